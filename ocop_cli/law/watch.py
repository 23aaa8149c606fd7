"""Where to look first: why a product is watched, since when, and which department's share it is.

The order of Thái Nguyên's chairman of 24/12/2024 asks to look first at products past their 36
months and at those whose stars changed, and names five departments. 26/2026/QĐ-TTg, article 9,
gives supervision of criteria and of the mark to the province, which charges its OCOP advisory body
(with the department of agriculture) with it. No text read says reason by reason who is charged:
`SHARES` is what follows from each department's field, and the only place to change it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from ocop_cli.law import standing as law_standing
from ocop_cli.law.agencies import agency
from ocop_cli.law.due import Due
from ocop_cli.law.rules import LastDay
from ocop_cli.model.ratings import Rating, Standing, Status

ONE_DAY = timedelta(days=1)


class WatchReason(StrEnum):
    """Why a product is watched, worst first."""

    SOLD_LAPSED = "sold_lapsed"
    LAPSED = "lapsed"
    FAILED = "failed"
    REVOKED = "revoked"
    ON_HOLD = "on_hold"
    RECALLED = "recalled"
    STARS_CHANGED = "stars_changed"
    OPEN_FINDING = "open_finding"
    NOT_NOTIFIED = "not_notified"
    GTIN_CONFLICT = "gtin_conflict"


# Whose share a reason is; an inspection or a recall stays with the department that made it.
SHARES: dict[WatchReason, str] = {
    WatchReason.SOLD_LAPSED: "market_surveillance",  # goods on sale, use of the mark (article 9)
    WatchReason.LAPSED: "agriculture",  # the advisory body: re-evaluation, announcement
    WatchReason.FAILED: "agriculture",
    WatchReason.REVOKED: "market_surveillance",  # no mark on goods on sale any more
    WatchReason.ON_HOLD: "agriculture",  # what a person must settle before anything is said of it
    WatchReason.RECALLED: "health",  # food safety and hygiene, unless another body ordered it
    WatchReason.STARS_CHANGED: "market_surveillance",  # labels must show the new stars
    WatchReason.OPEN_FINDING: "agriculture",
    WatchReason.NOT_NOTIFIED: "agriculture",
    WatchReason.GTIN_CONFLICT: "science_technology",  # numbers and barcodes
}


class Finding(NamedTuple):
    """An inspection that found a violation and is not closed."""

    on: date
    about: str | None
    agency: str | None


class Recall(NamedTuple):
    """A recall of goods that is not closed."""

    on: date
    ordered_by: str | None


class Watched(NamedTuple):
    """One reason to look at a product."""

    reason: WatchReason
    agency: str
    since: date


def reasons(
    standing: Standing,
    ratings: Sequence[Rating],
    findings: Iterable[Finding],
    recalls: Iterable[Recall],
    due: Due | None,
    conflict_since: date | None,
    day: date,
    held_since: date | None = None,
    convention: LastDay = LastDay.ANNIVERSARY,
) -> list[Watched]:
    """Why a product is watched on `day`, worst first; each reason once for each department.

    All facts are those known on that day. A lapsed product found under the mark after it lapsed is
    `sold_lapsed`, and then no more `lapsed`, nor is that finding told again.
    """
    sold, others = _seen_on_sale(standing, findings)
    told = [(WatchReason.SOLD_LAPSED, one.on, one.agency) for one in sold]
    told += [(WatchReason.OPEN_FINDING, one.on, one.agency) for one in others]
    told += [
        (WatchReason.RECALLED, one.on, agency(one.ordered_by) if one.ordered_by else None)
        for one in recalls
    ]
    by_themselves = {
        WatchReason.LAPSED: standing.lapsed_on
        if standing.status is Status.LAPSED and not sold
        else None,
        WatchReason.FAILED: _failed_since(standing, ratings, day, convention),
        WatchReason.REVOKED: standing.revoked_by.acted_on
        if standing.status is Status.REVOKED and standing.revoked_by is not None
        else None,
        WatchReason.STARS_CHANGED: _stars_changed(standing, ratings, day),
        WatchReason.NOT_NOTIFIED: _not_notified_since(standing, due, day),
        WatchReason.GTIN_CONFLICT: conflict_since,
        WatchReason.ON_HOLD: held_since,
    }
    told += [(reason, since, None) for reason, since in by_themselves.items() if since is not None]
    found: dict[tuple[WatchReason, str], date] = {}
    for reason, since, by in told:
        key = (reason, by or SHARES[reason])
        found[key] = min(since, found.get(key, since))
    rank = list(WatchReason)
    every = [Watched(reason, by, since) for (reason, by), since in found.items()]
    return sorted(every, key=lambda one: (rank.index(one.reason), one.since, one.agency))


def _seen_on_sale(
    standing: Standing, findings: Iterable[Finding]
) -> tuple[list[Finding], list[Finding]]:
    """The findings of the mark on goods since they lapsed, and all others."""
    lapsed_on = standing.lapsed_on if standing.status is Status.LAPSED else None
    sold: list[Finding] = []
    others: list[Finding] = []
    for one in findings:
        after = one.about == "mark" and lapsed_on is not None and one.on >= lapsed_on
        (sold if after else others).append(one)
    return sold, others


def _not_notified_since(standing: Standing, due: Due | None, day: date) -> date | None:
    """The day after a letter was due that nobody sent."""
    if due is None or standing.status is not Status.VALID or due.notified_on is not None:
        return None
    by = due.notify_by
    return by + ONE_DAY if by is not None and by < day else None


def _stars_changed(standing: Standing, ratings: Sequence[Rating], day: date) -> date | None:
    """Since when a certificate in force has other stars than the one before it."""
    if standing.status is not Status.VALID:
        return None
    granted = law_standing.certificates(ratings, day)
    if len(granted) > 1 and granted[-1].stars != granted[-2].stars:
        return granted[-1].first_day
    return None


def _failed_since(
    standing: Standing, ratings: Sequence[Rating], day: date, convention: LastDay
) -> date | None:
    """The first day of a failure: after the certificate's last, or the decision's own."""
    if standing.status is not Status.FAILED:
        return None
    failed_on = standing.rating.first_day
    granted = law_standing.certificates(ratings, day)
    if not granted or standing.revoked_by is not None:
        return failed_on
    end = law_standing.last_day(granted[-1], convention)
    return max(failed_on, end + ONE_DAY) if end is not None else failed_on
