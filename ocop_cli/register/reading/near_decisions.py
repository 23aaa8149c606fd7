"""Decisions of one year whose numbers begin alike: they may be one, printed in two ways."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from ocop_cli.law.authorities import authority_key, may_be_one
from ocop_cli.law.numbers import number_key, same_number, serial
from ocop_cli.register.connection import Connection

# What begins with the digits and a slash stands together in the index of numbers.
OF_YEAR = """
SELECT decision_id, number, issued_on, authority FROM decision
WHERE (number_key = :first OR (number_key > :first || '/' AND number_key < :first || '0'))
  AND issued_on BETWEEN :year || '-01-01' AND :year || '-12-31'
ORDER BY issued_on, decision_id
"""


class PrintedDecision(NamedTuple):
    """A decision as a file or the register names it."""

    number: str
    issued_on: date
    authority: str | None

    def may_be(self, other: PrintedDecision) -> bool:
        """Whether both have one serial number in one year, and not positively two authorities."""
        return (
            self.issued_on.year == other.issued_on.year
            and serial(self.number) == serial(other.number)
            and may_be_one(self.authority or "", other.authority or "")
        )

    def is_named_as(self, other: PrintedDecision) -> bool:
        """Whether both are named alike: one day, a number that is the other's or short for it, and
        one authority, where both name it."""
        mine, theirs = (authority_key(one.authority or "") for one in (self, other))
        return (
            self.issued_on == other.issued_on
            and same_number(self.number, other.number)
            and (mine == theirs or not mine or not theirs)
        )


def near(db: Connection, said: PrintedDecision) -> Iterator[tuple[int, PrintedDecision]]:
    """The register's decisions that `said` may be, with their ids, whoever brought them."""
    first = number_key(said.number).partition("/")[0]
    values = {"first": first, "year": f"{said.issued_on.year:04d}"}
    for decision_id, number, issued_on, authority in db.execute(OF_YEAR, values):
        one = PrintedDecision(number, date.fromisoformat(issued_on), authority)
        if said.may_be(one):
            yield decision_id, one
