"""The cell a problem is about, where only its row is known: the score that fits no band, the day.

A row's place is its product's name. What the register or the rule of the day finds wrong with the
row stands in another of its cells, and a person mends that one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from ocop_cli.decisions.tables.columns import Columns
from ocop_cli.decisions.tables.sections import Section
from ocop_cli.model.reading import Place, Problem, Table

# Code -> the fields it may be about; the first that the table has a column for counts.
FIELDS: Mapping[str, tuple[str, ...]] = {
    "score_outside_band": ("score",),
    "not_entitled": ("stars",),
    "no_rule": ("issued_on", "decision"),
    "tax_number": ("tax_number",),
    "already_known": ("kind",),
    "no_earlier_rating": ("kind",),
    "conflicting_decision": ("issued_on", "decision"),
    "same_decision": ("decision", "authority"),
    "near_decision": ("decision", "authority"),
    "unknown_decision": ("of_decision", "_recognition_decision"),
    "unknown_entity": ("entity",),
    "bad_extension": ("extended_until", "until"),
    "gtin_conflict": ("gtin",),
}
_STORED = {"printed_last_day": "valid_through", "printed_first_day": "effective_from"}


def tables(sections: Iterable[Section]) -> Iterator[Table]:
    """Where the rows of each section stand, and which of its columns is which field."""
    for section in sections:
        if section.rows:
            first, last = section.rows[0], section.rows[-1]
            texts = section.heading.texts
            at = Columns(section.heading).at
            columns = {name: (column, texts[column]) for name, column in at.items()}
            yield Table(section.page, first.table, first.number, last.number, columns)


def told(problems: Iterable[Problem], tables: Sequence[Table]) -> list[Problem]:
    """The same problems, each at the cell it is about where its table has a column for that."""
    return [_told(problem, tables) for problem in problems]


def _told(problem: Problem, tables: Sequence[Table]) -> Problem:
    place, fields = problem.place, _fields(problem)
    if place is None or not fields:
        return problem
    table = next((one for one in tables if _holds(one, place)), None)
    for name in fields:
        if table is not None and name in table.columns:
            column, heading = table.columns[name]
            return replace(problem, place=place._replace(column=column, heading=heading or None))
    return problem


def _fields(problem: Problem) -> tuple[str, ...]:
    if problem.code == "conflicting_row":
        names = problem.values.get("fields", "").split(", ")
        return tuple(_STORED.get(name, name) for name in names)
    if "field" in problem.values:
        return (problem.values["field"],)
    return FIELDS.get(problem.code, ())


def _holds(table: Table, place: Place) -> bool:
    return (
        table.page == place.page
        and table.table == place.table
        and table.first_row <= place.row <= table.last_row
    )
