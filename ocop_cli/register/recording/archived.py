"""The file itself, kept beside the register before the log entry that names it."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from ocop_cli.model.received import Received
from ocop_cli.register.connection import Connection
from ocop_cli.register.file import archive
from ocop_cli.register.reading import cuts, originals
from ocop_cli.register.settings import SETTINGS


class ArchivedFile(NamedTuple):
    """Whether a file is kept by this import, and the scans that are missing, by name."""

    kept: bool
    missing: tuple[str, ...] = ()


def keep(db: Connection, register: Path, file: Received, *, known: bool) -> ArchivedFile:
    """Keep a file, and the scans a corrected draft was read from.

    What the register has from it already (`known`) is put back, where the archive lacks it or holds
    it damaged. The scans lie beside it. Raises OcopError where the file is no longer what was read:
    the facts would name another.
    """
    folder = archive.folder_of(register)
    digests = (file.digest, *file.scans)
    lost = archive.lost(folder, digests) if known and _is_original(db, file) else []
    if known and not lost:
        return ArchivedFile(False)
    if cuts.settings(db, cuts.cut(db)).get("archive", SETTINGS["archive"].default) == "off":
        archive.hold_same(file.path, file.digest)
        return ArchivedFile(False)
    missing = archive.keep_read(folder, file.path, file.digest, file.scans)
    return ArchivedFile(not known or archive.lost(folder, lost) != lost, tuple(missing))


def _is_original(db: Connection, file: Received) -> bool:
    return any(source.digest == file.digest for source in originals.originals(db))
