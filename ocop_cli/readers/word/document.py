"""Word documents (.docx): the tables in reading order, and the lines of text between them.

A document is one page. Headers come first, as on paper; footers and notes last. Tables count from
1, rows within their table, lines of text (table None) through the whole document.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Iterator, Mapping, Set
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from lxml.etree import _Element as Element

from ocop_cli.model.errors import Unreadable
from ocop_cli.model.pages import Mark, Note, NoteKind, Page, PageKind, Row, Span
from ocop_cli.readers import archive, covered
from ocop_cli.readers.bounds import RowCount
from ocop_cli.readers.word import stream
from ocop_cli.readers.word.names import W
from ocop_cli.readers.word.parts import open_parts
from ocop_cli.readers.word.pictures import refuse_pictures
from ocop_cli.readers.word.styles import Look, WordStyles, on
from ocop_cli.readers.word.text import BOX, GONE, WITHOUT_TEXT, Strand, TextReader, settled
from ocop_cli.text.legacy import FontText

VAL = W + "val"
# A table has at most 63 columns in Word; a larger span is a mistake, or meant to do harm.
MOST_COLUMNS = 63
MOST_CELLS = 600_000
# Which of several remarks about one cell is told; each asks a person to look at it.
URGENCY = (Mark.UNSURE, Mark.DRAFT, Mark.STRUCK, Mark.CONVERTED)


def read(path: Path) -> tuple[Page, ...]:
    """The one page of the document at `path`.

    Raises Unreadable for a file that is no Word document, is protected or damaged, declares
    entities, unpacks to too much, holds parts written in another format, or only pictures.
    """
    parts = open_parts(path)
    with zipfile.ZipFile(path) as package:
        try:
            count = RowCount(lambda: archive.count(package, parts.main, b"<w:tr "))
            story = Story(WordStyles(parts.styles), count)
            for header in parts.headers:
                story.add_blocks(header, once=True)
            with closing(stream.blocks(package, parts.main)) as blocks_of_body:
                story.add_body(blocks_of_body)
            story.add_notes(parts.notes)
            for rest in parts.rests:
                story.add_blocks(rest, once=True)
        except RecursionError as error:
            raise Unreadable("unreadable.damaged", reason="nesting") from error
    rows = story.rows()
    refuse_pictures(parts.pictured, rows)
    for place in covered.cells(rows, story.spans):
        story.marks.setdefault(place, Mark.COVERED)
    page = Page(
        name="",
        kind=PageKind.DOCUMENT,
        rows=rows,
        merged=tuple(story.spans),
        marks=story.marks,
        pictures=parts.pictured.large,
        notes=tuple(story.notes),
    )
    return (page,)


@dataclass(slots=True)
class Cell:
    """A cell at its place in the grid, and what it swallowed by merging."""

    column: int
    width: int
    strand: Strand
    nested: tuple[Element, ...] = ()
    restarts: bool = False
    continues: bool = False


@dataclass(frozen=True, slots=True)
class UnsettledRow:
    """A row whose letters are not settled yet; a line of text has one cell, and no table."""

    number: int
    cells: tuple[Cell, ...]
    table: int | None
    hidden: bool


@dataclass(slots=True)
class OpenTable:
    """A table of which rows are read: how many so far, and for each column in which a vertical
    merge is open its first row and its width."""

    number: int
    look: Look
    line: int = 0
    merges: dict[int, tuple[int, int]] = field(default_factory=dict)


@dataclass(slots=True)
class Story:
    """Rows, spans and marks gathered while the blocks of a document are gone through in order."""

    styles: WordStyles
    rows_so_far: RowCount
    gathered: list[UnsettledRow] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    marks: dict[tuple[int, int, int], Mark] = field(default_factory=dict)
    tables: int = 0
    lines: int = 0
    count: int = 0  # of cells
    seen: set[tuple[FontText, ...]] = field(default_factory=set)
    notes: list[Note] = field(default_factory=list)
    reader: TextReader = field(init=False)

    def __post_init__(self) -> None:
        self.reader = TextReader(self.styles)

    def add_blocks(self, container: Iterable[Element], *, once: bool = False) -> None:
        """Every paragraph and table of `container`; `once` leaves out lines already met."""
        for block in blocks(container):
            if block.tag == W + "tbl":
                self.add_table(block)
            elif len(block):
                self.add_line(block, once=once)

    def add_body(self, found: Iterable[tuple[Element | None, Element]]) -> None:
        """Paragraphs, and rows with the table they are of, as `stream.blocks` gives them."""
        of: Element | None = None
        table: OpenTable | None = None
        for element, block in found:
            if table is not None and element is not of:
                self.end_table(table)
                table = None
            of = element
            if element is None:
                self.add_blocks((block,))
                continue
            table = table or self.begin_table(element)
            self.add_row(table, block)
        if table is not None:
            self.end_table(table)

    def add_line(self, paragraph: Element, *, once: bool) -> None:
        strand = Strand()
        self.reader.add(paragraph, strand, self.styles.default)
        said = tuple(strand.pieces)
        if strand.blank and strand.marks:
            self.lines += 1
            self.remark(0, self.lines, -1, strand.marks)
        elif not strand.blank and not (once and said in self.seen):
            self.seen.add(said)
            self.lines += 1
            self.gather(UnsettledRow(self.lines, (Cell(0, 1, strand),), None, strand.hidden))
        boxes, strand.boxes = strand.boxes, ()
        for box in boxes:
            self.add_blocks(box, once=once)

    def gather(self, row: UnsettledRow) -> None:
        self.rows_so_far.take()
        self.gathered.append(row)

    def add_notes(self, notes: Mapping[tuple[str, str], Element]) -> None:
        """Comments and footnotes at the cells that refer to them; other footnotes as lines."""
        hung: set[tuple[str, str]] = set()
        for line in self.gathered:
            for cell in line.cells:
                for name in cell.strand.notes:
                    text = self.text_of(notes[name]) if name in notes else ""
                    if line.table is not None:
                        hung.add(name)
                    if text and (line.table is not None or name[0] == "comment"):
                        kind = NoteKind.COMMENT if name[0] == "comment" else NoteKind.FOOTNOTE
                        self.notes.append(Note(kind, text, line.number, cell.column, line.table))
        met = {name for line in self.gathered for cell in line.cells for name in cell.strand.notes}
        for name, note in notes.items():
            if name[0] != "comment":
                if name not in hung:
                    self.add_blocks(note, once=True)
            elif name not in met and (text := self.text_of(note)):
                self.notes.append(Note(NoteKind.COMMENT, text, 1, 0, None))

    def text_of(self, note: Element) -> str:
        """The text of a comment or a footnote, a line for each of its paragraphs."""
        strand = Strand()
        for order, block in enumerate(blocks(note)):
            if order:
                strand.add("\n")
            if block.tag != W + "tbl":
                self.reader.add(block, strand, self.styles.default)
        return (settled([strand])[0] or "").strip()

    def add_table(self, table: Element) -> None:
        opened = self.begin_table(table)
        for row in wrapped(table, W + "tr"):
            self.add_row(opened, row)
        self.end_table(opened)

    def begin_table(self, table: Element) -> OpenTable:
        self.tables += 1
        look = self.styles.default
        for table_properties in table.iterchildren(W + "tblPr"):
            for style in table_properties.iterchildren(W + "tblStyle"):
                look = self.styles.table(style.get(VAL))
        return OpenTable(self.tables, look)

    def add_row(self, table: OpenTable, row: Element) -> None:
        table.line += 1
        number, line = table.number, table.line
        properties = next(row.iterchildren(W + "trPr"), None)
        if flagged(properties, "del"):
            # The row is gone; that it went is told at the place where it stood.
            self.remark(number, line, -1, {Mark.DRAFT})
            return
        if flagged(properties, "ins"):
            self.remark(number, line, -1, {Mark.DRAFT})
        cells = tuple(self.cells(row, properties, table.look))
        self.count += len(cells)
        if self.count > MOST_CELLS:
            raise Unreadable("unreadable.cells", cells=self.count, most=MOST_CELLS)
        self.merge(number, line, cells, table.merges)
        hidden = flagged(properties, "hidden") or any(cell.strand.hidden for cell in cells)
        self.gather(UnsettledRow(line, cells, number, hidden))
        for cell in cells:
            nested, cell.nested = cell.nested, ()
            for inner in nested:
                self.add_table(inner)

    def end_table(self, table: OpenTable) -> None:
        for column, (first, width) in table.merges.items():
            self.close(table.number, column, width, first, table.line)

    def cells(self, row: Element, properties: Element | None, look: Look) -> Iterator[Cell]:
        column = before(properties)
        for element in wrapped(row, W + "tc"):
            cell = self.cell(element, column, look)
            column += cell.width
            yield cell

    def cell(self, element: Element, column: int, look: Look) -> Cell:
        strand = Strand()
        cell = Cell(column, 1, strand)
        gone = False
        for properties in element.iterchildren(W + "tcPr"):
            for child in properties:
                if child.tag == W + "gridSpan":
                    cell.width = max(1, min(MOST_COLUMNS, whole(child.get(VAL))))
                elif child.tag == W + "vMerge":
                    cell.restarts = child.get(VAL) == "restart"
                    cell.continues = not cell.restarts
                elif child.tag in (W + "cellIns", W + "cellDel"):
                    strand.marks |= {Mark.DRAFT}
                    gone = child.tag == W + "cellDel"
        if not gone:
            self.fill(element, cell, look)
        return cell

    def fill(self, container: Element, cell: Cell, look: Look) -> None:
        """The paragraphs of a cell, one a line."""
        strand = cell.strand
        before: Element | None = None
        for block in blocks(container):
            if block.tag == W + "tbl":
                if not one_column(block):
                    cell.nested += (block,)
                    continue
                # A frame around some lines, not a table of its own.
                for row in wrapped(block, W + "tr"):
                    for inner in wrapped(row, W + "tc"):
                        strand.add("\n")
                        self.fill(inner, cell, look)
                continue
            if before is not None and not end_deleted(before):
                strand.add("\n")
            self.reader.add(block, strand, look)
            drawn, strand.boxes = strand.boxes, ()
            for box in drawn:
                strand.add("\n")
                self.fill(box, cell, look)
            before = block

    def merge(
        self, table: int, line: int, cells: tuple[Cell, ...], merges: dict[int, tuple[int, int]]
    ) -> None:
        """Follow the merged ranges of `table` through the row `line`."""
        going_on = {cell.column: cell.width for cell in cells if cell.continues}
        for column in list(merges):
            first, width = merges[column]
            if going_on.get(column) != width:
                self.close(table, column, width, first, line - 1)
                del merges[column]
        for cell in cells:
            if cell.column in merges:
                continue
            if cell.restarts:
                merges[cell.column] = (line, cell.width)
            else:
                self.close(table, cell.column, cell.width, line, line)

    def close(self, table: int, column: int, width: int, first: int, last: int) -> None:
        if width > 1 or last > first:
            self.spans.append(Span(first, column, last, column + width - 1, table))

    def remark(self, table: int, line: int, column: int, marks: Set[Mark]) -> None:
        for mark in URGENCY:
            if mark in marks:
                self.marks[table, line, column] = mark
                return

    def rows(self) -> tuple[Row, ...]:
        """All rows, their letters settled and what is remarkable about them marked."""
        strands = [cell.strand for line in self.gathered for cell in line.cells]
        texts = iter(settled(strands))
        rows = []
        for line in self.gathered:
            values: list[str | None] = []
            for cell in line.cells:
                values.extend([None] * (cell.column - len(values)))
                values.append(next(texts))
                values.extend([None] * (cell.width - 1))
                self.remark(line.table or 0, line.number, cell.column, cell.strand.marks)
            rows.append(Row(line.number, tuple(values), line.table, line.hidden))
        return tuple(rows)


def blocks(container: Iterable[Element]) -> Iterator[Element]:
    """The paragraphs and tables in `container`, through content controls and other wrappers."""
    for child in container:
        tag = child.tag
        if tag in (W + "p", W + "tbl"):
            yield child
        elif isinstance(tag, str) and tag not in GONE and tag not in WITHOUT_TEXT and tag != BOX:
            yield from blocks(child)


def wrapped(container: Element, tag: str) -> Iterator[Element]:
    """The rows of a table, or the cells of a row, through content controls and other wrappers."""
    for child in container:
        if child.tag == tag:
            yield child
        elif isinstance(child.tag, str) and child.tag not in WITHOUT_TEXT:
            yield from wrapped(child, tag)


def one_column(table: Element) -> bool:
    return all(sum(1 for _ in wrapped(row, W + "tc")) <= 1 for row in wrapped(table, W + "tr"))


def flagged(properties: Element | None, name: str) -> bool:
    if properties is None:
        return False
    flag = next(properties.iterchildren(W + name), None)
    return flag is not None and on(flag.get(VAL))


def before(properties: Element | None) -> int:
    """How many columns of the grid a row leaves out at its left."""
    if properties is None:
        return 0
    counts = (whole(child.get(VAL)) for child in properties.iterchildren(W + "gridBefore"))
    return max(0, min(MOST_COLUMNS, next(counts, 0)))


def whole(value: str | None) -> int:
    return int(value) if value is not None and value.strip().isdecimal() else 0


def end_deleted(paragraph: Element) -> bool:
    """Whether the end of the paragraph was deleted under tracking: the next one runs on."""
    mark = f"{W}pPr/{W}rPr/{W}del"
    return paragraph.find(mark) is not None
