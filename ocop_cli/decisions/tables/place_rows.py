"""Rows that head others by where they lie: a commune, a district, a region."""

from __future__ import annotations

import re
from typing import NamedTuple

from ocop_cli.decisions.language.bearing_words import MOVED
from ocop_cli.text import units
from ocop_cli.text.keys import fold, same_key

LEADING = re.compile(
    r"(?:([ivxlc]+(?:\.\d{1,2})*+)|([a-h])|(\d{1,2}(?:\.\d+)*+))\s*+[.):/-]++\s*+", re.IGNORECASE
)
_UNIT = rf"(?:{units.pattern(units.UNITS, folded=True)}|tp\.?|tx\.?)"
_PLACE = re.compile(rf"(?:(?:tren )?dia ban |khu vuc )?{_UNIT}\s+\w+(?:[\s'-]+\w+){{0,4}}")
_REGION = re.compile(r"(?:các )?(?:khu vực|cụm|vùng|miền|địa bàn|tuyến)\b", re.IGNORECASE)
_REGIONS = frozenset(
    [
        "núi",
        "cao",
        "thấp",
        "biển",
        "ven",
        "phía",
        "bắc",
        "nam",
        "đông",
        "tây",
        "miền",
        "vùng",
        "xã",
        "sâu",
        "xa",
    ]
)


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
    named = [word for word in re.findall(r"[^\W\d_]+", rest) if same_key(word) not in _REGIONS]
    capitals = named != [] and not short.isupper() and all(one[0].isupper() for one in named)
    return Region(capitals, rest, _REGIONS)


def names_others(short: str) -> bool:
    """Whether a heading names places without their names: "Các xã còn lại"."""
    return _OTHER_PLACES.fullmatch(fold(short)) is not None
