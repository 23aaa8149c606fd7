"""The likest of very many names that one name meets, found without a look at each of them.

A name of everyday words meets a share of all names there are, so looking at each costs the square
of their number. Here they stand in a row (`crowd`): who is met, how like they are and who is left
aside are a few operations on long numbers. What meets few is looked at name by name, which is
quicker then; both ways find the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import reduce
from heapq import nsmallest
from operator import or_
from typing import NamedTuple

from ocop_cli.matching.crowd import Crowd, RowIndex, Words, as_bits
from ocop_cli.matching.first_sight import share_nothing

FEW = 256  # so many names met, or one in so many (`_WIDE`) of the row, are looked at one by one
_WIDE = 512
CROWDED, A_FEW = 1000, 4  # of more names met only the very likest are looked at
_NONE = frozenset[str]()
_NOBODY = frozenset[int]()


class Likest(NamedTuple):
    """The names most like one, in the order of their numbers, and how many more of those that it
    was asked to tell of."""

    found: list[int]
    left_out: int


class Keys(NamedTuple):
    """By what a name meets others, what its kin makers' names are under whatever their words, and
    under what those are of which it is told how many were left out."""

    met: frozenset[str]
    kin: str | None
    told: frozenset[str]


class Meeting:
    """Names by number, filed under keys; `words` and `lists` say what each is compared by and where
    it stands. `members` are those filed at first; what is added after has a higher number."""

    def __init__(
        self,
        members: Mapping[str, Iterable[int]],
        words: Mapping[int, Words],
        lists: Mapping[int, frozenset[str]],
    ) -> None:
        self._words, self._lists = words, lists
        self._numbers = sorted({number for own in members.values() for number in own})
        self._filed, self._listed = RowIndex(), RowIndex()
        self._saying = Crowd()  # of so many places the words and lists are known as bits
        place = {number: place for place, number in enumerate(self._numbers)}
        for key, own in members.items():
            self._filed.of[key] = sorted(place[number] for number in own)

    def add(self, number: int, keys: Iterable[str]) -> None:
        """File one more name."""
        self._filed.add(len(self._numbers), keys)
        self._numbers.append(number)

    def likest(self, number: int, keys: Keys, here: Words, count: int) -> Likest:
        """Of the names met by `keys` the `count` that share most of their words with `here`,
        the first of equals; a few where very many are met.

        Left aside are those that stand in a list of `number`, and those apart at first sight that
        are not of kin makers.
        """
        lists = self._lists.get(number, _NONE)
        places = [own for key in keys.met if (own := self._filed.of.get(key))]
        if sum(map(len, places)) <= max(FEW, len(self._numbers) // _WIDE):
            return self._one_by_one(set[int]().union(*places), keys, lists, here, count)
        return self._at_once(keys, lists, here, count)

    def _one_by_one(
        self, met: set[int], keys: Keys, lists: Words, here: Words, count: int
    ) -> Likest:
        kin = frozenset(self._filed.of.get(keys.kin, ())) if keys.kin else _NOBODY
        found: dict[int, Words] = {}
        for place in met:
            number = self._numbers[place]
            there = self._words[number]
            if lists and not lists.isdisjoint(self._lists.get(number, _NONE)):
                continue
            if place in kin or not share_nothing(here, there):
                found[number] = there
        chosen = likest(here, found, _how_many(len(found), count))
        if len(chosen) == len(found):
            return Likest(chosen, 0)
        told = {self._numbers[i] for key in keys.told for i in self._filed.of.get(key, ())}
        return Likest(chosen, len(told.intersection(found).difference(chosen)))

    def _at_once(self, keys: Keys, lists: Words, here: Words, count: int) -> Likest:
        self._learn()
        width = len(self._numbers)
        met = self._filed.bits(keys.met, width) & ~self._listed.bits(lists, width)
        if here:
            kin = self._filed.bits((keys.kin,), width) if keys.kin else 0
            # What shares a word, has none, or is a kin maker's.
            met &= reduce(or_, self._saying.saying(here), kin | self._saying.says_nothing())
        places = self._saying.likest(here, met, _how_many(met.bit_count(), count))
        told = met & self._filed.bits(keys.told, width)
        left_out = told.bit_count() - (told & as_bits(places)).bit_count()
        return Likest([self._numbers[place] for place in sorted(places)], left_out)

    def _learn(self) -> None:
        """Note the words and lists of the names added since."""
        for place in range(self._saying.width, len(self._numbers)):
            number = self._numbers[place]
            self._saying.add(self._words[number])
            self._listed.add(place, self._lists.get(number, _NONE))


def _how_many(met: int, count: int) -> int:
    """How many are worth a close look of so many met: names so close tell little of each other."""
    return count if met <= CROWDED else min(count, A_FEW)


def likest(here: Words, others: Mapping[int, Words], count: int) -> list[int]:
    """The `count` of `others` that share most words with `here`, in their order."""
    if len(others) <= count:
        return sorted(others)
    size = len(here)
    unlike = (
        (-(shared := len(here & there)) / (size + len(there) - shared or 1), number)
        for number, there in others.items()
    )
    return sorted(number for _, number in nsmallest(count, unlike))
