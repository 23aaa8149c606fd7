"""Tables whose cells name products with the rank that each reached: "Chè búp (4 sao)\nChè đen (3
sao)", or several in one cell beside as many ranks in another.

Each name becomes a row of its own with its rank. It is so only where every name of the table has
one, and nothing but it behind the name; else the table stays as it is, and is read, told or refused
as such.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from ocop_cli.decisions.cells import filled, is_ordinal
from ocop_cli.decisions.language import ranks
from ocop_cli.decisions.layouts.by_stars import LABELS
from ocop_cli.decisions.layouts.packed import says_more
from ocop_cli.decisions.layouts.relaid import Piece, Spot
from ocop_cli.decisions.own_words import OwnWords
from ocop_cli.decisions.tables.stated_totals import is_total
from ocop_cli.model.pages import Mark, Page, PageKind, Row, Value
from ocop_cli.text.headings import LONGEST
from ocop_cli.text.keys import clean, fold

_DEEPEST = 40  # rows among which a heading is looked for
_BETWEEN = re.compile(r"[/\n,;&+()]|\s[-–]\s|\b(?:và|and)\b", re.IGNORECASE)
_RANK = r"(?:(?:đạt|hạng|xếp hạng|phân hạng|xếp|ocop|sản phẩm|chuẩn) )*0?(?P<stars>[1-5]) ?sao"
_ALONE = re.compile(rf"{_RANK}(?: ocop)?", re.IGNORECASE)
_BEHIND = re.compile(r"\((?P<inner>[^()]+)\)|[-–—:,|] ?(?P<rest>[^-–—:,|()]+)")
_BULLET = re.compile(r"(?:\d{1,2}[.)]|[-–+•*])\s+")
_OF_RANKS = frozenset({"stars", "result", "_stars_potential", "_stars_proposed"})
_ITEMS = re.compile(r"[\n;]|(?<=sao\)),", re.IGNORECASE)

_Cell = tuple[Spot, Value]


class _NamesTable(NamedTuple):
    """The row that heads a table, its column of products, and what its columns mean."""

    row: int
    product: int
    fields: Sequence[str | None]

    def field(self, column: int) -> str | None:
        return self.fields[column] if column < len(self.fields) else None


class _Item(NamedTuple):
    """A product that a cell names, and the rank beside it."""

    name: str
    rank: str


def pieces(page: Page, own: OwnWords) -> list[Piece]:
    """The tables of a page that have no column of ranks, and a rank behind each name."""
    found = [_behind_names(rows, head) for rows, head in _tables(page, own)]
    return [piece for piece in found if piece and _each_cell_is_read(page, piece)]


def beside(page: Page, own: OwnWords) -> list[Piece]:
    """The tables of a page with as many ranks as products in cells of several lines."""
    if page.kind is PageKind.PAPER:
        return []  # where a line ends there is no sign of a product's end
    found = [_beside_names(rows, head) for rows, head in _tables(page, own)]
    return [piece for piece in found if piece and _each_cell_is_read(page, piece)]


def _each_cell_is_read(page: Page, piece: Piece) -> bool:
    """Whether no mark and no comment hangs on a row of several products: of which is it?"""
    rows = Counter((line[0][0].table, line[0][0].row) for line in piece.rows)
    several = {row for row, count in rows.items() if count > 1}
    marked = (cell for cell, mark in page.marks.items() if mark is not Mark.FORMULA)
    hang = {(table or None, row) for table, row, _ in marked}
    hang |= {(note.table or None, note.row) for note in page.notes}
    return several.isdisjoint(hang)


def _tables(page: Page, own: OwnWords) -> Iterator[tuple[list[Row], _NamesTable]]:
    if page.hidden_columns or any(row.hidden for row in page.rows):
        return
    for table, run in groupby(page.rows, key=lambda row: row.table):
        rows = list(run)
        head = None if table is None else _heading(rows, own)
        if head is not None:
            yield rows, head


def _heading(rows: Sequence[Row], own: OwnWords) -> _NamesTable | None:
    for order, row in enumerate(rows[:_DEEPEST]):
        texts = [clean(cell) if isinstance(cell, str) else "" for cell in row.cells]
        fields = [own.meant(text) if 0 < len(text) <= LONGEST else None for text in texts]
        products = [at for at, name in enumerate(fields) if name == "product"]
        if not products:
            products = [at for at, text in enumerate(texts) if _names_both(text, own)]
        if len(products) == 1 and len(set(fields) - {None, "product", "_number", "note"}) > 0:
            return _NamesTable(order, products[0], fields)
    return None


def _names_both(text: str, own: OwnWords) -> bool:
    """Whether a heading names products and their ranks in one: "Sản phẩm, hạng sao"."""
    parts = [part.strip() for part in _BETWEEN.split(text) if part.strip()]
    return len(parts) == 2 and [own.meant(part) for part in parts] == ["product", "stars"]


def _behind_names(rows: Sequence[Row], head: _NamesTable) -> Piece | None:
    """The table with the ranks behind its names in a column; None where a name has none."""
    if not _OF_RANKS.isdisjoint({name or "" for name in head.fields}):
        return None
    found: dict[int, list[_Item]] = {}
    for row in _of_products(rows[head.row + 1 :], head):
        said = [_ranked(item) for item in _items(row.value(head.product))]
        items = [one for one in said if one is not None]
        if not items or len(items) < len(said):
            return None
        found[row.number] = items
    return _piece(rows, head, found, added=True) if found else None


def _beside_names(rows: Sequence[Row], head: _NamesTable) -> Piece | None:
    """The table with each of several products in a row of its own, with its rank of as many."""
    if head.fields.count("stars") != 1:
        return None
    at = head.fields.index("stars")
    found: dict[int, list[_Item]] = {}
    lined = [row for row in rows[head.row + 1 :] if "\n" in str(row.value(at))]
    for row in _of_products(lined, head):
        ranked = _items(row.value(at))
        if len(ranked) < 2 or not all(_ALONE.fullmatch(one) for one in ranked):
            continue
        names = _items(row.value(head.product))
        if len(names) != len(ranked) or not all(map(_begins_a_name, names)):
            return None
        found[row.number] = [_Item(*pair) for pair in zip(names, ranked, strict=True)]
    return _piece(rows, head, found, added=False) if found else None


def _of_products(rows: Sequence[Row], head: _NamesTable) -> Iterator[Row]:
    """The rows that name products, and no group of them and no total."""
    for row in rows:
        cell = row.value(head.product)
        first = next((one for one in row.cells if isinstance(one, str) and filled(one)), "")
        if filled(cell) and says_more(row, head.product) and not is_total(fold(first)):
            yield row


def _items(value: Value) -> list[str]:
    """What a cell names one under the other, each without its bullet or number."""
    if not isinstance(value, str):
        return []
    said = [one for part in _ITEMS.split(value) if (one := clean(part))]
    return [_BULLET.sub("", one, count=1) if _BULLET.match(one) else one for one in said]


def _ranked(item: str) -> _Item | None:
    """The name and the rank of an item; None where it says no rank, or more."""
    said = item.rstrip(" .,")
    for found in _BEHIND.finditer(said):
        name = said[: found.start()].strip()
        rank = _ALONE.fullmatch((found["inner"] or found["rest"]).strip())
        if rank is None or found.end() < len(said):
            continue
        if name and ranks.in_text(name) is None:
            return _Item(name, f"{rank['stars']} sao")
    return None


def _begins_a_name(text: str) -> bool:
    return len(text.split()) > 1 and text[0].isupper()


def _piece(
    rows: Sequence[Row], head: _NamesTable, found: Mapping[int, Sequence[_Item]], *, added: bool
) -> Piece:
    """The table with a row for each item; `added` says that ranks get a column of their own."""
    width = max(len(row.cells) for row in rows)
    lines: list[tuple[_Cell, ...]] = []
    for order, row in enumerate(rows):
        items = found.get(row.number, ()) if order > head.row else ()
        for at, item in enumerate(items):
            lines.append(tuple(_cells(row, head, width, item, at, len(items), added=added)))
        if not items:
            lines.append(
                tuple(_cells(row, head, width, None, 0, 1, added=added, heads=order == head.row))
            )
    return Piece(tuple(lines), head.row + 1, frozenset((row.table, row.number) for row in rows))


def _cells(
    row: Row, head: _NamesTable, width: int, item: _Item | None, order: int, count: int, *,
    added: bool, heads: bool = False,
) -> Iterator[_Cell]:  # fmt: skip
    for column in range(width):
        spot = Spot(row.table, row.number, column)
        if column == head.product and added:
            alone = row.value(column), None
            yield from ((spot, one) for one in (LABELS if heads else item or alone))
        elif item is None:
            yield spot, row.value(column)
        elif column == head.product:
            yield spot, item.name
        elif head.field(column) == "stars":
            yield spot, item.rank
        else:
            yield spot, _own(row.value(column), order, count)


def _own(value: Value, order: int, count: int) -> Value:
    """A cell beside several products: of as many points one each, a running number by the first."""
    points = _items(value) if count > 1 and isinstance(value, str) else []
    if len(points) == count and all(any(map(str.isdigit, one)) for one in points):
        return points[order]
    return None if order and is_ordinal(value) else value
