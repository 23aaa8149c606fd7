"""The register: one SQLite file, opened for reading or for writing.

All SQL lives in this package and in `schema`. Reading uses the standard library alone; sqlite-utils
and the schema are loaded when the register is made or migrated. SQLite's own errors become
`RegisterError` here and nowhere else.

The file is in WAL mode: readers and one writer do not wait for each other, and a process that is
killed leaves a log beside it which the next one brings in. That log belongs to this one file, so a
register is never replaced by another file while its log may still stand beside it.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from ocop_cli.model import remarks
from ocop_cli.model.errors import RegisterError
from ocop_cli.register.connection import (
    NONSENSE,
    VERSION,
    Connection,
    _look,
    begin_to_write,
    is_there,
    open_to_read,
    open_to_write,
    translated,
    version_of,
)


@contextmanager
def _blamed(path: Path, db: Connection) -> Iterator[None]:
    """Say that the register is damaged where that is why the block fails; a bug stays a bug."""
    try:
        yield
    except NONSENSE as error:
        from ocop_cli.register.file import integrity

        # What was just being entered is no part of the question.
        with suppress(sqlite3.Error):
            if db.in_transaction:
                db.execute("ROLLBACK")
        if integrity.is_whole(db):
            raise
        raise RegisterError("error.register_damaged", path=path, reason=error) from error


@contextmanager
def opened(path: Path) -> Iterator[Connection]:
    """The register at `path` as it is at this moment, unchanged while the block runs.

    Raises RegisterError where there is none, or it is damaged, foreign or newer.
    """
    if not is_there(path):
        raise RegisterError("error.no_register", path=path)
    db = None
    try:
        with translated(path):
            db = open_to_read(path)
            version = version_of(db, path)
            if version is None:
                raise RegisterError("error.no_register", path=path)
            if version < VERSION:
                db.close()
                with changing(path):
                    pass
                db = open_to_read(path)
            db.execute("BEGIN")
            with _blamed(path, db):
                yield db
    finally:
        if db is not None:
            db.close()


@contextmanager
def changing(path: Path, *, make: bool = False) -> Iterator[Connection]:
    """The register at `path` for one change: all of it is kept, or nothing.

    With `make` a missing register is made, readable by its owner alone. The block runs inside one
    ``BEGIN IMMEDIATE`` transaction; leaving it by an exception keeps the register as it was.
    """
    if not is_there(path):
        if not make:
            raise RegisterError("error.no_register", path=path)
        from ocop_cli.register.file import making

        making.place(path)
    db = None
    try:
        with translated(path):
            file = _look(path)
            db = open_to_write(path)
            version = version_of(db, path)
            if version is None and not make:
                raise RegisterError("error.no_register", path=path)
            from ocop_cli.register.file import making

            if version is None or version < VERSION:
                making.bring_up_to_date(db, path)
            else:
                making.follow(db, path)
            begin_to_write(db)
            # Facts name their log entry, which is written last: it holds their digest.
            db.execute("PRAGMA defer_foreign_keys = ON")
            try:
                with _blamed(path, db):
                    yield db
                if db.in_transaction:
                    _check_place(file, path)
                    db.execute("COMMIT")
                    remarks.entered()
            except BaseException:
                if db.in_transaction:
                    with suppress(sqlite3.Error):
                        db.execute("ROLLBACK")
                raise
    finally:
        if db is not None:
            db.close()


def _check_place(file: os.stat_result | None, path: Path) -> None:
    """Raise unless the open register still stands at its place.

    SQLite would write on into a file that was moved or deleted meanwhile, where nobody finds it.
    """
    now = _look(path)
    if file is None or now is None or not os.path.samestat(file, now):
        raise RegisterError("error.register_moved", path=path)
