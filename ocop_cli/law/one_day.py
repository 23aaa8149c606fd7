"""One number of one authority has one day in its year, wherever it is printed.

Documents are numbered anew each year (30/2020/NĐ-CP, article 15), so that a number with two days
is a slip, in a file or between two; were it taken for two documents, a list given again would be a
re-evaluation, and a revocation a second one.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import NamedTuple

from ocop_cli.law.authorities import authority_key
from ocop_cli.law.numbers import number_key


class NumberSeries(NamedTuple):
    """What has one day: a number and an authority, by their keys ("" for none), and the year."""

    number: str
    authority: str
    year: int


@lru_cache(1 << 12)
def series_of(number: str, authority: str | None, year: int) -> NumberSeries:
    """What has one day, of a document as printed."""
    return NumberSeries(number_key(number), authority_key(authority) if authority else "", year)


class DaysOfNumbers:
    """The days of the documents met so far."""

    def __init__(self) -> None:
        self._days: dict[NumberSeries, dict[date, None]] = {}

    def note(self, what: NumberSeries, on: date) -> None:
        """Know a document by its day from now on."""
        self._days.setdefault(what, {})[on] = None

    def other(self, what: NumberSeries, on: date) -> date | None:
        """The day by which its number is known, the first met; None where there is none other, or
        it is known by its own as well."""
        days = self._days.get(what, {})
        return None if on in days else next(iter(days), None)
