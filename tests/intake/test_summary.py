"""The end of an import: how much went where, what waits, where the register is, what is next."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Run

Write = Callable[[str, str], Path]
HEAD = "Sản phẩm,Chủ thể,Số sao,Điểm,Quyết định số,Ngày ban hành,Cơ quan ban hành\n"
DECIDED = "12/QĐ-UBND,15/03/2021,UBND tỉnh A\n"
FIRST = HEAD + f"Chè xanh,HTX Suối Ngà,3,65,{DECIDED}" + f"Gạo nếp,HTX Đồng Lau,4,75,{DECIDED}"
AGAIN = HEAD + "Chè xanh,HTX Suối Ngà,4,75,80/QĐ-UBND,15/03/2024,UBND tỉnh A\n"
BAD = HEAD + f"Bún khô,HTX Hạ Lam,9,65,{DECIDED}" + f"Miến dong,HTX Hạ Lam,3,65,{DECIDED}"
REVOKED = (
    "Sản phẩm,Chủ thể,Văn bản số,Ngày,Loại\n"
    "Chè xanh,HTX Suối Ngà,90/QĐ-UBND,01/06/2024,thu hồi giấy chứng nhận\n"
)


@pytest.fixture
def folder(write: Write) -> Path:
    write("papers/a.csv", FIRST)
    write("papers/b.csv", AGAIN)
    return write("papers/c.csv", BAD).parent


class TestManyFiles:
    def test_end_with_one_summary(self, ocop: Run, folder: Path) -> None:
        ran = ocop("import", folder, code=4)
        end = ran.out.splitlines()[3:]
        assert end[0] == "In all 3 files, 5 rows: 3 imported, 2 left out"
        assert end[1] == "Among them 2 new products, 1 re-evaluation"
        assert end[2] == "To look at: 1 file refused"
        assert end[3].startswith("Register (newly made): ")
        assert end[4] == "Entries 1 to 2 of the log; to take a file back: ocop undo ENTRY"
        assert end[5] == "Next: ocop lapsed · ocop status"

    def test_each_is_one_line_with_its_decision(self, ocop: Run, folder: Path) -> None:
        ran = ocop("import", folder, code=4)
        assert ran.out.splitlines()[:2] == ["a.csv: 12/QĐ-UBND, 2 rows", "c.csv: 12/QĐ-UBND, "
                                            "2 rows: refused (1 error); mend and import again, "
                                            "or use --rejects"]  # fmt: skip

    def test_every_line_on_standard_error_names_its_file(self, ocop: Run, folder: Path) -> None:
        ran = ocop("import", folder, code=4)
        assert ran.err.splitlines() and all("c.csv" in line for line in ran.err.splitlines())

    @pytest.mark.thorough
    def test_the_register_is_newly_made_once(self, ocop: Run, folder: Path) -> None:
        ocop("import", folder, code=4)
        said = ocop("import", folder / "a.csv").out
        assert "newly made" not in said and "Register: " in said
        assert "2 rows: 2 unchanged" in said and "Entry" not in said


class TestADryRun:
    @pytest.mark.thorough
    def test_judges_the_files_together(self, ocop: Run, write: Write, tmp_path: Path) -> None:
        folder = write("papers/a.csv", FIRST).parent
        write("papers/b.csv", AGAIN)
        write("papers/c.csv", REVOKED)
        ran = ocop("import --dry-run", folder)
        assert "Dry run, nothing kept: 3 files, 4 rows: 4 imported" in ran.out
        assert "2 new products, 1 re-evaluation" in ran.out
        assert not (tmp_path / "register.db").exists()
        real = ocop("import", folder)
        assert "In all 3 files, 4 rows: 4 imported" in real.out

    @pytest.mark.thorough
    def test_leaves_a_register_as_it_was(self, ocop: Run, write: Write, tmp_path: Path) -> None:
        ocop("import", write("a.csv", FIRST))
        before = (tmp_path / "register.db").read_bytes()
        said = ocop("import --dry-run", write("b.csv", AGAIN)).out
        assert "1 re-evaluation" in said
        assert (tmp_path / "register.db").read_bytes() == before
        assert ocop("decisions --csv").out.count("\n") == 2


class TestRejects:
    def test_say_how_many_rows_went_where(self, ocop: Run, write: Write) -> None:
        ran = ocop("import --rejects again.csv", write("c.csv", BAD))
        assert "Gone in: 1 row. In 'again.csv', with the reason: 1 row" in ran.err

    def test_say_that_there_were_none(self, ocop: Run, write: Write) -> None:
        ran = ocop("import --rejects again.csv", write("a.csv", FIRST))
        assert "No row was refused" in ran.err


class TestWarningsAlike:
    """A list of a district with a hundred rows had a hundred lines, all but one the same."""

    HEAD = "product,entity,stars,decision,issued_on,authority\n"

    def told(self, ocop: Run, write: Write, numbers: list[int]) -> list[str]:
        rows = "".join(
            f"Chè {row},HTX A {row},{5 if row in numbers else 3},1/QĐ-UBND,2023-05-01,UBND tỉnh A\n"
            for row in range(2, 12)
        )
        write("a.csv", self.HEAD + rows)
        ran = ocop("import a.csv --format json --dry-run --db other.db")
        assert len(json.loads(ran.out)["files"][0]["problems"]) == len(numbers)
        return [line for line in ocop("import a.csv").err.splitlines() if "grant 5" in line]

    @pytest.mark.thorough
    def test_are_said_in_one_line_with_all_their_rows(self, ocop: Run, write: Write) -> None:
        (line,) = self.told(ocop, write, [3, 4, 5, 6, 8, 11])
        assert "line 3, column 'stars'" in line
        assert line.endswith("[and 5 more rows alike: 4–6, 8, 11]")

    @pytest.mark.thorough
    def test_few_are_said_one_by_one(self, ocop: Run, write: Write) -> None:
        assert len(self.told(ocop, write, [3, 4, 11])) == 3


def test_a_paper_of_which_no_row_was_read_is_sent_to_no_rejects(ocop: Run, write: Write) -> None:
    paper = write("a.csv", "QUYẾT ĐỊNH\nVề việc thu hồi Giấy chứng nhận sản phẩm OCOP\n"
                           "Điều 1. Thu hồi Giấy chứng nhận của sản phẩm Chè xanh.\n")  # fmt: skip
    ran = ocop("import", paper, code=4)
    assert "0 rows: refused (1 error); see below" in ran.out
    assert "ocop record revocation" in ran.err
