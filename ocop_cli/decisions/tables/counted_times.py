"""A column that counts which evaluation of its product each row is: "Lần đánh giá: Lần 2".

In the annex of one decision the count is no round of a year where it differs from row to row: those
of the first time were never rated before, the others were. Where it is the same in all, it may be
the round, and stays what it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ocop_cli.decisions.cells import filled, in_words
from ocop_cli.decisions.headings.finding import Heading
from ocop_cli.decisions.language.kinds import Said
from ocop_cli.decisions.tables.columns import cell_of
from ocop_cli.model.pages import Row, Value
from ocop_cli.text.keys import clean, fold

FIELD = "_times"
# Of what is scored in several sittings the count says nothing: "Lần chấm".
_DEED = r"(?:danh gia|cong nhan|phan hang|xep hang)"
_HEADING = re.compile(
    rf"(?:so )?(?:{_DEED}\W{{1,3}}){{1,2}}lan(?: thu)?(?: may)?|"
    rf"(?:so )?lan(?: thu)?(?:\W{{1,3}}{_DEED}){{1,2}}"
)
_TIME = re.compile(
    r"(?:(?:danh gia|cong nhan) )?(?:lan )?(?:thu )?"
    r"(?:(?P<first>0?1|nhat|mot|dau(?: tien)?)|0?[2-9]|hai|ba|tu|bon|nam)(?: lan)?\W{0,2}"
)
_SAYS_OTHERWISE = frozenset(
    {"kind", "decision", "issued_on", "_recognition_decision", "_recognised_on"}
)


def read(value: Value) -> Said | None:
    """The kind of a row by its count; None for a cell that counts nothing."""
    found = _TIME.fullmatch(fold(clean(in_words(value)))) if filled(value) else None
    if found is None:
        return None
    return Said("recognition" if found["first"] else "re_evaluation")


def assigned(heading: Heading, rows: Sequence[Row]) -> Heading:
    """The heading, with the column that counts times taken for one, where its cells show that."""
    if not _SAYS_OTHERWISE.isdisjoint(heading.fields):
        return heading
    found = [
        column
        for column, (text, name) in enumerate(zip(heading.texts, heading.fields, strict=True))
        if name is None and _HEADING.fullmatch(fold(clean(text))) and _differ(rows, column)
    ]
    if len(found) != 1:
        return heading
    fields = [FIELD if at == found[0] else name for at, name in enumerate(heading.fields)]
    return replace(heading, fields=tuple(fields))


def _differ(rows: Sequence[Row], column: int) -> bool:
    """Whether cells of a column are all counts, of a first and of later times."""
    cells = [cell for row in rows if filled(cell := cell_of(row, column))]
    said = [read(cell) for cell in cells]
    return None not in said and len(set(said)) > 1
