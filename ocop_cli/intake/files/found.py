"""The files a person means: those named, and all that can be read in the folders named."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from ocop_cli.model import sources
from ocop_cli.model.errors import OcopError

SUFFIXES = frozenset(
    {".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".xls", ".ods", ".docx", ".doc", ".pdf", ".htm",
     ".html", ".png", ".jpg", ".jpeg", ".tif", ".tiff"}
)  # fmt: skip


def files(paths: Sequence[Path]) -> list[Path]:
    """The files to read: those named, and all of a kind known here in the folders named.

    Raises OcopError for a path that does not exist. Links to folders are not followed, so that a
    folder that links to itself ends. Hidden files and lock files of office programs are left out.
    """
    found: list[Path] = []
    for path in paths:
        if not os.path.lexists(path) or not path.exists():
            raise OcopError("error.no_such_file", path=path)
        if not path.is_dir():
            found.append(path)
            continue
        inside: list[Path] = []
        for folder, folders, names in os.walk(path):
            folders[:] = sorted(f for f in folders if not f.startswith("."))
            inside += [
                Path(folder, name)
                for name in sorted(names)
                if not name.startswith((".", "~$")) and Path(name).suffix.lower() in SUFFIXES
            ]
        if not inside:
            raise OcopError("error.empty_folder", path=path)
        found += inside
    for path in found:
        sources.note(path)
    return list(dict.fromkeys(found))
