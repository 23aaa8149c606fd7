"""Pages of which parts were laid out anew, and the way back to where each cell stands in the file.

A part that stands otherwise than as rows under headings is made such a table, under a table number
that its page does not have, and read as every other: what is not understood of it is refused, held
or told as anywhere. What was read then gets the places that a person sees in the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from ocop_cli.decisions.cells import filled
from ocop_cli.model.doubt import Doubt
from ocop_cli.model.pages import Note, Page, PageKind, Row, Span, Value, column_letters
from ocop_cli.model.problem import Place, Problem, in_order
from ocop_cli.model.reading import Entry, Reading

Key = tuple[int, int | None, int]  # page index, table, row number


class Spot(NamedTuple):
    """Where a cell stands in its file: table, row number and column."""

    table: int | None
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a page laid out anew: its rows, each a row of spots and what stands there.

    `headings` are how many of the rows head the others. `covers` are the rows of the page that it
    stands in place of, by table and number.
    """

    rows: tuple[tuple[tuple[Spot, Value], ...], ...]
    headings: int
    covers: frozenset[tuple[int | None, int]]


@dataclass(frozen=True, slots=True)
class Relaid:
    """The pages as they are read, and the spots of the cells of each new table, by page and table.

    `headings` are how many rows head each.
    """

    pages: tuple[Page, ...]
    spots: Mapping[tuple[int, int], tuple[tuple[Spot, ...], ...]]
    headings: Mapping[tuple[int, int], int]

    def place(self, place: Place) -> Place:
        """The same place in the file; a row's is that of its first cell."""
        rows = self.spots.get((place.page, place.table or 0))
        if rows is None:
            return place
        row = rows[place.row - 1]
        at = row[min(place.column or 0, len(row) - 1)]
        turned = any(one.row != at.row for one in row)
        column = at.column if place.column is not None or turned else None
        return place._replace(table=at.table, row=at.row, column=column)

    def reading(self, said: Reading) -> Reading:
        """What was read of these pages, with the places it has in the file."""
        return replace(
            said,
            entries=tuple(map(self._entry, said.entries)),
            problems=in_order(map(self._problem, said.problems)),
            refused=tuple(dict.fromkeys(self._keys(said.refused))),
            framing=tuple(dict.fromkeys(self._keys(said.framing, headings=True))),
            tables=tuple(t for t in said.tables if (t.page, t.table or 0) not in self.spots),
            sayings=tuple(one._replace(doubt=self._doubt(one.doubt)) for one in said.sayings),
        )

    def _entry(self, entry: Entry) -> Entry:
        held = tuple(map(self._doubt, entry.held))
        return entry._replace(place=self.place(entry.place), held=held)

    def _doubt(self, doubt: Doubt) -> Doubt:
        return doubt._replace(place=self.place(doubt.place))

    def _problem(self, problem: Problem) -> Problem:
        where = problem.place
        if where is None or (where.page, where.table or 0) not in self.spots:
            return problem
        values = dict(problem.values)
        for name in ("row", "last", "rows"):
            if name in values and problem.code != "not_read":
                values[name] = self._numbers(values[name], where)
        return replace(problem, place=self.place(where), values=values)

    def _numbers(self, text: str, where: Place) -> str:
        """The numbers of rows in a text, as the file counts; of a turned table its columns."""

        def said(number: re.Match[str]) -> str:
            at = self.place(where._replace(row=int(number[0]), column=None))
            if at.column is None:
                return str(at.row)
            return column_letters(at.column) if at.kind is PageKind.SHEET else str(at.column + 1)

        return re.sub(r"\d+", said, text)

    def _keys(self, keys: Iterable[Key], *, headings: bool = False) -> Iterator[Key]:
        """The rows of the file that rows stand for: of a heading, all that its table was made of,
        but for the rows of a product."""
        for key in keys:
            page, table, number = key
            rows = self.spots.get((page, table or 0))
            if rows is None:
                yield key
            elif number > self.headings[page, table or 0]:
                yield from dict.fromkeys((page, at.table, at.row) for at in rows[number - 1])
            elif headings:
                yield from dict.fromkeys((page, at.table, at.row) for row in rows for at in row)


def relaid(pages: Sequence[Page], pieces: Mapping[int, Sequence[Piece]]) -> Relaid:
    """The pages with the `pieces` of each, by its index, in place of the rows they were made of."""
    made = list(pages)
    spots: dict[tuple[int, int], tuple[tuple[Spot, ...], ...]] = {}
    headings: dict[tuple[int, int], int] = {}
    for index, own in pieces.items():
        first = max((row.table or 0 for row in pages[index].rows), default=0) + 1
        numbered = dict(enumerate(own, first))
        made[index] = _with(pages[index], numbered)
        for table, piece in numbered.items():
            spots[index, table] = tuple(tuple(at for at, _ in row) for row in piece.rows)
            headings[index, table] = piece.headings
    return Relaid(tuple(made), spots, headings)


def _with(page: Page, pieces: Mapping[int, Piece]) -> Page:
    """The page with each piece as a table of its number, with all that hangs on its cells."""
    new = {
        (at.table, at.row, at.column): (table, number, column)
        for table, piece in pieces.items()
        for number, row in enumerate(piece.rows, 1)
        for column, (at, _) in enumerate(row)
    }
    covered = frozenset().union(*(piece.covers for piece in pieces.values()))
    left = dict(pieces)
    rows: list[Row] = []
    for row in page.rows:
        key = row.table, row.number
        for table in [table for table, piece in left.items() if key in piece.covers]:
            rows += _rows(left.pop(table), table)
        if key not in covered:
            rows.append(row)
    marks = {
        new.get((table or None, row, column), (table, row, column)): mark
        for (table, row, column), mark in page.marks.items()
    }
    notes = tuple(_note(note, new.get((note.table, note.row, note.column))) for note in page.notes)
    merged = tuple(_span(span, new) for span in page.merged)
    return replace(page, rows=tuple(rows), marks=marks, notes=notes, merged=merged)


def _rows(piece: Piece, table: int) -> Iterator[Row]:
    for number, row in enumerate(piece.rows, 1):
        yield Row(number, tuple(value for _, value in row), table)


def _note(note: Note, at: tuple[int, int, int] | None) -> Note:
    return note if at is None else replace(note, table=at[0], row=at[1], column=at[2])


def _span(span: Span, new: Mapping[tuple[int | None, int, int], tuple[int, int, int]]) -> Span:
    """A merged range among the cells of a piece; one that reaches beyond them stays."""
    first = new.get((span.table, span.first_row, span.first_column))
    last = new.get((span.table, span.last_row, span.last_column))
    if first is None or last is None or first[0] != last[0]:
        return span
    return Span(*first[1:], *last[1:], first[0])


def stands(row: Row, column: int) -> bool:
    """Whether something stands in a cell of a row."""
    return column < len(row.cells) and filled(row.cells[column])
