"""Whether a word can be a Vietnamese syllable."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from ocop_cli.text.keys import fold
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


# Names of the Central Highlands have a sound more, with its tone or without: Đắk Lắk, Đăk Hà.
_HIGHLAND_RHYME = "ăk"


@lru_cache(1 << 15)
def is_syllable(word: str, *, in_names: bool = False) -> bool:
    """Whether `word` (one lower case word) obeys Vietnamese spelling, its tone included.

    `in_names` asks whether it may stand in official Vietnamese text, whose names of places have
    "ăk" too; by spelling alone Đắk is Đắc written otherwise.
    """
    letters = unicodedata.normalize("NFD", word)
    tones = [sign for sign in letters if sign in _TONES]
    if len(tones) > 1:
        return False
    bare = unicodedata.normalize("NFC", "".join(s for s in letters if s not in _TONES))
    for length in range(min(3, len(bare)), -1, -1):
        onset, rhyme = bare[:length], bare[length:]
        if onset == "gi" and not rhyme:
            return True
        if onset in _ONSETS and in_names and rhyme == _HIGHLAND_RHYME:
            return True
        if onset in _ONSETS and (rhyme in _RHYMES or (onset == "qu" and f"u{rhyme}" in _RHYMES)):
            # A syllable closed by c, ch, p or t takes sắc or nặng only.
            return not rhyme.endswith(_STOPS) or tones in (["\u0301"], ["\u0323"])
    return False


@lru_cache(1 << 15)
def may_be_syllable(word: str) -> bool:
    """Whether `word`, of which marks may be missing, is a Vietnamese syllable with some marks."""
    bare = fold(word)
    return any(
        bare[:length] in _BARE_ONSETS
        and (bare[length:] in _BARE_RHYMES or (bare[:length] == "gi" and not bare[length:]))
        for length in range(min(3, len(bare)) + 1)
    )


_BARE_ONSETS = frozenset(map(fold, (*_ONSETS, "q")))
_BARE_RHYMES = frozenset(map(fold, _RHYMES))
