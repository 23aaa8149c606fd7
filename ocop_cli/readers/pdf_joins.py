"""Rows of a table that a page end cut in two: joined where that is sure, marked where it may be.

Two products must never become one, so the proof is in the drawing: the table goes on in the same
columns, no other row of it without a name in the first column is filled like this one, the cells
that go on were full to the bottom of the page, and had no room for their next word.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise

from ocop_cli.readers.pdf_lines import NUMBER, Line
from ocop_cli.readers.pdf_table import ORDINAL, Table, TableRow

SAME_PLACE = 4.0  # by how much the columns of one table may differ from page to page, in points
FURNITURE = 12  # letters at most in a line that belongs to the page, not to its text: its number

Part = Table | Line


class Verdict(Enum):
    """What two rows on both sides of a page end are."""

    TWO = "two rows"
    ONE = "one row"
    DOUBT = "one row or two"


@dataclass(frozen=True, slots=True)
class Custom:
    """How rows without a name in the first column usually are: which other columns they fill."""

    unnamed: frozenset[frozenset[int]]


def join_pages(pages: Sequence[list[Part]]) -> None:
    """Join the rows cut by the ends of `pages`, in place."""
    for chain in chains(pages):
        custom = custom_of(chain)
        # Of the last row: the table it began in, and the part of it on the page before.
        home, last, tail = chain[0], chain[0].rows[-1], chain[0].rows[-1]
        for before, table in pairwise(chain):
            start = repeated(chain[0], table)
            if start >= len(table.rows):
                continue
            row = table.rows[start]
            verdict = Verdict.TWO
            if not (tail.cells[0] and row.cells[0]):
                verdict = judge(before, tail, table, row, custom, chain)
            if verdict is Verdict.ONE:
                join(home, last, table, row)
                tail = row
            elif verdict is Verdict.DOUBT:
                last.unsure = row.unsure = True
            if len(table.rows) > start:
                home, last, tail = table, table.rows[-1], table.rows[-1]
    for parts in pages:
        parts[:] = [part for part in parts if not isinstance(part, Table) or part.rows]


def join(home: Table, upper: TableRow, table: Table, lower: TableRow) -> None:
    """Move what `lower` says to `upper`, and take `lower` out of its table.

    What stands under a merged cell goes to that cell; one that began in `lower` begins below it.
    """
    above = home.rows[: home.rows.index(upper) + 1]
    for column, lines in enumerate(lower.cells):
        if lines:
            owner = next((row for row in reversed(above) if row.cells[column] is not None), upper)
            owner.cells[column] = [*(owner.cells[column] or ()), *lines]
    place = table.rows.index(lower)
    del table.rows[place]
    merged, table.merged = table.merged, []
    for first, left, last, right in merged:
        if first is not lower:
            table.merged.append((first, left, last, right))
        elif last is not lower:
            following = table.rows[place]
            following.cells[left] = []
            if following is not last or right > left:
                table.merged.append((following, left, last, right))


def chains(pages: Sequence[list[Part]]) -> Iterator[list[Table]]:
    """Tables that go on from page to page, in the same columns."""
    chain: list[Table] = []
    for parts in pages:
        first = next((part for part in parts if not furniture(part)), None)
        tables = [part for part in parts if isinstance(part, Table)]
        if chain and isinstance(first, Table) and same_columns(chain[-1], first):
            chain.append(first)
        else:
            if len(chain) > 1:
                yield chain
            chain = []
        last = next((part for part in reversed(parts) if not furniture(part)), None)
        if not isinstance(last, Table):
            if len(chain) > 1:
                yield chain
            chain = []
        elif not chain or (tables and last is not chain[-1]):
            if len(chain) > 1:
                yield chain
            chain = [last]
    if len(chain) > 1:
        yield chain


def furniture(part: Part) -> bool:
    return isinstance(part, Line) and len(part.text) <= FURNITURE and any(
        letter.isdigit() for letter in part.text
    )  # fmt: skip


def same_columns(one: Table, other: Table) -> bool:
    return len(one.xs) == len(other.xs) and all(
        abs(a - b) <= SAME_PLACE for a, b in zip(one.xs, other.xs, strict=True)
    )


def repeated(first: Table, table: Table) -> int:
    """How many rows at the top of `table` repeat the headings of the table's first page."""
    count = 0
    for heading, row in zip(first.rows, table.rows, strict=False):
        if any(heading.text(c) != row.text(c) for c in range(len(row.cells))):
            break
        count += 1
    return count


def custom_of(chain: Sequence[Table]) -> Custom:
    """How the rows that no page end touches are."""
    unnamed: set[frozenset[int]] = set()
    for table in chain:
        start = repeated(chain[0], table) if table is not chain[0] else 1
        for row in table.rows[start + 1 : -1]:
            if not row.cells[0]:
                unnamed.add(pattern(row))
    return Custom(frozenset(unnamed))


def pattern(row: TableRow) -> frozenset[int]:
    """The columns in which a row says something, but for the first."""
    return frozenset(column for column, cell in enumerate(row.cells) if cell and column)


def number_before(chain: Sequence[Table], row: TableRow) -> int | None:
    """The number in the first column of the last numbered row above `row`."""
    number: int | None = None
    for table in chain:
        for other in table.rows:
            if other is row:
                return number
            found = ORDINAL.fullmatch(other.text(0))
            number = int(found[1]) if found else number
    return number


def judge(
    before: Table,
    upper: TableRow,
    table: Table,
    lower: TableRow,
    custom: Custom,
    chain: Sequence[Table],
) -> Verdict:
    """Whether `lower`, the first row of a page, goes on with `upper`, the last of the page before.

    One of them has no name in the first column. `chain` is the whole table, page by page.
    """
    columns = range(len(lower.cells))
    going_on = [c for c in columns if upper.cells[c] and lower.cells[c]]
    if not any(lower.cells):
        return Verdict.TWO
    # Two scores, two ranks: one product has one.
    if any(all(NUMBER.fullmatch(row.text(c)) for row in (upper, lower)) for c in going_on):
        return Verdict.TWO
    full = bool(going_on) and ran_full(before, upper, table, lower, going_on)
    if not lower.cells[0] and pattern(lower) in custom.unnamed:
        return Verdict.DOUBT if full else Verdict.TWO
    if not full:
        return Verdict.DOUBT
    if upper.cells[0] or not lower.cells[0]:
        return Verdict.ONE
    # A number in the middle of its cell may have gone to the second part.
    found = ORDINAL.fullmatch(lower.text(0))
    number = number_before(chain, upper) if found else None
    if found and number is not None and int(found[1]) == number + 1:
        return Verdict.ONE
    return Verdict.DOUBT


def ran_full(
    before: Table, upper: TableRow, table: Table, lower: TableRow, going_on: Sequence[int]
) -> bool:
    """Whether each cell that goes on was full: no line below, and no room for the next word."""
    for column in going_on:
        last, first = (upper.cells[column] or [])[-1], (lower.cells[column] or [])[0]
        if upper.y1 - last.y1 > last.height:
            return False
        margin = min(
            line.x0 - one.xs[column]
            for one in (before, table)
            for row in one.rows
            for line in row.cells[column] or ()
        )
        room = before.width(column) - 2 * max(0.0, margin)
        word = first.words[0]
        if last.x1 - last.x0 + last.height / 4 + word.x1 - word.x0 <= room - 1:
            return False
    return True
