"""The names of entities taken apart, and how two of them stand to each other.

What a name says of law, trade and place is left out, moved and shortened freely between documents;
what remains (Hảo Đạt, Thanh Tâm) is the entity's own name, and that decides.
"""

from __future__ import annotations

import re
import sys
from enum import StrEnum
from functools import lru_cache
from operator import ne
from typing import NamedTuple

from ocop_cli.matching import doublets, maker_words
from ocop_cli.matching.names_within import SEVERAL, called
from ocop_cli.places.names import gazetteer
from ocop_cli.text import entity_names, keys, product_words, vocabulary
from ocop_cli.text.phrases import Phrases
from ocop_cli.text.slips import is_slip
from ocop_cli.text.syllables import is_syllable, may_be_syllable

Words = tuple[str, ...]


class Kinship(StrEnum):
    """How two entities' names stand to each other."""

    SAME = "same"  # one name, after abbreviations and punctuation
    NEAR = "near"  # one own name and one type; words of trade or place left out or moved
    DOUBTFUL = "doubtful"  # may be one: own names alike, or of two types
    MISSING = "missing"  # one side does not say
    OTHER = "other"


class Maker(NamedTuple):
    """An entity's name taken apart; `own` is what no other entity is called."""

    key: str
    aside: frozenset[str]  # said in brackets behind the name: a brand, the owner, the province
    kind: str | None
    legal: frozenset[str]
    trade: frozenset[str]
    own: Words  # without places, unless there is nothing else
    proper: Words  # with places
    folded: Words  # `own` without marks
    joined: str  # the same in one word
    words: frozenset[str]  # those of `proper` without marks
    is_person: bool
    unmarked: Words  # every word of a name typed without marks; of others none
    bare: Words  # every word without marks, sorted
    ordered: Words  # the words of `proper` without marks, sorted
    several: bool  # it may be called by more than one name: `called`
    initialed: bool  # some word of its own name may be the first letters of another


_LEGAL = Phrases(maker_words.LEGAL_FORMS)
_TRADES = Phrases(maker_words.TRADES)
_ONE_GOOD = {keys.plain_key(one): other for one, other in doublets.SAME_THING.items()}
_COMMON = Phrases(
    _ONE_GOOD.keys()
    | maker_words.TRADES
    | (product_words.COMPOUNDS - product_words.PLACE_KINDS)
    | product_words.THINGS
    | {word for entry in product_words.FORMS["state"] for word in entry.split("/")}
)
# What stands before an own name, typed without marks.
_SAID_TYPED = Phrases(
    keys.fold(said)
    for said in (
        *(form for form, _ in vocabulary.ENTITY_TYPES),
        *maker_words.LEGAL_FORMS,
        *maker_words.TRADES,
        *_ONE_GOOD,
        *product_words.COMPOUNDS,
        *product_words.THINGS,
    )
)


@lru_cache(1 << 15)
def maker(name: str) -> Maker:
    """Take an entity's name apart."""
    several = bool(SEVERAL.search(name))
    name, aside = _without_aside(name)
    called = entity_names.person(name)
    key = entity_names.entity_key(name)
    kind, words = entity_names.entity_parts(name)
    if kind in entity_names.MAY_BE_PERSONS and len(words) > 2:
        words = entity_names.without_title(words)
    legal, rest = _LEGAL.take(words)
    if called:
        own = proper = called
        trade: frozenset[str] = frozenset()
    else:
        proper, trade = _without_trade(rest)
        own = _own_name(rest, proper) or entity_names.entity_words(name) or (key,)
        proper = proper or own
    # Words are few and names many: each word is kept once.
    same = proper == own
    own = tuple(map(sys.intern, own))
    proper = own if same else tuple(map(sys.intern, proper))
    folded = tuple(map(keys.folded, own))
    bare = folded if proper is own else tuple(map(keys.folded, proper))
    return Maker(
        key,
        aside,
        kind,
        frozenset(legal),
        trade,
        own,
        proper,
        folded,
        "".join(folded),
        frozenset(bare),
        bool(called),
        keys.words(keys.plain_key(keys.fold(name))) if keys.same_key(name).isascii() else (),
        tuple(sorted(map(keys.folded, entity_names.entity_words(name)))),
        tuple(sorted(bare)),
        several,
        _is_letters(folded),
    )


_INITIALS = re.compile(r"[a-z]|(?:[bcdghklmnpqrstvx]){2,4}")
_LETTERS = range(2, 6)  # of a name told by the first letters of its words: "TL", "ABC"


def _may_be_initials(word: str) -> bool:
    """Whether a word without marks may be letters for others: "T.", "Ng.", "TL"."""
    return _INITIALS.fullmatch(word) is not None


def _is_letters(folded: Words) -> bool:
    """Whether a name, or some word of it, may be first letters. A letter alone is a name of its
    own ("HTX A"), and so is a syllable ("HTX An")."""
    if len(folded) > 1:
        return any(map(_may_be_initials, folded))
    return len(folded[0]) in _LETTERS and folded[0].isalpha() and not may_be_syllable(folded[0])


def letters(one: Maker) -> str:
    """The first letters by which a maker is called, for all of its name or some words of it: "tl"
    of "HTX TL" and of "HTX T.Lập"; empty where it is called by whole words."""
    if not one.initialed:
        return ""
    return one.folded[0] if len(one.folded) == 1 else first_letters(one)


def first_letters(one: Maker) -> str:
    """The first letters of the words of its own name: "tl" of "HTX Tân Lập"."""
    return "".join(word[0] for word in one.folded) if len(one.folded) in _LETTERS else ""


def _own_name(words: Words, proper: Words) -> Words:
    """The name without trade and places, of `words` and what `_without_trade` leaves of them.

    Places go first where a name is left that way: in "Hồng Giang - Lục Ngạn" both words of Hồng
    Giang are the name, though "hồng" is a fruit as well.
    """
    here = without_places(words)
    if here != words:
        own, _ = _without_trade(here)
        if any(unit not in _COMMON for unit in _COMMON.cut(own)):
            return own
    return _without_trade(without_places(proper))[0] or proper


_ASIDE = re.compile(r"(?<=\w) *\(([^()]*)\) *$")
# Which of two of one name a maker is.
_AGE = re.compile(r"(?<=\w) *[-–—,] *(cũ|mới) *$", re.IGNORECASE)
_AGES = frozenset({"cũ", "mới"})


def _without_aside(name: str) -> tuple[str, frozenset[str]]:
    """The name without what stands in brackets behind it, and the words of that.

    An address there is read by `entity_names`; a number or a branch is part of the name.
    """
    if aged := _AGE.search(keys.clean(name)):
        return keys.clean(name)[: aged.start()], frozenset({aged[1].lower()})
    found = _ASIDE.search(keys.clean(name)) if ")" in name else None
    if not found or entity_names.commune_of_entity(name):
        return name, frozenset()
    before = keys.clean(name)[: found.start()]
    _, rest = entity_names.entity_parts(before)
    words = entity_names.entity_words(found[1])
    if not rest or not words or words[0] == "chi" or any(word[0].isdigit() for word in words):
        return name, frozenset()
    said = frozenset(words)
    return before, frozenset() if said.issubset(entity_names.entity_words(before)) else said


def _without_trade(words: Words) -> tuple[Words, frozenset[str]]:
    """The own name in `words`, and what stood before and after it of trade and goods.

    Two words at least stay, or one that is no Vietnamese word: Bình Sơn begins with a word for
    goods, and Asuka stands alone.
    """
    units = list(_COMMON.cut(words))
    trade: set[str] = set()

    def can_lose(unit: str) -> bool:
        if unit not in _COMMON:
            return False
        left = len(words) - sum(len(gone.split()) for gone in taken) - len(unit.split())
        foreign = any(u not in _COMMON and not is_syllable(u) for u in units if u is not unit)
        return left >= 2 or (left == 1 and foreign)

    taken: list[str] = []
    while units and can_lose(units[0]):
        taken.append(units[0])
        trade.add(_ONE_GOOD.get(units[0], units[0]))
        del units[0]
    while units and units[-1] in _TRADES and can_lose(units[-1]):
        taken.append(units[-1])
        trade.add(units.pop())
    return tuple(word for unit in units for word in unit.split()), frozenset(trade)


def without_places(words: Words) -> Words:
    """`words` without the provinces and districts that close or open them."""
    districts = gazetteer().districts
    for length in gazetteer().lengths(words):
        if len(words) > length and words[-length:] in districts:
            return without_places(words[:-length])
    for length in (4, 3, 2, 1):
        if len(words) > length and words[:length] in districts:
            return without_places(words[length:])
    return words


def contains(long: Words, short: Words) -> bool:
    """Whether `short` stands in `long` as a run of words."""
    if not short or short[0] not in long:
        return False
    length = len(short)
    for place in range(len(long) - length + 1):  # noqa: SIM110 - half the time of any()
        if long[place : place + length] == short:
            return True
    return False


def kinship(a: str | None, b: str | None) -> Kinship:
    """How the entities `a` and `b` stand to each other, by their names alone. Symmetric."""
    if not a or not b:
        return Kinship.MISSING
    taken_a, taken_b = maker(a), maker(b)
    found = kin(taken_a, taken_b)
    if found is Kinship.OTHER and (taken_a.several or taken_b.several):
        every = [(one, other) for one in called(a) for other in called(b)]
        if any(kin(maker(one), maker(other)) is not Kinship.OTHER for one, other in every):
            return Kinship.DOUBTFUL
    return found


def is_named_within(a: str | None, b: str | None) -> bool:
    """Whether of two entities of other names the one is named within the other's: "HTX Tân Mây (hợp
    nhất từ HTX Núi Mây)", which may have followed HTX Núi Mây."""
    if not a or not b or kin(maker(a), maker(b)) is not Kinship.OTHER:
        return False
    return kinship(a, b) is Kinship.DOUBTFUL


def kin(one: Maker, other: Maker) -> Kinship:
    """How two entities stand to each other, their names taken apart. Symmetric."""
    if one.key == other.key:
        return _of_one_key(one, other)
    if one.joined == other.joined:
        return _of_one_own_name(one, other) if one.own == other.own else Kinship.DOUBTFUL
    if (one.initialed or other.initialed) and _is_initialed(one, other):
        return Kinship.DOUBTFUL
    if min(len(one.own), len(other.own)) > 1 and one.words.isdisjoint(other.words):
        # At first sight two, as most pairs are.
        return Kinship.DOUBTFUL if one.bare == other.bare else Kinship.OTHER
    if _is_called_shorter(one, other) or _is_called_shorter(other, one):
        return Kinship.DOUBTFUL
    if one.is_person and other.is_person:
        alike = one.bare == other.bare or _one_slip(one.own, other.own)
        return Kinship.DOUBTFUL if alike else Kinship.OTHER
    return Kinship.DOUBTFUL if _may_be(one, other) else Kinship.OTHER


def _of_one_key(one: Maker, other: Maker) -> Kinship:
    """Two of one name, but for what is said aside."""
    if one.aside == other.aside:
        return Kinship.SAME
    both = one.aside and other.aside
    aged = not _AGES.isdisjoint(one.aside | other.aside)
    return Kinship.DOUBTFUL if both or aged else Kinship.NEAR


def _is_initialed(one: Maker, other: Maker) -> bool:
    """Whether one name may be the other with first letters for some of its words: "HTX T.Lập",
    "HKD Ng. Thị Lụa", "Công ty TL"."""
    return _stands_for(one.folded, other.folded) or _stands_for(other.folded, one.folded)


def by_letters(a: str, b: str) -> bool:
    """Whether first letters are all that two makers' names have in common: "HTX TL" is as near to
    every HTX Tân Lập as to every HTX Thành Long."""
    one, other = maker(a), maker(b)
    return (one.initialed or other.initialed) and one.words.isdisjoint(other.words)


def typed_alike(a: str, b: str) -> bool:
    """Whether two makers have one name, which was typed without marks for one of them alone."""
    one, other = maker(a), maker(b)
    return bool(one.unmarked) != bool(other.unmarked) and one.bare == other.bare


def _stands_for(short: Words, long: Words) -> bool:
    if len(short) == 1:
        initials = "".join(word[0] for word in long)
        return len(long) > 1 and short[0] == initials and _is_letters(short)
    return len(short) == len(long) and all(
        word == whole or (_may_be_initials(word) and whole.startswith(word))
        for word, whole in zip(short, long, strict=True)
    )


def _is_called_shorter(short: Maker, person: Maker) -> bool:
    """Whether a name is a person's without what stands between family and given name, in either
    order: "HTX Lý Páo" and "HTX Páo Lý" of Lý Văn Páo. Turned round it is no place's name."""
    full = person.own
    if not person.is_person or len(full) < 3 or len(short.own) != 2:
        return False
    if short.own == (full[0], full[-1]):
        return True
    return short.own == (full[-1], full[0]) and not gazetteer().names(short.own)


def _may_be(one: Maker, other: Maker) -> bool:
    """Whether two names of no person, that share a word, may be one entity's."""
    alike = one.bare == other.bare or one.ordered == other.ordered
    if alike or _one_slip(one.own, other.own):
        return True
    return any(
        _is_part(*two) or _is_typed(*two) or _is_part_typed(*two)
        for two in ((one, other), (other, one))
    )


def _of_one_own_name(one: Maker, other: Maker) -> Kinship:
    if one.is_person and other.is_person:
        return Kinship.SAME if one.kind == other.kind else Kinship.DOUBTFUL
    if one.aside != other.aside and (
        (one.aside and other.aside) or not _AGES.isdisjoint(one.aside | other.aside)
    ):
        return Kinship.DOUBTFUL
    alike = one.kind == other.kind and (one.legal <= other.legal or other.legal <= one.legal)
    here, there = set(one.proper) - set(one.own), set(other.proper) - set(other.own)
    if here and there and here != there:
        return Kinship.DOUBTFUL
    added_only = one.trade <= other.trade or other.trade <= one.trade
    return Kinship.NEAR if alike and added_only else Kinship.DOUBTFUL


def _is_part(short: Maker, long: Maker) -> bool:
    """Whether one own name stands whole in the other name; a single common syllable does not do."""
    return _is_telling(short) and contains(long.proper, short.own)


def _is_telling(one: Maker) -> bool:
    return len(one.own) > 1 or (len(one.own[0]) > 4 and not is_syllable(one.own[0]))


def _is_typed(one: Maker, other: Maker) -> bool:
    """Whether one own name stands in the other name, which was typed without marks.

    "Hop tac xa che Hao Dat" says its type and trade in words no list knows.
    """
    return bool(other.unmarked) and _is_telling(one) and contains(other.unmarked, one.folded)


def _is_part_typed(short: Maker, long: Maker) -> bool:
    """Whether what a name typed without marks leaves without trade and place is in the other."""
    own = typed_own(short)
    return len(own) > 1 and contains(tuple(map(keys.fold, long.proper)), own)


@lru_cache(1 << 13)
def typed_own(one: Maker) -> Words:
    """The own name in one typed without marks, as far as words of trade and law are known by their
    letters; empty for others."""
    if not one.unmarked:
        return ()
    units = _SAID_TYPED.cut(one.unmarked)
    last = len(units) - 1
    start = next((i for i, unit in enumerate(units) if unit not in _SAID_TYPED), last)
    return tuple(word for unit in units[start:] for word in unit.split()) if start else ()


def _one_slip(one: Words, other: Words) -> bool:
    if len(one) != len(other) or sum(map(ne, one, other)) != 1:
        return False
    return any(
        is_slip(left, right) for left, right in zip(one, other, strict=True) if left != right
    )
