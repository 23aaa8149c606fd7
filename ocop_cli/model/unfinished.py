"""What this program has begun to write and not finished: files and folders under names of its own.

Whoever begins one says so here and takes it away through here. A signal may come in the very moment
in which that begins, so the program looks once more when it ends.
"""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from pathlib import Path

from ocop_cli.model import stopping

# What SQLite may put beside a file that is a database.
BESIDE = ("", "-journal", "-wal", "-shm")

_begun: set[Path] = set()


def part_in(folder: Path) -> Path:
    """A name in `folder` under which a file or folder is about to be made, to be put in its place
    when it is whole, or taken away."""
    return _begin(folder / f".ocop-{os.urandom(8).hex()}.part")


def temporary() -> Path:
    """A name under which a folder is about to be made, to be taken away when it has served."""
    import tempfile

    return _begin(Path(tempfile.gettempdir(), f"ocop-{os.urandom(8).hex()}"))


def _begin(path: Path) -> Path:
    _begun.add(path)
    return path


def holds(path: Path) -> bool:
    """Whether `path` is one of those that were begun, or lies in one, and will be taken away."""
    return any(path.is_relative_to(one) for one in _begun)


def take_away(path: Path) -> None:
    """Leave nothing under that name, whatever signal comes meanwhile; what is finished has another
    name by then."""
    with stopping.undivided():
        _remove(path)
        _begun.discard(path)


def take_all_away() -> None:
    """The program ends: leave nothing of what a signal kept it from taking away."""
    with stopping.undivided():
        for path in _begun:
            _remove(path)
        _begun.clear()


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
        return
    for ending in BESIDE:
        with suppress(OSError):
            Path(f"{path}{ending}").unlink()
