"""``ocop status``, and bare ``ocop``: one screen that says where the register stands."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import Run


def screen(ocop: Run, register: Path, line: str = "status") -> list[str]:
    return str(ocop(f"{line} --db", register, "--as-of", "2024-12-24").out).splitlines()


class TestTheDesk:
    @pytest.mark.thorough
    def test_is_one_screen(self, ocop: Run, sample_register: Path) -> None:
        for language in ("vi", "en"):
            lines = screen(ocop, sample_register, f"status --lang {language}")
            assert len(lines) <= 20
            assert max(map(len, (x for x in lines if str(sample_register) not in x))) <= 80

    @pytest.mark.thorough
    def test_counts_what_the_lists_it_names_hold(self, ocop: Run, sample_register: Path) -> None:
        day = ("--db", sample_register, "--as-of", "2024-12-24", "--format", "json")
        said = json.loads(ocop("status", *day).out)
        total = json.loads(ocop("stats", *day).out)[-1]
        assert said["in_force"] == total["in_force_products"]
        assert (
            said["lapsed"] == total["lapsed_products"] == len(json.loads(ocop("lapsed", *day).out))
        )
        assert said["questions"] == len(json.loads(ocop("review", *day).out))
        assert said["ending"] == len(json.loads(ocop("expiry --within 30d", *day).out))
        report = json.loads(ocop("report", *day).out)
        assert said["new_lapsed"] == len(report["new_lapsed"])
        assert said["newest_decision"]["decision"] == report["newest_decision"]["decision"]

    def test_every_count_names_the_command_for_it(self, ocop: Run, sample_register: Path) -> None:
        counted = [x for x in screen(ocop, sample_register) if x.startswith("  ")]
        assert len(counted) >= 5 and all(" ocop " in line for line in counted)

    def test_a_day_to_come_is_a_forecast(self, ocop: Run, sample_register: Path) -> None:
        said = ocop("status --as-of 2999-01-01 --lang en --db", sample_register).out
        assert "FORECAST 2999-01-01" in said


class TestBareOcop:
    @pytest.mark.thorough
    def test_is_the_desk_where_there_is_a_register(self, ocop: Run, sample_register: Path) -> None:
        assert ocop("--db", sample_register).out == ocop("status --db", sample_register).out

    def test_is_the_help_where_there_is_none(self, ocop: Run, tmp_path: Path) -> None:
        ran = ocop("--lang en --db", tmp_path / "none.db", code=2)
        assert "ocop import" in ran.err and not ran.out
