"""One file in: read, parse, link, record, all or nothing; a folder is many of those.

Paths are looked at before anything is read; files go in by the day of their decisions. Each file
is one transaction and one log entry, so that what a run has finished stays whatever comes after.
"""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, nullcontext
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path

from ocop_cli import readers
from ocop_cli.decisions import faulty_cell, reading
from ocop_cli.intake.recording import outcome as recording_outcome
from ocop_cli.intake.recording import record
from ocop_cli.model import sources, unfinished
from ocop_cli.model.errors import OcopError, Unreadable
from ocop_cli.model.pages import Page
from ocop_cli.model.reading import Given, Head, Place, Problem, Reading, Severity
from ocop_cli.readers.scan import tie
from ocop_cli.register import connection
from ocop_cli.register.connection import Connection, translated
from ocop_cli.register.file import archive, opening
from ocop_cli.register.reading import cuts, originals
from ocop_cli.register.settings import SETTINGS
from ocop_cli.register.writing import log

SUFFIXES = frozenset(
    {".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".xls", ".ods", ".docx", ".doc", ".pdf", ".htm",
     ".html", ".png", ".jpg", ".jpeg", ".tif", ".tiff"}
)  # fmt: skip


@dataclass(slots=True)
class Imported:
    """What became of one file."""

    path: Path
    head: Head = field(default_factory=Head)
    rows: int = 0
    outcome: recording_outcome.Outcome = field(default_factory=recording_outcome.Outcome)
    problems: tuple[Problem, ...] = ()
    refused: bool = False
    error: OcopError | None = None
    columns: tuple[tuple[str, str | None], ...] = ()
    pages: tuple[Page, ...] = ()
    reading: Reading | None = None  # let go once it is recorded, where nobody asks again
    decides: Head = field(default_factory=Head)  # its own head, or the one decision of its rows
    scans: Mapping[str, str] = field(default_factory=dict)  # it was read from: names by hashes
    digest: str = ""  # SHA-256 of its contents when it was read
    put_back: bool = False  # it was known, and the archive had lost it
    log_id: int | None = None  # the entry it made, where anything went in
    open_questions: int | None = None  # of the register at the end, on the last file of a run

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that keep rows out."""
        return tuple(p for p in self.problems if p.severity is Severity.ERROR)


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """How the user wants the files imported."""

    given: Given = field(default_factory=Given)
    keep: bool = True  # False: --dry-run
    replace: bool = False
    partly: bool = False  # --rejects: the good rows go in


KEPT = archive.FileState.KEPT
MOST_WAITING = 60_000  # rows kept in memory for their turn: some 150 MB
MUCH = 500_000  # objects more than at the last look for garbage


class _Undone(Exception):
    """Leaves the transaction without keeping anything."""


def files(paths: Sequence[Path]) -> list[Path]:
    """The files to read: those named, and all of a kind known here in the folders named.

    Raises OcopError for a path that does not exist. Links to folders are not followed, so that a
    folder that links to itself ends. Hidden files and lock files of office programs are left out.
    """
    found: list[Path] = []
    for path in paths:
        if not os.path.lexists(path) or not path.exists():
            raise OcopError("error.no_such_file", path=path)
        if not path.is_dir():
            found.append(path)
            continue
        inside: list[Path] = []
        for folder, folders, names in os.walk(path):
            folders[:] = sorted(f for f in folders if not f.startswith("."))
            inside += [
                Path(folder, name)
                for name in sorted(names)
                if not name.startswith((".", "~$")) and Path(name).suffix.lower() in SUFFIXES
            ]
        if not inside:
            raise OcopError("error.empty_folder", path=path)
        found += inside
    for path in found:
        sources.note(path)
    return list(dict.fromkeys(found))


def read(path: Path, given: Given, today: date) -> Imported:
    """One file, read and understood, nothing kept yet; what is wrong with it is in the answer."""
    with _made_to_stay():
        try:
            readers.sniff(path)
            digest = archive.digest_of(path)
            pages = readers.read(path)
        except Unreadable as error:
            return Imported(path, refused=True, error=error, problems=_scan(error))
        said = reading.read(pages, given, today)
    return Imported(
        path,
        said.head,
        said.rows,
        problems=said.problems,
        columns=said.columns,
        pages=tuple(pages),
        reading=said,
        digest=digest,
        decides=_decision(said),
        scans=tie.scans(pages),
    )


def _decision(said: Reading) -> Head:
    """The head of a file; of a list whose rows all name one decision, that decision."""
    if said.head.number or not said.entries:
        return said.head
    numbers, days, authorities, kinds = (
        {getattr(entry, name) for entry in said.entries}
        for name in ("decision", "issued_on", "authority", "kind")
    )
    if len(numbers) != 1 or len(days) != 1:
        return said.head
    return replace(
        said.head,
        number=next(iter(numbers)),
        issued_on=next(iter(days)),
        authority=next(iter(authorities)) if len(authorities) == 1 else None,
        kind=next(iter(kinds)) if len(kinds) == 1 else None,
    )


def _scan(error: Unreadable) -> tuple[Problem, ...]:
    if not error.key.startswith("scan."):
        return ()
    return (Problem("scan", Severity.ERROR, None, {k: str(v) for k, v in error.values.items()}),)


def first_day(one: Imported) -> tuple[date, str]:
    """Files go in by the first day they name, then by name."""
    said = one.reading
    days = [e.issued_on for e in said.entries if e.issued_on] if said else []
    if one.head.issued_on:
        days.append(one.head.issued_on)
    return (min(days, default=date.max), str(one.path))


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
    with _made_to_stay():
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
                    with _made_to_stay():
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


@contextmanager
def _made_to_stay() -> Iterator[None]:
    """Do not look for garbage while a file is read: all that is made is in use to its end.

    Looking costs a tenth of an import, for it goes through every row again and again. Within
    another such block, that of many files, it is done where much was made since.
    """
    if not gc.isenabled():
        yield
        if gc.get_count()[0] > MUCH:
            gc.collect()
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


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
    with translated(register):
        try:
            with changes.one() as db:
                entry = log.begin(db, now())
                outcome = record.record(db, entry, said, replace=wish.replace)
                one.outcome = outcome
                found = faulty_cell.told(outcome.problems, said.tables)
                one.problems = _sorted((*said.problems, *found))
                if outcome.refused and not wish.partly:
                    accepted = False
                    raise _Undone
                changed = outcome.imported + outcome.completed + outcome.held + outcome.whole
                if not keep:
                    raise _Undone
                if changed == 0:
                    one.put_back = _put_back(db, register, one)
                    raise _Undone
                kept = _archived(db, register, one)
                told = _scans_kept(register, one, one.scans) if kept else ()
                one.problems = (*one.problems, *told)
                log.finish(
                    db,
                    entry,
                    "import",
                    changes=changed,
                    file=readers.as_text(one.path.name),
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


def _archived(db: Connection, register: Path, one: Imported) -> bool:
    """Keep the file itself before the entry that names it; True where the archive is in use.

    Raises OcopError where it is no longer what was read: the facts would name another file.
    """
    if cuts.settings(db, cuts.cut(db)).get("archive", SETTINGS["archive"].default) == "off":
        if archive.digest_of(one.path) != one.digest:
            raise OcopError("error.file_changed", path=one.path)
        return False
    if archive.keep(archive.folder_of(register), one.path) != one.digest:
        raise OcopError("error.file_changed", path=one.path)
    return True


def _put_back(db: Connection, register: Path, one: Imported) -> bool:
    """Keep a file the register knows, where the archive lacks it or holds it damaged."""
    folder = archive.folder_of(register)
    if not any(source.digest == one.digest for source in originals.originals(db)):
        return False
    lost = [d for d in (one.digest, *one.scans) if archive.state(folder, d) is not KEPT]
    if not lost or not _archived(db, register, one):
        return False
    one.problems = (*one.problems, *_scans_kept(register, one, one.scans))
    return any(archive.state(folder, digest) is KEPT for digest in lost)


def _scans_kept(register: Path, one: Imported, scans: Mapping[str, str]) -> Iterator[Problem]:
    """Keep the scans a corrected draft was read from, which lie beside it; tell which do not."""
    folder = archive.folder_of(register)
    for digest, name in scans.items():
        if archive.state(folder, digest) is KEPT:
            continue
        scan = one.path.parent / Path(name).name
        if scan.is_file() and archive.digest_of(scan) == digest:
            archive.keep(folder, scan)
        else:
            yield Problem("scan_missing", Severity.WARNING, None, {"scan": name})


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


def _sorted(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    def at(problem: Problem) -> tuple[int, int, int, int]:
        place = problem.place
        if place is None:
            return (-1, 0, 0, 0)
        return (place.page, place.table or 0, place.row, place.column or 0)

    return tuple(sorted(problems, key=at))


def refused_places(one: Imported) -> list[Place]:
    """Where the rows stand that did not go in."""
    own = [p.place for p in one.errors if p.place is not None]
    return own + one.outcome.refused
