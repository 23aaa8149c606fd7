"""What SQL narrows or counts by itself gives what judging every product gives."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from ocop_cli import importing
from ocop_cli.register import narrowed, reading
from ocop_cli.register import totals as sql_totals
from tests.benchmark import registers
from tests.conftest import ROOT, Run, program

DAYS = ("2018-01-01", "2020-02-29", "2022-08-31", "2024-12-24")  # nothing was rated on the first
LINES = (
    "lapsed", "changed", "stats", "stats --by locality", "stats --by group", "stats --by year",
    "stats --by entity-type", "ratings 'mat ong'", "ratings 'Chè'", "ratings sp00007",
    "ratings 'htx ha'", "review",
)  # fmt: skip


@pytest.fixture(scope="module")
def made_register(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made")
    registers.write(folder / "made.csv", 900)
    program(folder / "register.db", "import", folder / "made.csv")
    return folder / "register.db"


@pytest.fixture(scope="module")
def orphaned_register(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """As made, but the first decision of every other product is missing: who was its ancestor?"""
    folder = tmp_path_factory.mktemp("orphaned")
    registers.write(folder / "made.csv", 900)
    head, *lines = (folder / "made.csv").read_text(encoding="utf-8").splitlines(keepends=True)
    kept = [line for place, line in enumerate(lines) if place % 6]
    (folder / "made.csv").write_text("".join((head, *kept)), encoding="utf-8")
    program(folder / "register.db", "import", folder / "made.csv")
    return folder / "register.db"


@pytest.fixture(params=["sample", "made", "orphaned"])
def filled(ocop: Run, tmp_path: Path, request: pytest.FixtureRequest) -> Run:
    """A register of the sample decisions, or of made-up ratings with failures in them."""
    shutil.copy2(request.getfixturevalue(f"{request.param}_register"), tmp_path / "register.db")
    return ocop


@pytest.mark.parametrize("convention", ["anniversary", "day-before"])
def test_narrowing_by_sql_changes_no_answer(
    filled: Run, monkeypatch: pytest.MonkeyPatch, convention: str
) -> None:
    filled(f"config last-day {convention}")
    asked = [f"{line} --as-of {day} --format csv" for line in LINES for day in DAYS]
    fast = {line: filled(line).raw for line in asked}
    monkeypatch.setattr(sql_totals, "COLUMNS", {})
    monkeypatch.setattr(reading, "PAIRS", reading.EVERY_PAIR)
    reading._last.clear()
    for name in ("ended", "changed"):
        monkeypatch.setattr(narrowed, name, reading.histories)
    monkeypatch.setattr(
        narrowed, "searched", lambda db, at, day, words, text: reading.histories(db, at, day)
    )
    for line in asked:
        assert filled(line).raw == fast[line], line


def test_what_is_read_again_for_want_of_room_goes_in_alike(
    ocop: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = ROOT / "sample_data" / "decisions"
    history = "ratings --history --as-of 2024-12-24 --format csv --db"
    at_once = ocop("import --format json --db a.db", folder)
    monkeypatch.setattr(importing, "MOST_WAITING", 40)
    again = ocop("import --format json --db b.db", folder)
    assert again.json == at_once.json
    assert ocop(f"{history} b.db").raw == ocop(f"{history} a.db").raw
