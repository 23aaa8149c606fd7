"""New names beside the names near them: where to look for those, and the pairs that come out.

A name is filed under its block keys and looked up under others; only what meets there is compared,
once, when the later of the two names comes. What comes out is kept as a pair.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from ocop_cli.first_sight import FirstSight, Seen
from ocop_cli.matching import Match, Named, lookups, may_be_one
from ocop_cli.register import Connection
from ocop_cli.register.writing import INSERT_BLOCK, INSERT_PAIR, Entry

BLOCK_MEMBERS = """
SELECT block_key, product_id FROM block WHERE block_key IN (SELECT value FROM json_each(?))
"""
ANY_BLOCK = "SELECT 1 FROM block LIMIT 1"
ALL_NAMED = "SELECT product_id, name, entity, commune FROM product ORDER BY product_id"
NAMED = """
SELECT product_id, name, entity, commune FROM product
WHERE product_id IN (SELECT value FROM json_each(?))
"""


class Near(NamedTuple):
    """A pair as it is kept: same, ask or near, and why."""

    verdict: str
    match: Match


def near(a: Named, b: Named) -> Near | None:
    """How two names compare, as a pair is kept: same, ask, near; None where they are different.

    Both are taken as rows that say re-evaluation; ``near`` is what is different by the names alone,
    yet close enough that such a row may mean it.
    """
    # In an order of their own, so that the reasons read alike whichever file came first.
    if _order(b) < _order(a):
        a, b = b, a
    match = may_be_one(a, b)
    if match is None:
        return None
    if any(reason.key == "claims_ancestor" for reason in match.reasons):
        return Near("near", match)
    return Near(match.verdict.value, match)


def _order(name: Named) -> tuple[str, str, str]:
    return (name.product, name.entity or "", name.locality or "")


def as_compared(product: str, entity: str | None, commune: str | None) -> Named:
    """A name as pairs are made of it: its commune by name, as if its row said re-evaluation."""
    return Named(product, entity, f"xã {commune}" if commune else None, kind="re_evaluation")


def file_anew(db: Connection) -> None:
    """File every product under its blocks, where nothing is filed.

    A version that files names under other keys empties the table by its migration.
    """
    if db.execute(ANY_BLOCK).fetchone() is None:
        every = db.execute(ALL_NAMED).fetchall()
        _file(db, {number: Seen(as_compared(*name)) for number, *name in every})


def _file(db: Connection, seen: Mapping[int, Seen]) -> None:
    db.executemany(
        INSERT_BLOCK,
        sorted((key, number) for number, one in seen.items() for key in one.keys),
    )


def enter(db: Connection, entry: Entry, fresh: Mapping[int, Named]) -> None:
    """File new names under their blocks, and enter the pairs they make with any name there."""
    seen = {number: Seen(name) for number, name in fresh.items()}
    _file(db, seen)
    sought = {number: lookups(name) for number, name in fresh.items()}
    members = _members(db, {key for own in sought.values() for key in own})
    old = {i for own in members.values() for i in own}.difference(seen)
    for number, product, maker, place in db.execute(NAMED, (json.dumps(sorted(old)),)):
        seen[number] = Seen(as_compared(product, maker, place))
    db.executemany(
        INSERT_PAIR,
        (
            (*pair, entry.log_id, verdict, match.confidence, _reasons(match))
            for pair, (verdict, match) in _pairs(seen, sought, members)
        ),
    )


def _members(db: Connection, keys: Iterable[str]) -> dict[str, list[int]]:
    """The products filed under each of `keys`."""
    members: dict[str, list[int]] = defaultdict(list)
    for key, number in db.execute(BLOCK_MEMBERS, (json.dumps(list(keys)),)):
        members[key].append(number)
    return members


def _pairs(
    seen: Mapping[int, Seen],
    sought: Mapping[int, frozenset[str]],
    members: Mapping[str, list[int]],
) -> Iterator[tuple[tuple[int, int], Near]]:
    first_sight = FirstSight()
    for number, keys in sought.items():
        one = seen[number]
        others = {i for key in keys if key in members for i in members[key]}
        # Two new names find each other: the pair is looked at where the first of them stands.
        for other in sorted(i for i in others if i > number or i not in sought):
            if not first_sight.apart(one, seen[other]):
                found = near(one.named, seen[other].named)
                if found is not None:
                    yield (min(number, other), max(number, other)), found


def _reasons(match: Match) -> str:
    return json.dumps([[r.key, dict(r.values)] for r in match.reasons], ensure_ascii=False)
