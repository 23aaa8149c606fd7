"""The re-evaluation calendar: situations and their deadlines under each rule, as the law reads."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from ocop_cli.law import due, rules, standing
from ocop_cli.law.due import Dossier
from tests.conftest import Run
from tests.made.histories import act, rating

Write = Callable[[str, str], Path]
HEAD = "product,entity,locality,stars,kind,decision,issued_on,authority\n"
ENDS = date(2026, 12, 31)
GRANTED = rating("2023-12-31")


def filed(on: str, result: str | None = None, *, closed: bool = False) -> Dossier:
    return Dossier(date.fromisoformat(on), result, closed)


def asked(
    day: str,
    dossiers: tuple[Dossier, ...] = (),
    letters: tuple[str, ...] = (),
    notify_days: int | None = None,
    ratings: tuple[Any, ...] = (GRANTED,),
    acts: tuple[Any, ...] = (),
) -> due.Due | None:
    """What is due on a day for the certificate of 31/12/2023 through 31/12/2026."""
    on = date.fromisoformat(day)
    now = standing.of(ratings, acts, on)
    assert now is not None
    sent = [date.fromisoformat(text) for text in letters]
    return due.of(now, ratings, dossiers, sent, on, notify_days)


class TestTheRuleOfEachDay:
    """The last day is 31/12/2026 throughout; what changes is the day asked, and so the rule."""

    @pytest.mark.parametrize(
        ("day", "file_from", "file_by", "notify_by"),
        [
            ("2024-01-15", None, None, "2026-12-01"),  # 148/QĐ-TTg: a notice, no window
            ("2025-07-06", None, None, "2026-12-01"),  # 1489/QĐ-TTg
            ("2026-05-21", None, None, "2026-12-01"),
            ("2026-05-22", "2026-07-04", "2026-09-02", "2026-12-01"),  # 26/2026, article 7.6a
            ("2026-12-31", "2026-07-04", "2026-09-02", "2026-12-01"),
            ("2027-01-01", "2026-07-04", "2026-09-02", "2026-12-01"),  # late, not dropped
        ],
    )
    def test_deadlines(
        self, day: str, file_from: str | None, file_by: str | None, notify_by: str | None
    ) -> None:
        found = asked(day)
        assert found is not None
        said = [None if on is None else on.isoformat() for on in found[:3]]
        assert said == [file_from, file_by, notify_by]

    def test_before_148_there_was_no_notice_to_send(self) -> None:
        old = (rating("2020-03-01"),)
        found = asked("2023-02-23", ratings=old)
        assert found is not None and found.notify_by is None
        found = asked("2023-02-24", ratings=old)
        assert found is not None and found.notify_by == date(2023, 1, 30)

    def test_an_office_may_write_earlier(self) -> None:
        found = asked("2026-06-01", notify_days=60)
        assert found is not None and found.notify_by == ENDS - timedelta(days=60)

    @pytest.mark.parametrize(
        ("issued", "first", "last"),
        [
            # 26/6/2025, Trà tôm nõn hương quê of 2361/QĐ-BNNMT; 29/2/2024 ends on 28/2/2027.
            ("2025-06-26", "2027-12-29", "2028-02-27"),
            ("2024-02-29", "2026-09-01", "2026-10-31"),
        ],
    )
    def test_worked_windows(self, issued: str, first: str, last: str) -> None:
        found = asked("2026-06-01", ratings=(rating(issued),))
        assert found is not None and found.file_from == date.fromisoformat(first)
        assert found.file_by == date.fromisoformat(last)


class TestTheStep:
    @pytest.mark.parametrize(
        ("day", "step"),
        [
            ("2026-07-03", None),
            ("2026-07-04", "file"),
            ("2026-09-02", "file"),
            ("2026-09-03", "late"),
            ("2026-12-31", "late"),
            ("2027-01-01", "lapsed"),
            ("2029-01-01", "lapsed"),
        ],
    )
    def test_with_nothing_done(self, day: str, step: str | None) -> None:
        found = asked(day)
        assert found is not None and found.step == step

    def test_no_window_no_step_before_the_rule_of_2026(self) -> None:
        found = asked("2026-05-21", ratings=(rating("2023-08-01"),))
        assert found is not None and found.step is None
        found = asked("2026-05-22", ratings=(rating("2023-08-01"),))
        assert found is not None and found.step == "late"

    @pytest.mark.parametrize(
        ("dossier", "letters", "step"),
        [
            (filed("2026-08-01"), (), "notify"),
            (filed("2026-08-01"), ("2026-08-15",), None),
            (filed("2026-08-01", "passed"), ("2026-08-15",), None),
            (filed("2026-10-01"), (), "notify"),  # filed late is filed
            (filed("2026-08-01", "failed"), (), "late"),  # answered: another must be filed
            (filed("2026-08-01", closed=True), (), "late"),  # withdrawn
            (filed("2023-11-01"), (), "late"),  # of the certificate before this one
            (filed("2026-11-02"), (), "late"),  # not filed yet on the day asked
        ],
    )
    def test_with_a_dossier(
        self, dossier: Dossier, letters: tuple[str, ...], step: str | None
    ) -> None:
        found = asked("2026-11-01", (dossier,), letters)
        assert found is not None and found.step == step

    def test_a_dossier_in_time_and_a_decision_late_is_lapsed_with_its_dossier(self) -> None:
        found = asked("2027-01-20", (filed("2026-08-01"),))
        assert found is not None
        assert (found.step, found.dossier_filed_on) == ("lapsed", date(2026, 8, 1))
        assert found.result_by == date(2026, 9, 15)  # 45 days, article 7.6g

    def test_an_extension_keeps_the_deadlines_of_the_certificate(self) -> None:
        longer = (act("extension", "2026-12-20", until="2027-06-29"),)
        found = asked("2027-03-01", acts=longer)
        assert found is not None
        assert (found.step, found.file_by) == ("late", date(2026, 9, 2))
        found = asked("2027-06-30", acts=longer)
        assert found is not None and found.step == "lapsed"

    def test_a_dossier_is_answered_by_a_later_rating_that_failed(self) -> None:
        failed = rating("2026-10-01", passed=False, stars=2)
        found = asked("2026-11-01", (filed("2026-08-01"),), ratings=(GRANTED, failed))
        assert found is not None and found.step == "late"

    def test_nothing_is_due_for_what_is_neither_valid_nor_lapsed(self) -> None:
        revoked = (act("revocation", "2026-01-10"),)
        assert asked("2026-11-01", acts=revoked) is None

    def test_a_failed_upgrade_answers_no_dossier(self) -> None:
        upgrade = rating("2026-10-01", passed=False, stars=2, kind="upgrade")
        found = asked("2026-11-01", (filed("2026-08-01"),), ratings=(GRANTED, upgrade))
        assert found is not None and found.step == "notify"

    def test_one_that_passed_answers_a_dossier_filed_until_its_day(self) -> None:
        renewed = rating("2026-10-01", kind="upgrade")
        for day, waiting in (("2026-09-30", False), ("2026-10-01", False), ("2026-10-02", True)):
            assert due.waits([filed(day)], [renewed]) is waiting

    @pytest.mark.thorough
    @given(st.dates(date(2019, 1, 1), date(2027, 12, 31)), st.integers(0, 1500))
    def test_late_begins_where_the_window_ends(self, issued: date, after: int) -> None:
        one = rating(issued.isoformat())
        day = issued + timedelta(days=after)
        now = standing.of((one,), (), day)
        assert now is not None
        found = due.of(now, (one,), (), (), day)
        assert found is not None
        assert (found.step == "lapsed") == (now.status == "lapsed")
        rule = rules.on(day)
        if rule is None or rule.file_by_days is None or now.status == "lapsed":
            return
        assert now.days_left is not None
        assert (found.step == "late") == (now.days_left < 120)
        assert (found.step == "file") == (120 <= now.days_left <= 180)


class TestWhatWasDone:
    """Dossiers and letters count from the certificate's decision to the day asked."""

    @pytest.mark.parametrize(
        ("days", "counted"),
        [
            (("2023-12-30",), None),
            (("2023-12-31",), None),  # what was filed that day is what it answers
            (("2024-01-01",), "2024-01-01"),
            (("2026-11-01",), "2026-11-01"),
            (("2026-11-02",), None),
            (("2026-09-09", "2026-08-08"), "2026-09-09"),
            (("2026-08-08", "2026-09-09", "2026-11-30"), "2026-09-09"),
        ],
    )
    def test_the_newest_dossier(self, days: tuple[str, ...], counted: str | None) -> None:
        found = asked("2026-11-01", tuple(map(filed, days)))
        assert found is not None and str(found.dossier_filed_on) == str(counted)

    @pytest.mark.parametrize(
        ("days", "counted"),
        [
            (("2023-12-30",), None),
            (("2023-12-31",), "2023-12-31"),
            (("2026-11-01",), "2026-11-01"),
            (("2026-11-02",), None),
            (("2026-09-09", "2026-08-08", "2026-11-30", "2020-01-01"), "2026-09-09"),
        ],
    )
    def test_the_newest_letter(self, days: tuple[str, ...], counted: str | None) -> None:
        found = asked("2026-11-01", letters=days)
        assert found is not None and str(found.notified_on) == str(counted)


class TestTheDayToLookAtNext:
    def next_day(self, day: str, *dossiers: str, letters: tuple[str, ...] = ()) -> str:
        found = asked(day, tuple(map(filed, dossiers)), letters)
        assert found is not None
        return due.next_day(found, ENDS, date.fromisoformat(day)).isoformat()

    def test_before_the_window_it_is_its_first_day(self) -> None:
        assert self.next_day("2026-07-03") == "2026-07-04"

    def test_in_the_window_it_is_its_last_day(self) -> None:
        assert self.next_day("2026-07-04") == self.next_day("2026-09-02") == "2026-09-02"

    def test_with_a_dossier_it_is_the_day_of_the_letter_until_that_is_past(self) -> None:
        for day in ("2026-08-02", "2026-11-30", "2026-12-01"):
            assert self.next_day(day, "2026-08-01") == "2026-12-01"
        assert self.next_day("2026-12-02", "2026-08-01") == "2026-12-31"

    def test_with_all_done_or_too_late_it_is_the_last_day_itself(self) -> None:
        for day in ("2026-07-04", "2026-08-02"):
            assert self.next_day(day, "2026-07-02", letters=("2026-07-02",)) == "2026-12-31"
        assert self.next_day("2026-09-03") == "2026-12-31"


LIST = HEAD + (
    "Chè búp,HTX Nà Hiên,xã Nà Hiên,4,,10/QĐ-UBND,2023-12-31,UBND tỉnh A\n"
    "Mật ong,Công ty Ong Vàng,xã Mây,3,,11/QĐ-UBND,2023-10-01,UBND tỉnh A\n"
    "Gạo nếp,HTX Lúa Mây,xã Mây,3,,12/QĐ-UBND,2023-05-01,UBND tỉnh A\n"
    "Miến dong,HTX Dong Mây,xã Mây,3,,13/QĐ-UBND,2025-01-01,UBND tỉnh A\n"
)


@pytest.fixture
def office(ocop: Run, write: Write) -> Run:
    """Four certificates: in the window, late, lapsed, and far from their end, as of 01/8/2026."""
    ocop("import", write("list.csv", LIST))
    return ocop


def rows(office: Run, line: str) -> list[dict[str, Any]]:
    found = office(f"{line} --as-of 2026-08-01 --format json").json
    assert isinstance(found, list)
    return found


class TestTheList:
    def test_the_most_pressing_comes_first(self, office: Run) -> None:
        found = [(row["product"], row["step"]) for row in rows(office, "due")]
        assert found == [
            ("Mật ong", "late"), ("Chè búp", "file"), ("Gạo nếp", "lapsed"), ("Miến dong", None),
        ]  # fmt: skip

    @pytest.mark.thorough
    def test_by_month_within_and_step(self, office: Run) -> None:
        def named(line: str) -> list[str]:
            return [row["product"] for row in rows(office, line)]

        assert named("due --month 2026-09") == ["Mật ong", "Chè búp"]
        assert named("due --month 12/2026") == ["Chè búp"]
        assert named("due --within 30d") == ["Mật ong", "Gạo nếp"]
        assert named("due --within 40d") == ["Mật ong", "Chè búp", "Gạo nếp"]
        assert named("due --step file --step late") == ["Mật ong", "Chè búp"]
        assert named('due --entity "ong vang"') == ["Mật ong"]
        office("due --month 2026-13", code=2)
        office("due --step soon", code=2)

    @pytest.mark.thorough
    def test_a_dossier_moves_the_step(self, office: Run) -> None:
        office("record dossier 'chè búp' --on 2026-07-20 --document 7/HS")
        (row,) = rows(office, "due --entity 'Nà Hiên'")
        assert (row["step"], row["dossier_filed_on"]) == ("notify", "2026-07-20")
        office("record dossier 'chè búp' --on 2026-07-30 --document 7/HS --result failed")
        (row,) = rows(office, "due --entity 'Nà Hiên'")
        assert (row["step"], row["dossier_filed_on"]) == ("file", "2026-07-20")

    def test_every_deadline_says_its_article(self, office: Run) -> None:
        said = office("due --as-of 2026-08-01").out
        assert "article 7.6a" in said and "article 7.6g" in said and "148/QĐ-TTg" in said
        before = office("due --as-of 2025-08-01").out
        assert "2026-05-22" in before and "148/QĐ-TTg" in before
        office("config notify-days 45")
        assert "45 days" in office("due --as-of 2026-08-01").out
        assert rows(office, "due --entity 'Nà Hiên'")[0]["notify_by"] == "2026-11-16"

    def test_an_overdue_result_is_the_offices_delay(self, office: Run) -> None:
        office("record dossier 'mật ong' --on 2026-05-25 --document 8/HS")
        said = office("due --as-of 2026-08-01").out
        assert "Result overdue since 2026-07-09: Mật ong" in said


class TestTheCalendarFile:
    def test_one_event_a_certificate_on_the_day_to_look_at(self, office: Run) -> None:
        ran = office("due --as-of 2026-08-01 --format ics")
        events = Calendar.from_ical(ran.raw).walk("VEVENT")
        days = {str(e["summary"]).split(": ")[1]: e["dtstart"].dt for e in events}
        assert days == {
            "Mật ong – Công ty Ong Vàng": date(2026, 10, 1),  # its last day
            "Chè búp – HTX Nà Hiên": date(2026, 9, 2),  # the last day to file
            "Gạo nếp – HTX Lúa Mây": date(2026, 5, 1),
            "Miến dong – HTX Dong Mây": date(2027, 7, 5),  # the first day to file
        }
        assert all("article 7.6a" in str(e["description"]) for e in events)

    def test_its_uid_stays_when_the_event_moves_and_in_another_register(
        self, office: Run, write: Write
    ) -> None:
        def uids(line: str) -> dict[str, str]:
            events = Calendar.from_ical(office(line).raw).walk("VEVENT")
            return {str(e["summary"]).split(": ")[1]: str(e["uid"]) for e in events}

        before = uids("due --as-of 2026-08-01 --format ics")
        office("record dossier 'chè búp' --on 2026-07-20")
        assert uids("due --as-of 2026-11-01 --format ics") == before
        reordered = LIST.splitlines(keepends=True)
        office("--db other.db import", write("b.csv", HEAD + "".join(reversed(reordered[1:]))))
        assert uids("--db other.db due --as-of 2026-08-01 --format ics") == before
        assert len(set(before.values())) == 4

    def test_the_same_day_gives_the_same_bytes(
        self, office: Run, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        first = office("due --as-of 2026-08-01 --format ics").raw
        monkeypatch.setenv("OCOP_NOW", "2027-03-01T01:00:00+07:00")
        assert office("due --as-of 2026-08-01 --format ics").raw == first

    def test_a_file_by_its_extension_and_no_other_list(self, office: Run) -> None:
        office("due --as-of 2026-08-01 -o due.ics")
        assert Path("due.ics").read_bytes().startswith(b"BEGIN:VCALENDAR")
        office("lapsed --format ics", code=2)
        office("lapsed -o lapsed.ics", code=2)
