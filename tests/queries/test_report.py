"""The report an office gets by itself: new since the contents of the last one, each thing once."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop_cli.law import standing
from ocop_cli.model.ratings import Act, Rating
from ocop_cli.queries.report import since
from tests.conftest import Run
from tests.made.histories import act, rating

Write = Callable[[str, str], Path]

HEAD = "product,entity,stars,decision,issued_on,authority,kind\n"
FIRST = HEAD + "\n".join(
    [
        "Chè xanh,HTX Núi Mây,3,12/QĐ-UBND,2021-03-01,UBND tỉnh A,",
        "Mật ong,HTX Núi Mây,4,12/QĐ-UBND,2021-03-01,UBND tỉnh A,",
        "Miến dong,HTX Bản Cọ,3,30/QĐ-UBND,2021-06-10,UBND tỉnh A,",
    ]
)


class Whole(dict[str, object]):
    """One report as json."""

    def names(self, part: str) -> list[str]:
        rows = self[part]
        assert isinstance(rows, list)
        return [row["product"] for row in rows]

    def why(self) -> dict[str, str]:
        rows = self["no_longer_lapsed"]
        assert isinstance(rows, list)
        return {row["product"]: row["because"] for row in rows}

    def steps(self) -> dict[str, int]:
        rows = self["due"]
        assert isinstance(rows, list)
        return {row["product"]: row["at_days"] for row in rows}


def made(ocop: Run, day: str, *more: str) -> Whole:
    return Whole(json.loads(ocop(f"report --record --as-of {day} --format json", *more).out))


@pytest.fixture
def register(ocop: Run, write: Write) -> Run:
    ocop("import", write("first.csv", FIRST))
    return ocop


class TestWhatIsNew:
    def test_the_first_report_holds_every_lapse(self, register: Run) -> None:
        report = made(register, "2024-04-01")
        assert report["since"] is None and report["as_of"] == "2024-04-01"
        assert report.names("new_lapsed") == ["Chè xanh", "Mật ong"]
        assert report.names("still_lapsed") == []
        assert report["newest_decision"] == {
            "decision": "30/QĐ-UBND", "issued_on": "2021-06-10", "authority": "UBND tỉnh A",
            "age_days": 1026,
        }  # fmt: skip

    @pytest.mark.thorough
    def test_the_next_one_holds_what_the_last_did_not(self, register: Run) -> None:
        made(register, "2024-04-01")
        report = made(register, "2024-06-11")
        assert report["since"] == "2026-11-24T09:00:00.000001+07:00"
        assert report.names("new_lapsed") == ["Miến dong"]
        assert report.names("still_lapsed") == ["Chè xanh", "Mật ong"]
        again = made(register, "2024-06-11")
        assert again.names("new_lapsed") == [] and len(again.names("still_lapsed")) == 3

    def test_a_decision_found_late_does_not_slip_through(self, register: Run, write: Write) -> None:
        made(register, "2024-07-01")
        late = HEAD + "Bánh gai,HTX Bánh,3,9/QĐ-UBND,2019-12-20,UBND tỉnh A,\n"
        register("import", write("late.csv", late))
        assert made(register, "2024-07-01").names("new_lapsed") == ["Bánh gai"]

    @pytest.mark.thorough
    def test_lapses_under_review_do_not_alarm_until_they_are_settled(
        self, register: Run, write: Write
    ) -> None:
        made(register, "2024-01-01")
        doubtful = HEAD + "\n".join(
            [
                "Rượu nếp cái 40 độ,Hộ kinh doanh Mai Đức Khôi,3,8/QĐ-UBND,2020-01-05,UBND tỉnh A,",
                "Rượu nếp cái 39 độ,Hộ kinh doanh Mai Đức Khôi,3,50/QĐ-UBND,2022-05-01,UBND tỉnh A,"
                "re_evaluation",
            ]
        )
        register("import", write("doubtful.csv", doubtful))
        ran = register("report --record --as-of 2024-01-02 --fail-if-new --format json")
        report = Whole(json.loads(ran.out))
        assert report.names("new_lapsed") == ["Rượu nếp cái 40 độ"] and report["to_review"] == 1
        assert made(register, "2024-01-02").names("still_lapsed") == ["Rượu nếp cái 40 độ"]
        register("review reject 1")
        settled = register("report --record --as-of 2024-01-02 --fail-if-new --format json", code=3)
        assert Whole(json.loads(settled.out)).names("new_lapsed") == ["Rượu nếp cái 40 độ"]

    def test_says_how_many_have_a_dossier_filed(self, register: Run) -> None:
        register("record dossier", "Chè xanh", "--on", "2024-02-20")
        register("record dossier", "Mật ong", "--on", "2024-02-21", "--result", "failed")
        told = register("report --as-of 2024-03-02 --lang en").out
        assert "1 of the newly lapsed has a dossier filed and not decided" in told

    def test_a_dossier_filed_stands_beside_what_is_due(self, register: Run) -> None:
        register("record dossier", "Miến dong", "--on", "2024-05-02")
        row = next(
            line
            for line in register("report --as-of 2024-06-01 --format md").out.splitlines()
            if "Miến dong" in line
        )
        assert "2024-05-02" in row


class TestWhatIsNotLapsedAnyMore:
    @pytest.mark.thorough
    def test_says_why(self, register: Run, write: Write) -> None:
        made(register, "2024-06-30")
        renewed = HEAD + "\n".join(
            [
                "Chè xanh,HTX Núi Mây,4,40/QĐ-UBND,2024-07-02,UBND tỉnh A,re_evaluation",
                "Mật ong,HTX Núi Mây,2,40/QĐ-UBND,2024-07-02,UBND tỉnh A,re_evaluation",
            ]
        )
        register("import", write("renewed.csv", renewed))
        register("record revocation --on 2024-07-03 --decision 41/QĐ-UBND", "Miến dong")
        report = made(register, "2024-07-05")
        assert report.why() == {
            "Chè xanh": "re_evaluated", "Mật ong": "failed", "Miến dong": "revoked",
        }  # fmt: skip
        assert made(register, "2024-07-05").why() == {}, "each is said once"

    @pytest.mark.thorough
    def test_an_extension(self, register: Run) -> None:
        made(register, "2024-06-30")
        register("record extension --on 2024-07-01 --document 9/QĐ --until 2024-10-01", "Miến dong")
        assert made(register, "2024-07-05").why() == {"Miến dong": "extended"}

    @pytest.mark.thorough
    def test_a_wrong_list_is_corrected_in_plain_words(self, register: Run, write: Write) -> None:
        made(register, "2024-06-30")
        known_late = HEAD + "Mật ong,HTX Núi Mây,4,5/QĐ-UBND,2024-01-15,UBND tỉnh A,re_evaluation\n"
        register("import", write("late.csv", known_late))
        text = register("report --as-of 2024-07-05").out
        assert "Correction: the last report was wrong to list 'Mật ong' (HTX Núi Mây)" in text
        assert made(register, "2024-07-05").why() == {"Mật ong": "corrected"}

    @pytest.mark.thorough
    def test_what_was_taken_back_is_said_as_it_was_printed(
        self, register: Run, write: Write
    ) -> None:
        extra = HEAD + "Bánh gai,HTX Bánh,3,9/QĐ-UBND,2019-12-20,UBND tỉnh A,\n"
        register("import", write("extra.csv", extra))
        made(register, "2024-06-30")
        register("undo 2")
        report = made(register, "2024-07-01")
        assert report.why() == {"Bánh gai": "corrected"}
        (row,) = report["no_longer_lapsed"]  # type: ignore[misc,str-unpack]
        assert row["entity"] == "HTX Bánh" and row["valid_through"] == "2022-12-20"

    @pytest.mark.thorough
    def test_two_names_found_to_be_one(self, register: Run, write: Write) -> None:
        other = HEAD + "Chè búp đặc biệt,HTX Núi Mây,4,60/QĐ-UBND,2024-07-02,UBND tỉnh A,\n"
        register("import", write("other.csv", other))
        made(register, "2024-06-30")
        register("review link 1 4")
        report = made(register, "2024-07-05")
        assert report.why() == {"Chè búp đặc biệt": "re_evaluated"}
        assert [row["product_id"] for row in report["no_longer_lapsed"]] == [1]  # type: ignore[attr-defined]
        assert made(register, "2024-07-05").why() == {}

    @pytest.mark.thorough
    def test_lapsed_under_another_name_is_still_lapsed(self, register: Run) -> None:
        made(register, "2024-06-30")
        register("review link 1 2")
        report = made(register, "2024-07-05")
        assert report.names("new_lapsed") == [] and report.why() == {}
        assert made(register, "2024-07-06").why() == {}


class TestWhyItIsNotLapsedAnyMore:
    REPORTED = date(2024, 6, 30)

    def why(self, day: str, *facts: object) -> since.Because:
        """Why a product of one certificate, reported on 30/6/2024, is not lapsed on a day."""
        ratings = [f for f in facts if isinstance(f, Rating)]
        acts = [f for f in facts if isinstance(f, Act)]
        first = rating("2021-03-01", decision="1/QĐ-UBND")
        now = standing.of([first, *ratings], acts, date.fromisoformat(day))
        return since.because(now, acts, self.REPORTED)

    def test_a_later_act_or_rating_explains_it(self) -> None:
        again = rating("2024-07-05", 3, decision="2/QĐ-UBND")
        assert self.why("2024-07-10", again) is since.Because.RE_EVALUATED
        failed = rating("2024-07-05", 2, decision="2/QĐ-UBND")
        assert self.why("2024-07-10", failed) is since.Because.FAILED
        assert self.why("2024-07-10", act("revocation", "2024-07-05")) is since.Because.REVOKED
        longer = act("extension", "2024-07-05", until="2024-08-01")
        assert self.why("2024-07-10", longer) is since.Because.EXTENDED

    def test_what_was_so_before_the_report_corrects_it(self) -> None:
        known = rating("2024-06-30", 3, decision="2/QĐ-UBND")
        assert self.why("2024-07-10", known) is since.Because.CORRECTED
        assert self.why("2024-07-10", act("revocation", "2024-06-30")) is since.Because.CORRECTED
        longer = act("extension", "2024-06-30", until="2024-08-01")
        assert self.why("2024-07-10", longer) is since.Because.CORRECTED

    def test_what_is_not_there_any_more_or_still_lapsed_was_no_lapse_of_that_report(self) -> None:
        assert since.because(None, [], self.REPORTED) is since.Because.CORRECTED
        assert self.why("2024-07-10") is since.Because.CORRECTED


class TestWhatIsDue:
    @pytest.mark.thorough
    def test_each_step_is_told_once(self, register: Run) -> None:
        end = date(2024, 3, 1)
        told = []
        for left in (200, 181, 180, 179, 121, 120, 60, 30, 29, 1, 0):
            steps = made(register, (end - timedelta(days=left)).isoformat()).steps()
            if "Mật ong" in steps:
                told.append((left, steps["Mật ong"]))
        assert told == [(180, 180), (120, 120), (30, 30), (0, 0)]

    @pytest.mark.thorough
    def test_of_steps_passed_in_one_go_only_the_nearest(self, register: Run) -> None:
        assert made(register, "2024-01-15").steps()["Mật ong"] == 120
        assert "Mật ong" not in made(register, "2024-01-20").steps()

    @pytest.mark.thorough
    def test_an_extension_has_steps_of_its_own(self, register: Run) -> None:
        made(register, "2024-03-01")
        register("record extension --on 2024-03-02 --document 9/QĐ --until 2024-08-20", "Mật ong")
        assert made(register, "2024-03-10").steps()["Mật ong"] == 180

    @pytest.mark.thorough
    @given(st.lists(st.integers(0, 400), max_size=12))
    def test_however_often_it_runs_no_step_is_told_twice(self, days: list[int]) -> None:
        told: list[int] = []
        for left in sorted(days, reverse=True):
            step = since.step(left, min(told) if told else None)
            if step is not None:
                told.append(step)
                assert left <= step
        assert told == sorted(set(told), reverse=True)
        reached = [s for s in since.STEPS if any(left <= s for left in days)]
        assert (told or [None])[-1] == (min(reached) if reached else None)


class TestOnlyLooking:
    """A report is looked at as often as one likes; only ``--record`` makes it the last one."""

    @pytest.mark.thorough
    def test_changes_nothing(self, register: Run) -> None:
        before = register("log --format json").out
        for _ in range(2):
            register("report --as-of 2024-06-30 --fail-if-new", code=3)
            register("report --as-of 2024-06-30 --known-at 2026-11-24T10:00 --fail-if-new", code=3)
            register("report --as-of 2027-05-01")
        assert register("log --format json").out == before
        assert made(register, "2024-06-30").names("new_lapsed") == [
            "Chè xanh", "Mật ong", "Miến dong",
        ]  # fmt: skip

    def test_a_forecast_is_never_recorded(self, register: Run) -> None:
        ran = register("report --record --as-of 2027-05-01", code=2)
        assert "2027-05-01" in ran.err and "--record" in ran.err
        assert made(register, "2026-11-24")["since"] is None

    def test_what_was_known_once_is_not_recorded_again(self, register: Run) -> None:
        register("report --record --known-at 2026-11-24T10:00", code=2)

    @pytest.mark.thorough
    def test_a_report_of_the_past_is_shown_and_not_recorded(self, register: Run) -> None:
        made(register, "2024-06-30")
        ran = register("report --record --as-of 2024-04-01")
        assert "not recorded" in ran.err and "Newly lapsed: 2" in ran.out
        assert made(register, "2024-06-30").names("new_lapsed") == []

    def test_a_recorded_one_says_how_to_take_it_back(self, register: Run) -> None:
        said = register("report --record --as-of 2024-06-30").err
        assert "ocop undo 2" in said
        register("undo 2")
        assert len(made(register, "2024-06-30").names("new_lapsed")) == 3


class TestFiles:
    """Files of a report are evidence of what was reported: none is ever overwritten."""

    def names(self, folder: Path) -> list[str]:
        return sorted(path.name for path in folder.iterdir()) if folder.exists() else []

    @pytest.mark.thorough
    def test_a_second_report_of_a_day_leaves_the_first(
        self, register: Run, write: Write, tmp_path: Path
    ) -> None:
        out = tmp_path / "out"
        line = "report --record --quiet --as-of 2024-06-30 --out out"
        register(line)
        first = {path.name: path.read_bytes() for path in out.iterdir()}
        assert len(first) == 3
        register(line)
        assert {path.name: path.read_bytes() for path in out.iterdir()} == first
        late = HEAD + "Bánh gai,HTX Bánh,3,9/QĐ-UBND,2019-12-20,UBND tỉnh A,\n"
        register("import", write("late.csv", late))
        register(line)
        assert {n: (out / n).read_bytes() for n in first} == first
        again = json.loads((out / "report-2024-06-30-2.json").read_text(encoding="utf-8"))
        assert Whole(again).names("new_lapsed") == ["Bánh gai"]

    @pytest.mark.thorough
    def test_looking_twice_writes_the_same_files_once(self, register: Run, tmp_path: Path) -> None:
        for _ in range(2):
            register("report --as-of 2024-06-30 --out out")
        assert len(self.names(tmp_path / "out")) == 3

    def test_one_of_the_names_taken_is_enough(self, register: Run, tmp_path: Path) -> None:
        (tmp_path / "out").mkdir()
        (tmp_path / "out" / "report-2024-06-30.xlsx").write_text("of somebody else")
        register("report --as-of 2024-06-30 --out out")
        assert (tmp_path / "out" / "report-2024-06-30.xlsx").read_text() == "of somebody else"
        assert "report-2024-06-30-2.json" in self.names(tmp_path / "out")

    def test_none_when_nothing_is_new_and_quiet_was_asked(
        self, register: Run, tmp_path: Path
    ) -> None:
        register("report --record --quiet --as-of 2022-01-01 --out out")
        assert self.names(tmp_path / "out") == []


class TestForCron:
    def test_quiet_is_silent_when_nothing_is_new(self, register: Run) -> None:
        assert register("report --record --as-of 2024-06-30 --quiet").out
        ran = register("report --record --as-of 2024-06-30 --quiet")
        assert (ran.out, ran.err) == ("", "")

    def test_fails_only_for_what_is_new(self, register: Run) -> None:
        register("report --record --as-of 2024-06-30 --fail-if-new", code=3)
        register("report --record --as-of 2024-06-30 --fail-if-new", code=0)

    @pytest.mark.thorough
    def test_files_for_the_web_the_office_and_programs(self, register: Run, tmp_path: Path) -> None:
        made(register, "2024-03-15")
        text = register("report --as-of 2024-06-30 --out out --lang vi").out
        names = sorted(path.name for path in (tmp_path / "out").iterdir())
        assert names == [f"report-2024-06-30.{form}" for form in ("html", "json", "xlsx")]
        page = (tmp_path / "out" / names[0]).read_text(encoding="utf-8")
        assert "<svg" in page and "<script" not in page
        assert "Vẫn hết hạn, chưa đánh giá lại" in page and "Mật ong" in page
        whole = Whole(json.loads((tmp_path / "out" / names[1]).read_text(encoding="utf-8")))
        assert whole.names("new_lapsed") == ["Miến dong"]
        assert "Mật ong" not in text, "a message does not repeat what was said"
        assert "Mã niêm phong của sổ" in text and "Mã niêm phong của sổ" in page

    @pytest.mark.thorough
    def test_the_same_report_has_the_same_bytes(self, register: Run, tmp_path: Path) -> None:
        for name in ("a", "b"):
            register(f"report --as-of 2024-06-30 --out {name}")
        for form in ("html", "xlsx", "json"):
            first, second = (tmp_path / n / f"report-2024-06-30.{form}" for n in ("a", "b"))
            assert first.read_bytes() == second.read_bytes()

    @pytest.mark.thorough
    @pytest.mark.parametrize("broken", ["missing/out", "a-file"])
    def test_a_run_that_fails_has_reported_nothing(
        self, register: Run, tmp_path: Path, broken: str
    ) -> None:
        (tmp_path / "a-file").write_text("")
        register(f"report --record --as-of 2024-06-30 --out {broken}", code=1)
        assert made(register, "2024-06-30").names("new_lapsed") == [
            "Chè xanh", "Mật ong", "Miến dong",
        ]  # fmt: skip

    @pytest.mark.thorough
    def test_taken_back_it_is_reported_again(self, register: Run) -> None:
        made(register, "2024-06-30")
        register("undo 2")
        report = made(register, "2024-06-30")
        assert report["since"] is None and len(report.names("new_lapsed")) == 3

    @pytest.mark.thorough
    def test_two_runs_at_once_make_one_report(self, register: Run, tmp_path: Path) -> None:
        command = [
            sys.executable, "-m", "ocop_cli", "report", "--record", "--as-of", "2024-06-30",
            "--quiet", "--db", str(tmp_path / "register.db"),
        ]  # fmt: skip
        runs = [
            subprocess.Popen(
                command,
                stdout=subprocess.PIPE,
                cwd=Path(__file__).parent.parent.parent,
                env={**os.environ, "OCOP_LANG": "en"},
            )
            for _ in range(3)
        ]
        said = [run.communicate()[0].decode() for run in runs]
        assert [run.returncode for run in runs] == [0, 0, 0]
        assert sum("Newly lapsed: 3" in text for text in said) == 1
        assert sum(text == "" for text in said) == 2

    def test_without_a_register_it_says_how_to_begin(self, ocop: Run) -> None:
        assert "ocop import" in ocop("report", code=1).err
