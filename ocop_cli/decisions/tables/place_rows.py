"""Rows that head others by where they lie: a commune, a district, a region."""

from __future__ import annotations

import re
from typing import NamedTuple

from ocop_cli.decisions.language.bearing_words import MOVED
from ocop_cli.decisions.tables import heading_notes
from ocop_cli.text import units
from ocop_cli.text.keys import fold, same_key

LEADING = re.compile(
    r"(?:([ivxlc]+(?:\.\d{1,2})*+)|([a-h])|(\d{1,2}(?:\.\d+)*+))\s*+[.):/-]++\s*+", re.IGNORECASE
)
BULLET = re.compile(r"\A\s?[*+•]\s(?=\w)")
_UNIT = rf"(?:{units.pattern(units.UNITS, folded=True)}|tp\.?|tx\.?)"
_PLACE = re.compile(rf"(?:(?:tren )?dia ban |khu vuc )?{_UNIT}\s+\w+(?:[\s'-]+\w+){{0,4}}")
_REGION = re.compile(
    r"\b(?:các )?(?:tiểu vùng|khu vực|cụm(?: thi đua)?|vùng|miền|địa bàn|tuyến)\b", re.IGNORECASE
)
_REGIONS = frozenset(
    re.findall(
        r"\w+",
        "núi cao thấp biển ven phía bắc nam đông tây miền vùng xã sâu xa đồng bằng trung du đô thị "
        "nông thôn hải đảo sông hồ nội ngoại thành thượng hạ lưu đặc biệt khó khăn số các",
    )
)
_OF_NUMBER = re.compile(r"\d{1,2}|[ivx]{1,4}", re.IGNORECASE)


# Places without a name, those of the lists before left out: "Các xã còn lại", "Các huyện khác".
_OTHER_PLACES = re.compile(
    rf"(?:cac|mot so|nhung) {_UNIT}(?:(?:,| va|/| -)? {_UNIT})*(?: (?:con lai|khac))?"
    rf"(?: (?:cua|trong|tren dia ban|thuoc) {_UNIT})?"
)


def is_place(label: str) -> bool:
    """Whether a text is the name of a district or commune, and nothing else."""
    begins = 0
    while marker := LEADING.match(label, begins):
        begins = marker.end()
    name = label[begins:]
    if _PLACE.fullmatch(fold(name)) is None:
        return False
    return all(word[:1].isupper() for word in name.split()[-2:]) or name.isascii()


_PLACES_PARTED = re.compile(r",| [-–] ")


def is_moved(label: str) -> bool:
    """Whether a text is the name of a place, and which units it lies in, was, or is now: "Xã Tân
    Cương, huyện Đại Từ", "Xã Sơn Hà (cũ)"."""
    name, _, behind = label.partition("(")
    units_named = [one.strip() for one in _PLACES_PARTED.split(name)]
    if not all(map(is_place, units_named)) or (behind and not behind.endswith(")")):
        return False
    more = behind.rstrip(")").strip()
    return not more or more in _FORMER or is_place(more) or _has_moved(more)


_FORMER = ("cũ", "mới")


def _has_moved(text: str) -> bool:
    return MOVED.pattern.fullmatch(same_key(text)) is not None


class Region(NamedTuple):
    """A region that a heading names: whether by a name of its own, the words behind "khu vực", and
    which words say no more than where it lies."""

    named: bool
    rest: str
    words: frozenset[str]


def region(short: str) -> Region | None:
    """The region a heading begins to name; None where it does not."""
    found = _REGION.match(short)
    if found is None:
        return None
    rest = short[found.end() :]
    named = [
        word
        for word in re.findall(r"[^\W\d_]+", rest)
        if same_key(word) not in _REGIONS and not _OF_NUMBER.fullmatch(word)
    ]
    capitals = named != [] and not short.isupper() and all(one[0].isupper() for one in named)
    return Region(capitals, rest, _REGIONS)


def is_region(short: str) -> bool:
    """Whether a text says nothing but a region: "Cụm số 2", "Khu vực đồng bằng", "Vùng III"."""
    found = region(short)
    if found is not None and heading_notes.says_more(short):
        return False
    said = re.findall(r"[^\W_]+", found.rest) if found is not None else []
    if found is not None and found.named and len(said) > 1:
        return True  # of one syllable it may be any word: "Vùng Loại"
    return said != [] and all(
        same_key(word) in _REGIONS or _OF_NUMBER.fullmatch(word) for word in said
    )


def ends_with_region(title: str, words: str) -> bool:
    """Whether the last `words` of a title are a region, or end the name of one."""
    tails = (title[found.start() :] for found in _REGION.finditer(title))
    return any(tail.endswith(words) and is_region(tail) for tail in tails)


def names_others(short: str) -> bool:
    """Whether a heading names places without their names: "Các xã còn lại"."""
    return _OTHER_PLACES.fullmatch(fold(short)) is not None
