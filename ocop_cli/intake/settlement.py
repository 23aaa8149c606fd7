"""What a person settles: a question answered, two names linked or taken apart.

Both stand in the register as answers about two names, or about printed words; either can be undone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple

from ocop_cli.model.errors import NotFound, OcopError
from ocop_cli.queries import finding, questions
from ocop_cli.queries.view import View
from ocop_cli.register.connection import Connection
from ocop_cli.register.file import opening
from ocop_cli.register.reading import cuts, joining, likenesses, remarks
from ocop_cli.register.reading.histories import Histories
from ocop_cli.register.reading.remarks import HeldRemark
from ocop_cli.register.writing import log

Clock = Callable[[], datetime]


class Settled(NamedTuple):
    """What was settled: the names or the words it is about, and the entry of the log."""

    printed: str
    log_id: int
    remark: bool = False


def all_asked(register: Path, ids: Iterable[int]) -> None:
    """Raise NotFound for the first of these that is no question, open or answered: before any of
    them is answered, for an answer may settle others."""
    with opening.opened(register) as db:
        at = cuts.cut(db)
        said = {(a.product_id, a.other_id) for a in joining.answers(db, at)}
        asked = {pair.pair_id for pair in joining.linking(db, at, date.max).questions}
        for number in ids:
            if number in asked or remarks.question(db, at, number):
                continue
            pair = questions.pair_of(db, number)
            if (pair.product_id, pair.other_id) not in said:
                raise NotFound("error.no_review", review_id=number)


def answer(register: Path, review_id: int, verdict: str, now: Clock) -> Settled | None:
    """Settle one question with accept or reject; None where it was answered so before.

    Raises NotFound where there is no such question.
    """
    with opening.changing(register) as db:
        at = cuts.cut(db)
        if own := remarks.question(db, at, review_id):
            settled = _remark(db, at, own, verdict, now)
        else:
            settled = _pair(db, at, review_id, verdict, now)
        if settled is None:
            db.execute("ROLLBACK")
        return settled


def _remark(
    db: Connection, at: cuts.Cut, own: Sequence[HeldRemark], verdict: str, now: Clock
) -> Settled | None:
    """Say of printed words that what they tell is in the register, or that they say nothing."""
    ids = [one.remark_id for one in own]
    if remarks.answered(db, at, ids) == verdict:
        return None
    entry = log.begin(db, now())
    log.add_answers(db, entry, ids, verdict)
    detail = {"review_id": ids[0], "kind": "remark"}
    log.finish(db, entry, verdict, changes=1, file=own[0].text, detail=detail)
    return Settled(own[0].text, entry.log_id, remark=True)


def _pair(db: Connection, at: cuts.Cut, review_id: int, verdict: str, now: Clock) -> Settled | None:
    """Say that two names are one product, or two."""
    means = "same" if verdict == "accept" else "different"
    pair = questions.pair_of(db, review_id)
    key = (pair.product_id, pair.other_id)
    said = {(a.product_id, a.other_id): a.verdict for a in joining.answers(db, at)}
    if key not in said and review_id not in {
        q.pair_id for q in joining.linking(db, at, date.max).questions
    }:
        raise NotFound("error.no_review", review_id=review_id)
    if said.get(key) == means:
        return None
    entry = log.begin(db, now())
    log.add_links(db, entry, [(*key, means, "person")])
    printed = _names(db, key)
    log.finish(db, entry, verdict, changes=1, file=printed, detail={"review_id": review_id})
    return Settled(printed, entry.log_id)


def to_tie(view: View, found: Histories, action: str, first: str, second: str) -> tuple[int, int]:
    """The two products to link, or the two names of one to take apart; raises OcopError."""
    if action == "link":
        a, b = (finding.product(view, text, found) for text in (first, second))
    else:
        a, b = (finding.name(text, found) for text in (first, second))
    joined = found.linking.of(a) == found.linking.of(b)
    if action == "link" and joined:
        raise OcopError("error.linked_already", a=first, b=second)
    if a == b:
        raise OcopError("error.same_name", a=first, b=second)
    if action == "unlink" and not joined:
        raise OcopError("error.not_linked", a=first, b=second)
    return a, b


def tie(register: Path, action: str, pair: tuple[int, int], now: Clock) -> Settled:
    """Link two products no rule can see to be one, or take two names of one product apart."""
    with opening.changing(register) as db:
        entry = log.begin(db, now())
        if action == "link":
            pairs, means = [pair], "same"
        else:
            pairs, means = questions.to_separate(db, cuts.cut(db), *pair), "different"
        log.add_links(db, entry, [(a, b, means, "person") for a, b in pairs])
        printed = _names(db, pair)
        log.finish(db, entry, action, changes=len(pairs), file=printed)
        return Settled(printed, entry.log_id)


def _names(db: Connection, ids: Iterable[int]) -> str:
    names = likenesses.printed_names(db, ids)
    return " / ".join(f"{name} – {entity or '?'}" for name, entity in names.values())
