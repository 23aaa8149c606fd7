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


class Reason(StrEnum):
    """Why a product is watched, worst first."""

    SOLD_LAPSED = "sold_lapsed"
    LAPSED = "lapsed"
    FAILED = "failed"
    REVOKED = "revoked"
    RECALLED = "recalled"
    STARS_CHANGED = "stars_changed"
    OPEN_FINDING = "open_finding"
    NOT_NOTIFIED = "not_notified"
    GTIN_CONFLICT = "gtin_conflict"


# Whose share a reason is; an inspection or a recall stays with the department that made it.
SHARES: dict[Reason, str] = {
    Reason.SOLD_LAPSED: "market_surveillance",  # goods on sale, use of the mark (article 9)
    Reason.LAPSED: "agriculture",  # the advisory body: re-evaluation, announcement
    Reason.FAILED: "agriculture",
    Reason.REVOKED: "market_surveillance",  # no mark on goods on sale any more
    Reason.RECALLED: "health",  # food safety and hygiene, unless another body ordered it
    Reason.STARS_CHANGED: "market_surveillance",  # labels must show the new stars
    Reason.OPEN_FINDING: "agriculture",
    Reason.NOT_NOTIFIED: "agriculture",
    Reason.GTIN_CONFLICT: "science_technology",  # numbers and barcodes
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

    reason: Reason
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
    convention: LastDay = LastDay.ANNIVERSARY,
) -> list[Watched]:
    """Why a product is watched on `day`, worst first; each reason once for each department.

    All facts are those known on that day. A lapsed product found under the mark after it lapsed is
    `sold_lapsed`, and then no more `lapsed`, nor is that finding told again.
    """
    found: dict[tuple[Reason, str], date] = {}

    def add(reason: Reason, since: date, by: str | None = None) -> None:
        key = (reason, by or SHARES[reason])
        found[key] = min(since, found.get(key, since))

    sold = False
    for finding in findings:
        lapsed_on = standing.lapsed_on if standing.status is Status.LAPSED else None
        if finding.about == "mark" and lapsed_on is not None and finding.on >= lapsed_on:
            add(Reason.SOLD_LAPSED, finding.on, finding.agency)
            sold = True
        else:
            add(Reason.OPEN_FINDING, finding.on, finding.agency)
    if standing.status is Status.LAPSED and standing.lapsed_on is not None and not sold:
        add(Reason.LAPSED, standing.lapsed_on)
    if standing.status is Status.FAILED:
        add(Reason.FAILED, _failed_since(standing, ratings, day, convention))
    if standing.status is Status.REVOKED and standing.revoked_by is not None:
        add(Reason.REVOKED, standing.revoked_by.acted_on)
    for recall in recalls:
        add(Reason.RECALLED, recall.on, agency(recall.ordered_by) if recall.ordered_by else None)
    if (changed := _stars_changed(standing, ratings, day)) is not None:
        add(Reason.STARS_CHANGED, changed)
    if due is not None and standing.status is Status.VALID and due.notified_on is None:
        by = due.notify_by
        if by is not None and by < day:
            add(Reason.NOT_NOTIFIED, by + ONE_DAY)
    if conflict_since is not None:
        add(Reason.GTIN_CONFLICT, conflict_since)
    rank = list(Reason)
    every = [Watched(reason, by, since) for (reason, by), since in found.items()]
    return sorted(every, key=lambda one: (rank.index(one.reason), one.since, one.agency))


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
) -> date:
    """The first day of the failure: after the certificate's last, or the decision's own."""
    failed_on = standing.rating.first_day
    granted = law_standing.certificates(ratings, day)
    if not granted or standing.revoked_by is not None:
        return failed_on
    end = law_standing.last_day(granted[-1], convention)
    return max(failed_on, end + ONE_DAY) if end is not None else failed_on
