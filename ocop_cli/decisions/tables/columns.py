"""The columns of one table: which cell is which field, and all cells of a field read at once.

A column has few different values, or else each is new; either way it is read value by value, not
row by row, which is what makes sixty thousand rows a matter of a second.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import repeat
from typing import TypeVar

from ocop_cli.decisions.headings.finding import Heading
from ocop_cli.model.pages import Row, Value
from ocop_cli.model.problem import Bad
from ocop_cli.text.keys import clean

T = TypeVar("T")

MORE = ("representative", "phone", "email", "tax_number", "pending_review", "candidates",
        "source_file", "source_sheet", "held")  # fmt: skip
LOCALITY = ("_hamlet", "locality", "_commune", "_district", "_province")
# What a merged cell over several rows may hold for all of them; a product is never filled in.
SHARED = (
    "entity", "_entity_locality", *LOCALITY, "group", "stars", "decision", "issued_on", "authority",
    "_recognition_decision", "_recognised_on", "kind", "result", "ground", "note", "_state",
    "valid_through", "effective_from", "entity_type", "_stars_3", "_stars_4", "_stars_5",
    "document", "on", "until", *MORE,
)  # fmt: skip
_SIDE = frozenset({"_number", "_before", "_ignored"})


class Columns:
    """Where each field of one heading stands (`at`), and the groups of columns read together."""

    __slots__ = ("at", "extra", "heading", "localities", "low", "ticks")

    def __init__(self, heading: Heading) -> None:
        self.heading = heading
        self.at: dict[str, int] = {}
        for column, name in enumerate(heading.fields):
            if name is not None:
                self.at.setdefault(name, column)
        self.localities = tuple(self.at[name] for name in LOCALITY if name in self.at)
        self.ticks = tuple(
            (self.at[name], number)
            for name, number in (("_stars_3", 3), ("_stars_4", 4), ("_stars_5", 5))
            if name in self.at
        )
        self.low = self._all("_stars_low")
        self.extra = self._all("_other_act")

    def _all(self, wanted: str) -> tuple[int, ...]:
        fields = self.heading.fields
        return tuple(column for column, name in enumerate(fields) if name == wanted)

    def used(self) -> frozenset[int]:
        """The columns whose cells mean something here; running numbers do not."""
        return frozenset(
            column
            for column, name in enumerate(self.heading.fields)
            if name is not None and name not in _SIDE
        )


class Cells:
    """The rows of one section, read column by column; `bad` keeps what could not be read.

    `bad` maps the position of a row to its columns and what is wrong there.
    """

    def __init__(self, columns: Columns, rows: Sequence[Sequence[Value]]) -> None:
        self.columns = columns
        self.rows = rows
        self.bad: dict[int, list[tuple[int, Bad]]] = {}

    def raw(self, column: int) -> list[Value]:
        """The cells of one column, None where a row is too short."""
        return [cells[column] if column < len(cells) else None for cells in self.rows]

    def has(self, *names: str) -> bool:
        """Whether the table has a column of any of these fields."""
        return any(name in self.columns.at for name in names)

    def take(self, name: str, parse: Callable[[Value], T | None]) -> Iterator[T | None]:
        """What each row says of a field, read by `parse`; nothing where there is no column."""
        column = self.columns.at.get(name)
        return repeat(None) if column is None else iter(self.read(column, parse))

    def read(self, column: int, parse: Callable[[Value], T | None]) -> list[T | None]:
        """What each row says in one column; None, and an entry in `bad`, where it is unreadable."""
        raw = self.raw(column)
        if bool in set(map(type, raw)):
            # True equals 1, so that the two cannot share an answer.
            return self._without_bad(column, [_tried(parse, value) for value in raw])
        known = {value: _tried(parse, value) for value in set(raw)}
        if not any(isinstance(one, Bad) for one in known.values()):
            return [known[value] for value in raw]  # type: ignore[misc]
        return self._without_bad(column, [known[value] for value in raw])

    def _without_bad(self, column: int, found: Sequence[T | Bad | None]) -> list[T | None]:
        result: list[T | None] = []
        for place, one in enumerate(found):
            if isinstance(one, Bad):
                self.bad.setdefault(place, []).append((column, one))
                result.append(None)
            else:
                result.append(one)
        return result


def cell_of(row: Row, column: int | None) -> Value:
    """The cell of a row in a column; None where there is none."""
    return row.value(column) if column is not None else None


def first_said(one: Iterator[T | None], other: Iterator[T | None]) -> Iterator[T | None]:
    """What one column says, and where it says nothing, what another does."""
    return (a if a is not None else b for a, b in zip(one, other, strict=False))


def _tried(parse: Callable[[Value], T | None], value: Value) -> T | Bad | None:
    if value is None:
        return None
    try:
        return parse(value)
    except Bad as bad:
        return bad


def shown(values: Sequence[Value], column: int) -> str:
    """A cell as a sentence may quote it: printable."""
    value = values[column] if column < len(values) else None
    said = "" if value is None else clean(str(value))
    return "".join(sign if sign.isprintable() else "�" for sign in said)


def cut(text: str) -> str:
    """A text as a remark quotes it: not endless."""
    return text if len(text) <= 60 else text[:57] + "…"
