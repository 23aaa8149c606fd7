"""Letters lost on the way: what no office ever typed, and no letter can be guessed from.

A file saved in a Western code page has "?" where Vietnamese letters stood; one decoded with an
error has U+FFFD; a font without a table of letters gives code points of private use; UTF-8 that was
read in another code page and saved again has "Ã¨" or "√®" for "è" (see `recoding`), or letters of
another script within a word ("Mбєt"). Such a name would be another product's.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ocop_cli.text import recoding

_LOST = re.compile("[\ufffd\ufffc\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff\U000f0000-\U0010ffff]")
_MARKS = re.compile(r"[^\W\d_]\?[^\W\d_]")
_LATIN = "A-Za-z\u00c0-\u024f\u1e00-\u1eff"
# Cyrillic to Hangul, half Katakana, the frames and shades of old screens; the signs of Han, which a
# translation may end in; Greek, of which single letters stand for units and acids.
_OTHER = "\u0400-\u1cff\u3040-\u30ff\u3130-\u318f\ua000-\ud7ff\uff66-\uffdc\u2550-\u259f"
_HAN = "\u3400-\u9fff\uf900-\ufaff"
_GREEK = "\u0370-\u03ff"
# What a keyboard left in Russian types for a letter that looks the same: a slip, and read as one.
_LOOK_ALIKE = re.compile("[АВЕЅІЈКМНОРСТУХаеѕіјорсух]")
_MIXED = re.compile(
    f"[{_LATIN}][{_OTHER}]|[{_OTHER}][{_LATIN}]"
    f"|[{_LATIN}][{_HAN}](?![{_HAN}])|[{_HAN}][{_LATIN}]"
    f"|[{_LATIN}][{_GREEK}]{{2}}|[{_GREEK}]{{2}}[{_LATIN}]"
)
_ESCAPES = re.compile(
    r"\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|_x[0-9A-Fa-f]{4}_|&#\d{2,5};|&[A-Za-z]{2,8};|[%=][C-E][0-9A-F][%=]"
)


@lru_cache(1 << 14)
def of(text: str) -> str | None:
    """How the letters of `text` were lost: ``lost``, ``marks``, ``twice``, ``mixed`` or
    ``escapes``; or None.

    A question mark counts between two letters only: "Đạt?" may be a question.
    """
    if not text.isascii():
        # Of what was lost the first two signs alone can be printed; most texts are not looked at.
        if ("\ufffd" in text or "\ufffc" in text or not text.isprintable()) and _LOST.search(text):
            return "lost"
        if recoding.is_recoded(text):
            return "twice"
        if _is_mixed(text):
            return "mixed"
    if "?" in text and _MARKS.search(text):
        return "marks"
    if (
        "&" in text or "%" in text or "=" in text or "_" in text or "\\" in text
    ) and _ESCAPES.search(text):
        return "escapes"
    return None


def _is_mixed(text: str) -> bool:
    """Whether letters of two scripts stand in one word, which no slip explains."""
    if not _MIXED.search(text):
        return False
    return _MIXED.search(_LOOK_ALIKE.sub("x", text)) is not None
