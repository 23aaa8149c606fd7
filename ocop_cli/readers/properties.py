"""What the properties of a packed document (docx, xlsx, ods) say of where it comes from."""

from __future__ import annotations

import zipfile
from pathlib import Path

from ocop_cli.model.origin import OWN_LIST

_PARTS = ("docProps/core.xml", "meta.xml")
_LARGEST = 1_000_000


def is_own_list(path: Path) -> bool:
    """Whether its keywords say that the file at `path` was written as a list of this program's.

    For a file that its reader has read; one of another kind says nothing.
    """
    if not zipfile.is_zipfile(path):
        return False
    with zipfile.ZipFile(path) as package:
        names = set(package.namelist()).intersection(_PARTS)
        parts = (package.read(one) for one in names if package.getinfo(one).file_size <= _LARGEST)
        return any(OWN_LIST.encode() in part for part in parts)
