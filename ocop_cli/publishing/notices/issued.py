"""A notice as it was published: what it held is recorded, and printed again as it was."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from ocop_cli.law.numbers import number_key
from ocop_cli.law.rules import LastDay
from ocop_cli.model.errors import Misused, OcopError
from ocop_cli.publishing.notices import correcting
from ocop_cli.publishing.notices.cases import Held
from ocop_cli.publishing.notices.selection import Item
from ocop_cli.queries import listing
from ocop_cli.queries import view as queries_view
from ocop_cli.register.connection import Connection
from ocop_cli.register.reading import cuts, issued
from ocop_cli.register.writing import log


def record(
    db: Connection,
    view: queries_view.View,
    kind: str,
    number: str,
    on: date,
    items: Sequence[Item],
    held: Held,
    now: datetime,
) -> int:
    """Enter a notice as published, with what it held; gives its log entry.

    Raises Misused where the number is another notice's already, and OcopError where there is
    nothing to publish.
    """
    if not items:
        raise OcopError("notice.nothing_to_record", number=number)
    _check_number(db, view, kind, number, on)
    made = correcting.entered(items) if kind == "correction" else _entered(view, items, held)
    known = issued.numbered(db, cuts.cut(db), kind, number, on)
    if known is not None:
        if [_what(row) for row in known[1]] != [_what(row) for row in made]:
            raise Misused("notice.other_contents", number=number, day=view.shown(on))
        return known[0]
    entry = log.begin(db, now)
    log.add_issued(db, entry, kind, number, on, made)
    detail = {"kind": kind, "number": number, "on": on.isoformat(), "as_of": view.day.isoformat()}
    log.finish(db, entry, "notice", changes=len(items), file=number, detail=detail)
    return entry.log_id


def _check_number(
    db: Connection, view: queries_view.View, kind: str, number: str, on: date
) -> None:
    """A number is one document's: of one kind and one day in a year."""
    for other, taken, day in issued.of_the_year(db, cuts.cut(db), on.year):
        if number_key(taken) == number_key(number) and (other, day) != (kind, on):
            raise Misused(
                "notice.number_taken",
                number=taken,
                day=view.shown(day),
                title=view.say(f"notice.title_{other}"),
            )


def as_published(
    db: Connection, view: queries_view.View, kind: str, number: str, on: date
) -> queries_view.View:
    """The view a notice is drawn from: of one recorded already, what was known when it was, so
    that it can be printed again as it is."""
    known = issued.numbered(db, cuts.cut(db), kind, number, on)
    if known is None:
        return view
    at = issued.before(db, known[0])
    if view.at.upto <= at.upto:
        return view
    settings = cuts.settings(db, at)
    convention = LastDay(settings.get("last-day", LastDay.ANNIVERSARY))
    return replace(view, at=at, settings=settings, convention=convention)


def _what(row: issued.Row) -> tuple[object, ...]:
    said = json.loads(row[2])
    return (row[0], row[1], said.get("acts"), said.get("of_number"), said.get("line"))


def _entered(view: queries_view.View, items: Sequence[Item], held: Held) -> list[issued.Row]:
    """The rows to keep, one for each product."""
    made: list[issued.Row] = []
    # Names alone, whatever the format the notice is looked at in.
    view = replace(view, asked=replace(view.asked, format="json"))
    for item in items:
        one = held[item.case.product_id]
        cells = listing.product_row(view, one)
        product: dict[str, object] = {**dict(zip(listing.PRODUCT_FIELDS, cells, strict=True))}
        product["acts"] = [finding.act_id for finding in item.findings]
        product["step"] = item.case.step
        text = json.dumps(product, ensure_ascii=False, sort_keys=True, default=str)
        made.append((one.product_id, one.standing.rating.rating_id, text))
    return made
