"""Tables without drawn lines: columns by the white between them, rows by lines and gaps."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

from ocop_cli.readers.pdf.gutters import FEWEST_COLUMNS, NARROWEST, CloseBorder, columns
from ocop_cli.readers.pdf.lines import Word, WordLine
from ocop_cli.readers.pdf.table import CLEAR, ORDINAL, PageTable, TableRow, rows_by_anchors

# How far, in heights of a line, two lines of one table may be apart.
FARTHEST = 6.0
# What begins a row of its own below a heading, as a number does: "I" before "HUYỆN CAO PHONG".
GROUP_SIGN = re.compile(r"(?:X{0,2}(?:IX|IV|V?I{1,3}|V)|X{1,2})[.)]?")
HEADS = 6  # how many lines at the beginning of a table may be its heading
TOUCH = 2.0  # by how much a word may reach over a border and still be next to it, in points
MOST_ACROSS = 3  # lines that running text needs; the title of a group has one or two


@dataclass(slots=True)
class Found:
    """Tables made of lines, and the lines that belong to none."""

    tables: list[PageTable]
    rest: list[WordLine]


def find(page: Sequence[WordLine], before: Sequence[float] | None, rules: Sequence[float]) -> Found:
    """The tables without drawn columns among the lines of a page.

    `before` are the column places of such a table at the end of the page before; `rules` the
    heights of drawn lines, which keep rows apart.
    """
    found = Found([], [])
    number = 0
    while number < len(page):
        start, end, xs = next_table(page, number, before)
        if xs is None:
            found.rest.append(page[number])
            number += 1
            continue
        found.rest += page[number:start]
        found.tables.append(table(page[start:end], xs, rules))
        number = end
    return found


def next_table(
    page: Sequence[WordLine], number: int, before: Sequence[float] | None
) -> tuple[int, int, list[float] | None]:
    """The lines of the table that begins at `number` or little below, and its columns."""
    end = run_end(page, number)
    run = page[number:end]
    # A line of the letterhead may look like columns: the heading is where most columns begin.
    starts = [k for k, line in enumerate(run) if len(line.parts()) >= FEWEST_COLUMNS][:HEADS]
    tried = [(k, xs) for k in starts if (xs := columns(run[k:])) is not None]
    if before and tried and goes_on(run, before, max(len(xs) for _, xs in tried)):
        start, xs = 0, list(before)
    elif tried:
        start, xs = max(tried, key=lambda one: (len(one[1]), -one[0]))
        start = next((k for k in starts if continues(run[k], xs, FEWEST_COLUMNS)), start)
    elif before and continues(page[number], before):
        start, xs = 0, list(before)
        end = max(end, number + 1)
    else:
        return number, end, None
    start += number
    return start, with_wraps(page, text_begins(page, start, end, xs), xs), xs


def goes_on(run: Sequence[WordLine], before: Sequence[float], many: int) -> bool:
    """Whether the lines stand in the columns of the table before, more than the `many` places that
    their own white shows: the heading is on the page before."""
    if len(before) <= many or not continues(run[0], before, FEWEST_COLUMNS):
        return False
    return not any(crossing(line, before) and not names_group(line, before) for line in run)


def text_begins(page: Sequence[WordLine], start: int, end: int, xs: Sequence[float]) -> int:
    """Where running text parts one table from the next: several lines across the columns."""
    across = 0
    for number in range(start, end):
        line = page[number]
        across = across + 1 if names_group(line, xs) else 0
        if across == MOST_ACROSS:
            return number - MOST_ACROSS + 1
    return end


def run_end(page: Sequence[WordLine], start: int) -> int:
    """The end of the lines from `start` that may be one table: where its last line of columns is.

    `start` itself where no table begins there.
    """
    end = start
    for number in range(start, len(page)):
        line = page[number]
        many = len(line.parts()) >= FEWEST_COLUMNS
        if number == start and not many:
            return start
        if number > start and line.y0 - page[number - 1].y1 > FARTHEST * line.height:
            break
        if many:
            end = number + 1
        elif line.middle - page[end - 1].middle > 2 * FARTHEST * line.height:
            break
    return end


def continues(line: WordLine, xs: Sequence[float], fewest: int = 2) -> bool:
    """Whether `line` stands in the columns at `xs`, in at least `fewest` and across none."""
    return len({column for column, _ in placed(line, xs)}) >= fewest and not crossing(line, xs)


def with_wraps(page: Sequence[WordLine], end: int, xs: Sequence[float]) -> int:
    """`end`, moved over the lines that go on in a cell of the last row."""
    while end < len(page):
        line, last = page[end], page[end - 1]
        if line.y0 - last.y1 > last.height or crossing(line, xs):
            break
        if line.x0 < xs[0] - NARROWEST or line.x1 > xs[-1] + line.height:
            break
        end += 1
    return end


def crossing(line: WordLine, xs: Sequence[float]) -> bool:
    """Whether a part of the line runs over the border between two columns."""
    return any(
        part.x0 < x < part.x1 and not any(map(partial(parts_at, x), part.words, part.words[1:]))
        for part in line.parts()
        for x in xs[1:-1]
    )


def parts_at(x: float, before: Word, after: Word) -> bool:
    """Whether two words next to each other stand on both sides of the border at `x`."""
    if not before.x1 <= x <= after.x0:
        return False
    close = isinstance(x, CloseBorder) and after.x0 - x <= NARROWEST
    return close or after.x0 - before.x1 >= NARROWEST


def placed(line: WordLine, xs: Sequence[float]) -> list[tuple[int, WordLine]]:
    """The parts of the line with their columns, cut at the borders between columns.

    Text that runs over a border is cut between the two words next to it.
    """
    found: list[tuple[int, WordLine]] = []
    for part in line.parts():
        cuts = {0, len(part.words)}
        for x in xs[1:-1]:
            near = min(
                range(1, len(part.words)),
                key=lambda k: abs((part.words[k - 1].x1 + part.words[k].x0) / 2 - x),
                default=0,
            )
            if near and part.words[near - 1].x1 - TOUCH <= x <= part.words[near].x0 + TOUCH:
                cuts.add(near)
        for start, end in pairwise(sorted(cuts)):
            piece = WordLine(part.y0, part.y1, part.words[start:end])
            found.append((column_of(piece, xs), piece))
    return found


def names_group(line: WordLine, xs: Sequence[float]) -> bool:
    """Whether a line across the columns is a row of its own: the title of a group.

    It begins where rows begin, or stands in the middle; anything else ran over its own column.
    """
    if len(line.parts()) != 1 or not crossing(line, xs):
        return False
    begins = line.x0 < xs[1] + line.height
    centred = abs((line.x0 + line.x1) - (xs[0] + xs[-1])) < 4 * line.height
    return begins or centred


def column_of(part: WordLine, xs: Sequence[float]) -> int:
    """The column in which most of the part lies; of one that runs over, where it begins."""
    best, most = 0, -1.0
    for column, (left, right) in enumerate(pairwise(xs)):
        shared = min(part.x1, right) - max(part.x0, left)
        if shared >= part.x1 - part.x0 - 1:
            return column
        if shared > most + NARROWEST:
            best, most = column, shared
    return best


def table(run: Sequence[WordLine], xs: list[float], rules: Sequence[float]) -> PageTable:
    """The table of the lines `run`; a line across the columns alone is a row of its own."""
    found = PageTable(xs, [], ruled=False)
    band: list[WordLine] = []

    def close() -> None:
        found.rows += band_rows(band, xs)
        band.clear()

    for line in run:
        if band and any(band[-1].middle < y < line.middle for y in rules):
            close()
        if names_group(line, xs):
            close()
            row = TableRow(line.y0, line.y1, [[line], *([None] * (len(xs) - 2))])
            found.rows.append(row)
            found.merged.append((row, 0, row, len(xs) - 2))
        else:
            band.append(line)
    close()
    # What ran over its column, below the headings, may have been cut at the wrong word.
    over = [line.middle for line in run if crossing(line, xs) and not names_group(line, xs)]
    for row in found.rows[1:]:
        row.unsure = row.unsure or any(row.y0 <= middle < row.y1 for middle in over)
    return found


def band_rows(band: Sequence[WordLine], xs: Sequence[float]) -> list[TableRow]:
    """The rows of lines with nothing across or drawn between them."""
    if not band:
        return []
    cells: list[list[WordLine]] = [[] for _ in range(len(xs) - 1)]
    for line in band:
        for column, part in placed(line, xs):
            cells[column].append(part)
    first = anchors(cells[0])
    if (
        first
        and sum(ORDINAL.fullmatch(line.text) is not None for line in cells[0]) >= len(first) / 2
    ):
        return rows_by_anchors(cells, first)
    return rows_by_gaps(band, cells)


def anchors(column: Iterable[WordLine]) -> list[float]:
    """Where rows are named: each number in the first column, each heading there once."""
    found: list[float] = []
    last: WordLine | None = None
    for line in column:
        wrapped = (
            last is not None
            and not ORDINAL.fullmatch(last.text)
            and not ORDINAL.fullmatch(line.text)
            and not GROUP_SIGN.fullmatch(line.text)
            and line.y0 - last.y1 < last.height / 2
        )
        if wrapped and last is not None:
            found[-1] = (found[-1] + line.middle) / 2
        else:
            found.append(line.middle)
        last = line
    return found


def rows_by_gaps(band: Sequence[WordLine], cells: list[list[WordLine]]) -> list[TableRow]:
    """Rows where nothing counts them: a wider gap begins one; else text in the first column."""
    gaps = [after.middle - before.middle for before, after in pairwise(band)]
    clear = bool(gaps) and max(gaps) >= CLEAR * min(gaps)
    starts = [band[0]]
    for gap, line in zip(gaps, band[1:], strict=True):
        named = any(abs(part.middle - line.middle) < line.height / 2 for part in cells[0])
        if gap >= CLEAR * min(gaps) if clear else named:
            starts.append(line)
    edges = [*(line.y0 for line in starts), band[-1].y1 + 1]
    edges[0] -= 1
    rows = []
    for top, bottom in pairwise(edges):
        inside: list[list[WordLine] | None] = [
            [line for line in column if top <= line.middle < bottom] for column in cells
        ]
        rows.append(TableRow(top, bottom, inside, unsure=not clear and len(band) > len(starts)))
    return rows
