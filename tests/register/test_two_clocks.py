"""As of a day, as known at an instant: what was printed then is printed again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Run

Write = Callable[[str, str], Path]
HEAD = "product,entity,stars,decision,issued_on,authority,kind\n"
ONE = HEAD + (
    "Chè xanh,HTX A,3,12/QĐ-UBND,2020-03-01,UBND tỉnh A,\n"
    "Rượu ngô 40 độ,HTX B,4,12/QĐ-UBND,2020-03-01,UBND tỉnh A,\n"
    "Mật ong,HTX C,3,12/QĐ-UBND,2020-03-01,UBND tỉnh A,\n"
)
LATE = HEAD + (
    "Chè xanh,HTX A,3,90/QĐ-UBND,2023-01-20,UBND tỉnh A,\n"
    "Rượu ngô 39 độ,HTX B,4,90/QĐ-UBND,2023-01-20,UBND tỉnh A,\n"
)
FORMATS = ("csv", "ndjson", "md", "html", "xlsx", "docx", "pdf", "table")
LISTS = ("lapsed", "ratings --history", "stats", "expiry", "decisions", "entities", "check")


class TestAReportOfThePast:
    @pytest.mark.thorough
    def test_is_printed_again_byte_for_byte(
        self, ocop: Run, write: Write, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("OCOP_NOW", "2023-06-01T08:00:00+07:00")
        ocop("import", write("one.csv", ONE))
        # Every list as values, and what holds the most of them in every format.
        asked = [(name, "json") for name in LISTS]
        asked += [(name, form) for name in LISTS[:2] for form in FORMATS]
        lines = [f"{name} --as-of 2023-06-01 --format {form}" for name, form in asked]
        then = [ocop(line).raw for line in lines]
        monkeypatch.setenv("OCOP_NOW", "2023-07-01T08:00:00+07:00")
        ocop("import", write("late.csv", LATE))
        ocop("config last-day day-before")
        questions = ocop("review --format json").json
        assert isinstance(questions, list)
        ocop("review accept", questions[0]["review_id"])
        ocop("undo 1")
        known = " --known-at 2023-06-15T00:00:00+07:00"
        for line, printed in zip(lines, then, strict=True):
            assert ocop(line + known).raw == printed, line
        assert ocop(lines[0]).raw != then[0]

    @pytest.mark.thorough
    def test_with_known_at_alone_the_day_is_its_day_in_viet_nam(
        self, ocop: Run, write: Write, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("OCOP_NOW", "2023-02-28T18:00:00+00:00")
        ocop("import", write("one.csv", ONE))
        monkeypatch.setenv("OCOP_NOW", "2026-01-01T08:00:00+07:00")
        late = ocop("lapsed --known-at 2023-03-01T18:00:00+00:00 --format csv").out
        early = ocop("lapsed --known-at 2023-03-01T16:00:00+00:00 --format csv").out
        assert (len(late.splitlines()), len(early.splitlines())) == (4, 1)

    def test_before_the_first_entry_the_register_knew_nothing(
        self, ocop: Run, write: Write
    ) -> None:
        ocop("import", write("one.csv", ONE))
        assert ocop("lapsed --known-at 2020-01-01 --format json").json == []


class TestUndo:
    @pytest.mark.thorough
    def test_takes_a_file_back_whole_and_the_log_keeps_that_it_was_there(
        self, ocop: Run, write: Write
    ) -> None:
        ocop("import", write("one.csv", ONE))
        before = ocop("lapsed --as-of 2023-06-01 --format csv").raw
        ocop("import", write("late.csv", LATE))
        said = ocop("undo 2").err
        assert "late.csv" in said and "2 ratings" in said
        assert ocop("lapsed --as-of 2023-06-01 --format csv").raw == before
        log = ocop("log --format json").json
        assert isinstance(log, list)
        assert [(e["what"], e["undone_by"]) for e in log] == [
            ("import", None), ("import", 3), ("undo", None),
        ]  # fmt: skip

    @pytest.mark.thorough
    def test_of_an_undo_brings_it_back(self, ocop: Run, write: Write) -> None:
        ocop("import", write("one.csv", ONE))
        ocop("import", write("late.csv", LATE))
        before = ocop("ratings --format csv").raw
        ocop("undo 2")
        ocop("undo 3")
        assert ocop("ratings --format csv").raw == before
        assert "already" in ocop("undo 3", code=1).err

    @pytest.mark.thorough
    def test_is_refused_where_the_rows_were_imported_again_meanwhile(
        self, ocop: Run, write: Write
    ) -> None:
        one = write("one.csv", ONE)
        ocop("import", one)
        ocop("undo 1")
        ocop("import", one)
        assert "one.csv" in ocop("undo 2", code=1).err

    @pytest.mark.thorough
    def test_is_refused_where_later_facts_stand_on_it(self, ocop: Run, write: Write) -> None:
        ocop("import", write("one.csv", ONE))
        fuller = ONE.replace("authority,kind\n", "authority,kind,score\n")
        fuller = fuller.replace("A,\n", "A,,71\n")
        fuller = fuller.replace(",3,12/QĐ-UBND,2020-03-01,UBND tỉnh A,,71", ",3,12/QĐ-UBND,"
                                "2020-03-01,UBND tỉnh A,,61")  # fmt: skip
        ocop("import", write("fuller.csv", fuller))
        assert "fuller.csv" in ocop("undo 1", code=1).err
        ocop("undo 2")
        ocop("undo 1")

    @pytest.mark.thorough
    def test_is_refused_where_an_act_would_lose_its_product(self, ocop: Run, write: Write) -> None:
        ocop("import", write("one.csv", ONE))
        act = HEAD + "Mật ong,HTX C,,5/QĐ-UBND,2022-01-01,UBND tỉnh A,revocation\n"
        ocop("import", write("act.csv", act))
        assert "act.csv" in ocop("undo 1", code=1).err
        assert len(ocop("log --format ndjson").out.splitlines()) == 2

    def test_of_a_setting_brings_the_value_before_back(self, ocop: Run, write: Write) -> None:
        ocop("config last-day day-before")
        ocop("config last-day anniversary")
        assert "day-before" in ocop("undo 2").err
        assert "day-before" in ocop("config last-day --format csv").out

    def test_of_an_entry_that_is_not_there_says_so(self, ocop: Run, write: Write) -> None:
        ocop("import", write("one.csv", ONE))
        assert "ocop log" in ocop("undo 77", code=1).err


class TestTheRoundTrip:
    ACTS = HEAD.replace("kind\n", "kind,extended_until,of_decision\n") + (
        "Mật ong,HTX C,,5/QĐ-UBND,2022-01-01,UBND tỉnh A,revocation,,12/QĐ-UBND\n"
        "Trà Nà,HTX D,,6/QĐ-UBND,2023-02-01,UBND tỉnh A,extension,2023-08-20,\n"
        "Gạo,HTX E,,7/QĐ-UBND,2023-05-01,UBND tỉnh A,removal,,\n"
    )
    MORE = HEAD.replace("kind\n", "kind,effective_from,valid_through,score\n") + (
        "Trà Nà,HTX D,3,12/QĐ-UBND,2020-03-01,UBND tỉnh A,,,,66\n"
        'Gạo,HTX E,3,12/QĐ-UBND,2020-03-01,UBND tỉnh A,,2020-01-15,,"52,5"\n'
        "Miến,HTX F,4,12/QĐ-UBND,2020-03-01,UBND tỉnh A,,,2022-12-31,\n"
        "Ổi,HTX G,2,12/QĐ-UBND,2020-03-01,UBND tỉnh A,,,,\n"
        "trà tôm nõn Bản Mây,HTX Bản Mây,3,90/QĐ-UBND,2023-01-20,UBND tỉnh A,re_evaluation,,,\n"
        "chè tôm nõn,Hợp tác xã Bản Mây,3,12/QĐ-UBND,2020-03-01,UBND tỉnh A,,,,\n"
    )

    @pytest.mark.thorough
    def test_a_second_register_answers_alike(self, ocop: Run, write: Write, tmp_path: Path) -> None:
        failed = HEAD.replace("kind\n", "kind,result\n") + (
            "Chè xanh,HTX A,,95/QĐ-UBND,2023-04-20,UBND tỉnh A,re_evaluation,failed\n"
        )
        ocop("import", write("one.csv", ONE), write("more.csv", self.MORE))
        ocop("import", write("acts.csv", self.ACTS))
        ocop("import", write("failed.csv", failed))
        ocop("import", write("late.csv", LATE))
        ocop("ratings --history --as-of 2026-01-01 -o all.csv")
        ocop("import --db second.db all.csv")
        for day in ("2022-06-01", "2023-02-28", "2023-03-15", "2023-06-01", "2024-01-01"):
            for line in ("ratings", "lapsed", "stats", "changed", "expiry"):
                asked = f"{line} --as-of {day} --format json"
                first, second = ocop(asked).json, ocop(f"{asked} --db second.db").json
                assert _bare(first) == _bare(second), (line, day)
        one, two = (
            ocop("review --format json").json,
            ocop("review --db second.db --format json").json,
        )
        assert isinstance(one, list) and isinstance(two, list)
        assert [r["candidate"] for r in one] == [r["candidate"] for r in two]

    @pytest.mark.thorough
    def test_answers_given_beside_questions_still_open_are_kept(
        self, ocop: Run, write: Write
    ) -> None:
        rows = HEAD + (
            "Rượu ngô 40 độ,HTX B,4,12/QĐ-UBND,2020-03-01,UBND tỉnh A,\n"
            "Rượu ngô 39 độ,HTX B,4,90/QĐ-UBND,2023-01-20,UBND tỉnh A,\n"
            "Rượu ngô 38 độ,HTX B,4,91/QĐ-UBND,2024-01-20,UBND tỉnh A,\n"
        )
        ocop("import", write("rows.csv", rows))
        questions = ocop("review --format json").json
        assert isinstance(questions, list)
        ocop("review reject", questions[0]["review_id"])
        ocop("ratings --history -o all.csv")
        ocop("import --db second.db all.csv")
        for line in ("review", "ratings --history"):
            first, second = (ocop(f"{line} --format json{db}").json for db in _BOTH)
            assert _bare(first) == _bare(second)

    @pytest.mark.thorough
    def test_an_act_that_later_facts_contradict_comes_along_without_effect(
        self, ocop: Run, write: Write
    ) -> None:
        removal = HEAD + "Mật ong,HTX C,,7/QĐ-UBND,2023-05-01,UBND tỉnh A,removal\n"
        ocop("import", write("one.csv", ONE), write("removal.csv", removal))
        late = HEAD + "Mật ong,HTX C,3,90/QĐ-UBND,2023-01-20,UBND tỉnh A,\n"
        ocop("import", write("late.csv", late))
        ocop("ratings --history -o all.csv")
        said = ocop("import --db second.db all.csv --format json").json
        assert isinstance(said, dict)
        problems = said["files"][0]["problems"]
        assert [(p["code"], p["severity"]) for p in problems] == [("not_lapsed", "warning")]
        first, second = (ocop(f"ratings --history --format json{db}").json for db in _BOTH)
        assert _bare(first) == _bare(second)

    @pytest.mark.thorough
    def test_what_the_tool_wrote_is_taken_for_what_it_is(self, ocop: Run, write: Write) -> None:
        ocop("import", write("one.csv", ONE))
        ocop("ratings --history --as-of 2023-01-01 -o all.csv --bom")
        ocop("import --db second.db all.csv")
        rows = ocop("ratings --history --as-of 2023-01-01 --db second.db --format json").json
        assert isinstance(rows, list)
        assert {r["printed_valid_through"] for r in rows} == {None}
        ran = ocop("import --format json all.csv").json
        assert isinstance(ran, dict)
        assert (ran["files"][0]["imported"], ran["files"][0]["unchanged"]) == (0, 3)


_BOTH = ("", " --db second.db")
_ITS_OWN = ("product_id", "candidate_id", "review_id", "product_code", "source_file", "source_row")


def _bare(rows: object) -> object:
    """Rows without the ids and codes a register gives by itself."""
    assert isinstance(rows, list)
    return sorted(
        [{k: v for k, v in row.items() if k not in _ITS_OWN} for row in rows],
        key=repr,
    )
