"""What an inspector saw, read from a table: products, makers, stars, barcodes, days, places.

Each row that says anything is a sighting; a cell that cannot be read is kept as it is and told, so
that every row gets its answer.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from ocop_cli.decisions import cells
from ocop_cli.decisions.cells import filled
from ocop_cli.decisions.headings import finding
from ocop_cli.decisions.headings.meaning import meaning as heading_meaning
from ocop_cli.decisions.tables.stated_totals import is_total
from ocop_cli.intake.sightings.verdicts import Why
from ocop_cli.law import marks
from ocop_cli.model.listing import Cell
from ocop_cli.model.pages import Page, Row, Value
from ocop_cli.model.problem import Bad
from ocop_cli.text.headings import phrase
from ocop_cli.text.keys import clean, fold

T = TypeVar("T")

FIELDS = ("product", "entity", "stars", "gtin", "seen_on", "place", "locality")
# Headings that mean something else on a list of decisions.
_HERE: Mapping[str, str] = {
    "seen on": "seen_on", "ngay thay": "seen_on", "ngay ghi nhan": "seen_on",
    "ngay phat hien": "seen_on", "ngay mua": "seen_on", "ngay kiem tra": "seen_on",
    "thoi gian": "seen_on", "thoi diem": "seen_on",
    "place": "place", "noi thay": "place", "noi ban": "place", "noi phat hien": "place",
    "noi ghi nhan": "place", "diem ban": "place", "dia diem": "place", "noi mua": "place",
    "dia diem ban": "place", "dia diem kiem tra": "place", "dia diem ghi nhan": "place",
    "sao": "stars", "so sao tren nhan": "stars", "hang sao tren nhan": "stars",
    "so sao ghi tren nhan": "stars", "hang sao ghi tren nhan": "stars", "sao tren nhan": "stars",
    "nha san xuat": "entity", "co so": "entity", "don vi": "entity",
}  # fmt: skip
# A label that bears the mark without a number, in an inspector's words.
_NO_STARS = frozenset(
    {"khong", "khong co", "khong ghi", "khong co sao", "khong ghi sao", "khong the hien"}
)
_ALSO = {"issued_on": "seen_on", "on": "seen_on", "_stars": "stars"}


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


@dataclass(frozen=True, slots=True)
class Sightings:
    """The sightings of one file under the names of their columns."""

    columns: tuple[str, ...]
    rows: tuple[Sighting, ...]


def meaning(text: str) -> str | None:
    """The field a heading means on a list of what was seen."""
    said = phrase(text.replace("_", " "))
    if said in _HERE:
        return _HERE[said]
    found = heading_meaning(text.replace("_", " "))
    if found is None:
        return None
    name = _ALSO.get(found[0], found[0])
    return name if name in FIELDS else None


def read(pages: Sequence[Page]) -> Sightings | None:
    """The sightings of every table in `pages`; None where no table names products or barcodes."""
    return _read(pages, 2) or _read(pages, 1)


def _read(pages: Sequence[Page], least: int) -> Sightings | None:
    """The same, of tables whose heading names `least` fields; a scanner lists barcodes alone."""
    columns: dict[str, None] = {}
    found: list[tuple[list[str], Row]] = []
    for page in pages:
        names: list[str] | None = None
        for row in page.rows:
            heading = _heading(row, least)
            if heading is not None:
                names = heading
                columns |= dict.fromkeys(heading)
            elif names is not None and not _frames(names, row):
                found.append((names, row))
    if not columns:
        return None
    order = tuple(columns)
    return Sightings(order, tuple(_sighting(order, names, row) for names, row in found))


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


def _heading(row: Row, least: int) -> list[str] | None:
    """The names of the columns, where a row is a heading: `least` fields, one of them to go by."""
    texts = [clean(cell) if isinstance(cell, str) else "" for cell in row.cells]
    fields = [meaning(text) if text else None for text in texts]
    if not {"product", "gtin"} & set(fields) or sum(f is not None for f in fields) < least:
        return None
    if sum(map(bool, texts)) != sum(map(cells.filled, row.cells)):
        return None
    names: list[str] = []
    for place, (field, text) in enumerate(zip(fields, texts, strict=True)):
        name = field if field and field not in names else text or f"#{place + 1}"
        names.append(name if name not in names else f"{name} ({place + 1})")
    return names


def _sighting(columns: tuple[str, ...], names: Sequence[str], row: Row) -> Sighting:
    values = dict(zip(names, row.cells, strict=False))
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
    unreadable = len(faults) > barcode_faults
    read_values: dict[str, Cell] = {
        "product": product, "entity": entity, "stars": stars, "gtin": gtin, "seen_on": seen_on,
    }  # fmt: skip
    given = tuple(_given(read_values.get(name), values.get(name)) for name in columns)
    locality, place = take("locality", cells.text), take("place", cells.text)
    return Sighting(
        product, entity, locality, stars, gtin, seen_on, place, given, tuple(faults), unreadable
    )  # fmt: skip


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
