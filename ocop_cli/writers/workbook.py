"""xlsx: real days and numbers under a frozen heading, and a sheet of notes.

Text is always text, whatever it begins with. A cell holds 32,767 letters at most and a sheet
1,048,576 rows, and the library drops what exceeds them without a word; so a longer text stands
whole in the notes, and a longer list goes on in a further sheet. Nothing in the file comes from the
clock: same report, same bytes.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from xlsxwriter import Workbook
from xlsxwriter.exceptions import FileCreateError
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from ocop_cli.model import unfinished
from ocop_cli.model.listing import Cell, Report
from ocop_cli.model.origin import OWN_LIST
from ocop_cli.words import Language, say
from ocop_cli.writers import Options
from ocop_cli.writers.layout import cells, extent, wrapped
from ocop_cli.writers.legible import (
    PROGRAM,
    column_of,
    day,
    emptied,
    foot,
    heading,
    is_empty,
    neutral,
    paper_fields,
    reader_of,
)

LETTERS = 32_767
ROWS = 1_048_576
SHEET_NAME = 31
TEXTS = 10_000  # different ones of a column, kept as they are written
PAGE_TITLE = 200
WIDEST = 28
MARGIN = 3
LINE = 15.0  # points
HIGHEST = 409.0
A4 = 9
FONT = "Times New Roman"
# Before this day spreadsheet programs disagree about the calendar; beyond these numbers they round.
FIRST_DAY = date(1900, 3, 1)
EXACT = 10**15

# What spreadsheet programs count days from.
FIRST, ONE_DAY = date(1899, 12, 30), timedelta(days=1)

LOOKS: dict[str, dict[str, object]] = {
    "heading": {
        "bold": True,
        "text_wrap": True,
        "valign": "vcenter",
        "align": "left",
        "indent": 1,
        "bg_color": "#E9EEF5",
        "border": 1,
        "border_color": "#B5B5B5",
    },
    "label": {"bold": True, "valign": "top", "text_wrap": True},
    "text": {"text_wrap": True, "valign": "top", "align": "left", "indent": 1},
    "day.vi": {"num_format": "dd/mm/yyyy", "valign": "top", "align": "left", "indent": 1},
    "day.en": {"num_format": "yyyy-mm-dd", "valign": "top", "align": "left", "indent": 1},
    "int": {"num_format": "0", "valign": "top"},
    "float": {"num_format": "0.00##", "valign": "top"},
}


def write_xlsx(report: Report, out: BinaryIO, language: Language, options: Options) -> None:
    """`report` as a workbook: a sheet for it and one for each of its parts, and one of notes."""
    try:
        out.write(_packed(report, language))
    except FileCreateError as error:
        # Its working files found no room: the cause is the disk's, and is said as such.
        raise error.args[0] if isinstance(error.args[0], OSError) else OSError(str(error)) from None


def _packed(report: Report, language: Language) -> memoryview:
    folder = unfinished.temporary()
    try:
        folder.mkdir(mode=0o700)
        return _packed_by(report, language, folder)
    finally:
        unfinished.take_away(folder)


def _packed_by(report: Report, language: Language, folder: Path) -> memoryview:
    """The workbook; its rows wait in `folder`, where the library leaves them if it is stopped."""
    memory = BytesIO()
    with Workbook(
        memory,
        {
            "constant_memory": True,
            "tmpdir": str(folder),
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
            "default_format_properties": {"font_name": FONT, "font_size": 11},
        },
    ) as workbook:
        made = datetime.combine(max(report.day or date.min, date(1980, 1, 1)), time())
        author = neutral(report.office or PROGRAM)
        properties = {"title": neutral(report.title), "author": author, "created": made}
        workbook.set_properties({**properties, "keywords": OWN_LIST})
        book = _Book(workbook, language)
        for part in (report, *report.parts):
            book.table(part)
        book.notes(report)
    return memory.getbuffer()


@dataclass(slots=True)
class _Book:
    """A workbook under way: the sheet names in use, its formats, the texts too long for a cell."""

    workbook: Workbook
    language: Language
    names: set[str] = field(default_factory=lambda: {"history"})  # Excel keeps that one.
    formats: dict[str, Format] = field(default_factory=dict)
    long: list[str] = field(default_factory=list)

    def look(self, name: str) -> Format:
        if name not in self.formats:
            self.formats[name] = self.workbook.add_format(LOOKS[name])
        return self.formats[name]

    def table(self, report: Report) -> None:
        """Sheets with the rows of `report`: the columns of the list on paper first, which alone are
        printed, then all others that hold something."""
        named = _named(report)
        cells = {name: column_of(report, name, self.language) for name in named}
        kept = [name for name in named if report.complete or not is_empty(cells[name])]
        kept = kept or list(named)
        headings = [heading(name, self.language, report.name) for name in kept]
        writers = []
        for place, name in enumerate(kept):
            said = reader_of(name, cells[name], self.language)
            width = _width(headings[place], cells[name], said)
            writers.append(_Column(self, said, place, width))
        top = max(_lines(title, one.width) for title, one in zip(headings, writers, strict=True))
        columns = [cells[name] for name in kept]
        printed = sum(name in (paper_fields(report) or kept) for name in kept)
        for start in range(0, max(len(report.rows), 1), ROWS - 1):
            sheet = self.sheet(report.title)
            sheet.set_row(0, max(2, top) * LINE)
            for one, title in zip(writers, headings, strict=True):
                sheet.set_column(one.place, one.place, one.width)
                sheet.write_string(0, one.place, title, self.look("heading"))
            count = len(report.rows[start : start + ROWS - 1])
            self.rows(sheet, writers, [column[start : start + count] for column in columns])
            sheet.freeze_panes(1, 0)
            sheet.repeat_rows(0)
            if count:
                sheet.autofilter(0, 0, count, len(kept) - 1)
                sheet.print_area(0, 0, count, printed - 1)
                continue
            sentences = (*report.before, *foot(report, (), self.language))
            for number, sentence in enumerate(sentences, start=1):
                sheet.write_string(number, 0, neutral(sentence))

    def rows(
        self, sheet: Worksheet, writers: Sequence[_Column], columns: Sequence[Sequence[Cell]]
    ) -> None:
        """The rows of a sheet under its headings, each as high as its cells need."""
        for number, row in enumerate(zip(*columns, strict=True), start=1):
            lines = 1
            for one, cell in zip(writers, row, strict=True):
                if cell is not None and cell != "":
                    lines = max(lines, one.put(sheet, number, cell))
            if lines > 1:  # Not every program fits the height of a row by itself.
                sheet.set_row(number, min(lines * LINE, HIGHEST))

    def sheet(self, title: str) -> Worksheet:
        """A new sheet that prints on A4, its title above and page numbers below."""
        sheet = self.workbook.add_worksheet(self.name(title))
        sheet.set_paper(A4)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(left=0.5, right=0.5, top=0.8, bottom=0.7)
        sheet.set_header("&C" + neutral(title)[:PAGE_TITLE].replace("&", "&&"))
        page, of = (say(f"screen.{key}", self.language) for key in ("page_before", "page_between"))
        sheet.set_footer(f"&C{page}&P{of}&N")
        return sheet

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
        sheet = self.sheet(say("screen.notes", self.language))
        sheet.set_column(0, 0, 30)
        sheet.set_column(1, 1, 110)
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
        for number, (label, text) in enumerate(lines):
            if label:
                sheet.write_string(number, 0, neutral(label), self.look("label"))
            look = self.look("label" if number == 0 else "text")
            sheet.write_string(number, 1, neutral(text)[:LETTERS], look)


@dataclass(frozen=True, slots=True)
class _Column:
    """Writes the cells of one column, each as what it is; a text that comes again is read once,
    as far as there are not too many to hold."""

    book: _Book
    said: Callable[[Cell], str]
    place: int
    width: float
    texts: dict[Cell, tuple[str, int]] = field(default_factory=dict)

    def put(self, sheet: Worksheet, row: int, cell: Cell) -> int:
        """Write the cell; how many lines it takes in its column."""
        book = self.book
        if isinstance(cell, str):
            return self._text(sheet, row, cell)
        if isinstance(cell, float):
            sheet.write_number(row, self.place, cell, book.look("float"))
        elif isinstance(cell, int) and not isinstance(cell, bool) and abs(cell) < EXACT:
            sheet.write_number(row, self.place, cell, book.look("int"))
        elif isinstance(cell, date) and cell >= FIRST_DAY:
            look = book.look(f"day.{book.language}")
            sheet.write_number(row, self.place, _since(cell), look)
        else:
            return self._text(sheet, row, cell)
        return 1

    def _text(self, sheet: Worksheet, row: int, cell: Cell) -> int:
        known = self.texts.get(cell)
        if known is None:
            said = self.said(cell)
            text = self.book.kept_whole(said)
            known = text, _lines(text, self.width)
            if len(self.texts) < TEXTS or text is not said:
                self.texts[cell] = known
        sheet.write_string(row, self.place, known[0], self.book.look("text"))
        return known[1]


def _named(report: Report) -> tuple[str, ...]:
    """The columns of a sheet, in their order: no field is missing unless others were asked for."""
    if report.chosen:
        return report.chosen
    first = paper_fields(report) or ()
    return (*first, *(field for field in report.fields if field not in first))


def _since(day: date) -> float:
    """A day as spreadsheet programs count it, with its hour where it has one."""
    whole = date(day.year, day.month, day.day) - FIRST
    if isinstance(day, datetime):
        return (whole + (day - day.replace(hour=0, minute=0, second=0, microsecond=0))) / ONE_DAY
    return whole.days


def _lines(text: str, width: float) -> int:
    """How many lines a text takes in a column of that width."""
    room = width - MARGIN
    return 1 if len(text) <= room else len(wrapped(text, room, cells))


def _width(title: str, column: Sequence[Cell], text: Callable[[Cell], str]) -> float:
    wish = extent(title, [text(cell) for cell in set(column)], cells)
    return min(max(wish.usual, 5), WIDEST) + MARGIN
