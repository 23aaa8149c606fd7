"""Products about which nothing is said in public until a person has settled it: open holds.

A complaint, a suspension or an inquiry is entered as one; what a replacing decision leaves out is
one by itself, and stays so until its hold is closed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import date

from ocop_cli.law.numbers import same_number
from ocop_cli.law.reversals import NamedDocument, Reversal, is_of
from ocop_cli.matching.linking import Linking
from ocop_cli.model.ratings import Rating
from ocop_cli.register.connection import Connection
from ocop_cli.register.reading.acts import Recorded, closings, recorded
from ocop_cli.register.reading.cuts import Cut
from ocop_cli.register.reading.histories import Histories
from ocop_cli.register.reading.taken_back import reversals


def open_holds(db: Connection, at: Cut, day: date, links: Linking) -> Mapping[int, list[Recorded]]:
    """The holds that are not closed on `day`, by product, oldest first."""
    return _parted(db, at, day, links)[0]


def on_hold(db: Connection, at: Cut, day: date, found: Histories) -> frozenset[int]:
    """The products of `found` that are on hold: by an act, or left out by a replacing decision."""
    open_, closed = _parted(db, at, day, found.linking)
    replacing = [
        one
        for one in reversals(db, at, day, found.linking)
        if one.product_id is None and one.kind == "replacement"
    ]
    held = {number for number in open_ if number in found.ratings}
    for number, ratings in found.ratings.items() if replacing else ():
        settled = closed.get(number, ())
        if any(_leaves_out(one, number, ratings, settled) for one in replacing):
            held.add(number)
    return frozenset(held)


def _parted(
    db: Connection, at: Cut, day: date, links: Linking
) -> tuple[dict[int, list[Recorded]], dict[int, list[Recorded]]]:
    """The holds that are open, and those that are closed, by product."""
    every = [one for one in recorded(db, at, day, kinds=("hold",)) if one.product_id is not None]
    ended = closings(db, at, day) if every else {}
    open_: dict[int, list[Recorded]] = defaultdict(list)
    closed: dict[int, list[Recorded]] = defaultdict(list)
    for one in every:
        (closed if one.act_id in ended else open_)[links.of(one.product_id or 0)].append(one)
    return open_, closed


def _leaves_out(
    by: Reversal, number: int, ratings: list[Rating], settled: tuple[()] | list[Recorded]
) -> bool:
    """Whether a replacing decision takes a rating of a product away and gives it none."""
    if not any(
        is_of(by, NamedDocument(r.decision, r.issued_on, r.authority, number)) for r in ratings
    ):
        return False
    if any(_is(by, r.decision, r.issued_on) for r in ratings):
        return False
    return not any(_is(by, one.document or "", one.acted_on) for one in settled)


def _is(by: Reversal, number: str, on: date) -> bool:
    return on == by.on and same_number(number, by.document)
