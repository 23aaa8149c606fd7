"""The readers: one module a format, each with `read(path) -> tuple[Page, ...]`, loaded when met.

The format is told by what is in the file, never by its name: an .xls that is a web page, or a
workbook called .csv, is common. Whatever a library raises about a file becomes `Unreadable` here.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

from ocop_cli.model import sources, system
from ocop_cli.model.errors import OcopError, Unreadable
from ocop_cli.model.pages import Page
from ocop_cli.model.received import Received
from ocop_cli.readers import bounds, content, properties
from ocop_cli.readers.bounds import OWN_HISTORY
from ocop_cli.readers.scan import tie

READERS: dict[str, str] = {
    "csv": "delimited",
    "xlsx": "workbook.document",
    "xls": "workbook.document",
    "ods": "workbook.document",
    "docx": "word.document",
    "pdf": "pdf.document",
}

LARGEST_FILE = 200_000_000


class Reader(Protocol):
    """What every module named in `READERS` offers."""

    def read(self, path: Path) -> tuple[Page, ...]: ...


def sniff(path: Path) -> str:
    """The format of the file at `path`, a key of `READERS`, told by its content.

    Raises OcopError when there is no such file or it may not be read, and Unreadable when what is
    in it is nothing that is read here; the sentence says what it is and what to do.
    """
    with _told(path):
        if path.is_dir():
            raise OcopError("unreadable.folder", file=shown(path))
        if path.exists() and not path.is_file():
            raise OcopError("unreadable.special", file=shown(path))
        size = path.stat().st_size
        if size > LARGEST_FILE:
            raise Unreadable(
                "unreadable.large",
                file=shown(path),
                size=size // 1_000_000,
                most=LARGEST_FILE // 1_000_000,
            )
        return content.format_of(path)


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Say of what the system raises which file it is about, and what to do."""
    try:
        yield
    except OcopError as error:
        raise named(error, path) from None
    except (FileNotFoundError, NotADirectoryError):
        raise OcopError("unreadable.not_found", file=shown(path)) from None
    except PermissionError as error:
        raise _kept_from(path, error) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise OcopError("unreadable.system", file=shown(path), reason=reason) from error


def _kept_from(path: Path, error: PermissionError) -> OcopError:
    """Why a file may not be read: its owner will not have it, or another program holds it."""
    key = "unreadable.held_open" if system.is_held_open(error) else "unreadable.permission"
    return OcopError(key, file=shown(path))


def read(path: Path) -> tuple[Page, ...]:
    """The pages of the file at `path`, read by the module of its format.

    Raises as `sniff` does, and Unreadable for a file that its reader cannot make sense of: cut,
    damaged, protected by a password, too large once unpacked, or without a single row.
    """
    sources.note(path)
    return _pages(path, sniff(path))


def _pages(path: Path, form: str) -> tuple[Page, ...]:
    reader = cast(Reader, import_module(f"ocop_cli.readers.{READERS[form]}"))
    try:
        pages = reader.read(path)
    except OcopError as error:
        raise named(error, path) from None
    except PermissionError as error:
        raise _kept_from(path, error) from None
    except MemoryError:
        raise Unreadable("unreadable.bomb", file=shown(path), part="?") from None
    except Exception as error:
        # A library meets a damaged file in as many ways as there are bytes; all mean the same.
        reason = (str(error) or type(error).__name__).splitlines()[0][:200]
        raise Unreadable("unreadable.damaged", file=shown(path), reason=reason) from error
    if not any(page.rows for page in pages):
        raise Unreadable("unreadable.blank", file=shown(path))
    file = properties.of(path)
    own = file.own_list or any(page.rows and OWN_HISTORY in page.rows[0].cells for page in pages)
    if not own:
        _within_bounds(path, pages)
    return tuple(
        replace(page, name=as_text(page.name), own_list=file.own_list, properties=file.said)
        for page in pages
    )


def _within_bounds(path: Path, pages: tuple[Page, ...]) -> None:
    try:
        bounds.check_cells(pages)
    except Unreadable as error:
        raise named(error, path) from None


def received(path: Path) -> Received:
    """A file that was noted, with its pages; raises as `read` does.

    Its hash is that of the contents before they are read: what is kept of it is held against that.
    """
    form = sniff(path)
    with _told(path):
        digest = content.hash_of(path)
    pages = _pages(path, form)
    return Received(path, as_text(path.name), digest, tie.scans(pages), pages)


def named(error: OcopError, path: Path) -> OcopError:
    """`error` with the file's name among its values, where a reader did not give it."""
    error.values.setdefault("file", shown(path))
    return error


def as_text(name: str | Path) -> str:
    """`name` as it can be kept and printed: bytes that are no text are written as escapes.

    Names in an encoding of the past come out of old archives; Python holds their bytes as they are.
    """
    return str(name).encode("utf-8", "backslashreplace").decode("utf-8")


def shown(path: Path) -> str:
    """`path` fit for a terminal: control characters and undecodable bytes written as escapes."""
    return "".join(
        letter if letter.isprintable() else letter.encode("unicode_escape").decode("ascii")
        for letter in sources.name_of(path)
    )
