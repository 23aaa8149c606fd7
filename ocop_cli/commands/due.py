"""``ocop due``: the re-evaluation calendar: who must file and be written to, and by when."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ocop_cli import words
from ocop_cli.commands.asking.calendar import Month, Steps, Within, wanted
from ocop_cli.commands.asking.options import Filters, ReadOptions, settle, show
from ocop_cli.law import due as law_due
from ocop_cli.law import rules
from ocop_cli.model.listing import MARK, NOTE, NUMBER, Cell, ShownColumns
from ocop_cli.queries import due_products, listing
from ocop_cli.queries import view as queries_view
from ocop_cli.queries.deciding import Streamed
from ocop_cli.queries.due_products import DueList, DueProduct, due_list, notify_days

ADDED = ("file_from", "file_by", "notify_by", "notified_on", "dossier_filed_on", "step")
FIELDS = (*listing.PRODUCT_FIELDS, *ADDED)
FIRST = (
    "product", "entity", "step", "valid_through", "file_from", "file_by", "notify_by",
    "dossier_filed_on", "notified_on", "days_left", "stars", "locality", "decision", "issued_on",
    "pending_review", "product_id",
)  # fmt: skip
COLUMNS = ShownColumns(
    narrow=("product_id", "product", "entity", "step", "file_by", "valid_through", MARK),
    usual=("product_id", "product", "entity", "stars", "step", "file_from", "file_by", "notify_by",
           "valid_through", MARK),
    wide=("product_id", "product", "entity", "locality", "stars", "step", "file_from", "file_by",
          "dossier_filed_on", "notify_by", "notified_on", "valid_through", "days_left", MARK),
    paper=(NUMBER, "product", "entity", "stars", "valid_through", "file_from", "file_by",
           "notify_by", "step", NOTE),
)  # fmt: skip
# So many rows are held at once; of more, those for programs are read as they are written.
MOST = 50_000


def due(
    read: ReadOptions,
    chosen: Filters,
    *,
    month: Month = None,
    within: Within = None,
    step: Steps = None,
) -> None:
    asked = settle(read, chosen, formats=("ics",))
    asked_for = wanted(asked, month, within, step)
    with queries_view.view(asked) as view:
        calendar = due_list(view, asked_for)
        found = [line for line in calendar.lines if isinstance(line, DueProduct)]
        answer = listing.listing(
            view,
            "due",
            FIELDS,
            _rows(view, calendar),
            first=FIRST,
            columns=COLUMNS,
            after=_overdue(view, found),
            remarks=(*articles(view), *_overdue_results(view, found)),
            questions=listing.open_questions,
        )
        if isinstance(answer.rows, Streamed):
            show(answer, asked)
            return
    show(answer, asked)


def _rows(view: queries_view.View, calendar: DueList) -> Sequence[tuple[Cell, ...]]:
    def made() -> Iterator[tuple[Cell, ...]]:
        return calendar.rows(view, lambda line: due_products.row(view, line), due_products.fields)

    count = len(calendar.lines)
    if count > MOST and view.asked.format in listing.DATA:
        return Streamed(count, made)
    return list(made())


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
