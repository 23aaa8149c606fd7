"""Whole numbers as they are typed and printed, never longer than anything here counts."""

from __future__ import annotations

# What the register's file can hold has 19 digits; Python itself gives up at some thousands.
LONGEST = 18


def whole(text: str) -> int | None:
    """The number that `text` is, digits alone; None for anything else, and for one too long.

    Signs such as "²" count as digits elsewhere and are none here.
    """
    return int(text) if text.isdecimal() and len(text) <= LONGEST else None
