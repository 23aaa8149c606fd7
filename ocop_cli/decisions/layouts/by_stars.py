"""Tables with a column for each rank, under which the products that reached it are named:
"Chủ thể | 3 sao | 4 sao | 5 sao".

Each name becomes a row of its own, with the cells of its maker and the rank that heads its column.
It is so only where every cell below a rank is one name, beside a maker's; else the table stays as
it is, and is read, told or refused as such.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from ocop_cli.decisions.cells import filled, is_ordinal, is_placeholder, marked
from ocop_cli.decisions.headings.meaning import meaning
from ocop_cli.decisions.language import ranks
from ocop_cli.decisions.layouts.relaid import Piece, Spot, stands
from ocop_cli.decisions.own_words import OwnWords
from ocop_cli.decisions.rows import names
from ocop_cli.decisions.tables import group_rows, witness
from ocop_cli.decisions.tables.stated_totals import is_total
from ocop_cli.model.pages import Page, PageKind, Row, Value
from ocop_cli.model.problem import Bad
from ocop_cli.text.keys import clean, fold

LABELS = ("Tên sản phẩm", "Hạng sao")
_DEEPEST = 40  # rows among which a heading is looked for
_FEWEST = 2  # ranks
_HIGHEST = 2  # rows of a heading above that of the ranks


_Cell = tuple[Spot, Value]


class _Heading(NamedTuple):
    """The rows that head a table, the ranks in the last of them by their columns, and the column of
    makers."""

    first: int
    last: int
    ranks: Mapping[int, str]
    maker: int


def pieces(page: Page, own: OwnWords) -> list[Piece]:
    """The tables of a page with names under ranks, each with a row for each name."""
    if page.hidden_columns or any(row.hidden for row in page.rows):
        return []
    goes_on = {
        (span.table, row, span.first_column)
        for span in page.merged
        for row in range(span.first_row + 1, min(span.last_row, span.first_row + _DEEPEST) + 1)
    }
    found = []
    for table, run in groupby(page.rows, key=lambda row: row.table):
        rows = list(run)
        headed = None if table is None else _heading(rows, own)
        if headed is not None and _is_set_out(rows, headed, goes_on, page.kind):
            found.append(_piece(rows, headed))
    return found


def _heading(rows: Sequence[Row], own: OwnWords) -> _Heading | None:
    """What heads a table, where ranks do and no column of products does."""
    for last, row in enumerate(rows[:_DEEPEST]):
        ranked = {at: one for at, cell in enumerate(row.cells) if (one := rank(cell))}
        if len(ranked) < _FEWEST or len(set(ranked.values())) < len(ranked):
            continue
        for first in range(last, max(last - _HIGHEST, 0) - 1, -1):
            head = rows[first : last + 1]
            fields = _fields(head, ranked, own)
            if "product" in fields.values() or not _are_plain(head[:-1], ranked):
                return None
            maker = next((at for at, name in fields.items() if name == "entity"), None)
            if maker is not None:
                return _Heading(first, last, ranked, maker)
        return None
    return None


_NAME_OF = re.compile(r"tên (?=sản phẩm|sp)", re.IGNORECASE)


def rank(value: Value) -> str | None:
    """The rank that a cell is, and nothing else: "Sản phẩm đạt 4 sao" gives "4 sao"."""
    text = _NAME_OF.sub("", clean(value), count=1) if isinstance(value, str) else ""
    found = ranks.in_text(text) if group_rows.stars_alone(text) else None
    return f"{found.number} sao" if found is not None and found.number else None


def _are_plain(above: Sequence[Row], ranked: Mapping[int, str]) -> bool:
    """Whether what stands above ranks only says that they are ranks, or that products stand below:
    not "Hạng đăng ký"."""
    texts = [clean(str(row.value(at))) for row in above for at in ranked if stands(row, at)]
    known = [meaning(text) for text in texts]
    return all(found is not None and found[0] in _ABOVE for found in known)


_ABOVE = frozenset({"product", "stars", "result"})


def _fields(head: Sequence[Row], ranked: Mapping[int, str], own: OwnWords) -> dict[int, str | None]:
    """What the rows of a heading name beside the ranks, by the column."""
    return {at: own.meant(text) for at, text in _texts(head, ranked).items()}


def _texts(head: Sequence[Row], ranked: Mapping[int, str]) -> dict[int, str]:
    """The texts of a heading's columns beside the ranks, each as its rows say it together."""
    width = max(len(row.cells) for row in head)
    texts = {
        at: clean(" ".join(str(row.value(at)) for row in head if stands(row, at)))
        for at in range(width)
        if at not in ranked
    }
    return {at: text for at, text in texts.items() if text}


def _is_set_out(
    rows: Sequence[Row], headed: _Heading, goes_on: set[tuple[int, int, int]], kind: PageKind
) -> bool:
    """Whether all that stands below the ranks are names beside those of makers, and there are."""
    body = [row for row in rows[headed.last + 1 :] if not _is_heading(row, headed)]
    named = [row for row in body if _says(row, headed)]
    for row in named:
        maker = row.value(headed.maker)
        merged = (row.table or 0, row.number, headed.maker) in goes_on
        if not (witness.names_entity(maker) or (merged and not filled(maker))):
            return False
        cells = [row.value(at) for at in headed.ranks]
        others = (at for at in range(len(row.cells)) if at != headed.maker)
        if any(witness.names_entity(row.value(at)) for at in others):
            return False  # of which of the names is the other maker?
        if not all(_is_blank(cell) or _is_name(cell, kind) for cell in cells):
            return False
    return any(_is_name(row.value(at), kind) for row in named for at in headed.ranks)


def _says(row: Row, headed: _Heading) -> bool:
    """Whether a row says anything below the ranks, but for how many there are in all."""
    said = [row.value(at) for at in headed.ranks if stands(row, at)]
    text = next((cell for cell in row.cells if isinstance(cell, str) and filled(cell)), "")
    return bool(said) and not (is_total(fold(text)) and all(map(is_ordinal, said)))


def _is_blank(value: Value) -> bool:
    """Whether a cell names nothing: "-", "không"."""
    placeholder = isinstance(value, str) and is_placeholder(clean(value))
    ticked = _ticked(value)
    return not filled(value) or ticked is False or (placeholder and not ticked)


def _ticked(value: Value) -> bool | None:
    """Whether a cell is ticked; None where it holds something else."""
    try:
        return marked(value)
    except Bad:
        return None


def _is_name(value: Value, kind: PageKind) -> bool:
    """Whether a cell is one product's name: no mark, number, rank or maker."""
    if not isinstance(value, str) or is_ordinal(value) or not any(map(str.isalpha, value)):
        return False
    several = names.names_several(value, typed=kind is not PageKind.PAPER)
    other = witness.names_entity(value) or ranks.in_text(clean(value)) is not None
    return not (_ticked(value) or several or other)


def _is_heading(row: Row, headed: _Heading) -> bool:
    return all(rank(row.value(at)) == one for at, one in headed.ranks.items())


def _piece(rows: Sequence[Row], headed: _Heading) -> Piece:
    """The table with a row for each name; what stands in a row without one is left as it is."""
    texts = _texts(rows[headed.first : headed.last + 1], headed.ranks)
    width = max(len(row.cells) for row in rows[headed.first :])
    others = [at for at in range(width) if at not in headed.ranks]
    place = sum(at < min(headed.ranks) for at in others)
    last = rows[headed.last]
    spot = Spot(last.table, last.number, min(headed.ranks))
    head: list[_Cell] = [(Spot(last.table, last.number, at), texts.get(at)) for at in others]
    lines: list[tuple[_Cell, ...]] = [
        (*head[:place], *((spot, label) for label in LABELS), *head[place:])
    ]
    for row in rows[headed.last + 1 :]:
        for order, name in enumerate(() if _is_heading(row, headed) else _names(row, headed)):
            cells = [(Spot(row.table, row.number, at), _kept(row, at, order)) for at in others]
            lines.append((*cells[:place], *name, *cells[place:]))
    covers = frozenset((row.table, row.number) for row in rows[headed.first :])
    return Piece(tuple(lines), 1, covers)


def _kept(row: Row, at: int, order: int) -> Value:
    """A cell beside a row's names; a running number stands by the first of them alone."""
    value = row.value(at)
    return None if order and is_ordinal(value) else value


def _names(row: Row, headed: _Heading) -> list[tuple[_Cell, ...]]:
    """Each name of a row with its rank, as the cells of a list; blank ones where it has none."""
    found: list[tuple[_Cell, ...]] = []
    for at, rank in headed.ranks.items():
        value = row.value(at)
        if not (_is_blank(value) or is_ordinal(value)):
            spot = Spot(row.table, row.number, at)
            found.append(((spot, value), (spot, rank)))
    blank = Spot(row.table, row.number, min(headed.ranks)), None
    return found or [(blank, blank)]
