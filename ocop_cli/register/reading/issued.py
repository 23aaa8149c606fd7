"""What left the office: the rows of published notices and of reports, as they were printed.

A row names the rating whose certificate it is about. Where that rating was completed or corrected
since, the row counts for the rating that took its place: it is still the same certificate.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from typing import NamedTuple

from ocop_cli.register.connection import Connection
from ocop_cli.register.reading.cuts import Cut, cut

ROWS = """
SELECT log_id, kind, number, on_day, product_id, rating_id, row
FROM issued
WHERE kind IN (SELECT value FROM json_each(:kinds)) AND on_day <= :day AND {visible}
ORDER BY on_day, issued_id
"""
REPLACED = "SELECT replaces, rating_id FROM rating WHERE replaces IS NOT NULL AND {visible}"
NUMBERED = """
SELECT log_id, product_id, rating_id, row FROM issued
WHERE kind = :kind AND number = :number AND on_day = :day AND {visible}
ORDER BY issued_id
"""
DAYS = """
SELECT DISTINCT kind, number, on_day FROM issued
WHERE kind <> 'report' AND substr(on_day, 1, 4) = :year AND {visible}
ORDER BY on_day, kind
"""
KNOWN_ACTS = """
SELECT count(*) FROM act WHERE act_id IN (SELECT value FROM json_each(?)) AND {visible}
"""
AT = "SELECT at FROM log WHERE log_id = ?"


class Issued(NamedTuple):
    """One row of a published notice or a report; `row` is what was printed, by field."""

    log_id: int
    kind: str
    number: str | None
    on_day: date
    product_id: int | None
    rating_id: int | None
    row: Mapping[str, object]


Row = tuple[int | None, int | None, str]


def rows(db: Connection, at: Cut, day: date, *kinds: str) -> Iterator[Issued]:
    """What notices of these kinds held, published on or before `day`, oldest first."""
    now = successors(db, at)
    asked = {"kinds": json.dumps(kinds), "day": day.isoformat()}
    for log_id, kind, number, on_day, product_id, rating_id, row in db.execute(
        ROWS.format(visible=at.sees()), asked
    ):
        yield Issued(
            log_id,
            kind,
            number,
            date.fromisoformat(on_day),
            product_id,
            now.get(rating_id, rating_id),
            json.loads(row),
        )


def successors(db: Connection, at: Cut) -> dict[int, int]:
    """Of each rating that was completed or corrected, the one that holds in its place."""
    next_of = dict(db.execute(REPLACED.format(visible=at.sees())))
    found = {}
    for first in next_of:
        last = first
        while last in next_of:
            last = next_of[last]
        found[first] = last
    return found


def announced(db: Connection, at: Cut, day: date) -> dict[int, Issued]:
    """The first published announcement that holds a lapse, by rating."""
    first: dict[int, Issued] = {}
    for one in rows(db, at, day, "announcement"):
        if one.rating_id is not None:
            first.setdefault(one.rating_id, one)
    return first


def announced_in(db: Connection, at: Cut, day: date) -> dict[int, str | None]:
    """The number of that announcement, by rating."""
    return {rating: one.number for rating, one in announced(db, at, day).items()}


def numbered(
    db: Connection, at: Cut, kind: str, number: str, on_day: date
) -> tuple[int, list[Row]] | None:
    """The entry and the rows recorded under a number and day; None where none is.

    A notice published without a single product is one row without product.
    """
    asked = {"kind": kind, "number": number, "day": on_day.isoformat()}
    found = list(db.execute(NUMBERED.format(visible=at.sees()), asked))
    return (found[0][0], [row[1:] for row in found]) if found else None


def of_the_year(db: Connection, at: Cut, year: int) -> list[tuple[str, str, date]]:
    """The kind, number and day of each notice of a year."""
    rows = db.execute(DAYS.format(visible=at.sees()), {"year": f"{year:04}"})
    return [(kind, number, date.fromisoformat(day)) for kind, number, day in rows if number]


def days(db: Connection) -> dict[int, date]:
    """The day each notice spoke of, by its log entry."""
    rows = db.execute("SELECT log_id, detail FROM log WHERE what = 'notice'")
    said = ((log_id, json.loads(detail).get("as_of")) for log_id, detail in rows)
    return {log_id: date.fromisoformat(day) for log_id, day in said if day}


def are_known(db: Connection, at: Cut, acts: Sequence[int]) -> bool:
    """Whether all these acts are in the register at a cut."""
    asked = (json.dumps(list(acts)),)
    found = db.execute(KNOWN_ACTS.format(visible=at.sees()), asked).fetchone()
    return bool(found[0] == len(set(acts)))


def before(db: Connection, log_id: int) -> Cut:
    """What the register knew when it came to make an entry."""
    row = db.execute(AT, (log_id - 1,)).fetchone()
    return cut(db, datetime.fromisoformat(row[0]) if row else datetime.min.replace(tzinfo=UTC))
