"""Titles that do two things: take back and recognise anew, end a decision and rate."""

from __future__ import annotations

import pytest

from ocop_cli.model.reading import Reading
from tests.made.each import each
from tests.made.pages import (
    ANNEX,
    HEADS,
    LETTERHEAD,
    NOTHING_GIVEN,
    ROW,
    codes,
    document,
    errors,
    read,
    sheet,
)

BACK = ("STT", "Tên sản phẩm", "Chủ thể", "Địa chỉ")
GONE = (1, "Chè vàng", "HTX B", "xã Tân Lập, huyện Sơn Hà")
TAKES_BACK = "Điều 1. Thu hồi Giấy chứng nhận sản phẩm OCOP đối với 01 sản phẩm (Phụ lục I)."
RECALLS = "Điều 1. Thu hồi 01 lô sản phẩm không bảo đảm an toàn thực phẩm (Phụ lục I)."
ANEW = "Điều 2. Công nhận lại 01 sản phẩm đạt 4 sao (Phụ lục II)."


def _both(title: str, first: str = TAKES_BACK) -> Reading:
    lists = ("PHỤ LỤC I", "DANH SÁCH SẢN PHẨM THU HỒI", ANNEX, [BACK, GONE], "PHỤ LỤC II",
             "DANH SÁCH SẢN PHẨM CÔNG NHẬN LẠI", ANNEX, [HEADS, ROW])  # fmt: skip
    return read(document(*LETTERHEAD, title, first, ANEW, *lists), given=NOTHING_GIVEN)


@pytest.mark.thorough
@each(
    "title",
    ["Thu hồi và công nhận lại sản phẩm OCOP", "Về việc thu hồi, công nhận lại sản phẩm OCOP",
     "Về việc công nhận lại và thu hồi sản phẩm OCOP năm 2024",
     "Thu hồi Giấy chứng nhận và công nhận lại sản phẩm OCOP"],
)  # fmt: skip
def test_an_article_says_that_it_is_the_certificate_that_is_taken_back(title: str) -> None:
    said = _both(title)
    assert [one.kind for one in said.entries] == ["revocation", "re_evaluation"]
    assert not said.problems and not any(one.held for one in said.entries)


def test_goods_that_are_recalled_are_no_certificates() -> None:
    said = _both("Thu hồi và công nhận lại sản phẩm OCOP", RECALLS)
    assert not said.entries and set(codes(said)) == {"unknown_act"}


ENDS = "Điều 1. {} Quyết định số 10/QĐ-UBND ngày 05/5/2023 của UBND tỉnh Hòa Phú."
RATES = "Điều 2. Phê duyệt kết quả đánh giá, phân hạng 01 sản phẩm (danh sách kèm theo)."


@pytest.mark.parametrize(("verb", "deed"), [("Bãi bỏ", "annulment"), ("Hủy bỏ", "annulment"),
                                            ("Thay thế", "replacement")])  # fmt: skip
@pytest.mark.parametrize(
    "rates",
    ["và phê duyệt kết quả đánh giá, phân hạng sản phẩm OCOP", "và công nhận sản phẩm OCOP",
     ", công bố kết quả đánh giá sản phẩm OCOP"],
)  # fmt: skip
def test_a_title_that_ends_a_decision_and_rates_says_of_its_rows_that_they_were_rated(
    verb: str, deed: str, rates: str
) -> None:
    title = f"{verb} Quyết định số 10/QĐ-UBND ngày 05/5/2023 {rates}".replace(" ,", ",")
    paper = (title, ENDS.format(verb), RATES, "DANH SÁCH SẢN PHẨM", ANNEX, [HEADS, ROW])
    said = read(document(*LETTERHEAD, *paper), given=NOTHING_GIVEN)
    (only,) = said.entries
    assert (only.kind, only.stars, only.held) == (None, 4, ())
    assert [(one.deed, one.number, one.partly) for one in said.head.names] == [
        (deed, "10/QĐ-UBND", False)
    ]


def test_a_part_of_a_decision_that_ends_may_be_its_rows() -> None:
    title = "Bãi bỏ một phần Quyết định số 10/QĐ-UBND và phê duyệt kết quả đánh giá sản phẩm OCOP"
    paper = (title, RATES, "DANH SÁCH SẢN PHẨM", ANNEX, [HEADS, ROW])
    said = read(document(*LETTERHEAD, *paper), given=NOTHING_GIVEN)
    assert not said.entries and codes(said) == ["unknown_act.part"]


@pytest.mark.thorough
@each(
    "line",
    ["Thay thế danh sách kèm theo Quyết định số 5/QĐ-UBND ngày 02/02/2024",
     "Đính chính Quyết định số 5/QĐ-UBND ngày 02/02/2024", "Đính chính tên sản phẩm số 1",
     "Bãi bỏ Quyết định số 5/QĐ-UBND ngày 02/02/2024"],
)  # fmt: skip
def test_a_line_above_a_list_that_ends_or_corrects_alone_refuses_it_wherever_it_stands(
    line: str,
) -> None:
    above = ["UBND TỈNH HÒA PHÚ", "DANH SÁCH SẢN PHẨM OCOP", ANNEX]
    for at in (1, 2, 3):
        lines = [*above[:at], line, *above[at:]]
        said = read(sheet(*((one,) for one in lines), HEADS, ROW), given=NOTHING_GIVEN)
        assert errors(said) and not said.entries
