"""A log left beside a register that is not its own.

SQLite takes whatever log bears a register's name for that register's. Where somebody put a copy of
the register in its place by hand, while the log of what stood there before still lay beside it, the
pages of both are mixed: what is read is neither. So a log that was left is looked at before it is
believed: what the register says with it must go on from what its file says alone.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from ocop_cli.model.errors import RegisterError
from ocop_cli.register.connection import NONSENSE, Connection, address, has_log, open_to_read
from ocop_cli.register.file import integrity


def check(path: Path) -> None:
    """Raise RegisterError where the log beside the register at `path` is another's."""
    if is_of_another(path):
        raise RegisterError("error.register_log_foreign", path=path, file=f"{path}-wal")


def is_of_another(path: Path) -> bool:
    """Whether the register at `path` is whole without the log beside it, and not with it.

    Of a log that goes on from the file's own newest entry only the entries after it are looked at;
    the register is gone through whole only where it does not.
    """
    try:
        if not has_log(path):
            return False
        with closing(_alone(path)) as db:
            newest = integrity.newest(db)
        if newest is None:
            return False
        with closing(open_to_read(path)) as db:
            db.execute("BEGIN")
            if _goes_on(db, newest) or integrity.is_whole(db):
                return False
        with closing(_alone(path)) as db:
            return integrity.is_whole(db)
    except (sqlite3.Error, RegisterError):
        return False  # whoever opens it next says what is the matter


def _alone(path: Path) -> Connection:
    """The register as its file says it, without what stands in the log."""
    where = address(path, "mode=ro&immutable=1")
    return sqlite3.connect(where, uri=True, isolation_level=None, factory=Connection)


def _goes_on(db: Connection, newest: integrity.Newest) -> bool:
    with suppress(sqlite3.Error, *NONSENSE):
        return integrity.sealed(db, newest.seal) == [newest] and not any(
            integrity.breaks(db, newest)
        )
    return False
