"""The term of certificates as a sentence prints it: its first day, its last day, or the legal one.

"Giấy chứng nhận có giá trị đến hết ngày 31/12/2026", "hiệu lực kể từ ngày 01/01/2024", "36 tháng
kể từ ngày 01/01/2024", "36 tháng kể từ ngày ký": in an article, beside a table, in a remark. A
sentence is plain where each of its words is known; else it only speaks of a term.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from ocop_cli.decisions import english, translated
from ocop_cli.decisions.cells import day
from ocop_cli.decisions.clauses import ACTS
from ocop_cli.decisions.deeds import stated
from ocop_cli.model.problem import Bad
from ocop_cli.text.keys import clean, fold

LEGAL_MONTHS = 36


class Term(NamedTuple):
    """What a sentence says of a term: days, or that it is the legal one from the day of issue.

    `plain` is false where it speaks of a term and more than that cannot be said. So it is of the
    day on which the decision itself takes effect, which is then `first`: thirty-six months run
    from the day of issue (148/QĐ-TTg; 26/2026/QĐ-TTg article 4.3), and whether that later day is
    the certificates' too, only a person can say.
    """

    first: date | None = None
    last: date | None = None
    plain: bool = True


LEGAL = Term()
UNCLEAR = Term(plain=False)

_DAY = (
    r"(?:het )?(?:ngay )?(\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?\d{4}|\d{4}-\d{2}-\d{2}|"
    r"\d{1,2} thang \d{1,2} nam \d{4})"
)
_TO = re.compile(r"\b(?:den|toi) " + _DAY)
_FROM = re.compile(r"\b(?:ke |bat dau |tinh )?tu " + _DAY)
# The end of a month, a quarter or a year: "đến hết tháng 3/2027", "hết quý I năm 2027".
_TO_THE_END = re.compile(
    r"\b(?:(?:(?:den|toi) )?het|(?:den|toi) cuoi) (?:"
    r"quy (?P<quarter>i{1,3}|iv|[1-4])(?: ?[/-] ?| nam )|"
    r"(?:thang )?(?P<month>\d{1,2})(?: ?[/-] ?| nam )|nam )(?P<year>(?:19|20)\d\d)(?![\d/-])"
)
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_MONTHS = re.compile(r"\b0?(\d{1,2})(?: ?\(\w+(?: \w+)*\))? thang\b(?! \d)")
_YEARS = re.compile(r"\b(?:0?(\d)|(ba|hai|mot))(?: ?\(\w+\))? nam\b(?! \d)")
_SIGNED = re.compile(
    r"\b(?:ke |tinh )?tu ngay (?:duoc )?(?:ky|ban hanh|cong nhan|cap|phe duyet|quyet dinh)\b"
)
# Bounds of which no day is said: "từ tháng 6/2024 đến tháng 6/2027".
_IN_MONTHS = re.compile(r"\b(?:tu|den|toi|het) (?:het )?(?:thang )?\d{1,2} ?[/-] ?\d{4}\b")
_TO_A_YEAR = re.compile(
    r"(?:giay chung nhan|gcn|ket qua cong nhan)\b.{0,80}\b(?:den|toi) (?:het )?(?:nam|quy|thang)\b"
)
_COUNTS = {"ba": 3, "hai": 2, "mot": 1}
_OF_TERM = re.compile(r"\b(?:hieu luc|gia tri|thoi han|co han|thoi gian)\b")
_OF_CERTIFICATE = re.compile(r"\b(?:hieu luc|gia tri|giay chung nhan|gcn|chung nhan|cong nhan)\b")
# "Quyết định này có hiệu lực (thi hành) kể từ ngày …": of the decision, and of no certificate.
_OF_DECISION = re.compile(
    r"\b(?:quyet dinh|qd|van ban) (?:nay )?(?:co|phat sinh) (?:hieu luc|gia tri)\b|"
    r"\bhieu luc thi hanh\b"
)
_OF_OTHERS = re.compile(r"\b(?:giay chung nhan|gcn|chung nhan|san pham|ket qua)\b")
_DAYS_LATER = re.compile(r"\bsau \d{1,3} ?(?:\(\w+(?: \w+)*\) )?ngay\b")
# The other words a plain sentence about a term is made of.
_WORDS = frozenset(
    word
    for some in (
        "giay chung nhan gcn san pham ocop cac cua duoc nay la co gia tri hieu luc thoi han su",
        "dung quyet dinh ket qua cong cap va ke tinh nhu tren dot ghi chu luu y dieu thi hanh",
        "phan hang danh sau trong voi cho toan bo vong doi ban duoi day nguyen gian tu ngay ky",
        "qd van phat sinh",
    )
    for word in some.split()
)
_ARTICLE = re.compile(r"^\W*(?:dieu|article) \d{1,2}\W+")
_BREAKS = re.compile(r"[;.](?=\s|$)")


@lru_cache(1 << 12)
def term(text: str) -> Term | None:
    """What a text says of the term of certificates; None where it speaks of none."""
    said = clean(translated.of_term(text) if english.reads(text) else text)
    found = [one for part in _BREAKS.split(said) if (one := _of_sentence(part)) is not None]
    if not found:
        return None
    others = {one for one in found if one != LEGAL}
    return others.pop() if len(others) == 1 else UNCLEAR if others else LEGAL


def extended_until(text: str) -> date | None:
    """The day until which a sentence extends certificates; None where it names none, or several.

    A sentence that asks for it, forbids it or does more than that extends nothing.
    """
    deeds = stated(text).deeds
    if [deed.name for deed in deeds] != ["extension"] or deeds[0].negated or deeds[0].proposed:
        return None
    days = set(_bounds(_ARTICLE.sub("", fold(clean(text)))).lasts)
    return days.pop() if len(days) == 1 else None


class _Bounds(NamedTuple):
    """What bounds a term in a sentence: days, None for one that does not exist, and lengths.

    `signed` says that it runs from the day of issue; `rest` is what the sentence says beside them.
    """

    firsts: list[date | None]
    lasts: list[date | None]
    months: list[int]
    signed: bool
    rest: str

    @property
    def dated(self) -> bool:
        """Whether it names a day, be it that of issue."""
        return bool(self.firsts or self.lasts or self.signed)

    @property
    def legal(self) -> bool:
        """Whether it names no other length than the legal one."""
        return set(self.months) <= {LEGAL_MONTHS}


def _of_sentence(text: str) -> Term | None:
    said = _ARTICLE.sub("", fold(text))
    bounds = _bounds(said)
    if not _speaks_of_a_term(said, bounds):
        in_months = _OF_TERM.search(said) and _IN_MONTHS.search(said)
        partly = (in_months and _OF_CERTIFICATE.search(said)) or _TO_A_YEAR.match(said)
        return UNCLEAR if partly else None
    if any(deed.name in ACTS for deed in stated(text).deeds):
        return None  # "gia hạn hiệu lực đến …": what is done, and no term
    own = _OF_DECISION.search(said) is not None and _OF_OTHERS.search(said) is None
    if bounds.signed and bounds.legal and not bounds.firsts and not bounds.lasts:
        if not own and _DAYS_LATER.search(said):
            return UNCLEAR
        return LEGAL  # whatever else is said of it, "trừ trường hợp Phụ lục ghi ngày khác"
    if set(re.findall(r"[^\W_]+", bounds.rest)) - _WORDS:
        return UNCLEAR if _OF_CERTIFICATE.search(said) else None
    found = _between(bounds)
    # A length or an end is no decision's: "Quyết định có hiệu lực 36 tháng" is of what it grants.
    if own and not bounds.lasts and not bounds.months:
        return found._replace(plain=False)
    return found


def _bounds(said: str) -> _Bounds:
    ends = [_end(found) for found in _TO_THE_END.finditer(said)]
    lasts, rest = _taken(_TO, _TO_THE_END.sub(" ", said))
    lasts += ends
    firsts, rest = _taken(_FROM, rest)
    months = [int(one) for one in _MONTHS.findall(rest)]
    months += [12 * (int(a) if a else _COUNTS[b]) for a, b in _YEARS.findall(rest)]
    signed = _SIGNED.search(rest) is not None
    rest = _YEARS.sub(" ", _MONTHS.sub(" ", _SIGNED.sub(" ", rest)))
    return _Bounds(firsts, lasts, months, signed, rest)


def _speaks_of_a_term(said: str, bounds: _Bounds) -> bool:
    """Whether it has a word for a term with a day or a length, or a length with a day."""
    if bounds.dated and bounds.months:
        return True
    return bool(_OF_TERM.search(said) and (bounds.dated or bounds.months))


def _between(bounds: _Bounds) -> Term:
    """The term of a plain sentence: one day at each end at most, and each one of the calendar."""
    firsts, lasts = bounds.firsts, bounds.lasts
    if len(firsts) > 1 or len(lasts) > 1 or None in (*firsts, *lasts):
        return UNCLEAR
    if not (bounds.legal or lasts):
        return UNCLEAR
    return Term(firsts[0] if firsts else None, lasts[0] if lasts else None)


def _taken(pattern: re.Pattern[str], said: str) -> tuple[list[date | None], str]:
    """The days behind "từ" or "đến", None for one that does not exist; and what remains."""
    return [_day(text) for text in pattern.findall(said)], pattern.sub(" ", said)


def ends_a_month(text: str) -> bool:
    """Whether a text names the end of a month, a quarter or a year, or a month as an end."""
    said = fold(clean(text))
    return _TO_THE_END.search(said) is not None or _IN_MONTHS.match(said) is not None


def _end(found: re.Match[str]) -> date | None:
    """The last day of a month, a quarter or a year; None for one that does not exist."""
    year, month = int(found["year"]), int(found["month"] or 12)
    if which := found["quarter"]:
        month = 3 * (_QUARTERS.get(which) or int(which))
    if not 1 <= month <= 12:
        return None
    return date(year, month, monthrange(year, month)[1])


def _day(text: str) -> date | None:
    try:
        return day(text)
    except Bad:
        return None
