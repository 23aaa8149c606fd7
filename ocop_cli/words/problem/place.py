"""How the place of a problem is named."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "place.sheet": ("trang tính “{sheet}”", "sheet '{sheet}'"),
    "place.cell": ("ô {cell}", "cell {cell}"),
    "place.row": ("dòng {row}", "row {row}"),
    "place.line": ("dòng {row}", "line {row}"),
    "place.paragraph": ("dòng chữ {row}", "line of text {row}"),
    "place.page": ("trang {page}", "page {page}"),
    "place.table": ("bảng {table}", "table {table}"),
    "place.heading": ("cột “{heading}”", "column '{heading}'"),
    "place.column_number": ("cột {column}", "column {column}"),
}
