"""Letters lost on the way: what no office ever typed, and no letter can be guessed from.

A file saved in a Western code page has "?" where Vietnamese letters stood; one decoded with an
error has U+FFFD; a font without a table of letters gives code points of private use; UTF-8 that was
read as Windows-1252 and saved again has "Ã¨" for "è". Such a name would be another product's.
"""

from __future__ import annotations

import re
from functools import lru_cache

_LOST = re.compile("[\ufffd\ufffc\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff\U000f0000-\U0010ffff]")
_MARKS = re.compile(r"[^\W\d_]\?[^\W\d_]")
_TWICE = re.compile(
    "[\u00c2-\u00c6\u00e1\u00e2][\u0080-\u00bf\u0152-\u0192\u02c6-\u02dc\u2013-\u2122]"
)
_ESCAPES = re.compile(
    r"\\u[0-9a-fA-F]{4}|_x[0-9A-Fa-f]{4}_|&#\d{2,5};|&[A-Za-z]{2,8};|%[C-E][0-9A-F]%"
)


@lru_cache(1 << 14)
def of(text: str) -> str | None:
    """How the letters of `text` were lost: ``lost``, ``marks``, ``twice`` or ``escapes``; or None.

    A question mark counts between two letters only: "Đạt?" may be a question.
    """
    if not text.isascii():
        # Of what was lost the first two signs alone can be printed; most texts are not looked at.
        if ("\ufffd" in text or "\ufffc" in text or not text.isprintable()) and _LOST.search(text):
            return "lost"
        if _TWICE.search(text) and _decoded(text):
            return "twice"
    if "?" in text and _MARKS.search(text):
        return "marks"
    if ("&" in text or "%" in text or "_" in text or "\\" in text) and _ESCAPES.search(text):
        return "escapes"
    return None


def _decoded(text: str) -> bool:
    """Whether the text, back in the bytes it was read from, is UTF-8 with letters of Vietnamese."""
    try:
        raw = b"".join(
            bytes((ord(sign),)) if ord(sign) < 256 else sign.encode("cp1252") for sign in text
        )
        return raw.decode("utf-8") != text
    except (UnicodeEncodeError, UnicodeDecodeError):
        return len(_TWICE.findall(text)) > 1
