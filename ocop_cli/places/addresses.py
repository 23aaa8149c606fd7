"""A printed address taken apart: the words that say a kind of unit, and the names after them.

Offices write one place in many ways ("TP.Thái Nguyên", "Thành phố Thái Nguyên", "xã X - huyện Y",
"xã X huyện Y"). Nothing is looked up here: which name is a district, `places` knows.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from ocop_cli.text import keys, units


class UnitLevel(StrEnum):
    """What a kind of unit stands for. A city may be a province's equal or a district's."""

    HAMLET = "hamlet"
    COMMUNE = "commune"
    DISTRICT = "district"
    CITY = "city"
    PROVINCE = "province"


FORMS: dict[str, UnitLevel] = {
    **dict.fromkeys(units.COMMUNES, UnitLevel.COMMUNE),
    **dict.fromkeys(units.DISTRICTS, UnitLevel.DISTRICT),
    units.CITY: UnitLevel.CITY,
    units.PROVINCE: UnitLevel.PROVINCE,
}
_FOLDED = {keys.fold(form): form for form in FORMS}
# "TP.Thái Nguyên", "P. Tân Thịnh"; "TP Thái Nguyên"; "P5", "Q 1"; "TPHCM".
_SHORTENED = re.compile(
    r"(?<![^\W\d_])(?:(tp|tx|tt|x|p|h|q|t)\.\s*|(tp|tx|tt)\s+|([pq])\s?(?=\d)|(tp)(?=hcm\b))",
    re.IGNORECASE,
)
# "H Na Rì": a letter alone, at the beginning of a part, before a name.
_LETTER = re.compile(r"(?:^|(?<=[,;(/]|[-–—])|(?<=[,;(/]\s|[-–—]\s))([XPHQ])\s+(?=[^\W\d_a-z])")
_DOTTED = re.compile(r"\b(T)\.\s?([PXT])\b\.?", re.IGNORECASE)  # T.P, T.X, T.T
_KINDS = rf"(?:{units.pattern(units.UNITS)})\s"
_APART = re.compile(rf"[,;()\n]|\s[-–—]\s|[-–—](?={_KINDS})|(?<!\d)/|/(?!\d)", re.IGNORECASE)
# Names with a dash of their own are not two names.
_DASHED = re.compile(r"\b(Bà Rịa|Phan Rang|Văn Miếu|Phương Liên|Thừa Thiên)\s*[-–—]\s*", re.I)
_FORMER = re.compile(r"(?:^|\s)(?:cũ|trước đây)$", re.IGNORECASE)
_NOW = re.compile(r"\bnay\s+(?:là|thuộc)\b", re.IGNORECASE)
_HAMLET = tuple(f"{form} " for form in units.HAMLETS)
_IGNORED = frozenset({"", "việt nam", "vn"})


@dataclass(frozen=True, slots=True)
class AddressPart:
    """One name of an address; `form` and `level` are None where no kind is printed.

    A name that begins like a hamlet or a street ("thôn 5", but also "Sóc Sơn") keeps that word.
    """

    name: str
    form: str | None = None
    level: UnitLevel | None = None


@dataclass(frozen=True, slots=True)
class Address:
    """The parts of an address as printed.

    `marked`: the text carries Vietnamese marks, so that a plain letter in it is a plain letter.
    """

    parts: tuple[AddressPart, ...]
    marked: bool


@lru_cache(1 << 14)
def read(text: str) -> tuple[Address, Address | None]:
    """The address in `text`, and the one it says after "nay là" or "nay thuộc", if it does."""
    then, *now = _NOW.split(keys.clean(text), maxsplit=1)
    return _address(then), _address(now[0]) if now else None


def _address(text: str) -> Address:
    spelled = _DOTTED.sub(r"\1\2.", text)
    spelled = _SHORTENED.sub(
        lambda found: units.SHORTENED[found[found.lastindex or 0].lower()] + " ", spelled
    )
    spelled = _LETTER.sub(lambda found: f"{units.SHORTENED[found[1].lower()]} ", spelled)
    spelled = _DASHED.sub(lambda found: f"{found[1]}-", spelled)
    marked = not text.isascii()
    parts = (part for chunk in _APART.split(spelled) for part in _parts(chunk, marked=marked))
    return Address(tuple(parts), marked)


def _parts(chunk: str, *, marked: bool) -> list[AddressPart]:
    """The parts of a text without commas: "xã Tân Cương thành phố Thái Nguyên" has two."""
    tokens = _FORMER.sub("", chunk.strip(" .:")).split()
    parts: list[AddressPart] = []
    name: list[str] = []
    form: str | None = None
    place = 0
    while place < len(tokens):
        found, length = _form(tokens, place, marked=marked)
        # After a kind comes a name, whatever it looks like: huyện Quan Sơn, phường Phường Đúc.
        if found is not None and (name or form is None):
            parts.append(_part(name, form))
            name, form = [], found
            place += length
        else:
            name.append(tokens[place])
            place += 1
    parts.append(_part(name, form))
    return [part for part in parts if keys.same_key(part.name) not in _IGNORED]


def _form(tokens: list[str], place: int, *, marked: bool) -> tuple[str | None, int]:
    """The kind of unit that begins at `place`, and how many words say it."""
    for length in (2, 1):
        said = " ".join(tokens[place : place + length]).replace(":", "")
        if place + length < len(tokens):
            form = keys.same_key(said) if marked else _FOLDED.get(keys.fold(said), "")
            if form in FORMS:
                return form, length
    return None, 0


def _part(name: list[str], form: str | None) -> AddressPart:
    text = " ".join(name)
    if form == "huyện" and keys.fold(text).startswith("dao "):  # huyện đảo Lý Sơn
        text = text[4:]
    if form is None and f"{keys.same_key(text)} ".startswith(_HAMLET):
        return AddressPart(text, level=UnitLevel.HAMLET)
    return AddressPart(text, form, FORMS[form] if form else None)
