"""Products of an entity that took another name, beside those under the new name.

An act that renames an entity or merges it into another makes of two names one maker. What is one
name of a product by one maker is one product, where nothing was rated under the later name before
(`linking`); what is only alike is asked.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations
from typing import NamedTuple

from ocop_cli.matching.case import Named
from ocop_cli.matching.owners import Rename
from ocop_cli.matching.verdicts import Verdict, compare
from ocop_cli.register.connection import Connection
from ocop_cli.register.reading.cuts import Cut
from ocop_cli.register.reading.owners import renames
from ocop_cli.register.writing.log import INSERT_LIKENESS, LogEntry
from ocop_cli.text.entity_names import entity_key

OWNED = """
SELECT p.product_id, p.name, p.commune FROM product AS p JOIN entity AS e USING (entity_id)
WHERE e.entity_key IN (?, ?) ORDER BY p.product_id
"""
Owned = tuple[int, str, str | None]
MOST = 0.95  # below what equal names of one maker have, which come first


def ask(db: Connection, entry: LogEntry, at: Cut, among: set[int] | None = None) -> None:
    """Enter a pair for each product named alike before and after a rename.

    `among` narrows to pairs with one of these names in them: those a file brought.
    """
    if among is not None and not among:
        return
    made = []
    for old, new in _names(renames(db, at, date.max)):
        # Of a household the commune is part of the key, and of no new name that an act gives it.
        place = old.key.partition(" | ")[1:]
        for older in _owned(db, old.key, old.key):
            for newer in _owned(db, new.key, "".join((new.key, *place))):
                if among is not None and not among & {older[0], newer[0]}:
                    continue
                if (pair := _pair(older, newer, old, new, entry)) is not None:
                    made.append(pair)
    db.executemany(INSERT_LIKENESS, made)


class _Name(NamedTuple):
    key: str
    name: str
    since: str
    by: int  # the entry that recorded it


def _names(known: Sequence[Rename]) -> Iterator[tuple[_Name, _Name]]:
    """Every earlier name of an entity with every later one."""
    chains: list[list[_Name]] = []
    for rename in known:
        new = _Name(entity_key(rename.new), rename.new, rename.on.isoformat(), rename.log_id)
        going_on = [chain for chain in chains if chain[-1].key == rename.key]
        for chain in going_on:
            chain.append(new)
        if not going_on:
            chains.append([_Name(rename.key, rename.old, "", 0), new])
    for chain in chains:
        yield from combinations(chain, 2)


def _owned(db: Connection, *keys: str) -> list[Owned]:
    return db.execute(OWNED, keys).fetchall()


def _pair(
    older: Owned, newer: Owned, old: _Name, new: _Name, entry: LogEntry
) -> tuple[int, int, int, int, str, float, str] | None:
    match = compare(_named(older, old.name), _named(newer, new.name), one_maker=True)
    if match.verdict is Verdict.DIFFERENT:
        return None
    values = {"old": old.name, "new": new.name, "on": new.since, "later": newer[0]}
    reasons: list[tuple[str, Mapping[str, object]]] = [("renamed", values)]
    reasons += [(r.key, dict(r.values)) for r in match.reasons if r.key != "same_entity"]
    a, b = sorted((older[0], newer[0]))
    said = json.dumps(reasons, ensure_ascii=False)
    left_over = any(reason.key == "left_over" for reason in match.reasons)
    verdict = "left_over" if left_over else match.verdict.value
    return entry.log_id, a, b, new.by, verdict, min(match.confidence, MOST), said


def _named(owned: Owned, entity: str) -> Named:
    return Named(owned[1], entity, f"xã {owned[2]}" if owned[2] else None)
