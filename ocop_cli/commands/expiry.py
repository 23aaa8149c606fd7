"""``ocop expiry``: certificates with their last day and days left, soonest first."""

from __future__ import annotations

from collections.abc import Iterator
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
from ocop_cli.queries.deciding import Cells, Endings, deciding, product_rows
from ocop_cli.register import connection
from ocop_cli.register.reading import narrowed
from ocop_cli.register.reading.alone import Alone

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
        answer = listing.listing(
            view,
            "expiry",
            listing.PRODUCT_FIELDS,
            list(_searched(view, text, until) if text else _ending(view, until)),
            by=("days_left", "entity", "product"),
            columns=COLUMNS,
            questions=listing.open_questions,
        )
    show(answer, asked)


def _searched(view: queries_view.View, text: str, until: date | None) -> Iterator[Cells]:
    """The certificates of the products a text finds, looked for in all the names they ever had."""
    for one in filters.chosen(view, queries_view.held(view), text):
        if _is_meant(one.standing.status, one.standing.lapsed_on, until):
            yield listing.product_row(view, one)


def _ending(view: queries_view.View, until: date | None) -> list[Cells]:
    """The certificates in force or run out; with `until` those that hold, and end by then."""
    if until is None:
        found = deciding(view, narrowed.STANDING)
    else:
        found = deciding(view, narrowed.ENDING, {"until": until.isoformat()})
    endings = Endings(view)

    def is_meant(one: Alone) -> bool:
        now = endings[one[2:]].validity
        return _is_meant(now.status, now.lapsed_on, until)

    rows = list(product_rows(view, [one for one in found.alone if is_meant(one)]))
    for one in found.held:
        if _is_meant(one.standing.status, one.standing.lapsed_on, until):
            rows.append(listing.product_row(view, one))
    return listing.by_number(rows)


def _is_meant(status: Status, lapsed_on: date | None, until: date | None) -> bool:
    if until is None or lapsed_on is None:
        return status in (Status.VALID, Status.LAPSED)
    return status is Status.VALID and lapsed_on.toordinal() - 1 <= until.toordinal()


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
