"""Tables in which one cell names a product, its maker and their address.

"Tên sản phẩm, chủ thể, địa chỉ" over cells of three lines, "Chè Shan (Chủ thể: HTX A; Địa chỉ: xã
B)", "Chè Shan - HTX A": such a column is set out as one for each of these. It is so only where all
its cells can be parted, by labels, or by a sign before what begins as a maker's name does; else the
table stays as it is, and is read, told or refused as such.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from ocop_cli.decisions.cells import filled, is_ordinal
from ocop_cli.decisions.layouts.packed_cells import LABELS, Parts, field, part_field, parted
from ocop_cli.decisions.layouts.relaid import Piece, Spot
from ocop_cli.decisions.own_words import NO_WORDS, OwnWords
from ocop_cli.decisions.tables import witness
from ocop_cli.decisions.tables.stated_totals import is_total
from ocop_cli.model.pages import Page, PageKind, Row, Value
from ocop_cli.text.headings import LONGEST, phrase
from ocop_cli.text.keys import clean, fold

_OF_ALL = frozenset({"thong tin", "thong tin san pham", "thong tin ve san pham", "san pham ocop"})
_TAKEN = frozenset({"product", "entity", "_entity_locality"})  # what no other column may name
_DEEPEST = 40  # rows among which a heading is looked for
_BETWEEN = re.compile(r"[/\n,;&+()]|\s[-–]\s|\b(?:và|and)\b", re.IGNORECASE)


class _Packed(NamedTuple):
    """The column whose cells are parted, what its heading names in its order, and how many columns
    its table has."""

    column: int
    fields: tuple[str, ...]
    width: int


def pieces(pages: Sequence[Page], own: OwnWords) -> dict[int, list[Piece]]:
    """The tables of each page whose cells are packed, each set out, by the page's index."""
    found: dict[int, list[Piece]] = {}
    before: _Packed | None = None
    for at, page in enumerate(pages):
        for table, run in groupby(page.rows, key=lambda row: row.table):
            rows = list(run)
            if table is None:
                continue
            headed = _heading(rows, own)
            if headed is None and before is not None and page.kind is not PageKind.SHEET:
                wide = max(len(row.cells) for row in rows) == before.width
                headed = (-1, before) if wide else None
            piece = None if headed is None else _set_out(rows, *headed, page.kind)
            before = headed[1] if headed is not None and piece is not None else None
            if piece is not None:
                found.setdefault(at, []).append(piece)
    return found


def _heading(rows: Sequence[Row], own: OwnWords) -> tuple[int, _Packed] | None:
    """The row that heads a table whose cells may be packed, and its column."""
    for order, row in enumerate(rows[:_DEEPEST]):
        if any(filled(cell) and not isinstance(cell, str) for cell in row.cells):
            continue
        texts = [cell if isinstance(cell, str) else "" for cell in row.cells]
        fields = [field(clean(text), own) for text in texts]
        packed = [(at, said) for at, text in enumerate(texts) if (said := _named(text, own))]
        columns = [at for at, _ in packed]
        others = {name for at, name in enumerate(fields) if name and at not in columns}
        if len(packed) == 1 and others and others.isdisjoint(_TAKEN):
            return order, _Packed(*packed[0], len(row.cells))
        if "product" in fields and len(set(fields)) > 2:
            return None
    return None


def _named(text: str, own: OwnWords) -> tuple[str, ...]:
    """The fields that a heading names in one: product and maker, or a product about which more may
    stand; empty where it names no product."""
    if not text or len(text) > LONGEST:
        return ()
    parts = [part for part in _BETWEEN.split(text) if phrase(part)]
    fields = tuple(part_field(part, own) for part in parts)
    if "product" in fields and all(fields):
        return tuple(name for name in fields if name)
    alone = phrase(text) in _OF_ALL or field(clean(text), own) == "product"
    return ("product",) if alone else ()


def _set_out(rows: Sequence[Row], headed: int, packed: _Packed, kind: PageKind) -> Piece | None:
    """The table with the column in parts; None where one of its cells cannot be parted."""
    head = fold(str(rows[headed].value(packed.column))) if headed >= 0 else None
    said = _parts(rows[headed + 1 :], packed, kind, head)
    makers = [parts["entity"] for parts in said.values()]
    if not said or sum(map(witness.names_entity, makers)) < witness.MOST * len(makers):
        return None
    kept = [name for name in LABELS if any(name in parts for parts in said.values())]
    above = rows[headed].cells if headed >= 0 else ()
    others = {field(clean(str(cell)), NO_WORDS) for cell in above if filled(cell)}
    if not others.isdisjoint(set(kept) - {"product"}):
        return None
    laid = [
        tuple(_row(row, said.get(row.number), kept, packed, head=_is_head(row, packed, head)))
        for row in rows
    ]
    return Piece(tuple(laid), headed + 1, frozenset((row.table, row.number) for row in rows))


def _parts(
    rows: Sequence[Row], packed: _Packed, kind: PageKind, head: str | None
) -> dict[int, Parts]:
    """The parts of the cells of a column by the numbers of their rows; empty where one that must
    be parted cannot."""
    said: dict[int, Parts] = {}
    for row in rows:
        cell = row.value(packed.column)
        if not isinstance(cell, str) or not cell.strip() or _is_head(row, packed, head):
            continue
        parts = parted(cell, packed.fields, kind)
        if parts is not None:
            said[row.number] = parts
        elif says_more(row, packed.column) and not is_total(fold(cell)):
            return {}
    return said


def _is_head(row: Row, packed: _Packed, head: str | None) -> bool:
    cell = row.value(packed.column)
    return head is not None and isinstance(cell, str) and fold(cell) == head


def says_more(row: Row, column: int) -> bool:
    """Whether a row says more than a number beside the cell: a group's does not."""
    others = [(at, cell) for at, cell in enumerate(row.cells) if at != column and filled(cell)]
    return any(
        at > column or not (is_ordinal(cell) or _ROMAN.fullmatch(str(cell).strip()))
        for at, cell in others
    )


_ROMAN = re.compile(r"[IVXLC]{1,5}[.)]?|[A-H][.)]?")


def _row(
    row: Row, parts: Parts | None, kept: Sequence[str], packed: _Packed, *, head: bool
) -> Iterator[tuple[Spot, Value]]:
    """A row of the table, the cell of the column in its parts."""
    for column in range(max(len(row.cells), packed.column + 1)):
        spot = Spot(row.table, row.number, column)
        if column != packed.column:
            yield spot, row.value(column)
            continue
        for name in kept:
            if head:
                yield spot, LABELS[name]
            elif parts is not None:
                yield spot, parts.get(name)
            else:
                yield spot, row.value(column) if name == "product" else None
