"""What ties a row of a corrected draft to the scan it was read from: file, page, place on it.

It stands in a cell of its own at the end of the row, as text that survives any spreadsheet program:
``scan:HASH:PAGE:LEFT,TOP,RIGHT,BOTTOM:NAME``, the place in points of the page put straight.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from ocop_cli.model.pages import Page, Row, Value

WRITTEN = re.compile(r"scan:([0-9a-f]{64}):(\d{1,5}):(\d{1,6}),(\d{1,6}),(\d{1,6}),(\d{1,6}):(.+)")


class Tie(NamedTuple):
    """A place on a scan: SHA-256 of the file, page counted from 1, edges in points, its name."""

    digest: str
    page: int
    left: int
    top: int
    right: int
    bottom: int
    name: str


def written(tie: Tie) -> str:
    """The tie as the cell of a draft has it."""
    place = f"{tie.left},{tie.top},{tie.right},{tie.bottom}"
    return f"scan:{tie.digest}:{tie.page}:{place}:{tie.name}"


def tied(row: Row) -> Tie | None:
    """The tie of a row; None where it has none."""
    for cell in reversed(row.cells):
        if not isinstance(cell, str) or _SIGN not in cell:
            continue
        if found := WRITTEN.fullmatch(cell.strip()):
            digest, page, left, top, right, bottom, name = found.groups()
            return Tie(digest, int(page), int(left), int(top), int(right), int(bottom), name)
    return None


_SIGN = "scan:"


def _text(row: Row) -> str:
    return "\n".join([cell for cell in row.cells if isinstance(cell, str)])


def is_tie(value: Value) -> bool:
    """Whether a cell ties its row to a scan."""
    return isinstance(value, str) and WRITTEN.fullmatch(value.strip()) is not None


def scans(pages: Iterable[Page]) -> dict[str, str]:
    """The scans a draft was read from: the name of each by its hash."""
    # Hardly any row has one, which is seen in all its text at once.
    likely = (row for page in pages for row in page.rows if _SIGN in _text(row))
    found = map(tied, likely)
    return {tie.digest: tie.name for tie in found if tie is not None}
