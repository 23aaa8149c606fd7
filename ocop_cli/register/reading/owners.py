"""Entities as the register knows them: their ids, their other names, how to reach them."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from ocop_cli.matching.linking import Linking
from ocop_cli.matching.owners import Moved, Rename
from ocop_cli.register.connection import Connection
from ocop_cli.register.reading.cuts import Cut, replaced
from ocop_cli.text.entity_names import entity_key

ENTITIES = "SELECT entity_key, entity_id FROM entity"
OF_PRODUCTS = """
SELECT DISTINCT entity_id FROM product
WHERE entity_id IS NOT NULL AND product_id IN (SELECT value FROM json_each(?))
"""
RENAMES = """
SELECT a.act_id, a.entity_id, e.entity_key, e.name, a.more, a.acted_on, a.document, a.log_id
FROM act AS a JOIN entity AS e USING (entity_id)
WHERE a.kind IN ('rename', 'transfer') AND a.acted_on <= :day AND {visible}
ORDER BY a.acted_on, a.act_id
"""
MOVED = """
SELECT product_id, kind, more, acted_on FROM act INDEXED BY act_kind
WHERE kind IN ('rename', 'transfer') AND product_id IS NOT NULL AND acted_on <= :day AND {visible}
ORDER BY acted_on, act_id
"""
AFFECTED = """
SELECT p.product_id FROM act AS a INDEXED BY act_kind
JOIN product AS p ON p.entity_id = a.entity_id OR p.product_id = a.product_id
WHERE a.kind IN ('rename', 'transfer', 'correction') AND a.acted_on <= :day AND {visible}
"""
OWNED = """
SELECT p.product_id FROM product AS p JOIN entity AS e USING (entity_id)
WHERE e.entity_key IN (SELECT value FROM json_each(:keys))
   OR substr(e.entity_key, 1, instr(e.entity_key, ' | ') - 1) IN (
     SELECT value FROM json_each(:keys))
"""
CONTACTS = """
SELECT entity, locality, more FROM rating
WHERE more IS NOT NULL AND entity IS NOT NULL AND issued_on <= :day AND {visible} {replaced}
ORDER BY issued_on, rating_id
"""
REACHED = ("representative", "phone", "email", "tax_number")


def ids(db: Connection) -> dict[str, int]:
    """Every entity ever named: `entity_names.entity_key` -> id."""
    return dict(db.execute(ENTITIES))


def of_products(db: Connection, products: Iterable[int]) -> frozenset[int]:
    """The entities of these products as named."""
    asked = json.dumps(sorted(products))
    return frozenset(row[0] for row in db.execute(OF_PRODUCTS, (asked,)))


def renames(db: Connection, at: Cut, day: date) -> list[Rename]:
    """The new names that entities took on or before `day`, and those they merged into.

    Each from the name borne until then: of several that merged into one, whichever of them an act
    names, all bear the name that one takes next.
    """
    rows = db.execute(RENAMES.format(visible=at.sees("a.log_id")), {"day": day.isoformat()})
    called: dict[str, tuple[str, str]] = {}
    found = []
    for act_id, entity_id, key, name, more, on, document, log_id in rows:
        if not (to := json.loads(more).get("to")):
            continue
        seen = {key}
        while key in called and called[key][0] not in seen:
            key, name = called[key]
            seen.add(key)
        called.pop(entity_key(to), None)
        called[key] = entity_key(to), to
        day_of_it = date.fromisoformat(on)
        found.append(Rename(act_id, entity_id, key, name, to, day_of_it, document, log_id))
    return found


def dissolved(db: Connection, at: Cut, day: date) -> dict[str, date]:
    """The entities that were dissolved on or before `day` and have no successor, by key."""
    rows = db.execute(RENAMES.format(visible=at.sees("a.log_id")), {"day": day.isoformat()})
    return {
        key: date.fromisoformat(on)
        for _, _, key, _, more, on, *_ in rows
        if json.loads(more).get("dissolved")
    }


def moved(db: Connection, at: Cut, day: date, links: Linking) -> dict[int, list[Moved]]:
    """The new names and owners that products took on or before `day`, by product."""
    found: dict[int, list[Moved]] = defaultdict(list)
    rows = db.execute(MOVED.format(visible=at.sees()), {"day": day.isoformat()})
    for product_id, kind, more, on in rows:
        if to := json.loads(more).get("to"):
            found[links.of(product_id)].append(Moved(kind, to, date.fromisoformat(on)))
    return found


def affected(db: Connection, at: Cut, day: date) -> set[int]:
    """The products as named whose owner, or which themselves, are called otherwise on `day`, by a
    rename, a transfer or a correction."""
    asked = {"day": day.isoformat()}
    return {row[0] for row in db.execute(AFFECTED.format(visible=at.sees("a.log_id")), asked)}


def regrouped(db: Connection, at: Cut, day: date) -> set[int]:
    """The products as named whose owner, as called on `day`, may own others printed under another
    name: those of who was renamed, merged or handed a product on, and of who they became."""
    known = renames(db, at, day)
    asked = {"day": day.isoformat()}
    handed = db.execute(MOVED.format(visible=at.sees()), asked).fetchall()
    called = {entity_key(one.new) for one in known}
    called |= {entity_key(to) for _, _, more, _ in handed if (to := json.loads(more).get("to"))}
    if not called:
        return set()
    keys = json.dumps(sorted(called | {one.key for one in known}), ensure_ascii=False)
    owned = {row[0] for row in db.execute(OWNED, {"keys": keys})}
    return owned | {row[0] for row in handed}


def contacts(db: Connection, at: Cut, day: date) -> Mapping[str, Mapping[str, str]]:
    """How each entity is reached, by `entity_names.entity_key`: what was printed last, by field.

    For the office alone: names, telephones and tax numbers stand in no notice and on no page.
    """
    found: dict[str, dict[str, str]] = defaultdict(dict)
    statement = CONTACTS.format(visible=at.sees(), replaced=replaced(db, at))
    for entity, locality, more in db.execute(statement, {"day": day.isoformat()}):
        said = {k: v for k, v in json.loads(more).items() if k in REACHED}
        found[entity_key(entity, locality)] |= said
    return found
