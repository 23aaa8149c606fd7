"""Which words can be Vietnamese: by spelling, and in the names of places too."""

from __future__ import annotations

import pytest

from ocop_cli.text import legacy
from ocop_cli.text.syllables import is_syllable
from tests.text.test_legacy import published_names


def test_published_names_are_vietnamese_to_the_last_syllable() -> None:
    words = [
        word.lower()
        for name in published_names()
        for word in legacy.WORD.findall(name)
        if not word.isascii()
    ]
    assert len(words) > 1_000
    assert [word for word in words if not is_syllable(word, in_names=True)] == []


@pytest.mark.parametrize("word", ["nghiêng", "giếng", "gì", "quốc", "quýt", "quỳnh", "khuỷu", "ừm"])
def test_what_is_spelled_as_vietnamese_is(word: str) -> None:
    assert is_syllable(word) and is_syllable(word, in_names=True)


@pytest.mark.parametrize("word", ["tuýet", "ngả̃", "cát́", "phẩc", "bòc", "¶n", "wư", "iêu iêu"])
def test_what_is_no_syllable(word: str) -> None:
    assert not is_syllable(word) and not is_syllable(word, in_names=True)


@pytest.mark.parametrize("word", ["tep", "hop", "môt", "đăc", "viêt", "trach"])
def test_a_word_that_c_ch_p_or_t_closes_has_a_tone(word: str) -> None:
    assert not is_syllable(word) and not is_syllable(word, in_names=True)


@pytest.mark.parametrize("word", ["đắk", "đăk", "lắk", "lăk", "pắk"])
def test_names_of_the_central_highlands_have_a_sound_of_their_own(word: str) -> None:
    """Đắk and Đắc are one name, so that spelling alone still tells the first from a word."""
    assert is_syllable(word, in_names=True)
    assert not is_syllable(word)
