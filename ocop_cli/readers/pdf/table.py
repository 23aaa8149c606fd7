"""A table on a page of paper, with or without drawn lines: rows of cells, each cell some lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from ocop_cli.readers.pdf.grid import Block, Grid
from ocop_cli.readers.pdf.lines import Single, WordLine, lines, upright

ORDINAL = re.compile(r"(\d{1,4})[.)]?")
# How much wider than the gap between lines of one cell the gap between two rows must be.
CLEAR = 1.3
CLEAR_OF = 5.0  # points that text of two cells keeps from each other; two words are nearer


@dataclass(slots=True)
class TableRow:
    """The lines of each cell; None for a cell that a merged one covers."""

    y0: float
    y1: float
    cells: list[list[WordLine] | None]
    unsure: bool = False

    @property
    def middle(self) -> float:
        return (self.y0 + self.y1) / 2

    def text(self, column: int) -> str:
        return "\n".join(line.text for line in self.cells[column] or ())


@dataclass(slots=True)
class PageTable:
    """Rows from top to bottom. `merged` are (first row, column, last row, last column).

    `own` is how many of its columns stand on its own page, where others were printed on the next.
    """

    xs: list[float]
    rows: list[TableRow]
    merged: list[tuple[TableRow, int, TableRow, int]] = field(default_factory=list)
    ruled: bool = True
    own: int | None = None

    @property
    def y0(self) -> float:
        return self.rows[0].y0

    @property
    def y1(self) -> float:
        return self.rows[-1].y1

    def width(self, column: int) -> float:
        return self.xs[column + 1] - self.xs[column]


def from_grid(grid: Grid, single: Single) -> PageTable:
    """The table that drawn lines make of the pieces in its cells."""
    width = len(grid.xs) - 1
    rows = [
        TableRow(top, bottom, [None] * width)
        for top, bottom in zip(grid.ys, grid.ys[1:], strict=False)
    ]
    for number in grid.crossed:
        rows[number].unsure = True
    table = PageTable(grid.xs, rows)
    covered: set[int] = set()
    for number, blocks in enumerate(grid.cells):
        for block in blocks:
            if id(block) in covered:
                continue
            covered.add(id(block))
            parts = list(unmerged(block, grid.xs))
            if len(parts) > 1 and block.last_row > block.first_row:
                # With one border missing, others may be: which rows the text is of is not sure.
                for row in rows[block.first_row : block.last_row + 1]:
                    row.unsure = True
            for part in parts:
                rows[number].cells[part.first_column] = lines(upright(part.pieces), single)
                if part.merged:
                    table.merged.append(span(rows, part))
    if not any(block.last_row > block.first_row for row in grid.cells for block in row):
        table.rows = [part for row in rows for part in split(row, width)]
    return table


def unmerged(block: Block, xs: Sequence[float]) -> Iterator[Block]:
    """The block, parted where other rows have a border and its own text keeps well clear of it.

    Programs leave out a border now and then; the text of a truly merged cell runs on.
    """
    for column in range(block.first_column + 1, block.last_column + 1):
        left = [piece for piece in block.pieces if piece.centre < xs[column]]
        right = [piece for piece in block.pieces if piece.centre >= xs[column]]
        if left and right:
            gap = min(piece.x0 for piece in right) - max(piece.x1 for piece in left)
            begins = min(piece.x0 for piece in right) - xs[column]
            if gap > CLEAR_OF and begins < left[0].height / 2:
                first, last = block.first_row, block.last_row
                yield Block(first, block.first_column, last, column - 1, left)
                yield from unmerged(Block(first, column, last, block.last_column, right), xs)
                return
    yield block


def span(rows: Sequence[TableRow], block: Block) -> tuple[TableRow, int, TableRow, int]:
    return rows[block.first_row], block.first_column, rows[block.last_row], block.last_column


def split(row: TableRow, width: int) -> list[TableRow]:
    """The rows inside `row`, where its first column counts several: no line keeps them apart."""
    first = row.cells[0] or []
    ordinals = [ORDINAL.fullmatch(line.text) for line in first]
    numbers = [int(found[1]) for found in ordinals if found]
    # Only headings may stand above the first number, and nothing between two.
    counting = len(numbers) > 1 and all(ordinals[-len(numbers) :])
    if not counting or any(b != a + 1 for a, b in pairwise(numbers)):
        return [row]
    anchors = [line.middle for line in first[-len(numbers) :]]
    heading = first[: -len(numbers)]
    if heading:
        anchors.insert(0, (heading[0].middle + heading[-1].middle) / 2)
    return rows_by_anchors([row.cells[column] or [] for column in range(width)], anchors)


def rows_by_anchors(columns: list[list[WordLine]], anchors: list[float]) -> list[TableRow]:
    """One row for each anchor (the middle of a line that surely begins or names a row).

    The border between two rows is where the gap between lines is widest. Where all gaps are alike,
    a row begins at its anchor if text stands at the top of its cells, else it cannot be known.
    """
    found = sorted((line for column in columns for line in column), key=lambda line: line.middle)
    if not found:
        return []
    tops = found[0].middle >= anchors[0] - found[0].height / 2
    borders: list[float] = []
    doubts: set[int] = set()
    for number, (upper, lower) in enumerate(pairwise(anchors)):
        border, sure = border_between(found, upper, lower, top_aligned=tops)
        borders.append(border)
        if not sure:
            doubts |= {number, number + 1}
    edges = [found[0].y0 - 1, *borders, found[-1].y1 + 1]
    rows = []
    for number, (top, bottom) in enumerate(pairwise(edges)):
        cells: list[list[WordLine] | None] = [
            [line for line in column if top <= line.middle < bottom] for column in columns
        ]
        rows.append(TableRow(top, bottom, cells, unsure=number in doubts))
    return rows


def border_between(
    found: Sequence[WordLine], upper: float, lower: float, *, top_aligned: bool
) -> tuple[float, bool]:
    """Where the row at `upper` ends, and whether that is sure."""
    tolerance = found[0].height / 3
    between = [line for line in found if upper - tolerance <= line.middle <= lower + tolerance]
    levels = [between[0].middle]
    for line in between:
        if line.middle - levels[-1] > tolerance:
            levels.append(line.middle)
    gaps = [(after - before, (before + after) / 2) for before, after in pairwise(levels)]
    if not gaps:
        return (upper + lower) / 2, False
    widest = max(gap for gap, _ in gaps)
    wide = [middle for gap, middle in gaps if gap * CLEAR >= widest]
    if len(wide) == 1:
        return wide[0], True
    if top_aligned:
        return gaps[-1][1], True
    return min(wide, key=lambda middle: abs(middle - (upper + lower) / 2)), False
