"""The documents the register knows: decisions that rated products, and those of acts."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from ocop_cli.law.authorities import authority_key
from ocop_cli.law.numbers import same_number
from ocop_cli.law.reversals import NamedDocument
from ocop_cli.register.connection import Connection
from ocop_cli.register.reading.cuts import Cut, replaced
from ocop_cli.register.reading.histories import decisions
from ocop_cli.register.rows import MOVING

RATING = "SELECT DISTINCT decision_id FROM rating WHERE issued_on <= :day AND {visible} {replaced}"
ACTING = """
SELECT DISTINCT document, acted_on, authority FROM act
WHERE document IS NOT NULL AND acted_on <= :day AND {visible}
  AND (kind IN {moving} OR kind IN ('replacement', 'annulment'))
"""
HOLDING = """
SELECT act_id, document FROM act
WHERE kind = 'hold' AND document IS NOT NULL AND {visible} ORDER BY act_id DESC
"""


def rating(db: Connection, at: Cut, day: date) -> dict[int, NamedDocument]:
    """The decisions with a rating as of `day`, by id."""
    known = decisions(db, at)
    statement = RATING.format(visible=at.sees(), replaced=replaced(db, at))
    ids = [row[0] for row in db.execute(statement, {"day": day.isoformat()})]
    return {i: NamedDocument(known[i].number, known[i].issued_on, known[i].authority) for i in ids}


def every(db: Connection, at: Cut, day: date) -> list[NamedDocument]:
    """All documents that did something to a certificate as of `day`, each once."""
    acting = db.execute(ACTING.format(visible=at.sees(), moving=MOVING), {"day": day.isoformat()})
    acts = (NamedDocument(number, date.fromisoformat(on), by) for number, on, by in acting)
    return list(dict.fromkeys([*rating(db, at, day).values(), *acts]))


def holding(db: Connection, at: Cut, number: str) -> int | None:
    """The newest act of this number that suspends a product; None where there is none."""
    found = db.execute(HOLDING.format(visible=at.sees()))
    return next((act_id for act_id, said in found if same_number(said, number)), None)


def meant(
    known: Iterable[NamedDocument], number: str, on: date | None, authority: str | None
) -> list[NamedDocument]:
    """Those of `known` that a number, with its day where one is said, may mean.

    Where authorities share number and day, the one named is meant.
    """
    found = [one for one in known if same_number(one.number, number) and on in (None, one.on)]
    if authority is not None and len(found) > 1:
        names = (authority, *(one.authority or "" for one in found))
        wanted, *keys = map(authority_key, names)
        own = [one for one, key in zip(found, keys, strict=True) if key == wanted]
        return own or found
    return found
