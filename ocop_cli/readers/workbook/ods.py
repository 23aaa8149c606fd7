"""Reads the content of an OpenDocument spreadsheet (ods): values and what goes with them.

Everything stands in one part, so one pass gives both; calamine would give truth values as numbers
and leave out merged ranges, errors and hidden rows. Source: OASIS OpenDocument 1.3, part 3.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time
from pathlib import Path
from xml.etree import ElementTree

from ocop_cli.model.errors import Unreadable
from ocop_cli.model.pages import Mark, Note, NoteKind, Span, Value
from ocop_cli.readers import archive
from ocop_cli.readers.bounds import RowCount
from ocop_cli.readers.workbook.marks import MOST_CELLS, CellStyle, Run, SheetMarks, SheetRows
from ocop_cli.readers.workbook.ods_styles import STYLE, TABLE, OdsStyles
from ocop_cli.readers.workbook.strings import without_raised

Element = ElementTree.Element

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
CALCEXT = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}"

COLUMNS_REPEATED = f"{TABLE}number-columns-repeated"
SPANNED = f"{TABLE}number-columns-spanned"
CELL_STYLE = f"{TABLE}style-name"
ROW_STYLE = f"{TABLE}default-cell-style-name"
FORMULA = f"{TABLE}formula"
PARAGRAPHS = frozenset({f"{TEXT}p", f"{TEXT}h"})
VALUE_TYPE = f"{OFFICE}value-type"
ERROR_TYPE = f"{CALCEXT}value-type"

CELLS = frozenset({f"{TABLE}table-cell", f"{TABLE}covered-table-cell"})
INNER = CELLS | PARAGRAPHS
DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
SHAPES = frozenset(
    f"{DRAW}{name}" for name in ("text-box", "custom-shape", "rect", "ellipse", "caption")
)
MARGINS = tuple(
    f"{STYLE}{name}{side}" for name in ("header", "footer") for side in ("", "-left", "-first")
)
MANIFEST = "META-INF/manifest.xml"
TIME = re.compile(r"PT(\d{1,9})H(\d{1,2})M(\d{1,2})(?:[.,]\d+)?S")
MOST_SPACES = 255
MOST_HIDDEN = 1_000
MOST_ALIKE = 10_000  # rows: no list has so many products that are all alike

# An error in the shown text, where the program wrote no type for it (LibreOffice does).
ERROR = re.compile(r"#(?:N/A|REF!|VALUE!|NAME\?|DIV/0!|NUM!|NULL!)|Err:\d{3}")
# What a number's shown text may hold without saying more than the number.
BARE_NUMBER = re.compile(r"(?:[-+]?(?:0|[1-9][\d.,\s]*)(?:[.,]\d+)?(?:[eE][-+]?\d+)?)?")


def read(path: Path) -> Iterator[SheetRows]:
    """The sheets of the ods at `path`. Raises Unreadable (``password``, ``cells``, ``rows``,
    ``row_filled_down``)."""
    styles = OdsStyles()
    with zipfile.ZipFile(path) as packed:
        if MANIFEST in packed.NameToInfo and b"encryption-data" in packed.read(MANIFEST):
            raise Unreadable("unreadable.password")
        rows = RowCount(lambda: archive.count(packed, "content.xml", b"<table:table-row"))
        for part in ("styles.xml", "content.xml"):
            if part in packed.NameToInfo:
                with packed.open(part) as stream:
                    events = ElementTree.iterparse(stream, ("start", "end"))
                    yield from tables(events, styles, rows)


def tables(
    events: Iterator[tuple[str, Element]], styles: OdsStyles, rows: RowCount
) -> Iterator[SheetRows]:
    """The tables of one part; its styles, which come first, go into `styles`."""
    path: list[Element] = []
    table: SheetRows | None = None
    columns: list[tuple[int, str | None]] = []
    row = 0
    for event, element in events:
        if event == "start":
            path.append(element)
            if element.tag == f"{TABLE}table" and table is None:
                name = element.get(f"{TABLE}name", "")
                hidden = not styles.shows(element.get(f"{TABLE}style-name"))
                table = SheetRows(name, hidden, rows)
                columns, row = [], 0
            continue
        path.pop()
        if element.tag in INNER:
            continue
        if element.tag in (f"{STYLE}style", f"{STYLE}font-face"):
            styles.add(element)
        elif element.tag == f"{TABLE}table-column":
            name_ = element.get(f"{TABLE}default-cell-style-name")
            count = repeated(element, "columns")
            if table is not None:
                table.look.hidden_columns |= hidden_columns(element, columns, count)
            columns.append((count, name_))
        elif element.tag == f"{TABLE}table-row" and table is not None and not in_cell(path):
            row = take_row(table, element, row, columns, styles)
            if path:
                path[-1].clear()  # rows already taken need not stay in memory
        elif element.tag in MARGINS:
            styles.margins.append("\n".join(map(paragraphs_of, element.iter())).strip())
        elif element.tag == f"{TABLE}shapes" and table is not None:
            table.look.notes += boxes(element)
        elif element.tag == f"{TABLE}table" and not in_cell(path) and table is not None:
            if not table.name.startswith("'file:"):  # copies kept of other files' sheets
                table.look.notes += margins(styles)
                yield table
            table = None


def hidden_columns(element: Element, before: list[tuple[int, str | None]], count: int) -> set[int]:
    """The columns, from 0, that an element says are not shown."""
    if element.get(f"{TABLE}visibility", "visible") == "visible":
        return set()
    start = sum(width for width, _ in before)
    return set(range(start, start + min(count, MOST_HIDDEN)))


def margins(styles: OdsStyles) -> list[Note]:
    """What the headers and footers say, told of the first sheet alone."""
    said = dict.fromkeys(text for text in styles.margins if text)
    styles.margins.clear()
    return [Note(NoteKind.MARGIN, text, 1, 0, None) for text in said]


def in_cell(path: list[Element]) -> bool:
    return any(element.tag in CELLS for element in path)


def take_row(
    table: SheetRows,
    element: Element,
    before: int,
    columns: list[tuple[int, str | None]],
    styles: OdsStyles,
) -> int:
    """Takes one row element, which may stand for many rows; returns the last row's number."""
    count = repeated(element, "rows")
    first = before + 1
    if element.get(f"{TABLE}visibility", "visible") != "visible":
        # A hidden tail of a million empty rows is common, and nothing in it is read.
        table.look.hidden.update(range(first, first + min(count, MOST_CELLS // 10)))
    cells: list[Value] = []
    column = 0
    row_style = element.get(ROW_STYLE)
    for cell in element:
        if cell.tag not in CELLS:
            continue
        width = repeated(cell, "columns") if COLUMNS_REPEATED in cell.attrib else 1
        value = value_of(cell, styles)
        if value is not None:
            if column > len(cells):
                cells.extend([None] * (column - len(cells)))
            check_room(table, first, count, column + width)
            cells.extend([value] * width)
            name = cell.get(CELL_STYLE) or row_style
            drawn = styles.of("table-cell", name or column_style(columns, column))
            for place in range(column, column + width):
                note(table.look, cell, value, first, place, drawn, styles)
        if any(child.tag not in PARAGRAPHS for child in cell):
            table.look.notes += hanging(cell, first, column)
        if SPANNED in cell.attrib:
            note_span(table.look, cell, first, column)
        column += width
    if any(value is not None for value in cells):
        table.count.take(count)
        table.held += count * len(cells)
        table.cells[first] = cells
        for number in range(first + 1, first + count):
            repeat_row(table, first, number)
    return before + count


def check_room(table: SheetRows, row: int, count: int, width: int) -> None:
    """Raises Unreadable for a row of `width` cells, `count` times, that is too much to hold, or
    stands so often that it is no list: a row filled down to the end of the sheet."""
    if count > MOST_ALIKE:
        raise Unreadable("unreadable.row_filled_down", sheet=table.name, row=row, count=count)
    held = table.held + count * width
    if held > MOST_CELLS:
        raise Unreadable("unreadable.cells", cells=held, most=MOST_CELLS)


def repeat_row(table: SheetRows, first: int, number: int) -> None:
    table.cells[number] = list(table.cells[first])
    look = table.look
    for column in range(len(table.cells[first])):
        if (first, column) in look.styles:
            look.styles[number, column] = look.styles[first, column]
        if (first, column) in look.runs:
            look.runs[number, column] = look.runs[first, column]
        if (1, first, column) in look.marks:
            look.marks[1, number, column] = look.marks[1, first, column]


def note(
    look: SheetMarks,
    cell: Element,
    value: Value,
    row: int,
    column: int,
    drawn: CellStyle,
    styles: OdsStyles,
) -> None:
    struck = drawn.struck
    if drawn.font:
        look.styles[row, column] = replace(drawn, struck=False)
    if any(len(paragraph) for paragraph in cell):  # stretches with a style of their own
        runs = tuple(runs_of(cell, styles))
        struck = struck or any(run_style.struck for _, run_style in runs)
        if any(run_style.font for _, run_style in runs) and isinstance(value, str):
            look.runs[row, column] = tuple(Run(text, run_style.font) for text, run_style in runs)
    if isinstance(value, date) and hides_a_part(shown_text(cell), value):
        look.marks[1, row, column] = Mark.PARTIAL
    if is_error(cell, value):
        look.marks[1, row, column] = Mark.ERROR
    elif struck:
        look.marks[1, row, column] = Mark.STRUCK
    elif FORMULA in cell.attrib:
        look.marks[1, row, column] = Mark.FORMULA


def hanging(cell: Element, row: int, column: int) -> Iterator[Note]:
    """The comments of a cell, and the text boxes drawn at it."""
    for annotation in cell.iter(f"{OFFICE}annotation"):
        if said := paragraphs_of(annotation):
            yield Note(NoteKind.COMMENT, said, row, column)
    yield from boxes(cell, row, column)


def boxes(element: Element, row: int = 1, column: int = 0) -> Iterator[Note]:
    """The texts of the boxes and shapes drawn within an element."""
    for shape in element.iter():
        if shape.tag in SHAPES and (said := paragraphs_of(shape)):
            yield Note(NoteKind.BOX, said, row, column, None)


def paragraphs_of(element: Element) -> str:
    """The paragraphs right under an element, a line each."""
    lines = ("".join(one.itertext()) for one in element if one.tag in PARAGRAPHS)
    return "\n".join(line for line in lines if line.strip()).strip()


def hides_a_part(text: str, day: date) -> bool:
    """Whether the text shown for a day lacks its day or its year: "Mar-22", "20-Mar"."""
    shown = {int(number) for number in re.findall(r"\d{1,4}", text)}
    return bool(text) and not (day.day in shown and {day.year, day.year % 100} & shown)


def note_span(look: SheetMarks, cell: Element, row: int, column: int) -> None:
    width = whole(cell.get(f"{TABLE}number-columns-spanned", "1"))
    height = whole(cell.get(f"{TABLE}number-rows-spanned", "1"))
    if width > 1 or height > 1:
        span = Span(row, column, row + height - 1, column + width - 1)
        look.merged.append(span)


def column_style(columns: list[tuple[int, str | None]], column: int) -> str | None:
    for width, name in columns:
        if column < width:
            return name
        column -= width
    return None


def value_of(cell: Element, styles: OdsStyles) -> Value:
    """The cell's value; for a number, its shown text where that says more ("3 sao", "0012")."""
    text = text_of(cell, styles)
    kind = cell.get(VALUE_TYPE)
    if FORMULA in cell.attrib and is_error(cell, text):
        return text or cell.get(FORMULA, "").partition(":")[2][:100] or "="
    if kind == "string" or kind is None:
        return text or cell.get(f"{OFFICE}string-value") or None
    if kind in ("float", "percentage", "currency"):
        return number_of(cell, text)
    if kind == "boolean":
        return cell.get(f"{OFFICE}boolean-value") == "true"
    if kind == "date":
        return day_of(cell.get(f"{OFFICE}date-value", "")) or text
    return time_of(cell.get(f"{OFFICE}time-value", "")) or text


def text_of(cell: Element, styles: OdsStyles) -> str:
    """The cell's text as a person sees it, without the raised marks of footnotes."""
    text = shown_text(cell)
    if cell.get(VALUE_TYPE) != "string" or not any(len(paragraph) for paragraph in cell):
        return text
    runs = tuple(Run(part, raised=styles.raises(name)) for part, name in named_stretches(cell))
    return without_raised(runs) or text


def number_of(cell: Element, text: str) -> Value:
    """A number as it is shown: with its words, or with no more decimals than a person sees."""
    if cell.get(VALUE_TYPE) == "percentage" or not BARE_NUMBER.fullmatch(text):
        return text
    try:
        number = float(cell.get(f"{OFFICE}value", "nan"))
    except ValueError:
        return text  # no office program writes that; what is shown is judged where it belongs
    decimals = re.search(r"[.,](\d+)$", text)
    if decimals and len(decimals[1]) != 3:  # three may be thousands
        number = round(number, len(decimals[1]))
    return int(number) if number.is_integer() else number


def day_of(text: str) -> date | datetime | None:
    try:
        if "T" not in text:
            return date.fromisoformat(text)
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment.date() if moment.hour == moment.minute == moment.second == 0 else moment


def time_of(text: str) -> time | None:
    found = TIME.fullmatch(text)
    if not found or int(found[1]) > 23:
        return None  # a span of time, not a time of day
    return time(int(found[1]), int(found[2]) % 60, int(found[3]) % 60)


def is_error(cell: Element, value: Value) -> bool:
    if cell.get(ERROR_TYPE) == "error":
        return True
    if FORMULA not in cell.attrib:
        return False
    if cell.get(VALUE_TYPE) is None:
        return True  # never computed
    return isinstance(value, str) and ERROR.fullmatch(value) is not None


def shown_text(cell: Element) -> str:
    """The cell's paragraphs as a person sees them, a line each."""
    if len(cell) == 1 and cell[0].tag in PARAGRAPHS and not len(cell[0]):
        return cell[0].text or ""
    return "\n".join(
        "".join(text for text, _ in stretches(paragraph, None))
        for paragraph in cell
        if paragraph.tag in PARAGRAPHS
    )


def runs_of(cell: Element, styles: OdsStyles) -> Iterator[tuple[str, CellStyle]]:
    """The cell's text in stretches of one style each."""
    for text, name in named_stretches(cell):
        yield text, styles.of("text", name) if name else CellStyle()


def named_stretches(cell: Element) -> Iterator[tuple[str, str | None]]:
    """The cell's text in stretches, each with the name of its style."""
    first = True
    for paragraph in cell:
        if paragraph.tag not in PARAGRAPHS:
            continue
        if not first:
            yield "\n", None
        first = False
        yield from stretches(paragraph, None)


def stretches(element: Element, name: str | None) -> Iterator[tuple[str, str | None]]:
    """Text with the name of its style; spaces, tabs and line ends are elements of their own."""
    if element.tag in (f"{OFFICE}annotation", f"{TEXT}note", f"{TEXT}ruby-text"):
        return
    if element.tag == f"{TEXT}span":
        name = element.get(f"{TEXT}style-name") or name
    elif element.tag == f"{TEXT}s":
        yield " " * min(whole(element.get(f"{TEXT}c", "1")), MOST_SPACES), name
    elif element.tag == f"{TEXT}tab":
        yield "\t", name
    elif element.tag == f"{TEXT}line-break":
        yield "\n", name
    if element.text:
        yield element.text, name
    for child in element:
        yield from stretches(child, name)
        if child.tail:
            yield child.tail, name


def repeated(element: Element, what: str) -> int:
    return max(1, whole(element.get(f"{TABLE}number-{what}-repeated", "1")))


def whole(number: str) -> int:
    if not number.isdigit() or len(number) > 7:
        raise Unreadable("unreadable.damaged", reason=number[:20])
    return int(number)
