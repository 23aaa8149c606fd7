"""Headings that the end of a page cut in two: "Tên | Chủ | Đề xuất" at its foot, "sản phẩm | thể |
hạng sao" at the head of the next.

The lower half alone may say another thing than both. They are one where the table goes on in as
many columns, each cell of the lower half goes on with one above it as a word within a sentence
does, the whole is understood as the headings of a list, and a row that names a maker or is numbered
follows.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ocop_cli.decisions.cells import filled, is_ordinal
from ocop_cli.decisions.headings import finding
from ocop_cli.decisions.layouts.relaid import Piece, Spot
from ocop_cli.decisions.lines import formulas
from ocop_cli.decisions.own_words import OwnWords
from ocop_cli.decisions.tables import witness
from ocop_cli.model.pages import Page, PageKind, Row
from ocop_cli.text.keys import clean

_MOST = 3  # rows of either half
_FEWEST = 3  # fields that the whole must name


def pieces(pages: Sequence[Page], own: OwnWords) -> dict[int, list[Piece]]:
    """For the index of each page that begins with the lower half of a heading, its table under the
    whole; for that of the page before, that its upper half is no table."""
    found: dict[int, list[Piece]] = {}
    for at in range(len(pages) - 1):
        if pages[at].kind is not PageKind.PAPER:
            continue
        upper = list(reversed(list(_strip(reversed(pages[at].rows)))))
        below = list(_table(pages[at + 1].rows))
        piece = _whole(upper, below, own) if upper and below else None
        if piece is not None:
            covers = frozenset((row.table, row.number) for row in upper)
            found.setdefault(at, []).append(Piece((), 0, covers))
            found.setdefault(at + 1, []).append(piece)
    return found


def _strip(rows: Iterator[Row]) -> Iterator[Row]:
    """The rows of the table at the foot of a page, from the last, where it has few."""
    taken: list[Row] = []
    for row in rows:
        if row.table is None:
            if taken or not formulas.is_furniture(_said(row)):
                break
        elif taken and row.table != taken[0].table:
            break
        else:
            taken.append(row)
    yield from taken if len(taken) <= _MOST else ()


def _table(rows: Sequence[Row]) -> Iterator[Row]:
    """The rows of the table at the head of a page, which may have come apart where its rows are as
    wide."""
    width = 0
    for row in rows:
        if row.table is None:
            if width or not formulas.is_furniture(_said(row)):
                return
        elif width and len(row.cells) != width:
            return
        else:
            width = len(row.cells)
            yield row


def _said(row: Row) -> str:
    return clean(str(row.cells[0] or ""))


def _whole(upper: Sequence[Row], below: Sequence[Row], own: OwnWords) -> Piece | None:
    """The table below under both halves of its heading; None where they are none together."""
    width = len(below[0].cells)
    if any(len(row.cells) != width for row in upper) or not all(map(_is_text, upper)):
        return None
    alone = finding.find(upper, 0, (), "product", own)
    for end in range(1, min(_MOST, len(below) - 1) + 1):
        lower, data = below[:end], below[end]
        if not all(map(_is_text, lower)):
            return None
        if not (_is_row(data) and _is_cut(upper, lower, data, headed=alone is not None)):
            continue
        texts = _texts((*upper, *lower))
        head = tuple((_spot(lower[0], at), texts.get(at)) for at in range(width))
        headed = finding.find([Row(1, tuple(text for _, text in head))], 0, (), "product", own)
        if headed is None or headed[0].known < _FEWEST:
            continue
        rest = (
            tuple((_spot(row, at), cell) for at, cell in enumerate(row.cells))
            for row in below[end:]
        )
        return Piece((head, *rest), 1, frozenset((row.table, row.number) for row in below))
    return None


def _spot(row: Row, column: int) -> Spot:
    return Spot(row.table, row.number, column)


def _is_text(row: Row) -> bool:
    """Whether a row may be of a heading: words alone, and no number of a row."""
    return all(isinstance(cell, str) and not is_ordinal(cell) for cell in row.cells if filled(cell))


def _is_row(row: Row) -> bool:
    """Whether a row is of a product: numbered, or with a maker."""
    return is_ordinal(row.cells[0]) or any(map(witness.names_entity, row.cells))


def _is_cut(upper: Sequence[Row], lower: Sequence[Row], data: Row, *, headed: bool) -> bool:
    """Whether the lower half only goes on with columns that the upper began, which are all that are
    filled below; `headed` that the upper half would head the table alone."""
    begun = _texts(upper)
    goes_on = _texts(lower)
    below = {at for at, cell in enumerate(data.cells) if filled(cell)}
    if not goes_on.keys() | below <= begun.keys() or len(goes_on) < 1 + headed:
        return False
    return all(
        text[0].islower() or (begun[at].isupper() and text.isupper() and not headed)
        for at, text in goes_on.items()
    )


def _texts(rows: Sequence[Row]) -> dict[int, str]:
    """What rows say in each column together."""
    said: dict[int, str] = {}
    for row in rows:
        for at, cell in enumerate(row.cells):
            if filled(cell):
                said[at] = clean(f"{said.get(at, '')} {cell}")
    return said
