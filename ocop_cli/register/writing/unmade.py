"""Products of which no maker says whose they are, beside those whose names are nearly theirs.

Such a name is all there is to find its product by. Typed wrong, cut or grown it may share no key
with it, so the names around are held against it: those of its commune, and those of which no
commune is known (`matching.nearly_named`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from itertools import product

from ocop_cli.matching.lookup import may_be
from ocop_cli.matching.nearly_named import meeting_points, nearly_named
from ocop_cli.register.connection import Connection
from ocop_cli.register.reading import sought
from ocop_cli.register.writing import pairing
from ocop_cli.register.writing.log import INSERT_LIKENESS

CROWDED = 400  # pairs: of more products nearly so named, one that is tells nothing

Names = Mapping[int, sought.KnownName]


def seek(db: Connection, log_id: int, fresh: Collection[int]) -> None:
    """Enter which products those without a maker may be, one of the two being among the `fresh`.

    Whether any of it is asked hangs on the days of their ratings.
    """
    unmade = sought.unmade(db) if fresh else {}
    if not unmade:
        return
    # Numbers go up: what is new comes behind what was there.
    new = {number: name for number, name in unmade.items() if number in fresh}
    others = {**_around(db, new, 0), **_around(db, unmade, min(fresh))}
    named = {i: pairing.as_compared(*name[1:]) for i, name in {**others, **unmade}.items()}
    rows = pairing.compared(sorted(_near(unmade, others, fresh)), named)
    db.executemany(INSERT_LIKENESS, ((log_id, *row) for row in rows))


def _around(db: Connection, names: Names, since: int) -> Names:
    """The products, from a number on, that may lie in the communes of these."""
    if not names:
        return {}
    communes = {name.commune for name in names.values()}
    around = None if None in communes else {one for own in communes if own for one in may_be(own)}
    return sought.there(db, around, since)


def _near(unmade: Names, others: Names, fresh: Collection[int]) -> Iterator[tuple[int, int]]:
    """The pairs of a product without a maker and another that is nearly so named, the smaller
    number first, one of the two being `fresh`."""
    filed: dict[object, list[int]] = defaultdict(list)
    for number, name in unmade.items():
        for point in meeting_points(name.product).filed:
            filed[point].append(number)
    met: dict[object, list[int]] = defaultdict(list)
    for number, name in others.items():
        for point in meeting_points(name.product).sought & filed.keys():
            met[point].append(number)
    found: set[tuple[int, int]] = set()
    for point, own in met.items():
        if len(own) * len(filed[point]) <= CROWDED:
            found.update((min(two), max(two)) for two in product(filed[point], own))
    named = {**others, **unmade}
    for one, other in found:
        a, b = named[one], named[other]
        if one != other and (one in fresh or other in fresh) and nearly_named(a[1], b[1]):
            yield one, other
