"""Rows that say they re-evaluate, beside the products of other owners that may have been meant.

Such a row has an earlier product. Where its own maker has none, the nearest one is asked about,
whoever owns it: of the same name, of the same commune, or both (`matching.nearest`).
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from ocop_cli.matching import lookup
from ocop_cli.matching.case import Named
from ocop_cli.matching.names_within import called
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
# The lists that an entry rates each product in, as `joining` tells them.
LISTED = """
SELECT product_id, group_concat(DISTINCT
  decision_id || '/' || CASE WHEN sheet GLOB '*[^0-9]*' THEN sheet ELSE '' END)
FROM rating WHERE log_id = ? GROUP BY product_id HAVING count(DISTINCT decision_id) = 1
"""
Found = tuple[tuple[int, int], Nearest]  # two products as named, and how near they are
CROWD = 300  # products: no commune has so many, but a province that is written for one has
LIKELY = 60  # products of a crowd that one is held against at the most
BEARERS = 20  # a name more products bear tells one by its place alone


def seek(db: Connection, log_id: int, fresh: Collection[int], rated: Collection[int]) -> None:
    """Enter what rows that re-evaluate may mean: for those among `rated`, and among `fresh` names.

    Whether any of it is asked hangs on the day and on what else is known. Two new names of one list
    are two products: should it be taken back, a list that names them again holds them together.
    """
    if db.execute(ANY_CLAIM).fetchone() is None:
        return
    wanted = set(fresh) | _claiming(db, rated)
    keys = {number: anywhere(_named(name)) for number, name in sought.names(db, wanted).items()}
    filed = sought.filed(db, (key for own in keys.values() for key in own))
    of_list = {number: own for number, own in db.execute(LISTED, (log_id,)) if number in fresh}
    for key in [key for key, own in filed.items() if _are_of_one_list(own, of_list)]:
        del filed[key]
    met = {i for own in filed.values() for i in own}
    claiming = _claiming(db, met | wanted)
    named = {i: _named(name) for i, name in sought.names(db, met | wanted).items()}
    looked: dict[tuple[int, int], Nearest | None] = {}
    found: dict[tuple[int, int], Nearest] = {}
    crowds = {
        key: _Crowd(own, named)
        for key, own in filed.items()
        if len(own) > CROWD and lookup.is_of_place(key)
    }
    for number, own in keys.items():
        others: set[int] = set()
        for key in own:
            crowd = crowds.get(key)
            others.update(filed.get(key, ()) if crowd is None else crowd.near(named[number]))
        others.discard(number)
        if number not in claiming:
            others &= claiming
        if mine := of_list.get(number):
            others = {other for other in others if of_list.get(other) != mine}
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


def _are_of_one_list(numbers: Iterable[int], of_list: Mapping[int, str]) -> bool:
    lists = {of_list.get(number, "") for number in numbers}
    return len(lists) == 1 and "" not in lists


class _Crowd:
    """The products of a place where so many are that it tells none from another: near there is what
    shares the words of its name that the fewest of them have.

    A province or a district stands for the commune of each row of many a list, and to hold every
    row against every other would not end.
    """

    def __init__(self, numbers: Iterable[int], named: Mapping[int, Named]) -> None:
        self._every = list(numbers)
        self._filed: defaultdict[str, list[int]] = defaultdict(list)
        self._sought: defaultdict[str, list[int]] = defaultdict(list)
        odd: list[int] = []
        for number in self._every:
            one = named[number]
            if _is_odd(one):
                odd.append(number)
            for key in lookup.filed(one.product, None):
                self._filed[key].append(number)
            for key in lookup.lookups(one.product, None):
                self._sought[key].append(number)
        self._odd = odd if len(odd) <= LIKELY else []

    def near(self, one: Named) -> set[int]:
        """Those that may be near one of them."""
        if self._odd and _is_odd(one):
            return set(self._every)
        words = [
            *(self._filed[key] for key in lookup.lookups(one.product, None) & self._filed.keys()),
            *(self._sought[key] for key in lookup.filed(one.product, None) & self._sought.keys()),
        ]
        found: set[int] = set()
        for own in sorted(words, key=lambda own: (len(own), own)):
            if len(found.union(own)) > LIKELY:
                break
            found.update(own)
        return found.union(self._odd)


def _is_odd(one: Named) -> bool:
    """Whether a product may be another's without a word in common: one named twice, or of an owner
    that is."""
    return "(" in one.product or len(called(one.entity or "")) > 1


def _claiming(db: Connection, among: Collection[int]) -> set[int]:
    """Those of whom a row ever said that it re-evaluates."""
    return {row[0] for row in db.execute(CLAIMING, (json.dumps(list(among)),))}


def _nearest(near: Iterable[Found]) -> list[Found]:
    """The products that one name is near, but for those only called so, where many are."""
    every = list(near)
    return every if len(every) <= BEARERS else [one for one in every if one[1].there]


def _named(name: sought.KnownName) -> Named:
    return as_compared(*name[1:])
