"""An act entered by hand: whom it is about, whether it can stand, and its place in the log.

One act is one log entry; a training of several entities is one entry too. What is in the register
already, word for word, is not entered twice.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple

from ocop_cli.decisions import cells
from ocop_cli.decisions.rows import act_values
from ocop_cli.intake import deeds_by_hand
from ocop_cli.intake.deeds_by_hand import NOBODY, About, EnteredAct, TypedAct
from ocop_cli.law import acts, numbers, standing
from ocop_cli.law.acts import Form, Subject
from ocop_cli.law.kinds import DEEDS
from ocop_cli.model.errors import NotFound
from ocop_cli.model.pages import PageKind
from ocop_cli.model.problem import Bad, Place
from ocop_cli.model.ratings import Rating
from ocop_cli.queries import finding
from ocop_cli.queries import view as queries_view
from ocop_cli.queries.asked import Asked
from ocop_cli.register.connection import Connection
from ocop_cli.register.file import opening
from ocop_cli.register.reading import cuts, histories, joining, market, owners
from ocop_cli.register.reading.acts import recorded
from ocop_cli.register.reading.present import KnownActs
from ocop_cli.register.recording import (
    act_rows,
    certificate_acts,
    corrections,
    in_force,
    office_acts,
)
from ocop_cli.register.rows import ActRow
from ocop_cli.register.writing import log
from ocop_cli.text.entity_names import entity_key
from ocop_cli.text.keys import fold
from ocop_cli.words import Language, say

BY_HAND = Place(0, PageKind.PAPER, "", None, 1)  # what is typed stands nowhere


def in_words(said: TypedAct, language: Language) -> TypedAct:
    """The act with the choices of the contract for what an office calls them.

    "Đội QLTT số 3" is the market surveillance; what the words say beyond that goes to the note.
    What names no choice stays, to be refused with those there are.
    """
    values, notes = dict(said.values), [said.note] if said.note else []
    for field in acts.ACTS[said.kind].fields:
        value = values.get(field.name)
        if field.form is not Form.CHOICE or not isinstance(value, str) or value in field.allowed:
            continue
        found = act_values.named(field.name, value)
        if found is None or found.value is None:
            continue
        values[field.name] = found.value
        if found.words:
            notes.append(f"{say(f'field.{field.name}', language)}: {found.words}")
    return replace(said, values=values, note="; ".join(notes) or None)


def enter(path: Path, said: TypedAct, now: datetime, today: date, language: Language) -> EnteredAct:
    """Enter one act; raises NotFound for a subject, Bad for what cannot stand."""
    kind = acts.ACTS[said.kind]
    if said.on > today:
        raise Bad("future_date", fields=("on",), value=f"{said.on:%d/%m/%Y}")
    _refuse_long(said)
    said = deeds_by_hand.of_decision(said)
    values = acts.stated(
        said.kind, said.on, said.document, said.values, entities=bool(said.subjects)
    )
    at_least = 0 if kind.subject is Subject.DECISION else 1
    if not at_least <= len(said.subjects) <= 1 and not kind.many:
        raise Bad("bad_act", "one_subject", kind=said.kind)
    about = _found(path, said, today, language) if said.subjects else (NOBODY,)
    with opening.changing(path, make=not said.subjects and kind.many) as db:
        at = cuts.cut(db)
        entry = log.begin(db, now)
        if said.kind in DEEDS and "of_decision" in values:
            values = deeds_by_hand.settled(db, at, said, values)
        if said.kind == corrections.KIND:
            return deeds_by_hand.corrected(db, entry, at, said, about[0], values)
        return _recorded(db, entry, at, said, about, values)


def _refuse_long(said: TypedAct) -> None:
    """Raise Bad for a text no name is as long as, which no file may say either: names are compared
    with one another by their words."""
    for name, value in (*said.values.items(), ("document", said.document)):
        if isinstance(value, str) and len(value) > cells.LONGEST_NAME:
            most, letters = str(cells.LONGEST_NAME), str(len(value))
            raise Bad("bad_text", "typed", fields=(name,), value=value, most=most, letters=letters)


def _recorded(
    db: Connection,
    entry: log.LogEntry,
    at: cuts.Cut,
    said: TypedAct,
    about: tuple[About, ...],
    values: Mapping[str, acts.Value],
) -> EnteredAct:
    """Put the act into the register, one row for each subject; raises Bad."""
    rows = [
        act_rows.row(
            said.kind, one.product_id, one.entity_id, said.on, said.document, said.note, values
        )
        for one in about
    ]
    links = joining.joined(db, at, date.max)
    present = act_rows.present(db, at, links, said.kind)
    there = [present.get(act_rows.identity(links, one)) for one in rows]
    known = [i for i in there if i is not None]
    if len(known) == len(rows):
        db.execute("ROLLBACK")
        return EnteredAct(tuple(known), about, values, None, None)
    given = market.allotted(db, at, date.max, links)
    fresh = [one for one, i in zip(rows, there, strict=True) if i is None]
    for one in fresh:
        act_rows.refuse_shared_stamps(one, links, given)
    if acts.ACTS[said.kind].moves:
        _refuse_other_day(db, at, fresh)
    made = log.add_acts(db, entry, fresh)
    seen = cuts.Cut(entry.log_id, at.undone)
    held = deeds_by_hand.followed(db, entry, seen, said, about[0], values, fresh)
    ran_out = bool(in_force.ask(db, entry, seen, [(one, BY_HAND) for one in fresh]))
    moving = made if acts.ACTS[said.kind].moves else []
    for why in certificate_acts.refusals(db, seen, moving).values():
        raise Bad(why.code, why.variant, fields=(), **{k: str(v) for k, v in why.values.items()})
    idle = bool(certificate_acts.idle(db, seen, moving))
    log.finish(
        db, entry, "record", changes=len(made) + len(held), file=said.kind,
        detail={
            "kind": said.kind, "subjects": list(said.subjects), "products": _names(about),
        },
    )  # fmt: skip
    shared = act_rows.shared_gtin(fresh[0], links, given)
    ids = iter(made)
    every = tuple(i if i is not None else next(ids) for i in there)
    return EnteredAct(every, about, values, entry.log_id, shared, idle, len(held), ran_out)


def _refuse_other_day(db: Connection, at: cuts.Cut, rows: Sequence[ActRow]) -> None:
    """Raise Bad where the document of an act did the same on another day of its year."""
    known = KnownActs(db, at, rows)
    for one in rows:
        if (other := known.other_day(one)) is not None:
            raise Bad(
                "conflicting_decision", "act", fields=("on",), number=one.document or "",
                day=f"{date.fromisoformat(one.acted_on):%d/%m/%Y}", other=f"{other:%d/%m/%Y}",
            )  # fmt: skip


class Seen(NamedTuple):
    """A label that says what it may not: whose, when, and what a person should know of it."""

    product_id: int
    on: date
    note: str | None


def enter_findings(
    path: Path, file: str, seen: Sequence[Seen], agency: str | None, document: str | None,
    now: datetime,
) -> int:  # fmt: skip
    """Keep labels that say what they may not as inspections of the mark; gives how many are new."""
    said: dict[str, acts.Value] = {"about": "mark", "outcome": "violation"}
    if agency is not None:
        said["agency"] = agency
    with opening.changing(path) as db:
        at = cuts.cut(db)
        entry = log.begin(db, now)
        links = joining.joined(db, at, date.max)
        known = set(act_rows.present(db, at, links, "inspection"))
        rows = []
        for one in seen:
            row = act_rows.row("inspection", one.product_id, None, one.on, document, one.note, said)
            key = act_rows.identity(links, row)
            if key not in known:
                known.add(key)
                rows.append(row)
        if not rows:
            db.execute("ROLLBACK")
            return 0
        log.add_acts(db, entry, rows)
        detail = {"kind": "inspection", "labels": file}
        log.finish(db, entry, "record", changes=len(rows), file=file, detail=detail)
    return len(rows)


def _names(about: tuple[About, ...]) -> list[str]:
    """Whom an act is about, as printed."""
    return [name for one in about if (name := one.product or one.entity)]


def close(
    path: Path, act_id: int, on: date, note: str | None, now: datetime, today: date
) -> tuple[int, int]:
    """End an open act; gives the id of the act that closes it, and of its entry in the log.

    Raises NotFound or Bad.
    """
    if on > today:
        raise Bad("future_date", fields=("on",), value=f"{on:%d/%m/%Y}")
    with opening.changing(path) as db:
        at = cuts.cut(db)
        every = list(recorded(db, at, date.max))
        act = next((a for a in every if a.act_id == act_id), None)
        if act is None:
            raise NotFound("act.no_act", id=act_id)
        if act.kind not in acts.ACTS or not acts.ACTS[act.kind].ends:
            ending = ", ".join(name for name, kind in acts.ACTS.items() if kind.ends)
            raise Bad("bad_act", "never_open", kind=act.kind, known=ending)
        closing = next((a for a in every if a.of_act == act_id), None)
        if closing is not None:
            raise Bad("bad_act", "closed", on=f"{closing.acted_on:%d/%m/%Y}")
        if on < act.acted_on:
            raise Bad("bad_act", "closed_before", on=f"{act.acted_on:%d/%m/%Y}")
        entry = log.begin(db, now)
        closing_row = office_acts.closing(act, act_id, on, note)
        (made,) = log.add_acts(db, entry, [closing_row])
        log.finish(db, entry, "close", changes=1, file=act.kind, detail={"act_id": act_id})
    return made, entry.log_id


def _found(path: Path, said: TypedAct, today: date, language: Language) -> tuple[About, ...]:
    asked = Asked(path, language, today, None, "table", None, False, None, None)
    with queries_view.view(asked) as view:
        found = histories.histories(view.db, view.at, view.day)
        subject = acts.ACTS[said.kind].subject
        if subject is Subject.ENTITY:
            # One entity typed twice, or under two spellings, is one.
            every = (_entity(view, found, text) for text in said.subjects)
            return tuple({one.entity_id: one for one in every}.values())
        if subject is Subject.EITHER and (own := _either(view, found, said.subjects[0])):
            return (own,)
        number = finding.product(view, said.subjects[0], found)
        rating = _meant(said, found.ratings[number])
        pending = number in queries_view.pending(view, found)
        return (About(rating.product_id, None, rating.product, rating.entity, pending),)


def _either(view: queries_view.View, found: histories.Histories, text: str) -> About | None:
    """The entity a new name or owner is about; None where a product is meant, by id, code or name.

    Raises NotFound where neither is found, or several entities are.
    """
    try:
        return _entity(view, found, text)
    except NotFound as error:
        try:
            finding.product(view, text, found)
        except NotFound:
            raise error from None
        return None


def _entity(view: queries_view.View, found: histories.Histories, text: str) -> About:
    """The entity of that name; a name taken since its products were rated is known too."""
    known = owners.ids(view.db)
    try:
        name, key = finding.entity(found, text)
    except NotFound:
        taken = [
            one
            for one in owners.renames(view.db, view.at, view.day)
            if fold(entity_key(one.new)) == fold(entity_key(text))
        ]
        if not taken:
            raise
        name, key = taken[-1].new, entity_key(taken[-1].new)
        return About(None, known.get(key, taken[-1].entity_id), None, name, pending=False)
    return About(None, known[key], None, name, pending=False)


def _meant(said: TypedAct, ratings: Sequence[Rating]) -> Rating:
    """The rating an act is about, so that it stays with that name should links be taken back."""
    known = sorted((r for r in ratings if r.issued_on <= said.on), key=standing.order)
    number = said.values.get("of_decision")
    named = [r for r in known if number and numbers.same_number(str(number), r.decision)]
    granted = [r for r in known if standing.grants(r)]
    return (named or granted or known or sorted(ratings, key=standing.order))[-1]
