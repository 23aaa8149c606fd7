"""``ocop lapsed``: products whose certification lapsed without re-evaluation."""

from __future__ import annotations

from datetime import date
from operator import itemgetter
from typing import Annotated

import typer

from ocop_cli.commands.asking import telling
from ocop_cli.commands.asking.days import day
from ocop_cli.commands.asking.options import Filters, Option, ReadOptions, settle, show
from ocop_cli.model.listing import MARK, NOTE, NUMBER, ShownColumns
from ocop_cli.queries import listing
from ocop_cli.queries import view as queries_view
from ocop_cli.queries.lapses import LAPSED, lapses

FIRST = (
    "product_id", "product", "entity", "stars", "valid_through", "days_lapsed", "pending_review",
    "locality", "decision", "issued_on", "lapsed_on", "removed_on", "announced_in",
)  # fmt: skip

FIELDS = LAPSED
COLUMNS = ShownColumns(
    narrow=("product_id", "product", "entity", "stars", "lapsed_on", "decision", MARK),
    usual=("product_id", "product", "entity", "locality", "stars", "lapsed_on", "days_lapsed",
           "decision", MARK),
    wide=("product_id", "product", "entity", "locality", "group", "stars", "issued_on",
          "lapsed_on", "days_lapsed", "decision", "announced_in", MARK),
    paper=(NUMBER, "product", "entity", "locality", "stars", "decision", "issued_on",
           "valid_through", NOTE),
)  # fmt: skip

Since = Annotated[str | None, Option("--since", metavar="DAY", help="option.since")]
FailIfAny = Annotated[bool, Option("--fail-if-any", help="option.fail_if_any")]


def lapsed(
    read: ReadOptions, chosen: Filters, *, since: Since = None, fail_if_any: FailIfAny = False
) -> None:
    asked = settle(read, chosen)
    start = day(since) if since else date.min
    with queries_view.view(asked) as view:
        found = lapses(view, start)
        under_review = sum(map(itemgetter(FIELDS.index("pending_review")), found))
        # Those a person must still settle stand apart, under the others.
        answer = listing.listing(
            view,
            "lapsed",
            FIELDS,
            found,
            by=("pending_review", "lapsed_on", "entity", "product"),
            first=FIRST,
            columns=COLUMNS,
            questions=listing.open_questions,
            after=_under_review(view, under_review),
        )
        telling.left_out(view)
    show(answer, asked)
    if fail_if_any and under_review < len(found):
        raise typer.Exit(3)


def _under_review(view: queries_view.View, count: int) -> tuple[str, ...]:
    return (view.say("list.lapsed_under_review", count=count),) if count else ()
