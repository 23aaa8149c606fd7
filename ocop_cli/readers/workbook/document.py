"""Reads workbooks: xlsx, xls and ods.

Calamine gives the values, fast; it shows neither hidden rows nor error cells, formulas, strike-
through or fonts, and a single cell in the last column of the last row kills the process. So a
second look at the file itself comes before it, and says what it hides.
"""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path

from python_calamine import (
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from ocop_cli.model.errors import Unreadable
from ocop_cli.model.pages import Mark, Page, PageKind, Row, Span, Value
from ocop_cli.readers import archive, content, covered
from ocop_cli.readers.workbook import number_format, odd_numbers, ods, xls, xlsx
from ocop_cli.readers.workbook.marks import SheetMarks
from ocop_cli.text import legacy
from ocop_cli.text.legacy import FontText

# A cell has one mark; these say more about it than that its text was converted.
WEIGHTIER = frozenset({Mark.ERROR, Mark.UNSURE, Mark.STRUCK})
LARGEST_XLS = 100_000_000

Cells = dict[int, list[Value]]


def read(path: Path) -> tuple[Page, ...]:
    """The sheets of the workbook at `path`, in their order, hidden ones too.

    Raises Unreadable: ``password``, ``bomb``, ``entities``, ``far_cell``, ``damaged``,
    ``odd_number``.
    """
    form = content.format_of(path)
    if form != "xls":
        archive.check(path)
    elif (size := path.stat().st_size) > LARGEST_XLS:
        size, most = size // 1_000_000, LARGEST_XLS // 1_000_000
        raise Unreadable("unreadable.large", size=size, most=most)
    if form != "xlsx":
        tables = ods.read(path) if form == "ods" else xls.read(path)
        return tuple(
            page(table.name, dict(sorted(table.cells.items())), table.look, hidden=table.hidden)
            for table in tables
        )
    looks = xlsx.look(path)
    try:
        with odd_numbers.translated(path):
            # From bytes: by path, calamine believes the name's ending.
            workbook = CalamineWorkbook.from_filelike(io.BytesIO(path.read_bytes()))
            return tuple(pages(workbook, looks))
    except PasswordError as error:
        raise Unreadable("unreadable.password") from error


def pages(workbook: CalamineWorkbook, looks: tuple[SheetMarks, ...]) -> Iterator[Page]:
    if len(workbook.sheets_metadata) != len(looks):
        raise Unreadable("unreadable.damaged", reason=f"{len(looks)} sheets")
    for index, (about, look) in enumerate(zip(workbook.sheets_metadata, looks, strict=True)):
        if about.typ != SheetTypeEnum.WorkSheet:
            continue
        sheet = workbook.get_sheet_by_index(index)
        look.merged = list(spans(sheet))
        hidden = about.visible != SheetVisibleEnum.Visible
        yield page(about.name, dict(values(sheet, look)), look, hidden=hidden)


def page(name: str, cells: Cells, look: SheetMarks, *, hidden: bool) -> Page:
    """The page of one sheet, its texts put in Unicode."""
    for row in shaded(cells, look):
        look.marks.setdefault((1, row, -1), Mark.SHADED)
    for (row, column), style in look.styles.items():
        if style.partial:
            look.marks.setdefault((1, row, column), Mark.PARTIAL)
    marks = {**look.marks, **put_in_unicode(cells, look)}
    rows = tuple(
        Row(number, tuple(record), hidden=number in look.hidden) for number, record in cells.items()
    )
    merged = merged_in(cells, look.merged)
    for place in covered.cells(rows, merged):
        marks.setdefault(place, Mark.COVERED)
    return Page(
        name,
        PageKind.SHEET,
        rows,
        hidden=hidden,
        merged=merged,
        marks=marks,
        notes=tuple(sorted(look.notes, key=lambda note: (note.row, note.column))),
        hidden_columns=frozenset(look.hidden_columns),
    )


FULL = 3  # cells a row of a list has at the least
FEW = 1 / 3  # of the rows may be in a colour that says something


def shaded(cells: Cells, look: SheetMarks) -> list[int]:
    """The rows filled with a colour, where they are few: the heading, and rows that stand out."""
    coloured = Counter(row for (row, _), style in look.styles.items() if style.filled)
    if not coloured:
        return []
    full = {
        row: count
        for row, record in cells.items()
        if (count := sum(value is not None for value in record)) >= FULL
    }
    found = [row for row, count in full.items() if coloured[row] * 2 >= count]
    return found if len(found) - 1 <= len(full) * FEW else []


def values(sheet: CalamineSheet, look: SheetMarks) -> Iterator[tuple[int, list[Value]]]:
    """The rows that hold anything, by the number the program's margin shows."""
    # Rows come from the sheet's first one on, columns from the first that holds anything.
    _, left = sheet.start or (0, 0)
    for number, record in enumerate(sheet.iter_rows(), 1):
        cells: list[Value] = [None] * left
        cells += [
            None if value == "" else value if type(value) is str else native(value)
            for value in record
        ]
        for column, value in look.values.pop(number, {}).items():
            cells.extend([None] * (column + 1 - len(cells)))
            cells[column] = value
        if any(value is not None for value in cells):
            yield number, cells
    for number, row in sorted(look.values.items()):  # below the last value: errors alone
        last = max(row)
        yield number, [row.get(column) for column in range(last + 1)]


def native(value: float | bool | date | datetime | time | timedelta | str) -> Value:
    if isinstance(value, float):
        return int(value) if value.is_integer() else value
    return str(value) if isinstance(value, timedelta) else value


def put_in_unicode(cells: Cells, look: SheetMarks) -> dict[tuple[int, int, int], Mark]:
    """Writes into `cells` what a person reads there: numbers with their format's words, text of old
    fonts in Unicode. Returns the marks that say so."""
    for (row, column), style in look.styles.items():
        if style.format and (row in cells) and column < len(cells[row]):
            value = cells[row][column]
            if isinstance(value, int | float) and not isinstance(value, bool):
                shown = number_format.shown(value, style.format)
                cells[row][column] = value if shown is None else shown
    settled = legacy.settle(dict(doubtful(cells, look)))
    marks: dict[tuple[int, int, int], Mark] = {}
    for (row, column, index), to in settled.items():
        runs = look.runs.get((row, column))
        if runs is None:
            cells[row][column] = to.text
        elif index == 0 or (row, column, 0) not in settled:
            texts = [
                settled[row, column, place].text if (row, column, place) in settled else run.text
                for place, run in enumerate(runs)
            ]
            cells[row][column] = "".join(texts)
        before = marks.get((1, row, column), look.marks.get((1, row, column)))
        if to.mark is Mark.UNSURE or before not in WEIGHTIER:
            marks[1, row, column] = to.mark
    return marks


def doubtful(cells: Cells, look: SheetMarks) -> Iterator[tuple[tuple[int, int, int], FontText]]:
    """The texts that may be of an old encoding: by their font, or by their letters."""
    anywhere = any(
        legacy.may_hold("\n".join({value for value in record if isinstance(value, str)}))
        for record in cells.values()
    )
    if not anywhere and not look.runs and not any(style.font for style in look.styles.values()):
        return
    for row, record in cells.items():
        for column, value in enumerate(record):
            if not isinstance(value, str):
                continue
            style = look.styles.get((row, column))
            font = style.font if style else None
            if runs := look.runs.get((row, column)):
                for index, run in enumerate(runs):
                    yield (row, column, index), FontText(run.text, run.font or font)
            elif font or not value.isascii():
                yield (row, column, 0), FontText(value, font)


def spans(sheet: CalamineSheet) -> Iterator[Span]:
    for (first_row, first_column), (last_row, last_column) in sheet.merged_cell_ranges or ():
        yield Span(first_row + 1, first_column, last_row + 1, last_column)


def merged_in(cells: Cells, merged: Iterable[Span]) -> tuple[Span, ...]:
    """The merged ranges of a sheet as far as it is filled, and one row and column beyond.

    No program lays one range over another: those of a sheet cover it once at most, so that whoever
    goes through their cells is done when the sheet is. Raises Unreadable where they do not.
    """
    last = max(cells, default=0) + 1
    widest = max((len(record) for record in cells.values()), default=0)
    fitted = {
        replace(one, last_row=min(one.last_row, last), last_column=min(one.last_column, widest))
        for one in merged
        if one.first_row <= last and one.first_column <= widest
    }
    if sum(map(area, fitted)) > last * (widest + 1):
        raise Unreadable("unreadable.damaged", reason="mergeCell")
    return tuple(sorted(fitted, key=by_place))


def area(span: Span) -> int:
    return (span.last_row - span.first_row + 1) * (span.last_column - span.first_column + 1)


def by_place(span: Span) -> tuple[int, int]:
    return span.first_row, span.first_column
