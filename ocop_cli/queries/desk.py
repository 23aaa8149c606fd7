"""The office's desk: where the register stands on a day, what waits, and the command for each.

What is counted is one function each in `ENTRIES`, in the order of the screen.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from ocop_cli.law import due as law_due
from ocop_cli.law.due import Step
from ocop_cli.model.listing import Cell, Report
from ocop_cli.model.ratings import Status
from ocop_cli.queries import due_products, listing
from ocop_cli.queries import view as queries_view
from ocop_cli.queries.asked import VIET_NAM
from ocop_cli.queries.report import made as report_made
from ocop_cli.register.reading import decisions, holds, joining, refused_files
from ocop_cli.register.reading.histories import Decision

AHEAD = timedelta(days=30)
FIELDS = ("key", "count", "note", "command")


@dataclass(frozen=True, slots=True)
class DeskEntry:
    """One line of the desk: what is counted, how many, a few words, and the next command.

    `quiet` is one that is not shown where there is none, `part` one of those counted before it.
    """

    name: str
    count: int
    note: str
    command: str
    quiet: bool = False
    part: bool = False


@dataclass(frozen=True, slots=True)
class Desk:
    """What the entries are counted from, read once."""

    view: queries_view.View
    report: report_made.Made
    due: tuple[due_products.DueProduct, ...]
    newest: Decision | None

    @property
    def far(self) -> int:
        """How many products are in force and of no concern yet, beside those held one by one."""
        return sum(self.report.far.values())

    def of(self, status: Status) -> int:
        """How many products are of a status."""
        counted = self.far if status is Status.VALID else 0
        return counted + sum(one.standing.status is status for one in self.report.held)


def desk(view: queries_view.View) -> Desk:
    """The desk as of the view's day."""
    report = report_made.made(view)
    due = tuple(due_products.lines(view, report.held))
    return Desk(view, report, due, decisions.newest_decision(view.db, view.at, view.day))


def _in_force(desk: Desk) -> DeskEntry:
    never = (Status.NOT_CERTIFIED,)
    ever = sum(one.standing.status not in never for one in desk.report.held)
    note = desk.view.say("desk.of_ever", count=ever + desk.far)
    return DeskEntry("in_force", desk.of(Status.VALID), note, "ocop stats")


def _lapsed(desk: Desk) -> DeskEntry:
    lapsed = Status.LAPSED
    held = sum(one.pending for one in desk.report.held if one.standing.status is lapsed)
    note = desk.view.say("desk.under_review", count=held) if held else ""
    return DeskEntry("lapsed", desk.of(lapsed), note, "ocop lapsed")


def _new_lapsed(desk: Desk) -> DeskEntry:
    last = desk.report.last
    if last.at is None:
        note = desk.view.say("desk.no_report")
    else:
        day = desk.view.shown(last.at.astimezone(VIET_NAM).date())
        note = desk.view.say("desk.since_report", day=day)
    return DeskEntry("new_lapsed", len(desk.report.new), note, "ocop report", part=True)


def _questions(desk: Desk) -> DeskEntry:
    count = listing.open_questions(desk.view)
    return DeskEntry("questions", count, "", "ocop review")


def _refused_files(desk: Desk) -> DeskEntry:
    waiting = refused_files.waiting(desk.view.db, desk.view.asked.known_at)
    return DeskEntry("refused_files", len(waiting), "", "ocop check", quiet=True)


def _on_hold(desk: Desk) -> DeskEntry:
    view = desk.view
    links = joining.linking(view.db, view.at, view.day)
    held = holds.open_holds(view.db, view.at, view.day, links)
    return DeskEntry("on_hold", len(held), "", "ocop watch --reason on_hold", quiet=True)


def _notices_wrong(desk: Desk) -> DeskEntry:
    count = len(desk.report.notices_wrong)
    return DeskEntry("notices_wrong", count, "", "ocop notice correction", quiet=True)


def _ending(desk: Desk) -> DeskEntry:
    until = desk.view.day + AHEAD
    count = sum(report_made.end_of(line) <= until for line in desk.due if _holds(line))
    note = desk.view.say("desk.until", day=desk.view.shown(until))
    return DeskEntry("ending", count, note, "ocop expiry --within 30d")


def _to_do(step: Step) -> Callable[[Desk], DeskEntry]:
    """Who has this to do now; `file` only where the last day to file is near."""

    def count(desk: Desk) -> DeskEntry:
        steps = Counter(line.due.step for line in desk.due)
        day, days = desk.view.day, due_products.notify_days(desk.view)
        for far, products in desk.report.far.items():
            end = far.ending
            due = law_due.untouched(end.validity.status, end.valid_through, day, days)
            steps[due.step] += products
        command = f"ocop due --step {step.value}"
        return DeskEntry(f"to_{step.value}", steps[step], "", command, quiet=True)

    return count


def _holds(line: due_products.DueProduct) -> bool:
    return line.held.standing.status is Status.VALID


ENTRIES: tuple[Callable[[Desk], DeskEntry], ...] = (
    _in_force,
    _lapsed,
    _new_lapsed,
    _questions,
    _refused_files,
    _on_hold,
    _notices_wrong,
    _ending,
    _to_do(Step.LATE),
    _to_do(Step.NOTIFY),
    _to_do(Step.FILE),
)


def report(view: queries_view.View) -> Report:
    """The desk as a report: a screen of lines, rows for programs, one object in json."""
    now = desk(view)
    entries = tuple(make(now) for make in ENTRIES)
    shown = [one for one in entries if one.count or not one.quiet]
    rows: list[tuple[Cell, ...]] = [
        (one.name, one.count, one.note or None, one.command) for one in entries
    ]
    office = view.say("title.status_office", office=view.office) if view.office else ""
    return Report(
        "status",
        view.say("title.status", office=office),
        FIELDS,
        rows,
        before=_register(now),
        after=_after(now, shown),
        cards=(_lines(view, shown),),
        whole=_whole(now, entries),
        day=view.day,
        office=view.office,
    )


def _register(now: Desk) -> tuple[str, ...]:
    view = now.view
    lines = (view.say("desk.register", path=view.asked.register),)
    if now.newest is None:
        return (*lines, listing.heading(view)[0])
    count = len(list(decisions.imported_decisions(view.db, view.at, view.day)))
    age = (view.day - now.newest.issued_on).days
    key = "desk.forecast" if view.asked.forecast else "desk.decisions"
    known = view.say(
        key, day=view.shown(view.day), count=count, number=now.newest.number,
        issued_on=view.shown(now.newest.issued_on), age=age,
    )  # fmt: skip
    return (*lines, known)


def _lines(view: queries_view.View, entries: list[DeskEntry]) -> tuple[str, ...]:
    """Label, count, note and command under each other."""
    labels = ["  " * one.part + view.say(f"value.counted.{one.name}") for one in entries]
    wide = max(map(len, labels), default=0)
    noted = max((len(one.note) for one in entries), default=0)
    return tuple(
        f"  {label:<{wide}}  {one.count:>6}  {one.note:<{noted}}  {one.command}".rstrip()
        for label, one in zip(labels, entries, strict=True)
    )


def _after(now: Desk, shown: list[DeskEntry]) -> tuple[str, ...]:
    """The one command to begin with."""
    if now.newest is None:
        return (now.view.say("desk.begin"),)
    waiting = {one.name: one for one in shown if one.count}
    for name in ("questions", "refused_files", "new_lapsed", "to_late"):
        if name in waiting:
            return (now.view.say(f"desk.next_{name}", command=waiting[name].command),)
    return (now.view.say("desk.next_nothing"),)


def _whole(now: Desk, entries: tuple[DeskEntry, ...]) -> dict[str, object]:
    view, last = now.view, now.report.last
    return {
        "register": str(view.asked.register),
        "as_of": view.day,
        "forecast": view.asked.forecast,
        "decisions": len(list(decisions.imported_decisions(view.db, view.at, view.day))),
        "newest_decision": {
            "decision": now.newest.number,
            "issued_on": now.newest.issued_on,
            "authority": now.newest.authority,
        }
        if now.newest
        else None,
        "since": last.at.astimezone(VIET_NAM).isoformat() if last.at else None,
        **{one.name: one.count for one in entries},
        "next": {one.name: one.command for one in entries if one.count},
    }
