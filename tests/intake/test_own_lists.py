"""What the program wrote, given back to it: the history goes in, all else decides nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Run

Write = Callable[[str, str], Path]

ROWS = (
    "product,entity,stars,decision,issued_on,authority\n"
    "Chè xanh,HTX Núi Mây,3,12/QĐ-UBND,2020-03-01,UBND tỉnh A\n"
    "Miến dong,HTX Lũng Vài,4,40/QĐ-UBND,2022-03-01,UBND tỉnh A\n"
)
DAY = "--as-of 2024-06-30"
LISTS = ("lapsed", "expiry", "ratings", "due")
FORMATS = ("csv", "xlsx", "docx", "pdf")


@pytest.fixture
def office(ocop: Run, write: Write) -> Run:
    ocop("import", write("a.csv", ROWS))
    return ocop


def history(ocop: Run) -> str:
    return ocop(f"ratings --history --format csv {DAY}").out


class TestAList:
    @pytest.mark.parametrize("language", ["vi", "en"])
    @pytest.mark.parametrize("form", FORMATS)
    @pytest.mark.parametrize("name", LISTS)
    def test_of_the_program_is_no_decision(
        self, office: Run, name: str, form: str, language: str
    ) -> None:
        before = history(office)
        office(f"{name} {DAY} -o list.{form} --lang {language}")
        ran = office(f"import list.{form} --format json --lang {language}", code=4)
        (problem,) = ran.json["files"][0]["problems"]
        assert problem["code"] == "own_list" and "--history" in problem["message"]
        assert history(office) == before

    @pytest.mark.parametrize("form", ["docx", "pdf"])
    @pytest.mark.parametrize("kind", ["announcement", "reminder"])
    def test_nor_is_a_notice_or_a_letter(self, office: Run, kind: str, form: str) -> None:
        before = history(office)
        office(f"notice {kind} --as-of 2024-06-30 -o paper.{form}")
        ran = office(f"import paper.{form} --format json", code=4)
        assert [p["code"] for p in ran.json["files"][0]["problems"]] == ["own_list"]
        assert history(office) == before

    def test_nor_is_the_data_of_the_public_site(self, office: Run) -> None:
        office(f"publish site {DAY}")
        for name in ("lapsed", "products"):
            ran = office(f"import site/data/{name}.csv --format json", code=4)
            assert [p["code"] for p in ran.json["files"][0]["problems"]] == ["own_list"]

    def test_filled_in_as_acts_it_is_a_list_of_them(self, office: Run) -> None:
        office(f"lapsed {DAY} -o list.csv")
        ran = office("import --kind dossier list.csv --format json")
        assert ran.json["files"][0]["imported"] == 1


class TestTheHistory:
    @pytest.mark.parametrize("form", FORMATS[:1])
    def test_comes_back_as_it_was(self, office: Run, form: str) -> None:
        office(f"ratings --history -o history.{form} {DAY}")
        office(f"import history.{form} --db second.db")
        names = ("product", "decision", "issued_on", "printed_valid_through", "status")
        first, second = (
            office(f"ratings --history --format json {DAY} {more}").json
            for more in ("", "--db second.db")
        )
        assert [[row[n] for n in names] for row in first] == [
            [row[n] for n in names] for row in second
        ]
