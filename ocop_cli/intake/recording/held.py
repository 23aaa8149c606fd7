"""Doubts kept with a file's entries: each becomes a question of kind remark about its product.

The same words about one product are asked once, whichever file or format brings them again.
"""

from __future__ import annotations

from collections.abc import Sequence

from ocop_cli.intake.recording.outcome import Outcome
from ocop_cli.intake.recording.ratings import printed_decision
from ocop_cli.model.reading import Entry, Reading
from ocop_cli.register.connection import Connection
from ocop_cli.register.reading import cuts, remarks
from ocop_cli.register.rows import RemarkRow
from ocop_cli.register.writing import log, naming
from ocop_cli.text.keys import fold


def record_remarks(
    db: Connection,
    entry: log.LogEntry,
    at: cuts.Cut,
    said: Reading,
    entries: Sequence[Entry],
    ids: naming.Ids,
    outcome: Outcome,
) -> None:
    """Open a question for what is held beside each of these entries, unless it is known."""
    held = [one for one in entries if one.held and one.product]
    if not held:
        return
    refused = {(p.page, p.table, p.row) for p in outcome.refused}
    products = {ids[naming.as_printed(one, said.head)] for one in held}
    known = {
        (one.product_id, one.code, fold(one.text)) for one in remarks.remarks_of(db, at, products)
    }
    rows: list[RemarkRow] = []
    for one in held:
        if (one.place.page, one.place.table, one.place.row) in refused:
            continue
        product_id = ids[naming.as_printed(one, said.head)]
        day = printed_decision(one, said)[1]
        for doubt in one.held:
            code = f"{doubt.code}.{doubt.variant}" if doubt.variant else doubt.code
            key = (product_id, code, fold(doubt.text))
            if key in known:
                continue
            known.add(key)
            place = remarks.stored(doubt.place)
            rows.append(RemarkRow(product_id, day.isoformat(), code, doubt.text, place))
    log.add_remarks(db, entry, rows)
    outcome.held = len({(row.code, row.text, row.place) for row in rows})
