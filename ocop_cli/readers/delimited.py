"""Reads csv and tsv: text with commas, semicolons, tabs or upright strokes between cells.

The separator is found over many rows, not the first alone: letterheads stand above the table, and
a Vietnamese address is full of commas. Quotation marks are taken strictly, because one that is
never closed swallows the rows after it in silence.
"""

from __future__ import annotations

import csv
import html
import io
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path

from ocop_cli.model.errors import Unreadable
from ocop_cli.model.pages import Mark, Page, PageKind, Row
from ocop_cli.readers import encoding
from ocop_cli.readers.bounds import OWN_HISTORY, RowCount
from ocop_cli.text import legacy

SEPARATORS = ",;\t|"
SAMPLE = 300
LETTERS = 500_000
LONGEST_FIELD = 131_072
LONGEST_LINE = 1_000_000
LARGEST = 60_000_000
MOST_LINES = 1_048_576  # empty ones too
MOST_CELLS = 3_000_000
HEADING = 4_000  # letters in which the heading of such a list stands

NAMED_SEPARATOR = re.compile(r"sep=(.)\r?\n", re.I)
# "&#232;", "&eacute;", "\\u00e8", "_x000D_": letters as programs write them.
ESCAPE = re.compile(
    r"&(?:#\d{2,5}|#x[0-9a-fA-F]{2,5}|[A-Za-z]{2,8});"
    r"|\\u(?P<unit>[0-9a-fA-F]{4})|_x(?P<control>00[0-9A-Fa-f]{2})_"
)
GUARDED = re.compile(r"(?<!')'++[=+\-@\t\r]")


def read(path: Path) -> tuple[Page, ...]:
    """The one page of the text at `path`, its cells as text.

    Raises Unreadable: ``encoding``, ``quotes``, ``long_field``, ``cells``, ``rows``.
    """
    if (size := path.stat().st_size) > LARGEST:
        size, most = size // 1_000_000, LARGEST // 1_000_000
        raise Unreadable("unreadable.large", size=size, most=most)
    text = encoding.decode(path.read_bytes())
    separator = named_separator(text.text) or separator_of(text.text)
    rows = tuple(rows_of(text.text, separator))
    if text.marked:  # a byte order mark: spreadsheet programs, and this program's own --bom
        rows = tuple(unguarded(rows)) if GUARDED.search(text.text) else rows
    marks = {
        (1, row.number, -1): Mark.CONVERTED
        for row in (rows if text.converted else ())
        if not all(isinstance(cell, str) and cell.isascii() for cell in row.cells)
    }
    if not text.converted and legacy.may_hold(text.text):
        rows, marks = in_unicode(rows)
    if ESCAPE.search(text.text):
        rows, unescaped = without_escapes(rows)
        marks |= unescaped
    return (Page(path.name, PageKind.LINES, rows, marks=marks),)


def rows_of(text: str, separator: str) -> Iterator[Row]:
    """The rows that are not empty, each with the number of the line it begins on."""
    csv.field_size_limit(LONGEST_FIELD)
    reader = csv.reader(lines_of(text), delimiter=separator, strict=True)
    own = OWN_HISTORY in text[:HEADING].partition("\n")[0]
    count = RowCount(lambda: text.count("\n"), own=own)
    start = 1
    cells = 0
    if named_separator(text):
        next(reader)
        start = 2
    try:
        for record in reader:
            cells += len(record)
            if cells > MOST_CELLS:
                raise Unreadable("unreadable.cells", cells=cells, most=MOST_CELLS)
            if start > MOST_LINES:
                raise count.too_many()
            if reader.line_num > start and swallows(record, separator):
                raise Unreadable("unreadable.quotes", line=start)
            if any(record):
                count.take()
                yield Row(start, tuple(record))
            start = reader.line_num + 1
    except csv.Error as error:
        if "field limit" in str(error) and reader.line_num <= start:
            raise Unreadable("unreadable.long_field", line=start, most=LONGEST_FIELD) from error
        raise Unreadable("unreadable.quotes", line=start) from error


def lines_of(text: str) -> Iterator[str]:
    """The lines with their ends, which count inside quotation marks."""
    if text.count("\r") > text.count("\r\n"):  # the old Macintosh's ends
        yield from io.StringIO(text, newline="")
        return
    if len(text) <= LONGEST_LINE:
        yield from io.StringIO(text, newline="\n")
        return
    start, number = 0, 0
    while start < len(text):
        end = text.find("\n", start) + 1 or len(text)
        number += 1
        if end - start > LONGEST_LINE:
            raise Unreadable("unreadable.long_field", line=number, most=LONGEST_FIELD)
        yield text[start:end]
        start = end


def in_unicode(rows: tuple[Row, ...]) -> tuple[tuple[Row, ...], dict[tuple[int, int, int], Mark]]:
    """The rows with text of an old encoding converted: a workbook in an old font, saved as csv."""
    settled = legacy.settle(
        {
            (row.number, column): legacy.FontText(cell)
            for row in rows
            for column, cell in enumerate(row.cells)
            if isinstance(cell, str) and not cell.isascii()
        }
    )
    touched = {number for number, _ in settled}
    converted = tuple(
        row
        if row.number not in touched
        else replace(
            row,
            cells=tuple(
                settled[row.number, column].text if (row.number, column) in settled else cell
                for column, cell in enumerate(row.cells)
            ),
        )
        for row in rows
    )
    return converted, {(1, row, column): to.mark for (row, column), to in settled.items()}


def swallows(record: list[str], separator: str) -> bool:
    """Whether a cell of several lines seems to hold whole rows of the table.

    So it does after a quotation mark that was forgotten and met its pair in a later row: a line
    inside the cell then has as many separators as the row has. Those before a space are prose.
    """
    columns = len(record)
    for place, cell in enumerate(record):
        lines = cell.splitlines()[1:]
        for index, line in enumerate(lines, 1):
            inside = sum(not rest[:1].isspace() for rest in line.split(separator)[1:])
            after = columns - 1 - place if index == len(lines) else 0
            if inside and inside + after >= max(columns - 1, 2):
                return True
    return False


def named_separator(text: str) -> str | None:
    """The separator a first line such as ``sep=;`` names, as Excel understands it."""
    found = NAMED_SEPARATOR.match(text)
    return found[1] if found else None


def separator_of(text: str) -> str:
    """The separator that cuts most rows into the same number of cells, the comma in doubt."""
    best, highest = ",", 0.0
    found = [separator for separator in SEPARATORS if separator in text]
    for separator in found if found != [","] else ():
        worth = evenness(text, separator)
        if worth > highest:
            best, highest = separator, worth
    return best


def evenness(text: str, separator: str) -> float:
    """How much the text looks like a table under `separator`: 0 for not at all."""
    reader = csv.reader(lines_of(text[:LETTERS]), delimiter=separator)
    try:
        records = [record for record in islice(reader, SAMPLE) if any(record)]
    except csv.Error:
        return 0.0
    widths = Counter(len(record) for record in records)
    width, rows = max(
        ((width, rows) for width, rows in widths.items() if width > 1),
        key=lambda pair: (pair[1], pair[0]),
        default=(1, 0),
    )
    if not rows:
        return 0.0
    cells = [cell for record in records if len(record) == width for cell in record[1:]]
    # A separator before a space, or between two digits, is more likely prose or a decimal comma.
    prose = sum(cell[:1] == " " for cell in cells) / len(cells)
    share = rows / len(records)
    return share * share * (width - 1) * (1.05 - prose)


def without_escapes(
    rows: tuple[Row, ...],
) -> tuple[tuple[Row, ...], dict[tuple[int, int, int], Mark]]:
    """The rows with the letters that codes of web pages and programs stand for."""
    found: list[Row] = []
    marks: dict[tuple[int, int, int], Mark] = {}
    for row in rows:
        cells = tuple(
            ESCAPE.sub(letter_of, cell) if isinstance(cell, str) else cell for cell in row.cells
        )
        changed = [
            n for n, pair in enumerate(zip(cells, row.cells, strict=True)) if pair[0] != pair[1]
        ]
        marks |= {(1, row.number, column): Mark.CONVERTED for column in changed}
        found.append(replace(row, cells=cells) if changed else row)
    return tuple(found), marks


def letter_of(code: re.Match[str]) -> str:
    """The letter a code stands for; the code itself where there is no such letter."""
    if code["unit"]:
        return chr(int(code["unit"], 16))
    if code["control"]:
        return chr(int(code["control"], 16))
    return html.unescape(code[0])


def unguarded(rows: tuple[Row, ...]) -> Iterator[Row]:
    """The rows without the apostrophe that keeps a spreadsheet program from running a text."""
    for row in rows:
        cells = tuple(
            cell[1:] if isinstance(cell, str) and GUARDED.match(cell) else cell
            for cell in row.cells
        )
        yield row if cells == row.cells else replace(row, cells=cells)
