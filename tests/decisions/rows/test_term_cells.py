"""A column of terms: a day is a day, the legal term is the legal term, other words hold the row."""

from __future__ import annotations

from datetime import date

import pytest

from ocop_cli.model.pages import Value
from ocop_cli.model.reading import Entry, Given
from tests.made.each import each
from tests.made.pages import GIVEN, codes, errors, lines, only, read, sheet

HEAD = ("STT", "Tên sản phẩm", "Chủ thể", "Hạng sao")
TERMS = ("Thời hạn", "Hiệu lực", "Thời hạn hiệu lực", "Ngày hết hạn", "Có giá trị đến")


def first(heading: str, value: Value, note: Value = None) -> Entry:
    said = read(
        sheet((*HEAD, heading, "Ghi chú"), (1, "Chè xanh", "HTX A", "4 sao", value, note),
              (2, "Miến dong", "HTX B", "3 sao", None, None))
    )  # fmt: skip
    assert not errors(said), said.problems
    entry, other = said.entries
    assert not other.held
    return entry


@pytest.mark.thorough
@each("heading", TERMS)
@each(
    "words",
    ["24 tháng", "60 tháng", "05 năm", "2021-2024", "2021 – 2024", "từ 2021 đến 2024",
     "vô thời hạn", "không thời hạn", "lâu dài", "đến năm 2026", "Quý II/2026", 2027, 36,
     "theo QĐ", "24/36 tháng", "Đến khi có quyết định mới", "24 thang",
     "24 tháng kể từ ngày ký", "36 tháng hoặc 24 tháng kể từ ngày 01/01/2025"],
)  # fmt: skip
def test_words_that_are_no_plain_term_hold_the_row(heading: str, words: Value) -> None:
    entry = first(heading, words)
    assert entry.valid_through is None
    (doubt,) = entry.held
    assert doubt.text == str(words)
    assert doubt.place.heading == heading


@each("words", ["2027", 2027, "Năm 2027"])
def test_the_year_in_which_the_term_ends_is_no_other(words: Value) -> None:
    assert first("Năm hết hạn", words).held == ()


@each("words", ["2026", 2028, "2027-2030", "đến hết năm 2027"])
def test_another_year_or_its_end_is(words: Value) -> None:
    entry = first("Năm hết hạn", words)
    assert entry.held or entry.valid_through == date(2027, 12, 31)


@pytest.mark.parametrize("words", ["đang gia hạn", "hết hạn", "đã thu hồi", "đang nộp hồ sơ"])
def test_words_of_an_act_hold_it_as_that(words: str) -> None:
    (doubt,) = first("Thời hạn", words).held
    assert doubt.variant not in (None, "term")


@pytest.mark.thorough
@each("heading", TERMS)
@each(
    "words",
    ["36 tháng", "03 năm", "3 năm", "ba năm", "36 tháng kể từ ngày ký", "36 tháng theo QĐ",
     "36 tháng (ba mươi sáu tháng)", "-", None, " "],
)  # fmt: skip
def test_the_legal_term_says_nothing_new(heading: str, words: Value) -> None:
    entry = first(heading, words)
    assert (entry.valid_through, entry.effective_from, entry.held) == (None, None, ())


@pytest.mark.parametrize(
    ("words", "since", "last"),
    [
        ("36 tháng kể từ ngày 01/01/2025", date(2025, 1, 1), None),
        ("03 năm kể từ ngày 01/01/2025", date(2025, 1, 1), None),
        ("36 tháng từ ngày 1 tháng 1 năm 2025", date(2025, 1, 1), None),
        ("36 tháng (đến hết ngày 31/12/2027)", None, date(2027, 12, 31)),
        ("đến hết ngày 31/12/2027", None, date(2027, 12, 31)),
        ("từ 01/01/2025 đến 31/12/2027", None, date(2027, 12, 31)),
        (date(2027, 12, 31), None, date(2027, 12, 31)),
    ],
)
def test_a_plain_term_is_the_rows(words: Value, since: date | None, last: date | None) -> None:
    entry = first("Thời hạn", words)
    assert (entry.effective_from, entry.valid_through, entry.held) == (since, last, ())


def test_a_term_that_its_remark_contradicts_is_asked() -> None:
    remark = "Giấy chứng nhận có giá trị 36 tháng kể từ ngày 01/02/2025"
    entry = first("Thời hạn", "36 tháng kể từ ngày 01/01/2025", remark)
    assert len(entry.held) == 1


@pytest.mark.parametrize("typed", ["30/2/2027", "13/2026", "31-12-27", "2027-13-01", "1.1.27"])
def test_what_was_typed_as_a_day_and_is_none_refuses_the_row(typed: str) -> None:
    said = read(sheet((*HEAD, "Thời hạn"), (1, "Chè xanh", "HTX A", "4 sao", typed)))
    assert [one.code for one in errors(said)] == ["bad_date"]


@pytest.mark.parametrize("words", ["từ ngày ký", "kể từ ngày ký", "ngày ký"])
def test_a_first_day_in_words(words: str) -> None:
    entry = first("Hiệu lực từ ngày", words)
    assert entry.effective_from is None


@pytest.mark.parametrize("words", ["năm 2025", "sau khi nộp phí", "2025"])
def test_a_first_day_that_is_not_plain_holds_the_row(words: str) -> None:
    assert first("Hiệu lực từ ngày", words).held


def test_of_a_row_that_failed_the_term_says_nothing() -> None:
    said = read(
        sheet((*HEAD, "Kết quả", "Thời hạn"), (1, "Chè", "HTX A", None, "Không đạt", "không cấp"))
    )
    assert codes(said) == []


def test_of_an_act_another_term_is_refused() -> None:
    given = Given(GIVEN.number, GIVEN.issued_on, GIVEN.authority, "extension")
    page = sheet(("Tên sản phẩm", "Chủ thể", "Thời hạn"), ("Chè xanh", "HTX A", "180 ngày"))
    assert [one.code for one in errors(read(page, given=given))] == ["bad_date"]


def test_the_legal_term_with_words_that_nobody_knows_is_asked() -> None:
    heads = "Sản phẩm|Chủ thể|Sao|Thời hạn"
    for words, asked in (
        ("36 tháng (gia hạn)", True), ("36 tháng, trừ thời gian tạm dừng", True),
        ("03 năm nếu duy trì tiêu chí", True), ("36 tháng", False), ("36 tháng*", False),
        ("36 (ba mươi sáu) tháng kể từ ngày ký", False), ("36 tháng kể từ ngày cấp GCN", False),
        ("3 năm theo quy định", False),
    ):  # fmt: skip
        said = only(read(lines(heads, f"Chè|HTX A|4|{words}")))
        assert bool(said.held) is asked, words


@pytest.mark.parametrize(
    ("words", "held"),
    [("5/2027", False), ("05/2027", False), ("tháng 5/2027", False),
     ("6/2027", True), ("12/2026", True)],
)  # fmt: skip
def test_a_month_is_the_term_that_ends_in_it_and_else_asked_about(words: str, held: bool) -> None:
    """The decision is of 6 May 2024."""
    assert bool(first("Thời hạn", words).held) is held


@pytest.mark.parametrize(
    ("words", "day", "held"),
    [("Chưa", "20/04/2025", False), ("chưa hết hạn", "20/04/2025", False),
     ("Rồi", "15/03/2022", False), ("Đã hết hạn", "15/03/2022", False),
     ("Chưa", "15/03/2022", True), ("Còn hạn", "15/03/2022", True), ("Rồi", "20/04/2025", True)],
)  # fmt: skip
def test_what_only_says_whether_a_term_is_over_is_held_against_it(
    words: str, day: str, held: bool
) -> None:
    heads = ("Tên sản phẩm", "Chủ thể", "Hạng sao", "Số QĐ", "Ngày QĐ", "Hết hạn?")
    rows = [("Chè xanh", "HTX A", "4 sao", "12/QĐ-UBND", day, words),
            ("Mật ong", "HTX B", "3 sao", "14/QĐ-UBND", "01/02/2026", None)]  # fmt: skip
    said = read(sheet(("DANH SÁCH SẢN PHẨM OCOP HUYỆN SƠN HÀ",), heads, *rows), given=Given())
    assert [bool(one.held) for one in said.entries] == [held, False]
