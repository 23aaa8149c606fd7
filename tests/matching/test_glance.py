"""A glance calls two only what a close look calls two, whatever makers and places are named."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest

from ocop_cli.matching.case import Named
from ocop_cli.matching.comparison import commune
from ocop_cli.matching.glance import apart
from ocop_cli.matching.makers import maker
from ocop_cli.matching.product_names import ProductName, read
from ocop_cli.matching.readings import Side, called_beside, names_in, own_places, readings
from ocop_cli.matching.verdicts import closely, may_be_one
from ocop_cli.register.writing.pairing import as_compared
from tests.benchmark.registers import FIRST, FORMS, KINDS
from tests.matching.test_first_sight import LABELLED, labelled

# Goods that lists know, words that may be a name, and what a maker is called and lies in.
ADDED = (
    "nếp",
    "đỏ",
    "sấy dẻo",
    "loại 1",
    "cao cấp",
    "hộp 500g",
    "OCOP",
    "ĐTHT",
    "ST25",
    "rượu ngô",
)
SEEDS = (0, 1, *(pytest.param(seed, marks=pytest.mark.slow) for seed in range(2, 8)))
PLACES = ("Tân Cương", "Thái Nguyên", "Cao Phong", "Bắc Hà", "Trà My", "Chè Cường")


def few_words(seed: int, count: int) -> Iterator[tuple[Named, Named]]:
    """Pairs of names made of few words, so that makers, places and goods stand in each other."""
    chance = random.Random(seed)
    words = chance.sample(FIRST, 9)

    def named() -> Named:
        own = " ".join(chance.sample(words, chance.choice((1, 2, 3))))
        maker = chance.choice((f"{chance.choice(FORMS)} {own}", f"Hộ kinh doanh Nguyễn Văn {own}"))
        made_of = [chance.choice(KINDS)]
        made_of += chance.sample(words, chance.choice((0, 1, 2)))
        made_of += chance.sample(ADDED, chance.choice((0, 0, 1)))
        made_of += chance.sample((own, *PLACES), chance.choice((0, 0, 1)))
        product = " ".join(made_of)
        written = chance.choice((str, str, str, str.lower, str.upper))
        return as_compared(
            written(product),
            chance.choice((maker, maker, maker, f"{maker} 36", None)),
            chance.choice((None, chance.choice(words), chance.choice(PLACES).lower())),
        )

    return ((named(), named()) for _ in range(count))


def is_lost(a: Named, b: Named) -> bool:
    """Whether a glance calls two what a close look would ask about, or call one."""
    assert apart(a, b) == apart(b, a)
    return "(" not in a.product + b.product and apart(a, b) and closely(a, b, met=True) is not None


@pytest.mark.parametrize("name", LABELLED)
def test_no_labelled_pair_is_lost(name: str) -> None:
    assert [pair for pair in labelled(name) if is_lost(*pair)] == []


@pytest.mark.thorough
@pytest.mark.parametrize("seed", SEEDS)
def test_no_pair_of_few_words_is_lost(seed: int) -> None:
    pairs = list(few_words(seed, 1500))
    assert [pair for pair in pairs if is_lost(*pair)] == []
    assert sum(apart(*pair) for pair in pairs) > len(pairs) / 3
    assert all(may_be_one(*pair, met=True) == closely(*pair, met=True) for pair in pairs[:300])


@pytest.mark.thorough
@pytest.mark.parametrize("seed", SEEDS)
def test_a_name_is_read_as_with_all_that_could_be_read_in_it(seed: int) -> None:
    """Most names are read without makers and places: where nothing of those stands in them."""
    alone = 0
    for a, b in few_words(seed, 1500):
        sides = [(one.product, one.entity, commune(one.locality, one.entity)) for one in (a, b)]
        for (product, _, _), found in zip(sides, readings(*sides), strict=True):
            assert found == read_with_all(product, *sides)
            alone += found is read(product)
    assert 500 < alone < 2500


def read_with_all(product: str, *sides: Side) -> ProductName:
    """The name read with every maker's name and place of both sides, whatever stands in it."""
    own_names = {
        called_beside(maker(entity).own, *(other for other, _, _ in sides))
        for _, entity, _ in sides
        if entity
    }
    around = {place for _, entity, where in sides for place in own_places(entity, where).names}
    return read(
        product,
        tuple(sorted(filter(None, names_in(product, own_names)))),
        tuple(sorted(around, key=lambda place: (-len(place), place))),
    )


def test_a_claim_on_a_name_with_the_same_goods_is_left_to_a_close_look() -> None:
    one = as_compared("Chè búp khô", "HTX Hảo Đạt", None)
    assert not apart(one, as_compared("Chè búp tươi", "HTX Hảo Đạt", None))
    assert apart(one, as_compared("Mật ong rừng", "HTX Hảo Đạt", None))
