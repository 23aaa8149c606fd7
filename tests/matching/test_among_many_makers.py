"""Which of the makers of a commune are nearly called alike, without a look at each two of them."""

from __future__ import annotations

import random
from itertools import combinations

import pytest

from ocop_cli.matching.nearly_called import all_nearly_called, nearly_called

BEGUN = ["HTX", "THX", "HTX chè", "Cơ sở", "Cơ ởs", "Hộ kinh doanh", "Công ty TNHH", ""]
NAMES = ["Tân Lập", "Nguyễn Thị Hoa", "Trần Hồng Phong", "An", "Asuka", "Úc Kỳ", "na Phú Thượng"]


def deviation(name: str, dice: random.Random) -> str:
    """A name cut, gone on with, or with one or two of its keys wrong."""
    letters = list(name)
    for _ in range(dice.randint(0, 2)):
        if len(letters) > 1:
            at = dice.randrange(len(letters) - 1)
            match dice.randrange(4):
                case 0:
                    del letters[at]
                case 1:
                    letters.insert(at, dice.choice("aăbcdđeghiklmnơpu "))
                case 2:
                    letters[at] = dice.choice("aăbcdđeghiklmnơpu")
                case 3:
                    letters[at : at + 2] = reversed(letters[at : at + 2])
    words = "".join(letters).split()
    match dice.randrange(5):
        case 0:
            words = words[:-1]
        case 1:
            words.append(dice.choice(["2", "Xanh", "và các con"]))
        case 2:
            words = words[1:]
    return " ".join(words)


@pytest.mark.parametrize("seed", range(6))
def test_they_are_those_found_by_a_look_at_each_two(seed: int) -> None:
    dice = random.Random(seed)
    makers = sorted(
        {f"{dice.choice(BEGUN)} {deviation(dice.choice(NAMES), dice)}".strip() for _ in range(140)}
    )
    found = {tuple(sorted(pair)) for pair in all_nearly_called(makers)}
    assert found == {pair for pair in combinations(makers, 2) if nearly_called(*pair)}
    assert len(found) > 30
    few = makers[seed::7]
    assert {tuple(sorted(pair)) for pair in all_nearly_called(few)} == found.intersection(
        combinations(few, 2)
    )


def test_each_pair_comes_once_and_none_with_itself() -> None:
    found = list(all_nearly_called(["HTX Tân Lập", "HTX Tân Lâm", "HTX Tân Lập", "HTX Tân Lạp"]))
    assert len(found) == len(set(found))
    assert all(one != other for one, other in found)
