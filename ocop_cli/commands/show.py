"""``ocop show``: one product, all that is known of it and where each fact came from."""

from __future__ import annotations

from typing import Annotated

import typer

from ocop_cli.commands.asking.options import ReadOptions, settle
from ocop_cli.commands.asking.options import show as written
from ocop_cli.queries import finding
from ocop_cli.queries import view as queries_view
from ocop_cli.queries.product_sheet import product_sheet
from ocop_cli.register.reading import histories

Product = Annotated[str, typer.Argument(help="option.product", metavar="PRODUCT")]


def show(read: ReadOptions, product: Product) -> None:
    asked = settle(read)
    with queries_view.view(asked) as view:
        found = histories.histories(view.db, view.at, view.day)
        number = finding.product(view, product, found)
        held = [one for one in queries_view.held(view, found) if one.product_id == number]
        answer = product_sheet(view, found, number, held[0] if held else None)
    written(answer, asked)
