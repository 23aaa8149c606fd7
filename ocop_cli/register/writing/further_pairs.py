"""All that new names are held against besides the names they meet by their keys."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from ocop_cli.register.connection import Connection
from ocop_cli.register.writing import ancestors, successors, unmade, unplaced
from ocop_cli.register.writing.pairing import NewName


def seek(db: Connection, log_id: int, fresh: Mapping[int, NewName], rated: Collection[int]) -> None:
    """Enter what the `fresh` names may be, and what rows that re-evaluate may mean: those among
    `rated`, too."""
    ancestors.seek(db, log_id, fresh, rated)
    successors.seek(db, log_id, fresh)
    unmade.seek(db, log_id, fresh)
    unplaced.seek(db, log_id, fresh)
