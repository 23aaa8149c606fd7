"""PDF files with text: each page of paper with its tables and lines, top to bottom.

pdfium gives letters and drawn lines; tables are found here, since ready-made finders lose letters
where a word is set in two fonts, and return nothing for a table without lines. Rows of tables are
counted through the page, lines of text too. What has no letters is refused, never taken as empty.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from ctypes import POINTER, cast, create_string_buffer
from dataclasses import dataclass, field
from pathlib import Path

import pypdfium2
from pypdfium2 import PdfDocument, PdfiumError, PdfPage

from ocop_cli.model.errors import Unreadable
from ocop_cli.model.pages import Mark, Note, NoteKind, Page, PageKind, Row, Span
from ocop_cli.readers import bounds
from ocop_cli.readers.pdf import columns, guard
from ocop_cli.readers.pdf.grid import grids
from ocop_cli.readers.pdf.joins import join_parts
from ocop_cli.readers.pdf.letters import LetterRun, Letters, printed_over
from ocop_cli.readers.pdf.lines import WordLine, in_reading_order, lines, said
from ocop_cli.readers.pdf.rules import Drawing, DrawnLines
from ocop_cli.readers.pdf.table import PageTable, from_grid
from ocop_cli.text import legacy
from ocop_cli.text.figures import runs
from ocop_cli.text.legacy import FontText

PASSWORD = 4  # pdfium's number for "a password is needed, or wrong"
SCAN_SHARE = 0.5  # of the page that a picture covers, when the page is a scan
PICTURE_SHARE = 0.15  # from which a picture beside text may show a table
STAMP = 300  # letters at most that a signature leaves on a scan
OUTLINES = 60  # drawn shapes from which a page without letters is one of letters drawn as shapes
MOST_NOTES = 1_000
# Links, free text, stamps, pop-ups, forms: their words are drawn, or are another's.
DRAWN_NOTES = frozenset({2, 3, 13, 16, 20, 21})
MOST_OBJECTS, MOST_ON_PAGE = 600_000, 120_000  # a page of a list has some hundreds
GARBLED = 0.3  # of the words of a page


@dataclass(slots=True)
class PageContents:
    """A page in the making: tables and lines of running text in the order they are read."""

    number: int
    parts: list[PageTable | WordLine]
    pictures: int = 0
    notes: tuple[Note, ...] = ()


def read(path: Path) -> tuple[Page, ...]:
    """The pages of the pdf at `path`.

    Raises Unreadable: protected by a password, damaged, unpacking to too much, or (``scan.``) with
    pages that are pictures, named in the message, or fonts that do not say which letters they draw.
    """
    with opened(path) as document:
        bounds.check_pages(len(document))
        return finished(sheets(document))


@contextmanager
def opened(path: Path) -> Iterator[PdfDocument]:
    """The pdf at `path`, once it is known to unpack to no more than is good; raises Unreadable."""
    guard.check(path)
    try:
        document = PdfDocument(path)
    except PdfiumError as error:
        if getattr(error, "err_code", None) == PASSWORD:
            raise Unreadable("unreadable.password") from error
        raise Unreadable("unreadable.damaged", reason=str(error)) from error
    try:
        yield document
    except PdfiumError as error:
        raise Unreadable("unreadable.damaged", reason=str(error)) from error
    finally:
        document.close()


def sheets(document: PdfDocument) -> list[PageContents]:
    found: list[PageContents] = []
    scanned: dict[str, list[int]] = {}
    before: Sequence[float] | None = None
    objects = 0
    rows = bounds.RowCount(lambda: rows.count * len(document) // len(found))
    for number in range(len(document)):
        notes = sticky_notes(document, number)
        page = flattened(document, number)
        count = pypdfium2.raw.FPDFPage_CountObjects(page.raw)
        objects += count
        if count > MOST_ON_PAGE or objects > MOST_OBJECTS:
            raise Unreadable("unreadable.bomb", part=f"{number + 1}")
        letters = Letters(page)
        try:
            drawn = Drawing(letters.turn).read(page)
            pieces = letters.pieces(fonts=drawn.old_fonts)
            trouble = scan(pieces, letters, drawn, page)
            if trouble:
                scanned.setdefault(trouble, []).append(number + 1)
            elif not scanned:
                pictures = int(bool(pieces) and pictured(drawn, page) > PICTURE_SHARE)
                pieces, over = printed_over(pieces)
                notes += (Note(NoteKind.BOX, over, 1, 0, None),) if over else ()
                sheet = PageContents(
                    number + 1, parts(pieces, letters, drawn, before), pictures, notes
                )
                tables = [part for part in sheet.parts if isinstance(part, PageTable)]
                before = tables[-1].xs if tables and not tables[-1].ruled else None
                found.append(sheet)
                rows.take(sum(map(row_count, sheet.parts)))
        finally:
            letters.close()
            page.close()
    for trouble, pages in scanned.items():
        raise Unreadable(f"scan.{trouble}", page=runs(pages))
    return found


def row_count(part: PageTable | WordLine) -> int:
    return len(part.rows) if isinstance(part, PageTable) else 1


def sticky_notes(document: PdfDocument, number: int) -> tuple[Note, ...]:
    """What people wrote on a page in notes that open on a click; what is drawn is read as drawn."""
    page = document[number]
    count = min(pypdfium2.raw.FPDFPage_GetAnnotCount(page.raw), MOST_NOTES)
    found = []
    for order in range(count):
        note = pypdfium2.raw.FPDFPage_GetAnnot(page.raw, order)
        if pypdfium2.raw.FPDFAnnot_GetSubtype(note) not in DRAWN_NOTES and (said := contents(note)):
            found.append(Note(NoteKind.COMMENT, said, 1, 0, None))
        pypdfium2.raw.FPDFPage_CloseAnnot(note)
    return tuple(dict.fromkeys(found))


def contents(note: object) -> str:
    """What an annotation says, its control characters left out."""
    size = pypdfium2.raw.FPDFAnnot_GetStringValue(note, b"Contents", None, 0)
    if size <= 2:
        return ""
    buffer = create_string_buffer(size)
    pypdfium2.raw.FPDFAnnot_GetStringValue(
        note, b"Contents", cast(buffer, POINTER(pypdfium2.raw.FPDF_WCHAR)), size
    )
    said = buffer.raw[:size].decode("utf-16-le", "replace")
    return "".join(sign for sign in said if sign.isprintable() or sign == "\n").strip()


def flattened(document: PdfDocument, number: int) -> PdfPage:
    """The page with its stamps and filled forms drawn in: offices stamp the number and the day."""
    page = document[number]
    if pypdfium2.raw.FPDFPage_GetAnnotCount(page.raw) > 0:
        done = pypdfium2.raw.FPDFPage_Flatten(page.raw, pypdfium2.raw.FLAT_NORMALDISPLAY)
        if done == pypdfium2.raw.FLATTEN_SUCCESS:
            page.close()
            page = document[number]
    return page


def pictured(drawn: DrawnLines, page: PdfPage) -> float:
    """The share of a page that its largest picture covers."""
    wide, high = page.get_size()
    return drawn.pictured / (wide * high) if wide * high else 0.0


def scan(pieces: list[LetterRun], letters: Letters, drawn: DrawnLines, page: PdfPage) -> str | None:
    """Why the letters of a page cannot be believed or are not there; a key of ``words.scan``."""
    share = pictured(drawn, page)
    if not pieces:
        return "page" if share > 0.05 or drawn.paths > OUTLINES else None
    if share > SCAN_SHARE:
        if drawn.texts and not drawn.visible:
            return "layer"
        if len(letters.text.split()) < STAMP / 5:
            return "page"
    garbled = sum(piece.unsure for piece in pieces)
    return "letters" if garbled > GARBLED * len(pieces) else None


def parts(
    pieces: list[LetterRun], letters: Letters, drawn: DrawnLines, before: Sequence[float] | None
) -> list[PageTable | WordLine]:
    """Tables and lines of running text of one page, top to bottom."""
    found = grids(drawn.level, drawn.upright)
    outside = pieces
    for grid in sorted(found, key=lambda grid: grid.area):  # one within another is filled first
        outside = grid.take(outside)
    tables = [from_grid(grid, letters.letters) for grid in found]
    running = lines(outside, letters.letters)
    placed: list[PageTable | WordLine] = []
    # A table with drawn lines parts the text above it from the text below.
    edges = sorted(table.y0 for table in tables)
    for top, bottom in zip([float("-inf"), *edges], [*edges, float("inf")], strict=True):
        between = [line for line in running if top <= line.middle < bottom]
        without = columns.find(between, before, [y for y, _, _ in drawn.level])
        ordered: list[PageTable | WordLine] = [*without.tables]
        rest: list[WordLine] = []
        for part in sorted([*ordered, *without.rest], key=lambda one: one.y0):
            if isinstance(part, WordLine):
                rest.append(part)
            else:
                placed += in_reading_order(rest)
                rest = []
                placed.append(part)
        placed += in_reading_order(rest)
        placed += [table for table in tables if table.y0 == bottom]
    return placed


def finished(made: list[PageContents]) -> tuple[Page, ...]:
    """The pages as they are handed on: what an end cut in two joined, letters settled."""
    join_parts([sheet.parts for sheet in made])
    drafts = [drafted(sheet) for sheet in made]
    given = {
        (page, row, column, number): text
        for page, draft in enumerate(drafts)
        for row, cells in enumerate(draft.cells)
        for column, texts in enumerate(cells)
        for number, text in enumerate(texts)
    }
    old = legacy.settle(given)
    for page, row, column, number in old:
        text, mark = old[page, row, column, number]
        draft = drafts[page]
        draft.cells[row][column][number] = FontText(text, None)
        line, table, _ = draft.rows[row]
        draft.marks[table or 0, line, column] = mark
    return tuple(draft.page() for draft in drafts)


@dataclass(slots=True)
class UnsettledPage:
    """A page whose letters are not settled yet; `rows` are (number, table, unsure)."""

    name: str
    pictures: int = 0
    notes: tuple[Note, ...] = ()
    rows: list[tuple[int, int | None, bool]] = field(default_factory=list)
    cells: list[list[list[FontText]]] = field(default_factory=list)
    merged: list[Span] = field(default_factory=list)
    marks: dict[tuple[int, int, int], Mark] = field(default_factory=dict)

    def page(self) -> Page:
        rows = []
        for (number, table, unsure), cells in zip(self.rows, self.cells, strict=True):
            texts = ("".join(text for text, _ in cell) for cell in cells)
            rows.append(Row(number, tuple(text or None for text in texts), table))
            if unsure:
                self.marks[table or 0, number, -1] = Mark.UNSURE
        return Page(
            self.name,
            PageKind.PAPER,
            tuple(rows),
            merged=tuple(self.merged),
            marks=self.marks,
            pictures=self.pictures,
            notes=self.notes,
        )


def drafted(sheet: PageContents) -> UnsettledPage:
    """Rows and lines counted through the page, with what each cell says."""
    draft = UnsettledPage(str(sheet.number), sheet.pictures, sheet.notes)
    row_number = line_number = table_number = 0
    for part in sheet.parts:
        if isinstance(part, WordLine):
            line_number += 1
            draft.rows.append((line_number, None, False))
            draft.cells.append([said([part])])
            if part.unsure:
                draft.marks[0, line_number, 0] = Mark.UNSURE
            continue
        table_number += 1
        numbers: dict[int, int] = {}
        for row in part.rows:
            row_number += 1
            numbers[id(row)] = row_number
            draft.rows.append((row_number, table_number, row.unsure))
            draft.cells.append(
                [said(cell or (), part.width(column)) for column, cell in enumerate(row.cells)]
            )
            for column, cell in enumerate(row.cells):
                if any(line.unsure for line in cell or ()):
                    draft.marks[table_number, row_number, column] = Mark.UNSURE
        for first, left, last, right in part.merged:
            if id(first) in numbers and id(last) in numbers:
                rows = numbers[id(first)], numbers[id(last)]
                draft.merged.append(Span(rows[0], left, rows[1], right, table_number))
    return draft
