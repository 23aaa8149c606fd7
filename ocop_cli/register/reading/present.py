"""What the register already holds of the decisions, products and acts a file names."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from ocop_cli.law.authorities import may_be_one
from ocop_cli.law.numbers import same_number
from ocop_cli.register.connection import Connection
from ocop_cli.register.reading.cuts import Cut, is_kept, replaced
from ocop_cli.register.rows import ActRow, RatingRow

RATINGS_OF_DECISIONS = """
SELECT rating_id, log_id, replaces, decision_id, product_id, kind, passed, stars, score, issued_on,
       first_day, last_day, printed_first_day, printed_last_day, product, entity, entity_type,
       locality, product_group, more, sheet, row
FROM rating
WHERE decision_id IN (SELECT value FROM json_each(:ids)) AND {visible} {replaced}
"""
SAME_MENTION = """
SELECT own.decision_id, other.decision_id FROM decision AS own CROSS JOIN decision AS other
  ON other.number_key = own.number_key AND other.issued_on = own.issued_on
WHERE own.decision_id IN (SELECT value FROM json_each(:ids))
  AND (own.authority_key = '' OR other.authority_key IN ('', own.authority_key))
"""
FIRST_RATED = """
SELECT product_id, min(issued_on) FROM rating
WHERE product_id IN (SELECT value FROM json_each(:ids)) AND {visible} {replaced}
GROUP BY product_id
"""
FIRST_KEPT = """
SELECT product_id, first_on FROM newest WHERE product_id IN (SELECT value FROM json_each(:ids))
"""
SAME_ACTS = """
SELECT product_id, kind, acted_on, until, document, authority, of_decision, of_issued_on FROM act
WHERE product_id IN (SELECT value FROM json_each(:ids)) AND {visible}
"""


class Present(NamedTuple):
    """A rating the register holds: its id, its log entry and its row."""

    rating_id: int
    log_id: int
    row: RatingRow


def of_decisions(db: Connection, at: Cut, ids: Iterable[int]) -> dict[int, list[Present]]:
    """The ratings of each of these decisions, under whichever of its mentions they stand."""
    mentions: dict[int, list[int]] = defaultdict(list)
    for decision_id, mention in db.execute(SAME_MENTION, {"ids": json.dumps(sorted(set(ids)))}):
        mentions[decision_id].append(mention)
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
    if is_kept(db, at):
        return dict(db.execute(FIRST_KEPT, {"ids": json.dumps(sorted(ids))}))
    statement = FIRST_RATED.format(visible=at.sees(), replaced=replaced(db, at))
    return dict(db.execute(statement, {"ids": json.dumps(sorted(ids))}))


class KnownActs:
    """The acts the register holds of some products, and those of a file that were asked about."""

    def __init__(self, db: Connection, at: Cut, rows: Iterable[ActRow]) -> None:
        ids = json.dumps(sorted({row.product_id for row in rows if row.product_id is not None}))
        self._known: dict[tuple[object, ...], list[_Papers]] = defaultdict(list)
        self._days: dict[tuple[int, str], list[tuple[date, _Papers]]] = defaultdict(list)
        for *identity, document, authority, number, day in db.execute(
            SAME_ACTS.format(visible=at.sees()), {"ids": ids}
        ):
            papers = _Papers(document or "", authority or "", number or "", day)
            self._known[tuple(identity)].append(papers)
            product_id, kind, acted_on, _ = identity
            self._days[product_id, kind].append((date.fromisoformat(acted_on), papers))

    def holds(self, row: ActRow) -> bool:
        """Whether `row` is known: product, kind, day, document, until, and the decision it ends.

        One document may end two certificates of a product; a row that names none says no more
        than one that does. What was not known is known from now on.
        """
        known = self._known[(row.product_id, row.kind, row.acted_on, row.until)]
        own = _papers(row)
        if any(own.agrees(other) for other in known):
            return True
        known.append(own)
        return False

    def other_day(self, row: ActRow) -> date | None:
        """Another day of its year on which the register has the document of `row` do the same."""
        own = _papers(row)
        if not own.document or row.product_id is None:
            return None
        on = date.fromisoformat(row.acted_on)
        for day, other in self._days[row.product_id, row.kind]:
            if day != on and day.year == on.year and own.agrees(other):
                return day
        return None


def _papers(row: ActRow) -> _Papers:
    authority, number = row.authority or "", row.of_decision or ""
    return _Papers(row.document or "", authority, number, row.of_issued_on)


class _Papers(NamedTuple):
    """The document of an act with its authority, and the decision it names as the one it ends;
    empty where it names none."""

    document: str
    authority: str
    number: str
    day: str | None

    def agrees(self, other: _Papers) -> bool:
        """Whether both may be one document, and mean one decision: a clerk shortens numbers."""
        mine, theirs = self.document, other.document
        if not (mine == theirs or (mine and theirs and same_number(mine, theirs))):
            return False
        if not may_be_one(self.authority, other.authority):
            return False
        if not self.number or not other.number:
            return True
        days = {self.day, other.day} - {None}
        return same_number(self.number, other.number) and len(days) <= 1
