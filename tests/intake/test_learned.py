"""What a person says that headings and phrases mean: used at once, kept for later files, undone."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Run

Write = Callable[[str, str], Path]

OWN_WORDS = """Mặt hàng dự thi,Chủ thể,Hạng sao,Diện xét,Số QĐ,Ngày quyết định,Cơ quan ban hành
Chè xanh,HTX A,4 sao,Xét bổ túc,1/QĐ-UBND,01/02/2024,UBND tỉnh Hòa Phú
"""
GROUPS = """STT,Tên sản phẩm,Chủ thể,Hạng sao,Số quyết định,Ngày quyết định,Cơ quan ban hành
A,Sản phẩm không đạt
1,Chè xanh,HTX A,2 sao,1/QĐ-UBND,01/02/2024,UBND tỉnh Hòa Phú
B,Các sản phẩm khác
2,Mật ong,HTX B,3 sao,1/QĐ-UBND,01/02/2024,UBND tỉnh Hòa Phú
"""
COLUMNS = ("--column", "Mặt hàng dự thi=product", "--column", "Diện xét=kind")
WORDS = ("--word", "Xét bổ túc=re_evaluation")


def _problems(ocop: Run, *args: str) -> list[str]:
    ran = ocop("import --format json", *args, code=4).json
    assert isinstance(ran, dict)
    return [problem["code"] for problem in ran["files"][0]["problems"]]


class TestASaidMeaning:
    @pytest.mark.thorough
    def test_lets_a_file_in_that_was_refused(self, ocop: Run, write: Write) -> None:
        path = str(write("a.csv", OWN_WORDS))
        first = ocop("import", path, code=4)
        assert "--column 'Mặt hàng dự thi=product'" in first.err
        second = ocop("import", path, *COLUMNS, code=4)
        assert "--word 'Xét bổ túc=re_evaluation'" in second.err
        ocop("import", path, *WORDS)
        row = json.loads(ocop("ratings --history --format json").out)[0]
        assert (row["product"], row["kind"], row["stars"]) == ("Chè xanh", "re_evaluation", 4)

    @pytest.mark.thorough
    def test_is_one_entry_listed_and_taken_back(self, ocop: Run, write: Write) -> None:
        path = str(write("a.csv", OWN_WORDS))
        ocop("import", path, *COLUMNS, *WORDS)
        said = json.loads(ocop("config words --format json").out)
        assert [(one["option"], one["as_printed"], one["value"]) for one in said] == [
            ("--column", "Diện xét", "kind"), ("--column", "Mặt hàng dự thi", "product"),
            ("--word", "Xét bổ túc", "re_evaluation"),
        ]  # fmt: skip
        log = json.loads(ocop("log --format json").out)
        assert [(one["what"], one["changes"]) for one in log] == [("setting", 3), ("import", 1)]
        ocop("undo 1")
        assert json.loads(ocop("config words --format json").out) == []
        assert "no_table" in _problems(ocop, path)

    @pytest.mark.thorough
    def test_of_a_heading_between_rows_holds_for_the_rows_under_it(
        self, ocop: Run, write: Write
    ) -> None:
        path = str(write("a.csv", GROUPS))
        assert "unknown_heading" in _problems(ocop, path)
        ocop("import", path, "--word", "Các sản phẩm khác=passed")
        rows = json.loads(ocop("ratings --format json").out)
        assert {row["product"]: row["status"] for row in rows}["Mật ong"] == "valid"

    @pytest.mark.thorough
    def test_is_not_kept_by_a_dry_run(self, ocop: Run, write: Write) -> None:
        path = str(write("a.csv", OWN_WORDS))
        ocop("import --dry-run", path, *COLUMNS, *WORDS)
        assert ocop("config words --format json").json == []

    def test_that_is_none_is_refused_before_anything_is_read(self, ocop: Run) -> None:
        for args in (("--column", "Sao"), ("--column", "Sao=x"), ("--word", "=failed")):
            ocop("import a.csv", *args, code=2)
        ocop("import a.csv --day-order ydm", code=2)


class TestAStateInAnOfficesOwnWords:
    ROWS = (
        "Sản phẩm,Chủ thể,Hạng sao,Tình trạng,Số QĐ,Ngày quyết định,Cơ quan ban hành\n"
        "Chè xanh,HTX A,4 sao,Loại A,1/QĐ-UBND,01/02/2024,UBND tỉnh Hòa Phú\n"
    )

    def test_is_told_with_the_option_that_says_it(self, ocop: Run, write: Write) -> None:
        ran = ocop("import", str(write("a.csv", self.ROWS)))
        assert "--word 'Loại A=ignore'" in ran.err

    def test_said_to_mean_nothing_is_silent(self, ocop: Run, write: Write) -> None:
        ran = ocop("import", str(write("a.csv", self.ROWS)), "--word", "Loại A=ignore")
        assert "Loại A" not in ran.err
        assert not json.loads(ocop("review --format json").out)

    def test_said_to_be_an_end_is_asked(self, ocop: Run, write: Write) -> None:
        ocop("import", str(write("a.csv", self.ROWS)), "--word", "Loại A=revocation")
        (question,) = json.loads(ocop("review --format json").out)
        assert (question["kind"], question["text"]) == ("remark", "Loại A")
