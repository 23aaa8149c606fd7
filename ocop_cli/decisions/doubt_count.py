"""How many doubts of one file are held: a question is opened for each, and a person answers it."""

from __future__ import annotations

from ocop_cli.model.errors import Unreadable

MOST_HELD = 25_000  # more than the whole country has products


class DoubtCount:
    """The doubts a file's rows are held for, counted as they are found."""

    def __init__(self) -> None:
        self.count = 0

    def take(self, count: int = 1) -> None:
        """Count further ones. Raises Unreadable (``held``) once there are too many."""
        self.count += count
        if self.count > MOST_HELD:
            raise Unreadable("unreadable.held", most=MOST_HELD)
