"""``ocop expiry``: certificates with their last day and days left, soonest first."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from ocop_cli.commands.asking.days import day, span_end
from ocop_cli.commands.asking.options import Filters, Option, ReadOptions, settle, show
from ocop_cli.law import rules
from ocop_cli.law.rules import LastDay
from ocop_cli.model.errors import Misused
from ocop_cli.model.listing import MARK, NUMBER, Report, ShownColumns
from ocop_cli.model.ratings import Status
from ocop_cli.queries import filters, listing
from ocop_cli.queries import view as queries_view
from ocop_cli.queries.asked import Asked
from ocop_cli.register import connection

Text = Annotated[str | None, typer.Argument(help="option.text", metavar="[TEXT]")]
Within = Annotated[str | None, Option("--within", metavar="90d|6m", help="option.within")]
IssuedOn = Annotated[str | None, Option("--issued-on", metavar="DAY", help="option.issued_on_only")]

COLUMNS = ShownColumns(
    narrow=("product_id", "product", "entity", "stars", "valid_through", "days_left", MARK),
    usual=("product_id", "product", "entity", "locality", "stars", "valid_through", "days_left",
           "decision", MARK),
    wide=("product_id", "product", "entity", "locality", "group", "stars", "status",
          "valid_through", "days_left", "decision", "issued_on", MARK),
    paper=(NUMBER, "product", "entity", "locality", "stars", "decision", "valid_through",
           "days_left"),
)  # fmt: skip
COMPUTED = ("issued_on", "valid_through", "lapsed_on", "rule")


def expiry(
    read: ReadOptions,
    chosen: Filters,
    text: Text = None,
    *,
    within: Within = None,
    issued_on: IssuedOn = None,
) -> None:
    asked = settle(read, chosen)
    if issued_on is not None:
        for name, other in (("TEXT", text), ("--within", within)):
            if other is not None:
                raise Misused("error.not_together", first=name, second="--issued-on")
        show(computed(asked, day(issued_on)), asked)
        return
    with queries_view.view(asked) as view:
        until = span_end(within, view.day) if within is not None else None
        # A search text is looked for in all the names a product ever had.
        held = queries_view.held(view) if text else queries_view.deciding(view, until)
        rows = filters.chosen(view, held, text)
        standing = [one for one in rows if one.standing.status in (Status.VALID, Status.LAPSED)]
        if until is not None:
            standing = [
                one
                for one in standing
                if one.standing.status is Status.VALID
                and one.standing.lapsed_on is not None
                and one.standing.lapsed_on.toordinal() - 1 <= until.toordinal()
            ]
        answer = listing.product_report(
            view, "expiry", standing, by=("days_left", "entity", "product"), columns=COLUMNS
        )
    show(answer, asked)


def computed(asked: Asked, issued: date) -> Report:
    """The arithmetic alone, by the register's convention where there is a register."""
    convention = LastDay.ANNIVERSARY
    if connection.is_there(asked.register):
        with queries_view.view(asked) as view:
            convention = view.convention
    from ocop_cli.law.standing import ONE_DAY

    try:
        last = rules.valid_through(issued, convention)
        lapsed = last + ONE_DAY
    except (ValueError, OverflowError):  # past the year 9999
        raise Misused("error.no_such_day", value=issued.isoformat()) from None
    rule = rules.on(issued)
    from ocop_cli.words import say

    counted = f"list.convention_{convention.value.replace('-', '_')}"
    lines: tuple[str, ...] = (say(counted, asked.language),)
    if rule is None:
        lines += (say("list.no_rule", asked.language),)
    row = (issued, last, lapsed, rule.act if rule else None)
    return Report(
        "expiry_day",
        say("title.expiry_day", asked.language),
        COMPUTED,
        [row],
        before=lines,
        first=COMPUTED,
        day=asked.day,
    )
