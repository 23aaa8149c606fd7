"""The standing parts of a paper in English, and its sentences about terms, said in Vietnamese.

A letterhead, a number, a day, "DECISION", "Pursuant to …", "Article 1.", "ANNEX", "(Attached to
Decision No. …)" are the same formulas in every translation; said in Vietnamese they are read by
what reads those. A line that is none of them stays as it is printed.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from ocop_cli.text.keys import clean

_MONTHS = {
    name: number
    for number, names in enumerate(
        ("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
         "august aug", "september sep sept", "october oct", "november nov", "december dec"), 1,
    )
    for name in names.split()
}  # fmt: skip
_MONTH = rf"(?P<month>{'|'.join(_MONTHS)})\.?"
_DAY_FIRST = re.compile(
    rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? {_MONTH},? (?P<year>\d{{4}})\b", re.I
)
_MONTH_FIRST = re.compile(
    rf"\b{_MONTH} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year>\d{{4}})\b", re.I
)
_LEVELS = {
    "province": "tỉnh", "provincial": "tỉnh", "district": "huyện", "city": "thành phố",
    "municipal": "thành phố", "town": "thị xã", "commune": "xã", "ward": "phường",
}  # fmt: skip
_LEVEL = "|".join(_LEVELS)
_WORD = rf"(?!(?i:of|the|people|{_LEVEL})\b)[A-Z][A-Za-z]*"
_NAME = rf"{_WORD}(?: {_WORD}){{0,3}}"
_COMMITTEE = re.compile(
    rf"(?<![A-Za-z])(?:the )?(?:(?P<before>{_NAME}) )?(?:(?P<ranked>(?i:{_LEVEL})) )?"
    rf"(?i:people['’`]?s committee)(?:(?i: of)?(?i: the)? (?P<place>{_NAME})"
    rf"(?: (?P<level>(?i:{_LEVEL})))?)?"
)
_PLACE = re.compile(rf"(?:(?i:of) )?(?P<place>{_NAME}) (?P<level>(?i:{_LEVEL}))")
_CHAIR = re.compile(r"(?:the )?chair(?:man|woman|person) of (?=the |people|.*committee)", re.I)
_NUMBER = re.compile(r"^(?:ref(?:erence)?\.? )?(?:no|number)\b\.? ?:? ?(?=\d)", re.I)
_ANNEX_LINE = re.compile(
    r"(?P<open>\(?) ?(?:attached|enclosed|issued|promulgated|accompanying|annexed)"
    r"(?: (?:together )?(?:to|with))? (?:the )?decision(?: no\.?| number)? ?:? ?"
    r"(?P<number>\d[\w/.-]*)(?P<rest>.*)",
    re.I,
)
_WHOLE: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, re.I), said)
    for pattern, said in (
        (r"(?:the )?socialist republic of viet ?nam", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        (r"independence ?[-–] ?freedom ?[-–] ?happiness", "Độc lập - Tự do - Hạnh phúc"),
        (r"(?:hereby )?(?:decision|decides|decided)[ :.]*", "QUYẾT ĐỊNH"),
        (r"(?:notice|announcement|notification)[ :.]*", "THÔNG BÁO"),
        (r"report[ :.]*", "BÁO CÁO"),
        (r"(?:submission|proposal)[ :.]*", "TỜ TRÌNH"),
        (r"minutes[ :.]*", "BIÊN BẢN"),
        (r"plan[ :.]*", "KẾ HOẠCH"),
        (r"recipients?[ :.]*", "Nơi nhận:"),
        (r"(?:on behalf of|for) the people['’`]?s committee", "TM. ỦY BAN NHÂN DÂN"),
        (r"(?:for|on behalf of) the chair(?:man|woman|person)", "KT. CHỦ TỊCH"),
        (r"chair(?:man|woman|person)", "CHỦ TỊCH"),
        (r"(?:vice|deputy)[ -]chair(?:man|woman|person)", "PHÓ CHỦ TỊCH"),
        (r"\(?signed(?: and sealed)?\)?", "(Đã ký)"),
    )
)
_TITLED = re.compile(r"(?P<paper>decision)[ :.]+(?P<rest>(?:on|regarding|concerning|recogni)\b.*)",
                     re.I)  # fmt: skip
_NUMBERED = re.compile(r"decision[ :.]+(?=(?:no|number)\b\.? ?:? ?\d)", re.I)
_PREFIXES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, re.I), said)
    for pattern, said in (
        (r"(?:pursuant to|based on) ", "Căn cứ "),
        (r"(?:considering|having regard to) ", "Xét "),
        (r"at the (?:proposal|request) of ", "Theo đề nghị của "),
    )
)
_PLACE_AND_DAY = re.compile(r"[A-Za-z .'’-]{2,40}, ?ngày \d{1,2} tháng \d{1,2} năm \d{4}\W*")
_PLACE_AND_FIGURES = re.compile(r"[A-Za-z .'’-]{2,40}, ?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\W*")
_NUMBER_FIRST = re.compile(r"(?P<number>Số: \d[\w/.-]*+)[\s,;–-]++(?P<day>\S.*)")
_OF_STARS = re.compile(
    r"(?P<sign>(?:[IVX]+|[A-H]|\d{1,2})\s?[.)]\s?)?(?:list of )?(?:"
    r"(?P<before>[1-5])[- ]stars?(?: ocop)? products?|"
    r"(?:ocop )?products? (?:(?:achieving|reaching|rated|awarded|ranked|with) )?"
    r"(?P<behind>[1-5]) stars?)"
    r"(?P<count>[ :(]+\d+(?: products?)?\)?)?",
    re.I,
)
_COUNT = re.compile(
    r"\(?(?:this |the )?list (?:includes|comprises|consists of|contains|has) (\d+) products\W*",
    re.I,
)


@lru_cache(1 << 10)
def line(text: str) -> str:
    """A line of a paper said in Vietnamese where it is one of its standing parts in English."""
    said = clean(text)
    if not said.isascii() and "’" not in said:
        return text
    return next((found for part in _PARTS if (found := part(said)) is not None), text)


def _whole(said: str) -> str | None:
    return next((vi for pattern, vi in _WHOLE if pattern.fullmatch(said)), None)


def _counted(said: str) -> str | None:
    found = _COUNT.fullmatch(said)
    return f"Danh sách này gồm {found[1]} sản phẩm" if found else None


def _office(said: str) -> str | None:
    chair, name = "", said
    if head := _CHAIR.match(said):
        chair, name = "Chủ tịch ", said[head.end() :]
    if (said.isupper() or chair) and (found := _COMMITTEE.fullmatch(name)):
        told = chair + committee(found)
    elif place := _PLACE.fullmatch(said):
        told = f"{_LEVELS[place['level'].lower()].capitalize()} {place['place']}"
    else:
        return None
    return told.upper() if said.isupper() else told


def committee(found: re.Match[str]) -> str:
    """A committee's name as it is printed in Vietnamese: "UBND tỉnh Lam Khe"."""
    level = (found["level"] or found["ranked"] or "").lower()
    place = found["place"] or found["before"] or ""
    return " ".join(filter(None, ("UBND", _LEVELS.get(level, ""), place)))


def _annex(said: str) -> str | None:
    found = _ANNEX_LINE.fullmatch(said)
    if found is None:
        return None
    rest = _days(found["rest"], "ngày {d}/{m}/{y}").strip()
    rest = re.sub(r"^(?:dated?|of) (?=ngày|\d)", "", rest, flags=re.I)
    rest = re.sub(r"^(?=\d)", "ngày ", rest)
    rest = re.sub(r"\b(?:of|by) (?=(?:the )?(?:\w+ ){0,5}people)", "của ", rest, flags=re.I)
    rest = _COMMITTEE.sub(committee, rest, count=1)
    return f"{found['open']}Kèm theo Quyết định số {found['number']} {rest.lstrip(' ,')}".strip()


def _prefixed(said: str) -> str | None:
    for pattern, vi in _PREFIXES:
        if found := pattern.match(said):
            return vi + said[found.end() :]
    return None


def _titled(said: str) -> str | None:
    if found := _TITLED.fullmatch(said):
        return f"QUYẾT ĐỊNH\n{found['rest']}"
    return None


def _headed(said: str) -> str | None:
    """A number, a day with its place, or both on one line."""
    told = _NUMBER.sub("Số: ", _NUMBERED.sub("QUYẾT ĐỊNH ", said))
    told = re.sub(r"(?<=, )(?:dated? )(?=\d|[A-Z])", "", told)
    dated = _days(told, "ngày {d} tháng {m} năm {y}")
    both = _NUMBER_FIRST.fullmatch(dated)
    if both and any(one.fullmatch(both["day"]) for one in (_PLACE_AND_DAY, _PLACE_AND_FIGURES)):
        return f"{both['number']}\n{both['day']}"
    if _PLACE_AND_DAY.fullmatch(dated.partition("Số: ")[0] or dated):
        return dated
    return told if told != said and len(said) <= 40 else None


def _starred(said: str) -> str | None:
    found = _OF_STARS.fullmatch(said)
    if found is None:
        return None
    count = re.sub(r" products?", " sản phẩm", found["count"] or "", flags=re.I)
    stars = found["before"] or found["behind"]
    return f"{found['sign'] or ''}Sản phẩm {stars} sao{count}"


_PARTS: tuple[Callable[[str], str | None], ...] = (
    _whole, _counted, _starred, _office, _annex, _titled, _prefixed, _headed,
)  # fmt: skip


def _days(said: str, form: str) -> str:
    def told(found: re.Match[str]) -> str:
        month = _MONTHS[found["month"].lower()]
        return form.format(d=found["day"], m=month, y=found["year"])

    return _MONTH_FIRST.sub(told, _DAY_FIRST.sub(told, said))


# What sentences about terms are made of, each piece as it is said in Vietnamese.
_OF_TERMS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, re.I), said)
    for pattern, said in (
        (r"\barticle (?=\d)", "Điều "),
        (
            r"\bfrom (?:the |its )?(?:date|day) of (?:its |the )?"
            r"(?:signing|signature|issue|issuance|recognition|promulgation|this decision)\b",
            "kể từ ngày ký",
        ),
        (r"\b(?:until|through|till|up to)(?: the)?(?: end of)? (?=\d|ngày)", "đến hết ngày "),
        (r"\b(?:to|by) (?=\d{1,2}[/.-]|ngày \d)", "đến "),
        (r"\b(?:from|as of|since|starting(?: from| on)?|counting from) (?=\d|ngày)", "kể từ ngày "),
        (r"\bmonths?\b", "tháng"),
        (r"\bthree years?\b", "ba năm"),
        (r"\btwo years?\b", "hai năm"),
        (r"\byears?\b", "năm"),
        (
            r"\b(?:takes?|comes? into|enters? into) (?:effect|force) (?:on|from) (?=\d|ngày)",
            "có hiệu lực kể từ ngày ",
        ),
        (r"\b(?:expires?|ends?|lapses?) (?:on|at the end of) (?=\d|ngày)", "giá trị đến hết ngày "),
        (r"\b(?:takes?|comes? into|enters? into|has|have) (?:effect|force)\b", "có hiệu lực"),
        (r"\b(?:valid|validity|effective|effect|force)\b", "hiệu lực"),
        (r"\bterms?\b", "thời hạn"),
        (r"\b(?:ocop )?certificates?\b", "giấy chứng nhận"),
        (r"\bdecisions?\b", "quyết định"),
        (r"\bproducts?\b", "sản phẩm"),
        (r"\b(?:thirty[- ]six)\b", "36"),
        (
            r"\b(?:the|a|an|of|is|are|shall|be|be |for|in|this|these|each|all|and|on|remains?|has|"
            r"have|granted|issued|recogni[sz]ed|recognition|listed|ocop|period|with|under)\b",
            " ",
        ),
        (r"(?:ngày )+", "ngày "),
    )
)


@lru_cache(1 << 10)
def of_term(text: str) -> str:
    """A sentence in English as `terms` reads it; what is not known of it stays as it is printed."""
    said = _days(text, "ngày {d}/{m}/{y}")
    for pattern, vi in _OF_TERMS:
        said = pattern.sub(vi, said)
    return " ".join(said.split())
