"""Which products as named are one product, and which questions a person must still settle.

A pure function of what is known: how names compare (`Pair`), what persons and files said
(`Answer`), and which names stand apart (two rows of one file and one decision are two products).
It is worked out from all of it at once, so the order in which files came makes no difference.

Names that rules call the same are joined only where every pair among them is the same: if two
earlier products could be the one, or a chain of names drifts, each of those pairs is asked.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import NamedTuple


class Pair(NamedTuple):
    """Two products as named; `verdict` is same, ask or near (asked only when an ancestor lacks)."""

    pair_id: int
    product_id: int
    other_id: int
    verdict: str
    confidence: float


class Answer(NamedTuple):
    """What a person, or a file's own codes, said of two products; a later one overrides."""

    product_id: int
    other_id: int
    verdict: str  # same or different
    by_person: bool


class KnownProduct(NamedTuple):
    """What the register holds of one product as named, as of the day asked."""

    first_on: date
    last_on: date
    rated: bool  # False: named by acts alone
    wants_ancestor: date | None  # the first day a row called it a re-evaluation or an upgrade
    rows: frozenset[str]  # decision and log entry of each of its ratings


class Linking(NamedTuple):
    """`root` gives the product each linked name belongs to; `questions` are open pairs."""

    root: Mapping[int, int]
    questions: tuple[Pair, ...]

    def of(self, product_id: int) -> int:
        """The product a name belongs to: itself where nothing links it."""
        return self.root.get(product_id, product_id)

    def members(self) -> dict[int, list[int]]:
        """Product -> the names that are it, for products of more than one name."""
        found: dict[int, list[int]] = defaultdict(list)
        for name, product in self.root.items():
            found[product].append(name)
        return {product: sorted(names) for product, names in found.items()}


NOTHING = Linking({}, ())


class _Groups:
    """Disjoint groups of names, each known by its smallest id; a name alone is its own group."""

    def __init__(self) -> None:
        self.parent: dict[int, int] = {}

    def find(self, name: int) -> int:
        parent = self.parent
        while (above := parent.get(name, name)) != name:
            parent[name] = name = parent[above]
        return name

    def join(self, a: int, b: int) -> None:
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


def resolve(
    pairs: Sequence[Pair], answers: Sequence[Answer], named: Mapping[int, KnownProduct]
) -> Linking:
    """Links and open questions among `named`; pairs and answers about others are left aside."""
    pairs = [p for p in pairs if p.product_id in named and p.other_id in named]
    said: dict[tuple[int, int], Answer] = {}
    for answer in answers:
        key = (answer.product_id, answer.other_id)
        before = said.get(key)
        if before is None or answer.by_person or not before.by_person:
            said[key] = answer
    known = {k: v for k, v in said.items() if k[0] in named and k[1] in named}
    if not pairs and not known:
        return NOTHING
    groups = _Groups()
    for key, answer in known.items():
        if answer.verdict == "same":
            groups.join(*key)
    denied = {key for key, answer in known.items() if answer.verdict == "different"}

    def apart(a: int, b: int) -> bool:
        return (min(a, b), max(a, b)) in denied or not named[a].rows.isdisjoint(named[b].rows)

    doubtful = _join_cliques([p for p in pairs if p.verdict == "same"], groups, apart)
    asked = [p for p in pairs if p.verdict == "ask"] + doubtful
    questions = _open(asked, groups, named, apart)
    questions += _ancestors(
        [p for p in pairs if p.verdict == "near"], groups, named, apart, questions
    )
    root = {i: r for r, ids in groups.members().items() for i in ids}
    return Linking(root, tuple(sorted(questions)))


def _join_cliques(
    same: Sequence[Pair], groups: _Groups, apart: Callable[[int, int], bool]
) -> list[Pair]:
    """Join the names every two of which are the same; give back the pairs left in doubt."""
    chains = _Groups()
    for name in groups.parent:
        chains.join(name, groups.find(name))
    agreed = {(p.product_id, p.other_id) for p in same}
    for pair in same:
        chains.join(pair.product_id, pair.other_id)
    by_chain: dict[int, list[Pair]] = defaultdict(list)
    for pair in same:
        by_chain[chains.find(pair.product_id)].append(pair)
    members = chains.members()
    doubtful: list[Pair] = []
    for chain, links in by_chain.items():
        names = sorted(members[chain])
        sound = all(
            groups.find(a) == groups.find(b) or ((a, b) in agreed and not apart(a, b))
            for place, a in enumerate(names)
            for b in names[place + 1 :]
        )
        if sound:
            for pair in links:
                groups.join(pair.product_id, pair.other_id)
        else:
            doubtful += links
    return doubtful


def _open(
    asked: Sequence[Pair],
    groups: _Groups,
    named: Mapping[int, KnownProduct],
    apart: Callable[[int, int], bool],
) -> list[Pair]:
    """One question for each two products that are asked about and not known to be two.

    Of pairs equally like it is the one named first, by the days of the facts before the ids: the
    order of files makes no difference.
    """

    def rank(pair: Pair) -> tuple[float, list[date], int, int]:
        days = sorted(named[i].first_on for i in (pair.product_id, pair.other_id))
        return (-pair.confidence, days, pair.product_id, pair.other_id)

    members = groups.members()
    best: dict[tuple[int, int], Pair] = {}
    for pair in asked:
        a, b = sorted((groups.find(pair.product_id), groups.find(pair.other_id)))
        if a != b and ((a, b) not in best or rank(pair) < rank(best[a, b])):
            best[a, b] = pair
    return [
        pair
        for (a, b), pair in best.items()
        if not any(apart(i, j) for i in members.get(a, (a,)) for j in members.get(b, (b,)))
    ]


def _ancestors(
    near: Sequence[Pair],
    groups: _Groups,
    named: Mapping[int, KnownProduct],
    apart: Callable[[int, int], bool],
    open_already: Sequence[Pair],
) -> list[Pair]:
    """For a row that says re-evaluation and has no ancestor: its nearest product is asked."""
    members = groups.members()
    busy = {groups.find(i) for p in open_already for i in (p.product_id, p.other_id)}
    nearest: dict[int, Pair] = {}

    def first_on(group: int) -> date:
        return min(named[i].first_on for i in members.get(group, (group,)))

    for pair in sorted(near, key=lambda p: (-p.confidence, p.product_id, p.other_id)):
        for name, other in (
            (pair.product_id, pair.other_id),
            (pair.other_id, pair.product_id),
        ):
            wanted = named[name].wants_ancestor
            group, older = groups.find(name), groups.find(other)
            if wanted is None or group == older or group in nearest or group in busy:
                continue
            if first_on(group) < wanted or first_on(older) >= wanted:
                continue
            ours, theirs = members.get(group, (group,)), members.get(older, (older,))
            if not any(apart(i, j) for i in ours for j in theirs):
                nearest[group] = pair
    # Of two products only the later one wants the other, so none is asked twice.
    return list(nearest.values())
