"""``ocop ratings``: products with their current rating and status, or every rating."""

from __future__ import annotations

from typing import Annotated

import typer

from ocop_cli.commands.asking.options import Option, report
from ocop_cli.model.listing import Report
from ocop_cli.queries import filters, history, listing
from ocop_cli.queries import view as queries_view
from ocop_cli.queries.asked import Asked

Text = Annotated[str | None, typer.Argument(help="option.text", metavar="[TEXT]")]
History = Annotated[bool, Option("--history", help="option.history")]


@report()
def ratings(asked: Asked, text: Text = None, *, history_: History = False) -> Report:
    with queries_view.view(asked) as view:
        if history_:
            return history.report(view, text)
        narrowed = queries_view.searched(view, text) if text else None
        found = filters.chosen(view, queries_view.held(view, narrowed), text)
        by = () if text else ("entity", "product", "product_id")
        return listing.product_report(view, "ratings", found, by=by)
