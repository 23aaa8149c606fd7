"""Totals a document states, held against the rows read: "Tổng cộng: 48 sản phẩm" and 47 rows.

A stated total may count the whole file, one table, or the rows under one group heading; a number
that fits none of them is a warning, for a row may have been lost on the way to the file.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from math import isfinite

from ocop_cli.decisions.language.counted import counted
from ocop_cli.model.pages import Row, Value
from ocop_cli.model.reading import Line, Place, Problem, Severity
from ocop_cli.text.figures import whole
from ocop_cli.text.keys import clean, fold

_THINGS = r"(?:san pham|sp)\b"
_RANK = r"(?:dat |hang |ocop |xep hang |dat hang ){0,6}"
_PRODUCTS = re.compile(
    rf"(?<![\d/.,])0*(\d{{1,5}})\s*+(?:\([^)]{{0,200}}\)\s*+)?{_THINGS}(?!\s*+{_RANK}0?\d\s*sao)"
)
_OF_STARS = re.compile(rf"(?<![\d/.,])0*(\d{{1,5}})\s*+{_THINGS}\s*+{_RANK}0?([3-5])\s*+sao")
_STARS_FIRST = re.compile(rf"([3-5])\s*+sao\s*+(?:[:,(]\s*+)?0*(\d{{1,5}})\s*+{_THINGS}")
_BARE = re.compile(r"(?:tong(?: cong| so)?|cong|total)\s*+(?::\s*+)?0*(\d{1,5})\s*+$")
_IN_GROUP = re.compile(r"\(\s*+0*(\d{1,5})\s*+(?:sp\s*+)?\)|sao\s*+[:–-]\s*+0*(\d{1,5})\b")
_SUMMARY = re.compile(
    r"\W*+(?:(?:danh sach|phu luc)\s*+)?(?:nay\s*+)?(?:gom|co|tong(?: cong| so)?)\b(?! hop)"
)
_ARTICLE = re.compile(r"(?:dieu|article) 1\b")
_TOTAL = re.compile(
    r"(?:[ivx\d]+[.)] ?)?(?:tong(?: cong| so)?|cong|(?:grand |sub-?)?total)"
    r"(?:\s*[:(\d,.-]|\s*$| (?:san pham|sp|chu the|toan|huyen|tinh|hang|cac|nhom|[ivx]+\b))"
)


def is_total(said: str) -> bool:
    """Whether a folded text begins as a row of totals does ("Tổng hợp trà" does not)."""
    return _TOTAL.match(said) is not None


_AVERAGE = re.compile(
    r"(?:diem )?(?:trung binh|binh quan|average|mean)"
    r"(?: (?:chung|cong|diem|score|points|toan \w+))*[\W\d]*"
)


def is_average(said: str) -> bool:
    """Whether a folded text only labels a row of averages."""
    return _AVERAGE.fullmatch(said) is not None


@dataclass(slots=True)
class Counts:
    """How many rows were read: in all, in this table, since each group row; and of which stars."""

    rows: int = 0
    tables: list[int] = field(default_factory=list)  # the count when each table began
    groups: list[tuple[int, int, Place]] = field(default_factory=list)  # stated, begun at, where
    stops: list[int] = field(default_factory=lambda: [0])
    stars: Counter[int] = field(default_factory=Counter)
    table_stars: Counter[int] = field(default_factory=Counter)

    def begin(self, *, new_list: bool) -> None:
        """A table begins: of a new list, or of one that goes on."""
        self.stops.append(self.rows)
        if new_list or not self.tables:
            self.tables.append(self.rows)
            self.table_stars = Counter()

    def add(self, stars: int | None = None) -> None:
        """A row stood for a product, whatever became of it: a stated total counts it."""
        self.rows += 1
        if stars is not None:
            self.stars[stars] += 1
            self.table_stars[stars] += 1

    def group(self, text: str, place: Place) -> None:
        """A group row; the number of products it states is checked at the end."""
        self.stops.append(self.rows)
        said = fold(text)
        found = _PRODUCTS.search(said) or _OF_STARS.search(said) or _IN_GROUP.search(said)
        if found:
            stated = next(part for part in found.groups() if part)
            self.groups.append((int(stated), self.rows, place))

    def total(
        self, row: Row, product: int | None, ticks: Iterable[tuple[int, int]], place: Place
    ) -> list[Problem]:
        """A row of totals: its words, or the numbers under the columns of stars (`ticks`)."""
        words = fold(" ".join(clean(cell) for cell in row.cells if isinstance(cell, str)))
        since = {self.rows - stop for stop in self.stops}
        stated = [int(found[1]) for found in _PRODUCTS.finditer(words)]
        if not stated and (bare := _BARE.search(words)):
            stated = [int(bare[1])]
        if not stated and product is not None and (number := _number(row, product)) is not None:
            stated = [number]
        problems = [
            _mismatch(place, number, _nearest(number, since))
            for number in stated[:1]
            if number not in since
        ]
        pairs = [(int(found[1]), int(found[2])) for found in _OF_STARS.finditer(words)]
        pairs += [(int(found[2]), int(found[1])) for found in _STARS_FIRST.finditer(words)]
        pairs += [
            (number, stars)
            for column, stars in ticks
            if (number := _number(row, column)) is not None
        ]
        problems += [
            _mismatch(place, number, self.table_stars[stars], stars)
            for number, stars in pairs
            if number not in (self.table_stars[stars], self.stars[stars])
        ]
        self.stops.append(self.rows)
        return problems

    def check(self, lines: Sequence[Line]) -> list[Problem]:
        """Numbers stated by group rows, by article 1 and by the line under a table."""
        problems: list[Problem] = []
        stops = {*self.stops, self.rows}
        for number, begun, place in self.groups:
            counts = {stop - begun for stop in stops if stop >= begun}
            if number not in counts:
                problems.append(_mismatch(place, number, _nearest(number, counts)))
        ends = [*self.tables, self.rows]
        sizes = {b - a for a in ends for b in ends if b > a} | {self.rows, *self.stars.values()}
        sizes.add(sum(count for stars, count in self.stars.items() if stars >= 3))
        for line in lines:
            text = fold(clean(line.text))
            if _SUMMARY.match(text) or _ARTICLE.match(text):
                stated = [int(found[1]) for found in _PRODUCTS.finditer(text)]
                if stated and not {stated[0], sum(stated)} & sizes:
                    problems.append(_mismatch(line.place, stated[0], _nearest(stated[0], sizes)))
                    continue
            problems += self._counted(line)
        return problems

    def _counted(self, line: Line) -> list[Problem]:
        """The numbers of products that a sentence counts, where they are more than were read; it
        may count a part of them, those of one district."""
        for one in counted(line.text):
            if one.number is None:
                continue
            if one.number > self.rows:
                return [_mismatch(line.place, one.number, self.rows)]
            if one.stars is not None and self.stars and one.number > self.stars[one.stars]:
                return [_mismatch(line.place, one.number, self.stars[one.stars], one.stars)]
        return []


def _number(row: Row, column: int) -> int | None:
    cell: Value = row.value(column)
    if isinstance(cell, str):
        return whole(cell.strip())
    if isinstance(cell, int | float) and not isinstance(cell, bool) and isfinite(cell):
        return int(cell)
    return None


def _nearest(number: int, counts: set[int]) -> int:
    return min(counts, key=lambda count: (abs(count - number), -count))


def _mismatch(place: Place, stated: int, read: int, stars: int | None = None) -> Problem:
    values = {"stated": str(stated), "read": str(read)}
    if stars is not None:
        values["stars"] = str(stars)
    return Problem(
        "count_mismatch", Severity.WARNING, place, values, None if stars is None else "stars"
    )
