"""Decision numbers: one key for all the ways a number is typed."""

from __future__ import annotations

import re
from functools import lru_cache

from ocop_cli.text.keys import _SIZE, clean, fold

_NUMBER_PARTS = re.compile(r"\d+|[a-z]+")
_NUMBER_WORDS = frozenset({"quyet", "dinh", "so", "qd"})
# Among the numbers that words of a file name: all whose certificates may have run out by then.
EVERY_EARLIER = "*"


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


# What stands in a number for its own letters and signs: Icelandic and African letters that look
# like Đ, and other dashes and strokes.
_LOOKS_LIKE = str.maketrans("ÐƉðɖ–—‑_∕⁄／", "ĐĐđđ----///")


def tidy_number(number: str) -> str:
    """A number without stray spaces and signs: "58 / QÐ – UBND" is "58/QĐ-UBND"."""
    said = clean(number).translate(_LOOKS_LIKE)
    return re.sub(r"(?:(?<!\s)\s++)?([-/.])\s*+", r"\1", said)


def is_of_decision(number: str) -> bool:
    """Whether a number is one a decision bears: bare, or with the sign QĐ behind its figures.

    "743/TB-UBND" is a notice's, "GCN 743" a certificate's (Decree 30/2020/NĐ-CP, annex III).
    """
    first, *signs = number_key(number).split("/")
    if not first.isdigit():
        return False
    signs = [one for one in signs if len(one) > 1 and not one.isdigit()]
    return not signs or any(sign.startswith("qd") for sign in signs)


def same_number(a: str, b: str) -> bool:
    """Whether two printed numbers are one decision's; a bare number names any suffix ("1482")."""
    first, second = number_key(a), number_key(b)
    if first == second:
        return True
    if "/" in first and "/" in second:
        return False
    return first.partition("/")[0] == second.partition("/")[0]


@lru_cache(_SIZE)
def serial(number: str) -> str:
    """What an authority counts its documents by: "743/QĐ-UBND" is "743", "743a/QĐ" "743a"."""
    parts = number_key(number).split("/")
    letter = parts[1] if len(parts) > 1 and len(parts[1]) == 1 else ""
    return parts[0] + letter


def may_be_short(a: str, b: str) -> bool:
    """Whether two printed numbers can be of one row of numbers: they do not end in two ways."""
    first, second = (number_key(one).partition("/")[2] for one in (a, b))
    return not first or not second or first == second


_FEWEST = 3  # figures of a number in which one may be mistyped without making any number of any


def may_be_mistyped(a: str, b: str) -> bool:
    """Whether two printed numbers differ by a letter behind the figures ("743", "743a") or by one
    slip in them ("743", "734"), and do not end in two ways."""
    one, other = (number_key(text).partition("/")[0] for text in (a, b))
    if serial(a) == serial(b) or not may_be_short(_unlettered(a), _unlettered(b)):
        return False
    return one == other or (min(len(one), len(other)) >= _FEWEST and _one_slip(one, other))


@lru_cache(_SIZE)
def slips(number: str) -> frozenset[str]:
    """The figures of a number, and these without each one of them: numbers that `may_be_mistyped`
    for each other share one of these, few others do."""
    first = number_key(number).partition("/")[0]
    return frozenset({first, *(first[:at] + first[at + 1 :] for at in range(len(first)))})


def _unlettered(number: str) -> str:
    """A number without the letter behind its figures: "743a/QĐ-UBND" is "743/qd/ubnd"."""
    first, *rest = number_key(number).split("/")
    return "/".join([first, *(rest[1:] if rest and len(rest[0]) == 1 else rest)])


def _one_slip(one: str, other: str) -> bool:
    """Whether one figure was left out, added or mistaken, or two changed places."""
    if abs(len(one) - len(other)) > 1:
        return False
    if len(one) != len(other):
        longer, shorter = sorted((one, other), key=len, reverse=True)
        return any(longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer)))
    wrong = [at for at, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    if len(wrong) == 2 and wrong[1] == wrong[0] + 1:
        first = wrong[0]
        return one[first : first + 2] == other[first : first + 2][::-1]
    return len(wrong) == 1
