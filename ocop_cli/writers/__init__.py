"""One report, many formats: the only place that opens a file for output.

A file is written beside its target under another name, flushed to disk and then put in its place,
so that it is there whole or not at all, whatever happens meanwhile. A format's module is read only
when that format is asked for; each has ``write_<format>(report, out, language, options)``.
"""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from errno import EACCES, ELOOP
from importlib import import_module
from pathlib import Path
from typing import BinaryIO, Protocol, cast

from ocop_cli.errors import Misused, OcopError
from ocop_cli.model import Report
from ocop_cli.words import Language, say

WRITERS: dict[str, str] = {
    "table": "screen",
    "csv": "separated",
    "json": "objects",
    "ndjson": "objects",
    "md": "markup",
    "html": "markup",
    "xlsx": "workbook",
    "docx": "word",
    "pdf": "pdf",
}

# Formats that fit the rows of one command, which names them itself.
PARTICULAR: dict[str, str] = {"ics": "calendar"}

SUFFIXES: dict[str, str] = {
    ".txt": "table",
    ".csv": "csv",
    ".json": "json",
    ".ndjson": "ndjson",
    ".jsonl": "ndjson",
    ".md": "md",
    ".markdown": "md",
    ".html": "html",
    ".htm": "html",
    ".xlsx": "xlsx",
    ".docx": "docx",
    ".pdf": "pdf",
    ".ics": "ics",
}

BINARY = frozenset({"xlsx", "docx", "pdf"})


@dataclass(frozen=True, slots=True)
class Options:
    """How an output should look, beyond its format.

    `bom` makes csv fit for spreadsheet programs. `width` is the terminal's, in columns; None means
    that there is no terminal: a table is then as wide as it needs. `colour` is for a terminal.
    """

    bom: bool = False
    width: int | None = None
    colour: bool = False


class Writer(Protocol):
    def __call__(
        self, report: Report, out: BinaryIO, language: Language, options: Options
    ) -> None: ...


def format_of(path: Path) -> str | None:
    """The format a file's extension stands for, None for an unknown one."""
    return SUFFIXES.get(path.suffix.lower())


def writer_of(format: str) -> Writer:  # noqa: A002 - the contract's word
    """The function that writes `format`; raises Misused for one that does not exist."""
    name = WRITERS.get(format) or PARTICULAR.get(format)
    if name is None:
        raise Misused("output.unknown_format", format=format, formats=", ".join(WRITERS))
    module = import_module(f"ocop_cli.writers.{name}")
    return cast(Writer, getattr(module, f"write_{format}"))


def write(
    report: Report,
    format: str,  # noqa: A002 - the contract's word
    to: Path | None,
    language: Language,
    options: Options | None = None,
) -> None:
    """Write `report` as `format` to the file `to`, whole or not at all; None or ``-`` is stdout.

    Raises Misused for an unknown format, OcopError where it cannot be written. A reader of
    standard output that went away (``| head``) is no error.
    """
    writer = writer_of(format)
    options = options or Options()
    if to is None or str(to) == "-":
        if format in BINARY and sys.stdout.isatty():
            raise Misused("output.not_for_terminal", format=format)
        with standard_output(language) as out:
            writer(report, out, language, options)
    else:
        with whole(to, language) as out:
            writer(report, out, language, options)


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
