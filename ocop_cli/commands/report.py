"""``ocop report``: what changed since the contents of the last recorded report."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Annotated, BinaryIO

import typer

from ocop_cli.commands.asking import telling
from ocop_cli.commands.asking.options import Option, ReadOptions, settle, show
from ocop_cli.commands.asking.surroundings import now, today
from ocop_cli.commands.asking.telling import tell
from ocop_cli.model.errors import Misused
from ocop_cli.queries import view as queries_view
from ocop_cli.queries.asked import Asked
from ocop_cli.queries.report import lists
from ocop_cli.queries.report import made as report_made
from ocop_cli.register.connection import Connection
from ocop_cli.register.file import opening
from ocop_cli.register.writing import log
from ocop_cli.words import Language, say
from ocop_cli.writers import Options, writer_of
from ocop_cli.writers.placing import added

FILES = ("html", "xlsx", "json")

Record = Annotated[bool, Option("--record", help="option.report_record")]
Out = Annotated[Path | None, Option("--out", metavar="DIR", help="option.report_out")]
Quiet = Annotated[bool, Option("--quiet", "-q", help="option.quiet")]
FailIfNew = Annotated[bool, Option("--fail-if-new", help="option.fail_if_new")]


def report(
    read: ReadOptions,
    *,
    record: Record = False,
    out: Out = None,
    quiet: Quiet = False,
    fail_if_new: FailIfNew = False,
) -> None:
    asked = settle(read)
    if record:
        rows = _recorded(asked, out, quiet=quiet)
    else:
        with queries_view.view(asked) as view:
            rows = lists.lists(report_made.made(view), pictures=_pictured(asked, out))
            _write(view, rows, out, quiet=quiet)
    raise typer.Exit(3 if fail_if_new and rows.alarming else 0)


def _recorded(asked: Asked, out: Path | None, *, quiet: bool) -> lists.Lists:
    """Make the report, write it, and keep it as the last one; raises Misused for a forecast."""
    if asked.known_at is not None:
        raise Misused("error.not_together", first="--record", second="--known-at")
    if asked.day > today():
        raise Misused("report.forecast", day=asked.day.isoformat())
    # One transaction around reading, writing the files and recording: a second run waits, and then
    # finds nothing new; a run that fails has reported nothing.
    with opening.changing(asked.register) as db:
        view = queries_view.seen(db, asked)
        entry, rows = _kept(db, view, pictures=_pictured(asked, out))
        _write(view, rows, out, quiet=quiet)
    if entry is None:
        tell(view.say("report.not_recorded_later", day=view.shown(view.day)))
    if not quiet or rows.news:
        if entry is not None:
            tell(view.say("report.recorded", log_id=entry.log_id))
        telling.warn(asked.register, asked.language)
    return rows


def _kept(
    db: Connection, view: queries_view.View, *, pictures: bool
) -> tuple[log.LogEntry | None, lists.Lists]:
    """Record the report, unless a later one is: its entry and its rows."""
    done = report_made.made(view)
    entry = None
    if not done.last.later:
        entry = log.begin(db, now())
        report_made.record(db, entry, done)
    return entry, lists.lists(done, pictures=pictures)


def _pictured(asked: Asked, out: Path | None) -> bool:
    return out is not None or asked.format == "html"


def _write(view: queries_view.View, rows: lists.Lists, out: Path | None, *, quiet: bool) -> None:
    """The files into their folder, whole or not at all, then the text; nothing where it is to be
    quiet and nothing is new."""
    if quiet and not rows.news:
        return
    asked = view.asked
    if out is not None:
        makers = {form: partial(_write_as, form, rows, asked.language) for form in FILES}
        path = added(out, f"report-{asked.day.isoformat()}", makers)
        tell(say("report.files", asked.language, path=path, endings=", ".join(FILES)))
    show(lists.report(rows, asked.format), asked)
    telling.left_out(view)


def _write_as(form: str, rows: lists.Lists, language: Language, out: BinaryIO) -> None:
    writer_of(form)(lists.report(rows, form), out, language, Options())
