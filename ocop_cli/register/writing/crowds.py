"""Names of one maker that are too many to be compared each with each: what is left over of them.

A new name is compared with the likest names near it (`pairing.CLOSEST`). Most find their own there;
what found none on either side may still be one product under names that share little, so those are
compared with each other, the likest first, however many names of the maker are more like them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from ocop_cli.matching.case import Named
from ocop_cli.matching.crowd import Crowd
from ocop_cli.matching.first_sight import seen
from ocop_cli.register.connection import Connection
from ocop_cli.register.reading import joining, likenesses, sought
from ocop_cli.register.reading.cuts import Cut
from ocop_cli.register.writing import pairing
from ocop_cli.register.writing.log import INSERT_LIKENESS, LogEntry


class _Span(NamedTuple):
    """A name that begins or ends its product: the days on which it does, and its lists."""

    number: int
    begins_on: date | None  # None where an earlier name of the product is known
    ends_on: date | None  # None where a later one is
    rows: frozenset[str]


def look_again(
    db: Connection, entry: LogEntry, at: Cut, fresh: Mapping[int, pairing.NewName]
) -> None:
    """Compare what is left over of the makers of `fresh` names that have very many products."""
    keys = {one.kin for one in fresh.values() if one.kin}
    crowds = [own for own in sought.filed(db, keys).values() if len(own) > pairing.CLOSEST + 1]
    if not crowds:
        return
    new = set(fresh)
    spans = _left_over(db, at, {number for own in crowds for number in own})
    known = {
        number: pairing.as_compared(*name[1:]) for number, name in sought.names(db, spans).items()
    }
    done = set(likenesses.pairs_of(db, spans))
    rows: list[pairing.Row] = []
    # Crowd by crowd, for names that were just taken apart are at hand; entered in one order.
    for own in crowds:
        near_by = set(_near([spans[i] for i in own if i in spans], known, new)) - done
        done |= near_by
        rows += pairing.compared(sorted(near_by), known)
    db.executemany(INSERT_LIKENESS, ((entry.log_id, *row) for row in sorted(rows)))


def _left_over(db: Connection, at: Cut, names: Collection[int]) -> dict[int, _Span]:
    """The names that begin or end their products, as far as links are known."""
    links = joining.joined(db, at, date.max)
    members = links.members()
    every = {i for name in names for i in members.get(links.of(name), (name,))}
    known = {i: one for i, one in joining.named(db, at, date.max, every).items() if one.rated}
    found = {}
    for number in known.keys() & set(names):
        one = known[number]
        own = [known[i] for i in members.get(links.of(number), (number,)) if i in known]
        first, last = min(o.first_on for o in own), max(o.last_rated_on for o in own)
        begins = first if one.first_on == first else None
        ends = last if one.last_rated_on == last else None
        if begins or ends:
            found[number] = _Span(number, begins, ends, one.rows)
    return found


def _near(
    spans: Sequence[_Span], named: Mapping[int, Named], fresh: Collection[int]
) -> Iterator[tuple[int, int]]:
    """For each name the likest of those it may go before or after, one of the two being new."""
    if not spans or frozenset.intersection(*(one.rows for one in spans)):
        return  # all of one list
    words = {one.number: seen(named[one.number]) for one in spans}
    numbered = {one.number: one for one in spans}
    crowd = Crowd(words)
    for one in spans:
        is_fresh = one.number in fresh

        def admits(number: int, one: _Span = one, is_fresh: bool = is_fresh) -> bool:
            other = numbered[number]
            return (
                (is_fresh or number in fresh)
                and (_goes_before(one, other) or _goes_before(other, one))
                and one.rows.isdisjoint(other.rows)
            )

        for number in crowd.likest(words[one.number], pairing.CLOSEST, admits):
            yield min(one.number, number), max(one.number, number)


def _goes_before(one: _Span, other: _Span) -> bool:
    """Whether `other` may be what `one` was renewed as: it begins where `one` has ended."""
    return bool(
        one.number != other.number
        and one.ends_on
        and other.begins_on
        and one.ends_on <= other.begins_on
    )
