"""The public edition of the register: what is shown of each product, and on which list: pure.

Whoever stands on a public list by mistake is harmed, so a lapsed product that a person must still
settle is shown as under review, and its last day is not told. Only what decisions and public acts
say goes out: no representative, telephone, tax number or note of the office.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from ocop_cli.law.rules import LastDay
from ocop_cli.model.listing import Cell
from ocop_cli.model.ratings import Rating, Standing, Status
from ocop_cli.publishing.privacy import discreet
from ocop_cli.text.order import sort_key

# The acts the public is told of; inspections and training are the office's own work.
PUBLIC_ACTS = ("revocation", "removal", "extension", "recall")


class Shown(StrEnum):
    """What the public is told holds for a product."""

    VALID = "valid"
    LAPSED = "lapsed"
    FAILED = "failed"
    REVOKED = "revoked"
    NOT_CERTIFIED = "not_certified"
    UNDER_REVIEW = "under_review"


def shown(standing: Standing, *, pending: bool) -> Shown:
    """What is shown of a standing; a lapse, a failure or a revocation that a person must still
    settle is none."""
    if pending and standing.status in (Status.LAPSED, Status.FAILED, Status.REVOKED):
        return Shown.UNDER_REVIEW
    return Shown(standing.status.value)


def discreet_rating(rating: Rating) -> Rating:
    """`rating` with its printed texts as they may be shown."""
    return rating._replace(
        product=discreet(rating.product),
        entity=discreet(rating.entity) if rating.entity else None,
        locality=discreet(rating.locality) if rating.locality else None,
        group=discreet(rating.group) if rating.group else None,
        authority=discreet(rating.authority) if rating.authority else None,
    )


class PublicAct(NamedTuple):
    """A revocation, removal, extension or recall, as far as it is public."""

    act_id: int
    kind: str
    on: date
    document: str | None
    authority: str | None
    until: date | None
    ordered_by: str | None
    closed_on: date | None


@dataclass(frozen=True, slots=True)
class Product:
    """One product of the edition.

    `ratings` and `acts` are newest first. `other_ids` are the ids of its other spellings, whose
    addresses lead here too. `last_days` aligns with `ratings`. `shown` is what the public is told.
    """

    product_id: int
    code: str
    standing: Standing
    ratings: tuple[Rating, ...]
    last_days: tuple[date | None, ...]
    acts: tuple[PublicAct, ...]
    pending: bool
    announced_in: str | None = None
    dossier_filed_on: date | None = None
    gtins: tuple[str, ...] = ()
    other_ids: tuple[int, ...] = ()
    shown: Shown = field(init=False)

    def __post_init__(self) -> None:
        # Asked dozens of times for each product's pages and lists.
        object.__setattr__(self, "shown", shown(self.standing, pending=self.pending))

    @property
    def rating(self) -> Rating:
        return self.standing.rating

    @property
    def address(self) -> str:
        """Its page, which never changes: a code printed on a shelf card leads there for good."""
        return address(self.product_id)

    @property
    def addresses(self) -> tuple[str, ...]:
        return (self.address, *map(address, self.other_ids))

    @property
    def holds_to(self) -> date | None:
        """The last day it is valid, an extension counted."""
        ends = [day for day in (self.standing.valid_through, self.standing.extended_until) if day]
        return max(ends, default=None)

    @property
    def recalls(self) -> tuple[PublicAct, ...]:
        """The recalls of goods that are still open."""
        return tuple(a for a in self.acts if a.kind == "recall" and a.closed_on is None)

    @property
    def revocation(self) -> PublicAct | None:
        by = self.standing.revoked_by
        return next((a for a in self.acts if by is not None and a.act_id == by.act_id), None)

    @property
    def removal(self) -> PublicAct | None:
        on = self.standing.removed_on
        return next((a for a in self.acts if a.kind == "removal" and a.on == on), None)

    @property
    def other_names(self) -> tuple[str, ...]:
        """How decisions spelt it otherwise, newest first."""
        spelt = dict.fromkeys(
            (r.product, r.entity) for r in self.ratings if r.rating_id != self.rating.rating_id
        )
        spelt.pop((self.rating.product, self.rating.entity), None)
        return tuple(" – ".join(filter(None, names)) for names in spelt)


def address(product_id: int) -> str:
    """The page of a product by its id: an office's code may hold what no file name may."""
    return f"p/SP{product_id:05d}.html"


_OWN_PAGE = re.compile(r"SP\d{5,}\.html")


def is_page_name(name: str) -> bool:
    """Whether a file of this name among the pages of products is one."""
    return _OWN_PAGE.fullmatch(name) is not None


_PRINTED = ("product", "entity", "locality", "group", "authority")
# A lapse that is still to be settled is not told by its dates either.
_KEPT_BACK = ("status", "days_left", "valid_through", "extended_until", "removed_on")


def public_row(fields: Sequence[str], row: Sequence[Cell], *, kept_back: bool) -> tuple[Cell, ...]:
    """A product row as it is given out; with `kept_back` without what would tell a lapse."""
    return tuple(
        None
        if kept_back and name in _KEPT_BACK
        else discreet(cell)
        if name in _PRINTED and isinstance(cell, str)
        else cell
        for name, cell in zip(fields, row, strict=True)
    )


class Listed(NamedTuple):
    """A product the edition before listed as lapsed."""

    product_id: int
    product: str
    entity: str | None


class Correction(NamedTuple):
    """A product the edition before listed as lapsed, and what is known of that same day now.

    `now` is None where nothing is known of it any more.
    """

    product_id: int
    product: str
    entity: str | None
    now: Shown | None


class MendedNotice(NamedTuple):
    """A line of an issued notice that was wrong; `by` and `corrected_on` name the notice that
    corrects it, None where none was issued yet."""

    number: str | None
    on: date
    line: int
    product_id: int
    product: str
    entity: str | None
    by: str | None
    corrected_on: date | None


@dataclass(frozen=True, slots=True)
class Former:
    """The edition before: its day, how much of the register it knew, what it listed as lapsed."""

    day: date
    known_to: int
    listed: tuple[Listed, ...]
    corrections_since: date | None
    corrections: tuple[Correction, ...]

    def comparable(self, day: date, known_to: int) -> bool:
        """Whether an edition of `day` can correct it: made of at least what it was made of."""
        return self.day <= day and self.known_to <= known_to

    def same(self, day: date, known_to: int) -> bool:
        """Whether an edition of `day` is this one, printed again."""
        return self.day == day and self.known_to == known_to


def corrections(listed: Iterable[Listed], then: Mapping[int, Shown]) -> tuple[Correction, ...]:
    """The products wrongly listed: those not lapsed on the day of that list by what is known now.

    `then` is what would be shown on that day, by product id, for every id a product ever had.
    """
    return tuple(
        Correction(*one, then.get(one.product_id))
        for one in sorted(listed)
        if then.get(one.product_id) is not Shown.LAPSED
    )


@dataclass(frozen=True, slots=True)
class Edition:
    """All a public site says, as of a day; products are in the order of their names.

    After `days_fresh` a page says how old it is. `base_url` is where the site will stand, with a
    slash at its end; None where that was not said.
    """

    day: date
    convention: LastDay
    newest: tuple[str, date] | None
    reviews: int
    known_to: int
    seal: str
    products: tuple[Product, ...]
    office: str | None = None
    contact: str | None = None
    province: str | None = None
    corrections_since: date | None = None
    corrections: tuple[Correction, ...] = ()
    by_id: Mapping[int, Product] = field(default_factory=dict)
    days_fresh: int = 30
    base_url: str | None = None
    notices: tuple[MendedNotice, ...] = ()

    def of(self, what: Shown) -> list[Product]:
        return [one for one in self.products if one.shown is what]

    @property
    def lapsed(self) -> list[Product]:
        """In the order of ``ocop lapsed``."""
        return sorted(self.of(Shown.LAPSED), key=_by_lapse)

    @property
    def removed(self) -> list[Product]:
        """Lapsed and struck off the list by an authority."""
        return [one for one in self.lapsed if one.standing.removed_on is not None]

    @property
    def recalled(self) -> list[Product]:
        return [one for one in self.products if one.recalls]


def _by_lapse(one: Product) -> tuple[object, ...]:
    entity = one.rating.entity
    assert one.standing.lapsed_on is not None
    return (
        one.standing.lapsed_on,
        entity is None,
        sort_key(entity or ""),
        sort_key(one.rating.product),
        one.product_id,
    )


def in_order(products: Iterable[Product]) -> tuple[Product, ...]:
    """By name, then entity, as a Vietnamese list is read."""
    return tuple(
        sorted(
            products,
            key=lambda one: (
                sort_key(one.rating.product),
                sort_key(one.rating.entity or ""),
                one.product_id,
            ),
        )
    )
