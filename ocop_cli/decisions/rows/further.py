"""The further columns of a row: how an entity is reached, and what an act says of its own.

A choice of the contract's stands in a column in an office's words ("Đội QLTT số 3", "Phạt 5 triệu
đồng"); what they say beyond the choice is kept with the row's note.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import repeat
from typing import TypeVar

from ocop_cli.decisions import cells, values
from ocop_cli.decisions.headings.of_acts import OWN_COLUMNS
from ocop_cli.decisions.rows import act_values
from ocop_cli.decisions.rows.act_values import Worded
from ocop_cli.decisions.tables.columns import MORE, Cells
from ocop_cli.law.acts import ACTS
from ocop_cli.law.kinds import OTHER_ACTS
from ocop_cli.model.pages import Value

T = TypeVar("T")


def read(table: Cells, kind: str | None, *, own: bool = False) -> Iterator[Mapping[str, str]]:
    """The further columns of each row, by field name; on a list of acts of `kind` also theirs, and
    in the tool's own file (`own`) those of all deeds.

    What the words of a choice say beyond it stands in ``note``, after the heading of its column.
    """
    at, texts = table.columns.at, table.columns.heading.texts
    plain = [name for name in MORE if name in at]
    fields = OWN_COLUMNS if own else dict.fromkeys(_own(kind))
    found = [name for name in fields if name in at]
    if not plain and not found:
        return repeat({})
    said = _rows([table.take(n, _flag if n == "pending_review" else cells.text) for n in plain])
    named = _rows([table.take(name, act_values.reader(name)) for name in found])
    headings = [texts[at[name]] for name in found]
    return (
        _of_row(dict(zip(plain, one, strict=True)), dict(zip(found, other, strict=True)), headings)
        for one, other in zip(said, named, strict=False)
    )


# A correction prints what stood there and what stands there now, beside each other.
CORRECTION_COLUMNS = ("was", "now")


def _own(kind: str | None) -> Iterator[str]:
    """The fields of an act's own; a list of ratings has columns of the same names."""
    if kind == "correction":
        yield from (*CORRECTION_COLUMNS, "struck")
    if kind in OTHER_ACTS:
        fields = [f.name for k in OTHER_ACTS for f in ACTS[k].fields if f.name not in _OF]
        yield from (f for f in fields if f != "result" or kind == "dossier")


_OF = frozenset({"of_decision", "of_issued_on"})  # read as the decisions of rows are


def _rows(columns: Sequence[Iterator[T]]) -> Iterator[tuple[T, ...]]:
    """The cells of several columns row by row; without columns, nothing for each row."""
    return zip(*columns, strict=True) if columns else repeat(())


def _of_row(
    plain: Mapping[str, str | None], own: Mapping[str, Worded | None], headings: Sequence[str]
) -> dict[str, str]:
    found = {name: one for name, one in plain.items() if one is not None}
    words = []
    for heading, (name, one) in zip(headings, own.items(), strict=True):
        if one is not None and one.value is not None:
            found[name] = one.value
        if one is not None and one.words is not None:
            words.append(f"{heading}: {one.words}")
    if words:
        found["note"] = "; ".join(words)
    return found


def _flag(value: Value) -> str | None:
    said = cells.text(value)
    return None if said is None else values.flag(said)
