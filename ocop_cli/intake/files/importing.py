"""One file in: read, parse, link, record, all or nothing; a folder is many of those.

Paths are looked at before anything is read; files go in by the day of their decisions. Each file
is one transaction and one log entry, so that what a run has finished stays whatever comes after.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager, nullcontext
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from ocop_cli.decisions import faulty_cell
from ocop_cli.intake.files import archived
from ocop_cli.intake.files.imported import Imported, first_day, made_to_stay, read
from ocop_cli.model import unfinished
from ocop_cli.model.problem import in_order
from ocop_cli.model.reading import Given, Reading
from ocop_cli.register import connection
from ocop_cli.register.connection import translated
from ocop_cli.register.file import opening
from ocop_cli.register.reading import originals
from ocop_cli.register.recording import judged, record
from ocop_cli.register.recording.outcome import Outcome
from ocop_cli.register.writing import log


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """How the user wants the files imported."""

    given: Given = field(default_factory=Given)
    keep: bool = True  # False: --dry-run
    replace: bool = False
    partly: bool = False  # --rejects: the good rows go in


MOST_WAITING = 60_000  # rows kept in memory for their turn: some 150 MB


class _Undone(Exception):
    """Leaves the transaction without keeping anything."""


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
    with made_to_stay():
        yield from _one_by_one(register, paths, wish, now, today)


def _one_by_one(
    register: Path,
    paths: Iterable[Path],
    wish: ImportOptions,
    now: Callable[[], datetime],
    today: date,
) -> Iterator[Imported]:
    waiting: list[tuple[tuple[date, str], Imported | Path]] = []
    room = MOST_WAITING
    shown = not wish.keep or wish.partly  # the rows are asked for again: by a person, for rejects
    for path in paths:
        one = read(path, wish.given, today)
        one.pages = one.pages if shown else ()
        fits = one.rows <= room or not waiting
        room -= one.rows if fits else 0
        waiting.append((first_day(one), one if fits else path))
    waiting.sort(key=lambda pair: pair[0], reverse=True)
    asked = False
    last: Imported | None = None
    with nullcontext(register) if wish.keep else _passing(register) as target:
        with closing(opening.Changes(target, make=True)) as changes:
            while waiting:
                _, next_one = waiting.pop()
                one = read(next_one, wish.given, today) if isinstance(next_one, Path) else next_one
                if one.error is None and one.reading is not None:
                    with made_to_stay():
                        _record(changes, one, wish, now)
                if not shown:
                    one.pages, one.reading = (), None
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
    said = one.reading
    assert said is not None
    if one.errors and not wish.partly:
        # What only the register can see is looked for all the same: a person mends a file once.
        _try(changes, one, said, wish, now, keep=False)
        one.refused = True
        return
    kept = _try(changes, one, said, wish, now, keep=True)
    # With --rejects the good rows go in; a file without any is refused all the same.
    one.refused = not kept or (bool(one.errors) and not said.entries)


def _try(
    changes: opening.Changes,
    one: Imported,
    said: Reading,
    wish: ImportOptions,
    now: Callable[[], datetime],
    *,
    keep: bool,
) -> bool:
    """Record a file's entries; True unless they were refused. Kept only with `keep`."""
    accepted = True
    register = changes.path
    if not keep and not connection.is_there(register):
        with _passing(register) as empty, closing(opening.Changes(empty, make=True)) as passing:
            return _try(passing, one, said, wish, now, keep=keep)
    outcome = one.outcome = Outcome()
    entries = judged.judged(said, outcome)
    with translated(register):
        try:
            with changes.one() as db:
                entry = log.begin(db, now())
                record.record(db, entry, said, entries, outcome, replace=wish.replace)
                found = faulty_cell.told(outcome.problems, said.tables)
                one.problems = in_order((*outcome.besides(said.problems), *found))
                if outcome.refused and not wish.partly:
                    accepted = False
                    raise _Undone
                changed = outcome.imported + outcome.completed + outcome.held + outcome.whole
                if not keep:
                    raise _Undone
                kept = archived.keep(db, register, one, known=changed == 0)
                if changed == 0:
                    one.put_back = kept and wish.keep  # a trial has an archive of its own
                    raise _Undone
                log.finish(
                    db,
                    entry,
                    "import",
                    changes=changed,
                    file=one.name,
                    file_hash=one.digest,
                    detail={
                        "decision": said.head.number,
                        "kind": said.head.kind,
                        **originals.archived(kept, one.scans),
                    },
                )
                one.log_id = entry.log_id
        except _Undone:
            pass
    return accepted


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
