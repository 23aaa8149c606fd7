"""The file itself, kept beside the register before the log entry that names it."""

from __future__ import annotations

from pathlib import Path

from ocop_cli.intake.files.imported import Imported
from ocop_cli.model.problem import Problem, Severity
from ocop_cli.register.connection import Connection
from ocop_cli.register.file import archive
from ocop_cli.register.reading import cuts, originals
from ocop_cli.register.settings import SETTINGS


def keep(db: Connection, register: Path, one: Imported) -> bool:
    """Keep a file, and the scans a corrected draft was read from; True where the archive is in use.

    The scans lie beside it; which do not is told. Raises OcopError where the file is no longer what
    was read: the facts would name another.
    """
    if cuts.settings(db, cuts.cut(db)).get("archive", SETTINGS["archive"].default) == "off":
        archive.same(one.path, one.digest)
        return False
    missing = archive.keep_read(archive.folder_of(register), one.path, one.digest, one.scans)
    told = (Problem("scan_missing", Severity.WARNING, None, {"scan": scan}) for scan in missing)
    one.problems = (*one.problems, *told)
    return True


def put_back(db: Connection, register: Path, one: Imported) -> bool:
    """Keep a file the register knows, where the archive lacks it or holds it damaged."""
    if not any(source.digest == one.digest for source in originals.originals(db)):
        return False
    folder = archive.folder_of(register)
    lost = archive.lost(folder, (one.digest, *one.scans))
    return bool(lost) and keep(db, register, one) and archive.lost(folder, lost) != lost
