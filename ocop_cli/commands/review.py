"""``ocop review``: what a person is asked, the answers, and links no rule can see."""

from __future__ import annotations

import shutil
import sys
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from ocop_cli.commands.asking import telling
from ocop_cli.commands.asking.consent import Yes, agreed
from ocop_cli.commands.asking.options import (
    Entity,
    Filters,
    Locality,
    Option,
    ReadOptions,
    settle,
    show,
)
from ocop_cli.commands.asking.surroundings import now
from ocop_cli.commands.asking.telling import tell
from ocop_cli.intake import settlement
from ocop_cli.intake.files import pair_check
from ocop_cli.law.standing import order
from ocop_cli.matching.case import Named
from ocop_cli.matching.verdicts import Verdict, compare
from ocop_cli.model.errors import Misused, NotFound
from ocop_cli.model.listing import Cell, Report, ShownColumns
from ocop_cli.queries import filters, product_sheet
from ocop_cli.queries import listing as queries_listing
from ocop_cli.queries import questions as queries_questions
from ocop_cli.queries import view as queries_view
from ocop_cli.queries.asked import Asked
from ocop_cli.queries.question_cards import card, sides
from ocop_cli.queries.questions import Question
from ocop_cli.register.reading import histories, holds, joining, remarks
from ocop_cli.text.figures import whole
from ocop_cli.words import count, say
from ocop_cli.writers import placing

FIELDS = (
    "review_id", "kind", "place", "text", "product_id", "product", "candidate_id", "candidate",
    "entity", "candidate_entity", "confidence", "reasons",
)  # fmt: skip
FIRST = ("review_id", "product", "candidate", "entity", "candidate_entity", "reasons")
COLUMNS = ShownColumns(
    narrow=("review_id", "product", "candidate", "confidence"),
    usual=("review_id", "product", "entity", "candidate", "candidate_entity", "confidence"),
    wide=FIELDS,
    paper=(
        "review_id",
        "product",
        "entity",
        "candidate",
        "candidate_entity",
        "text",
        "reasons",
    ),
)
ACTIONS = ("accept", "reject", "link", "unlink", "check")

Words = Annotated[
    list[str] | None, typer.Argument(help="option.review_action", metavar="[ACTION] [ID|NAME]...")
]
Ask = Annotated[bool, Option("--ask", help="option.ask")]
ProofWanted = Annotated[bool, Option("--proof", help="option.review_proof")]
WIDTH = 120  # of two rows beside each other where there is no terminal


def review(
    read: ReadOptions,
    action: Words = None,
    *,
    ask: Ask = False,
    yes: Yes = False,
    proof: ProofWanted = False,
    entity: Entity = None,
    locality: Locality = None,
) -> None:
    words = action or []
    if proof:
        if len(words) != 1:
            raise Misused("error.missing_argument", name="ID")
        prove(read, number(words[0]))
        return
    asked = settle(read, Filters(entity=entity, locality=locality))
    if len(words) == 1 and words[0].isdecimal():
        look_at(asked, number(words[0]))
        return
    if words and words[0] not in ACTIONS:
        raise Misused("error.bad_value", value=words[0], name="review", known=", ".join(ACTIONS))
    if words and words[0] == "check":
        if len(words) != 2:
            raise Misused("error.missing_argument", name="PAIRS.csv")
        with placing.received([Path(words[1])], asked.language) as (there,):
            pairs = pair_check.report(there, asked.language)
        show(pairs, asked)
        return
    if words and len(words) < 2:
        raise Misused("error.missing_argument", name="ID")
    if words and words[0] in ("accept", "reject"):
        answer_each(asked, [number(one) for one in words[1:]], words[0])
    elif words:
        if len(words) != 3:
            raise Misused("error.missing_argument", name="PRODUCT PRODUCT")
        tie(asked, words[0], words[1], words[2], yes=yes)
    elif ask:
        go_through(asked)
    show(listing(asked), asked)


def number(text: str) -> int:
    """A question's id as typed; raises Misused."""
    found = whole(text)
    if found is None:
        raise Misused("error.bad_value", value=text, name="ID", known="1, 2, 3, …")
    return found


def question(view: queries_view.View, review_id: int) -> Question:
    """The open question of that number; raises NotFound."""
    found = [q for q in queries_questions.open_questions(view) if q.review_id == review_id]
    if not found:
        raise NotFound("error.no_review", review_id=review_id)
    return found[0]


def look_at(asked: Asked, review_id: int) -> None:
    """One question, with its two rows as they are printed; for a program its row of the list."""
    with queries_view.view(asked) as view:
        one = question(view, review_id)
        heading, told = card(view, one)[0], []
        if asked.format == "table" and asked.output is None:
            told = [heading, *_told(view, [one])[review_id]]
    if told:
        telling.answer("".join(f"{telling.harmless(line)}\n" for line in told))
        return
    show(listing(asked, review_id), asked)


def prove(read: ReadOptions, review_id: int) -> None:
    """The two rows of a question as a picture of the pages they stand on."""
    from ocop_cli.publishing.proof import questions, writing

    output = Path(read.output) if read.output not in (None, "-") else None
    form = writing.format_of(output, read.format)
    asked = settle(replace(read, output=None, format=None))
    with queries_view.view(asked) as view:
        one = question(view, review_id)
        made = questions.proof(view, one)
    writing.write(made, form, output, asked.language)
    if output is not None:
        tell(count("proof.written", 1, asked.language, path=output))


def listing(asked: Asked, review_id: int | None = None) -> Report:
    """The open questions, most urgent first; or one of them."""
    with queries_view.view(asked) as view:
        questions = [
            q
            for q in queries_questions.open_questions(view)
            if _wanted(asked, q) and review_id in (None, q.review_id)
        ]
        rows = [
            (q.review_id, q.kind, q.place, q.text, q.product_id, q.product, q.candidate_id,
             q.candidate, q.entity, q.candidate_entity, q.confidence, q.reasons)
            for q in questions
        ]  # fmt: skip
        shown = queries_listing.ordered(view, FIELDS, rows)
        cards: dict[Cell, tuple[str, ...]] = {q.review_id: card(view, q) for q in questions}
        said = Report(
            "review",
            view.say("title.review"),
            FIELDS,
            shown,
            after=(_count(view, questions), *_on_hold(view)),
            first=FIRST,
            columns=COLUMNS,
            cards=tuple(cards[row[0]] for row in shown),
        )
        return queries_listing.of_view(view, said)


def _count(view: queries_view.View, asked: list[Question]) -> str:
    """How many questions there are, and what an answer to one of their kinds says."""
    if not asked:
        return view.say("list.no_reviews")
    kinds = {one.kind for one in asked}
    key = "list.reviews" if kinds == {"same_product"} else "list.reviews_remark"
    return view.count(key if len(kinds) == 1 else "list.reviews_both", len(asked))


def _on_hold(view: queries_view.View) -> tuple[str, ...]:
    """The products on hold, which a person has to settle too, and how each is closed."""
    links = joining.linking(view.db, view.at, view.day)
    return tuple(
        view.say(
            "list.on_hold",
            id=act.act_id,
            product=act.product or "–",
            entity=act.product_entity or "–",
            since=view.shown(act.acted_on),
            note=product_sheet.note(view, act) or act.document or "–",
        )
        for own in holds.open_holds(view.db, view.at, view.day, links).values()
        for act in own
    )


def _wanted(asked: Asked, question: Question) -> bool:
    """Whether one side at least is of the entity and the place that were asked for."""
    owners = (question.entity, question.candidate_entity)
    places = (question.rated, question.candidate_rated)
    owned = asked.entity is None or any(filters.matches(asked.entity, one) for one in owners)
    there = asked.locality is None or any(
        rated is not None and filters.in_locality(asked.locality, rated) for rated in places
    )
    return owned and there


def answer_each(asked: Asked, ids: list[int], what: str) -> None:
    """Settle several questions, all of them or none; what an answer before has settled is told."""
    if len(ids) > 1:
        settlement.all_asked(asked.register, ids)
    for place, review_id in enumerate(ids):
        try:
            answer(asked, review_id, what)
        except NotFound:
            if not place:
                raise
            tell(say("done.settled_before", asked.language, review_id=review_id))


def answer(asked: Asked, review_id: int, what: str) -> None:
    """Settle one question with accept or reject; the same answer twice changes nothing."""
    settled = settlement.answer(asked.register, review_id, what, now)
    if settled is None:
        tell(say("done.answered_already", asked.language, review_id=review_id))
        return
    key = f"done.{what}_remark" if settled.remark else f"done.{what}"
    tell(say(key, asked.language, review_id=review_id, names=settled.printed))
    telling.entry(settled.log_id, asked.language)
    telling.warn(asked.register, asked.language)


def tie(asked: Asked, action: str, first: str, second: str, *, yes: bool) -> None:
    """Link two products no rule can see to be one, or take two names of one product apart."""
    with queries_view.view(asked) as view:
        found = histories.histories(view.db, view.at, view.day)
        pair = settlement.to_tie(view, found, action, first, second)
    ask = asked.interactive and not yes
    if action == "link" and not _may_be_one(asked, found, pair, ask=ask):
        tell(say("done.left_as_it_was", asked.language))
        return
    settled = settlement.tie(asked.register, action, pair, now)
    tell(say(f"done.{action}", asked.language, names=settled.printed))
    telling.entry(settled.log_id, asked.language)
    telling.warn(asked.register, asked.language)


def _may_be_one(
    asked: Asked, found: histories.Histories, pair: tuple[int, int], *, ask: bool
) -> bool:
    """Whether to join two products; where the rules call them two, it is said, and asked."""
    a, b = (max(found.ratings[i], key=order) for i in pair)
    match = compare(Named(a.product, a.entity), Named(b.product, b.entity))
    if match.verdict is not Verdict.DIFFERENT:
        return True
    why = (say(f"reason.{r.key}", asked.language, **r.values) for r in match.reasons)
    names = [f"{one.product} – {one.entity or '?'}" for one in (a, b)]
    tell(say("done.unlike", asked.language, a=names[0], b=names[1], reasons="; ".join(why)))
    return not ask or agreed("ask.link", asked.language)


def go_through(asked: Asked) -> None:
    """Ask the open questions one by one at the terminal."""
    if not asked.interactive:
        raise Misused("error.needs_terminal", name="--ask")
    shown = _shown(asked)
    for place, (review_id, (kind, lines)) in enumerate(shown.items(), 1):
        if review_id not in _still_open(asked):
            continue  # an answer before has settled it
        heading = {"place": place, "count": len(shown), "review_id": review_id}
        key, prompt = "heading", "prompt"
        if kind == "remark":
            key, prompt = "heading_remark", "prompt_remark"
        for line in ("", say(f"ask.{key}", asked.language, **heading), *lines):
            tell(line)
        while (verdict := _answered(asked, f"ask.{prompt}")) == "picture":
            _pictured(asked, review_id)
        if verdict == "quit":
            return
        if verdict != "skip":
            answer(asked, review_id, verdict)


def _shown(asked: Asked) -> dict[int, tuple[str, list[str]]]:
    """The open questions, most urgent first: their kind, what one must see to answer them."""
    with queries_view.view(asked) as view:
        open_here = [q for q in queries_questions.open_questions(view) if _wanted(asked, q)]
        told = _told(view, open_here)
        return {q.review_id: (q.kind, told[q.review_id]) for q in open_here}


def _told(view: queries_view.View, asked: list[Question]) -> dict[int, list[str]]:
    """Each question: both names, when they were rated, why it is asked, and the rows as printed."""
    from ocop_cli.publishing.proof import questions
    from ocop_cli.writers.screen import fitted_line

    width = shutil.get_terminal_size().columns if sys.stderr.isatty() else WIDTH
    rows = questions.sides(view, asked)
    return {
        q.review_id: [
            *(part for line in sides(view, q) for part in fitted_line(line, width)),
            "",
            *(
                f"  {line}"
                for line in (
                    questions.lines(rows[q.review_id], width - 2) if q.review_id in rows else ()
                )
            ),
        ]
        for q in asked
    }


def _pictured(asked: Asked, review_id: int) -> None:
    """Write the two rows as a picture into the folder one works in."""
    from ocop_cli.publishing.proof import questions, writing

    path = Path(say("ask.picture_file", asked.language, review_id=review_id))
    with queries_view.view(asked) as view:
        one = question(view, review_id)
        made = questions.proof(view, one)
    writing.write(made, "pdf", path, asked.language)
    tell(count("proof.written", 1, asked.language, path=path))


def _still_open(asked: Asked) -> set[int]:
    with queries_view.view(asked) as view:
        found = joining.linking(view.db, view.at, view.day)
        remarked = remarks.open_remarks(view.db, view.at, view.day)
        return {q.pair_id for q in found.questions} | {one.remark_id for one in remarked}


def _answered(asked: Asked, prompt: str) -> str:
    """accept, reject, picture, skip or quit, as typed."""
    meant = {
        "c": "accept", "y": "accept", "có": "accept", "yes": "accept",
        "k": "reject", "n": "reject", "không": "reject", "no": "reject",
        "b": "skip", "s": "skip", "": "skip",
        "h": "picture", "p": "picture",
        "t": "quit", "q": "quit",
    }  # fmt: skip
    while True:
        sys.stderr.write(say(prompt, asked.language) + " ")
        sys.stderr.flush()
        line = sys.stdin.readline()
        if not line:
            return "quit"
        verdict = meant.get(line.strip().lower())
        if verdict is not None:
            return verdict
