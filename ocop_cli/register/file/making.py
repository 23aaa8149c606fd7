"""A new register, and an older one brought up to date: whole, or as it was."""

from __future__ import annotations

import os
import sqlite3
import time
from contextlib import suppress
from pathlib import Path

from ocop_cli.model import sources, system, unfinished
from ocop_cli.model.errors import RegisterError
from ocop_cli.model.remarks import remark
from ocop_cli.register import connection
from ocop_cli.register.connection import (
    APPLICATION,
    SENTENCES,
    VERSION,
    Connection,
    open_to_read,
    translated,
    version_of,
)
from ocop_cli.register.file import storage

LAST_SEAL = "SELECT seal FROM log ORDER BY log_id DESC LIMIT 1"
# How often one looks again whether the others have let go of a file, in seconds.
PAUSE = 0.05


def place(path: Path) -> None:
    """An empty file at `path`, readable by its owner alone, unless another process was faster.

    The tables come later, in one transaction under SQLite's own lock, so that of two processes
    that begin a register at once neither can replace what the other has entered.
    """
    try:
        if path.parent == connection.own_folder:
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        target = path.resolve()
        if not target.parent.is_dir():
            raise RegisterError("error.no_folder", path=path.parent)
        sources.check_name(path, target)
        with suppress(FileExistsError):
            os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except OSError as error:
        raise RegisterError(
            "error.register_cannot_make", path=path, reason=error.strerror
        ) from error


def close_to_others(path: Path) -> None:
    """Let nobody but its owner read a file that becomes a register; it may have stood there."""
    try:
        path.chmod(0o600)
    except OSError as error:
        raise RegisterError(
            "error.register_cannot_make", path=path, reason=error.strerror
        ) from error


def bring_up_to_date(db: Connection, path: Path) -> None:
    """Apply the migrations this register lacks, all of them or none.

    An older register is copied first; the copy stays beside it. Raises RegisterError where a
    migration fails; the register is then as it was.
    """
    if version_of(db, path) is None:
        close_to_others(path)
        use_journal(db, path)
        tell_of(path)
    connection.begin_to_write(db)
    kept = None
    try:
        # Another process may have been faster while this one waited.
        version = version_of(db, path)
        if version is not None and version < VERSION:
            # SQLite copies nothing for a connection that holds the lock; another reads beside it.
            reader = open_to_read(path)
            try:
                kept = keep(reader, path.with_name(f"{path.name}.v{version}"))
            except RegisterError as error:
                reason = error.values["reason"]
                raise RegisterError(
                    "error.upgrade_without_copy", path=path, reason=reason
                ) from error
            finally:
                reader.close()
        if version is None or version < VERSION:
            from ocop_cli.register.file import schema
            from ocop_cli.register.writing import further_pairs, newest, pairing

            schema.migrate(db, APPLICATION, VERSION)
            newest.keep_all(db)
            filed = pairing.file_anew(db)
            further_pairs.seek(db, 0, filed, ())
        db.execute("COMMIT")
        if kept is not None:
            remark("done.upgraded", copy=kept)
    except BaseException as error:
        with suppress(sqlite3.Error):
            db.execute("ROLLBACK")
        fault_of_disk = getattr(error, "sqlite_errorcode", 0) & 0xFF in SENTENCES
        if kept is None or fault_of_disk or not isinstance(error, Exception):
            raise
        raise RegisterError("error.migration_failed", path=path, copy=kept, reason=error) from error


def journal_for(path: Path) -> str:
    """How a register at `path` keeps what is being written: by its log, or the older way."""
    return "wal" if storage.of(path).kind is storage.StorageKind.OWN else "delete"


def use_journal(db: Connection, path: Path) -> None:
    """Give a file the journal of its place; SQLite by itself does not wait for others to let go."""
    journal = journal_for(path)
    end = time.monotonic() + connection.PATIENCE
    while True:
        try:
            db.execute(f"PRAGMA journal_mode = {journal}")
            return
        except sqlite3.OperationalError as error:
            busy = error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY
            if not busy or time.monotonic() > end:
                raise
            time.sleep(PAUSE)


def tell_of(path: Path) -> None:
    """Leave a word for the person about a place where registers had better not lie."""
    lies = storage.of(path)
    if lies.kind is not storage.StorageKind.OWN:
        remark(f"check.{lies.kind}", path=path, what=lies.what)


def follow(db: Connection, path: Path) -> None:
    """A register that was moved gets the journal of its new place, when nobody else has it open."""
    if db.execute("PRAGMA journal_mode").fetchone()[0] == journal_for(path):
        return
    with suppress(sqlite3.OperationalError):
        db.execute(f"PRAGMA busy_timeout = {connection.LOOK}")
        db.execute(f"PRAGMA journal_mode = {journal_for(path)}")
        tell_of(path)
    db.execute(f"PRAGMA busy_timeout = {round(connection.PATIENCE * 1000)}")


def keep(db: Connection, wanted: Path) -> Path:
    """A copy of `db` as it is, at `wanted` or, where another state is kept there, numbered on.

    The same state is kept once, also for two processes at once: so nobody may take it away again.
    """
    seal = db.execute(LAST_SEAL).fetchone()
    number = 1
    target = wanted
    while True:
        if target.exists():
            if _seal_of(target) == seal:
                return target
            number += 1
            target = wanted.with_name(f"{wanted.name}-{number}")
        elif write_copy(db, target):
            return target


def _seal_of(path: Path) -> object:
    try:
        copy = open_to_read(path)
        try:
            return copy.execute(LAST_SEAL).fetchone()
        finally:
            copy.close()
    except (sqlite3.Error, RegisterError):
        return "?"


def write_copy(db: Connection, target: Path) -> bool:
    """Copy `db` to the new file `target`: written beside it, flushed, then put in its place.

    False where another process was faster to put a file there.
    """
    part = unfinished.part_in(target.parent)
    try:
        with translated(target):
            fill(db, part)
        name(part, target)
    except FileExistsError:
        return False
    except OSError as error:
        raise RegisterError(
            "error.register_cannot_make", path=target, reason=error.strerror
        ) from error
    finally:
        unfinished.take_away(part)
    return True


def name(part: Path, target: Path) -> None:
    """Give a finished copy its name, at once; raises FileExistsError rather than replace a file."""
    try:
        target.hardlink_to(part)
    except FileExistsError:
        raise
    except (OSError, NotImplementedError):  # a disk without links, as memory sticks are
        if target.exists():
            raise FileExistsError from None
        part.rename(target)
    system.sync_folder(target.parent)


def fill(db: Connection, part: Path) -> None:
    """Copy `db` into the new file `part`, by SQLite's own backup, and flush it to disk.

    Others may write to the register meanwhile; the copy is of one moment.
    """
    os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    copy = sqlite3.connect(part, isolation_level=None)
    try:
        # A copy is nobody's until it is whole: a journal for it would only cost time.
        copy.execute("PRAGMA journal_mode = OFF")
        copy.execute("PRAGMA synchronous = OFF")
        db.backup(copy)
    finally:
        copy.close()
    with part.open("rb+") as file:
        os.fsync(file.fileno())
