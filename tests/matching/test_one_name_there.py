"""One name of its own in one commune, under two makers: the later may have followed the earlier."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from ocop_cli.matching.case import Named
from ocop_cli.matching.makers import Kinship, kinship
from ocop_cli.matching.nearest import of_one_name_there
from ocop_cli.matching.nearly_called import nearly_called
from ocop_cli.register.writing.pairing import near
from ocop_cli.text import keys
from tests.conftest import Run
from tests.made.each import each

THERE = "xã Tân Lập"


def asked(product: str, one: str, other: str, here: str = THERE, there: str = THERE) -> bool:
    a, b = Named(product, one, here), Named(product, other, there)
    found = of_one_name_there(a, b)
    assert (found is None) == (of_one_name_there(b, a) is None)
    return found is not None


@each("product", [
    "Chè xanh Suối Lìn", "Trà hoa vàng Quy Hoa", "Nước mắm Nam Ô", "Rượu ngô Bản Lèng",
    "Thịt trâu gác bếp Tuấn Mỷ",
])  # fmt: skip
def test_a_name_that_is_no_goods_nor_a_places_is_asked_about(product: str) -> None:
    assert asked(product, "HTX A Phủ", "Công ty TNHH Bình Minh")
    kept = near(Named(product, "HTX A Phủ", THERE), Named(product, "Công ty TNHH Hoa Ban", THERE))
    assert kept is not None
    assert kept.verdict == "left_over"


@each("product", [
    "Mật ong", "Chè xanh", "Mật ong hoa rừng", "Cao gắm", "Bánh khảo", "Miến dong Tân Lập",
    "Chè Tân Cương", "Cam Cao Phong", "Nước mắm Phú Quốc", "Bưởi Đoan Hùng",
])  # fmt: skip
def test_common_goods_and_those_of_a_place_have_many_makers(product: str) -> None:
    assert not asked(product, "HTX A Phủ", "HTX Hoa Ban")


@each("product", ["Chè xanh Suối Lìn", "Thịt trâu gác bếp Tuấn Mỷ"])
@each("one", [str, str.upper, str.lower, keys.fold])
@each("other", [str, str.upper, str.lower, keys.fold, "“{}”".format])
def test_a_name_of_its_own_is_one_however_its_letters_are_printed(
    product: str, one: Callable[[str], str], other: Callable[[str], str]
) -> None:
    a = Named(one(product), "HTX A Phủ", THERE)
    b = Named(other(product), "Công ty TNHH Bình Minh", THERE)
    typed = keys.fold in (one, other) and {one, other} <= {keys.fold, str.upper, str.lower}
    assert (of_one_name_there(a, b) is not None) or typed
    assert (of_one_name_there(a, b) is None) == (of_one_name_there(b, a) is None)


@each("product", [
    "CAO GẮM", "MẬT ONG HOA RỪNG", "TINH DẦU SẢ CHANH", "NẤM LINH CHI KHÔ", "lạp sườn hun khói",
    "TRÀ TÚI LỌC GIẢO CỔ LAM", "RƯỢU NGÔ MEN LÁ",
])  # fmt: skip
def test_goods_in_capitals_are_goods(product: str) -> None:
    assert not asked(product, "HTX A Phủ", "HTX Hoa Ban")


NEARLY = [
    ("HTX tương Úc Kỳ", "HTX tương Úc"),  # a cell cut short
    ("HTX cây ăn quả Tân Lập", "HTX cây ăn quả Lập"),
    ("HTX cây ăn quả Tân Lập", "HTX cây ăn quả Tân Lập 2"),
    ("HTX cây ăn quả Tân Lập", "HTX cây ăn quả Tân Lập Xanh"),
    ("HTX na Phú Thượng", "HTX na Phú Tượng"),
    ("HTX tinh dầu Quân Chu", "HTX tinh dầu Quân Cu"),
    ("Hộ kinh doanh Trần Hồng Phong", "Hộ kinh doanh Trần Hồng"),
    ("Hộ kinh doanh Hoàng Thị Mai", "Hộ kinh doanh Hong Thị Mai"),
    ("Hộ kinh doanh Lê Thị Mận", "Hộ kinh doanh Lê Thị Mận và các con"),
]
NOT_NEARLY = [
    ("HTX tương Úc Kỳ", "HTX tương Hà Châu"),
    ("HTX na Phú Thượng", "HTX bưởi Tràng Xá"),
    ("Hộ kinh doanh Trần Hồng Phong", "Hộ kinh doanh Lê Hồng Phong"),
    ("Hộ kinh doanh Trần Thị Hoa", "Hộ kinh doanh Trần Thị Hòe"),
    ("HTX Phong", "HTX Phong Phú"),
]


@each("product", ["Mật ong", "Miến dong Tân Lập", "MẬT ONG HOA RỪNG"])
@each("makers", NEARLY)
def test_of_common_goods_one_is_asked_about_whose_maker_is_nearly_called_so(
    product: str, makers: tuple[str, str]
) -> None:
    assert nearly_called(*makers) and nearly_called(*reversed(makers))
    assert asked(product, *makers) or kinship(*makers) is not Kinship.OTHER


@each("makers", [pair for pair in NEARLY if kinship(*pair) is Kinship.OTHER])
def test_what_such_makers_make_may_be_named_as_one_owners_products_may(
    makers: tuple[str, str],
) -> None:
    def found(one: str, other: str, here: str = THERE, there: str = THERE) -> bool:
        a, b = Named(one, makers[0], here), Named(other, makers[1], there)
        return of_one_name_there(a, b) is not None

    assert found("Mật ong", "Sản phẩm OCOP mật ong")
    assert found("Bánh chưng Tân Lập", "Bánh chưng Tân Lập (hộp 200g)")
    assert found("Bánh chưng Tân Lập", "Bánh chưng Tân Lập loại 1", there="")
    assert not found("Bánh chưng Tân Lập", "Mật ong hoa rừng")
    # Of two communes only by a name that not all goods have.
    assert found("Bánh chưng Bờ Đậu", "Đặc sản bánh chưng Bờ Đậu", there="xã Mỹ Đức")
    assert not found("Mật ong", "Mật ong", there="xã Mỹ Đức")
    assert found("Bánh chưng Bờ Đậu", "Bánh chưng Bờ Đậu túi", there="xã Mỹ Đức")
    assert not found("Bánh chưng Bờ Đậu", "Bánh khảo Bờ Đậu", there="xã Mỹ Đức")
    assert not found("Bánh chưng Bờ Đậu", "Bánh chưng Tân Lập", there="xã Mỹ Đức")


@each("makers", NOT_NEARLY)
def test_other_makers_are_not_nearly_called_so(makers: tuple[str, str]) -> None:
    assert not nearly_called(*makers)
    assert not nearly_called(*reversed(makers))


def test_of_two_communes_or_of_none_they_are_two() -> None:
    assert not asked("Chè xanh Suối Lìn", "HTX A Phủ", "HTX Hoa Ban", there="xã Mỹ Đức")
    assert not asked("Chè xanh Suối Lìn", "HTX A Phủ", "HTX Hoa Ban", here="")


PERSON = "Hộ kinh doanh Nguyễn Thị Hoa"


@pytest.mark.thorough
@pytest.mark.parametrize(("product", "earlier", "later", "day", "asked"), [
    ("Chè xanh Suối Lìn", "HTX A Phủ", "HTX Hoa Ban", "2025-06-10", True),
    # Both were recognised at about one time.
    ("Chè xanh Suối Lìn", "HTX A Phủ", "HTX Hoa Ban", "2022-06-10", False),
    # Common goods, of a shop called by the given name of who made them.
    ("Miến dong", PERSON, "HTX Hoa Tuấn", "2025-06-10", True),  # with her husband's name
    ("Miến dong", PERSON, "Cơ sở Hoa Tuấn", "2025-06-10", True),
    ("Miến dong", PERSON, "HTX miến dong Hoa Nguyễn", "2025-06-10", True),
    ("Mật ong", "Hộ ông Bùi Văn Thắng", "Công ty TNHH Thắng Lợi Xanh", "2025-06-10", True),
    ("Mật ong", "Cơ sở Sùng A Páo", "HTX Páo Mỷ", "2025-06-10", True),
    ("Mật ong", "HTX Páo Mỷ", "Hộ kinh doanh Sùng A Páo", "2025-06-10", True),
    ("Miến dong", PERSON, "HTX Hoa Tuấn", "2022-06-10", False),
    # Or whose maker is nearly called so.
    ("Miến dong", "HTX cây ăn quả Tân Lập", "HTX cây ăn quả Tân Lập 2", "2025-06-10", True),
    ("Miến dong", "HTX cây ăn quả Tân Lập", "HTX cây ăn quả Lập", "2025-06-10", True),
    ("Miến dong", "HTX tinh dầu Quân Chu", "HTX tinh dầu Quân Cu", "2025-06-10", True),
    ("Bưởi Tân Lập", "HTX bưởi Tân Lập Xuân", "HTX bưởi Tân Lập Xuan Mai", "2025-06-10", True),
    ("Miến dong", "HTX tinh dầu Quân Chu", "HTX tinh dầu Quân Cu", "2022-06-10", False),
    # In capitals a name of its own is one.
    ("CHÈ XANH SUỐI LÌN", "HTX A Phủ", "HTX Hoa Ban", "2025-06-10", True),
    # Other makers of such goods are others.
    ("Miến dong", PERSON, "HTX Bình Minh", "2025-06-10", False),
    ("Miến dong", PERSON, "Hộ kinh doanh Trần Thị Hoa", "2025-06-10", False),
    ("Miến dong", "HTX Bình Minh", "HTX Hoa Tuấn", "2025-06-10", False),
    ("Bánh khảo", PERSON, "HTX Hoa Tuấn Xanh", "2021-12-10", False),
])  # fmt: skip
def test_the_earlier_one_is_pending_where_it_was_not_renewed(
    ocop: Run, write: Callable[[str, str], Path],
    product: str, earlier: str, later: str, day: str, asked: bool,
) -> None:  # fmt: skip
    head = "product,entity,locality,stars,decision,issued_on,authority\n"
    for maker, number, when in ((earlier, 10, "2021-06-10"), (later, 20, day)):
        row = f"{product},{maker},{THERE},4,{number}/QĐ-UBND,{when},UBND tỉnh A\n"
        assert ocop("import", write(f"{number}.csv", head + row)).code == 0
    rows = ocop("ratings --as-of 2025-12-31 --format json").json
    found = {one["entity"]: one["pending_review"] for one in rows}
    assert found == {earlier: asked, later: False}


@pytest.mark.thorough
@pytest.mark.parametrize(("maker", "where", "asked"), [
    ("HTX Tân Mây (hợp nhất từ HTX Núi Mây và HTX Mây Xanh)", "xã Mây", True),
    ("Công ty TNHH Tân Mây (tiền thân là HTX Núi Mây)", "phường Sông Hiến", True),
    ("HTX Tân Mây (HTX Núi Mây cũ)", "xã Mây", True),
    ("HTX Tân Mây (HTX Mây Xanh cũ)", "xã Mây", False),
    ("HTX Tân Mây", "xã Mây", False),
])  # fmt: skip
def test_a_re_evaluation_of_who_names_its_former_self_is_asked_about_whatever_its_name(
    ocop: Run, write: Callable[[str, str], Path], maker: str, where: str, asked: bool
) -> None:
    head = "product,entity,locality,stars,decision,issued_on,authority,kind\n"
    before = "Trà hoa vàng,HTX Núi Mây,xã Mây,3,10/QĐ-UBND,2022-03-15,UBND tỉnh A,recognition\n"
    now = f"Cao sả túi,{maker},{where},4,20/QĐ-UBND,2025-05-20,UBND tỉnh A,re_evaluation\n"
    for name, row in (("a.csv", before), ("b.csv", now)):
        assert ocop("import", write(name, head + row)).code == 0
    rows = ocop("ratings --as-of 2025-12-31 --format json").json
    assert [one["pending_review"] for one in rows if one["product"] == "Trà hoa vàng"] == [asked]
