"""Pairs of names are found among very many names in the time those names take, not their square."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from itertools import pairwise

import pytest

from ocop_cli.register.connection import Connection
from ocop_cli.register.reading import likenesses

TABLE = """
CREATE TABLE likeness (
  likeness_id INTEGER PRIMARY KEY, product_id INTEGER NOT NULL, other_id INTEGER NOT NULL,
  because_of INTEGER NOT NULL, UNIQUE (product_id, other_id, because_of))
"""


def steps(names: int) -> int:
    """How many hundreds of steps SQLite takes to find the pairs among so many names."""
    pairs = list(pairwise(range(names)))
    taken = 0

    def step() -> int:
        nonlocal taken
        taken += 1
        return 0

    with closing(sqlite3.connect(":memory:", factory=Connection)) as db:
        db.execute(TABLE)
        db.executemany("INSERT INTO likeness VALUES (NULL, ?, ?, 0)", pairs)
        db.set_progress_handler(step, 100)
        assert likenesses.pairs_of(db, range(names)) == pairs
    return taken


@pytest.mark.thorough
def test_pairs_among_four_times_as_many_names_take_some_four_times_as_long() -> None:
    assert steps(4000) < 5 * steps(1000)
