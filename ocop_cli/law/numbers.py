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
    return re.sub(r"(?:(?<!\s)\s++)?([-–/.])\s*+", r"\1", clean(number)).replace("–", "-")


def same_number(a: str, b: str) -> bool:
    """Whether two printed numbers are one decision's; a bare number names any suffix ("1482")."""
    first, second = number_key(a), number_key(b)
    if first == second:
        return True
    if "/" in first and "/" in second:
        return False
    return first.partition("/")[0] == second.partition("/")[0]


def serial(number: str) -> str:
    """What an authority counts its documents by: "743/QĐ-UBND" is "743", "743a/QĐ" "743a"."""
    parts = number_key(number).split("/")
    letter = parts[1] if len(parts) > 1 and len(parts[1]) == 1 else ""
    return parts[0] + letter


def may_be_short(a: str, b: str) -> bool:
    """Whether two printed numbers can be of one row of numbers: they do not end in two ways."""
    first, second = (number_key(one).partition("/")[2] for one in (a, b))
    return not first or not second or first == second
