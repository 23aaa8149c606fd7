"""The likest of a crowd are those that a look at each of its names finds."""

from __future__ import annotations

import random
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop_cli.matching.crowd import Crowd, RowIndex, as_bits, lowest
from ocop_cli.matching.meeting import likest

WORDS = ("mat", "ong", "rung", "che", "xanh", "nep", "gao", "lut", "do", "kho")
NAMES = st.frozensets(st.sampled_from(WORDS), max_size=10)


def plain(here: frozenset[str], words: dict[int, frozenset[str]], count: int) -> list[int]:
    """The same, each name looked at."""
    return likest(here, words, count)


def found(
    words: dict[int, frozenset[str]], here: frozenset[str], among: set[int], count: int
) -> list[int]:
    """The likest in a row of all these names, of those `among` them."""
    numbers = sorted(words)
    crowd = Crowd(words[number] for number in numbers)
    places = [place for place, number in enumerate(numbers) if number in among]
    return [numbers[place] for place in crowd.likest(here, as_bits(places), count)]


@pytest.mark.thorough
@given(NAMES, st.dictionaries(st.integers(1, 99), NAMES, max_size=60), st.integers(1, 9), st.data())
def test_no_liker_name_is_left_out(
    here: frozenset[str], words: dict[int, frozenset[str]], count: int, data: st.DataObject
) -> None:
    admitted = data.draw(st.sets(st.sampled_from(sorted(words)))) if words else set()
    likest_first = found(words, here, admitted, count)
    assert sorted(likest_first) == plain(here, {i: words[i] for i in admitted}, count)
    likeness = [len(here & words[i]) / (len(here | words[i]) or 1) for i in likest_first]
    assert likeness == sorted(likeness, reverse=True)


@pytest.mark.parametrize("seed", range(3))
def test_nor_among_thousands(seed: int) -> None:
    chance = random.Random(seed)
    words = {
        number: frozenset(chance.sample(WORDS, chance.choice((0, 1, 3, 5, 9))))
        for number in range(2000)
    }
    for number in chance.sample(range(2000), 20):
        others = {i: said for i, said in words.items() if i % 3 != number % 3}
        assert sorted(found(words, words[number], set(others), 20)) == plain(
            words[number], others, 20
        )


@pytest.mark.thorough
def test_the_likest_of_very_many_are_soon_found() -> None:
    """Looking at each other name takes minutes."""
    chance = random.Random(5)
    many = [f"w{place}" for place in range(40)]
    words = [frozenset(chance.sample(many, 5)) for _ in range(8000)]
    crowd = Crowd(words)
    everybody = (1 << len(words)) - 1
    before = process_time()
    for own in words:
        assert len(crowd.likest(own, everybody, 20)) == 20
    assert process_time() - before < 20


def test_places_have_what_was_added_to_them() -> None:
    places = RowIndex()
    for place in range(300):
        places.add(place, ("every", f"third {place % 3}", f"own {place}"))
    assert places.bits(("every",), 300) == (1 << 300) - 1
    assert places.bits(("third 1", "own 0"), 300) == as_bits([0, *range(1, 300, 3)])
    assert places.bits(("nothing",), 300) == 0
    places.add(300, ("third 1",))
    assert places.bits(("third 1",), 301) == as_bits([*range(1, 300, 3), 300])


def test_the_lowest_places_come_first() -> None:
    assert list(lowest(as_bits([70, 3, 700]))) == [3, 70, 700]
    assert list(lowest(0)) == []
