"""``ocop report``: for cron: what changed since the contents of the last report."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ocop_cli.commands.asking import telling
from ocop_cli.commands.asking.options import Option, ReadOptions, settle, show
from ocop_cli.commands.asking.surroundings import now
from ocop_cli.commands.asking.telling import tell
from ocop_cli.queries import view as queries_view
from ocop_cli.queries.asked import Asked
from ocop_cli.queries.report import lists
from ocop_cli.queries.report import made as report_made
from ocop_cli.register.file import opening
from ocop_cli.register.writing import log
from ocop_cli.writers import Options, writer_of
from ocop_cli.writers.placing import whole_files

FILES = ("html", "xlsx", "json")

Out = Annotated[Path | None, Option("--out", metavar="DIR", help="option.report_out")]
Quiet = Annotated[bool, Option("--quiet", "-q", help="option.quiet")]
FailIfNew = Annotated[bool, Option("--fail-if-new", help="option.fail_if_new")]
DryRun = Annotated[bool, Option("--dry-run", help="option.report_dry_run")]


def report(
    read: ReadOptions,
    *,
    out: Out = None,
    quiet: Quiet = False,
    fail_if_new: FailIfNew = False,
    dry_run: DryRun = False,
) -> None:
    asked = settle(read)
    if dry_run or asked.known_at is not None:
        with queries_view.view(asked) as view:
            done = report_made.made(view)
            _write(asked, done, out, quiet=quiet)
    else:
        # One transaction around reading, writing the files and recording: a second run waits, and
        # then finds nothing new; a run that fails has reported nothing.
        with opening.changing(asked.register) as db:
            view = queries_view.seen(db, asked)
            done = report_made.made(view)
            if not done.last.later:
                report_made.record(db, log.begin(db, now()), done)
            _write(asked, done, out, quiet=quiet)
        if done.last.later:
            tell(view.say("report.not_recorded_later", day=view.shown(view.day)))
        if not quiet or done.news:
            telling.warn(asked.register, asked.language)
    raise typer.Exit(3 if fail_if_new and done.alarming else 0)


def _write(asked: Asked, done: report_made.Made, out: Path | None, *, quiet: bool) -> None:
    """The files into their folder, whole or not at all, then the text."""
    rows = lists.lists(done)
    if out is not None:
        with whole_files(out) as add:
            for form in FILES:
                with add(f"report-{asked.day.isoformat()}.{form}") as file:
                    made = lists.report(done, rows, form)
                    writer_of(form)(made, file, asked.language, Options())
    if not quiet or done.news:
        show(lists.report(done, rows, asked.format), asked)
