"""Which pairs a person is asked about: two lists side by side, not name by name.

A product that was renewed has found its own, and so has a row with an earlier product: between
them nothing is asked. What is left over on both sides is matched one to one, the likest first; then
whatever earlier product found no partner so is asked about with its likest one. So every product
that a later row may belong to stands in a question, and no more questions than that are put.

One that found its own only after its certificate had run out may have been another name's in
between: a product rated once, so long after the one rating and before the other that both may be
its own, is asked about too.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from ocop_cli.matching.grouping import Apart, NameGroups, rank
from ocop_cli.matching.pairs import KnownProduct, Pair

# Half a term: a row that comes sooner, under a name that tells little, is no renewal of a product
# unless it says so.
SOONEST = timedelta(days=548)
NEAREST = 3  # earlier products asked about for one row, where several are equally near
TIERS = {"same": 3, "ask": 2, "left_over": 1, "near": 0}


class _Side(NamedTuple):
    """A product of a question: its names and the days that decide whether it is left over."""

    group: int
    names: Sequence[int]
    rated: bool
    rated_on: tuple[date, ...]  # in order; of what only acts name, their first and last day
    claims: bool  # its first row says that it re-evaluates
    says_new: bool
    key: str

    @property
    def first_on(self) -> date:
        return self.rated_on[0]

    @property
    def last_on(self) -> date:
        return self.rated_on[-1]


class _Edge(NamedTuple):
    pair: Pair
    older: _Side
    newer: _Side

    @property
    def between(self) -> bool:
        """Whether the newer stands between ratings of the older, not after them."""
        return self.newer.rated and self.older.last_on > self.newer.first_on


def questions(
    pairs: Sequence[Pair],
    groups: NameGroups,
    named: Mapping[int, KnownProduct],
    apart: Apart,
) -> list[Pair]:
    """The pairs to ask about, of those not joined: each two products at most once."""
    members = groups.members()
    sides: dict[int, _Side] = {}

    def side(group: int) -> _Side:
        if group not in sides:
            sides[group] = _side(group, members.get(group, [group]), named)
        return sides[group]

    def tried(pair: Pair) -> tuple[object, ...]:
        return (-TIERS[pair.verdict], *rank(pair, named))

    edges: dict[tuple[int, int], _Edge] = {}
    for pair in sorted(pairs, key=tried):
        a, b = sorted((groups.find(pair.product_id), groups.find(pair.other_id)))
        if a == b or (a, b) in edges:
            continue
        older, newer = sorted((side(a), side(b)), key=_age)
        if _left_over(pair, older, newer) and not _known_apart(older, newer, apart):
            edges[a, b] = _Edge(pair, older, newer)
    chosen = _chosen([edge for edge in edges.values() if edge.pair.verdict != "near"])
    busy = {side.group for edge in chosen for side in (edge.older, edge.newer)}
    near = [e for e in edges.values() if e.pair.verdict == "near" and e.newer.group not in busy]
    return [edge.pair for edge in (*chosen, *_nearest(near))]


def _chosen(likely: Sequence[_Edge]) -> list[_Edge]:
    """Those asked about of the pairs whose names may be one."""
    after = [edge for edge in likely if not edge.between]
    chosen = _matched([edge for edge in after if edge.newer.rated])
    # What only acts name renews nothing, and takes no product's place among those that may.
    chosen += _matched([edge for edge in after if not edge.newer.rated])
    return chosen + _unrenewed([edge for edge in likely if edge.between], chosen)


def _side(group: int, names: Sequence[int], named: Mapping[int, KnownProduct]) -> _Side:
    known = [named[i] for i in names]
    rated = [one for one in known if one.rated] or known
    first = min(rated, key=lambda one: (one.first_on, one.key))
    return _Side(
        group,
        names,
        any(one.rated for one in known),
        tuple(sorted({day for one in rated for day in _days(one)})),
        any(one.wants_ancestor == first.first_on for one in rated),
        any(one.says_new for one in rated if one.first_on == first.first_on),
        first.key,
    )


def _days(one: KnownProduct) -> tuple[date, ...]:
    return one.rated_on or (one.first_on, one.last_on)


def _age(side: _Side) -> tuple[object, ...]:
    """What sorts the older product first; one named by acts alone is always the newer."""
    return (not side.rated, side.first_on, side.last_on, side.key, side.group)


def _left_over(pair: Pair, older: _Side, newer: _Side) -> bool:
    """Whether the older product may have been renewed by the newer's first row.

    Where both were rated before and after a day, each has found its own.
    """
    if pair.verdict == "same":
        return True
    if not (older.rated and newer.rated):
        return pair.verdict == "ask"
    if older.last_on > newer.first_on:
        return pair.verdict == "ask" and _between(older, newer)
    if newer.claims and pair.verdict != "ask":
        return older.first_on < newer.first_on
    return may_renew(pair.verdict, older.last_on, newer.first_on, says_new=newer.says_new)


def may_renew(verdict: str, ended_on: date, begins_on: date, *, says_new: bool) -> bool:
    """Whether of two names, one of which begins where the other has ended, the later may be what
    the earlier was renewed as, where it does not say that it is."""
    if verdict != "left_over":
        return verdict in ("same", "ask")
    return begins_on - ended_on >= SOONEST and not says_new


def _between(older: _Side, newer: _Side) -> bool:
    """Whether all of the newer's ratings may be the older's too, between two of its own."""
    first, last = newer.first_on, newer.last_on
    before = [day for day in older.rated_on if day < first]
    after = [day for day in older.rated_on if day > last]
    if not before or not after or len(before) + len(after) < len(older.rated_on):
        return False
    return newer.claims or (first - before[-1] >= SOONEST and after[0] - last >= SOONEST)


def _known_apart(one: _Side, other: _Side, apart: Callable[[int, int], bool]) -> bool:
    return any(apart(i, j) for i in one.names for j in other.names)


def _matched(edges: Sequence[_Edge]) -> list[_Edge]:
    """One to one, in the order given; then the first edge of each product still without one.

    A newer product is in need of one only where the older was rated as late as it was. One that may
    be an earlier product by its name is asked against what is left over as well: that question may
    be answered no, and until then the other is as little lapsed.
    """
    chosen: list[_Edge] = []
    renewed: set[int] = set()
    found: dict[int, _Edge] = {}
    for edge in edges:
        if edge.older.group not in renewed and edge.newer.group not in found:
            renewed.add(edge.older.group)
            found[edge.newer.group] = edge
            chosen.append(edge)
    for edge in edges:
        older, newer = edge.older.group, edge.newer.group
        as_late = edge.older.last_on >= edge.newer.last_on
        if older not in renewed or (as_late and newer not in found and newer not in renewed):
            renewed.add(older)
            found.setdefault(newer, edge)
            chosen.append(edge)
    return chosen


def _unrenewed(edges: Sequence[_Edge], chosen: Sequence[_Edge]) -> list[_Edge]:
    """Each product that stands between another's ratings, once, where nothing later may be it."""
    asked = {edge.older.group for edge in chosen}
    found: dict[int, _Edge] = {}
    for edge in edges:
        if edge.newer.group not in asked:
            found.setdefault(edge.newer.group, edge)
    return list(found.values())


def _nearest(edges: Sequence[_Edge]) -> list[_Edge]:
    """For each newer product the likest older ones, a few where they are equally like."""
    by_newer: dict[int, list[_Edge]] = {}
    for edge in edges:
        own = by_newer.setdefault(edge.newer.group, [])
        if not own or (own[0].pair.confidence == edge.pair.confidence and len(own) < NEAREST):
            own.append(edge)
    return [edge for own in by_newer.values() for edge in own]
