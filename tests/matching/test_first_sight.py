"""First sight parts only what a close look parts; two names that may be one find each other."""

from __future__ import annotations

import csv
import random
from itertools import combinations
from pathlib import Path

import pytest

from ocop_cli.matching.case import Named
from ocop_cli.matching.first_sight import apart, seen
from ocop_cli.matching.verdicts import blocks, kin_key, lookups
from ocop_cli.register.writing.pairing import as_compared, near
from tests.benchmark import registers
from tests.conftest import FILES

LABELLED = ("name-pairs.csv", "name-pairs-more.csv", "name-pairs-provinces.csv")


def labelled(name: str) -> list[tuple[Named, Named]]:
    """Both sides of each labelled pair."""
    with (FILES / name).open(encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines))
    return [
        (
            as_compared(row["name_a"], row["entity_a"] or None, None),
            as_compared(row["name_b"], row["entity_b"] or None, None),
        )
        for row in rows
    ]


@pytest.fixture(scope="module")
def crowd(tmp_path_factory: pytest.TempPathFactory) -> list[Named]:
    """Products whose makers and names share their few words."""
    path: Path = tmp_path_factory.mktemp("made") / "made.csv"
    registers.write(path, 1200)
    with path.open(encoding="utf-8") as lines:
        named = {(row["product"], row["entity"]) for row in csv.DictReader(lines)}
    return [as_compared(product, entity, None) for product, entity in sorted(named)]


@pytest.fixture(scope="module")
def recombined() -> list[tuple[Named, Named]]:
    """The makers of each labelled pair, with goods of others, or with those of few."""
    chance = random.Random(26)
    every = [pair for name in LABELLED for pair in labelled(name)]
    goods = sorted({side.product for pair in every for side in pair})
    few = chance.sample(goods, 12)
    return [
        (as_compared(one, a.entity, None), as_compared(other, b.entity, None))
        for a, b in every
        for one, other in (
            (a.product, chance.choice(goods)),
            (chance.choice(few), chance.choice(few)),
            (f"{a.product} {chance.choice(few)}", b.product),
        )
    ]


def is_lost(a: Named, b: Named) -> bool:
    """Whether first sight parts what a close look would keep; of one maker it is not asked."""
    assert apart(seen(a), seen(b)) == apart(seen(b), seen(a))
    one_maker = a.entity and b.entity and kin_key(a.entity) == kin_key(b.entity)
    return not one_maker and apart(seen(a), seen(b)) and near(a, b) is not None


def find(a: Named, b: Named) -> tuple[bool, bool]:
    """Whether each is filed where the other looks."""
    return not blocks(a).isdisjoint(lookups(b)), not blocks(b).isdisjoint(lookups(a))


@pytest.mark.parametrize("name", LABELLED)
def test_no_labelled_pair_is_lost(name: str) -> None:
    assert [pair for pair in labelled(name) if is_lost(*pair)] == []


@pytest.mark.thorough
def test_no_recombined_pair_is_lost(recombined: list[tuple[Named, Named]]) -> None:
    assert [pair for pair in recombined if is_lost(*pair)] == []
    assert sum(near(*pair) is not None for pair in recombined) > 50


@pytest.mark.thorough
def test_no_pair_of_a_crowd_is_lost(crowd: list[Named]) -> None:
    shared = {key for named in crowd[:400] for key in blocks(named)}
    met = [
        (a, b)
        for a, b in combinations([named for named in crowd if shared & blocks(named)], 2)
        if any(find(a, b))
    ]
    assert len(met) > 50
    assert [pair for pair in met if is_lost(*pair)] == []
    assert sum(apart(seen(a), seen(b)) for a, b in met) > len(met) / 2


@pytest.mark.thorough
@pytest.mark.parametrize("name", LABELLED)
def test_two_names_find_each_other(name: str) -> None:
    for pair in labelled(name):
        here, there = find(*pair)
        assert here == there, pair


@pytest.mark.thorough
def test_recombined_names_find_each_other(recombined: list[tuple[Named, Named]]) -> None:
    for pair in recombined:
        here, there = find(*pair)
        assert here == there, pair


@pytest.mark.thorough
def test_a_crowd_finds_each_other(crowd: list[Named]) -> None:
    for pair in combinations(crowd[:200], 2):
        here, there = find(*pair)
        assert here == there, pair
