"""Keys that bring together the products worth comparing, so that few pairs are looked at.

Filed under its maker's own name (whole, and by pairs of words), under the names its own name
bears, and, for the day a row comes without a maker, under pairs of its words. The last are many
and common: `lookups` leaves them out for a product whose maker is known, and looks instead among
the products without one.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from ocop_cli import names
from ocop_cli.makers import Maker, Words, maker
from ocop_cli.product_names import KNOWN, read
from ocop_cli.syllables import is_syllable

_OF_PRODUCT = "m:"  # words of any product
_UNMADE = "u:"  # words of a product without a maker


@lru_cache(1 << 16)
def keys(product: str, entity: str | None) -> tuple[str, ...]:
    """All keys of a product: two that may be one share one at least."""
    found = _names_borne(product)
    pairs = _word_pairs(product, maker(entity).own if entity else ())
    found.update(_OF_PRODUCT + pair for pair in pairs)
    if entity:
        found.update(_of_maker(maker(entity)))
        found.update(_of_slips(maker(entity), pairs))
    else:
        found.update(_UNMADE + pair for pair in pairs)
    return tuple(sorted(found))


@lru_cache(1 << 16)
def lookups(product: str, entity: str | None) -> tuple[str, ...]:
    """The keys under which to look for what a product may be: enough, and no common ones."""
    every = keys(product, entity)
    if not entity:
        return every
    unmade = tuple(
        _UNMADE + key.removeprefix(_OF_PRODUCT) for key in every if key.startswith(_OF_PRODUCT)
    )
    return tuple(key for key in every if not key.startswith(_OF_PRODUCT)) + unmade


def meet(a: tuple[str, str | None], b: tuple[str, str | None]) -> bool:
    """Whether two products (name, entity) share a key."""
    return not set(keys(*a)).isdisjoint(keys(*b))


def _of_maker(own: Maker) -> set[str]:
    found = {"e:" + "".join(own.folded)}
    found.update(_names(tuple(map(names.fold, own.proper))))
    return found


def _names(words: Words) -> set[str]:
    found = {f"n:{one} {two}" for one, two in pairwise(words)}
    found.update(f"n:{word}" for word in words if len(word) > 4 and not is_syllable(word))
    return found


def _names_borne(product: str) -> set[str]:
    """Makers' names may stand in a product's name: runs of words that are no things."""
    words = names.words(names.plain_key(product))
    found: set[str] = set()
    run: list[str] = []
    for word in (*words, ""):
        if word and word not in KNOWN:
            run.append(names.fold(word))
        else:
            found |= _names(tuple(run))
            run = []
    return found


def _word_pairs(product: str, own: Words) -> set[str]:
    units = read(product, (own,) if own else ()).units
    words = [names.fold(word) for unit in units for word in unit.split()]
    words = ["che" if word == "tra" else word for word in words]
    if len(words) == 1:
        return {words[0]}
    return {f"{one} {two}" for one, two in pairwise(words)}


def _of_slips(own: Maker, pairs: set[str]) -> set[str]:
    """A slip in a maker's name leaves its other words, or the beginning of its only one."""
    words = own.folded
    first = min(pairs)
    if len(words) == 1:
        return {f"s:{words[0][:3]}|{first}"}
    return {
        f"s:{place}:{' '.join(words[:place] + words[place + 1 :])}|{first}"
        for place in range(len(words))
    }
