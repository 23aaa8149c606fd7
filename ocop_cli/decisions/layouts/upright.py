"""The layouts of a file that are no rows under headings, all set upright: the one door to them."""

from __future__ import annotations

from collections.abc import Sequence

from ocop_cli.decisions.layouts import (
    by_stars,
    cut_headings,
    items,
    named_alone,
    numbered,
    packed,
    ranked_names,
    side_lists,
    tabbed,
    turned,
)
from ocop_cli.decisions.layouts.relaid import Relaid, relaid
from ocop_cli.decisions.own_words import OwnWords
from ocop_cli.model.pages import Page
from ocop_cli.model.problem import Problem, Severity
from ocop_cli.model.reading import Reading

# What is said of a file, or of a part of it, that is no list as it stands.
_UNREAD = frozenset({"no_table", "not_read"})


def may_help(said: Reading) -> bool:
    """Whether a file, or something of it, was not read as it stands."""
    unread = any(one.code in _UNREAD or _lacks_maker(one) for one in said.problems)
    return unread or (_is_refused(said) and not said.entries)


def _lacks_maker(problem: Problem) -> bool:
    return problem.code == "missing_entity" or problem.variant == "entity"


def _is_refused(said: Reading) -> bool:
    return any(one.severity is Severity.ERROR for one in said.problems)


def better(said: Reading, upright: Reading) -> Reading:
    """What is to be said of a file that was read as it stands, and set upright: what was read
    without a fault is never refused for a part that was told of."""
    return said if _is_refused(upright) and not _is_refused(said) else upright


def mended(pages: Sequence[Page], own: OwnWords) -> Relaid | None:
    """The pages with the headings whole that an end of a page cut, and a row for each of several
    products that stand in one: read as they stand, the second of them would be a remark. None
    where there is neither."""
    pieces = cut_headings.pieces(pages, own)
    for at, page in enumerate(pages):
        if at not in pieces and (
            found := numbered.pieces(page, own) or ranked_names.beside(page, own)
        ):
            pieces[at] = found
    return relaid(pages, pieces) if pieces else None


def stood(pages: Sequence[Page], own: OwnWords, said: Reading | None = None) -> Relaid | None:
    """The pages with all of them set upright that can be; None where there is nothing such.

    `said` is what was read of them as they stand: beside a list nothing is read in sentences.
    """
    pieces = {at: found for at, page in enumerate(pages) if (found := turned.pieces(page, own))}
    others = [
        (at, found)
        for at, page in enumerate(pages)
        for found in (
            side_lists.pieces(page, own),
            by_stars.pieces(page, own),
            tabbed.pieces(page, own),
            ranked_names.pieces(page, own),
        )
    ]
    for at, found in (*packed.pieces(pages, own).items(), *others):
        taken = frozenset().union(*(piece.covers for piece in pieces.get(at, ())))
        apart = [piece for piece in found if taken.isdisjoint(piece.covers)]
        pieces |= {at: [*pieces.get(at, ()), *apart]} if apart else {}
    if not pieces and (said is None or not said.rows):
        pieces = items.pieces(pages) or named_alone.pieces(pages)
    return relaid(pages, pieces) if pieces else None
