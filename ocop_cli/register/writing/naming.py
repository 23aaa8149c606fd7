"""Which product, entity and decision a printed name is: found in the register, or entered there.

A product as named is its name, its entity's and its commune's, after the contract's normalisation.
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
from ocop_cli.matching.entity_names import commune, entity_key
from ocop_cli.matching.first_sight import apart, seen
from ocop_cli.matching.linking import Pair
from ocop_cli.model.reading import Entry as Printed
from ocop_cli.register.connection import Connection
from ocop_cli.register.reading.cuts import Cut
from ocop_cli.register.writing import pairing
from ocop_cli.register.writing.log import INSERT_DECISION, INSERT_ENTITY, INSERT_PRODUCT, Entry
from ocop_cli.text.keys import fold, same_key

KNOWN_PRODUCTS = """
SELECT product_key, product_id FROM product
WHERE product_key IN (SELECT value FROM json_each(?))
"""
KNOWN_ENTITIES = """
SELECT entity_key, entity_id FROM entity WHERE entity_key IN (SELECT value FROM json_each(?))
"""
ALL_DECISIONS = """
SELECT decision_id, number_key, issued_on, authority_key FROM decision ORDER BY decision_id
"""
PAIRS_AMONG = """
SELECT product_id, other_id FROM pair
WHERE product_id IN (SELECT value FROM json_each(:ids))
  AND other_id IN (SELECT value FROM json_each(:ids))
"""
LAST_ID = "SELECT coalesce(max({table}_id), 0) FROM {table}"


class Name(NamedTuple):
    """A product as printed: what `key` is made of."""

    product: str
    entity: str | None
    locality: str | None
    code: str | None = None

    def key(self) -> str:
        """The key of a product as named."""
        parts = same_key(self.product), same_key(self.entity or ""), commune(self.locality) or ""
        return "\x1f".join(parts)


AsPrinted = tuple[str, str | None, str | None]
Ids = Mapping[AsPrinted, int]


def as_printed(entry: Printed) -> AsPrinted:
    """What an entry's product is looked up by: product, entity and locality."""
    return entry.product, entry.entity, entry.locality


def products(
    db: Connection, entry: Entry, entries: Iterable[Printed]
) -> tuple[dict[AsPrinted, int], set[int]]:
    """Product ids, by `as_printed`, of all entries, the new ones entered; and the new ids."""
    codes = {as_printed(one): one.product_code for one in entries}
    names = {said: Name(*said, code) for said, code in codes.items()}
    keys = {said: name.key() for said, name in names.items()}
    known = dict(db.execute(KNOWN_PRODUCTS, (json.dumps(list(set(keys.values()))),)))
    missing = {keys[said]: name for said, name in names.items() if keys[said] not in known}
    fresh = _entered(db, entry, missing)
    known.update(fresh)
    return {said: known[key] for said, key in keys.items()}, set(fresh.values())


def _entered(db: Connection, entry: Entry, missing: Mapping[str, Name]) -> dict[str, int]:
    """Enter new names, by their keys, and compare them with those near them; gives their ids."""
    if not missing:
        return {}
    entities = _entities(db, entry, missing.values())
    found: dict[str, int] = {}
    next_id = db.execute(LAST_ID.format(table="product")).fetchone()[0] + 1
    rows = []
    fresh: dict[int, Named] = {}
    for number, (key, name) in enumerate(missing.items(), next_id):
        found[key] = number
        place = commune(name.locality)
        entity_id = entities[entity_key(name.entity, name.locality)] if name.entity else None
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
        fresh[number] = _named(name)
    db.executemany(INSERT_PRODUCT, rows)
    pairing.enter(db, entry, fresh)
    return found


def _entities(db: Connection, entry: Entry, names: Iterable[Name]) -> dict[str, int]:
    wanted = {entity_key(n.entity, n.locality): n.entity for n in names if n.entity}
    found: dict[str, int] = dict(db.execute(KNOWN_ENTITIES, (json.dumps(list(wanted)),)))
    next_id = db.execute(LAST_ID.format(table="entity")).fetchone()[0] + 1
    rows = []
    for key, name in wanted.items():
        if key not in found:
            found[key] = next_id
            rows.append((next_id, entry.log_id, key, name))
            next_id += 1
    db.executemany(INSERT_ENTITY, rows)
    return found


def is_same(a: Name, b: Name) -> bool:
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


def _named(name: Name) -> Named:
    return pairing.as_compared(name.product, name.entity, commune(name.locality))


def pairs_of(db: Connection, ids: Iterable[int]) -> list[tuple[int, int]]:
    """The pairs, asked or the same by rule, both of whose names are among `ids`."""
    return db.execute(PAIRS_AMONG, {"ids": json.dumps(sorted(ids))}).fetchall()


class Decisions:
    """The decisions of the register while a file goes in, the file's own among them."""

    def __init__(self, db: Connection, entry: Entry) -> None:
        self.db, self.entry = db, entry
        self.known: dict[tuple[str, str], dict[str, int]] = defaultdict(dict)
        self.last = 0
        self._new: list[tuple[object, ...]] = []
        for decision_id, number, issued_on, authority in db.execute(ALL_DECISIONS):
            self.known[number, issued_on][authority] = decision_id
            self.last = decision_id

    def find(self, number: str, issued_on: date, authority: str | None) -> int:
        """The decision's id; what is new is entered by `enter`.

        Named without authority it is the only one of that number and day, where there is one.
        """
        key = (number_key(number), issued_on.isoformat())
        own = authority_key(authority) if authority else ""
        here = self.known[key]
        if own in here:
            return here[own]
        if not own and len(here) == 1:
            return next(iter(here.values()))
        self.last += 1
        here[own] = self.last
        self._new.append((self.last, self.entry.log_id, number, *key, authority, own))
        return self.last

    def enter(self) -> None:
        """Enter the decisions that were new."""
        self.db.executemany(INSERT_DECISION, self._new)
        self._new.clear()


RULED = """
SELECT p.product_id, p.other_id, p.verdict, p.reasons FROM pair AS p
WHERE p.verdict = 'same' AND p.product_id IN (SELECT value FROM json_each(:ids))
  AND p.other_id IN (SELECT value FROM json_each(:ids))
ORDER BY p.pair_id
"""
ANSWERED = """
SELECT product_id, other_id, verdict, said_by FROM link
WHERE {visible} AND (product_id IN (SELECT value FROM json_each(:ids))
   OR other_id IN (SELECT value FROM json_each(:ids)))
ORDER BY link_id
"""


class Evidence(NamedTuple):
    """Why two names are one product, or two: said by a rule, a person or a file."""

    name: str
    other: str
    verdict: str
    said_by: str
    reasons: list[tuple[str, dict[str, str]]]


def evidence(db: Connection, at: Cut, members: Sequence[int]) -> list[Evidence]:
    """What ties the names of one product together, and what persons said of them."""
    values = {"ids": json.dumps(sorted(members))}
    said = {
        (a, b): (verdict, by)
        for a, b, verdict, by in db.execute(ANSWERED.format(visible=at.sees()), values)
    }
    ruled = {(a, b): (v, json.loads(r)) for a, b, v, r in db.execute(RULED, values)}
    ids = {i for pair in (*said, *ruled) for i in pair}
    names = {
        number: f"{product} – {entity or '?'}"
        for number, (product, entity) in printed_names(db, ids).items()
    }
    found = []
    for pair, (verdict, by) in said.items():
        reasons = ruled[pair][1] if pair in ruled and verdict == "same" else []
        found.append(Evidence(names[pair[0]], names[pair[1]], verdict, by, reasons))
    for pair, (verdict, reasons) in ruled.items():
        if pair not in said:
            found.append(Evidence(names[pair[0]], names[pair[1]], verdict, "rule", reasons))
    return found


PAIR = "SELECT pair_id, product_id, other_id, verdict, confidence FROM pair WHERE pair_id = ?"
REASONS = "SELECT pair_id, reasons FROM pair WHERE pair_id IN (SELECT value FROM json_each(?))"
NAMES = """
SELECT product_id, name, entity FROM product
WHERE product_id IN (SELECT value FROM json_each(?))
"""


def pair(db: Connection, pair_id: int) -> Pair | None:
    """The pair of this id, None where there is none."""
    row = db.execute(PAIR, (pair_id,)).fetchone()
    return Pair(*row) if row else None


def reasons_of(db: Connection, ids: Iterable[int]) -> dict[int, list[tuple[str, dict[str, str]]]]:
    """The reasons kept with each of these pairs, as keys of `words` with their values."""
    rows = db.execute(REASONS, (json.dumps(sorted(ids)),))
    return {pair_id: [(key, values) for key, values in json.loads(text)] for pair_id, text in rows}


def printed_names(db: Connection, ids: Iterable[int]) -> dict[int, tuple[str, str | None]]:
    """Product and entity of these products as named."""
    return {row[0]: (row[1], row[2]) for row in db.execute(NAMES, (json.dumps(sorted(ids)),))}
