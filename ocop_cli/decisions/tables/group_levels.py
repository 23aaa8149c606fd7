"""The groups a row stands in, level by level: a district, its stars, its kinds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from ocop_cli.decisions.own_words import NO_WORDS, OwnWords
from ocop_cli.decisions.tables.context import NOTHING, RowGroup

NO_GROUP = RowGroup()


class GroupLevels:
    """What the group rows say, level by level: a district, its stars, its kinds.

    A level is known by its marker ("I.", "1.", "a)") or, without one, by what it speaks of. A new
    row of a level ends what the levels under it said: the stars of one district's last group are
    not those of the next district.
    """

    def __init__(self, own: OwnWords = NO_WORDS) -> None:
        self.own = own
        self.levels: list[tuple[str, RowGroup]] = []
        self.now = RowGroup()
        self.columns: set[int] = set()  # in which the texts of its rows stood, alone
        self.rated = False  # the paper's own title says that its products were rated
        self.issued_on: date | None = None  # the day of a paper that rated its products
        self.of_act = False  # the paper ends or extends certificates, and rates nothing
        # The keys of the words of the names in the table; few tables are asked for them.
        self.printed: Callable[[], frozenset[str]] = frozenset

    def enter(self, level: str, group: RowGroup) -> None:
        """Begin a group of a level, and end the level's former group and those under it."""
        known = [name for name, _ in self.levels]
        if level in known:
            del self.levels[known.index(level) :]
        self.levels.append((level, group))
        now = RowGroup()
        for _, one in self.levels:
            now = RowGroup(
                one.stars or now.stars,
                one.said if one.said != NOTHING else now.said,
                one.group or now.group,
                one.place or now.place,
                one.entity or now.entity,
                one.decision or now.decision,
                one.former or now.former,
                one.dated or now.dated,
                one.term or now.term,
            )
        self.now = now

    def end_stars(self) -> None:
        """End every group of stars: those to come have none from above."""
        self.levels = [(level, one) for level, one in self.levels if one.stars is None]
        self.now = replace(self.now, stars=None)

    def end(self) -> None:
        """End every group: what comes is under none of them."""
        self.levels.clear()
        self.now = RowGroup()
