"""What of a paper's lines something else has read, or told, already."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from ocop_cli.model.reading import Place


class ReadElsewhere(NamedTuple):
    """Lines that something else has read, or told: titles of lists and of groups (text and place),
    rows already told (page, table, row), headings that a line may explain, as bare words, and the
    rows of the paper's own head."""

    titles: Collection[tuple[str, Place]] = ()
    told: Collection[tuple[int, int | None, int]] = ()
    headings: Collection[str] = ()
    heads: Collection[tuple[int, int | None, int]] = ()
