"""Which part of the calendar of re-evaluation is asked for: a month, a span, steps."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Annotated

from ocop_cli.commands.asking import completing
from ocop_cli.commands.asking.days import span_end
from ocop_cli.commands.asking.options import Option
from ocop_cli.law import rules
from ocop_cli.law.due import Step
from ocop_cli.model.errors import Misused
from ocop_cli.queries import choices
from ocop_cli.queries.asked import Asked
from ocop_cli.queries.due_products import Wanted
from ocop_cli.words import Language

MONTHS = (
    re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})$"),
    re.compile(r"(?P<month>\d{1,2})[/.-](?P<year>\d{4})$"),
)

Month = Annotated[str | None, Option("--month", metavar="YYYY-MM", help="option.due_month")]
Within = Annotated[str | None, Option("--within", metavar="90d|6m", help="option.due_within")]
Steps = Annotated[
    list[str] | None,
    Option(
        "--step", metavar="STEP", help="option.step",
        autocompletion=completing.values("step", completing.steps),
    ),
]  # fmt: skip


def wanted(asked: Asked, month: str | None, within: str | None, step: list[str] | None) -> Wanted:
    """What was asked for; raises Misused."""
    return Wanted(
        _steps(step, asked.language),
        _month(month) if month is not None else None,
        span_end(within, asked.day) if within is not None else None,
    )


def _steps(said: list[str] | None, language: Language) -> frozenset[Step]:
    known = {step.value: step for step in Step}
    return frozenset(
        known[choices.chosen(one, "step", known, "--step", language)] for one in said or ()
    )


def _month(said: str) -> tuple[date, date]:
    for form in MONTHS:
        found = form.match(said.strip())
        if found and 1 <= int(found["month"]) <= 12 and int(found["year"]) > 0:
            first = date(int(found["year"]), int(found["month"]), 1)
            return first, rules.add_months(first, 1) - timedelta(days=1)
    raise Misused("due.bad_month", value=said)
