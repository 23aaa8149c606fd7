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
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from ocop_cli.model import remarks, unfinished
from ocop_cli.model.errors import RegisterError
from ocop_cli.register.connection import (
    NONSENSE,
    VERSION,
    Connection,
    _look,
    begin_to_write,
    expect_much,
    has_log,
    is_there,
    open_to_read,
    open_to_write,
    translated,
    version_of,
)


def _check_log(path: Path) -> None:
    """Raise RegisterError where the log that lies beside the register is another's."""
    if has_log(path):
        from ocop_cli.register.file import left_log

        left_log.check(path)


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
            _check_log(path)
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
    with closing(Changes(path, make=make, large=False)) as changes, changes.one() as db:
        yield db


class Changes:
    """The register at `path` for several changes, one after the other, each as `changing` says.

    It is opened once and stays open in between, without a lock: others may read and write there.
    `large` says that they may be an import's.
    """

    def __init__(self, path: Path, *, make: bool = False, large: bool = True) -> None:
        self.path, self.make, self._large = path, make, large
        self._db: Connection | None = None
        self._file: os.stat_result | None = None

    def close(self) -> None:
        """Let go of the file."""
        if self._db is not None:
            self._db.close()
            self._db = None

    @contextmanager
    def one(self) -> Iterator[Connection]:
        """The register for one change: all of it is kept, or nothing."""
        from ocop_cli.register.file import counterfoil

        path = self.path
        self._make_ready()
        with translated(path):
            db = self._opened()
            begin_to_write(db)
            before = db.total_changes
            newest = counterfoil.newest(db)
            # Facts name their log entry, which is written last: it holds their digest.
            db.execute("PRAGMA defer_foreign_keys = ON")
            try:
                with _blamed(path, db):
                    yield db
                if db.in_transaction:
                    _check_place(self._file, path)
                    entered = range(newest + 1, counterfoil.newest(db) + 1)
                    db.execute("COMMIT")
                    # A copy in which a change is only tried is thrown away again.
                    if db.total_changes > before and not unfinished.holds(path):
                        remarks.entered()
                        counterfoil.add(db, path, entered)
            except BaseException:
                if db.in_transaction:
                    with suppress(sqlite3.Error):
                        db.execute("ROLLBACK")
                raise

    def _make_ready(self) -> None:
        if is_there(self.path):
            return
        if not self.make:
            raise RegisterError("error.no_register", path=self.path)
        from ocop_cli.register.file import making

        making.place(self.path)

    def _opened(self) -> Connection:
        """The open register, brought up to date; opened anew where another file took its place."""
        from ocop_cli.register.file import making

        path, file = self.path, _look(self.path)
        db = self._db
        if db is not None and _is_one(file, self._file) and version_of(db, path) == VERSION:
            db.worked_out.clear()  # others may have written since
            return db
        self.close()
        _check_log(path)
        self._file = file
        db = self._db = open_to_write(path)
        version = version_of(db, path)
        if self._large or (version or 0) < VERSION:
            expect_much(db)
        if version is None and not self.make:
            raise RegisterError("error.no_register", path=path)
        if version is None or version < VERSION:
            making.bring_up_to_date(db, path)
        else:
            making.follow(db, path)
        return db


def _check_place(file: os.stat_result | None, path: Path) -> None:
    """Raise unless the open register still stands at its place.

    SQLite would write on into a file that was moved or deleted meanwhile, where nobody finds it.
    """
    if not _is_one(_look(path), file):
        raise RegisterError("error.register_moved", path=path)


def _is_one(one: os.stat_result | None, other: os.stat_result | None) -> bool:
    return one is not None and other is not None and os.path.samestat(one, other)
