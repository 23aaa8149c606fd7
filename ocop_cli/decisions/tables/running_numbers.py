"""The running numbers of a list ("STT"): where they leap, a row may have been lost on the way."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from ocop_cli.decisions.cells import is_ordinal
from ocop_cli.model.pages import Value
from ocop_cli.model.reading import Place, Problem, Severity

_DIGITS = re.compile(r"\d+")


class RunningNumbers:
    """The running numbers of each list of a file, in their order.

    They may begin again with each group, and stand still over the products of one entity; a column
    in which every other step is a leap holds no running numbers.
    """

    def __init__(self) -> None:
        self.lists: list[list[tuple[int, Place]]] = []

    def begin(self, *, new_list: bool) -> None:
        """From here on, where it is one, another list is read."""
        if new_list or not self.lists:
            self.lists.append([])

    def add(self, value: Value, place: Place) -> None:
        """Take the number of the next row; a cell that holds none says nothing."""
        found = _DIGITS.search(str(value)) if is_ordinal(value) else None
        if found is not None:
            self.lists[-1].append((int(found[0]), place))

    def leaps(self) -> Iterator[Problem]:
        """A warning for each number that follows another than the one before it."""
        for numbers in self.lists:
            found = [(a, b, at) for (a, _), (b, at) in pairwise(numbers) if b > a + 1]
            if len(found) * 2 < len(numbers):
                for before, after, place in found:
                    values = {"first": str(before), "second": str(after)}
                    yield Problem("number_leap", Severity.WARNING, place, values)
