"""Rows of products that lapsed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from operator import itemgetter

from ocop_cli.model.listing import Cell
from ocop_cli.model.ratings import Status
from ocop_cli.queries import listing
from ocop_cli.queries import view as queries_view
from ocop_cli.queries.deciding import Ending, Endings, deciding, product_rows
from ocop_cli.register.reading import issued, narrowed

# What a lapse adds to the product row.
ADDED = ("lapsed_on", "days_lapsed", "announced_in")
LAPSED = (*listing.PRODUCT_FIELDS, *ADDED)


def lapsed_row(
    view: queries_view.View, one: queries_view.Held, announced: Mapping[int, str | None]
) -> tuple[Cell, ...]:
    """The product row with what a lapse adds."""
    on = one.standing.lapsed_on
    assert on is not None
    notice = announced.get(one.standing.rating.rating_id)
    return (*listing.product_row(view, one), *_added(view, on), notice)


def _added(view: queries_view.View, on: date) -> tuple[date, int]:
    return on, (view.day - on).days + 1


def lapsed_rows(
    view: queries_view.View, found: Iterable[queries_view.Held]
) -> list[tuple[Cell, ...]]:
    """The rows of lapsed products, in the order of `LAPSED`."""
    announced = issued.announced_in(view.db, view.at, view.day)
    return [lapsed_row(view, one, announced) for one in found]


def lapses(view: queries_view.View, since: date = date.min) -> list[tuple[Cell, ...]]:
    """The rows of the products that lapsed from a day on, in the order of `LAPSED`; filters
    applied."""
    found = deciding(view, narrowed.ENDED)
    announced = issued.announced_in(view.db, view.at, view.day)
    endings = Endings(view)

    def is_meant(end: Ending) -> bool:
        now = end.validity
        return now.status is Status.LAPSED and now.lapsed_on >= since

    # In the order in which their ratings lie in the file, of which each page is then read once.
    alone = sorted((one for one in found.alone if is_meant(endings[one[2:]])), key=itemgetter(1))
    rows = product_rows(view, alone, lambda _, end: (*_added(view, end.validity.lapsed_on), None))
    lapsed = list(rows)
    for place, one in enumerate(alone if announced else ()):
        lapsed[place] = (*lapsed[place][:-1], announced.get(one[1]))
    for judged in found.held:
        now = judged.standing
        if now.status is Status.LAPSED and now.lapsed_on is not None and now.lapsed_on >= since:
            lapsed.append(lapsed_row(view, judged, announced))
    return listing.by_number(lapsed)
