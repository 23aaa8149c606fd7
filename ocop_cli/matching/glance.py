"""A glance at two products that met: nearly all are two, and most can be told without a close look.

Products of two makers are two where neither bears the other maker's name. What parts others is
nearly always that each has words of its own: that is asked first. A glance never says two where a
close look says one, or asks.
"""

from __future__ import annotations

from ocop_cli.matching.case import Named
from ocop_cli.matching.comparison import (
    MAY_BE_ANYBODYS,
    borne,
    commune,
    given_name,
    may_follow,
    nearly_one,
)
from ocop_cli.matching.makers import Kinship, kinship
from ocop_cli.matching.nearly_named import nearly_named
from ocop_cli.matching.readings import readings
from ocop_cli.matching.wording import are_two


def apart(a: Named, b: Named) -> bool:
    """Whether two names that met are surely two products, rows of both saying re-evaluation."""
    kin = kinship(a.entity, b.entity)
    if kin is Kinship.OTHER:
        if not borne((a.product, a.entity, a.locality), (b.product, b.entity, b.locality)):
            return True
        if given_name(a.entity, b.entity):
            return False
    here, there = commune(a.locality, a.entity), commune(b.locality, b.entity)
    one, other = readings((a.product, a.entity, here), (b.product, b.entity, there))

    def following() -> bool:
        if not (a.entity and b.entity):
            return False  # who is not named followed nobody
        return may_follow(a.entity, b.entity, here, there)

    if kin is Kinship.DOUBTFUL and nearly_one(a.entity or "", b.entity or "", here, there):
        kin = Kinship.NEAR
    if one.places != other.places or not are_two(kin, one, other, following):
        return False
    return not (kin in MAY_BE_ANYBODYS and nearly_named(a.product, b.product))
