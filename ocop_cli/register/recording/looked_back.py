"""What a recorded file leaves to a person: its questions, what is new, kinds that do not fit.

Its entries are looked at among all that the register now holds.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date

from ocop_cli.law.filed import FiledEntry
from ocop_cli.law.kinds import RENEWALS
from ocop_cli.matching.linking import Linking
from ocop_cli.register.connection import Connection
from ocop_cli.register.reading import cuts, joining, present
from ocop_cli.register.recording.outcome import Outcome, Recording


def look_back(
    file: Recording,
    entries: Sequence[FiledEntry],
    rated: Sequence[FiledEntry],
    new: Collection[int],
    last_pair: int,
) -> None:
    """Count what is asked and new, `new` names among it, and say where kinds do not fit.

    `last_pair` is the last that was there before the file: what comes later was not asked before.
    """
    # An act or a deed may bear on what is asked about products its file does not name.
    all_rate = len(rated) == len(entries)
    touched = {one.product_id for one in entries}.union(new) if all_rate else None
    links = _about(file.db, file.now, touched)
    asked = {p.pair_id for p in links.questions}
    if earlier := [p for p in links.questions if p.pair_id <= last_pair]:
        names = {i for p in earlier for i in (p.product_id, p.other_id)}
        asked -= {p.pair_id for p in _about(file.db, file.before, names).questions}
    file.outcome.to_review = len(asked)
    _count_new(file, rated, links)


def _about(db: Connection, at: cuts.Cut, touched: Collection[int] | None) -> Linking:
    """The links at a cut, with what is asked about these names (None: all) and those near them."""
    if touched is None:
        return joining.linking(db, at, date.max)
    return joining.about(db, at, date.max, touched)


def _count_new(file: Recording, rated: Sequence[FiledEntry], links: Linking) -> None:
    """Count what is new, and say where a row's kind and the register's history do not agree.

    What was taken back before this file is new again.
    """
    members = links.members()
    own = {one.product_id for one in rated}
    everyone = {i for one in own for i in members.get(links.of(one), (one,))}
    earlier, first = (present.first_rated(file.db, at, everyone) for at in (file.before, file.now))
    first_of = {
        one: min((first[i] for i in members.get(links.of(one), (one,)) if i in first), default=None)
        for one in own
    }
    rated_now = {links.of(i) for i in own if i in first}
    outcome = file.outcome
    outcome.new_products = len(rated_now - {links.of(i) for i in earlier})
    outcome.re_evaluations = max(0, outcome.rated - outcome.new_products)
    asked = frozenset(i for p in links.questions for i in (p.product_id, p.other_id))
    _compare_kinds(rated, first_of, asked, outcome)


def _compare_kinds(
    rated: Sequence[FiledEntry],
    first_of: Mapping[int, str | None],
    asked: frozenset[int],
    outcome: Outcome,
) -> None:
    """Warn where a row is called new and is not, or a re-evaluation of what is not known."""
    refused = {(p.page, p.table, p.row) for p in outcome.refused}
    for filed_one in rated:
        one = filed_one.entry
        if one.kind is None or one.place.line in refused:
            continue
        earliest = first_of[filed_one.product_id]
        if earliest is None:
            continue
        assert filed_one.on is not None, "a reading names the day of each rating"
        known = earliest < filed_one.on.isoformat()
        if one.kind == "recognition" and known:
            outcome.warn("already_known", one.place, product=one.product, since=earliest)
        elif one.kind in RENEWALS and not known:
            outcome.warn(
                "no_earlier_rating",
                one.place,
                product=one.product,
                asked="1" if filed_one.product_id in asked else "",
            )
