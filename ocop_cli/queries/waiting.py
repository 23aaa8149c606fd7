"""Which products wait for a person: those whose standing the answer to an open question may change.

Two answers may join what one would not: a product is flagged as well by what it can only become one
with through a third.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from ocop_cli.law import standing
from ocop_cli.matching.pairs import KnownProduct, Linking
from ocop_cli.model.ratings import Rating


def flagged(
    links: Linking,
    ratings: Mapping[int, Sequence[Rating]],
    known: Mapping[int, KnownProduct],
) -> frozenset[int]:
    """Of the products with `ratings` those that an open question of `links` may change.

    What was rated, or acted upon, no earlier than a product's newest certificate was issued may
    change it; older facts may not. `known` holds what is known of every name in a question.
    """
    beside: dict[int, set[int]] = defaultdict(set)
    for question in links.questions:
        one, other = links.of(question.product_id), links.of(question.other_id)
        beside[one].add(other)
        beside[other].add(one)
    members = links.members()
    sides = {
        product: [known[i] for i in members.get(product, (product,)) if i in known]
        for product in beside
    }
    found = set()
    for own in beside.keys() & ratings.keys():
        granted = (rating.issued_on for rating in ratings[own] if standing.grants(rating))
        newest = max(granted, default=date.min)
        for other in _may_be(own, beside, sides):
            if any(not one.rated or one.last_on >= newest for one in sides[other]):
                found.add(own)
                break
    return frozenset(found)


def _may_be(
    own: int, beside: Mapping[int, set[int]], sides: Mapping[int, Sequence[KnownProduct]]
) -> Iterator[int]:
    """The products that `own` may be one with, by one answer or by several."""
    lists = {where for one in sides[own] for where in one.rows}
    waiting, seen = [own], {own}
    while waiting:
        for other in sorted(beside[waiting.pop()] - seen):
            seen.add(other)
            if any(not lists.isdisjoint(one.rows) for one in sides[other]):
                continue  # two rows of one list are two products
            yield other
            waiting.append(other)
