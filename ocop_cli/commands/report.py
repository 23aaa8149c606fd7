"""``ocop report``: for cron: what changed since the contents of the last report."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ocop_cli import asked as asking
from ocop_cli import exposed, querying, register, report_lists, reporting
from ocop_cli.asked import Asked, Option, now, show, tell
from ocop_cli.model import Report
from ocop_cli.register import writing
from ocop_cli.writers import Options, writer_of
from ocop_cli.writers.several import whole_files

FILES = ("html", "xlsx", "json")

Out = Annotated[Path | None, Option("--out", metavar="DIR", help="option.report_out")]
Quiet = Annotated[bool, Option("--quiet", "-q", help="option.quiet")]
FailIfNew = Annotated[bool, Option("--fail-if-new", help="option.fail_if_new")]
DryRun = Annotated[bool, Option("--dry-run", help="option.report_dry_run")]


@asking.report(filters=())
def report(
    asked: Asked,
    *,
    out: Out = None,
    quiet: Quiet = False,
    fail_if_new: FailIfNew = False,
    dry_run: DryRun = False,
) -> Report:
    if dry_run or asked.known_at is not None:
        with querying.view(asked) as view:
            done = reporting.made(view)
            _write(asked, done, out, quiet=quiet)
    else:
        # One transaction around reading, writing the files and recording: a second run waits, and
        # then finds nothing new; a run that fails has reported nothing.
        with register.changing(asked.register) as db:
            view = querying.seen(db, asked)
            done = reporting.made(view)
            if not done.last.later:
                reporting.record(db, writing.begin(db, now()), done)
            _write(asked, done, out, quiet=quiet)
        if done.last.later:
            tell(view.say("report.not_recorded_later", day=view.shown(view.day)))
        if not quiet or done.news:
            exposed.warn(asked.register, asked.language)
    raise typer.Exit(3 if fail_if_new and done.alarming else 0)


def _write(asked: Asked, done: reporting.Made, out: Path | None, *, quiet: bool) -> None:
    """The files into their folder, whole or not at all, then the text."""
    rows = report_lists.lists(done)
    if out is not None:
        with whole_files(out) as add:
            for form in FILES:
                with add(f"report-{asked.day.isoformat()}.{form}") as file:
                    made = report_lists.report(done, rows, form)
                    writer_of(form)(made, file, asked.language, Options())
    if not quiet or done.news:
        show(report_lists.report(done, rows, asked.format), asked)
