"""The entity of a row and its address, from one cell that holds both or from several.

The address is put together of the columns for hamlet, commune, district and province.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import repeat

from ocop_cli.decisions import cells
from ocop_cli.decisions.rows.names import bare_place, joined, parted
from ocop_cli.decisions.tables.columns import LOCALITY, Cells
from ocop_cli.model.pages import PageKind, Value
from ocop_cli.text.keys import fold


def read(table: Cells, kind: PageKind) -> tuple[Iterator[str | None], Iterator[str | None]]:
    """The entity and the address of each line, from one cell or from several."""
    own = [
        table.read(table.columns.at[name], cells.name)
        for name in LOCALITY
        if name in table.columns.at
    ]
    pairs = _pairs(table, kind)
    entities: Iterator[str | None] = repeat(None)
    inside: Iterator[str | None] = repeat(None)
    if pairs is not None:
        entities = (one and one[0] for one in pairs)
        inside = (one and one[1] for one in pairs)
    if not own:
        return iter(entities), inside
    if len(own) == 1:
        return iter(entities), (a or b for a, b in zip(own[0], inside, strict=False))
    return iter(entities), (
        joined(tuple(filter(None, parts))) or other
        for parts, other in zip(zip(*own, strict=True), inside, strict=False)
    )


def _pairs(table: Cells, kind: PageKind) -> Sequence[tuple[str | None, str | None] | None] | None:
    """Entity and address of the one cell that may hold both; None where no column does."""
    at = table.columns.at
    both = "entity" not in at and "_entity_locality" in at
    column = at.get("_entity_locality" if both else "entity")
    apart = bool(table.columns.localities)

    def pair(value: Value) -> tuple[str | None, str | None]:
        if isinstance(value, str) and (both or "\n" in value or ":" in value):
            head, tail = parted(value, kind, both=both, apart=apart)
            return cells.name(head), cells.name(tail)
        return cells.name(value), None

    return None if column is None else table.read(column, pair)


def within(address: str | None, place: str | None) -> str | None:
    """An address with the district a group row names, where it does not say it already."""
    if not place:
        return address
    if address is None:
        return place
    if fold(bare_place(place)) in fold(address):
        return address
    return f"{address}, {place}"
