"""Entities: how they are reached, and what happens when they take another name."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ocop_cli.matching import owners
from ocop_cli.matching.owners import Rename
from ocop_cli.text.entity_names import entity_key
from tests.conftest import Run

Write = Callable[[str, str], Path]
HEAD = "product,entity,locality,stars,kind,decision,issued_on,authority\n"
LIST = HEAD + (
    "Chè búp,HTX Nà Hiên,xã Nà Hiên,4,,10/QĐ-UBND,2021-03-01,UBND tỉnh A\n"
    "Chè hương sen,HTX Nà Hiên,xã Nà Hiên,3,,10/QĐ-UBND,2021-03-01,UBND tỉnh A\n"
)
LATER = HEAD + (
    "Chè búp,Công ty TNHH Trà Mây Vàng,xã Nà Hiên,4,,30/QĐ-UBND,2024-02-01,UBND tỉnh A\n"
)


def renamed(old: str, new: str, on: str, act_id: int = 1) -> Rename:
    return Rename(act_id, act_id, entity_key(old), old, new, date.fromisoformat(on), None)


class TestNamesTakenOneAfterTheOther:
    def test_the_last_name_counts_and_the_others_are_known(self) -> None:
        chain = [
            renamed("HTX A", "Công ty B", "2022-01-01"),
            renamed("Công ty B", "Công ty C", "2023-01-01", 2),
        ]
        found = owners.owners(reversed(chain))
        assert found[entity_key("HTX A")].name == "Công ty C"
        assert found[entity_key("Công ty B")].name == "Công ty C"
        assert owners.before(found, entity_key("Công ty C")) == ("HTX A", "Công ty B")

    def test_a_name_taken_back(self) -> None:
        back = [
            renamed("HTX A", "Công ty B", "2022-01-01"),
            renamed("Công ty B", "HTX A", "2023-01-01", 2),
        ]
        found = owners.owners(back)
        assert set(found) == {entity_key("Công ty B")}
        assert found[entity_key("Công ty B")].name == "HTX A"


@pytest.fixture
def office(ocop: Run, write: Write) -> Run:
    ocop("import", write("list.csv", LIST))
    ocop(
        "record rename 'HTX Nà Hiên' --to 'Công ty TNHH Trà Mây Vàng' --on 2023-05-01"
        " --document 3700/GCN"
    )
    return ocop


def entities(office: Run, options: str = "") -> list[dict[str, Any]]:
    found = office(f"entities --format json {options}").json
    assert isinstance(found, list)
    return found


class TestARenamedEntity:
    @pytest.mark.thorough
    def test_bears_its_new_name_from_its_day_on(self, office: Run) -> None:
        (row,) = entities(office)
        assert row["entity"] == "Công ty TNHH Trà Mây Vàng"
        assert (row["formerly"], row["renamed_on"]) == (["HTX Nà Hiên"], "2023-05-01")
        assert row["entity_type"] == "company"
        (row,) = entities(office, "--as-of 2023-04-30")
        assert (row["entity"], row["formerly"]) == ("HTX Nà Hiên", [])

    @pytest.mark.thorough
    def test_is_found_by_both_names(self, office: Run) -> None:
        assert len(entities(office, "'may vang'")) == len(entities(office, "'na hien'")) == 1
        office("record training 'Công ty TNHH Trà Mây Vàng' --on 2023-06-01 --topic Logo")
        office("record training 'HTX Nà Hiên' --on 2023-06-02 --topic Logo")

    @pytest.mark.thorough
    def test_its_products_are_shown_under_the_name_it_has_today(self, office: Run) -> None:
        shown = office("show 'chè búp' --format json").json
        assert isinstance(shown, dict) and shown["entity"] == "Công ty TNHH Trà Mây Vàng"
        assert "HTX Nà Hiên" in office("show 'chè búp'").out
        assert [act["to"] for act in shown["acts"]] == ["Công ty TNHH Trà Mây Vàng"]
        assert "Công ty TNHH Trà Mây Vàng" in office("show 'chè búp'").out

    @pytest.mark.thorough
    def test_its_product_under_the_new_name_is_the_same_and_not_lapsed(
        self, office: Run, write: Write
    ) -> None:
        office("import", write("later.csv", LATER))
        assert office("review --format json").json == []
        lapsed = office("lapsed --as-of 2024-06-01 --format json").json
        assert isinstance(lapsed, list)
        assert [row["product"] for row in lapsed] == ["Chè hương sen"]

    @pytest.mark.thorough
    def test_recorded_after_the_new_rating_it_is_the_same_too(
        self, ocop: Run, write: Write
    ) -> None:
        ocop("import", write("list.csv", LIST), write("later.csv", LATER))
        lapsed = "lapsed --as-of 2024-06-01 --format json"
        assert len(ocop(lapsed).json) == 2  # type: ignore[arg-type]
        line = "record rename 'HTX Nà Hiên' --to 'Công ty TNHH Trà Mây Vàng' --on 2023-05-01"
        ocop(line)
        assert len(ocop(lapsed).json) == 1  # type: ignore[arg-type]

    @pytest.mark.thorough
    def test_undone_it_keeps_its_name(self, office: Run) -> None:
        office("undo 2")
        assert entities(office)[0]["entity"] == "HTX Nà Hiên"


class TestHowAnEntityIsReached:
    @pytest.mark.thorough
    def test_what_was_printed_last_counts_field_by_field(self, ocop: Run, write: Write) -> None:
        head = "product,entity,stars,decision,issued_on,authority,representative,phone,tax_number\n"
        first = (
            "Chè búp,HTX Nà Hiên,3,1/QĐ-UBND,2021-03-01,UBND tỉnh A,Lò Thị Mây,0912,0100109106\n"
        )
        then = "Chè búp,HTX Nà Hiên,3,2/QĐ-UBND,2024-03-01,UBND tỉnh A,Lò Văn Núi,,\n"
        ocop("import", write("a.csv", head + first), write("b.csv", head + then))
        (row,) = entities(ocop)
        assert (row["representative"], row["phone"], row["tax_number"]) == (
            "Lò Văn Núi",
            "0912",
            "0100109106",
        )
        for line in ("ratings", "lapsed", "show 1", "ratings --history", "watch", "due"):
            said = ocop(f"{line} --format csv" if line != "show 1" else "show 1 --format json")
            assert "0912" not in said.out and "0100109106" not in said.out
            assert "Lò Văn Núi" not in said.out

    def test_a_tax_number_that_cannot_be_right_is_told_once(self, ocop: Run, write: Write) -> None:
        head = "product,entity,stars,decision,issued_on,authority,tax_number\n"
        rows = "".join(
            f"Chè {i},HTX Nà Hiên,3,1/QĐ-UBND,2021-03-01,UBND tỉnh A,0100109107\n" for i in "ab"
        )
        ran = ocop("import --format json", write("a.csv", head + rows)).json
        assert isinstance(ran, dict)
        codes = [problem["code"] for problem in ran["files"][0]["problems"]]
        assert codes.count("tax_number") == 1
