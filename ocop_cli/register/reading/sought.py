"""The products a name may mean: found by the keys under which names are filed."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date
from typing import NamedTuple

from ocop_cli.register.connection import Connection
from ocop_cli.register.reading import histories as reading_histories
from ocop_cli.register.reading import joining
from ocop_cli.register.reading.cuts import Cut
from ocop_cli.register.reading.histories import Histories

MEMBERS = """
SELECT block_key, product_id FROM block
WHERE block_key IN (SELECT value FROM json_each(:keys)) {earlier}
"""
NAMES = """
SELECT product_id, name, entity, commune FROM product
WHERE product_id IN (SELECT value FROM json_each(?))
"""
UNMADE = "SELECT product_id, name, entity, commune FROM product WHERE entity_id IS NULL"
THERE = """
SELECT product_id, name, entity, commune FROM product
WHERE product_id >= :since AND (
  :anywhere OR commune IS NULL OR commune IN (SELECT value FROM json_each(:communes)))
"""
WITHOUT_COMMUNE = """
SELECT product_id, entity_id FROM product WHERE commune IS NULL AND entity_id IS NOT NULL
"""
MAKERS = "SELECT entity_id, name FROM entity"
MAKERS_OF = """
SELECT DISTINCT entity_id FROM product
WHERE product_id IN (SELECT value FROM json_each(?)) AND entity_id IS NOT NULL
"""
MADE_BY = """
SELECT entity_id, product_id, name, entity, commune FROM product
WHERE entity_id IN (SELECT value FROM json_each(?))
"""
RATED = "SELECT DISTINCT product_id FROM rating WHERE {visible}"
AMONG = "AND product_id IN (SELECT value FROM json_each(:names))"


class KnownName(NamedTuple):
    """A product as named."""

    product_id: int
    product: str
    entity: str | None
    commune: str | None


def filed(
    db: Connection, keys: Iterable[str], before: int | None = None, since: int = 0
) -> defaultdict[str, list[int]]:
    """The products as named under each of these keys; with `before` those of smaller ids, from
    `since` on."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    earlier = "AND product_id >= :since AND product_id < :before"
    members = MEMBERS.format(earlier="" if before is None else earlier)
    asked = {"keys": json.dumps(sorted(set(keys))), "before": before, "since": since}
    for key, product_id in db.execute(members, asked):
        found[key].append(product_id)
    return found


def names(db: Connection, ids: Iterable[int]) -> dict[int, KnownName]:
    """These products as named, by id."""
    asked = json.dumps(sorted(set(ids)))
    return {row[0]: KnownName(*row) for row in db.execute(NAMES, (asked,))}


def unmade(db: Connection) -> dict[int, KnownName]:
    """The products as named of which no maker is printed, by id."""
    return {row[0]: KnownName(*row) for row in db.execute(UNMADE)}


def there(db: Connection, communes: Collection[str] | None, since: int) -> dict[int, KnownName]:
    """The products as named, from an id on, of these communes or of none that is known; with None
    for the communes, all."""
    asked = {
        "since": since,
        "anywhere": communes is None,
        "communes": json.dumps(sorted(communes or ()), ensure_ascii=False),
    }
    return {row[0]: KnownName(*row) for row in db.execute(THERE, asked)}


def without_commune(db: Connection) -> dict[int, int]:
    """The products of a maker, as named, of which no commune is printed, and whose they are."""
    return dict(db.execute(WITHOUT_COMMUNE))


def makers(db: Connection) -> dict[int, str]:
    """How each maker is called, by id."""
    return dict(db.execute(MAKERS))


def makers_of(db: Connection, ids: Iterable[int]) -> set[int]:
    """The makers of these products."""
    return {row[0] for row in db.execute(MAKERS_OF, (json.dumps(sorted(set(ids))),))}


def made_by(db: Connection, ids: Iterable[int]) -> dict[int, list[KnownName]]:
    """The products as named of each of these makers."""
    found: dict[int, list[KnownName]] = defaultdict(list)
    for maker, *name in db.execute(MADE_BY, (json.dumps(sorted(set(ids))),)):
        found[maker].append(KnownName(*name))
    return found


def rated(db: Connection, at: Cut) -> list[int]:
    """The products as named that were ever rated."""
    return [row[0] for row in db.execute(RATED.format(visible=at.sees()))]


def histories(db: Connection, at: Cut, day: date, among: Iterable[int]) -> Histories:
    """The histories as of `day` of the products these names belong to on that day."""
    links = joining.joined(db, at, day)
    members = links.members()
    names = {i for name in among for i in members.get(links.of(name), (name,))}
    values = {"names": json.dumps(sorted(names))}
    return reading_histories.histories(db, at, day, narrow=AMONG, values=values)
