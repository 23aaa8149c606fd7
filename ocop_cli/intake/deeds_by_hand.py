"""Deeds entered by hand: which decision each is about, and what comes with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from ocop_cli.law import acts
from ocop_cli.law.acts import Subject
from ocop_cli.law.reversals import NamedDocument
from ocop_cli.model.problem import Bad
from ocop_cli.model.reading import NamedDecision
from ocop_cli.register.connection import Connection
from ocop_cli.register.reading import cuts, documents, joining, present
from ocop_cli.register.recording import about as recording_about
from ocop_cli.register.recording import corrections, deeds
from ocop_cli.register.rows import ActRow
from ocop_cli.register.writing import log, renaming


@dataclass(frozen=True, slots=True)
class TypedAct:
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


class EnteredAct(NamedTuple):
    """What was entered: the acts' ids, whom they are about, and what a person should know.

    `log_id` is None where all of it was in the register already; `idle` says of an extension that
    it lengthens nothing; `held` counts the products a replacement leaves out; `ran_out` says that
    the register has run out by then what the act presupposes.
    """

    act_ids: tuple[int, ...]
    about: tuple[About, ...]
    values: Mapping[str, acts.Value]
    log_id: int | None
    shared_gtin: tuple[str, str] | None
    idle: bool = False
    held: int = 0
    ran_out: bool = False


NOBODY = About(None, None, None, None, pending=False)


def of_decision(said: TypedAct) -> TypedAct:
    """A deed on a whole decision names it in its subject: "annulment 300/QĐ-UBND"."""
    of_decision = acts.ACTS[said.kind].subject is Subject.DECISION
    if of_decision and len(said.subjects) == 1 and "of_decision" not in said.values:
        return replace(said, subjects=(), values={**said.values, "of_decision": said.subjects[0]})
    return said


def settled(
    db: Connection, at: cuts.Cut, said: TypedAct, values: Mapping[str, acts.Value]
) -> dict[str, acts.Value]:
    """The fields with the decision they are about named in full."""
    papers = documents.every(db, at, date.max)
    day = values.get("of_issued_on")
    on = date.fromisoformat(str(day)) if day else None
    number = str(values["of_decision"])
    try:
        found = recording_about.settled(papers, number, on, None, said.on)
    except Bad as bad:
        raise recording_about.suspending(db, at, number, bad) from None
    return {**values, **recording_about.as_values(papers, found)}


def followed(
    db: Connection,
    entry: log.LogEntry,
    seen: cuts.Cut,
    said: TypedAct,
    one: About,
    values: Mapping[str, acts.Value],
    fresh: Sequence[ActRow],
) -> list[int]:
    """What comes with a deed: names it ties, questions it opens; gives the holds it enters."""
    deeds.follow(db, entry, seen, fresh)
    if said.kind in ("rename", "transfer"):
        renaming.ask(db, entry, seen)
    if said.kind != "replacement" or one.product_id is not None:
        return []
    number, on = str(values["of_decision"]), date.fromisoformat(str(values["of_issued_on"]))
    by = values.get("of_authority")
    papers = documents.rating(db, seen, date.max).values()
    of = documents.meant(papers, number, on, str(by) if by else None)[0]
    own = NamedDocument(said.document or "", said.on, None)
    rows = deeds.left_out(db, seen, said.kind, own, of, values, whole=True)
    return deeds.add_new(db, entry, seen, rows)


def corrected(
    db: Connection,
    entry: log.LogEntry,
    at: cuts.Cut,
    said: TypedAct,
    one: About,
    values: Mapping[str, acts.Value],
) -> EnteredAct:
    """Put one row of a decision right by hand."""
    day = values.get("of_issued_on")
    of = NamedDecision(
        said.kind, str(values["of_decision"]), date.fromisoformat(str(day)) if day else None
    )
    assert said.document is not None
    deed = corrections.made(db, at, said.document, said.on, None, of)
    links = joining.linking(db, at, date.max)
    own = present.of_decisions(db, at, {deed.decision_id})[deed.decision_id]
    root = links.of(one.product_id or 0)
    old = next((p for p in own if links.of(p.row.product_id) == root), None)
    if old is None:
        raise Bad("unknown_decision", "not_rated", fields=("of_decision",), decision=deed.of.number)
    mended = corrections.by_hand(db, entry, deed, old, values, said.note)
    if mended is None:
        raise Bad("bad_act", "changes_nothing", kind=said.kind)
    made = corrections.enter(db, entry, mended)
    detail = {"kind": said.kind, "subjects": list(said.subjects)}
    log.finish(db, entry, "record", changes=1, file=said.kind, detail=detail)
    return EnteredAct((made,), (one,), values, entry.log_id, None)
