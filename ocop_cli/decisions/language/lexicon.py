"""The words in which papers say what is done to products and certificates, each with its sense.

The phrases stand in `vietnamese` and `english`, each with what it is in a sentence; `deeds` puts
sentences together from them. A phrase that is in neither has no sense, and whatever needs it to be
understood is in doubt: a list of known words only ever confirms.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from enum import Enum, auto
from functools import lru_cache
from typing import NamedTuple

from ocop_cli.decisions.language import english, printed_words, vietnamese
from ocop_cli.decisions.language.printed_words import PrintedWord
from ocop_cli.text.figures import is_roman
from ocop_cli.text.keys import fold, same_key
from ocop_cli.text.units import UNITS


class Part(Enum):
    """What a word or a phrase is in a sentence."""

    DEED = auto()  # what is done; the unit's value names it
    OTHER = auto()  # business that rates nothing: rewards, plans, money
    NEGATION = auto()
    PROPOSAL = auto()  # asked for, planned, hoped for, under way: not done
    VOICE = auto()  # "được", "bị", "đã": the deed is told of
    AGAIN = auto()
    FIRST = auto()
    ACHIEVED = auto()  # "đạt"
    BELOW = auto()  # "dưới 3 sao"
    LAPSED = auto()  # "hết hạn": nobody does it
    PUBLISHED = auto()  # "phê duyệt", "công bố": what stands behind it counts
    RESULT = auto()
    CERTIFICATE = auto()
    DECISION = auto()
    NAME = auto()  # "tên"
    OWNER = auto()  # "chủ thể"
    RANK = auto()  # "hạng sao"
    STARS = auto()  # "3 sao"
    SUBJECT = auto()  # "sản phẩm", "OCOP"
    DOSSIER = auto()
    LIST = auto()  # "danh sách"
    TAIL = auto()  # "của", "trên địa bàn": names of places and people may follow
    REASON = auto()  # "do", "theo": what follows is not done by this paper
    JOIN = auto()  # "và", a comma
    BREAK = auto()  # a semicolon, "nhưng"
    NUMBER = auto()
    PLAIN = auto()  # says nothing of what is done
    UNKNOWN = auto()

    # Sets of parts are asked of every phrase, and the hash of an enumeration is a call of Python's.
    __hash__ = object.__hash__


class Unit(NamedTuple):
    """A phrase of a sentence: what it is, which deed or phrase of the table, and as printed."""

    part: Part
    value: str
    text: str
    named: bool = False  # printed with a capital, as names are


_Known = tuple[Part, str]
_NUMBER = re.compile(r"[\W_]*\d[\w./,-]*")
_COUNT = re.compile(r"0?\d")
_STAR_COUNTS = frozenset({"ba", "bốn", "năm", "hai", "một"})
# "lần 2", "lần thứ ba", "lần IV": which evaluation, or which of a year's rounds.
_ONE = frozenset({"một", "nhất", "1", "i"})
_MORE = frozenset({
    "hai", "nhì", "ba", "tư", "bốn", "sáu", "bảy", "tám", "chín", "mười",
    "2", "3", "4", "5", "6", "7", "8", "9", "10", "ii", "iii", "iv", "v",
})  # fmt: skip
_FIFTH = "năm"  # behind "lần" alone it begins a year


class _Table(NamedTuple):
    """The phrases by their words; `lengths` says how many words a phrase may have, most first.

    `bare` are those without marks, of which two may be written alike: of such a pair `doubles` has
    the sense that leaves open what is done last.
    """

    marked: Mapping[tuple[str, ...], _Known]
    bare: Mapping[tuple[str, ...], _Known]
    doubles: Mapping[tuple[str, ...], tuple[_Known, _Known]]
    lengths: Mapping[str, tuple[int, ...]]


@lru_cache(1)
def _table() -> _Table:
    marked: dict[tuple[str, ...], _Known] = {}
    for name, phrases in vietnamese.PHRASES.items():
        part = Part[name]
        marked |= {tuple(same_key(one).split()): (part, one) for one in phrases.all}
    for deed, phrases in vietnamese.DEEDS.items():
        marked |= {tuple(same_key(one).split()): (Part.DEED, deed) for one in phrases.all}
    bare: dict[tuple[str, ...], _Known] = {}
    doubles: dict[tuple[str, ...], tuple[_Known, _Known]] = {}
    lengths: dict[str, set[int]] = {}
    for words, known in marked.items():
        key = tuple(map(fold, words))
        other = bare.setdefault(key, known)
        if other[0] is not known[0]:
            doubles[key] = (other, known) if known[0] in _OPEN else (known, other)
        for first in (words[0], fold(words[0])):
            lengths.setdefault(first, set()).add(len(words))
    by_length = {word: tuple(sorted(found, reverse=True)) for word, found in lengths.items()}
    return _Table(marked, bare, doubles, by_length)


# Of two phrases that differ by marks alone, those that leave open what was done.
_OPEN = frozenset({Part.PROPOSAL, Part.NEGATION, Part.BREAK})
_SIGNS = {",": Part.JOIN, ";": Part.BREAK, ".": Part.BREAK, "/": Part.JOIN, "+": Part.JOIN,
          "&": Part.JOIN, "→": Part.PLAIN}  # fmt: skip


@lru_cache(1 << 8)  # a text is asked for twice or three times on end
def units(text: str) -> tuple[Unit, ...]:
    """A text as phrases with their sense, the longest that fits at each place.

    Marks count where a text has them, for "chờ" is not "cho"; a text without any is read bare. One
    in English has phrases of its own; right behind a deed "of" only says to what it is done.
    """
    words = printed_words.words(text)
    in_english = english.is_english([word.key for word in words])
    bare = frozenset() if in_english else _without_marks(words)
    found: list[Unit] = []
    place = 0
    while place < len(words):
        first = words[place]
        if in_english:
            known, used = _longest_in_english(words, place)
            if known and known[1] in english.BEFORE_OBJECTS and _has_an_object(found):
                known = Part.PLAIN, known[1]
        elif _begins_none(first.key):
            known, used = None, 1
        else:
            known, used = _longest(words, place, bare=place in bare)
        if place in bare:
            known = _of_two(words, place, used) or known
        printed = first.text if used == 1 else " ".join(w.text for w in words[place : place + used])
        part, value = known or (Part.UNKNOWN, first.key)
        # A grade is none for its capital: "Loại II".
        named = first.named and not (part is Part.UNKNOWN and used > 1)
        found.append(Unit(part, value, printed, named))
        sign = _SIGNS.get(words[place + used - 1].sign, Part.PLAIN)
        if sign is not Part.PLAIN:
            found.append(Unit(sign, "", ""))
        place += used
    return tuple(found)


# What is of a sentence, and says nothing of what is done.
QUIET = frozenset({Part.UNKNOWN, Part.NUMBER, Part.JOIN, Part.BREAK, Part.TAIL, Part.PLAIN,
                   Part.OWNER, Part.SUBJECT})  # fmt: skip
_LETTERS = re.compile(r"[^\W\d_]+")
_RUN_ON = re.compile("v/v|[\u0300-\u036f]")
# What stars and times are told by is in no table of phrases.
_COUNTED = ("sao", "star", "stars", "lần", "no")


@lru_cache(1)
def _speaking() -> dict[str, set[str]]:
    """The words with which a phrase begins that is not `QUIET`, each with the words that are the
    second of one; with none where it is a phrase by itself. All stand with their marks and bare."""
    begun = [(words, part) for words, (part, _) in _table().marked.items()]
    begun += [(words, Part[name]) for words, name in english.known()]
    begun += [((word,), Part.STARS) for word in _COUNTED]
    found: dict[str, set[str]] = {}
    for words, part in begun:
        if part not in QUIET:
            first, *others = _LETTERS.findall(" ".join(words))
            for spelled in (first, fold(first)):
                behind = found.setdefault(spelled, set())
                behind.update((others[0], fold(others[0])) if others else [""])
    return {first: set() if "" in seconds else seconds for first, seconds in found.items()}


def _may_speak(words: Sequence[str]) -> bool:
    """Whether a phrase that is not `QUIET` may begin with one of these words and the next."""
    speaking = _speaking()
    if speaking.keys().isdisjoint(words):
        return False
    for word, behind in zip(words, (*words[1:], ""), strict=True):
        seconds = speaking.get(word)
        if seconds is not None and (not seconds or behind in seconds):
            return True
    return False


@lru_cache(1 << 8)  # a text is asked of four to six times on end
def is_quiet(text: str) -> bool:
    """Whether all phrases of a text are `QUIET`: told by its words where none begins another
    phrase, for taking a text apart costs twenty times as much."""
    said = same_key(text)  # words are parted as `printed_words` does, where none runs on
    if not _may_speak(_LETTERS.findall(said)) and not _RUN_ON.search(said):
        return True
    return QUIET.issuperset(unit.part for unit in units(text))


@lru_cache(1 << 14)
def _begins_none(word: str) -> bool:
    """Whether no phrase begins with a word, be it of a table or one that counts: most are so."""
    lone = word[0] not in "ivx" and word[0].isalpha() and word not in _table().lengths
    return lone and fold(word) not in _BEGIN_COUNTS


def _has_an_object(found: Sequence[Unit]) -> bool:
    """Whether behind these "of" only says to what it is done: "refusal of recognition"."""
    return bool(found) and found[-1].part in (Part.DEED, Part.RESULT, Part.NEGATION)


def _longest_in_english(words: Sequence[PrintedWord], place: int) -> tuple[_Known | None, int]:
    if found := _stars(words, place):
        return found
    if _NUMBER.fullmatch(words[place].key) or _roman(words, place):
        return (Part.NUMBER, words[place].key), 1
    if words[place].key == "no" and not words[place].sign and words[place + 1 : place + 2]:
        counted = _NUMBER.match(words[place + 1].key)
        return (Part.PLAIN if counted else Part.NEGATION, "no"), 1  # "No. 12", "no revocation"
    ahead = words[place : place + english.LONGEST]
    until = next((at + 1 for at, word in enumerate(ahead) if word.sign), len(ahead))
    name, value, length = english.phrase([word.key for word in ahead[:until]])
    return (Part[name], value) if name else None, length


def _without_marks(words: Sequence[PrintedWord]) -> frozenset[int]:
    """The places of the words that are written without marks: all, or those of a run in which a
    phrase lacks the marks it has in the table ("PHỤ LỤC Danh sach san pham OCOP tinh Hoa Phu")."""
    found: set[int] = set()
    run: list[int] = []
    for place, word in enumerate((*words, None)):
        if word is not None and word.key.isascii():
            run.append(place)
            continue
        begun = (at for at in run if not _begins_none(words[at].key))
        if len(run) == len(words) or any(_lacks_marks(words, at) for at in begun):
            found.update(run)
        run = []
    return frozenset(found)


def _lacks_marks(words: Sequence[PrintedWord], place: int) -> bool:
    """Whether a phrase of several words begins here, all written without the marks it has."""
    table = _table()
    for length in table.lengths.get(words[place].key, ()):
        key = tuple(word.key for word in words[place : place + length])
        if 1 < length == len(key) and key in table.bare and key not in table.marked:
            return True
    return False


def _of_two(words: Sequence[PrintedWord], place: int, used: int) -> _Known | None:
    """Which of two phrases that are written alike without marks stands here; None for any other.

    Before whom it is for "cho" is "for", before products "nhung" is "the"; else "waiting", "but".
    """
    pair = _table().doubles.get(tuple(word.key for word in words[place : place + used]))
    if pair is None:
        return None
    (plain, open_), after = pair, place + used
    if place == 0 or after == len(words):
        return open_
    known, _ = _longest(words, after, bare=True)
    part, value = known or (Part.UNKNOWN, "")
    return plain if part in _FOR or value in UNITS or words[after].named else open_


_FOR = frozenset({Part.SUBJECT, Part.OWNER, Part.NUMBER, Part.PLAIN})


def _longest(words: Sequence[PrintedWord], place: int, *, bare: bool) -> tuple[_Known | None, int]:
    first = words[place]
    if found := _counted(words, place):
        return found
    table = _table()
    for length in table.lengths.get(first.key, ()):
        some = words[place : place + length]
        if len(some) < length or any(word.sign for word in some[:-1]):
            continue  # no phrase goes on past a comma
        if length > 1 and _grade(words, place + length - 1):
            continue  # "xếp hạng II"
        key = tuple(word.key for word in some)
        named = first.named and not first.alone
        if bare and length == 1 and named and key not in table.marked:
            continue  # "Nguyen Van Huy": a name, and no "hủy"
        if known := _listed(key, bare=bare):
            return known, length
    return None, 1


def _counted(words: Sequence[PrintedWord], place: int) -> tuple[_Known, int] | None:
    """A number alone, of stars, of times or of a grade, and how many words it has."""
    first = words[place]
    begins = first.key[:1]
    figures = not begins.isalpha()
    if (figures or first.key in _STAR_COUNTS) and (found := _stars(words, place)):
        return found
    if (figures and _NUMBER.fullmatch(first.key)) or (begins in "ivx" and _roman(words, place)):
        return (Part.NUMBER, first.key), 1
    if begins == "l" and (found := _nth(words, place)):
        return found
    return _grade(words, place) if begins in _GRADES_BEGIN else None


def _listed(key: tuple[str, ...], *, bare: bool) -> _Known | None:
    """What these words are as a phrase of the table; `bare` where they have no marks."""
    if known := _table().marked.get(key):
        return known
    if not (bare or (len(key) > 1 and any(word.isascii() for word in key))):
        return None
    known = _table().bare.get(tuple(map(fold, key)))
    return known if known is not None and (bare or _agrees(key, known)) else None


def _roman(words: Sequence[PrintedWord], place: int) -> bool:
    ends = words[place].sign != "" or place + 1 == len(words)
    return is_roman(words[place].text, words[place - 1].key if place else "", ends=ends)


def _agrees(key: tuple[str, ...], known: _Known) -> bool:
    """Whether the words with marks are those of a phrase; only words without any may lack them."""
    return any(
        one == known and len(words) == len(key) and all(map(_is_written, key, words))
        for words, one in _table().marked.items()
    )


def _is_written(word: str, listed: str) -> bool:
    return word == listed or (word.isascii() and word == fold(listed))


def _nth(words: Sequence[PrintedWord], place: int) -> tuple[_Known, int] | None:
    """Which time something is done: "lần 2", "lần thứ ba", "lan thu 4"."""
    said = [word.key for word in words[place : place + 3]]
    if said[0] not in ("lần", "lan") or any(word.sign for word in words[place : place + 1]):
        return None
    ordinal = said[1:2] in (["thứ"], ["thu"]) and not words[place + 1].sign
    count = said[2 if ordinal else 1 :][:1]
    if not count:
        return None
    bare = said[0] == "lan"
    key = count[0].removeprefix("0")
    if _is_one_of(_ONE, key, bare=bare):
        return (Part.FIRST, "lần 1"), 2 + ordinal
    if _is_one_of(_MORE, key, bare=bare) or (ordinal and _is_one_of({_FIFTH}, key, bare=bare)):
        return (Part.AGAIN, "lần n"), 2 + ordinal
    return None


# What is divided into grades by a letter or a number; goods have groups by number too.
_GRADED = frozenset({"loại", "hạng", "bậc", "mức", "nhóm"})
_GRADES_BEGIN = frozenset(word[0] for word in _GRADED)
_BEGIN_COUNTS = frozenset(map(fold, (*_STAR_COUNTS, *_GRADED, "lần")))
_GRADE = re.compile(r"[A-D]|[IVX]{1,4}")
_NUMBERED_GRADES = frozenset({"loại", "bậc", "mức"})


def _grade(words: Sequence[PrintedWord], place: int) -> tuple[_Known, int] | None:
    """A grade that no rule of the programme has: "loại II", "hạng B", "mức 2"."""
    first, after = words[place], words[place + 1 : place + 2]
    if first.sign or not after or not _is_one_of(_GRADED, first.key, bare=first.key.isascii()):
        return None
    which = after[0]
    ends = which.sign != "" or place + 2 == len(words)
    if _GRADE.fullmatch(which.text):
        graded = len(which.text) == 1 and which.text in "ABCD"
        graded = graded or fold(first.key) != "nhom"
    else:
        numbered = _is_one_of(_NUMBERED_GRADES, first.key, bare=first.key.isascii())
        graded = numbered and ends and _COUNT.fullmatch(which.key) is not None
    return ((Part.UNKNOWN, f"{first.key} {which.key}"), 2) if graded else None


def is_grade(unit: Unit) -> bool:
    """Whether a phrase is such a grade."""
    return unit.part is Part.UNKNOWN and " " in unit.value


def _is_one_of(listed: Iterable[str], key: str, *, bare: bool) -> bool:
    return key in listed or (bare and key in map(fold, listed))


def _stars(words: Sequence[PrintedWord], place: int) -> tuple[_Known, int] | None:
    """A number of stars: "3 sao", "ba sao", "03 (ba) sao"."""
    counts = 0
    while place + counts < len(words) and counts < 3:
        key = words[place + counts].key
        if counts and key in ("sao", "star", "stars"):
            said = " ".join(word.text for word in words[place : place + counts])
            return (Part.STARS, said), counts + 1
        if not (_COUNT.fullmatch(key) or key in _STAR_COUNTS):
            return None
        counts += 1
    return None
