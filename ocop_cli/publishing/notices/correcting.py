"""The notice that corrects others: one row for each line that was wrong, with what is right.

Decree 30/2020, article 18.3: what is wrong in the substance of a document that was issued is mended
by a document of the same form, so that a notice is corrected by a notice.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from ocop_cli.model.listing import Cell
from ocop_cli.model.ratings import Rating, Standing, Status
from ocop_cli.publishing.notices.selection import Case, Item, Wrong
from ocop_cli.queries import view as queries_view
from ocop_cli.queries import wrong_notices
from ocop_cli.queries.wrong_notices import WrongLine
from ocop_cli.register.reading import issued
from ocop_cli.words import say

FIELDS = ("kind", "number", "on", "line", "product_id", "product", "entity", "printed", "changed")


def items(view: queries_view.View) -> tuple[Item, ...]:
    """Every line to be corrected, as the notices printed it."""
    vietnamese = replace(view, asked=replace(view.asked, language="vi"))
    return tuple(_item(vietnamese, one) for one in wrong_notices.wrong_lines(view))


def _item(view: queries_view.View, one: WrongLine) -> Item:
    said = _said(one.printed)
    wrong = Wrong(
        one.kind,
        one.number,
        one.on,
        one.line,
        say(f"notice.title_{one.kind}", "vi"),
        wrong_notices.printed_text(view, one),
        wrong_notices.reason(view, one),
        one.now,
    )
    return Item(Case(one.product_id, said, (), pending=False), (), wrong)


def _said(printed: Mapping[str, object]) -> Standing:
    """What a notice printed of a product, as the standing it took it to have."""

    def day(name: str) -> date | None:
        value = printed.get(name)
        return date.fromisoformat(str(value)) if value else None

    def text(name: str) -> str | None:
        value = printed.get(name)
        return str(value) if value is not None else None

    stars = printed.get("stars")
    issued_on = day("issued_on") or date.min
    rating = Rating(
        0, 0, text("decision") or "", issued_on, text("authority"), None, True,
        stars if isinstance(stars, int) else None, None, issued_on, None, None, None,
        text("product") or "", text("entity"), None, text("locality"), None, 0, "", None, 0,
    )  # fmt: skip
    status = Status(str(printed.get("status") or Status.LAPSED))
    return Standing(status, rating, day("valid_through"), None, None, None, None, None)


def rows(items_: Sequence[Item]) -> list[tuple[Cell, ...]]:
    """The rows of the notice as a report has them, in the order of `FIELDS`."""
    found: list[tuple[Cell, ...]] = []
    for item in items_:
        wrong, rating = item.wrong, item.case.standing.rating
        assert wrong is not None
        found.append(
            (
                wrong.kind, wrong.number, wrong.on, wrong.line, item.case.product_id,
                rating.product, rating.entity, wrong.printed, wrong.reason,
            )
        )  # fmt: skip
    return found


def entered(items_: Sequence[Item]) -> list[issued.Row]:
    """The rows to keep of a correction: which line it is about, and what it says holds."""
    made: list[issued.Row] = []
    for item in items_:
        wrong, rating = item.wrong, item.case.standing.rating
        assert wrong is not None
        kept: dict[str, object] = {
            "of_kind": wrong.kind, "of_number": wrong.number, "of_on": wrong.on.isoformat(),
            "line": wrong.line, "product": rating.product, "entity": rating.entity,
            "reason": wrong.reason, "now": dict(wrong.now), "acts": [],
        }  # fmt: skip
        text = json.dumps(kept, ensure_ascii=False, sort_keys=True)
        made.append((item.case.product_id, None, text))
    return made
