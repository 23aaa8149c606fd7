"""The heading of a table as what stands above the table has it: its title, its kind, its sheet."""

from __future__ import annotations

from ocop_cli.decisions.headings import of_acts
from ocop_cli.decisions.headings.finding import Heading
from ocop_cli.decisions.letterhead.undone import undone
from ocop_cli.decisions.tables import by_year, former
from ocop_cli.decisions.tables.context import Context, KindOf
from ocop_cli.decisions.tables.sections import Section


def heading(section: Section, context: Context) -> Heading:
    """The fields of a section's columns, in a list of what `context` says is done."""
    found = former.set_aside(section.heading, context)
    found = by_year.of_decision(found, section.rows, context)
    kind = KindOf(context).base
    if kind == "annulment":
        return of_acts.of_undone(found, undone(context.titled, context.articles))
    return of_acts.of_act(found, kind, section.rows, context.number)
