"""A goods word in a maker's name is no name where a product prints it as goods are printed."""

from __future__ import annotations

from ocop_cli.matching.case import Named
from ocop_cli.matching.verdicts import Verdict, compare
from tests.made.each import each

GOODS = ("mắc mật", "mắc khén", "hạt dổi", "lá giang", "bạc hà", "trám đen", "đọt choại", "xá xíu")
PLAIN = ("Vịt quay", "Thịt gác bếp", "Bánh cuốn", "Nem chua")


@each("plain", PLAIN)
@each("goods", GOODS)
def test_goods_in_small_letters_are_not_seen_through(plain: str, goods: str) -> None:
    maker = f"Cơ sở {goods.title()}"
    found = compare(Named(plain, maker, None), Named(f"{plain} {goods}", maker, None))
    assert found.verdict is not Verdict.SAME


@each("plain", PLAIN)
@each("name", ["Ngân Vân", "Hảo Đạt", "Thanh Tâm", "Út Mặn"])
@each("print_", [str, str.upper, str.lower])
def test_a_name_is_seen_through_however_its_list_is_printed(
    plain: str, name: str, print_: type[str]
) -> None:
    maker = f"Cơ sở {name}"
    found = compare(
        Named(print_(plain), maker, None), Named(print_(f"{plain} {name}"), maker, None)
    )
    assert found.verdict is Verdict.SAME
