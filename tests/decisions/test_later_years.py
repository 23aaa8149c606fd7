"""Headings that name a year behind the day of what stands under them; lists of ratings in papers
that end or extend certificates."""

from __future__ import annotations

import pytest

from tests.made.pages import (
    HEADS,
    LETTERHEAD,
    NOTHING_GIVEN,
    ROW,
    Reading,
    codes,
    document,
    errors,
    read,
    sheet,
)

OTHER = (2, "Cam", "HTX C", "xã Tân Lập, huyện Sơn Hà", "61", "3 sao")


def decided(title: str, *below: object) -> Reading:
    first = "Điều 1. Công nhận 01 sản phẩm."
    return read(document(*LETTERHEAD, title, first, *below), given=NOTHING_GIVEN)  # type: ignore[arg-type]


def held(reading: Reading) -> list[list[str | None]]:
    assert not errors(reading)
    return [[doubt.variant for doubt in entry.held] for entry in reading.entries]


@pytest.mark.parametrize(
    "title",
    ["Về việc công nhận kết quả đánh giá, phân hạng sản phẩm OCOP năm 2025",
     "Về việc công nhận sản phẩm OCOP đợt 1/2025",
     "Về việc công nhận kết quả đánh giá lại sản phẩm OCOP năm 2026"],
)  # fmt: skip
def test_a_decision_of_2024_about_a_later_year_is_asked_about(title: str) -> None:
    assert held(decided(title, "DANH SÁCH SẢN PHẨM", [HEADS, ROW])) == [["re_evaluation"]]


@pytest.mark.parametrize(
    "title",
    ["Về việc công nhận sản phẩm OCOP năm 2024", "Về việc công nhận sản phẩm OCOP năm 2023",
     "Về việc công nhận sản phẩm OCOP thuộc Chương trình OCOP giai đoạn 2021 - 2025",
     "Về việc công nhận sản phẩm OCOP theo Kế hoạch năm 2025"],
)  # fmt: skip
def test_years_of_plans_and_those_before_are_not(title: str) -> None:
    assert held(decided(title, "DANH SÁCH SẢN PHẨM", [HEADS, ROW])) == [[]]


@pytest.mark.parametrize("group", ["Đánh giá lại năm 2025", "Công nhận năm 2025", "Năm 2025"])
def test_rows_under_a_group_of_a_later_year_are_asked_about_and_no_others(group: str) -> None:
    rows = [HEADS, ("I", "Công nhận năm 2024"), ROW, ("II", group), OTHER]
    reading = decided("Về việc công nhận sản phẩm OCOP", "DANH SÁCH SẢN PHẨM", rows)
    assert held(reading) == [[], ["re_evaluation"]]
    assert codes(reading) == ["remark.re_evaluation"]


@pytest.mark.parametrize(
    ("title", "asked"),
    [("Danh sách sản phẩm đánh giá lại năm 2025", True),
     ("Danh sách sản phẩm OCOP được công nhận năm 2023", True),
     ("DANH SÁCH SẢN PHẨM OCOP NĂM 2025", False),
     ("Danh sách sản phẩm OCOP được công nhận đến hết năm 2025", False)],
)  # fmt: skip
def test_a_register_of_what_was_rated_in_a_year_has_no_decision_before_it(
    title: str, asked: bool
) -> None:
    heads = ("TT", "Sản phẩm", "Chủ thể", "Hạng sao", "Số QĐ", "Ngày QĐ")
    row = (1, "Chè", "HTX A", "4 sao", "12/QĐ-UBND", "01/06/2022")
    reading = read(sheet((title,), heads, row), given=NOTHING_GIVEN)
    assert [bool(entry.held) for entry in reading.entries] == [asked]


ACTS = (
    "Về việc thu hồi Giấy chứng nhận sản phẩm OCOP",
    "Về việc gia hạn hiệu lực Giấy chứng nhận sản phẩm OCOP đến hết ngày 30/6/2027",
    "Về việc đưa sản phẩm ra khỏi danh sách sản phẩm OCOP",
)
RATED = ("Danh sách sản phẩm đã đánh giá lại", "Sản phẩm được công nhận lại", "Sản phẩm nâng hạng")


@pytest.mark.parametrize("title", ACTS)
@pytest.mark.parametrize("listed", RATED)
def test_a_paper_that_ends_or_extends_rates_nobody_in_its_lists(title: str, listed: str) -> None:
    paper = (*LETTERHEAD, title)
    annex = ("PHỤ LỤC I", "Danh sách sản phẩm", [HEADS, ROW], "PHỤ LỤC II", listed, [HEADS, OTHER])
    reading = read(document(*paper, *annex), given=NOTHING_GIVEN)
    assert [entry.product for entry in reading.entries] == ["Chè xanh"]
    assert "unknown_act.exempt" in codes(reading)
    groups = [HEADS, ("I", "Sản phẩm"), ROW, ("II", listed), OTHER]
    reading = read(document(*paper, "Danh sách sản phẩm", groups), given=NOTHING_GIVEN)
    assert "Cam" not in [entry.product for entry in reading.entries]
    assert errors(reading)


@pytest.mark.parametrize(
    ("list_title", "asked"),
    [("DANH SÁCH SẢN PHẨM OCOP ĐƯỢC CÔNG NHẬN NĂM 2021", True),
     ("KẾT QUẢ ĐÁNH GIÁ, PHÂN HẠNG NĂM 2022", True),
     ("DANH SÁCH SẢN PHẨM OCOP NĂM 2021", True),
     ("Phụ lục 2: Sản phẩm năm 2020", True),
     ("DANH SÁCH SẢN PHẨM OCOP NĂM 2023", False),
     ("DANH SÁCH SẢN PHẨM THEO QUYẾT ĐỊNH SỐ 781/QĐ-TTg NGÀY 08 THÁNG 6 NĂM 2020", False),
     ("DANH SÁCH SẢN PHẨM OCOP ĐƯỢC CÔNG NHẬN NĂM 2023", False),
     ("DANH SÁCH SẢN PHẨM CÔNG NHẬN NĂM 2021, ĐÁNH GIÁ LẠI NĂM 2024", False),
     ("DANH SÁCH SẢN PHẨM OCOP CHƯƠNG TRÌNH GIAI ĐOẠN 2018-2020", False)],
)  # fmt: skip
def test_what_was_rated_years_before_the_decision_of_2024_is_asked_about(
    list_title: str, asked: bool
) -> None:
    title = "Về việc công nhận kết quả đánh giá, phân hạng sản phẩm OCOP"
    reading = decided(title, "PHỤ LỤC", list_title, [HEADS, ROW])
    assert held(reading) == [["re_evaluation"] if asked else []]
