"""What changed since the last report: its contents against the list of today, and why: pure.

Contents are compared, never days: a decision of last year that came in this morning makes a lapse
new today. What a report held "apart", under review, is new when a person has settled it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from ocop_cli.model.ratings import Act, Standing, Status

# Days before the last day at which a report says so, each once: the window to file opens and closes
# (26/2026/QĐ-TTg, article 7.6a), the written notice is due (148/QĐ-TTg), and the last day itself.
STEPS = (180, 120, 30, 0)


class Because(StrEnum):
    """Why a product that was reported as lapsed is not on the list any more."""

    RE_EVALUATED = "re_evaluated"
    FAILED = "failed"
    REVOKED = "revoked"
    EXTENDED = "extended"
    CORRECTED = "corrected"


class LapseChanges(NamedTuple):
    """Product ids: newly lapsed, lapsed before too, and no longer."""

    new: tuple[int, ...]
    still: tuple[int, ...]
    gone: tuple[int, ...]


def parted(now: Mapping[int, bool], before: Mapping[int, bool]) -> LapseChanges:
    """The lapsed products of today and of the last report, each with whether it is under review.

    The order of `now` is kept.
    """
    new: list[int] = []
    still: list[int] = []
    for product_id, pending in now.items():
        settled = before.get(product_id, False) and not pending
        (new if product_id not in before or settled else still).append(product_id)
    return LapseChanges(tuple(new), tuple(still), tuple(i for i in before if i not in now))


def because(standing: Standing | None, acts: Sequence[Act], reported: date) -> Because:
    """Why a product reported as lapsed on `reported` is not lapsed by `standing`.

    `corrected` where no act or rating of a later day explains it: the report was wrong, for what
    was entered since, or taken back, is dated on or before it.
    """
    if standing is None:
        return Because.CORRECTED
    rating = standing.rating
    reason, since = Because.CORRECTED, date.min
    if standing.status is Status.REVOKED and standing.revoked_by is not None:
        reason, since = Because.REVOKED, standing.revoked_by.acted_on
    elif standing.status is Status.FAILED:
        reason, since = Because.FAILED, max(rating.issued_on, rating.first_day)
    elif standing.extended_until is not None:
        until = standing.extended_until
        granted = [a.acted_on for a in acts if a.kind == "extension" and a.until == until]
        reason, since = Because.EXTENDED, min(granted, default=date.min)
    elif standing.status is Status.VALID:
        reason, since = Because.RE_EVALUATED, max(rating.issued_on, rating.first_day)
    return reason if since > reported else Because.CORRECTED


def step(days_left: int, told: int | None) -> int | None:
    """The step a certificate has reached and no report told yet; None where there is none.

    `told` is the nearest one told so far. Where several were passed at once (no report ran for a
    while) only the nearest is told.
    """
    reached = [one for one in STEPS if 0 <= days_left <= one]
    if not reached:
        return None
    nearest = min(reached)
    return nearest if told is None or nearest < told else None
