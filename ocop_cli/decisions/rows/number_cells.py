"""The cells of running numbers that say more than a number: "2 (đợt sau)", "2 HSĐG"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from ocop_cli.decisions.language.bearing import Bearing, bearing
from ocop_cli.decisions.rows import remarked
from ocop_cli.decisions.tables.rows import Told
from ocop_cli.model.doubt import Doubt
from ocop_cli.model.pages import Value
from ocop_cli.model.problem import Place
from ocop_cli.model.reading import Entry
from ocop_cli.text.keys import clean, fold

_LETTERED = re.compile(r"[^\W\d_]{2,}")
_OF_NUMBERS = frozenset({"stt", "tt", "so", "sp", "bis", "muc", "no", "thu", "ma"})


def beside_numbers(
    column: int, products: Sequence[tuple[Told, Entry]], place: Callable[[int, int], Place]
) -> Iterator[tuple[int, int, Doubt]]:
    """The cells of running numbers that say more than a number: "2 (đợt sau)"."""
    marks = [_mark(line.value(column)) for line, _ in products]
    for (line, _), mark in zip(products, marks, strict=True):
        value = line.value(column)
        said = clean(value) if isinstance(value, str) else ""
        words = [one for one in _LETTERED.findall(said) if fold(one) not in _OF_NUMBERS]
        meant = bearing(said) if words else None
        if meant is not None or any(map(str.islower, words)) or (mark and None in marks):
            where = place(line.row.number, column)
            doubt = remarked.doubt(said, where, meant or Bearing.OTHER)
            yield column, line.row.number, doubt


_MARK = re.compile(r"\d{1,9}[.:)]{0,2} \(?([^\W\d_]{2,6})\)?")


def _mark(value: Value) -> str | None:
    """The letters that stand apart behind a running number: "2 HSĐG"; of a code all rows have
    some."""
    found = _MARK.fullmatch(clean(value)) if isinstance(value, str) else None
    return found[1] if found and fold(found[1]) not in _OF_NUMBERS else None
