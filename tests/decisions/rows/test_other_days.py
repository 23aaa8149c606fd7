"""A row that prints a day and no decision, in a paper that has a number and a day of its own."""

from __future__ import annotations

from datetime import date

import pytest

from tests.made.pages import ANNEX, LETTERHEAD, NOTHING_GIVEN, Reading, document, only, read, sheet

HEADS = ("TT", "Sản phẩm", "Chủ thể", "Hạng sao")
ROW = (1, "Chè", "HTX A", "4 sao")
TITLE = "Về việc công nhận kết quả đánh giá, phân hạng sản phẩm OCOP năm 2024"
OWN = date(2024, 5, 6)


def decided(heading: str, day: str, title: str = TITLE) -> Reading:
    rows = [(*HEADS, heading), (*ROW, day)]
    return read(document(*LETTERHEAD, title, "PHỤ LỤC", ANNEX, rows), given=NOTHING_GIVEN)


@pytest.mark.parametrize("heading", ["Ngày công nhận", "Ngày cấp GCN", "Ngày ban hành", "Ngày ký"])
@pytest.mark.parametrize("day", ["15/8/2021", "15/4/2024", "15/8/2024"])
def test_is_rated_on_the_day_of_the_paper_and_asked_about(heading: str, day: str) -> None:
    """On the day of a recognition years ago it would have lapsed."""
    entry = only(decided(heading, day))
    assert entry.issued_on in (None, OWN)
    assert [doubt.variant for doubt in entry.held] == ["term"]


def test_so_is_one_that_is_rated_again() -> None:
    title = "Về việc công nhận kết quả đánh giá lại sản phẩm OCOP năm 2024"
    entry = only(decided("Ngày công nhận", "15/8/2021", title))
    assert (entry.kind, entry.issued_on) == (None, None) or entry.issued_on in (None, OWN)
    assert entry.held


def test_the_day_of_the_paper_itself_is_no_news() -> None:
    assert not only(decided("Ngày công nhận", "06/5/2024")).held


def test_a_list_without_a_paper_goes_by_its_days() -> None:
    heads = (*HEADS, "Số quyết định", "Ngày quyết định")
    reading = read(sheet(heads, (*ROW, "90/QĐ-UBND", "15/8/2021")), given=NOTHING_GIVEN)
    assert (only(reading).issued_on, only(reading).held) == (date(2021, 8, 15), ())


@pytest.mark.parametrize(
    ("heading", "day", "asked"),
    [("Hiệu lực từ", "15/8/2021", True), ("Hiệu lực từ", "01/4/2024", False),
     ("Hiệu lực từ", "01/6/2024", False), ("Ngày hết hạn", "15/8/2024", True),
     ("Có giá trị đến", "06/5/2024", True), ("Ngày hết hạn", "06/5/2027", False),
     ("Có giá trị đến", "31/12/2026", False)],
)  # fmt: skip
def test_a_term_that_may_be_of_the_certificate_before_is_asked_about(
    heading: str, day: str, asked: bool
) -> None:
    held = [doubt.variant for doubt in only(decided(heading, day)).held]
    assert held == (["term"] if asked else [])
