"""Acts with all that was recorded of them."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from ocop_cli.matching.linking import Linking
from ocop_cli.register.connection import Connection
from ocop_cli.register.reading.cuts import Cut

ALL = """
SELECT a.act_id, a.kind, a.product_id, a.entity_id, a.of_act, a.acted_on, a.document, a.authority,
       a.of_decision, a.of_issued_on, a.until, a.ground, a.note, a.more, a.sheet, a.row, a.log_id,
       p.name, p.entity, e.name, l.file
FROM act AS a
LEFT JOIN product AS p USING (product_id)
LEFT JOIN entity AS e ON e.entity_id = a.entity_id
JOIN log AS l ON l.log_id = a.log_id
WHERE a.acted_on <= :day AND {visible} {narrow}
ORDER BY a.acted_on, a.act_id
"""


class Recorded(NamedTuple):
    """One act as recorded; `more` holds the fields of its kind."""

    act_id: int
    kind: str
    product_id: int | None
    entity_id: int | None
    of_act: int | None
    acted_on: date
    document: str | None
    authority: str | None
    of_decision: str | None
    of_issued_on: date | None
    until: date | None
    ground: str | None
    note: str | None
    more: Mapping[str, str]
    sheet: str | None
    row: int | None
    log_id: int
    product: str | None
    product_entity: str | None
    entity: str | None
    file: str | None


def recorded(
    db: Connection,
    at: Cut,
    day: date,
    *,
    kinds: tuple[str, ...] = (),
    product_ids: tuple[int, ...] | None = None,
) -> Iterator[Recorded]:
    """The acts dated on or before `day`, of these kinds and products where any are named."""
    narrow = ""
    if kinds:
        narrow += " AND a.kind IN (SELECT value FROM json_each(:kinds))"
    if product_ids is not None:
        narrow += " AND a.product_id IN (SELECT value FROM json_each(:ids))"
    values = {
        "day": day.isoformat(),
        "kinds": json.dumps(kinds),
        "ids": json.dumps(product_ids or ()),
    }
    for row in db.execute(ALL.format(visible=at.sees("a.log_id"), narrow=narrow), values):
        found = list(row)
        for place in (5, 9, 10):
            found[place] = date.fromisoformat(found[place]) if found[place] else None
        found[13] = json.loads(found[13])
        yield Recorded(*found)


def closings(db: Connection, at: Cut, day: date) -> dict[int, Recorded]:
    """What closed an act on or before `day`, by the act it ends."""
    every = recorded(db, at, day, kinds=("close",))
    return {act.of_act: act for act in every if act.of_act is not None}


def troubles(db: Connection, at: Cut, day: date, links: Linking) -> dict[int, list[Recorded]]:
    """The violations found and the recalls ordered that are not closed on `day`, by product."""
    closed = closings(db, at, day)
    found: dict[int, list[Recorded]] = defaultdict(list)
    for act in recorded(db, at, day, kinds=("inspection", "recall")):
        trouble = act.kind == "recall" or act.more.get("outcome") == "violation"
        if trouble and act.product_id is not None and act.act_id not in closed:
            found[links.of(act.product_id)].append(act)
    return found
