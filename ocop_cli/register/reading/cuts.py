"""The register as it was known at an instant: which entries of its log count."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import NamedTuple

from ocop_cli.register.connection import Connection

ENTRIES = "SELECT log_id, undoes FROM log WHERE undoes IS NOT NULL ORDER BY log_id DESC"
LAST_BEFORE = "SELECT max(log_id) FROM log WHERE at <= ?"
SETTINGS = "SELECT name, value FROM setting WHERE {visible} ORDER BY setting_id"
REPLACED = """
SELECT replaces FROM rating INDEXED BY rating_replaces
WHERE replaces IS NOT NULL AND {visible}
"""
LAST = "SELECT max(log_id) FROM log"
BROUGHT_SINCE = """
SELECT EXISTS (SELECT 1 FROM rating WHERE log_id > :upto)
  OR EXISTS (SELECT 1 FROM rating WHERE log_id IN (SELECT value FROM json_each(:ids)))
"""


class Cut(NamedTuple):
    """The register as known at an instant: entries up to `upto`, less those taken back."""

    upto: int
    undone: frozenset[int]

    def sees(self, column: str = "log_id") -> str:
        """The condition a fact's row meets when this cut sees it."""
        # The plus keeps SQLite from going by log entry, which leaves out next to nothing.
        text = f"+{column} <= {self.upto:d}"
        if self.undone:
            text += f" AND +{column} NOT IN ({','.join(str(i) for i in sorted(self.undone))})"
        return text


def cut(db: Connection, known_at: datetime | None = None) -> Cut:
    """All that is in the register, or what was in it at `known_at` (with a zone)."""
    if known_at is None:
        upto = db.execute("SELECT max(log_id) FROM log").fetchone()[0] or 0
    else:
        instant = known_at.astimezone(UTC).isoformat(timespec="microseconds")
        upto = db.execute(LAST_BEFORE, (instant,)).fetchone()[0] or 0
    undone: set[int] = set()
    for log_id, undoes in db.execute(ENTRIES):
        if log_id <= upto and log_id not in undone:
            undone.add(undoes)
    return Cut(upto, frozenset(undone))


def settings(db: Connection, at: Cut) -> dict[str, str]:
    """The settings that hold at this cut; what was never set is absent."""
    found: dict[str, str] = {}
    for name, value in db.execute(SETTINGS.format(visible=at.sees())):
        if value is None:
            found.pop(name, None)
        else:
            found[name] = value
    return found


def replaced(db: Connection, at: Cut) -> str:
    """The condition that leaves out ratings completed or corrected by a later row."""
    ids = [row[0] for row in db.execute(REPLACED.format(visible=at.sees()))]
    return f"AND rating_id NOT IN ({','.join(map(str, ids))})" if ids else ""


def is_kept(db: Connection, at: Cut) -> bool:
    """Whether what the table `newest` keeps of the ratings is what this cut sees of them."""
    last = db.execute(LAST).fetchone()[0] or 0
    if at.upto >= last:
        return bool(at.upto == last)
    others = ",".join(map(str, cut(db).undone ^ at.undone))
    asked = {"upto": at.upto, "ids": f"[{others}]"}
    return not db.execute(BROUGHT_SINCE, asked).fetchone()[0]
