"""What the XML of an xlsx says beside its values, read in pieces, a few ms a megabyte."""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

from ocop_cli.document import Mark
from ocop_cli.errors import Unreadable
from ocop_cli.readers import number_format
from ocop_cli.readers.workbook_marks import Run, Sheet, Style, check_reach, style

PIECE = 1 << 20
LONGEST_CELL = 32 << 20

TAG = re.compile(rb"<(?:\w+:)?(row|c)(?=[\s/>])([^>]*)>")
START = re.compile(rb"<(?:\w+:)?(?:row|c)[\s/>]")
ATTRIBUTE = re.compile(rb"""([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
ADDRESS = re.compile(rb"([A-Z]{1,3})([0-9]{1,7})")
FORMULA = re.compile(
    rb"\s*<(?:\w+:)?f(?=[\s/>])(?:[^>]*/>|[^>]*>(?P<text>[^<]*)</(?:\w+:)?f>)"
    rb"\s*(?:<(?:\w+:)?v[^>]*>(?P<stored>[^<]*))?"
)
STORED = re.compile(rb"\s*<(?:\w+:)?v[^>]*>(?P<stored>[^<]*)")
INLINE = re.compile(rb"\s*<(?:\w+:)?is>.*?</(?:\w+:)?is>", re.S)
PREFIX = re.compile(rb"(</?)\w+:")
SPEAKING_RUN = re.compile(rb"strike|\.[vV][nN]|[vV][nN][iI][- ]")

SHEET_PART = re.compile(r"xl/worksheets/.*\.xml", re.I)

RELATIONS = (
    "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id",
    "{http://purl.oclc.org/ooxml/officeDocument/relationships}id",
)
TRUE = frozenset({"1", "true"})


def look(path: Path) -> dict[str, Sheet]:
    """What is remarkable about each sheet of the xlsx at `path`, by the sheet's name.

    Raises Unreadable (``far_cell``, ``damaged``).
    """
    with zipfile.ZipFile(path) as packed:
        styles = tuple(read_styles(packed))
        strings = dict(speaking_strings(packed))
        named = dict(parts(packed))
        for part in packed.namelist():
            # Whatever else a library may take for a sheet must not kill it either.
            if SHEET_PART.match(part) and part not in named.values():
                look_at(packed, part, part, styles, strings)
        return {name: look_at(packed, part, name, styles, strings) for name, part in named.items()}


def parts(packed: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    """The sheets' names with the part each stands in, by the workbook's own list."""
    relations = ElementTree.fromstring(packed.read("xl/_rels/workbook.xml.rels"))
    targets = {relation.get("Id", ""): relation.get("Target", "") for relation in relations}
    for element in ElementTree.fromstring(packed.read("xl/workbook.xml")).iter():
        if local(element) != "sheet":
            continue
        ids = [element.get(relation) for relation in RELATIONS]
        target = targets.get(ids[0] or ids[1] or "", "")
        part = posixpath.normpath(posixpath.join("/xl", target)).lstrip("/")
        if target and part in packed.NameToInfo:
            yield element.get("name", ""), part


def read_styles(packed: zipfile.ZipFile) -> Iterator[Style]:
    """The styles cells refer to, in their order."""
    if "xl/styles.xml" not in packed.NameToInfo:
        return
    fonts: list[tuple[str | None, bool]] = []
    codes: dict[str, str] = {str(id_): code for id_, code in number_format.BUILT_IN.items()}
    with packed.open("xl/styles.xml") as stream:
        for _, element in ElementTree.iterparse(stream):
            tag = local(element)
            if tag == "numFmt":
                codes[element.get("numFmtId", "")] = element.get("formatCode", "")
            elif tag == "fonts":
                fonts = [font_of(font) for font in element]
            elif tag == "cellXfs":
                for xf in element:
                    number = int(xf.get("fontId", "0"))
                    font, struck = fonts[number] if number < len(fonts) else (None, False)
                    yield style(font, codes.get(xf.get("numFmtId", "0")), struck=struck)


def font_of(element: ElementTree.Element) -> tuple[str | None, bool]:
    """The name and the strike of a ``font`` or ``rPr``."""
    name: str | None = None
    struck = False
    for child in element:
        if local(child) in ("name", "rFont"):
            name = child.get("val")
        elif local(child) == "strike":
            struck = child.get("val", "1") in TRUE
    return name, struck


def speaking_strings(packed: zipfile.ZipFile) -> Iterator[tuple[int, tuple[tuple[Run, ...], bool]]]:
    """The shared strings with an old font or a strike in a part of them, by their number."""
    part = "xl/sharedStrings.xml"
    if part not in packed.NameToInfo or not speaks(packed, part):
        return
    number = 0
    with packed.open(part) as stream:
        for _, element in ElementTree.iterparse(stream):
            if local(element) == "si":
                runs, struck = runs_of(element)
                if struck or any(run.font for run in runs):
                    yield number, (runs, struck)
                number += 1
                element.clear()


def speaks(packed: zipfile.ZipFile, part: str) -> bool:
    tail = b""
    with packed.open(part) as stream:
        while piece := stream.read(PIECE):
            if SPEAKING_RUN.search(tail + piece):
                return True
            tail = piece[-8:]
    return False


def runs_of(element: ElementTree.Element) -> tuple[tuple[Run, ...], bool]:
    """The runs of a shared or inline string, and whether any of them is struck through."""
    runs: list[Run] = []
    any_struck = False
    for child in element:
        if local(child) not in ("r", "t"):
            continue
        font: str | None = None
        text = child.text or "" if local(child) == "t" else ""
        for part in child:
            if local(part) == "rPr":
                font, struck = font_of(part)
                any_struck = any_struck or struck
            elif local(part) == "t":
                text += part.text or ""
        runs.append(Run(text, font))
    return tuple(runs), any_struck


def look_at(
    packed: zipfile.ZipFile,
    part: str,
    name: str,
    styles: tuple[Style, ...],
    strings: dict[int, tuple[tuple[Run, ...], bool]],
) -> Sheet:
    """One sheet, tag by tag. Only cells that hold something count for its reach."""
    sheet = Sheet()
    telling = {
        str(number).encode(): found for number, found in enumerate(styles) if found.matters()
    }
    row, column = 0, -1
    last_row, last_column = 0, -1
    for piece in pieces(packed, part):
        inline = SPEAKING_RUN.search(piece) is not None
        for tag in TAG.finditer(piece):
            given = attributes(tag[2])
            if tag[1] == b"row":
                row = whole(given[b"r"]) if b"r" in given else row + 1
                column = -1
                if is_hidden(given):
                    sheet.hidden.add(row)
                continue
            if b"r" in given:
                column, row = place(given[b"r"])
            else:
                column += 1
            if tag[2].endswith(b"/"):
                continue
            if row > last_row or column > last_column:
                last_row, last_column = max(last_row, row), max(last_column, column)
                check_reach(name, last_row, last_column)
            drawn = telling.get(given.get(b"s", b"0"))
            if drawn:
                sheet.styles[row, column] = drawn
                if drawn.struck:
                    sheet.marks[1, row, column] = Mark.STRUCK
            kind = given.get(b"t")
            if kind == b"s" and strings:
                found = STORED.match(piece, tag.end())
                if found and found["stored"].isdigit() and int(found["stored"]) in strings:
                    note_runs(sheet, row, column, strings[int(found["stored"])])
            elif kind == b"inlineStr" and inline:
                found = INLINE.match(piece, tag.end())
                if found and SPEAKING_RUN.search(found[0]):
                    text = PREFIX.sub(rb"\1", found[0])
                    note_runs(sheet, row, column, runs_of(ElementTree.fromstring(text)))
            elif kind != b"s":
                note_formula(sheet, row, column, kind, piece, tag.end())
    return sheet


def note_runs(sheet: Sheet, row: int, column: int, string: tuple[tuple[Run, ...], bool]) -> None:
    runs, struck = string
    if any(run.font for run in runs):
        sheet.runs[row, column] = runs
    if struck:
        sheet.marks[1, row, column] = Mark.STRUCK


def note_formula(
    sheet: Sheet, row: int, column: int, kind: bytes | None, piece: bytes, end: int
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
    column = 0
    for letter in found[1]:
        column = column * 26 + letter - 64
    return column - 1, int(found[2])


def whole(number: bytes) -> int:
    if not number.isdigit() or len(number) > 7:
        raise Unreadable("unreadable.damaged", reason=number[:20].decode("utf-8", "replace"))
    return int(number)


def local(element: ElementTree.Element) -> str:
    """The element's name without its namespace."""
    return element.tag.rpartition("}")[2]
