"""Two columns of one meaning that say different things: what a person may be offered to type.

Leaving a column out is offered where it may be done without harm: not where both have one heading,
for then both would go, and not where one speaks of a re-evaluation, which would be lost with it.
"""

from __future__ import annotations

from ocop_cli.decisions.bearing import Bearing, bearing
from ocop_cli.decisions.own_words import key


def variant(first: str, second: str) -> str | None:
    """The variant of ``double_heading`` for two headings as printed."""
    if key(first) == key(second):
        return "same"
    return "again" if speaks_of_another(first) or speaks_of_another(second) else None


def speaks_of_another(heading: str) -> bool:
    """Whether a heading speaks of a later rating than the first."""
    return bearing(heading) is Bearing.RE_EVALUATION
