"""Names of one maker that are too many to be compared each with each: what is left over of them.

A new name is compared with the likest names near it (`pairing.CLOSEST`). Most find their own there;
what found none on either side may still be one product under names that share little, so those are
compared with each other, the likest first, however many names of the maker are more like them. Of
very many it is enough for each to have found a few that a person can be asked about.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Collection, Container, Iterator, Mapping, Sequence
from datetime import date
from itertools import accumulate
from operator import or_
from typing import NamedTuple

from ocop_cli.matching.asking import SOONEST, may_renew
from ocop_cli.matching.case import Named
from ocop_cli.matching.crowd import Bits, Crowd, RowIndex, as_bits
from ocop_cli.matching.first_sight import seen
from ocop_cli.register.connection import Connection
from ocop_cli.register.reading import joining, likenesses, sought
from ocop_cli.register.reading.cuts import Cut
from ocop_cli.register.writing import pairing
from ocop_cli.register.writing.log import INSERT_LIKENESS, LogEntry

CROWDED = 1000  # of more names each is compared only until it found a few
A_FEW, TRIED = 2, 10

Pair = tuple[int, int]


class _Span(NamedTuple):
    """A name that begins or ends its product: the days on which it does, its lists, and what its
    first row calls it."""

    number: int
    begins_on: date | None  # None where an earlier name of the product is known
    ends_on: date | None  # None where a later one is
    rows: frozenset[str]
    claims: bool
    says_new: bool


def look_again(
    db: Connection, entry: LogEntry, at: Cut, fresh: Mapping[int, pairing.NewName]
) -> None:
    """Compare what is left over of the makers of `fresh` names that have very many products."""
    keys = {one.kin for one in fresh.values() if one.kin}
    crowds = [own for own in sought.filed(db, keys).values() if len(own) > pairing.CLOSEST + 1]
    if not crowds:
        return
    spans = _left_over(db, at, {number for own in crowds for number in own})
    known = {
        number: pairing.as_compared(*name[1:]) for number, name in sought.names(db, spans).items()
    }
    verdicts: dict[Pair, str | None] = dict(likenesses.verdicts_of(db, spans))
    rows: list[pairing.Row] = []
    # Crowd by crowd, for names that were just taken apart are at hand; entered in one order.
    for own in crowds:
        left = [spans[i] for i in sorted(own) if i in spans]
        if left and not frozenset.intersection(*(one.rows for one in left)):
            rows += _compared(left, known, fresh, verdicts)
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
            claims = begins is not None and one.wants_ancestor == begins
            found[number] = _Span(number, begins, ends, one.rows, claims, one.says_new)
    return found


def _compared(
    spans: Sequence[_Span],
    named: Mapping[int, Named],
    fresh: Container[int],
    verdicts: dict[Pair, str | None],
) -> Iterator[pairing.Row]:
    """The pairs of these names that are not two, of those not compared before; `verdicts` are what
    was found of the others, and None where they are two."""
    row = _Row(spans, named, fresh)
    if len(spans) <= CROWDED:
        near = [row.near(place) for place in range(len(spans))]
    else:
        near = [own for place in range(len(spans)) for own in row.near_each_side(place)]
    numbered = {one.number: one for one in spans}

    def is_asked(pair: Pair) -> bool:
        one, other = (numbered[number] for number in pair)
        return _may_renew(verdicts[pair], one, other) or _may_renew(verdicts[pair], other, one)

    while near:
        missing = {pair for own in near for pair in own.next()}.difference(verdicts)
        verdicts.update(dict.fromkeys(missing))
        for found in pairing.compared(sorted(missing), named):
            verdicts[found[:2]] = found[3]
            yield found
        near = [left for own in near if (left := own.left(is_asked))]


class _Near(NamedTuple):
    """Pairs of a name to look at, the likest first, until so many of them may be asked about."""

    pairs: Sequence[Pair]
    enough: int

    def next(self) -> Sequence[Pair]:
        return self.pairs[: self.enough]

    def left(self, is_asked: Callable[[Pair], bool]) -> _Near | None:
        """What is still to be looked at, once the next of them were."""
        rest, missing = self.pairs[self.enough :], self.enough - sum(map(is_asked, self.next()))
        return _Near(rest, missing) if rest and missing > 0 else None


class _Row:
    """Left-over names in a row, and which of them may go before or after which."""

    def __init__(
        self, spans: Sequence[_Span], named: Mapping[int, Named], fresh: Container[int]
    ) -> None:
        self._spans = spans
        self._words = [seen(named[one.number]) for one in spans]
        self._crowd = Crowd(self._words)
        self._listed = RowIndex()
        for place, one in enumerate(spans):
            self._listed.add(place, one.rows)
        self._fresh = as_bits([at for at, one in enumerate(spans) if one.number in fresh])
        self._begun = _ByDay([one.begins_on for one in spans])
        self._ended = _ByDay([one.ends_on for one in spans])

    def near(self, place: int) -> _Near:
        """The pairs of a name with the likest of those it may go before or after, one of the two
        being new: all of them."""
        among = self._after(place) | self._before(place)
        return _Near(self._likest(place, among, pairing.CLOSEST), pairing.CLOSEST)

    def near_each_side(self, place: int) -> tuple[_Near, ...]:
        """A few with those it may go before, with the first of these that come late enough to be
        its renewal (as of their day others are not known), and with those it may go after."""
        sides = (self._after(place), A_FEW), (self._first(place), 1), (self._before(place), 1)
        return tuple(
            _Near(self._likest(place, among, TRIED), enough) for among, enough in sides if among
        )

    def _likest(self, place: int, among: Bits, count: int) -> list[Pair]:
        one = self._spans[place]
        among &= ~self._listed.bits(one.rows, len(self._spans))  # itself among them
        if not self._fresh >> place & 1:
            among &= self._fresh
        found = self._crowd.likest(self._words[place], among, count)
        others = [self._spans[at].number for at in found]
        return [(min(one.number, other), max(one.number, other)) for other in others]

    def _after(self, place: int) -> Bits:
        """The places of what begins where this has ended."""
        ended = self._spans[place].ends_on
        return self._begun.since(ended) if ended else 0

    def _first(self, place: int) -> Bits:
        """The places of what begins first where a renewal of this may."""
        ended = self._spans[place].ends_on
        return self._begun.first_since(ended + SOONEST) if ended else 0

    def _before(self, place: int) -> Bits:
        """The places of what has ended where this begins."""
        begins = self._spans[place].begins_on
        return self._ended.until(begins) if begins else 0


class _ByDay:
    """The places of a row by a day each of them has."""

    def __init__(self, days: Sequence[date | None]) -> None:
        of: dict[date, list[int]] = defaultdict(list)
        for place, day in enumerate(days):
            if day:
                of[day].append(place)
        self._days = sorted(of)
        self._until = list(accumulate((as_bits(of[day]) for day in self._days), or_, initial=0))

    def until(self, day: date) -> Bits:
        """The places of this day and those before."""
        return self._until[bisect_right(self._days, day)]

    def since(self, day: date) -> Bits:
        """The places of this day and those after."""
        return self._until[-1] ^ self._until[bisect_left(self._days, day)]

    def first_since(self, day: date) -> Bits:
        """The places of the first day from this on."""
        at = bisect_left(self._days, day)
        return self._until[at + 1] ^ self._until[at] if at < len(self._days) else 0


def _may_renew(verdict: str | None, one: _Span, other: _Span) -> bool:
    """Whether a person may be asked if `other` is what `one` was renewed as."""
    if not (verdict and one.ends_on and other.begins_on and one.ends_on <= other.begins_on):
        return False
    return other.claims or may_renew(verdict, one.ends_on, other.begins_on, says_new=other.says_new)
