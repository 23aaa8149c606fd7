"""What an inspector saw, read from a table: products, makers, stars, barcodes, days, places.

Each row that says anything is a sighting; a cell that cannot be read is kept as it is and told, so
that every row gets its answer.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from ocop_cli.decisions import cells
from ocop_cli.decisions.cells import filled
from ocop_cli.decisions.headings import finding
from ocop_cli.decisions.tables.stated_totals import is_total
from ocop_cli.intake.sightings import columns
from ocop_cli.intake.sightings.columns import LabelColumns
from ocop_cli.intake.sightings.verdicts import Why
from ocop_cli.law import marks
from ocop_cli.model.listing import Cell
from ocop_cli.model.pages import Page, Row, Value
from ocop_cli.model.problem import Bad
from ocop_cli.text.keys import clean, fold

T = TypeVar("T")

# A label that bears the mark without a number, in an inspector's words.
_NO_STARS = frozenset(
    {"khong", "khong co", "khong ghi", "khong co sao", "khong ghi sao", "khong the hien"}
)


@dataclass(frozen=True, slots=True)
class Sighting:
    """One row: what was read of it, its cells as they were given, and what could not be read."""

    product: str | None
    entity: str | None
    locality: str | None
    stars: int | None
    gtin: str | None
    seen_on: date | None
    place: str | None
    given: tuple[Cell, ...]
    faults: tuple[Why, ...]
    unreadable: bool
    days: tuple[date, ...] = ()  # others on which it may have been seen
    granted: str | None = None  # the heading of its stars, which may be those that were granted
    starred: bool = True  # its table has a column of stars


@dataclass(frozen=True, slots=True)
class Sightings:
    """The sightings of one file under the names of their columns; `unread` are the headings of
    columns in which something else may be said of a label, of tables without one for stars."""

    columns: tuple[str, ...]
    rows: tuple[Sighting, ...]
    unread: tuple[str, ...] = ()


def read(pages: Sequence[Page]) -> Sightings | None:
    """The sightings of every table in `pages`; None where no table names products or barcodes."""
    return _read(pages, 2) or _read(pages, 1)


@dataclass(slots=True)
class _SeenTable:
    """The rows under one heading, and the lines above it."""

    texts: list[str]
    fields: list[str | None]
    above: list[str]
    rows: list[Row] = field(default_factory=list)


def _read(pages: Sequence[Page], least: int) -> Sightings | None:
    """The same, of tables whose heading names `least` fields; a scanner lists barcodes alone."""
    tables = [table for page in pages for table in _tables(page, least)]
    if not tables:
        return None
    settled = [columns.settled(one.texts, one.fields, one.rows) for one in tables]
    order = tuple(dict.fromkeys(name for one in settled for name in one.names))
    rows = [
        _sighting(order, own, row, tuple(columns.days_above(table.above)))
        for table, own in zip(tables, settled, strict=True)
        for row in table.rows
        if not _frames(own.names, row)
    ]
    unread = [text for one in settled if "stars" not in one.names for text in one.unread]
    return Sightings(order, tuple(rows), tuple(dict.fromkeys(unread)))


def _tables(page: Page, least: int) -> Iterator[_SeenTable]:
    above: list[str] = []
    table: _SeenTable | None = None
    for row in page.rows:
        if (heading := columns.headed(row, least)) is not None:
            if table is not None and table.rows:
                yield table
            table, above = _SeenTable(*heading, above), []
        elif table is not None:
            second = None if table.rows else columns.goes_on((table.texts, table.fields), row)
            if second is not None:
                table.texts, table.fields = second
            else:
                table.rows.append(row)
        else:
            above += [cell for cell in row.cells if isinstance(cell, str)]
    if table is not None:
        yield table


_SIGNED = re.compile(
    r"(?:nguoi|can bo) (?:lap|ghi|kiem tra|tong hop|thuc hien)|ky ten|\(ky|truong doan|doi truong|"
    r"to truong|dai dien (?:doan|doi|to)|(?:.{0,30}, )?ngay .{0,12}thang"
)


def _frames(names: Sequence[str], row: Row) -> bool:
    """Whether a row says nothing of a label: empty, a total, a signature, the columns' numbers."""
    said = [(name, clean(str(v))) for name, v in zip(names, row.cells, strict=False) if filled(v)]
    if not said or finding.is_column_numbers(row) or is_total(fold(said[0][1])):
        return True
    seen = {name for name, _ in said} & {"stars", "gtin", "seen_on"}
    return not seen and len(said) < 3 and _SIGNED.match(fold(said[0][1])) is not None


def _sighting(
    order: tuple[str, ...], own: LabelColumns, row: Row, above: tuple[date, ...]
) -> Sighting:
    values = dict(zip(own.names, row.cells, strict=False))
    faults: list[Why] = []

    def take(name: str, parse: Callable[[Value], T | None]) -> T | None:
        try:
            return parse(values.get(name))
        except Bad as bad:
            said = {"value": str(values.get(name))[:60]}
            if bad.code == "bad_mark":
                faults.append(Why(f"mark.{bad.variant}", {**said, **bad.values}))
            else:
                faults.append(Why("labels.unreadable", {**said, "field": name}))
            return None

    gtin = take("gtin", _gtin)
    barcode_faults = len(faults)
    stars = take("stars", _stars)
    seen_on = take("seen_on", cells.day)
    product, entity = take("product", cells.text), take("entity", cells.text)
    faults += _other_stars(own, row, stars)
    unreadable = len(faults) > barcode_faults
    read_values: dict[str, Cell] = {
        "product": product, "entity": entity, "stars": stars, "gtin": gtin, "seen_on": seen_on,
    }  # fmt: skip
    given = tuple(_given(read_values.get(name), values.get(name)) for name in order)
    locality, place = take("locality", cells.text), take("place", cells.text)
    days = [on for at in own.days if (on := columns.day(row.value(at)))] or above
    starred = "stars" in own.names
    return Sighting(
        product, entity, locality, stars, gtin, seen_on, place, given, tuple(faults), unreadable,
        tuple(dict.fromkeys(days)) if seen_on is None else (),
        own.texts[own.names.index("stars")] if starred and own.granted else None,
        starred,
    )  # fmt: skip


def _other_stars(own: LabelColumns, row: Row, stars: int | None) -> Iterator[Why]:
    """What other columns say of the stars of a label, where that is not the same."""
    for at in own.witnesses:
        value = row.value(at)
        spoken = columns.spoken_stars(value)
        if spoken and spoken != {stars}:
            said = {"value": clean(str(value))[:60], "heading": own.texts[at] or f"#{at + 1}"}
            yield Why("labels.other_stars", said)


def _gtin(value: Value) -> str | None:
    said = cells.text(value)
    return marks.gtin(said) if said is not None else None


def _stars(value: Value) -> int | None:
    if isinstance(value, str) and fold(clean(value)) in _NO_STARS:
        return None
    said = cells.stars(value)
    if said is not None and (said.number is None or said.beside is not None):
        raise Bad("bad_stars")
    return said.number if said else None


def _given(understood: Cell, raw: Value) -> Cell:
    """A cell as understood; as it was given where that was not possible."""
    if understood is not None:
        return understood
    if isinstance(raw, str):
        return clean(raw) or None
    if raw is None or isinstance(raw, int | float | bool):
        return raw
    return raw if type(raw) is date else str(raw)


def days(rows: Sequence[Sighting]) -> Iterator[date]:
    """The days on which something was seen, each once, in order."""
    yield from sorted({row.seen_on for row in rows if row.seen_on is not None})
