"""Keys that bring together the products worth comparing, so that few pairs are looked at.

A maker meets another by its whole own name: the same, or standing in the other's as a run of words,
or with one word mistyped. A product meets a maker whose whole name it bears. What comes without a
maker meets by less: two words beside each other in a maker's name, or in another product's.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from ocop_cli.matching.maker_words import LEGAL_FORMS, TRADES
from ocop_cli.matching.makers import Maker, Words, first_letters, letters, maker, typed_own
from ocop_cli.matching.names_within import called
from ocop_cli.matching.nearly_called import shorter
from ocop_cli.matching.nearly_called import words as nearly_called_words
from ocop_cli.matching.product_names import KNOWN, UNITS, bare_words, read
from ocop_cli.places.names import gazetteer
from ocop_cli.text import keys
from ocop_cli.text.syllables import is_syllable
from ocop_cli.text.vocabulary import ENTITY_TYPES

_WHOLE = "e:"  # a maker's own name
_ORDERED = "o:"  # the words of a maker's name, sorted
_PART = "p:"  # what stands in a maker's name and may be another's whole
_SLIP = "s:"  # a maker's name but for one word
_SLIPPED = "t:"  # the same, where that word is no Vietnamese one
_LETTERS = "i:"  # the first letters of a maker's whole name
_CALLED_BY = "j:"  # those by which a maker is called
_BORNE = "b:"  # what stands in a product's name and may be a maker's
_OF_PRODUCT = "m:"  # words of any product
_NAMED = "n:"  # a product's whole name
_PLACED = "w:"  # a product's commune
_THERE = "c:"  # a product's commune, and how its maker's name begins or ends
_UNMADE = "u:"  # words and names of a product without a maker
_KNOWN_WORDS = frozenset(word for entry in KNOWN for word in entry.split()) | {"trà"}
_SAID_OF_MANY = frozenset(
    pair
    for phrase in (LEGAL_FORMS | TRADES | {form for form, _ in ENTITY_TYPES})
    for pair in pairwise(map(keys.fold, phrase.split()))
)
_NO_LONGER = 8  # words of a name looked for within another
_MOST_WORDS = 40  # words of a name that are looked at: no name has more, and each costs the whole
_FILED = 3  # words of a name under which a product that bears it is filed: longer ones begin so


# Of names of forty words each has some fifty kilobytes of keys: few are kept.
_KEPT = 1 << 9


@lru_cache(_KEPT)
def filed(product: str, entity: str | None) -> frozenset[str]:
    """The keys a product is filed under."""
    said = _of_product(product)
    if entity:
        return said.filed.union(*(_of_maker(name).filed for name in called(entity)))
    return said.filed.union(_UNMADE + words for words in (*said.names, *said.pairs))


def anywhere(product: str, commune: str | None) -> frozenset[str]:
    """The keys of products of this name, and of this commune, whoever makes them."""
    found = {_named(product)} if bare_words(product) else set()
    return frozenset(found | {_PLACED + commune} if commune else found)


def is_of_place(key: str) -> bool:
    """Whether a key is that of a commune alone."""
    return key.startswith(_PLACED)


class Goods(NamedTuple):
    """The key of a product's name, and those of the communes that may be its own, old and new; none
    where none is printed."""

    name: str
    places: frozenset[str]


def goods(product: str, commune: str | None) -> Goods | None:
    """The keys of goods of a common name; None where the name is not known to be one."""
    if not bare_words(product) or own_words(product):
        return None
    around = may_be(commune) if commune else ()
    return Goods(_named(product), frozenset(_PLACED + one for one in around))


def begun_there(entity: str, commune: str) -> frozenset[str]:
    """The keys of products of this commune whose maker's name begins, or ends, as this one's."""
    return frozenset(f"{_THERE}{commune} {end}" for end in _ends(entity))


def begun_around(entity: str, commune: str) -> tuple[frozenset[str], ...]:
    """The same in all communes that may be this one, old and new: how it begins, how it ends."""
    around = may_be(commune)
    return tuple(frozenset(f"{_THERE}{one} {end}" for one in around) for end in _ends(entity))


def _ends(entity: str) -> tuple[str, ...]:
    words = nearly_called_words(entity)
    return (f"{words[0]}…", f"…{words[-1]}") if words else ()


def may_be(commune: str) -> set[str]:
    """The communes that one may be, old and new."""
    return {commune, *gazetteer().today.get(commune, ()), *_former().get(commune, ())}


@lru_cache(1)
def _former() -> dict[str, set[str]]:
    """The communes of before 2025 that went into each of today's."""
    found: dict[str, set[str]] = defaultdict(set)
    for old, heirs in gazetteer().today.items():
        for heir in heirs:
            found[heir].add(old)
    return found


def _named(product: str) -> str:
    return _NAMED + "".join("che" if word == "tra" else word for word in bare_words(product))


@lru_cache(1 << 12)
def own_words(product: str) -> Words:
    """The words of a product's name that no list of goods has, and that are printed as names are:
    "Chè xanh Suối Lìn" is some maker's, "Cao gắm" is not. In a name all of capitals, or of none,
    each word that no list has may be one."""
    unknown = {word for unit in read(product).units if unit not in KNOWN for word in unit.split()}
    printed = _PRINTED.findall(product)[1:]
    alike = product.islower() or product.isupper()
    said = [word for word in printed if alike or word[0].isupper()]
    named = [one for word in said if (one := keys.plain_key(word)) in unknown or not alike]
    return tuple(named) if len(named) > 1 and not unknown.isdisjoint(named) else ()


_PRINTED = re.compile(r"[^\W\d_]+")


@lru_cache(_KEPT)
def lookups(product: str, entity: str | None) -> frozenset[str]:
    """The keys under which to look for what a product may be: enough, and no common ones.

    Of two products that may be one, each is found by the other's.
    """
    said = _of_product(product)
    if entity:
        whole = (_named(product),) if own_words(product) else ()
        return said.lookups.union(whole, *(_of_maker(name).lookups for name in called(entity)))
    found = set(said.lookups)
    for name in said.names:
        found.update((_WHOLE + name, _PART + name, _BORNE + name))
    found.update(_OF_PRODUCT + pair for pair in said.pairs)
    return frozenset(found)


def kin(entity: str) -> str:
    """The key under which the products of all makers of this own name are filed."""
    return _WHOLE + maker(entity).joined


def unmade(keys: frozenset[str]) -> frozenset[str]:
    """Of keys to look up, those under which what comes without a maker is filed."""
    return frozenset(key for key in keys if key.startswith(_UNMADE))


def meet(a: tuple[str, str | None], b: tuple[str, str | None]) -> bool:
    """Whether two products (name, entity) find each other."""
    return not (filed(*a).isdisjoint(lookups(*b)) and filed(*b).isdisjoint(lookups(*a)))


class _FilingNames(NamedTuple):
    """What a product's name gives to file and find it by."""

    filed: frozenset[str]  # keys it is filed under, whoever makes it
    lookups: frozenset[str]  # keys it looks up, whoever makes it
    names: tuple[str, ...]  # pairs of words, and single ones, that may stand in a maker's name
    pairs: tuple[str, ...]  # pairs of common words


@lru_cache(_KEPT)
def _of_product(product: str) -> _FilingNames:
    """Names that a product's name bears, and the pairs of its common words.

    Makers' names may stand in it: runs of words that are not all in a list (Mai Hương, though hương
    is a thing). A single common word stands for itself; a name without any is filed by all its
    words.
    """
    words = keys.words(keys.plain_key(product))[:_MOST_WORDS]
    lone = [keys.folded(word) for word in words if _stands_alone(word)]
    short, longer = _runs(words)
    units = [(place, word) for place, unit in enumerate(UNITS.cut(words)) for word in unit.split()]
    called = [
        keys.folded(one) + keys.folded(two)
        for (here, one), (there, two) in pairwise(units)
        if here != there and not (one in KNOWN and two in KNOWN)
    ]
    borne = (*lone, *short)
    names, pairs = (*lone, *called), (*(_pairs(words) or [product]), *_all_words(product))
    # `borne` may be a maker's whole name; longer ones are filed by their first `_FILED` words.
    filed = {_BORNE + run for run in borne}
    filed.update(_OF_PRODUCT + pair for pair in pairs)
    found = {_WHOLE + run for run in (*borne, *longer)}
    found.update(_UNMADE + said for said in (*names, *pairs))
    return _FilingNames(frozenset(filed), frozenset(found), names, pairs)


def _runs(words: Words) -> tuple[list[str], list[str]]:
    """The runs of words, in one word without marks, that are not all in a list: short and long."""
    bare = tuple(map(keys.folded, words))
    short: list[str] = []
    longer: list[str] = []
    for start, run in enumerate(bare):
        all_known = words[start] in KNOWN
        for end in range(start + 1, min(len(words), start + _NO_LONGER)):
            run += bare[end]
            all_known = all_known and words[end] in KNOWN
            if not all_known:
                (short if end - start < _FILED else longer).append(run)
    return short, longer


def _pairs(words: Words) -> list[str]:
    """The pairs of common words, else the single ones, else all."""
    # Typed without marks, no word is known for what it is: all count.
    unmarked = all(map(str.isascii, words))
    common = [unmarked or word in _KNOWN_WORDS for word in words]
    plain = ["che" if word in ("trà", "tra") else keys.folded(word) for word in words]
    every = [f"{one} {two}" for one, two in pairwise(plain)]
    both = [two for two, known in zip(every, pairwise(common), strict=True) if all(known)]
    single = [word for word, is_common in zip(plain, common, strict=True) if is_common]
    return both or single or every or plain


def _all_words(product: str) -> Iterator[str]:
    """All words of a name that count, each as its thing is called elsewhere, in one order and run
    on: "Thịt heo chua" is "Thịt lợn chua", "Mắm đồng tép" is "Mắm tép đồng", and share no pair."""
    said = [keys.folded(word) for word in read(product).words[:_MOST_WORDS]]
    if len(said) > 1:
        yield f"={' '.join(sorted(said))}"
    yield f"={''.join(said)}"


def _stands_alone(word: str) -> bool:
    """Whether one word may be a maker's whole name: no syllable, no thing and no quantity."""
    if len(word) <= 4 or word in KNOWN or is_syllable(word):
        return False
    return sum(map(str.isalpha, word)) > 3


class _Keys(NamedTuple):
    """What a maker's name adds to the keys of its products, and to what they look up."""

    filed: frozenset[str]
    lookups: frozenset[str]


@lru_cache(1 << 10)  # a maker comes again, with its next product
def _of_maker(entity: str) -> _Keys:
    taken = maker(entity)
    parts, pairs = _called(taken)
    own = taken.folded
    start = next((i for i in range(len(own) - _FILED + 1) if not _known(taken.own, i)), 0)
    ordered = {_ORDERED + " ".join(taken.ordered), _ORDERED + " ".join(taken.bare)}
    filed = [_WHOLE + taken.joined, *ordered]
    filed += [_PART + part for part in parts if part != taken.joined]
    found = [_WHOLE + taken.joined, _PART + taken.joined, *ordered]
    found.append(_BORNE + "".join(own[start : start + _FILED]))
    found += [_WHOLE + part for part in parts]
    # A person's family and given name may be turned round for a shop's.
    found += [_WHOLE + turned for turned in _turned(taken)]
    if len(own) == 2:
        found.append(_PART + own[1] + own[0])
    if typed := "".join(typed_own(taken)):
        filed.append(_WHOLE + typed)
        found.append(_PART + typed)
    found += [_UNMADE + name for name in pairs]
    if whole := first_letters(taken):
        filed.append(_LETTERS + whole)
        found.append(_CALLED_BY + whole)
    if said := letters(taken):
        filed.append(_CALLED_BY + said)
        found.append(_LETTERS + said)
    for rest, mistyped in _slips(taken):
        filed.append(_SLIP + rest)
        found.append(_SLIPPED + rest)
        if mistyped:
            filed.append(_SLIPPED + rest)
            found.append(_SLIP + rest)
    return _Keys(frozenset(filed), frozenset(found))


def _known(own: Words, place: int) -> bool:
    return KNOWN.issuperset(own[place : place + _FILED])


def _called(taken: Maker) -> tuple[list[str], list[str]]:
    """The runs of words in a maker's name that may be another's whole name, and its pairs of words.

    Persons sell under their two last words, or under family and given name; what stands before a
    name may look like a family's; a name of many words is cut, and what follows it may be none.
    """
    if taken.is_person:
        longest = min(len(taken.folded), _NO_LONGER)
        tails = ["".join(taken.folded[-length:]) for length in range(2, longest)]
        ends = taken.folded[0] + taken.folded[-1]
        words = taken.folded[:_NO_LONGER]
        cut = ["".join(left) for left in shorter(words) if len(left) >= _FILED]
        return [*tails, ends, *cut], ["".join(taken.folded[-2:])]
    proper = taken.proper[:_MOST_WORDS]
    lone = [keys.folded(word) for word in proper if _stands_alone(word)]
    words = taken.unmarked[:_MOST_WORDS] or tuple(map(keys.folded, proper))
    # Typed without marks, words of law and trade are not known for what they are.
    pairs = [
        one + two
        for one, two in pairwise(words)
        if not taken.unmarked or (one, two) not in _SAID_OF_MANY
    ]
    longer = [
        "".join(words[place : place + length])
        for length in range(3, min(len(words), _NO_LONGER) + 1)
        for place in range(len(words) - length + 1)
    ]
    return [*lone, *pairs, *longer], [*lone, *pairs]


def _turned(taken: Maker) -> list[str]:
    """The pairs of words of a maker's name that may stand turned round in another's whole name."""
    if taken.is_person:
        return [taken.folded[-1] + taken.folded[0]]
    words = taken.unmarked[:_MOST_WORDS] or tuple(map(keys.folded, taken.proper[:_MOST_WORDS]))
    return [two + one for one, two in pairwise(words)]


def _slips(taken: Maker) -> Iterator[tuple[str, bool]]:
    """A maker's name but for each of its words in turn, and whether that is no Vietnamese word.

    Of two words that are a slip apart one is none (`slips.is_slip`). A slip in the only word of
    a name leaves its beginning or its end; a name with no end of words is not typed again.
    """
    if len(taken.own) > _MOST_WORDS:
        return
    if len(taken.own) == 1:
        mistyped = not is_syllable(taken.own[0])
        yield f"<{taken.joined[:3]}", mistyped
        yield f">{taken.joined[-3:]}", mistyped
        return
    for place, word in enumerate(taken.own):
        rest = " ".join((*taken.folded[:place], "_", *taken.folded[place + 1 :]))
        yield rest, not is_syllable(word)
