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
from contextlib import contextmanager
from errno import EEXIST, ENOTDIR
from pathlib import Path

from ocop_cli.model import remarks, sources, stopping, system
from ocop_cli.model.errors import Misused, OcopError
from ocop_cli.writers.placing import check, no_folder, put

Ours = Callable[[Path], bool]


@contextmanager
def whole_folder(target: Path, marker: str, ours: Ours) -> Iterator[tuple[Path, Path]]:
    """An empty folder to fill, and the one it will replace (which may not exist).

    When the block ends well the new folder stands at `target`; else nothing has changed. A folder
    that holds anything but has no file `marker` was made by somebody else and is refused. Files of
    the old one for whose path (within it) `ours` says no are carried over: they are not the
    tool's to delete. Raises OcopError.
    """
    check(target)
    try:
        final = system.resolved(target)
        if not final.parent.is_dir():
            raise no_folder(target.parent)
        if not final.name:  # the root of a disk
            raise OcopError("site.not_a_site", folder=target, marker=marker)
        if sources.within(final) is not None:
            raise Misused("site.around_source", folder=target, path=sources.within(final))
        sources.check_name(target, final)
        with system.alone(final.parent):
            new = final.with_name(f".{final.name}.ocop-new")
            old = final.with_name(f".{final.name}.ocop-old")
            with stopping.undivided():
                _clear(final, new, old, ours)
            _check(final, target, marker)
            try:
                new.mkdir()
                if final.exists():
                    new.chmod(final.stat().st_mode & 0o7777)
                yield new, final
                system.sync_all()
                _swap(new, final, old, ours)
                remarks.placed(target)
            finally:
                with stopping.undivided():
                    shutil.rmtree(new, ignore_errors=True)
    except OSError as error:
        raise sources.cannot_write(target, error) from error


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
        system.sync_folder(final.parent)
        return
    with stopping.undivided():
        if system.exchanged(new, final):
            new.rename(old)
        else:
            put(final, old, name=final)
            try:
                put(new, final)
            except (OSError, OcopError):
                old.rename(final)
                raise
        system.sync_folder(final.parent)
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
