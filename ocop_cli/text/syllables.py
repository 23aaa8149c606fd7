"""Whether a word can be a Vietnamese syllable, and whether it looks like another one mistyped.

Almost every short change of a syllable gives another word (tôm, tám), so one wrong letter may only
be seen through where it made something that no Vietnamese word can be.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from rapidfuzz.distance import OSA

from ocop_cli.text.tones import TONES

_ONSETS = frozenset(
    ("", *"bcdđghklmnprstvx", "ch", "gh", "gi", "kh", "ng", "ngh", "nh", "ph", "qu", "th", "tr")
)
_RHYMES_IN_ORDER = (
    "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây "
    "e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im "
    "in inh ip it iu o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt "
    "oc oe oen oeo oet oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u "
    "ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ uôc uôi uôm uôn uông uôt up ut uy uya "
    "uych uyên uyêt uyn uynh uyp uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu "
    "ưt ưu y yêm yên yêng yêt yêu"
)
_RHYMES = frozenset(_RHYMES_IN_ORDER.split())
_TONES = frozenset(TONES)
_STOPS = ("c", "p", "t", "ch")


@lru_cache(1 << 14)
def is_syllable(word: str) -> bool:
    """Whether `word` (one lower case word) obeys Vietnamese spelling."""
    letters = unicodedata.normalize("NFD", word)
    tones = [sign for sign in letters if sign in _TONES]
    if len(tones) > 1:
        return False
    bare = unicodedata.normalize("NFC", "".join(s for s in letters if s not in _TONES))
    for length in range(min(3, len(bare)), -1, -1):
        onset, rhyme = bare[:length], bare[length:]
        if onset == "gi" and not rhyme:
            return True
        if onset in _ONSETS and (rhyme in _RHYMES or (onset == "qu" and f"u{rhyme}" in _RHYMES)):
            # A syllable closed by c, ch, p or t takes sắc or nặng only.
            return not rhyme.endswith(_STOPS) or tones in (["\u0301"], ["\u0323"])
    return False


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
