"""``ocop log``: every change, who made it, when, from which file."""

from __future__ import annotations

from ocop_cli import querying
from ocop_cli.asked import VIET_NAM, Asked, report
from ocop_cli.model import Cell, Report
from ocop_cli.register import journal

FIELDS = ("log_id", "at", "who", "what", "file", "changes", "undone_by")


@report(filters=())
def log(asked: Asked) -> Report:
    with querying.view(asked) as view:
        back = journal.undone_by(view.db, view.at)
        rows: list[tuple[Cell, ...]] = []
        for one in journal.entries(view.db, view.at):
            at = one.at.astimezone(VIET_NAM)
            if at.date() <= view.day:
                rows.append(
                    (
                        one.log_id,
                        at.isoformat(),
                        one.who,
                        one.what,
                        one.file,
                        one.changes,
                        back.get(one.log_id),
                    )
                )
        found = querying.ordered(view, FIELDS, rows)
        after = (view.say("list.total", count=len(rows)),)
        return Report(
            "log",
            view.say("title.log"),
            FIELDS,
            found,
            after=after,
            first=FIELDS,
            day=view.day,
            office=view.office,
        )
