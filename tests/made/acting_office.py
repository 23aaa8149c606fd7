"""An office that imports one invented paper after the other, each about one product."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.conftest import Ran, Run

Write = Callable[[str, str], Path]
CAKE, TEA = "Bánh khảo,Hộ kinh doanh Lý Thị Mai,xã Bản Lác", "Chè đinh,HTX Thác Mây,xã Phú Mây"
HEAD = """ỦY BAN NHÂN DÂN TỈNH LÂM KHÊ
Số: {number}/QĐ-UBND
"Lâm Khê, ngày {day}"
QUYẾT ĐỊNH
"{title}"
"Điều 1. {article}"
"""
LIST = "STT,Tên sản phẩm,Chủ thể,Địa chỉ,{headings}\n1,{product},{said}\n"


class Office:
    """An office that imports one paper after the other."""

    def __init__(self, ocop: Run, write: Write) -> None:
        self.ocop, self.write = ocop, write
        self.last = Path()  # the file imported last

    def take(
        self, number: int, day: str, title: str, product: str, headings: str, said: str,
        *, article: str | None = None, code: int = 0,
    ) -> Ran:  # fmt: skip
        """Import a decision, with a list of one product where headings are given."""
        text = HEAD.format(number=number, day=day, title=title, article=article or title)
        if headings:
            text += LIST.format(headings=headings, product=product, said=said)
        self.last = self.write(f"{number}.csv", text)
        return self.ocop("import", self.last, code=code)

    def annul(
        self, title: str, headings: str = "", said: str = "", product: str = CAKE,
        *, article: str | None = None, code: int = 0,
    ) -> Ran:  # fmt: skip
        """Import the paper that annuls."""
        on = "20 tháng 11 năm 2025"
        return self.take(170, on, title, product, headings, said, article=article, code=code)

    def status(self, product: str = CAKE) -> str | None:
        """How a product stands in January 2026."""
        rows = self.ocop("ratings --as-of 2026-01-15 --format json").json
        name = product.split(",")[0]
        return next((row["status"] for row in rows if row["product"] == name), None)
