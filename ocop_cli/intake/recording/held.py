"""Doubts kept with a file's entries: each becomes a question of kind remark about its product.

The same words about one product are asked once, whichever file or format brings them again. A line
that names no product of its file may name one that another decision certified: then the question is
about that one.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from ocop_cli.intake.recording.filed import FiledEntry
from ocop_cli.intake.recording.outcome import Recording
from ocop_cli.model.doubt import Doubt
from ocop_cli.register.reading import remarks
from ocop_cli.register.reading.mentioned import Mentioned, mentioned
from ocop_cli.register.rows import RemarkRow
from ocop_cli.register.writing import log


def record_remarks(
    file: Recording, entries: Sequence[FiledEntry], of_others: Sequence[Doubt]
) -> None:
    """Open a question for what is held beside the ratings and acts of a file, and for each of the
    doubts `of_others` that names a product of the register, unless it is known."""
    elsewhere = _of_known_products(file, entries, of_others)
    settled = [doubt for doubt, _ in elsewhere]
    refused = {(p.page, p.table, p.row) for p in file.outcome.refused}
    rows: list[RemarkRow] = []
    for one in entries:
        place = one.entry.place
        if one.product_id and (place.page, place.table, place.row) not in refused:
            assert one.on is not None, "a reading names the day of each rating and act"
            own = (doubt for doubt in one.entry.held if doubt not in settled)
            rows += [_row(one.product_id, one.on, doubt) for doubt in own]
    on = file.head.issued_on
    if on is not None:
        rows += [_row(one.product_id, on, doubt) for doubt, named in elsewhere for one in named]
    if not rows:
        return
    fresh = remarks.unknown(file.db, file.now, rows)
    log.add_remarks(file.db, file.entry, fresh)
    file.outcome.held = len({(row.code, row.text, row.place) for row in fresh})


def _of_known_products(
    file: Recording, entries: Sequence[FiledEntry], of_others: Sequence[Doubt]
) -> list[tuple[Doubt, list[Mentioned]]]:
    """The doubts that name products of the register which the file does not; each is told."""
    own = {one.product_id for one in entries}
    found = []
    texts = [doubt.text for doubt in of_others]
    for doubt, names in zip(of_others, mentioned(file.db, file.before, texts), strict=True):
        named = [one for one in names if one.product_id not in own]
        if named:
            found.append((doubt, named))
            file.outcome.settled.append(doubt.problem())
            products = ", ".join(dict.fromkeys(one.name for one in named))
            file.outcome.warn("remark_elsewhere", doubt.place, value=doubt.text, product=products)
    return found


def _row(product_id: int, on: date, doubt: Doubt) -> RemarkRow:
    code = f"{doubt.code}.{doubt.variant}" if doubt.variant else doubt.code
    return RemarkRow(product_id, on.isoformat(), code, doubt.text, remarks.stored(doubt.place))
