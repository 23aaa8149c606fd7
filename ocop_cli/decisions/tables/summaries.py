"""A table that only counts: how many products each district has, or each rank, and no product.

It names under its own heading what is counted, by place, rank, group or kind of owner, and beside
each whole numbers or shares. It rates nobody, so it is left without a word; what speaks of
certificates that ended, or names a maker, is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import dropwhile

from ocop_cli.decisions.cells import filled, is_ordinal
from ocop_cli.decisions.headings.meaning import meaning
from ocop_cli.decisions.language.bearing import bearing
from ocop_cli.decisions.tables import witness
from ocop_cli.model.pages import Row, Value
from ocop_cli.text.keys import clean, fold

# What the heading over the labels may be; "Đơn vị" is a maker in a list, and a district here.
_LABELS = frozenset(
    {"locality", "_commune", "_district", "_province", "group", "stars", "entity_type", "entity"}
)
_STARS = frozenset({"_stars_3", "_stars_4", "_stars_5", "_stars_low"})
_COUNT = re.compile(
    r"(?:tong(?: so| cong)?|so luong|so|ty le|ti le|cong|hang|dat)?"
    r"(?: ?(?:san pham|sp|chu the|luong|ocop|xep hang|hang|dat|duoc cong nhan|0?[1-5] ?sao|"
    r"\(%\)|%))*"
)
_NUMBER = re.compile(r"\d{1,6}(?:[.,]\d{1,2})? ?%?")


def counts(rows: Sequence[Row]) -> bool:
    """Whether rows are a title or none, headings, and labels each with nothing but figures."""
    # The last row is one of the body: of most tables that alone tells that they list products.
    last = next((cells for row in reversed(rows) if (cells := _filled(row))), [])
    return _is_count(last) and _count(list(map(_filled, rows)))


def _filled(row: Row) -> list[Value]:
    return [cell for cell in row.cells if filled(cell)]


def _count(rows: Sequence[Sequence[Value]]) -> bool:
    """Whether rows, as far as their cells are filled, are a summary as `counts` says."""
    said = [cells for cells in rows if cells]
    lines = list(dropwhile(lambda cells: len(cells) == 1 and not _is_figure(cells[0]), said))
    headings = [cells for cells in lines if not any(map(_is_figure, cells))]
    body = lines[len(headings) :]
    if not headings or len(body) < _FEWEST or any(cells in headings for cells in body):
        return False
    if not _heads(clean(str(cell)) for cells in headings for cell in cells):
        return False
    return _are_counts(body) and not any(bearing(text) for text in _texts(said))


def _are_counts(body: Sequence[Sequence[Value]]) -> bool:
    """Whether all rows are counts, of which one at least is no tick."""
    figures = (_figure(cell) for cells in body for cell in cells[1:] if _is_figure(cell))
    return any(figure > 1 for figure in figures) and all(map(_is_count, body))


def _texts(said: Iterable[Sequence[Value]]) -> Iterator[str]:
    return (cell for cells in said for cell in cells if isinstance(cell, str))


_FEWEST = 2


def _heads(texts: Iterable[str]) -> bool:
    """Whether headings are of running numbers, of one kind of label, and else of counts."""
    labels, numbers = 0, 0
    for text in texts:
        known = meaning(text)
        name = known[0] if known else None
        if name == "_number":
            continue
        if name in _STARS or (name in (None, "product") and _COUNT.fullmatch(fold(text))):
            numbers += 1
        elif name in _LABELS:
            labels += 1
        else:
            return False
    return labels == 1 and numbers > 0


def _is_count(cells: Sequence[Value]) -> bool:
    """Whether a row is a label with figures, a running number before it or none."""
    texts = [cell for cell in cells if not _is_figure(cell)]
    if len(texts) == 2 and isinstance(texts[0], str) and is_ordinal(texts[0]):
        texts = texts[1:]  # "II"
    if len(texts) != 1 or len(cells) < 2 or not isinstance(texts[0], str):
        return False
    return len(texts[0]) <= _LONGEST and not witness.names_entity(texts[0])


_LONGEST = 60


def _is_figure(value: Value) -> bool:
    if isinstance(value, bool):
        return False
    if isinstance(value, int | float):
        return True
    return isinstance(value, str) and _NUMBER.fullmatch(value.strip()) is not None


def _figure(value: Value) -> float:
    return float(str(value).strip().rstrip("% ").replace(",", "."))
