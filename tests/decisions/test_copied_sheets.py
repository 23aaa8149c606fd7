"""Two sheets of which one is called a copy of the other: what stands on one alone is asked."""

from __future__ import annotations

import pytest

from ocop_cli.model.reading import Given, Reading
from tests.made.pages import Cells, codes, read, sheet

_TOP = (
    ("ỦY BAN NHÂN DÂN TỈNH HÒA PHÚ",), ("Số: 12/QĐ-UBND",),
    ("Hòa Phú, ngày 06 tháng 5 năm 2024",), ("QUYẾT ĐỊNH",),
    ("Về việc phê duyệt kết quả đánh giá, phân hạng sản phẩm OCOP",),
)  # fmt: skip
_HEADS: Cells = ("STT", "Tên sản phẩm", "Chủ thể", "Hạng sao")
_TEA: Cells = (1, "Chè Shan", "HTX A", "4 sao")
_HONEY: Cells = (2, "Mật ong", "HTX B", "3 sao")
_RICE: Cells = (3, "Gạo nếp", "HTX C", "3 sao")


def said(first: list[Cells], copy: list[Cells], name: str = "PL1 (2)") -> Reading:
    pages = sheet(*_TOP, _HEADS, *first, name="PL1"), sheet(*_TOP, _HEADS, *copy, name=name)
    return read(*pages, given=Given())


@pytest.mark.parametrize("name", ["PL1 (2)", "PL1 - Copy", "Copy of PL1", "Bản sao của PL1"])
def test_a_product_on_one_of_them_alone_is_held(name: str) -> None:
    for first, copy in (([_TEA, _HONEY], [_TEA, _HONEY, _RICE]), ([_TEA, _RICE], [_TEA])):
        reading = said(first, copy, name)
        held = {one.product for one in reading.entries if one.held}
        assert held == {"Gạo nếp"} and "remark" in codes(reading)


def test_all_of_them_again_or_none_of_them_says_nothing() -> None:
    for first, copy in (([_TEA, _HONEY], [_TEA, _HONEY]), ([_TEA], [_HONEY, _RICE])):
        assert not any(one.held for one in said(first, copy).entries)


def test_two_annexes_of_other_names_are_two_lists() -> None:
    reading = said([_TEA, _HONEY], [_TEA, _RICE], "PL2")
    assert not any(one.held for one in reading.entries)
