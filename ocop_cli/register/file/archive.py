"""The files the facts came from, kept beside the register: each once, by its hash, compressed.

They stand in the folder ``REGISTER.files``, which only its owner may open, under the SHA-256 of
their contents and the ending of gzip, so that a person gets one back without this program too. A
file is written whole, beside its place, before the log entry that names it is committed: a process
that is killed between the two leaves a file that no entry names, and the next import of the same
file takes it up. Nothing here is ever changed; what is damaged is put back from the same contents.
"""

from __future__ import annotations

import gzip
import hashlib
import os
import re
import shutil
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO, NamedTuple

from ocop_cli.model import system, unfinished
from ocop_cli.model.errors import OcopError
from ocop_cli.model.sources import ARCHIVE
from ocop_cli.register.file import making

PACKED = ".gz"
NOTE = "entries.tsv"  # of `register.file.counterfoil`, which is no imported file
PIECE = 1 << 20
# Decisions come as zip and pdf, which hardly shrink further; higher levels only cost time.
LEVEL = 6
NAMED = re.compile(r"[0-9a-f]{64}\.gz")
UNFINISHED = re.compile(r"\.ocop-[0-9a-f]{16}\.part")


class FileState(StrEnum):
    """What the archive holds of a file."""

    KEPT = "kept"
    MISSING = "missing"
    CHANGED = "changed"


class Stored(NamedTuple):
    """What stands in the archive's folder: a file's hash, or a name that is none, and its size."""

    name: str
    size: int
    unfinished: bool
    known: bool  # named as the archive names its files


def folder_of(register: Path) -> Path:
    """The folder beside a register in which its files are kept."""
    target = register.resolve()
    return target.with_name(f"{target.name}{ARCHIVE}")


def digest_of(path: Path) -> str:
    """The SHA-256 of a file's contents; raises OcopError where it cannot be read any more."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise OcopError("error.file_changed", path=path) from error


def keep(folder: Path, path: Path) -> str:
    """Keep the file at `path`; gives the hash of what is kept, which may be there already.

    The caller holds the register's lock for writing, so what another process left unfinished is
    cleared away. Raises OcopError where it cannot be written.
    """
    try:
        source = path.open("rb")
    except OSError as error:
        raise OcopError("error.file_changed", path=path) from error
    try:
        with source:
            return _put(folder, source)
    except OSError as error:
        raise OcopError(
            "error.archive_not_written", path=folder, reason=error.strerror or str(error)
        ) from error


def hold_same(path: Path, digest: str) -> None:
    """Raises OcopError where the file at `path` is no longer the one of that hash."""
    if digest_of(path) != digest:
        raise OcopError("error.file_changed", path=path)


def keep_read(folder: Path, path: Path, digest: str, scans: Mapping[str, str]) -> list[str]:
    """Keep the file at `path`, which was read, and beside it its scans, whose names stand by their
    hashes; gives the names of those that are not there.

    Raises OcopError as `hold_same` and `keep` do.
    """
    if keep(folder, path) != digest:
        raise OcopError("error.file_changed", path=path)
    missing: list[str] = []
    for wanted, name in scans.items():
        scan = path.parent / Path(name).name
        if state(folder, wanted) is FileState.KEPT:
            continue
        if scan.is_file() and digest_of(scan) == wanted:
            keep(folder, scan)
        else:
            missing.append(name)
    return missing


def lost(folder: Path, digests: Iterable[str]) -> list[str]:
    """Which of these the archive lacks, or holds damaged."""
    return [digest for digest in digests if state(folder, digest) is not FileState.KEPT]


def _put(folder: Path, source: BinaryIO) -> str:
    if not folder.exists():
        folder.mkdir(mode=0o700)
        system.sync_folder(folder.parent)
    sweep(folder)
    part = unfinished.part_in(folder)
    found = hashlib.sha256()
    try:
        number = os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        with os.fdopen(number, "wb") as out:
            # Without a name and an instant, the same file always gives the same bytes.
            with gzip.GzipFile("", "wb", LEVEL, out, mtime=0) as packed:
                while some := source.read(PIECE):
                    found.update(some)
                    packed.write(some)
            out.flush()
            os.fsync(out.fileno())
        digest = found.hexdigest()
        place = folder / f"{digest}{PACKED}"
        if state(folder, digest) is FileState.CHANGED:
            system.put(part, place)
            system.sync_folder(folder)
        elif not place.exists():
            making.name(part, place)
        return digest
    finally:
        unfinished.take_away(part)


def sweep(folder: Path) -> None:
    """Clear away what a process that was killed left unfinished."""
    with os.scandir(folder) as entries:
        left = [one.name for one in entries if UNFINISHED.fullmatch(one.name)]
    for name in left:
        with suppress(OSError):
            (folder / name).unlink()


def state(folder: Path, digest: str) -> FileState:
    """Whether the file of that hash is kept, and is what its name says."""
    place = folder / f"{digest}{PACKED}"
    if not place.is_file():
        return FileState.MISSING
    read = hashlib.sha256()
    try:
        for some in _pieces(place):
            read.update(some)
    except (OSError, EOFError, zlib.error):
        return FileState.CHANGED
    return FileState.KEPT if read.hexdigest() == digest else FileState.CHANGED


def hold(folder: Path, digest: str) -> None:
    """Raises OcopError where the file of that hash is missing or changed."""
    found = state(folder, digest)
    if found is not FileState.KEPT:
        raise OcopError(f"error.archive_{found}", path=folder / f"{digest}{PACKED}")


def give(folder: Path, digest: str, out: BinaryIO) -> None:
    """Write the file of that hash to `out`; raises OcopError for one missing or changed.

    All of it is looked at before anything is written.
    """
    hold(folder, digest)
    for some in _pieces(folder / f"{digest}{PACKED}"):
        out.write(some)


def _pieces(place: Path) -> Iterator[bytes]:
    with gzip.open(place, "rb") as packed:
        while some := packed.read(PIECE):
            yield some


def found(folder: Path) -> list[Stored]:
    """What stands in the folder, by name; nothing where there is none."""
    try:
        with os.scandir(folder) as entries:
            stand = [
                (one.name, one.stat(follow_symlinks=False).st_size)
                for one in entries
                if one.name != NOTE
            ]
    except (FileNotFoundError, NotADirectoryError):
        return []
    return [
        Stored(
            name.removesuffix(PACKED) if NAMED.fullmatch(name) else name,
            size,
            UNFINISHED.fullmatch(name) is not None,
            NAMED.fullmatch(name) is not None,
        )
        for name, size in sorted(stand)
    ]


class Carried(NamedTuple):
    """What a copy of the archive brought over, and what it could not: hashes."""

    files: int
    missing: tuple[str, ...]
    changed: tuple[str, ...]


def carry(source: Path, target: Path, digests: Iterable[str]) -> Carried:
    """Bring the files of those hashes from one archive to another, each of them verified.

    What is there and sound stays as it is; what is there and damaged is put back. Raises OcopError
    where it cannot be written.
    """
    count = 0
    lost: dict[FileState, list[str]] = {FileState.MISSING: [], FileState.CHANGED: []}
    for digest in sorted(set(digests)):
        if state(target, digest) is FileState.KEPT:
            count += 1
            continue
        own = state(source, digest)
        if own is not FileState.KEPT:
            lost[own].append(digest)
            continue
        try:
            _copy(source, target, f"{digest}{PACKED}")
        except OSError as error:
            reason = error.strerror or str(error)
            raise OcopError("error.archive_not_written", path=target, reason=reason) from error
        count += 1
    return Carried(count, tuple(lost[FileState.MISSING]), tuple(lost[FileState.CHANGED]))


def _copy(source: Path, target: Path, name: str) -> None:
    """Bring one file over; beside other copies of one register on the same disk it is kept once."""
    if not target.exists():
        target.mkdir(mode=0o700)
        system.sync_folder(target.parent)
    digest = name.removesuffix(PACKED)
    part = unfinished.part_in(target)
    try:
        for other in sorted(target.parent.glob(f"*{ARCHIVE}/{name}")):
            # Never the source itself: what befalls its disk shall not befall the copy's.
            if (
                other.parent not in (source, target)
                and state(other.parent, digest) is FileState.KEPT
            ):
                with suppress(OSError, NotImplementedError):
                    part.hardlink_to(other)
                    break
        if not part.exists():
            number = os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
            with (source / name).open("rb") as file, os.fdopen(number, "wb") as out:
                shutil.copyfileobj(file, out, PIECE)
                out.flush()
                os.fsync(out.fileno())
        system.put(part, target / name)
        system.sync_folder(target)
    finally:
        unfinished.take_away(part)
