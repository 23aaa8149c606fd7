"""The column of an extension's new last days, by what stands in it.

A list of extensions prints how long each certificate holds now under whatever heading: "Thời hạn
mới", "Hiệu lực đến hết ngày". A column of days that all lie behind the decision's own can be
nothing else there; the register takes none that is not later than the certificate's last day.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from ocop_cli.decisions import cells
from ocop_cli.decisions.headings.finding import Heading
from ocop_cli.model.pages import Row, Value
from ocop_cli.model.problem import Bad

_SAID = frozenset({"extended_until", "until"})


def assigned(heading: Heading, rows: Sequence[Row], issued_on: date | None) -> Heading:
    """The heading of a list of extensions of a day with the column of its new last days as such;
    as it is where one is, or several may be."""
    if issued_on is None or not _SAID.isdisjoint(heading.fields):
        return heading
    columns = [at for at, name in enumerate(heading.fields) if name in (None, "valid_through")]
    days = {at: found for at in columns if (found := _days(rows, at)) and min(found) > issued_on}
    latest = [at for at in days if all(_is_later(days[at], own) for own in days.values())]
    if len(latest) != 1:
        return heading
    fields = list(heading.fields)
    fields[latest[0]] = "extended_until"
    return replace(heading, fields=tuple(fields))


def _days(rows: Sequence[Row], column: int) -> list[date]:
    """The days of a column; none where one of its cells is no day."""
    found: list[date] = []
    for cell in (cell for row in rows for cell in row.cells[column : column + 1]):
        if not cells.filled(cell):
            continue
        day = _day(cell)
        if day is None:
            return []
        found.append(day)
    return found


def _day(cell: Value) -> date | None:
    try:
        return cells.day(cell)
    except Bad:
        return None


def _is_later(days: Sequence[date], others: Sequence[date]) -> bool:
    """Whether each of these days lies behind that of the other column in its row."""
    if days is others:
        return True
    return len(days) == len(others) and all(map(date.__gt__, days, others))
