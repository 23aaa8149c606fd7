"""A group row that is the last of its page heads the rows of the next, which has no heading."""

from __future__ import annotations

import pytest

from ocop_cli.model.pages import PageKind
from ocop_cli.model.reading import Reading
from tests.made.pages import ANNEX, LETTERHEAD, document, errors, read

HEADS = ("TT", "Tên sản phẩm", "Chủ thể", "Điểm")
TITLE = ("Về việc công nhận sản phẩm OCOP năm 2024", "DANH SÁCH SẢN PHẨM ĐƯỢC CÔNG NHẬN", ANNEX)
FIRST = [("I", "HẠNG 4 SAO", None, None), ("1", "Chè búp", "HTX Nắng Mai", "75,5")]
NEXT = [("1", "Mật ong rừng", "HTX Suối Mơ", "61,5"), ("2", "Miến dong", "HTX Lũng", "65,5")]


def said(last: str, *following: tuple[str | None, ...]) -> Reading:
    """A list whose first page ends with the group row `last`."""
    upper = [HEADS, *FIRST, ("II", last, None, None)]
    return read(
        document(*LETTERHEAD, *TITLE, upper, kind=PageKind.PAPER),
        document([*following, *NEXT], kind=PageKind.PAPER),
    )


def test_its_stars_hold_on_the_next_page() -> None:
    reading = said("HẠNG 3 SAO")
    assert [entry.stars for entry in reading.entries] == [4, 3, 3]
    assert not reading.problems


def test_so_does_that_they_failed() -> None:
    reading = said("Sản phẩm không đạt")
    assert [entry.result for entry in reading.entries][1:] == ["failed", "failed"]


@pytest.mark.parametrize("last", ["Sản phẩm chờ họp lại", "Xã viên tiêu biểu", "Nhóm khác"])
def test_one_that_is_not_understood_lets_no_stars_go_on(last: str) -> None:
    reading = said(last)
    assert errors(reading)
    assert all(entry.product == "Chè búp" for entry in reading.entries)


def test_until_one_that_is_understood() -> None:
    reading = said("Xã viên tiêu biểu", ("III", "HẠNG 3 SAO", None, None))
    assert [entry.stars for entry in reading.entries] == [4, 3, 3]


def test_on_the_last_page_it_heads_nothing() -> None:
    upper = [HEADS, *FIRST, ("*", "Sản phẩm đánh giá lại", None, None)]
    reading = read(document(*LETTERHEAD, *TITLE, upper, kind=PageKind.PAPER))
    assert [entry.kind for entry in reading.entries] == [None]
    assert not errors(reading)
