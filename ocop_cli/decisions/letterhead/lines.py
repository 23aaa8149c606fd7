"""One line of a letterhead: the number, the day or the authority it gives."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from ocop_cli.decisions.cells import day
from ocop_cli.decisions.citations import NUMBER
from ocop_cli.decisions.language.lexicon import Part, units
from ocop_cli.law.authorities import COMMITTEE, MINISTRIES, tidy_authority
from ocop_cli.law.numbers import tidy_number
from ocop_cli.text.keys import fold

# Notices, proposals, reports, plans, minutes decide nothing (signs of Decree 30/2020, annex III).
OTHER_NUMBER = re.compile(r"/(?:TB|TTr|BC|KH|BB|CV|HD|GM)\b", re.I)
OF_DECISION = re.compile(r"^$|Q[ĐD]|^[^/]+/\d{4}$", re.I)
_NUMBER_LINE = re.compile(r"(?:^|\s)Số\s*:?\s*(.*)", re.I)


def number_line(text: str) -> str | None:
    """The number on a line "Số: 1114/QĐ-UBND"; "" where it is left blank; None for another line.

    Within a line a bare number is none: "Tổng số: 25 sản phẩm", "Biểu số: 02".
    """
    found = _NUMBER_LINE.search(text)
    if found is None or (found.start() > 0 and ":" not in found[0]):
        return None
    rest = found[1].strip()
    if written := NUMBER.match(rest):
        return tidy_number(written[0])
    if re.match(r"[\s.…_]*/\s*[A-ZĐ]", rest):
        return ""
    if found.start() > 0:
        return None
    bare = re.match(r"(\d{1,6}[a-zA-Z]?)(?=\s*$|\s+\D)", rest)
    return bare[1] if bare else None


# What a narrow cell breaks in two: a number at its stroke, a day anywhere, "Ủy ban nhân dân".
_BROKEN = (
    (
        re.compile(r"\d\s*+/\s*+(?:[A-ZĐ0-9]{1,12}[-/]){0,6}$"),
        re.compile(r"\A[A-ZĐ]++(?:-[A-ZĐ]++)*+$"),
    ),
    (
        re.compile(r"ngày\s*+\d{0,2}(?:\s*+tháng(?:\s*+\d{1,2}(?:\s*+năm)?)?)?$", re.I),
        re.compile(r"(?:\d{1,4}\b|tháng\b|năm\b)", re.I),
    ),
    (re.compile(r"^(?:ủy|uỷ)(?: ban)?(?: nhân)?$", re.I), re.compile(r"(?:ban|nhân|dân)\b", re.I)),
)


def goes_on(line: str, rest: str) -> str | None:
    """A line of a letterhead with the next one, where the two were one; None where they are two."""
    for ends, begins in _BROKEN:
        if ends.search(line) and begins.match(rest):
            return f"{line}{'' if line.endswith(('-', '/')) else ' '}{rest}"
    return None


_PLACE_DAY = re.compile(
    r"(?:^|[\s,])(?P<place>[^\d:;()]{0,45}?)ngày\s*+(?P<day>\d{0,2})[\s.…_]*+"
    r"tháng\s*+(?P<month>\d{0,2})[\s.…_]*+năm\s*+(?P<year>\d{4})?",
    re.I,
)
_PLACE_FIGURES = re.compile(
    r"(?P<place>[^\d:;()]{2,40}),\s*(?:ngày\s*)?"
    r"(?P<day>\d{1,2})\s*[/.-]\s*(?P<month>\d{1,2})\s*[/.-]\s*(?P<year>\d{4})\W*",
    re.I,
)
# "Số: 77/QĐ-UBND ngày 10/6/2025", as clerks type the two into one cell.
_BEHIND_NUMBER = re.compile(
    r"(?P<place>)\s*+Số\s*+:?\s*+\d\S{0,60}[\s,;(–-]{1,9}"
    r"(?:ngày\s*+(?:(?:ban hành|ký|ra)\s*+)?:?\s*+)?"
    r"(?P<day>\d{1,2})\s?+[/.-]\s?+(?P<month>\d{1,2})\s?+[/.-]\s?+(?P<year>\d{4})\W{0,9}",
    re.I,
)
_NOT_A_PLACE = re.compile(r"cap nhat|\bden\b|tinh den|tu$|\bhop\b|thong ke|bao cao")


def head_day(text: str) -> date | None:
    """The day on a line "Bắc Kạn, ngày 29 tháng 12 năm 2021", or behind its number; None where none
    is printed.

    Raises Bad for a day that does not exist.
    """
    found = _PLACE_DAY.search(text) or _PLACE_FIGURES.fullmatch(text)
    found = found or _BEHIND_NUMBER.fullmatch(text)
    if not found or not (found["day"] and found["month"] and found["year"]):
        return None
    if _NOT_A_PLACE.search(fold(found["place"]).rstrip(" ,")) or fold(text).startswith(
        ("cap nhat", "tinh den")
    ):
        return None
    return day(f"{found['day']}/{found['month']}/{found['year']}")


def committee_line(text: str) -> str | None:
    """The authority on its own line in capitals, as above the legal bases."""
    if not (text.isupper() or text.islower()) or len(text) > 90:
        return None
    bare = fold(text)
    if re.match(r"(?:chu tich )?(?:ubnd|uy ban nhan dan)\b", bare):
        return tidy_authority(text)
    if re.match(r"bo truong ", bare):
        return tidy_authority(re.sub(r"^\S+ \S+ ", "", text))
    return None


_MINISTRY = re.compile(r"bộ\s+(?:nông nghiệp|khoa học|công|y tế|văn hóa|nnptnt|nn&)\b.*", re.I)
_OFFICE = re.compile(r"(?:sở|văn phòng điều phối|chi cục|hội đồng|ban chỉ đạo)\b.*", re.I)


_NO_PLACE = re.compile(
    r"(?:so|phong|van phong|ban|hoi dong|chi cuc|trung tam|du thao|hoa toc|khan|thuong khan|mat|"
    r"toi mat|tuyet mat|sao y|chu tich|bo truong)\b"
)


def _ends_a_name(name: str, rest: str) -> bool:
    """Whether a line in capitals is the end of a place's name that a narrow cell broke."""
    words = rest.split()
    return (
        rest.isupper()
        and all(word.isalpha() for word in words)
        and len(words) <= (1 if len(name.split()) > 1 else 2 if name.strip() else 5)
        and not _NO_PLACE.match(fold(rest))
    )


def head_authority(upper: Sequence[str]) -> str | None:
    """The authority in the upper left of a letterhead, often over two lines.

    Of two, one above the other, the lower one issues: a district under its province, a department.
    """
    found: str | None = None
    for place, line in enumerate(upper[:6]):
        rest = upper[place + 1] if place + 1 < len(upper) else ""
        whole = line
        if re.search(r"(?:UBND|[uủ][yỷ] ban nhân dân)$", line, re.I):
            whole = f"{line} {rest}"
            rest = upper[place + 2] if place + 2 < len(upper) else ""
        if committee := COMMITTEE.search(whole):
            if ":" in whole[: committee.start()]:
                continue  # what that is to the list, its label says: "Đơn vị: UBND huyện …"
            if _ends_a_name(committee["name"], rest):
                whole = f"{whole} {rest}"
            found = tidy_authority(whole)
        elif _MINISTRY.match(line) or _OFFICE.match(line):
            # A long name goes on in the next line, after "và", before it, or in its last words.
            longer = (
                fold(line).endswith(" va")
                or fold(rest).startswith("va ")
                or f"{fold(line)} {fold(rest)}" in MINISTRIES
                or (line.isupper() and _ends_a_name(line, rest))
            )
            found = tidy_authority(f"{line} {rest}" if longer else line)
    return found


_OF_FORM = re.compile(r"\W*+(?:don vi tinh|dvt|mau so|bieu so)\b[^;]{0,80}$")


def is_of_form(text: str) -> bool:
    """Whether a line gives the unit of measure of a list, or the number of a form."""
    return _OF_FORM.match(fold(text)) is not None


_OF_A_HEAD = frozenset({Part.DECISION, Part.NUMBER, Part.TAIL, Part.JOIN, Part.PLAIN, Part.SUBJECT})


def says_only_which(text: str) -> bool:
    """Whether a line gives number, day, authority and place of a decision and not a word besides:
    "(Theo Quyết định số 12/QĐ-UBND ngày 3/4/2024 của UBND huyện A)", but not "…, bản nháp"."""
    said = units(text)
    if not any(unit.part is Part.NUMBER for unit in said):
        return False
    if said[0].part in (Part.REASON, Part.OTHER):
        said = said[1:]  # "Theo", "Trích"
    cased = not text.isupper()
    return all(
        unit.part in _OF_A_HEAD or (unit.part is Part.UNKNOWN and unit.named and cased)
        for unit in said
    )
