"""What the register holds of the market: barcodes and stamps, and letters sent to entities."""

from __future__ import annotations

from datetime import date

from ocop_cli.law.marks import Allotted
from ocop_cli.matching.linking import Linking
from ocop_cli.register.connection import Connection
from ocop_cli.register.reading.acts import closings, recorded
from ocop_cli.register.reading.cuts import Cut

LETTERS = """
SELECT product_id, on_day FROM issued
WHERE kind = 'reminder' AND product_id IS NOT NULL AND on_day <= :day AND {visible}
ORDER BY on_day, issued_id
"""


def allotted(db: Connection, at: Cut, day: date, links: Linking) -> list[Allotted]:
    """The barcodes and series of stamps given on or before `day`, under the product of each name.

    A mark closed by then is no longer its product's.
    """
    closed = closings(db, at, day)
    return [
        Allotted(
            links.of(act.product_id),
            f"{act.product} – {act.product_entity or '?'}",
            act.acted_on,
            act.more.get("gtin"),
            act.more.get("stamps"),
        )
        for act in recorded(db, at, day, kinds=("mark",))
        if act.product_id is not None and act.act_id not in closed
    ]


def letters(db: Connection, at: Cut, day: date, links: Linking) -> dict[int, list[date]]:
    """The days of the reminders sent about each product, oldest first."""
    found: dict[int, list[date]] = {}
    for product_id, on in db.execute(LETTERS.format(visible=at.sees()), {"day": day.isoformat()}):
        found.setdefault(links.of(product_id), []).append(date.fromisoformat(on))
    return found
