"""Which products as named are one product, and which questions a person must still settle.

A pure function of what is known: how names compare (`Pair`), what persons and files said
(`Answer`), and which names stand apart (two rows of one list are two products). It is worked out
from all of it at once, so the order in which files came makes no difference.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ocop_cli.matching.asking import questions
from ocop_cli.matching.grouping import grouped
from ocop_cli.matching.pairs import NOTHING, Answer, KnownProduct, Linking, Pair

__all__ = ["NOTHING", "Answer", "KnownProduct", "Linking", "Pair", "resolve"]


def resolve(
    pairs: Sequence[Pair], answers: Sequence[Answer], named: Mapping[int, KnownProduct]
) -> Linking:
    """Links and open questions among `named`; pairs and answers about others are left aside."""
    pairs = [p for p in pairs if p.product_id in named and p.other_id in named]
    known = {k: v for k, v in _last_said(answers).items() if k[0] in named and k[1] in named}
    if not pairs and not known:
        return NOTHING
    denied = {key for key, answer in known.items() if answer.verdict == "different"}

    def apart(a: int, b: int) -> bool:
        return (min(a, b), max(a, b)) in denied or not named[a].rows.isdisjoint(named[b].rows)

    pairs = [_as_it_stands(pair, named) for pair in pairs]
    said_same = [key for key, answer in known.items() if answer.verdict == "same"]
    groups, doubtful = grouped([p for p in pairs if p.verdict == "same"], said_same, named, apart)
    asked = [p for p in pairs if p.verdict != "same"] + doubtful
    found = questions(asked, groups, named, apart)
    root = {i: r for r, ids in groups.members().items() for i in ids}
    return Linking(root, tuple(sorted(found)))


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
