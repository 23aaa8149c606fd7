"""The likest of all that a name meets are those that a look at each of them finds."""

from __future__ import annotations

import random
from time import process_time

import pytest

from ocop_cli.matching import crowd, meeting
from ocop_cli.matching.meeting import Keys, Likest, Meeting

KEYS = [f"k{i}" for i in range(8)]
WORDS = [f"w{i}" for i in range(9)]


def gathered(seed: int, count: int) -> list[Likest]:
    """What each of many chance names finds among those before it, half of them there at first."""
    chance = random.Random(seed)

    def some(of: list[str], most: int) -> frozenset[str]:
        return frozenset(chance.sample(of, chance.randint(0, most)))

    filed = {2 * i: some(KEYS, 4) for i in range(count)}
    words = {i: some(WORDS, 5) for i in filed}
    lists = {i: some(["a", "b", "c"], 2) for i in filed if i % 3}
    half = list(filed)[: count // 2]
    members = {key: [i for i in reversed(half) if key in filed[i]] for key in KEYS}
    present = Meeting(members, words, lists)
    found = []
    for i in list(filed)[count // 2 :]:
        kin = chance.choice((None, *KEYS))
        keys = Keys(some(KEYS, 5), kin, some(KEYS, 5))
        found.append(present.likest(i, keys, words[i], chance.choice((1, 5, 20))))
        present.add(i, filed[i])
    return found


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("sparse", [1, 64, 10_000])
def test_both_ways_find_the_same(monkeypatch: pytest.MonkeyPatch, seed: int, sparse: int) -> None:
    monkeypatch.setattr(crowd, "_SPARSE", sparse)
    one_by_one = gathered(seed, 120)
    monkeypatch.setattr(meeting, "FEW", -1)
    monkeypatch.setattr(meeting, "_WIDE", 1_000_000)
    assert gathered(seed, 120) == one_by_one
    assert any(one.left_out for one in one_by_one)
    assert any(one.found and not one.left_out for one in one_by_one)


@pytest.mark.thorough
def test_the_likest_of_names_that_all_meet_are_soon_found() -> None:
    """Name by name it takes half a minute."""
    chance = random.Random(0)
    words = {i: frozenset((*chance.sample(WORDS, 3), str(i))) for i in range(4000)}
    present = Meeting({}, words, {})
    everything = Keys(frozenset("k"), None, frozenset("k"))
    before = process_time()
    for i in words:
        present.likest(i, everything, words[i], 20)
        present.add(i, ("k",))
    assert process_time() - before < 8
