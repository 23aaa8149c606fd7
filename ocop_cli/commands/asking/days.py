"""Days, instants and spans as people type them."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

from ocop_cli.model.errors import Misused
from ocop_cli.queries.asked import VIET_NAM

DAY_FORMS = (
    re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})$"),
    re.compile(r"(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})[/.-](?P<year>\d{4})$"),
)
# The calendar ends at the year 9999; terms, windows and other zones of time are counted from a day.
YEARS = range(2, 9990)
SPAN = re.compile(r"(\d{1,7})\s*([dm])")


def day(text: str) -> date:
    """A day typed as 2024-12-24 or 24/12/2024; raises Misused."""
    for form in DAY_FORMS:
        if found := form.match(text.strip()):
            try:
                typed = date(int(found["year"]), int(found["month"]), int(found["day"]))
            except ValueError:
                raise Misused("error.no_such_day", value=text) from None
            if typed.year not in YEARS:
                raise Misused("error.no_such_day", value=text)
            return typed
    raise Misused("error.bad_day", value=text)


def instant(text: str) -> datetime:
    """An instant typed in ISO form; without a zone it is Viet Nam's; a day means its end."""
    try:
        found = datetime.fromisoformat(text.strip())
    except ValueError:
        found = None
    if found is None or len(text.strip()) <= 10:
        whole = day(text)
        return datetime(whole.year, whole.month, whole.day, 23, 59, 59, 999999, tzinfo=VIET_NAM)
    found = found if found.tzinfo else found.replace(tzinfo=VIET_NAM)
    if found.year not in YEARS:
        raise Misused("error.no_such_day", value=text)
    return found


def span_end(text: str, start: date) -> date:
    """The day `90d` or `6m` after `start`; raises Misused."""
    found = SPAN.fullmatch(text.strip().lower())
    if not found:
        raise Misused("error.bad_span", value=text)
    number = int(found[1])
    from ocop_cli.law.rules import add_months

    try:
        return start + timedelta(days=number) if found[2] == "d" else add_months(start, number)
    except (ValueError, OverflowError):  # past the year 9999
        raise Misused("error.bad_span", value=text) from None
