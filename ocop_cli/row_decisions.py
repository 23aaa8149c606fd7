"""Which decision a row belongs to, and which one it ends.

One column of decisions means two things. In a list of ratings it is where the product was rated. In
a decision that revokes, whose own number stands in its head, it is the decision that recognised
the product: the one whose certificate ends.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import repeat
from typing import NamedTuple

from ocop_cli import cells
from ocop_cli.citations import Cited, cited
from ocop_cli.columns import Cells, first_said
from ocop_cli.document import Value


class Printed(NamedTuple):
    """The decisions a row names: under a plain heading, as recognition, and as the one ended."""

    mine: Cited | None = None
    day: date | None = None
    authority: str | None = None
    other: Cited | None = None
    other_day: date | None = None
    of: Cited | None = None
    of_day: date | None = None


class Dated(NamedTuple):
    """The decision of a row, and the one that it ends."""

    number: str | None = None
    issued_on: date | None = None
    authority: str | None = None
    of_number: str | None = None
    of_issued_on: date | None = None


NONE_PRINTED = Printed()
NOT_DATED = Dated()
DAYS = ("issued_on", "on", "_recognised_on", "decision", "_recognition_decision")
_FIELDS = (
    "decision", "document", "issued_on", "on", "authority", "_recognition_decision",
    "_recognised_on", "of_decision", "of_issued_on",
)  # fmt: skip


class Disagreement(Exception):
    """Two cells of a row name two decisions, or two days of one; `fields` say where."""

    def __init__(self, variant: str, fields: tuple[str, ...], value: str, other: str) -> None:
        super().__init__(variant)
        self.variant = variant
        self.fields = fields
        self.value = value
        self.other = other


def printed(table: Cells) -> Iterator[Printed]:
    """The decisions each row of a table names, under whatever heading."""
    if not table.has(*_FIELDS):
        return repeat(NONE_PRINTED)
    return map(
        Printed,
        first_said(table.take("decision", _cited), table.take("document", _cited)),
        first_said(table.take("issued_on", cells.day), table.take("on", cells.day)),
        table.take("authority", cells.text),
        table.take("_recognition_decision", _cited),
        table.take("_recognised_on", cells.day),
        table.take("of_decision", _cited),
        table.take("of_issued_on", cells.day),
    )


def which(said: Printed, *, act: bool, headed: bool) -> Dated:
    """The decision of a row and the one it ends, where `act` says that it ends one.

    `headed`: the file's own head is the decision of all its rows. Raises Disagreement.
    """
    if said is NONE_PRINTED:
        return NOT_DATED
    mine, day, other, other_day = said.mine, said.day, said.other, said.other_day
    if act and headed:
        if other is None and other_day is None:
            mine, day, other, other_day = None, None, mine, day
    elif not act:
        if mine is None:
            mine, other = other, None
        elif other is not None and other.number != mine.number:
            raise Disagreement(
                "two", ("_recognition_decision",), mine.number or "", other.number or ""
            )
        day, other_day = day or other_day, None
    own_day = mine.issued_on if mine else None
    if day and own_day and day != own_day:
        raise Disagreement("two_days", DAYS, f"{day:%d/%m/%Y}", f"{own_day:%d/%m/%Y}")
    of_number = said.of.number if said.of else None
    of_day = said.of_day or (said.of.issued_on if said.of else None)
    if act:
        if of_number is None and other is not None:
            of_number, other_day = other.number, other_day or other.issued_on
        of_day = of_day or other_day
    return Dated(
        mine.number if mine else None,
        day or own_day,
        said.authority or (mine.authority if mine else None),
        of_number,
        of_day,
    )


def _cited(value: Value) -> Cited | None:
    said = cells.text(value)
    if said is None:
        return None
    found = cited(said)
    return found if found.number else Cited(said, found.issued_on, found.authority)
