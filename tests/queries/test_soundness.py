"""What a check makes of decision numbers, of their age, and of who may reach the files."""

from __future__ import annotations

import stat
from datetime import date, timedelta

import pytest

from ocop_cli.queries import soundness
from ocop_cli.queries.soundness import Numbered

DAY = date(2024, 12, 24)
FILE, FOLDER = stat.S_IFREG, stat.S_IFDIR


def numbered(*numbers: str, year: int = 2024, by: str | None = "UBND tỉnh A") -> list[Numbered]:
    return [Numbered(number, date(year, 5, 6), by) for number in numbers]


class TestGaps:
    def test_are_counted_between_the_numbers_known(self) -> None:
        (gap,) = soundness.gaps(numbered("12/QĐ-UBND", "9/QĐ-UBND", "10/QĐ-UBND"))
        assert (gap.authority, gap.year, gap.known, gap.missing) == (
            "UBND tỉnh A", 2024, (9, 10, 12), 1,
        )  # fmt: skip

    def test_are_none_where_numbers_follow_each_other(self) -> None:
        assert not list(soundness.gaps(numbered("9/QĐ-UBND", "10/QĐ-UBND")))

    def test_each_kind_of_document_each_year_and_authority_counts_apart(self) -> None:
        known = [
            *numbered("9/QĐ-UBND", "12/QĐ-CT"),
            *numbered("20/QĐ-UBND", year=2023),
            *numbered("30/QĐ-UBND", by="UBND huyện B"),
        ]
        assert not list(soundness.gaps(known))

    def test_what_has_no_number_leaves_none(self) -> None:
        assert not list(soundness.gaps(numbered("Không số", "9/QĐ-UBND")))

    def test_years_without_a_decision_between_years_with_one(self) -> None:
        known = [*numbered("1/QĐ-UBND", year=2020), *numbered("1/QĐ-UBND", year=2023)]
        silent = [("UBND tỉnh A", 2021), ("UBND tỉnh A", 2022)]
        assert list(soundness.silent_years(known)) == silent


class TestTheNewestDecision:
    @pytest.mark.parametrize(("days", "severity"), [(0, "info"), (366, "info"), (367, "warning")])
    def test_is_a_warning_once_older_than_a_year(self, days: int, severity: str) -> None:
        newest = Numbered("9/QĐ-UBND", DAY - timedelta(days=days), None)
        found = soundness.age(newest, DAY)
        assert (found.severity, found.subject, found.count) == (severity, "9/QĐ-UBND", days)

    def test_none_at_all_is_a_warning(self) -> None:
        assert soundness.age(None, DAY).code == "no_decision"
        assert soundness.is_sound([soundness.age(None, DAY)])


class TestWhoMayReachTheRegister:
    @pytest.mark.parametrize(
        ("mode", "code"),
        [
            (FILE | 0o600, None),
            (FILE | 0o640, "others_read"),
            (FILE | 0o604, "others_read"),
            (FILE | 0o620, "others_write"),
            (FILE | 0o666, "others_write"),
            (FOLDER | 0o755, None),
            (FOLDER | 0o775, "folder_open"),
            (FOLDER | 0o777, "folder_open"),
            (FOLDER | 0o1777, None),
        ],
    )
    def test_others_are_warned_of(self, mode: int, code: str | None) -> None:
        found = [one.code for one in soundness.permissions([("x", mode)])]
        assert found == ([code] if code else [])

    def test_the_mode_is_said_as_ls_and_chmod_count_it(self) -> None:
        (found,) = soundness.permissions([("a.db", FILE | 0o644)])
        assert found.values == {"path": "a.db", "mode": "644"}
