"""``ocop ratings``: products with their current rating and status, or every rating."""

from __future__ import annotations

from typing import Annotated

import typer

from ocop_cli.commands.asking.options import Filters, Option, ReadOptions, settle, show
from ocop_cli.model.listing import Report
from ocop_cli.queries import filters, history, listing
from ocop_cli.queries import view as queries_view

Text = Annotated[str | None, typer.Argument(help="option.text", metavar="[TEXT]")]
History = Annotated[bool, Option("--history", help="option.history")]


def ratings(
    read: ReadOptions, chosen: Filters, text: Text = None, *, history_: History = False
) -> None:
    asked = settle(read, chosen)
    with queries_view.view(asked) as view:
        answer = history.report(view, text) if history_ else _current(view, text)
    show(answer, asked)


def _current(view: queries_view.View, text: str | None) -> Report:
    held = queries_view.held(view, queries_view.searched(view, text) if text else None)
    found = filters.chosen(view, held, text)
    by = () if text else ("entity", "product", "product_id")
    return listing.product_report(view, "ratings", found, by=by)
