"""Acts that only a certificate in force allows, on a day on which the register has none in force.

A certificate printed again had not run out: a rating between may be missing. No file is needed to
see it, and a later one may settle it, so it is worked out anew each time.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from ocop_cli.law import standing
from ocop_cli.law.rules import LastDay
from ocop_cli.model.ratings import Act, Rating, Status
from ocop_cli.register.connection import Connection
from ocop_cli.register.reading import histories, joining
from ocop_cli.register.reading.cuts import Cut

Done = tuple[int, date]  # a product as named, and the day of an act on it


def had_run_out(db: Connection, at: Cut, day: date, acts: Collection[Done]) -> set[Done]:
    """Those of these acts by whose day the newest certificate known on `day` had run out."""
    links = joining.linking(db, at, day)
    members = links.members()
    roots = {links.of(product_id) for product_id, _ in acts}
    names = {name for root in roots for name in members.get(root, (root,))}
    known = histories.histories(db, at, day, links=links, **histories.among(names))
    return {
        (product_id, on)
        for product_id, on in acts
        if _had_run_out(
            known.ratings.get(links.of(product_id), ()),
            known.acts.get(links.of(product_id), ()),
            on,
        )
    }


def _had_run_out(ratings: Sequence[Rating], acts: Sequence[Act], on: date) -> bool:
    if any(standing.grants(one) and one.issued_on > on for one in ratings):
        return False
    # Of the two ways to count the last day the earlier: on that day itself it is asked.
    then = standing.of(ratings, acts, on, LastDay.DAY_BEFORE)
    return then is not None and then.status is Status.LAPSED
