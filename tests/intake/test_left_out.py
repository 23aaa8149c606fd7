"""A file that was refused may renew what the lists show as lapsed: it is named until it comes in,
or until a person says that it brings nothing."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Run

Write = Callable[[str, str], Path]
HEAD = "product,entity,stars,decision,issued_on,authority\n"
FIRST = HEAD + "Chè xanh Núi Mây,HTX Núi Mây,4,95/QĐ-UBND,2020-02-01,UBND tỉnh A\n"
RENEWED = "Chè xanh Núi Mây,HTX Núi Mây,4,12/QĐ-UBND,2023-05-01,UBND tỉnh A\n"
BAD = "Chè đen Núi Mây,HTX Núi Mây,7,12/QĐ-UBND,2023-05-01,UBND tỉnh A\n"
GOOD = BAD.replace(",7,", ",3,")
DAY = ("--as-of", "2024-06-30", "--lang", "en")


@pytest.fixture
def refused(ocop: Run, write: Write) -> Path:
    """A register with one lapsed product, and the file that would renew it, just refused."""
    ocop("import", write("first.csv", FIRST))
    path = write("renewed.csv", HEAD + RENEWED + BAD)
    ocop("import", path, code=4)
    return path


def waits(ocop: Run) -> int:
    """How many files the desk says wait."""
    return int(json.loads(ocop("status --format json", *DAY).out)["refused_files"])


class TestAFileThatWasRefused:
    @pytest.mark.parametrize(
        "line",
        [
            "lapsed",
            "lapsed --format csv",
            "watch",
            "report",
            "report --record",
            "notice announcement --format json",
            "notice announcement --issue 1 --on 2024-06-30",
            "publish {folder}",
        ],
    )
    def test_is_told_beside_each_list_of_what_lapsed(
        self, ocop: Run, refused: Path, tmp_path: Path, line: str
    ) -> None:
        ran = ocop(line.format(folder=tmp_path / "site"), *DAY)
        assert "1 refused file waits" in ran.err
        assert "1 refused file" not in ran.out

    def test_is_named_by_check_with_its_day_and_the_command_that_ends_it(
        self, ocop: Run, refused: Path
    ) -> None:
        found = json.loads(ocop("check --format json", *DAY).out)
        [one] = [row for row in found if row["code"] == "refused_file"]
        assert one["severity"] == "warning" and one["subject"] == str(refused)
        assert one["count"] == 2
        assert f"ocop import --forget {refused}" in one["message"]

    def test_comes_first_on_the_desk_before_anything_is_reported(
        self, ocop: Run, refused: Path
    ) -> None:
        said = ocop("status", *DAY).out
        assert "Refused files, not in" in said and "Do first: ocop check" in said

    def test_is_no_change_of_the_register(self, ocop: Run, refused: Path) -> None:
        assert [row["log_id"] for row in json.loads(ocop("log --format json").out)] == [1]
        assert json.loads(ocop("ratings --history --format json").out)[0]["stars"] == 4

    def test_is_not_known_to_whom_asks_what_was_known_before(
        self, ocop: Run, refused: Path
    ) -> None:
        said = ocop("status --format json --known-at 2000-01-01T00:00:00+07:00").out
        assert json.loads(said)["refused_files"] == 0

    def test_that_could_not_be_read_at_all_waits_too(
        self, ocop: Run, refused: Path, tmp_path: Path
    ) -> None:
        (broken := tmp_path / "broken.xlsx").write_bytes(b"PK\x03\x04 cut short")
        ocop("import", broken, code=4)
        assert waits(ocop) == 2

    def test_before_there_is_a_register_waits_in_the_one_its_run_begins(
        self, ocop: Run, write: Write
    ) -> None:
        # The day of the refused one is the earlier: it has its turn before the register is made.
        write("a/first.csv", FIRST.replace("2020", "2023"))
        write("a/bad.csv", HEAD + BAD.replace("2023", "2020"))
        ocop("import", write("a/first.csv", FIRST.replace("2020", "2023")).parent, code=4)
        assert waits(ocop) == 1

    def test_makes_no_register_by_itself(self, ocop: Run, write: Write, tmp_path: Path) -> None:
        ocop("import", write("bad.csv", HEAD + BAD), code=4)
        assert not (tmp_path / "register.db").exists()

    def test_that_this_program_wrote_about_the_register_brings_nothing(
        self, ocop: Run, write: Write, tmp_path: Path
    ) -> None:
        ocop("import", write("first.csv", FIRST))
        ocop("lapsed -o", tmp_path / "lapsed.xlsx", *DAY)
        ocop("import", tmp_path / "lapsed.xlsx", code=4)
        assert waits(ocop) == 0

    def test_in_a_trial_leaves_nothing(self, ocop: Run, write: Write) -> None:
        ocop("import", write("first.csv", FIRST))
        ocop("import --dry-run", write("bad.csv", HEAD + BAD), code=4)
        assert waits(ocop) == 0


class TestItWaitsNoMore:
    def test_once_it_was_mended_in_its_place(self, ocop: Run, refused: Path, write: Write) -> None:
        ocop("import", write("renewed.csv", HEAD + RENEWED + GOOD))
        assert waits(ocop) == 0

    def test_once_its_decision_came_in_by_another_file(
        self, ocop: Run, refused: Path, write: Write
    ) -> None:
        ocop("import", write("mended/renewed (2).csv", HEAD + RENEWED + GOOD))
        assert waits(ocop) == 0

    def test_once_the_same_contents_came_in_from_another_place(
        self, ocop: Run, refused: Path, tmp_path: Path
    ) -> None:
        shutil.copy(refused, tmp_path / "moved.csv")
        ocop("import", tmp_path / "moved.csv", "--rejects", tmp_path / "rejects.csv")
        assert waits(ocop) == 1  # the row that was set aside
        path = tmp_path / "rejects.csv"
        path.write_text(path.read_text(encoding="utf-8").replace(",7,", ",3,"), encoding="utf-8")
        ocop("import", path)
        assert waits(ocop) == 0

    def test_not_where_only_a_part_of_its_decision_came_in(
        self, ocop: Run, refused: Path, write: Write
    ) -> None:
        ocop("import", write("part.csv", HEAD + RENEWED))
        assert waits(ocop) == 1

    def test_once_a_person_says_that_it_brings_nothing(self, ocop: Run, refused: Path) -> None:
        ocop("import --forget", refused.name)
        assert waits(ocop) == 0
        assert "refused" not in ocop("lapsed", *DAY).err
        ocop("import", refused, code=4)  # each night's run of the whole folder
        assert waits(ocop) == 0

    def test_nor_does_any_of_a_folder_that_brings_nothing(
        self, ocop: Run, refused: Path, write: Write
    ) -> None:
        folder = write("market/a.csv", "a,b\n1,2\n").parent
        write("market/deeper/b.csv", "a,b\n1,3\n")
        ocop("import", folder, code=4)
        assert waits(ocop) == 3
        ocop("import --forget", folder)
        assert waits(ocop) == 1

    def test_but_does_again_where_its_contents_changed_since(
        self, ocop: Run, refused: Path, write: Write
    ) -> None:
        ocop("import --forget", refused)
        ocop(
            "import",
            write("renewed.csv", HEAD + RENEWED + BAD + BAD.replace("đen", "vàng")),
            code=4,
        )
        assert waits(ocop) == 1

    def test_a_file_that_does_not_wait_is_said_with_those_that_do(
        self, ocop: Run, refused: Path
    ) -> None:
        ran = ocop("import --forget other.csv --lang en", code=2)
        assert "other.csv" in ran.err and str(refused) in ran.err

    @pytest.mark.parametrize("option", ["--dry-run", "--rejects rest.csv"])
    def test_forgetting_is_no_import(self, ocop: Run, refused: Path, option: str) -> None:
        ran = ocop(f"import --forget {option}", refused, code=2)
        assert "--forget" in ran.err
        assert waits(ocop) == 1
