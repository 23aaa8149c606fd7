"""A second table of a paper about the products of its list, which rates nothing."""

from __future__ import annotations

import pytest

from ocop_cli.model.pages import Value
from ocop_cli.model.reading import Reading
from tests.made.pages import ANNEX, HEADS, LETTERHEAD, ROW, codes, document, errors, products, read

TITLE = "Phê duyệt kết quả đánh giá, phân hạng sản phẩm OCOP năm 2024"
OTHER = (2, "Mật ong", "HTX B", "xã An Phú, huyện Sơn Hà", "61,5", "3 sao")
AWARDS = ("TT", "Chủ thể", "Sản phẩm", "Hạng sao", "Mức thưởng (đồng)")
AWARDED: list[tuple[Value, ...]] = [
    (1, "HTX A", "Chè xanh", "4 sao", "20.000.000"),
    (2, "HTX B", "Mật ong", "3 sao", "10.000.000"),
]
POINTS = ("TT", "Sản phẩm", "Phần A", "Phần B", "Phần C", "Tổng điểm")
SCORED: list[tuple[Value, ...]] = [
    (1, "Chè xanh", 30, 21, "30,5", "81,5"),
    (2, "Mật ong", 25, 20, "16,5", "61,5"),
]


def said(title: str, *table: tuple[Value, ...]) -> Reading:
    rated = [HEADS, ROW, OTHER]
    return read(document(*LETTERHEAD, TITLE, ANNEX, rated, "PHỤ LỤC II", title, list(table)))


def test_rewards_and_points_in_detail_are_told_of() -> None:
    for title, table in (
        ("MỨC THƯỞNG CHO CÁC CHỦ THỂ", (AWARDS, *AWARDED)),
        (
            "DANH SÁCH KHEN THƯỞNG",
            (AWARDS, *AWARDED, (None, None, "Tổng cộng", None, "30.000.000")),
        ),
        ("TỔNG HỢP ĐIỂM CHI TIẾT", (POINTS, *SCORED)),
        ("TỔNG HỢP ĐIỂM CHI TIẾT", ((*POINTS[:5], "Tổng"), *SCORED)),
    ):
        found = said(title, *table)
        assert codes(found) == ["not_read.restated"], title
        assert products(found) == ["Chè xanh", "Mật ong"]


@pytest.mark.parametrize(
    ("title", "table"),
    [
        ("MỨC THƯỞNG", (AWARDS, *AWARDED, (3, "HTX C", "Rượu ngô", "3 sao", "1"))),
        ("MỨC THƯỞNG", (AWARDS, AWARDED[0], (2, "HTX B", "Mật ong", "4 sao", "1"))),
        ("MỨC THƯỞNG", (AWARDS, AWARDED[0], (2, "HTX C", "Mật ong", "3 sao", "1"))),
        ("MỨC THƯỞNG", (AWARDS, AWARDED[0], (2, "HTX B", "Mật ong", "3 sao", "đã thu hồi"))),
        ("MỨC THƯỞNG", ((*AWARDS[:4], "Kết quả"), (1, "HTX A", "Chè xanh", "4 sao", "Đạt"))),
        ("TỔNG HỢP ĐIỂM CHI TIẾT", (POINTS, (*SCORED[0][:5], "71,5"))),
        ("DANH SÁCH SẢN PHẨM BỊ LOẠI", (POINTS, *SCORED)),
        ("DANH SÁCH SẢN PHẨM RÚT", (POINTS, *SCORED)),
    ],
)
def test_what_differs_or_speaks_of_certificates_is_no_such_table(
    title: str, table: tuple[tuple[Value, ...], ...]
) -> None:
    found = said(title, *table)
    assert "not_read.restated" not in codes(found)
    assert errors(found), title
