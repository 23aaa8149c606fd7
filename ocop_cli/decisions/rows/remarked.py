"""What stands beside a row's own cells: a remark, a state, the paper of another act.

A term that is plain is the row's term. What may bear on its certificate and is no fact of the row
is held: the row goes in as printed, and its product is under review until a person has looked.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from ocop_cli.decisions.citations import dated_numbers
from ocop_cli.decisions.language import kinds, moves, time_before
from ocop_cli.decisions.language.bearing import Bearing, bearing
from ocop_cli.decisions.language.deeds import phrases, stated
from ocop_cli.decisions.language.lexicon import Part
from ocop_cli.decisions.language.terms import Term, spans_a_term, term
from ocop_cli.decisions.letterhead.lines import says_only_which
from ocop_cli.decisions.rows import (
    anew_words,
    ended_words,
    failed_words,
    moved_places,
    of_grants,
    set_apart,
    tails,
    times,
    written_with,
)
from ocop_cli.decisions.rows.contradicted import refuses_more, says_otherwise
from ocop_cli.decisions.rows.other_ratings import of_another
from ocop_cli.decisions.rows.plain_remarks import RowKnown
from ocop_cli.decisions.rows.times import TERM_BEGUN
from ocop_cli.decisions.tables.columns import LOCALITY
from ocop_cli.law.kinds import RENEWALS
from ocop_cli.law.numbers import number_key
from ocop_cli.law.rules import term_end
from ocop_cli.model.doubt import BETWEEN, Consequence, Doubt
from ocop_cli.model.problem import Place, Problem
from ocop_cli.text.keys import clean

LONGEST = 300


class Words(NamedTuple):
    """Words beside a row, and where they stand.

    `counts` says that a kind or a result they name is taken as the row's own.
    """

    text: str
    place: Place
    counts: bool = False


# What is said of a product or an entity behind its name, in brackets or after a dash.
_BEHIND = re.compile(
    r"[(,;–-]\s*(?:đã|bị|chưa|không còn|tạm|ngừng|dừng|thôi|nay|trước (?:đây|là|kia))\b|"
    r"thu hồi|công nhận|đánh giá|đình chỉ|gia hạn|hết hạn|hết hiệu lực|đổi (?:tên|chủ)|\bhủy",
    re.IGNORECASE,
)

# The same in small letters, as most names are found to hold nothing of it in a tenth of the time;
# the last are what small letters make of the Turkish i, which the pattern takes for any other.
_MARKED_BEHIND = re.compile(
    r"[(,;–-]\s*(?:đã|bị|chưa|không còn|tạm|ngừng|dừng|thôi|nay|trước (?:đây|là|kia))\b"
)
_WORDS_BEHIND = ("thu hồi", "công nhận", "đánh giá", "đình chỉ", "gia hạn", "hết hạn",
                 "hết hiệu lực", "đổi tên", "đổi chủ", "hủy", "ı", "\u0307")  # fmt: skip

_SIGNS = frozenset("([–—-/;→⇒>=")  # what sets a part of a name apart


_NAMES = frozenset({"product", "entity", "document"})
_KINDS = frozenset({"group", "entity_type"})
_PLACES = frozenset(LOCALITY)


def in_name(text: str) -> bool:
    """Whether a name holds words about its certificate or its owner: "Chè (đã thu hồi)"."""
    if not _SIGNS.isdisjoint(text) and set_apart.meant(text) is not None:
        return True
    said = text.lower()
    for words in _WORDS_BEHIND:
        if words in said:
            break
    else:
        if _MARKED_BEHIND.search(said) is None:
            return False
    behind = _BEHIND.search(text)
    return behind is not None and (bearing(text) is not None or text[behind.start()] in "(,;–-")


def in_names(texts: Collection[str]) -> set[str]:
    """Those of these texts that hold such words (`in_name`): all are looked at in one."""
    said = "\0".join(texts).lower()  # nothing that is looked for reaches over such a sign
    if _MARKED_BEHIND.search(said) is not None:
        return set(filter(in_name, texts))
    signs = [sign for sign in _SIGNS if sign in said]
    signs += [words for words in _WORDS_BEHIND if words in said]
    return {text for sign in signs for text in texts if sign in text.lower() and in_name(text)}


@lru_cache(1 << 13)  # a sheet of re-evaluations has each name and place several times
def in_cell(field: str, text: str) -> bool:
    """Whether a cell of names, kinds or places holds what is none of it (`in_name`), or words that
    nobody knows (`set_apart.strange`)."""
    if field in _PLACES:
        text = moved_places.without(text)
    return in_name(text) or _is_none_of(field, text)


def _is_none_of(field: str, text: str) -> bool:
    if field in _NAMES:
        if field == "entity" and (_begins_small(text) or tails.of_maker(text) is not None):
            return True
        return not _SIGNS.isdisjoint(text) and set_apart.strange(text) is not None
    if field == "group" and (set_apart.is_strange_group(text) or "?" in text):
        return True
    if (field in _KINDS or text[:1].islower()) and set_apart.begins_a_sentence(text):
        return True
    if (field == "address" or field in _PLACES) and tails.of_address(text) is not None:
        return True
    if field not in _KINDS and "," in text:
        return False  # an address of several units
    return set_apart.said_alone(text, heard=field in _KINDS) is not None


def _begins_small(text: str) -> bool:
    return text[:1].islower() and set_apart.begins_a_sentence(text)


def in_cells(texts: Mapping[str, Collection[str]]) -> set[str]:
    """Those of the texts of each field of which `in_cell` is so: names are looked at in one."""
    found = in_names({text for said in texts.values() for text in said})
    for field, said in texts.items():
        near = (
            one
            for one in said
            if field not in _NAMES or field == "entity" or not _SIGNS.isdisjoint(one)
        )
        found.update(one for one in near if one not in found and _is_none_of(field, one))
    return found


def doubt_in_name(text: str, place: Place) -> Doubt:
    """The doubt in a name, an address or the like that holds what is no part of it (`in_name`)."""
    return doubt(text, place, bearing(text) or set_apart.meant(text) or Bearing.OTHER)


class RowSaid(NamedTuple):
    """What the row itself says, against which the words beside it are read."""

    decisions: frozenset[str]  # the keys of the decisions it names
    first_day: date | None
    last_day: date | None
    failed: bool
    today: date
    kind: str | None = None
    stars: int | None = None
    score: float | None = None
    over: bool = False  # of a register, its term over or nearly: a renewal may have followed
    of_paper: bool = False  # of the paper's own decision: what stands beside it was written with it


class Beside(NamedTuple):
    """A term printed beside the row, and the doubts under which it is kept."""

    term: Term | None = None
    held: tuple[Doubt, ...] = ()


NOTHING = Beside()


def read(texts: Iterable[Words], row: RowSaid) -> Beside:
    """What the words beside a row say of its term, and what in them is in doubt."""
    found: Term | None = None
    held: list[Doubt] = []
    for text, place, counts in texts:
        of = term(text)
        if of is not None and of.plain and not _begins_much_later(of, row):
            found = of if found in (None, of) else found
            if found == of:
                continue
        if counts and (other := of_another(text, row.first_day, row.stars, over=row.over)):
            held.append(doubt(text, place, other))
            continue
        if counts and not row.over and _is_of_before(text, row):
            continue
        meant = bearing(text, row.decisions) or _otherwise(text, row, counts=counts)
        if meant is not None and _is_news(meant, text, row, counts=counts):
            held.append(doubt(text, place, _unsaid(meant, row)))
    return Beside(found, tuple(held)) if found or held else NOTHING


def _is_of_before(text: str, row: RowSaid) -> bool:
    """Whether a remark says that its row's product was rated anew, and of the rating before alone
    what it says besides: by which decision, when it ran out."""
    own = row.first_day
    if own is None:
        return False
    if _anew_after(text, own) or (row.of_paper and kind_in_paper(text, own, common=True)):
        return True
    if row.kind not in RENEWALS:
        return False
    if time_before.is_end_before(text, own) or (row.of_paper and time_before.is_untimed(text)):
        return True
    return _names_before(text, own, row)


def _names_before(text: str, own: date, row: RowSaid) -> bool:
    """Whether a remark is the number of the decision before: of a day before, or in a paper that
    has its own of none."""
    named = list(dated_numbers(text))
    if not named or not says_only_which(clean(text)):
        return False
    return all(row.of_paper if on is None else own - on >= TERM_BEGUN for _, on in named)


def _begins_much_later(of: Term, row: RowSaid) -> bool:
    """Whether a term begins so long after the row's decision that it may be of the next one."""
    if of.first is None or row.first_day is None:
        return False
    return of.first - row.first_day >= TERM_BEGUN


def _unsaid(meant: Bearing, row: RowSaid) -> Bearing:
    """What is in doubt of words that mean this: where the row says so too, it is all the rest."""
    agrees = (meant is Bearing.LAPSED and _ended(row)) or _failed_too(meant, row)
    return Bearing.OTHER if agrees else meant


def _is_news(meant: Bearing, text: str, row: RowSaid, *, counts: bool) -> bool:
    """Whether what words mean is neither what the row says nor past."""
    moved = row.kind in RENEWALS and moves.stars(text) == (row.stars or 0)
    if counts and (moved or _is_taken(text, row)):
        return False
    if row.of_paper and written_with.says_no_more(text, meant, row.stars):
        return False
    if known(meant, row, text):
        own = RowKnown(None, row.stars, row.score, row.first_day, row.decisions)
        return meant is Bearing.RE_EVALUATION and not anew_words.says_no_more(text, own)
    return not (meant is Bearing.RE_EVALUATION and _is_past(text, row))


def _is_taken(note: str, row: RowSaid) -> bool:
    """Whether what a remark says of the kind or the result is taken as the row's own."""
    said = kinds.note(note)
    if said is None or (row.failed and said.result == "passed"):
        return False
    return said.result != "failed" or row.failed


def carried(said: str, place: Place) -> tuple[Doubt, ...]:
    """The doubts that a file of this program says were open about a row."""
    texts = (text.strip() for text in said.split(BETWEEN.strip()))
    return tuple(doubt(text, place, bearing(text) or Bearing.OTHER) for text in texts if text)


def doubt(text: str, place: Place, meant: Bearing) -> Doubt:
    """Words that may bear on a certificate, as what holds its product."""
    told = Bearing.ENDING if meant is Bearing.LAPSED else meant
    variant = None if told in (Bearing.OTHER, Bearing.DECISION) else told.value
    return Doubt(Consequence.HELD, "remark", place, text[:LONGEST], variant)


def told(held: Iterable[Doubt], row: int) -> Iterator[Problem]:
    """The problems of a row's doubts, but for those told in another row, where they stand first."""
    for one in held:
        if one.place is None or one.place.row == row:
            yield one.problem()


def _otherwise(text: str, row: RowSaid, *, counts: bool) -> Bearing | None:
    if row.failed:
        # "phúc tra đạt": it may have passed after all.
        return Bearing.OTHER if counts and failed_words.tells_of_more(text) else None
    if row.of_paper and row.stars and (own := of_grants.meant(text)) is not None:
        return own
    if counts and row.stars and moves.stars(text) not in (None, row.stars):
        return Bearing.RATING
    if row.over and row.stars and of_grants.is_printed_anew(text):
        return Bearing.RE_EVALUATION  # what ran out is not printed again
    if row.first_day is not None and spans_a_term(text, row.first_day):
        return Bearing.TERM
    return says_otherwise(text, row.stars, row.score, row.first_day)


def own_kind(note: str, own: date | None) -> str | None:
    """The kind that a remark gives to its row's own rating: "ĐGL 2024" beside one of 2024.

    "Lần 2 năm 2024" may be that year's second round.
    """
    if own is None:
        return None
    if (anew := _anew_after(note, own)) is not None:
        return anew
    if not times.is_of_year(note, own) or _is_a_round(note):
        return None
    said = kinds.cell(note)
    again = said is not None and said.kind in ("re_evaluation", "upgrade") and not said.again
    return said.kind if said is not None and again and said.result is None else None


_AFTER = re.compile(r"(?P<kind>[^()\[\]:;–]{3,40}?) ?[(\[:–-] ?(?P<which>.+)")
# Why a product failed, under a heading that says so; "Lý do không đạt: Thiếu hồ sơ kiểm nghiệm".
_WHY_FAILED = re.compile(
    r"\W*(?:lý do|nguyên nhân) (?:(?:sản phẩm )?(?:không|chưa) đạt\b|trượt\b)[^:]{0,30}:",
    re.IGNORECASE,
)
_OLD = re.compile(r"\b(?:cũ|trước(?: đây)?|lần trước)\b", re.IGNORECASE)


_SUBJECT = re.compile(r"^(?:sản phẩm|sp)(?: ocop)? (?=cũ\b)", re.IGNORECASE)


@lru_cache(1 << 12)
def kind_in_paper(note: str, own: date, *, common: bool) -> str | None:
    """The kind of a rating anew that a remark gives beside a rating of its paper's own decision,
    with which it was written: "Hết hạn, đánh giá lại", "SP cũ", "Lần 2".

    What all rows have in `common` may count the year's rounds, and not each one's evaluations.
    """
    plain = time_before.without(note, own)
    said = kinds.note(plain) if plain != note else kinds.cell(_SUBJECT.sub("", clean(note)))
    if said is None or said.kind not in RENEWALS or said.again or said.result == "failed":
        return None
    parts = {unit.part for unit in phrases(plain)}
    counts = any(unit.value == "lần n" for unit in phrases(plain))
    return None if Part.NUMBER in parts or (common and counts) else said.kind


@lru_cache(1 << 12)
def _anew_after(note: str, own: date) -> str | None:
    """The kind of a rating anew whose remark names the decision before, and no more: "Đánh giá lại
    (QĐ số 1201/QĐ-UBND ngày 15/6/2020)" beside a rating of years later."""
    found = _AFTER.fullmatch(clean(note))
    said = kinds.note(found["kind"]) if found is not None else None
    if found is None or said is None or said.kind not in RENEWALS or said.result == "failed":
        return None
    days = [on for _, on in dated_numbers(note)]
    past = bool(days) and all(on is not None and own - on >= TERM_BEGUN for on in days)
    which = clean(_OLD.sub(" ", found["which"])).strip(" ()[].;")
    return said.kind if past and says_only_which(which) else None


def _is_a_round(text: str) -> bool:
    return any(deed.counted for deed in stated(text).deeds)


def _is_past(text: str, row: RowSaid) -> bool:
    """Whether an evaluation was done in a year before the row's, or is a round of the row's own."""
    own = row.first_day
    if own is None or _is_to_come(text):
        return False
    return times.is_past(text, own) or (times.is_of_year(text, own) and _is_a_round(text))


def known(meant: Bearing, row: RowSaid, text: str) -> bool:
    """Whether what the words mean is what the row says: its kind, its failure, its end."""
    if meant is Bearing.RE_EVALUATION and row.kind in ("re_evaluation", "upgrade"):
        return not _is_to_come(text)
    if meant is Bearing.LAPSED:
        over = row.failed or _ended(row)
        return over and ended_words.says_no_more(text, row.first_day)
    if meant is Bearing.OTHER and row.failed and _WHY_FAILED.match(text):
        return bearing(text[text.index(":") :]) in (None, Bearing.OTHER)
    if meant is Bearing.FAILURE and not row.failed:
        return refuses_more(text, row.stars)
    return _failed_too(meant, row) and not failed_words.tells_of_more(text)


def _failed_too(meant: Bearing, row: RowSaid) -> bool:
    """Whether a row says itself that it did not pass, as words beside it do."""
    return row.failed and meant in (Bearing.FAILURE, Bearing.STOPPED)


@lru_cache(1 << 12)
def _is_to_come(text: str) -> bool:
    """Whether an evaluation is waited for, asked for or denied: the row's own is none of these."""
    parts = {unit.part for unit in phrases(text)}
    if not parts.isdisjoint((Part.PROPOSAL, Part.NEGATION)):
        return True
    return Part.DOSSIER in parts and not parts.isdisjoint((Part.VOICE, Part.UNKNOWN))


def _ended(row: RowSaid) -> bool:
    """Whether the row's own term ran out before today, so that "hết hạn" says nothing new."""
    end = term_end(row.first_day, row.last_day)
    return end is not None and end < row.today


@lru_cache(1 << 12)
def keys(*numbers: str | None) -> frozenset[str]:
    """The keys of the decisions a row names."""
    return frozenset(number_key(one) for one in numbers if one)
