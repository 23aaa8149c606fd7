"""xlsx: real days and numbers under a frozen heading, and a sheet of notes.

Text is always text, whatever it begins with. A cell holds 32,767 letters at most and a sheet
1,048,576 rows; so a longer text stands whole in the notes, and a longer list goes on in a further
sheet.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from io import BytesIO
from itertools import chain
from typing import BinaryIO

from ocop_cli.model import Cell, Report
from ocop_cli.words import Language, say
from ocop_cli.writers import Options, workbook_package
from ocop_cli.writers.layout import cells, extent, wrapped
from ocop_cli.writers.legible import (
    PROGRAM,
    day,
    emptied,
    foot,
    heading,
    is_empty,
    neutral,
    reader_of,
)
from ocop_cli.writers.workbook_package import Book, Layout, Look, Row, letters

LETTERS = 32_767
ROWS = 1_048_576
SHEET_NAME = 31
PAGE_TITLE = 200
WIDEST = 28
MARGIN = 3
LINE = 15.0  # points
HIGHEST = 409.0
FONT = "Times New Roman"
# Before this day spreadsheet programs disagree about the calendar; beyond these numbers they round.
FIRST_DAY = date(1900, 3, 1)
EXACT = 10**15

_AT_LEFT = 'horizontal="left" vertical="top" indent="1"'
LOOKS = {
    "heading": Look(
        aligned='horizontal="left" vertical="center" indent="1" wrapText="1"',
        bold=True,
        headed=True,
    ),
    "label": Look(aligned='vertical="top" wrapText="1"', bold=True),
    "text": Look(aligned=f'{_AT_LEFT} wrapText="1"'),
    "day.vi": Look("dd/mm/yyyy", _AT_LEFT),
    "day.en": Look("yyyy-mm-dd", _AT_LEFT),
    "int": Look("0", 'vertical="top"'),
    "float": Look("0.00##", 'vertical="top"'),
}
LOOK = {name: number for number, name in enumerate(LOOKS, start=1)}


def write_xlsx(report: Report, out: BinaryIO, language: Language, options: Options) -> None:
    """`report` as a workbook: a sheet for it and one for each of its parts, and one of notes."""
    memory = BytesIO()
    book = _Book(Book(memory, tuple(LOOKS.values()), FONT), language)
    for part in (report, *report.parts):
        book.table(part)
    book.notes(report)
    book.book.close(
        title=neutral(report.title),
        author=neutral(report.office or PROGRAM),
        made=max(report.day or date.min, date(1980, 1, 1)),
    )
    out.write(memory.getvalue())


@dataclass(slots=True)
class _Book:
    """A workbook under way: the sheet names in use, the texts too long for a cell."""

    book: Book
    language: Language
    names: set[str] = field(default_factory=lambda: {"history"})  # Excel keeps that one.
    long: list[str] = field(default_factory=list)

    def table(self, report: Report) -> None:
        """Sheets with the rows of `report`: all columns that hold something."""
        columns = list(zip(*report.rows, strict=True)) or [()] * len(report.fields)
        kept = [index for index, column in enumerate(columns) if not is_empty(column)]
        kept = kept or list(range(len(report.fields)))
        headings = [heading(report.fields[index], self.language, report.name) for index in kept]
        writers = []
        for place, index in enumerate(kept):
            said = reader_of(report.fields[index], columns[index], self.language)
            width = _width(headings[place], columns[index], said)
            writers.append(_Column(self, said, letters(place), width))
        top = Row(
            [
                (column.letters, workbook_package.text(title, LOOK["heading"]))
                for column, title in zip(writers, headings, strict=True)
            ],
            max(
                2,
                *(
                    _lines(title, column.width)
                    for column, title in zip(writers, headings, strict=True)
                ),
            )
            * LINE,
        )
        for start in range(0, max(len(report.rows), 1), ROWS - 1):
            block = report.rows[start : start + ROWS - 1]
            rows = (_row(writers, kept, row) for row in block) if block else self._nothing(report)
            self.sheet(
                report.title,
                [column.width for column in writers],
                chain((top,), rows),
                headed=len(kept),
            )

    def _nothing(self, report: Report) -> Iterator[Row]:
        """What an empty list says instead of rows."""
        for sentence in (*report.before, *foot(report, (), self.language)):
            yield Row([("A", workbook_package.text(neutral(sentence), 0))])

    def sheet(
        self, title: str, widths: Sequence[float], rows: Iterator[Row], *, headed: int = 0
    ) -> None:
        """A sheet that prints its title above each page and page numbers below."""
        page, of = (say(f"screen.{key}", self.language) for key in ("page_before", "page_between"))
        layout = Layout(
            above="&C" + neutral(title)[:PAGE_TITLE].replace("&", "&&"),
            below=f"&C{page}&P{of}&N",
            headed=headed,
        )
        self.book.sheet(self.name(title), widths, rows, layout)

    def name(self, title: str) -> str:
        """A sheet name for `title` that is allowed and not yet in use."""
        clean = "".join(" " if sign in "[]:*?/\\" else sign for sign in neutral(title))
        wanted = " ".join(clean.split()).strip("'") or "OCOP"
        number = 1
        while True:
            end = "" if number == 1 else f" ({number})"
            name = wanted[: SHEET_NAME - len(end)].strip(" ',") + end
            if name.casefold() not in self.names:
                self.names.add(name.casefold())
                return name
            number += 1

    def kept_whole(self, text: str) -> str:
        """`text` as it fits in a cell; what does not fit stands whole in the notes."""
        if len(text) <= LETTERS:
            return text
        self.long.append(text)
        end = say(
            "screen.cut",
            self.language,
            sheet=say("screen.notes", self.language),
            mark=len(self.long),
        )
        return text[: LETTERS - len(end)] + end

    def notes(self, report: Report) -> None:
        """The sheet that says what the list is: title, day, sentences, sources, long texts."""
        lines: list[tuple[str, str]] = [("", report.title)]
        said_day = say("screen.day", self.language)
        if report.day is not None and said_day not in dict(report.notes):
            lines.append((said_day, day(report.day, self.language)))
        lines.extend(("", sentence) for sentence in report.before)
        lines.extend(report.notes)
        for part in (report, *report.parts):
            label = "" if part is report else part.title
            empty = emptied(part, self.language)
            lines.extend((label, sentence) for sentence in foot(part, empty, self.language))
        for mark, text in enumerate(self.long, start=1):
            for part_number, start in enumerate(range(0, len(text), LETTERS), start=1):
                label = say("screen.cut_item", self.language, mark=mark, part=part_number)
                lines.append((label, text[start : start + LETTERS]))
        rows = (
            _note(label, text, "text" if place else "label")
            for place, (label, text) in enumerate(lines)
        )
        self.sheet(say("screen.notes", self.language), (30, 110), rows)


def _note(label: str, text: str, look: str) -> Row:
    cells = [("B", workbook_package.text(neutral(text)[:LETTERS], LOOK[look]))]
    if label:
        cells.insert(0, ("A", workbook_package.text(neutral(label), LOOK["label"])))
    return Row(cells)


@dataclass(frozen=True, slots=True)
class _Column:
    """Makes the cells of one column, each as what it is; a value that comes again is made once."""

    book: _Book
    said: Callable[[Cell], str]
    letters: str
    width: float
    made: dict[Cell, tuple[str, int]] = field(default_factory=dict)

    def cell(self, cell: Cell) -> tuple[str, int]:
        """The cell, and how many lines it takes in its column."""
        if isinstance(cell, float):
            return workbook_package.number(cell, LOOK["float"]), 1
        if isinstance(cell, int) and not isinstance(cell, bool) and abs(cell) < EXACT:
            return workbook_package.number(cell, LOOK["int"]), 1
        if isinstance(cell, date) and cell >= FIRST_DAY:
            return workbook_package.day(cell, LOOK[f"day.{self.book.language}"]), 1
        text = self.book.kept_whole(self.said(cell))
        return workbook_package.text(text, LOOK["text"]), _lines(text, self.width)


def _lines(text: str, width: float) -> int:
    """How many lines a text takes in a column of that width."""
    room = width - MARGIN
    return 1 if len(text) <= room else len(wrapped(text, room, cells))


def _row(columns: Sequence[_Column], kept: Sequence[int], row: Sequence[Cell]) -> Row:
    """A row, as high as its text is; not every program fits the height of a row by itself."""
    made, lines = [], 1
    for column, index in zip(columns, kept, strict=True):
        value = row[index]
        if value is None or value == "":
            continue
        if isinstance(value, str | date):
            known = column.made.get(value)
            if known is None:
                known = column.made[value] = column.cell(value)
        else:
            known = column.cell(value)
        made.append((column.letters, known[0]))
        lines = max(lines, known[1])
    return Row(made, min(lines * LINE, HIGHEST) if lines > 1 else None)


def _width(title: str, column: Sequence[Cell], text: Callable[[Cell], str]) -> float:
    wish = extent(title, [text(cell) for cell in set(column)], cells)
    return min(max(wish.usual, 5), WIDEST) + MARGIN
