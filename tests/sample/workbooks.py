"""The workbooks of the sample: a letter and its table, ruled and merged as offices do."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from tests.sample.layouts import Column
from tests.sample.letters import NATION, Letter
from tests.sample.rows import Cell, Table

MADE_ON = datetime(2024, 12, 24)  # noqa: DTZ001  (a workbook's own stamp has no zone)
_FONT = {"font_name": "Times New Roman", "font_size": 12, "valign": "vcenter", "text_wrap": True}


class _Sheet:
    """A sheet written from the top down."""

    def __init__(self, book: Workbook, name: str, columns: Sequence[Column]) -> None:
        self.book = book
        self.sheet: Worksheet = book.add_worksheet(name)
        self.last = len(columns) - 1
        self.row = 0
        self.sheet.set_landscape()
        self.sheet.set_paper(9)
        self.sheet.fit_to_pages(1, 0)
        for number, column in enumerate(columns):
            self.sheet.set_column(number, number, column.width)
        self.formats: dict[tuple[str, ...], Format] = {}

    def form(self, *wanted: str) -> Format:
        if wanted not in self.formats:
            values: dict[str, object] = dict(_FONT)
            values |= {"bold": True} if "bold" in wanted else {}
            values |= {"italic": True} if "italic" in wanted else {}
            values |= {"align": "center"} if "center" in wanted else {}
            values |= {"border": 1} if "border" in wanted else {}
            values |= {"indent": 1} if "border" in wanted and "center" not in wanted else {}
            values |= {"num_format": "dd/mm/yyyy"} if "day" in wanted else {}
            values |= {"num_format": "0.00"} if "score" in wanted else {}
            self.formats[wanted] = self.book.add_format(values)
        return self.formats[wanted]

    def put(self, row: int, column: int, value: Cell, *wanted: str) -> None:
        if isinstance(value, date):
            self.sheet.write_datetime(row, column, value, self.form("border", "center", "day"))
        elif value is None:
            self.sheet.write_blank(row, column, None, self.form(*wanted))
        elif isinstance(value, str):
            self.sheet.write_string(row, column, value, self.form(*wanted))
        else:
            self.sheet.write_number(row, column, value, self.form(*wanted))

    def line(self, text: str, *wanted: str, height: int = 18) -> None:
        self.sheet.merge_range(self.row, 0, self.row, self.last, text, self.form(*wanted))
        self.sheet.set_row(self.row, height)
        self.row += 1

    def two(self, left: str, right: str, *wanted: str, height: int = 36) -> None:
        """Left and right halves, as the top of every official letter has them."""
        half = 1 if self.last < 4 else 2
        self.sheet.merge_range(self.row, 0, self.row, half, left, self.form(*wanted))
        self.sheet.merge_range(self.row, half + 1, self.row, self.last, right, self.form(*wanted))
        self.sheet.set_row(self.row, height)
        self.row += 1

    def head(self, letter: Letter) -> None:
        self.two(letter.issuer, "\n".join(NATION), "bold", "center")
        self.two(letter.number, letter.place_and_day, "italic", "center", height=20)
        self.row += 1
        self.line("QUYẾT ĐỊNH", "bold", "center")
        self.line(letter.title, "bold", "center", height=34)
        self.line(letter.signing, "bold", "center")
        for ground in letter.grounds:
            self.line(ground, "italic", height=34)
        self.line("QUYẾT ĐỊNH:", "bold", "center")
        for article in letter.articles:
            self.line(article, height=34)

    def sign(self) -> None:
        self.row += 1
        self.two("Nơi nhận:\n- Như trên;\n- Lưu: VT.", "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH", height=52)

    def annex(self, letter: Letter, *, label: bool) -> None:
        self.row += 1
        if label:
            self.line("PHỤ LỤC", "bold", "center")
        self.line(letter.annex_title, "bold", "center")
        self.line(letter.annex_line, "italic", "center")
        self.row += 1

    def headings(self, columns: Sequence[Column]) -> None:
        style = ("bold", "center", "border")
        if not any(column.above for column in columns):
            for number, column in enumerate(columns):
                self.put(self.row, number, column.heading, *style)
            self.sheet.set_row(self.row, 36)
            self.sheet.repeat_rows(self.row)
            self.row += 1
            return
        number = 0
        while number < len(columns):
            above = columns[number].above
            last = number
            while above and last + 1 < len(columns) and columns[last + 1].above == above:
                last += 1
            if above:
                self.sheet.merge_range(self.row, number, self.row, last, above, self.form(*style))
                for under in range(number, last + 1):
                    self.put(self.row + 1, under, columns[under].heading, *style)
            else:
                self.sheet.merge_range(
                    self.row,
                    number,
                    self.row + 1,
                    number,
                    columns[number].heading,
                    self.form(*style),
                )
            number = last + 1
        self.sheet.set_row(self.row, 20)
        self.sheet.set_row(self.row + 1, 20)
        self.sheet.repeat_rows(self.row, self.row + 1)
        self.row += 2

    def table(self, table: Table) -> None:
        self.headings(table.columns)
        first = self.row
        spans = {(top, column): bottom for top, bottom, column in table.spans}
        covered = {
            (row, column) for top, bottom, column in table.spans for row in range(top, bottom + 1)
        }
        for number, line in enumerate(table.body):
            if number in table.group_rows:
                self.sheet.merge_range(
                    self.row, 0, self.row, self.last, line[0], self.form("bold", "border")
                )
                self.sheet.set_row(self.row, 22)
                self.row += 1
                continue
            for place, value in enumerate(line):
                kind = "score" if table.columns[place].field == "score" else "plain"
                middle = ("center",) if table.columns[place].width < 16 else ()
                if (number, place) in spans:
                    self.sheet.merge_range(
                        self.row,
                        place,
                        first + spans[number, place],
                        place,
                        value,
                        self.form("border"),
                    )
                elif (number, place) not in covered:
                    self.put(self.row, place, value, "border", kind, *middle)
            self.sheet.set_row(self.row, 32)
            self.row += 1
        if table.total:
            self.line(table.total, "bold", "border")


def _book(path: Path) -> Workbook:
    book = xlsxwriter.Workbook(str(path))
    book.set_properties({"created": MADE_ON, "author": "Văn phòng điều phối (giả tưởng)"})
    return book


def write_decision(
    path: Path, letter: Letter, table: Table, *, letterhead: bool, sheets: bool
) -> None:
    """A decision with its annex on one sheet, on two, or the annex alone."""
    with _book(path) as book:
        sheet = _Sheet(book, "Quyết định" if letterhead else "Phụ lục", table.columns)
        if letterhead:
            sheet.head(letter)
            if sheets:
                sheet.sign()
                sheet = _Sheet(book, "Phụ lục", table.columns)
            sheet.annex(letter, label=True)
        else:
            sheet.annex(letter, label=False)
        sheet.table(table)
        if letterhead and not sheets:
            sheet.sign()


def write_act(path: Path, letter: Letter, table: Table) -> None:
    """A revocation or removal: its table stands inside article 1."""
    with _book(path) as book:
        sheet = _Sheet(book, "Quyết định", table.columns)
        *before, last = letter.articles
        sheet.head(
            Letter(
                letter.issuer,
                letter.number,
                letter.place_and_day,
                letter.title,
                letter.signing,
                letter.grounds,
                tuple(before),
                "",
                "",
            )
        )
        sheet.table(table)
        sheet.line(last, height=20)
        sheet.sign()


def write_register(path: Path, title: str, updated: str, table: Table) -> None:
    """The office's own sheet: a decision, its day and its authority in every row."""
    with _book(path) as book:
        sheet = _Sheet(book, "Sổ theo dõi", table.columns)
        sheet.line(title, "bold", "center")
        sheet.line(updated, "italic", "center")
        sheet.row += 1
        top = sheet.row
        sheet.table(table)
        sheet.sheet.autofilter(top, 0, sheet.row - 1, sheet.last)
        sheet.sheet.freeze_panes(top + 1, 2)
