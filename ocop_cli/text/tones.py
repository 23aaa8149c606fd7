"""Vietnamese tones: where a syllable carries its mark, and the one place kept in keys."""

from __future__ import annotations

import re
import unicodedata
from itertools import product

TONES = "\u0300\u0309\u0303\u0301\u0323"  # huyền hỏi ngã sắc nặng, in the dictionary's order


def toned(letter: str) -> str:
    """The five toned forms of a vowel, in the order of `TONES`."""
    return "".join(unicodedata.normalize("NFC", letter + tone) for tone in TONES)


def _placements() -> dict[str, str]:
    """Each vowel pair whose tone stands on the wrong letter -> the pair as spelling has it.

    A pair such as oà is wrong at the end of a syllable (hòa, thủy), one such as òa before its end
    (hoàn, loại). With ê ô ơ â ă the tone stands there wherever the pair is (tiến, nước).
    """
    kept: dict[str, str] = {}
    for first, second in ("oa", "oe", "uy"):
        for left, right in zip(toned(first), toned(second), strict=True):
            kept[first + right] = left + second
            kept[left + second] = first + right
    for first, second in product("iuưyo", "êôơâă"):
        for left, right in zip(toned(first), toned(second), strict=True):
            kept[left + second] = first + right
    return kept


_PLACEMENT = _placements()
_LETTER = r"[^\W\d_]"
# Classes of letters, because this runs over every name: a few pairs too many are left as they are.
_MISPLACED = re.compile(
    rf"(?<!q)(?:o[{toned('a')}{toned('e')}](?!{_LETTER})|u[{toned('y')}](?!{_LETTER})"
    rf"|[{toned('o')}][ae](?={_LETTER})|[{toned('u')}]y(?={_LETTER})"
    rf"|[{''.join(map(toned, 'iuưyo'))}][êôơâă])"
)


def _replaced(found: re.Match[str]) -> str:
    return _PLACEMENT[found[0]]


# After q the u belongs to the consonant: quý, quà are right and qúy, qùa slips.
_AFTER_Q = {
    "q" + left + vowel: "qu" + right
    for vowel in "yaeê"
    for left, right in zip(toned("u"), toned(vowel), strict=True)
}
_SLIPPED = re.compile("|".join(map(re.escape, _AFTER_Q)))


def placed(key: str) -> str:
    """`key` (lower case, NFC) with each tone where spelling puts it: hoà to hòa, hòan to hoàn."""
    key, moved = _MISPLACED.subn(_replaced, key)
    while moved:  # uỵê: the tone moves twice
        key, moved = _MISPLACED.subn(_replaced, key)
    return _SLIPPED.sub(lambda found: _AFTER_Q[found[0]], key) if "q" in key else key
