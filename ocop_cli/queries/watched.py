"""Every product with each reason to look at it."""

from __future__ import annotations

from collections import defaultdict

from ocop_cli.law import marks as law_marks
from ocop_cli.law import watch
from ocop_cli.matching.linking import Linking
from ocop_cli.queries import due_products, filters
from ocop_cli.queries import view as queries_view
from ocop_cli.register.reading import acts, histories, market


def _watched(view: queries_view.View) -> list[tuple[queries_view.Held, watch.Watched]]:
    """Every product the filters leave with each reason to look at it."""
    found = histories.histories(view.db, view.at, view.day)
    held = filters.chosen(view, queries_view.held(view, found))
    due = {line.held.product_id: line.due for line in due_products.lines(view, held)}
    marks = market.allotted(view.db, view.at, view.day, found.linking)
    conflicts = law_marks.conflicts(marks)
    findings, recalls = _open(view, found.linking)
    pairs = []
    for one in held:
        number = one.product_id
        since = conflicts[number][0] if number in conflicts else None
        whys = watch.reasons(
            one.standing, one.ratings, findings.get(number, ()), recalls.get(number, ()),
            due.get(number), since, view.day, view.convention,
        )  # fmt: skip
        pairs += [(one, why) for why in whys]
    return pairs


def _open(
    view: queries_view.View, links: Linking
) -> tuple[dict[int, list[watch.Finding]], dict[int, list[watch.Recall]]]:
    """The violations found and the recalls ordered that are not closed, by product."""
    findings: dict[int, list[watch.Finding]] = defaultdict(list)
    recalls: dict[int, list[watch.Recall]] = defaultdict(list)
    kinds = ("inspection", "recall", "close")
    every = list(acts.recorded(view.db, view.at, view.day, kinds=kinds))
    closed = {act.of_act for act in every if act.kind == "close"}
    for act in every:
        if act.product_id is None or act.kind == "close" or act.act_id in closed:
            continue
        number, more = links.of(act.product_id), act.more
        if act.kind == "recall":
            recalls[number].append(watch.Recall(act.acted_on, more.get("ordered_by")))
        elif more.get("outcome") == "violation":
            by = more.get("agency")
            findings[number].append(watch.Finding(act.acted_on, more.get("about"), by))
    return findings, recalls
