"""Many names, of which the likest to one are found without a look at each of the others.

How like two names are is the share of their words they have in common. What shares few words with a
name can be no liker than those few are of its own, so where enough share more, the rest need not be
looked at. Names of the same words are looked at once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from heapq import merge
from itertools import combinations, islice

Words = frozenset[str]

_TOGETHER = 3  # words that are looked for together first
_ROUNDING = 1e-6
_MOST_WORDS = 8  # a name of more is looked at with every other: its threes are too many


class Crowd:
    """Names by number, with the words they are compared by."""

    def __init__(self, words: Mapping[int, Words]) -> None:
        self._numbers = sorted(words)
        self._called: dict[Words, list[int]] = defaultdict(list)
        for number in self._numbers:
            self._called[words[number]].append(number)
        self._sharing: dict[tuple[str, ...], list[Words]] = defaultdict(list)
        self._long = [own for own in self._called if len(own) > _MOST_WORDS]
        for own in self._called:
            for some in self._some_of(own, 1):
                self._sharing[some].append(own)
            if len(own) <= _MOST_WORDS:
                for some in self._some_of(own, _TOGETHER):
                    self._sharing[some].append(own)

    def likest(self, here: Words, count: int, admits: Callable[[int], bool]) -> list[int]:
        """The `count` of those it `admits` that share most words with `here`, in their order; of
        names as like those of the lower numbers."""
        found: list[int] = []
        for least in (_TOGETHER, 1):
            if least == _TOGETHER and len(here) > _MOST_WORDS:
                continue
            found, farthest = self._ranked(here, least, count, admits)
            # Another shares fewer than `least` words, of all that one of the two has; well above
            # it, for what is just as like may have a lower number.
            if len(found) == count and farthest * len(here) > least - 1 + _ROUNDING:
                return sorted(found)
        known = set(found)
        others = (i for i in self._numbers if i not in known and admits(i))
        return sorted([*found, *islice(others, count - len(found))])

    def _ranked(
        self, here: Words, least: int, count: int, admits: Callable[[int], bool]
    ) -> tuple[list[int], float]:
        """The likest of what shares so many words at `least`, and how like the last of them is."""
        near = {own for some in self._some_of(here, least) for own in self._sharing.get(some, ())}
        by_likeness: dict[float, list[list[int]]] = defaultdict(list)
        for own in near.union(self._long):
            shared = len(here & own)
            if shared:
                likeness = shared / (len(here) + len(own) - shared)
                by_likeness[likeness].append(self._called[own])
        found: list[int] = []
        farthest = 0.0
        for likeness in sorted(by_likeness, reverse=True):
            alike = filter(admits, merge(*by_likeness[likeness]))
            found.extend(islice(alike, count - len(found)))
            farthest = likeness
            if len(found) == count:
                break
        return found, farthest

    @staticmethod
    def _some_of(words: Words, count: int) -> Iterator[tuple[str, ...]]:
        return combinations(sorted(words), count)
