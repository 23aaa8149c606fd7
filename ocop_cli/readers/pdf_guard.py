"""What must hold of a pdf before pdfium unpacks it."""

from __future__ import annotations

from pathlib import Path


def check(path: Path) -> None:
    """Raises Unreadable when what is packed in the file at `path` grows beyond all measure."""
