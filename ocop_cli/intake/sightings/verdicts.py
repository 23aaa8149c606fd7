"""What a label seen on the market amounts to: which product it names, and whether it may say so.

Both answers are pure. Nobody is accused on a guess: where name and barcode point to two products,
where the maker is not known, or where a person must still settle what the product is, the verdict
is `ask`. What a label may say is the rule of the mark (1162/QĐ-VPĐP-OCOP, see `labelling`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from ocop_cli.matching.verdicts import Verdict as Likeness
from ocop_cli.model.ratings import Standing, Status


class LabelVerdict(StrEnum):
    """What the register says of a label."""

    OK = "ok"
    WRONG_STARS = "wrong_stars"
    LAPSED = "lapsed"
    FAILED = "failed"
    REVOKED = "revoked"
    NOT_CERTIFIED = "not_certified"
    UNKNOWN = "unknown"
    ASK = "ask"


@dataclass(frozen=True, slots=True)
class Why:
    """A reason: the key of its sentence in `words`, and what fills it."""

    key: str
    values: Mapping[str, str] = field(default_factory=dict)


class Candidate(NamedTuple):
    """A product of the register whose name comes near what the label says."""

    product_id: int
    likeness: Likeness
    exact: bool
    name: str
    reasons: tuple[Why, ...]


class Meant(NamedTuple):
    """The product a label names, if that is sure; else whether a person must be asked."""

    product_id: int | None
    ask: bool
    reasons: tuple[Why, ...]


def meant(
    named: Sequence[Candidate],
    elsewhere: Sequence[Candidate],
    bearers: Mapping[int, str],
    *,
    name_given: bool,
    maker_known: bool,
) -> Meant:
    """Which product a label names.

    `named` are the products near its name and maker, `elsewhere` those of its very name at other
    makers, `bearers` the products (with their names) its barcode is recorded for.
    """
    sure = _surest(named)
    if len(sure) == 1:
        return _with_barcode(sure[0], bearers)
    maybe = {one.product_id: one for one in (sure or named)}
    if maybe:
        confirmed = [one for number, one in maybe.items() if number in bearers]
        if len(confirmed) == 1:
            return Meant(
                confirmed[0].product_id, False, (Why("labels.by_barcode"), *confirmed[0].reasons)
            )
        first = min(maybe.values(), key=lambda one: one.product_id)
        near = Why("labels.maybe", {"names": _names(maybe.values())})
        return Meant(None, True, (near, *first.reasons, *_other(bearers)))
    if bearers:
        if not name_given and len(bearers) == 1:
            return Meant(next(iter(bearers)), False, (Why("labels.by_barcode"),))
        key = "labels.barcode_of_other" if name_given else "labels.barcode_of_several"
        return Meant(None, True, (Why(key, {"names": "; ".join(bearers.values())}),))
    if elsewhere and not maker_known:
        return Meant(None, True, (Why("labels.unknown_maker", {"names": _names(elsewhere)}),))
    return Meant(None, False, (Why("labels.not_in_register"),))


def _surest(named: Sequence[Candidate]) -> list[Candidate]:
    """The products that are the one named; the very same name beats one rules call the same."""
    same = [one for one in named if one.likeness is Likeness.SAME]
    exact = [one for one in same if one.exact]
    return list({one.product_id: one for one in exact or same}.values())


def _with_barcode(one: Candidate, bearers: Mapping[int, str]) -> Meant:
    reasons = () if one.exact else one.reasons
    if not bearers:
        return Meant(one.product_id, False, reasons)
    if one.product_id not in bearers:
        return Meant(None, True, (*_other(bearers), *reasons))
    if len(bearers) > 1:
        shared = Why("labels.barcode_shared", {"names": "; ".join(bearers.values())})
        return Meant(one.product_id, False, (*reasons, shared))
    return Meant(one.product_id, False, reasons)


def _other(bearers: Mapping[int, str]) -> tuple[Why, ...]:
    if not bearers:
        return ()
    return (Why("labels.barcode_of_other", {"names": "; ".join(bearers.values())}),)


def _names(found: Iterable[Candidate]) -> str:
    return "; ".join(dict.fromkeys(one.name for one in found))


_OF_STATUS = {
    Status.LAPSED: LabelVerdict.LAPSED,
    Status.FAILED: LabelVerdict.FAILED,
    Status.REVOKED: LabelVerdict.REVOKED,
    Status.NOT_CERTIFIED: LabelVerdict.NOT_CERTIFIED,
}


def verdict(standing: Standing | None, stars: int | None, *, pending: bool) -> LabelVerdict:
    """What a label with `stars` is on the day of `standing` (None: not rated yet on that day).

    A label that shows no stars is not wrong about them. While a later rating or act may be this
    product's, nothing is held against it.
    """
    if standing is None:
        return LabelVerdict.UNKNOWN
    if standing.status is Status.VALID:
        right = stars is None or stars == standing.rating.stars
        found = LabelVerdict.OK if right else LabelVerdict.WRONG_STARS
    else:
        found = _OF_STATUS[standing.status]
    return LabelVerdict.ASK if pending and found is not LabelVerdict.OK else found
