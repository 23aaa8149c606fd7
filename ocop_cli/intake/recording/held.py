"""Doubts kept with a file's entries: each becomes a question of kind remark about its product.

The same words about one product are asked once, whichever file or format brings them again.
"""

from __future__ import annotations

from collections.abc import Sequence

from ocop_cli.intake.recording.filed import FiledEntry
from ocop_cli.intake.recording.outcome import Recording
from ocop_cli.register.reading import remarks
from ocop_cli.register.rows import RemarkRow
from ocop_cli.register.writing import log
from ocop_cli.text.keys import fold


def record_remarks(file: Recording, entries: Sequence[FiledEntry]) -> None:
    """Open a question for what is held beside each of these entries, unless it is known."""
    held = [one for one in entries if one.entry.held and one.product_id]
    if not held:
        return
    refused = {(p.page, p.table, p.row) for p in file.outcome.refused}
    products = {one.product_id for one in held}
    known = {
        (one.product_id, one.code, fold(one.text))
        for one in remarks.remarks_of(file.db, file.now, products)
    }
    rows: list[RemarkRow] = []
    for one in held:
        place, on = one.entry.place, one.on
        if (place.page, place.table, place.row) in refused:
            continue
        assert on is not None, "a reading names the day of each rating and act"
        for doubt in one.entry.held:
            code = f"{doubt.code}.{doubt.variant}" if doubt.variant else doubt.code
            key = (one.product_id, code, fold(doubt.text))
            if key in known:
                continue
            known.add(key)
            where = remarks.stored(doubt.place)
            rows.append(RemarkRow(one.product_id, on.isoformat(), code, doubt.text, where))
    log.add_remarks(file.db, file.entry, rows)
    file.outcome.held = len({(row.code, row.text, row.place) for row in rows})
