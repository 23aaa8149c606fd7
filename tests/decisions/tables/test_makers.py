"""A table of makers beside a list of products."""

from __future__ import annotations

from ocop_cli.model.pages import Value
from tests.made.pages import HEADS, ROW, codes, products, read, sheet

TITLE = ("Danh sách sản phẩm OCOP được công nhận",)
MAKER = (1, "HTX A", "xã Tân Lập", "0912345678")


def said(*table: tuple[Value, ...]) -> list[str]:
    found = read(sheet(TITLE, HEADS, ROW), sheet(*table, name="Chủ thể"))
    assert products(found) == ["Chè xanh"]
    return codes(found)


def test_one_headed_by_makers_alone_is_told() -> None:
    for heads in (
        ("STT", "Tên chủ thể", "Địa chỉ", "Số điện thoại"),
        ("TT", "Chủ thể", "Xã", "Người đại diện"),
        ("TT", "Chủ thể", "Huyện", "Năm thành lập"),
    ):
        assert said(("DANH SÁCH CHỦ THỂ",), heads, MAKER) == ["not_read"], heads


def test_one_that_may_name_products_is_refused() -> None:
    for heads in (
        ("STT", "Tên chủ thể", "Địa chỉ", "Mặt hàng"),
        ("STT", "Tên chủ thể", "Địa chỉ", None),
        ("STT", "Tên chủ thể", "Địa chỉ", "Nhóm"),
        ("STT", "Tên chủ thể", "Sao", "Xã"),
    ):
        assert said(heads, MAKER) != ["not_read"], heads
