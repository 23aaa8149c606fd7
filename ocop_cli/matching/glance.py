"""A glance at two products that met: nearly all are two, and most can be told without a close look.

What parts them is nearly always that each has words of its own: that is asked first, and of names
in which nothing stands of either's maker and places, without reading them with those. A glance
never says two where a close look says one, or asks.
"""

from __future__ import annotations

from functools import lru_cache

from ocop_cli.matching.case import Named
from ocop_cli.matching.comparison import (
    Places,
    commune,
    given_name,
    own_places,
    readings,
    words_of,
)
from ocop_cli.matching.makers import Kinship, kinship, maker
from ocop_cli.matching.product_names import read
from ocop_cli.matching.wording import are_two


def apart(a: Named, b: Named) -> bool:
    """Whether two names that met are surely two products, rows of both saying re-evaluation."""
    kin = kinship(a.entity, b.entity)
    if kin is Kinship.MISSING or (kin is Kinship.OTHER and given_name(a.entity, b.entity)):
        return False
    if _stands_alone(a, a, b) and _stands_alone(b, a, b):
        return are_two(kin, read(a.product), read(b.product))
    one, other = readings(*((n.product, n.entity, commune(n.locality, n.entity)) for n in (a, b)))
    return one.places == other.places and are_two(kin, one, other)


def _stands_alone(named: Named, *both: Named) -> bool:
    """Whether no maker's own name, and no place of one, is read in a product's name."""
    words = words_of(named.product)
    for one in both:
        if one.entity:
            said = _may_stand_for(one.entity)
            if said is None or not words.isdisjoint(said):
                return False
        places = _places(one.entity, one.locality)
        if not words.isdisjoint(places.words) and any(map(words.issuperset, places.names)):
            return False
    return True


@lru_cache(1 << 12)
def _may_stand_for(entity: str) -> frozenset[str] | None:
    """The words one of which a name has that bears a maker's own name, or the end of it; None for
    one that a number closes, which is left out."""
    own = maker(entity).own
    if own[-1].isdigit():
        return None
    return frozenset((own[-1], "".join(own), "".join(own[1:]), "".join(own[-2:])))


@lru_cache(1 << 12)
def _places(entity: str | None, locality: str | None) -> Places:
    return own_places(entity, commune(locality, entity))
