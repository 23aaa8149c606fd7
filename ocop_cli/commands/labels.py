"""``ocop labels``: what was seen on the market, held against the register, a verdict each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from ocop_cli import entering, exposed, labelling, querying, readers, recognising, sightings
from ocop_cli.agencies import AGENCIES, agency
from ocop_cli.asked import Asked, Option, now, report, tell, today
from ocop_cli.errors import Misused, Refused
from ocop_cli.labels import Meant, Verdict, Why, verdict
from ocop_cli.model import Cell, Report, Status
from ocop_cli.names import clean
from ocop_cli.register import market, reading, sought
from ocop_cli.sightings import Sighting
from ocop_cli.standing import order
from ocop_cli.words import say

ADDED = ("verdict", "stars_allowed", "product_id", "reasons")
FIRST = ("verdict", "product", "entity", "stars", "stars_allowed", "reasons", "seen_on", "place")
ORDER = tuple(one.value for one in Verdict)
File = Annotated[Path, typer.Argument(help="option.labels_file", metavar="FILE")]


Record = Annotated[bool, Option("--record", help="option.labels_record")]
Agency = Annotated[str | None, Option("--agency", metavar="AGENCY", help="option.agency")]
Document = Annotated[str | None, Option("--document", metavar="NUMBER", help="option.act_document")]
WRONG = (
    Verdict.WRONG_STARS, Verdict.LAPSED, Verdict.FAILED, Verdict.REVOKED, Verdict.NOT_CERTIFIED,
)  # fmt: skip


@report(filters=())
def labels(
    asked: Asked,
    file: File,
    *,
    record: Record = False,
    agency_: Agency = None,
    document: Document = None,
) -> Report:
    by = agency(agency_) if agency_ else None
    if agency_ is not None and by is None:
        known = ", ".join(AGENCIES)
        raise Misused("error.bad_value", value=agency_, name="--agency", known=known)
    if record and asked.known_at is not None:
        raise Misused("error.not_together", first="--record", second="--known-at")
    table = sightings.read(readers.read(file))
    if table is None:
        raise Refused("labels.no_table", file=file.name)
    with querying.view(asked) as view:
        rows = _answers(view, table)
        answer = _report(view, table, rows)
        seen = [
            entering.Seen(int(str(row[-2])), sighting.seen_on or view.day, _note(view, sighting))
            for sighting, row in zip(table.rows, rows, strict=True)
            if row[-4] in WRONG
        ]
    if record:
        new = entering.enter_findings(
            asked.register, readers.as_text(file.name), seen, by, document, now()
        )
        tell(say("labels.recorded", asked.language, new=new, known=len(seen) - new))
        exposed.warn(asked.register, asked.language)
    return answer


def _note(view: querying.View, row: Sighting) -> str | None:
    """What is worth keeping of a label beside its day: its stars and the place."""
    stars = view.say("labels.shown_stars", stars=row.stars) if row.stars is not None else None
    return "; ".join(text for text in (row.place, stars) if text) or None


def _report(view: querying.View, table: sightings.Table, rows: list[tuple[Cell, ...]]) -> Report:
    counts = {one: sum(row[-4] == one for row in rows) for one in ORDER}
    summary = ", ".join(
        f"{view.say(f'value.verdict.{one}')} {count}" for one, count in counts.items() if count
    )
    return querying.listing(
        view,
        "labels",
        (*table.columns, *ADDED),
        rows,
        first=FIRST,
        after=((summary,) if summary else ()) + (view.say("labels.rule"),),
        questions=querying.open_questions(view),
    )


def _answers(view: querying.View, table: sightings.Table) -> list[tuple[Cell, ...]]:
    """Every row of the file with its verdict, in its order."""
    last = max((*sightings.days(table.rows), view.day))
    found = reading.histories(view.db, view.at, last)
    rated = {
        number: f"{clean(newest.product)} – {newest.entity or '?'}"
        for number, ratings in found.ratings.items()
        for newest in [max(ratings, key=order)]
    }
    marks = market.allotted(view.db, view.at, last, found.linking)
    names = recognising.known(view.db, table.rows, found.linking, rated, marks)
    members = found.linking.members()
    meant = [recognising.recognised(row, names) for row in table.rows]
    wanted = {
        name
        for one in meant
        if one.product_id is not None
        for name in members.get(one.product_id, (one.product_id,))
    }
    standing = {
        day: _held(view, day, wanted) for day in {row.seen_on or view.day for row in table.rows}
    }
    rows = []
    for row, one in zip(table.rows, meant, strict=True):
        day = row.seen_on or view.day
        rows.append((*row.given, *_answer(view, row, one, standing[day], members, day)))
    return rows


def _held(view: querying.View, day: date, wanted: Iterable[int]) -> Mapping[int, querying.Held]:
    """The products of these names as they stood on a day, under each of their names."""
    then = replace(view, asked=replace(view.asked, day=day))
    found = sought.histories(view.db, view.at, day, wanted)
    members = found.linking.members()
    return {
        name: one
        for one in querying.held(then, found)
        for name in members.get(one.product_id, (one.product_id,))
    }


def _answer(
    view: querying.View,
    row: Sighting,
    meant: Meant,
    held: Mapping[int, querying.Held],
    members: Mapping[int, list[int]],
    day: date,
) -> tuple[Cell, ...]:
    """Verdict, stars allowed, product and reasons of one row."""
    whys = [*row.faults, *meant.reasons]
    if row.seen_on is not None and row.seen_on > max(today(), view.day):
        return _row(view, Verdict.ASK, None, None, [Why("labels.future"), *whys])
    if row.product is None and row.gtin is None:
        # A barcode that cannot be read was not looked for, and may be in the register.
        said = Verdict.ASK if row.faults else Verdict.UNKNOWN
        return _row(view, said, None, None, [*row.faults, Why("labels.nothing_named")])
    if row.unreadable or meant.ask:
        return _row(view, Verdict.ASK, None, None, whys)
    if meant.product_id is None:
        return _row(view, Verdict.UNKNOWN, None, None, whys)
    known = {
        one.product_id: one
        for name in members.get(meant.product_id, [meant.product_id])
        if (one := held.get(name)) is not None
    }
    if len(known) > 1:
        # Names a person has joined since were two products on that day.
        return _row(view, Verdict.ASK, None, meant.product_id, [Why("labels.two_then"), *whys])
    one = next(iter(known.values()), None)
    now = one.standing if one else None
    said = verdict(now, row.stars, pending=one is not None and one.pending)
    whys = [*_because(view, one, row, day), *whys]
    return _row(view, said, labelling.of(now).stars, meant.product_id, whys)


def _row(
    view: querying.View, said: Verdict, stars: int | None, product_id: int | None, whys: list[Why]
) -> tuple[Cell, ...]:
    texts = tuple(dict.fromkeys(view.say(why.key, **_filled(view, why)) for why in whys))
    return (said.value, stars, product_id, texts)


def _filled(view: querying.View, why: Why) -> dict[str, str]:
    values = dict(why.values)
    if "field" in values:
        values["field"] = view.say(f"field.{values['field']}").lower()
    return values


def _because(view: querying.View, one: querying.Held | None, row: Sighting, day: date) -> list[Why]:
    """What the register says of the product on that day."""
    on = view.shown(day)
    if one is None:
        return [Why("labels.not_yet", {"on": on})]
    now = one.standing
    rating = now.rating
    values = {"decision": rating.decision, "day": view.shown(rating.issued_on), "on": on}
    found = []
    if one.pending:
        found.append(Why("labels.pending"))
    if now.status is Status.VALID:
        until = view.shown(labelling.of(now).until)
        stars = {"stars": str(rating.stars), "until": until}
        found.append(Why("labels.valid", {**values, **stars}))
        if row.stars is None:
            found.append(Why("labels.no_stars"))
    elif now.status is Status.LAPSED:
        found.append(Why("labels.lapsed", {**values, "lapsed": view.shown(now.lapsed_on)}))
    elif now.status is Status.REVOKED and now.revoked_by is not None:
        revoked = now.revoked_by
        said = {"document": revoked.document or "?", "revoked": view.shown(revoked.acted_on)}
        found.append(Why("labels.revoked", {**values, **said}))
    else:
        found.append(Why(f"labels.{now.status.value}", values))
    return found
