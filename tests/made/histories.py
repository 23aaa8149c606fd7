"""Short ways to write a history in a test."""

from __future__ import annotations

from datetime import date

from ocop_cli.law import rules
from ocop_cli.model.ratings import Act, Rating


def rating(
    issued_on: str,
    stars: int | None = 3,
    *,
    passed: bool | None = None,
    kind: str | None = None,
    decision: str = "100/QĐ-UBND",
    authority: str | None = "UBND tỉnh A",
    first_day: str | None = None,
    printed: str | None = None,
    product_id: int = 1,
    rating_id: int = 1,
) -> Rating:
    """A rating; passed unless the stars are below three or it is said otherwise."""
    issued = date.fromisoformat(issued_on)
    start = date.fromisoformat(first_day) if first_day else issued
    ok = ((stars or 0) >= 3) if passed is None else passed
    grants = ok and (stars or 0) >= 3
    return Rating(
        rating_id, product_id, decision, issued, authority, kind, ok, stars, None, start,
        rules.anniversary(start) if grants else None,
        date.fromisoformat(printed) if printed else None,
        start if first_day else None, "chè", "HTX A", None, None, None, 1, "a.csv", None, 2,
    )  # fmt: skip


def act(
    kind: str,
    on: str,
    *,
    of_decision: str | None = None,
    of_issued_on: str | None = None,
    until: str | None = None,
    document: str = "900/QĐ-UBND",
) -> Act:
    """A revocation, removal or extension."""
    return Act(
        1, 1, kind, date.fromisoformat(on), document, of_decision,
        date.fromisoformat(of_issued_on) if of_issued_on else None,
        date.fromisoformat(until) if until else None, 1,
    )  # fmt: skip
