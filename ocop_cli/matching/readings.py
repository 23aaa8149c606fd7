"""Two products' names, read with the makers' own names and places of both.

A maker's name and its place stand in many names of its products and leave what it is unsaid. Most
names hold neither; those are read once, whatever they are compared with.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from ocop_cli.matching.makers import Words, maker
from ocop_cli.matching.product_names import (
    ProductName,
    read,
    said,
    said_by_maker,
    said_by_place,
    tokens_of,
)
from ocop_cli.places.names import around as around_commune
from ocop_cli.places.names import gazetteer
from ocop_cli.text import entity_names, keys

Side = tuple[str, str | None, str | None]  # product, maker, and where it is


@lru_cache(1 << 6)  # a pair is glanced at, and looked at closely right after
def readings(a: Side, b: Side) -> tuple[ProductName, ProductName]:
    """Two names, each read with the makers' own names and places of both."""
    (product_a, entity_a, here), (product_b, entity_b, there) = a, b
    sides = _said_by(entity_a, here), _said_by(entity_b, there)
    plain_a = all(_says_none(product_a, by) for by in sides)
    plain_b = all(_says_none(product_b, by) for by in sides)
    if plain_a and plain_b:
        return read(product_a), read(product_b)
    own_names = {
        called_beside(maker(entity).own, product_a, product_b)
        for entity in (entity_a, entity_b)
        if entity
    }
    around = {own_places(entity_a, here), own_places(entity_b, there)}
    return (
        read(product_a) if plain_a else _reading(product_a, own_names, around),
        read(product_b) if plain_b else _reading(product_b, own_names, around),
    )


class _SaidBy(NamedTuple):
    """What a name has one of (`said`) in which a maker's own name or one of its places is read, and
    the last words of these: most names have none of them."""

    whole: frozenset[str]
    ends: frozenset[str]


def _says_none(product: str, by: _SaidBy) -> bool:
    return by.ends.isdisjoint(tokens_of(product)) or by.whole.isdisjoint(said(product))


@lru_cache(1 << 14)
def _said_by(entity: str | None, commune: str | None) -> _SaidBy:
    found = set(_ends_around(commune)) if commune else set()
    if entity:
        own = maker(entity).own
        # Its beginning may be left out (`called_beside`).
        found |= said_by_maker(own) | said_by_maker(own[1:])
        found.update(map(said_by_place, places_said(entity)))
    ends = frozenset(sys.intern(one.rpartition(" ")[2]) for one in found)
    return _SaidBy(frozenset(map(sys.intern, found)), ends)


@lru_cache(1 << 12)
def _ends_around(commune: str) -> frozenset[str]:
    return frozenset(map(said_by_place, around_commune(commune)))


def called_beside(own: Words, *products: str) -> Words:
    """A maker's own name without the goods it begins with: what a product of it begins with too.

    Where the whole of it stands there it is a name (Phong Hải Danh Trà of Phong Hải).
    """
    first = own[:1]
    for product in products:
        words = ordered_words(product)
        if words[:1] == first and (len(own) == 1 or words[1:2] != own[1:2]):
            return own[1:]
    return own


def names_in(product: str, own_names: set[Words]) -> set[Words]:
    """The makers' own names without those that a product prints as it prints goods.

    "Vịt quay mắc mật" of Cơ sở Mắc Mật is duck with a fruit: what is somebody's name has capitals
    in a name that has any.
    """
    words, printed = _as_printed(product)
    if not printed:
        return own_names
    return {own for own in own_names if not _in_small_letters(own, words, printed)}


@lru_cache(1 << 14)
def _as_printed(product: str) -> tuple[Words, Words]:
    """The words of a name as they are compared, and as they are printed; none where it has no
    capitals, or no other letters."""
    if product.islower() or product.isupper():
        return (), ()
    printed = tuple(_WORDS.findall(product))
    return tuple(map(keys.plain_key, printed)), printed


_WORDS = re.compile(r"[^\W\d_]+")


def _in_small_letters(own: Words, words: Words, printed: Sequence[str]) -> bool:
    """Whether the longest end of a maker's name that stands in these words has no capital there;
    the first word of a name always has one."""
    if not own or own[-1] not in words:
        return False
    for start in range(len(own)):
        run = own[start:]
        for at in range(len(words) - len(run) + 1):
            if words[at : at + len(run)] == run:
                letters = printed[max(at, 1) : at + len(run)]
                return bool(letters) and all(map(str.islower, letters))
    return False


class Places(NamedTuple):
    """Names of places, and all words that any of them has."""

    names: frozenset[Words]
    words: frozenset[str]


@lru_cache(1 << 14)
def own_places(entity: str | None, commune: str | None) -> Places:
    """The names of a maker's own places: where it is, and those its own name says."""
    found = set(around_commune(commune)) if commune else set()
    if entity:
        found |= places_said(entity)
    return Places(frozenset(found), frozenset(word for place in found for word in place))


@lru_cache(1 << 14)
def places_said(entity: str) -> frozenset[Words]:
    """The districts, provinces and communes in a maker's name."""
    words = entity_names.entity_words(entity)
    known = gazetteer()
    return frozenset(
        run
        for end in range(len(words), 0, -1)
        for length in known.lengths(words[max(0, end - 2) : end])
        if (run := words[max(0, end - length) : end]) in known.districts or run in known.communes
    )


def _reading(product: str, own_names: set[Words], around: set[Places]) -> ProductName:
    """The name read with what may stand in it; the rest is left out, so that readings are kept."""
    words = words_of(product)
    places = {
        place
        for known in around
        if not words.isdisjoint(known.words)
        for place in known.names
        if words.issuperset(place)
    }
    bearing = {
        own
        for own in own_names
        if own
        if own[-1] in words
        or own[-1].isdigit()
        or (len(own) > 1 and ("".join(own) in words or "".join(own[-2:]) in words))
    }
    makers = sorted(names_in(product, bearing)) if bearing else []
    here = sorted(places, key=lambda place: (-len(place), place))
    if not (makers or here):
        return read(product)
    return read(product, tuple(makers), tuple(here))


@lru_cache(1 << 14)
def ordered_words(product: str) -> Words:
    """The words of a name in order, as they are compared."""
    return keys.words(keys.plain_key(product))


@lru_cache(1 << 14)
def words_of(product: str) -> frozenset[str]:
    """The words of a name, as they are compared."""
    return frozenset(ordered_words(product))
