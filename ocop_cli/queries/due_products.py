"""What is due for each product of a register, on the day asked."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from ocop_cli.law import due as law_due
from ocop_cli.queries import view as queries_view
from ocop_cli.register.reading import dossiers, joining, market

ORDER = {step: place for place, step in enumerate((*law_due.Step, None))}


class DueProduct(NamedTuple):
    """A product with what is due for it."""

    held: queries_view.Held
    due: law_due.Due
    ends: date


class Wanted(NamedTuple):
    """Which lines are asked for: of these steps (none: all), with a day in that month, with an open
    deadline up to that day."""

    steps: frozenset[law_due.Step] = frozenset()
    month: tuple[date, date] | None = None
    until: date | None = None

    def holds(self, line: DueProduct) -> bool:
        """Whether a line is asked for."""
        until = self.until
        return (
            (not self.steps or line.due.step in self.steps)
            and (self.month is None or any(_within(day, self.month) for day in _days(line)))
            and (until is None or any(day <= until for day in _open(line)))
        )


def _within(day: date, month: tuple[date, date]) -> bool:
    return month[0] <= day <= month[1]


def _days(line: DueProduct) -> tuple[date, ...]:
    """Every day of a line that a month may hold."""
    due = line.due
    days = (due.file_from, due.file_by, due.notify_by, line.ends)
    return tuple(day for day in days if day is not None)


def _open(line: DueProduct) -> tuple[date, ...]:
    """The deadlines nothing was done about yet, and the last day; past ones are late, not gone."""
    due = line.due
    found = [line.ends]
    if due.dossier_filed_on is None and due.file_by is not None:
        found.append(due.file_by)
    if due.notified_on is None and due.notify_by is not None:
        found.append(due.notify_by)
    return tuple(found)


def lines(view: queries_view.View, rows: Sequence[queries_view.Held]) -> list[DueProduct]:
    """What is due for each of these products that is valid or lapsed, the most pressing first."""
    links = joining.joined(view.db, view.at, view.day)
    filed = dossiers.dossiers(view.db, view.at, view.day, links)
    sent = market.letters(view.db, view.at, view.day, links)
    days = notify_days(view)
    found = []
    for one in rows:
        own = (filed.get(one.product_id, ()), sent.get(one.product_id, ()))
        answer = law_due.of(one.standing, one.ratings, *own, view.day, days)
        if answer is not None and one.standing.valid_through is not None:
            found.append(DueProduct(one, answer, one.standing.valid_through))
    found.sort(key=lambda line: (ORDER[line.due.step], line.ends))
    return found


def notify_days(view: queries_view.View) -> int | None:
    """The office's own setting, where it made one."""
    chosen = view.settings.get("notify-days")
    return int(chosen) if chosen is not None else None
