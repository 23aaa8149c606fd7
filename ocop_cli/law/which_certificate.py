"""Which of a product's certificates an act is about, where its paper names none in so many words.

Without a named decision a revocation ends the newest certificate. A product that was evaluated
again has an older one, and a paper that cleans up what ran out means that: by the number of its
decision, its year, its stars, or because it says that the certificate had run out. What the newest
certificate does not bear out is never taken for granted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from ocop_cli.law.numbers import number_key, same_number
from ocop_cli.law.reversals import counts
from ocop_cli.law.rules import LastDay
from ocop_cli.law.standing import grants, last_day, order
from ocop_cli.model.ratings import Rating
from ocop_cli.model.reading import CertificateTold


class MeantCertificate(NamedTuple):
    """The rating whose certificate is meant, None where that is whichever is the newest, and what
    speaks against it, as it is printed."""

    rating: Rating | None = None
    against: tuple[str, ...] = ()


NEWEST = MeantCertificate()


def meant(
    told: CertificateTold, stars: int | None, ratings: Sequence[Rating], on: date,
    convention: LastDay,
) -> MeantCertificate:  # fmt: skip
    """The certificate among those of a product that a revocation of the day `on` is about.

    `told` and the `stars` of its row are what its paper says of it. A decision that is named says
    which; what only speaks against the newest certificate leaves the one other that it fits in
    doubt.
    """
    own = sorted(
        (r for r in ratings if grants(r) and r.issued_on <= on and counts(r.gaps, on)), key=order
    )
    if not own:
        return NEWEST
    newest = own[-1]
    named = [one for one in own if _is_named(told, one)]
    if named:
        # Said of it once, it stays so, whatever becomes known later.
        which = newest if newest in named else named[-1]
        return MeantCertificate(which, () if which is newest or len(named) == 1 else ("",))
    against = tuple(_against(told, stars, own, on, convention))
    if not against:
        return NEWEST if told.lapsed is None else MeantCertificate(newest)
    fitting = [
        one for one in own[:-1] if not any(_against(told, stars, [*own, one], on, convention))
    ]
    return MeantCertificate(fitting[0] if len(fitting) == 1 else None, against)


def _is_named(told: CertificateTold, rating: Rating) -> bool:
    return any(
        same_number(one.number, rating.decision) and one.issued_on in (None, rating.issued_on)
        for one in told.decisions
    )


def _against(
    told: CertificateTold, stars: int | None, own: Sequence[Rating], on: date, convention: LastDay
) -> Iterator[str]:
    """What speaks against the last of these ratings: what is told that fits another, and not it."""
    rating = own[-1]
    for day in sorted(told.days):
        fits = [one for one in own if day in (one.issued_on, last_day(one, convention))]
        if fits and rating not in fits:
            yield f"{day:%d/%m/%Y}"
    for year in sorted(told.years - {on.year}):
        fits = [one for one in own if one.issued_on.year == year]
        if fits and rating not in fits:
            yield str(year)
    if stars is not None and rating.stars != stars and any(one.stars == stars for one in own):
        yield f"{stars}★"
    end = last_day(rating, convention)
    if told.lapsed is not None and end is not None and end >= on:
        yield told.lapsed
    series = {_series(one.decision) for one in own}
    for one in told.decisions:
        before = one.issued_on is not None and one.issued_on < rating.issued_on
        if before and _series(one.number) in series:
            yield one.number  # of another certificate, that the register has not


def _series(number: str) -> str:
    """What stands behind the figures of a number: "QĐ-UBND"; by "148/QĐ-TTg" nothing is granted."""
    return number_key(number).rpartition("/")[2]
