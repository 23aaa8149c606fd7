"""``ocop decisions``: what was imported, decision by decision."""

from __future__ import annotations

from typing import Annotated

import typer

from ocop_cli.commands.asking.options import Decision, Filters, ReadOptions, settle, show
from ocop_cli.law import numbers
from ocop_cli.model.listing import Cell
from ocop_cli.queries import listing
from ocop_cli.queries import view as queries_view
from ocop_cli.register.reading import decisions as reading_decisions

FIELDS = (
    "decision", "issued_on", "authority", "products", "entities", "three_stars", "four_stars",
    "five_stars", "failed", "acts", "files",
)  # fmt: skip
Number = Annotated[str | None, typer.Argument(help="option.number", metavar="[NUMBER]")]


def decisions(read: ReadOptions, number: Number = None, *, decision: Decision = None) -> None:
    asked = settle(read, Filters(decision=decision))
    with queries_view.view(asked) as view:
        rows = []
        for one in reading_decisions.imported_decisions(view.db, view.at, view.day):
            wanted = [n for n in (number, asked.decision) if n]
            if all(numbers.same_number(n, one.number) for n in wanted):
                row: tuple[Cell, ...] = (
                    one.number,
                    one.issued_on,
                    one.authority,
                    one.products,
                    one.entities,
                    one.three_stars,
                    one.four_stars,
                    one.five_stars,
                    one.failed,
                    one.acts,
                    one.files,
                )
                rows.append(row)
        answer = listing.listing(
            view,
            "decisions",
            FIELDS,
            rows,
            by=("issued_on", "decision"),
            first=FIELDS,
            questions=listing.open_questions(view),
        )
    show(answer, asked)
