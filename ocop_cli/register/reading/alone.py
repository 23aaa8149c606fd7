"""Products whose newest certificate alone decides, found by what is kept beside the ratings.

Nearly every product is one: no act, no other name, no later failure, nothing a person must settle.
Of these a list needs one row each; all others are judged in `standing`. A test holds both together
equal to judging every product.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from ocop_cli.register.connection import Connection
from ocop_cli.register.reading import narrowed, owners, remarks
from ocop_cli.register.reading.cuts import Cut, is_kept
from ocop_cli.register.reading.histories import Days, Histories, Mentions, Once
from ocop_cli.register.reading.joining import asked_about
from ocop_cli.register.reading.narrowed import Narrowing

FOUND = """
SELECT product_id, rating_id, first_day, last_day, printed_last_day FROM newest
WHERE rating_id IS NOT NULL AND {decides} AND ({condition}) AND NOT ({judged})
ORDER BY product_id
"""
# A product of which a later rating than this day's is kept is judged, as one with two of one day.
OTHERS = """
SELECT product_id FROM newest
WHERE first_on <= :day AND rating_id IS NOT NULL AND (NOT {decides} OR ({judged}))
"""
DECIDES = "(alone AND newest_on <= :day AND first_day <= :day)"
PRINTED = """
SELECT r.decision_id, r.printed_first_day,
       r.product, r.entity, r.entity_type, r.locality, r.product_group, r.stars, r.score
FROM json_each(:ids) AS j CROSS JOIN rating AS r ON r.rating_id = j.value
"""
STARS = """
SELECT r.stars FROM json_each(:ids) AS j CROSS JOIN rating AS r ON r.rating_id = j.value
"""
DECISIONS = "SELECT decision_id, number, issued_on, authority FROM decision"
# What was found of a product on the market, or given to it, says nothing about its certificate.
ACTED = """
SELECT DISTINCT product_id FROM act
WHERE product_id IS NOT NULL AND kind NOT IN ('inspection', 'recall', 'training', 'mark')
"""
BLOCK = 1_000


# A product, its newest certificate, and the days that gives, ISO, as `standing.ends` takes them: no
# more than a tuple, for there may be hundreds of thousands.
Alone = tuple[int, int, str, str, str | None]


class Parted(NamedTuple):
    """The products one certificate decides, in the order of their numbers; and all others."""

    alone: Sequence[Alone]
    others: Histories


def parted(
    db: Connection,
    at: Cut,
    day: date,
    narrowing: Narrowing,
    *,
    values: Mapping[str, object] | None = None,
    apart: Iterable[int] = (),
) -> Parted:
    """The products a narrowing leaves, those of `apart` among the others."""
    links, taken_back = narrowed.joined_and_taken(db, at, day)
    if not is_kept(db, at):
        return Parted((), narrowed.deciding(db, at, day, narrowing, values))
    judged = {*apart, *links.root, *taken_back.products()}
    judged.update(row[0] for row in db.execute(ACTED))
    judged |= owners.affected(db, at, day) | owners.regrouped(db, at, day)
    judged |= remarks.remarked(db, at, day)
    asked = {"day": day.isoformat(), **(values or {})}
    said = {"decides": DECIDES, "condition": narrowing.kept, "judged": narrowing.judged}
    once = Once()  # the days of certificates, which are few
    alone: list[Alone] = [
        (product_id, rating_id, once[first], once[last], once[printed])
        for product_id, rating_id, first, last, printed in db.execute(FOUND.format(**said), asked)
    ]
    others = {row[0] for row in db.execute(OTHERS.format(**said), asked)}
    names = {one[0] for one in alone} | others | links.root.keys()
    questions = asked_about(db, at, day, links, names)
    for question in questions:
        judged |= {question.product_id, question.other_id}
    others |= judged & names
    if judged:
        alone = [one for one in alone if one[0] not in judged]
    deciding = narrowed.deciding(db, at, day, narrowing, values, among=others, questions=questions)
    return Parted(alone, deciding)


Printed = tuple[int, str | None, str, str | None, str | None, str | None, str | None, int, float]


def printed(db: Connection, found: Sequence[Alone]) -> Iterator[Printed]:
    """What is printed of these certificates, in their order: the number of the decision, the first
    day, product, entity, its type, locality, group, stars, score."""
    return _of_ratings(db, found, PRINTED)


def stars(db: Connection, found: Sequence[Alone]) -> Iterator[int]:
    """The stars of these certificates, in their order."""
    return (row[0] for row in _of_ratings(db, found, STARS))


def _of_ratings(db: Connection, found: Sequence[Alone], statement: str) -> Iterator[Any]:
    for start in range(0, len(found), BLOCK):
        ids = "[" + ",".join([str(one[1]) for one in found[start : start + BLOCK]]) + "]"
        yield from db.execute(statement, {"ids": ids})


def decided(db: Connection, at: Cut) -> dict[int, tuple[str, date, str | None]]:
    """The number, day and authority of every decision."""
    mentions, days = Mentions(db, at), Days()
    found: dict[int, tuple[str, date, str | None]] = {}
    for decision_id, number, on, authority in db.execute(DECISIONS):
        if authority is None:
            number, authority = mentions.fuller(decision_id, number)
        found[decision_id] = (number, days[on], authority)
    return found
