"""One name of its own in one commune, under two makers: the later may have followed the earlier."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from ocop_cli.matching.case import Named
from ocop_cli.matching.nearest import of_one_name_there
from ocop_cli.register.writing.pairing import near
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


def test_of_two_communes_or_of_none_they_are_two() -> None:
    assert not asked("Chè xanh Suối Lìn", "HTX A Phủ", "HTX Hoa Ban", there="xã Mỹ Đức")
    assert not asked("Chè xanh Suối Lìn", "HTX A Phủ", "HTX Hoa Ban", here="")


PERSON = "Hộ kinh doanh Nguyễn Thị Hoa"


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
