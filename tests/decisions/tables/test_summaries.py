"""A table of its own that only counts is left without a word; what may be a list is told."""

from __future__ import annotations

import pytest

from tests.made.pages import HEADS, ROW, Cells, codes, document, read, sheet

SUMMARIES: list[list[Cells]] = [
    [("BIỂU TỔNG HỢP SẢN PHẨM OCOP ĐẾN 31/12/2023",),
     ("TT", "Huyện, thành phố", "Số sản phẩm", "3 sao", "4 sao"),
     (1, "Châu Thành", 2, 1, 1), (2, "Mỏ Cày Nam", 2, 2, 0), (None, "Tổng cộng", 4, 3, 1)],
    [("STT", "Đơn vị", "Tổng số", "Hạng 3 sao"), (1, "Xã A", 2, 2), (2, "Xã B", 3, None),
     ("Tổng", None, 5, 2)],
    [("TT", "Huyện", "Sản phẩm OCOP", None), (None, None, "Tổng", "3 sao"),
     (1, "Châu Thành", 2, 1), (2, "Mỏ Cày Nam", 2, 2)],
    [("Hạng sao", "Số sản phẩm"), ("3 sao", 3), ("4 sao", 1), ("Tổng", 4)],
    [("Loại hình chủ thể", "Số lượng", "Tỷ lệ (%)"), ("Hợp tác xã", "1", "25,0"),
     ("Doanh nghiệp", "1", "25"), ("Cộng", "4", "100%")],
    [("Nhóm sản phẩm", "Số SP", "3 sao"), ("Thực phẩm", 3, 2), ("Đồ uống", 1, 1)],
]  # fmt: skip


@pytest.mark.parametrize("lines", SUMMARIES)
def test_a_summary_beside_a_list_says_nothing(lines: list[Cells]) -> None:
    plain = read(sheet(HEADS, ROW)).entries
    for said in (
        read(sheet(*lines, name="Tổng hợp"), sheet(HEADS, ROW)),
        read(sheet(HEADS, ROW), sheet(*lines, name="Tổng hợp")),
        read(document([HEADS, ROW], lines)),
    ):
        assert [one.product for one in said.entries] == [one.product for one in plain]
        assert codes(said) == []


NO_SUMMARIES: list[list[Cells]] = [
    [("SẢN PHẨM KHÁC",), (1, "Gạo nếp cái", 3, 3), (2, "Bún khô", 4, 4)],  # no headings
    [("Mặt hàng", "3 sao", "4 sao"), ("Gạo nếp", 2, 0), ("Bún khô", 0, 3)],
    [("Đơn vị", "3 sao", "4 sao"), ("HTX A", 2, 0), ("HTX B", 0, 3)],
    [("Huyện", "3 sao", "4 sao"), ("Gạo nếp cái", 1, 0), ("Bún khô", 0, 1)],  # ticks
    [("Huyện", "Số sản phẩm", "Bị thu hồi"), ("A", 2, 1), ("B", 2, 0)],
    [("Huyện", "Số sản phẩm", "Hết hạn"), ("A", 2, 1), ("B", 2, 0)],
    [("Huyện", "Số sản phẩm", "Ghi chú"), ("A", 2, "01 sản phẩm bị phá sản"), ("B", 2, None)],
]  # fmt: skip


@pytest.mark.parametrize("lines", NO_SUMMARIES)
def test_what_may_be_more_is_told(lines: list[Cells]) -> None:
    said = read(sheet(HEADS, ROW), sheet(*lines, name="Khác"))
    assert codes(said)


def test_a_summary_alone_is_no_list() -> None:
    said = read(sheet(*SUMMARIES[0]))
    assert not said.entries
    assert said.problems
