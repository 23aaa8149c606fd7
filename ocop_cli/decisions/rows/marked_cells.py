"""What a mark on a cell means for its row: an error value, an old encoding, a day shown in part."""

from __future__ import annotations

from ocop_cli.decisions.rows import day_columns
from ocop_cli.model.pages import Mark

DOUBTED = frozenset({Mark.ERROR, Mark.UNSURE, Mark.PARTIAL})
_DAYS = frozenset(day_columns.FIELDS)
_RANKS = frozenset({"stars", "_stars_3", "_stars_4", "_stars_5"})


def code(mark: Mark, name: str | None) -> str | None:
    """What is wrong with a marked cell of a field; None where the mark says nothing of it."""
    if mark is Mark.PARTIAL:
        return "ambiguous_day" if name in _DAYS else None
    if mark is Mark.ERROR and name in _RANKS:
        return "bad_stars"
    if mark is Mark.ERROR and name in _DAYS:
        return "bad_date"
    return "bad_number" if name == "score" else "bad_text"
