"""What the operating system is asked, in one place: what one system has and another has not.

Every call that exists on some systems alone stands here (or, for the console, the clock and the
environment, in `commands.asking.surroundings`), so that the rest of the program is the same
everywhere and a test can put in what another system would answer.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from errno import EBADF, ELOOP, ENOENT
from pathlib import Path
from typing import IO
from unicodedata import normalize

# Of Linux' <linux/fs.h> and <fcntl.h>.
_RENAME_EXCHANGE = 2
_AT_FDCWD = -100
# Folders in which a system lists what a process has open.
OPEN_FILES = ("/dev/fd", "/proc/self/fd")
# Of Windows' GetDriveTypeW.
_DRIVE_REMOTE = 4

# Of its <winerror.h>.
_SHARING_VIOLATION = 32
_LOCK_VIOLATION = 33

# What Windows keeps for devices, whatever the extension; and what no name there may hold.
DEVICES = frozenset(
    {"con", "prn", "aux", "nul", "conin$", "conout$"}
    | {f"{port}{number}" for port in ("com", "lpt") for number in "123456789¹²³"}
)
NOT_IN_NAMES = frozenset('<>:"|?*/\\') | {chr(code) for code in range(32)}

# MAX_PATH less what is put beside a file for a while (".ocop-….part").
LONGEST_PATH = 235

# A scanner for viruses, or a program that indexes, holds a new file open for a moment.
TRIES = 10
PAUSE = 0.1


def is_windows() -> bool:
    """Whether this is Windows."""
    return os.name == "nt"


def begin_in_utf8() -> None:
    """Begin the program anew with its command line taken for UTF-8, in the same process.

    Python does so by itself where the locale knows ASCII alone; where it was told not to
    (``PYTHONUTF8=0``), a name typed in Vietnamese would be bytes that match nothing.
    """
    with suppress(OSError):
        os.execv(sys.executable, [sys.executable, "-X", "utf8", *sys.orig_argv[1:]])


def no_name_for_windows(name: str) -> bool:
    """Whether Windows could not have a file of that name."""
    stem = name.split(".")[0].rstrip(" ").casefold()
    return stem in DEVICES or name[-1:] in (".", " ") or not NOT_IN_NAMES.isdisjoint(name)


def told_apart(names: Iterable[str]) -> list[str]:
    """Names for files of one folder, in the order of those that are wished for.

    A number before the ending parts those that some disk would take for one, be it by their case or
    by the form of their marks; a device of Windows has a sign before it.
    """
    found: list[str] = []
    taken: set[str] = set()
    next_number: dict[str, int] = {}
    for wished in names:
        name = f"_{wished}" if wished.split(".")[0].rstrip(" ").casefold() in DEVICES else wished
        stem, ending = os.path.splitext(name)  # noqa: PTH122 a name, and no path
        number, plain = next_number.get(_as_one(name), 1), name
        while _as_one(name) in taken:
            number += 1
            name = f"{stem}-{number}{ending}"
        next_number[_as_one(plain)] = number
        taken.add(_as_one(name))
        found.append(name)
    return found


def _as_one(name: str) -> str:
    return normalize("NFC", normalize("NFC", name).casefold())


def is_too_long(path: Path) -> bool:
    """Whether Windows may refuse a path for its length."""
    whole = os.path.abspath(path)  # noqa: PTH100 links stay as they are
    return is_windows() and len(whole) > LONGEST_PATH and not whole.startswith("\\\\?\\")


def sync_folder(folder: Path) -> None:
    """Bring a new name in `folder` to disk; not every system lets one ask."""
    with suppress(OSError):
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)


def sync_all() -> None:
    """Bring everything written to disk: for thousands of small files cheaper than one each."""
    if sys.platform != "win32" and hasattr(os, "sync"):
        os.sync()


def put(part: Path, target: Path) -> None:
    """`part` takes the place of `target`, at once.

    Windows lets no file be replaced that a program holds open. A scanner lets go again in a
    moment, a spreadsheet program does not: then PermissionError.
    """
    for left in range(TRIES, -1, -1):
        try:
            part.replace(target)
            return
        except PermissionError:
            if not is_windows() or not left:
                raise
            time.sleep(PAUSE)


def is_held_open(error: OSError) -> bool:
    """Whether another program keeps a file to itself, as Windows lets it."""
    return getattr(error, "winerror", None) in (_SHARING_VIOLATION, _LOCK_VIOLATION)


def umask() -> int:
    """The permissions new files do not get."""
    mask = os.umask(0)
    os.umask(mask)
    return mask


def exchanged(one: Path, other: Path) -> bool:
    """Whether the system exchanged two folders in one step."""
    if sys.platform != "linux":
        return False
    try:
        import ctypes

        exchange = ctypes.CDLL(None, use_errno=True).renameat2
    except (ImportError, OSError, AttributeError):
        return False
    names = os.fsencode(one), os.fsencode(other)
    return bool(exchange(_AT_FDCWD, names[0], _AT_FDCWD, names[1], _RENAME_EXCHANGE) == 0)


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """One process at a time in `folder`, where folders can be locked; a killed one lets go."""
    if sys.platform == "win32":
        yield
        return
    import fcntl

    number = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):
            fcntl.flock(number, fcntl.LOCK_EX)
        yield
    finally:
        os.close(number)


def remote_drive(path: Path) -> str:
    """The share or drive of another machine a path of Windows lies on; "" for any other."""
    drive = path.drive
    if drive.startswith("\\\\") and not drive.startswith(("\\\\?\\", "\\\\.\\")):
        return drive
    if drive.upper().startswith("\\\\?\\UNC\\"):
        return drive
    return drive if drive and _is_remote(f"{drive}\\") else ""


def _is_remote(root: str) -> bool:
    if sys.platform != "win32":
        return False
    import ctypes

    return bool(ctypes.windll.kernel32.GetDriveTypeW(root) == _DRIVE_REMOTE)


def resolved(path: Path) -> Path:
    """The file a path leads to; raises OSError where its links lead in a circle."""
    try:
        found = path.resolve()
    except RuntimeError as error:
        raise OSError(ELOOP, os.strerror(ELOOP)) from error
    if found.is_symlink():  # since Python 3.13 a circle is no error of its own
        raise OSError(ELOOP, os.strerror(ELOOP))
    return found


def descriptor(path: Path) -> int | None:
    """The open file a path is only another name for, links followed: ``/dev/stdout``,
    ``/dev/fd/63`` (what a shell puts in for ``>(…)``), ``/proc/self/fd/3``.

    None for any other path. Raises OSError where its links lead in a circle.
    """
    if is_windows():
        return None
    own = {os.path.realpath(folder) for folder in OPEN_FILES}
    while True:
        if path.name.isdecimal() and os.path.realpath(path.parent) in own:
            return int(path.name)
        if not path.is_symlink():
            return None
        path = path.parent / path.readlink()


def let_go(stream: IO[str]) -> None:
    """Nobody reads `stream` any more: what is still written to it goes nowhere."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)


def is_closed(error: OSError) -> bool:
    """Whether what could not be written had no place to go to from the start."""
    return error.errno == EBADF


def working_folder_is_gone() -> bool:
    """Whether the folder this process works in was deleted."""
    try:
        Path.cwd()
    except OSError as error:
        return error.errno == ENOENT
    return False
