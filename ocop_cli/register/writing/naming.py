"""Which product, entity and decision a printed name is: found in the register, or entered there.

A product as named is its name, its entity's and its commune's, after the contract's normalisation;
where no entity is printed, its decision's too, for what is not said equals nothing.
A name that is new is compared once with the names near it; what comes out is kept as a pair, and
`linking` works out from all pairs which names are one product.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from ocop_cli.law.authorities import authority_key
from ocop_cli.law.numbers import number_key
from ocop_cli.matching.case import Named
from ocop_cli.matching.first_sight import apart, seen
from ocop_cli.register.connection import Connection
from ocop_cli.register.reading.cuts import cut
from ocop_cli.register.writing import pairing, sayings
from ocop_cli.register.writing.log import INSERT_DECISION, INSERT_ENTITY, INSERT_PRODUCT, LogEntry
from ocop_cli.text.entity_names import commune, entity_key
from ocop_cli.text.keys import fold, same_key

KNOWN_PRODUCTS = """
SELECT product_key, product_id FROM product
WHERE product_key IN (SELECT value FROM json_each(?))
"""
KNOWN_ENTITIES = """
SELECT entity_key, entity_id FROM entity WHERE entity_key IN (SELECT value FROM json_each(?))
"""
# A key goes on behind its number with a slash, which sorts just before the figures: 74, 74/qd.
DECISIONS = """
SELECT d.decision_id, d.number_key, d.issued_on, d.authority_key,
       d.log_id NOT IN (SELECT value FROM json_each(:undone)) OR EXISTS (
         SELECT 1 FROM rating AS r WHERE r.decision_id = d.decision_id
           AND r.log_id NOT IN (SELECT value FROM json_each(:undone)))
FROM json_each(:numbers) AS wanted CROSS JOIN decision AS d
  ON d.number_key >= wanted.value AND d.number_key < wanted.value || '0'
ORDER BY d.decision_id
"""
# A name without an entity, of whichever decision.
UNNAMED = "SELECT product_id FROM product WHERE substr(product_key, 1, :length) = :key LIMIT 2"
# All names first named by those entries, taken back, that first named one of these.
BORN_WITH = """
SELECT p.product_id, p.log_id FROM product AS p
WHERE p.log_id IN (SELECT value FROM json_each(:undone))
  AND p.log_id IN (
    SELECT log_id FROM product WHERE product_id IN (SELECT value FROM json_each(:ids)))
  AND (p.product_id IN (SELECT value FROM json_each(:ids)) OR EXISTS (
    SELECT 1 FROM rating AS r WHERE r.product_id = p.product_id
      AND r.log_id NOT IN (SELECT value FROM json_each(:undone))))
"""
STILL_NAMED = """
SELECT p.product_id FROM product AS p WHERE p.log_id = :log_id AND EXISTS (
  SELECT 1 FROM rating AS r WHERE r.product_id = p.product_id
    AND r.log_id NOT IN (SELECT value FROM json_each(:undone)))
"""
LAST_ID = "SELECT coalesce(max({table}_id), 0) FROM {table}"


class PrintedName(NamedTuple):
    """A product as printed: what `key` is made of. `decision` counts where no entity is named.

    `listed` is the decision and the list it stands in, "" for a name that no list rates.
    """

    product: str
    entity: str | None
    locality: str | None
    decision: str = ""
    code: str | None = None
    listed: str = ""

    def key(self) -> str:
        """The key of a product as named."""
        parts = [same_key(self.product), same_key(self.entity or ""), commune(self.locality) or ""]
        return "\x1f".join(parts if self.entity or not self.decision else [*parts, self.decision])


class FoundProducts(NamedTuple):
    """The ids of the products some names are, in their order; those that are new, and those of them
    that are near more names than they were compared with (`pairing.enter`)."""

    ids: list[int]
    new: Mapping[int, pairing.NewName]
    crowded: frozenset[int]


def products(db: Connection, entry: LogEntry, printed: Sequence[PrintedName]) -> FoundProducts:
    """The products these names are, the new ones entered."""
    names: dict[tuple[str | None, ...], PrintedName] = {}
    keys: dict[tuple[str | None, ...], str] = {}
    lists: dict[str, frozenset[str]] = {}
    called: dict[str, frozenset[str]] = {}  # a set for each list, kept once
    of_each: list[str] = []
    for one in printed:
        said = one[:4]
        names[said] = one
        key = keys.get(said)
        if key is None:
            key = keys[said] = one.key()
        of_each.append(key)
        if one.listed:
            own = called.setdefault(one.listed, frozenset((one.listed,)))
            lists[key] = lists[key] | own if key in lists else own
    known = dict(db.execute(KNOWN_PRODUCTS, (_as_json(set(of_each)),)))
    known |= _unnamed(db, {keys[p] for p, name in names.items() if not name.entity} - known.keys())
    missing = {keys[said]: name for said, name in names.items() if keys[said] not in known}
    shared: dict[frozenset[str], frozenset[str]] = {}  # few lists, and a name is in one mostly
    listed = {key: shared.setdefault(own, own) for key, own in lists.items()}
    fresh, new, crowded = _entered(db, entry, missing, listed)
    _compare_again(db, entry, known, listed)
    known.update(fresh)
    return FoundProducts([known[key] for key in of_each], new, crowded)


def _unnamed(db: Connection, keys: Iterable[str]) -> dict[str, int]:
    """The one product without an entity that an act's name without one can only mean."""
    found: dict[str, int] = {}
    for key in keys:
        if key.count("\x1f") == 2:
            rows = db.execute(UNNAMED, {"key": key + "\x1f", "length": len(key) + 1}).fetchall()
            if len(rows) == 1:
                found[key] = rows[0][0]
    return found


def _compare_again(
    db: Connection, entry: LogEntry, known: Mapping[str, int], lists: Mapping[str, frozenset[str]]
) -> None:
    """Compare names that first came in one list, where that list was taken back since."""
    undone = cut(db).undone
    if not undone or not known:
        return
    of = {number: lists.get(key, frozenset()) for key, number in known.items()}
    born = {"ids": json.dumps(sorted(known.values())), "undone": json.dumps(sorted(undone))}
    by_entry: dict[int, list[int]] = defaultdict(list)
    for number, log_id in db.execute(BORN_WITH, born):
        by_entry[log_id].append(number)
    for names in by_entry.values():
        pairing.again(db, entry, names, of)


def still_named(db: Connection, log_id: int) -> list[int]:
    """The products first named by an entry that other entries, not taken back, have facts of."""
    undone = json.dumps(sorted(cut(db).undone | {log_id}))
    return [row[0] for row in db.execute(STILL_NAMED, {"log_id": log_id, "undone": undone})]


def product(db: Connection, entry: LogEntry, name: PrintedName) -> int:
    """The id of the product called so, entered where it is new."""
    return products(db, entry, (name,)).ids[0]


def _entered(
    db: Connection,
    entry: LogEntry,
    missing: Mapping[str, PrintedName],
    lists: Mapping[str, frozenset[str]],
) -> tuple[dict[str, int], dict[int, pairing.NewName], frozenset[int]]:
    """Enter new names, by their keys, and compare them with those near them; gives their ids, what
    is asked again of each, and which are crowded."""
    if not missing:
        return {}, {}, frozenset()
    owners = _entities(db, entry, missing.values())
    found: dict[str, int] = {}
    next_id = db.execute(LAST_ID.format(table="product")).fetchone()[0] + 1
    rows = []
    fresh: dict[int, Named] = {}
    for number, ((key, name), entity_id) in enumerate(
        zip(missing.items(), owners, strict=True), next_id
    ):
        found[key] = number
        place = commune(name.locality)
        rows.append(
            (
                number,
                entry.log_id,
                key,
                name.product,
                entity_id,
                name.entity,
                place,
                name.code,
                f"{fold(name.product)} {fold(name.entity or '')}".strip(),
            )
        )
        fresh[number] = pairing.as_compared(name.product, name.entity, place)
    db.executemany(INSERT_PRODUCT, rows)
    none: frozenset[str] = frozenset()
    sayings.tie_names(db, entry, ((row[0], row[3], row[5]) for row in rows))
    listed = {number: lists.get(key, none) for key, number in found.items()}
    return found, *pairing.enter(db, entry, fresh, listed)


def _entities(db: Connection, entry: LogEntry, names: Iterable[PrintedName]) -> list[int | None]:
    """The id of each name's entity, the new ones entered; None where none is named."""
    wanted: dict[str, str] = {}
    keys: list[str | None] = []
    for name in names:
        key = entity_key(name.entity, name.locality) if name.entity else None
        keys.append(key)
        if key is not None and name.entity:
            wanted[key] = name.entity
    found: dict[str, int] = dict(db.execute(KNOWN_ENTITIES, (_as_json(wanted),)))
    next_id = db.execute(LAST_ID.format(table="entity")).fetchone()[0] + 1
    rows = []
    for key, printed in wanted.items():
        if key not in found:
            found[key] = next_id
            rows.append((next_id, entry.log_id, key, printed))
            next_id += 1
    db.executemany(INSERT_ENTITY, rows)
    return [found[key] if key is not None else None for key in keys]


def _as_json(keys: Iterable[str]) -> str:
    return json.dumps(list(keys), ensure_ascii=False)


def is_same(a: PrintedName, b: PrintedName) -> bool:
    """Whether rules alone call two printed names one product."""
    if same_key(a.product) == same_key(b.product) and same_key(a.entity or "") == same_key(
        b.entity or ""
    ):
        here, there = commune(a.locality), commune(b.locality)
        return here is None or there is None or here == there
    one, other = _named(a), _named(b)
    if apart(seen(one), seen(other)):
        return False
    found = pairing.near(one, other)
    return found is not None and found.verdict == "same"


def _named(name: PrintedName) -> Named:
    return pairing.as_compared(name.product, name.entity, commune(name.locality))


class Decisions:
    """The decisions of the register while a file goes in, the file's own among them.

    Only those of `numbers`, as the file prints them, are known.
    """

    def __init__(self, db: Connection, entry: LogEntry, numbers: Iterable[str]) -> None:
        self.db, self.entry = db, entry
        self.known: dict[tuple[str, str], dict[str, int]] = defaultdict(dict)
        self.last: int = db.execute(LAST_ID.format(table="decision")).fetchone()[0]
        self._new: list[tuple[object, ...]] = []
        self._spoken: dict[tuple[str, str], list[int]] = defaultdict(list)
        # Number without its suffix and day -> the full numbers it is short for.
        self._full: dict[tuple[str, str], set[str]] = defaultdict(set)
        asked = {
            "undone": json.dumps(sorted(cut(db).undone)),
            "numbers": json.dumps(list({_bare_number(number_key(one)) for one in numbers})),
        }
        for decision_id, number, issued_on, authority, stands in db.execute(DECISIONS, asked):
            self.known[number, issued_on][authority] = decision_id
            if stands:
                self._spoken[number, issued_on].append(decision_id)
                self._note(number, issued_on)

    def find(self, number: str, issued_on: date, authority: str | None) -> int:
        """The decision's id; what is new is entered by `enter`.

        Named without authority it is the only one of that number and day, where there is one; one
        that was only named in what was taken back since is none. "743" and "743/QĐ-UBND" of one
        day and authority are one decision.
        """
        own = authority_key(authority) if authority else ""
        key = (self._whole(number_key(number), issued_on.isoformat(), own), issued_on.isoformat())
        here = self.known[key]
        if own in here:
            return here[own]
        if not own and len(self._spoken[key]) == 1:
            return self._spoken[key][0]
        self.last += 1
        here[own] = self.last
        self._spoken[key].append(self.last)
        self._new.append((self.last, self.entry.log_id, number, *key, authority, own))
        self._note(*key)
        return self.last

    def _note(self, number: str, day: str) -> None:
        self._full[_bare_number(number), day].add(number)

    def _whole(self, number: str, day: str, authority: str) -> str:
        """The number as it is known: one printed short is the only one of its day it can be."""
        known = {
            one
            for one in self._full[_bare_number(number), day]
            if (one == number or "/" not in number or "/" not in one)
            and (authority in self.known[one, day] or "" in (authority, *self.known[one, day]))
        }
        return number if number in known or len(known) != 1 else known.pop()

    def enter(self) -> None:
        """Enter the decisions that were new."""
        self.db.executemany(INSERT_DECISION, self._new)
        self._new.clear()


def _bare_number(key: str) -> str:
    """The number of a decision without its suffix: both may be printed."""
    return key.partition("/")[0]
