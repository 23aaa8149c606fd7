"""``ocop watch``: where to look first and why, worst first, by department."""

from __future__ import annotations

from collections import defaultdict
from typing import Annotated

from ocop_cli import allotted, duties, querying
from ocop_cli import watch as rule
from ocop_cli.agencies import AGENCIES, agency
from ocop_cli.asked import Asked, Option, report
from ocop_cli.errors import Misused
from ocop_cli.linking import Linking
from ocop_cli.model import Cell, Report
from ocop_cli.register import acts, market, reading

FIELDS = (*querying.PRODUCT_FIELDS, "reason", "agency", "since")
FIRST = (
    "reason", "product", "entity", "since", "agency", "stars", "status", "valid_through",
    "locality", "pending_review", "decision", "issued_on", "product_id",
)  # fmt: skip
RANK = {reason: place for place, reason in enumerate(rule.Reason)}

ByAgency = Annotated[str | None, Option("--agency", metavar="AGENCY", help="option.watch_agency")]
ByReason = Annotated[list[str] | None, Option("--reason", metavar="R", help="option.watch_reason")]


@report()
def watch(asked: Asked, *, agency_: ByAgency = None, reason: ByReason = None) -> Report:
    share = _share(agency_)
    wanted = _reasons(reason)
    with querying.view(asked) as view:
        found = [
            (one, why)
            for one, why in _watched(view)
            if (share is None or why.agency == share) and (not wanted or why.reason in wanted)
        ]
        found.sort(key=lambda pair: (RANK[pair[1].reason], pair[0].pending, pair[1].since))
        rows: list[tuple[Cell, ...]] = [
            (*querying.product_row(view, one), why.reason.value, why.agency, why.since)
            for one, why in found
        ]
        return querying.listing(
            view,
            "watch",
            FIELDS,
            rows,
            first=FIRST,
            after=(view.say("watch.shares"),),
            questions=querying.open_questions(view),
        )


def _share(said: str | None) -> str | None:
    if said is None:
        return None
    found = agency(said)
    if found is None:
        raise Misused("error.bad_value", value=said, name="--agency", known=", ".join(AGENCIES))
    return found


def _reasons(said: list[str] | None) -> frozenset[rule.Reason]:
    known = {one.value: one for one in rule.Reason}
    for one in said or ():
        if one not in known:
            raise Misused("error.bad_value", value=one, name="--reason", known=", ".join(known))
    return frozenset(known[one] for one in said or ())


def _watched(view: querying.View) -> list[tuple[querying.Held, rule.Watched]]:
    """Every product the filters leave with each reason to look at it."""
    found = reading.histories(view.db, view.at, view.day)
    held = querying.chosen(view, querying.held(view, found))
    due = {line.held.product_id: line.due for line in duties.lines(view, held)}
    marks = market.allotted(view.db, view.at, view.day, found.linking)
    conflicts = allotted.conflicts(marks)
    findings, recalls = _open(view, found.linking)
    pairs = []
    for one in held:
        number = one.product_id
        since = conflicts[number][0] if number in conflicts else None
        whys = rule.reasons(
            one.standing, one.ratings, findings.get(number, ()), recalls.get(number, ()),
            due.get(number), since, view.day, view.convention,
        )  # fmt: skip
        pairs += [(one, why) for why in whys]
    return pairs


def _open(
    view: querying.View, links: Linking
) -> tuple[dict[int, list[rule.Finding]], dict[int, list[rule.Recall]]]:
    """The violations found and the recalls ordered that are not closed, by product."""
    findings: dict[int, list[rule.Finding]] = defaultdict(list)
    recalls: dict[int, list[rule.Recall]] = defaultdict(list)
    kinds = ("inspection", "recall", "close")
    every = list(acts.recorded(view.db, view.at, view.day, kinds=kinds))
    closed = {act.of_act for act in every if act.kind == "close"}
    for act in every:
        if act.product_id is None or act.kind == "close" or act.act_id in closed:
            continue
        number, more = links.of(act.product_id), act.more
        if act.kind == "recall":
            recalls[number].append(rule.Recall(act.acted_on, more.get("ordered_by")))
        elif more.get("outcome") == "violation":
            by = more.get("agency")
            findings[number].append(rule.Finding(act.acted_on, more.get("about"), by))
    return findings, recalls
