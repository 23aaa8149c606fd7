"""What holds for one product on one day, from its ratings and acts: a pure function.

The contract's section "Status of a product as of a day" is this module. Nothing here is stored.
A history holds the facts dated on or before the day asked; facts dated later are ignored.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from ocop_cli.law.authorities import authority_key
from ocop_cli.law.numbers import number_key, same_number
from ocop_cli.law.reversals import counts
from ocop_cli.law.rules import EXTENSION_DAYS, LastDay, valid_through
from ocop_cli.model.ratings import Act, Rating, Standing, Status
from ocop_cli.text.figures import whole

ONE_DAY = timedelta(days=1)


def order(rating: Rating) -> tuple[date, int, str, str]:
    """Newest by day of issue, then the higher decision number, then the authority."""
    number = number_key(rating.decision)
    digits = number.partition("/")[0]
    return (
        rating.issued_on,
        whole(digits) or 0,
        number,
        authority_key(rating.authority or ""),
    )


def last_day(rating: Rating, convention: LastDay) -> date | None:
    """The day `rating` is valid through: printed if the source prints one, else computed."""
    if rating.printed_last_day is not None:
        return rating.printed_last_day
    if rating.last_day is None:
        return None
    return ends(rating.first_day, rating.last_day, None, convention)


def ends(first_day: date, anniversary: date, printed: date | None, convention: LastDay) -> date:
    """The same of a certificate, of its days alone."""
    if printed is not None:
        return printed
    if convention is LastDay.ANNIVERSARY:
        return anniversary
    return valid_through(first_day, convention, end=anniversary)


def grants(rating: Rating) -> bool:
    """Whether `rating` grants a certificate: passed, with three stars or more."""
    return rating.passed and (rating.stars or 0) >= 3


def of(
    ratings: Sequence[Rating],
    acts: Sequence[Act],
    day: date,
    convention: LastDay = LastDay.ANNIVERSARY,
) -> Standing | None:
    """The standing of one product on `day`; None before its first rating takes effect.

    `ratings` and `acts` are all of this product's, in any order.
    """
    if len(ratings) == 1 and not acts and not ratings[0].gaps:
        return _of_one(ratings[0], day, convention)
    known = sorted((r for r in ratings if in_effect(r, day)), key=order)
    if not known:
        return _all_taken_back(ratings, day)
    granting = [place for place, rating in enumerate(known) if grants(rating)]
    if not granting:
        return _without_certificate(Status.NOT_CERTIFIED, known[-1])
    deciding = granting[-1]
    certificate = known[deciding]
    done = _done(acts, day)
    end = last_day(certificate, convention)
    assert end is not None
    revocation = _revocation(certificate, known, done)
    # A failed upgrade changes nothing.
    failures = [r for r in known[deciding + 1 :] if r.kind != "upgrade"]
    if failures:
        if day <= end and revocation is None:
            return _with_certificate(certificate, end, None, day)
        return _without_certificate(Status.FAILED, failures[-1], revocation)
    if revocation is not None:
        return _without_certificate(Status.REVOKED, certificate, revocation)
    now = _with_certificate(certificate, end, extension(certificate, end, done), day)
    if now.status is Status.LAPSED:
        return now._replace(removed_on=_removed_on(now, known, done))
    return now


def in_effect(rating: Rating, day: date) -> bool:
    """Whether `rating` was issued, takes effect, and was not taken back, on `day`."""
    if rating.issued_on > day or rating.first_day > day:
        return False
    return not rating.gaps or counts(rating.gaps, day)


def _done(acts: Sequence[Act], day: date) -> list[Act]:
    """The acts that are done, and not annulled, on `day`."""
    return [act for act in acts if act.acted_on <= day and counts(act.gaps, day)]


def _all_taken_back(ratings: Sequence[Rating], day: date) -> Standing | None:
    """A product whose every rating counts no more holds nothing; one that none ever counted of was
    never rated."""
    was = [r for r in ratings if r.issued_on <= day and r.first_day <= day]
    counted = [r for r in was if not any(gap.since <= r.first_day for gap in r.gaps)]
    if not counted:
        return None
    newest = max(counted, key=order)
    return _without_certificate(Status.NOT_CERTIFIED, newest._replace(stars=None, score=None))


def _without_certificate(status: Status, rating: Rating, revoked_by: Act | None = None) -> Standing:
    """The standing of a product that holds no certificate."""
    return Standing(status, rating, None, None, None, None, None, revoked_by)


class Validity(NamedTuple):
    """What a certificate's last day, or that of its extension, makes of it on a day."""

    status: Status
    days_left: int
    lapsed_on: date


def validity(holds_to: date, day: date) -> Validity:
    """Valid through `holds_to`; lapsed after that."""
    status = Status.VALID if day <= holds_to else Status.LAPSED
    return Validity(status, (holds_to - day).days, holds_to + ONE_DAY)


def _with_certificate(rating: Rating, end: date, extended: date | None, day: date) -> Standing:
    """The standing of a product by a certificate that nothing but time ends."""
    now = validity(max(end, extended) if extended else end, day)
    return Standing(now.status, rating, end, extended, now.days_left, now.lapsed_on, None, None)


def _removed_on(now: Standing, known: Sequence[Rating], acts: Sequence[Act]) -> date | None:
    """When a lapsed product was struck off the list; a later rating clears that."""
    lapsed_on, newest = now.lapsed_on, known[-1].issued_on
    assert lapsed_on is not None
    removals = [a.acted_on for a in acts if a.kind == "removal" and a.acted_on >= lapsed_on]
    return max((on for on in removals if on >= newest), default=None)


def _of_one(rating: Rating, day: date, convention: LastDay) -> Standing | None:
    """The same, for the commonest history: one rating and no act."""
    if not in_effect(rating, day):
        return None
    if not grants(rating):
        return _without_certificate(Status.NOT_CERTIFIED, rating)
    end = last_day(rating, convention)
    assert end is not None
    return _with_certificate(rating, end, None, day)


def names(act: Act, rating: Rating) -> bool:
    """Whether `act` names the decision of `rating` as the one it ends."""
    if act.of_decision is None:
        return False
    if act.of_issued_on is not None and act.of_issued_on != rating.issued_on:
        return False
    return same_number(act.of_decision, rating.decision)


def revoked_rating(act: Act, ratings: Sequence[Rating]) -> Rating | None:
    """The rating whose certificate a revocation ends; None when it names none of `ratings`.

    `ratings` in any order; only those issued on or before the act's day can be meant. Without a
    named decision it is the newest certificate. Where a bare number fits two, the newest of them.
    """
    candidates = sorted(
        (
            r
            for r in ratings
            if grants(r) and r.issued_on <= act.acted_on and counts(r.gaps, act.acted_on)
        ),
        key=order,
    )
    if act.of_decision is not None:
        candidates = [r for r in candidates if names(act, r)]
    return candidates[-1] if candidates else None


def _revocation(certificate: Rating, known: Sequence[Rating], acts: Sequence[Act]) -> Act | None:
    ending = [
        act
        for act in acts
        if act.kind == "revocation" and revoked_rating(act, known) is certificate
    ]
    return min(ending, key=lambda a: (a.acted_on, a.document or ""), default=None)


def extension(certificate: Rating, end: date, acts: Sequence[Act]) -> date | None:
    """The day a recorded extension lets `certificate` hold to, or None.

    The newest act counts. One that names another decision, was made before the certificate was
    granted, ends no later than `end`, or runs more than 180 days past it has no effect.
    """
    cap = end + timedelta(days=EXTENSION_DAYS)
    covering = [
        (act.acted_on, act.until)
        for act in acts
        if act.kind == "extension"
        and act.until is not None
        and end < act.until <= cap
        and act.acted_on >= certificate.issued_on
        and (act.of_decision is None or names(act, certificate))
    ]
    return max(covering)[1] if covering else None


def certificates(ratings: Sequence[Rating], day: date) -> list[Rating]:
    """The ratings that granted a certificate and are in effect on `day`, oldest first."""
    return sorted((r for r in ratings if grants(r) and in_effect(r, day)), key=order)
