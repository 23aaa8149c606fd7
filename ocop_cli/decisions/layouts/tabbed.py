"""Lists that a document sets in lines, their cells parted by tabs and not by a table.

They are a table where a line of headings names a product and more, and each line under it has as
many cells; a line without a tab between them heads a group, as a row of one cell would.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from ocop_cli.decisions.layouts.relaid import Piece, Spot
from ocop_cli.decisions.own_words import OwnWords
from ocop_cli.decisions.tables import group_rows
from ocop_cli.model.pages import Page, PageKind, Row
from ocop_cli.text.keys import clean

_FEWEST = 2  # fields that the headings must name
_TABS = re.compile(r"\t+")


def pieces(page: Page, own: OwnWords) -> list[Piece]:
    """The lists of a document that stand in lines with tabs."""
    if page.kind is not PageKind.DOCUMENT:
        return []
    runs = (
        list(run) for table, run in groupby(page.rows, key=lambda row: row.table) if table is None
    )
    return [piece for run in runs for piece in _lists(run, own)]


def _lists(lines: Sequence[Row], own: OwnWords) -> Iterator[Piece]:
    """The lists of a stretch of lines; none where a row would be left behind the end of one."""
    heads = [at for at, line in enumerate(lines) if _heads(_cells(line, _TABS), own)]
    found: list[Piece] = []
    for at, until in pairwise([*heads, len(lines)]):
        end = _end(lines[:until], at)
        width = len(_cells(lines[at], _TABS))
        left = any(len(_cells(line, _TABS)) == width for line in lines[end:until])
        piece = _piece(lines[at:end])
        if left or piece is None:
            return
        found.append(piece)
    yield from found


def _cells(line: Row, parted: re.Pattern[str]) -> list[str]:
    return [clean(cell) for cell in parted.split(str(line.cells[0] or "").strip(" \n"))]


def _heads(cells: Sequence[str], own: OwnWords) -> bool:
    """Whether these are the headings of a list of products."""
    named = set(map(own.meant, cells)) - {None}
    return "product" in named and len(named) >= _FEWEST


def _end(lines: Sequence[Row], at: int) -> int:
    """Where the lines with tabs end that a heading begins, with those that head groups of them."""
    end = at + 1
    for order in range(at + 1, len(lines)):
        text = str(lines[order].cells[0] or "")
        if "\t" in text.strip():
            end = order + 1
        elif not group_rows.stars_alone(clean(text)):
            break
    return end


def _piece(lines: Sequence[Row]) -> Piece | None:
    """Lines as rows; None where one of them has more or fewer cells than the headings."""
    for parted in (re.compile(r"\t"), _TABS):
        rows = [_cells(line, parted) for line in lines]
        # Where headings stand several tabs apart, tabs only push the cells to their places.
        if all(rows[0]) and {len(row) for row in rows} <= {len(rows[0]), 1}:
            laid = tuple(
                tuple((Spot(None, line.number, 0), cell or None) for cell in row)
                for line, row in zip(lines, rows, strict=True)
            )
            return Piece(laid, 1, frozenset((None, line.number) for line in lines))
    return None
