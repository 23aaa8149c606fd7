"""Rows of products that lapsed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ocop_cli.model.listing import Cell
from ocop_cli.queries import listing
from ocop_cli.queries import view as queries_view
from ocop_cli.register.reading import issued

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
    return (*listing.product_row(view, one), on, (view.day - on).days + 1, notice)


def lapsed_rows(
    view: queries_view.View, found: Sequence[queries_view.Held]
) -> list[tuple[Cell, ...]]:
    """The rows of lapsed products, in the order of `LAPSED`."""
    announced = issued.announced_in(view.db, view.at, view.day)
    return [lapsed_row(view, one, announced) for one in found]
