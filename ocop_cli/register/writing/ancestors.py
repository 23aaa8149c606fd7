"""Rows that say they re-evaluate, beside the products of other owners that may have been meant.

Such a row has an earlier product. Where its own maker has none, the nearest one is asked about,
whoever owns it: of the same name, of the same commune, or both (`matching.nearest`).
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable

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
Found = tuple[tuple[int, int], Nearest]  # two products as named, and how near they are
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
    looked: dict[tuple[int, int], Nearest | None] = {}
    found: dict[tuple[int, int], Nearest] = {}
    for number, own in keys.items():
        others = {i for key in own for i in filed.get(key, ()) if i != number}
        if number not in claiming:
            others &= claiming
        pairs = [(min(number, other), max(number, other)) for other in sorted(others)]
        for pair in pairs:
            if pair not in looked:  # of two that claim, each meets the other
                looked[pair] = nearest(*(named[i] for i in pair))
        found.update(_nearest((pair, near) for pair in pairs if (near := looked[pair])))
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


def _nearest(near: Iterable[Found]) -> list[Found]:
    """The products that one name is near, but for those only called so, where many are."""
    every = list(near)
    return every if len(every) <= BEARERS else [one for one in every if one[1].there]


def _named(name: sought.KnownName) -> Named:
    return as_compared(*name[1:])
