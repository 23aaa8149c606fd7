"""Cells that a merged one lies over and that say something else: words in the file, on no paper.

Word and LibreOffice keep what stood in the cells that they merge, and Excel does where the format
of a merged cell was painted on. What says the same, as where somebody did so to filter a list, is
nothing to look at.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ocop_cli.model.pages import Row, Span, Value
from ocop_cli.text.keys import same_key


def cells(rows: Iterable[Row], merged: Iterable[Span]) -> Iterator[tuple[int, int, int]]:
    """The places (table, row number, column) of such cells."""
    spans = tuple(merged)
    if not spans:
        return
    by_place = {(row.table, row.number): row for row in rows}
    for span in spans:
        head = by_place.get((span.table, span.first_row))
        shown = _key(head.value(span.first_column)) if head else ""
        for number in range(span.first_row, span.last_row + 1):
            row = by_place.get((span.table, number))
            if row is None:
                continue
            for column in range(span.first_column, min(span.last_column + 1, len(row.cells))):
                if _key(row.cells[column]) not in ("", shown):
                    yield span.table, number, column


def _key(value: Value) -> str:
    return "" if value is None else same_key(str(value))
