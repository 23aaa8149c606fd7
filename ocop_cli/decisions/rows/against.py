"""A row that has stars, where something says that it did not pass.

A list of those that fell short may print the stars they asked for, and a remark "không đạt" may be
of another rank: of two that speak against each other neither is taken for the other's error. The
row goes in by what is said first and is held, but for an upgrade, which leaves the stars it had.
"""

from __future__ import annotations

from enum import Enum, auto

from ocop_cli.decisions.language.bearing import Bearing
from ocop_cli.decisions.language.kinds import Said
from ocop_cli.decisions.language.lexicon import Part, units
from ocop_cli.decisions.language.ranks import Stars
from ocop_cli.decisions.rows import remarked
from ocop_cli.decisions.rows.contents import RowCells
from ocop_cli.decisions.rows.contradicted import refuses_more
from ocop_cli.law.rules import RULES
from ocop_cli.model.doubt import Doubt
from ocop_cli.model.problem import Place

_LEAST_GRANTED = 3
STAR_TICKS = ("_stars_3", "_stars_4", "_stars_5")


class Spoken(Enum):
    """Where it is said that a row with stars of its own failed."""

    ABOVE = auto()  # by its group, its list, its decision, for the time being, against its score
    REMARK = auto()
    MORE = auto()  # only of more stars than it has: "không đạt 5 sao" beside four


def spoken(
    said: RowCells, group: Said, above: str | None, stars: Stars | None, cell: str = ""
) -> Spoken | None:
    """Where else than in its own cells of kinds, results and stars a row is said to have failed,
    which has stars that a certificate is granted for; None for any other.

    `above` is what its list and its decision say of the result, `stars` what stands above of these;
    `cell` is the row's own result as printed.
    """
    own = any(one is not None and one.result for one in (said.kind, said.outcome))
    rank = said.rank
    granted = stars is None and not rank.hoped and (rank.number or 0) >= _LEAST_GRANTED
    if own and granted and refuses_more(cell, rank.number):
        return Spoken.MORE
    if own and granted and (_is_not_yet(cell) or _is_earned(said.score, rank.number)):
        return Spoken.ABOVE
    if own or rank.failed or not granted:
        return None
    return Spoken.ABOVE if group.result or above else Spoken.REMARK


def _is_earned(score: float | None, stars: int | None) -> bool:
    """Whether a score is that of the stars by every rule, or there is none: a row that has stars
    and "Không đạt" says two things of what it reached, unless its score says which."""
    return score is None or all(rule.stars_for(score) == stars for rule in RULES)


def _is_not_yet(cell: str) -> bool:
    """Whether a cell only says that a recognition was not yet: "Chưa công nhận"."""
    found = units(cell)
    open_ = any(unit.part is Part.NEGATION and unit.value.startswith("chưa") for unit in found)
    return open_ and any(unit.value == "recognition" for unit in found)


def doubt(stars: str, place: Place) -> Doubt:
    """The doubt in the stars of a row above which it says that it did not pass."""
    return remarked.doubt(stars, place, Bearing.GRANTED)
