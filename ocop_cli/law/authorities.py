"""Who issued a decision: its level, from its name as printed."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from ocop_cli.law.numbers import number_key
from ocop_cli.law.rules import AuthorityLevel
from ocop_cli.text import units
from ocop_cli.text.keys import _SIZE, clean, fold, same_key

_AUTHORITY_WORDS = {
    "ubnd": "ủy ban nhân dân",
    **{short: units.SHORTENED[short] for short in ("tp", "tx", "tt", "h", "t")},
    "hđ": "hội đồng",
    "nnmt": "nông nghiệp và môi trường",
    "nn&mt": "nông nghiệp và môi trường",
    "ptnt": "phát triển nông thôn",
    "nnptnt": "nông nghiệp và phát triển nông thôn",
    "nn&ptnt": "nông nghiệp và phát triển nông thôn",
}
_AUTHORITY_TOKEN = re.compile(r"[^\W_]+(?:&[^\W_]+)*")


@lru_cache(_SIZE)
def authority_key(name: str) -> str:
    """An authority's name after UBND = Ủy ban nhân dân, without its head, TP. = thành phố.

    Tones count: two provinces never share a key.
    """
    tokens = _AUTHORITY_TOKEN.findall(same_key(name))
    spelled = " ".join(_AUTHORITY_WORDS.get(token, token) for token in tokens)
    return spelled.removeprefix("phó ").removeprefix("chủ tịch ").removeprefix("bộ trưởng ")


_ENDS_AUTHORITY = re.compile(
    r"(?:(?<!\s)\s++)?(?:[,;:()]|(?<!\btp)(?<!\btx)\.(?=\s|$)|"
    r"\b(?:về|ban hành|phê duyệt|công nhận|v/v|ngày|quy định|và Quyết)\b).*",
    re.I | re.S,
)


_LEVEL = rf"(?:{units.pattern(units.UNITS)}|tp\.?|tx\.?)"
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
        level = units.SHORTENED.get(level.rstrip("."), level)
        return f"UBND {level} {_cased(name)}".strip()
    if said.isupper() and (known := MINISTRIES.get(fold(said))):
        return known
    if fold(said) in ("ubnd", _COMMITTEE):
        return "UBND"  # "CHỦ TỊCH ỦY BAN NHÂN DÂN": of which place, another line says
    return (_sentence_case(said) if said.isupper() else said) or None


def _cased(name: str) -> str:
    """A place's name: capitals of a letterhead, or small letters of an old font, as names are."""
    if name.isupper() or name.islower():
        return " ".join(word.capitalize() for word in name.split())
    return name


_SHORT_WORDS = re.compile(r"\b(?:nn&ptnt|nn&mt|ptnt|nnptnt|nntm|ntm|ubnd|hđnd|ocop)\b")
_FIELD = re.compile(r"((?:^(?:sở|bộ|phòng|ban|cục|chi cục|văn phòng)|\bvà|-) )(\w)")
_OF_PLACE = re.compile(rf"\b(?:{units.pattern(units.ABOVE_COMMUNES)}) (?P<name>[^,]+)$")


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


def may_have_numbered(authority: str, number: str) -> bool:
    """Whether a decision of this number can be this authority's, by the sign of its office.

    A committee signs "…/QĐ-UBND", the ministry of agriculture "…/QĐ-BNN…" (Decree 30/2020/NĐ-CP,
    annex I); other signs speak against nobody.
    """
    signs = number_key(number).split("/")
    if _COMMITTEE in fold(authority_key(authority)):
        return not any(sign.startswith("bnn") for sign in signs)
    return "ubnd" not in signs or level(authority) is not AuthorityLevel.MINISTRY


def is_central(authority: str | None, number: str | None) -> bool:
    """Whether the Prime Minister or the Government decided: always cited, never a file's own."""
    said = fold(authority or "")
    return "thu tuong" in said or "chinh phu" in said or number_key(number or "").endswith("ttg")


def same_authority(a: str, b: str) -> bool:
    """Whether two names can be one authority; a bare level fits any name of that level, and a bare
    committee any committee."""
    if is_generic(a) or is_generic(b):
        short, long = sorted((authority_key(a), authority_key(b)), key=len)
        return f"{long} ".startswith(f"{short} ")
    return authority_key(_spelled(a)) == authority_key(_spelled(b))


@lru_cache(1 << 13)  # provinces are few, and each is held against the others by the number
def may_be_one(a: str, b: str) -> bool:
    """Whether two printed names are not positively of two authorities.

    Positively two are offices of two levels, of two kinds, or of two places each printed in full.
    A name that is missing, a bare level ("UBND tỉnh"), letters that lost their marks, a place
    in its initials ("UBND tỉnh TN") and words that name no office ("Cấp tỉnh", "Lâm Khê", the
    council that a committee heads) are nothing positive.
    """
    one, other = _seat(a), _seat(b)
    if one.level and other.level and one.level != other.level:
        return False
    if one.office and other.office and one.office != other.office:
        return False
    return _may_be_one_place(one.place, other.place)


class _Seat(NamedTuple):
    """An authority's name without marks: kind of office, level, and the place it is of."""

    office: str
    level: str
    place: str


_COMMITTEE = "uy ban nhan dan"
_OFFICES = ("so", "bo", "phong", "cuc", "chi cuc", "tong cuc", "thu tuong", "chinh phu")
_SEAT = re.compile(
    rf"(?P<office>.*?)\b(?P<level>{units.pattern(units.UNITS, folded=True)})\b"
    r"(?P<place>(?: (?!(?:tinh|thanh pho|huyen)\b)\w+)*)"
)


@lru_cache(4096)
def _seat(authority: str) -> _Seat:
    said = fold(authority_key(_spelled(authority)))
    found = _SEAT.match(said)
    office, level, place = found.groups() if found else (said, "", "")
    return _Seat(_office(office), level, place.strip())


def _office(said: str) -> str:
    """The kind of office that folded words name; "" where they name none that is known."""
    if _COMMITTEE in said:
        return _COMMITTEE
    return next((one for one in _OFFICES if f"{said} ".startswith(f"{one} ")), "")


def _may_be_one_place(a: str, b: str) -> bool:
    if not a or not b or a == b:
        return True
    return any(
        long.startswith(f"{short} ") or "".join(word[0] for word in long.split()) == short
        for long, short in ((a, b), (b, a))
    )


def _spelled(authority: str) -> str:
    return MINISTRIES.get(fold(authority), authority)


# Cities that are provinces: a "UBND thành phố" elsewhere is a district's.
CENTRAL_CITIES = ("hà nội", "hải phòng", "đà nẵng", "cần thơ", "hồ chí minh", "huế")
MINISTRY = ("bộ ", "thủ tướng", "trung ương", "văn phòng điều phối nông thôn mới trung ương")
DISTRICT = tuple(f"{unit} " for unit in units.DISTRICTS)


_COMMUNES = tuple(f"ủy ban nhân dân {unit} " for unit in ("xã", "phường", "thị trấn", "đặc khu"))


# Offices that propose and carry out; who recognises is in `rules`, and none of these is.
_DEPARTMENTS = ("sở ", "phòng ", "chi cục ", "ban chỉ đạo ", "tổ ")


def recognises_nothing(authority: str | None, number: str | None) -> bool:
    """Whether an office decided whose results another has to recognise: a council or a department,
    by its name or by the sign of its number, "05/QĐ-HĐOCOP", "743/QĐ-SNN" (a people's council is
    none, nor what a committee or a ministry signs through an office of its own)."""
    key = authority_key(authority) if authority is not None else ""
    council = key.startswith("hội đồng ") and not key.startswith("hội đồng nhân dân")
    signs = number_key(number or "").split("/")
    signed = any(sign.startswith("hd") and sign != "hdnd" for sign in signs)
    return council or signed or key.startswith(_DEPARTMENTS) or is_of_department(number)


# The signs of a province's departments and a district's divisions: what it is, then its field.
_DEPARTMENT_SIGN = re.compile(
    r"(?:s|p|cc|tt)(?:nn|ct|kh|kt|vh|tc|yt|tn|ntm|ptnt|qltt|ttn)\w{0,8}|vpdp\w{0,8}|bcd\w{0,8}"
)
_SIGNED_BY_OTHERS = ("ubnd", "bnn", "ct", "ttg", "hdnd")


def is_of_department(number: str | None) -> bool:
    """Whether the sign of a number is a department's (Decree 30/2020/NĐ-CP, annex I: behind the
    kind of paper stands who issued it)."""
    signs = number_key(number or "").split("/")
    if "qd" not in signs or any(one.startswith(_SIGNED_BY_OTHERS) for one in signs):
        return False
    return any(_DEPARTMENT_SIGN.fullmatch(one) for one in signs)


@lru_cache(4096)
def level(authority: str) -> AuthorityLevel | None:
    """The level of an authority; None where its name does not tell."""
    key = f"{authority_key(authority)} "
    if key.startswith(MINISTRY):
        return AuthorityLevel.MINISTRY
    if key.startswith(_COMMUNES):
        return AuthorityLevel.COMMUNE
    if any(f" {word}" in f" {key}" for word in DISTRICT):
        return AuthorityLevel.DISTRICT
    if " tỉnh " in f" {key}":
        return AuthorityLevel.PROVINCE
    if "thành phố " in key:
        city = key.split("thành phố ", 1)[1].strip()
        return AuthorityLevel.PROVINCE if city in CENTRAL_CITIES else AuthorityLevel.DISTRICT
    return None
