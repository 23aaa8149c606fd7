"""The supervision list: every reason, worst first, each with its department and its first day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ocop_cli.law import due, standing, watch
from ocop_cli.law.agencies import AGENCIES, agency
from ocop_cli.law.due import Due
from ocop_cli.law.watch import Finding, Recall, Watched, WatchReason
from tests.conftest import Run
from tests.made.histories import act, rating

Write = Callable[[str, str], Path]
HEAD = "product,entity,locality,stars,kind,decision,issued_on,authority\n"
ONCE = (rating("2021-03-01"),)


def why(
    day: str,
    ratings: tuple[Any, ...] = ONCE,
    acts: tuple[Any, ...] = (),
    findings: tuple[Finding, ...] = (),
    recalls: tuple[Recall, ...] = (),
    letters: tuple[str, ...] = ("2024-01-15",),
    conflict: str | None = None,
) -> list[tuple[str, str, str]]:
    """Reason, department and first day, as the list says them on a day."""
    on = date.fromisoformat(day)
    now = standing.of(ratings, acts, on)
    assert now is not None
    when: Due | None = due.of(now, ratings, (), [date.fromisoformat(x) for x in letters], on)
    since = date.fromisoformat(conflict) if conflict else None
    found = watch.reasons(now, ratings, findings, recalls, when, since, on)
    return [(one.reason.value, one.agency, one.since.isoformat()) for one in found]


def seen(on: str, about: str | None = "mark", by: str | None = None) -> Finding:
    return Finding(date.fromisoformat(on), about, by)


class TestReasons:
    def test_nothing_to_look_at(self) -> None:
        assert why("2023-01-01") == []

    def test_lapsed_from_its_first_day(self) -> None:
        assert why("2024-03-01") == []
        assert why("2024-03-02") == [("lapsed", "agriculture", "2024-03-02")]

    def test_sold_under_the_mark_after_it_lapsed(self) -> None:
        found = why("2024-06-01", findings=(seen("2024-05-01", by="industry_trade"),))
        assert found == [("sold_lapsed", "industry_trade", "2024-05-01")]
        found = why("2024-06-01", findings=(seen("2024-05-01"),))
        assert found == [("sold_lapsed", "market_surveillance", "2024-05-01")]

    @pytest.mark.parametrize(
        "finding", [seen("2024-03-01", by="health"), seen("2024-05-01", "criteria", "health")]
    )
    def test_a_finding_before_it_lapsed_or_of_criteria_is_an_open_finding(
        self, finding: Finding
    ) -> None:
        found = why("2024-06-01", findings=(finding,))
        assert [reason for reason, _, _ in found] == ["lapsed", "open_finding"]
        assert found[1][1] == "health"

    def test_an_extension_is_no_lapse(self) -> None:
        longer = (act("extension", "2024-02-01", until="2024-07-01"),)
        assert why("2024-06-01", acts=longer) == []

    def test_failed_since_the_certificate_ran_out(self) -> None:
        failed = rating("2023-09-01", passed=False, stars=2)
        assert why("2024-03-01", (*ONCE, failed)) == []
        assert why("2024-06-01", (*ONCE, failed)) == [("failed", "agriculture", "2024-03-02")]
        late = rating("2024-05-01", passed=False, stars=2)
        assert why("2024-06-01", (*ONCE, late)) == [("failed", "agriculture", "2024-05-01")]

    def test_revoked(self) -> None:
        found = why("2023-06-01", acts=(act("revocation", "2023-02-01"),))
        assert found == [("revoked", "market_surveillance", "2023-02-01")]

    def test_stars_changed_while_the_new_certificate_is_in_force(self) -> None:
        down = rating("2023-09-01", 4), rating("2026-01-01", 3)
        assert why("2026-06-01", down, letters=("2026-01-15",)) == [
            ("stars_changed", "market_surveillance", "2026-01-01")
        ]
        same = rating("2023-09-01", 3), rating("2026-01-01", 3)
        assert why("2026-06-01", same) == []

    def test_a_recall_is_its_orderers_share(self) -> None:
        on = date(2023, 5, 1)
        assert why("2023-06-01", recalls=(Recall(on, None),)) == [
            ("recalled", "health", "2023-05-01")
        ]
        assert why("2023-06-01", recalls=(Recall(on, "Sở Công Thương"),)) == [
            ("recalled", "industry_trade", "2023-05-01")
        ]

    def test_a_letter_not_sent_in_time(self) -> None:
        assert why("2024-01-31", letters=()) == []
        assert why("2024-02-01", letters=()) == [("not_notified", "agriculture", "2024-02-01")]
        assert why("2024-02-01") == []

    def test_a_shared_barcode(self) -> None:
        found = why("2023-06-01", conflict="2022-02-02")
        assert found == [("gtin_conflict", "science_technology", "2022-02-02")]

    def test_findings_of_one_department_are_one_reason_since_the_first(self) -> None:
        findings = (seen("2023-05-01", by="health"), seen("2023-02-01", by="health"))
        found = why("2023-06-01", findings=(*findings, seen("2023-04-01", by="agriculture")))
        assert found == [
            ("open_finding", "health", "2023-02-01"),
            ("open_finding", "agriculture", "2023-04-01"),
        ]

    def test_failed_after_the_certificate_was_revoked(self) -> None:
        failed = rating("2023-09-01", passed=False, stars=2)
        taken = (act("revocation", "2023-06-01"),)
        assert ("failed", "agriculture", "2023-09-01") in why("2023-10-01", (*ONCE, failed), taken)

    def test_every_reason_has_a_department(self) -> None:
        assert set(watch.SHARES) == set(WatchReason) and set(watch.SHARES.values()) <= set(AGENCIES)
        assert Watched._fields == ("reason", "agency", "since")


class TestDepartments:
    @pytest.mark.parametrize(
        ("printed", "code"),
        [
            ("Sở Nông nghiệp và Phát triển nông thôn", "agriculture"),
            ("Sở NN&PTNT", "agriculture"),
            ("Sở Nông nghiệp và Môi trường", "agriculture"),
            ("Sở Công Thương", "industry_trade"),
            ("Sở Y tế", "health"),
            ("Chi cục Quản lý thị trường", "market_surveillance"),
            ("Đội QLTT số 3", "market_surveillance"),
            ("Sở KH&CN", "science_technology"),
            ("market_surveillance", "market_surveillance"),
            ("Công an huyện", None),
            ("Sở Y tế, Sở Công Thương", None),
        ],
    )
    def test_by_the_names_papers_give_them(self, printed: str, code: str | None) -> None:
        assert agency(printed) == code


LIST = HEAD + (
    "Chè búp,HTX Nà Hiên,xã Nà Hiên,4,,10/QĐ-UBND,2021-03-01,UBND tỉnh A\n"
    "Mật ong,Công ty Ong Vàng,xã Mây,3,,10/QĐ-UBND,2021-03-01,UBND tỉnh A\n"
    "Gạo nếp,HTX Lúa Mây,xã Mây,3,,20/QĐ-UBND,2023-05-01,UBND tỉnh A\n"
    "Rượu ngô,HTX Men Mây,xã Mây,3,,20/QĐ-UBND,2023-05-01,UBND tỉnh A\n"
)


@pytest.fixture
def office(ocop: Run, write: Write) -> Run:
    ocop("import", write("list.csv", LIST))
    ocop(
        "record inspection 'chè búp' --on 2024-05-02 --about mark --outcome violation"
        " --agency market_surveillance"
    )
    ocop("record recall 'gạo nếp' --on 2024-05-03 --ordered-by 'Sở Y tế'")
    ocop("record mark 'gạo nếp' --on 2024-01-03 --gtin 8939990000115")
    ocop("record mark 'rượu ngô' --on 2024-02-03 --gtin 8939990000115")
    return ocop


def rows(office: Run, line: str = "watch") -> list[tuple[object, ...]]:
    found = office(f"{line} --as-of 2024-06-01 --format json").json
    assert isinstance(found, list)
    return [(r["reason"], r["product"], r["agency"], r["since"]) for r in found]


class TestTheList:
    @pytest.mark.thorough
    def test_worst_first(self, office: Run) -> None:
        assert rows(office) == [
            ("sold_lapsed", "Chè búp", "market_surveillance", "2024-05-02"),
            ("lapsed", "Mật ong", "agriculture", "2024-03-02"),
            ("recalled", "Gạo nếp", "health", "2024-05-03"),
            ("gtin_conflict", "Gạo nếp", "science_technology", "2024-02-03"),
            ("gtin_conflict", "Rượu ngô", "science_technology", "2024-02-03"),
        ]

    @pytest.mark.thorough
    def test_the_share_of_one_department_and_of_one_commune(self, office: Run) -> None:
        assert [r[1] for r in rows(office, "watch --agency health")] == ["Gạo nếp"]
        assert [r[1] for r in rows(office, "watch --agency 'Sở Y tế'")] == ["Gạo nếp"]
        assert [r[1] for r in rows(office, "watch --locality 'na hien'")] == ["Chè búp"]
        assert [r[1] for r in rows(office, "watch --reason lapsed")] == ["Mật ong"]
        office("watch --agency police", code=2)
        office("watch --reason ugly", code=2)

    @pytest.mark.thorough
    def test_closed_it_is_lapsed_and_no_more(self, office: Run) -> None:
        office("record close 1 --on 2024-05-20")
        assert ("lapsed", "Chè búp", "agriculture", "2024-03-02") in rows(office)
        before = office("watch --as-of 2024-05-19 --format json").json
        assert isinstance(before, list) and before[0]["reason"] == "sold_lapsed"

    @pytest.mark.thorough
    def test_a_mark_taken_back_is_no_conflict(self, office: Run) -> None:
        office("undo 5")
        assert not [r for r in rows(office) if r[0] == "gtin_conflict"]

    @pytest.mark.thorough
    def test_under_review_it_stands_after_the_sure_ones(self, office: Run, write: Write) -> None:
        old = HEAD + "Rượu nếp 40 độ,HTX Nếp,xã Mây,3,,12/QĐ-UBND,2020-03-01,UBND tỉnh A\n"
        new = HEAD + "Rượu nếp 39 độ,HTX Nếp,xã Mây,3,,80/QĐ-UBND,2023-02-01,UBND tỉnh A\n"
        office("import", write("old.csv", old), write("new.csv", new))
        lapsed = [r[1] for r in rows(office) if r[0] == "lapsed"]
        assert lapsed == ["Mật ong", "Rượu nếp 40 độ"]

    @pytest.mark.thorough
    def test_in_words_with_the_article(self, office: Run) -> None:
        said = office("watch --as-of 2024-06-01 --lang vi").out
        assert "hết hạn, còn bán" in " ".join(said.split()) and "Điều 9" in said
