"""The term of certificates as a sentence prints it: its first day, its last day, or the legal one.

"Giấy chứng nhận có giá trị đến hết ngày 31/12/2026", "hiệu lực kể từ ngày 01/01/2024", "36 tháng
kể từ ngày 01/01/2024", "36 tháng kể từ ngày ký": in an article, beside a table, in a remark. A
sentence is plain where each of its words is known; else it only speaks of a term.
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from ocop_cli.decisions.citations import quiet_day
from ocop_cli.decisions.language import english, open_terms, term_words, translated
from ocop_cli.decisions.language.clauses import ACTS
from ocop_cli.decisions.language.deeds import stated
from ocop_cli.decisions.language.lexicon import Part, units
from ocop_cli.decisions.language.named_times import DAY, named_time
from ocop_cli.decisions.language.wordings import hearing
from ocop_cli.text.keys import clean, fold, same_key
from ocop_cli.text.marked import marked

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

_DAY = rf"(?:hết )?(?:ngày )?({DAY})"
_TO = re.compile(marked(r"\b(?:đến|tới) " + _DAY))
_FROM = re.compile(marked(r"\b(?:kể |bắt đầu |tính )?từ " + _DAY))
_A_DAY = re.compile(marked(_DAY))
# The day of another paper: "Quyết định số 148/QĐ-TTg ngày 24/02/2023".
_CITED = re.compile(marked(rf"(?<![\w/-])\d++ ?/[\w/-]++,? (?:ký |ban hành )?{_DAY}"))
# The end of a month, a quarter or a year: "đến hết tháng 3/2027", "hết quý I năm 2027".
_TO_THE_END = re.compile(
    marked(
        r"\b(?:(?:(?:đến|tới) )?hết|(?:đến|tới) cuối) (?P<time>(?:"
        r"quý (?:i{1,3}|iv|[1-4])(?: ?[/-] ?| năm )|"
        r"(?:tháng )?\d{1,2}(?: ?[/-] ?| năm )|năm )(?:19|20)\d\d)(?![\d/-])"
    )
)
_MONTHS = term_words.MONTHS.pattern
_YEARS = term_words.YEARS.pattern
_OF_SOME_TERM = hearing(term_words.OF_SOME_TERM)
_COUNTS = {"ba": 3, "hai": 2, "mot": 1}
_SIGNS = " \"'()[]–—,:;.-"
_ARTICLE = re.compile(marked(r"^\W*(?:điều|article) \d{1,2}\W+"))
_BREAKS = re.compile(r"[;.](?=\s|$)")


@lru_cache(1 << 12)
def term(text: str) -> Term | None:
    """What a text says of the term of certificates; None where it speaks of none."""
    said = clean(translated.of_term(text) if english.reads(text) else text)
    if _OF_SOME_TERM.search(same_key(said)) is None:
        return None
    found = [one for part in _BREAKS.split(said) if (one := _of_sentence(part)) is not None]
    if not found:
        return None
    others = {one for one in found if one != LEGAL}
    return others.pop() if len(others) == 1 else UNCLEAR if others else LEGAL


def names_a_day(text: str) -> bool:
    """Whether a text names a day that is not another paper's."""
    return _A_DAY.search(_CITED.sub(" ", same_key(text))) is not None


def counted_from(text: str, issued_on: date | None) -> Term | None:
    """What a sentence says of when a rating begins to count: the legal term from the day of issue,
    an unclear one from elsewhere ("Việc công nhận thực hiện từ năm 2025", "Hiệu lực bắt đầu khi
    công bố"); None where it says nothing of it."""
    said = term_words.WHOSE.pattern.sub("", _ARTICLE.sub("", same_key(text)))
    if term_words.COUNTS_FROM.pattern.match(said) is None:
        return None
    if term_words.SIGNED.search(said) is not None:
        return LEGAL if term_words.OF_TERM.search(said) and _is_granted(said, said) else None
    years = {int(year) for year in re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", said)}
    return UNCLEAR if issued_on is None or years != {issued_on.year} else None


_BOUND = re.compile(
    marked(
        r"\b(từ|đến|tới) (?:hết |đầu |cuối |giữa )?(?:(?:năm|tháng|quý) )?"
        r"(?:(?:\d{1,2}|i{1,3}|iv) ?(?:[/-]|năm) ?)?(20\d\d)(?![\d/-])"
    )
)
_SPAN = re.compile(r"(?<![\d./-])(20\d\d) ?[-–—] ?(20\d\d)(?!\d|[./-]\d)")
_LEGAL_SPAN = (2, 3)  # years from the first to the last of a term


def bounded_by_years(text: str, issued_on: date | None) -> bool:
    """Whether a sentence that rates bounds the ratings by months or years alone: "Công nhận 05 sản
    phẩm từ năm 2025", "… giai đoạn 2024-2027"; no day of a term can be told by it."""
    if issued_on is None:
        return False
    own, said = issued_on.year, term_words.PLANS.pattern.sub(" ", same_key(text))
    bounds = ((word, int(year)) for word, year in _BOUND.findall(said))
    if any(year > own or (word in _FROM_WORDS and year >= own - 1) for word, year in bounds):
        return True
    return spans_a_term(said, issued_on)


def spans_a_term(text: str, own: date) -> bool:
    """Whether a text names years as far apart as those of a term, from that of `own` on:
    "2024-2027"."""
    said = term_words.PLANS.pattern.sub(" ", same_key(text))
    spans = ((int(first), int(last)) for first, last in _SPAN.findall(said))
    return any(first >= own.year and last - first in _LEGAL_SPAN for first, last in spans)


_FROM_WORDS = ("từ", "tu")


def ends_later(text: str, issued_on: date | None) -> bool:
    """Whether a sentence about certificates, and no dossier, goes on to an end behind the day of
    issue, and calls it no term: "Sản phẩm số 1 được công nhận đến hết ngày 30/6/2026"."""
    said = term_words.PLANS.pattern.sub(" ", _CITED.sub(" ", same_key(text)))
    found = term_words.OF_A_RANK.search(said)
    if issued_on is None or found is None:
        return False
    if any(unit.part is Part.DOSSIER for unit in units(text)):
        return False
    return _lasts_behind(said[found.end() :], issued_on)


def _lasts_behind(said: str, day: date) -> bool:
    return any(last is not None and last > day for last in _bounds(said).lasts)


def runs_on(text: str, issued_on: date | None) -> bool:
    """Whether a sentence says that something ran out, and until which later day something is to go
    on: "hỗ trợ các sản phẩm hết hạn sử dụng nhãn hiệu … đến hết năm 2026"."""
    if issued_on is None or not any(unit.part is Part.LAPSED for unit in units(text)):
        return False
    return _lasts_behind(_CITED.sub(" ", same_key(text)), issued_on)


def goes_on_from_the_end(text: str) -> bool:
    """Whether a sentence lets a term of some length begin where the one before ended."""
    said = same_key(text)
    return bool(_bounds(said).months) and term_words.FROM_THE_END.search(said) is not None


def speaks_of_a_term(text: str) -> bool:
    """Whether a text has a word for a term at all."""
    return term_words.OF_TERM.search(same_key(text)) is not None


def speaks_of_another(text: str) -> bool:
    """Whether a text speaks of the term of a certificate and does not give it: "giữ hạn như cũ"."""
    return term_words.SOME_TERM.search(same_key(text)) is not None and term(text) is None


def has_legal_length(text: str) -> bool:
    """Whether a text says how long something runs, that it is the legal term, and no day."""
    bounds = _bounds(same_key(text))
    return bool(bounds.months) and bounds.legal and not (bounds.firsts or bounds.lasts)


def begins_later(text: str, issued_on: date) -> bool:
    """Whether a sentence says that something takes effect behind a decision's own day: "kể từ ngày
    01/01/2026", "có hiệu lực sau 45 ngày kể từ ngày ký"."""
    said = _CITED.sub(" ", _ARTICLE.sub("", same_key(text)))
    if any(first is not None and first > issued_on for first in _bounds(said).firsts):
        return True
    return (
        term_words.DAYS_LATER.search(said) is not None
        and term_words.OF_TERM.search(said) is not None
    )


def extended_until(text: str) -> date | None:
    """The day until which a sentence extends certificates; None where it names none, or several.

    A sentence that asks for it, forbids it or does more than that extends nothing.
    """
    deeds = stated(text).deeds
    if [deed.name for deed in deeds] != ["extension"] or deeds[0].negated or deeds[0].proposed:
        return None
    days = set(_bounds(_ARTICLE.sub("", same_key(text))).lasts)
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
    said = _ARTICLE.sub("", same_key(text))
    bounds = _bounds(said)
    whole = _speaks_of_a_term(said, bounds)
    # Taking a sentence apart costs more than all else that is asked of most: so it comes behind.
    if _is_open(text, said, bounds):
        return UNCLEAR
    if not (whole or _speaks_in_part(said)) or _does_something(text):
        return None
    if not whole:
        return UNCLEAR
    own = (
        term_words.OF_DECISION.search(said) is not None
        and term_words.OF_WHAT_IT_GRANTS.search(said) is None
    )
    if bounds.signed and bounds.legal and not bounds.firsts and not bounds.lasts:
        put_off = not own and term_words.DAYS_LATER.search(said) is not None
        # Whatever else is said of it, "trừ trường hợp Phụ lục ghi ngày khác".
        return LEGAL if not put_off and _is_granted(said, text) else UNCLEAR
    if re.search(r"[^\W_]", term_words.PLAIN.pattern.sub(" ", bounds.rest)):
        return UNCLEAR if term_words.OF_CERTIFICATE.search(said) else None
    found = _between(bounds)
    # A length or an end is no decision's: "Quyết định có hiệu lực 36 tháng" is of what it grants.
    if own and not bounds.lasts and not bounds.months:
        return found._replace(plain=False)
    return found


def is_open(text: str) -> bool:
    """Whether a sentence gives certificates a term of which it names no day: "vĩnh viễn", "cho đến
    khi có quyết định thay thế"."""
    said = _ARTICLE.sub("", same_key(text))
    return _is_open(text, said, _bounds(said))


def _is_open(text: str, said: str, bounds: _Bounds) -> bool:
    speaks = open_terms.speaks(said, bounds.months)
    return speaks and not _does_something(text, "replacement")


def _does_something(text: str, *but: str) -> bool:
    """Whether a sentence does something to certificates, "gia hạn hiệu lực đến …": no term is;
    `but` are deeds that do not count."""
    statement = stated(text)
    return statement.lapsed or any(deed.name in ACTS.difference(but) for deed in statement.deeds)


def _speaks_in_part(said: str) -> bool:
    """Whether a sentence that bounds no term all the same names a day, a month or a year of one:
    "Hiệu lực: 01/6/2024 - 01/6/2027", "Hạn đến 30/6/2027"."""
    if term_words.TO_A_YEAR.pattern.match(said):
        return True
    if not any(map(str.isdigit, said)):
        return False
    of_term = term_words.OF_TERM.search(said) is not None
    named = of_term or term_words.OF_AN_END.search(said) is not None
    if named and _A_DAY.search(_CITED.sub(" ", said)) is not None:
        return True
    in_months = of_term and term_words.IN_MONTHS.search(said)
    return bool(in_months and term_words.OF_CERTIFICATE.search(said))


def _is_granted(said: str, text: str) -> bool:
    """Whether a term is said to run, and not to run out, to be put off, to be denied."""
    if any(unit.part is Part.NEGATION for unit in units(text)):
        return False
    word = term_words.OF_TERM.search(said)
    before = said[: word.start()] if word else ""
    words = before.rstrip(_SIGNS)
    apart = before[len(words) :].strip() != ""
    return not words or apart or words.rpartition(" ")[2] in term_words.GRANTED


def _bounds(said: str) -> _Bounds:
    rest = said
    lasts: list[date | None] = []
    firsts: list[date | None] = []
    months: list[int] = []
    if any(map(str.isdigit, said)):  # most cells have none, and then no day and no figure
        ends = [_end(found) for found in _TO_THE_END.finditer(said)]
        lasts, rest = _taken(_TO, _TO_THE_END.sub(" ", said))
        lasts += ends
        firsts, rest = _taken(_FROM, rest)
        months = [int(one) for one in _MONTHS.findall(rest)]
    months += [12 * (int(a) if a else _COUNTS[fold(b)]) for a, b in _YEARS.findall(rest)]
    signed = term_words.SIGNED.search(rest) is not None
    if signed:
        rest = term_words.SIGNED.pattern.sub(" ", rest)
    if months:
        rest = _YEARS.sub(" ", _MONTHS.sub(" ", rest))
    return _Bounds(firsts, lasts, months, signed, rest)


def _speaks_of_a_term(said: str, bounds: _Bounds) -> bool:
    """Whether it has a word for a term with a day or a length, or a length with a day."""
    if bounds.dated and bounds.months:
        return True
    return bool(term_words.OF_TERM.search(said) and (bounds.dated or bounds.months))


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
    return [quiet_day(text) for text in pattern.findall(said)], pattern.sub(" ", said)


def ends_a_month(text: str) -> bool:
    """Whether a text names the end of a month, a quarter or a year, or a month as an end."""
    said = same_key(text)
    return (
        _TO_THE_END.search(said) is not None or term_words.IN_MONTHS.pattern.match(said) is not None
    )


def _end(found: re.Match[str]) -> date | None:
    """The last day of a month, a quarter or a year; None for one that does not exist."""
    time = named_time(found["time"])
    return None if time is None else time.last
