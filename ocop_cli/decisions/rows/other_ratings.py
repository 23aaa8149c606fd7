"""Remarks that say how a product was rated, of another rating than the one they stand beside.

A kind that a remark names is its row's own: "Nâng hạng" beside four stars says how these came.
Where it cannot be this one's, the product may have a newer certificate than its row says.
"""

from __future__ import annotations

from datetime import date

from ocop_cli.decisions.language import kinds, ranks
from ocop_cli.decisions.language.bearing import Bearing
from ocop_cli.decisions.rows import times
from ocop_cli.law.kinds import RENEWALS


def of_another(note: str, own: date | None, stars: int | None, *, over: bool) -> Bearing | None:
    """What a remark says of another rating than that of `own` day and `stars`; None for nothing.

    "Đã được nâng hạng 5 sao" beside four names more than were granted: what a product had before is
    fewer. "Đã ĐGL" beside a rating that may be `over` says that it was evaluated again, and not
    that this was that time.
    """
    said = kinds.note(note)
    if said is None or said.kind is None:
        return None
    if stars is not None and ranks.most_in(note) > stars:
        return Bearing.RATING
    if over and said.kind in RENEWALS and not (own is not None and times.is_of_year(note, own)):
        return Bearing.RE_EVALUATION
    return None
