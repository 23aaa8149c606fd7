"""Registers that earlier releases left say the same today.

`tests/files/registers/N.sql` is a register as the release with schema N left it, `N.csv` what its
``ratings --history`` said.
"""

from __future__ import annotations

import csv
import io
import sqlite3
from pathlib import Path

import pytest

from ocop_cli import register as place
from ocop_cli import schema
from tests.conftest import FILES, Run

REGISTERS = FILES / "registers"
VERSIONS = sorted(int(path.stem) for path in REGISTERS.glob("*.sql"))
SEAL = "83a8960a9ddb7eed1b54fd1b35ac90a2ff3d30760f58ae58ff5f1de0433ff618"
HISTORY = "ratings --history --as-of 2024-06-30 --format csv"


def left_by(version: int, path: Path) -> Path:
    """The register of a release, as a file; its journal was brought in and taken away."""
    db = sqlite3.connect(path)
    db.executescript((REGISTERS / f"{version}.sql").read_text(encoding="utf-8"))
    db.execute("PRAGMA journal_mode = WAL")
    db.close()
    path.chmod(0o600)
    return path


def version_of(path: Path) -> int:
    db = sqlite3.connect(path)
    version: int = db.execute("PRAGMA user_version").fetchone()[0]
    db.close()
    return version


class TestEveryRelease:
    def test_has_its_register_here(self) -> None:
        assert list(range(1, place.VERSION + 1)) == VERSIONS

    def test_has_a_schema_that_was_never_edited_afterwards(self, tmp_path: Path) -> None:
        fresh = sqlite3.connect(":memory:", isolation_level=None)
        fresh.execute("BEGIN")
        schema.migrate(fresh, place.APPLICATION, place.VERSION)
        kept = sqlite3.connect(left_by(place.VERSION, tmp_path / "kept.db"))
        text = "SELECT type, name, sql FROM sqlite_schema ORDER BY name"
        assert kept.execute(text).fetchall() == fresh.execute(text).fetchall()
        kept.close()

    @pytest.mark.parametrize("version", VERSIONS)
    def test_left_registers_that_say_the_same_today(
        self, ocop: Run, tmp_path: Path, version: int
    ) -> None:
        path = left_by(version, tmp_path / "register.db")
        then = list(csv.DictReader((REGISTERS / f"{version}.csv").open(encoding="utf-8")))
        now = list(csv.DictReader(io.StringIO(ocop(HISTORY).out)))
        assert [{name: row[name] for name in then[0]} for row in now] == then
        ocop(f"check --expect {SEAL}")
        assert version_of(path) == place.VERSION
