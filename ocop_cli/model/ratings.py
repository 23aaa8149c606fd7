"""The values the register answers with: ratings, acts, products, standings, reports.

Named tuples where there may be a hundred thousand of them, frozen dataclasses elsewhere.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import NamedTuple


class Status(StrEnum):
    """Exactly one of these holds for a product on a day."""

    VALID = "valid"
    LAPSED = "lapsed"
    FAILED = "failed"
    REVOKED = "revoked"
    NOT_CERTIFIED = "not_certified"


class Gap(NamedTuple):
    """Days on which something counts no more: from `since` to the day before `until`, or on."""

    since: date
    until: date | None


class Rating(NamedTuple):
    """One product's result in one decision.

    `first_day` is the day it takes effect; `last_day` the day it is valid through under the
    anniversary convention (None where it grants no certificate); `printed_last_day` beats it.
    `gaps` are the days on which later decisions let it count no more.
    """

    rating_id: int
    product_id: int
    decision: str
    issued_on: date
    authority: str | None
    kind: str | None
    passed: bool
    stars: int | None
    score: float | None
    first_day: date
    last_day: date | None
    printed_last_day: date | None
    effective_from: date | None
    product: str
    entity: str | None
    entity_type: str | None
    locality: str | None
    group: str | None
    log_id: int
    file: str
    sheet: str | None
    row: int
    gaps: tuple[Gap, ...] = ()


class Act(NamedTuple):
    """A revocation, removal or extension, as far as it moves a certificate; `gaps` as above."""

    act_id: int
    product_id: int
    kind: str
    acted_on: date
    document: str | None
    of_decision: str | None
    of_issued_on: date | None
    until: date | None
    log_id: int
    authority: str | None = None
    gaps: tuple[Gap, ...] = ()


class Standing(NamedTuple):
    """What holds for one product on one day, and by which rating.

    `rating` is the one that decides the status (the failing one for `failed`). `valid_through`,
    `extended_until` and `days_left` are None unless the product is valid or lapsed. Where all
    ratings were taken back it is the newest of those, with neither stars nor score.
    """

    status: Status
    rating: Rating
    valid_through: date | None
    extended_until: date | None
    days_left: int | None
    lapsed_on: date | None
    removed_on: date | None
    revoked_by: Act | None
