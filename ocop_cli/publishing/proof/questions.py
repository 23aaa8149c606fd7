"""The two rows a question is about, as they are printed, side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest
from typing import NamedTuple

from ocop_cli.model.errors import NotFound
from ocop_cli.model.listing import Report
from ocop_cli.publishing.proof import exhibits
from ocop_cli.publishing.proof.exhibits import Claim, Exhibit, Proof
from ocop_cli.queries import listing, question_cards
from ocop_cli.queries import view as queries_view
from ocop_cli.queries.questions import Question
from ocop_cli.register.reading import acts, originals, remarks
from ocop_cli.writers.layout import cells, wrapped

NARROWEST = 24
BETWEEN = " │ "


class Sides(NamedTuple):
    """What shows each side of a question: the older product, and what may be it."""

    older: Exhibit
    newer: Exhibit | None


def sides(view: queries_view.View, asked: Sequence[Question]) -> dict[int, Sides]:
    """The rows of these questions, by the question's number; each file is opened once."""
    known = {one.log_id: one for one in originals.originals(view.db)}
    pairs: dict[int, tuple[Claim | None, Claim | None]] = {}
    for one in asked:
        own = exhibits.of_rating(one.rated, known) if one.rated else None
        if one.kind == "remark":
            other = _remarked(view, one, known)
        elif one.candidate_rated is not None:
            other = exhibits.of_rating(one.candidate_rated, known)
        else:
            other = _acted(view, one, known)
        pairs[one.review_id] = (own, other) if own is not None else (other, None)
    claims = [claim for pair in pairs.values() for claim in pair if claim is not None]
    shown = exhibits.cut(view, claims)
    return {
        number: Sides(shown[own.claim_id], shown[other.claim_id] if other else None)
        for number, (own, other) in pairs.items()
        if own is not None
    }


def _acted(
    view: queries_view.View, one: Question, known: dict[int, originals.Original]
) -> Claim | None:
    """What an act claims that names what may be the product, and rates nothing."""
    for act in acts.recorded(view.db, view.at, view.day):
        if (act.product, act.product_entity) == (one.candidate, one.candidate_entity):
            return exhibits.of_act(act, known, ())
    return None


def _remarked(
    view: queries_view.View, one: Question, known: dict[int, originals.Original]
) -> Claim | None:
    """Where the remark stands; None where it stands in the row of the rating itself."""
    found = remarks.question(view.db, view.at, one.review_id)
    if not found or one.rated is None:
        return None
    place, log_id = found[0].place, found[0].log_id
    rated = one.rated
    if (log_id, place.row, place.name or None) == (rated.log_id, rated.row, rated.sheet):
        return None
    claim = exhibits.of_rating(rated, known)
    return replace(
        claim,
        claim_id=("remark", one.review_id),
        names=(found[0].text, None),
        read=(("note", found[0].text),),
        sheet=place.name or None,
        row=place.row,
        source=known.get(log_id),
        why=one.reasons,
    )


def lines(found: Sides, width: int) -> list[str]:
    """The cells of the two rows beside each other, each with its heading, in `width` columns."""
    left, right = _said(found.older), _said(found.newer)
    room = max(NARROWEST, (width - cells(BETWEEN)) // 2)
    told = []
    for pair in zip_longest(left, right, fillvalue=""):
        one, other = (wrapped(text, room, cells) for text in pair)
        for a, b in zip_longest(one, other, fillvalue=""):
            told.append(f"{a}{' ' * (room - cells(a))}{BETWEEN}{b}".rstrip())
    return told


def _said(exhibit: Exhibit | None) -> list[str]:
    """A row in words: where it stands, then each cell under its heading."""
    if exhibit is None:
        return ["–"]
    where = [value for _, value in exhibit.facts[1:3]]
    cells_said = [f"{heading}: {text}" if heading else text for heading, text in exhibit.text]
    return [exhibit.title, " · ".join(where), *cells_said, *exhibit.trouble]


def proof(view: queries_view.View, one: Question) -> Proof:
    """The two rows as a proof: pictures of the pages themselves where there are any.

    Raises NotFound where no row of any file is behind the question.
    """
    found = sides(view, [one]).get(one.review_id)
    if found is None:
        raise NotFound("proof.no_rows", review_id=one.review_id)
    title, *told = question_cards.card(view, one)
    sheet = Report("review", title, (), (), day=view.day, office=view.office)
    exhibits_shown = tuple(side for side in found if side is not None)
    sentences = (*(" ".join(line.split()) for line in told), *listing.heading(view))
    return Proof(one.product_id, one.product, sheet, sentences, exhibits_shown)
