"""csv: RFC 4180, UTF-8, exact; with `bom` fit for spreadsheet programs.

Most cells need no Python at all: the csv module writes text, numbers, days and nothing as the
contract has them. So a block of rows is looked at by column, and only columns that hold yes or
no, several values, or (with `bom`) text are rewritten.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable
from io import StringIO
from itertools import islice
from typing import BinaryIO

from ocop_cli.model.listing import Cell, Report
from ocop_cli.words import Language
from ocop_cli.writers import Options

BLOCK = 5_000
BYTE_ORDER_MARK = "\ufeff"
STARTS_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write_csv(report: Report, out: BinaryIO, language: Language, options: Options) -> None:
    """The rows of `report` under their field names; its sentences and further tables stay out."""
    prepare = _safe if options.bom else _plain
    text = StringIO(newline="")
    writer = csv.writer(text)
    if options.bom:
        text.write(BYTE_ORDER_MARK)
    writer.writerow(report.fields)
    rows = iter(report.rows)
    while block := list(islice(rows, BLOCK)):
        writer.writerows(_prepared(block, prepare))
        out.write(text.getvalue().encode("utf-8", "backslashreplace"))
        text.seek(0)
        text.truncate()
    out.write(text.getvalue().encode("utf-8", "backslashreplace"))


def guarded(text: str) -> str:
    """`text` with an apostrophe before it where a spreadsheet program would take it for a formula.

    Text that already begins with apostrophes before such a sign gets one more, so that taking one
    off gives back what was there.
    """
    return f"'{text}" if text.lstrip("'").startswith(STARTS_FORMULA) else text


def _prepared(
    block: list[tuple[Cell, ...]], prepare: Callable[[Cell], Cell]
) -> Iterable[tuple[Cell, ...]]:
    touched = {bool, tuple} if prepare is _plain else {bool, tuple, str}
    columns = list(zip(*block, strict=True))
    changed = False
    for index, column in enumerate(columns):
        # Kinds of text (StrEnum) are classes of their own: the csv module writes their value.
        if not touched.isdisjoint(map(type, column)):
            columns[index] = tuple(map(prepare, column))
            changed = True
    return zip(*columns, strict=True) if changed else block


def _plain(cell: Cell) -> Cell:
    if cell is True:
        return "true"
    if cell is False:
        return "false"
    return "; ".join(cell) if isinstance(cell, tuple) else cell


def _safe(cell: Cell) -> Cell:
    plain = _plain(cell)
    return guarded(plain) if isinstance(plain, str) else plain
