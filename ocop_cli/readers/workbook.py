"""Reads workbooks: xlsx, xls and ods.

Calamine gives the values, fast; it shows neither hidden rows nor error cells, formulas, strike-
through or fonts, and a single cell in the last column of the last row kills the process. So a
second look at the file itself comes before it (`workbook_marks`), and says what it hides.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

from python_calamine import (
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from ocop_cli.document import Page, PageKind, Row, Span, Value
from ocop_cli.errors import Unreadable
from ocop_cli.readers import archive, content, workbook_marks
from ocop_cli.readers.workbook_marks import Sheet


def read(path: Path) -> tuple[Page, ...]:
    """The sheets of the workbook at `path`, in their order, hidden ones too."""
    form = content.format_of(path)
    looks: dict[str, Sheet] = {}
    if form != "xls":
        archive.check(path)
    if form == "xlsx":
        looks = workbook_marks.look(path)
    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(path.read_bytes()))
    except PasswordError as error:
        raise Unreadable("unreadable.password") from error
    return tuple(pages(workbook, looks))


def pages(workbook: CalamineWorkbook, looks: dict[str, Sheet]) -> Iterator[Page]:
    for about in workbook.sheets_metadata:
        if about.typ != SheetTypeEnum.WorkSheet:
            continue
        sheet = workbook.get_sheet_by_name(about.name)
        look = looks.get(about.name, Sheet())
        yield Page(
            about.name,
            PageKind.SHEET,
            tuple(rows(sheet, look)),
            hidden=about.visible != SheetVisibleEnum.Visible,
            merged=tuple(
                sorted(spans(sheet), key=lambda span: (span.first_row, span.first_column))
            ),
            marks=look.marks,
        )


def rows(sheet: CalamineSheet, look: Sheet) -> Iterator[Row]:
    """The rows that hold anything, numbered as the program's margin shows them."""
    for number, record in enumerate(sheet.to_python(skip_empty_area=False), 1):
        cells = [native(value) for value in record]
        for column, value in look.values.get(number, {}).items():
            cells.extend([None] * (column + 1 - len(cells)))
            cells[column] = value
        if any(value is not None for value in cells):
            yield Row(number, tuple(cells), hidden=number in look.hidden)


def native(value: object) -> Value:
    if value == "":
        return None
    if type(value) is float and value.is_integer():
        return int(value)
    return value  # type: ignore[return-value]


def spans(sheet: CalamineSheet) -> Iterator[Span]:
    for (first_row, first_column), (last_row, last_column) in sheet.merged_cell_ranges or ():
        yield Span(first_row + 1, first_column, last_row + 1, last_column)
