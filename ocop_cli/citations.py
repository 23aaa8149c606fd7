"""Decisions and authorities as texts name them: "1890/QĐ-UBND ngày 12/7/2021 của UBND tỉnh …".

A number alone is no key: a district and its province share the suffix, and numbers begin again each
year, so day and authority are taken wherever they stand beside it.
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from ocop_cli.cells import Bad, day
from ocop_cli.names import authority_key, clean, fold, number_key


class Cited(NamedTuple):
    """A decision as another text names it."""

    number: str | None = None
    issued_on: date | None = None
    authority: str | None = None


_LETTERS = r"[A-Za-zĐđ&ƯưƠơÂâĂăÊêÔô]+"
NUMBER = re.compile(
    rf"(?<![\w/.])(\d{{1,6}}[a-zA-Z]?)\s*/\s*((?:\d{{4}}\s*/\s*)?{_LETTERS}\d*(?:\s?[-–/.]\s?{_LETTERS}\d*)*)"
)
AFTER_WORD = re.compile(r"(?:quyet dinh|qd)\s*(?:so)?\s*:?\s*(\d{1,6}[a-z]?)(?![\d/.])")
_BARE = re.compile(r"(?:so\s*:?\s*)?(\d{1,6}[a-z]?)")
_DAY_WORDS = re.compile(r"ngày\s*(\d{1,2})\s*tháng\s*(\d{1,2})\s*năm\s*(\d{4})", re.I)
_DAY_DIGITS = re.compile(r"(?<!\d)(\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4})(?!\d)")
_DAY_ISO = re.compile(r"(?<!\d)(\d{4}-\d{2}-\d{2})(?!\d)")
_OF = re.compile(
    r"\bcủa\s+((?:Chủ tịch\s+)?(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân|Bộ|Hội đồng|Sở|"
    r"Thủ tướng|Văn phòng|Chủ tịch|Chi cục)\b[^;()\n]*)",
    re.I,
)
_ENDS_AUTHORITY = re.compile(
    r"\s*(?:[,;:()]|\.(?=\s|$)|\b(?:về|ban hành|phê duyệt|công nhận|v/v|ngày|quy định|"
    r"và Quyết)\b).*",
    re.I | re.S,
)


def numbers(text: str) -> tuple[str, ...]:
    """The decision numbers written out in a text ("1890/QĐ-UBND"), tidied of stray spaces."""
    return tuple(
        tidy_number(found[0])
        for found in NUMBER.finditer(text)
        if "Đ" in found[2].upper() or "QD" in found[2].upper()
    )


def tidy_number(number: str) -> str:
    """A number without stray spaces: "58 / QĐ - UBND" is "58/QĐ-UBND"."""
    return re.sub(r"\s*([-–/.])\s*", r"\1", clean(number)).replace("–", "-")


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
    if len(found) > 1:
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


_LEVEL = r"(?:tỉnh|thành phố|tp\.?|huyện|quận|thị xã|tx\.?|xã|phường|thị trấn|đặc khu)"
COMMITTEE = re.compile(
    rf"(?:UBND|[uủ][yỷ] ban nhân dân)\s+(?P<level>{_LEVEL})\s*(?P<name>.*)", re.I
)
MINISTRIES = {
    "bo nong nghiep va phat trien nong thon": "Bộ Nông nghiệp và Phát triển nông thôn",
    "bo nong nghiep va moi truong": "Bộ Nông nghiệp và Môi trường",
    "bo nong nghiep va ptnt": "Bộ Nông nghiệp và Phát triển nông thôn",
    "bo nong nghiep & ptnt": "Bộ Nông nghiệp và Phát triển nông thôn",
    "bo nn&ptnt": "Bộ Nông nghiệp và Phát triển nông thôn",
    "bo nnptnt": "Bộ Nông nghiệp và Phát triển nông thôn",
    "bo nn&mt": "Bộ Nông nghiệp và Môi trường",
}
_CHAIR = re.compile(r"^(?:(?:phó\s+)?chủ tịch(?:\s+|$)|(?:bộ|thứ) trưởng\s+(?=bộ\b))", re.I)


def tidy_authority(text: str) -> str | None:
    """An authority's name as sentences write it, without its head: "UBND tỉnh Bắc Kạn"."""
    said = clean(_ENDS_AUTHORITY.sub("", clean(text)))
    said = _CHAIR.sub("", said).strip(" .,-")
    if found := COMMITTEE.search(said):
        name = found["name"].strip(" .,-")
        level = found["level"].lower()
        level = {"tp": "thành phố", "tp.": "thành phố", "tx": "thị xã", "tx.": "thị xã"}.get(
            level, level
        )
        return f"UBND {level} {_cased(name)}".strip()
    if said.isupper() and (known := MINISTRIES.get(fold(said))):
        return known
    if said == "UBND":
        return said
    return (_sentence_case(said) if said.isupper() else said) or None


def _cased(name: str) -> str:
    """A place's name: capitals of a letterhead, or small letters of an old font, as names are."""
    if name.isupper() or name.islower():
        return " ".join(word.capitalize() for word in name.split())
    return name


_SHORT_WORDS = re.compile(r"\b(?:nn&ptnt|nn&mt|ptnt|nnptnt|nntm|ntm|ubnd|hđnd|ocop)\b")
_FIELD = re.compile(r"((?:^(?:sở|bộ|phòng|ban|cục|chi cục|văn phòng)|\bvà|-) )(\w)")
_OF_PLACE = re.compile(r"\b(?:tỉnh|thành phố|thị xã|huyện|quận) (?P<name>[^,]+)$")


def _sentence_case(text: str) -> str:
    """An office's name out of its capitals: "Sở Nông nghiệp và PTNT tỉnh Hà Sơn"."""
    said = _SHORT_WORDS.sub(lambda found: found[0].upper(), text.lower())
    if found := _OF_PLACE.search(said):
        said = said[: found.start("name")] + _cased(found["name"])
    said = _FIELD.sub(lambda found: found[1] + found[2].upper(), said)
    return said[:1].upper() + said[1:]


def is_generic(authority: str) -> bool:
    """Whether a name says only the level ("UBND tỉnh"), as inner citations do."""
    return re.fullmatch(rf"UBND(?: {_LEVEL})?", authority, re.I) is not None


def is_central(authority: str | None, number: str | None) -> bool:
    """Whether the Prime Minister or the Government decided: always cited, never a file's own."""
    said = fold(authority or "")
    return "thu tuong" in said or "chinh phu" in said or number_key(number or "").endswith("ttg")


def same_authority(a: str, b: str) -> bool:
    """Whether two names can be one authority; a bare level fits any name of that level."""
    if is_generic(a) or is_generic(b):
        return authority_key(a).split()[:5] == authority_key(b).split()[:5]
    return authority_key(_spelled(a)) == authority_key(_spelled(b))


def _spelled(authority: str) -> str:
    return MINISTRIES.get(fold(authority), authority)
