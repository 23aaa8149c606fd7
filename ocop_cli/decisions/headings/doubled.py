"""Two columns of one meaning that say different things: what a person may be offered to type.

Leaving a column out is offered where it may be done without harm: not where both have one heading,
for then both would go, and not where one speaks of a re-evaluation, which would be lost with it.
"""

from __future__ import annotations

from collections.abc import Sequence

from ocop_cli.decisions.language.bearing import Bearing, bearing
from ocop_cli.decisions.own_words import key


def variant(field: str | None, first: str, second: str) -> str | None:
    """The variant of ``double_heading`` for two headings, as printed, of one field.

    Two columns of products are two lists, and leaving one out would lose it.
    """
    if field == "product":
        return "lists"
    if key(first) == key(second):
        return "same"
    return "again" if speaks_of_another(first) or speaks_of_another(second) else None


def told(
    fields: Sequence[str | None], pairs: Sequence[tuple[int, int]]
) -> Sequence[tuple[int, int]]:
    """The pairs of columns that are told: of two lists side by side, those of products alone."""
    return [pair for pair in pairs if fields[pair[0]] == "product"] or pairs


def speaks_of_another(heading: str) -> bool:
    """Whether a heading speaks of a later rating than the first."""
    return bearing(heading) is Bearing.RE_EVALUATION
