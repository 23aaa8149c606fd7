"""Lists side by side under the same headings: what stands above one is of that one alone."""

from __future__ import annotations

from tests.made.pages import NOTHING_GIVEN, Cells, read, sheet

_TOP: tuple[Cells, ...] = (
    ("ỦY BAN NHÂN DÂN TỈNH LÂM KHÊ",), ("Số: 50/QĐ-UBND",),
    ("Lâm Khê, ngày 10 tháng 6 năm 2025",), ("QUYẾT ĐỊNH",),
    ("Về việc phê duyệt kết quả đánh giá, phân hạng sản phẩm OCOP năm 2025",),
)  # fmt: skip
_HEADS: Cells = ("STT", "Tên sản phẩm", "Chủ thể") * 2
_ROWS: tuple[Cells, ...] = (
    (1, "Chè Shan", "HTX A", 1, "Gạo nếp", "HTX C"),
    (2, "Mật ong", "HTX B", 2, "Bánh khảo", "HTX D"),
)


def test_no_title_of_the_paper_goes_on_in_what_stands_above_one() -> None:
    above = ("SẢN PHẨM ĐẠT 4 SAO", None, None, "SẢN PHẨM KHÔNG ĐẠT")
    for top in (_TOP, (*_TOP, ())):
        reading = read(sheet(*top, above, _HEADS, *_ROWS), given=NOTHING_GIVEN)
        said = {one.product: (one.stars, one.result) for one in reading.entries}
        assert said.pop("Chè Shan") == said.pop("Mật ong") == (4, None)
        # The others failed, or are refused for having no stars; none of them reached four.
        assert all(result == "failed" for _, result in said.values())
