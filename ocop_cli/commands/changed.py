"""``ocop changed``: products whose stars changed at re-evaluation: from, to, when."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import Annotated

from ocop_cli.commands.asking.days import day
from ocop_cli.commands.asking.options import Filters, Option, ReadOptions, settle, show
from ocop_cli.law import standing
from ocop_cli.model.listing import MARK, NUMBER, Cell, ShownColumns
from ocop_cli.queries import filters, listing
from ocop_cli.queries import view as queries_view
from ocop_cli.register.reading import narrowed

FIELDS = (*listing.PRODUCT_FIELDS, "stars_before", "stars_after", "changed_on")
FIRST = (
    "product", "entity", "stars_before", "stars_after", "changed_on", "status", "decision",
    "locality", "product_id", "valid_through",
)  # fmt: skip
COLUMNS = ShownColumns(
    narrow=("product_id", "product", "entity", "stars_before", "stars_after", "changed_on"),
    usual=("product_id", "product", "entity", "locality", "stars_before", "stars_after",
           "changed_on", "status"),
    wide=("product_id", "product", "entity", "locality", "group", "stars_before", "stars_after",
          "changed_on", "status", "valid_through", MARK),
    paper=(NUMBER, "product", "entity", "locality", "stars_before", "stars_after", "changed_on",
           "status"),
)  # fmt: skip
Since = Annotated[str | None, Option("--since", metavar="DAY", help="option.changed_since")]


def changes(one: queries_view.Held, until: date) -> list[tuple[int | None, int | None, date]]:
    """Each certificate whose stars differ from the one before: before, after, its first day."""
    granted = standing.certificates(one.ratings, until)
    return [
        (before.stars, after.stars, after.first_day)
        for before, after in pairwise(granted)
        if before.stars != after.stars
    ]


def changed(read: ReadOptions, chosen: Filters, *, since: Since = None) -> None:
    asked = settle(read, chosen)
    start = day(since) if since else date.min
    with queries_view.view(asked) as view:
        rows: list[tuple[Cell, ...]] = []
        found = narrowed.changed(view.db, view.at, view.day)
        for one in filters.chosen(view, queries_view.held(view, found)):
            for before, after, on in changes(one, view.day):
                if on >= start:
                    rows.append((*listing.product_row(view, one), before, after, on))
        answer = listing.listing(
            view,
            "changed",
            FIELDS,
            rows,
            by=("changed_on", "entity", "product"),
            first=FIRST,
            columns=COLUMNS,
            questions=listing.open_questions,
        )
    show(answer, asked)
