"""Rows without a maker, whose product was typed wrong, cut or grown since: asked, not two products.

The name is all such a row has. Where it comes near that of a product without a later rating, in its
commune or where no commune is printed, the older is not lapsed until a person has looked.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from ocop_cli.matching.case import Named
from ocop_cli.matching.nearly_named import meeting_points, nearly_named
from ocop_cli.matching.verdicts import Verdict, compare
from tests.conftest import Run
from tests.made.each import each

HEAD = "Tên sản phẩm;Chủ thể;Địa chỉ;Hạng sao;Số QĐ;Ngày QĐ;Cơ quan ban hành"
NEARLY = [
    ("Gạo nếp cái hoa vàng Nà Tấu", "Gạo nế cái hoa vàng Nà Tấu"),  # a key left out
    ("Trà hoa vàng túi lọc", "Tà hoa vàng túi lọc"),
    ("Chè đinh Thác Mây", "Chè đinh Thcá Mây"),  # two keys moved
    ("Cao cà gai leo", "Cao cà gai lo"),
    ("Đậu phụ Bình Long", "Đậu phụ ình Long"),
    ("Rau bò khai sạch", "Rau bò okhai sạch"),  # a key more
    ("Thịt trâu gác bếp Mường Lò", "Thịt trâu gác bềp Mường Lò"),  # marks
    ("Mỳ gạo Định Hóa", "Mỳgạo Định Hóa"),  # run together
    ("Nấm linh chi khô", "Nấm chi linh khô"),  # in other order
    ("Nấm hương rừng khô", "Nấm rừng khô"),  # a word left out
    ("Mắm tép đồng", "Mắm đồng"),
    ("Miến dong Tà Xùa", "Miến dong Tà"),  # a cell cut short
    ("Bưởi Tràng Xá", "Bưởi Xá"),
    ("Khăn thổ cẩm Lùng Tám", "Khăn thổ cẩm Lùng Tám - Sao Việt"),  # grown
]
TWO = [
    ("Chè xanh", "Chè đen"),
    ("Cá kho làng", "Gà kho làng"),
    ("Chả cá Hòa Bình", "Chả gà Hòa Bình"),
    ("Nem chua", "Nem cua"),
    ("Rượu mơ núi", "Rượu mận núi"),
    ("Cam Cao Phong", "Cam Cao Sơn"),
    ("Gà đồi Yên Thế", "Gà đồi Yên Thủy"),
    ("Trứng gà ta", "Trứng vịt ta"),
    ("Tinh dầu sả", "Tinh dầu quế"),
    ("Rượu men lá loại 29 độ", "Nước mắm loại 39 độ"),
    ("Cà phê rang xay", "Cà phê rang hạt"),
    ("Miến dong Tân Lập", "Miến gạo Tân Lập"),
]
MAKER = "HTX Hoa Ban"


def lapsed_unasked(
    ocop: Run,
    write: Callable[[str, str], Path],
    pairs: list[tuple[str, str]],
    makers: tuple[str, str],
    places: tuple[str, str],
) -> set[str]:
    """Of these products, each rated anew under its other name, those that show as lapsed."""
    for at, day in enumerate(("10/5/2021", "02/5/2025")):
        rows = [f"{names[at]};{makers[at]};{places[at]};3;8/QĐ-UBND;{day};A" for names in pairs]
        ocop("import", write(f"{at}.csv", "\n".join([HEAD, *rows, ""])))
    rows = ocop("lapsed --as-of 2025-12-31 --format json").json
    return {row["product"] for row in rows if not row["pending_review"]}


@pytest.mark.parametrize("makers", [("", ""), (MAKER, ""), ("", MAKER)])
@pytest.mark.parametrize(
    "places", [("xã Tân Lập", "xã Tân Lập"), ("xã Tân Lập", ""), ("", "xã Tân Lập"), ("", "")]
)
def test_a_name_that_is_nearly_a_products_is_asked(
    ocop: Run,
    write: Callable[[str, str], Path],
    makers: tuple[str, str],
    places: tuple[str, str],
) -> None:
    assert lapsed_unasked(ocop, write, NEARLY, makers, places) == set()


@pytest.mark.parametrize("makers", [("", ""), (MAKER, "")])
def test_what_lists_know_to_be_two_goods_is_not_asked(
    ocop: Run, write: Callable[[str, str], Path], makers: tuple[str, str]
) -> None:
    places = ("xã Tân Lập", "xã Tân Lập")
    assert lapsed_unasked(ocop, write, TWO, makers, places) == {old for old, _ in TWO}


def test_nor_is_a_name_typed_so_in_another_commune(
    ocop: Run, write: Callable[[str, str], Path]
) -> None:
    pairs = [("Chè đinh Thác Mây", "Chè đinh Thác My"), ("Bưởi Tràng Xá", "Bưởi Tràng Xa Lộ")]
    places = ("xã Tân Lập", "xã Sơn Hà")
    assert lapsed_unasked(ocop, write, pairs, ("", ""), places) == {old for old, _ in pairs}


@each(("one", "other"), NEARLY)
def test_two_names_that_are_nearly_one_meet_and_are_asked_either_way(one: str, other: str) -> None:
    assert nearly_named(one, other) and nearly_named(other, one)
    here, there = meeting_points(one), meeting_points(other)
    assert here.filed & there.sought and there.filed & here.sought
    found = {
        compare(Named(a, None), Named(b, None)).verdict for a, b in ((one, other), (other, one))
    }
    assert found == {Verdict.ASK}


def test_makers_tell_more_than_names_do(ocop: Run, write: Callable[[str, str], Path]) -> None:
    """Two makers of goods that are nearly so named are two, as before."""
    pairs, makers = [("Chè đinh Thác Mây", "Chè đinh Thác My")], ("HTX Hoa Ban", "HTX A Phủ")
    places = ("xã Tân Lập", "xã Tân Lập")
    assert lapsed_unasked(ocop, write, pairs, makers, places) == {"Chè đinh Thác Mây"}
