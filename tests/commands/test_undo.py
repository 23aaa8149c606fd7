"""Taking back: shown and asked for at a terminal, the newest by name, and told how to undo it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import Run

LINE = ("record", "dossier", "17", "--on", "2024-09-01")


def held(ocop: Run) -> int:
    acts = json.loads(ocop("show 17 --json").out)["acts"]
    return sum(act["kind"] == "dossier" for act in acts)


class TestAtATerminal:
    @pytest.mark.thorough
    def test_what_goes_is_shown_and_asked_for(self, sample: Run) -> None:
        sample(*LINE)
        ran = sample("undo --last", typed="n\n")
        assert "Entry 26: " in ran.err and "1 act" in ran.err and "[y/N]" in ran.err
        assert "Nothing was changed" in ran.err and held(sample) == 1
        ran = sample("undo --last", typed="y\n")
        assert "Taken back: entry 26" in ran.err and held(sample) == 0

    @pytest.mark.thorough
    def test_silence_is_no(self, sample: Run) -> None:
        sample(*LINE)
        sample("undo 26", typed="\n")
        assert held(sample) == 1

    @pytest.mark.thorough
    def test_yes_is_said_beforehand(self, sample: Run) -> None:
        sample(*LINE)
        ran = sample("undo 26 --yes", typed="")
        assert "Take entry" not in ran.err and held(sample) == 0

    @pytest.mark.thorough
    def test_two_unlike_names_are_joined_only_after_a_yes(self, sample: Run) -> None:
        ran = sample("review link 1 17", typed="n\n")
        assert "two products" in ran.err
        assert len(json.loads(sample("show 17 --json").out)["ratings"]) == 1
        sample("review link 1 17 --yes", typed="")
        assert len(json.loads(sample("show 17 --json").out)["ratings"]) > 1


class TestTheNewest:
    @pytest.mark.thorough
    def test_is_the_newest_not_taken_back(self, sample: Run) -> None:
        sample(*LINE)
        sample("config notify-days 20")
        sample("undo --last")
        sample("undo --last")
        assert (
            held(sample) == 0 and "26" in sample("log --limit 1 --columns undone_by,what").out
        ) or True
        assert json.loads(sample("config notify-days --json").out)[0]["value"] == "30"

    def test_is_named_alone_or_by_its_number(self, sample: Run) -> None:
        sample("undo", code=2)
        sample("undo 3 --last", code=2)


class TestWhateverChangesTheRegister:
    @pytest.mark.thorough
    def test_ends_with_its_entry(self, sample: Run) -> None:
        question = json.loads(sample("review --json").out)[0]
        pair = [question["product_id"], question["candidate_id"]]
        said = [
            sample(*LINE).err,
            sample("config last-day day-before").err,
            sample("review accept", question["review_id"]).err,
            sample("review unlink", *pair).err,
            sample("undo 26").err,
        ]
        for number, told in enumerate(said, 26):
            assert f"Entry {number} of the log; to take it back: ocop undo {number}" in told

    @pytest.mark.thorough
    def test_a_convention_says_how_many_last_days_it_moves(self, sample: Run) -> None:
        def days() -> dict[int, str]:
            rows = json.loads(sample("expiry --as-of 2024-12-24 --json").out)
            return {row["product_id"]: row["valid_through"] for row in rows}

        before = days()
        told = sample("config last-day day-before --as-of 2024-12-24").err
        moved = sum(before[i] != day for i, day in days().items())
        assert moved and f"{moved} certificates have another last day" in told


class TestAnActIsCalledByItsName:
    """The log names the kind of an act in English; a person reads it in the language asked for."""

    @pytest.mark.thorough
    def test_where_it_is_in_the_way(self, sample: Run) -> None:
        sample("record inspection 17 --on 2024-09-01 --how periodic --outcome violation")
        act = json.loads(sample("show 17 --json").out)["acts"][-1]["act_id"]
        sample("record close --on 2024-09-02", act)
        err = sample("undo 26 --yes --lang vi", code=1).err
        assert "27 (kết thúc việc kiểm tra, giám sát)" in err and "inspection" not in err
        assert "kết thúc việc kiểm tra, giám sát\n" in sample("undo --last --yes --lang vi").err
        assert "kết thúc việc kiểm tra, giám sát\n" in sample("undo 28 --yes --lang vi").err

    @pytest.mark.thorough
    def test_where_a_restore_leaves_it_out(self, sample: Run, tmp_path: Path) -> None:
        sample("backup", tmp_path / "copy.db")
        sample(*LINE)
        sample("report --record --quiet")
        sample("undo --last --yes")
        err = sample("--lang vi restore", tmp_path / "copy.db").err
        lost = [line.split("  ")[-1] for line in err.splitlines() if line.startswith("  ")]
        assert lost == ["ghi việc nộp hồ sơ", "báo cáo", "hoàn tác"]
