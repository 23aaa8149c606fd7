"""A column nobody reads that calls a product or its maker otherwise than its row does."""

from __future__ import annotations

from ocop_cli.model.reading import Reading
from tests.made.each import each
from tests.made.pages import ANNEX, LETTERHEAD, NOTHING_GIVEN, document, read, sheet

TITLE = "Về việc công nhận kết quả đánh giá sản phẩm OCOP năm 2024"
HEADS = ("STT", "Tên sản phẩm", "Chủ thể", "Hạng sao")
ROWS = ((1, "Chè xanh", "HTX Tân Lập", "4 sao"), (2, "Bánh khảo", "HTX Bản Lác", "3 sao"))


def held(heading: str, first: str, second: str | None) -> list[list[str | None]]:
    rows = [(*row, said) for row, said in zip(ROWS, (first, second), strict=True)]
    paper = document(*LETTERHEAD, TITLE, "PHỤ LỤC", ANNEX, [(*HEADS, heading), *rows])
    page = sheet((TITLE,), (ANNEX,), (*HEADS, heading), *rows)
    found: list[Reading] = [read(paper, given=NOTHING_GIVEN), read(page)]
    said = [[[one.variant for one in e.held] for e in reading.entries] for reading in found]
    assert said[0] == said[1]
    return said[0]


@each(
    ("heading", "first", "second"),
    [("Tên chủ thể sau điều chỉnh", "HTX Trà Tân Lập", "HTX Bản Lác"),
     ("Chủ thể sau sáp nhập", "HTX Tân Mây", "HTX Bản Lác"),
     ("Tên sản phẩm sau thay đổi", "Chè xanh Tân Lập", "Bánh khảo"),
     ("Tên sản phẩm điều chỉnh", "Trà xanh", "bánh khảo")],
)  # fmt: skip
def test_holds_the_row_that_is_called_otherwise(
    heading: str, first: str, second: str | None
) -> None:
    assert held(heading, first, second) == [["name"], []]


@each(
    ("heading", "first"),
    [("Sản phẩm mới", "x"), ("Tên chủ thể sau điều chỉnh", "HTX TÂN LẬP"),
     ("Đơn vị tính", "Hộp 12 gói"), ("Chủ thể mới", "Không có")],
)  # fmt: skip
def test_what_names_no_other_does_not(heading: str, first: str) -> None:
    assert ["name"] not in held(heading, first, None)
