"""Revocations that say something of their certificate: held against those of the product.

One that names an older certificate by the way is about that. Where its words only speak against the
newest, it goes in as what they fit, and a person is asked.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from ocop_cli.law import which_certificate
from ocop_cli.law.filed import FiledEntry
from ocop_cli.law.rules import LastDay
from ocop_cli.model.reading import NO_CERTIFICATE, Place
from ocop_cli.register.reading import cuts, histories, joining, remarks
from ocop_cli.register.recording.outcome import Recording
from ocop_cli.register.rows import RemarkRow
from ocop_cli.register.writing import log
from ocop_cli.text.keys import fold


class Doubtful(NamedTuple):
    """An act of which it is asked which certificate it is about, and what speaks against it."""

    place: Place
    product_id: int
    on: date
    words: str


def settled(
    file: Recording, acted: Sequence[FiledEntry]
) -> tuple[Sequence[FiledEntry], Sequence[Doubtful]]:
    """The acts, each with the decision whose certificate it is about where its words tell, and
    those of which that is asked."""
    asked = {one.product_id for one in acted if _says_something(one)}
    if file.own or not asked:
        return acted, ()
    db, at = file.db, file.now
    links = joining.linking(db, at, date.max)
    members = links.members()
    own = {i for one in asked for i in members.get(links.of(one), (one,))}
    found = histories.histories(db, at, date.max, links=links, **histories.among(own))
    convention = LastDay(cuts.settings(db, at).get("last-day", LastDay.ANNIVERSARY))
    kept: list[FiledEntry] = []
    doubtful: list[Doubtful] = []
    for one in acted:
        if not _says_something(one) or one.on is None:
            kept.append(one)
            continue
        entry = one.entry
        ratings = found.ratings.get(links.of(one.product_id), ())
        which = which_certificate.meant(entry.told, entry.stars, ratings, one.on, convention)
        if which.rating is not None:
            entry = entry._replace(
                of_decision=which.rating.decision, of_issued_on=which.rating.issued_on
            )
        if which.against:
            words = "; ".join(filter(None, which.against)) or "–"
            doubtful.append(Doubtful(entry.place, one.product_id, one.on, words))
        kept.append(one._replace(entry=entry))
    return kept, doubtful


def _says_something(filed: FiledEntry) -> bool:
    entry = filed.entry
    said = entry.told != NO_CERTIFICATE or entry.stars is not None
    return said and entry.kind == "revocation" and entry.of_decision is None


def ask(file: Recording, doubtful: Sequence[Doubtful]) -> None:
    """Keep a question about each of these, and tell of it."""
    rows = [
        RemarkRow(one.product_id, one.on.isoformat(), remarks.WHICH, one.words,
                  remarks.stored(one.place))
        for one in doubtful
    ]  # fmt: skip
    fresh = remarks.brought(file.db, file.now, [(row, fold(row.text)) for row in rows]).fresh
    log.add_remarks(file.db, file.entry, fresh)
    file.outcome.held += len(fresh)
    for one in doubtful:
        file.outcome.warn("remark", one.place, "which", value=one.words)
