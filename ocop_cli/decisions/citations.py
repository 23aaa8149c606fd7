"""Decisions and authorities as texts name them: "1890/QĐ-UBND ngày 12/7/2021 của UBND tỉnh …".

A number alone is no key: a district and its province share the suffix, and numbers begin again each
year, so day and authority are taken wherever they stand beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from itertools import zip_longest
from typing import NamedTuple

from ocop_cli.decisions.cells import day
from ocop_cli.law.authorities import tidy_authority
from ocop_cli.law.numbers import number_key, tidy_number
from ocop_cli.model.problem import Bad
from ocop_cli.text.keys import clean, fold


class Cited(NamedTuple):
    """A decision as another text names it; `beside` is what a cell says of it besides."""

    number: str | None = None
    issued_on: date | None = None
    authority: str | None = None
    beside: str = ""


_LETTERS = r"[A-Za-zĐđÐƉðɖ&ƯưƠơÂâĂăÊêÔô]+"
# A sign behind a dash that stands apart: "QĐ - UBND", but not "QĐ-UBND – dự kiến"; behind one that
# does not, none goes on so: "QĐ-UBND – HTX A".
_DASH = r"[-–—‑_/∕⁄／.]"
_SIGN = r"[A-ZĐÐƉƯƠÂĂÊÔ&]+\d*(?![^\W\d_])|ubnd\b"
_MAKER = r"(?:HTX|THT|HKD|CTY|CTCP|TNHH|DNTN)"
NUMBER = re.compile(
    rf"(?<![\w/.])(\d{{1,6}}[a-zA-Z]?)\s*[/∕⁄／]\s*"
    rf"((?:\d{{4}}\s*/\s*)?{_LETTERS}\d*"
    rf"(?:(?:\s{_DASH}\s?|{_DASH}\s)(?={_SIGN})(?!{_MAKER}\b){_LETTERS}\d*){{0,3}}"
    rf"(?:{_DASH}{_LETTERS}\d*)*)"
)
AFTER_WORD = re.compile(r"(?:quyet dinh|qd)\s*+(?:so\s*+)?(?::\s*+)?(\d{1,6}[a-z]?)(?![\d/]|\.\d)")
_BARE = re.compile(r"(?:so\s*+(?::\s*+)?)?(\d{1,6}[a-z]?)")
_DAY_WORDS = re.compile(r"ngày\s*(\d{1,2})\s*tháng\s*(\d{1,2})\s*năm\s*(\d{4})", re.I)
_DAY_DIGITS = re.compile(r"(?<!\d)(\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4})(?!\d)")
_DAY_ISO = re.compile(r"(?<!\d)(\d{4}-\d{2}-\d{2})(?!\d)")
_ISSUED = re.compile(r"\W*(?:ký |ban hành )?ngày\b", re.I)
_OF = re.compile(
    r"\bcủa\s+((?:Chủ tịch\s+)?(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân|Bộ|Hội đồng|Sở|"
    r"Thủ tướng|Văn phòng|Chủ tịch|Chi cục)\b[^;()\n]*)",
    re.I,
)


def numbers(text: str) -> tuple[str, ...]:
    """The decision numbers written out in a text ("1890/QĐ-UBND"), tidied of stray spaces."""
    return tuple(tidy_number(found[0]) for found in NUMBER.finditer(text) if _is_of_decision(found))


def _is_of_decision(found: re.Match[str]) -> bool:
    signs = tidy_number(found[2]).upper()
    return "Đ" in signs or "QD" in signs


# How far behind its number the day of a decision stands.
_BEHIND = 48


def dated_numbers(text: str) -> Iterator[tuple[str, date | None]]:
    """The decision numbers in a text, written out or behind "Quyết định số", each with its own day
    where that is printed."""
    said = clean(text)
    bare = fold(said)
    written = [one for one in NUMBER.finditer(said) if _is_of_decision(one)]
    found = [(one.start(), one.end(), tidy_number(one[0])) for one in written]
    short = AFTER_WORD.finditer(bare) if len(bare) == len(said) else ()
    found += [
        (one.start(1), one.end(1), one[1].upper())
        for one in short
        if not any(start <= one.start(1) < end for start, end, _ in found)
    ]
    found.sort()
    for (_, end, number), after in zip_longest(found, found[1:]):
        behind = said[end : min(end + _BEHIND, after[0] if after else len(said))]
        try:
            on = first_day(behind) if _ISSUED.match(behind) else None
        except Bad:
            on = None
        yield number, on


def first_day(text: str) -> date | None:
    """The first day written in a text, None where there is none. Raises Bad for one that is not."""
    found = [m for p in (_DAY_WORDS, _DAY_DIGITS, _DAY_ISO) if (m := p.search(text))]
    if not found:
        return None
    first = min(found, key=lambda match: match.start())
    return day(first[0])


@lru_cache(1 << 14)
def cited(text: str) -> Cited:
    """The decision a cell or line names: "1890/QĐ-UBND ngày 12/7/2021 của UBND tỉnh …", "58".

    Raises Bad: ``bad_decision`` for several numbers in one cell, ``bad_date`` for a day that does
    not exist.
    """
    said = clean(text)
    found: dict[str, str] = {}
    for number in numbers(said):
        found.setdefault(number_key(number), number)
    if len(found) > 1 or (found and _names_another(said)):
        raise Bad("bad_decision", "several")
    issued = first_day(said)
    by = _OF.search(said)
    authority = tidy_authority(by[1]) if by else None
    if found:
        return Cited(next(iter(found.values())), issued, authority)
    if written := NUMBER.search(said):
        return Cited(tidy_number(written[0]), issued, authority)
    bare = fold(said)
    if match := _BARE.fullmatch(bare) or AFTER_WORD.search(bare):
        return Cited(match[1].upper(), issued, authority)
    return Cited(None, issued, authority)


# Figures before a number, or behind one, that share its sign: "99 và 100/QĐ-UBND", "99/QĐ-UBND,
# 100".
_FIGURES = r"(?:số\s*+)?\d{1,6}[a-z]?"
_JOINED = r"(?:,|;|\+|&|và\b|[-–]|đến\b)"
_BEFORE = re.compile(
    rf"(?:(?:các\s++)?(?:quyết định|qđ)\s*+)?{_FIGURES}\s*{_JOINED}\s*"
    rf"(?:{_FIGURES}\s*{_JOINED}\s*){{0,9}}(?:số\s*)?", re.I
)  # fmt: skip
_BEHIND_IT = re.compile(rf"\s*(?:;|\+|&|và\b)\s*{_FIGURES}(?![\w/.])", re.I)


def _names_another(text: str) -> bool:
    """Whether a text that writes one number out names another by its figures alone."""
    number = NUMBER.search(text)
    if number is None:
        return False
    return bool(_BEFORE.fullmatch(text[: number.start()]) or _BEHIND_IT.match(text, number.end()))


_ANY_DAY = re.compile(
    rf"(?:(?:ký |ban hành )?ngày\s*)?(?:{_DAY_WORDS.pattern}|{_DAY_DIGITS.pattern}|"
    rf"{_DAY_ISO.pattern})", re.I
)  # fmt: skip
_SHORT = re.compile(r"\b(?:số|QĐ|QD)\s*+:?\s*+\d{1,6}[a-z]?\b(?![\d/]|\.\d)", re.I)
_FOOTNOTE_SIGNS = re.compile(r"[*†‡¹²³⁰⁴-⁹]")
_ALONE = re.compile(r"(?:số\s*+(?::\s*+)?)?\d{1,6}[a-z]?", re.I)


def besides(text: str) -> str:
    """What a text that names one decision says besides its number and its day."""
    said = clean(text)
    if _ALONE.fullmatch(said):
        return ""
    rest = NUMBER.sub(" ", said) if NUMBER.search(said) else _SHORT.sub(" ", said)
    return clean(_FOOTNOTE_SIGNS.sub(" ", _ANY_DAY.sub(" ", rest))).strip(" -–/,.;:()[]")


def quietly_cited(text: str) -> Cited | None:
    """The same; None where the text names several, or a day that does not exist."""
    try:
        return cited(text)
    except Bad:
        return None


def quiet_day(text: str) -> date | None:
    """The day of a text that is one; None where it is none, or does not exist."""
    try:
        return day(text)
    except Bad:
        return None
