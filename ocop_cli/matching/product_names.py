"""A product's name, read: what it is, what it measures, and what was only said along with it.

Makers, places, the year and score of an earlier recognition and filling words stand in one
document's spelling of a name and not in the next; they are set aside, and told.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from ocop_cli.matching import doublets, quantities
from ocop_cli.matching.makers import Words, contains
from ocop_cli.matching.quantities import Quantity
from ocop_cli.places.names import gazetteer
from ocop_cli.text import keys, product_words, things
from ocop_cli.text.phrases import Phrases
from ocop_cli.text.syllables import may_be_syllable


class ProductName(NamedTuple):
    """`units` are the words that count, compounds as one; the rest was set aside."""

    units: Words
    measures: tuple[Quantity, ...]
    recognition: tuple[Quantity, ...]
    places: frozenset[Words]
    brands: frozenset[Words]
    tea: str | None  # "trà" or "chè" where one of them was read as the other
    unmarked: bool
    gathered: bool  # a set, by its own words
    words: Words  # those of `units`
    is_english: bool  # a brand alone makes no language
    is_foreign: bool  # English, or most of its words are no Vietnamese ones


def _doublets() -> dict[str, Words]:
    """What is read as another name of its thing; what holds such a word and is none, as itself."""
    entries = [entry.strip().split("/") for entry in things.MADE_OF.split(",")]
    known = {other.strip(): first for first, *others in entries for other in others}
    known |= doublets.SAME_THING
    found = {
        " ".join(keys.words(keys.plain_key(one))): keys.words(keys.plain_key(other))
        for one, other in known.items()
    }
    whole = {keys.plain_key(name) for names in entries for name in names}
    whole |= set(map(keys.plain_key, product_words.COMPOUNDS))
    for name in whole:
        words = keys.words(name)
        holds = any(word in found for word in words if word != "trà")
        if len(words) > 1 and holds and " ".join(words) not in found:
            found[" ".join(words)] = words
    return found


DOUBLETS = _doublets()
_SAME_THING = Phrases(DOUBLETS)
_SAME_FIRST = frozenset(phrase.split()[0] for phrase in DOUBLETS)
FORM_LINES: dict[str, tuple[str, int]] = {}  # word -> its line, and which of the line's values
for _line, _values in product_words.FORMS.items():
    for _order, _value in enumerate(_values):
        for _word in _value.split("/"):
            FORM_LINES[" ".join(keys.words(keys.plain_key(_word)))] = (_line, _order)
QUALITIES = frozenset(map(keys.plain_key, product_words.QUALITIES))
GATHERING = frozenset(map(keys.plain_key, product_words.GATHERING))
COLOURS = frozenset(map(keys.plain_key, product_words.COLOURS))
CLASSES = frozenset(map(keys.plain_key, product_words.CLASSES))
MADE_OF = frozenset(map(keys.plain_key, product_words.MADE_OF))
SWEETS = frozenset(map(keys.plain_key, product_words.SWEETS))
THINGS = frozenset(
    map(
        keys.plain_key,
        product_words.THINGS | product_words.COMPOUNDS | product_words.OTHER_THINGS,
    )
)
GENERAL = frozenset(product_words.GENERAL)
DECISIVE = frozenset(map(keys.plain_key, product_words.DECISIVE))
OTHER_THINGS = frozenset(map(keys.plain_key, product_words.OTHER_THINGS))
HERBS = frozenset(map(keys.plain_key, product_words.HERBS))
MAY_BE_ONE = tuple(frozenset(map(keys.plain_key, one)) for one in doublets.MAY_BE_ONE)
ENGLISH = frozenset(product_words.ENGLISH)
BOUND = COLOURS | {w for w, (line, _) in FORM_LINES.items() if line in product_words.BOUND_LINES}
SOFT = QUALITIES | GATHERING | frozenset(FORM_LINES)
KNOWN = THINGS | SOFT | COLOURS
_BEFORE_PLACES = THINGS - COLOURS - {"hương", "sen", "nhài", "cúc"}
_KINDS = KNOWN - product_words.NAME_WORDS
UNITS = Phrases(KNOWN)
_FILLERS = Phrases(product_words.FILLERS)
_FILLING = frozenset(product_words.FILLERS)
_UNIT_WORDS = Phrases(product_words.UNIT_WORDS)
_VILLAGES = frozenset(map(keys.plain_key, product_words.VILLAGE_WORDS))
_VOWELS_MARKED = frozenset("àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ")


@lru_cache(1 << 14)
def read(
    product: str, own_names: tuple[Words, ...] = (), around: tuple[Words, ...] = ()
) -> ProductName:
    """Read a product's name, `own_names` being makers', `around` the places where these are."""
    key = keys.plain_key(product)
    tokens, tea = _tokens(product)
    brands: set[Words] = set()
    for own in own_names:
        tokens = _without_brand(tokens, own, brands)
    measured = quantities.measure(tokens)
    words = measured.words
    places: set[Words] = set()
    words = _without_places(words, around, places)
    every = UNITS.cut(_without_fillers(words))
    units = tuple(unit for unit in every if unit not in GATHERING)
    if not units:
        every = units = UNITS.cut(measured.words) or tokens or (key,)
    # Words are few and names many: each word is kept once.
    units = tuple(map(sys.intern, units))
    counted = tuple(map(sys.intern, " ".join(units).split()))
    unmarked = _VOWELS_MARKED.isdisjoint(key)
    english = sum(word in ENGLISH for word in counted) > 1
    return ProductName(
        units,
        measured.measures,
        measured.recognition,
        frozenset(places),
        frozenset(brands),
        tea,
        unmarked,
        len(units) < len(every),
        counted,
        english,
        english or (unmarked and _is_foreign(counted)),
    )


def _is_foreign(words: Words) -> bool:
    """Whether most of some words can be no Vietnamese ones, typed without marks or with: "Canna
    vermicelli", "Honey". What else they say no list knows."""
    return 2 * sum(word in ENGLISH or not may_be_syllable(word) for word in words) > len(words)


def tokens_of(product: str) -> Words:
    """The words, numbers and signs of a name, with one word for one thing."""
    return _tokens(product)[0]


@lru_cache(1 << 12)
def _tokens(product: str) -> tuple[Words, str | None]:
    return _one_word_for_one_thing(quantities.tokens(keys.plain_key(product)))


@lru_cache(1 << 12)
def bare_words(product: str) -> Words:
    """The words of a name without marks, as they stand."""
    return keys.words(keys.fold(product))


@lru_cache(1 << 14)
def said(product: str) -> frozenset[str]:
    """The words of a name, and every two that stand beside each other, with a space between.

    What is in none of them is no maker's name and no place's that `read` would take out
    (`said_by_maker`, `said_by_place`).
    """
    tokens, _ = _tokens(product)
    found = {*tokens, *map(" ".join, pairwise(tokens))}
    words = quantities.measure(tokens).words
    if words != tokens:
        found.update((*words, *map(" ".join, pairwise(words))))
    return frozenset(map(sys.intern, found))


def said_by_maker(own: Words) -> frozenset[str]:
    """What a name has one of (`said`) from which `read` takes a maker's own name, or its end."""
    found = {"".join(own[start:]) for start in range(len(own) - 1)}
    closed = len(own) > 2 and own[-1].isdigit()
    for name in (own, own[:-1]) if closed else (own,):
        if name:
            alone = len(name) == 1 or (len(name) > 2 and KNOWN.issuperset(UNITS.cut(name[:-1])))
            found.add(name[-1] if alone else " ".join(name[-2:]))
    return frozenset(found)


def said_by_place(place: Words) -> str:
    """What a name has in it (`said`) from which `read` takes the name of a place."""
    return " ".join(place[-2:])


def one_word_for_one_thing(tokens: Words) -> Words:
    """Words with one word for one thing, where lists hold two: trà is chè, mè is vừng."""
    return _one_word_for_one_thing(tokens)[0]


def _one_word_for_one_thing(tokens: Words) -> tuple[Words, str | None]:
    tea = "trà" if "trà" in tokens else "chè" if "chè" in tokens else None
    if _SAME_FIRST.isdisjoint(tokens):
        return tokens, tea
    if tea == "trà" and (place := _tea_place(tokens)):
        head, _ = _one_word_for_one_thing(tokens[:place])
        rest, _ = _one_word_for_one_thing(tokens[place + 1 :])
        return (*head, "trà", *rest), "trà" if "trà" in tokens[:place] else None
    cut = _SAME_THING.cut(tokens)
    return tuple(word for unit in cut for word in DOUBLETS.get(unit, (unit,))), tea


def _tea_place(tokens: Words) -> int:
    """Where "trà" belongs to the name of a place (quế Trà My); 0 where it does not.

    It does behind a thing; behind a colour or a name it is tea (hồng trà), and so before a word
    of goods (trà cổ thụ, though Trà Cổ is a ward).
    """
    known = gazetteer()
    for place in range(1, len(tokens) - 1):
        run = tokens[place : place + 2]
        if (
            run[0] == "trà"
            and (run in known.districts or run in known.communes)
            and (tokens[place - 1] in _BEFORE_PLACES or tokens[place - 1] == "bếp")
            and run[1] not in KNOWN
        ):
            return place
    return 0


def _without_brand(tokens: Words, own: Words, found: set[Words]) -> Words:
    """Take out the maker's own name, whole or its last words; never everything.

    Words that say what a product is stay, though a maker bear them: "hương sen" of HTX Hương Sen.
    """
    if own[-1:] == () or own[-1] not in tokens:
        # A number closes some makers' names and is left out: Thiên Trường (36).
        if not own or not own[-1].isdigit() or len(own) < 3:
            return _without_joined(tokens, own, found)
        own = own[:-1]
    alone = len(own) > 2 and _says_no_kind(own[-1:]) and KNOWN.issuperset(UNITS.cut(own[:-1]))
    for start in range(len(own) if alone else max(1, len(own) - 1)):
        run = own[start:]
        if contains(tokens, run) and len(tokens) > len(run) and _says_no_kind(run):
            if _grown_in(tokens, run):
                return tokens
            found.add(own)
            return _cut_out(tokens, run)
    return tokens


def _without_joined(tokens: Words, own: Words, found: set[Words]) -> Words:
    """Take out a name of several words written as one: Eatu of HTX Ea Tu."""
    for start in range(len(own) - 1):
        if "".join(own[start:]) in tokens and len(tokens) > 1:
            found.add(own)
            return _cut_out(tokens, ("".join(own[start:]),))
    return tokens


def _says_no_kind(run: Words) -> bool:
    """Whether a run of words has one at least that no list of goods and their kinds knows."""
    words = quantities.measure(run).words  # "một nắng" is how meat is dried
    return bool(words) and not _KINDS.issuperset(UNITS.cut(words))


def _cut_out(words: Words, run: Words) -> Words:
    size = len(run)
    kept: list[str] = []
    place = 0
    while place < len(words):
        if words[place : place + size] == run:
            place += size
        else:
            kept.append(words[place])
            place += 1
    return tuple(kept)


def _without_places(words: Words, around: Iterable[Words], found: set[Words]) -> Words:
    """Take out the names of the makers' own places, with the word for the unit before them.

    What elsewhere is the name of a place says as much as any other word. The word for a village is
    left out before what no list knows (làng Thổ Hà).
    """
    for place in around:
        for start in range(len(words) - len(place), -1, -1):
            end = start + len(place)
            if words[start:end] != place or _of_a_kind(words, start, end):
                continue
            before = start
            while before and words[before - 1] in _UNIT_WORDS:
                before -= 1
            if before or end < len(words):
                found.add(place)
                words = words[:before] + words[end:]
    if _VILLAGES.isdisjoint(words):
        return words
    kept = tuple(
        word
        for place, (word, after) in enumerate(zip(words, (*words[1:], ""), strict=False))
        if not (place and word in _VILLAGES and after and after not in KNOWN)
    )
    return kept or words


def _grown_in(tokens: Words, run: Words) -> bool:
    """Whether `run` stands within one compound of `tokens`: Ngọc Linh in sâm Ngọc Linh."""
    units = (tuple(unit.split()) for unit in UNITS.cut(tokens) if " " in unit)
    return any(len(unit) > len(run) and contains(unit, run) for unit in units)


def _of_a_kind(words: Words, start: int, end: int) -> bool:
    """Whether the words of a place are part of a kind's name: Ngọc Linh of sâm Ngọc Linh."""
    if KNOWN.issuperset("chè" if word == "trà" else word for word in words[start:end]):
        return True
    place = 0
    for unit in UNITS.cut(words):
        after = place + unit.count(" ") + 1
        if place < end and after > start and (place < start or after > end):
            return True
        place = after
    return False


def _without_fillers(words: Words) -> Words:
    if _FILLING.isdisjoint(words) and "sản" not in words:
        return words
    kept = _FILLERS.take(words)[1]
    return tuple(word for unit in kept for word in unit.split()) or words
