"""Whole numbers as they are typed and printed, never longer than anything here counts."""

from __future__ import annotations

import re
from collections.abc import Iterable

# What the register's file can hold has 19 digits; Python itself gives up at some thousands.
LONGEST = 18


_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")


def years(text: str) -> list[int]:
    """The years from 2000 on that a text names."""
    return [int(one) for one in _YEAR.findall(text)]


def whole(text: str) -> int | None:
    """The number that `text` is, digits alone; None for anything else, and for one too long.

    Signs such as "²" count as digits elsewhere and are none here.
    """
    return int(text) if text.isdecimal() and len(text) <= LONGEST else None


def runs(numbers: Iterable[int], most: int | None = None) -> str:
    """Numbers as people list them, those in a row by their ends: "5, 7–9, 12"; at most so many."""
    found: list[list[int]] = []
    for number in sorted(set(numbers)):
        if found and number == found[-1][1] + 1:
            found[-1][1] = number
        else:
            found.append([number, number])
    shown = [str(first) if first == last else f"{first}–{last}" for first, last in found[:most]]
    return ", ".join(shown) + (", …" if len(found) > len(shown) else "")


# A number of three figures or more that is no year; "036" may be read as 36.
_LONG = re.compile(r"(?<!\d)(?!(?:19|20)\d\d(?!\d))[1-9][0-9]{2,}(?!\d)")
_JOINED = re.compile(r"\d ?[^\w\s] ?\w|\w ?[^\w\s] ?\d")


def with_long_alike(text: str) -> str:
    """A text with sevens for its long numbers, for what cannot hang on which these are.

    Words about certificates count months, stars and times by one or two figures, and years by four;
    a number joined to another by a sign may be a day or a decision's, and such a text stays as it
    is. So "5 giá trị 1203" and "5 giá trị 3871" are one text, of which one answer is kept.
    """
    if _LONG.search(text) is None or _JOINED.search(text) is not None:
        return text
    return _LONG.sub(lambda found: "7" * len(found[0]), text)


_LETTERS_AND_FIGURES = re.compile(r"[0-9A-Za-z]+(?:[-_][0-9A-Za-z]+)*")
_CHANGE = re.compile(r"(?<=\d)[A-Za-z]|(?<=[A-Za-z])\d")
_LEAST_CHANGES, _LONGEST_RUN = 8, 4


def is_code(word: str) -> bool:
    """Whether a word without spaces is a code, such as a machine gives: letters and figures that
    take turns so often that nobody wrote them as words ("4265781f9c58d6645fa9")."""
    if (
        len(word) <= _LEAST_CHANGES
        or not word.isascii()
        or _LETTERS_AND_FIGURES.fullmatch(word) is None
    ):
        return False
    changes = len(_CHANGE.findall(word))
    return changes >= _LEAST_CHANGES and len(word) <= changes * _LONGEST_RUN


_ROMAN = re.compile(r"(?=.)X{0,3}(?:IX|IV|V?I{0,3})")
_COUNTED = (
    "lục đợt quý nhóm phần mục luc dot quy nhom phan muc annex appendix part round phase list table"
)
_BEFORE_ROMAN = frozenset(_COUNTED.split())


def is_roman(word: str, before: str, *, ends: bool) -> bool:
    """Whether a word is a Roman number: "II." at the end of its text or clause, "quý IV" behind
    what is counted so; "VI PHẠM" holds none, and "VX" is none."""
    return (ends or before in _BEFORE_ROMAN) and _ROMAN.fullmatch(word) is not None
