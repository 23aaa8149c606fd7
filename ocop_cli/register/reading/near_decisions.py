"""Decisions of one year whose numbers begin alike: they may be one, printed in two ways."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from datetime import date

from ocop_cli.law import authorities, one_day
from ocop_cli.law.numbers import number_key, same_number, serial
from ocop_cli.law.one_day import NumberSeries
from ocop_cli.law.reversals import NamedDocument
from ocop_cli.register.connection import Connection
from ocop_cli.register.reading.cuts import Cut
from ocop_cli.register.rows import MOVING

# What begins with the digits and a slash stands together in the index of numbers.
OF_YEAR = """
SELECT decision_id, number, issued_on, authority FROM decision
WHERE (number_key = :first OR (number_key > :first || '/' AND number_key < :first || '0'))
  AND issued_on BETWEEN :year || '-01-01' AND :year || '-12-31'
ORDER BY issued_on, decision_id
"""
# The same of other years, on the same day of the year.
OF_OTHER_YEARS = """
SELECT decision_id, number, issued_on, authority FROM decision
WHERE (number_key = :first OR (number_key > :first || '/' AND number_key < :first || '0'))
  AND substr(issued_on, 5) = substr(:day, 5)
  AND abs(CAST(issued_on AS INTEGER) - CAST(:day AS INTEGER)) BETWEEN 1 AND :years
ORDER BY issued_on, decision_id
"""
# A renewal comes with the end of the term: sooner, a year is easily mistyped.
MISTYPED_YEARS = 2
# The documents of these numbers: decisions that stand or have a rating, and those of acts.
NUMBERED = """
SELECT d.number, d.issued_on, d.authority FROM decision AS d
WHERE d.number_key IN (SELECT value FROM json_each(:numbers))
  AND ({visible} OR EXISTS (
    SELECT 1 FROM rating AS r WHERE r.decision_id = d.decision_id AND {rated}))
ORDER BY d.issued_on, d.decision_id
"""
ACTING = """
SELECT DISTINCT document, acted_on, authority FROM act
WHERE document IS NOT NULL AND authority IS NOT NULL AND {visible}
  AND (kind IN {moving} OR kind IN ('correction', 'replacement', 'annulment'))
ORDER BY acted_on, document
"""
# Decisions of one day, by what they rated.
OF_DAY = """
SELECT decision_id, number, issued_on, authority FROM decision
WHERE decision_id IN (SELECT decision_id FROM rating WHERE issued_on = :day AND {visible})
ORDER BY decision_id
"""


def numbered(db: Connection, at: Cut, keys: Collection[str]) -> Iterator[tuple[NumberSeries, date]]:
    """The register's documents whose numbers have these keys, and that are known by their authority
    or a rating, each with its day."""
    asked = {"numbers": json.dumps(sorted(keys))}
    statement = NUMBERED.format(visible=at.sees("d.log_id"), rated=at.sees("r.log_id"))
    for number, day, authority in db.execute(statement, asked):
        on = date.fromisoformat(day)
        yield one_day.series_of(number, authority, on.year), on
    for number, day, authority in db.execute(ACTING.format(visible=at.sees(), moving=MOVING)):
        on = date.fromisoformat(day)
        if (what := one_day.series_of(number, authority, on.year)).number in keys:
            yield what, on


def of_day(db: Connection, at: Cut, day: date) -> Iterator[tuple[int, NamedDocument]]:
    """The decisions that rated on a day, with their ids."""
    rows = db.execute(OF_DAY.format(visible=at.sees()), {"day": day.isoformat()})
    for decision_id, number, issued_on, authority in rows:
        yield decision_id, NamedDocument(number, date.fromisoformat(issued_on), authority)


def numbering(one: NamedDocument) -> tuple[int, str]:
    """The year and the serial number, which two decisions share that may be one."""
    return one.on.year, serial(one.number)


def may_be_one(a: NamedDocument, b: NamedDocument) -> bool:
    """Whether both have one serial number in one year, and not positively two authorities."""
    one = numbering(a) == numbering(b)
    return one and authorities.may_be_one(a.authority or "", b.authority or "")


def are_a_year_apart(a: NamedDocument, b: NamedDocument) -> bool:
    """Whether both have one number, not positively two authorities, and one day of two years near
    each other: one of the two years may be mistyped."""
    days = (a.on.month, a.on.day) == (b.on.month, b.on.day)
    return (
        days
        and 1 <= abs(a.on.year - b.on.year) <= MISTYPED_YEARS
        and same_number(a.number, b.number)
        and authorities.may_be_one(a.authority or "", b.authority or "")
    )


def are_named_alike(a: NamedDocument, b: NamedDocument) -> bool:
    """Whether both have one day, a number that is the other's or short for it, and one authority,
    where both name it."""
    mine, theirs = (authorities.authority_key(one.authority or "") for one in (a, b))
    return (
        a.on == b.on
        and same_number(a.number, b.number)
        and (mine == theirs or not mine or not theirs)
    )


def near(db: Connection, said: NamedDocument) -> Iterator[tuple[int, NamedDocument]]:
    """The register's decisions that `said` may be, with their ids, whoever brought them."""
    first = number_key(said.number).partition("/")[0]
    values = {"first": first, "year": f"{said.on.year:04d}"}
    for decision_id, number, issued_on, authority in db.execute(OF_YEAR, values):
        one = NamedDocument(number, date.fromisoformat(issued_on), authority)
        if may_be_one(said, one):
            yield decision_id, one


def of_other_years(db: Connection, said: NamedDocument) -> Iterator[tuple[int, NamedDocument]]:
    """The register's decisions of which `said` may have a mistyped year, with their ids."""
    first = number_key(said.number).partition("/")[0]
    values = {"first": first, "day": said.on.isoformat(), "years": MISTYPED_YEARS}
    for decision_id, number, issued_on, authority in db.execute(OF_OTHER_YEARS, values):
        one = NamedDocument(number, date.fromisoformat(issued_on), authority)
        if are_a_year_apart(said, one):
            yield decision_id, one
