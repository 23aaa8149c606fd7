"""Vietnamese tones: where a syllable carries its mark, and the one place kept in keys."""

from __future__ import annotations

import re
import unicodedata
from itertools import product

TONES = "\u0300\u0309\u0303\u0301\u0323"  # huyền hỏi ngã sắc nặng, in the dictionary's order


def toned(letter: str) -> str:
    """The five toned forms of a vowel, in the order of `TONES`."""
    return "".join(unicodedata.normalize("NFC", letter + tone) for tone in TONES)


def _placements() -> tuple[dict[str, str], dict[str, str]]:
    """Vowel pairs whose tone is seen on either letter -> the placement kept in keys.

    First those that end a syllable (hòa, khỏe, thủy), then those that do not (hoàn, loại, tiến).
    """
    last: dict[str, str] = {}
    inside: dict[str, str] = {}
    for first, second in ("oa", "oe", "uy"):
        for left, right in zip(toned(first), toned(second), strict=True):
            last[first + right] = left + second
            inside[left + second] = first + right
    # A tone always stands on ê ô ơ â ă where there is one; typists slip (nứơc, tíên).
    for first, second in product("iuưyo", "êôơâă"):
        for left, right in zip(toned(first), toned(second), strict=True):
            inside[left + second] = last[left + second] = first + right
    return last, inside


_LAST, _INSIDE = _placements()
_MISPLACED = re.compile(
    f"(?<!q)(?:(?P<last>{'|'.join(_LAST)})(?![^\\W\\d_])|(?P<inside>{'|'.join(_INSIDE)})(?=[^\\W\\d_]))"
)


def _replaced(found: re.Match[str]) -> str:
    last = found["last"]
    return _LAST[last] if last else _INSIDE[found["inside"]]


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
