"""Printed text as it may be shown to the public: without telephone and tax numbers and the like.

Annexes print them in cells of their own, which are never published, but also inside the cell of an
entity or an address. What names the product, the entity or the place stays as printed.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ocop_cli.text import vocabulary

DOTS = "……"
_LONG_NUMBERS = re.compile(r"\+?\d(?:[ .\-]?\d){8,}|[^\s@]{1,64}@[^\s@]{1,255}")
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
    said = _CALLED.sub(_person, _TITLED.sub(DOTS, _LONG_NUMBERS.sub(DOTS, note)))
    return discreet(said).strip()


def _person(found: re.Match[str]) -> str:
    return found[0] if _OF_A_PLACE.search(found.string[: found.start()]) else DOTS


# What such a piece begins with; words that may stand in a name too need their colon.
_NUMBERS = (
    r"(?:số\s+)?(?:đt(?:dđ)?|s[đd]t|điện\s*thoại(?:\s+di\s+động)?|di\s*động|tel|phone|hotline|zalo|fax)"
    r"|(?:mst|mã\s+số\s+thuế|cccd|cmnd|căn\s+cước(?:\s+công\s+dân)?|stk|số\s+tài\s+khoản|tax\s+code)"
)
_PERSONS = (
    r"(?:người\s+)?đại\s+diện(?:\s+(?:theo\s+)?pháp\s+luật)?|chủ\s+(?:hộ|cơ\s+sở|nhiệm)|giám\s+đốc"
    r"|người\s+liên\s+hệ|liên\s+hệ|e-?mail|representative|contact"
)
_LABEL = (
    rf"(?<!\w)(?:(?:{_NUMBERS})\s*+(?:số\s*+)?(?:[:.]|(?=[+(]?\d(?:[ .\-]?\d){{7}}))"
    rf"|(?:{_PERSONS})\s*+:)"
)
# From its label to the next one, or to what ends a piece; digits may be grouped by dots.
_LABELLED = re.compile(rf"{_LABEL}(?:(?!{_LABEL})(?:[^,;()\n]))*", re.IGNORECASE)
_BARE = re.compile(
    r"(?<![\w/])\+?\d(?:[ .\-]?\d){8,}(?![\w/])|[^\s,;()<>@]{1,64}@[^\s,;()<>@]{1,255}\.\w+"
)
_LEFT = (
    (re.compile(r"\([,;.:–\-\s]*+\)"), " "),
    (re.compile(r"(?:(?<!\s)\s++)?[,;–\-]\s*+(?=[,;)])"), ""),
    (re.compile(r"(?<=\()\s*+[,;]\s*+|(?<!\s)\s++(?=[,;)])"), ""),
    (re.compile(r"\s{2,}"), " "),
    (re.compile(r"(?<![\s,;:–\-])[\s,;:–\-]++$|(?<=\w\w)\s*+\.\s*+$|^[\s,;:.–]++"), ""),
)


@lru_cache(1 << 15)
def discreet(text: str) -> str:
    """`text` less what is nobody's business; text without any such piece comes back unchanged."""
    if not any(sign.isdigit() or sign in ":@" for sign in text):
        return text
    kept = _BARE.sub("", _LABELLED.sub("", text))
    if kept == text:
        return text
    for pattern, put in _LEFT:
        kept = pattern.sub(put, kept)
    return kept or "…"
