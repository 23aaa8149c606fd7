"""Columns of stars by year: the decision's own where it is plain which is, else none of them."""

from __future__ import annotations

from datetime import date

import pytest

from ocop_cli.model.reading import Given
from tests.made.pages import Cells, codes, lines, read, sheet

ROWS: list[Cells] = [
    (1, "Chè Shan", "HTX Sơn Trà", "3 sao", "4 sao"),
    (2, "Mật ong", "HTX Ong Tuyên", "3 sao", "3 sao"),
]
OF_2023 = Given("1245/QĐ-UBND", date(2023, 12, 18), "UBND tỉnh Hòa Phú")
SHARED = ("TT", "Tên sản phẩm", "Chủ thể")
PAIRS = [
    ("Hạng năm 2020", "Hạng năm 2023"), ("Hạng sao năm 2020", "Hạng sao năm 2023"),
    ("Kết quả 2020", "Sao 2023"), ("Năm 2020", "Năm 2023"), ("2020", "2023"),
    ("Xếp hạng lần 1 (2020)", "Xếp hạng lần 2 (2023)"), ("Sao đợt 1/2020", "Sao đợt 2/2023"),
]  # fmt: skip


@pytest.mark.parametrize("pair", PAIRS)
def test_under_a_decision_of_the_last_year_that_one_is_its_own(pair: tuple[str, str]) -> None:
    for heads in (pair, pair[::-1]):
        rows = [row if heads == pair else (*row[:3], row[4], row[3]) for row in ROWS]
        found = read(sheet((*SHARED, *heads), *rows), given=OF_2023)
        assert [one.stars for one in found.entries] == [4, 3], found.problems
        assert codes(found) == []


def test_years_may_be_numbers() -> None:
    found = read(sheet((*SHARED, 2020, 2023), *ROWS), given=OF_2023)
    assert [one.stars for one in found.entries] == [4, 3]


@pytest.mark.parametrize("pair", PAIRS[:5])
@pytest.mark.parametrize("issued", [date(2024, 2, 1), date(2021, 5, 1)])
def test_elsewhere_none_is_taken_and_it_is_said(pair: tuple[str, str], issued: date) -> None:
    given = Given("12/QĐ-UBND", issued, "UBND tỉnh Hòa Phú")
    found = read(sheet((*SHARED, *pair), *ROWS), given=given)
    assert found.entries == () and codes(found) == ["missing_column.years"]


def test_a_title_may_say_which_year_is_rated() -> None:
    page = sheet(
        ("UBND TỈNH HÒA PHÚ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("Số: 12/QĐ-UBND", "Hòa Phú, ngày 06 tháng 01 năm 2024"), ("QUYẾT ĐỊNH",),
        ("Về việc công nhận sản phẩm OCOP năm 2023",), (*SHARED, *PAIRS[0]), *ROWS,
    )  # fmt: skip
    found = read(page, given=Given())
    assert [one.stars for one in found.entries] == [4, 3]


def test_a_product_that_the_last_year_did_not_rate_is_not_given_the_stars_before() -> None:
    found = read(sheet((*SHARED, *PAIRS[0]), ROWS[0], (2, "Mật ong", "HTX B", "3 sao", None)),
                 given=OF_2023)  # fmt: skip
    assert [one.stars for one in found.entries] == [4] and codes(found) == ["bad_stars.missing"]


@pytest.mark.parametrize("heading", ["Doanh thu 2023", "Năm thành lập 2010", "Điểm năm 2023"])
def test_other_things_of_a_year_are_no_stars(heading: str) -> None:
    found = read(
        lines(f"TT|Tên sản phẩm|Chủ thể|Sao|{heading}", "1|Chè|HTX A|4|3", "2|Cam|HTX B|3|5"),
        given=OF_2023,
    )
    assert [one.stars for one in found.entries] == [4, 3]


def test_proposed_stars_alone_are_told_as_such() -> None:
    found = read(lines("TT|Tên sản phẩm|Chủ thể|Sao đề nghị", "1|Chè|HTX A|4 sao"))
    assert codes(found) == ["proposed.column"] and found.entries == ()
