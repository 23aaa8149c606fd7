"""``ocop changed``: products whose stars changed at re-evaluation: from, to, when."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import Annotated

from ocop_cli import querying, standing
from ocop_cli.asked import Asked, Option, day, report
from ocop_cli.model import Cell, Report
from ocop_cli.register import narrowed

FIELDS = (*querying.PRODUCT_FIELDS, "stars_before", "stars_after", "changed_on")
FIRST = (
    "product", "entity", "stars_before", "stars_after", "changed_on", "status", "decision",
    "locality", "product_id", "valid_through",
)  # fmt: skip
Since = Annotated[str | None, Option("--since", metavar="DAY", help="option.changed_since")]


def changes(one: querying.Held, until: date) -> list[tuple[int | None, int | None, date]]:
    """Each certificate whose stars differ from the one before: before, after, its first day."""
    granted = standing.certificates(one.ratings, until)
    return [
        (before.stars, after.stars, after.first_day)
        for before, after in pairwise(granted)
        if before.stars != after.stars
    ]


@report()
def changed(asked: Asked, *, since: Since = None) -> Report:
    start = day(since) if since else date.min
    with querying.view(asked) as view:
        rows: list[tuple[Cell, ...]] = []
        found = narrowed.changed(view.db, view.at, view.day)
        for one in querying.chosen(view, querying.held(view, found)):
            for before, after, on in changes(one, view.day):
                if on >= start:
                    rows.append((*querying.product_row(view, one), before, after, on))
        return querying.listing(
            view,
            "changed",
            FIELDS,
            rows,
            by=("changed_on", "entity", "product"),
            first=FIRST,
            questions=querying.open_questions(view),
        )
