"""Decisions of one year whose numbers begin alike: they may be one, printed in two ways."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ocop_cli.law import authorities
from ocop_cli.law.numbers import number_key, same_number, serial
from ocop_cli.law.reversals import NamedDocument
from ocop_cli.register.connection import Connection

# What begins with the digits and a slash stands together in the index of numbers.
OF_YEAR = """
SELECT decision_id, number, issued_on, authority FROM decision
WHERE (number_key = :first OR (number_key > :first || '/' AND number_key < :first || '0'))
  AND issued_on BETWEEN :year || '-01-01' AND :year || '-12-31'
ORDER BY issued_on, decision_id
"""


def may_be_one(a: NamedDocument, b: NamedDocument) -> bool:
    """Whether both have one serial number in one year, and not positively two authorities."""
    return (
        a.on.year == b.on.year
        and serial(a.number) == serial(b.number)
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
