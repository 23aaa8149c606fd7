"""Makers whose names have all words in common but one, or of which one begins as the other's whole.

"HTX tương Úc" is a cell cut short, "HTX tương Úc Kỷ" a slip, "Nguyễn Thị Hoa và cộng sự" the same
household grown. By its name alone each is another maker; of one thing in one commune, where the
earlier certificate ran out, it may be the same.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from rapidfuzz.distance import OSA

from ocop_cli.text import entity_names, keys

Words = tuple[str, ...]

FEWEST = 2  # words, without which a name is begun like any other
_MOST = 12  # words of a name that are looked at
_FEW = 24  # makers, of whom each is looked at beside each sooner than what they may share is found


@lru_cache(1 << 15)
def words(entity: str) -> Words:
    """The words of a maker's name behind its type, without marks."""
    return tuple(map(keys.folded, entity_names.entity_parts(entity)[1]))[:_MOST]


def nearly_called(a: str, b: str) -> bool:
    """Whether two makers are nearly called alike. Symmetric. People of two given names are two
    people."""
    one, other = words(a), words(b)
    if one[:1] != other[:1] and one[-1:] != other[-1:]:
        return False  # most pairs
    people = bool(entity_names.person(a) and entity_names.person(b))
    # A slip may be in what says the type: "THX", "Cơ ởs".
    return _nearly(one, other, people=people) or _parted(_printed(a), _printed(b), people=people)


def all_nearly_called(makers: Collection[str]) -> Iterator[tuple[str, str]]:
    """The pairs of these makers that are `nearly_called`; of many not each pair is looked at."""
    likely = combinations(sorted(set(makers)), 2) if len(makers) <= _FEW else _likely(makers)
    for one, other in likely:
        if nearly_called(one, other):
            yield one, other


def _likely(makers: Collection[str]) -> set[tuple[str, str]]:
    """The pairs among which all are that are nearly called alike."""
    whole: dict[Words, list[str]] = defaultdict(list)
    for maker in makers:
        whole[words(maker)].append(maker)
    near = {
        (other, maker)
        for maker in makers
        for left in dict.fromkeys(shorter(words(maker)))
        for other in whole.get(left, ())
    }
    for split in (words, _printed):
        near.update(_perhaps_slipped((split(maker), maker) for maker in makers))
    return {(min(pair), max(pair)) for pair in near}


def _perhaps_slipped(named: Iterable[tuple[Words, str]]) -> Iterator[tuple[str, str]]:
    """The makers that one other word parts, each word like the other but for one key."""
    around: dict[tuple[int, Words], list[tuple[str, str]]] = defaultdict(list)
    for name, maker in named:
        for at, word in enumerate(name):
            around[at, name[:at] + name[at + 1 :]].append((word, maker))
    for own in around.values():
        if len(own) > 1:
            likely: dict[str, set[str]] = defaultdict(set)
            for word, maker in own:
                for letters in _without_a_key(word):
                    likely[letters].add(maker)
            for alike in likely.values():
                yield from combinations(alike, 2)


def _without_a_key(word: str) -> Iterator[str]:
    """A word, and what is left of it without a key: two that one slip parts share one of these."""
    yield word
    for at in range(len(word)):
        yield word[:at] + word[at + 1 :]


@lru_cache(1 << 15)
def _printed(entity: str) -> Words:
    """All words of a maker's name as they are printed, without marks."""
    return keys.words(keys.fold(entity))[:_MOST]


def _nearly(one: Words, other: Words, *, people: bool) -> bool:
    one, other = sorted((one, other), key=len)
    if len(one) < FEWEST or one == other:
        return False
    if len(one) < len(other):
        return one in shorter(other)
    return _parted(one, other, people=people)


def _parted(one: Words, other: Words, *, people: bool) -> bool:
    """Whether one slip parts two names of as many words."""
    if len(one) != len(other):
        return False
    parted = [pair for pair in zip(one, other, strict=True) if pair[0] != pair[1]]
    if len(parted) != 1 or (people and one[-1] != other[-1]):
        return False
    return _slipped(*parted[0])


def _slipped(one: str, other: str) -> bool:
    """Whether one key more, less, wrong or moved makes the one word the other."""
    return (one + other).isalpha() and OSA.distance(one, other, score_cutoff=1) == 1


class Points(NamedTuple):
    """What a name is filed under, and what it looks for: of two that are nearly one each finds the
    other so."""

    filed: frozenset[object]
    sought: frozenset[object]


@lru_cache(1 << 12)
def meeting_points(entity: str) -> Points:
    """What makers that are nearly called alike meet by."""
    name, printed = words(entity), _printed(entity)
    less = list(shorter(name)) if len(name) >= FEWEST else []
    slips = {*slipped("own", name), *slipped("printed", printed)}
    return Points(
        frozenset((("whole", name), *(("less", left) for left in less), *slips)),
        frozenset((("less", name), *(("whole", left) for left in less), *slips)),
    )


def slipped(kind: str, name: Words) -> Iterator[object]:
    """A name without each of its words but for its first letter, and for its last: a slip leaves
    one of them, but where it turns two round that are all of the word."""
    for at, word in enumerate(name):
        rest = name[:at] + name[at + 1 :]
        if rest and word:
            yield kind, at, rest, "first", word[0]
            yield kind, at, rest, "last", word[-1]
            if len(word) == 2:
                yield kind, at, rest, "both", *sorted(word)


def shorter(name: Words) -> Iterator[Words]:
    """What is left of a name by its beginnings, and without any one of its words."""
    for end in range(FEWEST, len(name)):
        yield name[:end]
    if len(name) > FEWEST:
        for at in range(len(name) - 1):
            yield name[:at] + name[at + 1 :]


def but_one(name: Words) -> Iterator[tuple[int, Words]]:
    """A name without each of its words, and where that stood: one of another word there has it."""
    for at in range(len(name) if len(name) >= FEWEST else 0):
        yield at, name[:at] + name[at + 1 :]
