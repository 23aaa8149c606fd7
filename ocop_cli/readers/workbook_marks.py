"""What a workbook's XML says that its values do not: hidden rows, formulas, errors, far cells."""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree

from ocop_cli.document import Mark, Value
from ocop_cli.errors import Unreadable

MOST_CELLS = 5_000_000
PIECE = 1 << 20

TAG = re.compile(rb"<(?:\w+:)?(row|c)(?=[\s/>])([^>]*)>")
ATTRIBUTE = re.compile(rb"""([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
FORMULA = re.compile(
    rb"\s*<(?:\w+:)?f(?=[\s/>])(?:[^>]*/>|[^>]*>.*?</(?:\w+:)?f>)\s*(?:<(?:\w+:)?v[^>]*>([^<]*))?",
    re.S,
)
STORED = re.compile(rb"\s*<(?:\w+:)?v[^>]*>([^<]*)")
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
STRICT_RELATION = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"


@dataclass(slots=True)
class Sheet:
    """What is remarkable about one sheet; `values` are put in place of what calamine gives."""

    hidden: set[int] = field(default_factory=set)
    marks: dict[tuple[int, int, int], Mark] = field(default_factory=dict)
    values: dict[int, dict[int, Value]] = field(default_factory=dict)

    def put(self, row: int, column: int, value: Value) -> None:
        self.values.setdefault(row, {})[column] = value


def look(path: Path) -> dict[str, Sheet]:
    """What is remarkable about each sheet of the xlsx at `path`, by the sheet's name.

    Raises Unreadable (``far_cell``) where the used area is larger than can be held.
    """
    with zipfile.ZipFile(path) as packed:
        return {name: look_at(packed, part, name) for name, part in parts(packed)}


def parts(packed: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    """The sheets' names with the part each stands in, by the workbook's own list."""
    relations = ElementTree.fromstring(packed.read("xl/_rels/workbook.xml.rels"))
    targets = {relation.get("Id", ""): relation.get("Target", "") for relation in relations}
    for element in ElementTree.fromstring(packed.read("xl/workbook.xml")).iter():
        if element.tag.rpartition("}")[2] != "sheet":
            continue
        target = targets.get(element.get(RELATION) or element.get(STRICT_RELATION) or "", "")
        part = posixpath.normpath(posixpath.join("/xl", target)).lstrip("/")
        if target and part in packed.NameToInfo:
            yield element.get("name", ""), part


def look_at(packed: zipfile.ZipFile, part: str, name: str) -> Sheet:
    sheet = Sheet()
    row, column = 0, -1
    last_row, last_column = 0, 0
    for piece in pieces(packed, part):
        for tag in TAG.finditer(piece):
            given = attributes(tag[2])
            if tag[1] == b"row":
                row = int(given.get(b"r", row + 1))
                column = -1
                if given.get(b"hidden") in (b"1", b"true"):
                    sheet.hidden.add(row)
                continue
            if b"r" in given:
                column, row = place(given[b"r"])
            else:
                column += 1
            if tag[2].endswith(b"/"):
                continue
            last_row, last_column = max(last_row, row), max(last_column, column)
            if last_row * (last_column + 1) > MOST_CELLS:
                cell = f"{letters(last_column)}{last_row}"
                raise Unreadable("unreadable.far_cell", sheet=name, cell=cell)
            mark_cell(sheet, row, column, given, piece, tag.end())
    return sheet


def mark_cell(
    sheet: Sheet, row: int, column: int, given: dict[bytes, bytes], piece: bytes, end: int
) -> None:
    formula = FORMULA.match(piece, end)
    kind = given.get(b"t")
    stored = formula[1] if formula else None
    if kind == b"e":
        found = formula or STORED.match(piece, end)
        sheet.put(row, column, (found[1] or b"#N/A").decode() if found else "#N/A")
        sheet.marks[1, row, column] = Mark.ERROR
    elif formula and not stored and kind != b"str":
        sheet.put(row, column, "#VALUE?")
        sheet.marks[1, row, column] = Mark.ERROR
    elif formula:
        sheet.marks[1, row, column] = Mark.FORMULA


def pieces(packed: zipfile.ZipFile, part: str) -> Iterator[bytes]:
    """The part in pieces that each hold whole cells."""
    rest = b""
    with packed.open(part) as stream:
        while new := stream.read(PIECE):
            rest += new
            cut = max(
                rest.rfind(b"<c "), rest.rfind(b":c "), rest.rfind(b"<row"), rest.rfind(b":row")
            )
            if cut > 0:
                cut = rest.rfind(b"<", 0, cut + 1)
                yield rest[:cut]
                rest = rest[cut:]
    yield rest


def attributes(text: bytes) -> dict[bytes, bytes]:
    return {name: double or single for name, double, single in ATTRIBUTE.findall(text)}


def place(address: bytes) -> tuple[int, int]:
    """Column (0-based) and row number of an address such as ``AB12``."""
    column = 0
    for index, letter in enumerate(address):
        if letter < 65:
            return column - 1, int(address[index:])
        column = column * 26 + letter - 64
    raise ValueError(address)


def letters(column: int) -> str:
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name
