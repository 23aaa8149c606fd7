"""Products of which no commune is printed, beside those of makers that are nearly called alike.

What lies in one commune is found by it (`successors`). Where a list prints no addresses the maker's
name is all there is: typed wrong, cut or grown, beside a product named otherwise too, it shares no
key with what it was.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from itertools import product

from ocop_cli.matching.nearest import of_one_name_there
from ocop_cli.matching.nearly_called import meeting_points, nearly_called
from ocop_cli.matching.nearly_named import nearly_named
from ocop_cli.register.connection import Connection
from ocop_cli.register.reading import sought
from ocop_cli.register.writing.log import INSERT_LIKENESS
from ocop_cli.register.writing.pairing import as_compared, kept_as, reasons_kept

NAMESAKES = 20  # of more makers nearly called so, a name tells nothing
MANY = 400  # pairs: of more products of two makers those nearly of one name are looked at

Pair = tuple[sought.KnownName, sought.KnownName]
Made = Mapping[int, list[sought.KnownName]]  # by maker


def seek(db: Connection, log_id: int, fresh: Collection[int]) -> None:
    """Enter which products may be one of such makers, one of the two being among the `fresh`.

    Whether any of it is asked hangs on the days of their ratings.
    """
    placeless = sought.without_commune(db) if fresh else {}
    if not placeless:
        return
    called = sought.makers(db)
    own = {placeless[number] for number in placeless.keys() & set(fresh)}
    others = set(placeless.values())
    alike = [
        *_nearly_called(own, called.keys(), called),
        *_nearly_called(sought.makers_of(db, fresh), others, called),
    ]
    made = sought.made_by(db, {maker for two in alike for maker in two})
    rows = []
    for one, other in sorted(_pairs(set(alike), made, fresh), key=_numbers):
        match = of_one_name_there(as_compared(*one[1:]), as_compared(*other[1:]))
        if match is not None:
            kept = (kept_as(match), match.confidence, reasons_kept(match))
            rows.append((log_id, one.product_id, other.product_id, 0, *kept))
    db.executemany(INSERT_LIKENESS, rows)


def _nearly_called(
    some: Collection[int], others: Collection[int], called: Mapping[int, str]
) -> Iterator[tuple[int, int]]:
    """The pairs of one of these makers and one of those that are nearly called alike."""
    filed: dict[object, list[int]] = defaultdict(list)
    for maker in some:
        for point in meeting_points(called[maker]).filed:
            filed[point].append(maker)
    met: dict[int, set[int]] = defaultdict(set)
    for other in others if filed else ():
        for point in meeting_points(called[other]).sought & filed.keys():
            for maker in filed[point]:
                met[maker].add(other)
    for maker, found in met.items():
        alike = [other for other in found if nearly_called(called[maker], called[other])]
        if len(alike) <= NAMESAKES:
            yield from ((maker, other) for other in alike)


def _pairs(
    alike: Collection[tuple[int, int]], made: Made, fresh: Collection[int]
) -> Iterator[Pair]:
    """The pairs of products of two such makers, the smaller number first, one of them `fresh` and
    one without a commune."""
    for maker, other in alike:
        own = [one for one in made[maker] if one.product_id in fresh]
        crowd = len(own) * len(made[other]) > MANY
        for one, its in product(own, made[other]):
            if None not in (one.commune, its.commune):
                continue
            if not crowd or nearly_named(one.product, its.product):
                first, last = sorted((one, its), key=lambda name: name.product_id)
                yield first, last


def _numbers(two: Pair) -> tuple[int, int]:
    return two[0].product_id, two[1].product_id
