"""csv: RFC 4180, UTF-8, exact; with `bom` fit for spreadsheet programs.

A block of rows is written by column: what a column holds decides once how its cells become text,
and one look at all its text whether any of them needs quotes. A test holds this equal to Python's
own csv module, which looks at every sign of every cell.
"""

from __future__ import annotations

import csv
from collections.abc import Sequence
from datetime import date
from io import StringIO
from itertools import islice
from typing import BinaryIO, cast

from ocop_cli.model.listing import Cell, Report
from ocop_cli.words import Language
from ocop_cli.writers import Options

BLOCK = 1_000
BYTE_ORDER_MARK = "\ufeff"
QUOTED = frozenset(',"\r\n')
STARTS_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write_csv(report: Report, out: BinaryIO, language: Language, options: Options) -> None:
    """The rows of `report` under their field names; its sentences and further tables stay out."""
    head = BYTE_ORDER_MARK if options.bom else ""
    _put(out, head + _lines([report.fields], guard=False))
    rows = iter(report.rows)
    while block := list(islice(rows, BLOCK)):
        _put(out, _lines(block, guard=options.bom))


def _put(out: BinaryIO, text: str) -> None:
    out.write(text.encode("utf-8", "backslashreplace"))


def guarded(text: str) -> str:
    """`text` with an apostrophe before it where a spreadsheet program would take it for a formula.

    Text that already begins with apostrophes before such a sign gets one more, so that taking one
    off gives back what was there.
    """
    return f"'{text}" if text.lstrip("'").startswith(STARTS_FORMULA) else text


def _lines(rows: Sequence[tuple[Cell, ...]], *, guard: bool) -> str:
    """Rows of one length as lines of text."""
    columns = list(zip(*rows, strict=True))
    if len(columns) < 2:
        # A line without a sign would be no row at all.
        text = StringIO(newline="")
        csv.writer(text).writerows([_text(cell, guard=guard)] for row in rows for cell in row)
        return text.getvalue()
    lines = zip(*(_written(column, guard=guard) for column in columns), strict=True)
    return "\r\n".join([*map(",".join, lines), ""])


def _written(column: Sequence[Cell], *, guard: bool) -> Sequence[str]:
    """The cells of a column as they are written, nothing where there is nothing."""
    kinds = set(map(type, column))
    empty = type(None) in kinds
    kinds.discard(type(None))
    if not kinds:
        return [""] * len(column)
    if all(issubclass(kind, str) for kind in kinds):
        texts = cast(Sequence[str], [cell or "" for cell in column] if empty else column)
        return _quoted(list(map(guarded, texts)) if guard else texts)
    if kinds == {date}:
        days = _Days({None: ""})
        return [days[cell] for cell in cast(Sequence[date | None], column)]
    if kinds <= {int, float}:
        return ["" if cell is None else repr(cell) for cell in column]
    return _quoted([_text(cell, guard=guard) for cell in column])


class _Days(dict[date | None, str]):
    """Days as text, each written once: lists are long and days few."""

    def __missing__(self, day: date) -> str:
        found = self[day] = day.isoformat()
        return found


def _text(cell: Cell, *, guard: bool) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, int | float):
        return repr(cell)
    text = "; ".join(cell) if isinstance(cell, tuple) else str(cell)
    return guarded(text) if guard and not isinstance(cell, date) else text


def _quoted(texts: Sequence[str]) -> Sequence[str]:
    """The same, what csv would take for something else in quotes."""
    every = "".join(texts)
    if '"' in every or "\r" in every or "\n" in every:
        return [_in_quotes(text) if _special(text) else text for text in texts]
    if "," in every:
        return [f'"{text}"' if "," in text else text for text in texts]
    return texts


def _special(text: str) -> bool:
    return not QUOTED.isdisjoint(text)


def _in_quotes(text: str) -> str:
    doubled = text.replace('"', '""')
    return f'"{doubled}"'
