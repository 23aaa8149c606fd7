"""Dossiers, inspections, recalls, training and marks read from a file: checked, then kept.

An act keeps the name it was printed with. Where that name is doubtful the act waits: a review is
opened, and it belongs to the product once a person accepts it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date

from ocop_cli.intake.recording import act_rows
from ocop_cli.intake.recording.outcome import Outcome
from ocop_cli.law import acts
from ocop_cli.law.acts import BadAct, Subject
from ocop_cli.law.marks import Allotted
from ocop_cli.matching.entity_names import entity_key
from ocop_cli.matching.linking import Linking
from ocop_cli.model.reading import Entry, Reading
from ocop_cli.register.connection import Connection
from ocop_cli.register.reading import cuts, joining, market, owners, present
from ocop_cli.register.rows import ActRow
from ocop_cli.register.writing import log, naming


def record_office_acts(
    db: Connection,
    entry: log.Entry,
    at: cuts.Cut,
    said: Reading,
    acted: Sequence[Entry],
    ids: naming.Ids,
    outcome: Outcome,
) -> None:
    """Bring the office's own acts among a file's entries into the register under `entry`."""
    fresh: list[tuple[Entry, ActRow]] = []
    links = joining.linking(db, at, date.max)
    known = {kind: act_rows.present(db, at, links, kind) for kind in {e.kind or "" for e in acted}}
    entities = owners.ids(db)
    for one in acted:
        try:
            row = _row(one, said, ids, entities, outcome)
        except BadAct as bad:
            _refuse(outcome, one, bad)
            continue
        key = act_rows.identity(links, row)
        if key in known[row.kind]:
            outcome.unchanged += 1
            continue
        known[row.kind][key] = 0
        fresh.append((one, row))
    kept = _standing(db, entry, at, fresh, outcome)
    outcome.imported += len(kept)


def _row(
    one: Entry,
    said: Reading,
    ids: naming.Ids,
    entities: Mapping[str, int],
    outcome: Outcome,
) -> ActRow:
    kind = one.kind or ""
    rule = acts.ACTS[kind]
    on = one.issued_on or said.head.issued_on
    if on is None:
        raise BadAct("bad_act", "missing", name="on", kind=kind)
    given = dict(one.more)
    values: dict[str, acts.Value | None] = {}
    for name, value in given.items():
        if rule.field(name) is not None:
            values[name] = value
        elif name in _FIELDS:
            outcome.warn("unused_column", one.place, fields=name, value=value)
    checked = acts.checked(kind, values, on)
    product_id, entity_id = None, None
    if rule.subject is Subject.PRODUCT:
        product_id = ids[naming.as_printed(one, said.head)]
    else:
        entity_id = _entity(one, entities)
        checked = acts.with_audience(checked, of_entities=entity_id is not None)
    return act_rows.row(
        kind, product_id, entity_id, on, one.decision or said.head.number, given.get("note"),
        checked, sheet=one.place.name or None, number=one.place.row,
    )  # fmt: skip


def _refuse(outcome: Outcome, one: Entry, bad: BadAct) -> None:
    """Refuse a row, at the cell of the field that is wrong where it is one."""
    at_field = {} if bad.field is None else {"field": bad.field}
    outcome.refuse(bad.code, one.place, bad.variant, **{**bad.values, **at_field})


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
        raise BadAct("unknown_entity", "several" if named else None, field="entity")
    return named[0]


def _standing(
    db: Connection,
    entry: log.Entry,
    at: cuts.Cut,
    fresh: Sequence[tuple[Entry, ActRow]],
    outcome: Outcome,
) -> list[ActRow]:
    """Enter the acts that can stand, and refuse those whose product nobody knows."""
    db.execute("SAVEPOINT office_acts")
    log.add_acts(db, entry, (row for _, row in fresh))
    links = joining.linking(db, at, date.max)
    rated = _rated(db, at, links, [row for _, row in fresh])
    asked = {links.of(i) for q in links.questions for i in (q.product_id, q.other_id)}
    db.execute("ROLLBACK TO office_acts")
    given = market.allotted(db, at, date.max, links)
    kept: list[ActRow] = []
    for one, row in fresh:
        if row.product_id is not None and links.of(row.product_id) not in rated | asked:
            outcome.refuse("unknown_product", one.place)
            continue
        try:
            act_rows.refuse_shared_stamps(row, links, given)
        except BadAct as bad:
            _refuse(outcome, one, bad)
            continue
        if (shared := act_rows.shared_gtin(row, links, given)) is not None:
            outcome.warn("gtin_conflict", one.place, gtin=shared[0], other=shared[1])
        given += _allotted(row, one, links)
        kept.append(row)
    log.add_acts(db, entry, kept)
    db.execute("RELEASE office_acts")
    return kept


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
