"""What a cell that nobody reads may mean for its row's certificate: by its words, or its heading.

A later day, another decision, other stars, a later year under a heading of ratings: none of it is
read, and each is asked about.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from functools import lru_cache
from typing import NamedTuple

from ocop_cli.decisions import cells
from ocop_cli.decisions.cells import filled, in_words
from ocop_cli.decisions.citations import first_day, numbers
from ocop_cli.decisions.headings.immaterial import is_immaterial
from ocop_cli.decisions.language import ranks
from ocop_cli.decisions.language.bearing import Bearing, bearing
from ocop_cli.decisions.language.clauses import RATES
from ocop_cli.decisions.language.deeds import phrases
from ocop_cli.decisions.language.lexicon import Part
from ocop_cli.decisions.language.terms import LEGAL, term
from ocop_cli.decisions.letterhead.lines import says_only_which
from ocop_cli.decisions.rows.remark_words import AGREES
from ocop_cli.decisions.rows.strange_remarks import speaks_anew
from ocop_cli.decisions.rows.times import TERM_BEGUN, is_later
from ocop_cli.law.kinds import CERTIFICATE_ACTS, RENEWALS
from ocop_cli.law.numbers import number_key
from ocop_cli.model.pages import Value
from ocop_cli.model.problem import Bad
from ocop_cli.model.reading import Entry
from ocop_cli.text.figures import is_code, with_long_alike
from ocop_cli.text.keys import clean, fold, same_key
from ocop_cli.text.marked import marked

OF_YEARS = re.compile(r"nam\b")


def is_its_year(value: Value, entry: Entry, of_file: date | None) -> bool:
    """Whether a cell has the year of its row's decision, or the one before, in which a product was
    evaluated that is recognised in January; or nothing."""
    own = entry.issued_on or of_file
    year = _year(value)
    return not filled(value) or (own is not None and year in (own.year, own.year - 1))


def _year(value: Value) -> int | None:
    """The year that is all a cell says."""
    found = _YEAR.fullmatch(clean(in_words(value)))
    return int(found[0]) if found else None


def bears(value: Value, entry: Entry, of_file: tuple[str | None, date | None]) -> Bearing | None:
    """What a cell nobody reads may mean for its row's certificate: by its words, or as a later day
    or another decision than the row's own."""
    if entry.kind in CERTIFICATE_ACTS:
        return None
    number, own = entry.decision or of_file[0] or "", entry.issued_on or of_file[1]
    if isinstance(value, datetime | date):
        day = value.date() if isinstance(value, datetime) else value
        return Bearing.OTHER if own is not None and day > own else None
    if not isinstance(value, str):
        return None
    known = number_key(number)
    said = _beside_number(clean(value), known)
    found = _heard_beside(with_long_alike(said), known, own)
    return Bearing.OTHER if found is None and _later(said, own) else found


@lru_cache(1 << 14)
def _heard_beside(said: str, known: str, own: date | None) -> Bearing | None:
    """What words mean beside the decision of that number and day: the same for many cells of a
    column that counts something."""
    if found := bearing(said):
        return found
    other = any(number_key(one) != known for one in numbers(said))
    return Bearing.OTHER if other or speaks_anew(said, own) else None


def _beside_number(said: str, known: str) -> str:
    """What a cell says beside its decision's number, of which `known` is the key, and codes."""
    figures = known.partition("/")[0]
    if figures not in fold(said):  # then no word of it is the number
        return " ".join(one for one in said.split() if not is_code(one))
    return " ".join(one for one in said.split() if not (number_key(one) == known or is_code(one)))


OF_OTHERS = (Bearing.OTHER, Bearing.DECISION)
_FORMER = re.compile(
    r"\b(?:cu|truoc|truoc day|lan truoc|lan dau|lan 1|lan thu nhat|da cap|ban dau)$"
)


def is_before(heading: str, value: Value, entry: Entry, of_file: date | None) -> bool:
    """Whether a cell only names the decision that recognised before what is evaluated anew: by its
    day, or by its heading ("Số QĐ cũ", "QĐ công nhận năm 2022").

    In a paper of one decision a heading that says so is enough, where no row's kind is said.
    """
    on = entry.issued_on or of_file
    former = _FORMER.search(fold(heading)) is not None
    anew = entry.kind in RENEWALS or (entry.kind is None and former and of_file is not None)
    if not anew or on is None or not isinstance(value, str):
        return False
    said = clean(value)
    if bearing(said) not in (None, Bearing.DECISION) or not says_only_which(said):
        return False
    day = first_day(said)
    if day is not None:
        return on - day >= TERM_BEGUN
    years = _YEAR.findall(heading)
    return former or (bool(years) and all(int(year) < on.year for year in years))


# What a cell says that leaves its heading unsaid.
NOT_SO = frozenset({"khong", "chua", "chua co", "khong co", "no", "none", "n a", "0", ""})
_BEGIN_NOT_SO = frozenset(said.partition(" ")[0] for said in NOT_SO)
_WORD = re.compile(r"\w+")
_RATING = frozenset({Part.ACHIEVED, Part.RESULT, Part.RANK, Part.STARS})
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


# "Hạng sao hiện tại" is what a product had before, but for one that has more today.
OF_TODAY = re.compile(r"\bhien (?:tai|nay)\b")


def below(
    heading: str, value: Value, entry: Entry, of_file: tuple[str | None, date | None]
) -> Bearing | None:
    """What a cell says by its heading alone: "x" below "Gia hạn", "K" below "Kết quả năm 2023".

    Other stars than the row's own are another rating, whatever stands above them.
    """
    if entry.kind in CERTIFICATE_ACTS:
        return None
    above = _heard(heading)
    register = of_file[0] is None  # its rows name decisions of their own
    if register and above.round and _is_later_round(value, entry):
        return Bearing.RE_EVALUATION
    if above.of_rounds_alone and not register and not is_a_round(value):
        return None if _says_not_so(in_words(value)) else Bearing.OTHER  # "hoãn", "sau"
    if above.immaterial:
        return None
    if _says_not_so(in_words(value)):
        return Bearing.ENDING if above.in_force else None
    if above.today or (_is_of_other_stars(value, entry, register) and not above.hopes):
        return Bearing.OTHER
    own = entry.issued_on or of_file[1]
    if above.rated and own is not None and max(above.year, _year(value) or 0) > own.year:
        return Bearing.RE_EVALUATION
    if above.term and _agrees(value):
        return Bearing.TERM
    return (above.progress if register else None) or above.meant


def _agrees(value: Value) -> bool:
    """Whether a cell only says that its heading is so."""
    return AGREES.fullmatch(same_key(in_words(value))) is not None


_OF_A_TERM = re.compile(
    marked(
        r"(?:(?:áp dụng|tính|có|được) ){0,2}(?:thời hạn|hiệu lực|giá trị)\b"
        r"(?! (?:bảo quản|sử dụng|nộp|giao|báo cáo|hồ sơ|hợp đồng|kinh tế|sản|gia tăng))"
    )
)


class _ColumnSpeech(NamedTuple):
    """What hangs on the heading of a column alone: it may stand over a hundred thousand cells."""

    round: bool
    of_rounds_alone: bool
    immaterial: bool
    in_force: bool
    today: bool
    hopes: bool
    year: int  # the last it names, 0 where it names none
    rated: bool  # of what was rated, or is to be
    progress: Bearing | None  # what it is about in a register
    meant: Bearing | None
    term: bool  # another term than the law's: "Thời hạn theo quy định mới"


@lru_cache(1 << 8)
def _heard(heading: str) -> _ColumnSpeech:
    bare, meant = fold(heading), bearing(heading)
    return _ColumnSpeech(
        round=is_of_rounds(heading),
        of_rounds_alone=_OF_ROUND.fullmatch(bare) is not None,
        immaterial=is_immaterial(heading),
        in_force=_IN_FORCE.search(bare) is not None,
        today=OF_TODAY.search(bare) is not None,
        hopes=_is_of_hopes(heading),
        year=max(map(int, _YEAR.findall(heading)), default=0),
        rated=speaks_of_ratings(heading) or _is_asked(heading),
        progress=_of_progress(heading),
        meant=None if meant in OF_OTHERS else meant,
        term=_OF_A_TERM.match(same_key(heading)) is not None and term(heading) != LEGAL,
    )


def _says_not_so(said: str) -> bool:
    first = _WORD.search(said)
    begins = first is None or fold(first[0]) in _BEGIN_NOT_SO
    return begins and fold(" ".join(_WORD.findall(said))) in NOT_SO


def _is_of_other_stars(value: Value, entry: Entry, register: bool) -> bool:
    """Whether a cell names stars, other than its row's; any, in a register."""
    stars = ranks.in_text(in_words(value))
    return stars is not None and (register or stars.number != entry.stars)


_ROUND = re.compile(r"(?:dot|ky|lan|vong|nam)\b")
_OF_ROUND = re.compile(r"dot(?: (?:danh gia|cong nhan|xet|cham|thu))*")
_COUNTED = frozenset({"i", "ii", "iii", "iv", "v", "vi", "mot", "hai", "ba", "bon", "nhat", "dau",
                      "cuoi", "sung"})  # fmt: skip
_OF_ROUNDS = _COUNTED | {"dot", "ky", "lan", "vong", "nam", "quy", "thang", "thu", "bo", "hoi",
                         "dong", "cap", "tinh", "huyen", "xa", "danh", "gia"}  # fmt: skip


def is_of_rounds(heading: str) -> bool:
    """Whether a column is of the rounds in which products were rated."""
    return _ROUND.match(fold(heading)) is not None


def is_a_round(value: Value) -> bool:
    """Whether a cell of such a column names one, or nothing: "Đợt 2 năm 2024", "II/2023"."""
    words = re.findall(r"\w+", fold(in_words(value))) if filled(value) else []
    known = all(word in _OF_ROUNDS or word.isdigit() for word in words)
    return known and (not words or any(word.isdigit() or word in _COUNTED for word in words))


def _is_later_round(value: Value, entry: Entry) -> bool:
    """Whether a cell of a register names a year behind its row's decision."""
    said, own = in_words(value), entry.issued_on
    return own is not None and _YEAR.search(said) is not None and is_later(said, own)


def _of_progress(heading: str) -> Bearing | None:
    """What a column of a register, whose rows name decisions of their own, is about beside these: a
    dossier, or a certificate anew."""
    found = phrases(heading)
    parts = {unit.part for unit in found}
    if Part.DOSSIER in parts:
        return Bearing.DOSSIER
    anew = not parts.isdisjoint((Part.FIRST, Part.AGAIN)) or any(u.value == "first" for u in found)
    if anew and Part.CERTIFICATE in parts:
        return Bearing.RE_EVALUATION
    named = not parts.isdisjoint((Part.SUBJECT, Part.OWNER))
    return Bearing.NAME if named and Part.FIRST in parts else None


def _is_asked(heading: str) -> bool:
    """Whether a heading is of what is asked for or planned: "Đăng ký 2026"."""
    return any(unit.part is Part.PROPOSAL for unit in phrases(heading))


def _is_of_hopes(heading: str) -> bool:
    """Whether a column holds the stars asked for: "Hạng sao đề nghị" beside those granted."""
    parts = {unit.part for unit in phrases(heading)}
    return Part.PROPOSAL in parts and parts.isdisjoint((Part.NEGATION, Part.AGAIN, Part.LAPSED))


_IN_FORCE = re.compile(r"\bcon (?:hieu luc|gia tri|han)\b|\bdang (?:co )?hieu luc\b")


def speaks_of_ratings(heading: str) -> bool:
    return any(
        unit.part in _RATING or (unit.part is Part.DEED and unit.value in RATES)
        for unit in phrases(heading)
    )


_NEWS = _RATING | {Part.FIRST, Part.AGAIN, Part.PROPOSAL, Part.DOSSIER, Part.CERTIFICATE, Part.DEED,
                   Part.NEGATION, Part.LAPSED}  # fmt: skip


@lru_cache(1 << 8)
def says_nothing(heading: str) -> bool:
    """Whether a heading by itself speaks of nothing that could bear on a certificate."""
    quiet = _NEWS.isdisjoint(unit.part for unit in phrases(heading)) and not is_of_rounds(heading)
    return quiet and bearing(heading) is None


def _later(said: str, own: date | None) -> bool:
    """Whether words name a day after the row's own."""
    if own is None or not any(map(str.isdigit, said)):
        return False
    try:
        found = cells.day(said) if len(said) < 40 else first_day(said)
    except Bad:
        return False
    return found is not None and found > own
