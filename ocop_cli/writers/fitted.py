"""A grid cut to the width of a screen."""

from __future__ import annotations

from dataclasses import dataclass

from ocop_cli.writers.legible import TextGrid

GAP = 2


@dataclass(frozen=True, slots=True)
class Fitted:
    """A grid cut to a width: the columns that stay, how wide each is, the blanks between them, and
    the headings of those that go."""

    grid: TextGrid
    widths: tuple[int, ...]
    gap: int = GAP
    left_out: tuple[str, ...] = ()
