"""What is a code that a machine gave, and what a person wrote without spaces."""

from __future__ import annotations

import random

import pytest

from ocop_cli.text.figures import is_code

WRITTEN = [
    "743/QĐ-UBND",
    "QD45NAM2023",
    "3sao2022den3sao2025",
    "dat3sao2020giahan2025",
    "hethan20250101",
    "0912345678",
    "8938505974193",
    "thuhoi-2025-01-02",
    "ST25",
    "ĐTHT4a5b6c7d8e9f1a2b3c",
]


@pytest.mark.parametrize("word", WRITTEN)
def test_what_a_person_may_have_written_is_no_code(word: str) -> None:
    assert not is_code(word)


@pytest.mark.parametrize("seed", range(3))
def test_letters_and_figures_that_take_turns_are_a_code(seed: int) -> None:
    chance = random.Random(seed)
    assert sum(is_code(f"{chance.getrandbits(240):060x}") for _ in range(500)) > 490
    assert is_code("a4huy7b2k9c3d1f8g5")
