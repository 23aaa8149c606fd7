"""A glance calls two only what a close look calls two, whatever makers and places are named."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest

from ocop_cli.matching.case import Named
from ocop_cli.matching.glance import apart
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


@pytest.mark.parametrize("seed", range(4))
def test_no_pair_of_few_words_is_lost(seed: int) -> None:
    pairs = list(few_words(seed, 1500))
    assert [pair for pair in pairs if is_lost(*pair)] == []
    assert sum(apart(*pair) for pair in pairs) > len(pairs) / 3
    assert all(may_be_one(*pair, met=True) == closely(*pair, met=True) for pair in pairs[:300])


def test_a_claim_on_a_name_with_the_same_goods_is_left_to_a_close_look() -> None:
    one = as_compared("Chè búp khô", "HTX Hảo Đạt", None)
    assert not apart(one, as_compared("Chè búp tươi", "HTX Hảo Đạt", None))
    assert apart(one, as_compared("Mật ong rừng", "HTX Hảo Đạt", None))
