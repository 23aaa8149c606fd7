"""Where something stands in a file, and what a person must know of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from ocop_cli.model.pages import PageKind


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"


class Place(NamedTuple):
    """Where something stands: page index, page kind and name, table, row, column, heading."""

    page: int
    kind: PageKind
    name: str
    table: int | None
    row: int
    column: int | None = None
    heading: str | None = None

    @property
    def line(self) -> tuple[int, int | None, int]:
        """The row or line it stands in, whole: page, table, row."""
        return self.page, self.table, self.row


@dataclass(frozen=True, slots=True)
class Problem:
    """Something a person must know about a file, with its place.

    `code` is one of the contract's; the sentence is ``words`` ``problem.<code>`` filled with
    `values`. `variant` picks a second sentence of the same code (``problem.<code>.<variant>``).
    """

    code: str
    severity: Severity
    place: Place | None = None
    values: Mapping[str, str] = field(default_factory=dict)
    variant: str | None = None


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Problems as a person goes through a file: of the file itself, then by page, table and row."""
    return tuple(sorted(problems, key=_order))


def _order(problem: Problem) -> tuple[int, int, int, int]:
    place = problem.place
    if place is None:
        return (-1, 0, 0, 0)
    return (place.page, place.table or 0, place.row, -1 if place.column is None else place.column)


class Bad(ValueError):
    """What cannot be read, or cannot stand, as it is said.

    `code` and `variant` name the sentence, as those of a `Problem` do, and `values` fill it.
    `fields` are those it is about: the first that a table has a column for is the cell at fault.
    """

    def __init__(
        self, code: str, variant: str | None = None, *, fields: tuple[str, ...] = (), **values: str
    ) -> None:
        super().__init__(code, variant, values)
        self.code = code
        self.variant = variant
        self.fields = fields
        self.values = values

    def problem(self, place: Place) -> Problem:
        """The same as an error, at the cell of the first field it is about."""
        field = {"field": self.fields[0]} if self.fields else {}
        return Problem(self.code, Severity.ERROR, place, {**self.values, **field}, self.variant)
