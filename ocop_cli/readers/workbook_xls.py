"""What the records of an old workbook (xls) say beside its values.

Source: [MS-XLS], "Excel Binary File Format (.xls) Structure", Microsoft; the record types by their
numbers in section 2.3.2. Fonts are read of whole cells, not of stretches within a cell.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path

from ocop_cli.document import Mark
from ocop_cli.errors import Unreadable
from ocop_cli.readers import number_format
from ocop_cli.readers.compound import Compound
from ocop_cli.readers.workbook_marks import Sheet, Style, check_reach, style

FORMULA, FILE_PASSWORD, FONT, SHEET_AT = 0x06, 0x2F, 0x31, 0x85
MANY_RK, XF, LABEL, BEGIN, END = 0xBD, 0xE0, 0x204, 0x809, 0x0A
NUMBER, TRUTH_OR_ERROR, ROW, RK, FORMAT = 0x203, 0x205, 0x208, 0x27E, 0x41E
SHARED_LABEL, RICH_LABEL = 0xFD, 0xD6
ONE_CELL = frozenset({FORMULA, LABEL, NUMBER, TRUTH_OR_ERROR, RK, SHARED_LABEL, RICH_LABEL})

ERRORS = {
    0x00: "#NULL!",
    0x07: "#DIV/0!",
    0x0F: "#VALUE!",
    0x17: "#REF!",
    0x1D: "#NAME?",
    0x24: "#NUM!",
    0x2A: "#N/A",
}
WIDE = 0x0600  # the version in which text is Unicode (Excel 97 and later)


def look(path: Path) -> tuple[Sheet, ...]:
    """What is remarkable about each sheet of the xls at `path`, in the workbook's order.

    Raises Unreadable (``password``, ``far_cell``, ``damaged``).
    """
    compound = Compound(path.read_bytes())
    book = compound.stream("Workbook") or compound.stream("Book")
    if not book:
        raise Unreadable("unreadable.damaged", reason="Workbook")
    try:
        return tuple(sheets(book))
    except struct.error as error:
        raise Unreadable("unreadable.damaged", reason=str(error)) from error


def records(book: bytes, start: int) -> Iterator[tuple[int, bytes]]:
    """The records from `start` to the end of their part, embedded charts left out."""
    depth = 0
    while start + 4 <= len(book):
        kind, length = struct.unpack_from("<HH", book, start)
        body = book[start + 4 : start + 4 + length]
        start += 4 + length
        if kind == BEGIN:
            depth += 1
        elif kind == END:
            depth -= 1
            if depth <= 0:
                return
        if depth <= 1:
            yield kind, body


def sheets(book: bytes) -> Iterator[Sheet]:
    wide = True
    fonts: list[tuple[str, bool]] = []
    codes: dict[int, str] = dict(number_format.BUILT_IN)
    drawn: list[tuple[int, int]] = []
    places: list[tuple[int, int, str]] = []
    for kind, body in records(book, 0):
        if kind == BEGIN:
            wide = struct.unpack_from("<H", body)[0] >= WIDE
        elif kind == FILE_PASSWORD:
            raise Unreadable("unreadable.password")
        elif kind == FONT:
            flags = struct.unpack_from("<H", body, 2)[0]
            fonts.append((text_at(body, 14, wide=wide), bool(flags & 8)))
        elif kind == FORMAT:
            codes[struct.unpack_from("<H", body)[0]] = format_code(body, wide=wide)
        elif kind == XF:
            font, code = struct.unpack_from("<HH", body)
            drawn.append((font, code))
        elif kind == SHEET_AT:
            offset, _, part = struct.unpack_from("<IBB", body)
            places.append((offset, part, text_at(body, 6, wide=wide)))
    styles = tuple(resolved(fonts, codes, drawn))
    for offset, part, name in places:
        yield sheet_at(book, offset, name, styles) if part == 0 else Sheet()


def resolved(
    fonts: list[tuple[str, bool]], codes: dict[int, str], drawn: list[tuple[int, int]]
) -> Iterator[Style]:
    for font, code in drawn:
        number = font - 1 if font > 4 else font  # there is no font 4
        name, struck = fonts[number] if number < len(fonts) else ("", False)
        yield style(name, codes.get(code), struck=struck)


def sheet_at(book: bytes, offset: int, name: str, styles: tuple[Style, ...]) -> Sheet:
    sheet = Sheet()
    last_row, last_column = 0, 0
    for kind, body in records(book, offset):
        if kind == ROW:
            row = struct.unpack_from("<H", body)[0] + 1
            if struct.unpack_from("<H", body, 12)[0] & 0x20:
                sheet.hidden.add(row)
        elif kind in ONE_CELL or kind == MANY_RK:
            first, column, form = struct.unpack_from("<HHH", body)
            row = first + 1
            last = struct.unpack_from("<H", body, len(body) - 2)[0] if kind == MANY_RK else column
            last_row, last_column = max(last_row, row), max(last_column, last)
            check_reach(name, last_row, last_column)
            forms = [form]
            if kind == MANY_RK:
                forms = [
                    struct.unpack_from("<H", body, 4 + 6 * place)[0]
                    for place in range((len(body) - 6) // 6)
                ]
            for place, number in enumerate(forms, column):
                if number < len(styles) and styles[number].matters():
                    sheet.styles[row, place] = styles[number]
                    if styles[number].struck:
                        sheet.marks[1, row, place] = Mark.STRUCK
            note(sheet, kind, body, row, column)
    return sheet


def note(sheet: Sheet, kind: int, body: bytes, row: int, column: int) -> None:
    """Marks a formula, and puts in an error, which calamine leaves out."""
    if kind == TRUTH_OR_ERROR and body[7:8] == b"\1":
        sheet.fail(row, column, ERRORS.get(body[6], "#N/A"))
    elif kind == FORMULA:
        result = body[6:14]
        if result[6:] == b"\xff\xff" and result[0] == 2:
            sheet.fail(row, column, ERRORS.get(result[2], "#N/A"))
        else:
            sheet.marks.setdefault((1, row, column), Mark.FORMULA)


def text_at(body: bytes, start: int, *, wide: bool) -> str:
    """A short text: its length in one byte, and since Excel 97 a byte of flags."""
    length = body[start] if start < len(body) else 0
    return letters_at(body, start + 1, length, wide=wide)


def format_code(body: bytes, *, wide: bool) -> str:
    if not wide:
        return text_at(body, 2, wide=False)
    length = struct.unpack_from("<H", body, 2)[0]
    return letters_at(body, 4, length, wide=True)


def letters_at(body: bytes, start: int, length: int, *, wide: bool) -> str:
    if not wide:
        return body[start : start + length].decode("cp1252", "replace")
    if body[start : start + 1] and body[start] & 1:
        return body[start + 1 : start + 1 + 2 * length].decode("utf-16-le", "replace")
    return body[start + 1 : start + 1 + length].decode("latin-1")
