"""Whether others than its owner can write to the register's files, past the program and its log."""

from __future__ import annotations

import os
import stat
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from ocop_cli.model import system
from ocop_cli.model.errors import OcopError
from ocop_cli.model.sources import ARCHIVE
from ocop_cli.words import Language, say

if TYPE_CHECKING:
    from ocop_cli.queries.view import View
    from ocop_cli.register.file.archive import Carried

NAMED = 3
# Of what was typed, or of a name, no more is said back; lists of products are longer.
LONGEST = 4000


def tell(text: str) -> None:
    """A sentence for the person at the terminal; never mixed with data."""
    with suppress(OSError):  # a full disk, a reader that left: what was done is done all the same
        sys.stderr.write(harmless(text) + "\n")


def sentence(error: OcopError, language: Language) -> str:
    """What went wrong, in words; what it names may be a sentence too, or several."""
    values = {key: _said(value, language) for key, value in error.values.items()}
    return say(error.key, language, **values) if values else say(error.key, language)


def _said(value: object, language: Language) -> object:
    if isinstance(value, OcopError):
        return sentence(value, language)
    if isinstance(value, tuple):
        return ", ".join(str(_said(one, language)) for one in value)
    if isinstance(value, str) and len(value) > LONGEST:
        return value[:LONGEST] + "…"
    return value


def answer(text: str) -> None:
    """What was asked for, on standard output. A reader that left is no reason to stop there."""
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        system.let_go(sys.stdout)


def entry(log_id: int, language: Language) -> None:
    """How to take back what was just done."""
    tell(say("done.entry", language, log_id=log_id))


def harmless(text: str) -> str:
    """`text` with nothing in it a terminal would act on: names of files may hold anything."""
    if all(line.isprintable() for line in text.split("\n")):
        return text
    from ocop_cli.writers import legible

    return legible.harmless(text)


def modes(register: Path) -> list[tuple[str, int]]:
    """The register's files, and their folder, with their modes; nothing where modes say nothing.

    A folder that a user's own group may write to (its number is the user's) is as good as closed:
    many systems give each user such a group, with nobody else in it.
    """
    if os.name != "posix":
        return []
    file = os.path.realpath(register)
    found = []
    folders = (f"{file}{ARCHIVE}", os.path.dirname(file))  # noqa: PTH120
    for path in (file, f"{file}-wal", f"{file}-shm", *folders):
        try:
            known = os.stat(path)  # noqa: PTH116
        except OSError:
            continue
        if not (stat.S_ISREG(known.st_mode) or stat.S_ISDIR(known.st_mode)):
            continue
        private = stat.S_ISDIR(known.st_mode) and known.st_uid == known.st_gid
        found.append((path, known.st_mode & ~(stat.S_IWGRP if private else 0)))
    return found


def files(register: Path, carried: Carried, language: Language) -> None:
    """Say which imported files went with a copy of the register, and which could not."""
    if carried.files:
        path = f"{register}{ARCHIVE}"
        tell(say("done.archive_carried", language, count=carried.files, path=path))
    lost = (*carried.missing, *carried.changed)
    if lost:
        shown = ", ".join(lost[:NAMED]) + ("…" if len(lost) > NAMED else "")
        tell(say("done.archive_not_carried", language, count=len(lost), hashes=shown))


def left_out(view: View) -> None:
    """Say, beside a list of what lapsed, that files wait which may renew some of it."""
    from ocop_cli.register.reading import refused_files

    files = refused_files.waiting(view.db, view.asked.known_at)
    if files:
        tell(view.count("done.left_out", len(files)))


def warn(register: Path, language: Language) -> None:
    """Say so in one line, beside what a command did that writes to the register."""
    from ocop_cli.queries import soundness

    for one in soundness.permissions(modes(register)):
        if one.code in ("others_write", "folder_open"):
            what = say(f"check.{one.code}", language, **one.values)
            tell(say("done.exposed", language, what=what))
            return
