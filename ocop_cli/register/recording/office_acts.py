"""Dossiers, inspections, recalls, training and marks read from a file: checked, then kept.

An act keeps the name it was printed with. Where that name is doubtful the act waits: a review is
opened, and it belongs to the product once a person accepts it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date

from ocop_cli.law.filed import FiledEntry
from ocop_cli.law.kinds import DEEDS
from ocop_cli.law.marks import Allotted
from ocop_cli.law.reversals import NamedDocument as Document
from ocop_cli.matching.linking import Linking
from ocop_cli.model.problem import Bad
from ocop_cli.model.reading import Entry
from ocop_cli.register.connection import Connection
from ocop_cli.register.reading import cuts, documents, joining, market, owners, present
from ocop_cli.register.reading.acts import Recorded
from ocop_cli.register.recording import about, act_rows, deeds, in_force, undoing
from ocop_cli.register.recording.outcome import Recording
from ocop_cli.register.rows import ActRow
from ocop_cli.register.writing import log, renaming


def record_office_acts(file: Recording, acted: Sequence[FiledEntry]) -> None:
    """Bring the office's own acts among a file's entries into the register."""
    db, at, outcome = file.db, file.now, file.outcome
    fresh: list[tuple[Entry, ActRow]] = []
    links = joining.joined(db, at, date.max)
    kinds = {one.entry.kind or "" for one in acted}
    known = {kind: act_rows.present(db, at, links, kind) for kind in kinds}
    entities = owners.ids(db)
    papers = documents.every(db, at, date.max)
    annulled = undoing.Annulled(file)
    for filed in acted:
        one = filed.entry
        try:
            row = _row(file, filed, entities, papers, annulled)
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
    if any(row.kind in ("rename", "transfer") for row in kept):
        renaming.ask(db, file.entry, at)
    outcome.imported += len(kept)
    went_in = set(kept)
    standing = [(row, one.place) for one, row in fresh if row in went_in]
    places = {(row.product_id, row.acted_on): place for row, place in standing}
    for product_id, on in sorted(in_force.ask(db, file.entry, at, standing)):
        outcome.held += 1
        place = places[product_id, on.isoformat()]
        outcome.warn("remark", place, "in_force", value=f"{on:%d/%m/%Y}")


def _row(
    file: Recording, filed: FiledEntry, entities: Mapping[str, int], papers: Sequence[Document],
    annulled: undoing.Annulled,
) -> ActRow:  # fmt: skip
    one, stated = filed.entry, filed.stated
    assert one.kind is not None and filed.on is not None and stated is not None
    authority = filed.authority if one.kind in DEEDS else None
    values = dict(stated.values)
    if one.kind == "annulment" and not file.own:
        values |= about.as_values(papers, annulled.document(filed, papers))
    elif stated.of is not None and not file.own:
        of = stated.of
        found = about.settled(papers, of.number, of.issued_on, of.authority or authority, filed.on)
        values |= about.as_values(papers, found)
    if "of_authority" in one.more:
        values["of_authority"] = one.more["of_authority"]
    product_id = (filed.product_id or None) if filed.on_product else None
    entity_id = None if filed.owner is None else _entity(filed.owner, entities)
    return act_rows.row(
        one.kind, product_id, entity_id, filed.on, filed.number, one.more.get("note"), values,
        authority=authority, sheet=one.place.name or None, number=one.place.row,
    )  # fmt: skip


def _entity(key: str, entities: Mapping[str, int]) -> int:
    """The entity of that key; a household named without its commune is the only one of its name."""
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
