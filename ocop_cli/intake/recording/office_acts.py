"""Dossiers, inspections, recalls, training and marks read from a file: checked, then kept.

An act keeps the name it was printed with. Where that name is doubtful the act waits: a review is
opened, and it belongs to the product once a person accepts it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date

from ocop_cli.intake.recording import about, act_rows, deeds
from ocop_cli.intake.recording.filed import FiledEntry
from ocop_cli.intake.recording.outcome import Recording
from ocop_cli.law import acts
from ocop_cli.law.acts import Subject
from ocop_cli.law.marks import Allotted
from ocop_cli.law.reversals import NamedDocument as Document
from ocop_cli.matching.entity_names import entity_key, entity_type
from ocop_cli.matching.linking import Linking
from ocop_cli.model.problem import Bad
from ocop_cli.model.reading import Entry, NamedDecision
from ocop_cli.register.connection import Connection
from ocop_cli.register.reading import cuts, documents, joining, market, owners, present
from ocop_cli.register.reading.acts import Recorded
from ocop_cli.register.rows import ActRow
from ocop_cli.register.writing import log


def record_office_acts(file: Recording, acted: Sequence[FiledEntry]) -> None:
    """Bring the office's own acts among a file's entries into the register."""
    db, at, outcome = file.db, file.now, file.outcome
    fresh: list[tuple[Entry, ActRow]] = []
    links = joining.joined(db, at, date.max)
    kinds = {one.entry.kind or "" for one in acted}
    known = {kind: act_rows.present(db, at, links, kind) for kind in kinds}
    entities = owners.ids(db)
    papers = documents.every(db, at, date.max)
    for filed in acted:
        one = filed.entry
        try:
            row = _row(file, filed, entities, papers)
        except Bad as bad:
            outcome.refuse_bad(bad, one.place)
            continue
        key = act_rows.identity(links, row)
        if key in known[row.kind]:
            outcome.unchanged += 1
            continue
        known[row.kind][key] = 0
        fresh.append((one, row))
    kept = _standing(file, fresh)
    deeds.follow(db, file.entry, at, kept)
    outcome.imported += len(kept)


def _row(
    file: Recording, filed: FiledEntry, entities: Mapping[str, int], papers: Sequence[Document]
) -> ActRow:
    one, on = filed.entry, filed.on
    kind = one.kind or ""
    rule = acts.ACTS[kind]
    if on is None:
        raise Bad("bad_act", "missing", name="on", kind=kind)
    acts.with_document(kind, filed.number)
    authority = filed.authority if kind in acts.DEEDS else None
    given = dict(one.more)
    values: dict[str, acts.Value | None] = {}
    if rule.field("of_decision") is not None:
        values |= _about(file, one, on, authority, papers)
    for name, value in given.items():
        if rule.field(name) is not None:
            values[name] = value
        elif name in _FIELDS:
            file.outcome.warn("unused_column", one.place, fields=name, value=value)
    checked = acts.checked(kind, values, on)
    product_id, entity_id = None, None
    if rule.subject in (Subject.PRODUCT, Subject.DECISION) or _of_product(one):
        product_id = filed.product_id or None
    else:
        entity_id = _entity(one, entities)
        if rule.subject is Subject.EITHER and entity_id is None:
            raise Bad("bad_act", "missing", fields=("entity",), name="entity", kind=kind)
        if rule.many:
            checked = acts.with_audience(checked, of_entities=entity_id is not None)
    if "of_authority" in given:
        checked["of_authority"] = given["of_authority"]
    return act_rows.row(
        kind, product_id, entity_id, on, filed.number, given.get("note"), checked,
        authority=authority, sheet=one.place.name or None, number=one.place.row,
    )  # fmt: skip


def _about(
    file: Recording, one: Entry, on: date, by: str | None, papers: Sequence[Document]
) -> dict[str, acts.Value | None]:
    """The decision that a row, or its file, says an act is about."""
    if one.of_decision is not None:
        named = NamedDecision(one.kind or "", one.of_decision, one.of_issued_on)
    elif file.own or not (of := [n for n in file.head.names if n.deed == one.kind]):
        return {}
    elif len(of) > 1:
        raise Bad("bad_act", "of_which", fields=("of_decision",), kind=one.kind or "")
    else:
        named = of[0]
    if file.own:
        day = named.issued_on.isoformat() if named.issued_on else None
        return {"of_decision": named.number, "of_issued_on": day}
    found = about.settled(papers, named.number, named.issued_on, named.authority or by, on)
    return {**about.as_values(papers, found)}


def _of_product(one: Entry) -> bool:
    """Whether a new name or owner is a product's: what is called like an entity is an entity's."""
    if one.kind == "transfer":
        return bool(one.product)
    return (
        one.kind == "rename" and bool(one.product) and (entity_type(one.more.get("to", "")) is None)
    )


_FIELDS = frozenset(field.name for kind in acts.ACTS.values() for field in kind.fields)


def _entity(one: Entry, entities: Mapping[str, int]) -> int | None:
    """The entity a row names; a household named without its commune is the only one of its name."""
    if one.entity is None:
        return None
    key = entity_key(one.entity, one.locality)
    if key in entities:
        return entities[key]
    named = [number for own, number in entities.items() if own.startswith(f"{key} | ")]
    if len(named) != 1:
        raise Bad("unknown_entity", "several" if named else None, fields=("entity",))
    return named[0]


def _standing(file: Recording, fresh: Sequence[tuple[Entry, ActRow]]) -> list[ActRow]:
    """Enter the acts that can stand, and refuse those whose product nobody knows."""
    db, entry, at, outcome = file.db, file.entry, file.now, file.outcome
    db.execute("SAVEPOINT office_acts")
    log.add_acts(db, entry, (row for _, row in fresh))
    links = joining.linking(db, at, date.max)
    rated = _rated(db, at, links, [row for _, row in fresh])
    asked = {links.of(i) for q in links.questions for i in (q.product_id, q.other_id)}
    db.execute("ROLLBACK TO office_acts")
    given = market.allotted(db, at, date.max, links)
    kept: list[ActRow] = []
    closed: list[tuple[ActRow, date]] = []
    for one, row in fresh:
        if row.product_id is not None and links.of(row.product_id) not in rated | asked:
            outcome.refuse("unknown_product", one.place)
            continue
        try:
            act_rows.refuse_shared_stamps(row, links, given)
        except Bad as bad:
            outcome.refuse_bad(bad, one.place)
            continue
        if (shared := act_rows.shared_gtin(row, links, given)) is not None:
            outcome.warn("gtin_conflict", one.place, gtin=shared[0], other=shared[1])
        given += _allotted(row, one, links)
        kept.append(row)
        if "closed_on" in one.more:
            closed.append((row, date.fromisoformat(one.more["closed_on"])))
    made = log.add_acts(db, entry, kept)
    if closed:
        closings = [closing(row, made[kept.index(row)], on) for row, on in closed]
        log.add_acts(db, entry, closings)
    db.execute("RELEASE office_acts")
    return kept


def closing(row: ActRow | Recorded, act_id: int, on: date, note: str | None = None) -> ActRow:
    """What ends an act that stays open until it is closed."""
    return ActRow("close", row.product_id, row.entity_id, act_id, on.isoformat(), note=note)


def _rated(db: Connection, at: cuts.Cut, links: Linking, rows: Sequence[ActRow]) -> set[int]:
    """The products among these that were ever rated."""
    members = links.members()
    wanted = {
        i
        for row in rows
        if row.product_id is not None
        for i in members.get(links.of(row.product_id), (row.product_id,))
    }
    return {links.of(i) for i in present.first_rated(db, at, wanted)}


def _allotted(row: ActRow, one: Entry, links: Linking) -> list[Allotted]:
    if row.kind != "mark" or row.product_id is None:
        return []
    more = json.loads(row.more)
    name = f"{one.product} – {one.entity or '?'}"
    on = date.fromisoformat(row.acted_on)
    return [Allotted(links.of(row.product_id), name, on, more.get("gtin"), more.get("stamps"))]
