"""Columns of stars by year: "Hạng năm 2020 | Hạng năm 2023", "Sao 2022", or a bare "2021".

Each is the rating of another year's decision. Under a decision the last of them is its own where it
is of the decision's year, by its day or by its title, and the others stood before; anywhere else
which of them counts is not said, and none is taken.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from ocop_cli.decisions import cells
from ocop_cli.decisions.cells import filled
from ocop_cli.decisions.headings.finding import Heading
from ocop_cli.decisions.headings.meaning import meaning
from ocop_cli.decisions.tables.context import Context
from ocop_cli.model.pages import Row, Value
from ocop_cli.model.problem import Bad
from ocop_cli.text.keys import fold

_YEAR = re.compile(r"(?:\bnam )?\b(20\d\d)\b")
_ROUND = re.compile(r"\b(?:dot|lan) \d{1,2}\b|[^\w ]")
_OF_RANK = frozenset({"stars", "result"})


def year(text: str) -> int | None:
    """The year whose stars a heading says its column has; None where it says anything else."""
    said = fold(text)
    found = _YEAR.findall(said)
    if len(found) != 1:
        return None
    rest = " ".join(_ROUND.sub(" ", _YEAR.sub(" ", said)).split())
    known = meaning(rest) if rest else ("stars", 0)
    return int(found[0]) if known is not None and known[0] in _OF_RANK else None


def columns(heading: Heading, rows: Sequence[Sequence[Value]]) -> dict[int, int]:
    """The columns that hold stars by year, under headings not read otherwise, with their years."""
    return {
        column: found
        for column, (text, name) in enumerate(zip(heading.texts, heading.fields, strict=True))
        if name in (None, "result") and (found := year(text)) is not None and _ranks(rows, column)
    }


def of_decision(heading: Heading, rows: Sequence[Row], context: Context) -> Heading:
    """The heading with the last column of stars by year for the decision's own, where it is."""
    if "stars" in heading.fields or context.issued_on is None:
        return heading
    found = columns(heading, [row.cells for row in rows])
    last = max(found.values(), default=0)
    own = [column for column, of in found.items() if of == last]
    if len(own) != 1 or not _is_of(last, context):
        return heading
    fields = [_field(column, name, own[0], found) for column, name in enumerate(heading.fields)]
    return replace(heading, fields=tuple(fields))


def _is_of(last: int, context: Context) -> bool:
    issued = context.issued_on
    return (issued is not None and issued.year == last) or str(last) in context.titled


def _field(column: int, name: str | None, own: int, found: Mapping[int, int]) -> str | None:
    if column == own:
        return "stars"
    return "_before" if column in found else name


def _ranks(rows: Sequence[Sequence[Value]], column: int) -> bool:
    """Whether the cells of a column are ranks, as far as they say anything."""
    said = [row[column] for row in rows if column < len(row) and filled(row[column])]
    return bool(said) and all(map(_is_rank, said)) and any(map(_has_stars, said))


def _is_rank(value: Value) -> bool:
    try:
        cells.stars(value)
    except Bad:
        return False
    return True


def _has_stars(value: Value) -> bool:
    found = cells.stars(value)
    return found is not None and found.number is not None
