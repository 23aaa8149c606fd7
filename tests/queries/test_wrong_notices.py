"""Issued notices that the register no longer bears out, and how the matter is closed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import FILES, Run

Write = Callable[[str, str], Path]
DECISION = FILES / "deeds" / "2021-05-10-77-qd-ubnd.csv"
CORRECTION = FILES / "deeds" / "2024-07-01-90-qd-ubnd.csv"
LATE = (
    "product,entity,locality,stars,kind,decision,issued_on,authority\n"
    'Tương nếp Pù Cảo,Tổ hợp tác tương Pù Cảo,"xã Pù Cảo, huyện Khe Nhạn",4,re_evaluation,'
    "88/QĐ-UBND,2024-05-05,UBND tỉnh Lâm Khê\n"
)


@pytest.fixture
def announced(ocop: Run) -> Run:
    """A register whose announcement of three lapsed products went out on 03/06/2024."""
    ocop("import", DECISION)
    ocop("notice announcement --issue 12/TB-VPDP --on 2024-06-03")
    return ocop


def wrong(ocop: Run) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = ocop("report --format json").json["notices_wrong"]
    return found


class TestWhatIsWrong:
    @pytest.mark.thorough
    def test_nothing_while_the_register_bears_it_out(self, announced: Run) -> None:
        assert wrong(announced) == []

    @pytest.mark.thorough
    def test_a_renewal_that_came_in_late(self, announced: Run, write: Write) -> None:
        announced("import", write("late.csv", LATE))
        (line,) = wrong(announced)
        assert (line["number"], line["why"]) == ("12/TB-VPDP", ["status"])
        assert line["product"] == "Tương nếp Pù Cảo" and line["now"]["status"] == "valid"

    @pytest.mark.thorough
    def test_a_decision_corrected_since(self, announced: Run) -> None:
        announced("import --kind correction", CORRECTION)
        whys = {line["product"]: line["why"] for line in wrong(announced)}
        assert whys == {
            "Miến dong Bản Vài": ["status"],
            "Trà hoa vàng Lũng Sương": ["stars"],
        }

    @pytest.mark.thorough
    def test_what_happened_later_makes_no_notice_wrong(self, announced: Run, write: Write) -> None:
        later = LATE.replace("2024-05-05", "2024-08-08")
        announced("import", write("later.csv", later))
        assert wrong(announced) == []

    def test_a_new_name_taken_later_makes_no_notice_wrong(self, announced: Run) -> None:
        announced("record rename 'HTX dược liệu Lũng Sương' --to 'HTX Lũng Sương' --on 2024-08-01")
        assert wrong(announced) == []

    @pytest.mark.thorough
    def test_it_is_said_by_check_and_show(self, announced: Run, write: Write) -> None:
        announced("import", write("late.csv", LATE))
        codes = [row["code"] for row in announced("check --format json").json]
        assert codes.count("notice_wrong") == 1
        shown = announced("show 'Tương nếp Pù Cảo' --format json").json
        assert len(shown["notices_wrong"]) == 1
        assert "12/TB-VPDP" in announced("show 'Tương nếp Pù Cảo'").out


class TestTheCorrection:
    @pytest.mark.thorough
    def test_names_the_notice_the_line_and_why(
        self, announced: Run, write: Write, tmp_path: Path
    ) -> None:
        announced("import", write("late.csv", LATE))
        announced("notice correction -o", tmp_path / "dc.md")
        text = (tmp_path / "dc.md").read_text(encoding="utf-8")
        assert "Về việc đính chính Thông báo số 12/TB-VPDP ngày 03 tháng 6 năm 2024" in text
        assert "khoản 3 Điều 18 Nghị định số 30/2020/NĐ-CP" in text
        assert "| 1 | 12/TB-VPDP ngày 03/06/2024 | 3 | Tương nếp Pù Cảo |" in text
        assert "88/QĐ-UBND" in text

    @pytest.mark.thorough
    def test_issuing_it_closes_the_matter(
        self, announced: Run, write: Write, tmp_path: Path
    ) -> None:
        announced("import", write("late.csv", LATE))
        announced("notice correction --issue 15/TB-VPDP --on 2024-07-03")
        assert wrong(announced) == []
        announced("publish", tmp_path / "site")
        page = (tmp_path / "site" / "index.html").read_text(encoding="utf-8")
        assert "15/TB-VPDP" in page and "12/TB-VPDP" in page

    @pytest.mark.thorough
    def test_until_something_else_is_wrong(self, announced: Run, write: Write) -> None:
        announced("import", write("late.csv", LATE))
        announced("notice correction --issue 15/TB-VPDP --on 2024-07-03")
        announced("record annulment 88/QĐ-UBND --document 99/QĐ-UBND --on 2024-06-01")
        assert wrong(announced) == []  # lapsed on that day after all: the notice was right
        announced(
            "record correction 'Tương nếp Pù Cảo' --of-decision 77/QĐ-UBND --stars 4"
            " --document 100/QĐ-UBND --on 2024-07-05"
        )
        assert [line["why"] for line in wrong(announced)] == [["stars"]]

    @pytest.mark.thorough
    def test_printed_again_it_says_the_same(self, announced: Run, write: Write) -> None:
        announced("import", write("late.csv", LATE))
        line = "notice correction --issue 15/TB-VPDP --on 2024-07-03 --format json"
        assert announced(line).json == announced(line).json != []

    @pytest.mark.thorough
    def test_nothing_to_correct_is_said(self, announced: Run) -> None:
        assert announced("notice correction --format json").json == []
        assert "0 products" in announced("notice correction --lang en").err
