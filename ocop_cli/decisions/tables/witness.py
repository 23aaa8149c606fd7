"""What cells say of themselves: a column by what is in it, whatever stands above it.

A heading is one witness, its cells are another. A column of names that begin "HTX", "Công ty", "Hộ
kinh doanh" is one of entities; rows whose stars, points and days stand where those of the table
before stood are its further rows.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from ocop_cli.decisions import cells
from ocop_cli.decisions.cells import filled, is_ordinal
from ocop_cli.decisions.headings.finding import Heading
from ocop_cli.decisions.headings.meaning import meaning
from ocop_cli.decisions.language.bearing import bearing
from ocop_cli.decisions.language.deeds import phrases
from ocop_cli.decisions.language.lexicon import Part
from ocop_cli.decisions.tables.columns import LOCALITY, cell_of
from ocop_cli.model.pages import Row, Value
from ocop_cli.model.problem import Bad
from ocop_cli.text.keys import fold

_ENTITY = re.compile(
    r"(?:htx|hop tac xa|lien hiep hop tac xa|cong ty|cty|doanh nghiep|dntn|tht|to hop tac|"
    r"ho (?:kinh doanh|san xuat|gia dinh|sx|kd)|hkd|co so (?:san xuat|che bien|sx)|chi nhanh|"
    r"trang trai|chu the)\b[ .:]*\w"
)
_STARS = re.compile(r"(?:dat |hang |ocop )*0?[1-5] ?sao\b")


@lru_cache(1 << 13)
def _entity(text: str) -> bool:
    return _ENTITY.match(fold(text)) is not None


def names_entity(value: Value) -> bool:
    """Whether a cell begins as the name of an entity does, or of a person's business."""
    return isinstance(value, str) and len(value) < 400 and _entity(value)


def of_products(rows: Iterable[Row]) -> bool:
    """Whether rows outside every table seem to list products: an entity beside another text, or
    stars beside one."""
    for row in rows:
        said = [cell for cell in row.cells if filled(cell)]
        if len(said) < 2:
            continue
        texts = [cell for cell in said if isinstance(cell, str) and not is_ordinal(cell)]
        entities = sum(map(names_entity, texts))
        # Several are the heading of columns to tick, or of a summary.
        starred = sum(len(one) < 20 and _STARS.fullmatch(fold(one)) is not None for one in texts)
        if (entities and len(texts) > entities) or (starred == 1 and len(texts) > 1):
            return True
    return False


_TYPED: Mapping[str, Callable[[Value], object]] = {
    "stars": cells.stars,
    "score": cells.score,
    "issued_on": cells.day,
    "valid_through": cells.last_day,
}


def continues(rows: Sequence[Row], heading: Heading) -> bool:
    """Whether rows without a heading are further rows of the table that `heading` heads.

    Each names a product, and nothing stands where it cannot; one at least has an entity, stars,
    points or a day in the column where they belong.
    """
    product = heading.index("product")
    if product is None:
        return False
    shown = 0
    for row in rows:
        if not _in(row, product):
            continue
        for name, parse in _TYPED.items():
            value = cell_of(row, heading.index(name))
            if not filled(value):
                continue
            try:
                parse(value)
            except Bad:
                return False
            shown += 1
        entity = heading.index("entity")
        shown += entity is not None and names_entity(cell_of(row, entity))
    return shown > 0


MOST = 0.6  # of a column's cells that name entities, before the column is theirs


def assigned(heading: Heading, rows: Sequence[Row]) -> Heading:
    """The heading, with the one column whose cells name entities taken for theirs.

    Only where no heading says "Chủ thể", or the column under it is blank from top to bottom.
    """
    entity = heading.index("entity")
    if heading.index("_entity_locality") is not None or any(_in(row, entity) for row in rows):
        return heading
    found = [
        column
        for column, name in enumerate(heading.fields)
        if name is None and share(rows, column) >= MOST and bearing(heading.texts[column]) is None
    ]
    if len(found) != 1:
        return heading
    fields = [None if at == entity else name for at, name in enumerate(heading.fields)]
    fields[found[0]] = "entity"
    return replace(heading, fields=tuple(fields))


def without_figures(heading: Heading, rows: Sequence[Row]) -> Heading:
    """The heading, with no column taken for places whose cells are all figures: under "Kết quả chấm
    điểm", "Cấp huyện" has the points a district gave."""
    fields = [
        None if name in LOCALITY and _is_of_figures(rows, column) else name
        for column, name in enumerate(heading.fields)
    ]
    return replace(heading, fields=tuple(fields)) if tuple(fields) != heading.fields else heading


def _is_of_figures(rows: Sequence[Row], column: int) -> bool:
    said = [cell for row in rows if filled(cell := cell_of(row, column))]
    return bool(said) and all(
        not isinstance(cell, str) or not any(map(str.isalpha, cell)) for cell in said
    )


_OF_RANK = re.compile(r"\b(?:sao|hang|xep loai|stars?|rank)\b")


def other_stars(heading: Heading) -> Sequence[int]:
    """The columns under a heading nobody knows that may hold stars as well; those of a plan do
    not."""
    return [
        column
        for column, (text, name) in enumerate(zip(heading.texts, heading.fields, strict=True))
        if name is None and text.strip() and not _is_planned(text)
    ]


def is_before(text: str) -> bool:
    """Whether a heading is of a rank that was planned, or stood before the one that was granted."""
    meant = meaning(text)
    return _is_planned(text) or (meant is not None and meant[0] == "_before")


def _is_planned(text: str) -> bool:
    return any(unit.part is Part.PROPOSAL for unit in phrases(text))


def rank(value: Value, heading: str) -> int | None:
    """The stars that a cell of an unknown column shows: said as such, or a number under a heading
    that speaks of a rank. None where it shows none; raises Bad where it is something else."""
    if not filled(value):
        return None
    said = fold(value) if isinstance(value, str) else ""
    if not (_STARS.match(said) or "★" in said or "*" in said or _OF_RANK.search(fold(heading))):
        raise Bad("bad_stars")
    found = cells.stars(value)
    return found.number if found is not None else None


def share(rows: Sequence[Row], column: int) -> float:
    """How many of what a column says begin as names of entities do, from 0 to 1."""
    said = [cell for row in rows if filled(cell := cell_of(row, column))]
    return sum(map(names_entity, said)) / len(said) if said else 0.0


def _in(row: Row, column: int | None) -> bool:
    return filled(cell_of(row, column))
