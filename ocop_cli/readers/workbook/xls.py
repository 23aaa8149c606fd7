"""Reads an old workbook (xls): values, and what goes with them.

Read here and not by calamine, which a damaged record can bring to end the whole process, and which
shows neither hidden rows nor fonts. Record numbers are those of [MS-XLS] 2.3.2.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from ocop_cli.model.errors import Unreadable
from ocop_cli.model.pages import Mark, Note, NoteKind, Span, Value
from ocop_cli.readers.bounds import RowCount
from ocop_cli.readers.compound import Compound
from ocop_cli.readers.workbook import biff, number_format
from ocop_cli.readers.workbook.biff import CellText, Record
from ocop_cli.readers.workbook.marks import MOST_CELLS, CellStyle, Run, SheetMarks, SheetRows, style
from ocop_cli.readers.workbook.strings import without_raised

FORMULA, PASSWORD, FONT, DATE_MODE, CODE_PAGE, SHEET_AT = 0x06, 0x2F, 0x31, 0x22, 0x42, 0x85
MANY_SMALL, XF, MERGED, SHARED, SHARED_LABEL, RICH_LABEL = 0xBD, 0xE0, 0xE5, 0xFC, 0xFD, 0xD6
NUMBER, LABEL, TRUTH_OR_ERROR, RESULT, ROW, SMALL = 0x203, 0x204, 0x205, 0x207, 0x208, 0x27E
FORMAT = 0x41E
COLUMNS, NOTE, OBJECT, OBJECT_TEXT = 0x7D, 0x1C, 0x5D, 0x1B6
MOST_HIDDEN = 1_000

ERRORS = {
    0x00: "#NULL!",
    0x07: "#DIV/0!",
    0x0F: "#VALUE!",
    0x17: "#REF!",
    0x1D: "#NAME?",
    0x24: "#NUM!",
    0x2A: "#N/A",
}
STATES_HIDDEN = (1, 2)


@dataclass(slots=True)
class Book:
    """What the sheets share."""

    page: str | None = None
    since_1904: bool = False
    fonts: list[tuple[str, bool]] = field(default_factory=list)
    raised: set[int] = field(default_factory=set)  # fonts that are superscripts
    codes: dict[int, str] = field(default_factory=lambda: dict(number_format.BUILT_IN))
    drawn: list[tuple[int, int]] = field(default_factory=list)
    texts: list[CellText] = field(default_factory=list)
    places: list[tuple[int, int, int, str]] = field(default_factory=list)

    def font(self, number: int) -> tuple[str, bool]:
        place = number - 1 if number > 4 else number  # there is no font 4
        return self.fonts[place] if place < len(self.fonts) else ("", False)

    def is_raised(self, number: int) -> bool:
        return (number - 1 if number > 4 else number) in self.raised

    def code(self, form: int) -> str:
        return self.codes.get(self.drawn[form][1], "") if form < len(self.drawn) else ""

    def style(self, form: int) -> CellStyle:
        if form >= len(self.drawn):
            return CellStyle()
        name, struck = self.font(self.drawn[form][0])
        return style(name, self.code(form), struck=struck)


def read(path: Path) -> Iterator[SheetRows]:
    """The sheets of the xls at `path`. Raises Unreadable (``password``, ``cells``, ``rows``,
    ``damaged``)."""
    compound = Compound(path.read_bytes())
    content = compound.stream("Workbook") or compound.stream("Book")
    if not content:
        raise Unreadable("unreadable.damaged", reason="Workbook")
    yield from tables(content)


def tables(content: bytes) -> Iterator[SheetRows]:
    """The sheets whose records are in `content`."""
    try:
        book = shared_parts(content)
        styles = tuple(book.style(form) for form in range(len(book.drawn)))
        rows = RowCount(
            lambda: sum(
                record.kind == ROW
                for offset, *_ in book.places
                for record in biff.records(content, offset)
            )
        )
        for offset, state, part, name in book.places:
            if part == 0:  # neither chart nor macro
                table = SheetRows(name, state & 3 in STATES_HIDDEN, rows)
                read_sheet(table, content, offset, book, styles)
                yield table
    except (struct.error, IndexError) as error:
        raise Unreadable("unreadable.damaged", reason=str(error)) from error


def shared_parts(content: bytes) -> Book:
    book = Book()
    for record in biff.records(content, 0):
        body = record.body
        if record.kind == biff.BEGIN:
            old = struct.unpack_from("<H", body)[0] < biff.WIDE_VERSION
            book.page = "cp1252" if old else None
        elif record.kind == PASSWORD:
            raise Unreadable("unreadable.password")
        elif record.kind == CODE_PAGE and book.page:
            book.page = biff.CODE_PAGES.get(struct.unpack_from("<H", body)[0], "cp1252")
        elif record.kind == DATE_MODE:
            book.since_1904 = body[:1] == b"\1"
        elif record.kind == FONT:
            struck = bool(struct.unpack_from("<H", body, 2)[0] & 8)
            if struct.unpack_from("<H", body, 8)[0] == 1:
                book.raised.add(len(book.fonts))
            book.fonts.append((biff.name_at(body, 14, book.page), struck))
        elif record.kind == FORMAT:
            code = (
                biff.name_at(body, 2, book.page)
                if book.page
                else biff.text_at(record.bodies, 2, None).letters
            )
            book.codes[struct.unpack_from("<H", body)[0]] = code
        elif record.kind == XF:
            book.drawn.append(struct.unpack_from("<HH", body))
        elif record.kind == SHARED:
            book.texts = list(biff.shared_texts(record))
        elif record.kind == SHEET_AT:
            offset, state, part = struct.unpack_from("<IBB", body)
            book.places.append((offset, state, part, biff.name_at(body, 6, book.page)))
    return book


def read_sheet(
    table: SheetRows, content: bytes, offset: int, book: Book, styles: tuple[CellStyle, ...]
) -> None:
    waiting: tuple[int, int, int] | None = None  # a formula whose text follows
    spans: list[Span] = []
    comments = Comments()
    for record in biff.records(content, offset):
        body = record.body
        comments.take(record)
        if record.kind == COLUMNS:
            first, last, _, _, options = struct.unpack_from("<5H", body)
            if options & 1:
                table.look.hidden_columns |= set(range(first, min(last + 1, MOST_HIDDEN)))
        elif record.kind == ROW:
            row, options = struct.unpack_from("<H10xH", body)
            if options & 0x20:
                table.look.hidden.add(row + 1)
        elif record.kind == MERGED:
            count = struct.unpack_from("<H", body)[0]
            for first, last, left, right in struct.iter_unpack("<4H", body[2 : 2 + 8 * count]):
                spans.append(Span(first + 1, left, last + 1, right))
        elif record.kind == MANY_SMALL:
            row, column = struct.unpack_from("<HH", body)
            for form, bits in struct.iter_unpack("<HI", body[4:-2]):
                value = number(biff.small_number(bits), form, book)
                put(table, row + 1, column, value, form, styles)
                column += 1
        elif record.kind == RESULT and waiting:
            row, column, form = waiting
            text = biff.text_at(record.bodies, 0, book.page).letters
            put(table, row, column, text, form, styles)
            waiting = None
        elif record.kind in CELLS:
            row, column, form = struct.unpack_from("<HHH", body)
            held = CELLS[record.kind](record, form, book)
            if isinstance(held, CellText):
                note_fonts(table.look, held, row + 1, column, form, book)
                held = look_letters(held, form, book)
            put(table, row + 1, column, held, form, styles)
            if record.kind in (FORMULA, TRUTH_OR_ERROR):
                waiting = (row + 1, column, form) if record.kind == FORMULA else None
                note_result(table.look, record, row + 1, column)
    table.look.notes += comments.notes()
    table.look.merged = spans


class Comments:
    """The comments of a sheet: a NOTE says where, its object which text, a TXO record the text.

    A text that no NOTE names stands in a text box."""

    def __init__(self) -> None:
        self.objects: list[int] = []
        self.texts: dict[int, str] = {}
        self.places: list[tuple[int, int, int]] = []

    def take(self, record: Record) -> None:
        """Look at one record of the sheet."""
        body = record.body
        if record.kind == OBJECT and len(body) >= 8:
            self.objects.append(struct.unpack_from("<H", body, 6)[0])
        elif record.kind == OBJECT_TEXT and self.objects and len(record.bodies) > 1:
            count = struct.unpack_from("<H", body, 10)[0]
            text = record.bodies[1]
            letters = text[1:].decode("utf-16-le" if text[:1] == b"\1" else "latin-1", "replace")
            self.texts[self.objects[-1]] = letters[:count]
        elif record.kind == NOTE and len(body) >= 8:
            row, column, _, number = struct.unpack_from("<4H", body)
            self.places.append((row + 1, column, number))

    def notes(self) -> Iterator[Note]:
        """The comments found, each on its cell; then the text boxes."""
        boxes = dict(self.texts)
        for row, column, number in self.places:
            if said := self.texts.get(number, "").strip():
                yield Note(NoteKind.COMMENT, said, row, column)
            boxes.pop(number, None)
        for said in boxes.values():
            if said.strip():
                yield Note(NoteKind.BOX, said.strip(), 1, 0, None)


def shared_label(record: Record, form: int, book: Book) -> CellText:
    place: int = struct.unpack_from("<I", record.body, 6)[0]
    return book.texts[place]


def label(record: Record, form: int, book: Book) -> CellText:
    # Letters of an old font are places in the Western page, whatever page the workbook names.
    page = "cp1252" if book.page and book.style(form).font else book.page
    return biff.text_at(record.bodies, 6, page)


def full_number(record: Record, form: int, book: Book) -> Value:
    return number(struct.unpack_from("<d", record.body, 6)[0], form, book)


def small_number(record: Record, form: int, book: Book) -> Value:
    return number(biff.small_number(struct.unpack_from("<I", record.body, 6)[0]), form, book)


def truth_or_error(record: Record, form: int, book: Book) -> Value:
    value, is_error = struct.unpack_from("<BB", record.body, 6)
    return ERRORS.get(value, "#N/A") if is_error else bool(value)


def result(record: Record, form: int, book: Book) -> Value:
    """What a formula gave when it was last computed; text stands in a record of its own."""
    value = record.body[6:14]
    if value[6:] != b"\xff\xff":
        return full_number(record, form, book)
    if value[0] == 1:
        return bool(value[2])
    return ERRORS.get(value[2], "#N/A") if value[0] == 2 else None


CELLS: dict[int, Callable[[Record, int, Book], Value | CellText]] = {
    FORMULA: result,
    LABEL: label,
    RICH_LABEL: label,
    SHARED_LABEL: shared_label,
    NUMBER: full_number,
    SMALL: small_number,
    TRUTH_OR_ERROR: truth_or_error,
}


def number(value: float, form: int, book: Book) -> Value:
    """The number, or the day or time it shows as."""
    code = book.code(form)
    if number_format.is_moment(code):
        return number_format.moment(value, since_1904=book.since_1904)
    return int(value) if value.is_integer() else value


def put(
    table: SheetRows, row: int, column: int, value: Value, form: int, styles: tuple[CellStyle, ...]
) -> None:
    if value is None or value == "":
        return
    cells = table.cells.get(row)
    if cells is None:
        table.count.take()
        cells = table.cells[row] = []
    missing = column + 1 - len(cells)
    if missing > 0:
        table.held += missing
        if table.held > MOST_CELLS:
            raise Unreadable("unreadable.cells", cells=table.held, most=MOST_CELLS)
        cells.extend([None] * missing)
    cells[column] = value
    if form < len(styles) and styles[form].matters():
        table.look.styles[row, column] = styles[form]
        if styles[form].struck:
            table.look.marks[1, row, column] = Mark.STRUCK


def note_result(look: SheetMarks, record: Record, row: int, column: int) -> None:
    if record.kind == TRUTH_OR_ERROR:
        if record.body[7:8] == b"\1":
            look.marks[1, row, column] = Mark.ERROR
        return
    failed = record.body[12:14] == b"\xff\xff" and record.body[6] == 2
    if failed:
        look.marks[1, row, column] = Mark.ERROR
    else:
        look.marks.setdefault((1, row, column), Mark.FORMULA)


def look_letters(text: CellText, form: int, book: Book) -> str:
    """The letters of a cell without the raised marks of footnotes."""
    if not book.raised or not text.changes:
        return text.letters
    return without_raised(tuple(runs_of(text, form, book))) or text.letters


def runs_of(text: CellText, form: int, book: Book) -> Iterator[Run]:
    """A text as stretches of one font each."""
    base = book.drawn[form][0] if form < len(book.drawn) else 0
    starts = [(0, base), *text.changes]
    for (start, font), (end, _) in zip(starts, [*starts[1:], (len(text.letters), 0)], strict=True):
        name, _ = book.font(font)
        yield Run(text.letters[start:end], name or None, raised=book.is_raised(font))


def note_fonts(
    look: SheetMarks, text: CellText, row: int, column: int, form: int, book: Book
) -> None:
    """Where the font changes within the text: the parts with their fonts, and any strike."""
    if not text.changes:
        return
    base = book.drawn[form][0] if form < len(book.drawn) else 0
    starts = [(0, base), *text.changes]
    runs: list[Run] = []
    struck = False
    for (start, font), (end, _) in zip(starts, [*starts[1:], (len(text.letters), 0)], strict=True):
        name, line = book.font(font)
        stretch = text.letters[start:end]
        struck = struck or (line and bool(stretch.strip()))
        runs.append(Run(stretch, name or None, raised=book.is_raised(font)))
    if any(run.font and style(run.font, None, struck=False).font for run in runs):
        look.runs[row, column] = tuple(runs)
    if struck:
        look.marks[1, row, column] = Mark.STRUCK
