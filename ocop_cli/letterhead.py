"""What a decision says of itself: number, day, authority, kind, in letterhead and annex lines.

A decision cites many others; only four places are its own: the letterhead above the title, the
title, the line under an annex ("Kèm theo Quyết định số …"), and the stamp of a digital signature.
The legal bases ("Căn cứ …"), the articles and everything of the Prime Minister are citations.
Decree 30/2020/NĐ-CP lays the letterhead out; offices leave the day blank there for the clerk.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from ocop_cli import kinds
from ocop_cli.cells import Bad, day
from ocop_cli.document import Place
from ocop_cli.names import authority_key, clean, fold, number_key


class Line(NamedTuple):
    """One line of text outside the rows of a table, and where it stands."""

    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class Cited:
    """A decision as another text names it."""

    number: str | None = None
    issued_on: date | None = None
    authority: str | None = None


# -- a decision named in a text -----------------------------------------------------------------

_LETTERS = r"[A-Za-zĐđ&ƯưƠơÂâĂăÊêÔô]+"
_NUMBER = re.compile(
    rf"(?<![\w/.])(\d{{1,6}}[a-zA-Z]?)\s*/\s*((?:\d{{4}}\s*/\s*)?{_LETTERS}\d*(?:\s?[-–/.]\s?{_LETTERS}\d*)*)"
)
_AFTER_WORD = re.compile(r"(?:quyet dinh|qd)\s*(?:so)?\s*:?\s*(\d{1,6}[a-z]?)(?![\d/.])")
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
        _tidy(found[0])
        for found in _NUMBER.finditer(text)
        if "Đ" in found[2].upper() or "QD" in found[2].upper()
    )


def _tidy(number: str) -> str:
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
    if written := _NUMBER.search(said):
        return Cited(_tidy(written[0]), issued, authority)
    bare = fold(said)
    if match := _BARE.fullmatch(bare) or _AFTER_WORD.search(bare):
        return Cited(match[1].upper(), issued, authority)
    return Cited(None, issued, authority)


# -- authorities --------------------------------------------------------------------------------

_LEVEL = r"(?:tỉnh|thành phố|tp\.?|huyện|quận|thị xã|tx\.?|xã|phường|thị trấn|đặc khu)"
_COMMITTEE = re.compile(
    rf"(?:UBND|[uủ][yỷ] ban nhân dân)\s+(?P<level>{_LEVEL})\s*(?P<name>.*)", re.I
)
_MINISTRY = re.compile(r"\bbộ\s+(?:nông nghiệp|khoa học|công|y tế|văn hóa)\b.*", re.I)
_OFFICE = re.compile(r"^(?:sở|văn phòng điều phối|chi cục|hội đồng|ban chỉ đạo)\b.*", re.I)
_MOTTO = re.compile(
    r"c[ộo]ng h[oò][aàòà]*\s+x[ãa] h[ộo]i\s+ch[ủu] ngh[ĩi]a(?:\s+vi[ệe]t)?(?:\s+nam)?|"
    r"độc lập\s*[-–]?\s*tự do\s*[-–]?\s*hạnh phúc|^nam$|[-–—_=*]{3,}",
    re.I,
)
_SMALL = frozenset({"và", "của", "về", "cho"})
_MINISTRIES = {
    "bo nong nghiep va phat trien nong thon": "Bộ Nông nghiệp và Phát triển nông thôn",
    "bo nong nghiep va moi truong": "Bộ Nông nghiệp và Môi trường",
    "bo nong nghiep va ptnt": "Bộ Nông nghiệp và Phát triển nông thôn",
    "bo nong nghiep & ptnt": "Bộ Nông nghiệp và Phát triển nông thôn",
    "bo nn&ptnt": "Bộ Nông nghiệp và Phát triển nông thôn",
    "bo nnptnt": "Bộ Nông nghiệp và Phát triển nông thôn",
    "bo nn&mt": "Bộ Nông nghiệp và Môi trường",
}
_CHAIR = re.compile(r"^(?:phó\s+)?chủ tịch\s+", re.I)


def tidy_authority(text: str) -> str | None:
    """An authority's name as sentences write it, without its chairman: "UBND tỉnh Bắc Kạn"."""
    said = clean(_ENDS_AUTHORITY.sub("", clean(text)))
    said = _CHAIR.sub("", said).strip(" .,-")
    if found := _COMMITTEE.search(said):
        name = found["name"].strip(" .,-")
        level = found["level"].lower()
        level = {"tp": "thành phố", "tp.": "thành phố", "tx": "thị xã", "tx.": "thị xã"}.get(
            level, level
        )
        return f"UBND {level} {_cased(name)}".strip()
    if said.isupper() and (known := _MINISTRIES.get(fold(said))):
        return known
    return (_sentence_case(said) if said.isupper() else said) or None


def _cased(name: str) -> str:
    """A place's name: capitals of a letterhead, or small letters of an old font, as names are."""
    if name.isupper() or name.islower():
        return " ".join(word.capitalize() for word in name.split())
    return name


def _sentence_case(text: str) -> str:
    return text[:1] + text[1:].lower()


def is_generic(authority: str) -> bool:
    """Whether a name says only the level ("UBND tỉnh"), as inner citations do."""
    return re.fullmatch(rf"UBND(?: {_LEVEL})?", authority, re.I) is not None


def _central(authority: str | None, number: str | None) -> bool:
    said = fold(authority or "")
    return "thu tuong" in said or "chinh phu" in said or number_key(number or "").endswith("ttg")


# -- the places of a file that speak of itself ---------------------------------------------------

_STARTS_BODY = re.compile(r"^(?:can cu|xet|theo |thuc hien|tren co so|dieu \d+|chuong |muc )")
_STARTS_ANNEX = re.compile(
    r"^(?:phu luc|danh sach|danh muc|bang tong hop|\(? ?(?:ban hanh |dinh )?kem theo)"
)
_ANNEX = re.compile(
    r"^[\s(\[“\"*–-]*(?:phụ lục\s*\S*\s*|danh sách\s*|danh mục\s*)?\(?\s*"
    r"(?:(?:được\s+)?(?:ban hành|đính|gửi)\s+)?kèm(?:\s+theo)?\s+(?:của\s+)?"
    r"(?:quyết định|qđ|thông báo)",
    re.I,
)
_UNDER_TITLE = re.compile(
    r"^\s*\(\s*(?:theo|tại|trích|căn cứ)\s+(?:các\s+)?(?:quyết định|qđ)\b", re.I
)
_NUMBER_LINE = re.compile(r"(?:^|\s)Số\s*:?\s*(.*)", re.I)
_PLACE_DAY = re.compile(
    r"(?:^|[\s,])(?P<place>[^\d:;()]{0,40}?),?\s*ngày\s*(?P<day>\d{0,2})[\s.…_]*tháng\s*(?P<month>\d{0,2})[\s.…_]*năm\s*(?P<year>\d{4})?",
    re.I,
)
_NOT_A_PLACE = re.compile(r"cap nhat|\bden\b|tinh den|tu$|\bhop\b|thong ke|bao cao")
_TITLE = re.compile(r"^(?:quyet dinh|thong bao|to trinh|bao cao)\b[ :.]*(?P<rest>.*)")
_SUBJECT = re.compile(r"^(?:v/v|ve viec|ve |phe duyet|cong nhan|thu hoi|dua |gia han|huy bo)")
_SIGNED = re.compile(
    r"(?:ngày ký|thời gian ký|signed)\D{0,12}(\d{1,2}[/.-]\d{1,2}[/.-]\d{4})", re.I
)


@dataclass(frozen=True, slots=True)
class Own:
    """One place where a file speaks of itself, and what it says there."""

    where: str  # letterhead, title, annex, signature
    said: Cited
    place: Place


@dataclass(frozen=True, slots=True)
class Letterhead:
    """All that a file, or one sheet of it, says of itself."""

    own: tuple[Own, ...]
    title: str | None = None
    announcement: bool = False

    def values(self, name: str) -> tuple[tuple[str | date, Own], ...]:
        """What each place says of ``number``, ``issued_on`` or ``authority``."""
        return tuple(
            (said, own) for own in self.own if (said := getattr(own.said, name)) is not None
        )


def read(lines: Sequence[Line]) -> Letterhead:
    """What the lines outside the tables, in reading order, say of the document itself."""
    own: list[Own] = []
    title: list[str] = []
    announcement = False
    zone = "head"
    upper: list[str] = []
    numbered = False
    pieces = list(_pieces(lines))
    for place_in_order, line in enumerate(pieces):
        text, place = line
        bare = fold(text)
        begins = text[0] in "([" or text[0].isupper() or zone != "body"
        if begins and (_ANNEX.match(text) or (_UNDER_TITLE.match(text) and zone != "body")):
            zone = "annex"
            whole = _until_closed(pieces, place_in_order)
            said = _quiet(whole)
            if said and not _central(said.authority, said.number):
                own.append(Own("annex", said, place))
            continue
        if signed := _SIGNED.search(text):
            own.append(Own("signature", Cited(issued_on=_quiet_day(signed[1])), place))
            continue
        if _STARTS_ANNEX.match(bare):
            zone = "annex"
            continue
        if _STARTS_BODY.match(bare):
            zone = "body"
            continue
        if zone == "head":
            if found := _TITLE.match(bare):
                announcement = announcement or bare.startswith("thong bao")
                if bare.startswith("quyet dinh") and (numbers(text) or _AFTER_WORD.search(bare)):
                    said = _quiet(text)
                    if said and not _central(said.authority, said.number):
                        own.append(Own("title", said, place))
                elif found["rest"]:
                    title.append(text[len(text) - len(found["rest"]) :])
                zone = "title"
                continue
            number, day_said = _number_line(text), _head_day(text)
            if number is not None:
                numbered = True
                announcement = announcement or "TB" in number.upper().partition("/")[2]
                own.append(Own("letterhead", Cited(number=number or None), place))
            if day_said:
                own.append(Own("letterhead", Cited(issued_on=day_said), place))
            if number is None and not day_said and not numbered:
                upper.append(text)
            elif _SUBJECT.match(bare):
                title.append(text)
        elif zone == "title":
            authority = _committee_line(text)
            if authority:
                own.append(Own("title", Cited(authority=authority), place))
                zone = "body"
            elif number_here := _number_line(text):
                own.append(Own("letterhead", Cited(number=number_here), place))
            elif day_here := _head_day(text):
                own.append(Own("letterhead", Cited(issued_on=day_here), place))
            else:
                title.append(text)
    authority = _head_authority(upper)
    if authority and pieces:
        own.insert(0, Own("letterhead", Cited(authority=authority), pieces[0].place))
    if not title and zone == "annex" and not numbered:
        title = []
    return Letterhead(tuple(own), " ".join(title) or None, announcement)


def _pieces(lines: Iterable[Line]) -> Iterator[Line]:
    """The lines one by one, a cell of several lines apart, without motto and rulings."""
    for line in lines:
        for piece in line.text.splitlines():
            said = clean(_MOTTO.sub(" ", clean(piece)))
            if said and said.strip(" -–—_*.=/"):
                yield Line(said, line.place)


def _until_closed(pieces: Sequence[Line], start: int) -> str:
    """An annex line to its closing bracket, over at most four lines."""
    whole = pieces[start].text
    for following in pieces[start + 1 : start + 4]:
        if ")" in whole or ("(" not in whole and re.search(r"\d{4}\W*$|\bcủa\b", whole)):
            break
        if _STARTS_ANNEX.match(fold(following.text)):
            break
        whole = f"{whole} {following.text}"
    return whole


def _quiet(text: str) -> Cited | None:
    try:
        return cited(text)
    except Bad:
        return None


def _quiet_day(text: str) -> date | None:
    try:
        return day(text)
    except Bad:
        return None


def _number_line(text: str) -> str | None:
    """The number on a line "Số: 1114/QĐ-UBND"; "" where it is left blank; None for another line."""
    found = _NUMBER_LINE.search(text)
    if found is None:
        return None
    rest = found[1].strip()
    if found.start() > 0 and ":" not in found[0]:
        return None
    if written := _NUMBER.match(rest):
        return _tidy(written[0])
    if re.match(r"[\s.…_]*/\s*[A-ZĐ]", rest):
        return ""
    if bare := re.match(r"(\d{1,6}[a-zA-Z]?)(?=\s*$|\s+\D)", rest):
        return bare[1]
    return None


def _head_day(text: str) -> date | None:
    found = _PLACE_DAY.search(text)
    if not found or not (found["day"] and found["month"] and found["year"]):
        return None
    if _NOT_A_PLACE.search(fold(found["place"])) or fold(text).startswith(("cap nhat", "tinh den")):
        return None
    return _quiet_day(f"{found['day']}/{found['month']}/{found['year']}")


def _committee_line(text: str) -> str | None:
    """The authority on its own line in capitals, as above the legal bases."""
    if not (text.isupper() or text.islower()) or len(text) > 90:
        return None
    bare = fold(text)
    if re.match(r"(?:chu tich )?(?:ubnd|uy ban nhan dan)\b", bare):
        return tidy_authority(text)
    if re.match(r"bo truong ", bare):
        return tidy_authority(re.sub(r"^\S+ \S+ ", "", text))
    return None


def _head_authority(upper: Sequence[str]) -> str | None:
    """The authority in the upper left of a letterhead, often over two lines.

    Of two, one above the other, the lower one issues: a district under its province, a department.
    """
    found: str | None = None
    for place, line in enumerate(upper[:6]):
        rest = upper[place + 1] if place + 1 < len(upper) else ""
        if re.search(r"(?:UBND|[uủ][yỷ] ban nhân dân)$", line, re.I):
            line = f"{line} {rest}"
        if _COMMITTEE.search(line):
            found = tidy_authority(line)
        elif _MINISTRY.match(line) or _OFFICE.match(line):
            # A long name goes on in the next line, after "và" or before it.
            goes_on = fold(line).endswith(" va") or f"{fold(line)} {fold(rest)}" in _MINISTRIES
            found = tidy_authority(f"{line} {rest}" if goes_on else line)
    return found


def kind_of_title(title: str | None) -> kinds.Said:
    """The kind a decision's title gives to all its rows."""
    return kinds.heading(title) if title else kinds.Said()


def same_authority(a: str, b: str) -> bool:
    """Whether two names can be one authority; a bare level fits any name of that level."""
    if is_generic(a) or is_generic(b):
        return authority_key(a).split()[:5] == authority_key(b).split()[:5]
    return authority_key(_spelled(a)) == authority_key(_spelled(b))


def _spelled(authority: str) -> str:
    return _MINISTRIES.get(fold(authority), authority)


def is_annex_line(text: str) -> bool:
    """Whether a line says to which decision an annex belongs."""
    return _ANNEX.match(text) is not None
