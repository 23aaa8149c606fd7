"""Copies of the register: of one moment, verified, in place whole or not at all.

A copy is made by SQLite's own backup while others read and write, beside its place; it takes that
place only when it was read again and found sound. A copy never takes the place of anything but an
earlier state of the same register.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from ocop_cli.model import remarks, sources, system, unfinished
from ocop_cli.model.errors import Misused, OcopError, RegisterError
from ocop_cli.register.connection import (
    APPLICATION,
    Connection,
    address,
    is_there,
    open_to_read,
    translated,
    version_of,
)
from ocop_cli.register.file import archive, integrity, left_log, making, opening
from ocop_cli.register.file.integrity import Newest, SealedEntry
from ocop_cli.register.reading import originals

MAGIC = sources.DATABASE
# Where SQLite keeps the program's own mark in the first page.
MARK = slice(68, 72)
BESIDE = ("-wal", "-shm", "-journal")
# So many files beside a register are looked into for copies that went on.
MOST_BESIDE = 200


class Copy(NamedTuple):
    """A copy of a register: its newest entry, and whether it is a state of this one.

    `newest` is None for a damaged or empty copy, `ours` also where there is no register to compare
    with; `written` is the file's own time, in seconds.
    """

    path: Path
    written: float
    size: int
    newest: Newest | None
    ours: bool | None


@contextmanager
def reading(path: Path, *, live: bool, name: Path | None = None) -> Iterator[Connection]:
    """A register of any released version, as it is at this moment; not brought up to date.

    A `live` one may be written to meanwhile. Raises RegisterError for a foreign, damaged or newer
    file, which is spoken of as `name`.
    """
    db = None
    try:
        with translated(name or path):
            if (db := None if live else _open_alone(path)) is None:
                left_log.check(path)
                db = open_to_read(path)
            if version_of(db, path) is None:
                raise RegisterError("error.register_foreign", path=path)
            db.execute("BEGIN")
            yield db
    finally:
        if db is not None:
            db.close()


def try_in(register: Path, path: Path) -> None:
    """Put at `path` what a change may be tried in: a copy of the register as it is, or an empty one
    where there is none. It is neither verified nor flushed: it is thrown away."""
    if is_there(register) and register.stat().st_size:
        with reading(register, live=True) as db:
            making.fill(db, path)
    else:
        with opening.changing(path, make=True):
            pass


def _open_alone(path: Path) -> Connection | None:
    """A connection to a file no process has open, which leaves nothing beside it; else None."""
    if any(Path(f"{path}{ending}").exists() for ending in BESIDE):
        return None
    where = address(path, "mode=ro&immutable=1")
    return sqlite3.connect(where, uri=True, isolation_level=None, factory=Connection)


def verified(db: Connection, path: Path) -> Newest:
    """The newest entry of a sound copy; raises OcopError for one that is empty or not sound."""
    if wrong := integrity.structure(db):
        raise RegisterError("error.register_damaged", path=path, reason=wrong[0])
    if stray := integrity.stray(db):
        table, row = stray[0]
        raise RegisterError("error.register_damaged", path=path, reason=f"{table} {row}")
    if broken := next(integrity.breaks(db), None):
        raise OcopError("error.copy_unsound", path=path, log_id=broken.log_id)
    found = integrity.newest(db)
    if found is None:
        raise OcopError("error.copy_empty", path=path)
    return found


class BackedUp(NamedTuple):
    """A copy that was made: its newest entry, and the imported files that went with it."""

    newest: Newest
    files: archive.Carried


def back_up(register: Path, target: Path) -> BackedUp:
    """Copy the register and its archive to `target`, verify the copy and put it in place.

    The files come first, so that a copy in its place has all of them. A file that is there already
    is replaced only when it is an earlier state of this register. Raises OcopError; `target` is
    then as it was.
    """
    if not is_there(register):
        raise RegisterError("error.no_register", path=register)
    fallen_on = sources.fallen_on(target)
    if sources.is_companion(target):
        raise Misused("output.on_source", path=target)
    try:
        there = is_there(target)
    except RegisterError as error:
        if error.key != "error.register_damaged":
            raise
        raise OcopError("error.backup_over_other", path=target) from error
    if there and target.samefile(register):
        raise OcopError("error.backup_itself", path=target)
    if fallen_on is not None:
        raise Misused("output.on_source", path=target)
    if not target.parent.is_dir():
        raise sources.missing(target.parent, "output.no_folder", folder=target.parent)
    sources.check_name(target, target)
    part = unfinished.part_in(target.parent)
    try:
        with reading(register, live=True) as db:
            if there:
                _check_earlier(db, target)
            with translated(target):
                making.fill(db, part)
        # What is wrong with the copy is wrong with the register: the copy's name says nothing.
        with reading(part, live=False, name=register) as copy:
            found = verified(copy, register)
            files = carried(copy, register, target)
        put(part, target, over=there)
        remarks.placed(target)
        return BackedUp(found, files)
    except OSError as error:
        raise sources.cannot_write(target, error) from error
    finally:
        unfinished.take_away(part)


def carried(copy: Connection, source: Path, target: Path) -> archive.Carried:
    """Bring the files a copy's log names from the archive of one register to that of another."""
    named = [*originals.originals(copy), *originals.scans(copy)]
    folder, to = archive.folder_of(source), archive.folder_of(target)
    there = {one.name for one in (*archive.found(folder), *archive.found(to))}
    wanted = [one.digest for one in named if one.archived or one.digest in there]
    return archive.carry(folder, to, wanted)


def _check_earlier(db: Connection, target: Path) -> None:
    try:
        with reading(target, live=False) as old:
            last = integrity.newest(old)
    except RegisterError as error:
        raise OcopError("error.backup_over_other", path=target) from error
    if last is None or not integrity.sealed(db, last.seal):
        raise OcopError("error.backup_over_other", path=target)


def put(part: Path, target: Path, *, over: bool) -> None:
    """Give a finished copy its name, at once; without `over` never in place of another file."""
    if over:
        system.put(part, target)
        system.sync_folder(target.parent)
        return
    try:
        making.name(part, target)
    except FileExistsError:
        raise OcopError("error.backup_over_other", path=target) from None


def copies(folder: Path, register: Path) -> list[Copy]:
    """The copies of registers in a folder, the newest state first; other files are left out."""
    try:
        files = sorted(path for path in folder.iterdir() if is_marked(path))
    except OSError as error:
        raise OcopError("error.no_such_file", path=folder) from error
    with _belongs(register) as belongs:
        found = [_copy(path, belongs) for path in files if not _same(path, register)]
    return sorted(found, key=lambda c: c.newest.at if c.newest else "", reverse=True)


class Fork(NamedTuple):
    """Another file that began as this register and went its own way; what each has alone."""

    path: Path
    theirs: int
    ours: int
    newest: SealedEntry


def parted(register: Path) -> list[Fork]:
    """The files beside a register that hold entries it does not have: copies that went on.

    A program that keeps folders in step makes such copies under names of its own, and so does a
    person who works on a copy. What a restore has replaced and kept is one too.
    """
    with reading(register, live=True) as db:
        own = integrity.entries(db)
    found = []
    for path in _beside(register):
        try:
            with reading(path, live=False) as db:
                other = integrity.entries(db)
        except RegisterError:
            continue
        theirs = integrity.beyond(other, own)
        if theirs and len(theirs) < len(other):
            found.append(Fork(path, len(theirs), len(integrity.beyond(own, other)), theirs[-1]))
    return found


def files_beside(register: Path) -> frozenset[str]:
    """The hashes of the imported files that the other registers beside one name."""
    found: set[str] = set()
    for path in _beside(register):
        try:
            with reading(path, live=False) as db:
                named = (*originals.originals(db), *originals.scans(db))
                found.update(one.digest for one in named)
        except RegisterError:
            continue
    return frozenset(found)


def _beside(register: Path) -> list[Path]:
    """The other registers in a register's folder; none where it may not be looked into."""
    folder = Path(os.path.realpath(register)).parent
    try:
        marked = [path for path in sorted(folder.iterdir()) if is_marked(path)][:MOST_BESIDE]
    except OSError:
        return []
    return [path for path in marked if not _same(path, register)]


def is_marked(path: Path) -> bool:
    """Whether a file says in its first page that it is a register."""
    if not path.is_file() or path.name.startswith(".ocop-"):
        return False
    with path.open("rb") as file:
        head = file.read(100)
    return head.startswith(MAGIC) and head[MARK] == APPLICATION.to_bytes(4)


def _same(path: Path, register: Path) -> bool:
    return register.exists() and path.samefile(register)


def _copy(path: Path, belongs: Callable[[Newest], bool] | None) -> Copy:
    state = path.stat()
    last = None
    try:
        with reading(path, live=False) as db:
            last = integrity.newest(db)
    except RegisterError:
        last = None
    ours = belongs(last) if belongs is not None and last is not None else None
    return Copy(path, state.st_mtime, state.st_size, last, ours)


@contextmanager
def _belongs(register: Path) -> Iterator[Callable[[Newest], bool] | None]:
    """A test whether a copy's newest entry is one of this register; None without a register."""
    if not register.exists():
        yield None
        return
    with reading(register, live=True) as db:
        yield lambda last: bool(integrity.sealed(db, last.seal))
