"""Files that were refused: kept in mind until they come in, or a person says they need not.

They are no facts. What a refused file brings is not in the register, and no entry of the log is
about it; yet a list of lapsed products must not pass for whole where the file that renews some of
them was refused last night.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime

from ocop_cli.register.connection import Connection
from ocop_cli.register.reading.refused_files import RefusedFile

# One that a person has looked at stays looked at as long as its contents are the same.
KEEP = """
INSERT INTO refused_file (path, digest, at, printed_rows, number_key, issued_on)
VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT (path) DO UPDATE SET
  left_at = CASE WHEN digest IS excluded.digest THEN left_at END,
  digest = excluded.digest, at = excluded.at, printed_rows = excluded.printed_rows,
  number_key = excluded.number_key, issued_on = excluded.issued_on
"""
SETTLE = """
DELETE FROM refused_file
WHERE path = :path OR digest = :digest
  OR (number_key <> '' AND number_key = :number AND issued_on = :day AND printed_rows <= :rows)
"""
LEAVE = "UPDATE refused_file SET left_at = ? WHERE path = ? AND left_at IS NULL"


def keep(db: Connection, file: RefusedFile) -> None:
    """Keep in mind that a file was refused, in the place of what was known of one at its path."""
    at = file.at.astimezone(UTC).isoformat()
    day = file.issued_on.isoformat() if file.issued_on else None
    db.execute(KEEP, (file.path, file.digest, at, file.rows, file.number_key, day))


def settle(
    db: Connection, path: str, digest: str, number_key: str, issued_on: date | None, rows: int
) -> None:
    """A file went in: those wait no more that stood at its path, had its contents, or were of the
    same decision and had no more rows."""
    day = issued_on.isoformat() if issued_on else None
    values = {"path": path, "digest": digest, "number": number_key, "day": day, "rows": rows}
    db.execute(SETTLE, values)


def leave(db: Connection, paths: Iterable[str], now: datetime) -> None:
    """A person says that these bring nothing."""
    at = now.astimezone(UTC).isoformat()
    db.executemany(LEAVE, [(at, path) for path in paths])
