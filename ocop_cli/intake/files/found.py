"""The files a person means: those named, and all that can be read in the folders named."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

from ocop_cli.model import sources, system
from ocop_cli.model.errors import OcopError
from ocop_cli.model.remarks import remark

SUFFIXES = frozenset(
    {".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".xls", ".ods", ".docx", ".doc", ".pdf", ".htm",
     ".html", ".png", ".jpg", ".jpeg", ".tif", ".tiff"}
)  # fmt: skip
# Folders in which a system keeps what was deleted, and files in which it keeps how a folder looks.
OF_THE_SYSTEM = frozenset(
    {"$recycle.bin", "recycler", "system volume information", "lost+found", "__macosx"}
)
LITTER = frozenset({"thumbs.db", "ehthumbs.db", "desktop.ini", "icon\r"})
# What a shell of Windows leaves to the program, and no name there can hold.
WILD = re.compile(r"[*?]")
NAMED = 5


def files(paths: Sequence[Path]) -> list[Path]:
    """The files to read: those named, and all of a kind known here in the folders named.

    Raises OcopError for a path that does not exist. Links to folders are not followed, so that a
    folder that links to itself ends. Hidden files and lock files of office programs are left out;
    whatever else is left out of a folder is told.
    """
    found: list[Path] = []
    for path in _unfolded(paths):
        if not os.path.lexists(path) or not path.exists():
            raise sources.missing(path, "error.no_such_file", path=path)
        if not path.is_dir():
            found.append(path)
            continue
        inside, left_out = _within(path)
        _tell(path, left_out)
        if not inside:
            raise OcopError("error.empty_folder", path=path)
        found += inside
    for path in found:
        sources.note(path)
    return list(dict.fromkeys(found))


def _unfolded(paths: Sequence[Path]) -> Iterator[Path]:
    """The paths, with those that a pattern of Windows' stands for: its shells do not say which."""
    for path in paths:
        if not system.is_windows() or not WILD.search(path.name):
            yield path
            continue
        meant = [one for one in sorted(path.parent.glob(path.name)) if not _is_hidden(one.name)]
        yield from meant or [path]


def _within(top: Path) -> tuple[list[Path], list[Path]]:
    """What a folder holds that can be read, and what else it holds of a person's."""
    inside: list[Path] = []
    left_out: list[Path] = []

    def closed(error: OSError) -> None:
        left_out.append(Path(str(error.filename or top)))

    for folder, folders, names in os.walk(top, onerror=closed):
        here = Path(folder)
        own = [name for name in sorted(folders) if not _is_hidden(name)]
        folders[:] = [name for name in own if not sources.is_companion(here / name)]
        left_out += [here / name for name in folders if (here / name).is_symlink()]
        for name in sorted(names):
            path = here / name
            if _is_hidden(name):
                continue
            if path.suffix.lower() in SUFFIXES:
                inside.append(path)
            elif not (sources.is_database(path) or sources.is_companion(path)):
                left_out.append(path)
    return inside, left_out


def _is_hidden(name: str) -> bool:
    plain = name.lower()
    return name.startswith((".", "~$")) or plain in OF_THE_SYSTEM or plain in LITTER


def _tell(top: Path, left_out: Sequence[Path]) -> None:
    """Say what of a folder is not read: the first few of each kind."""
    shown: list[str] = []
    kinds = sorted(left_out, key=lambda one: one.suffix.lower())
    for _, some in groupby(kinds, key=lambda one: one.suffix.lower()):
        names = [str(one.relative_to(top)) for one in some]
        shown += [*names[:NAMED], "…"] if len(names) > NAMED else names
    if left_out:
        named = ", ".join(shown).replace(", …", " …")
        remark("imported.left_out", path=top, count=len(left_out), names=named)
