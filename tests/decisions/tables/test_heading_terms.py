"""A heading of rows that says, behind their rank, how long their certificates hold."""

from __future__ import annotations

from datetime import date

import pytest

from tests.made.pages import codes, document, errors, lines, read

_HEADS = "Sản phẩm|Chủ thể|Điểm"
_ROWS = "Chè|HTX A|75", "Mật|HTX A|76"


@pytest.mark.parametrize(
    "heading",
    ["Sản phẩm 4 sao (hiệu lực 36 tháng từ ngày ký)",
     "I. SẢN PHẨM 4 SAO (Giấy chứng nhận có giá trị 36 tháng kể từ ngày ký)",
     "Hạng 4 sao - thời hạn 36 tháng", "Sản phẩm 4 sao: hiệu lực 36 tháng",
     "II. Sản phẩm đạt 4 sao (có giá trị 03 (ba) năm kể từ ngày ban hành Quyết định)",
     "Sản phẩm đạt 4 sao (từ 70 đến dưới 90 điểm), hiệu lực 36 tháng",
     "4 sao (thời hạn công nhận: 36 tháng): 02 sản phẩm"],
)  # fmt: skip
def test_the_legal_term_says_no_more_than_the_law(heading: str) -> None:
    said = read(lines(_HEADS, f"{heading}||", *_ROWS))
    assert not said.problems
    assert [(one.stars, one.valid_through) for one in said.entries] == [(4, None)] * 2


@pytest.mark.parametrize(
    ("heading", "other"),
    [("I. Sản phẩm 4 sao (hiệu lực đến 31/12/2027)", "II. Sản phẩm 3 sao"),
     ("Sản phẩm đạt 4 sao, có giá trị đến hết ngày 31/12/2027", "Sản phẩm đạt 3 sao"),
     ("4 sao (02 sản phẩm, hiệu lực đến 31/12/2027)", "3 sao (01 sản phẩm)"),
     ("A. Nâng hạng từ 3 sao lên 4 sao - Giấy chứng nhận có giá trị đến hết năm 2027", "B. 3 sao")],
)  # fmt: skip
def test_a_last_day_is_that_of_the_rows_below(heading: str, other: str) -> None:
    said = read(lines(_HEADS, f"{heading}||", *_ROWS, f"{other}||", "Gạo|HTX B|60"))
    assert not said.problems
    ends = [(one.stars, one.valid_through) for one in said.entries]
    assert ends == [(4, date(2027, 12, 31))] * 2 + [(3, None)]


def test_a_row_has_its_own_term_before_the_one_of_its_heading() -> None:
    said = read(lines(
        f"{_HEADS}|Có giá trị đến", "Sản phẩm 4 sao (hiệu lực đến 31/12/2027)|||",
        "Chè|HTX A|75|30/6/2027", "Mật|HTX A|76|",
    ))  # fmt: skip
    assert [one.valid_through for one in said.entries] == [date(2027, 6, 30), date(2027, 12, 31)]


def test_so_is_a_paragraph_above_a_table() -> None:
    said = read(document(
        "II. Sản phẩm 4 sao (hiệu lực đến 31/12/2027)",
        [_HEADS.split("|"), *(row.split("|") for row in _ROWS)],
    ))  # fmt: skip
    assert [one.valid_through for one in said.entries] == [date(2027, 12, 31)] * 2


def test_a_last_day_before_the_decision_refuses_its_rows() -> None:
    said = read(lines(_HEADS, "Sản phẩm 4 sao (hiệu lực đến 31/12/2019)||", *_ROWS))
    assert codes(said) == ["bad_date.before_issue"] * 2 and not said.entries


@pytest.mark.parametrize(
    "heading",
    ["Sản phẩm 4 sao (hiệu lực 24 tháng)", "Sản phẩm 4 sao (đã hết hiệu lực)",
     "Sản phẩm 4 sao (hết hiệu lực ngày 01/01/2026)", "4 sao (hết giá trị đến 31/12/2027)",
     "Sản phẩm 4 sao (hiệu lực 36 tháng, trừ Mật)", "Sản phẩm 4 sao (gia hạn đến 31/12/2027)",
     "Sản phẩm 4 sao (hiệu lực 36 tháng; đã thu hồi)", "Sản phẩm 4 sao (chưa có hiệu lực)",
     "Sản phẩm 4 sao (hiệu lực đến 30/02/2028)", "Dự kiến 4 sao (hiệu lực 36 tháng)",
     "Sản phẩm không đạt 4 sao (hiệu lực 36 tháng)", "4 sao (hiệu lực 36 tháng) bị thu hồi",
     "4 sao (thời hạn nộp hồ sơ 36 tháng)", "4 sao (hiệu lực 36 tháng nếu đủ hồ sơ)"],
)  # fmt: skip
def test_what_says_more_than_a_term_leaves_its_rows_open(heading: str) -> None:
    said = read(lines(_HEADS, f"{heading}||", *_ROWS))
    assert errors(said) and not said.entries
