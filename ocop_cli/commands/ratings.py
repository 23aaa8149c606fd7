"""``ocop ratings``: products with their current rating and status, or every rating."""

from __future__ import annotations

from typing import Annotated

import typer

from ocop_cli import history, querying
from ocop_cli.asked import Asked, Option, report
from ocop_cli.model import Report

Text = Annotated[str | None, typer.Argument(help="option.text", metavar="[TEXT]")]
History = Annotated[bool, Option("--history", help="option.history")]


@report()
def ratings(asked: Asked, text: Text = None, *, history_: History = False) -> Report:
    with querying.view(asked) as view:
        if history_:
            return history.report(view, text)
        narrowed = querying.searched(view, text) if text else None
        found = querying.chosen(view, querying.held(view, narrowed), text)
        by = () if text else ("entity", "product", "product_id")
        return querying.product_report(view, "ratings", found, by=by)
