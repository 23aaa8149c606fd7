"""Sentences about the term of certificates: the days they plainly say, and those that are asked."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from ocop_cli.decisions.language import terms
from ocop_cli.decisions.language.terms import LEGAL, UNCLEAR, Term, term
from ocop_cli.model.reading import Reading
from ocop_cli.text.keys import fold
from tests.made.pages import (
    ANNEX,
    HEADS,
    LETTERHEAD,
    NOTHING_GIVEN,
    ROW,
    codes,
    document,
    lines,
    only,
    read,
)

LAST = Term(last=date(2026, 12, 31))
PLAIN = {
    "Giấy chứng nhận có giá trị đến hết ngày 31/12/2026": LAST,
    "Thời hạn sử dụng giấy chứng nhận: Đến ngày 31/12/2026": LAST,
    "Có hiệu lực tới hết năm 2026": LAST,
    "GCN có giá trị 36 tháng, từ 06/5/2024 đến 06/5/2027": Term(date(2024, 5, 6), date(2027, 5, 6)),
    "Kết quả có giá trị trong 3 năm kể từ ngày 01/6/2024": Term(date(2024, 6, 1)),
    "Giấy Chứng nhận sản phẩm OCOP có thời hạn 03 (ba) năm, kể từ ngày cấp": LEGAL,
    "Sản phẩm Chè xanh của HTX A có hiệu lực 36 tháng kể từ ngày ký": LEGAL,
    "Giấy chứng nhận có giá trị 36 tháng kể từ ngày ký, trừ khi Phụ lục ghi ngày khác": LEGAL,
    "Hiệu lực 03 năm": LEGAL,
}
# Words that differ from those of a plain term by their marks alone, or deny it, or do not say which
# end a day is.
UNCLEAR_ONES = (
    "Dừng hiệu lực từ ngày 01/01/2025",
    "Thôi hiệu lực từ ngày 01/01/2025",
    "Thôi giá trị từ ngày 01/01/2025",
    "Chờ có giá trị đến ngày 31/12/2026",
    "Dừng hiệu lực 36 tháng kể từ ngày ký",
    "Giấy chứng nhận không có giá trị kể từ ngày ký",
    "Giấy chứng nhận chưa có hiệu lực kể từ ngày ký",
    "Không có giá trị sau ngày 30/6/2027",
    "Có giá trị trước ngày 30/6/2027",
    "Hiệu lực: 01/6/2024 - 01/6/2027",
    "Hạn đến 30/6/2027",
    "Hiệu lực 02 năm",
    "Certificate not valid after 30/6/2027",
)


@pytest.mark.parametrize("text", PLAIN)
def test_a_plain_term_is_read_with_marks_and_without(text: str) -> None:
    for said in (text, text.upper(), fold(text)):
        assert term(said) == PLAIN[text], said


@pytest.mark.parametrize("text", UNCLEAR_ONES)
def test_what_is_no_plain_term_is_asked_wherever_it_stands(text: str) -> None:
    for said in (text, fold(text)):
        assert term(said) == UNCLEAR, said
        for found in _everywhere(said):
            entry = only(found)
            assert (entry.effective_from, entry.valid_through) == (None, None), said
            assert [one.text for one in entry.held] == [said]


def _everywhere(text: str) -> Iterator[Reading]:
    title = "Về việc công nhận sản phẩm OCOP"
    yield read(lines("Sản phẩm|Chủ thể|Sao|Ghi chú", f"Chè|HTX A|4|{text}"))
    yield read(document(*LETTERHEAD, title, [HEADS, ROW], text), given=NOTHING_GIVEN)
    articles = ("Điều 1. Công nhận 01 sản phẩm OCOP (Phụ lục kèm theo).", f"Điều 2. {text}")
    paper = (*LETTERHEAD, title, *articles, "PHỤ LỤC", ANNEX, [HEADS, ROW])
    yield read(document(*paper), given=NOTHING_GIVEN)


def test_the_legal_term_in_a_remark_is_no_news() -> None:
    for text in ("Thời hạn 36 tháng", "Giấy chứng nhận có thời hạn 36 tháng kể từ ngày ký"):
        assert codes(read(lines("Sản phẩm|Chủ thể|Sao|Ghi chú", f"Chè|HTX A|4|{text}"))) == []


@pytest.mark.parametrize(
    "text",
    ["Quyết định số 5/QĐ-UBND ngày 01/02/2024 hết hiệu lực kể từ ngày ký Quyết định này.",
     "Giấy chứng nhận cũ hết giá trị kể từ ngày ký.",
     "Quyết định số 9/QĐ-UBND mất hiệu lực kể từ ngày Quyết định này có hiệu lực."],
)  # fmt: skip
def test_what_runs_out_by_a_decision_is_not_passed_over(text: str) -> None:
    *_, said = _everywhere(text)
    ended = [one.number for one in said.head.names if not one.partly]
    assert ended or codes(said) in (["unread_line"], ["remark.ending"])


@pytest.mark.parametrize(
    "text",
    ["Quyết định này có hiệu lực kể từ ngày ký.",
     "Khi Giấy chứng nhận hết hạn, chủ thể phải nộp hồ sơ đánh giá lại theo quy định.",
     "Quyết định số 148/QĐ-TTg ngày 24/02/2023 hết hiệu lực thì thực hiện theo quy định mới."],
)  # fmt: skip
def test_what_every_decision_says_is_not_told(text: str) -> None:
    *_, said = _everywhere(text)
    assert codes(said) == []


OWN = date(2024, 5, 6)
BOUNDED = (
    "Công nhận 02 sản phẩm OCOP từ năm 2024", "Công nhận sản phẩm OCOP từ năm 2025",
    "Công nhận từ tháng 6/2024", "Công nhận sản phẩm OCOP từ quý III năm 2024",
    "Công nhận sản phẩm OCOP đến năm 2027", "Công nhận cho giai đoạn 2024-2027",
    "Công nhận sản phẩm OCOP năm 2024 - 2026", "Công nhận sản phẩm OCOP từ đầu năm 2025",
)  # fmt: skip
NOT_BOUNDED = (
    "Công nhận sản phẩm OCOP năm 2024", "Công nhận lại sản phẩm được công nhận từ năm 2021",
    "Công nhận sản phẩm OCOP thuộc Chương trình mỗi xã một sản phẩm giai đoạn 2024-2027",
    "Công nhận sản phẩm OCOP giai đoạn 2021-2025",
    "Công nhận sản phẩm OCOP từ 3 đến 4 sao năm 2024",
    "Công nhận sản phẩm theo Kế hoạch phát triển sản phẩm OCOP đến năm 2030",
    "Công nhận sản phẩm theo Quyết định số 148/QĐ-TTg ngày 24/02/2023",
)  # fmt: skip


def test_a_rating_bounded_by_years_alone_has_a_term_that_no_day_tells() -> None:
    for text in BOUNDED:
        assert terms.bounded_by_years(text, OWN), text
    for text in NOT_BOUNDED:
        assert not terms.bounded_by_years(text, OWN), text
    assert not terms.bounded_by_years(BOUNDED[0], None)
