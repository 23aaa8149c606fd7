"""What bears a later name beside what bore the former: of an entity, or of one product.

An act that renames an entity or merges it into another makes of two names one maker; one that
renames a product, or hands it on to another owner, makes what this owner has under its new name
come after it. What is one name of a product by one maker is one product, where nothing was rated
under the later name before (`linking`); what is only alike is asked.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations, product
from typing import NamedTuple

from ocop_cli.matching.owners import Rename
from ocop_cli.matching.verdicts import Verdict, compare
from ocop_cli.register.connection import Connection
from ocop_cli.register.reading import joining
from ocop_cli.register.reading.cuts import Cut
from ocop_cli.register.reading.owners import renames
from ocop_cli.register.writing.log import INSERT_LIKENESS, LogEntry
from ocop_cli.register.writing.pairing import as_compared, kept_as
from ocop_cli.text.entity_names import entity_key

OWNED = """
SELECT p.product_id, p.name, p.commune FROM product AS p JOIN entity AS e USING (entity_id)
WHERE e.entity_key IN (?, ?) ORDER BY p.product_id
"""
MOVED = """
SELECT a.product_id, a.kind, json_extract(a.more, '$.to'), a.acted_on, a.log_id,
       p.name, p.entity, p.commune, e.entity_key
FROM act AS a INDEXED BY act_kind JOIN product AS p USING (product_id)
JOIN entity AS e ON e.entity_id = p.entity_id
WHERE a.kind IN ('rename', 'transfer') AND {visible} ORDER BY a.acted_on, a.act_id
"""
NAMED = """
SELECT product_id, name, commune FROM product
WHERE product_id IN (SELECT value FROM json_each(?)) ORDER BY product_id
"""
Owned = tuple[int, str, str | None]
_Row = tuple[int, int, int, int, str, float, str]
MOST = 0.95  # below what equal names of one maker have, which come first


def ask(db: Connection, entry: LogEntry, at: Cut, among: set[int] | None = None) -> None:
    """Enter a pair for each product named alike before and after a rename.

    `among` narrows to pairs with one of these names in them: those a file brought.
    """
    if among is not None and not among:
        return
    made = []
    known = renames(db, at, date.max)
    for old, new in _names(known):
        # Of a household the commune is part of the key, and of no new name that an act gives it.
        place = old.key.partition(" | ")[1:]
        for older in _owned(db, old.key, old.key):
            for newer in _owned(db, new.key, "".join((new.key, *place))):
                if among is not None and not among & {older[0], newer[0]}:
                    continue
                if (pair := _pair(older, newer, old, new, entry)) is not None:
                    made.append(pair)
    made += _moved(db, entry, at, known, among)
    db.executemany(INSERT_LIKENESS, made)


class _Name(NamedTuple):
    key: str
    name: str
    since: str
    by: int  # the entry that recorded it


class _Called(NamedTuple):
    """What an act made of one product's name, or of its owner; `name` is None while it has its
    own."""

    product_id: int
    name: str | None
    entity: str
    owner: str  # the key of that entity
    reason: str
    was: str  # what the act gave another name: that of the product, or of its owner
    since: str
    by: int  # the entry that recorded it

    @property
    def now(self) -> str:
        """The name that the act gave."""
        return self.name or "" if self.reason == "product_renamed" else self.entity


def _moved(
    db: Connection, entry: LogEntry, at: Cut, known: Sequence[Rename], among: set[int] | None
) -> Iterator[_Row]:
    """A pair for each product moved by an act, under each of its names, with what its owner has."""
    moved = _called(db, at)
    if not moved:
        return
    links = joining.joined(db, at, date.max)
    members = links.members()
    later: dict[str, list[str]] = defaultdict(list)
    for old, new in _names(known):
        later[old.key].append(new.key)
    for one in moved:
        ids = members.get(links.of(one.product_id), [one.product_id])
        own = db.execute(NAMED, (json.dumps(ids),)).fetchall()
        keys = (one.owner, *later.get(one.owner, ()))
        others = {owned[0]: owned for key in keys for owned in _owned(db, key, key)}
        for older, newer in product(own, others.values()):
            if newer[0] in ids or (among is not None and not among & {older[0], newer[0]}):
                continue
            called = older[0], one.name or older[1], older[2]
            new = _Name(one.owner, one.entity, one.since, one.by)
            reason = one.reason, {"old": one.was, "new": one.now}
            if (pair := _compared(called, newer, (one.entity, new), reason, entry)) is not None:
                yield pair


def _called(db: Connection, at: Cut) -> list[_Called]:
    """What each act on one product made of its name, or of its owner, one after another."""
    latest: dict[int, _Called] = {}
    found = []
    rows = db.execute(MOVED.format(visible=at.sees("a.log_id")))
    for number, kind, to, on, by, printed, entity, commune, key in rows:
        if to is None:
            continue
        before = latest.get(number)
        name = before.name if before else None
        entity, key = (before.entity, before.owner) if before else (entity, key)
        if kind == "rename":
            one = _Called(number, to, entity, key, "product_renamed", name or printed, on, by)
        else:
            now = entity_key(to, _place(commune))
            one = _Called(number, name, to, now, "handed_on", entity, on, by)
        latest[number] = one
        found.append(one)
    return found


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


def _pair(older: Owned, newer: Owned, old: _Name, new: _Name, entry: LogEntry) -> _Row | None:
    reason = "renamed", {"old": old.name, "new": new.name}
    return _compared(older, newer, (old.name, new), reason, entry)


def _compared(
    older: Owned,
    newer: Owned,
    makers: tuple[str, _Name],
    because: tuple[str, Mapping[str, object]],
    entry: LogEntry,
) -> _Row | None:
    """The pair of two products of one maker, `because` of an act; None where they are two."""
    old, new = makers
    one, other = (
        as_compared(name, of, commune)
        for (_, name, commune), of in ((older, old), (newer, new.name))
    )
    match = compare(one, other, one_maker=True)
    if match.verdict is Verdict.DIFFERENT:
        return None
    key, values = because
    reasons: list[tuple[str, Mapping[str, object]]]
    reasons = [(key, {**values, "on": new.since, "later": newer[0]})]
    reasons += [(r.key, dict(r.values)) for r in match.reasons if r.key != "same_entity"]
    a, b = sorted((older[0], newer[0]))
    said = json.dumps(reasons, ensure_ascii=False)
    verdict = kept_as(match)
    return entry.log_id, a, b, new.by, verdict, min(match.confidence, MOST), said


def _place(commune: str | None) -> str | None:
    return f"xã {commune}" if commune else None
