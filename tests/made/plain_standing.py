"""The contract's section on status, written a second time in the plainest way.

Kept apart from the program and slower on purpose: it goes through the facts one sentence of the
contract at a time, and the property tests hold the two equal.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from ocop_cli.model.ratings import Act, Rating


def end_of(one: Rating, day_before: bool) -> date:
    """A last day printed in the source beats the computed one."""
    if one.printed_last_day:
        return one.printed_last_day
    month, year, day = one.first_day.month, one.first_day.year + 3, one.first_day.day
    while True:
        try:
            end = date(year, month, day)
            break
        except ValueError:
            day -= 1
    if day_before and end.day == one.first_day.day:
        end -= timedelta(days=1)
    return end


def newer(a: Rating, b: Rating) -> bool:
    """Newest by issued_on, then the higher decision number, then the authority."""

    def number(one: Rating) -> int:
        return int(one.decision.split("/")[0])

    if a.issued_on != b.issued_on:
        return a.issued_on > b.issued_on
    if number(a) != number(b):
        return number(a) > number(b)
    return (a.authority or "").lower() > (b.authority or "").lower()


def newest(ratings: Sequence[Rating]) -> Rating | None:
    found = None
    for one in ratings:
        if found is None or newer(one, found):
            found = one
    return found


def status(
    ratings: Sequence[Rating], acts: Sequence[Act], day: date, *, day_before: bool = False
) -> tuple[str, Rating, date | None, date | None] | None:
    """Status, deciding rating, removed_on and extended_until as of `day`; None before any D."""
    seen = [r for r in ratings if r.issued_on <= day and r.first_day <= day]
    if not seen:
        return None
    passed = [r for r in seen if r.passed and r.stars is not None and r.stars >= 3]
    certificate = newest(passed)
    if certificate is None:
        last = newest(seen)
        assert last is not None
        return ("not_certified", last, None, None)
    end = end_of(certificate, day_before)
    dated = [a for a in acts if a.acted_on <= day]
    failure = newest(
        [r for r in seen if r not in passed and r.kind != "upgrade" and newer(r, certificate)]
    )
    revoked = False
    for one in dated:
        if one.kind != "revocation":
            continue
        candidates = [r for r in passed if r.issued_on <= one.acted_on]
        if one.of_decision is not None:
            candidates = [
                r
                for r in candidates
                if r.decision == one.of_decision and one.of_issued_on in (None, r.issued_on)
            ]
        if newest(candidates) is certificate:
            revoked = True
    if failure is not None:
        if day <= end and not revoked:
            return ("valid", certificate, None, None)
        return ("failed", failure, None, None)
    if revoked:
        return ("revoked", certificate, None, None)
    extensions = [
        a
        for a in dated
        if a.kind == "extension"
        and a.until is not None
        and a.acted_on >= certificate.issued_on
        and end < a.until <= end + timedelta(days=180)
        and (
            a.of_decision is None
            or (
                a.of_decision == certificate.decision
                and a.of_issued_on in (None, certificate.issued_on)
            )
        )
    ]
    extended = None
    if extensions:
        last_on = max(a.acted_on for a in extensions)
        extended = max(a.until for a in extensions if a.acted_on == last_on and a.until)
    holds = extended or end
    if day <= holds:
        return ("valid", certificate, None, extended)
    removals = [
        a.acted_on
        for a in dated
        if a.kind == "removal"
        and a.acted_on > holds
        and not any(r.issued_on > a.acted_on for r in seen)
    ]
    return ("lapsed", certificate, max(removals) if removals else None, extended)
