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


def record_remarks(file: Recording, entries: Sequence[FiledEntry]) -> None:
    """Open a question for what is held beside each of these entries, unless it is known."""
    held = [one for one in entries if one.entry.held and one.product_id]
    if not held:
        return
    refused = {(p.page, p.table, p.row) for p in file.outcome.refused}
    rows: list[RemarkRow] = []
    for one in held:
        place, on = one.entry.place, one.on
        if (place.page, place.table, place.row) in refused:
            continue
        assert on is not None, "a reading names the day of each rating and act"
        for doubt in one.entry.held:
            code = f"{doubt.code}.{doubt.variant}" if doubt.variant else doubt.code
            where = remarks.stored(doubt.place)
            rows.append(RemarkRow(one.product_id, on.isoformat(), code, doubt.text, where))
    fresh = remarks.unknown(file.db, file.now, rows)
    log.add_remarks(file.db, file.entry, fresh)
    file.outcome.held = len({(row.code, row.text, row.place) for row in fresh})
