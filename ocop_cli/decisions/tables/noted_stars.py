"""A column of remarks that all are the stars that were reached: "Ghi chú: Đạt 4 sao".

A list without a column of stars may print them there. It is so only where each of its products has
such a remark and none says more; one that does leaves the stars of all in doubt.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ocop_cli.decisions.cells import filled
from ocop_cli.decisions.headings.finding import Heading
from ocop_cli.decisions.tables.columns import cell_of
from ocop_cli.model.pages import Row
from ocop_cli.text.keys import clean

_STARS = re.compile(
    r"(?:(?:đạt|được|công nhận|xếp|hạng|xếp hạng|phân hạng|sản phẩm|ocop|tiêu chuẩn) )*"
    r"0?[1-5] ?sao(?: ocop)?[ .]?|không đạt[ .]?",
    re.IGNORECASE,
)
_NAMES_STARS = re.compile(r"[1-5] ?sao\b|★|\*{3}", re.IGNORECASE)
# Columns of which none says stars; in the others, and in those of no known meaning, some may.
_OF_OTHERS = frozenset({"_number", "note", "product", "entity", "locality", "_entity_locality"})
_FEWEST = 2  # rows: one remark alone is no column


def assigned(heading: Heading, rows: Sequence[Row]) -> Heading:
    """The heading, with the remarks taken for the stars where all of them are."""
    note, product = heading.index("note"), heading.index("product")
    if note is None or product is None or any(map(_says_stars, heading.fields)):
        return heading
    listed = [row for row in rows if filled(cell_of(row, product)) and _says_more(row)]
    said = [cell_of(row, note) for row in listed]
    if len(said) < _FEWEST or not all(map(_are_stars, said)):
        return heading
    others = [at for at, name in enumerate(heading.fields) if name not in _OF_OTHERS]
    if any(_NAMES_STARS.search(str(cell_of(row, at))) for row in listed for at in others):
        return heading
    fields = ["stars" if at == note else name for at, name in enumerate(heading.fields)]
    return replace(heading, fields=tuple(fields))


def _says_stars(field: str | None) -> bool:
    return field is not None and (field in ("stars", "_before") or field.startswith("_stars"))


def _says_more(row: Row) -> bool:
    """Whether a row says more than one thing: a group's does not."""
    return sum(map(filled, row.cells)) > 1


def _are_stars(value: object) -> bool:
    return isinstance(value, str) and _STARS.fullmatch(clean(value)) is not None
