"""Acts that only a certificate in force allows, kept as what may be asked about their products."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date

from ocop_cli.law.kinds import IN_FORCE
from ocop_cli.model.problem import Place
from ocop_cli.register.connection import Connection
from ocop_cli.register.reading import remarks
from ocop_cli.register.reading.cuts import Cut
from ocop_cli.register.rows import ActRow, RemarkRow
from ocop_cli.register.writing import log
from ocop_cli.text.keys import fold


def ask(
    db: Connection, entry: log.LogEntry, at: Cut, acted: Sequence[tuple[ActRow, Place]]
) -> set[tuple[int, date]]:
    """Keep a remark of each of these acts, with its place, that presupposes a certificate in force.

    Gives the product and the day of those that are a question now: of the others one comes up
    should the register learn that the certificate had run out.
    """
    rows = [
        _remark(one, one.product_id, place)
        for one, place in acted
        if one.kind in IN_FORCE and one.product_id is not None
    ]
    fresh = remarks.brought(db, at, [(row, fold(row.text)) for row in rows]).fresh if rows else []
    log.add_remarks(db, entry, fresh)
    if not fresh:
        return set()
    new = {(row.product_id, row.text) for row in fresh}
    return {
        (one.product_id, one.on_day)
        for one in remarks.open_remarks(db, at, date.max)
        if one.code == remarks.IN_FORCE and (one.product_id, one.text) in new
    }


def _remark(one: ActRow, product_id: int, place: Place) -> RemarkRow:
    said = one.document, json.loads(one.more).get("certificate"), one.note
    text = "; ".join(dict.fromkeys(filter(None, said))) or "–"
    return RemarkRow(product_id, one.acted_on, remarks.IN_FORCE, text, remarks.stored(place))
