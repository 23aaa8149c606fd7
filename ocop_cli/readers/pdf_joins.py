"""Rows of a table that a page end cut in two: joined where that is sure, marked where it may be.

Two products must never become one, so the proof is in the drawing: the table goes on in the same
columns, all its rows are named in the first column but this one, the cells that go on were full to
the bottom of the page, and their next word did not fit into the line before it.
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
USUAL = 0.9  # the share of rows in which a column is filled, when rows usually fill it

Part = Table | Line


class Verdict(Enum):
    """What two rows on both sides of a page end are."""

    TWO = "two rows"
    ONE = "one row"
    DOUBT = "one row or two"


@dataclass(frozen=True, slots=True)
class Custom:
    """How the rows of a table usually are: all named in the first column; which others filled."""

    named: bool
    filled: frozenset[int]


def join_pages(pages: Sequence[list[Part]]) -> None:
    """Join the rows cut by the ends of `pages`, in place."""
    for chain in chains(pages):
        custom = custom_of(chain)
        last = tail = chain[0].rows[-1]
        for before, table in pairwise(chain):
            start = repeated(chain[0], table)
            if start >= len(table.rows):
                continue
            row = table.rows[start]
            verdict = Verdict.TWO
            named = tail.cells[0] and row.cells[0]
            if not named and not before.spanned(last) and not table.spanned(row):
                verdict = judge(before, tail, table, row, custom, chain)
            if verdict is Verdict.ONE:
                tail = row
                last.cells = [
                    [*(old or ()), *(new or ())]
                    for old, new in zip(last.cells, row.cells, strict=True)
                ]
                del table.rows[start]
                if len(table.rows) > start:
                    last = tail = table.rows[-1]
            else:
                row.unsure = row.unsure or verdict is Verdict.DOUBT
                last = tail = table.rows[-1]
    for parts in pages:
        parts[:] = [part for part in parts if not isinstance(part, Table) or part.rows]


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
    rows: list[TableRow] = []
    for table in chain:
        start = repeated(chain[0], table) if table is not chain[0] else 1
        inner = table.rows[start + 1 : -1]
        rows += [row for row in inner if sum(map(bool, row.cells)) > 1]
    width = len(chain[0].xs) - 1
    named = len(rows) > 1 and all(row.cells[0] for row in rows)
    filled = frozenset(
        column
        for column in range(1, width)
        if rows and sum(bool(row.cells[column]) for row in rows) >= USUAL * len(rows)
    )
    return Custom(named, filled)


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
    if (upper.cells[0] and lower.cells[0]) or not any(lower.cells):
        return Verdict.TWO
    # Two scores, two ranks: one product has one.
    if any(all(NUMBER.fullmatch(row.text(c)) for row in (upper, lower)) for c in going_on):
        return Verdict.TWO
    complete = custom.filled <= {c for c in columns if lower.cells[c]}
    if not custom.named:
        if complete or not going_on:
            return Verdict.TWO
        return Verdict.DOUBT if ran_full(before, upper, table, lower, going_on) else Verdict.TWO
    if not going_on or not ran_full(before, upper, table, lower, going_on):
        return Verdict.DOUBT
    if upper.cells[0]:
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
