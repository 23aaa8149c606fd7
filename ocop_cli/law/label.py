"""What the label of a product may say on a day.

Source: the mark "Sản phẩm OCOP Việt Nam" may be used by products of three stars or more while
their recognition is in force, with the sign of their own stars (1162/QĐ-VPĐP-OCOP of 17/9/2020).
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from ocop_cli.model.ratings import Standing, Status


class Label(NamedTuple):
    """Whether the OCOP mark may stand on the label, with how many stars, through which day."""

    logo: bool
    stars: int | None
    until: date | None


NONE = Label(False, None, None)


def of(standing: Standing | None) -> Label:
    """The label of a product by its standing; None for one that is not rated yet."""
    if standing is None or standing.status is not Status.VALID:
        return NONE
    ends = [day for day in (standing.valid_through, standing.extended_until) if day]
    return Label(True, standing.rating.stars, max(ends, default=None))
