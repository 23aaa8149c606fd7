"""What the XML of an xlsx says beside its values, read in pieces, a few ms a megabyte."""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from xml.etree import ElementTree

from ocop_cli.model.errors import Unreadable
from ocop_cli.model.pages import Mark, column_at, column_letters
from ocop_cli.readers import archive
from ocop_cli.readers.bounds import RowCount
from ocop_cli.readers.workbook import boxes, number_format
from ocop_cli.readers.workbook import comments as workbook_comments
from ocop_cli.readers.workbook import strings as workbook_strings
from ocop_cli.readers.workbook.marks import CellStyle, Run, SheetMarks, check_reach, style
from ocop_cli.readers.workbook.strings import Speaking, font_of, local, runs_of, speaks

PIECE = 1 << 20
LONGEST_CELL = 32 << 20

ADDRESSED = re.compile(rb'<c r="([A-Z]{1,3})([0-9]{1,7})"(?:[^<>]*[^<>/])?(/?)>')
START = re.compile(rb"<(?:\w+:)?(?:row|c)[\s/>]")
ATTRIBUTE = re.compile(rb"""(?<![\w:])([\w:]++)\s*+=\s*+(?:"([^"]*)"|'([^']*)')""")
ADDRESS = re.compile(rb"([A-Z]{1,3})([0-9]{1,7})")
FORMULA = re.compile(
    rb"\s*<(?:\w+:)?f(?=[\s/>])(?:[^>]*/>|[^>]*>(?P<text>[^<]*)</(?:\w+:)?f>)"
    rb"\s*(?:<(?:\w+:)?v[^>]*>(?P<stored>[^<]*))?"
)
STORED = re.compile(rb"\s*<(?:\w+:)?v[^>]*>(?P<stored>[^<]*)")
INLINE = re.compile(rb"\s*<(?:\w+:)?is>.*?</(?:\w+:)?is>", re.S)
COLUMN = re.compile(rb"<(?:\w+:)?col\s([^<>]*)>")
MOST_HIDDEN = 1_000
FEW_STYLES = 64
PREFIX = re.compile(rb"(</?)\w+:")
PREFIXED = tuple(b":" + tag for tag in (b"row", b"c ", b"c>", b"c/", b"c\t", b"c\r", b"c\n"))

SHEET_PART = re.compile(r"xl/worksheets/.*\.xml")

RELATIONS = (
    "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id",
    "{http://purl.oclc.org/ooxml/officeDocument/relationships}id",
)


def look(path: Path) -> tuple[SheetMarks, ...]:
    """What is remarkable about each sheet of the xlsx at `path`, in the workbook's order.

    Raises Unreadable (``far_cell``, ``damaged``, ``rows``).
    """
    with zipfile.ZipFile(path) as packed:
        styles = tuple(read_styles(packed))
        strings = workbook_strings.speaking(packed)
        named = tuple(parts(packed))
        # Whatever else a library may take for a sheet must not kill it either.
        known = {part for _, part in named}
        others = {
            part for part in packed.namelist() if SHEET_PART.match(archive.plain(part))
        } - known
        sheets = tuple(filter(None, {*known, *others}))
        workbook_strings.check(packed, sheets)
        rows = RowCount(lambda: sum(rows_in(packed, part) for part in sheets))
        for part in others:
            look_at(packed, part, part, styles, strings, rows)
        return tuple(
            look_at(packed, part, name, styles, strings, rows) if part else SheetMarks()
            for name, part in named
        )


def parts(packed: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    """The sheets' names with the part each stands in, by the workbook's own list."""
    relations = ElementTree.fromstring(read_part(packed, "xl/_rels/workbook.xml.rels"))
    targets = {relation.get("Id", ""): relation.get("Target", "") for relation in relations}
    for element in ElementTree.fromstring(read_part(packed, "xl/workbook.xml")).iter():
        if local(element) != "sheet":
            continue
        ids = [element.get(relation) for relation in RELATIONS]
        target = targets.get(ids[0] or ids[1] or "", "")
        part = posixpath.normpath(posixpath.join("/xl", target)).lstrip("/")
        yield element.get("name", ""), archive.part(packed, part) or ""


def read_part(packed: zipfile.ZipFile, name: str) -> bytes:
    return packed.read(archive.part(packed, name) or name)


def read_styles(packed: zipfile.ZipFile) -> Iterator[CellStyle]:
    """The styles cells refer to, in their order."""
    part = archive.part(packed, "xl/styles.xml")
    if part is None:
        return
    fonts: list[tuple[str | None, bool]] = []
    fills: list[bool] = []
    codes: dict[str, str] = {str(id_): code for id_, code in number_format.BUILT_IN.items()}
    with packed.open(part) as stream:
        for _, element in ElementTree.iterparse(stream):
            tag = local(element)
            if tag == "numFmt":
                codes[element.get("numFmtId", "")] = element.get("formatCode", "")
            elif tag == "fonts":
                fonts = [font_of(font) for font in element]
            elif tag == "fills":
                fills = [is_coloured(fill) for fill in element]
            elif tag == "cellXfs":
                for xf in element:
                    number = int(xf.get("fontId", "0"))
                    font, struck = fonts[number] if number < len(fonts) else (None, False)
                    number = int(xf.get("fillId", "0"))
                    filled = number < len(fills) and fills[number]
                    code = codes.get(xf.get("numFmtId", "0"))
                    yield style(font, code, struck=struck, filled=filled)


def is_coloured(fill: ElementTree.Element) -> bool:
    """Whether a fill shows: a pattern in a colour that is not white."""
    for pattern in fill:
        if local(pattern) != "patternFill" or pattern.get("patternType", "none") == "none":
            continue
        colours = [one.get("rgb", "theme") for one in pattern if local(one) == "fgColor"]
        return not colours or colours[0][-6:].upper() != "FFFFFF"
    return False


def look_at(
    packed: zipfile.ZipFile,
    part: str,
    name: str,
    styles: tuple[CellStyle, ...],
    strings: Speaking,
    rows: RowCount,
) -> SheetMarks:
    """One sheet, piece by piece. Only cells that hold something count for its reach."""
    sheet = SheetMarks()
    telling = {
        str(number).encode(): found for number, found in enumerate(styles) if found.matters()
    }
    worth_a_look = telling_cells(telling, every_string=bool(strings))
    row, last_row, last_column = 0, 0, 0
    tail = b""
    for piece, addressed in addressed_pieces(packed, part):
        inline = b"inlineStr" in piece and speaks(piece)
        if row == 0:
            sheet.hidden_columns |= set(hidden_columns(piece))
        row = last_row_of(addressed, row)
        column, filled = reach(addressed)
        rows.take(len(filled - {last_row}))  # a row may go on from the piece before
        last_row, last_column = max({last_row, *filled}), max(last_column, column)
        check_reach(name, last_row, last_column)
        for tag in worth_a_look.finditer(addressed):
            given = attributes(tag["row"] or tag["cell"] or b"")
            if tag["row"] is None:
                note_style(sheet, given, telling)
                note_cell(sheet, given, addressed, tag.end("cell") + 1, strings, inline=inline)
            elif is_hidden(given):
                sheet.hidden.add(whole(given[b"r"]))
        tail = piece
    sheet.notes += workbook_comments.read(packed, part)
    sheet.notes += (*boxes.boxes(packed, part), *boxes.margins(tail))
    return sheet


def hidden_columns(piece: bytes) -> Iterator[int]:
    """The columns, from 0, that the head of a sheet's part says are hidden."""
    for found in COLUMN.finditer(piece.partition(b"<sheetData")[0]):
        given = attributes(found[1])
        if given.get(b"hidden") in (b"1", b"true"):
            first, last = whole(given.get(b"min", b"")), whole(given.get(b"max", b""))
            yield from range(first - 1, min(last, MOST_HIDDEN))


def note_style(
    sheet: SheetMarks, given: dict[bytes, bytes], telling: Mapping[bytes, CellStyle]
) -> None:
    """Keep how a cell is drawn, where that changes what a person reads in it."""
    drawn = telling.get(given.get(b"s", b"0"))
    if drawn:
        column, number = place(given[b"r"])
        sheet.styles[number, column] = drawn
        if drawn.struck:
            sheet.marks[1, number, column] = Mark.STRUCK


def note_cell(
    sheet: SheetMarks, given: dict[bytes, bytes], piece: bytes, end: int, strings: Speaking,
    *, inline: bool,
) -> None:  # fmt: skip
    """Keep what a cell says beside its value: the runs of a text, a formula, an error."""
    column, number = place(given[b"r"])
    kind = given.get(b"t")
    if kind == b"s" and strings:
        stored = STORED.match(piece, end)
        if stored and stored["stored"].isdigit() and int(stored["stored"]) in strings:
            note_runs(sheet, number, column, strings[int(stored["stored"])])
    elif kind == b"inlineStr" and inline:
        text = INLINE.match(piece, end)
        if text and speaks(text[0]):
            element = ElementTree.fromstring(PREFIX.sub(rb"\1", text[0]))
            note_runs(sheet, number, column, runs_of(element))
    elif kind != b"s":
        note_formula(sheet, number, column, kind, piece, end)


def telling_cells(telling: Iterable[bytes], *, every_string: bool) -> re.Pattern[bytes]:
    """Finds the rows, and of the cells only those that may have more to say than their value.

    A sheet may hold a million cells; this leaves the plain ones to the regular expression.
    """
    marks = [rb't="e"', rb't="inlineStr"', *((rb't="s"',) if every_string else ())]
    numbers = [rb'\ss="' + number + b'"' for number in telling]
    # One by one thousands of styles would be looked for in each cell; `note_style` asks as well.
    marks += numbers if len(numbers) <= FEW_STYLES else [rb'\ss="[0-9]']
    some = b"|".join(marks)
    return re.compile(
        rb"<row(?P<row>\s(?=[^<>]*(?:hidden=|ht=\"0))[^<>]*)>"
        rb"|<c(?=\s[^<>]*(?:" + some + rb")|[^<>/]*>\s*+<f[\s/>])(?P<cell>\s[^<>]*(?<!/))>"
    )


def reach(piece: bytes) -> tuple[int, set[int]]:
    """The last column, and the rows, of the piece with a cell that holds something."""
    cells = ADDRESSED.findall(piece)
    if len(cells) != piece.count(b'<c r="'):
        raise Unreadable("unreadable.damaged", reason="cell")
    columns = {name.decode() for name, _, empty in cells if not empty}
    rows = {row for _, row, empty in cells if not empty}
    return max(map(column_at, columns), default=0), set(map(int, rows))


def rows_in(packed: zipfile.ZipFile, part: str) -> int:
    """How many rows of a sheet hold something."""
    count = last = 0
    for _, addressed in addressed_pieces(packed, part):
        _, filled = reach(addressed)
        count += len(filled - {last})
        last = max({last, *filled})
    return count


def addressed_pieces(packed: zipfile.ZipFile, part: str) -> Iterator[tuple[bytes, bytes]]:
    """The part in pieces of whole cells, each with the same where every cell has its address."""
    row = 0
    for piece in pieces(packed, part):
        addressed = piece if is_addressed(piece) else b"".join(with_addresses(piece, row))
        row = last_row_of(addressed, row)
        yield piece, addressed


def last_row_of(piece: bytes, row: int) -> int:
    """The number of the last row that begins in the piece, `row` where none does."""
    begins = piece.rfind(b'<row r="')
    if begins < 0:
        return row
    return whole(piece[begins + 8 : piece.find(b'"', begins + 8)])


def is_addressed(piece: bytes) -> bool:
    """Whether rows and cells are written as the office programs write them: without a prefix, the
    address first."""
    return (
        piece.count(b"<c") == piece.count(b'<c r="')
        and piece.count(b"<row") == piece.count(b'<row r="')
        and not any(tag in piece for tag in PREFIXED)
    )


def with_addresses(piece: bytes, row: int) -> Iterator[bytes]:
    """The piece with its rows and cells as `is_addressed` wants them. An address may be left out:
    then a row follows the last one, and a cell the last in its row."""
    column, end = -1, 0
    for tag in re.finditer(rb"<(?:\w+:)?(row|c)(?=[\s/>])([^<>]*)>|<(/?)\w+:", piece):
        yield piece[end : tag.start()]
        end = tag.end()
        if tag[1] is None:
            yield b"<" + tag[3]
            continue
        given = attributes(tag[2])
        if tag[1] == b"row":
            row = whole(given[b"r"]) if b"r" in given else row + 1
            column = -1
            given[b"r"] = str(row).encode()
        else:
            column, row = place(given[b"r"]) if b"r" in given else (column + 1, row)
            given[b"r"] = f"{column_letters(column)}{row}".encode()
        closing = b"/>" if tag[2].endswith(b"/") else b">"
        written = b"".join(b' %b="%b"' % pair for pair in given.items() if pair[0] != b"r")
        yield b'<%b r="%b"%b%b' % (tag[1], given[b"r"], written, closing)
    yield piece[end:]


def note_runs(
    sheet: SheetMarks, row: int, column: int, string: tuple[tuple[Run, ...], bool]
) -> None:
    runs, struck = string
    plain = workbook_strings.without_raised(runs)
    if plain is not None:
        sheet.put(row, column, plain)
        runs = tuple(run for run in runs if not run.raised)
    if any(run.font for run in runs):
        sheet.runs[row, column] = runs
    if struck:
        sheet.marks[1, row, column] = Mark.STRUCK


def note_formula(
    sheet: SheetMarks, row: int, column: int, kind: bytes | None, piece: bytes, end: int
) -> None:
    """Marks a formula, and puts in what calamine leaves out: errors, formulas never computed."""
    formula = FORMULA.match(piece, end)
    stored = formula["stored"] if formula else None
    if kind == b"e":
        found = formula or STORED.match(piece, end)
        text = found["stored"] if found else None
        sheet.fail(row, column, (text or b"#N/A").decode("utf-8", "replace"))
    elif formula and not stored and kind != b"str":
        sheet.fail(row, column, "=" + (formula["text"] or b"")[:100].decode("utf-8", "replace"))
    elif formula:
        sheet.marks.setdefault((1, row, column), Mark.FORMULA)


def pieces(packed: zipfile.ZipFile, part: str) -> Iterator[bytes]:
    """The part in pieces that each hold whole cells."""
    rest = b""
    with packed.open(part) as stream:
        while new := stream.read(PIECE):
            if b"\0" in new or len(rest) > LONGEST_CELL:  # UTF-16, or no cell in sight
                raise Unreadable("unreadable.damaged", reason=part)
            rest += new
            cut = rest.rfind(b"<")
            while cut > 0 and not START.match(rest, cut):
                cut = rest.rfind(b"<", 0, cut)
            if cut > 0:
                yield rest[:cut]
                rest = rest[cut:]
    yield rest


def attributes(text: bytes) -> dict[bytes, bytes]:
    if text.count(b'"') % 2:  # a > within a value: no office program writes that here
        raise Unreadable("unreadable.damaged", reason=text[:40].decode("utf-8", "replace"))
    return {name: double or single for name, double, single in ATTRIBUTE.findall(text)}


def is_hidden(row: dict[bytes, bytes]) -> bool:
    if row.get(b"hidden") in (b"1", b"true"):
        return True
    return row.get(b"ht") in (b"0", b"0.0")


def place(address: bytes) -> tuple[int, int]:
    """Column (from 0) and row number of an address such as ``AB12``."""
    found = ADDRESS.fullmatch(address.upper())
    if not found:
        raise Unreadable("unreadable.damaged", reason=address[:20].decode("utf-8", "replace"))
    return column_at(found[1].decode()), int(found[2])


def whole(number: bytes) -> int:
    if not number.isdigit() or len(number) > 7:
        raise Unreadable("unreadable.damaged", reason=number[:20].decode("utf-8", "replace"))
    return int(number)
