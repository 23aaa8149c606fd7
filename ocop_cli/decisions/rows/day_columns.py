"""A column of days judged whole: one order of day and month for all its cells.

A spreadsheet set to month/day turns "5/12/2023" into 12 May and leaves "20/12/2023" a text, for
there is no month 20; so a column of days that are all 12 or less beside texts that are all above
was turned round. A text such as "12/31/2023" says that its column is written month first. The
program's own list writes 2023-05-12: "5/12/2023" in it was put there by a spreadsheet, in the order
of whoever's machine that was. Nothing is guessed: the cells are asked for, unless the user said the
order (``--day-order``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime

from ocop_cli.decisions.tables.columns import Cells
from ocop_cli.model.pages import Value
from ocop_cli.model.problem import Bad
from ocop_cli.model.reading import DayOrder

FIELDS = (
    "issued_on", "on", "_recognised_on", "of_issued_on", "valid_through", "effective_from",
    "extended_until", "until", "printed_valid_through",
)  # fmt: skip
MONTHS = 12
_DAY = re.compile(r"\s*(\d{1,2})\s?([/.-])\s?(\d{1,2})\s?\2\s?(\d{4})\s*")


def judge(table: Cells, order: DayOrder | None, *, own: bool) -> None:
    """Look at each column of days of a table: its doubts go into ``bad``, what the user said into
    its cells. `own` says that the list is the program's own."""
    for name in FIELDS:
        column = table.columns.at.get(name)
        if column is None:
            continue
        values = table.raw(column)
        turned = _turned(values)
        if order is DayOrder.MONTH_FIRST:
            _replace(table, column, values, turned=turned)
        elif order is None and (own or turned or _month_first(values)):
            for place in _unclear(values, turned=turned):
                variant = "turned" if turned else None if _month_first(values) else "own"
                wrong = Bad("ambiguous_day", variant)
                table.bad.setdefault(place, []).append((column, wrong))


def _parts(value: Value) -> tuple[int, int, int] | None:
    """The two numbers before the year, and the year, of a day in text."""
    found = _DAY.fullmatch(value) if isinstance(value, str) else None
    return (int(found[1]), int(found[3]), int(found[4])) if found else None


def _turned(values: Sequence[Value]) -> bool:
    """Whether a spreadsheet turned the days round that it could, and left the others texts."""
    days = {value.day for value in values if isinstance(value, date)}
    texts = {parts[0] for value in values if (parts := _parts(value))}
    return bool(days and texts) and max(days) <= MONTHS < min(texts)


def _month_first(values: Sequence[Value]) -> bool:
    """Whether the column's own texts are written month first: none shows the other order."""
    parts = [one for value in values if (one := _parts(value))]
    return any(second > MONTHS for _, second, _ in parts) and not any(
        first > MONTHS for first, _, _ in parts
    )


def _unclear(values: Sequence[Value], *, turned: bool) -> Iterator[int]:
    """The cells that mean another day in the other order."""
    for place, value in enumerate(values):
        if turned and isinstance(value, date):
            yield place
        parts = None if turned else _parts(value)
        if parts and max(parts[:2]) <= MONTHS and parts[0] != parts[1]:
            yield place


def _replace(table: Cells, column: int, values: Sequence[Value], *, turned: bool) -> None:
    """Put the days in place that a column written month first means."""
    rows = [list(cells) for cells in table.rows]
    for place, value in enumerate(values):
        if turned and isinstance(value, date):
            rows[place][column] = _swapped(value)
        elif not turned and (parts := _parts(value)):
            rows[place][column] = f"{parts[1]:02}/{parts[0]:02}/{parts[2]}"
    table.rows = rows


def _swapped(day: date) -> date:
    plain = day.date() if isinstance(day, datetime) else day
    return plain.replace(month=plain.day, day=plain.month)
