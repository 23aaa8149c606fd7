"""What a command answers: rows of fields, with sentences before and after."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

Cell = str | int | float | bool | date | None | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """What a command answers: rows of fields, with sentences before and after.

    `title`, `before` and `after` are in the user's language; `fields` are the contract's names,
    rows are aligned with them. `parts` are further tables under this one (the history of a
    product, say). `whole` replaces the rows in json, where the contract asks for one object.
    `first` names the fields a narrow screen keeps longest, most important first. `notes` are
    label and text pairs for a workbook's sheet of notes. `upright` shows the rows to people as
    labels and values under each other: for a report on one thing. `pictures` are the SVG figures of
    `writers.chart`, shown in html. `office` is whose list it is, for the properties of a file.
    `head` is what a program wants to know of a list, by name: the day, the convention, the filters.
    """

    name: str
    title: str
    fields: tuple[str, ...]
    rows: Sequence[tuple[Cell, ...]]
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    first: tuple[str, ...] = ()
    parts: tuple[Report, ...] = ()
    whole: object | None = None
    notes: tuple[tuple[str, str], ...] = ()
    day: date | None = None
    upright: bool = False
    pictures: tuple[str, ...] = ()
    office: str = ""
    head: tuple[tuple[str, Cell], ...] = ()
