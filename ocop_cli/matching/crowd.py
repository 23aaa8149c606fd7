"""Many names in a row, of which the likest to one are found without a look at each of the others.

What is known of all of them at once (who says a word, who stands in a list) is one whole number
with a bit for each place of the row: who shares how many words is then a few operations on such
numbers, however many names there are. How like two names are is the share of their words they have
in common.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice

Words = frozenset[str]
Bits = int  # a bit for each place of the row

_SPARSE = 64  # one in so many places of the row: fewer take less room as places than as bits


class RowIndex:
    """Which places of a row have something: a key, a word, a list, a day."""

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
                bits |= as_bits(places[known:])
                self._bits[one] = bits, len(places)
            found |= bits
        return found | as_bits(few) if few else found


class Crowd:
    """What each name of a row is compared by: its words."""

    def __init__(self, every: Iterable[Words] = ()) -> None:
        self.width = 0
        self._saying = RowIndex()
        self._sizes: set[int] = set()  # how many words any of them has
        for words in every:
            self.add(words)

    def add(self, words: Words) -> None:
        """Place one more name at the end of the row."""
        self._saying.add(self.width, (*words, _size(len(words))))
        self._sizes.add(len(words))
        self.width += 1

    def likest(self, here: Words, among: Bits, count: int) -> list[int]:
        """The places of the `count` of those `among` the row that share most words with `here`, the
        likest first, and of equals the first."""
        alike = self._by_likeness(among, self.saying(here))
        return list(islice(chain.from_iterable(map(lowest, alike)), count))

    def saying(self, here: Words) -> list[Bits]:
        """For each of these words the places of the names that say it."""
        return [self._saying.bits((word,), self.width) for word in here]

    def says_nothing(self) -> Bits:
        """The places of the names without a word."""
        return self._saying.bits((_size(0),), self.width)

    def _by_likeness(self, among: Bits, says: Sequence[Bits]) -> Iterator[Bits]:
        """Those of the names that are just as like, the likest first; `says` are, of each word of
        the name, those that have it."""
        sharing = [among]  # at least so many words
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
                    found |= exactly & self._saying.bits((_size(size),), self.width)
            if found:
                yield found
        yield sharing[0] ^ sharing[1]


def _size(count: int) -> str:
    """How many words a name has, as if it were one of them: no word begins so."""
    return f"#{count}"


def as_bits(places: Sequence[int]) -> Bits:
    """The bits of these places."""
    if len(places) < 2:
        return 1 << places[0] if places else 0
    bits = bytearray((max(places) >> 3) + 1)
    for place in places:
        bits[place >> 3] |= 1 << (place & 7)
    return int.from_bytes(bits, "little")


def lowest(bits: Bits) -> Iterator[int]:
    """The places of a row, the first first."""
    while bits:
        first = bits & -bits
        yield first.bit_length() - 1
        bits ^= first
