"""The files that were refused and have not come in since: what they bring, no list knows yet."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import NamedTuple

from ocop_cli.register.connection import Connection

WAITING = """
SELECT path, digest, at, printed_rows, number_key, issued_on FROM refused_file
WHERE left_at IS NULL AND (:until IS NULL OR at <= :until) ORDER BY at, path
"""


class RefusedFile(NamedTuple):
    """A file as it was when it was refused last: where it stood, the SHA-256 of its contents (None
    where they could not be read), the instant (UTC), how many rows it had as far as it was read,
    and the decision of those rows (empty and None where it is not known)."""

    path: str
    digest: str | None
    at: datetime
    rows: int
    number_key: str = ""
    issued_on: date | None = None


def waiting(db: Connection, known_at: datetime | None = None) -> list[RefusedFile]:
    """Those that wait now, of which one knew at `known_at`; the longest refused first."""
    until = known_at.astimezone(UTC).isoformat() if known_at is not None else None
    return [
        RefusedFile(
            path, digest, datetime.fromisoformat(at), rows, number,
            date.fromisoformat(issued_on) if issued_on else None,
        )
        for path, digest, at, rows, number, issued_on in db.execute(WAITING, {"until": until})
    ]  # fmt: skip
