"""A connection to the register's file, and SQLite's errors as the user's sentences."""

from __future__ import annotations

import os
import sqlite3
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

from ocop_cli.model import sources
from ocop_cli.model.errors import RegisterError

# How long a command waits for another one that is writing, in seconds.
PATIENCE = 120.0
# How long SQLite may wait by itself, deaf to every signal, in milliseconds.
LOOK = 100
VERSION = 13
SMALLEST = 512  # bytes: SQLite's smallest page
HEAD_OF_LOG = 32  # bytes, with which nothing is in a log yet
APPLICATION = 0x4F434F50  # "OCOP", in the file's header

# The user's own folder for the register, which is made when a register is first put there; a folder
# named by hand must exist.
own_folder: Path | None = None


class Connection(sqlite3.Connection):
    """An open register. `worked_out` holds what was last worked out of it, and of which state."""

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self.worked_out: dict[str, tuple[object, object]] = {}


# What SQLite says, by its result code, and the sentence for it.
SENTENCES = {
    sqlite3.SQLITE_BUSY: "error.register_busy",
    sqlite3.SQLITE_LOCKED: "error.register_busy",
    sqlite3.SQLITE_PROTOCOL: "error.register_busy",
    sqlite3.SQLITE_FULL: "error.disk_full",
    sqlite3.SQLITE_READONLY: "error.register_read_only",
    sqlite3.SQLITE_PERM: "error.register_read_only",
    sqlite3.SQLITE_NOTADB: "error.register_damaged",
    sqlite3.SQLITE_CORRUPT: "error.register_damaged",
    sqlite3.SQLITE_CANTOPEN: "error.register_cannot_open",
    sqlite3.SQLITE_IOERR: "error.register_not_written",
}


def _translated(error: sqlite3.Error, path: Path) -> RegisterError:
    """The user's sentence for what SQLite says."""
    code = getattr(error, "sqlite_errorcode", 0)
    if code == sqlite3.SQLITE_READONLY_DBMOVED:
        return RegisterError("error.register_moved", path=path)
    key = SENTENCES.get(code & 0xFF, "error.register_trouble")
    return RegisterError(key, path=path, reason=error)


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn SQLite's errors inside the block into `RegisterError`."""
    try:
        yield
    except sqlite3.Error as error:
        raise _translated(error, path) from error


def is_there(path: Path) -> bool:
    """Whether a file stands at `path`, links followed; it may be empty or anything.

    Raises RegisterError for what no register can be (a folder, a pipe), for what may not be looked
    at, and where only the log of a register is left: SQLite would throw it away, or add it to
    whatever is put there.
    """
    sources.note(path, register=True)
    log = _look(Path(f"{path}-wal"))
    found = _look(path)
    if log is not None and log.st_size and (found is None or found.st_size == 0):
        raise RegisterError("error.register_log_alone", path=path)
    if found is None:
        return False
    if stat.S_ISDIR(found.st_mode):
        raise RegisterError("error.register_is_folder", path=path, file=path / "ocop.db")
    if not stat.S_ISREG(found.st_mode):
        raise RegisterError("error.register_no_file", path=path)
    if 0 < found.st_size < SMALLEST:
        # SQLite takes what is shorter than any page for an empty file, and writes over it.
        raise RegisterError("error.register_damaged", path=path, reason=f"{found.st_size} B")
    return True


def has_log(path: Path) -> bool:
    """Whether a log with anything in it lies beside the register at `path`."""
    log = _look(Path(f"{path}-wal"))
    return log is not None and log.st_size > HEAD_OF_LOG


def _look(path: Path) -> os.stat_result | None:
    try:
        return path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise RegisterError(
            "error.register_cannot_open", path=path, reason=error.strerror
        ) from error


# Asked at once: between two looks another process may make a register of an empty file.
WHAT_IT_IS = """
SELECT application_id, user_version, (SELECT count(*) FROM sqlite_schema)
FROM pragma_application_id, pragma_user_version
"""


def version_of(db: Connection, path: Path) -> int | None:
    """The schema version of an open register, None for a file nothing was written to yet.

    Raises RegisterError for a foreign or a newer file.
    """
    version: int
    application, version, tables = db.execute(WHAT_IT_IS).fetchone()
    if application != APPLICATION:
        if not tables:
            return None
        raise RegisterError("error.register_foreign", path=path)
    if version > VERSION:
        raise RegisterError("error.register_newer", path=path, version=version, known=VERSION)
    return version


# What a program trips over when a file says what no register can say.
NONSENSE = (ValueError, TypeError, LookupError, AssertionError, AttributeError, OverflowError)


def open_to_read(path: Path) -> Connection:
    """A connection that cannot write, to a file that `is_there`; sqlite3's errors come through."""
    try:
        return _connect(path, "mode=ro")
    except sqlite3.OperationalError as error:
        if os.access(path.parent, os.W_OK):
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_READONLY:
                raise
            # A process was killed amid a write, which only a connection that may write takes back.
            _connect(path, "mode=rw").close()
            return _connect(path, "mode=ro")
        for ending in ("-wal", "-journal"):
            left = _look(Path(f"{path}{ending}"))
            if left is not None and left.st_size:
                file = f"{path}{ending}"
                raise RegisterError("error.register_log_left", path=path, file=file) from error
        # Where nobody may write to the folder no other process can be writing either.
        return _connect(path, "mode=ro&immutable=1")


def address(path: Path, how: str) -> str:
    """The path as SQLite takes it with options: every sign that means something there escaped.

    ``file://`` before a server's name, as `Path.as_uri` writes a share of Windows, SQLite refuses.
    """
    whole = quote(os.fsencode(path.absolute()))
    return f"file:{'//' if whole.startswith('/') else ''}{whole}?{how}"


def _connect(path: Path, how: str) -> Connection:
    db = sqlite3.connect(
        address(path, how), uri=True, timeout=PATIENCE, isolation_level=None, factory=Connection
    )
    try:
        db.execute("SELECT 1 FROM sqlite_schema").fetchone()
    except UnicodeDecodeError as error:
        # SQLite's own complaint quotes what it found, which need not be text.
        db.close()
        raise RegisterError("error.register_damaged", path=path, reason=error) from error
    except BaseException:
        db.close()
        raise
    return db


def open_to_write(path: Path) -> Connection:
    """A connection to a file that `is_there`; sqlite3's errors come through, but for that of a
    folder that takes no log: a disk that may only be read."""
    try:
        db = _connect(path, "mode=rw")
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_CANTOPEN or os.access(
            path.parent, os.W_OK
        ):
            raise
        raise RegisterError("error.register_read_only", path=path) from error
    try:
        db.execute("PRAGMA foreign_keys = ON")
        db.execute("PRAGMA synchronous = FULL")
        db.execute("PRAGMA cache_size = -8192")
    except BaseException:
        db.close()
        raise
    return db


def expect_much(db: Connection) -> None:
    """Make room for a large import, which changes pages all over the file: with SQLite's own 2 MB
    each is written often. And the same pages from file to file: they are brought in once for ten
    or more, as the log beside the register has grown to some 64 MB."""
    db.execute("PRAGMA cache_size = -49152")
    db.execute("PRAGMA wal_autocheckpoint = 16000")


def begin_to_write(db: Connection) -> None:
    """Begin to write, after whoever writes now, for as long as patience lasts.

    SQLite itself would wait deaf to every signal; here one can be stopped between two looks.
    """
    end = time.monotonic() + PATIENCE
    db.execute(f"PRAGMA busy_timeout = {LOOK}")
    try:
        while True:
            try:
                db.execute("BEGIN IMMEDIATE")
                return
            except sqlite3.OperationalError as error:
                busy = error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY
                if not busy or time.monotonic() > end:
                    raise
    finally:
        db.execute(f"PRAGMA busy_timeout = {round(PATIENCE * 1000)}")
