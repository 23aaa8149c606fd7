"""The likest of a crowd are those that a look at each of its names finds."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop_cli.matching.crowd import Crowd
from ocop_cli.matching.meeting import likest

WORDS = ("mat", "ong", "rung", "che", "xanh", "nep", "gao", "lut", "do", "kho")
NAMES = st.frozensets(st.sampled_from(WORDS), max_size=10)


def plain(here: frozenset[str], words: dict[int, frozenset[str]], count: int) -> list[int]:
    """The same, each name looked at."""
    return likest(here, words, count)


@pytest.mark.thorough
@given(NAMES, st.dictionaries(st.integers(1, 99), NAMES, max_size=60), st.integers(1, 9), st.data())
def test_no_liker_name_is_left_out(
    here: frozenset[str], words: dict[int, frozenset[str]], count: int, data: st.DataObject
) -> None:
    admitted = data.draw(st.sets(st.sampled_from(sorted(words)))) if words else set()
    found = Crowd(words).likest(here, count, admitted.__contains__)
    assert found == plain(here, {i: words[i] for i in admitted}, count)


@pytest.mark.parametrize("seed", range(3))
def test_nor_among_thousands(seed: int) -> None:
    chance = random.Random(seed)
    words = {
        number: frozenset(chance.sample(WORDS, chance.choice((0, 1, 3, 5, 9))))
        for number in range(2000)
    }
    crowd = Crowd(words)
    for number in chance.sample(range(2000), 40):
        others = {i: said for i, said in words.items() if i % 3 != number % 3}
        found = crowd.likest(words[number], 20, others.__contains__)
        assert found == plain(words[number], others, 20)


@pytest.mark.thorough
def test_most_of_a_crowd_is_not_looked_at() -> None:
    chance = random.Random(5)
    many = [f"w{place}" for place in range(40)]
    words = {number: frozenset(chance.sample(many, 5)) for number in range(8000)}
    asked: set[int] = set()

    def admits(number: int) -> bool:
        asked.add(number)
        return True

    crowd = Crowd(words)
    for number in range(50):
        crowd.likest(words[number], 20, admits)
    assert len(asked) < 50 * 40
