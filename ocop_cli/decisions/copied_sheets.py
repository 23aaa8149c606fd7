"""A sheet that is the copy of another of its file, and holds other products: "PL1", "PL1 (2)".

One of them is older than the other, and which, a person has to say. A copy in which every product
stands again says nothing new; one in which none does was made for another list.
"""

from __future__ import annotations

from collections.abc import Sequence

from ocop_cli.decisions import titled
from ocop_cli.decisions.tables import strange_titles
from ocop_cli.model.pages import Page
from ocop_cli.model.problem import Problem
from ocop_cli.model.reading import Entry
from ocop_cli.text.keys import fold


def hold(entries: list[Entry], pages: Sequence[Page]) -> list[Problem]:
    """Hold, among `entries`, the products of one of two such sheets that are not on the other."""
    problems: list[Problem] = []
    for at, page in enumerate(pages):
        first = strange_titles.copied_from(page, pages)
        if first is None:
            continue
        both = [{_named(one) for one in entries if one.place.page == of} for of in (at, first)]
        alone = both[0] ^ both[1] if both[0] & both[1] else frozenset()
        found = [
            order
            for order, one in enumerate(entries)
            if one.place.page in (at, first) and _named(one) in alone
        ]
        if found:
            where = entries[found[0]].place
            held, told = titled.held_by([entries[one] for one in found], page.name, where)
            for order, one in zip(found, held, strict=True):
                entries[order] = one
            problems += told
    return problems


def _named(entry: Entry) -> tuple[str, str]:
    return fold(entry.product), fold(entry.entity or "")
