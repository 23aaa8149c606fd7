"""Rows that name an entity for the products under them, in a table without a column of entities.

"1 | HTX chè Nà Hiên | xã Nà Hiên", then "1.1 | Chè búp nõn | | 84,5 | 4 sao": the row of the entity
is numbered as the others are, its name stands in the column of products, and nothing stands where
products have their points and stars.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from ocop_cli.decisions.cells import filled
from ocop_cli.decisions.headings.meaning import names_makers_too
from ocop_cli.decisions.tables import group_rows, witness
from ocop_cli.decisions.tables.columns import Columns, cell_of
from ocop_cli.decisions.tables.context import RowGroup
from ocop_cli.decisions.tables.sections import Section, cell_place
from ocop_cli.model.pages import Page, Row
from ocop_cli.model.problem import Problem, Severity
from ocop_cli.text.keys import clean

_RANKS = ("stars", "_stars_3", "_stars_4", "_stars_5", "score", "result", "kind")
_NUMBER = re.compile(r"\W*(\d{1,3}|[IVXLC]{1,5}|[A-H])\W*")
_PERSON = re.compile(r"(?:(?:ông|bà|hộ|anh|chị|cô) (?:ông |bà )?)?(?:[^\W\d_]+ ){1,4}[^\W\d_]+")


def of(section: Section, columns: Columns) -> Mapping[int, RowGroup]:
    """The rows of a section that name an entity, by their number, each as what it heads.

    A person's name is one only where other such rows begin as entities' names do, in rows that are
    numbered alike.
    """
    at = columns.at
    if "entity" in at or "_entity_locality" in at or "product" not in at:
        return {}
    bare = [row for row in section.rows if _is_bare(row, columns)]
    named = [row for row in bare if witness.names_entity(cell_of(row, at["product"]))]
    if not named or not _heads_products(section.rows, {row.number for row in bare}, columns):
        return {}
    signs = {_sign(row, columns) for row in named}
    named += [row for row in bare if row not in named and _is_person(row, columns, signs)]
    return {row.number: _group(row, columns) for row in named}


def without_maker(
    pages: Sequence[Page], section: Section, products: Iterable[tuple[Row, RowGroup]]
) -> Iterator[Problem]:
    """A problem where a row under a heading of makers and products stands under no maker: what its
    cell names is not known then, nor whose the other products are."""
    column = section.heading.index("product")
    if column is None or not names_makers_too(section.heading.texts[column]):
        return
    for row, group in products:
        if group.entity is None:
            place = cell_place(pages, section, row.number, column)
            values = {"value": clean(str(cell_of(row, column)))}
            yield Problem("missing_entity", Severity.ERROR, place, values, "both")
            return


def _is_bare(row: Row, columns: Columns) -> bool:
    """Whether a row has a name, and nothing where products have points and stars."""
    at = columns.at
    if not filled(cell_of(row, at["product"])):
        return False
    return not any(filled(cell_of(row, at[name])) for name in _RANKS if name in at)


def _heads_products(rows: Sequence[Row], bare: set[int], columns: Columns) -> bool:
    """Whether other rows of the table have what these lack, or are numbered under them."""
    numbers = [str(cell_of(row, columns.at.get("_number")) or "") for row in rows]
    under = any(re.fullmatch(r"\d+\.\d+\.?", number.strip()) for number in numbers)
    ranked = any(name in columns.at for name in _RANKS)
    return (ranked and any(row.number not in bare for row in rows)) or under


def _sign(row: Row, columns: Columns) -> str:
    """How a row is numbered: in Roman numbers, by a letter, by a whole number, or not at all."""
    number = str(cell_of(row, columns.at.get("_number")) or "").strip()
    found = _NUMBER.fullmatch(number)
    if found is None:
        return ""
    return (
        "number" if found[1].isdigit() else "roman" if set(found[1]) <= set("IVXLC") else "letter"
    )


def _is_person(row: Row, columns: Columns, signs: set[str]) -> bool:
    name = clean(str(cell_of(row, columns.at["product"])))
    sign = _sign(row, columns)
    words = name.split()
    named = all(word[:1].isupper() for word in words[-2:]) and len(words) > 1
    return bool(sign) and sign in signs and named and _PERSON.fullmatch(name) is not None


def _group(row: Row, columns: Columns) -> RowGroup:
    places = [cell_of(row, column) for column in columns.localities]
    place = ", ".join(clean(str(one)) for one in places if filled(one))
    said = group_rows.of_maker(str(cell_of(row, columns.at["product"])))
    return replace(said, place=place or said.place)
