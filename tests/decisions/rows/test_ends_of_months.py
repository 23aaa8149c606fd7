"""A term until the end of a month, a quarter or a year has a last day; a bare month is asked."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from ocop_cli.model.reading import Entry
from tests.made.pages import (
    ANNEX,
    HEADS,
    LETTERHEAD,
    NOTHING_GIVEN,
    ROW,
    document,
    lines,
    only,
    read,
)

Read = Callable[[str], Entry]
ENDS = [
    ("đến hết tháng 3/2027", date(2027, 3, 31)),
    ("hết tháng 2 năm 2028", date(2028, 2, 29)),
    ("đến hết 03-2027", date(2027, 3, 31)),
    ("hết quý I/2027", date(2027, 3, 31)),
    ("đến hết quý IV năm 2027", date(2027, 12, 31)),
    ("hết năm 2027", date(2027, 12, 31)),
    ("đến cuối tháng 3/2027", date(2027, 3, 31)),
    ("den het thang 3/2027", date(2027, 3, 31)),
]
OPEN = ["đến tháng 3/2027", "đến 3/2027", "đến quý I/2027", "đến năm 2027", "hết tháng 13/2027",
        "từ tháng 3/2024 đến hết tháng 3/2027"]  # fmt: skip


def _in_an_article(words: str) -> Entry:
    paper = (
        *LETTERHEAD, "Về việc công nhận sản phẩm OCOP", "Điều 1. Công nhận 01 sản phẩm OCOP.",
        f"Điều 2. Giấy chứng nhận có giá trị {words}.", "Điều 3. Thi hành.", "PHỤ LỤC", ANNEX,
    )  # fmt: skip
    return only(read(document(*paper, [HEADS, ROW]), given=NOTHING_GIVEN))


def _in_a_column(words: str) -> Entry:
    return only(read(lines("Sản phẩm|Chủ thể|Sao|Thời hạn", f"Chè|HTX A|4|{words}")))


def _in_a_remark(words: str) -> Entry:
    row = f"Chè|HTX A|4|GCN có giá trị {words}"
    return only(read(lines("Sản phẩm|Chủ thể|Sao|Ghi chú", row)))


@pytest.mark.parametrize("read_in", [_in_an_article, _in_a_column, _in_a_remark])
class TestATermThatEndsWithAMonth:
    @pytest.mark.parametrize(("words", "last"), ENDS)
    def test_ends_on_its_last_day(self, read_in: Read, words: str, last: date) -> None:
        said = read_in(words)
        assert (said.valid_through, said.held) == (last, ())

    @pytest.mark.parametrize("words", OPEN)
    def test_is_asked_where_it_may_end_before(self, read_in: Read, words: str) -> None:
        said = read_in(words)
        assert said.valid_through is None
        assert [one.variant for one in said.held] == ["term"]
