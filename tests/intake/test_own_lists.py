"""What the program wrote, given back to it: the history goes in, all else decides nothing."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product
from pathlib import Path

import pytest
from docx import Document
from openpyxl import load_workbook

from tests.conftest import Run

Write = Callable[[str, str], Path]

ROWS = (
    "product,entity,stars,decision,issued_on,authority\n"
    "Chè xanh,HTX Núi Mây,3,12/QĐ-UBND,2020-03-01,UBND tỉnh A\n"
    "Miến dong,HTX Lũng Vài,4,40/QĐ-UBND,2022-03-01,UBND tỉnh A\n"
)
DAY = "--as-of 2024-06-30"
LISTS = ("lapsed", "expiry", "ratings", "due")
FORMATS = ("csv", "xlsx", "docx", "pdf", "md")
# Each list in each format, in the one language or the other, by turns.
EACH = [(*each, ("vi", "en")[turn % 2]) for turn, each in enumerate(product(LISTS, FORMATS))]


@pytest.fixture
def office(ocop: Run, write: Write) -> Run:
    ocop("import", write("a.csv", ROWS))
    return ocop


def history(ocop: Run) -> str:
    return ocop(f"ratings --history --format csv {DAY}").out


class TestAList:
    @pytest.mark.thorough
    @pytest.mark.parametrize(("name", "form", "language"), EACH)
    def test_of_the_program_is_no_decision(
        self, office: Run, name: str, form: str, language: str
    ) -> None:
        before = history(office)
        office(f"{name} {DAY} -o list.{form} --lang {language}")
        ran = office(f"import list.{form} --format json --lang {language}", code=4)
        (problem,) = ran.json["files"][0]["problems"]
        assert problem["code"] == "own_list" and "--history" in problem["message"]
        assert history(office) == before

    @pytest.mark.thorough
    @pytest.mark.parametrize("form", ["docx", "pdf", "md"])
    @pytest.mark.parametrize("kind", ["announcement", "reminder"])
    def test_nor_is_a_notice_or_a_letter(self, office: Run, kind: str, form: str) -> None:
        before = history(office)
        office(f"notice {kind} --as-of 2024-06-30 -o paper.{form}")
        ran = office(f"import paper.{form} --format json", code=4)
        (problem,) = ran.json["files"][0]["problems"]
        assert problem["code"] == "own_list" or form == "md"
        assert history(office) == before

    @pytest.mark.thorough
    def test_nor_is_the_data_of_the_public_site(self, office: Run) -> None:
        office(f"publish site {DAY}")
        for name in ("lapsed", "products"):
            ran = office(f"import site/data/{name}.csv --format json", code=4)
            assert [p["code"] for p in ran.json["files"][0]["problems"]] == ["own_list"]

    @pytest.mark.thorough
    def test_filled_in_as_acts_it_is_a_list_of_them(self, office: Run) -> None:
        office(f"lapsed {DAY} -o list.csv")
        ran = office("import --kind dossier list.csv --format json")
        assert ran.json["files"][0]["imported"] == 1

    @pytest.mark.thorough
    @pytest.mark.parametrize("form", ["html", "json", "ndjson"])
    @pytest.mark.parametrize("name", [*LISTS, "ratings --history", "stats", "decisions", "review"])
    def test_a_form_nobody_imports_goes_in_nowhere(self, office: Run, name: str, form: str) -> None:
        before = history(office)
        office(f"{name} {DAY} -o list.{form}")
        assert office(f"import list.{form}", code=4).err
        assert history(office) == before

    @pytest.mark.thorough
    @pytest.mark.parametrize(
        "name", ["stats", "decisions", "entities", "review", "log", "check", "status", "watch"]
    )
    @pytest.mark.parametrize("form", FORMATS)
    def test_no_other_report_is_a_decision(
        self, office: Run, write: Write, name: str, form: str
    ) -> None:
        office("import", write("more.csv", MORE))
        before = history(office)
        office(f"{name} -o list.{form}" if name == "log" else f"{name} {DAY} -o list.{form}")
        ran = office(f"import list.{form} --format json", code=4)
        codes = {p["code"] for p in ran.json["files"][0]["problems"]}
        # A check without a subject is printed in three columns, which any paper may have.
        assert codes == {"own_list"} or (name == "check" and codes == {"no_table"})
        assert history(office) == before

    @pytest.mark.thorough
    @pytest.mark.parametrize("language", ["vi", "en"])
    @pytest.mark.parametrize("form", FORMATS)
    def test_nor_is_a_report_printed_on_its_own(
        self, office: Run, form: str, language: str
    ) -> None:
        office(f"report --as-of 2023-06-30 --record --lang {language}")
        before = history(office)
        office(f"report {DAY} -o report.{form} --lang {language}")
        ran = office(f"import report.{form} --format json", code=4)
        codes = [p["code"] for p in ran.json["files"][0]["problems"]]
        assert codes == (["own_list"] if form in ("docx", "pdf", "md") else codes)
        assert history(office) == before

    @pytest.mark.thorough
    def test_nor_is_one_of_columns_that_any_office_has(self, office: Run) -> None:
        """What stands over it says up to which day and decision the register was asked."""
        office(f"ratings {DAY} --columns product,entity,stars,decision,issued_on -o list.docx")
        ran = office("import list.docx --format json", code=4)
        assert [p["code"] for p in ran.json["files"][0]["problems"]] == ["own_list"]

    @pytest.mark.thorough
    def test_nor_is_the_report_of_a_day(self, office: Run) -> None:
        before = history(office)
        office(f"report {DAY} --out reports")
        papers = [path for path in Path("reports").iterdir() if path.suffix != ".html"]
        assert papers
        for path in papers:
            office(f"import {path}", code=4)
        assert history(office) == before


class TestAListWithoutWhatStoodAroundIt:
    """The document itself says where it comes from, also when a person cut off all but its rows."""

    FEW = "product,entity,stars,decision,issued_on"

    def refused(self, ocop: Run, path: str) -> None:
        ran = ocop(f"import {path} --format json --db second.db", code=4)
        assert [p["code"] for p in ran.json["files"][0]["problems"]] == ["own_list"]

    @pytest.mark.thorough
    def test_in_word(self, office: Run) -> None:
        office(f"ratings {DAY} --columns {self.FEW} -o list.docx")
        document = Document("list.docx")
        for paragraph in document.paragraphs:
            paragraph._p.getparent().remove(paragraph._p)
        document.save("list.docx")
        self.refused(office, "list.docx")

    @pytest.mark.thorough
    def test_in_a_workbook(self, office: Run) -> None:
        office(f"ratings {DAY} --columns {self.FEW} -o list.xlsx")
        book = load_workbook("list.xlsx")
        for name in book.sheetnames[1:]:
            del book[name]
        sheet = book[book.sheetnames[0]]
        for row in range(sheet.max_row, 0, -1):
            if sum(cell.value is not None for cell in sheet[row]) < 3:
                sheet.delete_rows(row)
        book.save("renamed.xlsx")
        self.refused(office, "renamed.xlsx")

    @pytest.mark.thorough
    def test_of_a_history_without_what_was_printed(self, office: Run) -> None:
        office(f"ratings --history -o history.xlsx {DAY} --lang en")
        book = load_workbook("history.xlsx")
        sheet = book[book.sheetnames[0]]
        (column,) = (c.column for c in sheet[1] if c.value == "Printed valid through")
        sheet.delete_cols(column)
        book.save("history.xlsx")
        self.refused(office, "history.xlsx")


class TestAListOfAFewFields:
    """As csv it is told from an office's own by its headings alone."""

    FEW = "product,entity,stars,decision,issued_on,valid_through"

    @pytest.mark.thorough
    @pytest.mark.parametrize("setting", ["anniversary", "day-before"])
    @pytest.mark.parametrize("again", ["first.db", "second.db"])
    def test_makes_no_printed_day_of_one_worked_out(
        self, office: Run, setting: str, again: str
    ) -> None:
        for register in ("first.db", "second.db"):
            office(f"import a.csv --db {register}")
            office(f"config last-day {setting} --db {register}")
        office(f"ratings {DAY} --columns {self.FEW} -o few.csv --db first.db")
        office(f"import few.csv --db {again}")
        rows = office(f"ratings --history --format json {DAY} --db {again}").json
        assert {row["printed_valid_through"] for row in rows} == {None}

    @pytest.mark.thorough
    def test_gives_the_days_that_the_law_does_not(self, office: Run, write: Write) -> None:
        rows = ROWS.replace("authority\n", "authority,valid_through\n").replace("A\n", "A,{}\n")
        office("import", write("printed.csv", rows.format("2023-12-31", "2025-03-01")))
        first, second = office(f"ratings --history --format json {DAY}").json
        assert first["printed_valid_through"] == "2023-12-31"
        assert second["printed_valid_through"] is None and second["valid_through"] == "2025-03-01"


# A register with all that a history carries: renewal, failure, acts, a suspension, open questions.
MORE = (
    "product,entity,stars,kind,decision,issued_on,authority,of_decision,extended_until,note\n"
    "Chè xanh,HTX Núi Mây,4,upgrade,50/QĐ-UBND,2023-02-01,UBND tỉnh A,,,\n"
    "Miến dong,HTX Lũng Vài,,revocation,60/QĐ-UBND,2023-05-01,UBND tỉnh A,40/QĐ-UBND,,\n"
    "Mật ong hoa nhãn,HTX Đồi Cọ,3,recognition,61/QĐ-UBND,2020-06-01,UBND tỉnh A,,,\n"
    "Mật ong hoa nhẫn,HTX Đồi Cọ,3,recognition,62/QĐ-UBND,2023-06-02,UBND tỉnh A,,,\n"
    "Gạo nếp,HTX Ruộng Bậc,3,recognition,61/QĐ-UBND,2020-06-01,UBND tỉnh A,,,\n"
    "Gạo nếp,HTX Ruộng Bậc,,removal,63/QĐ-UBND,2023-09-01,UBND tỉnh A,,,\n"
    "Trà hoa,HTX Ruộng Bậc,3,recognition,61/QĐ-UBND,2020-06-01,UBND tỉnh A,,,đã nộp hồ sơ\n"
)
WHOLE = ("product", "entity", "stars", "score", "decision", "issued_on", "authority", "kind",
         "result", "valid_through", "printed_valid_through", "status", "pending_review",
         "removed_on", "extended_until", "of_decision", "of_issued_on", "ground", "held", "note",
         "candidates")  # fmt: skip


class TestTheHistory:
    @pytest.mark.thorough
    @pytest.mark.parametrize("language", ["vi", "en"])
    @pytest.mark.parametrize("form", ["csv", "xlsx"])
    def test_comes_back_as_it_was(
        self, office: Run, write: Write, form: str, language: str
    ) -> None:
        office("import", write("more.csv", MORE))
        office("record hold 'Trà hoa' --on 2023-10-01 --document 7/KL")
        office(f"ratings --history -o history.{form} {DAY} --lang {language}")
        ran = office(f"import history.{form} --db second.db --format json --lang {language}").json
        assert not [
            p for p in ran["files"][0]["problems"] if p["code"] in ("shaded", "unread_line")
        ]
        first, second = (
            office(f"ratings --history --format json {DAY} {more}").json
            for more in ("", "--db second.db")
        )
        assert [[row[n] for n in WHOLE] for row in first] == [
            [row[n] for n in WHOLE] for row in second
        ]
        asked = [
            {(one["kind"], one["text"], one["product"], one["candidate"])
             for one in office(f"review --format json {more}").json}
            for more in ("", "--db second.db")
        ]  # fmt: skip
        assert asked[0] == asked[1] != set()

    @pytest.mark.thorough
    def test_a_workbook_keeps_the_columns_that_hold_nothing(self, office: Run) -> None:
        office(f"ratings --history -o history.xlsx {DAY}")
        office("import history.xlsx --db second.db")

    @pytest.mark.thorough
    @pytest.mark.parametrize("form", ["docx", "pdf", "md"])
    def test_on_paper_is_a_list(self, office: Run, form: str) -> None:
        office(f"ratings --history -o history.{form} {DAY}")
        ran = office(f"import history.{form} --db second.db --format json", code=4)
        assert [p["code"] for p in ran.json["files"][0]["problems"]] == ["own_list"]
