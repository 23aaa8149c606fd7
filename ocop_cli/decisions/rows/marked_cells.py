"""What a mark on a cell means for its row: an error value, an old encoding, a day shown in part,
words under a merged cell that says something else.

On paper a stamp may lie over a table, and its words among those of a cell.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ocop_cli.decisions.letterhead import stamps
from ocop_cli.decisions.rows import day_columns
from ocop_cli.decisions.tables.columns import LOCALITY, Columns
from ocop_cli.decisions.tables.rows import Told
from ocop_cli.model.pages import Mark
from ocop_cli.text.keys import clean

DOUBTED = frozenset({Mark.ERROR, Mark.UNSURE, Mark.PARTIAL, Mark.COVERED})
_DAYS = frozenset(day_columns.FIELDS)
_RANKS = frozenset({"stars", "_stars_3", "_stars_4", "_stars_5"})


def code(mark: Mark, name: str | None) -> str | None:
    """What is wrong with a marked cell of a field; None where the mark says nothing of it."""
    if mark is Mark.PARTIAL:
        return "ambiguous_day" if name in _DAYS else None
    if mark is Mark.COVERED:
        return "several_values"
    if mark is Mark.ERROR and name in _RANKS:
        return "bad_stars"
    if mark is Mark.ERROR and name in _DAYS:
        return "bad_date"
    return "bad_number" if name == "score" else "bad_text"


def doubted(
    lines: Sequence[Told],
    marks: Mapping[tuple[int, int, int], Mark],
    columns: Columns,
    *,
    paper: bool = False,
) -> Iterator[tuple[int, int, str, Mark]]:
    """The marked cells that leave a line in doubt: its place among the lines, the column (-1 for
    the whole row), what is wrong, and the mark; on `paper` those a stamp lies over too."""
    if paper:
        yield from _stamped(lines, columns)
    if not any(mark in DOUBTED for mark in marks.values()):
        return
    fields, used = columns.heading.fields, columns.used()
    by_row: dict[tuple[int, int], list[tuple[int, Mark]]] = {}
    for (table, number, column), mark in sorted(marks.items()):
        if mark in DOUBTED and (column == -1 or column in used):
            by_row.setdefault((table, number), []).append((column, mark))
    for order, line in enumerate(lines):
        for column, mark in by_row.get((line.row.table or 0, line.row.number), ()):
            wrong = code(mark, fields[column] if column >= 0 else None)
            if wrong is not None:
                yield order, column, wrong, mark


_NAMES = ("product", "entity", "group", *LOCALITY)


def _stamped(lines: Sequence[Told], columns: Columns) -> Iterator[tuple[int, int, str, Mark]]:
    named = [columns.at[name] for name in _NAMES if name in columns.at]
    for order, line in enumerate(lines):
        for column in named:
            text = line.value(column)
            if isinstance(text, str) and stamps.over_cell(clean(text)):
                yield order, column, "bad_text", Mark.STAMPED
