"""Which products as named are one product, and which questions a person must still settle.

A pure function of what is known: how names compare (`Pair`), what persons and files said
(`Answer`), and which names stand apart (two rows of one list are two products). It is worked out
from all of it at once, so the order in which files came makes no difference.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import product
from typing import NamedTuple

from ocop_cli.matching.asking import questions
from ocop_cli.matching.grouping import Apart, NameGroups, grouped
from ocop_cli.matching.pairs import NOTHING, Answer, KnownProduct, Linking, Pair

__all__ = ["NOTHING", "Answer", "KnownProduct", "Linking", "Pair", "resolve",
           "unsettled"]  # fmt: skip


def resolve(
    pairs: Sequence[Pair], answers: Sequence[Answer], named: Mapping[int, KnownProduct]
) -> Linking:
    """Links and open questions among `named`; pairs and answers about others are left aside."""
    known = _known(pairs, answers, named)
    if known is None:
        return NOTHING
    found = questions(known.asked, known.groups, named, known.apart)
    root = {i: r for r, ids in known.groups.members().items() for i in ids}
    return Linking(root, tuple(sorted(found)))


def unsettled(
    pairs: Sequence[Pair], answers: Sequence[Answer], named: Mapping[int, KnownProduct]
) -> list[Pair]:
    """The pairs that are neither one product nor known to be two: those that are asked about, and
    those that may be on another day, or once another question is answered."""
    known = _known(pairs, answers, named)
    if known is None:
        return []
    members = known.groups.members()

    def is_open(pair: Pair) -> bool:
        one, other = known.groups.find(pair.product_id), known.groups.find(pair.other_id)
        sides = members.get(one, [one]), members.get(other, [other])
        return one != other and not any(known.apart(i, j) for i, j in product(*sides))

    return [pair for pair in known.asked if is_open(pair)]


class _Known(NamedTuple):
    """What is joined, what is known to be apart, and the pairs that may be asked about."""

    groups: NameGroups
    apart: Apart
    asked: list[Pair]


def _known(
    pairs: Sequence[Pair], answers: Sequence[Answer], named: Mapping[int, KnownProduct]
) -> _Known | None:
    pairs = [p for p in pairs if p.product_id in named and p.other_id in named]
    known = {k: v for k, v in _last_said(answers).items() if k[0] in named and k[1] in named}
    if not pairs and not known:
        return None
    denied = {key for key, answer in known.items() if answer.verdict == "different"}

    def apart(a: int, b: int) -> bool:
        return (min(a, b), max(a, b)) in denied or not named[a].rows.isdisjoint(named[b].rows)

    pairs = [_as_it_stands(pair, named) for pair in pairs]
    said_same = [key for key, answer in known.items() if answer.verdict == "same"]
    groups, doubtful = grouped([p for p in pairs if p.verdict == "same"], said_same, named, apart)
    return _Known(groups, apart, [p for p in pairs if p.verdict != "same"] + doubtful)


def _as_it_stands(pair: Pair, named: Mapping[int, KnownProduct]) -> Pair:
    """The pair, asked where what bears the later maker's name did so before the makers were one."""
    if pair.verdict != "same" or pair.later is None or pair.since is None:
        return pair
    return pair if named[pair.later].first_on >= pair.since else pair._replace(verdict="ask")


def _last_said(answers: Sequence[Answer]) -> dict[tuple[int, int], Answer]:
    """What counts of the answers on each pair: a person's first, and the last of those."""
    said: dict[tuple[int, int], Answer] = {}
    for answer in answers:
        key = (answer.product_id, answer.other_id)
        before = said.get(key)
        if before is None or answer.by_person or not before.by_person:
            said[key] = answer
    return said
