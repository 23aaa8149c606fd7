"""A list of acts that names a product by its id or code, as `record` does.

A row of such a list stands for the product under the name its newest rating prints. A code beside a
name counts only where the two may be one product: a code of another office's list is no name here.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date

from ocop_cli.law import acts
from ocop_cli.law.acts import Subject
from ocop_cli.law.filed import EntryKind, FiledEntry
from ocop_cli.law.standing import order
from ocop_cli.matching.case import Named
from ocop_cli.matching.verdicts import Verdict, compare
from ocop_cli.model.ratings import Rating
from ocop_cli.model.reading import Entry
from ocop_cli.register.reading import histories, joining
from ocop_cli.register.reading.codes import codes
from ocop_cli.register.recording.outcome import Recording
from ocop_cli.text.keys import fold

_ID = re.compile(r"\d{1,9}")


def in_full(file: Recording, filed: Sequence[FiledEntry]) -> Sequence[FiledEntry]:
    """The same entries, an act's product under its own name where an id or a code names it.

    What this program wrote out names its products in full, by the codes of another register.
    """
    if file.own or not any(_may_be_one(one.entry) for one in filed):
        return filed
    db, at = file.db, file.before
    newest: dict[int, Rating] = {}
    links = joining.joined(db, at, date.max)
    for rating in histories.ratings(db, at, date.max):
        number = links.of(rating.product_id)
        if number not in newest or order(newest[number]) <= order(rating):
            newest[number] = rating
    known = codes(db, at, date.max)
    by_code = {fold(known.of(number)): rating for number, rating in newest.items()}
    by_id = {rating.product_id: rating for rating in newest.values()} | newest
    return [
        one._replace(entry=_named(one, by_id, by_code)) if _may_be_one(one.entry) else one
        for one in filed
    ]


def _may_be_one(entry: Entry) -> bool:
    """Whether an act names its product by what has no space and a digit in it, or has a code."""
    kind = acts.ACTS.get(entry.kind or "")
    if kind is None or kind.subject is not Subject.PRODUCT:
        return False
    text = entry.product
    return entry.product_code is not None or (" " not in text and any(map(str.isdigit, text)))


def _named(filed: FiledEntry, by_id: Mapping[int, Rating], by_code: Mapping[str, Rating]) -> Entry:
    entry = filed.entry
    found = by_code.get(filed.named[0]) if filed.named is not None else None
    if found is None and _ID.fullmatch(entry.product):
        found = by_id.get(int(entry.product))
    # Beside a code a correction prints the name as it should be.
    if found is None and filed.code is not None and filed.what is not EntryKind.CORRECTION:
        found = by_code.get(filed.code)
        if found is not None and not _fits(entry, found):
            found = None
    if found is None:
        return entry
    return entry._replace(product=found.product, entity=found.entity, locality=found.locality)


def _fits(entry: Entry, rating: Rating) -> bool:
    said = Named(entry.product, entry.entity, entry.locality)
    own = Named(rating.product, rating.entity, rating.locality)
    return compare(said, own).verdict is not Verdict.DIFFERENT
