"""Cells filled in from those above: merged ones, ditto marks, an entity written once for several.

A product's name is never filled in.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise
from string import ascii_letters
from typing import NamedTuple

from ocop_cli.decisions.cells import filled
from ocop_cli.decisions.tables.columns import SHARED, Columns
from ocop_cli.decisions.tables.sections import Section
from ocop_cli.model.pages import Page, Row, Value
from ocop_cli.text.keys import clean, fold, is_longer


class Filled(NamedTuple):
    """A cell that was blank, or said "as above", and what was taken from the row above it."""

    column: int
    text: str


_DITTO = re.compile(
    r"\W*+(?:nt|n\.t|n/t|idem|ditto|id\.|tuong tu|"
    r"(?:(?:nhu|giong|tuong tu|cung)(?: nhu)? )?(?:(?:dong|o|hang|muc|phia|ben) )?tren|"
    r"cung (?:chu the|don vi|co so|htx|hop tac xa|cong ty|ho)(?: tren| nay)?)\W*+|[↑^]|"
    r"['|,-]*+[\"“”″〃/\\][\"'“”″〃/\\|,-]*+|''",
)
LONGEST_DITTO = 20  # letters
# Letters that none of them begins with, whatever marks they bear: most texts begin with one.
_BEGIN_NONE = frozenset(letter for letter in ascii_letters if letter.lower() not in "nidgctodhpmb")


@lru_cache(1 << 12)
def is_ditto(text: str) -> bool:
    """Whether a cell says that it repeats the one above: "nt", "như trên", a ditto mark."""
    if text[:1] in _BEGIN_NONE or is_longer(text, LONGEST_DITTO):
        return False
    said = fold(text)
    return len(said) <= LONGEST_DITTO and bool(said) and _DITTO.fullmatch(said) is not None


def _has_ditto(texts: Iterable[str]) -> bool:
    # Most begin as none does: that is seen without asking of each.
    return any(map(is_ditto, [text for text in texts if text[:1] not in _BEGIN_NONE]))


class Filling:
    """Fills in what stands in the row above: ditto marks, and entities written once for several."""

    def __init__(self, section: Section, page: Page, columns: Columns, *, training: bool) -> None:
        self.columns = columns
        self.entity = columns.at.get("entity", columns.at.get("_entity_locality"))
        by_hand = not section.heading.named_by_field and not training
        self.fills = "_number" in columns.at and by_hand and self.entity is not None
        # A table that says so, with merged cells or by writing a name out again for its next
        # product, leaves an entity blank where it has none.
        self.explicit = (
            self.fills
            and self.entity is not None
            and (_is_merged(page, section, self.entity) or _is_repeated(section, self.entity))
        )
        self.dittos = tuple(
            column
            for column in sorted({columns.at[name] for name in SHARED if name in columns.at})
            if _has_ditto(_texts(section.rows, column))
        )
        self.above: Sequence[Value] | None = None
        self.last: Sequence[Value] | None = None

    def end_group(self) -> None:
        """A heading stands between: what is blank under it is not what stands above it."""
        self.above = None

    def take(self, values: Sequence[Value]) -> tuple[Sequence[Value], tuple[Filled, ...]]:
        """The cells of the next product's row, and what was taken from above it."""
        filled_in: list[Filled] = []
        if self.dittos:
            values = self._without_dittos(values, filled_in)
        if self.fills and self.above is not None and self.entity is not None:
            values, entity = _filled_down(
                values, self.above, self.columns, self.entity, explicit=self.explicit
            )
            filled_in += [Filled(self.entity, entity)] if entity else []
        self.above = self.last = values
        return values, tuple(filled_in)

    def _without_dittos(self, values: Sequence[Value], filled_in: list[Filled]) -> Sequence[Value]:
        result = list(values)
        for column in self.dittos:
            own = result[column] if column < len(result) else None
            if not isinstance(own, str) or not is_ditto(own):
                continue
            last = self.last
            result[column] = last[column] if last is not None and column < len(last) else None
            if filled(result[column]):
                filled_in.append(Filled(column, clean(str(result[column]))))
        return result


def _texts(rows: Sequence[Row], column: int) -> set[str]:
    cells = {row.cells[column] for row in rows if column < len(row.cells)}
    return {cell for cell in cells if isinstance(cell, str)}


def merged(page: Page, section: Section, columns: Columns) -> dict[int, tuple[Value, ...]]:
    """The rows under a cell merged over several rows, with what that cell says for all of them."""
    if not page.merged or not section.rows:
        return {}
    table = section.rows[0].table
    product = columns.at.get("product")
    held = {columns.at[name] for name in (*SHARED, "product") if name in columns.at}
    by_number = {row.number: row for row in section.rows}
    filled_in: dict[int, list[Value]] = {}
    for span in page.merged:
        if span.table != table or span.last_row == span.first_row:
            continue
        if span.first_row not in by_number:
            continue
        for column in range(span.first_column, span.last_column + 1):
            first = by_number[span.first_row].cells
            if column not in held or column >= len(first):
                continue
            for number in range(span.first_row + 1, span.last_row + 1):
                if number in by_number and (
                    column != product
                    or _is_another(by_number[span.first_row], by_number[number], columns)
                ):
                    cells = filled_in.setdefault(number, list(by_number[number].cells))
                    cells.extend([None] * (column + 1 - len(cells)))
                    if not filled(cells[column]):
                        cells[column] = first[column]
    return {number: tuple(cells) for number, cells in filled_in.items()}


def _is_another(first: Row, row: Row, columns: Columns) -> bool:
    """Whether a row under a merged name is another product of that name and of its maker, or rates
    it again: it has a running number, or a decision, and a rating of its own."""
    own = ("_number", "decision", "_recognition_decision", "issued_on", "_recognised_on")
    maker = columns.at.get("entity")
    numbered = any(
        filled(said := row.value(columns.at[name])) and said != first.value(columns.at[name])
        for name in own
        if name in columns.at
    )
    ranks = (columns.at[name] for name in ("stars", "score", "result") if name in columns.at)
    theirs = maker is not None and row.value(maker) in (None, "", first.value(maker))
    return numbered and theirs and any(filled(row.value(column)) for column in ranks)


def _filled_down(
    values: Sequence[Value],
    above: Sequence[Value],
    columns: Columns,
    entity: int,
    *,
    explicit: bool,
) -> tuple[Sequence[Value], str | None]:
    """An entity named once for the rows under it, where the table has no merged cells to say so.

    A row without a running number is a further product of the entity above. A numbered row without
    entity and address is taken so too, and the entity given back for a warning, unless the table is
    `explicit` (then a blank one is blank).
    """
    if entity < len(values) and filled(values[entity]):
        return values, None
    if entity >= len(above) or not filled(above[entity]):
        return values, None
    number = columns.at["_number"]
    numbered = number < len(values) and filled(values[number])
    if numbered and explicit:
        return values, None
    places = columns.localities
    for column in places:
        own = values[column] if column < len(values) else None
        same = column < len(above) and own == above[column]
        if filled(own) and (numbered or not same):
            return values, None
    result = list(values) + [None] * (len(above) - len(values))
    for column in (entity, *places):
        if column < len(above) and not filled(result[column]):
            result[column] = above[column]
    return result, clean(str(above[entity])) if numbered else None


def _is_merged(page: Page, section: Section, column: int) -> bool:
    """Whether the table merges cells of one column over several rows."""
    table = section.rows[0].table if section.rows else None
    first = section.rows[0].number if section.rows else 0
    return any(
        span.table == table
        and span.first_column <= column <= span.last_column
        and span.last_row > span.first_row >= first
        for span in page.merged
    )


def _is_repeated(section: Section, column: int) -> bool:
    """Whether a name in this column is written out again in the very next row."""
    said = [row.value(column) for row in section.rows]
    return any(filled(one) and one == other for one, other in pairwise(said))
