"""Which decisions the register knows, up to which one, and the seal under a list of its facts."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import NamedTuple

from ocop_cli.law.kinds import CERTIFICATE_ACTS, DEEDS
from ocop_cli.law.numbers import number_key
from ocop_cli.register.connection import Connection
from ocop_cli.register.reading.cuts import Cut, replaced
from ocop_cli.register.reading.histories import Decision, decisions
from ocop_cli.text.figures import whole

NEWEST_DECISION = """
SELECT DISTINCT decision_id FROM rating
WHERE {visible} {replaced} AND issued_on = (
  SELECT max(issued_on) FROM rating WHERE issued_on <= :day AND {visible} {replaced}
)
"""
LAST_SEAL = "SELECT seal, at FROM log WHERE log_id <= ? ORDER BY log_id DESC LIMIT 1"


def newest_decision(db: Connection, at: Cut, day: date) -> Decision | None:
    """The newest decision the register knows as of `day`."""
    statement = NEWEST_DECISION.format(visible=at.sees(), replaced=replaced(db, at))
    ids = [row[0] for row in db.execute(statement, {"day": day.isoformat()})]
    if not ids:
        return None
    known = decisions(db, at)
    return max((known[i] for i in ids), key=_number_order)


def last_seal(db: Connection, at: Cut) -> tuple[str, str] | None:
    """Seal and instant of the newest entry of this cut."""
    row = db.execute(LAST_SEAL, (at.upto,)).fetchone()
    return (row[0], row[1]) if row else None


IMPORTED_DECISIONS = """
SELECT decision_id, count(DISTINCT product_id), count(DISTINCT entity),
       sum(passed AND stars = 3), sum(passed AND stars = 4), sum(passed AND stars = 5),
       sum(NOT passed), group_concat(DISTINCT log_id)
FROM rating WHERE issued_on <= :day AND {visible} {replaced}
GROUP BY decision_id
"""
ACTS_BY_DOCUMENT = """
SELECT coalesce(document, ''), acted_on, authority, count(*), group_concat(DISTINCT log_id)
FROM act
WHERE kind IN {kinds} AND acted_on <= :day AND {visible}
GROUP BY document, acted_on, authority
"""


# What a document did is listed with it, be it an act or a deed.
KINDS = "('" + "', '".join((*CERTIFICATE_ACTS, *DEEDS)) + "')"


class ImportedDecision(NamedTuple):
    """A decision with what the register holds of it."""

    number: str
    issued_on: date
    authority: str | None
    products: int
    entities: int
    three_stars: int
    four_stars: int
    five_stars: int
    failed: int
    acts: int
    files: str
    log_ids: tuple[int, ...]


def imported_decisions(db: Connection, at: Cut, day: date) -> list[ImportedDecision]:
    """The decisions with a rating or an act as of `day`."""
    known = decisions(db, at)
    files = {log_id: file or "" for log_id, file in db.execute("SELECT log_id, file FROM log")}
    asked = {"day": day.isoformat()}
    counted: dict[tuple[str, date, str | None], list[int]] = defaultdict(lambda: [0] * 7)
    sources: dict[tuple[str, date, str | None], set[int]] = defaultdict(set)

    def note(key: tuple[str, date, str | None], entries: str) -> None:
        sources[key].update(map(int, entries.split(",")))

    statement = IMPORTED_DECISIONS.format(visible=at.sees(), replaced=replaced(db, at))
    for decision_id, *counts, entries in db.execute(statement, asked):
        decision = known[decision_id]
        key = (decision.number, decision.issued_on, decision.authority)
        for place, number in enumerate(counts):
            counted[key][place] += number or 0
        note(key, entries)
    statement = ACTS_BY_DOCUMENT.format(visible=at.sees(), kinds=KINDS)
    for document, acted_on, authority, number, entries in db.execute(statement, asked):
        key = (document, date.fromisoformat(acted_on), authority)
        counted[key][6] += number
        note(key, entries)
    return [
        ImportedDecision._make(
            (*key, *counts, ", ".join(sorted({files[i] for i in own})), tuple(sorted(own)))
        )
        for key, counts in counted.items()
        for own in [sources[key]]
    ]


def _number_order(decision: Decision) -> tuple[int, str, str]:
    digits, _, rest = number_key(decision.number).partition("/")
    return (whole(digits) or 0, rest, decision.authority or "")
