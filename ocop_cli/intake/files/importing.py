"""The line a file comes in on: read, filed, judged, brought in, told; a folder is many of those.

A step is handed a value and hands on the next. What it means is decided before the register is
opened (`imported.read`, `law.filed`, `law.judged`); what the register makes of it is one
transaction (`recording.transaction`), all or nothing; and what both found is told of its cells.

Paths are looked at before anything is read; files go in by the day of their decisions. Each file
is one transaction and one log entry, so that what a run has finished stays whatever comes after.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path

from ocop_cli.decisions import faulty_cell
from ocop_cli.intake.files.imported import Imported, first_day, made_to_stay, read
from ocop_cli.intake.files.left_out import FileRefusals
from ocop_cli.law.filed import filed
from ocop_cli.law.judged import judged
from ocop_cli.model import unfinished
from ocop_cli.model.problem import Problem, Severity, in_order
from ocop_cli.model.reading import Given
from ocop_cli.register import connection
from ocop_cli.register.file import opening
from ocop_cli.register.recording.transaction import Manner, bring_in


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """How the user wants the files imported."""

    given: Given = field(default_factory=Given)
    keep: bool = True  # False: --dry-run
    replace: bool = False
    partly: bool = False  # --rejects: the good rows go in


MOST_WAITING = 60_000  # rows kept in memory for their turn: some 150 MB


def run(
    register: Path,
    paths: Iterable[Path],
    wish: ImportOptions,
    now: Callable[[], datetime],
    today: date,
) -> Iterator[Imported]:
    """Import files in the order of their days, one after the other.

    A dry run does the same in a copy of the register, so that the files are judged together, as
    the real run would. Each is read to find its day; what was read waits for its turn while there
    is room, and is read again where there was none.
    """
    waiting: list[tuple[tuple[date, str], Imported | Path]] = []
    room = MOST_WAITING
    paths = list(paths)
    given = replace(wish.given, shared=len(paths) > 1)
    shown = not wish.keep or wish.partly  # the rows are asked for again: by a person, for rejects
    asked = False
    last: Imported | None = None
    with ExitStack() as stack:
        stack.enter_context(made_to_stay())
        for path in paths:
            one = read(path, given, today)
            if not shown:
                one.let_go(reading=False)
            fits = one.rows <= room or not waiting
            room -= one.rows if fits else 0
            waiting.append((first_day(one), one if fits else path))
        waiting.sort(key=lambda pair: pair[0], reverse=True)
        target = register if wish.keep else stack.enter_context(_passing(register))
        with closing(opening.Changes(target, make=True)) as changes:
            refused = FileRefusals(changes, now)
            while waiting:
                _, next_one = waiting.pop()
                one = read(next_one, given, today) if isinstance(next_one, Path) else next_one
                if one.error is None and one.reading is not None:
                    with made_to_stay():
                        _record(changes, one, wish, now)
                if wish.keep:
                    refused.heed(one)
                if not shown:
                    one.let_go(reading=True)
                asked = asked or (bool(one.outcome.to_review) and not one.refused)
                last = one
                yield one
        if asked and last is not None:
            last.open_questions = _open_questions(target, today)


def _open_questions(register: Path, today: date) -> int:
    """How many questions wait once all files are in: a later one may have settled an earlier's."""
    from ocop_cli.queries import listing, view
    from ocop_cli.queries.asked import Asked

    with view.view(Asked(register, "vi", today, None, "json", None, False, None, None)) as found:
        return listing.open_questions(found)


def _record(
    changes: opening.Changes, one: Imported, wish: ImportOptions, now: Callable[[], datetime]
) -> None:
    """File and judge what was read, bring it into the register, and tell what became of it."""
    assert one.reading is not None and one.received is not None
    said, errors = one.reading, bool(one.errors)
    # What only the register can see is looked for all the same: a person mends a file once.
    manner = Manner(wish.replace, wish.partly, keep=wish.partly or not errors)
    entries = filed(said)
    found = judged(entries, said)
    with _target(changes, keep=manner.keep) as target:
        outcome = one.outcome = bring_in(target, one.received, said, found, now, manner)
    problems = faulty_cell.told(outcome.problems, said.tables)
    scans = (
        Problem("scan_missing", Severity.WARNING, None, {"scan": scan})
        for scan in outcome.missing_scans
    )
    one.problems = (*in_order((*outcome.besides(said.problems), *problems)), *scans)
    # With --rejects the good rows go in; a file without any is refused all the same.
    one.refused = not manner.keep or not outcome.accepted or (errors and not said.entries)
    outcome.put_back = outcome.put_back and wish.keep  # a trial has an archive of its own


@contextmanager
def _target(changes: opening.Changes, *, keep: bool) -> Iterator[opening.Changes]:
    """Where a file is recorded: an empty register where one that is only tried finds none."""
    if keep or connection.is_there(changes.path):
        yield changes
        return
    with _passing(changes.path) as empty, closing(opening.Changes(empty, make=True)) as passing:
        yield passing


@contextmanager
def _passing(register: Path) -> Iterator[Path]:
    """A register to try things in, thrown away at the end: a copy of `register` or an empty one."""
    from ocop_cli.register.file import copying

    folder = unfinished.temporary()
    try:
        folder.mkdir(mode=0o700)
        path = folder / "dry-run.db"
        copying.try_in(register, path)
        yield path
    finally:
        unfinished.take_away(folder)
