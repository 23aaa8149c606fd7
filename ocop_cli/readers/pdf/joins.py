"""What an end cut in two is joined: rows of a table at a page end, sentences at the end of a line,
columns of a sheet on two pages (`spread`).

Rows are joined where that is sure, and marked where it may be.

Two products must never become one, so the proof is in the drawing: the table goes on in the same
columns, no other row of it without a name in the first column is filled like this one, the cells
that go on were full to the bottom of the page, and had no room for their next word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise

from ocop_cli.readers.pdf import spread
from ocop_cli.readers.pdf.lines import NUMBER, WORD_GAP, WordLine, runs_on
from ocop_cli.readers.pdf.table import ORDINAL, PageTable, TableRow

SAME_PLACE = 4.0  # by how much the columns of one table may differ from page to page, in points
FURNITURE = 12  # letters at most in a line that belongs to the page, not to its text: its number
LONGEST_SCORE = 6  # letters, "100,00"
_DIGITS = re.compile(r"\d+")

Part = PageTable | WordLine


class PageEndVerdict(Enum):
    """What two rows on both sides of a page end are."""

    TWO = "two rows"
    ONE = "one row"
    CARRIED = "two rows, and a merged cell over both whose text goes on"
    DOUBT = "one row or two"


def join_parts(pages: Sequence[list[Part]]) -> None:
    """Join what the ends of `pages`, and sentences what those of lines cut in two, in place."""
    spread.join(pages)
    _join_rows(pages)
    for parts in pages:
        parts[:] = paragraphs(parts)


def _join_rows(pages: Sequence[list[Part]]) -> None:
    for chain in chains(pages):
        custom = custom_of(chain)
        # Of the last row: the table it began in, and the part of it on the page before.
        home, last, tail = chain[0], chain[0].rows[-1], chain[0].rows[-1]
        for before, table in pairwise(chain):
            start = repeated(chain[0], table)
            if start >= len(table.rows):
                continue
            lower = table.rows[start]
            if not (tail.cells[0] and lower.cells[0]):
                cut = PageEnd(chain, custom, before, tail, table, lower)
                verdict, columns = cut.verdict()
                if verdict is PageEndVerdict.ONE:
                    move(home, last, lower, range(len(lower.cells)))
                    take_out(table, lower)
                    tail = lower
                elif verdict is PageEndVerdict.CARRIED:
                    move(home, last, lower, columns)
                elif verdict is PageEndVerdict.DOUBT:
                    last.unsure = lower.unsure = True
            if len(table.rows) > start:
                inherit(home, last, table.rows[start], custom)
                home, last, tail = table, table.rows[-1], table.rows[-1]
    for parts in pages:
        parts[:] = [part for part in parts if not isinstance(part, PageTable) or part.rows]


def paragraphs(parts: Sequence[Part]) -> Iterator[Part]:
    """The parts of a page, each line joined with the next where one sentence goes on over both: the
    next begins small, and its first word had no room on the line before."""
    edge = max((part.x1 for part in parts if isinstance(part, WordLine)), default=0.0)
    whole: WordLine | None = None
    last: WordLine | None = None
    for part in parts:
        if isinstance(part, WordLine) and whole and last and wrapped(last, part, edge):
            whole = WordLine(whole.y0, part.y1, [*whole.words, *part.words])
            last = part
            continue
        if whole is not None:
            yield whole
        whole = last = None
        if isinstance(part, WordLine):
            whole = last = part
        else:
            yield part
    if whole is not None:
        yield whole


def wrapped(before: WordLine, after: WordLine, edge: float) -> bool:
    """Whether a line of running text was broken, at the `edge` of the page's text, before a word
    that goes on with its sentence."""
    first = after.words[0]
    return (
        after.text[0].islower()
        and not before.text.endswith((".", ";", ":", "!", "?"))
        and after.y0 - before.y1 < before.height
        and before.x1 + (first.x1 - first.x0) > edge - WORD_GAP * before.height
    )


def move(home: PageTable, upper: TableRow, lower: TableRow, columns: Iterable[int]) -> None:
    """Move what `lower` says in `columns` to `upper`, or to the merged cell that covers it."""
    for column in columns:
        lines = lower.cells[column]
        if lines:
            owner = covering(home, upper, column)
            owner.cells[column] = [*(owner.cells[column] or ()), *lines]
            lower.cells[column] = []


def inherit(home: PageTable, upper: TableRow, lower: TableRow, custom: Custom) -> None:
    """Say again what a cell merged over the page end says, as a merged cell does on its page."""
    if not lower.cells[0] and pattern(lower) in custom.unnamed:
        for column in custom.covered:
            if not lower.cells[column] and lower.cells[column] is not None:
                owner = covering(home, upper, column)
                lower.cells[column] = list(owner.cells[column] or ())


def covering(table: PageTable, row: TableRow, column: int) -> TableRow:
    """The row in which the cell of `row` begins: itself, unless a merged cell covers it."""
    above = table.rows[: table.rows.index(row) + 1] if row in table.rows else [row]
    return next((one for one in reversed(above) if one.cells[column] is not None), row)


def take_out(table: PageTable, row: TableRow) -> None:
    """Take `row` out of its table; a merged cell that began in it begins below it."""
    place = next(number for number, one in enumerate(table.rows) if one is row)
    del table.rows[place]
    merged, table.merged = table.merged, []
    for first, left, last, right in merged:
        if first is not row:
            table.merged.append((first, left, last, right))
        elif last is not row:
            following = table.rows[place]
            following.cells[left] = []
            if following is not last or right > left:
                table.merged.append((following, left, last, right))


def chains(pages: Sequence[list[Part]]) -> Iterator[list[PageTable]]:
    """Tables that go on from page to page, in the same columns."""
    chain: list[PageTable] = []
    running = running_lines(pages)

    def furniture(part: Part) -> bool:
        return id(part) in running or _is_page_number(part)

    for parts in pages:
        first = next((part for part in parts if not furniture(part)), None)
        tables = [part for part in parts if isinstance(part, PageTable)]
        if chain and isinstance(first, PageTable) and same_columns(chain[-1], first):
            chain.append(first)
        else:
            if len(chain) > 1:
                yield chain
            chain = []
        last = next((part for part in reversed(parts) if not furniture(part)), None)
        if not isinstance(last, PageTable):
            if len(chain) > 1:
                yield chain
            chain = []
        elif not chain or (tables and last is not chain[-1]):
            if len(chain) > 1:
                yield chain
            chain = [last]
    if len(chain) > 1:
        yield chain


def _is_page_number(part: Part) -> bool:
    return isinstance(part, WordLine) and len(part.text) <= FURNITURE and any(
        letter.isdigit() for letter in part.text
    )  # fmt: skip


def running_lines(pages: Sequence[list[Part]]) -> frozenset[int]:
    """The lines that belong to the paper, not to its text: those which stand above or below all
    tables of two pages or more at the same height, alike but for figures. By their identity."""
    ends: dict[str, list[tuple[int, WordLine]]] = {}
    for page, parts in enumerate(pages):
        within = [at for at, part in enumerate(parts) if isinstance(part, PageTable)]
        for at, part in enumerate(parts):
            outside = not within or not within[0] < at < within[-1]
            if isinstance(part, WordLine) and outside:
                ends.setdefault(_DIGITS.sub("", part.text), []).append((page, part))
    return frozenset(
        id(line)
        for alike in ends.values()
        for page, line in alike
        if any(
            other != page and abs(same.y0 - line.y0) <= SAME_PLACE for other, same in alike
        )
    )  # fmt: skip


def same_columns(one: PageTable, other: PageTable) -> bool:
    return len(one.xs) == len(other.xs) and all(
        abs(a - b) <= SAME_PLACE for a, b in zip(one.xs, other.xs, strict=True)
    )


def repeated(first: PageTable, table: PageTable) -> int:
    """How many rows at the top of `table` repeat the headings of the table's first page."""
    count = 0
    for heading, row in zip(first.rows, table.rows, strict=False):
        if any(heading.text(c) != row.text(c) for c in range(len(row.cells))):
            break
        count += 1
    return count


@dataclass(frozen=True, slots=True)
class Custom:
    """How rows are that no page end touches.

    `unnamed` says which columns those fill that have no name in the first one, and `named` the
    others; `covered` are the columns that merged cells cover in all the unnamed ones.
    """

    unnamed: frozenset[frozenset[int]]
    covered: frozenset[int]
    named: frozenset[frozenset[int]]


def custom_of(chain: Sequence[PageTable]) -> Custom:
    every: list[TableRow] = []
    for table in chain:
        start = repeated(chain[0], table) if table is not chain[0] else 1
        every += table.rows[start + 1 : -1]
    rows = [row for row in every if not row.cells[0]]
    named = frozenset(pattern(row) for row in every if row.cells[0])
    columns = range(1, len(chain[0].xs) - 1)
    covered = [c for c in columns if rows and all(row.cells[c] is None for row in rows)]
    return Custom(frozenset(pattern(row) for row in rows), frozenset(covered), named)


def pattern(row: TableRow) -> frozenset[int]:
    """The columns in which a row says something, but for the first."""
    return frozenset(column for column, cell in enumerate(row.cells) if cell and column)


def number_before(chain: Sequence[PageTable], row: TableRow) -> int | None:
    """The number in the first column of the last numbered row above `row`."""
    number: int | None = None
    for table in chain:
        for other in table.rows:
            if other is row:
                return number
            found = ORDINAL.fullmatch(other.text(0))
            number = int(found[1]) if found else number
    return number


@dataclass(frozen=True, slots=True)
class PageEnd:
    """The last row of one page and the first of the next, one of them not named in its first cell.

    `chain` is the whole table, page by page.
    """

    chain: Sequence[PageTable]
    custom: Custom
    before: PageTable
    upper: TableRow
    table: PageTable
    lower: TableRow

    def verdict(self) -> tuple[PageEndVerdict, frozenset[int]]:
        """What the two rows are; for a merged cell that goes on, its column."""
        nothing: frozenset[int] = frozenset()
        if not any(self.lower.cells) or self.ends_heading():
            return PageEndVerdict.TWO, nothing
        going_on = {c for c, cell in enumerate(self.lower.cells) if cell and self.above(c)}
        full = {column for column in going_on if self.ran_full(column)}
        said = pattern(self.lower)
        usual = not self.lower.cells[0] and said in self.custom.unnamed
        over = {said - one for one in self.custom.unnamed if one < said}
        if self.two_numbers(going_on):
            return self.of_two_numbers(said, over, full, usual=usual)
        if not going_on and self.halves():
            return PageEndVerdict.ONE, nothing
        if full in over and full != going_on and not usual:
            return PageEndVerdict.CARRIED, frozenset(full)
        return self.of_one_number(going_on, full, usual=usual), nothing

    def ends_heading(self) -> bool:
        """Whether the upper row is the last of a heading over several rows, whose first cell covers
        it, and the numbers begin below."""
        counted = ORDINAL.fullmatch(self.lower.text(0)) is not None
        if self.upper.cells[0] is not None or not counted:
            return False
        return number_before(self.chain, self.lower) is None

    def of_one_number(self, going_on: set[int], full: set[int], *, usual: bool) -> PageEndVerdict:
        """What two rows are of which one has a number, or neither has."""
        whole = bool(going_on) and full == going_on
        if usual:
            return PageEndVerdict.DOUBT if whole else PageEndVerdict.TWO
        return PageEndVerdict.ONE if whole and self.numbers_fit() else PageEndVerdict.DOUBT

    def of_two_numbers(
        self, said: frozenset[int], over: set[frozenset[int]], full: set[int], *, usual: bool
    ) -> tuple[PageEndVerdict, frozenset[int]]:
        """What two rows are that have a number each where rows have one."""
        nothing: frozenset[int] = frozenset()
        if usual or self.lower.cells[0]:
            return PageEndVerdict.TWO, nothing
        carried = next((columns for columns in over if columns <= full), nothing)
        if carried:
            return PageEndVerdict.CARRIED, carried
        doubtful = full - self.numeric() or not said >= pattern(self.upper)
        return PageEndVerdict.DOUBT if doubtful else PageEndVerdict.TWO, nothing

    def halves(self) -> bool:
        """Whether the two make one whole row, and neither is like any other row of the table.

        Cells of few words stand in the first part, the longer ones in the second.
        """
        upper, lower = pattern(self.upper), pattern(self.lower)
        custom = self.custom
        return (
            bool(self.upper.cells[0])
            and not self.lower.cells[0]
            and not upper & lower
            and upper | lower in custom.named
            and not {upper, lower} & (custom.named | custom.unnamed)
        )

    def above(self, column: int) -> list[WordLine]:
        """The lines of the cell that reaches the end of the page before."""
        return covering(self.before, self.upper, column).cells[column] or []

    def numeric(self) -> set[int]:
        return {
            column
            for column in range(len(self.lower.cells))
            if NUMBER.fullmatch(self.upper.text(column))
            and NUMBER.fullmatch(self.lower.text(column))
        }

    def two_numbers(self, going_on: set[int]) -> bool:
        """Two scores, two ranks: one product has one. A number too long for its column is one."""
        return any(not self.is_cut(column) for column in self.numeric() & going_on)

    def is_cut(self, column: int) -> bool:
        """Whether a number, as of a telephone, goes on below: another digit had no room."""
        upper, lower = self.above(column)[-1], (self.lower.cells[column] or [])[0]
        if runs_on(upper, lower, self.before.width(column)):
            return True
        long = upper.x1 - upper.x0
        room = self.before.width(column) - upper.height - long
        return len(upper.text) > LONGEST_SCORE and room < long / len(upper.text)

    def numbers_fit(self) -> bool:
        """A number in the middle of its cell may have gone to the second part."""
        if self.upper.cells[0] or not self.lower.cells[0]:
            return True
        found = ORDINAL.fullmatch(self.lower.text(0))
        number = number_before(self.chain, self.upper)
        return found is not None and number is not None and int(found[1]) == number + 1

    def ran_full(self, column: int) -> bool:
        """Whether the cell was full: no line below its last, and no room for the next word."""
        last, first = self.above(column)[-1], (self.lower.cells[column] or [])[0]
        if self.upper.y1 - last.y1 > last.height:
            return False
        margin = min(
            line.x0 - one.xs[column]
            for one in (self.before, self.table)
            for row in one.rows
            for line in row.cells[column] or ()
        )
        room = self.before.width(column) - 2 * max(0.0, margin)
        word = first.words[0]
        return last.x1 - last.x0 + last.height / 4 + word.x1 - word.x0 > room - 1
