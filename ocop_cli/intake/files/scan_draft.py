"""What was read from scans, as a csv or a workbook for a person to correct and then import.

The cells stand as on the page; after those of a table its page, its row, how sure Tesseract was of
the least sure word, and what ties the row to the scan. In a workbook the picture of each cell
stands beside it, and a cell is coloured by how sure its reading is. Nothing of it enters the
register by itself.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from datetime import date, datetime, time
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from PIL import Image
from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from ocop_cli import readers
from ocop_cli.model import sources
from ocop_cli.model.errors import Misused, OcopError
from ocop_cli.readers.scan import ocr, tie
from ocop_cli.readers.scan.ocr import OcrRow
from ocop_cli.register.file import archive
from ocop_cli.words import Language, say
from ocop_cli.writers import placing

SUFFIXES = (".csv", ".xlsx")
# Below the first a cell is likely wrong, from the second on likely right; looked at all the same.
DOUBTFUL, LIKELY = 70, 90
COLOURS = {"doubtful": "#F8CBAD", "unsure": "#FFF2CC"}
DOTS = 0.64  # of a screen to a dot of a cell's picture, 150 to an inch
TALLEST, WIDEST = 300, 420  # dots of a picture on the screen
LETTER = 7  # dots of a letter's width
FIRST_INSTANT = datetime.combine(date(1980, 1, 1), time())  # nothing in the file is the clock's


def write(draft: Path, scans: Sequence[Path], language: Language) -> int:
    """Read `scans` by Tesseract into `draft`, a csv or xlsx; gives how many rows were read.

    Raises OcopError where Tesseract or its Vietnamese is missing, a scan cannot be opened, or a
    draft is there already: what a person corrected in it stands nowhere else.
    """
    suffix = draft.suffix.lower()
    if suffix not in SUFFIXES:
        raise Misused("error.draft_format", path=draft)
    for path in scans:
        sources.note(path)
    placing.ready(draft)
    if draft.is_file() and draft.stat().st_size:
        raise OcopError("error.draft_is_there", path=draft)
    rows = [(path, row) for path in scans for row in _read(path, pictures=suffix == ".xlsx")]
    ties = {path: archive.digest_of(path) for path in scans}
    with placing.whole(draft) as out:
        if suffix == ".csv":
            _write_csv(rows, ties, out, language)
        else:
            out.write(_workbook(rows, ties, language))
    return len(rows)


def _read(path: Path, *, pictures: bool) -> list[OcrRow]:
    try:
        return list(ocr.draft(path, cut=pictures))
    except OcopError as error:
        raise readers.named(error, path) from None


def _after(path: Path, row: OcrRow, digest: str, language: Language) -> tuple[str, str, str]:
    """What stands after the cells of a row of a table."""
    left, top, right, bottom = (max(0, round(edge)) for edge in row.box)
    name = readers.as_text(sources.short_name_of(path))
    place = tie.Tie(digest, row.page, left, top, right, bottom, name)
    return (
        say("scan.of_page", language, file=name, page=row.page, row=row.row),
        say("scan.sure", language, percent=row.confidence),
        tie.written(place),
    )


def _write_csv(
    rows: Sequence[tuple[Path, OcrRow]],
    ties: dict[Path, str],
    out: BinaryIO,
    language: Language,
) -> None:
    width = max((len(row.cells) for _, row in rows), default=0)
    text = io.TextIOWrapper(out, encoding="utf-8-sig", newline="", write_through=True)
    lines = csv.writer(text)
    for path, row in rows:
        blank = [""] * (width - len(row.cells))
        after = _after(path, row, ties[path], language)
        # A line of running text stays alone on its line: it is no row of the table.
        lines.writerow([*row.cells, *blank, *after] if row.table else row.cells)
    text.detach()


def _workbook(
    rows: Sequence[tuple[Path, OcrRow]], ties: dict[Path, str], language: Language
) -> bytes:
    """A sheet with each row's cells, the picture of a cell to the right of it."""
    memory = BytesIO()
    options = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with Workbook(memory, options) as workbook:
        workbook.set_properties({"created": FIRST_INSTANT})
        sheet = workbook.add_worksheet()
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        look = _CellLooks(workbook)
        width = max((len(row.cells) for _, row in rows), default=0)
        wide = [LETTER * 12] * width
        for number, (path, row) in enumerate(rows):
            tall = 20.0
            for column, text in enumerate(row.cells):
                sheet.write_string(number, 2 * column, text, look.of(row, column))
                cut = row.cuts[column] if column < len(row.cuts) else None
                if cut is not None and text:
                    scale = _placed(sheet, number, 2 * column + 1, cut)
                    tall = max(tall, cut.height * scale + 8)
                    if row.table:
                        wide[column] = max(wide[column], round(cut.width * scale) + 8)
            if row.table:
                for place, text in enumerate(_after(path, row, ties[path], language)):
                    sheet.write_string(number, 2 * width + place, text, look.plain)
            sheet.set_row_pixels(number, round(tall))
        for column, dots in enumerate(wide):
            sheet.set_column_pixels(2 * column, 2 * column, max(LETTER * 10, round(dots * 0.9)))
            sheet.set_column_pixels(2 * column + 1, 2 * column + 1, dots)
        sheet.set_column_pixels(2 * width, 2 * width, LETTER * 24)
    return memory.getvalue()


class _CellLooks:
    """How cells look, by how sure their reading is."""

    def __init__(self, workbook: Workbook) -> None:
        wrap = {"text_wrap": True, "valign": "top"}
        self.plain: Format = workbook.add_format(wrap)
        self.looks: dict[str, Format] = {
            name: workbook.add_format({**wrap, "bg_color": colour})
            for name, colour in COLOURS.items()
        }

    def of(self, row: OcrRow, column: int) -> Format:
        sure = row.sure[column] if column < len(row.sure) else 100
        if sure >= LIKELY:
            return self.plain
        return self.looks["doubtful" if sure < DOUBTFUL else "unsure"]


def _placed(sheet: Worksheet, row: int, column: int, cut: Image.Image) -> float:
    """Put the picture of a cell beside it; gives by how much it was made smaller."""
    scale = min(DOTS, TALLEST / cut.height, WIDEST / cut.width)
    out = BytesIO()
    cut.save(out, "PNG")
    sheet.insert_image(
        row,
        column,
        "cell.png",
        {
            "image_data": out,
            "x_scale": scale,
            "y_scale": scale,
            "x_offset": 3,
            "y_offset": 3,
            "object_position": 2,
        },
    )
    return scale
