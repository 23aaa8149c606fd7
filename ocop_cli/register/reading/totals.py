"""Totals that SQL may count by itself: products whose ratings alone decide, and no links.

What holds for the others is judged in `standing`, one product at a time; the command adds both. A
test holds the sum equal to judging every product.
"""

from __future__ import annotations

import json
from datetime import date
from typing import NamedTuple

from ocop_cli.law.rules import LastDay
from ocop_cli.places.today import MERGED_ON
from ocop_cli.register.connection import Connection
from ocop_cli.register.reading import owners
from ocop_cli.register.reading.cuts import Cut, is_kept, replaced
from ocop_cli.register.reading.histories import Histories, among, histories
from ocop_cli.register.reading.joining import joined
from ocop_cli.register.reading.taken_back import Reversals
from ocop_cli.register.rows import MOVING

# What is kept beside the ratings: of each product with a certificate the newest one.
KEPT = """
WITH newest_of AS (
  SELECT * FROM newest WHERE rating_id IS NOT NULL AND first_on <= :day
),
rest AS MATERIALIZED (
  SELECT product_id FROM newest_of WHERE NOT alone OR newest_on > :day OR first_day > :day
"""
# The same worked out, where something else is kept than this cut sees.
RATED = """
WITH last AS MATERIALIZED (
  SELECT product_id, max(issued_on) AS issued_on, last_day, printed_last_day, first_day, stars,
         rating_id
  FROM rating INDEXED BY rating_product
  WHERE issued_on <= :day AND {visible} {replaced} GROUP BY product_id
),
failing AS MATERIALIZED (
  SELECT l.product_id FROM last AS l CROSS JOIN rating AS r ON r.rating_id = l.rating_id
  WHERE l.last_day IS NULL AND l.first_day <= :day AND r.kind IS NOT 'upgrade'
),
certificate AS (
  SELECT *, 0 AS failed FROM last WHERE product_id NOT IN failing
  UNION ALL
  SELECT product_id, max(issued_on), last_day, printed_last_day, first_day, stars, rating_id, 1
  FROM rating INDEXED BY rating_product
  WHERE product_id IN failing AND last_day IS NOT NULL AND issued_on <= :day
    AND {visible} {replaced}
  GROUP BY product_id
),
newest_of AS MATERIALIZED (
  SELECT c.*, coalesce(p.entity_id, -p.product_id) AS owner
  FROM certificate AS c CROSS JOIN product AS p ON p.product_id = c.product_id
),
rest AS MATERIALIZED (
  SELECT product_id FROM newest_of WHERE last_day IS NULL OR first_day > :day
  UNION
  SELECT product_id FROM last AS n WHERE {shared}
  UNION
  SELECT product_id FROM newest_of AS n WHERE n.failed AND {shared}
"""
OWNED = """
  UNION
  SELECT product_id FROM act
  WHERE kind IN {moving} AND product_id IS NOT NULL
    AND acted_on <= :day AND {visible}
  UNION
  SELECT value FROM json_each(:linked)
),
owned (product_id, number, text, authority, owner, in_force, apart) AS MATERIALIZED (
  SELECT n.product_id, {columns}, n.owner,
         CASE WHEN {holds} THEN 1 WHEN NOT n.failed THEN 0 END, n.product_id IN rest
  FROM newest_of AS n
  {more}
),
busy AS MATERIALIZED (SELECT DISTINCT owner FROM owned WHERE apart)
SELECT 'rest', product_id, owner, NULL, NULL, NULL, NULL, NULL FROM owned WHERE apart
"""
# Two ratings of one day: which is the newer is no question for SQL.
SHARED = """
EXISTS (
  SELECT 1 FROM rating INDEXED BY rating_product
  WHERE product_id = n.product_id AND issued_on = n.issued_on AND rating_id <> n.rating_id
    AND {visible} {replaced}
)
"""
EACH = """
UNION ALL
SELECT 'each', number, text, authority, owner, count(*), coalesce(sum(in_force), 0),
       coalesce(sum(NOT in_force), 0)
FROM owned
WHERE NOT apart {narrow} GROUP BY 2, 3, 4, 5
"""
SUMMED = """
UNION ALL
SELECT {level}, number, text, count(*), count(DISTINCT owner), coalesce(sum(in_force), 0),
       count(DISTINCT CASE WHEN in_force THEN owner END), coalesce(sum(NOT in_force), 0)
FROM owned WHERE owner NOT IN busy {groups}
"""
# Owners who have products SQL cannot count are counted with those; all others are theirs alone.
SUMS = (
    EACH.format(narrow="AND owner IN busy")
    + SUMMED.format(level="'group'", groups="GROUP BY 2, 3")
    + SUMMED.format(level="'whole'", groups="")
)
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
AS_PRINTED = frozenset(("stars", "year"))  # one group each; a sector or a place has many spellings


class Plain(NamedTuple):
    """Products counted by SQL: what their group is made of, their owner, how many, their standing.

    `number` is the stars, or of a place whether it was printed since the mergers of 2025.
    """

    number: int | None
    text: str | None
    authority: str | None
    owner: int
    products: int
    in_force: int
    lapsed: int


class Summed(NamedTuple):
    """Products of owners who have no others.

    `counts`: how many, their owners, in force, owners of those, lapsed.
    """

    number: int | None
    text: str | None
    counts: tuple[int, int, int, int, int]


class CountedProducts(NamedTuple):
    """Counts of the products SQL can count; the histories of all others, and who owns those.

    Where a group is what is printed, nothing else, owners are counted by SQL as well: `groups` and
    `whole` hold what `plain` leaves out.
    """

    plain: list[Plain]
    groups: list[Summed]
    whole: list[Summed]
    rest: Histories
    owners: dict[int, int]


def split(db: Connection, at: Cut, day: date, by: str, convention: LastDay) -> CountedProducts:
    """Count what SQL can, by one of `COLUMNS`; an owner is an entity, else the product itself."""
    links = joined(db, at, day)
    columns = COLUMNS[by]
    seen = {"visible": at.sees(), "replaced": replaced(db, at)}
    certificates = KEPT if is_kept(db, at) else RATED
    owned = (certificates + OWNED).format(
        columns=", ".join(columns),
        holds=ANNIVERSARY if convention is LastDay.ANNIVERSARY else DAY_BEFORE,
        moving=MOVING,
        more=WITH_RATING if any(c.startswith(("r.", "d.")) for c in columns) else "",
        shared=SHARED.format(**seen),
        **seen,
    )
    owned += SUMS if by in AS_PRINTED else EACH.format(narrow="")
    apart = sorted(
        {
            *links.root,
            *Reversals(db, at, day, links).products(),
            *owners.regrouped(db, at, day),
        }
    )
    found = CountedProducts([], [], [], Histories({}, {}, links), {})
    values = {"day": day.isoformat(), "linked": json.dumps(apart)}
    for told, *row in db.execute(owned, values):
        if told == "rest":
            found.owners[row[0]] = row[1]
        elif told == "each":
            found.plain.append(Plain(*row))
        else:
            number, text, *counts = row
            (found.groups if told == "group" else found.whole).append(
                Summed(number, text, tuple(counts))
            )
    others = among({*apart, *found.owners})
    return found._replace(rest=histories(db, at, day, links=links, **others))
