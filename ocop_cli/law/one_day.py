"""One number of one authority has one day in its year, wherever it is printed.

Documents are numbered anew each year (30/2020/NĐ-CP, article 15), so that a number with two days
is a slip, in a file or between two; were it taken for two documents, a list given again would be a
re-evaluation, and a revocation a second one.
"""

from __future__ import annotations

from datetime import date

from ocop_cli.law.authorities import authority_key
from ocop_cli.law.numbers import number_key
from ocop_cli.law.reversals import NamedDocument


class DaysOfNumbers:
    """The days of the documents met so far, by number, authority and year."""

    def __init__(self) -> None:
        self._days: dict[tuple[str, str, int], dict[date, None]] = {}

    def note(self, document: NamedDocument) -> None:
        """Know a document by its day from now on."""
        self._days.setdefault(_key(document), {})[document.on] = None

    def other(self, document: NamedDocument) -> date | None:
        """The day by which its number is known, the first met; None where there is none other, or
        it is known by its own as well."""
        days = self._days.get(_key(document), {})
        return None if document.on in days else next(iter(days), None)


def _key(document: NamedDocument) -> tuple[str, str, int]:
    authority = authority_key(document.authority) if document.authority else ""
    return number_key(document.number), authority, document.on.year
