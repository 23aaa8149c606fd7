"""Lists that stand side by side under headings of their own: "Sản phẩm 4 sao | Chủ thể | Sản phẩm 3
sao | Chủ thể".

Each becomes a list, one below the other, under what stands above its columns alone. It is so only
where each has its products and their makers, and no product stands in two of them; else the table
stays as it is, and its columns of one meaning refuse it.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from ocop_cli.decisions.cells import filled
from ocop_cli.decisions.layouts import by_stars
from ocop_cli.decisions.layouts.relaid import Piece, Spot, stands
from ocop_cli.decisions.own_words import OwnWords
from ocop_cli.decisions.tables import former
from ocop_cli.model.pages import Page, Row, Value
from ocop_cli.text.headings import LONGEST
from ocop_cli.text.keys import clean, fold

_DEEPEST = 40  # rows among which a heading is looked for
_FEWEST = 2  # lists

# What each has of its own; one product may have two names, and two of its maker's.
_OF_A_LIST = frozenset({"_number", "stars", "score"})

_Cell = tuple[Spot, Value]


class _List(NamedTuple):
    """The columns of one list, and which of them names its products, and their makers."""

    columns: range
    product: int
    maker: int


def pieces(page: Page, own: OwnWords) -> list[Piece]:
    """The lists of a page that stand beside others, each as a list of its own."""
    if page.hidden_columns or any(row.hidden for row in page.rows):
        return []
    found: list[Piece] = []
    for table, run in groupby(page.rows, key=lambda row: row.table):
        rows = list(run)
        if table is not None:
            found += _of_table(rows, own)
    return found


def _of_table(rows: Sequence[Row], own: OwnWords) -> list[Piece]:
    for order, row in enumerate(rows[:_DEEPEST]):
        if lists := _lists(row, own):
            last = max(
                (at for at, one in enumerate(rows) if any(stands(one, of.product) for of in lists)),
                default=order,
            )
            body = rows[order + 1 : last + 1]
            if not _are_apart(body, lists):
                return []
            above = rows[order - 1] if order and _heads_each(rows[order - 1], lists) else None
            return [_piece(above, row, body, one) for one in lists]
    return []


def _lists(row: Row, own: OwnWords) -> list[_List]:
    """The lists that a row heads; empty where it heads but one, or a column is not plain."""
    texts = [clean(cell) if isinstance(cell, str) else "" for cell in row.cells]
    if any(len(text) > LONGEST or former.is_former(text) for text in texts):
        return []
    fields = ["product" if by_stars.rank(text) else own.meant(text) if text else None
              for text in texts]  # fmt: skip
    if fields.count("product") < _FEWEST or fields.count("entity") != fields.count("product"):
        return []
    first = next(name for name in fields if name is not None)
    starts = [at for at, name in enumerate(fields) if name == first]
    if any(text and name is None for text, name in zip(texts, fields, strict=True)):
        return []
    found = []
    for start, end in zip(starts, [*starts[1:], len(fields)], strict=True):
        names = [name for name in fields[start:end] if name is not None]
        if len(set(names)) < len(names) or not {"product", "entity"} <= set(names):
            return []
        product, maker = (start + fields[start:end].index(of) for of in ("product", "entity"))
        if not (_OF_A_LIST & set(names) or by_stars.rank(texts[product])):
            return []
        found.append(_List(range(start, end), product, maker))
    return found


def _are_apart(body: Sequence[Row], lists: Sequence[_List]) -> bool:
    """Whether each list has its products beside their makers, none of them in another list, and no
    row says one thing alone, of whichever list."""
    named: set[str] = set()
    for one in lists:
        own = [row for row in body if stands(row, one.product)]
        names = {fold(str(row.value(one.product))) for row in own}
        if not own or named & names or not all(stands(row, one.maker) for row in own):
            return False
        named |= names
    return all(sum(map(filled, row.cells)) > 1 for row in body)


def _heads_each(row: Row, lists: Sequence[_List]) -> bool:
    """Whether a row has one text above each of the lists, and no other."""
    at = [column for column, cell in enumerate(row.cells) if filled(cell)]
    return len(at) == len(lists) and all(
        column in one.columns for column, one in zip(at, lists, strict=True)
    )


def _piece(above: Row | None, head: Row, body: Sequence[Row], one: _List) -> Piece:
    rank = by_stars.rank(head.value(one.product))
    named: list[_Cell] = []
    for column in one.columns:
        label = by_stars.LABELS[0] if rank and column == one.product else head.value(column)
        named.append((Spot(head.table, head.number, column), label))
    lines = [tuple(named)]
    if above is not None:
        column = next(at for at in one.columns if stands(above, at))
        lines.append((((Spot(above.table, above.number, column)), above.value(column)),))
    if rank:
        lines.append(((Spot(head.table, head.number, one.product), head.value(one.product)),))
    for row in body:
        cells = tuple((Spot(row.table, row.number, at), row.value(at)) for at in one.columns)
        if any(filled(value) for _, value in cells):
            lines.append(cells)
    covered = [head, *body, *([above] if above is not None else [])]
    return Piece(tuple(lines), 1, frozenset((row.table, row.number) for row in covered))
