"""What was before, printed beside a decision's own evaluation: only its own is rated."""

from __future__ import annotations

from datetime import date

import pytest

from ocop_cli.model.reading import Given
from tests.made.pages import Cells, codes, document, read, sheet

SHARED = ("TT", "Tên sản phẩm", "Chủ thể")
ROW = (1, "Chè Shan", "HTX Sơn Trà", "4631/QĐ-UBND ngày 31/12/2020", "3 sao", 72.5, "4 sao")
HEADS = [
    ("Kết quả đã công nhận", "Kết quả đánh giá lại"),
    ("Kết quả công nhận lần trước", "Kết quả công nhận lần này"),
    ("Kết quả công nhận lần đầu", "Kết quả công nhận lại"),
    ("Thông tin đã được công nhận", "Kết quả phân hạng mới"),
    ("Đã cấp", "Đánh giá lại năm 2024"),
]


@pytest.mark.parametrize(("before", "own"), HEADS)
def test_under_two_rows_of_headings(before: str, own: str) -> None:
    rows: list[Cells] = [
        (*SHARED, before, None, own, None), (None, None, None, "Số, ngày QĐ", "Hạng sao", "Điểm",
                                             "Hạng sao"), ROW,
    ]  # fmt: skip
    for found in (read(sheet(*rows, merged=[(1, 3, 1, 4), (1, 5, 1, 6)])), read(document(rows))):
        (one,) = found.entries
        assert (one.stars, one.score, one.decision, one.issued_on) == (4, 72.5, None, None)
        assert "double_heading" not in codes(found)


def test_in_one_row_of_headings() -> None:
    heads = (*SHARED, "Quyết định cũ", "Hạng sao đã công nhận", "Điểm", "Hạng sao công nhận lại")
    (one,) = read(sheet(heads, ROW)).entries
    assert (one.stars, one.decision) == (4, None)


def test_two_columns_of_which_none_says_so_are_asked() -> None:
    heads = (*SHARED, "Số QĐ", "Hạng sao", "Điểm", "Xếp hạng")
    assert read(sheet(heads, ROW)).entries == ()


def test_a_list_without_a_decision_of_its_own_is_no_such() -> None:
    heads = (*SHARED, "Quyết định", "Hạng sao đã công nhận", "Điểm", "Hạng sao đánh giá lại")
    found = read(sheet(heads, ROW), given=Given(authority="UBND tỉnh A"))
    assert [one for one in found.entries if one.issued_on == date(2020, 12, 31)] == []


@pytest.mark.parametrize(
    "heading",
    ["Số, ngày QĐ", "Số, ngày ban hành quyết định", "Số QĐ, ngày", "Số, ngày, tháng QĐ",
     "Số, ngày QĐ công nhận"],
)  # fmt: skip
def test_number_and_day_of_a_decision_in_one_column(heading: str) -> None:
    heads = (*SHARED, heading, "Hạng sao")
    found = read(sheet(heads, ROW[:5]), given=Given(authority="UBND tỉnh A"))
    (one,) = found.entries
    assert (one.decision, one.issued_on) == ("4631/QĐ-UBND", date(2020, 12, 31))
