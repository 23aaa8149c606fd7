"""What past reports held. Each keeps only what it changed: the lapses that came and went since the
report it was compared with, so that a report a day costs little however long the list is."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, datetime
from typing import NamedTuple

from ocop_cli.register.connection import Connection
from ocop_cli.register.reading.cuts import Cut
from ocop_cli.register.reading.issued import successors

ENTRIES = "SELECT log_id, at, detail FROM log WHERE what = 'report' AND log_id <= ? ORDER BY log_id"
ROWS = """
SELECT log_id, product_id, rating_id, row FROM issued
WHERE kind = 'report' AND log_id <= ? ORDER BY issued_id
"""

CAME, WENT, DUE = "came", "went", "due"


class Kept(NamedTuple):
    """A lapse as a report held it; `row` is what was printed, by field."""

    product_id: int
    pending: bool
    row: Mapping[str, object]


class LastReport(NamedTuple):
    """The report a new one is compared with.

    `told` are the steps told by all reports so far: the nearest one for a certificate (its rating)
    and its last day. `later` says that a report of a later day exists.
    """

    log_id: int | None
    at: datetime | None
    as_of: date | None
    lapsed: Mapping[int, Kept]
    told: Mapping[tuple[int, date], int]
    later: bool


def last(db: Connection, at: Cut, day: date) -> LastReport:
    """The newest report as of `day` or earlier that was not taken back, with its contents."""
    entries = {
        log_id: (made, json.loads(detail))
        for log_id, made, detail in db.execute(ENTRIES, (at.upto,))
    }
    rows: dict[int, list[tuple[int, int | None, dict[str, object]]]] = {}
    for log_id, product_id, rating_id, row in db.execute(ROWS, (at.upto,)):
        rows.setdefault(log_id, []).append((product_id, rating_id, json.loads(row)))
    standing = [i for i in entries if i not in at.undone]
    past = [i for i in standing if date.fromisoformat(entries[i][1]["as_of"]) <= day]
    newest = past[-1] if past else None
    chain: list[int] = []
    one = newest
    while one is not None:
        chain.append(one)
        one = entries[one][1].get("since")
    lapsed: dict[int, Kept] = {}
    for log_id in reversed(chain):
        for product_id, _, row in rows.get(log_id, ()):
            if row["part"] == CAME:
                lapsed[product_id] = Kept(product_id, bool(row["pending_review"]), row)
            elif row["part"] == WENT:
                lapsed.pop(product_id, None)
    told: dict[tuple[int, date], int] = {}
    now = successors(db, at)
    for log_id in past:
        for _, rating_id, row in rows.get(log_id, ()):
            if row["part"] == DUE and rating_id is not None:
                key = (now.get(rating_id, rating_id), date.fromisoformat(str(row["end"])))
                at_days = int(str(row["at_days"]))
                told[key] = min(told.get(key, at_days), at_days)
    made = datetime.fromisoformat(entries[newest][0]) if newest is not None else None
    as_of = date.fromisoformat(entries[newest][1]["as_of"]) if newest is not None else None
    return LastReport(newest, made, as_of, lapsed, told, len(past) < len(standing))
