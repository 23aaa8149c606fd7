"""The title of a list that names in brackets the decision its products were recognised by."""

from __future__ import annotations

from datetime import date

import pytest

from tests.made.pages import HEADS, NOTHING_GIVEN, ROW, read, sheet

TITLE = "DANH SÁCH SẢN PHẨM OCOP NĂM 2021"


@pytest.mark.parametrize(
    "behind",
    [
        "(QĐ 2890/QĐ-UBND ngày 15/12/2021 của UBND tỉnh Bến Tre)",
        "(Quyết định số 2890/QĐ-UBND ngày 15 tháng 12 năm 2021 của Chủ tịch UBND tỉnh Bến Tre)",
        "(Theo QĐ số 2890/QĐ-UBND, ngày 15/12/2021 của Ủy ban nhân dân tỉnh Bến Tre)",
    ],
)
def test_gives_number_and_day(behind: str) -> None:
    found = read(sheet((f"{TITLE} {behind}",), HEADS, ROW), given=NOTHING_GIVEN)
    assert (found.head.number, found.head.issued_on) == ("2890/QĐ-UBND", date(2021, 12, 15))
    assert len(found.entries) == 1


@pytest.mark.parametrize(
    "behind",
    [
        "(QĐ 2890/QĐ-UBND ngày 15/12/2021 về việc thành lập Hội đồng)",
        "(QĐ 148/QĐ-TTg ngày 24/02/2023 của Thủ tướng Chính phủ)",
        "(dự kiến trình QĐ trong tháng 12/2021)",
    ],
)
def test_of_another_decision_gives_none(behind: str) -> None:
    found = read(sheet((f"{TITLE} {behind}",), HEADS, ROW), given=NOTHING_GIVEN)
    assert found.head.number is None and found.entries == ()


def test_a_sheet_a_decision() -> None:
    sheets = [
        sheet((f"DANH SÁCH NĂM {year} (QĐ {no}/QĐ-UBND ngày 15/12/{year} của UBND tỉnh A)",), HEADS,
              ROW, name=str(year))
        for year, no in ((2021, 2890), (2024, 2977))
    ]  # fmt: skip
    found = read(*sheets, given=NOTHING_GIVEN)
    assert [(e.decision, e.issued_on and e.issued_on.year) for e in found.entries] == [
        ("2890/QĐ-UBND", 2021), ("2977/QĐ-UBND", 2024),
    ]  # fmt: skip


def test_a_heading_of_places_and_products() -> None:
    heads = ("STT", "Địa phương/Tên sản phẩm", "Chủ thể", "Hạng sao")
    rows = [("A", "Huyện Sơn Hà", None, None), (1, "Chè xanh", "HTX A", "4 sao")]
    (one,) = read(sheet(heads, *rows)).entries
    assert (one.product, one.locality) == ("Chè xanh", "Huyện Sơn Hà")
