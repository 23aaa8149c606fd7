"""A place in a file in the words of its format: sheet and cell, line, page and table."""

from __future__ import annotations

from ocop_cli.model.pages import PageKind, column_letters
from ocop_cli.model.reading import Place
from ocop_cli.words import Language, say


def heading_said(place: Place, language: Language) -> str:
    """The heading of a place's column, or the column's number."""
    if place.heading:
        return " ".join(place.heading.split())
    return say("problem.place.column_number", language, column=(place.column or 0) + 1)


def place_said(place: Place, language: Language) -> str:
    """A place in words: sheet and cell, line and heading, page, table, row and column."""
    if place.kind is PageKind.SHEET:
        cell_said = (
            say("problem.place.row", language, row=place.row)
            if place.column is None
            else say(
                "problem.place.cell", language, cell=f"{column_letters(place.column)}{place.row}"
            )
        )
        return f"{say('problem.place.sheet', language, sheet=place.name)}, {cell_said}"
    parts = []
    if place.kind is PageKind.LINES:
        parts.append(say("problem.place.line", language, row=place.row))
    else:
        if place.kind is PageKind.PAPER and place.name:
            parts.append(say("problem.place.page", language, page=place.name))
        if place.table is None:
            parts.append(say("problem.place.paragraph", language, row=place.row))
        else:
            parts.append(say("problem.place.table", language, table=place.table))
            parts.append(say("problem.place.row", language, row=place.row))
    if place.column is not None:
        heading = heading_said(place, language)
        parts.append(
            say("problem.place.heading", language, heading=heading) if place.heading else heading
        )
    return ", ".join(parts)
