"""``ocop lapsed``: products whose certification lapsed without re-evaluation."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from ocop_cli import querying
from ocop_cli.asked import Asked, Option, day, report, show
from ocop_cli.model import Cell, Report, Status
from ocop_cli.register import issued, narrowed

FIELDS = (*querying.PRODUCT_FIELDS, "lapsed_on", "days_lapsed", "announced_in")
FIRST = (
    "product_id", "product", "entity", "stars", "valid_through", "days_lapsed", "pending_review",
    "locality", "decision", "issued_on", "lapsed_on", "removed_on", "announced_in",
)  # fmt: skip

Since = Annotated[str | None, Option("--since", metavar="DAY", help="option.since")]
FailIfAny = Annotated[bool, Option("--fail-if-any", help="option.fail_if_any")]


def rows(view: querying.View) -> list[querying.Held]:
    """The lapsed products, those under review among them; filters applied."""
    found = querying.held(view, narrowed.ended(view.db, view.at, view.day))
    return querying.chosen(view, [one for one in found if one.standing.status is Status.LAPSED])


def lapsed_row(
    view: querying.View, one: querying.Held, notices: dict[int, str | None]
) -> tuple[Cell, ...]:
    """The product row with what a lapse adds."""
    on = one.standing.lapsed_on
    assert on is not None
    return (
        *querying.product_row(view, one),
        on,
        (view.day - on).days + 1,
        notices.get(one.standing.rating.rating_id),
    )


@report()
def lapsed(asked: Asked, *, since: Since = None, fail_if_any: FailIfAny = False) -> Report:
    start = day(since) if since else date.min
    with querying.view(asked) as view:
        notices = issued.announced_in(view.db, view.at, view.day)
        found = [
            one for one in rows(view) if one.standing.lapsed_on and one.standing.lapsed_on >= start
        ]
        # Those a person must still settle stand apart, under the others.
        cells = [lapsed_row(view, one, notices) for one in found]
        answer = querying.listing(
            view,
            "lapsed",
            FIELDS,
            cells,
            by=("pending_review", "lapsed_on", "entity", "product"),
            first=FIRST,
            questions=querying.open_questions(view) if asked.format not in ("csv",) else 0,
            after=_under_review(view, sum(one.pending for one in found)),
        )
    if fail_if_any and any(not one.pending for one in found):
        show(answer, asked)
        raise typer.Exit(3)
    return answer


def _under_review(view: querying.View, count: int) -> tuple[str, ...]:
    return (view.say("list.lapsed_under_review", count=count),) if count else ()
