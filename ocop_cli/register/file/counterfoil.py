"""What was entered, noted a second time beside the archive: ``REGISTER.files/entries.tsv``.

A register that loses its newest entries (its log torn, or left behind when the file was copied; an
older copy put in its place by hand) is whole without them, and nothing in it tells. The archive
names the files that were imported; of settings, acts and answers nothing would be left. So each
entry leaves a line here once it is in the register. A line whose seal the register does not hold is
of an entry it has lost.

The note is no part of the register and proves nothing by itself. It is there where the archive is;
that it could not be written fails no command, and a line too few is only one told less. Who has
seen to what is lost takes the file away; a restore, which tells what it leaves out, begins it anew.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from ocop_cli.model import unfinished
from ocop_cli.register.connection import Connection
from ocop_cli.register.file import archive, integrity
from ocop_cli.register.file.integrity import SealedEntry

NEWEST = "SELECT coalesce(max(log_id), 0) FROM log"
LONGEST = 200  # signs of the name of a file or a subject
LARGEST = 100_000_000  # bytes that are read of it


def of(register: Path) -> Path:
    """Where the note of a register stands."""
    return archive.folder_of(register) / archive.NOTE


def newest(db: Connection) -> int:
    """The number of the register's newest entry, 0 where there is none."""
    number: int = db.execute(NEWEST).fetchone()[0]
    return number


def add(db: Connection, register: Path, entered: range) -> None:
    """Note the entries of these numbers, and none that another process has entered since; where the
    register has no archive nothing is."""
    place = of(register)
    with suppress(OSError):
        if place.parent.is_dir():
            known = integrity.entries(db, entered.start - 1)
            _write(place, (one for one in known if one.log_id in entered), "a")


def begin_anew(db: Connection, register: Path) -> None:
    """Note the entries of a register that was put back, and no others."""
    place = of(register)
    with suppress(OSError):
        if place.exists():
            part = unfinished.part_in(place.parent)
            try:
                _write(part, integrity.entries(db), "w")
                part.replace(place)
            finally:
                unfinished.take_away(part)


def lost(db: Connection, register: Path) -> list[SealedEntry]:
    """The entries noted here that the register does not hold, oldest first; a line that is not as
    this program writes it says nothing."""
    try:
        with of(register).open(encoding="utf-8", errors="replace") as file:
            lines = file.read(LARGEST).splitlines()
    except OSError:
        return []
    noted = [one for one in map(_noted, lines) if one is not None]
    return sorted(set(integrity.beyond(noted, integrity.entries(db))), key=lambda one: one.log_id)


def _write(place: Path, entries: Iterable[SealedEntry], mode: str) -> None:
    lines = ["\t".join(_plain(field) for field in one) + "\n" for one in entries]
    with place.open(mode, encoding="utf-8", newline="\n") as file:
        place.chmod(0o600)
        file.write("".join(lines))


def _plain(value: object) -> str:
    return " ".join(str("" if value is None else value).split())[:LONGEST]


def _noted(line: str) -> SealedEntry | None:
    try:
        number, at, what, subject, seal = line.split("\t")
        datetime.fromisoformat(at)
        return SealedEntry(int(number[:18]), at, what, subject or None, seal)
    except ValueError:
        return None
