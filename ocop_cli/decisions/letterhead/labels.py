"""What stands behind a label: "Cơ quan ban hành: UBND tỉnh …", "Số quyết định: 743/QĐ-UBND".

A letterhead may be that of an office which only keeps a list; a label says what the office named
behind it did. Only a label that is wholly understood counts, and only one committee or ministry:
an office that draws a list up, keeps it or reports it ("Đơn vị lập: …") decides nothing.
"""

from __future__ import annotations

import re

from ocop_cli.decisions.citations import NUMBER
from ocop_cli.law.authorities import COMMITTEE, tidy_authority
from ocop_cli.text.keys import clean, fold

_OFFICE = (
    r"(?:(?:ten )?(?:co quan|don vi|cap|noi|tham quyen|cap co tham quyen|co quan co tham quyen))"
)
_DEED = r"(?:ra|ban hanh|ky|ky ban hanh|cap|cong nhan|phe duyet|quyet dinh|chung nhan)"
_OBJECT = (
    r"(?:cac|ra|ban hanh|cap|cong nhan|phe duyet|quyet dinh|qd|van ban|giay|chung nhan|gcn|ket qua|"
    r"danh gia|xep hang|phan hang|hang|sao|san pham|ocop|va|,)"
)
_DID = rf"{_DEED}(?: ?{_OBJECT})*"
_LABEL = re.compile(
    rf"{_OFFICE} (?:da )?{_DID}|(?:duoc |do )?{_DID} (?:boi|cua)|"
    r"(?:the )?(?:issuing|certifying|granting|recogni[sz]ing|deciding|approving) "
    r"(?:authority|agency|body|office)|"
    r"(?:(?:decisions?|certificates?) )?(?:issued|recogni[sz]ed|granted|certified|approved) by|"
    r"authority"
)
_CHAIR = re.compile(r"(?:(?:phó )?chủ tịch|bộ trưởng) (?=ubnd|[uủ][yỷ] ban|bộ)", re.I)
_PARTED = re.compile(r"[,;/(]| [-–]| (?=(?:thuộc|tỉnh|thành phố|và|hoặc) )", re.I)
_WITHIN = re.compile(r"(?:thuộc )?(?:tỉnh|thành phố|tp\.?)(?: [^\W\d_]+){1,5}", re.I)
_PLACE = re.compile(r"[^\W\d_]+(?:[ -][^\W\d_]+){0,4}")
_MINISTRY = re.compile(r"bộ [^\W\d_&]+(?:[ ,&-]+[^\W\d_]+){0,9}", re.I)
_IN_ENGLISH = re.compile(
    r"(?:the )?(?:[^\W\d_]+[ -]){0,6}people's committee(?: of)?(?:[ ,-]+[^\W\d_]+){0,8}|"
    r"(?:the )?ministry of(?:[ ,]+[^\W\d_]+){1,8}",
    re.I,
)
_BEGINS = re.compile(
    r"(?:(?:phó )?chủ tịch )?(?:ubnd|[uủ][yỷ] ban nhân dân)\b|(?:bộ trưởng )?bộ [^\W\d_]|"
    r"(?:the )?(?:ministry of|(?:provincial |district )?people.s committee)\b",
    re.I,
)
_NUMBER = re.compile(
    r"(?:so|so hieu|ma so)(?: cua)? (?:quyet dinh|qd)(?: (?:cong nhan|phe duyet|ban hanh))*|"
    r"(?:quyet dinh|qd)(?: (?:cong nhan|phe duyet))? so|decision (?:no|number)"
)
_DAY = re.compile(
    r"ngay (?:thang )?(?:nam )?(?:ban hanh|quyet dinh|ra quyet dinh|ky quyet dinh|cong nhan)"
    r"(?: (?:quyet dinh|qd))?|(?:date of (?:issue|decision)|issued on|decision date|date issued)"
)
_SEPARATORS = " .:-–—|;"


def is_label(text: str) -> bool:
    """Whether a text is a label, and nothing else, of who decided or granted certificates."""
    return len(text) <= 90 and _LABEL.fullmatch(fold(text).strip(_SEPARATORS)) is not None


def is_head_label(text: str) -> bool:
    """Whether a text is a label, and nothing else, of a decision's number or day."""
    said = fold(text).strip(_SEPARATORS) if len(text) <= 90 else ""
    return _NUMBER.fullmatch(said) is not None or _DAY.fullmatch(said) is not None


def speaks(line: str) -> bool:
    """Whether a line is such a label, alone or with what it names."""
    if is_label(line) or is_head_label(line) or authority(line) is not None:
        return True
    return number(line) is not None or day_text(line) is not None


def number(line: str) -> str | None:
    """What a line gives behind the label of a decision's number: the number, and what follows."""
    label, colon, value = line.partition(":")
    said = clean(value)
    labelled = colon and _NUMBER.fullmatch(fold(label).strip(_SEPARATORS)) is not None
    return said if labelled and NUMBER.match(said) else None


def day_text(line: str) -> str | None:
    """The day that a line gives behind the label of a decision's day, as printed."""
    label, colon, value = line.partition(":")
    if not colon or _DAY.fullmatch(fold(label).strip(_SEPARATORS)) is None:
        return None
    return clean(value).removesuffix(" 00:00:00") or None


def is_value(text: str) -> bool:
    """Whether a line is what a label names, alone: a number, a day, an office."""
    said = clean(text)
    bare = NUMBER.fullmatch(said) is not None or _BARE_DAY.fullmatch(said) is not None
    return bare or one_office(said) is not None


_BARE_DAY = re.compile(r"(?:ngày )?\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}(?: 00:00:00)?", re.I)


def authority(line: str, following: str = "") -> str | None:
    """The one committee or ministry that a line names behind its label, or the line `following`.

    None for a line without such a label, and where several offices stand behind it.
    """
    text = clean(line)
    if is_label(text):
        return one_office(following)
    for begins in _BEGINS.finditer(text):
        if is_label(text[: begins.start()]):
            return one_office(text[begins.start() :])
    label, colon, value = text.partition(":")
    return one_office(value) if colon and is_label(label) else None


def one_office(text: str) -> str | None:
    """The committee or ministry that a text names, where it names one and nothing more."""
    said = _CHAIR.sub("", clean(text)).strip(_SEPARATORS)
    if _IN_ENGLISH.fullmatch(said.replace("’", "'")):
        return said
    if found := COMMITTEE.match(said):
        place, *within = map(str.strip, _PARTED.split(found["name"].strip(), maxsplit=1))
        one = _is_place(place) and all(_WITHIN.fullmatch(p.strip(" ,.-–")) for p in within)
        return tidy_authority(said[: found.start("name")] + place) if one else None
    if _MINISTRY.fullmatch(said) and len(re.findall(r"\b(?:bộ|ubnd|tỉnh)\b", said, re.I)) == 1:
        return tidy_authority(said)
    return None


def _is_place(name: str) -> bool:
    """Whether a text is the name of a place, or nothing: a bare level ("UBND tỉnh")."""
    named = name.isupper() or all(word[:1].isupper() for word in name.split())
    return not name or (named and _PLACE.fullmatch(name) is not None)
