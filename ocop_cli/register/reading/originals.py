"""Which files the register's facts came from, and which of them its archive keeps."""

from __future__ import annotations

import json
from typing import NamedTuple

from ocop_cli.register.connection import Connection

IMPORTED = """
SELECT log_id, at, file, file_hash, detail FROM log
WHERE what = 'import' AND file_hash IS NOT NULL ORDER BY log_id
"""
ARCHIVED = "archived"  # in the detail of a log entry: its file was kept before it was written


class Original(NamedTuple):
    """An imported file: the log entry that names it, and whether it was put into the archive."""

    log_id: int
    at: str
    file: str
    digest: str
    archived: bool


def originals(db: Connection) -> list[Original]:
    """The imported files, oldest first; those of entries that were taken back too."""
    return [
        Original(log_id, at, file or "", digest, bool(json.loads(detail).get(ARCHIVED)))
        for log_id, at, file, digest, detail in db.execute(IMPORTED)
    ]


def archived(kept: bool) -> dict[str, bool]:
    """What the detail of a log entry says of its file."""
    return {ARCHIVED: True} if kept else {}
