"""A file as it came in: what it is called, its contents by their hash, and its pages."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from ocop_cli.model.pages import Page


class Received(NamedTuple):
    """A file that was read: where it stands, its name as text, the SHA-256 of its contents, the
    scans it was read from, their names by their hashes, and its pages, none once they are let go.
    """

    path: Path
    name: str
    digest: str
    scans: Mapping[str, str]
    pages: tuple[Page, ...] = ()
