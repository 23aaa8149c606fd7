"""What a question says, in two lines: what is alike and what differs; what each answer would do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from ocop_cli.law import standing
from ocop_cli.matching.verdicts import BEARING, Verdict
from ocop_cli.model.ratings import Act, Rating, Standing, Status
from ocop_cli.queries import view as queries_view

# Reasons that an act of a day gives.
_SINCE = frozenset({"renamed", "product_renamed", "handed_on"})
Facts = tuple[Sequence[Rating], Sequence[Act]]
Reasons = Sequence[tuple[str, Mapping[str, str]]]


def told(view: queries_view.View, reasons: Reasons, old: Facts, new: Facts) -> tuple[str, str]:
    """Two lines about the product `old` and what may be it, `new`, each by its facts."""
    alike: list[str] = []
    differing: list[str] = []
    for key, values in reasons:
        side = alike if BEARING.get(key) is Verdict.SAME else differing
        side.append(reason(view, key, values))
    if not differing:
        differing.append(view.say(f"question.{_beside(reasons, new)}"))
    evidence = [
        view.say(f"question.{name}", said="; ".join(said))
        for name, said in (("alike", alike), ("differing", differing))
        if said
    ]
    together = [*old[0], *new[0]], [*old[1], *new[1]]
    effect = view.say("question.effect", one=_holds(view, together), two=_holds(view, old))
    return " ".join(evidence), effect


def reason(view: queries_view.View, key: str, values: Mapping[str, str]) -> str:
    """One reason in words, its day as a person reads it.

    Of words that only one side has, earlier versions kept both sides, the other as a dash.
    """
    if key == "words_added" and "words" not in values:
        values = {**values, "words": values["b"] if values["a"] == "–" else values["a"]}
    if on := values.get("on"):
        values = {**values, "on": view.shown(date.fromisoformat(on))}
    return view.say(f"reason.{key}", **values)


def _beside(reasons: Reasons, new: Facts) -> str:
    """Why two are asked about whose names say nothing against their being one."""
    since = next((values["on"] for key, values in reasons if key in _SINCE), None)
    first = min((rating.issued_on for rating in new[0]), default=None)
    return "rated_before" if since and first and first.isoformat() < since else "another_too"


def _holds(view: queries_view.View, facts: Facts) -> str:
    """What holds for a product of these facts on the day asked."""
    now: Standing | None = standing.of(*facts, view.day, view.convention)
    if now is None:
        return view.say("question.not_yet")
    said = view.say(f"value.status.{now.status.value}")
    if now.status is Status.VALID and now.valid_through is not None:
        end = view.shown(now.extended_until or now.valid_through)
        return view.say("question.until", day=end)
    if now.status is Status.LAPSED and now.lapsed_on is not None:
        return view.say("question.since", day=view.shown(now.lapsed_on))
    return said
