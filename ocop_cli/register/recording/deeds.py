"""Decisions about whole decisions, as a file states them: what replaces, and what annuls.

A file that replaces or annuls without a list does so to all that the other decision did. One with a
list does it to what it lists; what it leaves out of the decision it names is held, and a person
asked: it is no lapse, and no rating goes on or ends by silence.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from ocop_cli.law import standing
from ocop_cli.law.acts import Value
from ocop_cli.law.filed import FiledEntry
from ocop_cli.law.kinds import CERTIFICATE_ACTS, DEEDS, LEFT_OUT
from ocop_cli.law.numbers import same_number
from ocop_cli.law.reversals import NamedDocument
from ocop_cli.matching.linking import Linking
from ocop_cli.model.pages import PageKind
from ocop_cli.model.problem import Bad
from ocop_cli.model.reading import Head, NamedDecision, Place
from ocop_cli.register.connection import Connection
from ocop_cli.register.reading import cuts, documents, histories, joining, present, sought
from ocop_cli.register.reading.acts import recorded
from ocop_cli.register.recording import about, act_rows, undoing
from ocop_cli.register.recording.outcome import Outcome, Recording
from ocop_cli.register.rows import ActRow
from ocop_cli.register.writing import log, naming

WHOLE = ("replacement", "annulment")


# What a paper says of a whole decision stands in its title or an article, not in a row of a table.
TITLE = 1


def record_whole(file: Recording, filed: Sequence[FiledEntry]) -> None:
    """Bring what a file does to whole decisions into the register."""
    head, outcome, db, at = file.head, file.outcome, file.db, file.now
    if file.own or head.issued_on is None:
        return
    # A row that was refused is a row all the same: its paper does not annul the whole decision.
    listed = any(one.entry.kind == "annulment" for one in filed)
    listed = listed or (head.kind == "annulment" and file.rows > 0)
    for named in head.names:
        if named.deed not in WHOLE:
            continue
        if head.number is None or _is_of_a_part(file, named):
            _tell(outcome, head, named, "part")
            continue
        own = NamedDocument(head.number, head.issued_on, head.authority)
        try:
            found = _of_known(file, own, named, whole=not listed)
            made = len(add_new(db, file.entry, at, found))
        except Bad as bad:
            if head.kind == named.deed and not file.rows:
                place = Place(0, PageKind.PAPER, "", None, 1)
                outcome.refuse(bad.code, place, bad.variant, **bad.values)
                continue
            if bad.variant == "other_sort":
                outcome.warn(bad.code, None, bad.variant, **bad.values)
                continue
            # Named with its day it is known by that, and meant when it comes in later.
            rows = [] if named.issued_on is None or listed else [_as_printed(own, named)]
            made = len(add_new(db, file.entry, at, rows))
            _tell(outcome, head, named, "later" if made else "unknown")
        outcome.whole += made


def _is_of_a_part(file: Recording, named: NamedDecision) -> bool:
    """Whether a paper does what it does to a part of the decision it names alone."""
    kind = file.head.kind
    # "Hủy bỏ kết quả công nhận tại Quyết định …" above a list: its rows say of which.
    of_rows = named.deed == "annulment" and kind in CERTIFICATE_ACTS and file.rows > 0
    return named.partly or of_rows or (kind != named.deed and kind in DEEDS)


def _tell(outcome: Outcome, head: Head, named: NamedDecision, variant: str) -> None:
    outcome.warn(
        "names_decision", None, variant, decision=named.number,
        on=f"{named.issued_on:%d/%m/%Y}" if named.issued_on else "–", kind=named.deed,
        number=head.number or "–",
    )  # fmt: skip


def _of_known(
    file: Recording, own: NamedDocument, named: NamedDecision, *, whole: bool
) -> list[ActRow]:
    """What the file's `own` decision does to one that the register knows; raises Bad."""
    db, at = file.db, file.now
    papers = [one for one in documents.every(db, at, date.max) if not _same(one, own)]
    by = named.authority or own.authority
    try:
        of = about.settled(papers, named.number, named.issued_on, by, own.on)
    except Bad as bad:
        raise about.suspending(db, at, named.number, bad) from None
    annulled = undoing.Annulled(file)
    if named.deed == "annulment" and not annulled.fits(of):
        raise annulled.other_sort(of)
    values = about.as_values(papers, of)
    left = left_out(db, at, named.deed, own, of, values, whole=whole)
    rows = [_whole(named.deed, own, values)] if whole else []
    return rows + [row._replace(row=TITLE) for row in left]


def _as_printed(own: NamedDocument, named: NamedDecision) -> ActRow:
    """A deed on a decision that the register does not know yet."""
    assert named.issued_on is not None
    of = {"of_decision": named.number, "of_issued_on": named.issued_on.isoformat()}
    return _whole(named.deed, own, of)


def _whole(deed: str, own: NamedDocument, values: Mapping[str, Value]) -> ActRow:
    return act_rows.row(
        deed, None, None, own.on, own.number, None, values, authority=own.authority, number=TITLE
    )


def _same(one: NamedDocument, own: NamedDocument) -> bool:
    return one.on == own.on and same_number(one.number, own.number)


def add_new(db: Connection, entry: log.LogEntry, at: cuts.Cut, rows: Iterable[ActRow]) -> list[int]:
    """Enter those of these acts that the register does not hold; gives their ids."""
    links = joining.linking(db, at, date.max)
    known: dict[str, Mapping[tuple[object, ...], int]] = {}
    fresh = []
    for row in rows:
        if row.kind not in known:
            known[row.kind] = act_rows.present(db, at, links, row.kind)
        if act_rows.identity(links, row) not in known[row.kind]:
            fresh.append(row)
    return log.add_acts(db, entry, fresh)


def left_out(
    db: Connection, at: cuts.Cut, deed: str, own: NamedDocument, of: NamedDocument,
    values: Mapping[str, Value], *, whole: bool,
) -> list[ActRow]:  # fmt: skip
    """A hold for each product of `of` that the decision `own`, which replaces it, leaves out; where
    it annuls `of` in part, for each that is not listed."""
    if whole and deed == "annulment":
        return []
    links = joining.linking(db, at, date.max)
    rating = documents.rating(db, at, date.max)
    old = {i for i, one in rating.items() if one == of}
    if deed == "replacement":
        new = {i for i, one in rating.items() if _same(one, own)}
        kept = {links.of(one.row.product_id) for one in _rows(db, at, new)}
    else:
        kept = _annulled(db, at, links, own)
    missing: dict[int, int] = {}
    for one in _rows(db, at, old):
        root = links.of(one.row.product_id)
        if root not in kept:
            missing.setdefault(root, one.row.product_id)
    named = {name: value for name, value in values.items() if name != "of_authority"}
    return [
        act_rows.row(
            "hold", name, None, own.on, own.number, LEFT_OUT, named, authority=own.authority
        )
        for name in missing.values()
    ]


def _rows(db: Connection, at: cuts.Cut, ids: set[int]) -> Sequence[present.Present]:
    found = present.of_decisions(db, at, ids) if ids else {}
    return [one for own in found.values() for one in own]


def _annulled(db: Connection, at: cuts.Cut, links: Linking, own: NamedDocument) -> set[int]:
    return {
        links.of(act.product_id)
        for act in recorded(db, at, date.max, kinds=("annulment",))
        if act.product_id is not None
        and act.acted_on == own.on
        and act.document is not None
        and same_number(act.document, own.number)
    }


def follow(db: Connection, entry: log.LogEntry, at: cuts.Cut, acted: Sequence[ActRow]) -> None:
    """Enter the names products take by a rename or a transfer, tied to those they had.

    What comes in under the new name later is then the same product.
    """
    links = joining.linking(db, at, date.max)
    for row in acted:
        to = json.loads(row.more).get("to")
        if row.kind not in ("rename", "transfer") or row.product_id is None or not to:
            continue
        (printed,) = sought.names(db, [row.product_id]).values()
        own = links.members().get(links.of(row.product_id), [row.product_id])
        rated = histories.ratings(db, at, date.max, **histories.among(own))
        newest = max(rated, key=standing.order, default=None)
        product, owner = printed.product, printed.entity
        locality = newest.locality if newest else None
        product, owner = (to, owner) if row.kind == "rename" else (product, to)
        new = naming.product(db, entry, naming.PrintedName(product, owner, locality))
        if new != row.product_id:
            log.add_links(db, entry, [(row.product_id, new, "same", "file")])
