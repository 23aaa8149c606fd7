"""What a person is asked: which questions are open, how urgent, and what an answer changes.

Two kinds in one list: whether two products as named are one, and what printed words that were read
into no fact mean for a certificate.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from typing import NamedTuple

from ocop_cli.decisions.place_words import place_said
from ocop_cli.law.standing import order
from ocop_cli.matching.linking import Pair
from ocop_cli.model.errors import NotFound
from ocop_cli.model.problem import Place
from ocop_cli.model.ratings import Rating, Status
from ocop_cli.queries import question_words
from ocop_cli.queries import view as queries_view
from ocop_cli.register.connection import Connection
from ocop_cli.register.reading import cuts, histories, joining, likenesses, remarks
from ocop_cli.register.reading.remarks import HeldRemark
from ocop_cli.words import knows


class Question(NamedTuple):
    """One open question: the older product and the name that may be it, or one and a remark."""

    review_id: int
    kind: str  # same_product or remark
    product_id: int
    product: str
    entity: str | None
    candidate_id: int | None
    candidate: str | None
    candidate_entity: str | None
    confidence: float | None
    reasons: tuple[str, ...]  # two lines: what is alike and what not, what each answer does
    urgency: tuple[int, int]
    rated: Rating | None  # the newest of each side: what else tells two alike apart
    candidate_rated: Rating | None
    place: str | None = None  # of a remark: file and place, in words
    text: str | None = None  # its words as printed


def open_questions(view: queries_view.View) -> list[Question]:
    """The open questions of this view, most urgent first.

    Most urgent is what would stand on a list of lapsed products, then what ends soonest.
    """
    found = histories.histories(view.db, view.at, view.day)
    judged = {one.product_id: one for one in queries_view.held(view, found)}
    said = likenesses.reasons_of(view.db, [q.pair_id for q in found.linking.questions])
    printed = likenesses.printed_names(
        view.db, [i for q in found.linking.questions for i in (q.product_id, q.other_id)]
    )
    rows = _remarks(view, found, judged)
    for pair in found.linking.questions:
        older, newer = _older_first(pair, found)
        old, new = found.linking.of(older), found.linking.of(newer)
        rated = found.ratings.get(new)
        name, entity = _latest(found.ratings.get(old), printed[older])
        candidate, candidate_entity = _latest(rated, printed[newer])
        rows.append(
            Question(
                pair.pair_id,
                "same_product",
                old,
                name,
                entity,
                new if rated else None,
                candidate,
                candidate_entity,
                pair.confidence,
                question_words.told(
                    view,
                    said[pair.pair_id],
                    (found.ratings.get(old, ()), found.acts.get(old, ())),
                    (found.ratings.get(new, ()), found.acts.get(new, ())),
                ),
                _urgency(judged.get(old)),
                _newest(found.ratings.get(old)),
                _newest(rated),
            )
        )
    return sorted(rows, key=lambda q: (*q.urgency, q.review_id))


def _urgency(held: queries_view.Held | None) -> tuple[int, int]:
    lapsed = held is not None and held.standing.status is Status.LAPSED
    left = held.standing.days_left if held else None
    return (0 if lapsed else 1, left if left is not None else 1 << 30)


def _remarks(
    view: queries_view.View,
    found: histories.Histories,
    judged: Mapping[int, queries_view.Held],
) -> list[Question]:
    """The open remarks; one line that speaks of several products is one question."""
    asked: dict[tuple[int, str, str, Place], list[HeldRemark]] = {}
    for one in remarks.open_remarks(view.db, view.at, view.day):
        asked.setdefault(one.question, []).append(one)
    printed = likenesses.printed_names(
        view.db, {r.product_id for own in asked.values() for r in own}
    )
    rows = []
    for own in asked.values():
        products = dict.fromkeys(found.linking.of(one.product_id) for one in own)
        first = own[0]
        product_id = next(iter(products))
        rated = _newest(found.ratings.get(product_id))
        name, entity = _latest(found.ratings.get(product_id), printed[first.product_id])
        if len(products) > 1:
            name = view.say("remark.and_others", product=name, count=len(products) - 1)
        where = f"{first.file}, {place_said(first.place, view.asked.language)}"
        means = (
            first.code if first.code.startswith("remark.") and knows(first.code) else "remark.other"
        )
        rows.append(
            Question(
                first.remark_id,
                "remark",
                product_id,
                name,
                entity,
                None,
                None,
                None,
                None,
                (view.say(means),),
                min(_urgency(judged.get(one)) for one in products),
                rated,
                None,
                where if first.file else view.say("remark.by_hand"),
                first.text,
            )
        )
    return rows


def _older_first(pair: Pair, found: histories.Histories) -> tuple[int, int]:
    """The older product's name, then the newer's; one named by acts alone is always the newer."""

    def first(name: int) -> tuple[bool, tuple[object, ...], str, int]:
        ratings = found.ratings.get(found.linking.of(name))
        if not ratings:
            return (True, (), "", name)
        oldest = min(ratings, key=order)
        return (False, order(oldest), f"{oldest.product}\n{oldest.entity or ''}", name)

    a, b = sorted((pair.product_id, pair.other_id), key=first)
    return a, b


def _latest(
    ratings: list[Rating] | None, printed: tuple[str, str | None]
) -> tuple[str, str | None]:
    newest = _newest(ratings)
    return (newest.product, newest.entity) if newest else printed


def _newest(ratings: list[Rating] | None) -> Rating | None:
    return max(ratings, key=order) if ratings else None


def pair_of(db: Connection, review_id: int) -> Pair:
    """The pair a question is about, open or answered; raises NotFound."""
    pair = likenesses.pair(db, review_id)
    if pair is None:
        raise NotFound("error.no_review", review_id=review_id)
    return pair


def to_separate(db: Connection, at: cuts.Cut, a: int, b: int) -> list[tuple[int, int]]:
    """The pairs to call different so that the names `a` and `b` are two products.

    Where persons linked them through other names, the link nearest `b` is cut, until none is left.
    """
    said = [(x.product_id, x.other_id) for x in joining.answers(db, at) if x.verdict == "same"]
    denied = {
        (x.product_id, x.other_id) for x in joining.answers(db, at) if x.verdict == "different"
    }
    cut = [(a, b)]
    links = [pair for pair in said if pair not in denied and set(pair) != {a, b}]
    while path := _path(links, a, b):
        cut.append(path[-1])
        links.remove(path[-1])
    return cut


def _path(links: list[tuple[int, int]], a: int, b: int) -> list[tuple[int, int]]:
    """The shortest chain of links from `a` to `b`, empty where there is none."""
    came: dict[int, tuple[int, tuple[int, int]]] = {}
    waiting, seen = deque([a]), {a}
    while waiting:
        here = waiting.popleft()
        for pair in links:
            if here in pair:
                there = pair[0] if pair[1] == here else pair[1]
                if there not in seen:
                    seen.add(there)
                    came[there] = (here, pair)
                    waiting.append(there)
    path: list[tuple[int, int]] = []
    while b in came:
        b, pair = came[b]
        path.insert(0, pair)
    return path
