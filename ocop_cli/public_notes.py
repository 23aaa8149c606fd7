"""An office's free note as it may leave the office: no person's name, no number that is a person's.

A note is written for the office ("Bà Nguyễn Thị Hoa, ĐT 0905 111 222, nói hàng cũ"), and a notice
to consumers quotes it for what it says of the goods. Where it may name a person, dots stand in its
place: a name too many left out costs a word, one left in cannot be taken back.
"""

from __future__ import annotations

import re

from ocop_cli import vocabulary
from ocop_cli.discretion import discreet

DOTS = "……"
_NUMBERS = re.compile(r"\+?\d(?:[ .\-]?\d){8,}|\S+@\S+")
# The capitals of Vietnamese, which no range of letters holds alone.
_UPPER = "".join(filter(str.isupper, map(chr, (*range(0x41, 0x1B1), *range(0x1EA0, 0x1EFA)))))
_NAME = rf"[{_UPPER}][^\W\d_]*"
_CAPITALS = rf"[{_UPPER}]+"
_TITLES = "ông|bà|anh|chị|cô|chú|bác"
# Places that begin as a person is addressed.
_TITLED = re.compile(
    rf"(?<!\w)(?:{_TITLES}|{_TITLES.title()})"
    rf"(?! (?:Rịa|Nà|Đen|Tô|Điểm|Chiểu)\b)(?:\s+{_NAME}){{1,4}}"
)
_FAMILY = "|".join(sorted((name.title() for name in vocabulary.FAMILY_NAMES), key=len)[::-1])
_COMMON = "Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý"
_CALLED = re.compile(
    rf"(?<!\w)(?:(?:{_FAMILY})\s+(?:Thị|Văn|A)(?:\s+{_NAME}){{1,3}}|"
    rf"(?:{_COMMON})(?:\s+{_NAME}){{2,3}}|"
    rf"(?:{_COMMON.upper()})(?:\s+{_CAPITALS}){{2,3}}(?!\w))"
)
# A street, a ward or a market may bear a person's name.
_OF_A_PLACE = re.compile(
    r"(?:đường|phố|phường|xã|huyện|quận|tp\.?|thành phố|tỉnh|chợ|trường|công viên|hẻm|ngõ)\s*$",
    re.IGNORECASE,
)


def public(note: str | None) -> str:
    """`note` less the names, telephone, tax and account numbers and mail addresses of persons."""
    if not note:
        return ""
    said = _CALLED.sub(_person, _TITLED.sub(DOTS, _NUMBERS.sub(DOTS, note)))
    return discreet(said).strip()


def _person(found: re.Match[str]) -> str:
    return found[0] if _OF_A_PLACE.search(found.string[: found.start()]) else DOTS
