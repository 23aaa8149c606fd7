"""``ocop watch``: where to look first and why, worst first, by department."""

from __future__ import annotations

from typing import Annotated

from ocop_cli.commands.asking import completing, telling
from ocop_cli.commands.asking.options import Filters, Option, ReadOptions, settle, show
from ocop_cli.law import watch as law_watch
from ocop_cli.law.agencies import AGENCIES, agency
from ocop_cli.model.listing import MARK, NOTE, NUMBER, Cell, ShownColumns
from ocop_cli.queries import choices, listing
from ocop_cli.queries import view as queries_view
from ocop_cli.queries.watched import watched
from ocop_cli.words import Language

FIELDS = (*listing.PRODUCT_FIELDS, "reason", "agency", "since")
FIRST = (
    "reason", "product", "entity", "since", "agency", "stars", "status", "valid_through",
    "locality", "pending_review", "decision", "issued_on", "product_id",
)  # fmt: skip
COLUMNS = ShownColumns(
    narrow=("reason", "product_id", "product", "entity", "since", MARK),
    usual=("reason", "product_id", "product", "entity", "locality", "stars", "since", "agency",
           MARK),
    wide=("reason", "product_id", "product", "entity", "locality", "stars", "status",
          "valid_through", "since", "agency", MARK),
    paper=(NUMBER, "reason", "product", "entity", "locality", "stars", "since", "agency",
           NOTE),
)  # fmt: skip
RANK = {reason: place for place, reason in enumerate(law_watch.WatchReason)}

ByAgency = Annotated[
    str | None,
    Option(
        "--agency", metavar="AGENCY", help="option.watch_agency",
        autocompletion=completing.values("agency", completing.agencies),
    ),
]  # fmt: skip
ByReason = Annotated[
    list[str] | None,
    Option(
        "--reason", metavar="R", help="option.watch_reason",
        autocompletion=completing.values("reason", completing.reasons),
    ),
]  # fmt: skip


def watch(
    read: ReadOptions, chosen: Filters, *, agency_: ByAgency = None, reason: ByReason = None
) -> None:
    asked = settle(read, chosen)
    share = _share(agency_, asked.language)
    wanted = _reasons(reason, asked.language)
    with queries_view.view(asked) as view:
        found = [
            (one, why)
            for one, why in watched(view)
            if (share is None or why.agency == share) and (not wanted or why.reason in wanted)
        ]
        found.sort(key=lambda pair: (RANK[pair[1].reason], pair[0].pending, pair[1].since))
        rows: list[tuple[Cell, ...]] = [
            (*listing.product_row(view, one), why.reason.value, why.agency, why.since)
            for one, why in found
        ]
        answer = listing.listing(
            view,
            "watch",
            FIELDS,
            rows,
            first=FIRST,
            columns=COLUMNS,
            remarks=(view.say("watch.shares"),),
            questions=listing.open_questions,
        )
        telling.left_out(view)
    show(answer, asked)


def _share(said: str | None, language: Language) -> str | None:
    if said is None:
        return None
    return agency(said) or choices.chosen(said, "agency", AGENCIES, "--agency", language)


def _reasons(said: list[str] | None, language: Language) -> frozenset[law_watch.WatchReason]:
    known = {one.value: one for one in law_watch.WatchReason}
    return frozenset(
        known[choices.chosen(one, "reason", known, "--reason", language)] for one in said or ()
    )
