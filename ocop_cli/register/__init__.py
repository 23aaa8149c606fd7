"""The register: one SQLite file, opened for reading or for writing.

All SQL lives in this package and in `schema`. Reading uses the standard library alone; sqlite-utils
and the schema are loaded when the register is made or migrated. SQLite's own errors become
`RegisterError` here and nowhere else.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ocop_cli.errors import RegisterError

# How long a command waits for another one that is writing, in seconds.
PATIENCE = 120.0
VERSION = 1
APPLICATION = 0x4F434F50  # "OCOP", in the file's header

Connection = sqlite3.Connection


def _translated(error: sqlite3.Error, path: Path) -> RegisterError:
    """The user's sentence for what SQLite says."""
    text = str(error).lower()
    if "locked" in text or "busy" in text:
        return RegisterError("error.register_busy", path=path)
    if "full" in text:
        return RegisterError("error.disk_full", path=path)
    if "readonly" in text or "read-only" in text or "read only" in text:
        return RegisterError("error.register_read_only", path=path)
    if "not a database" in text or "malformed" in text or "corrupt" in text or "encrypted" in text:
        return RegisterError("error.register_damaged", path=path, reason=error)
    if "unable to open" in text:
        return RegisterError("error.register_cannot_open", path=path, reason=error)
    return RegisterError("error.register_trouble", path=path, reason=error)


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn SQLite's errors inside the block into `RegisterError`."""
    try:
        yield
    except sqlite3.Error as error:
        raise _translated(error, path) from error


def _check_kind(db: Connection, path: Path) -> int:
    """The schema version of an open register; raises for a foreign or a newer file."""
    application = db.execute("PRAGMA application_id").fetchone()[0]
    version: int = db.execute("PRAGMA user_version").fetchone()[0]
    if application != APPLICATION:
        raise RegisterError("error.register_foreign", path=path)
    if version > VERSION:
        raise RegisterError("error.register_newer", path=path, version=version, known=VERSION)
    return version


@contextmanager
def opened(path: Path) -> Iterator[Connection]:
    """The register at `path` as it is at this moment, unchanged while the block runs.

    Raises RegisterError where there is none, or it is damaged, foreign or newer.
    """
    if not path.exists():
        raise RegisterError("error.no_register", path=path)
    if path.is_dir():
        raise RegisterError("error.register_is_folder", path=path)
    db = None
    try:
        with translated(path):
            db = _open_to_read(path)
            if _check_kind(db, path) < VERSION:
                db.close()
                with changing(path):
                    pass
                db = _open_to_read(path)
            db.execute("BEGIN")
            yield db
    finally:
        if db is not None:
            db.close()


def _open_to_read(path: Path) -> Connection:
    address = path.absolute().as_uri()
    db = sqlite3.connect(f"{address}?mode=ro", uri=True, timeout=PATIENCE, isolation_level=None)
    try:
        db.execute("SELECT 1 FROM sqlite_schema").fetchone()
    except sqlite3.OperationalError:
        db.close()
        # A register in a folder nobody may write to: no other process can be writing either.
        if os.access(path.parent, os.W_OK) or Path(f"{path}-wal").exists():
            raise
        db = sqlite3.connect(
            f"{address}?mode=ro&immutable=1", uri=True, timeout=PATIENCE, isolation_level=None
        )
        db.execute("SELECT 1 FROM sqlite_schema").fetchone()
    return db


@contextmanager
def changing(path: Path, *, make: bool = False) -> Iterator[Connection]:
    """The register at `path` for one change: all of it is kept, or nothing.

    With `make` a missing register is made, readable by its owner alone. The block runs inside one
    ``BEGIN IMMEDIATE`` transaction; leaving it by an exception keeps the register as it was.
    """
    if path.is_dir():
        raise RegisterError("error.register_is_folder", path=path)
    if not path.exists() or path.stat().st_size == 0:
        if not make:
            raise RegisterError("error.no_register", path=path)
        _make(path)
    db = None
    try:
        with translated(path):
            db = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)
            db.execute("PRAGMA foreign_keys = ON")
            db.execute("PRAGMA synchronous = FULL")
            if _check_kind(db, path) < VERSION:
                _migrate(db, path)
            db.execute("BEGIN IMMEDIATE")
            # Facts name their log entry, which is written last: it holds their digest.
            db.execute("PRAGMA defer_foreign_keys = ON")
            try:
                yield db
                if db.in_transaction:
                    db.execute("COMMIT")
            except BaseException:
                if db.in_transaction:
                    db.execute("ROLLBACK")
                raise
    finally:
        if db is not None:
            db.close()


def _make(path: Path) -> None:
    """A new, empty register: made beside its place, then put there, so it is whole or absent."""
    if not path.parent.is_dir():
        raise RegisterError("error.no_folder", path=path.parent)
    import tempfile

    from ocop_cli import schema

    try:
        handle, name = tempfile.mkstemp(prefix=".ocop-", suffix=".db", dir=path.parent)
        os.close(handle)
    except OSError as error:
        raise RegisterError(
            "error.register_cannot_make", path=path, reason=error.strerror
        ) from error
    made = Path(name)
    try:
        with translated(path):
            schema.make(made, APPLICATION, VERSION)
        made.chmod(0o600)
        try:
            # A link, unlike a rename, never replaces a register another process made meanwhile.
            path.hardlink_to(made)
        except FileExistsError:
            if path.stat().st_size == 0:
                made.replace(path)
        except OSError:
            if not path.exists():
                made.replace(path)
    except OSError as error:
        raise RegisterError(
            "error.register_cannot_make", path=path, reason=error.strerror
        ) from error
    finally:
        for leftover in (made, Path(f"{made}-wal"), Path(f"{made}-shm")):
            leftover.unlink(missing_ok=True)


def _migrate(db: Connection, path: Path) -> None:
    """Bring an older register up to date; a copy of it stays beside it."""
    from ocop_cli import schema

    version = db.execute("PRAGMA user_version").fetchone()[0]
    kept = path.with_name(f"{path.name}.v{version}")
    if not kept.exists():
        copy = sqlite3.connect(kept)
        try:
            db.backup(copy)
        finally:
            copy.close()
        kept.chmod(0o600)
    schema.migrate(db, VERSION)
