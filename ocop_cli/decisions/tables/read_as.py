"""The heading of a table as its cells have it, and what stands above it: its title, its sheet."""

from __future__ import annotations

from collections.abc import Sequence

from ocop_cli.decisions.headings import of_acts
from ocop_cli.decisions.headings.finding import Heading
from ocop_cli.decisions.letterhead.undone import undone
from ocop_cli.decisions.tables import (
    by_year,
    counted_times,
    former,
    longer_terms,
    noted_stars,
    scored_again,
    witness,
)
from ocop_cli.decisions.tables.context import Context, KindOf
from ocop_cli.decisions.tables.sections import Section
from ocop_cli.model.pages import Row


def by_cells(found: Heading, rows: Sequence[Row]) -> Heading:
    """The fields of a table's columns, those of makers, stars, times and points by their cells."""
    found = noted_stars.assigned(witness.assigned(found, rows), rows)
    return scored_again.assigned(counted_times.assigned(found, rows))


def heading(section: Section, context: Context) -> Heading:
    """The fields of a section's columns, in a list of what `context` says is done."""
    found = former.set_aside(section.heading, context)
    found = by_year.of_decision(found, section.rows, context)
    kind = KindOf(context).base
    if kind == "annulment":
        return of_acts.of_undone(found, undone(context.titled, context.articles))
    found = of_acts.of_act(found, kind, section.rows, context.number)
    if kind == "extension":
        return longer_terms.assigned(found, section.rows, context.issued_on)
    return found
