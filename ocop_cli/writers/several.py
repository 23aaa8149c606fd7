"""Several files at once in a folder that may hold others: all of them or none."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import BinaryIO

from ocop_cli.errors import OcopError

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
