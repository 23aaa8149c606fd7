"""An act entered by hand: whom it is about, whether it can stand, and its place in the log.

One act is one log entry; a training of several entities is one entry too. What is in the register
already, word for word, is not entered twice.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple

from ocop_cli import acting, acts, allotted, finding, querying, register, standing
from ocop_cli.acts import BadAct, Subject
from ocop_cli.asked import Asked
from ocop_cli.errors import NotFound
from ocop_cli.linking import Linking
from ocop_cli.marks import gtin_key
from ocop_cli.model import Rating
from ocop_cli.register import Connection, market, owners, reading, writing
from ocop_cli.register.acts import Recorded, recorded
from ocop_cli.register.writing import ActRow
from ocop_cli.words import Language


@dataclass(frozen=True, slots=True)
class Said:
    """An act as it was typed: its kind, its subjects, its day, and the fields of its kind."""

    kind: str
    subjects: tuple[str, ...]
    on: date
    document: str | None
    note: str | None
    values: Mapping[str, acts.Value]


class About(NamedTuple):
    """One subject of an act, found: a product (under one of its names) or an entity."""

    product_id: int | None
    entity_id: int | None
    product: str | None
    entity: str | None
    pending: bool


class Entered(NamedTuple):
    """What was entered: the acts' ids, whom they are about, and what a person should know.

    `log_id` is None where all of it was in the register already.
    """

    act_ids: tuple[int, ...]
    about: tuple[About, ...]
    values: Mapping[str, acts.Value]
    log_id: int | None
    shared_gtin: tuple[str, str] | None


def enter(path: Path, said: Said, now: datetime, today: date, language: Language) -> Entered:
    """Enter one act; raises NotFound for a subject, BadAct for what cannot stand."""
    kind = acts.ACTS[said.kind]
    if said.on > today:
        raise BadAct("future_date", field="on", value=f"{said.on:%d/%m/%Y}")
    values = acts.checked(said.kind, said.values, said.on)
    if len(said.subjects) != 1 and not kind.many:
        raise BadAct("bad_act", "one_subject", kind=said.kind)
    if kind.many:
        values = audience(values, of_entities=bool(said.subjects))
    if said.subjects:
        about = _found(path, said, today, language)
    else:
        about = (About(None, None, None, None, pending=False),)
    with register.changing(path, make=not said.subjects) as db:
        at = reading.cut(db)
        entry = writing.begin(db, now)
        rows = [row(said.kind, one, said.on, said.document, said.note, values) for one in about]
        links = reading.linking(db, at, date.max)
        there = [present(db, at, links, one) for one in rows]
        known = [i for i in there if i is not None]
        if len(known) == len(rows):
            db.execute("ROLLBACK")
            return Entered(tuple(known), about, values, None, None)
        given = market.allotted(db, at, date.max, links)
        fresh = [one for one, i in zip(rows, there, strict=True) if i is None]
        for one in fresh:
            refuse_shared_stamps(one, links, given)
        made = writing.add_acts(db, entry, fresh)
        seen = reading.Cut(entry.log_id, at.undone)
        for code, variant, reasons in acting.refusals(db, seen, _moving(fresh)).values():
            raise BadAct(code, variant, **{k: str(v) for k, v in reasons.items()})
        writing.finish(
            db, entry, "record", changes=len(made), file=said.kind,
            detail={"kind": said.kind, "subjects": list(said.subjects)},
        )  # fmt: skip
        shared = shared_gtin(db, seen, fresh[0], links)
    ids = iter(made)
    every = tuple(i if i is not None else next(ids) for i in there)
    return Entered(every, about, values, entry.log_id, shared)


def audience(values: Mapping[str, acts.Value], *, of_entities: bool) -> dict[str, acts.Value]:
    """The fields of a training and whom it was for; raises BadAct where they do not agree."""
    fits = "entities" if of_entities else "officials"
    if values.get("audience", fits) != fits:
        raise BadAct("bad_act", "audience", field="audience")
    return {**values, "audience": fits}


def _moving(rows: Sequence[ActRow]) -> list[ActRow]:
    return [one for one in rows if acts.ACTS[one.kind].moves]


def close(path: Path, act_id: int, on: date, note: str | None, now: datetime, today: date) -> int:
    """End an open act; gives the id of the act that closes it. Raises NotFound or BadAct."""
    if on > today:
        raise BadAct("future_date", field="on", value=f"{on:%d/%m/%Y}")
    with register.changing(path) as db:
        at = reading.cut(db)
        every = list(recorded(db, at, date.max))
        act = next((a for a in every if a.act_id == act_id), None)
        if act is None:
            raise NotFound("act.no_act", id=act_id)
        if act.kind not in acts.ACTS or not acts.ACTS[act.kind].ends:
            ending = ", ".join(name for name, kind in acts.ACTS.items() if kind.ends)
            raise BadAct("bad_act", "never_open", kind=act.kind, known=ending)
        closing = next((a for a in every if a.of_act == act_id), None)
        if closing is not None:
            raise BadAct("bad_act", "closed", on=f"{closing.acted_on:%d/%m/%Y}")
        if on < act.acted_on:
            raise BadAct("bad_act", "closed_before", on=f"{act.acted_on:%d/%m/%Y}")
        entry = writing.begin(db, now)
        (made,) = writing.add_acts(
            db, entry,
            [ActRow("close", act.product_id, act.entity_id, act_id, on.isoformat(), None, None,
                    None, None, None, None, note, "{}", None, None)],
        )  # fmt: skip
        writing.finish(db, entry, "close", changes=1, file=act.kind, detail={"act_id": act_id})
    return made


def _found(path: Path, said: Said, today: date, language: Language) -> tuple[About, ...]:
    asked = Asked(path, language, today, None, "table", None, False, None, None)
    with querying.view(asked) as view:
        found = reading.histories(view.db, view.at, view.day)
        if acts.ACTS[said.kind].subject is Subject.ENTITY:
            known = owners.ids(view.db)
            named = [finding.entity(found, text) for text in said.subjects]
            return tuple(About(None, known[key], None, name, pending=False) for name, key in named)
        number = finding.product(view, said.subjects[0], found)
        rating = _meant(said, found.ratings[number])
        pending = number in querying.pending(view, found)
        return (About(rating.product_id, None, rating.product, rating.entity, pending),)


def _meant(said: Said, ratings: Sequence[Rating]) -> Rating:
    """The rating an act is about, so that it stays with that name should links be taken back."""
    known = sorted((r for r in ratings if r.issued_on <= said.on), key=standing.order)
    number = said.values.get("of_decision")
    named = [r for r in known if number and standing.same_number(str(number), r.decision)]
    granted = [r for r in known if standing.grants(r)]
    return (named or granted or known or sorted(ratings, key=standing.order))[-1]


def row(
    kind: str, about: About, on: date, document: str | None, note: str | None,
    values: Mapping[str, acts.Value], authority: str | None = None, sheet: str | None = None,
    number: int | None = None,
) -> ActRow:  # fmt: skip
    """One act as a row of the register; `values` are those `acts.checked` gave."""
    columns = {name: values.get(name) for name in acts.COLUMNS}
    more = {name: value for name, value in values.items() if name not in acts.COLUMNS}
    texts = {name: value if isinstance(value, str) else None for name, value in columns.items()}
    return ActRow(
        kind, about.product_id, about.entity_id, None, on.isoformat(), document, authority,
        texts["of_decision"], texts["of_issued_on"], texts["until"], texts["ground"], note,
        json.dumps(more, ensure_ascii=False, sort_keys=True), sheet, number,
    )  # fmt: skip


def present(db: Connection, at: reading.Cut, links: Linking, new: ActRow) -> int | None:
    """The id of the same act in the register, under any name of its product."""
    wanted = _identity(links, new.product_id, new)
    for act in recorded(db, at, date.max, kinds=(new.kind,)):
        if _identity(links, act.product_id, _as_row(act)) == wanted:
            return act.act_id
    return None


def _identity(links: Linking, product_id: int | None, act: ActRow) -> tuple[object, ...]:
    product = links.of(product_id) if product_id is not None else None
    if acts.ACTS[act.kind].moves:
        return (product, act.acted_on, act.document, act.until, act.of_decision)
    return (product, act.entity_id, act.acted_on, act.document, act.note, json.loads(act.more))


def _as_row(act: Recorded) -> ActRow:
    return ActRow(
        act.kind, act.product_id, act.entity_id, act.of_act, act.acted_on.isoformat(),
        act.document, act.authority, act.of_decision,
        act.of_issued_on.isoformat() if act.of_issued_on else None,
        act.until.isoformat() if act.until else None, act.ground, act.note,
        json.dumps(dict(act.more)), act.sheet, act.row,
    )  # fmt: skip


def refuse_shared_stamps(new: ActRow, links: Linking, given: Sequence[allotted.Allotted]) -> None:
    """Raise BadAct where a series of stamps overlaps one already given."""
    series = json.loads(new.more).get("stamps")
    if new.kind != "mark" or series is None or new.product_id is None:
        return
    shared = allotted.shared_stamps(links.of(new.product_id), series, given)
    if shared is not None:
        raise BadAct(
            "bad_mark", "stamps_shared", field="stamps", value=series, shared=shared.text,
            count=str(shared.count),
        )  # fmt: skip


def shared_gtin(
    db: Connection, at: reading.Cut, new: ActRow, links: Linking
) -> tuple[str, str] | None:
    """The barcode of a mark just entered, and another product that bears it, if one does."""
    number = json.loads(new.more).get("gtin")
    if new.kind != "mark" or number is None or new.product_id is None:
        return None
    own = links.of(new.product_id)
    key = gtin_key(number)
    for act in recorded(db, at, date.max, kinds=("mark",)):
        other = act.more.get("gtin")
        if other is None or act.product_id is None or gtin_key(other) != key:
            continue
        if links.of(act.product_id) != own:
            return number, f"{act.product} – {act.product_entity or '?'}"
    return None
