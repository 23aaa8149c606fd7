"""New names beside the names near them: where to look for those, and the pairs that come out.

A name is filed under its block keys and looked up under others; only what meets there is compared,
once, when the later of the two names comes. What comes out is kept as a pair.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from ocop_cli.matching.case import Named
from ocop_cli.matching.first_sight import apart, seen
from ocop_cli.matching.verdicts import Match, blocks, lookups, may_be_one
from ocop_cli.register.connection import Connection
from ocop_cli.register.reading import sought
from ocop_cli.register.writing.log import INSERT_BLOCK, INSERT_PAIR, INSERT_SIGHT, Entry

SIGHTS = "SELECT product_id, words FROM sight WHERE product_id IN (SELECT value FROM json_each(?))"
ANY_BLOCK = "SELECT 1 FROM block LIMIT 1"
ALL_NAMED = "SELECT product_id, name, entity, commune FROM product ORDER BY product_id"
AT_ONCE = 2000  # new names looked at together: with all of a large file, memory grows with both


class Near(NamedTuple):
    """A pair as it is kept: same, ask or near, and why."""

    verdict: str
    match: Match


def near(a: Named, b: Named, *, met: bool = False) -> Near | None:
    """How two names compare, as a pair is kept: same, ask, near; None where they are different.

    Both are taken as rows that say re-evaluation; ``near`` is what is different by the names alone,
    yet close enough that such a row may mean it. `met` as in `matching.may_be_one`.
    """
    # In an order of their own, so that the reasons read alike whichever file came first.
    if _order(b) < _order(a):
        a, b = b, a
    match = may_be_one(a, b, met=met)
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

    A version that files names otherwise empties the table of blocks by its migration.
    """
    if db.execute(ANY_BLOCK).fetchone() is None:
        every = db.execute(ALL_NAMED).fetchall()
        named = {number: as_compared(*name) for number, *name in every}
        _file(db, _members(named), {number: seen(name) for number, name in named.items()})


def as_kept(words: frozenset[str]) -> str:
    """What first sight saw of a name, as the register keeps it."""
    return " ".join(sorted(words))


def _members(named: Mapping[int, Named]) -> dict[str, list[int]]:
    """The names filed under each key."""
    members: dict[str, list[int]] = defaultdict(list)
    for number, name in named.items():
        for key in blocks(name):
            members[key].append(number)
    return members


def _file(
    db: Connection, members: Mapping[str, list[int]], words: Mapping[int, frozenset[str]]
) -> None:
    # In the order of the table: its pages are then written one after the other.
    filed = ((key, number) for key in sorted(members) for number in members[key])
    db.executemany(INSERT_BLOCK, filed)
    db.executemany(INSERT_SIGHT, ((number, as_kept(said)) for number, said in words.items()))


def enter(db: Connection, entry: Entry, fresh: Mapping[int, Named]) -> None:
    """File new names under their blocks, and enter the pairs they make with any name there."""
    words = {number: seen(name) for number, name in fresh.items()}
    members = _members(fresh)
    _file(db, members, words)
    numbers = list(fresh)
    for start in range(0, len(numbers), AT_ONCE):
        lookups_of = {number: lookups(fresh[number]) for number in numbers[start : start + AT_ONCE]}
        near_by = [
            *_near_earlier(db, numbers[0], lookups_of, words),
            *_near_new(members, lookups_of, words),
        ]
        db.executemany(
            INSERT_PAIR,
            (
                (*pair, entry.log_id, verdict, match.confidence, _reasons(match))
                for pair, (verdict, match) in _pairs(db, near_by, fresh)
            ),
        )


def _near_new(
    members: Mapping[str, list[int]],
    lookups_of: Mapping[int, frozenset[str]],
    words: Mapping[int, frozenset[str]],
) -> Iterator[tuple[int, int]]:
    """The pairs of two new names that are not apart at first sight, each found by the later."""
    for number, keys in lookups_of.items():
        here = words[number]
        others = {i for key in keys if key in members for i in members[key] if i < number}
        yield from ((i, number) for i in sorted(others) if not apart(here, words[i]))


def _near_earlier(
    db: Connection,
    first: int,
    lookups_of: Mapping[int, frozenset[str]],
    words: Mapping[int, frozenset[str]],
) -> Iterator[tuple[int, int]]:
    """The pairs of a new name and one from before `first` that are not apart at first sight."""
    members = sought.filed(db, (key for own in lookups_of.values() for key in own), first)
    ids = json.dumps(list({i for own in members.values() for i in own}))
    kept: dict[int, str] = dict(db.execute(SIGHTS, (ids,)))
    for number, own in lookups_of.items():
        here = words[number]
        others = {i for key in own if key in members for i in members[key]}
        for other in sorted(others):
            if not apart(here, kept.get(other, "").split()):
                yield other, number


def _pairs(
    db: Connection, near_by: Sequence[tuple[int, int]], fresh: Mapping[int, Named]
) -> Iterator[tuple[tuple[int, int], Near]]:
    old = {pair[0] for pair in near_by}.difference(fresh)
    named = {number: as_compared(*name[1:]) for number, name in sought.names(db, old).items()}
    for pair in near_by:
        other, number = pair
        found = near(fresh[number], fresh[other] if other in fresh else named[other], met=True)
        if found is not None:
            yield pair, found


def _reasons(match: Match) -> str:
    return json.dumps([[r.key, dict(r.values)] for r in match.reasons], ensure_ascii=False)
