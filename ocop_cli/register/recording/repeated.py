"""A product that a file rates more than once in one decision: its rating is taken once.

The summary and the sheet of a district print the same result, and not always in the same spelling.
The first row stands, filled from the others where it left something empty; what contradicts it is
refused, for no row says which of the two is right.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ocop_cli.model.pages import PageKind
from ocop_cli.model.reading import Entry
from ocop_cli.register.reading import likenesses
from ocop_cli.register.recording import rating_rows
from ocop_cli.register.recording.outcome import Outcome, Recording
from ocop_cli.register.rows import RatingRow


class Rated(NamedTuple):
    """An entry with its row in the register."""

    entry: Entry
    row: RatingRow


# The name a row goes in under where that is another than it prints: by decision and printed name.
Meant = dict[tuple[int, int], int]


def taken_once(file: Recording, rows: Sequence[Rated]) -> tuple[list[Rated], Meant]:
    """Each product once a decision, in the file's order, and the names that went into others."""
    meant = {} if file.own else _respelt(file, rows)
    kept: dict[tuple[int, int], Rated] = {}
    for one in rows:
        decision_id, product_id = one.row.decision_id, one.row.product_id
        key = (decision_id, meant.get((decision_id, product_id), product_id))
        first = kept.get(key)
        kept[key] = one if first is None else _once(first, one, file.outcome)
    return list(kept.values()), meant


def _once(first: Rated, again: Rated, outcome: Outcome) -> Rated:
    """The first of two rows, filled from the other; the other refused where it says otherwise."""
    respelt = first.row.product_id != again.row.product_id
    there = first.entry.place
    elsewhere = there.kind is PageKind.SHEET and there.page != again.entry.place.page
    row = f"{there.row} ({there.name})" if elsewhere else there.row
    called = {"product": _called(again.entry), "other": _called(first.entry)}
    names = called if respelt else {"product": again.entry.product}
    place = again.entry.place
    if fields := rating_rows.differs(again.row, first.row):
        names["fields"] = ", ".join(fields)
        outcome.refuse(
            "conflicting_row", place, "respelt" if respelt else "in_file", row=row, **names
        )
        return first
    outcome.warn("duplicate_row", place, "respelt" if respelt else None, row=row, **names)
    outcome.unchanged += 1
    return first._replace(row=rating_rows.completed(again.row, first.row))


def _called(entry: Entry) -> str:
    return f"{entry.product} – {entry.entity}" if entry.entity else entry.product


def _respelt(file: Recording, rows: Iterable[Rated]) -> Meant:
    """The names of a decision that are those of an earlier list in another spelling.

    Only names that no list prints beside each other, and of which neither may be a third.
    """
    by_decision: dict[int, dict[int, set[str]]] = defaultdict(lambda: defaultdict(set))
    for _, row in rows:
        # The pages of paper, known by their numbers, are one list.
        sheet = row.sheet or ""
        lists = by_decision[row.decision_id][row.product_id]
        lists.add("" if sheet.isdigit() else sheet)
    found: Meant = {}
    for decision_id, listed in by_decision.items():
        if len(set().union(*listed.values())) < 2:
            continue
        order = {product_id: at for at, product_id in enumerate(listed)}
        alike: dict[int, set[int]] = defaultdict(set)
        for a, b in likenesses.ruled_same(file.db, file.before, listed):
            alike[a].add(b)
            alike[b].add(a)
        for one, others in alike.items():
            (first,) = others if len(others) == 1 else (one,)
            if (
                order[first] < order[one]
                and len(alike[first]) == 1
                and listed[one].isdisjoint(listed[first])
            ):
                found[decision_id, one] = first
    return found
