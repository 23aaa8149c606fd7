"""A question as a person reads it: a few lines, one side under the other."""

from __future__ import annotations

from ocop_cli.model.ratings import Rating
from ocop_cli.queries import view as queries_view
from ocop_cli.queries.questions import Question


def card(view: queries_view.View, question: Question) -> tuple[str, ...]:
    """What one must see to answer: both names, where and when each was rated, the reasons."""
    return (
        view.say(
            "ask.card_remark" if question.kind == "remark" else "ask.card",
            review_id=question.review_id,
        ),
        *sides(view, question),
    )


def sides(view: queries_view.View, question: Question) -> tuple[str, ...]:
    """The same without its first line."""
    if question.kind == "remark":
        return (
            f"     {question.product} – {question.entity or '?'}",
            *_known(view, question.rated),
            f"     “{question.text}”",
            f"     {question.place}",
            *(f"  - {reason}" for reason in question.reasons),
        )
    return (
        f"  A  {question.product} – {question.entity or '?'}",
        *_known(view, question.rated),
        f"  B  {question.candidate} – {question.candidate_entity or '?'}",
        *_known(view, question.candidate_rated),
        *(f"  - {reason}" for reason in question.reasons),
    )


def _known(view: queries_view.View, rated: Rating | None) -> list[str]:
    """Where and when one side was rated: two alike in name may be far apart."""
    if rated is None:
        return []
    stars = view.say("chart.stars", stars=rated.stars) if rated.stars else None
    said = (rated.decision, view.shown(rated.issued_on), stars, rated.locality)
    return ["     " + " · ".join(filter(None, said))]
