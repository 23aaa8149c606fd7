"""Columns that hold something under no heading at all, or on a list of an office's acts, whose
columns are few, under one that is not understood."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ocop_cli.decisions.cells import is_ordinal
from ocop_cli.decisions.headings import of_acts
from ocop_cli.decisions.tables.rows import Told
from ocop_cli.decisions.tables.sections import Section, cell_place
from ocop_cli.law.kinds import OTHER_ACTS
from ocop_cli.model.pages import Page, PageKind
from ocop_cli.model.problem import Problem, Severity


def told(
    pages: Sequence[Page], section: Section, products: Sequence[Told], kind: str | None
) -> Iterator[Problem]:
    """A warning for each such column of a section whose rows are `products`; `kind` is the kind of
    act the file was given as."""
    texts, fields = section.heading.texts, section.heading.fields
    unread = {None} if kind == "dossier" else {None, "result"}
    widest = max((len(one.row.cells) for one in products), default=0)
    if pages[section.page].kind is PageKind.LINES:
        widest = min(widest, len(texts))  # a longer row has shifted, and is told as such
    for column in range(widest):
        text = section.heading.text(column)
        if text and not (kind in OTHER_ACTS and fields[column] in unread):
            continue
        if text and of_acts.is_ours(text):
            continue
        held = [one for one in products if one.text(column) is not None]
        if held and (text or not all(is_ordinal(one.values[column]) for one in held)):
            place = cell_place(pages, section, held[0].row.number, column)
            values = {"count": str(len(held)), "heading": text}
            variant = "act" if text else None
            yield Problem("unread_column", Severity.WARNING, place, values, variant)
