"""What the register answers: the decisions, and the histories of products, in a cut of its log."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple, TypedDict

from ocop_cli.law.numbers import number_key
from ocop_cli.matching.linking import Linking
from ocop_cli.model.ratings import Act, Rating
from ocop_cli.register.connection import Connection
from ocop_cli.register.reading.cuts import Cut, replaced
from ocop_cli.register.reading.joining import as_json, linking
from ocop_cli.register.reading.taken_back import Reversals
from ocop_cli.register.rows import MOVING

# What an entry can bring, for its digest: every column, in a fixed order.
FACTS = {
    table: f"SELECT * FROM {table} WHERE log_id = ? ORDER BY {table}_id"
    for table in ("rating", "act", "link", "setting", "issued", "remark", "answer", "saying")
}
# Those of the first schema: what other tables bring counts only where there is something.
FIRST_FACTS = 5

DECISIONS = """
SELECT decision_id, number, issued_on, authority FROM decision AS d
WHERE {visible} OR EXISTS (
  SELECT 1 FROM rating AS r WHERE r.decision_id = d.decision_id AND {rated})
"""
FILES = "SELECT log_id, file FROM log WHERE what = 'import'"
RATINGS = """
SELECT r.rating_id, r.product_id, r.decision_id, d.number, d.authority, r.issued_on, r.kind,
       r.passed, r.stars, r.score, r.first_day, r.last_day, r.printed_last_day,
       r.printed_first_day, r.product, r.entity, r.entity_type, r.locality, r.product_group,
       r.log_id, r.sheet, r.row
FROM {source} CROSS JOIN decision AS d ON d.decision_id = r.decision_id
WHERE +r.issued_on <= :day AND {visible} {replaced} {narrow}
"""
FULLER_MENTION = """
SELECT o.number, o.authority FROM decision AS d JOIN decision AS o
  ON o.number_key = d.number_key AND o.issued_on = d.issued_on AND o.authority IS NOT NULL
WHERE d.decision_id = ? AND ({visible} OR EXISTS (
  SELECT 1 FROM rating AS r WHERE r.decision_id = o.decision_id AND {rated}))
"""
ACTS = """
SELECT act_id, product_id, kind, acted_on, document, of_decision, of_issued_on, until, log_id,
       authority
FROM act
WHERE kind IN {moving} AND acted_on <= :day
  AND product_id IS NOT NULL AND {visible} {narrow}
"""
AMONG = "AND {column} IN (SELECT value FROM json_each(:ids))"


class Decision(NamedTuple):
    """A decision as the register knows it."""

    decision_id: int
    number: str
    issued_on: date
    authority: str | None


def decisions(db: Connection, at: Cut) -> dict[int, Decision]:
    """Every decision this cut sees; without authority it is the only one of its number and day.

    The id of a decision that is another one's shorter mention gives that other one.
    """
    found = {
        row[0]: Decision(row[0], row[1], date.fromisoformat(row[2]), row[3])
        for row in db.execute(DECISIONS.format(visible=at.sees(), rated=at.sees("r.log_id")))
    }
    full: dict[tuple[str, date], list[Decision]] = defaultdict(list)
    for decision in found.values():
        if decision.authority is not None:
            full[(number_key(decision.number), decision.issued_on)].append(decision)
    for decision_id, decision in found.items():
        if decision.authority is None:
            named = full.get((number_key(decision.number), decision.issued_on), [])
            if len(named) == 1:
                found[decision_id] = named[0]
    return found


class Histories(NamedTuple):
    """Ratings and acts by product, and what is still asked, as of a day at a cut.

    Where a query was narrowed, only the products it may be about are here.
    """

    ratings: Mapping[int, list[Rating]]
    acts: Mapping[int, list[Act]]
    linking: Linking


def ratings(
    db: Connection,
    at: Cut,
    day: date,
    *,
    source: str = "rating AS r",
    narrow: str = "",
    values: Mapping[str, object] | None = None,
) -> Iterator[Rating]:
    """The ratings dated on or before `day`, each under the product as named.

    `source` is what gives them, the table r among it; `narrow` a further condition (beginning with
    AND) on the table's columns.
    """
    files = dict(db.execute(FILES))
    statement = RATINGS.format(
        source=source, visible=at.sees("r.log_id"), replaced=replaced(db, at), narrow=narrow
    )
    mentions = Mentions(db, at)
    days = Days()
    once = Once()
    for (
        rating_id, product_id, decision_id, number, authority, issued_on, kind, passed, stars,
        score, first_day, last_day, printed_last, printed_first, product, entity, entity_type,
        locality, group, log_id, sheet, row,
    ) in db.execute(statement, {"day": day.isoformat(), **(values or {})}):  # fmt: skip
        if authority is None:
            number, authority = mentions.fuller(decision_id, number)
        yield Rating(
            rating_id, product_id, once[number], days[issued_on], once[authority], once[kind],
            bool(passed), stars,
            score, days[first_day], last_day and days[last_day],
            printed_last and days[printed_last], printed_first and days[printed_first], product,
            entity, once[entity_type], once[locality], once[group], log_id,
            files.get(log_id) or "", once[sheet], row,
        )  # fmt: skip


class Mentions:
    """Decisions named without their authority, under the only one each may be."""

    def __init__(self, db: Connection, at: Cut) -> None:
        self._db = db
        self._statement = FULLER_MENTION.format(
            visible=at.sees("o.log_id"), rated=at.sees("r.log_id")
        )
        self._known: dict[int, tuple[str, str | None]] = {}

    def fuller(self, decision_id: int, number: str) -> tuple[str, str | None]:
        """The number and authority of a decision whose row names none."""
        if decision_id not in self._known:
            named = self._db.execute(self._statement, (decision_id,)).fetchall()
            self._known[decision_id] = named[0] if len(named) == 1 else (number, None)
        return self._known[decision_id]


class Once(dict[Any, Any]):
    """What many rows print alike, each held once: there may be a million of them."""

    def __missing__(self, text: str | None) -> str | None:
        self[text] = text
        return text


class Days(dict[str, date]):
    """ISO days, each read once: decisions have hundreds of rows."""

    def __missing__(self, text: str) -> date:
        found = self[text] = date.fromisoformat(text)
        return found


def acts(
    db: Connection,
    at: Cut,
    day: date,
    *,
    narrow: str = "",
    values: Mapping[str, object] | None = None,
) -> Iterator[Act]:
    """The revocations, removals and extensions dated on or before `day`."""
    statement = ACTS.format(visible=at.sees(), moving=MOVING, narrow=narrow)
    for row in db.execute(statement, {"day": day.isoformat(), **(values or {})}):
        (
            act_id, product_id, kind, acted_on, document, of_decision, of_issued_on, until, log_id,
            authority,
        ) = row  # fmt: skip
        yield Act(
            act_id,
            product_id,
            kind,
            date.fromisoformat(acted_on),
            document,
            of_decision,
            date.fromisoformat(of_issued_on) if of_issued_on else None,
            date.fromisoformat(until) if until else None,
            log_id,
            authority,
        )


class Only(TypedDict):
    """A further condition for `ratings` and `acts`, with its values."""

    narrow: str
    values: Mapping[str, object]


def among(ids: Iterable[int]) -> Only:
    """The condition that leaves only these products as named."""
    return only("product_id", ids)


def only(column: str, ids: Iterable[int]) -> Only:
    """The condition that leaves only the rows with one of these ids in a column."""
    return Only(narrow=AMONG.format(column=column), values={"ids": as_json(ids)})


def histories(
    db: Connection,
    at: Cut,
    day: date,
    *,
    links: Linking | None = None,
    narrow: str = "",
    values: Mapping[str, object] | None = None,
) -> Histories:
    """Every product's ratings and acts as of `day`, under the product its names belong to."""
    links = linking(db, at, day) if links is None else links
    taken_back = Reversals(db, at, day, links)
    of = links.root.get
    by_product: dict[int, list[Rating]] = defaultdict(list)
    for rating in taken_back.ratings(ratings(db, at, day, narrow=narrow, values=values)):
        by_product[of(rating.product_id, rating.product_id)].append(rating)
    acted: dict[int, list[Act]] = defaultdict(list)
    for act in taken_back.acts(acts(db, at, day, narrow=narrow, values=values)):
        acted[of(act.product_id, act.product_id)].append(act)
    return Histories(by_product, acted, links)
