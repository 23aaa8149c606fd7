"""What the register already holds of the decisions, products and acts a file names."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import NamedTuple

from ocop_cli.register import Connection
from ocop_cli.register.reading import Cut, replaced
from ocop_cli.register.writing import ActRow, RatingRow

RATINGS_OF_DECISIONS = """
SELECT rating_id, log_id, replaces, decision_id, product_id, kind, passed, stars, score, issued_on,
       first_day, last_day, printed_first_day, printed_last_day, product, entity, entity_type,
       locality, product_group, more, sheet, row
FROM rating
WHERE decision_id IN (SELECT value FROM json_each(:ids)) AND {visible} {replaced}
"""
SAME_MENTION = """
SELECT other.decision_id FROM decision AS own JOIN decision AS other
  ON other.number_key = own.number_key AND other.issued_on = own.issued_on
WHERE own.decision_id = ?
  AND (own.authority_key = '' OR other.authority_key IN ('', own.authority_key))
"""
FIRST_RATED = """
SELECT product_id, min(issued_on) FROM rating
WHERE product_id IN (SELECT value FROM json_each(:ids)) AND {visible} {replaced}
GROUP BY product_id
"""
SAME_ACTS = """
SELECT product_id, kind, acted_on, document, until FROM act
WHERE product_id IN (SELECT value FROM json_each(:ids)) AND {visible}
"""


class Present(NamedTuple):
    """A rating the register holds: its id, its log entry and its row."""

    rating_id: int
    log_id: int
    row: RatingRow


def of_decisions(db: Connection, at: Cut, ids: Iterable[int]) -> dict[int, list[Present]]:
    """The ratings of each of these decisions, under whichever of its mentions they stand."""
    mentions = {
        decision_id: [row[0] for row in db.execute(SAME_MENTION, (decision_id,))]
        for decision_id in sorted(set(ids))
    }
    wanted = json.dumps(sorted({i for own in mentions.values() for i in own}))
    statement = RATINGS_OF_DECISIONS.format(visible=at.sees(), replaced=replaced(db, at))
    found: dict[int, list[Present]] = {}
    for row in db.execute(statement, {"ids": wanted}):
        found.setdefault(row[3], []).append(Present(row[0], row[1], RatingRow(*row[2:])))
    return {
        decision_id: [one for i in own for one in found.get(i, ())]
        for decision_id, own in mentions.items()
    }


def first_rated(db: Connection, at: Cut, ids: Iterable[int]) -> dict[int, str]:
    """The first day of issue of each of these products as named, ISO; unrated ones left out."""
    statement = FIRST_RATED.format(visible=at.sees(), replaced=replaced(db, at))
    return dict(db.execute(statement, {"ids": json.dumps(sorted(ids))}))


def same_acts(db: Connection, at: Cut, rows: Iterable[ActRow]) -> set[tuple[object, ...]]:
    """Of these acts, what the register already holds, as `act_identity` gives it."""
    ids = json.dumps(sorted({row.product_id for row in rows if row.product_id is not None}))
    return set(db.execute(SAME_ACTS.format(visible=at.sees()), {"ids": ids}))


def act_identity(row: ActRow) -> tuple[object, ...]:
    """What makes two records one act: product, kind, day, document, until."""
    return (row.product_id, row.kind, row.acted_on, row.document, row.until)
