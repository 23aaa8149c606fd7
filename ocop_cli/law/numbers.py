"""Decision numbers: one key for all the ways a number is typed."""

from __future__ import annotations

import re
from functools import lru_cache

from ocop_cli.text.keys import _SIZE, clean, fold

_NUMBER_PARTS = re.compile(r"\d+|[a-z]+")
_NUMBER_WORDS = frozenset({"quyet", "dinh", "so", "qd"})


@lru_cache(_SIZE)
def number_key(number: str) -> str:
    """A decision's number without what typists vary: QD = QĐ, spaces, case, dashes and slashes.

    A leading "Số" or "Quyết định số" and leading zeros do not count; "2008/QĐ/UBND" is
    "2008/QĐ-UBND".
    """
    parts = _NUMBER_PARTS.findall(fold(number))
    start = 0
    while start < len(parts) and parts[start] in _NUMBER_WORDS:
        start += 1
    parts = parts[start:] or parts
    if parts and parts[0].isdigit():
        parts[0] = parts[0].lstrip("0") or "0"
    return "/".join(parts)


def tidy_number(number: str) -> str:
    """A number without stray spaces: "58 / QĐ - UBND" is "58/QĐ-UBND"."""
    return re.sub(r"\s*([-–/.])\s*", r"\1", clean(number)).replace("–", "-")


def same_number(a: str, b: str) -> bool:
    """Whether two printed numbers are one decision's; a bare number names any suffix ("1482")."""
    first, second = number_key(a), number_key(b)
    if first == second:
        return True
    if "/" in first and "/" in second:
        return False
    return first.partition("/")[0] == second.partition("/")[0]
