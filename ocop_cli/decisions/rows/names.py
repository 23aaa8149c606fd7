"""What a cell with names gives away: a year inside a name, several products, an entity's address.

Names are kept as printed; here is only what to tell a person about them, and where an entity ends
and its address begins when one cell holds both.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from ocop_cli.decisions import cells
from ocop_cli.model.pages import PageKind, Value
from ocop_cli.model.problem import Bad
from ocop_cli.places.names import gazetteer
from ocop_cli.text import units
from ocop_cli.text.keys import fold, plain_key, words

_ODD_HINT = re.compile(r"(?:19|20)\d\d|[0-9]\s*[sSđĐ]|★")
_ODD_YEAR = re.compile(r"(?<![\d.,])(?:19[5-9]\d|20[0-4]\d)(?![\d.,]|\s?(?:m|g|kg|ml)\b)")
_ODD_SCORE = re.compile(
    r"\d{2}[.,]\d+\s*(?:điểm|đ\b)|\b\d{1,3}\s*điểm|\b[1-5]\s*sao\b|★", re.IGNORECASE
)


def is_odd(name: str) -> bool:
    """Whether a year or a score stands inside a product's name."""
    if not _ODD_HINT.search(name):
        return False
    return bool(_ODD_YEAR.search(name) or _ODD_SCORE.search(name))


# A year set apart behind a maker or an address: "HTX Gấc (2021)"; "Công ty Xanh 2020" is called so.
_NOTED_YEAR = re.compile(r"(?:[(\[]|\s[–-]\s)[^()\[\]]{0,12}\b(?:19[5-9]\d|20[0-4]\d)\b")


def is_no_word(name: str) -> bool:
    """Whether a name has no letter: the number of a row, an amount, a day."""
    return not (name[:1].isalpha() or any(map(str.isalpha, name)))


_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}|thg ?\d{1,2}"
_TURNED = re.compile(
    rf"\d{{1,4}}[-/. ](?:{_MONTH})(?:[-/ .]\d{{1,4}})?|(?:{_MONTH})-\d{{1,4}}"
    r"|\d(?:[.,]\d{1,15})?e[+-]\d{1,3}|\d{1,2}:\d\d(?::\d\d)? ?(?:[ap]m|sa|ch)"
    r"|true|false|đúng|sai",
    re.IGNORECASE,
)
_LONGEST_TURNED = 24


def is_turned(name: str) -> bool:
    """Whether a name is what a spreadsheet makes of another: a day ("2-Sep"), a time, a power of
    ten, a truth value."""
    return len(name) <= _LONGEST_TURNED and _TURNED.fullmatch(name) is not None


def is_strange(name: str) -> bool:
    """Whether a name is no word, or what a spreadsheet makes of one."""
    return is_no_word(name) or is_turned(name)


_BULLETS = re.compile(r"(?:^|\n|\s)(?:[-+•*]\s|\d{1,2}[.)]\s?|[a-d]\)\s?)(?=\w)")
_NUMBER = re.compile(r"(?:^|\s)(\d{1,2})[.)]\s?(?=[^\W\d])")
_OUTSIDE = re.compile(r"\([^)]{0,500}\)|\"[^\"]{0,500}\"|“[^”]{0,500}”")
_SEVERAL = re.compile(
    r"\b0?[2-9]\d?\s*(?:sản phẩm|sp)\b\s*(?:[:(]|gồm|$)|các sản phẩm\b|"
    r"\A\s*0?[2-9]\d?\s*(?:sản phẩm|sp)\b",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r",|\s\+\s|\svà\s|\s/\s")
_JOINED = re.compile(r"\s[+&]\s|[/|]")
_HINTS = re.compile(r"[;,\n+/&|]| và |phẩm|\d sp|2[.)]", re.IGNORECASE)


def names_several(raw: str, *, typed: bool = True) -> bool:
    """Whether one cell seems to name several products: a list, one first word twice, or names each
    on a line of its own, where its lines are `typed` and no page broke them."""
    if not _HINTS.search(raw):
        return False
    plain = _OUTSIDE.sub(" ", raw)
    if ";" in plain or _SEVERAL.search(plain) or _is_numbered(plain):
        return True
    if "\n" in raw and len(_BULLETS.findall(raw)) > 1:
        return True
    if _are_names(_JOINED.split(plain)) or (typed and _are_names(plain.split("\n"))):
        return True
    parts = [part.strip() for part in _BETWEEN.split(plain) if part.strip()]
    if len(parts) < 2:
        return False
    first = {fold(part).split()[0] for part in parts}
    return len(first) == 1 and all(len(part.split()) > 1 for part in parts)


def _is_numbered(text: str) -> bool:
    """Whether items are numbered in a text: "1. Chè búp nõn 2. Hồng trà"."""
    numbers = [int(one) for one in _NUMBER.findall(text)]
    return numbers[:2] == [1, 2]


def _are_names(parts: Sequence[str]) -> bool:
    """Whether each part begins as a name does, with a capital, and goes on without one: "Hồng trà"
    is goods, "Nà Hiên" the place they come from."""
    said = [part.strip(" .,") for part in parts if part.strip(" .,")]
    return len(said) > 1 and all(map(_is_name, said))


def _is_name(part: str) -> bool:
    words = part.split()
    return len(words) > 1 and part[0].isupper() and words[1][0].islower()


def told_of(raws: Iterable[Value], *, typed: bool) -> dict[str | None, tuple[bool, bool]]:
    """The product names of which something must be told: is it odd, are there several."""
    found: dict[str | None, tuple[bool, bool]] = {}
    for raw in {one for one in raws if isinstance(one, str)}:
        told = is_odd(raw), names_several(raw, typed=typed)
        if any(told):
            try:
                found[cells.name(raw)] = told
            except Bad:
                continue
    return found


def in_doubt(
    product: str | None,
    entity: str | None,
    address: str | None,
    told: Mapping[str | None, tuple[bool, bool]],
) -> Iterator[tuple[str, str, str | None, str]]:
    """What of a row's names must be told: the field, the code, its variant, the name."""
    for field, name in (("entity", entity), ("locality", address)):
        if name is not None and _NOTED_YEAR.search(name):
            yield field, "odd_name", None, name
    for field, name in (("product", product), ("entity", entity)):
        if name is not None and is_no_word(name):
            yield field, "odd_name", "no_letter", name
        elif name is not None and is_turned(name):
            yield field, "odd_name", "turned", name
    odd, several = told.get(product, (False, False))
    if odd and not is_strange(product or ""):
        yield "product", "odd_name", None, product or ""
    if several:
        yield "product", "several_products", None, product or ""


_UNIT = (
    r"(?:thôn|xóm|bản|buôn|làng|ấp|khóm|tổ dân phố|tổ \d|tdp|khu phố|khu \d|tiểu khu|số nhà|số \d|"
    rf"đường|quốc lộ|{units.pattern(units.UNITS)}|tp\.?|tx\.?|tt\.|p\.|x\.|h\.)"
)
_SAID = re.compile(
    r"(?<![\s,;(–-])[\s,;(–-]*+\b(?:địa chỉ|đ/c|đc)\s*+(?:(?:sản xuất|trụ sở)\s*+)?[:：]\s*+",
    re.IGNORECASE,
)
# What follows an address in its cell and is none of it: how to reach whom.
_REACHED = re.compile(
    r"(?<![\s,;(–-])[\s,;(–-]*\b(?:(?:số\s*)?(?:điện\s*thoại|s?đt|sdt|tel|hotline|zalo)|e-?mail|mst|"
    r"mã\s*số\s*thuế|(?:người\s*)?đại\s*diện)\b\s*[:：.].*",
    re.IGNORECASE | re.DOTALL,
)
_BEGINS = re.compile(rf"(?<!\s)\s*[,;(–-]\s*(?={_UNIT}\s*\S)", re.IGNORECASE)
_LINE = re.compile(rf"{_UNIT}(?:\s|\d|$)", re.IGNORECASE)


def parted(raw: str, kind: PageKind, *, both: bool, apart: bool) -> tuple[str, str]:
    """Entity and address of one cell, as raw text; the address is "" where there is none.

    "Địa chỉ:" parts them anywhere. A line that begins with a unit ("xã …") parts them where the
    table has no column of addresses (`apart` is False); a comma before a unit only where the
    heading says that the cell holds `both`.
    """
    if said := _SAID.search(raw):
        return _trimmed(raw[: said.start()]), _trimmed(without_reach(raw[said.end() :]))
    if both:
        raw = without_reach(raw)
    lines = [part for part in raw.split("\n") if part.strip()]
    if len(lines) > 1 and not apart and kind is not PageKind.PAPER:
        for place, part in enumerate(lines[1:], 1):
            if _LINE.match(part.strip()):
                return _trimmed("\n".join(lines[:place])), _trimmed("\n".join(lines[place:]))
        if both:
            # An address of several parts is known by what parts them; a name goes on without.
            place = next((at for at, part in enumerate(lines) if at and "," in part), 1)
            return _trimmed("\n".join(lines[:place])), _trimmed(", ".join(lines[place:]))
    if both:
        flat = raw.replace("\n", " ")
        if begins := _BEGINS.search(flat):
            return _trimmed(flat[: begins.start()]), _trimmed(flat[begins.end() :])
        return _before_places(flat)
    return raw, ""


_PARTS = re.compile(r"[,;]|\s[-–]\s")


def _before_places(flat: str) -> tuple[str, str]:
    """A maker and the names of places behind it that stand without their units: "HTX Hảo Đạt, Tân
    Cương, Thái Nguyên". They are known by the table of places, from the last on."""
    parts = _PARTS.split(flat)
    first = len(parts)
    while first > 1 and _is_a_place(parts[first - 1]):
        first -= 1
    if first == len(parts):
        return flat, ""
    behind = list(_PARTS.finditer(flat))[first - 1]
    return _trimmed(flat[: behind.start()]), _trimmed(flat[behind.end() :])


def _is_a_place(text: str) -> bool:
    said = words(plain_key(text))
    known = gazetteer()
    return known.names(said)


def without_reach(text: str) -> str:
    """What a cell says of a maker, without how to reach whom: telephones, tax numbers, persons."""
    return _REACHED.sub("", text)


def _trimmed(text: str) -> str:
    text = text.strip(" ,;-–\n\t")
    if text.count(")") > text.count("("):
        text = text.removesuffix(")").rstrip()
    if text.count("(") > text.count(")"):
        text = text.removesuffix("(").rstrip(" ,;-–")
    return text


@lru_cache(1 << 14)
def joined(parts: tuple[str, ...]) -> str:
    """An address from its columns, smallest unit first, nothing said twice."""
    said: list[str] = []
    for part in parts:
        if not any(fold(part) in fold(before) for before in said):
            said.append(part)
    return ", ".join(said)


def bare_place(place: str) -> str:
    """A unit's name without its kind: "huyện Chợ Đồn" gives "Chợ Đồn"."""
    return re.sub(rf"^{_UNIT}\s*", "", place, flags=re.IGNORECASE)
