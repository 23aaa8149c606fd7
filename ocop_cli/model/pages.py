"""What a file says, before it means anything: pages of rows, their marks and merged ranges."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import StrEnum
from functools import lru_cache

Value = str | int | float | bool | date | datetime | time | None


class PageKind(StrEnum):
    """How places on a page are named to a person."""

    LINES = "lines"  # csv, tsv: line number and column heading
    SHEET = "sheet"  # workbook: sheet name and cell address
    DOCUMENT = "document"  # word document: table, row and column
    PAPER = "paper"  # pdf: page, row and column


class Mark(StrEnum):
    """What is remarkable about one cell or row, besides its value."""

    FORMULA = "formula"  # the stored value of a formula was read
    CONVERTED = "converted"  # text came from an old encoding
    UNSURE = "unsure"  # an old encoding is likely, and could not be decided
    STAMPED = "stamped"  # words of a stamp or a watermark stand among its own
    ERROR = "error"  # an error value of a spreadsheet (#N/A), or a formula without stored value
    STRUCK = "struck"  # struck through
    DRAFT = "draft"  # inserted or deleted under change tracking
    PARTIAL = "partial"  # a day of which the cell shows only a part: "Mar-22", "2023"
    SHADED = "shaded"  # the row is filled with a colour that few rows have
    COVERED = "covered"  # a merged cell that says something else lies over it


class NoteKind(StrEnum):
    """Words that hang on a cell, or on a whole page, and are no cell's text."""

    COMMENT = "comment"
    FOOTNOTE = "footnote"
    BOX = "box"  # a text box drawn over a sheet
    MARGIN = "margin"  # the header or footer of a printed sheet


@dataclass(frozen=True, slots=True)
class Note:
    """Such words, and the cell they hang on (table None: a line of text, or the page)."""

    kind: NoteKind
    text: str
    row: int
    column: int
    table: int | None = 1


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table, or one line of running text (`table` is None, one cell).

    `number` is as a person counts: the line of a csv (first line of the row), the row of a sheet,
    the row within its table in a document, the row within the page in a pdf. Cells hold native
    values (str, int, float, bool, date, datetime) as the file has them; text is not yet cleaned.
    """

    number: int
    cells: tuple[Value, ...]
    table: int | None = 1
    hidden: bool = False

    def value(self, column: int) -> Value:
        """One of its cells, None beyond the last."""
        return self.cells[column] if column < len(self.cells) else None


@dataclass(frozen=True, slots=True)
class Span:
    """A merged range: first and last row number, first and last column (0-based), inclusive."""

    first_row: int
    first_column: int
    last_row: int
    last_column: int
    table: int = 1


@dataclass(frozen=True, slots=True)
class Page:
    """A sheet, a page of paper, a whole word document or a csv file: rows in reading order.

    `marks` maps (table, row number, column) to what is remarkable about that cell; column -1 means
    the row. Merged cells: the value stands in the first cell of its `Span`, the others hold None,
    or what was left in them though nobody sees it (marked where it differs).
    `pictures` counts the pictures large enough to show a table, whose letters are not read.
    `notes` are the comments and footnotes on its cells, `hidden_columns` the columns not shown.
    `own_list`: the file says of itself that this program wrote it as a list; `properties` are what
    its title, its subject and the like say, as programs keep them beside its text.
    """

    name: str
    kind: PageKind
    rows: tuple[Row, ...]
    hidden: bool = False
    merged: tuple[Span, ...] = ()
    marks: Mapping[tuple[int, int, int], Mark] = field(default_factory=dict)
    pictures: int = 0
    notes: tuple[Note, ...] = ()
    hidden_columns: frozenset[int] = frozenset()
    own_list: bool = False
    properties: tuple[str, ...] = ()


@lru_cache(1 << 10)
def column_letters(column: int) -> str:
    """The name a spreadsheet gives to a column counted from 0: A, B, … Z, AA."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def column_at(letters: str) -> int:
    """The column, from 0, that a spreadsheet calls `letters`."""
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - ord("A") + 1
    return column - 1
