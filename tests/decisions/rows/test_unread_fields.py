"""Columns whose headings are understood and whose cells no rating reads: what they say is heard."""

from __future__ import annotations

from datetime import date

import pytest

from tests.made.each import each
from tests.made.pages import codes, read, sheet

HEADS = ("STT", "Tên sản phẩm", "Chủ thể", "Hạng sao", "Số quyết định", "Ngày quyết định")
ROW = (1, "Mật ong Suối Nga", "HTX Suối Nga", 4, "95/QĐ-UBND", date(2022, 3, 15))
OTHER = (2, "Chè Núi Mây", "HTX Núi Mây", 4, "95/QĐ-UBND", date(2022, 3, 15))
HEADINGS = (
    "Người đại diện", "Điện thoại", "Email", "Mã số thuế", "Địa chỉ", "Xã", "Huyện",
    "Nhóm sản phẩm",
    "Loại hình", "Mã sản phẩm", "Văn bản", "Hình thức xử lý", "Kết luận kiểm tra",
    "Cơ quan kiểm tra", "Nội dung kiểm tra", "Hạn khắc phục", "Mã vạch", "Số tem", "Nhãn hiệu",
)  # fmt: skip


@pytest.mark.thorough
@each("heading", HEADINGS)
@each("said", ["Đã thu hồi giấy chứng nhận ngày 01/5/2023", "Đã đánh giá lại, đạt 3 sao"])
def test_words_about_the_certificate_hold_the_product(heading: str, said: str) -> None:
    found = read(sheet((*HEADS, heading), (*ROW, said), (*OTHER, None)))
    assert [bool(entry.held) for entry in found.entries] == [True, False], codes(found)


@pytest.mark.parametrize(
    ("heading", "said"),
    [("Người đại diện", "Nguyễn Thị Hồi"), ("Điện thoại", "0912 345 678"), ("Xã", "Thu Cúc"),
     ("Địa chỉ", "Thôn 3, xã Hồi Xuân"), ("Loại hình", "Hợp tác xã"), ("Số tem", "00120")],
)  # fmt: skip
def test_what_such_a_column_is_for_holds_nothing(heading: str, said: str) -> None:
    found = read(sheet((*HEADS, heading), (*ROW, said), (*OTHER, None)))
    assert not any(entry.held for entry in found.entries)


def test_a_column_of_other_acts_is_told() -> None:
    found = read(sheet((*HEADS, "Hình thức xử lý"), (*ROW, "Nhắc nhở"), (*OTHER, None)))
    assert "unread_column.heading" in codes(found)
