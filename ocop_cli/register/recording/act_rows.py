"""An act as the register keeps it: its row, what makes two rows one act, what two may not share."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date

from ocop_cli.law import acts, marks
from ocop_cli.matching.linking import Linking
from ocop_cli.model.problem import Bad
from ocop_cli.register.connection import Connection
from ocop_cli.register.reading.acts import Recorded, recorded
from ocop_cli.register.reading.cuts import Cut
from ocop_cli.register.rows import ActRow


def row(
    kind: str,
    product_id: int | None,
    entity_id: int | None,
    on: date,
    document: str | None,
    note: str | None,
    values: Mapping[str, acts.Value],
    *,
    authority: str | None = None,
    sheet: str | None = None,
    number: int | None = None,
) -> ActRow:
    """One act as a row of the register; `values` are those `acts.stated` gave."""
    columns = {name: values.get(name) for name in acts.COLUMNS}
    more = {name: value for name, value in values.items() if name not in acts.COLUMNS}
    texts = {name: value if isinstance(value, str) else None for name, value in columns.items()}
    return ActRow(
        kind, product_id, entity_id, None, on.isoformat(), document, authority,
        texts["of_decision"], texts["of_issued_on"], texts["until"], texts["ground"], note,
        json.dumps(more, ensure_ascii=False, sort_keys=True), sheet, number,
    )  # fmt: skip


def identity(links: Linking, act: ActRow) -> tuple[object, ...]:
    """Equal for two rows that are one act, under whichever of its product's names they stand."""
    product = links.of(act.product_id) if act.product_id is not None else None
    if acts.ACTS[act.kind].moves:
        return (product, act.acted_on, act.document, act.until, act.of_decision)
    said = json.loads(act.more)
    if act.kind == "correction":
        # What it changed is what it found: imported again it finds nothing to change.
        said = {"struck": said.get("struck")}
    more = json.dumps(said, sort_keys=True)
    about = (act.of_decision, act.of_issued_on)
    return (product, act.entity_id, act.acted_on, act.document, about, act.note, more)


def present(db: Connection, at: Cut, links: Linking, kind: str) -> dict[tuple[object, ...], int]:
    """The acts of one kind that the register holds: `identity` -> id."""
    return {
        identity(links, _as_row(act)): act.act_id
        for act in recorded(db, at, date.max, kinds=(kind,))
    }


def _as_row(act: Recorded) -> ActRow:
    return ActRow(
        act.kind, act.product_id, act.entity_id, act.of_act, act.acted_on.isoformat(),
        act.document, act.authority, act.of_decision,
        act.of_issued_on.isoformat() if act.of_issued_on else None,
        act.until.isoformat() if act.until else None, act.ground, act.note,
        json.dumps(dict(act.more)), act.sheet, act.row,
    )  # fmt: skip


def refuse_shared_stamps(new: ActRow, links: Linking, given: Sequence[marks.Allotted]) -> None:
    """Raise Bad where a series of stamps overlaps one already given."""
    series = json.loads(new.more).get("stamps")
    if new.kind != "mark" or series is None or new.product_id is None:
        return
    found = marks.shared_stamps(links.of(new.product_id), series, given)
    if found is not None:
        shared, name = found
        raise Bad(
            "bad_mark", "stamps_shared", fields=("stamps",), value=series, shared=shared.text,
            count=str(shared.count), name=name,
        )  # fmt: skip


def shared_gtin(
    new: ActRow, links: Linking, given: Sequence[marks.Allotted]
) -> tuple[str, str] | None:
    """The barcode of a mark, and the name of another product that bears it, if one does."""
    number = json.loads(new.more).get("gtin")
    if new.kind != "mark" or number is None or new.product_id is None:
        return None
    other = marks.shared_gtin(links.of(new.product_id), number, given)
    return (number, other) if other is not None else None
