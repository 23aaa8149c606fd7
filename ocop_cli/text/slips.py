"""Whether a word is another one mistyped.

Almost every short change of a syllable gives another word (tôm, tám), so one wrong letter may only
be seen through where it made something that no Vietnamese word can be.
"""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz.distance import OSA

from ocop_cli.text.syllables import is_syllable


def _sounds_foreign(word: str) -> bool:
    """Whether the word falls into two syllables: a brand or a loan (sena, nano), no slip."""
    return any(
        word[cut - 1] != word[cut] and is_syllable(word[:cut]) and is_syllable(word[cut:])
        for cut in range(2, len(word) - 1)
    )


@lru_cache(1 << 14)
def is_slip(one: str, other: str) -> bool:
    """Whether one of two words is the other with one typing error, beyond doubt.

    One key more, less, wrong or changed places, where exactly one of the two is a Vietnamese word
    and the other can be none; or, in a long foreign word, a key left out, doubled or moved.
    """
    if not (one + other).isalpha() or min(len(one), len(other)) < 2:
        return False
    if OSA.distance(one, other, score_cutoff=1) != 1:
        return False
    known = is_syllable(one), is_syllable(other)
    if all(known):
        return False
    if any(known):
        wrong = other if known[0] else one
        return not wrong.isascii() or not _sounds_foreign(wrong) or _doubled(one, other)
    long_enough = min(len(one), len(other)) >= 7
    return long_enough and (len(one) != len(other) or sorted(one) == sorted(other))


def _doubled(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return any(
        long[place] == long[place - 1] and long[:place] + long[place + 1 :] == short
        for place in range(1, len(long))
    )
