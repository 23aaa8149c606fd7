"""What a list prints again at the top of each of its pages: its title, who made it, its headings.

A row, or a line between two pieces of a table, that says what stood above the list already says
nothing of the rows under it, where these go on with their running numbers. What speaks of stars, a
kind or a result is never such: it may head the rows to come.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import islice

from ocop_cli.decisions.cells import filled
from ocop_cli.decisions.headings.finding import Heading
from ocop_cli.decisions.language import kinds, ranks
from ocop_cli.decisions.lines import formulas
from ocop_cli.decisions.lines.formula_words import PaperPart
from ocop_cli.decisions.tables import running_numbers
from ocop_cli.model.pages import Row, Value
from ocop_cli.model.reading import Line
from ocop_cli.text.keys import clean, fold

_GOES_ON = re.compile(
    r"(?<![\s(\[–-])[\s(\[–-]*+(?:\b(?:tiếp(?: theo| tục)?|continued)|(?<=\()tt)[\s)\].]{0,9}$",
    re.IGNORECASE,
)

# What such a mark is made of, in small letters; the last are those of the Turkish i, which the
# pattern takes for any other.
_MARKS = ("tiếp", "(tt", "continued", "ı", "\u0307")

_FEWEST = 3  # cells that a product's row fills
_LONGEST = 40  # rows that stand at the top of a page before its first product


def without_goes_on(text: str) -> str:
    """A heading without the mark that it goes on from the page before: "4 sao (tiếp theo)"."""
    said = text.lower()
    for mark in _MARKS:
        if mark in said:
            return _GOES_ON.sub("", text)
    return text


def goes_on(text: str) -> bool:
    """Whether a text only says that the list, which it may name, goes on: "PHỤ LỤC (tiếp theo)"."""
    rest = without_goes_on(text)
    if rest == text or _ranks(rest):
        return False
    return not rest or formulas.formula_of(rest) in (PaperPart.LIST, PaperPart.ANNEX)


def keys(texts: Iterable[str]) -> frozenset[str]:
    """The keys of the lines that stand above a list, of those that say nothing of its rows."""
    said = (clean(part) for text in texts for part in text.splitlines())
    return frozenset(fold(text) for text in said if text and not _ranks(text))


def of_rows(rows: Iterable[Row]) -> Iterator[str]:
    """The texts of the rows above a list."""
    return (cell for row in rows for cell in row.cells if isinstance(cell, str))


def repeats_heading(row: Row, heading: Heading) -> bool:
    """Whether all that a row says is what is printed over its columns, or the end or beginning of
    it: the headings again, or the lower part of them."""
    said = [(column, cell) for column, cell in enumerate(row.cells) if filled(cell)]
    return bool(said) and all(
        isinstance(cell, str) and _is_part(fold(cell), fold(heading.text(column)))
        for column, cell in said
    )


def repeats_part(row: Row, heading: Heading) -> bool:
    """Whether a row repeats only some of the headings."""
    whole = sum(1 for text in heading.texts if text)
    return sum(map(filled, row.cells)) < whole and repeats_heading(row, heading)


class Gone:
    """The rows of a table as they are gone through, from the first to the last: each is looked at
    once for what is asked of all before or behind a place, wherever that is."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self.rows = rows
        self.others: set[Value] = set()  # texts that stand at the top of no page
        self._heard, self._denied = 0, False  # so many rows were asked, and what they said
        self._last: dict[int, tuple[int, int | None]] = {}  # by column: up to where, the number
        self._next: dict[int, tuple[int, int, int | None]] = {}  # from where, up to where, which

    def denied(self, start: int) -> bool:
        """Whether what stands before a place denies products (`denies`); no later place was asked
        about before."""
        self._denied = self._denied or denies(islice(self.rows, self._heard, start))
        self._heard = max(self._heard, start)
        return self._denied

    def numbers_go_on(self, start: int, end: int, heading: Heading) -> bool:
        """Whether the first running number from `end` on follows the last one before `start`."""
        column = heading.index("_number")
        if column is None:
            return False
        last = self._number_before(start, column)
        return last is not None and self._number_behind(end, column) == last + 1

    def _number_before(self, start: int, column: int) -> int | None:
        looked, last = self._last.get(column, (0, None))
        own = (_number(self.rows[at], column) for at in range(start - 1, looked - 1, -1))
        last = next((number for number in own if number is not None), last)
        self._last[column] = max(start, looked), last
        return last

    def _number_behind(self, end: int, column: int) -> int | None:
        first, at, number = self._next.get(column, (0, -1, None))
        if not first <= end <= at:
            at = end
            while at < len(self.rows) and (number := _number(self.rows[at], column)) is None:
                at += 1
            number = number if at < len(self.rows) else None
            self._next[column] = end, at, number
        return number


def block(gone: Gone, start: int, heading: Heading, above: Container[str]) -> int:
    """How many rows from `start` on, behind a product's, print again what stands above the list,
    where its running numbers go on behind them; 0 where they do not."""
    rows = gone.rows
    end, again = start, False
    if _is_other(rows[start], heading, above, gone.others):
        return 0
    if sum(map(filled, rows[start - 1].cells)) < _FEWEST:
        return 0  # it may be a title, of another list under headings of its own
    while end < min(len(rows), start + _LONGEST):
        texts = [clean(cell) for cell in rows[end].cells if isinstance(cell, str) and cell.strip()]
        repeated = bool(texts) and all(_is_again(text, above) for text in texts)
        repeated = repeated or repeats_heading(rows[end], heading)
        if not repeated and not (texts and all(map(formulas.is_furniture, texts))):
            break
        again = again or repeated
        end += 1
    if not again or gone.denied(start):
        return 0
    numbered = heading.index("_number") is not None
    lower = end == start + 1 and not numbered and _is_lower(rows[start], heading)
    return end - start if lower or gone.numbers_go_on(start, end, heading) else 0


def _is_other(row: Row, heading: Heading, above: Container[str], others: set[Value]) -> bool:
    """Whether a text of a row stands at the top of no page: a quick look that leaves out nearly
    every row of products, whose last cells say the same in many rows."""
    if not others.isdisjoint(row.cells):
        return True
    for cell in reversed(row.cells):
        if isinstance(cell, str) and cell.strip():
            text = clean(cell)
            part = any(_is_part(fold(text), fold(one)) for one in heading.texts)
            if not (part or _is_again(text, above) or formulas.is_furniture(text)):
                others.add(cell)
                return True
    return False


def _is_lower(row: Row, heading: Heading) -> bool:
    """Whether a row repeats headings without that of the products, which those of a list have."""
    product = heading.index("product")
    return repeats_part(row, heading) and not (product is not None and filled(row.value(product)))


def parts(lines: Sequence[Line], above: Container[str]) -> bool:
    """Whether the lines between two pieces of a list only print again what stands above it."""
    texts = [clean(part) for one in lines for part in one.text.splitlines() if part.strip()]
    again = [text for text in texts if _is_again(text, above)]
    return bool(again) and all(text in again or formulas.is_furniture(text) for text in texts)


def denies(rows: Iterable[Row]) -> bool:
    """Whether a heading among these rows says that products fell short: under it the title of a
    list of those recognised is no mere repetition."""
    texts = (cell for row in rows if sum(map(filled, row.cells)) < 3 for cell in of_rows([row]))
    return any(said.result or said.absent or said.unclear for said in map(kinds.heading, texts))


def numbers_go_on(before: Sequence[Row], after: Sequence[Row], heading: Heading) -> bool:
    """Whether the first running number below follows the last one above."""
    column = heading.index("_number")
    last = next((n for row in reversed(before) if (n := _number(row, column)) is not None), None)
    first = next((n for row in after if (n := _number(row, column)) is not None), None)
    return last is not None and first == last + 1


def _number(row: Row, column: int | None) -> int | None:
    return running_numbers.of(row, column) if column is not None else None


def _is_again(text: str, above: Container[str]) -> bool:
    said = without_goes_on(text)
    return fold(text) in above or (said != text and fold(said) in above)


def _ranks(text: str) -> bool:
    """Whether a text says stars, a kind or a result, which would hold for rows under it."""
    said = kinds.heading(text)
    return said.holds or ranks.in_text(text) is not None


def _is_part(said: str, printed: str) -> bool:
    whole, part = printed.split(), said.split()
    ends = whole[-len(part) :] == part or whole[: len(part)] == part
    return bool(part) and ends
