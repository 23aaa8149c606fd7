"""``ocop log``: every change, who made it, when, from which file; the newest first."""

from __future__ import annotations

from ocop_cli.commands.asking.options import ReadOptions, settle, show
from ocop_cli.commands.asking.surroundings import today
from ocop_cli.model.listing import Cell, Report, ShownColumns
from ocop_cli.queries import listing
from ocop_cli.queries import view as queries_view
from ocop_cli.queries.asked import VIET_NAM
from ocop_cli.register.writing import journal

FIELDS = ("log_id", "at", "who", "what", "file", "changes", "undone_by", "kind", "subject")
COLUMNS = ShownColumns(
    narrow=("log_id", "at", "what", "kind", "subject", "undone_by"),
    usual=("log_id", "at", "who", "what", "kind", "subject", "changes", "undone_by"),
    wide=("log_id", "at", "who", "what", "kind", "subject", "changes", "undone_by"),
)


def log(read: ReadOptions) -> None:
    asked = settle(read)
    with queries_view.view(asked) as view:
        back = journal.undone_by(view.db, view.at)
        rows: list[tuple[Cell, ...]] = []
        entries = list(journal.entries(view.db, view.at))
        # An entry dated after today is of a clock that ran ahead, and has been made all the same.
        every = view.day >= today()
        # Programs read on from where they were; people look at what happened last.
        for one in entries if asked.format in listing.DATA else reversed(entries):
            at = one.at.astimezone(VIET_NAM)
            if every or at.date() <= view.day:
                rows.append(
                    (
                        one.log_id,
                        at.isoformat(),
                        one.who,
                        one.what,
                        one.file,
                        one.changes,
                        back.get(one.log_id),
                        journal.kind(one),
                        journal.subject(one),
                    )
                )
        answer = Report(
            "log",
            view.say("title.log"),
            FIELDS,
            listing.ordered(view, FIELDS, rows),
            after=(view.say("list.total", count=len(rows)), view.say("list.log_undo")),
            first=FIELDS,
            columns=COLUMNS,
            day=view.day,
            office=view.office,
        )
    show(answer, asked)
