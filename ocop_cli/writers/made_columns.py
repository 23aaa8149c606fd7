"""Columns that no field holds: the number in the list, the mark of a row, a bar."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ocop_cli.model.listing import BAR, MARK, NUMBER, Cell, Report
from ocop_cli.words import Language, say

BAR_WIDTH = 20
# What is to be heeded of a row, the weightiest first: the field that says so, and its sign.
MARKS = (("pending_review", "?"), ("removed_on", "×"), ("extended_until", "+"))

Column = tuple[Cell, ...]


def made(name: str, report: Report) -> Column | None:
    """The cells of a column of that name; None for a field, or where the report lacks what it
    needs."""
    make = _MAKERS.get(name)
    return make(report) if make else None


def _numbers(report: Report) -> Column:
    return tuple(range(1, len(report.rows) + 1))


def _marks(report: Report) -> Column:
    known = [(_column(report, field), sign) for field, sign in MARKS if field in report.fields]
    return tuple(
        next((sign for cells, sign in known if cells[place]), None)
        for place in range(len(report.rows))
    )


def _bars(report: Report) -> Column:
    """What is in force, dark, of what was ever recognised; the total is no bar beside its parts."""
    ever = [_count(cell) for cell in _column(report, "ever_products")]
    holds = [_count(cell) for cell in _column(report, "in_force_products")]
    parts = [cell != "total" for cell in _column(report, report.fields[0])]
    most = max((count for count, part in zip(ever, parts, strict=True) if part), default=0)
    bars: list[Cell] = []
    for part, all_, held in zip(parts, ever, holds, strict=True):
        if not part or not most:
            bars.append(None)
            continue
        long, dark = (-(-count * BAR_WIDTH // most) for count in (all_, held))
        bars.append("█" * dark + "░" * (long - dark))
    return tuple(bars)


_MAKERS: dict[str, Callable[[Report], Column]] = {NUMBER: _numbers, MARK: _marks, BAR: _bars}


def legend(texts: Sequence[str], language: Language) -> str | None:
    """What the signs in a column of marks mean; None where there are none."""
    met = set(texts)
    said = [say(f"screen.mark_{field}", language) for field, sign in MARKS if sign in met]
    return " · ".join(said) or None


def _column(report: Report, field: str) -> Column:
    place = report.fields.index(field)
    return tuple(row[place] for row in report.rows)


def _count(cell: Cell) -> int:
    return cell if isinstance(cell, int) else 0
