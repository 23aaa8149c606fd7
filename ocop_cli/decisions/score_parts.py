"""Columns of numbers that say nothing besides: parts of a score, marks of members, counts.

The parts of a row's score add up to it, the marks of a council's members have it as their mean;
where that is so in every row they are no other rating. "Số hộ tham gia" counts what it names.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ocop_cli.decisions import cells
from ocop_cli.decisions.cells import filled
from ocop_cli.decisions.language.deeds import phrases
from ocop_cli.decisions.language.lexicon import Part
from ocop_cli.decisions.tables.rows import Told
from ocop_cli.model.pages import Value
from ocop_cli.model.problem import Bad
from ocop_cli.model.reading import Entry
from ocop_cli.text.keys import fold

_NEAR = 0.15  # of a score that is rounded, as its parts are
_FEWEST = 2
_COUNT = re.compile(r"\d{1,3}(?:[.,]?\d{3})*(?:/\d{1,4})?|\d{1,3}(?:[.,]\d{1,2})? ?%")
_COUNTS = re.compile(
    r"(?:so|so luong|tong so) (?!dien thoai|hieu|seri|van ban|ky hieu|thu tu|"
    r"(?:thang|nam|ngay|lan|dot|ky|quy|vong)\b)[a-z]"
)
# What may be counted or numbered of ratings: "Số sao", "Số quyết định", "Số lần đánh giá lại".
_OF_RATINGS = frozenset({Part.DEED, Part.AGAIN, Part.RANK, Part.STARS, Part.RESULT, Part.DECISION,
                         Part.CERTIFICATE, Part.LAPSED, Part.DOSSIER, Part.PROPOSAL, Part.ACHIEVED,
                         Part.NEGATION, Part.FIRST})  # fmt: skip
_TAKING_PART = frozenset({"tham gia", "đồng ý"})


def found(fields: Sequence[str | None], products: Sequence[tuple[Told, Entry]]) -> frozenset[int]:
    """The columns that no field is known of and whose numbers add up to the score of each row, or
    have it as their mean."""
    if not products or any(entry.score is None for _, entry in products):
        return frozenset()
    numbers = {
        column: read
        for column, field in enumerate(fields)
        if field is None and (read := _numbers(column, products)) is not None
    }
    if len(numbers) < _FEWEST:
        return frozenset()
    sums = [sum(column[at] for column in numbers.values()) for at in range(len(products))]
    scores = [entry.score or 0.0 for _, entry in products]
    for share in (1, len(numbers)):
        if all(
            abs(total / share - score) <= _NEAR for total, score in zip(sums, scores, strict=True)
        ):
            return frozenset(numbers)
    return frozenset()


def _numbers(column: int, products: Sequence[tuple[Told, Entry]]) -> list[float] | None:
    """The numbers of a column; None where a cell of it is none."""
    numbers: list[float] = []
    for line, _ in products:
        number = _number(line.value(column))
        if number is None:
            return None
        numbers.append(number)
    return numbers


def _number(value: Value) -> float | None:
    if not filled(value):
        return None
    try:
        return cells.score(value)
    except Bad:
        return None


def counts(heading: str) -> bool:
    """Whether a heading counts something that is nothing of a rating: "Số hộ tham gia"."""
    if _COUNTS.match(fold(heading)) is None:
        return False
    said = (unit for unit in phrases(heading) if unit.value not in _TAKING_PART)
    return _OF_RATINGS.isdisjoint(unit.part for unit in said)


def is_count(cell: str) -> bool:
    """Whether a cell is a count, a share or a part of so many."""
    return _COUNT.fullmatch(cell.strip()) is not None
