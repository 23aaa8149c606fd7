"""What is set apart in a name, in brackets or behind a dash, and is none of it: "Chè (xin rút)".

A name is free text, and no table knows all there are. What is set apart in one may say what befell
the product or its maker, as a remark would; it is heard as a remark is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from ocop_cli.decisions.language.bearing import Bearing, bearing
from ocop_cli.decisions.language.clauses import ABSENCE
from ocop_cli.decisions.language.deeds import phrases, stated
from ocop_cli.decisions.language.lexicon import Part
from ocop_cli.decisions.letterhead import unofficial

_APART = re.compile(
    r"[(\[]([^()\[\]]{1,80})(?:[)\]]|$)|(?:(?<!\s)\s[–—/-]\s?|[–—;])([^()\[\]–—;]{1,80})$"
)
_BECAME = re.compile(r"→|[-=]>|⇒")
_BOUNDS = re.compile(
    r"(?:ngoại )?trừ\b|(?:trừ )?(?:nếu|khi|trường hợp)\b|chỉ\b|(?:riêng|tạm thời)\b", re.I
)
_BEGUN = frozenset({Part.PROPOSAL, Part.NEGATION, Part.VOICE})


def meant(text: str) -> Bearing | None:
    """What is set apart in a name may mean for the certificate; None where it means nothing."""
    if _BECAME.search(text):
        return Bearing.NAME
    return next(filter(None, map(said_apart, parts(text))), None)


def parts(text: str) -> Iterator[str]:
    """What is set apart in a text, in brackets or behind a dash."""
    for found in _APART.finditer(text):
        yield (found[1] or found[2]).strip()


@lru_cache(1 << 12)
def said_apart(text: str) -> Bearing | None:
    """The same of words that stand for themselves, in brackets or where a group is named."""
    found = bearing(text)
    units = phrases(text)
    if found is Bearing.RE_EVALUATION and all(one.part is not Part.DEED for one in units):
        found = None  # "lần 2" is a round, or the second of its sort
    if found is not None:
        return found
    name = " " in text and text.istitle()  # "Cần Thơ"
    asked = not name and any(one.part is Part.PROPOSAL and not one.named for one in units)
    absent = any(deed.name == ABSENCE for deed in stated(text).deeds)
    return Bearing.OTHER if asked or absent else None


def is_bound(part: str) -> bool:
    """Whether what is set apart bounds what it stands beside, or is the mark of a draft: "trừ loại
    500g", "nếu không khắc phục", "dự thảo"."""
    return _BOUNDS.match(part) is not None or unofficial.is_mark(part)


@lru_cache(1 << 10)
def of_authority(text: str) -> Bearing | None:
    """What the cell of an authority may mean besides who decided: "đang trình UBND tỉnh"."""
    found = meant(text) or bearing(text)
    first = phrases(text)[:1]
    begun = any(one.part in _BEGUN and not one.named for one in first)
    return found or (Bearing.PAPER if begun else None)
