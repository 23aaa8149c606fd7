"""A folder that takes the place of another at once: what reads it sees the old one or the new one.

It is built under a fixed name beside its target, so that the next run finds and clears what a
killed one left. Where the system can exchange two folders in one step it does; elsewhere the old
one is moved away first, and comes back should the run end there. A lock on the folder that holds
them lets one run in at a time.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from errno import EEXIST, ELOOP, ENOTDIR
from pathlib import Path

from ocop_cli.model.errors import OcopError

Ours = Callable[[Path], bool]

# Of Linux' <linux/fs.h> and <fcntl.h>.
_RENAME_EXCHANGE = 2
_AT_FDCWD = -100


@contextmanager
def whole_folder(target: Path, marker: str, ours: Ours) -> Iterator[tuple[Path, Path]]:
    """An empty folder to fill, and the one it will replace (which may not exist).

    When the block ends well the new folder stands at `target`; else nothing has changed. A folder
    that holds anything but has no file `marker` was made by somebody else and is refused. Files of
    the old one for whose path (within it) `ours` says no are carried over: they are not the
    tool's to delete. Raises OcopError.
    """
    try:
        final = _resolved(target)
        if not final.parent.is_dir():
            raise OcopError("output.no_folder", folder=target.parent)
        with _alone(final.parent):
            new = final.with_name(f".{final.name}.ocop-new")
            old = final.with_name(f".{final.name}.ocop-old")
            _clear(final, new, old, ours)
            _check(final, target, marker)
            new.mkdir()
            try:
                if final.exists():
                    new.chmod(final.stat().st_mode & 0o7777)
                yield new, final
                _flush()
                _swap(new, final, old, ours)
            finally:
                shutil.rmtree(new, ignore_errors=True)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise OcopError("output.cannot_write", path=target, reason=reason) from error


def _resolved(target: Path) -> Path:
    try:
        return target.resolve()
    except RuntimeError as error:  # links that lead in a circle
        raise OSError(ELOOP, os.strerror(ELOOP)) from error


def _check(final: Path, target: Path, marker: str) -> None:
    if not final.exists():
        return
    if not final.is_dir():
        raise OSError(ENOTDIR, os.strerror(ENOTDIR))
    if any(final.iterdir()) and not (final / marker).is_file():
        raise OcopError("site.not_a_site", folder=target, marker=marker)


def _clear(final: Path, new: Path, old: Path, ours: Ours) -> None:
    """Take up what a killed run left: a half-built folder, or an old one not yet cleared."""
    if old.exists() and not final.exists():
        old.rename(final)
    # A run that ended right after the exchange left the old folder under the name of the new one.
    for left in (new, old):
        if left.exists():
            if final.exists():
                _carry(left, final, ours)
            shutil.rmtree(left)


def _swap(new: Path, final: Path, old: Path, ours: Ours) -> None:
    if not final.exists():
        new.rename(final)
        _sync(final.parent)
        return
    if _exchanged(new, final):
        new.rename(old)
    else:
        final.rename(old)
        try:
            new.rename(final)
        except OSError:
            old.rename(final)
            raise
    _sync(final.parent)
    _carry(old, final, ours)
    shutil.rmtree(old, ignore_errors=True)


def _carry(old: Path, final: Path, ours: Ours) -> None:
    """Move into `final` what the tool did not make."""
    for folder, folders, files in os.walk(old):
        here = Path(folder)
        for name in (*folders, *files):
            found = here / name
            within = found.relative_to(old)
            if ours(within):
                continue
            if name in folders:
                folders.remove(name)
            place = final / within
            if place.exists():
                raise OSError(EEXIST, os.strerror(EEXIST), str(place))
            place.parent.mkdir(parents=True, exist_ok=True)
            found.rename(place)


def _exchanged(new: Path, final: Path) -> bool:
    """Whether the system exchanged the two folders in one step."""
    try:
        import ctypes

        exchange = ctypes.CDLL(None, use_errno=True).renameat2
    except (ImportError, OSError, AttributeError, TypeError):
        return False
    names = os.fsencode(new), os.fsencode(final)
    return bool(exchange(_AT_FDCWD, names[0], _AT_FDCWD, names[1], _RENAME_EXCHANGE) == 0)


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """One run at a time in `folder`, where the system can lock folders; a killed one lets go."""
    try:
        import fcntl
    except ImportError:
        yield
        return
    number = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):
            fcntl.flock(number, fcntl.LOCK_EX)
        yield
    finally:
        os.close(number)


def _flush() -> None:
    # Thousands of small files: one flush of everything costs less than one each.
    if hasattr(os, "sync"):
        os.sync()


def _sync(folder: Path) -> None:
    with suppress(OSError):
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)
