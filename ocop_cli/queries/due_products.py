"""What is due for each product of a register, on the day asked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from ocop_cli.law import due as law_due
from ocop_cli.model.listing import Cell
from ocop_cli.queries import listing
from ocop_cli.queries import view as queries_view
from ocop_cli.queries.deciding import Cells, Endings, SaidDays, deciding, product_rows
from ocop_cli.register.reading import dossiers, joining, market, narrowed
from ocop_cli.register.reading.alone import Alone

DueCells = Callable[[law_due.Due], Cells]
ORDER = {step: place for place, step in enumerate((*law_due.Step, None))}


class DueProduct(NamedTuple):
    """A product with what is due for it."""

    held: queries_view.Held
    due: law_due.Due
    ends: date


def row(view: queries_view.View, line: DueProduct) -> tuple[Cell, ...]:
    """The product row of a due product and the fields of its `due`."""
    return (*listing.product_row(view, line.held), *fields(line.due))


def fields(due: law_due.Due) -> tuple[Cell, ...]:
    """What a list of due products says of each beside the product row."""
    return (
        due.file_from,
        due.file_by,
        due.notify_by,
        due.notified_on,
        due.dossier_filed_on,
        due.step.value if due.step else None,
    )


class Wanted(NamedTuple):
    """Which lines are asked for: of these steps (none: all), with a day in that month, with an open
    deadline up to that day."""

    steps: frozenset[law_due.Step] = frozenset()
    month: tuple[date, date] | None = None
    until: date | None = None

    def holds(self, due: law_due.Due, ends: date) -> bool:
        """Whether what is due for a certificate that ends then is asked for."""
        until = self.until
        return (
            (not self.steps or due.step in self.steps)
            and (self.month is None or any(_within(day, self.month) for day in _days(due, ends)))
            and (until is None or any(day <= until for day in _open(due, ends)))
        )


def _within(day: date, month: tuple[date, date]) -> bool:
    return month[0] <= day <= month[1]


def _days(due: law_due.Due, ends: date) -> tuple[date, ...]:
    """Every day of a line that a month may hold."""
    days = (due.file_from, due.file_by, due.notify_by, ends)
    return tuple(day for day in days if day is not None)


def _open(due: law_due.Due, ends: date) -> tuple[date, ...]:
    """The deadlines nothing was done about yet, and the last day; past ones are late, not gone."""
    found = [ends]
    if due.dossier_filed_on is None and due.file_by is not None:
        found.append(due.file_by)
    if due.notified_on is None and due.notify_by is not None:
        found.append(due.notify_by)
    return tuple(found)


def lines(view: queries_view.View, rows: Sequence[queries_view.Held]) -> list[DueProduct]:
    """What is due for each of these products that is valid or lapsed, the most pressing first."""
    filed, sent = _filed_and_sent(view)
    days = notify_days(view)
    found = []
    for one in rows:
        own = (filed.get(one.product_id, ()), sent.get(one.product_id, ()))
        answer = law_due.of(one.standing, one.ratings, *own, view.day, days)
        if answer is not None and one.standing.valid_through is not None:
            found.append(DueProduct(one, answer, one.standing.valid_through))
    found.sort(key=lambda line: (ORDER[line.due.step], line.ends))
    return found


def _filed_and_sent(
    view: queries_view.View,
) -> tuple[Mapping[int, Sequence[law_due.Dossier]], Mapping[int, Sequence[date]]]:
    links = joining.joined(view.db, view.at, view.day)
    filed = dossiers.dossiers(view.db, view.at, view.day, links)
    return filed, market.letters(view.db, view.at, view.day, links)


class DueList(NamedTuple):
    """The certificates of a calendar, the most pressing first: judged ones, and ones that decide
    alone, of which neither dossier nor letter is known."""

    lines: Sequence[DueProduct | Alone]
    dues: Mapping[SaidDays, law_due.Due]

    def rows(
        self, view: queries_view.View, row: Callable[[DueProduct], Cells], cells: DueCells
    ) -> Iterator[Cells]:
        """The rows of all, made one after the other; `cells` are what is added of a due."""
        alone = [line for line in self.lines if not isinstance(line, DueProduct)]
        made = product_rows(view, alone, lambda days, _: cells(self.dues[days]))
        for line in self.lines:
            yield row(line) if isinstance(line, DueProduct) else next(made)


def due_list(view: queries_view.View, wanted: Wanted) -> DueList:
    """The part of the calendar that is asked for; filters applied."""
    letters = _filed_and_sent(view)[1]
    found = deciding(view, narrowed.STANDING, apart=letters)
    endings, days = Endings(view), notify_days(view)
    dues: dict[SaidDays, law_due.Due] = {}
    places: dict[SaidDays, tuple[int, date] | None] = {}
    parts: dict[tuple[int, date], list[DueProduct | Alone]] = defaultdict(list)
    for one in found.alone:
        said = one[2:]
        if said not in places:
            status, ends = endings[said].validity.status, endings[said].valid_through
            due = dues[said] = law_due.untouched(status, ends, view.day, days)
            places[said] = (ORDER[due.step], ends) if wanted.holds(due, ends) else None
        place = places[said]
        if place is not None:
            parts[place].append(one)
    mixed = set()
    for line in lines(view, found.held):
        if wanted.holds(line.due, line.ends):
            place = (ORDER[line.due.step], line.ends)
            parts[place].append(line)
            mixed.add(place)
    for place in mixed:
        parts[place].sort(key=_number)
    return DueList([line for place in sorted(parts) for line in parts[place]], dues)


def _number(line: DueProduct | Alone) -> int:
    return line.held.product_id if isinstance(line, DueProduct) else line[0]


def notify_days(view: queries_view.View) -> int | None:
    """The office's own setting, where it made one."""
    chosen = view.settings.get("notify-days")
    return int(chosen) if chosen is not None else None
