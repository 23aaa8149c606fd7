"""Sheets whose columns were printed on several pages: "A–D" on one, "E–H" on the next.

A program that prints a sheet too wide for its paper goes on with the columns that are left on a
page of their own, right behind the others or behind all rows. That it is so shows in the drawing
alone: the drawn rows of both stand at the same heights, the columns differ, what numbers both have
are the same, and the second page has no words of its own above its table. What is less certain
stays as it is, two tables.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ocop_cli.readers.pdf.lines import WordLine
from ocop_cli.readers.pdf.table import ORDINAL, PageTable, TableRow

SAME_EDGE = 1.0  # points by which the edges of one row may differ on two pages
FEWEST = 3  # rows that must stand alike, the headings among them

Part = PageTable | WordLine


def join(pages: Sequence[list[Part]]) -> None:
    """Put the columns of a sheet that stand on pages of their own beside those that they go on, in
    place; nothing is done where one page of the sheet does not fit."""
    tables = [_longest(parts) for parts in pages]
    first = next((at for at, table in enumerate(tables) if table is not None), None)
    if first is None:
        return
    asis = [list(parts) for parts in pages]
    for step in range(1, (len(pages) - first) // 2 + 1):
        pairs = _pairs(pages, tables, first, step)
        if pairs and _rows(tables[first]) >= FEWEST:
            for left, right in pairs:
                _put_beside(pages, tables, left, right)
            return
    for parts, kept in zip(pages, asis, strict=True):
        parts[:] = kept


def _pairs(
    pages: Sequence[list[Part]], tables: list[PageTable | None], first: int, step: int
) -> list[tuple[int, int]]:
    """The pages of a sheet, each with the one `step` pages on that has its further columns; empty
    where one of them has none."""
    found: list[tuple[int, int]] = []
    left = first
    while left + step < len(pages):
        rights = [left + step]
        while step == 1 and _fit(pages, tables, left, rights[-1] + 1):
            rights.append(rights[-1] + 1)
        if not _fit(pages, tables, left, rights[0]):
            break
        found += [(left, right) for right in rights]
        left = rights[-1] + 1 if step == 1 else left + 1
        if step > 1 and left == first + step:
            break
    whole = left >= first + step if step > 1 else all(one is None for one in tables[left:])
    return found if whole else []


def _rows(table: PageTable | None) -> int:
    return len(table.rows) if table is not None else 0


def _longest(parts: Sequence[Part]) -> PageTable | None:
    """The table of a page that may be a list's: that of most rows."""
    tables = [part for part in parts if isinstance(part, PageTable)]
    return max(tables, key=_rows, default=None)


def _fit(
    pages: Sequence[list[Part]], tables: list[PageTable | None], left: int, right: int
) -> bool:
    """Whether the table of one page goes on at the right in that of another."""
    if right >= len(pages):
        return False
    one = tables[left]
    if one is not None and tables[right] is None:
        _enclose(pages, tables, right, one)
    other = tables[right]
    if one is None or other is None or len(one.rows) != len(other.rows):
        return False
    alike = all(
        abs(a.y0 - b.y0) <= SAME_EDGE and abs(a.y1 - b.y1) <= SAME_EDGE
        for a, b in zip(one.rows, other.rows, strict=True)
    )
    if not alike or not one.ruled or _same_widths(one, other) or not _same_numbers(one, other):
        return False
    said = {part.text for part in pages[left] if isinstance(part, WordLine)}
    above = pages[right][: pages[right].index(other)]
    return all(isinstance(part, WordLine) and _is_again(part.text, said) for part in above)


def _enclose(
    pages: Sequence[list[Part]], tables: list[PageTable | None], page: int, beside: PageTable
) -> None:
    """Make a table of the lines of a page that has none, where each row of the table `beside` has
    one of them at its height, all alike within their rows: a single column is no grid."""
    lines = [
        one for one in pages[page] if isinstance(one, WordLine) and any(map(str.isalnum, one.text))
    ]
    within = [one for one in lines if beside.y0 < one.middle < beside.y1]
    cells = [[one for one in within if row.y0 < one.middle < row.y1] for row in beside.rows]
    if not all(len(found) == 1 for found in cells):
        return
    drops = [found[0].middle - row.middle for found, row in zip(cells, beside.rows, strict=True)]
    if max(drops) - min(drops) > SAME_EDGE:
        return
    rows = [
        TableRow(row.y0, row.y1, [found]) for found, row in zip(cells, beside.rows, strict=True)
    ]
    edges = [min(one.x0 for one in within), max(one.x1 for one in within)]
    table = tables[page] = PageTable(edges, rows, ruled=False)
    at = pages[page].index(within[0])
    pages[page][:] = [one for one in pages[page] if one not in within]
    pages[page].insert(at, table)


def _same_widths(one: PageTable, other: PageTable) -> bool:
    """Whether two tables have the columns of one, that goes on from page to page."""
    pairs = zip(one.xs, other.xs, strict=False)
    return len(one.xs) == len(other.xs) and all(abs(a - b) <= SAME_EDGE for a, b in pairs)


def _same_numbers(one: PageTable, other: PageTable) -> bool:
    """Whether the rows of two tables that are both numbered have the same numbers: else one lists
    more than the other, and not the same rows."""
    counted = [
        numbers
        for column in range(len(other.xs) - 1)
        if len(numbers := _numbers(other, column)) * 2 > len(other.rows)
    ]
    return all(
        any(_numbers(one, column) == numbers for column in range(len(one.xs) - 1))
        or not _is_running(numbers)
        for numbers in counted
    )


def _numbers(table: PageTable, column: int) -> list[tuple[int, int]]:
    """The whole numbers in a column, each with its row."""
    found = ((at, ORDINAL.fullmatch(row.text(column))) for at, row in enumerate(table.rows))
    return [(at, int(number[1])) for at, number in found if number]


def _is_running(numbers: Sequence[tuple[int, int]]) -> bool:
    steps = [after - before for (_, before), (_, after) in pairwise(numbers)]
    return len(steps) > 1 and set(steps) == {1}


def _is_again(text: str, said: set[str]) -> bool:
    """Whether a line numbers the page, or says what the other page does, cut at its edge or not."""
    return not any(map(str.isalpha, text)) or any(text in one or one in text for one in said)


def _put_beside(
    pages: Sequence[list[Part]], tables: Sequence[PageTable | None], left: int, right: int
) -> None:
    """Take the columns of one page's table into that of another."""
    one, other = tables[left], tables[right]
    assert one is not None and other is not None
    width, beyond = len(one.xs) - 1, one.xs[-1] - other.xs[0]
    if one.own is None:
        one.own = width
    one.xs = [*one.xs, *(x + beyond for x in other.xs[1:])]
    twins = {id(b): a for a, b in zip(one.rows, other.rows, strict=True)}
    for row, further in zip(one.rows, other.rows, strict=True):
        row.cells += further.cells
        row.unsure = row.unsure or further.unsure
    one.merged += [
        (twins[id(a)], at + width, twins[id(b)], to + width) for a, at, b, to in other.merged
    ]
    pages[right].remove(other)
