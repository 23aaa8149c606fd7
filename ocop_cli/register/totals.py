"""Totals that SQL may count by itself: products with nothing but passed ratings, and no links.

What holds for the others is judged in `standing`, one product at a time; the command adds both. A
test holds the sum equal to judging every product.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from ocop_cli.register import Connection
from ocop_cli.register.reading import Cut, Histories, histories, linking, replaced
from ocop_cli.rules import MERGED_ON, LastDay

INVOLVED = """
SELECT product_id FROM rating INDEXED BY rating_product
WHERE (last_day IS NULL OR first_day > :day) AND issued_on <= :day AND {visible} {replaced}
UNION
SELECT product_id FROM rating INDEXED BY rating_product
WHERE issued_on <= :day AND {visible} {replaced}
GROUP BY product_id, issued_on HAVING count(*) > 1
UNION
SELECT product_id FROM act
WHERE kind IN ('revocation', 'removal', 'extension') AND product_id IS NOT NULL
  AND acted_on <= :day AND {visible}
"""
PLAIN = """
SELECT {columns}, coalesce(p.entity_id, -p.product_id), count(*), sum({holds})
FROM (
  SELECT product_id, max(issued_on) AS issued_on, last_day, printed_last_day, first_day, stars,
         rating_id
  FROM rating INDEXED BY rating_product
  WHERE issued_on <= :day AND {visible} {replaced}
    AND product_id NOT IN (SELECT value FROM json_each(:involved))
  GROUP BY product_id
) AS n
{more}
CROSS JOIN product AS p ON p.product_id = n.product_id
GROUP BY 1, 2, 3, 4
"""
OWNERS = """
SELECT product_id, coalesce(entity_id, -product_id) FROM product
WHERE product_id IN (SELECT value FROM json_each(:involved))
"""
ANNIVERSARY = "coalesce(n.printed_last_day, n.last_day) >= :day"
# The anniversary itself no longer counts, unless the month had no corresponding day.
DAY_BEFORE = """
CASE WHEN n.printed_last_day IS NOT NULL THEN n.printed_last_day >= :day
     WHEN substr(n.last_day, 9) = substr(n.first_day, 9) THEN n.last_day > :day
     ELSE n.last_day >= :day END
"""
WITH_RATING = """
CROSS JOIN rating AS r ON r.rating_id = n.rating_id
CROSS JOIN decision AS d ON d.decision_id = r.decision_id
"""
NOTHING = "NULL"
COLUMNS: dict[str, tuple[str, str, str]] = {
    "stars": ("n.stars", NOTHING, NOTHING),
    "locality": (f"n.issued_on >= '{MERGED_ON.isoformat()}'", "r.locality", "d.authority"),
    "group": (NOTHING, "r.product_group", NOTHING),
    "entity-type": (NOTHING, "r.entity_type", NOTHING),
    "year": (NOTHING, "substr(n.issued_on, 1, 4)", NOTHING),
}


class Plain(NamedTuple):
    """Products counted by SQL: what their group is made of, their owner, how many, in force.

    `number` is the stars, or of a place whether it was printed since the mergers of 2025.
    """

    number: int | None
    text: str | None
    authority: str | None
    owner: int
    products: int
    in_force: int


class Split(NamedTuple):
    """Counts of the products SQL can count; the histories of all others, and who owns those."""

    plain: Iterator[Plain]
    rest: Histories
    owners: dict[int, int]


def split(db: Connection, at: Cut, day: date, by: str, convention: LastDay) -> Split:
    """Count what SQL can, by one of `COLUMNS`; an owner is an entity, else the product itself."""
    links = linking(db, at, day)
    without = replaced(db, at)
    values: dict[str, object] = {"day": day.isoformat()}
    statement = INVOLVED.format(visible=at.sees(), replaced=without)
    involved = {row[0] for row in db.execute(statement, values)} | set(links.root)
    values["involved"] = json.dumps(sorted(involved))
    columns = COLUMNS[by]
    counted = PLAIN.format(
        columns=", ".join(columns),
        holds=ANNIVERSARY if convention is LastDay.ANNIVERSARY else DAY_BEFORE,
        more=WITH_RATING if any(c.startswith(("r.", "d.")) for c in columns) else "",
        visible=at.sees(),
        replaced=without,
    )
    rows = (
        Plain(number, text, authority, owner, products, in_force)
        for number, text, authority, owner, products, in_force in db.execute(counted, values)
    )
    narrow = "AND product_id IN (SELECT value FROM json_each(:involved))"
    rest = histories(db, at, day, narrow=narrow, values={"involved": values["involved"]})
    owners = dict(db.execute(OWNERS, values))
    return Split(rows, rest, owners)
