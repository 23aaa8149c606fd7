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


def lines(view: queries_view.View, rows: Sequence[queries_view.Held]) -> list[DueProduct]:
    """What is due for each of these products that is valid or lapsed, the most pressing first."""
    links = joining.linking(view.db, view.at, view.day)
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
