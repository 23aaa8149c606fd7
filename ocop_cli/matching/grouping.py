"""Which names are one product: those that rules call the same, and those that persons joined.

Names that rules call the same are joined where every two of them are the same. Where a name could
be either of two products, the one it equals takes it; where that decides nothing, all are asked.
What a person joined is joined beside that, and takes nothing away from what a rule had joined.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from itertools import combinations

from ocop_cli.matching.pairs import KnownProduct, Pair

Apart = Callable[[int, int], bool]


class NameGroups:
    """Disjoint groups of names, each known by its smallest id; a name alone is its own group."""

    def __init__(self) -> None:
        self.parent: dict[int, int] = {}

    def find(self, name: int) -> int:
        """The smallest name of the group `name` is in."""
        parent = self.parent
        while (above := parent.get(name, name)) != name:
            parent[name] = name = parent[above]
        return name

    def join(self, a: int, b: int) -> None:
        """Make one group of the groups of `a` and `b`."""
        first, second = sorted((self.find(a), self.find(b)))
        if first != second:
            self.parent[second] = first
            self.parent.setdefault(first, first)

    def members(self) -> dict[int, list[int]]:
        """The names of each group of several."""
        found: dict[int, list[int]] = defaultdict(list)
        for name in self.parent:
            found[self.find(name)].append(name)
        return dict(found)


def rank(pair: Pair, named: Mapping[int, KnownProduct]) -> tuple[object, ...]:
    """The order in which pairs are looked at: the likest first, then by days and names.

    Ids come last, so that the order of files makes no difference.
    """
    sides = sorted((named[i].first_on, named[i].key) for i in (pair.product_id, pair.other_id))
    return (-pair.confidence, *sides, pair.product_id, pair.other_id)


def grouped(
    same: Sequence[Pair],
    said_same: Iterable[tuple[int, int]],
    named: Mapping[int, KnownProduct],
    apart: Apart,
) -> tuple[NameGroups, list[Pair]]:
    """The groups of names that are one product, and the pairs of `same` left in doubt."""
    answers = NameGroups()
    for a, b in said_same:
        answers.join(a, b)
    possible = [p for p in same if not apart(p.product_id, p.other_id)]
    cliques, doubtful = _cliques(possible, answers)
    doubtful, taken = _by_equality(doubtful)
    groups = answers
    for pairs in sorted([*cliques, *taken], key=lambda own: min(rank(p, named) for p in own)):
        joined = {i for p in pairs for i in (groups.find(p.product_id), groups.find(p.other_id))}
        if len(joined) < 2:
            continue
        if _are_one(joined, groups, apart):
            for pair in pairs:
                groups.join(pair.product_id, pair.other_id)
        else:
            doubtful += pairs
    return groups, doubtful


def _cliques(same: Sequence[Pair], answers: NameGroups) -> tuple[list[list[Pair]], list[Pair]]:
    """The sets of pairs whose names are all the same, two by two; and all other pairs."""
    chains = NameGroups()
    agreed: set[tuple[int, int]] = set()
    for pair in same:
        chains.join(pair.product_id, pair.other_id)
        agreed.add((pair.product_id, pair.other_id))
    by_chain: dict[int, list[Pair]] = defaultdict(list)
    for pair in same:
        by_chain[chains.find(pair.product_id)].append(pair)
    members = chains.members()
    sound: list[list[Pair]] = []
    doubtful: list[Pair] = []
    for chain, pairs in by_chain.items():
        whole = all(
            two in agreed or answers.find(two[0]) == answers.find(two[1])
            for two in combinations(sorted(members[chain]), 2)
        )
        if whole:
            sound.append(pairs)
        else:
            doubtful += pairs
    return sound, doubtful


def _by_equality(doubtful: Sequence[Pair]) -> tuple[list[Pair], list[list[Pair]]]:
    """Of pairs in doubt those left so, and those whose names equal each other and no third.

    A name that could be two siblings is the one it equals to the letter.
    """
    equal: dict[int, list[Pair]] = defaultdict(list)
    for pair in doubtful:
        if pair.confidence == 1.0:
            equal[pair.product_id].append(pair)
            equal[pair.other_id].append(pair)
    taken = [
        pair
        for pair in doubtful
        if pair.confidence == 1.0 and len(equal[pair.product_id]) == len(equal[pair.other_id]) == 1
    ]
    gone = set(taken)
    return [p for p in doubtful if p not in gone], [[p] for p in taken]


def _are_one(joined: Iterable[int], groups: NameGroups, apart: Apart) -> bool:
    """Whether no name of one of these groups is known to be apart from one of another."""
    members = groups.members()
    sides = [members.get(group, [group]) for group in joined]
    return not any(apart(i, j) for one, other in combinations(sides, 2) for i in one for j in other)


def first_rated(names: Iterable[int], named: Mapping[int, KnownProduct]) -> date:
    """The first day of several names."""
    return min(named[i].first_on for i in names)
