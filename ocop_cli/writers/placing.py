"""Several files at once in a folder that may hold others: all of them or none."""

from __future__ import annotations

import os
import shutil
import stat
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from errno import EACCES, ELOOP
from pathlib import Path
from typing import BinaryIO

from ocop_cli.model.errors import OcopError
from ocop_cli.words import Language, say


@contextmanager
def standard_output(language: Language) -> Iterator[BinaryIO]:
    """Standard output for bytes; a reader that went away ends the writing quietly."""
    try:
        sys.stdout.flush()
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        # What is left in the buffer would fail once more when the interpreter ends.
        with suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as error:
        raise OcopError(
            "output.cannot_write", path=say("output.standard_output", language), reason=_why(error)
        ) from error


@contextmanager
def whole(path: Path, language: Language) -> Iterator[BinaryIO]:
    """A file for bytes that takes the place of `path` when all went well, else leaves no trace.

    Links are followed, permissions of a file that is replaced are kept; a device or a pipe is
    written directly. Raises OcopError where it cannot be written.
    """
    part: Path | None = None
    try:
        target = _target(path)
        if not target.parent.is_dir():
            raise OcopError("output.no_folder", folder=path.parent)
        mode = target.stat().st_mode if target.exists() else None
        if mode is not None and not stat.S_ISREG(mode):
            with target.open("wb") as out:
                yield out
            return
        if mode is not None and not os.access(target, os.W_OK):
            raise PermissionError(EACCES, os.strerror(EACCES))
        part = target.with_name(f".ocop-{os.urandom(8).hex()}.part")
        with part.open("xb") as out:
            if mode is not None:
                part.chmod(stat.S_IMODE(mode))
            yield out
            out.flush()
            os.fsync(out.fileno())
        part.replace(target)
        part = None
        _sync_folder(target.parent)
    except OSError as error:
        raise OcopError("output.cannot_write", path=path, reason=_why(error)) from error
    finally:
        if part is not None:
            with suppress(OSError):
                part.unlink()


def _target(path: Path) -> Path:
    try:
        return path.resolve()
    except RuntimeError as error:  # links that lead in a circle
        raise OSError(ELOOP, os.strerror(ELOOP)) from error


def _sync_folder(folder: Path) -> None:
    # The new name is safe only when the folder is on disk too; not every system lets one ask.
    with suppress(OSError):
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)


def _why(error: OSError) -> str:
    return error.strerror or type(error).__name__


Add = Callable[[str], AbstractContextManager[BinaryIO]]


@contextmanager
def whole_files(folder: Path) -> Iterator[Add]:
    """A function that opens a file of that name; when all went well they stand in `folder`.

    They are written beside it first. A folder that does not exist is made in one step with all
    that is in it; files of one that exists are replaced one after the other, each of them whole.
    Raises OcopError where they cannot be written.
    """
    target = folder.resolve()
    made: Path | None = None
    try:
        if not target.parent.is_dir():
            raise OcopError("output.no_folder", folder=folder.parent)
        made = Path(tempfile.mkdtemp(prefix=".ocop-", suffix=".part", dir=target.parent))
        staging = made
        names: list[str] = []

        @contextmanager
        def add(name: str) -> Iterator[BinaryIO]:
            with (staging / name).open("xb") as out:
                yield out
                out.flush()
                os.fsync(out.fileno())
            names.append(name)

        yield add
        if target.exists():
            for name in names:
                (staging / name).replace(target / name)
        else:
            staging.chmod(0o777 & ~_umask())
            staging.replace(target)
            made = None
    except OSError as error:
        raise OcopError(
            "output.cannot_write", path=folder, reason=error.strerror or type(error).__name__
        ) from error
    finally:
        if made is not None:
            shutil.rmtree(made, ignore_errors=True)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
