"""What a command answers: rows of fields, with sentences before and after."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

Cell = str | int | float | bool | date | None | tuple[str, ...]

# Columns that no field holds; a writer makes them: the number in the list, what is to be heeded of
# a row (held, removed) in one sign, the same in words, a bar of what is in force of all ever
# recognised.
NUMBER, MARK, NOTE, BAR = "list_number", "mark", "row_note", "bar"


@dataclass(frozen=True, slots=True)
class ShownColumns:
    """The fields a person is shown of a list: on a screen of 80 columns, on one of 120 (and where
    there is no screen), on one of 160, and on paper."""

    narrow: tuple[str, ...]
    usual: tuple[str, ...]
    wide: tuple[str, ...]
    paper: tuple[str, ...] = ()

    def on(self, width: int) -> tuple[str, ...]:
        """Those for a screen of this width."""
        return self.narrow if width < 116 else self.usual if width < 156 else self.wide


@dataclass(frozen=True, slots=True)
class ObjectRows:
    """Rows as objects under their field names, each made when it is asked for: a list of a large
    register held twice would be too much."""

    fields: tuple[str, ...]
    rows: Sequence[tuple[Cell, ...]]

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[dict[str, Cell]]:
        return (dict(zip(self.fields, row, strict=True)) for row in self.rows)


@dataclass(frozen=True, slots=True)
class Report:
    """What a command answers: rows of fields, with sentences before and after.

    `title`, `before` and `after` are in the user's language; `fields` are the contract's names,
    rows are aligned with them. `parts` are further tables under this one (the history of a
    product, say). `whole` replaces the rows in json, where the contract asks for one object.
    `columns` are the fields people are shown, `chosen` those they asked for themselves; without
    either, a narrow screen keeps those of `first` longest, most important first. `cards` are the
    rows as lines of text, where a table would be strips. `remarks` are what a document says under
    the list besides `after`, and a screen has no room for. `notes` are label and text pairs for a
    workbook's sheet of notes. `upright` shows the rows to people as labels and values under each
    other: for a report on one thing. `pictures` are the SVG figures of `writers.chart`, shown in
    html. `office` is whose list it is, for the properties of a file. `head` is what a program wants
    to know of a list, by name: the day, the convention, the filters. `complete` is a report that
    is read back: a workbook of it keeps the columns that hold nothing.
    """

    name: str
    title: str
    fields: tuple[str, ...]
    rows: Sequence[tuple[Cell, ...]]
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    first: tuple[str, ...] = ()
    columns: ShownColumns | None = None
    chosen: tuple[str, ...] = ()
    cards: tuple[tuple[str, ...], ...] = ()
    remarks: tuple[str, ...] = ()
    parts: tuple[Report, ...] = ()
    whole: object | None = None
    notes: tuple[tuple[str, str], ...] = ()
    day: date | None = None
    upright: bool = False
    pictures: tuple[str, ...] = ()
    office: str = ""
    head: tuple[tuple[str, Cell], ...] = ()
    complete: bool = False

    def only(self, fields: tuple[str, ...]) -> Report:
        """The same rows with these fields alone, in this order."""
        places = [self.fields.index(name) for name in fields]
        rows = [tuple(row[place] for place in places) for row in self.rows]
        return replace(self, fields=fields, rows=rows)
