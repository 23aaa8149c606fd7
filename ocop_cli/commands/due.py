"""``ocop due``: the re-evaluation calendar: who must file and be written to, and by when."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Annotated

from ocop_cli import words
from ocop_cli.commands.asking import completing
from ocop_cli.commands.asking.days import span_end
from ocop_cli.commands.asking.options import Filters, Option, ReadOptions, settle, show
from ocop_cli.law import due as law_due
from ocop_cli.law import rules
from ocop_cli.model.errors import Misused
from ocop_cli.model.listing import MARK, NUMBER, Cell, Columns
from ocop_cli.queries import choices, filters, listing
from ocop_cli.queries import view as queries_view
from ocop_cli.queries.due_products import DueProduct, lines, notify_days
from ocop_cli.words import Language

ADDED = ("file_from", "file_by", "notify_by", "notified_on", "dossier_filed_on", "step")
FIELDS = (*listing.PRODUCT_FIELDS, *ADDED)
FIRST = (
    "product", "entity", "step", "valid_through", "file_from", "file_by", "notify_by",
    "dossier_filed_on", "notified_on", "days_left", "stars", "locality", "decision", "issued_on",
    "pending_review", "product_id",
)  # fmt: skip
COLUMNS = Columns(
    narrow=("product_id", "product", "entity", "step", "file_by", "valid_through", MARK),
    usual=("product_id", "product", "entity", "stars", "step", "file_from", "file_by", "notify_by",
           "valid_through", MARK),
    wide=("product_id", "product", "entity", "locality", "stars", "step", "file_from", "file_by",
          "dossier_filed_on", "notify_by", "notified_on", "valid_through", "days_left", MARK),
    paper=(NUMBER, "product", "entity", "stars", "valid_through", "file_from", "file_by",
           "notify_by", "step"),
)  # fmt: skip
MONTHS = (
    re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})$"),
    re.compile(r"(?P<month>\d{1,2})[/.-](?P<year>\d{4})$"),
)

Month = Annotated[str | None, Option("--month", metavar="YYYY-MM", help="option.due_month")]
Within = Annotated[str | None, Option("--within", metavar="90d|6m", help="option.due_within")]
Steps = Annotated[
    list[str] | None,
    Option(
        "--step", metavar="STEP", help="option.step",
        autocompletion=completing.values("step", completing.steps),
    ),
]  # fmt: skip


def row(view: queries_view.View, line: DueProduct) -> tuple[Cell, ...]:
    """The product row and the fields of `due`."""
    due = line.due
    return (
        *listing.product_row(view, line.held),
        due.file_from,
        due.file_by,
        due.notify_by,
        due.notified_on,
        due.dossier_filed_on,
        due.step.value if due.step else None,
    )


def due(
    read: ReadOptions,
    chosen: Filters,
    *,
    month: Month = None,
    within: Within = None,
    step: Steps = None,
) -> None:
    asked = settle(read, chosen, formats=("ics",))
    wanted = _steps(step, asked.language)
    with queries_view.view(asked) as view:
        found = lines(view, filters.chosen(view, queries_view.deciding(view)))
        if wanted:
            found = [line for line in found if line.due.step in wanted]
        if month is not None:
            first, last = _month(month)
            found = [x for x in found if any(first <= on <= last for on in _days(x))]
        if within is not None:
            until = span_end(within, view.day)
            found = [line for line in found if any(on <= until for on in _open(line))]
        answer = listing.listing(
            view,
            "due",
            FIELDS,
            [row(view, line) for line in found],
            first=FIRST,
            columns=COLUMNS,
            after=_overdue(view, found),
            remarks=(*articles(view), *_overdue_results(view, found)),
            questions=listing.open_questions(view),
        )
    show(answer, asked)


def _steps(said: list[str] | None, language: Language) -> frozenset[law_due.Step]:
    known = {step.value: step for step in law_due.Step}
    return frozenset(
        known[choices.chosen(one, "step", known, "--step", language)] for one in said or ()
    )


def _month(said: str) -> tuple[date, date]:
    for form in MONTHS:
        found = form.match(said.strip())
        if found and 1 <= int(found["month"]) <= 12 and int(found["year"]) > 0:
            first = date(int(found["year"]), int(found["month"]), 1)
            return first, rules.add_months(first, 1) - timedelta(days=1)
    raise Misused("due.bad_month", value=said)


def _days(line: DueProduct) -> tuple[date, ...]:
    """Every day of a line that a month may hold."""
    due = line.due
    days = (due.file_from, due.file_by, due.notify_by, line.ends)
    return tuple(day for day in days if day is not None)


def _open(line: DueProduct) -> tuple[date, ...]:
    """The deadlines nothing was done about yet, and the last day; past ones are late, not gone."""
    due = line.due
    found = [line.ends]
    if due.dossier_filed_on is None and due.file_by is not None:
        found.append(due.file_by)
    if due.notified_on is None and due.notify_by is not None:
        found.append(due.notify_by)
    return tuple(found)


def articles(view: queries_view.View) -> tuple[str, ...]:
    """Each deadline with the article it comes from, under the rule in force on the day asked."""
    law = rules.on(view.day)
    said = []

    def cited(article: str | None) -> str:
        return words.article(article, view.asked.language)

    if law is not None and law.filing_article is not None:
        said.append(
            view.say(
                "due.window", start=law.file_from_days, end=law.file_by_days,
                article=cited(law.filing_article),
            )
        )  # fmt: skip
        said.append(view.say("due.result", days=law.result_days, article=cited(law.result_article)))
    else:
        said.append(view.say("due.no_window", since=view.shown(_first_window().since)))
    chosen = notify_days(view)
    days = law_due.notice_days(view.day, chosen)
    if days is None:
        return tuple(said)
    if chosen is not None:
        said.append(view.say("due.notice_chosen", days=days))
    elif law is not None and law.notify_article is not None:
        said.append(view.say("due.notice", days=days, article=cited(law.notify_article)))
    else:
        source = next(r for r in reversed(rules.RULES) if r.notify_article is not None)
        said.append(view.say("due.notice_kept", days=days, article=cited(source.notify_article)))
    return tuple(said)


def _first_window() -> rules.Rule:
    return next(law for law in rules.RULES if law.filing_article is not None)


def _overdue(view: queries_view.View, found: Sequence[DueProduct]) -> tuple[str, ...]:
    count = len(_overdue_results(view, found))
    return (view.say("due.overdue_results", count=count),) if count else ()


def _overdue_results(view: queries_view.View, found: Sequence[DueProduct]) -> tuple[str, ...]:
    """The dossiers whose result is overdue, so that an office's own delay is not the entity's."""
    return tuple(
        view.say(
            "due.overdue_result",
            product=line.held.standing.rating.product,
            entity=line.held.standing.rating.entity or "?",
            filed=view.shown(line.due.dossier_filed_on),
            by=view.shown(line.due.result_by),
        )
        for line in found
        if line.due.result_by is not None and line.due.result_by < view.day
    )
