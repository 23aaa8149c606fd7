"""The file itself, kept beside the register before the log entry that names it."""

from __future__ import annotations

from pathlib import Path

from ocop_cli.intake.files.imported import Imported
from ocop_cli.model.problem import Problem, Severity
from ocop_cli.register.connection import Connection
from ocop_cli.register.file import archive
from ocop_cli.register.reading import cuts, originals
from ocop_cli.register.settings import SETTINGS


def keep(db: Connection, register: Path, one: Imported, *, known: bool) -> bool:
    """Keep a file, and the scans a corrected draft was read from; True where they are kept by it.

    What the register has from it already (`known`) is put back, where the archive lacks it or holds
    it damaged. The scans lie beside it; which do not is told. Raises OcopError where the file is no
    longer what was read: the facts would name another.
    """
    folder = archive.folder_of(register)
    digests = (one.digest, *one.scans)
    lost = archive.lost(folder, digests) if known and _is_original(db, one) else []
    if known and not lost:
        return False
    if cuts.settings(db, cuts.cut(db)).get("archive", SETTINGS["archive"].default) == "off":
        archive.hold_same(one.path, one.digest)
        return False
    missing = archive.keep_read(folder, one.path, one.digest, one.scans)
    told = (Problem("scan_missing", Severity.WARNING, None, {"scan": scan}) for scan in missing)
    one.problems = (*one.problems, *told)
    return not known or archive.lost(folder, lost) != lost


def _is_original(db: Connection, one: Imported) -> bool:
    return any(source.digest == one.digest for source in originals.originals(db))
