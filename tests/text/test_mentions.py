"""Which lines name which products and makers: what a look at each line for each name finds."""

from __future__ import annotations

import random
from time import process_time

import pytest

from ocop_cli.text.mentions import bare, is_named, maker, naming, place

WORDS = ("Chè", "xanh", "sản", "phẩm", "(Tân)", "HTX", "Hợp tác xã", "Mật", "ong")


def some(chance: random.Random, most: int) -> str:
    return " ".join(chance.choices(WORDS, k=chance.randint(1, most)))


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("makers", [False, True])
def test_each_line_names_what_a_look_for_each_name_finds(seed: int, makers: bool) -> None:
    chance = random.Random(seed)
    key, names_it = (maker, is_named) if makers else (bare, place)
    lines = {number: key(some(chance, 9)) for number in range(60)}
    names = [(number, some(chance, 4)) for number in range(60)]
    expected = [
        (number, one)
        for one, name in names
        for number, said in lines.items()
        if key(name).partition(" ")[0] in said.split() and names_it(said, name)
    ]
    assert list(naming(lines, names, makers=makers)) == expected
    assert expected


@pytest.mark.thorough
def test_many_names_in_many_lines_are_soon_looked_for() -> None:
    """Name by name and line by line it takes minutes."""
    lines = {number: f"san pham cua vu {number}" for number in range(8000)}
    names = [(number, f"Sản phẩm thử {number}") for number in range(8000)]
    before = process_time()
    assert list(naming(lines, names)) == []
    assert process_time() - before < 5
