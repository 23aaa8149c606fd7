"""A file as it came in: what it is called, and its contents by their hash."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple


class Received(NamedTuple):
    """A file that was read: where it stands, its name as text, the SHA-256 of its contents, and the
    scans it was read from, their names by their hashes."""

    path: Path
    name: str
    digest: str
    scans: Mapping[str, str]
