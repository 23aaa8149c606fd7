"""What the register answers to what was seen: a verdict each, and why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from ocop_cli.intake.sightings import recognising
from ocop_cli.intake.sightings import table as sightings_table
from ocop_cli.intake.sightings.table import Sighting
from ocop_cli.intake.sightings.verdicts import LabelVerdict, Meant, Why, verdict
from ocop_cli.law import label
from ocop_cli.law.standing import order
from ocop_cli.matching import owners as matching_owners
from ocop_cli.model.listing import Cell
from ocop_cli.model.ratings import Status
from ocop_cli.queries import view as queries_view
from ocop_cli.register.reading import histories, market, sought
from ocop_cli.register.reading import owners as reading_owners
from ocop_cli.text.keys import clean


def _answers(
    view: queries_view.View, table: sightings_table.Sightings, today: date
) -> list[tuple[Cell, ...]]:
    """Every row of the file with its verdict, in its order."""
    last = max((*sightings_table.days(table.rows), view.day))
    found = histories.histories(view.db, view.at, last)
    rated = {
        number: f"{clean(newest.product)} – {newest.entity or '?'}"
        for number, ratings in found.ratings.items()
        for newest in [max(ratings, key=order)]
    }
    marks = market.allotted(view.db, view.at, last, found.linking)
    owners = matching_owners.owners(reading_owners.renames(view.db, view.at, last))
    names = recognising.known(view.db, table.rows, found.linking, rated, marks, owners)
    members = found.linking.members()
    meant = [recognising.recognised(row, names) for row in table.rows]
    wanted = {
        name
        for one in meant
        if one.product_id is not None
        for name in members.get(one.product_id, (one.product_id,))
    }
    told = view.day != today  # the day was said with the question
    days = {row.seen_on or view.day for row in table.rows}
    days |= set() if told else {on for row in table.rows for on in row.days if on <= today}
    standing = {day: _held(view, day, wanted) for day in days}
    rows = []
    for row, one in zip(table.rows, meant, strict=True):
        day = row.seen_on or view.day
        answer = _answer(view, row, one, standing[day], members, day, today)
        for on in row.days:
            if on in standing and not told:
                other = _answer(view, row, one, standing[on], members, on, today)
                answer = _of_either_day(view, answer, other, on)
        rows.append((*row.given, *answer))
    return rows


def _of_either_day(
    view: queries_view.View, answer: tuple[Cell, ...], other: tuple[Cell, ...], on: date
) -> tuple[Cell, ...]:
    """The answer, asked where that of another day on which it may be seen is not the same."""
    if answer[:2] == other[:2] or answer[0] == LabelVerdict.ASK.value:
        return answer
    why = view.say("labels.other_day", on=view.shown(on), iso=on.isoformat())
    said = answer[3] if isinstance(answer[3], tuple) else ()
    return (LabelVerdict.ASK.value, None, answer[2], (why, *said))


def _held(
    view: queries_view.View, day: date, wanted: Iterable[int]
) -> Mapping[int, queries_view.Held]:
    """The products of these names as they stood on a day, under each of their names."""
    then = replace(view, asked=replace(view.asked, day=day))
    found = sought.histories(view.db, view.at, day, wanted)
    members = found.linking.members()
    return {
        name: one
        for one in queries_view.held(then, found)
        for name in members.get(one.product_id, (one.product_id,))
    }


def _answer(
    view: queries_view.View,
    row: Sighting,
    meant: Meant,
    held: Mapping[int, queries_view.Held],
    members: Mapping[int, list[int]],
    day: date,
    today: date,
) -> tuple[Cell, ...]:
    """Verdict, stars allowed, product and reasons of one row."""
    whys = [*row.faults, *meant.reasons]
    if row.seen_on is not None and row.seen_on > max(today, view.day):
        return _row(view, LabelVerdict.ASK, None, None, [Why("labels.future"), *whys])
    if row.product is None and row.gtin is None:
        # A barcode that cannot be read was not looked for, and may be in the register.
        said = LabelVerdict.ASK if row.faults else LabelVerdict.UNKNOWN
        return _row(view, said, None, None, [*row.faults, Why("labels.nothing_named")])
    if row.unreadable or meant.ask:
        return _row(view, LabelVerdict.ASK, None, None, whys)
    if meant.product_id is None:
        return _row(view, LabelVerdict.UNKNOWN, None, None, whys)
    known = {
        one.product_id: one
        for name in members.get(meant.product_id, [meant.product_id])
        if (one := held.get(name)) is not None
    }
    if len(known) > 1:
        # Names a person has joined since were two products on that day.
        return _row(view, LabelVerdict.ASK, None, meant.product_id, [Why("labels.two_then"), *whys])
    one = next(iter(known.values()), None)
    now = one.standing if one else None
    said = verdict(now, row.stars, pending=one is not None and one.pending)
    whys = [*_because(view, one, row, day), *whys]
    if said is LabelVerdict.WRONG_STARS and row.granted is not None:
        said = LabelVerdict.ASK
        whys.insert(0, Why("labels.granted_stars", {"heading": row.granted}))
    return _row(view, said, label.of(now).stars, meant.product_id, whys)


def _row(
    view: queries_view.View,
    said: LabelVerdict,
    stars: int | None,
    product_id: int | None,
    whys: list[Why],
) -> tuple[Cell, ...]:
    texts = tuple(dict.fromkeys(view.say(why.key, **_filled(view, why)) for why in whys))
    return (said.value, stars, product_id, texts)


def _filled(view: queries_view.View, why: Why) -> dict[str, str]:
    values = dict(why.values)
    if "field" in values:
        values["field"] = view.say(f"field.{values['field']}").lower()
    return values


def _because(
    view: queries_view.View, one: queries_view.Held | None, row: Sighting, day: date
) -> list[Why]:
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
        until = view.shown(label.of(now).until)
        stars = {"stars": str(rating.stars), "until": until}
        found.append(Why("labels.valid", {**values, **stars}))
        if row.stars is None:
            found.append(Why("labels.no_stars" if row.starred else "labels.no_stars_column"))
    elif now.status is Status.LAPSED:
        found.append(Why("labels.lapsed", {**values, "lapsed": view.shown(now.lapsed_on)}))
    elif now.status is Status.REVOKED and now.revoked_by is not None:
        revoked = now.revoked_by
        said = {"document": revoked.document or "–", "revoked": view.shown(revoked.acted_on)}
        found.append(Why("labels.revoked", {**values, **said}))
    else:
        found.append(Why(f"labels.{now.status.value}", values))
    return found
