"""Words in a row of which the rest of the row must tell what they mean.

"3 sao → 4 sao" is a change where the row is an upgrade; "thu hồi" alone is of the goods as well as
of the certificate; "cấp lại" is earned where a council gave points, and printed anew else.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from ocop_cli.decisions.language.kinds import Said
from ocop_cli.decisions.rows.contents import RowCells
from ocop_cli.decisions.rows.stars import Ranked
from ocop_cli.decisions.tables.context import Context
from ocop_cli.law.kinds import RATINGS


class Unexplained(StrEnum):
    """What a row leaves open; the first two refuse it."""

    REVOKED = "revoked"  # what was taken back
    AGAIN = "again"  # whether a certificate was earned or printed
    POINTS = "points"  # it was earned by its points; a person is told


def changed(rank: Ranked, kind: str | None) -> bool:
    """Whether two numbers of stars with a sign between them are a change, by the row's kind."""
    before, now = rank.beside, rank.number
    if before is None or now is None:
        return True
    return kind == "re_evaluation" or (kind == "upgrade" and now > before)


def is_apart(said: Said | None, deed: str | None) -> bool:
    """Whether a row's own kind is a rating, in a file that is about another `deed` on products."""
    rates = said is not None and said.kind in RATINGS and not said.again
    return rates and deed in _OF_NO_RATING


_OF_NO_RATING = ("reissue", "rename", "transfer", "hold")


def replaces_whole(context: Context) -> bool:
    """Whether a row may be of a replacement: one decision takes the place of another with all its
    rows, and no row of a paper about something else does."""
    return context.own or (context.given_kind or context.title.kind) == "replacement"


def unexplained(
    said: RowCells, above: Sequence[Said], kind: str | None, *, of_certificates: bool
) -> Unexplained | None:
    """What the words of a row's kind leave open; `above` is what stands above the row.

    `of_certificates` says that the file names the decisions or certificates that are taken back.
    """
    own = [one for one in (said.kind, said.outcome) if one is not None]
    if any(one.bare for one in own):
        rated = said.rank.number is not None or said.score is not None
        return Unexplained.REVOKED if rated and not of_certificates else None
    first = next((one for one in (*own, *above) if one.kind), None)
    if first is None or not first.again or kind != "re_evaluation":
        return None
    return Unexplained.AGAIN if said.score is None else Unexplained.POINTS
