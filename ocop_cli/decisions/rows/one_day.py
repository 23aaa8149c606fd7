"""One number of one authority and year has one day in a file."""

from __future__ import annotations

from collections.abc import Sequence

from ocop_cli.law.one_day import DaysOfNumbers, series_of
from ocop_cli.model.problem import Problem, Severity
from ocop_cli.model.reading import Entry


def settled(entries: Sequence[Entry]) -> tuple[list[Entry], list[Problem]]:
    """The entries without those that give a number a second day, and a problem for each."""
    days = DaysOfNumbers()
    kept: list[Entry] = []
    problems: list[Problem] = []
    for entry in entries:
        number, issued = entry.decision, entry.issued_on
        if number is None or issued is None:
            kept.append(entry)
            continue
        what = series_of(number, entry.authority, issued.year)
        first = days.other(what, issued)
        if first is None:
            days.note(what, issued)
            kept.append(entry)
            continue
        values = {"number": number, "day": f"{issued:%d/%m/%Y}", "other": f"{first:%d/%m/%Y}"}
        # Without an authority two bodies may be meant that use one number.
        of = None if entry.authority else "of_whom"
        problems.append(Problem("conflicting_decision", Severity.ERROR, entry.place, values, of))
    return kept, problems
