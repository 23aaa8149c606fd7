"""How names compare, as the register keeps it, and why two of them are one product, or two."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from ocop_cli.matching.pairs import Pair
from ocop_cli.register.connection import Connection
from ocop_cli.register.reading.cuts import Cut

# The plus keeps the second list from being sought by the index: each of the first would be sought
# with each of the second.
PAIRS_AMONG = """
SELECT product_id, other_id{more} FROM likeness
WHERE product_id IN (SELECT value FROM json_each(:ids))
  AND +other_id IN (SELECT value FROM json_each(:ids))
"""
LAST = "SELECT coalesce(max(likeness_id), 0) FROM likeness"
RULED = """
SELECT p.product_id, p.other_id, p.verdict, p.reasons FROM likeness AS p
WHERE p.verdict = 'same' AND p.product_id IN (SELECT value FROM json_each(:ids))
  AND +p.other_id IN (SELECT value FROM json_each(:ids))
ORDER BY p.likeness_id
"""
NOT_DENIED = """
SELECT p.product_id, p.other_id FROM likeness AS p
WHERE p.verdict = 'same' AND p.because_of = 0
  AND p.product_id IN (SELECT value FROM json_each(:ids))
  AND +p.other_id IN (SELECT value FROM json_each(:ids))
  AND NOT EXISTS (
    SELECT 1 FROM link AS l WHERE l.verdict = 'different' AND {visible}
      AND min(l.product_id, l.other_id) = min(p.product_id, p.other_id)
      AND max(l.product_id, l.other_id) = max(p.product_id, p.other_id))
"""
ANSWERED = """
SELECT product_id, other_id, verdict, said_by FROM link
WHERE {visible} AND (product_id IN (SELECT value FROM json_each(:ids))
   OR other_id IN (SELECT value FROM json_each(:ids)))
ORDER BY link_id
"""
PAIR = """
SELECT likeness_id, product_id, other_id, verdict, confidence FROM likeness WHERE likeness_id = ?
"""
REASONS = """
SELECT likeness_id, reasons FROM likeness WHERE likeness_id IN (SELECT value FROM json_each(?))
"""
NAMES = """
SELECT product_id, name, entity FROM product
WHERE product_id IN (SELECT value FROM json_each(?))
"""


def last(db: Connection) -> int:
    """The number of the newest pair; 0 where there is none."""
    number: int = db.execute(LAST).fetchone()[0]
    return number


def pairs_of(db: Connection, ids: Iterable[int]) -> list[tuple[int, int]]:
    """The pairs, asked or the same by rule, both of whose names are among `ids`."""
    return _pairs_among(db, ids, "")


def verdicts_of(db: Connection, ids: Iterable[int]) -> dict[tuple[int, int], str]:
    """The same pairs with what was found of each."""
    return {(one, other): said for one, other, said in _pairs_among(db, ids, ", verdict")}


def _pairs_among(db: Connection, ids: Iterable[int], more: str) -> list[tuple[Any, ...]]:
    return db.execute(PAIRS_AMONG.format(more=more), {"ids": json.dumps(sorted(ids))}).fetchall()


def ruled_same(db: Connection, at: Cut, ids: Iterable[int]) -> list[tuple[int, int]]:
    """The pairs among `ids` that are one product by rule, and were not said to be two."""
    values = {"ids": json.dumps(sorted(ids))}
    return db.execute(NOT_DENIED.format(visible=at.sees("l.log_id")), values).fetchall()


class Evidence(NamedTuple):
    """Why two names are one product, or two: said by a rule, a person or a file."""

    name: str
    other: str
    verdict: str
    said_by: str
    reasons: list[tuple[str, dict[str, str]]]


def evidence(db: Connection, at: Cut, members: Sequence[int]) -> list[Evidence]:
    """What ties the names of one product together, and what persons said of them."""
    values = {"ids": json.dumps(sorted(members))}
    said = {
        (a, b): (verdict, by)
        for a, b, verdict, by in db.execute(ANSWERED.format(visible=at.sees()), values)
    }
    ruled = {(a, b): (v, json.loads(r)) for a, b, v, r in db.execute(RULED, values)}
    ids = {i for pair in (*said, *ruled) for i in pair}
    names = {
        number: f"{product} – {entity or '?'}"
        for number, (product, entity) in printed_names(db, ids).items()
    }
    found = []
    for pair, (verdict, by) in said.items():
        reasons = ruled[pair][1] if pair in ruled and verdict == "same" else []
        found.append(Evidence(names[pair[0]], names[pair[1]], verdict, by, reasons))
    for pair, (verdict, reasons) in ruled.items():
        if pair not in said:
            found.append(Evidence(names[pair[0]], names[pair[1]], verdict, "rule", reasons))
    return found


def pair(db: Connection, pair_id: int) -> Pair | None:
    """The pair of this id, None where there is none."""
    row = db.execute(PAIR, (pair_id,)).fetchone()
    return Pair(*row) if row else None


def reasons_of(db: Connection, ids: Iterable[int]) -> dict[int, list[tuple[str, dict[str, str]]]]:
    """The reasons kept with each of these pairs, as keys of `words` with their values."""
    rows = db.execute(REASONS, (json.dumps(sorted(ids)),))
    return {pair_id: [(key, values) for key, values in json.loads(text)] for pair_id, text in rows}


def printed_names(db: Connection, ids: Iterable[int]) -> dict[int, tuple[str, str | None]]:
    """Product and entity of these products as named."""
    return {row[0]: (row[1], row[2]) for row in db.execute(NAMES, (json.dumps(sorted(ids)),))}
