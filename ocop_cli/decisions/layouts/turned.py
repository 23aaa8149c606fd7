"""Tables whose headings stand in their first column: one product a column, or a card a product.

"Tên sản phẩm | Chè búp nõn | Mật ong", under it "Chủ thể | HTX A | HTX B". Such a table is turned,
so that its first column heads the others; cards one under the other, alike in their labels, become
one list. It is one only where these labels name a product and two fields more; whatever stands
beside the products is one without a name, and refused as such.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from ocop_cli.decisions.cells import filled, is_ordinal
from ocop_cli.decisions.headings import finding
from ocop_cli.decisions.headings.meaning import SURE, meaning
from ocop_cli.decisions.layouts import captions
from ocop_cli.decisions.layouts.relaid import Piece, Spot, stands
from ocop_cli.decisions.own_words import OwnWords
from ocop_cli.model.pages import Page, PageKind, Row, Value
from ocop_cli.text.headings import LONGEST
from ocop_cli.text.keys import clean, fold

_FEWEST = 3  # fields that the labels must name
MOST_LABELS = 40
_DEEPEST = 2  # columns of labels


def pieces(page: Page, own: OwnWords) -> list[Piece]:
    """The turned tables of a page, each as a list."""
    if page.hidden_columns or any(row.hidden for row in page.rows):
        return []  # what is hidden of it is another thing when it is turned
    found = [
        part
        for _, run in groupby(page.rows, key=lambda row: row.table)
        for stretch in _stretches(list(_labelled(run, page.kind)), own)
        for block in _cards(stretch, own)
        for part in _turned(block, own)
    ]
    return list(_as_lists(captions.taken_in(found, page), page))


_LABEL = re.compile(
    r"\W*+(?:[a-h]\)|\d{1,2}[.)])?+\W*+(?P<label>[^:\s][^:]{1,60}+):\s++(?P<value>\S.*)", re.S
)


def _labelled(rows: Iterable[Row], kind: PageKind) -> Iterator[Row]:
    """The rows; a line of a document that is a label with its value as these two cells."""
    for row in rows:
        if row.table is not None:
            yield row
        elif kind is PageKind.DOCUMENT:
            found = _LABEL.fullmatch(str(row.cells[0] or ""))
            yield replace(row, cells=(found["label"], found["value"]) if found else (None,))


def _stretches(rows: Sequence[Row], own: OwnWords) -> Iterator[list[Row]]:
    """Rows next to each other that say more than one thing; within them a label may stand alone."""
    stretch: list[Row] = []
    for row in rows:
        said = [cell for cell in row.cells if filled(cell)]
        alone = stretch and len(said) == 1 and own.meant(_label(row, len(row.cells)))
        full = len(said) > 1 or bool(alone)
        if stretch and not (full and row.number == stretch[-1].number + 1):
            yield stretch
            stretch = []
        if full:
            stretch.append(row)
    if stretch:
        yield stretch


def _cards(stretch: Sequence[Row], own: OwnWords) -> Iterator[Sequence[Row]]:
    """The cards that follow each other without a blank row between, each begun by the label that
    begins the first; else all of it."""
    at = _label_column(stretch, own)
    if at is None:
        return
    labels = [fold(_label(row, at)) for row in stretch]
    product = _product(labels, own)
    first = _reach(stretch, at, labels, product, own).start
    begins = [order for order, label in enumerate(labels) if label == labels[first]]
    if len(begins) != labels.count(labels[product]):
        return
    for start, end in pairwise([0, *begins[1:], len(stretch)]):
        yield stretch[start:end]


def _product(labels: Sequence[str], own: OwnWords) -> int:
    return next(order for order, one in enumerate(labels) if own.meant(one) == "product")


def _label_column(rows: Sequence[Row], own: OwnWords) -> int | None:
    """The column that holds the labels of a product and of most other things."""
    width = max(len(row.cells) for row in rows)
    best, most = None, _FEWEST - 1
    for column in range(min(width, MOST_LABELS)):
        labels = {_label(row, column) for row in rows}
        fields = {own.meant(label) for label in labels} - {None}
        if "product" in fields and len(fields) > most:
            best, most = column, len(fields)
    return best


def _label(row: Row, at: int) -> str:
    """The label of a row: what stands in that column, else the nearest at its left."""
    for value in reversed(row.cells[: at + 1]):
        if filled(value):
            text = clean(value).rstrip(" :") if isinstance(value, str) else ""
            return text if len(text) <= LONGEST and ":" not in text else ""
    return ""


def _turned(block: Sequence[Row], own: OwnWords) -> Iterator[Piece]:
    """A block as a list; several where its labels come again at its right."""
    at = _label_column(block, own)
    if at is None or len(block) > MOST_LABELS:
        return
    labels = [_label(row, at) for row in block]
    of_table = _reach(block, at, labels, _product(labels, own), own)
    block, labels = block[of_table], labels[of_table]
    outer = [column for column in range(at) if any(stands(row, column) for row in block)]
    if len(outer) >= _DEEPEST:
        return
    starts = [at, *_again(block, at, labels)]
    width = max(len(row.cells) for row in block)
    found = [
        _upright(
            block, [*(outer if start == at else ()), start], range(start + 1, end), labels, own
        )
        for start, end in pairwise([*starts, width])
    ]
    yield from (piece for piece in found if piece is not None and all(found))


def _again(block: Sequence[Row], at: int, labels: Sequence[str]) -> Iterator[int]:
    """The columns at the right of that of the labels in which they stand again."""
    begin = [fold(label) for label in labels]
    for column in range(at + 1, max(len(row.cells) for row in block)):
        cells = (Row(0, row.cells[column : column + 1]) for row in block)
        if [fold(_label(one, 0)) for one in cells] == begin:
            yield column


def _upright(
    block: Sequence[Row], heads: Sequence[int], reach: range, labels: Sequence[str], own: OwnWords
) -> Piece | None:
    """The block turned: `heads` are its columns of labels, `reach` those where products stand."""
    named = block[_product(labels, own)]
    columns = [at for at in reach if any(stands(row, at) for row in block)]
    if not columns or not all(_is_name(named, column) for column in columns):
        return None
    piece = _piece(block, heads, columns)
    return piece if _is_headed(piece, own) else None


def _reach(
    block: Sequence[Row], at: int, labels: Sequence[str], product: int, own: OwnWords
) -> slice:
    """Which rows of a block are of the table: above it stand titles, under it who signs."""
    columns = [c for c in range(at + 1, len(block[product].cells)) if stands(block[product], c)]

    def belongs(order: int) -> bool:
        full = all(stands(block[order], column) for column in columns)
        return full or own.meant(labels[order]) is not None

    first = last = product
    while first > 0 and belongs(first - 1):
        first -= 1
    while last + 1 < len(block) and belongs(last + 1):
        last += 1
    return slice(first, last + 1)


_COUNT = re.compile(r"\W*\d+ (?:san pham|sp)\b")


def _is_name(row: Row, column: int) -> bool:
    """Whether a product's cell may hold its name: it is blank, which is refused later, or no
    number, count or label."""
    name = row.cells[column] if stands(row, column) else None
    if name is None:
        return True
    if not isinstance(name, str) or is_ordinal(name):
        return False
    known = meaning(clean(name))
    return _COUNT.match(fold(name)) is None and (known is None or known[1] < SURE)


_NUMBERED = "STT"


def _piece(block: Sequence[Row], heads: Sequence[int], columns: Sequence[int]) -> Piece:
    """The block turned: `heads` are its columns of labels, `columns` those of the products."""
    outer = heads[:-1]
    numbers = {at: block[0].cells[at] for at in outer if _only_numbers(block, at)}
    heads = [at for at in heads if at not in numbers]

    def cell(row: Row, column: int) -> Value:
        value = row.value(column)
        if column in heads and isinstance(value, str):
            return clean(value).rstrip(" :")
        return value

    rows = [
        tuple((Spot(row.table, row.number, column), cell(row, column)) for row in block)
        for column in (*heads, *columns)
    ]
    for at, number in numbers.items():
        # The number beside a card counts the cards.
        spot = Spot(block[0].table, block[0].number, at)
        blank = [((spot, None), *row) for row in rows]
        blank[0] = ((spot, _NUMBERED), *rows[0])
        blank[-1] = ((spot, number), *rows[-1])
        rows = blank
    return Piece(tuple(rows), len(heads), frozenset((row.table, row.number) for row in block))


def _only_numbers(block: Sequence[Row], column: int) -> bool:
    """Whether a column at the left says a running number beside the first row, and no more."""
    said = [row.cells[column] for row in block if stands(row, column)]
    return len(said) == 1 and stands(block[0], column) and is_ordinal(said[0])


def _is_headed(piece: Piece, own: OwnWords) -> bool:
    """Whether its labels head it as they would a list, all of them and nothing more."""
    rows = [
        Row(number, tuple(value for _, value in row)) for number, row in enumerate(piece.rows, 1)
    ]
    found = finding.find(rows, 0, (), "product", own)
    return found is not None and found[1] == piece.headings and found[0].known >= _FEWEST


def _as_lists(found: Sequence[Piece], page: Page) -> list[Piece]:
    """The pieces; those that follow each other, alike in their labels, as one list."""
    order = {(row.table, row.number): at for at, row in enumerate(page.rows)}
    lists: list[Piece] = []
    for piece in found:
        former = lists[-1] if lists else None
        if former is not None and _goes_on(former, piece, order):
            covers = former.covers | piece.covers
            rows = (*former.rows, *piece.rows[piece.headings :])
            lists[-1] = Piece(rows, former.headings, covers)
        else:
            lists.append(piece)
    return lists


def _goes_on(former: Piece, piece: Piece, order: Mapping[tuple[int | None, int], int]) -> bool:
    """Whether a piece follows another, or stands beside it, under the same labels."""
    gap = min(order[at] for at in piece.covers) - max(order[at] for at in former.covers)
    return gap <= 1 and _labels(former) == _labels(piece)


def _labels(piece: Piece) -> list[list[str]]:
    return [
        [fold(value) if isinstance(value, str) and filled(value) else "" for _, value in row]
        for row in piece.rows[: piece.headings]
    ]
