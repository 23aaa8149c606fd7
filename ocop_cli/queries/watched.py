"""Every product with each reason to look at it."""

from __future__ import annotations

from ocop_cli.law import marks as law_marks
from ocop_cli.law import watch
from ocop_cli.queries import due_products, filters
from ocop_cli.queries import view as queries_view
from ocop_cli.register.reading import acts, histories, holds, market


def watched(view: queries_view.View) -> list[tuple[queries_view.Held, watch.Watched]]:
    """Every product the filters leave with each reason to look at it."""
    found = histories.histories(view.db, view.at, view.day)
    held = filters.chosen(view, queries_view.held(view, found))
    due = {line.held.product_id: line.due for line in due_products.lines(view, held)}
    marks = market.allotted(view.db, view.at, view.day, found.linking)
    conflicts = law_marks.conflicts(marks)
    troubles = acts.troubles(view.db, view.at, view.day, found.linking)
    on_hold = holds.open_holds(view.db, view.at, view.day, found.linking)
    pairs = []
    for one in held:
        number = one.product_id
        since = conflicts[number][0] if number in conflicts else None
        own = troubles.get(number, ())
        findings = [_finding(act) for act in own if act.kind == "inspection"]
        recalls = [
            watch.Recall(act.acted_on, act.more.get("ordered_by"))
            for act in own
            if act.kind == "recall"
        ]
        whys = watch.reasons(
            one.standing, one.ratings, findings, recalls, due.get(number), since, view.day,
            min((act.acted_on for act in on_hold.get(number, ())), default=None), view.convention,
        )  # fmt: skip
        pairs += [(one, why) for why in whys]
    return pairs


def _finding(one: acts.Recorded) -> watch.Finding:
    return watch.Finding(one.acted_on, one.more.get("about"), one.more.get("agency"))
