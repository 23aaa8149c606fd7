"""``ocop stats``: how many products and entities, ever recognised and in force, side by side."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Annotated

from ocop_cli import counting, querying, rules, totals
from ocop_cli.asked import Asked, Option, report
from ocop_cli.counting import EVALUATED, FIELDS
from ocop_cli.errors import Misused
from ocop_cli.model import Cell, Report
from ocop_cli.names import sort_key
from ocop_cli.totals import KEYS

By = Annotated[str, Option("--by", metavar="FIELD", help="option.by")]


@report()
def stats(asked: Asked, *, by: By = "stars") -> Report:
    if by not in KEYS:
        raise Misused("error.bad_value", value=by, name="--by", known=", ".join(KEYS))
    with querying.view(asked) as view:
        held = querying.chosen(view, querying.held(view))
        named = totals.key_of(by, asked.language)
        ever = [
            counted
            for one in held
            if (
                counted := totals.certified(
                    one.product_id, one.ratings, one.standing.status, view.day
                )
            )
        ]
        groups, whole = counting.count(ever, lambda one: named(one.certificate))
        fields: tuple[str, ...] = FIELDS
        rows: list[tuple[Cell, ...]] = []
        judged: Mapping[str, tuple[int, int, int, int]] = {}
        if by in ("authority", "decision"):
            fields = FIELDS + EVALUATED
            known = [r for one in held for r in one.ratings if r.issued_on <= view.day]
            judged = counting.evaluations(known, named, edges(view.day))
            for key in judged:
                if key != "total":
                    groups.setdefault(key, counting.Count())
        names = sorted(groups, key=sort_key, reverse=by == "stars")
        for key in (*names, "total"):
            row: tuple[Cell, ...] = (whole if key == "total" else groups[key]).row(key)
            rows.append(row + judged.get(key, (0, 0, 0, 0)) if fields != FIELDS else row)
        return _report(view, fields, rows)


def _report(view: querying.View, fields: tuple[str, ...], rows: list[tuple[Cell, ...]]) -> Report:
    found = querying.ordered(view, fields, rows[:-1]) + rows[-1:]
    return Report(
        "stats",
        view.say("title.stats"),
        fields,
        found,
        before=querying.heading(view),
        after=querying.footing(view, len(found), len(found), querying.open_questions(view))[1:],
        first=fields,
        notes=querying.notes(view),
        day=view.day,
    )


def edges(day: date) -> tuple[float, ...]:
    """The edges between the bands of the rule in force."""
    rule = rules.on(day) or rules.RULES[0]
    return tuple(band.low for band in rule.bands if band.low > 0)
