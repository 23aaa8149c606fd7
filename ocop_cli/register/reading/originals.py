"""Which files the register's facts came from, and which of them its archive keeps."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import NamedTuple

from ocop_cli.register.connection import Connection

IMPORTED = """
SELECT log_id, at, file, file_hash, detail FROM log
WHERE what = 'import' AND file_hash IS NOT NULL ORDER BY log_id
"""
ARCHIVED = "archived"  # in the detail of a log entry: its file was kept before it was written
SCANS = "scans"  # there too: the scans a corrected draft was read from, their names by their hash


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


def scans(db: Connection) -> list[Original]:
    """The scans that imported drafts were read from, oldest first."""
    return [
        Original(log_id, at, name, digest, archived=True)
        for log_id, at, _, _, detail in db.execute(IMPORTED)
        for digest, name in sorted(json.loads(detail).get(SCANS, {}).items())
    ]


def archived(kept: bool, scans: Mapping[str, str]) -> dict[str, object]:
    """What the detail of a log entry says of its file, and of the scans it was read from."""
    if not kept:
        return {}
    return {ARCHIVED: True, SCANS: dict(scans)} if scans else {ARCHIVED: True}
