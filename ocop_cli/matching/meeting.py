"""The likest of very many names that one name meets, found without a look at each of them.

A name of everyday words meets a share of all names there are, so looking at each costs the square
of their number. Here names stand in a row, and what is known of all of them at once (who is filed
under a key, says a word, stands in a list) is one whole number with a bit for each of them: who is
met, who shares how many words and who is left aside are a few operations on such numbers. What
meets few is looked at name by name, which is quicker then; both ways find the same.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import reduce
from heapq import nsmallest
from itertools import chain, islice
from operator import or_
from typing import NamedTuple

from ocop_cli.matching.first_sight import share_nothing

Words = frozenset[str]
Bits = int  # a bit for each place of the row

FEW = 256  # so many names met, or one in so many (`_WIDE`) of the row, are looked at one by one
_WIDE = 512
CROWDED, A_FEW = 1000, 4  # of more names met only the very likest are looked at
_SPARSE = 64  # one in so many places of the row: fewer take less room as places than as bits
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


class _Places:
    """Which places of the row have something: a key, a word, a list."""

    def __init__(self) -> None:
        self.of: defaultdict[str, list[int]] = defaultdict(list)
        self._bits: dict[str, tuple[Bits, int]] = {}  # and how many places are in it

    def add(self, place: int, what: Iterable[str]) -> None:
        for one in what:
            self.of[one].append(place)

    def bits(self, what: Iterable[str], width: int) -> Bits:
        """The places that have any of this, of a row so wide."""
        found = 0
        few: list[int] = []
        for one in what:
            places = self.of.get(one, ())
            if len(places) * _SPARSE < width:
                few += places
                continue
            bits, known = self._bits.get(one, (0, 0))
            if known < len(places):
                bits |= _as_bits(places[known:])
                self._bits[one] = bits, len(places)
            found |= bits
        return found | _as_bits(few) if few else found


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
        self._filed, self._saying, self._listed = _Places(), _Places(), _Places()
        self._sizes: set[int] = set()  # how many words any of them has
        self._known = 0  # of so many places the words and lists are known as bits
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
        says = [self._saying.bits((word,), width) for word in here]
        if here:
            kin = self._filed.bits((keys.kin,), width) if keys.kin else 0
            # What shares a word, has none, or is a kin maker's.
            met &= reduce(or_, says, kin | self._saying.bits((_size(0),), width))
        count = _how_many(met.bit_count(), count)
        places = list(
            islice(chain.from_iterable(map(_lowest, self._by_likeness(met, says))), count)
        )
        told = met & self._filed.bits(keys.told, width)
        left_out = told.bit_count() - (told & _as_bits(places)).bit_count()
        return Likest([self._numbers[place] for place in sorted(places)], left_out)

    def _learn(self) -> None:
        """Note the words and lists of the names added since."""
        for place in range(self._known, len(self._numbers)):
            number = self._numbers[place]
            words = self._words[number]
            self._saying.add(place, (*words, _size(len(words))))
            self._sizes.add(len(words))
            self._listed.add(place, self._lists.get(number, _NONE))
        self._known = len(self._numbers)

    def _by_likeness(self, met: Bits, says: Sequence[Bits]) -> Iterator[Bits]:
        """Those of the names met that are just as like, the likest first; `says` are, of each word
        of the name, those that have it."""
        width = len(self._numbers)
        sharing = [met]  # at least so many words
        for having in says:
            more = [some & having for some in sharing]
            sharing = [*map(int.__or__, sharing, [0, *more]), more[-1]]
        alike: defaultdict[float, list[tuple[int, int]]] = defaultdict(list)
        for shared in range(1, len(says) + 1):
            for size in self._sizes:
                if size >= shared:
                    alike[shared / (len(says) + size - shared)].append((shared, size))
        sharing.append(0)
        for likeness in sorted(alike, reverse=True):
            found = 0
            for shared, size in alike[likeness]:
                exactly = sharing[shared] ^ sharing[shared + 1]
                if exactly:
                    found |= exactly & self._saying.bits((_size(size),), width)
            if found:
                yield found
        yield sharing[0] ^ sharing[1]


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


def _size(count: int) -> str:
    """How many words a name has, as if it were one of them: no word begins so."""
    return f"#{count}"


def _as_bits(places: Sequence[int]) -> Bits:
    if len(places) < 2:
        return 1 << places[0] if places else 0
    bits = bytearray((max(places) >> 3) + 1)
    for place in places:
        bits[place >> 3] |= 1 << (place & 7)
    return int.from_bytes(bits, "little")


def _lowest(bits: Bits) -> Iterator[int]:
    """The places of a row, the first first."""
    while bits:
        lowest = bits & -bits
        yield lowest.bit_length() - 1
        bits ^= lowest
