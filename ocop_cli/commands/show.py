"""``ocop show``: one product, all that is known of it and where each fact came from."""

from __future__ import annotations

from typing import Annotated

import typer

from ocop_cli.commands.asking.options import report
from ocop_cli.model.listing import Report
from ocop_cli.queries import finding
from ocop_cli.queries import view as queries_view
from ocop_cli.queries.asked import Asked
from ocop_cli.queries.product_sheet import product_sheet
from ocop_cli.register.reading import histories

Product = Annotated[str, typer.Argument(help="option.product", metavar="PRODUCT")]


@report(filters=())
def show(asked: Asked, product: Product) -> Report:
    with queries_view.view(asked) as view:
        found = histories.histories(view.db, view.at, view.day)
        number = finding.product(view, product, found)
        held = [one for one in queries_view.held(view, found) if one.product_id == number]
        return product_sheet(view, found, number, held[0] if held else None)
