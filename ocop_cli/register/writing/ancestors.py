"""Rows that say they re-evaluate, beside the products of other owners that may have been meant.

Such a row has an earlier product. Where its own maker has none, the nearest one is asked about,
whoever owns it: of the same name, of the same commune, or both (`matching.nearest`).
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping, Sequence

from ocop_cli.matching.case import Named
from ocop_cli.matching.nearest import Nearest, anywhere, nearest
from ocop_cli.register.connection import Connection
from ocop_cli.register.reading import sought
from ocop_cli.register.writing.log import INSERT_LIKENESS
from ocop_cli.register.writing.pairing import as_compared

# Few rows of a register claim: both are answered by the index of those that do.
ANY_CLAIM = "SELECT 1 FROM rating WHERE kind IN ('re_evaluation', 'upgrade') LIMIT 1"
CLAIMING = """
SELECT DISTINCT product_id FROM rating INDEXED BY rating_claims
WHERE kind IN ('re_evaluation', 'upgrade') AND product_id IN (SELECT value FROM json_each(?))
"""
BEARERS = 20  # a name more products bear tells one by its place alone


def seek(db: Connection, log_id: int, fresh: Collection[int], rated: Collection[int]) -> None:
    """Enter what rows that re-evaluate may mean: for those among `rated`, and among `fresh` names.

    Whether any of it is asked hangs on the day and on what else is known.
    """
    if db.execute(ANY_CLAIM).fetchone() is None:
        return
    wanted = set(fresh) | _claiming(db, rated)
    keys = {number: anywhere(_named(name)) for number, name in sought.names(db, wanted).items()}
    filed = sought.filed(db, (key for own in keys.values() for key in own))
    met = {i for own in filed.values() for i in own}
    claiming = _claiming(db, met | wanted)
    named = {i: _named(name) for i, name in sought.names(db, met | wanted).items()}
    found: dict[tuple[int, int], Nearest] = {}
    for number, own in keys.items():
        others = {i for key in own for i in filed.get(key, ()) if i != number}
        if number not in claiming:
            others &= claiming
        for other, near in _nearest(number, sorted(others), named):
            found[min(number, other), max(number, other)] = near
    db.executemany(
        INSERT_LIKENESS,
        (
            (log_id, a, b, 0, "near", near.confidence, json.dumps([[near.reason, {}]]))
            for (a, b), near in sorted(found.items())
        ),
    )


def _claiming(db: Connection, among: Collection[int]) -> set[int]:
    """Those of whom a row ever said that it re-evaluates."""
    return {row[0] for row in db.execute(CLAIMING, (json.dumps(list(among)),))}


def _nearest(
    number: int, others: Sequence[int], named: Mapping[int, Named]
) -> Iterator[tuple[int, Nearest]]:
    near = [(i, one) for i in others if (one := nearest(named[number], named[i])) is not None]
    there = [pair for pair in near if pair[1].there]
    yield from near if len(near) <= BEARERS else there


def _named(name: sought.KnownName) -> Named:
    return as_compared(*name[1:])
