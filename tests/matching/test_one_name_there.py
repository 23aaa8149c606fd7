"""One name of its own in one commune, under two makers: the later may have followed the earlier."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

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


@each(("later", "day", "flagged"), [
    ("HTX Hoa Ban", "2025-06-10", True),
    ("HTX Hoa Ban", "2022-06-10", False),  # both were recognised at about one time
])  # fmt: skip
def test_the_earlier_one_is_pending_where_it_was_not_renewed(
    ocop: Run, write: Callable[[str, str], Path], later: str, day: str, flagged: bool
) -> None:
    head = "product,entity,locality,stars,decision,issued_on,authority\n"
    row = "Chè xanh Suối Lìn,{},xã Tân Lập,4,{}/QĐ-UBND,{},UBND tỉnh A\n"
    ocop("import", write("a.csv", head + row.format("HTX A Phủ", 10, "2021-06-10")))
    ocop("import", write("b.csv", head + row.format(later, 20, day)))
    rows = ocop("ratings --as-of 2025-12-31 --format json").json
    found = {one["entity"]: one["pending_review"] for one in rows}
    assert found == {"HTX A Phủ": flagged, later: False}
