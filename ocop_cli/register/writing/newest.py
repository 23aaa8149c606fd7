"""What is kept beside the ratings of each product: its newest certificate, and what bears on it.

A list of a register asks of every product which rating decides; nearly always it is the newest
certificate, by itself. So that one is kept, for all that the log says now, and worked out anew for
each product whose ratings an entry brings or takes back. Where something else in its ratings bears
on a product's standing the row says so, and the product is judged as any other. A test holds what
is kept equal to judging every product.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, islice
from operator import itemgetter
from typing import NamedTuple

from ocop_cli.law.kinds import RENEWALS
from ocop_cli.register.connection import Connection
from ocop_cli.register.reading.cuts import cut, replaced
from ocop_cli.register.reading.joining import as_json

# By day of issue; rows of one day come in any order.
RATED = """
SELECT r.product_id, coalesce(p.entity_id, -p.product_id), r.issued_on, r.rating_id, r.first_day,
       r.last_day, r.printed_last_day, r.stars, r.kind
FROM rating AS r CROSS JOIN product AS p ON p.product_id = r.product_id
WHERE {visible} {replaced} {among}
ORDER BY r.product_id, r.issued_on
"""
AMONG = "AND r.product_id IN (SELECT value FROM json_each(:ids))"
INSERT = "INSERT INTO newest VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
CLEAR = "DELETE FROM newest WHERE product_id IN (SELECT value FROM json_each(?))"
# What an entry brings, or one that it takes back or brings back.
TOUCHED = """
WITH RECURSIVE entry (log_id) AS (
  SELECT :log_id UNION SELECT undoes FROM entry JOIN log USING (log_id) WHERE undoes IS NOT NULL
)
SELECT product_id FROM rating WHERE log_id IN entry
UNION
SELECT product_id FROM rating WHERE rating_id IN
  (SELECT replaces FROM rating WHERE log_id IN entry AND replaces IS NOT NULL)
"""
# An entry that only adds ratings: it takes nothing back, and replaces none.
ADDS = """
SELECT undoes IS NULL AND NOT EXISTS (
  SELECT 1 FROM rating WHERE rating.log_id = log.log_id AND replaces IS NOT NULL)
FROM log WHERE log_id = :log_id
"""
# Of the products it rates, those rated twice, or not later than all before.
NOT_LATER = """
SELECT r.product_id FROM rating AS r LEFT JOIN newest AS n ON n.product_id = r.product_id
WHERE r.log_id = :log_id
GROUP BY r.product_id HAVING count(*) > 1 OR r.issued_on <= n.newest_on
"""
# What is kept of the others, of what was kept and of the one later rating, as `_kept` says.
LATER = """
INSERT OR REPLACE INTO newest
SELECT r.product_id, coalesce(p.entity_id, -p.product_id), coalesce(n.first_on, r.issued_on),
  r.issued_on, coalesce(n.claims, r.kind IN ('re_evaluation', 'upgrade'), 0),
  iif(r.last_day IS NULL, n.rating_id, r.rating_id),
  iif(r.last_day IS NULL, n.issued_on, r.issued_on),
  iif(r.last_day IS NULL, n.first_day, r.first_day),
  coalesce(r.last_day, n.last_day),
  iif(r.last_day IS NULL, n.printed_last_day, r.printed_last_day),
  iif(r.last_day IS NULL, n.stars, r.stars),
  r.last_day IS NULL AND n.rating_id IS NOT NULL AND (n.failed OR r.kind IS NOT 'upgrade'),
  r.last_day IS NOT NULL
    OR (n.rating_id IS NOT NULL AND n.alone AND r.first_day <= r.issued_on)
FROM rating AS r CROSS JOIN product AS p ON p.product_id = r.product_id
LEFT JOIN newest AS n ON n.product_id = r.product_id
WHERE r.log_id = :log_id AND r.product_id NOT IN (SELECT value FROM json_each(:others))
"""
KEPT = "SELECT * FROM newest ORDER BY product_id"
NOTHING = (None, None, None, None, None, None, 0, 0)  # of a product without a certificate


class _Rated(NamedTuple):
    product_id: int
    owner: int
    issued_on: str
    rating_id: int
    first_day: str
    last_day: str | None
    printed_last_day: str | None
    stars: int | None
    kind: str | None


KeptRow = tuple[object, ...]


def keep(db: Connection, log_id: int) -> None:
    """Work out anew what is kept of the products whose ratings the newest entry moved; of those it
    only rates once more, later than before, by that rating and what was kept."""
    asked: dict[str, object] = {"log_id": log_id}
    adds = db.execute(ADDS, asked).fetchone()[0]
    ids = as_json(row[0] for row in db.execute(NOT_LATER if adds else TOUCHED, asked))
    if adds:
        db.execute(LATER, {**asked, "others": ids})
    if ids == "[]":
        return
    db.execute(CLEAR, (ids,))
    db.executemany(INSERT, _rows(db, AMONG, ids))


def keep_all(db: Connection) -> None:
    """Work out anew what is kept of every product."""
    db.execute("DELETE FROM newest")
    db.executemany(INSERT, _rows(db))


def unlike(db: Connection, most: int) -> list[int]:
    """Products of which something else is kept than their ratings say, so many of them at most."""
    kept: Iterator[tuple[int, *KeptRow]] = iter(db.execute(KEPT))
    differing = (
        min(row[0] for row in pair if row is not None)
        for pair in _side_by_side(kept, _rows(db))
        if pair[0] != pair[1]
    )
    return list(islice(differing, most))


def _side_by_side(
    one: Iterator[tuple[int, *KeptRow]], other: Iterator[tuple[int, *KeptRow]]
) -> Iterator[tuple[tuple[int, *KeptRow] | None, tuple[int, *KeptRow] | None]]:
    """The rows of two lists in the order of their first column; None where one lacks a row."""
    a, b = next(one, None), next(other, None)
    while a is not None or b is not None:
        if b is None or (a is not None and a[0] < b[0]):
            yield a, None
            a = next(one, None)
        elif a is None or b[0] < a[0]:
            yield None, b
            b = next(other, None)
        else:
            yield a, b
            a, b = next(one, None), next(other, None)


def _rows(db: Connection, among: str = "", ids: str = "[]") -> Iterator[tuple[int, *KeptRow]]:
    at = cut(db)
    statement = RATED.format(visible=at.sees("r.log_id"), replaced=replaced(db, at), among=among)
    for product_id, own in groupby(db.execute(statement, {"ids": ids}), key=itemgetter(0)):
        rated = list(own)
        if len(rated) == 1:
            yield product_id, *_only(*rated[0][1:])
        else:
            yield product_id, *_kept(list(map(_Rated._make, rated)))


def _only(
    owner: int, issued_on: str, rating_id: int, first_day: str, last_day: str | None,
    printed_last_day: str | None, stars: int | None, kind: str | None,
) -> KeptRow:  # fmt: skip
    """What is kept of a product with one rating, as `_kept` says of any."""
    said = (owner, issued_on, issued_on, int(kind in RENEWALS))
    if last_day is None:
        return (*said, *NOTHING)
    days = (rating_id, issued_on, first_day, last_day, printed_last_day)
    return (*said, *days, stars, 0, 1)


def _kept(rated: Sequence[_Rated]) -> KeptRow:
    """What is kept of one product, without its number, of its ratings by day of issue."""
    first, newest = rated[0], rated[-1]
    said = (first.owner, first.issued_on, newest.issued_on, int(_claims(rated)))
    place = len(rated) - 1
    while place >= 0 and rated[place].last_day is None:
        place -= 1
    if place < 0:
        return (*said, *NOTHING)
    one, later = rated[place], rated[place + 1 :]
    # Which of two ratings of one day is the newer is no question for days.
    beside = (*rated[max(0, place - 1) : place], *later[:1])
    twice = any(other.issued_on == one.issued_on for other in beside)
    alone = not twice and all(other.first_day <= other.issued_on for other in later)
    failed = any(other.kind != "upgrade" for other in later)
    return (
        *said, one.rating_id, one.issued_on, one.first_day, one.last_day, one.printed_last_day,
        one.stars, int(failed), int(alone),
    )  # fmt: skip


def _claims(rated: Sequence[_Rated]) -> bool:
    """Whether a rating of the first day says that it re-evaluates."""
    first = rated[0].issued_on
    for one in rated:
        if one.issued_on != first:
            return False
        if one.kind in RENEWALS:
            return True
    return False
