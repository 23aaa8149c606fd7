"""``ocop show``: one product, all that is known of it and where each fact came from."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from ocop_cli.commands.asking.options import Option, ReadOptions, settle
from ocop_cli.commands.asking.options import show as written
from ocop_cli.commands.asking.telling import tell
from ocop_cli.queries import finding
from ocop_cli.queries import view as queries_view
from ocop_cli.queries.product_sheet import product_sheet
from ocop_cli.register.reading import histories

Product = Annotated[str, typer.Argument(help="option.product", metavar="PRODUCT")]
ProofWanted = Annotated[bool, Option("--proof", help="option.proof")]


def show(read: ReadOptions, product: Product, *, proof: ProofWanted = False) -> None:
    if proof:
        prove(read, product)
        return
    asked = settle(read)
    with queries_view.view(asked) as view:
        found = histories.histories(view.db, view.at, view.day)
        number = finding.product(view, product, found)
        held = [one for one in queries_view.held(view, found) if one.product_id == number]
        answer = product_sheet(view, found, number, held[0] if held else None)
    written(answer, asked)


def prove(read: ReadOptions, product: str) -> None:
    """The rows a product's ratings and acts were read from, as they are printed."""
    from ocop_cli.publishing.proof import exhibits, writing

    output = Path(read.output) if read.output not in (None, "-") else None
    form = writing.format_of(output, read.format)
    asked = settle(replace(read, output=None, format=None))
    with queries_view.view(asked) as view:
        found = histories.histories(view.db, view.at, view.day)
        number = finding.product(view, product, found)
        (one,) = exhibits.proofs(view, found, [number])
    writing.write(one, form, output, asked.language)
    if output is not None:
        tell(view.count("proof.written", 1, path=output))
