"""Totals: what they are split by, and how many were evaluated, passed and failed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from ocop_cli.model.ratings import Status
from ocop_cli.queries.totals import counting, keys
from tests.conftest import Run
from tests.made.histories import rating

Write = Callable[[str, str], Path]
EDGES = (90.0, 70.0, 50.0)
LIST = (
    "product,entity,locality,stars,score,result,decision,issued_on,authority\n"
    "Chè búp,HTX A,xã Mây,3,69.5,,1/QĐ-UBND,2023-03-01,UBND tỉnh Lâm Khê\n"
    "Chè đinh,HTX A,xã Mây,4,80,,1/QĐ-UBND,2023-03-01,Ủy ban nhân dân tỉnh Lâm Khê\n"
    "Mật ong,HTX B,xã Mây,,48,failed,2/QĐ-UBND,2023-04-01,Chủ tịch UBND huyện Khe Mây\n"
    "Miến dong,HTX C,xã Mây,3,50.9,,3/QĐ-UBND,2023-05-01,\n"
)


class TestABand:
    @pytest.mark.parametrize(
        ("score", "near"),
        [(69, True), (68.99, False), (71, True), (71.01, False), (70, True), (100, False),
         (None, False)],
    )  # fmt: skip
    def test_is_near_within_a_point_on_either_side(self, score: float | None, near: bool) -> None:
        assert counting.near_band(score, EDGES) is near


class TestEvaluations:
    def test_are_counted_by_key_and_over_all(self) -> None:
        given = [
            rating("2023-03-01", 3)._replace(score=69.5, locality="xã A"),
            rating("2023-03-01", 2)._replace(score=48.0, locality="xã A"),
            rating("2023-03-01", 4)._replace(score=80.0, locality="xã B"),
        ]
        assert counting.evaluations(given, lambda one: one.locality or "?", EDGES) == {
            "xã A": (2, 1, 1, 1), "xã B": (1, 1, 0, 0), "total": (3, 2, 1, 1),
        }  # fmt: skip

    def test_by_authority_one_under_its_spellings_is_one(self, ocop: Run, write: Write) -> None:
        ocop("import", write("list.csv", LIST))
        rows = ocop("stats --by authority --as-of 2024-01-01 --format json").json
        assert isinstance(rows, list)
        fields = ("ever_products", "evaluated", "passed", "failed", "near_band")
        assert {row["key"]: tuple(row[name] for name in fields) for row in rows} == {
            "UBND tỉnh Lâm Khê": (2, 2, 2, 0, 1),
            "Chủ tịch UBND huyện Khe Mây": (0, 1, 0, 1, 0),
            "?": (1, 1, 1, 0, 1),
            "total": (3, 4, 3, 1, 2),
        }

    @pytest.mark.thorough
    def test_an_authority_is_named_alike_in_whatever_order_files_came(
        self, ocop: Run, write: Write
    ) -> None:
        head = LIST.splitlines(keepends=True)[0]
        files = [
            write("3.csv", head + "Mật ong,HTX B,xã Mây,3,60,,3/QĐ-UBND,2023-03-01,UBND tỉnh A\n"),
            write("4.csv", head + "Chè,HTX C,xã Mây,3,60,,4/QĐ-UBND,2023-04-01,"
                                  "Chủ tịch UBND tỉnh A\n"),
        ]  # fmt: skip
        for name, order in (("one", files), ("other", files[::-1])):
            for path in order:
                ocop(f"import --db {name}.db", path)
        asked = "stats --by authority --as-of 2024-01-01 --format csv --db"
        assert ocop(f"{asked} one.db").raw == ocop(f"{asked} other.db").raw

    def test_one_number_and_day_of_two_authorities_are_two_decisions(
        self, ocop: Run, write: Write
    ) -> None:
        two = LIST + "Chả cá,HTX D,xã Mây,3,60,,1/QĐ-UBND,2023-03-01,UBND huyện Khe Mây\n"
        ocop("import", write("list.csv", two))
        rows = ocop("stats --by decision --as-of 2024-01-01 --format json").json
        assert isinstance(rows, list)
        assert [(row["key"], row["evaluated"]) for row in rows[:2]] == [
            ("1/QĐ-UBND (2023-03-01, UBND huyện Khe Mây)", 1),
            ("1/QĐ-UBND (2023-03-01, UBND tỉnh Lâm Khê)", 2),
        ]

    def test_by_decision(self, ocop: Run, write: Write) -> None:
        ocop("import", write("list.csv", LIST))
        rows = ocop("stats --by decision --as-of 2024-01-01 --format json").json
        assert isinstance(rows, list)
        assert [(row["key"], row["evaluated"]) for row in rows] == [
            ("1/QĐ-UBND (2023-03-01)", 2), ("2/QĐ-UBND (2023-04-01)", 1),
            ("3/QĐ-UBND (2023-05-01)", 1), ("total", 4),
        ]  # fmt: skip

    def test_not_yet_decided_is_not_counted(self, ocop: Run, write: Write) -> None:
        ocop("import", write("list.csv", LIST))
        rows = ocop("stats --by decision --as-of 2023-03-15 --format json").json
        assert isinstance(rows, list)
        assert [row["key"] for row in rows] == ["1/QĐ-UBND (2023-03-01)", "total"]


class TestWhatAProductIsCountedUnder:
    @pytest.mark.parametrize(
        ("by", "key"),
        [("stars", "4"), ("year", "2023"), ("authority", "UBND tỉnh A"), ("entity-type", "?"),
         ("decision", "9/QĐ-UBND (2023-03-01)")],
    )  # fmt: skip
    def test_each_key(self, by: str, key: str) -> None:
        one = rating("2023-03-01", 4, decision="9/QĐ-UBND")
        assert keys.key_of(by, "vi")(one) == key

    @pytest.mark.parametrize(
        ("printed", "key"),
        [
            ("xã Tân Cương, TP. Thái Nguyên", "xã Tân Cương, tỉnh Thái Nguyên"),
            ("xã Mây Bạc, huyện Khe Mây", "huyện Khe Mây"),
            ("xã Mây Bạc", "xã Mây Bạc"),
            ("tỉnh Thái Nguyên", "tỉnh Thái Nguyên"),
            ("thôn 5", "thôn 5"),
            ("Khu tập thể", "Khu tập thể"),
            (None, "?"),
        ],
    )
    def test_the_largest_place_known_below_the_province(
        self, printed: str | None, key: str
    ) -> None:
        assert keys.locality(rating("2023-03-01")._replace(locality=printed)) == key

    def test_a_group_of_the_list_in_force_or_as_printed(self) -> None:
        found = [keys.group(printed, "en") for printed in ("Thực phẩm", "Hàng lạ", None)]
        assert found == ["Food", "Hàng lạ", "?"]

    def test_its_newest_certificate_and_its_entity(self) -> None:
        first, then = rating("2020-01-10", 3), rating("2023-01-05", 4)
        day = date(2024, 1, 1)
        found = keys.certified(7, [then, first], Status.VALID, day)
        assert found is not None and found.certificate == then
        known = keys.certified(7, [then], Status.VALID, day, {then.product_id: 12})
        assert known is not None and known.entity == 12
        nobody = keys.certified(7, [then._replace(entity=None)], Status.VALID, day)
        assert nobody is not None and nobody.entity == 7

    def test_never_certified_it_is_not_counted(self) -> None:
        below = rating("2020-01-10", 2)
        assert keys.certified(7, [below], Status.NOT_CERTIFIED, date(2024, 1, 1)) is None


class TestEntitiesThatMerged:
    """The contract: a rename or transfer is followed everywhere from its day."""

    FIRST = (
        "product,entity,locality,stars,decision,issued_on,authority\n"
        "Chè búp,HTX A Mây,xã Mây,3,1/QĐ-UBND,2023-03-01,UBND tỉnh Lâm Khê\n"
        "Mật ong,HTX B Núi,xã Mây,3,1/QĐ-UBND,2023-03-01,UBND tỉnh Lâm Khê\n"
        "Miến dong,HTX C Suối,xã Mây,4,1/QĐ-UBND,2023-03-01,UBND tỉnh Lâm Khê\n"
        "Măng khô,HTX D Khe,xã Mây,4,1/QĐ-UBND,2023-03-01,UBND tỉnh Lâm Khê\n"
    )

    @pytest.mark.thorough
    @pytest.mark.parametrize("by", ["stars", "year", "group", "decision"])
    def test_are_one_from_that_day_on(self, ocop: Run, write: Write, by: str) -> None:
        ocop("import", write("list.csv", self.FIRST))
        for entity in ("HTX A Mây", "HTX B Núi"):
            ocop(f"record transfer '{entity}' --to 'HTX C Suối' --on 2024-01-15")

        def entities(day: str) -> list[int]:
            total = ocop(f"stats --by {by} --as-of {day} --format json").json[-1]
            return [total["ever_products"], total["ever_entities"], total["in_force_entities"]]

        assert entities("2024-01-14") == [4, 4, 4]
        assert entities("2024-01-15") == [4, 2, 2]
        ocop("record transfer 'Măng khô' --to 'HTX C Suối' --on 2024-02-01")
        assert entities("2024-02-01") == [4, 1, 1]
