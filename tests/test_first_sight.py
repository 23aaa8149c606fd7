"""First sight parts only what a close look parts; two names that may be one find each other."""

from __future__ import annotations

import csv
from itertools import combinations
from pathlib import Path

import pytest

from ocop_cli.first_sight import FirstSight, Seen
from ocop_cli.matching import lookups
from ocop_cli.register.pairing import as_compared, near
from tests.benchmark import registers
from tests.conftest import FILES

LABELLED = ("name-pairs.csv", "name-pairs-more.csv", "name-pairs-provinces.csv")


def labelled(name: str) -> list[tuple[Seen, Seen]]:
    """Both sides of each labelled pair, seen."""
    with (FILES / name).open(encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines))
    return [
        (
            Seen(as_compared(row["name_a"], row["entity_a"] or None, None)),
            Seen(as_compared(row["name_b"], row["entity_b"] or None, None)),
        )
        for row in rows
    ]


@pytest.fixture(scope="module")
def crowd(tmp_path_factory: pytest.TempPathFactory) -> list[Seen]:
    """Products whose makers and names share their few words."""
    path: Path = tmp_path_factory.mktemp("made") / "made.csv"
    registers.write(path, 1200)
    with path.open(encoding="utf-8") as lines:
        named = {(row["product"], row["entity"]) for row in csv.DictReader(lines)}
    return [Seen(as_compared(product, entity, None)) for product, entity in sorted(named)]


def holds(first_sight: FirstSight, a: Seen, b: Seen) -> bool:
    """Whether first sight and a close look agree on a pair, whichever side comes first."""
    apart = first_sight.apart(a, b)
    assert apart == first_sight.apart(b, a)
    return not apart or near(a.named, b.named) is None


@pytest.mark.parametrize("name", LABELLED)
def test_no_labelled_pair_is_lost(name: str) -> None:
    first_sight = FirstSight()
    lost = [(a.named, b.named) for a, b in labelled(name) if not holds(first_sight, a, b)]
    assert lost == []


def test_no_pair_of_a_crowd_is_lost(crowd: list[Seen]) -> None:
    first_sight = FirstSight()
    near_by = [(a, b) for a, b in combinations(crowd, 2) if not a.keys.isdisjoint(b.keys)]
    assert len(near_by) > 200
    assert [(a.named, b.named) for a, b in near_by if not holds(first_sight, a, b)] == []
    told_apart = sum(first_sight.apart(a, b) for a, b in near_by)
    assert told_apart > len(near_by) / 2


@pytest.mark.parametrize("name", LABELLED)
def test_two_names_find_each_other(name: str) -> None:
    for a, b in labelled(name):
        finds = not a.keys.isdisjoint(lookups(b.named)), not b.keys.isdisjoint(lookups(a.named))
        assert finds[0] == finds[1], (a.named, b.named)


def test_a_crowd_finds_each_other(crowd: list[Seen]) -> None:
    for a, b in combinations(crowd[:200], 2):
        finds = a.keys.isdisjoint(lookups(b.named)), b.keys.isdisjoint(lookups(a.named))
        assert finds[0] == finds[1], (a.named, b.named)
