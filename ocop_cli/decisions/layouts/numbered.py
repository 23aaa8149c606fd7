"""Tables with several products of a maker in one row: "Sản phẩm 1 | Sao | Sản phẩm 2 | Sao".

Each product becomes a row of its own, with its own cells and those that are said of its maker. It
is so only where the columns of every product are the same in the same order, a maker's and stars
among them; else the table stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from ocop_cli.decisions.layouts.relaid import Piece, Spot, stands
from ocop_cli.decisions.own_words import OwnWords
from ocop_cli.model.pages import Page, Row, Value
from ocop_cli.text.headings import LONGEST
from ocop_cli.text.keys import clean

_DEEPEST = 40  # rows among which a heading is looked for
_FEWEST = 2  # products in a row
_NUMBERED = re.compile(
    r"(?P<base>[^\d]{1,60}[^\W\d_])[\s:.(#]{0,3}(?P<which>[1-9])\)?\W{0,2}", re.IGNORECASE
)
_RATED = frozenset({"stars", "result"})

_Cell = tuple[Spot, Value]


class _Blocks(NamedTuple):
    """The columns of each product of a row, those of them all, and their headings."""

    first: int  # row of the heading
    own: Sequence[Sequence[int]]
    labels: Sequence[str]  # of each of them
    shared: Sequence[tuple[int, str, str | None]]  # column, heading, what it means


def pieces(page: Page, own: OwnWords) -> list[Piece]:
    """The tables of a page with several products in a row, each with a row for each product."""
    if page.hidden_columns or any(row.hidden for row in page.rows):
        return []
    found = []
    for _, run in groupby(page.rows, key=lambda row: row.table):
        rows = list(run)
        headed = (_blocks(at, rows, own) for at in range(min(len(rows), _DEEPEST)))
        blocks = next((one for one in headed if one is not None), None)
        if blocks is not None:
            found.append(_piece(rows, blocks))
    return found


def _blocks(at: int, rows: Sequence[Row], own: OwnWords) -> _Blocks | None:
    """The columns of the products that the headings of a row number, where each has the same."""
    texts = [clean(cell) if isinstance(cell, str) else "" for cell in rows[at].cells]
    products = [column for column, text in enumerate(texts) if _names_product(text, own)]
    if len(products) < _FEWEST:
        return None
    found = _beside(texts, products) or _by_number(texts, len(products))
    if found is None:
        return None
    columns, labels = found
    covered = {column for block in columns for column in block}
    reach = max(len(row.cells) for row in rows[at:])
    others = (column for column in range(reach) if column not in covered)
    shared = [(c, text := texts[c] if c < len(texts) else "", own.meant(text)) for c in others]
    means = {own.meant(label) for label in labels}
    maker = "entity" in means or any(field == "entity" for *_, field in shared)
    return _Blocks(at, columns, labels, shared) if maker and means & _RATED else None


_Columns = tuple[Sequence[Sequence[int]], Sequence[str]]


def _beside(texts: Sequence[str], products: Sequence[int]) -> _Columns | None:
    """The columns of each product, where they stand beside each other, and their headings."""
    width = products[1] - products[0]
    columns = [range(first, first + width) for first in products]
    even = list(products) == list(range(products[0], products[-1] + 1, width))
    labels = [_labels(texts, block, number) for number, block in enumerate(columns, 1)]
    alike = even and all(one == labels[0] for one in labels)
    return (columns, labels[0]) if alike and width > 1 else None


def _by_number(texts: Sequence[str], count: int) -> _Columns | None:
    """The same, where each heading has the number of its product: "Sao 1", "Sao 2"."""
    columns: list[list[int]] = [[] for _ in range(count)]
    labels: list[list[str]] = [[] for _ in range(count)]
    for column, text in enumerate(texts):
        found = _NUMBERED.fullmatch(text)
        if found is not None and int(found["which"]) <= count:
            columns[int(found["which"]) - 1].append(column)
            labels[int(found["which"]) - 1].append(found["base"])
    return (columns, labels[0]) if all(one == labels[0] for one in labels) else None


def _names_product(text: str, own: OwnWords) -> bool:
    found = _NUMBERED.fullmatch(text) if len(text) < LONGEST else None
    product = found is not None and own.meant(found["base"]) == "product"
    return product and own.field(text) in (None, "product")


def _labels(texts: Sequence[str], block: range, number: int) -> list[str]:
    """The headings of the columns of one product, without the number that it has in them."""
    said = [texts[column] if column < len(texts) else "" for column in block]
    found = [_NUMBERED.fullmatch(text) for text in said]
    first = found[0]
    if first is None or int(first["which"]) != number:
        return [f"{number}", *said]  # of another number than its place: like no other
    return [
        one["base"] if one is not None and int(one["which"]) == number else text
        for one, text in zip(found, said, strict=True)
    ]


def _piece(rows: Sequence[Row], blocks: _Blocks) -> Piece:
    last = rows[blocks.first]
    head = [(Spot(last.table, last.number, at), text) for at, text, _ in blocks.shared]
    labels = [
        (Spot(last.table, last.number, at), label)
        for at, label in zip(blocks.own[0], blocks.labels, strict=True)
    ]
    lines: list[tuple[_Cell, ...]] = [(*head, *labels)]
    for row in rows[blocks.first + 1 :]:
        named = [block for block in blocks.own if any(stands(row, at) for at in block)]
        for order, block in enumerate(named or blocks.own[:1]):
            kept = [(Spot(row.table, row.number, at), _kept(row, at, field, order))
                    for at, _, field in blocks.shared]  # fmt: skip
            own = [(Spot(row.table, row.number, at), row.value(at)) for at in block]
            lines.append((*kept, *own))
    covers = frozenset((row.table, row.number) for row in rows[blocks.first :])
    return Piece(tuple(lines), 1, covers)


def _kept(row: Row, at: int, field: str | None, order: int) -> Value:
    """A cell of a row's maker; a running number stands by the first of its products alone."""
    return None if order and field == "_number" else row.value(at)
