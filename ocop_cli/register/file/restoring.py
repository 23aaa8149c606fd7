"""Putting a copy back in the place of the register, which is kept beside it.

The copy goes into the register's own file, as one transaction: whoever reads meanwhile goes on with
what there was, whoever waits to write goes on after it, and a process that is killed half-way
leaves the register it found. Only a register too damaged to be opened is replaced as a file.
"""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from datetime import date
from pathlib import Path
from typing import NamedTuple

from ocop_cli.model import sources, system, unfinished
from ocop_cli.model.errors import OcopError, RegisterError
from ocop_cli.register.connection import (
    SENTENCES,
    Connection,
    is_there,
    open_to_read,
    open_to_write,
    translated,
    version_of,
)
from ocop_cli.register.file import archive, counterfoil, integrity, left_log, making
from ocop_cli.register.file.copying import BESIDE, MAGIC, carried, put, reading, verified
from ocop_cli.register.file.integrity import Newest, SealedEntry

# Where SQLite counts the changes of a file, in its first page.
CHANGES = slice(24, 28)
DAMAGED = "error.register_damaged"


class Replaced(NamedTuple):
    """What a restore did: what was put back, and what there was, with the file that keeps it.

    `lost` are the entries of the register that the copy does not have; `parted`: the copy has
    entries too that the register did not.
    """

    newest: Newest
    before: Newest | None
    kept: Path | None
    files: archive.Carried
    lost: tuple[SealedEntry, ...] = ()
    parted: bool = False


class _Moved(Exception):
    """Somebody wrote to the register between its copy and the lock."""


def restore(source: Path, register: Path, today: date) -> Replaced:
    """Put the copy `source` in the place of the register.

    Everything is checked before anything is touched. Raises OcopError for a source that is no
    register, damaged, unsound or newer than this program, and for a foreign file where the
    register should be.
    """
    with _of_the_copy(source):
        if not is_there(source):
            raise sources.missing(source, "error.no_such_file", path=source)
    there = is_there(register) and register.stat().st_size > 0
    if there and source.samefile(register):
        raise OcopError("error.restore_itself", path=source)
    if not register.resolve().parent.is_dir():
        raise RegisterError("error.no_folder", path=register.parent)
    with ExitStack() as opened:
        with _of_the_copy(source):
            copy = opened.enter_context(reading(source, live=False))
            found = verified(copy, source)
        # What the archive holds beyond them stays: it is of the register that is replaced.
        files = carried(copy, source, register)
        done = Replaced(found, None, None, files)
        try:
            if not there:
                _place(copy, register)
            elif not _opens(register):
                done = done._replace(kept=_swap(copy, register, today))
            else:
                done = _overwrite(copy, register, today, done)
            return _noted(done, register)
        except OSError as error:
            raise RegisterError(
                "error.register_not_written", path=register, reason=error.strerror
            ) from error


def _noted(done: Replaced, register: Path) -> Replaced:
    """What was done, with the note beside the archive begun anew; or, where the register that was
    replaced is gone or too damaged to be compared, with what that note alone still tells of."""
    with suppress(sqlite3.Error, RegisterError), closing(open_to_read(register)) as db:
        if done.before is None:
            return done._replace(lost=tuple(counterfoil.lost(db, register)))
        counterfoil.begin_anew(db, register)
    return done


@contextmanager
def _of_the_copy(source: Path) -> Iterator[None]:
    """What is damaged inside the block is the copy, not the register."""
    try:
        yield
    except RegisterError as error:
        if error.key != DAMAGED:
            raise
        values = {"path": source, "reason": error.values["reason"]}
        raise RegisterError("error.copy_damaged", **values) from error


def _opens(register: Path) -> bool:
    """Whether the register can be opened; False for a damaged one, RegisterError for a foreign."""
    if left_log.is_of_another(register):
        return False
    try:
        db = open_to_read(register)
        try:
            version_of(db, register)
        finally:
            db.close()
    except sqlite3.Error as error:
        if not _means_damage(error):
            with translated(register):
                raise
        with register.open("rb") as file:
            head = file.read(len(MAGIC))
        # A file that begins like neither a register nor a page of nothing is somebody's own.
        if head != MAGIC and head.strip(b"\0"):
            raise RegisterError("error.register_foreign", path=register) from error
        return False
    return True


def _means_damage(error: sqlite3.Error | RegisterError) -> bool:
    if isinstance(error, RegisterError):
        return error.key == DAMAGED
    return SENTENCES.get(getattr(error, "sqlite_errorcode", 0) & 0xFF) == DAMAGED


def _place(copy: Connection, register: Path) -> None:
    """Put the copy where there is no register, or an empty file."""
    target = register.resolve()
    part = unfinished.part_in(target.parent)
    try:
        with translated(register):
            making.fill(copy, part)
        put(part, target, over=target.exists())
    finally:
        unfinished.take_away(part)


def _overwrite(copy: Connection, register: Path, today: date, done: Replaced) -> Replaced:
    """Put the copy into the register's own file, after a copy of what is there."""
    with translated(register):
        db = open_to_write(register)
        try:
            making.use_journal(db, register)
            while True:
                watch = _Watch(db, register)
                before, own = _newest(db), _entries(db)
                kept = _keep(db, register, today)
                # What was kept stays: another restore at the same time may rely on it.
                with suppress(_Moved), closing(watch):
                    _write(copy, db, register, watch)
                    new = integrity.entries(copy)
                    lost, more = integrity.beyond(own, new), integrity.beyond(new, own)
                    return done._replace(
                        before=before, kept=kept, lost=tuple(lost), parted=bool(lost and more)
                    )
        finally:
            db.close()


def _write(copy: Connection, db: Connection, register: Path, watch: _Watch) -> None:
    looked = False

    def look(status: int, remaining: int, total: int) -> None:
        # From its first page on the backup holds the lock for writing. What others entered since
        # `watch` began would be lost, so all of it is begun anew.
        nonlocal looked
        if status == sqlite3.SQLITE_BUSY:
            raise RegisterError("error.register_busy", path=register)
        if not looked and status == sqlite3.SQLITE_OK:
            looked = True
            if watch.has_changed():
                raise _Moved

    copy.backup(db, pages=1, progress=look)


class _Watch:
    """Whether others wrote to a register since this began, asked while it is locked for writing.

    With its log it can be read meanwhile. With the older journal nobody can; the counter of changes
    in the file's head says it then. That file stays open until the lock is gone: closed before, it
    would take the lock of this process along.
    """

    def __init__(self, db: Connection, register: Path) -> None:
        log = db.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
        self.reader = open_to_read(register) if log else None
        self.file = None if log else register.open("rb", buffering=0)
        self.before = self.state()

    def state(self) -> object:
        if self.reader is not None:
            return _newest(self.reader)
        assert self.file is not None
        self.file.seek(CHANGES.start)
        return self.file.read(CHANGES.stop - CHANGES.start)

    def has_changed(self) -> bool:
        return self.state() != self.before

    def close(self) -> None:
        for one in (self.reader, self.file):
            if one is not None:
                one.close()


def _newest(db: Connection) -> Newest | None:
    """The newest entry of a register that may be damaged."""
    try:
        return integrity.newest(db)
    except sqlite3.Error as error:
        if _means_damage(error):
            return None
        raise


def _entries(db: Connection) -> list[SealedEntry]:
    """The entries of a register that may be damaged."""
    try:
        return integrity.entries(db)
    except sqlite3.Error as error:
        if _means_damage(error):
            return []
        raise


def _keep(db: Connection, register: Path, today: date) -> Path:
    try:
        return making.keep(db, _beside(register, today))
    except (sqlite3.Error, RegisterError) as error:
        if not _means_damage(error):
            raise
        return _keep_files(register, today)


def _keep_files(register: Path, today: date) -> Path:
    """The register's files as they are, under another name: for one that SQLite cannot copy."""
    target = register.resolve()
    wanted = _beside(register, today)
    kept, number = wanted, 1
    while kept.exists():
        number += 1
        kept = wanted.with_name(f"{wanted.name}-{number}")
    for ending in ("", "-wal"):
        old = Path(f"{target}{ending}")
        if old.exists() and old.stat().st_size:
            shutil.copyfile(old, Path(f"{kept}{ending}"))
            Path(f"{kept}{ending}").chmod(0o600)
    system.sync_folder(target.parent)
    return kept


def _swap(copy: Connection, register: Path, today: date) -> Path:
    """Put the copy in the place of a file that cannot be opened; that file stays beside it."""
    target = register.resolve()
    part = unfinished.part_in(target.parent)
    try:
        with translated(register):
            making.fill(copy, part)
        kept = _keep_files(register, today)
        # The old file's log must be gone before another file bears the name: SQLite would bring
        # it into that one.
        for ending in BESIDE:
            Path(f"{target}{ending}").unlink(missing_ok=True)
        put(part, target, over=True)
    finally:
        unfinished.take_away(part)
    return kept


def _beside(register: Path, today: date) -> Path:
    """The name under which a register that is replaced stays."""
    return register.with_name(f"{register.name}.replaced-{today.isoformat()}")
