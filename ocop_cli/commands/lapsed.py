"""``ocop lapsed``: products whose certification lapsed without re-evaluation."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from ocop_cli.commands.asking.days import day
from ocop_cli.commands.asking.options import Option, report, show
from ocop_cli.model.listing import Cell, Report
from ocop_cli.model.ratings import Status
from ocop_cli.queries import filters, listing
from ocop_cli.queries import view as queries_view
from ocop_cli.queries.asked import Asked
from ocop_cli.register.reading import issued, narrowed

FIELDS = (*listing.PRODUCT_FIELDS, "lapsed_on", "days_lapsed", "announced_in")
FIRST = (
    "product_id", "product", "entity", "stars", "valid_through", "days_lapsed", "pending_review",
    "locality", "decision", "issued_on", "lapsed_on", "removed_on", "announced_in",
)  # fmt: skip

Since = Annotated[str | None, Option("--since", metavar="DAY", help="option.since")]
FailIfAny = Annotated[bool, Option("--fail-if-any", help="option.fail_if_any")]


def rows(view: queries_view.View) -> list[queries_view.Held]:
    """The lapsed products, those under review among them; filters applied."""
    found = queries_view.held(view, narrowed.ended(view.db, view.at, view.day))
    return filters.chosen(view, [one for one in found if one.standing.status is Status.LAPSED])


def lapsed_row(
    view: queries_view.View, one: queries_view.Held, notices: dict[int, str | None]
) -> tuple[Cell, ...]:
    """The product row with what a lapse adds."""
    on = one.standing.lapsed_on
    assert on is not None
    return (
        *listing.product_row(view, one),
        on,
        (view.day - on).days + 1,
        notices.get(one.standing.rating.rating_id),
    )


@report()
def lapsed(asked: Asked, *, since: Since = None, fail_if_any: FailIfAny = False) -> Report:
    start = day(since) if since else date.min
    with queries_view.view(asked) as view:
        notices = issued.announced_in(view.db, view.at, view.day)
        found = [
            one for one in rows(view) if one.standing.lapsed_on and one.standing.lapsed_on >= start
        ]
        # Those a person must still settle stand apart, under the others.
        cells = [lapsed_row(view, one, notices) for one in found]
        answer = listing.listing(
            view,
            "lapsed",
            FIELDS,
            cells,
            by=("pending_review", "lapsed_on", "entity", "product"),
            first=FIRST,
            questions=listing.open_questions(view) if asked.format not in ("csv",) else 0,
            after=_under_review(view, sum(one.pending for one in found)),
        )
    if fail_if_any and any(not one.pending for one in found):
        show(answer, asked)
        raise typer.Exit(3)
    return answer


def _under_review(view: queries_view.View, count: int) -> tuple[str, ...]:
    return (view.say("list.lapsed_under_review", count=count),) if count else ()
