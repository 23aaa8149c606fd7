"""What one read command was asked, with all defaults settled."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

from ocop_cli.words import Language

# Viet Nam has kept one offset from UTC, without summer time, since 1975.
VIET_NAM = timezone(timedelta(hours=7), "Asia/Ho_Chi_Minh")


@dataclass(frozen=True, slots=True)
class Asked:
    """What one read command was asked, with all defaults settled."""

    register: Path
    language: Language
    day: date
    known_at: datetime | None
    format: str
    output: Path | None
    bom: bool
    sort: str | None
    limit: int | None
    stars: tuple[int, ...] = ()
    status: tuple[str, ...] = ()
    entity: str | None = None
    locality: str | None = None
    group: str | None = None
    decision: str | None = None
    interactive: bool = False
    columns: tuple[str, ...] = ()  # as typed; `queries.choices` says which fields are meant
    forecast: bool = False  # the day is still to come
    paged: bool = False  # what does not fit on a terminal goes to a pager

    @property
    def filters(self) -> tuple[tuple[str, str], ...]:
        """The filters that are set, as name and text, to be said under a list."""
        found = []
        for name in ("stars", "status", "entity", "locality", "group", "decision"):
            value = getattr(self, name)
            if value:
                text = ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)
                found.append((name, text))
        return tuple(found)
