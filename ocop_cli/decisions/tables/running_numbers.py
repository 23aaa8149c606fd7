"""The running numbers of a list ("STT"): where they leap, a row may have been lost on the way."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from ocop_cli.decisions.cells import is_ordinal
from ocop_cli.decisions.tables.columns import cell_of
from ocop_cli.model.pages import Row
from ocop_cli.model.reading import Place, Problem, Severity

_DIGITS = re.compile(r"\d+")


def of(row: Row, column: int | None) -> int | None:
    """The running number of a row in this column; None where there is none."""
    value = cell_of(row, column)
    found = _DIGITS.search(str(value)) if is_ordinal(value) else None
    return int(found[0]) if found else None


@dataclass(slots=True)
class _Numbered:
    """One list: how many of its rows have a number, the latest of these, and the leaps so far."""

    rows: int = 0
    last: int | None = None
    leaps: list[tuple[int, int, Place]] = field(default_factory=list)
    again: list[Place] = field(default_factory=list)


class RunningNumbers:
    """The running numbers of each list of a file, in their order.

    They may begin again with each group, and stand still over the products of one entity; a column
    in which every other step is a leap holds no running numbers.
    """

    def __init__(self) -> None:
        self.lists: list[_Numbered] = []

    def begin(self, *, new_list: bool) -> None:
        """From here on, where it is one, another list is read."""
        if new_list or not self.lists:
            self.lists.append(_Numbered())

    def add(self, row: Row, column: int, heading: Place, *, heads: bool = False) -> None:
        """Take the number of the next row, in the column under that heading; a cell that holds
        none says nothing, nor does that of a row that heads others (`heads`) and has numbers of its
        own."""
        now, one = of(row, column), self.lists[-1]
        if now is None or (heads and one.last is not None and now != one.last + 1):
            return
        if one.last is not None and now > one.last + 1:
            place = heading._replace(row=row.number, table=row.table)
            one.leaps.append((one.last, now, place))
        one.rows += 1
        one.last = now

    def begin_part(self, row: Row, column: int, heading: Place) -> None:
        """Look at the first row of a further table with nothing above it: where its numbers begin
        again, it may be another list, whose title was lost."""
        one = self.lists[-1]
        if one.last is not None and one.last > 1 and of(row, column) == 1:
            one.again.append(heading._replace(row=row.number, table=row.table))

    def leaps(self) -> Iterator[Problem]:
        """A warning for each number that follows another than the one before it."""
        for one in self.lists:
            for place in one.again:
                yield Problem("number_leap", Severity.WARNING, place, {}, "again")
            if len(one.leaps) * 2 < one.rows:
                for before, after, place in one.leaps:
                    values = {"first": str(before), "second": str(after)}
                    yield Problem("number_leap", Severity.WARNING, place, values)
