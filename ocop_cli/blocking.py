"""Keys that bring together the products worth comparing, so that few pairs are looked at.

A product is filed under its maker's own name (whole, and by pairs of words), under the names its
own name bears and, for the day a row comes without a maker, under pairs of its words. It is looked
up by its maker's name among makers and among the names that products bear, and by the names it
bears among makers. Pairs of words are common: a product whose maker is known is looked up by them
among the products without one alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from ocop_cli import names
from ocop_cli.makers import Words, maker
from ocop_cli.product_names import KNOWN, UNITS
from ocop_cli.product_words import LEGAL_FORMS, TRADES
from ocop_cli.syllables import is_syllable
from ocop_cli.vocabulary import ENTITY_TYPES

_OF_PRODUCT = "m:"  # words of any product
_OF_MAKER = "n:"  # names of makers
_BORNE = "b:"  # names that products bear
_UNMADE = "u:"  # words and names of a product without a maker
_KNOWN_WORDS = frozenset(word for entry in KNOWN for word in entry.split()) | {"trà"}
_SAID_OF_MANY = frozenset(
    pair
    for phrase in (LEGAL_FORMS | TRADES | {form for form, _ in ENTITY_TYPES})
    for pair in pairwise(map(names.fold, phrase.split()))
)
_MIDDLE_NAMES = frozenset(("thi", "van"))


@lru_cache(1 << 16)
def filed(product: str, entity: str | None) -> frozenset[str]:
    """The keys a product is filed under."""
    borne, pairs, every = _of_product(product)
    found = {_BORNE + name for name in borne}
    found.update(_OF_PRODUCT + pair for pair in pairs)
    if entity:
        whole, called = _of_maker(entity)
        found.add(whole)
        found.update(_OF_MAKER + name for name in called)
        found.update(_of_slips(entity, every))
    else:
        found.update(_UNMADE + words for words in (*borne, *pairs))
    return frozenset(found)


@lru_cache(1 << 16)
def lookups(product: str, entity: str | None) -> frozenset[str]:
    """The keys under which to look for what a product may be: enough, and no common ones.

    Of two products that may be one, each is found by the other's.
    """
    borne, pairs, every = _of_product(product)
    found = {_OF_MAKER + name for name in borne}
    found.update(_UNMADE + words for words in (*borne, *pairs))
    if entity:
        whole, called = _of_maker(entity)
        found.add(whole)
        found.update(_of_slips(entity, every))
        for name in called:
            found.update((_OF_MAKER + name, _BORNE + name))
    else:
        found.update(_BORNE + name for name in borne)
        found.update(_OF_PRODUCT + pair for pair in pairs)
    return frozenset(found)


def meet(a: tuple[str, str | None], b: tuple[str, str | None]) -> bool:
    """Whether two products (name, entity) find each other."""
    return not (filed(*a).isdisjoint(lookups(*b)) and filed(*b).isdisjoint(lookups(*a)))


@lru_cache(1 << 17)
def _of_product(product: str) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Names that a product's name bears, the pairs of its common words, and all its words.

    Makers' names may stand in it: runs of words that are not all in a list (Mai Hương, though hương
    is a thing), and in no compound. A single common word stands for itself; a name without any is
    filed by all its words.
    """
    words = names.words(names.plain_key(product))
    units = [(place, word) for place, unit in enumerate(UNITS.cut(words)) for word in unit.split()]
    borne = [
        f"{names.fold(one)} {names.fold(two)}"
        for (here, one), (there, two) in pairwise(units)
        if here != there and not (one in KNOWN and two in KNOWN)
    ]
    borne += [names.fold(word) for word in words if word not in KNOWN and _stands_alone(word)]
    # Typed without marks, no word is known for what it is: all count.
    unmarked = all(map(str.isascii, words))
    known = [unmarked or word in _KNOWN_WORDS for word in words]
    bare = [_bare(word) for word in words] or [product]
    pairs = [
        f"{one} {two}"
        for (one, two), both in zip(pairwise(bare), pairwise(known), strict=False)
        if all(both)
    ]
    if not pairs:
        pairs = [word for word, is_known in zip(bare, known, strict=False) if is_known]
    if not pairs:
        pairs = [f"{one} {two}" for one, two in pairwise(bare)]
    return tuple(borne), tuple(pairs or bare), tuple(bare)


def _bare(word: str) -> str:
    return "che" if word in ("trà", "tra") else names.fold(word)


def _stands_alone(word: str) -> bool:
    return len(word) > 4 and word.isalpha() and not is_syllable(word)


@lru_cache(1 << 16)
def _of_maker(entity: str) -> tuple[str, tuple[str, ...]]:
    """The key of the whole name, and the names by which its goods may be called."""
    taken = maker(entity)
    whole = "e:" + "".join(taken.folded)
    if taken.is_person:
        # Persons meet by the whole name, and by the two last words, which they sell under.
        return whole, (f"{taken.folded[-2]} {taken.folded[-1]}",)
    # Typed without marks, words of law and trade are not known for what they are.
    called = [
        f"{names.fold(one)} {names.fold(two)}"
        for one, two in pairwise(taken.unmarked or taken.proper)
        if not taken.unmarked or (one, two) not in _SAID_OF_MANY
    ]
    called += [names.fold(word) for word in taken.proper if _stands_alone(word)]
    return whole, tuple(called)


def _of_slips(entity: str, words: tuple[str, ...]) -> Iterator[str]:
    """A slip in a maker's name leaves its other words, or the beginning of its only one.

    Where two words beside each other stay as they are, the name is found by those. The others fit
    many makers, and "Nguyễn Thị" alone fits most: goods that share no word, or there no two, are
    not looked at.
    """
    taken = maker(entity)
    own: Words = taken.folded
    end = len(own) - 1
    if not end:
        yield from (f"s:{own[0][:3]}|{word}" for word in words)
        return
    for place in range(len(own)):
        if place > end - 2 if taken.is_person else end == 1 or (end == 2 and place == 1):
            rest = f"s:{place}:{' '.join(own[:place] + own[place + 1 :])}"
            beside = own[place - 1] in _MIDDLE_NAMES and len(words) > 1
            said = map(" ".join, pairwise(words)) if beside else words
            yield from (f"{rest}|{one}" for one in said)
