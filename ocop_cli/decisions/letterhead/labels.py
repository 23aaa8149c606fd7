"""What stands behind a label: "Cơ quan ban hành: UBND tỉnh …", "Số quyết định: 743/QĐ-UBND".

A letterhead may be that of an office which only keeps a list; a label says what the office named
behind it did. Only a label that is wholly understood counts, and only one committee or ministry:
an office that draws a list up, keeps it or reports it ("Đơn vị lập: …") decides nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from ocop_cli.decisions import citations
from ocop_cli.decisions.language.wordings import KnownWording, beginning
from ocop_cli.law.authorities import COMMITTEE, tidy_authority
from ocop_cli.text.keys import clean, fold

_OFFICE = r"(?:ten )?(?:cap co tham quyen|co quan co tham quyen|co quan|don vi|cap|noi|tham quyen)"
_DEED = r"(?:ra|ban hanh|ky|ky ban hanh|cap|cong nhan|phe duyet|quyet dinh|chung nhan)"
_OBJECT = (
    r"(?:cac|ra|ban hanh|cap|cong nhan|phe duyet|quyet dinh|qd|van ban|giay|chung nhan|gcn|ket qua|"
    r"danh gia|xep hang|phan hang|hang|sao|san pham|ocop|va|,)"
)
_DID = rf"{_DEED}(?: ?{_OBJECT})*"
# Who decided or granted: each a whole label, as all of these tables are.
AUTHORITY = (
    beginning("office that did it", rf"{_OFFICE} (?:da )?{_DID}", "Cơ quan ban hành quyết định"),
    beginning("done by", rf"(?:duoc |do )?{_DID} (?:boi|cua)", "Được công nhận bởi"),
    beginning(
        "authority",
        r"(?:the )?(?:issuing|certifying|granting|recogni[sz]ing|deciding|approving) "
        r"(?:authority|agency|body|office)|authority",
        "Issuing authority",
    ),
    beginning(
        "done by, in English",
        r"(?:(?:decisions?|certificates?) )?(?:issued|recogni[sz]ed|granted|certified|approved) by",
        "Certificates issued by",
    ),
)
NUMBER = (
    beginning(
        "number of the decision",
        r"(?:so|so hieu|ma so)(?: cua)? (?:quyet dinh|qd)"
        r"(?: (?:cong nhan|phe duyet|ban hanh))*|(?:quyet dinh|qd)(?: (?:cong nhan|phe duyet))? so",
        "Số quyết định",
    ),
    beginning("number, in English", r"decision (?:no|number)", "Decision number"),
)
DAY = (
    beginning(
        "day of the decision",
        r"ngay (?:thang )?(?:nam )?"
        r"(?:ban hanh|quyet dinh|ra quyet dinh|ky quyet dinh|cong nhan)(?: (?:quyet dinh|qd))?",
        "Ngày ban hành",
    ),
    beginning(
        "day, in English",
        r"(?:date of (?:issue|decision)|issued on|decision date|date issued)",
        "Date of issue",
    ),
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
_SEPARATORS = " .:-–—|;"


def is_label(text: str) -> bool:
    """Whether a text is a label, and nothing else, of who decided or granted certificates."""
    return len(text) <= 90 and _is_of(AUTHORITY, text)


def is_head_label(text: str) -> bool:
    """Whether a text is a label, and nothing else, of a decision's number or day."""
    return len(text) <= 90 and _is_of((*NUMBER, *DAY), text)


def _is_of(table: Iterable[KnownWording], label: str) -> bool:
    """Whether a label is one of a table, from end to end."""
    said = fold(label).strip(_SEPARATORS)
    return any(one.pattern.fullmatch(said) for one in table)


def speaks(line: str) -> bool:
    """Whether a line is such a label, alone or with what it names."""
    if is_label(line) or is_head_label(line) or authority(line) is not None:
        return True
    return number(line) is not None or day_text(line) is not None


def number(line: str) -> str | None:
    """What a line gives behind the label of a decision's number: the number, and what follows."""
    label, colon, value = line.partition(":")
    said = clean(value)
    labelled = colon and _is_of(NUMBER, label)
    return said if labelled and citations.NUMBER.match(said) else None


def day_text(line: str) -> str | None:
    """The day that a line gives behind the label of a decision's day, as printed."""
    label, colon, value = line.partition(":")
    if not colon or not _is_of(DAY, label):
        return None
    return clean(value).removesuffix(" 00:00:00") or None


def is_value(text: str) -> bool:
    """Whether a line is what a label names, alone: a number, a day, an office."""
    said = clean(text)
    bare = citations.NUMBER.fullmatch(said) is not None or _BARE_DAY.fullmatch(said) is not None
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
