"""Entities as the register knows them: their ids, by the key of their names."""

from __future__ import annotations

from ocop_cli.register import Connection

ENTITIES = "SELECT entity_key, entity_id FROM entity"
NAME = "SELECT name FROM entity WHERE entity_id = ?"


def ids(db: Connection) -> dict[str, int]:
    """Every entity ever named: `names.entity_key` -> id."""
    return dict(db.execute(ENTITIES))


def name(db: Connection, entity_id: int) -> str:
    """An entity as first printed."""
    return str(db.execute(NAME, (entity_id,)).fetchone()[0])
