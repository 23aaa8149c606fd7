"""Rows that are struck through as a whole, which somebody may have taken out of the list.

They are read as printed, and asked about: what one of them renews is not lapsed, nor in force,
before a person has looked. A cell that is struck alone is told, as a correction leaves one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from ocop_cli.decisions.cells import filled
from ocop_cli.decisions.tables.rows import Told
from ocop_cli.model.doubt import Consequence, Doubt
from ocop_cli.model.pages import Mark
from ocop_cli.model.reading import Entry, Place

_UNTOLD = frozenset({"_number"})  # a figure is struck or not, as the program has it


def rows(
    fields: Sequence[str | None],
    products: Sequence[tuple[Told, Entry]],
    marks: Mapping[tuple[int, int, int], Mark],
    place: Callable[[int, int], Place],
) -> Iterator[tuple[int, Doubt]]:
    """The rows of which all cells that are read are struck, each with its product."""
    if Mark.STRUCK not in marks.values():
        return
    read = [at for at, field in enumerate(fields) if field is not None and field not in _UNTOLD]
    for line, entry in products:
        at = (line.row.table or 0, line.row.number)
        full = [column for column in read if filled(line.value(column))]
        if full and all(marks.get((*at, column)) is Mark.STRUCK for column in full):
            where = place(line.row.number, full[0])
            yield line.row.number, Doubt(Consequence.HELD, "remark", where, entry.product, "struck")
