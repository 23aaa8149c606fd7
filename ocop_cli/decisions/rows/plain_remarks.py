"""What a remark may say that is no news: what its row says already, names, goods, trade, nothing.

Only what is known here is passed over. A remark is taken to pieces, and each of them must be one of
these: of a place, a person, the row's own maker, decision, year, stars or score; of packing, trade
and other schemes' marks; a deed that is understood. Whatever else stands in it, a person is told.
"""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from ocop_cli.decisions.cells import is_placeholder
from ocop_cli.decisions.citations import first_day, numbers
from ocop_cli.decisions.headings.immaterial import is_contact, is_of_goods
from ocop_cli.decisions.language import kinds, ranks
from ocop_cli.decisions.language.bearing_words import QUIET
from ocop_cli.decisions.language.clauses import ABSENCE, ACTS
from ocop_cli.decisions.language.deeds import phrases, stated
from ocop_cli.decisions.language.lexicon import Part, is_quiet
from ocop_cli.decisions.language.ranks import Stars
from ocop_cli.decisions.language.terms import LEGAL, term
from ocop_cli.decisions.language.wordings import joined
from ocop_cli.decisions.rows.remark_words import (
    LISTED,
    MAKER,
    MAKER_TYPE,
    REACHED_BY,
    REMARKS,
    UNDECIDED,
)
from ocop_cli.decisions.rows.times import is_later
from ocop_cli.law import groups
from ocop_cli.law.numbers import number_key
from ocop_cli.model.problem import Bad
from ocop_cli.text import units, vocabulary
from ocop_cli.text.keys import clean, same_key
from ocop_cli.text.marked import marked


class RowKnown(NamedTuple):
    """What a row says, which its remark may say again."""

    entity: str | None = None
    stars: int | None = None
    score: float | None = None
    first_day: date | None = None
    decisions: frozenset[str] = frozenset()  # their keys


NOTHING_KNOWN = RowKnown()

# What parts a remark into pieces, whatever else does.
PARTED = r"[;\n]|,(?!\d)|(?<=\w)\.\s"
_PIECES = re.compile(PARTED + r"|\s[-–—]\s")
_TAX_CODE = re.compile(r"\d{10}(?:-\d{3})?")
_PLACES = frozenset(
    (*units.UNITS, *units.HAMLETS, *units.SHORTENED, *(f"{one}." for one in units.SHORTENED))
)
_MOST_OF_UNIT = 3  # words
_NAMED = re.compile(r"[^\W\d_]+\.?(?: [^\W\d_]+){1,5}")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_SCORE = re.compile(marked(r"(?:điểm|số điểm)?\W*(\d{2,3}(?:[.,]\d{1,2})?) ?(?:điểm|đ)?"))
_TIMES = frozenset({"năm", "tháng", "quý", "ngày", "đợt", "giai đoạn", "số", "của", "ký", "lần"})
_OF_CITATIONS = frozenset({Part.DECISION, Part.TAIL, Part.NUMBER, Part.PLAIN, Part.UNKNOWN})
_OPEN = frozenset({Part.PROPOSAL, Part.NEGATION, Part.REASON, Part.BREAK, Part.LAPSED, Part.AGAIN,
                   Part.DOSSIER, Part.DECISION, Part.CERTIFICATE})  # fmt: skip


_ALL_QUIET, _ALL_REMARKS = joined(QUIET), joined(REMARKS)


def is_plain(remark: str, row: RowKnown = NOTHING_KNOWN) -> bool:
    """Whether a remark says nothing that is not known: of its row, of goods, of people."""
    said = clean(remark)
    if _is_of_other_stars(said, row):
        return False
    if kinds.note(said) is not None or _says_an_act(said) or term(said) == LEGAL:
        return True
    if _ALL_QUIET.fullmatch(same_key(said)) is not None:
        return True
    return all(
        _is_known(one, row) or _is_understood(one) or _says_an_act(one)
        for one in pieces(remark, _PIECES)
    )


def says_nothing(text: str) -> bool:
    """Whether each piece of a text is one that says nothing of a certificate: of goods, trade,
    people, places, how a list was made."""
    found = [same_key(piece) for piece in pieces(text, _PIECES) if piece]
    return bool(found) and all(
        _ALL_REMARKS.fullmatch(said) is not None or _ALL_QUIET.fullmatch(said) is not None
        for said in found
    )


# What a column may be about beside ratings, whatever stands in it.
_OTHER_MATTERS = frozenset({"amount", "scheme", "agreed", "people", "founded", "goods",
                            "trade", "given", "shelf life"})  # fmt: skip


def is_of_lists(text: str) -> bool:
    """Whether the words of a title say how its list was made: "tính đến nay"."""
    return LISTED.fullmatch(same_key(text)) is not None


_BARE = frozenset({"có", "co", "chưa", "chua", "được", "duoc", "đã", "da", "là", "la", "không",
                   "khong", "đạt", "dat", "x"})  # fmt: skip


def is_of_other_matters(text: str) -> bool:
    """Whether a text is of goods, trade, people, votes or other schemes, by all its words; "có" is
    of whatever it stands beside."""
    said = same_key(text)
    return said not in _BARE and any(
        says in _OTHER_MATTERS and pattern.fullmatch(said) is not None
        for says, pattern, _ in REMARKS
    )


def repeats(cell: str, *, place: bool, group: bool, person: bool) -> bool:
    """Whether each piece of a cell is one of these: a place and how it is reached, a group of goods
    by the law's own words, a person."""
    found = [piece for piece in pieces(cell, _PIECES) if piece]
    letters = any(len(piece) > len("tx") for piece in found)  # "x" may be a tick, or "xã"
    return letters and all(
        (group and groups.place(piece) is not None)
        or (place and (_is_address(piece) or _is_contact(same_key(piece))))
        or (person and _is_person(piece))
        for piece in found
    )


def pieces(remark: str, parted: re.Pattern[str]) -> list[str]:
    """The pieces of a remark between what parts them, without the signs around each; "" for what
    holds nothing else."""
    return [clean(piece).strip(" .,:()") for piece in parted.split(remark)]


def _is_of_other_stars(said: str, row: RowKnown) -> bool:
    """Whether a remark names stars that are not its row's, and not those of a year before."""
    rank = ranks.in_text(said)
    if rank is None or None in (rank.number, row.stars) or rank.number == row.stars:
        return False
    if _is_own_rank(said, row):
        return False
    return row.first_day is None or not _is_past(said, row.first_day)


def _is_own_rank(said: str, row: RowKnown) -> bool:
    """Whether a text is the row's own stars, each word of it understood: "nâng từ 3 lên 4 sao"."""
    if not ranks.may_be(said):
        return False
    try:
        rank = ranks.of_text(said)
    except Bad:
        return False
    return rank is not None and rank == Stars(row.stars)


def _is_known(piece: str, row: RowKnown) -> bool:
    said = same_key(piece)
    if _ALL_REMARKS.fullmatch(said) is not None:
        return True
    if _is_contact(said):
        return True
    if is_placeholder(piece) and not UNDECIDED.match(said):
        return True
    if groups.place(piece) is not None or _names_own(piece, said, row):
        return True
    if _repeats(piece, said, row):
        return True
    return is_of_goods(piece) and _OPEN.isdisjoint(unit.part for unit in phrases(piece))


def _is_contact(said: str) -> bool:
    """Whether a piece says how a person is reached, or is a tax code by its label."""
    reached = REACHED_BY.match(said)
    number = said[reached.end() :] if reached else said
    return is_contact(number) or (reached is not None and _TAX_CODE.fullmatch(number) is not None)


def _names_own(piece: str, said: str, row: RowKnown) -> bool:
    """Whether a piece is a place, a person, or the row's own maker."""
    if MAKER_TYPE.fullmatch(said) or (row.entity is not None and said == same_key(row.entity)):
        return True
    if MAKER.match(said):
        return False  # another's name may be the new owner's
    return _is_address(piece) or _is_person(piece)


def _is_person(piece: str) -> bool:
    """Whether a piece is a title with a name, or a name that begins with a family's."""
    words = piece.split()
    title = bool(words) and words[0].lower().rstrip(".") in vocabulary.TITLES
    named = words[1:] if title else words
    if not (title or len(named) > 1) or not named or not _capitalised(named):
        return False
    return title or (_NAMED.fullmatch(piece) is not None and _is_family(named[0]))


def _is_address(piece: str) -> bool:
    """Whether a piece is units of places, each with its name: "thôn 3 xã Tân Lập"."""
    words = piece.replace(".", ". ").split()
    place = 0
    while place < len(words):
        unit = next((size for size in range(_MOST_OF_UNIT, 0, -1)
                     if same_key(" ".join(words[place : place + size])) in _PLACES), 0)  # fmt: skip
        name = next((at for at in range(place + unit, len(words)) if not _is_name(words[at])),
                    len(words))  # fmt: skip
        if not unit or name == place + unit:
            return False
        place = name
    return place > 0


def _is_name(word: str) -> bool:
    return word[:1].isupper() or word[:1].isdigit()


def _capitalised(words: list[str]) -> bool:
    return all(word[:1].isupper() for word in words)


def _is_family(word: str) -> bool:
    return word.lower() in vocabulary.FAMILY_NAMES


def _repeats(piece: str, said: str, row: RowKnown) -> bool:
    """Whether a piece says again what its row does: its stars, score, decision, day or year."""
    if _is_own_rank(piece, row):
        return True
    rank = ranks.in_text(piece)
    if rank is not None and _OF_A_RANK.issuperset(unit.part for unit in phrases(piece)):
        return rank.number == row.stars
    if row.score is not None and (score := _SCORE.fullmatch(said)) is not None:
        return float(score[1].replace(",", ".")) == row.score
    return row.first_day is not None and _is_of_its_time(piece, row, row.first_day)


_OF_A_RANK = frozenset({Part.STARS, Part.ACHIEVED, Part.SUBJECT, Part.RANK, Part.VOICE})


def _is_of_its_time(piece: str, row: RowKnown, on: date) -> bool:
    """Whether a piece is the row's decision, or a time up to its day: "đợt 1 năm 2024"."""
    own = [number_key(number) for number in numbers(piece)]
    if any(key not in row.decisions for key in own):
        return False
    if not _is_past(piece, on, lenient=bool(own)) or not (found := phrases(piece)):
        return False
    if own:
        return _OF_CITATIONS.issuperset(unit.part for unit in found)
    times = all(unit.part is Part.NUMBER or unit.value in _TIMES for unit in found)
    return times and not _is_long_past(piece, on)


def _is_long_past(piece: str, own: date) -> bool:
    """Whether the last year a text names is before the year before: "năm 2021" beside a rating of
    2024 may be that of another."""
    named = [int(year) for year in _YEAR.findall(piece)]
    return bool(named) and max(named) < own.year - 1


def _is_past(text: str, own: date, *, lenient: bool = False) -> bool:
    """Whether the times a text names are none after `own`, and it names one of them in full."""
    try:
        day = first_day(text)
    except Bad:
        return False
    if day is not None:
        return day <= own
    years = [int(year) for year in _YEAR.findall(text)]
    if not years:
        return lenient
    return max(years) <= own.year and not is_later(text, own)


def _says_an_act(text: str) -> bool:
    """Whether a text says of an act, and no more than is understood, that it was done or was not:
    "cấp đổi, giữ thời hạn cũ", "không thu hồi"."""
    if is_quiet(text):
        return False
    said = stated(text)
    acts = any(deed.name in ACTS for deed in said.deeds)
    return acts and not (said.unknown or said.other or any(deed.proposed for deed in said.deeds))


def _is_understood(text: str) -> bool:
    """Whether a text says that its product was rated, and each word of it is understood."""
    if is_quiet(text):
        return False
    said = stated(text)
    if not said.deeds or said.unknown or said.other or stayed_away_once(text):
        return False
    waits = any(
        unit.part is Part.PROPOSAL and unit.value not in _OF_PARTAKING for unit in phrases(text)
    )
    asked = said.proposed or any(deed.proposed for deed in said.deeds)
    if asked or (waits and not kinds.grants(text)):
        return bool(_HOPED_FIVE.search(same_key(text)))
    return all(one.named for one in phrases(text) if one.part is Part.UNKNOWN)


def stayed_away_once(text: str) -> bool:
    """Whether a text says that a product took no part one time, and not in which it did."""
    absent = any(deed.name == ABSENCE for deed in stated(text).deeds)
    return absent and any(unit.part is Part.FIRST for unit in phrases(text))


_OF_PARTAKING = frozenset({"tham gia", "đăng ký"})
_HOPED_FIVE = re.compile(marked(r"\b(?:0?5|năm) ?sao\b|\btrung ương\b|\btw\b"))
