"""When a product must be evaluated again: the deadlines of one certificate, and what comes next.

Sources: the window to file, 180 to 120 days before the last day (26/2026/QĐ-TTg, article 7.6a), the
result within 45 days (article 7.6g), and the written notice at least 30 days before the last day
(148/QĐ-TTg; the rule of 2026 has no such duty, and offices keep it as good practice). Deadlines
count from the certificate's own last day: an extension is there because they were missed, and opens
no new window.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from ocop_cli.law import rules
from ocop_cli.model.ratings import Rating, Standing, Status


class Step(StrEnum):
    """What comes next, the most pressing first."""

    LATE = "late"
    FILE = "file"
    NOTIFY = "notify"
    LAPSED = "lapsed"


class Dossier(NamedTuple):
    """A dossier an entity filed; `result` is what the office noted, no decision yet."""

    filed_on: date
    result: str | None
    closed: bool


class Windows(NamedTuple):
    """The deadlines of a certificate under the rule of a day; None where that rule has none."""

    file_from: date | None
    file_by: date | None
    notify_by: date | None


class Due(NamedTuple):
    """The contract's fields of `due`, and until when the result of a dossier is due."""

    file_from: date | None
    file_by: date | None
    notify_by: date | None
    notified_on: date | None
    dossier_filed_on: date | None
    step: Step | None
    result_by: date | None


def notice_days(day: date, chosen: int | None = None) -> int | None:
    """How many days before the last day the written notice is due, asked on `day`.

    `chosen` is the office's own setting, which holds whatever the rule; without it the number of
    the newest rule that had one, since 24/2/2023.
    """
    if chosen is not None:
        return chosen
    known = [rule.notify_days for rule in rules.RULES if rule.since <= day]
    return next((days for days in reversed(known) if days is not None), None)


def windows(end: date, day: date, notify_days: int | None = None) -> Windows:
    """The deadlines of a certificate valid through `end`, asked on `day`."""
    rule = rules.on(day)

    def before(days: int | None) -> date | None:
        return end - timedelta(days=days) if days is not None else None

    return Windows(
        before(rule.file_from_days if rule else None),
        before(rule.file_by_days if rule else None),
        before(notice_days(day, notify_days)),
    )


def waits(dossiers: Iterable[Dossier], ratings: Iterable[Rating]) -> bool:
    """Whether a dossier waits for its decision.

    One withdrawn, or failed by the office's own note, waits no more; nor one filed before a later
    rating of the product, which answered it (a failed upgrade answers no re-evaluation).
    """
    answers = (r.issued_on for r in ratings if r.passed or r.kind != "upgrade")
    newest = max(answers, default=date.min)
    return any(
        not one.closed and one.result != "failed" and one.filed_on > newest for one in dossiers
    )


def of(
    standing: Standing,
    ratings: Sequence[Rating],
    dossiers: Sequence[Dossier],
    letters: Sequence[date],
    day: date,
    notify_days: int | None = None,
) -> Due | None:
    """What is due for one product on `day`; None unless it is valid or lapsed.

    `ratings` are those known on that day; dossiers and letters are the product's, in any order.
    Those of an earlier certificate do not count.
    """
    end = standing.valid_through
    if end is None:
        return None
    since = standing.rating.issued_on
    own = [one for one in dossiers if since < one.filed_on <= day]
    filed = max((one.filed_on for one in own), default=None)
    notified = max((on for on in letters if since <= on <= day), default=None)
    if filed is None and notified is None:
        return untouched(standing.status, end, day, notify_days)
    when = windows(end, day, notify_days)
    in_hand = waits(own, ratings)
    step = _step(standing.status, when, day, in_hand=in_hand, notified=notified is not None)
    rule = rules.on(day)
    result_by = None
    if in_hand and filed is not None and rule is not None and rule.result_days is not None:
        result_by = filed + timedelta(days=rule.result_days)
    return Due(*when, notified, filed, step, result_by)


def untouched(status: Status, end: date, day: date, notify_days: int | None = None) -> Due:
    """The same of a product of which no dossier is in and to whose owner no letter went."""
    when = windows(end, day, notify_days)
    step = _step(status, when, day, in_hand=False, notified=False)
    return Due(*when, None, None, step, None)


def _step(
    status: Status, when: Windows, day: date, *, in_hand: bool, notified: bool
) -> Step | None:
    if status is Status.LAPSED:
        return Step.LAPSED
    if in_hand:
        return None if notified else Step.NOTIFY
    if when.file_from is None or when.file_by is None or day < when.file_from:
        return None
    return Step.FILE if day <= when.file_by else Step.LATE


def next_day(due: Due, end: date, day: date) -> date:
    """The day an officer has to look at next: the open deadline, or the last day itself."""
    if due.step is Step.FILE and due.file_by is not None:
        return due.file_by
    if due.step is Step.NOTIFY and due.notify_by is not None and due.notify_by >= day:
        return due.notify_by
    if due.step is None and due.file_from is not None and due.file_from > day:
        return due.file_from
    return end
