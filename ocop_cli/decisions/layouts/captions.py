"""Lines above the cards of products that only number them, or say the name that stands in them.

"Sản phẩm 1", "PHIẾU SỐ 02", "3. Mật ong hoa bạc hà": such a line heads one card and says nothing
that the card does not. It is one only where each card of the page has one; a line that speaks of
stars, a kind or a result heads the cards under it, and stays.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ocop_cli.decisions.cells import filled
from ocop_cli.decisions.language import kinds, ranks
from ocop_cli.decisions.language.bearing import bearing
from ocop_cli.decisions.layouts.relaid import Piece
from ocop_cli.model.pages import Page, Row
from ocop_cli.text.keys import clean, fold

_NUMBER = re.compile(r"\d{1,4}")
_LEADING = re.compile(r"\A\W*+(?:\d{1,3}|[ivxlc]{1,7}|[a-h])[.):/] ?")


def taken_in(found: Sequence[Piece], page: Page) -> list[Piece]:
    """The cards, each with the line above it where that only numbers or names it."""
    above = [_line_above(piece, page) for piece in found]
    lines = [row for row in above if row is not None]
    if len(found) < 2 or len(lines) < len(found):
        return list(found)
    texts = [_text(row) for row in lines]
    if not (_count(texts) or all(map(_names, texts, found))):
        return list(found)
    return [
        replace(piece, covers=piece.covers | {(row.table, row.number)})
        for piece, row in zip(found, lines, strict=True)
    ]


def _line_above(piece: Piece, page: Page) -> Row | None:
    """The line right above a card, where it is one text."""
    first = next(at for at, row in enumerate(page.rows) if (row.table, row.number) in piece.covers)
    row = page.rows[first - 1] if first else None
    return row if row is not None and sum(map(filled, row.cells)) == 1 else None


def _text(row: Row) -> str:
    return clean(str(next(cell for cell in row.cells if filled(cell))))


def _count(texts: Sequence[str]) -> bool:
    """Whether lines are alike but for a number, which counts them, and speak of no rating."""
    numbers = [_NUMBER.findall(text) for text in texts]
    if len({_NUMBER.sub("", fold(text)) for text in texts}) > 1 or any(map(_speaks, texts)):
        return False
    counted = zip(*(map(int, one) for one in numbers), strict=True)
    return any(all(after == before + 1 for before, after in pairwise(one)) for one in counted)


def _speaks(text: str) -> bool:
    said = kinds.heading(text)
    return said.holds or ranks.in_text(text) is not None or bearing(text) is not None


def _names(text: str, piece: Piece) -> bool:
    """Whether a line says no more than a cell of the one product on a card."""
    said = fold(_LEADING.sub("", fold(text)))
    rows = piece.rows[piece.headings :]
    return len(rows) == 1 and any(
        isinstance(value, str) and fold(clean(value)) == said for _, value in rows[0]
    )
