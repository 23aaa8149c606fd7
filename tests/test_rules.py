"""The law as dated values, and how months are counted."""

from __future__ import annotations

import csv
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop_cli import rules
from ocop_cli.authorities import level
from ocop_cli.rules import LastDay, Level

DAYS = st.dates(date(2015, 1, 1), date(2060, 12, 31))
PUBLISHED = Path(__file__).parent / "files" / "expiry-conventions.csv"


class TestLastDay:
    @pytest.mark.parametrize(
        ("issued", "anniversary", "day_before"),
        [
            (date(2019, 12, 23), date(2022, 12, 23), date(2022, 12, 22)),
            (date(2019, 12, 31), date(2022, 12, 31), date(2022, 12, 30)),
            (date(2020, 2, 29), date(2023, 2, 28), date(2023, 2, 28)),
            (date(2024, 2, 29), date(2027, 2, 28), date(2027, 2, 28)),
            (date(2021, 3, 1), date(2024, 3, 1), date(2024, 2, 29)),
            (date(2021, 2, 28), date(2024, 2, 28), date(2024, 2, 27)),
            (date(2025, 6, 26), date(2028, 6, 26), date(2028, 6, 25)),
        ],
    )
    def test_is_the_corresponding_day_or_the_day_before(
        self, issued: date, anniversary: date, day_before: date
    ) -> None:
        assert rules.valid_through(issued) == anniversary
        assert rules.valid_through(issued, LastDay.DAY_BEFORE) == day_before

    @given(DAYS)
    def test_is_never_more_than_a_day_apart_between_conventions(self, issued: date) -> None:
        late = rules.valid_through(issued)
        early = rules.valid_through(issued, LastDay.DAY_BEFORE)
        assert late - early in (timedelta(0), timedelta(days=1))
        assert (late == early) == (late.day != issued.day)

    @given(DAYS, DAYS)
    def test_never_turns_the_order_of_two_decisions_round(self, a: date, b: date) -> None:
        first, second = sorted((a, b))
        assert rules.valid_through(first) <= rules.valid_through(second)

    def test_agrees_with_what_provinces_published(self) -> None:
        with PUBLISHED.open(encoding="utf-8", newline="") as lines:
            statements = [
                row for row in csv.DictReader(lines)
                if row["decision_date"] and row["first_day_not_valid"]
            ]  # fmt: skip
        conventions = {}
        for row in statements:
            issued = date.fromisoformat(row["decision_date"])
            for convention in LastDay:
                end = rules.valid_through(issued, convention) + timedelta(days=1)
                if end.isoformat() in row["first_day_not_valid"]:
                    conventions.setdefault(row["province"], set()).add(convention)
        assert conventions == {
            "Nghệ An": {LastDay.DAY_BEFORE},
            "Cà Mau": {LastDay.ANNIVERSARY, LastDay.DAY_BEFORE},  # the notice says both
            "Thanh Hóa": {LastDay.ANNIVERSARY},
            "Gia Lai": {LastDay.ANNIVERSARY},
        }


class TestTheRuleOfADay:
    @pytest.mark.parametrize(
        ("day", "act"),
        [
            (date(2019, 8, 20), None),
            (date(2019, 8, 21), "1048/QĐ-TTg"),
            (date(2023, 2, 23), "1048/QĐ-TTg"),
            (date(2023, 2, 24), "148/QĐ-TTg"),
            (date(2025, 7, 5), "148/QĐ-TTg"),
            (date(2025, 7, 6), "1489/QĐ-TTg"),
            (date(2026, 5, 21), "1489/QĐ-TTg"),
            (date(2026, 5, 22), "26/2026/QĐ-TTg"),
        ],
    )
    def test_is_the_newest_in_force(self, day: date, act: str | None) -> None:
        found = rules.on(day)
        assert (found.act if found else None) == act

    def test_before_any_rule_36_months_count_all_the_same(self) -> None:
        assert rules.valid_through(date(2018, 12, 12)) == date(2021, 12, 12)

    @pytest.mark.parametrize("rule", rules.RULES, ids=lambda r: r.act)
    def test_parts_make_a_hundred_points(self, rule: rules.Rule) -> None:
        assert sum(rule.parts) == 100
        assert rule.since >= rule.issued_on

    @given(st.floats(0, 100))
    def test_every_score_has_one_band(self, score: float) -> None:
        for rule in rules.RULES:
            assert rule.stars_for(score) in range(1, 6)

    @pytest.mark.parametrize(
        ("score", "stars"),
        [(100, 5), (90, 5), (89.99, 4), (70, 4), (69.99, 3), (50, 3), (49.9, 2), (30, 2), (29, 1)],
    )
    def test_bands_are_half_open(self, score: float, stars: int) -> None:
        assert rules.RULES[-1].stars_for(score) == stars

    def test_only_2026_has_a_window_to_file(self) -> None:
        assert [r.file_from_days for r in rules.RULES] == [None, None, None, 180]
        assert [r.file_by_days for r in rules.RULES] == [None, None, None, 120]


class TestWhoMayGrant:
    @pytest.mark.parametrize(
        ("day", "authority", "stars", "may"),
        [
            (date(2021, 1, 1), "UBND tỉnh Bắc Kạn", 4, True),
            (date(2021, 1, 1), "UBND huyện Chợ Đồn", 3, False),
            (date(2021, 1, 1), "UBND tỉnh Bắc Kạn", 5, False),
            (date(2024, 1, 1), "UBND huyện Đồng Hỷ", 3, True),
            (date(2024, 1, 1), "UBND huyện Đồng Hỷ", 4, False),
            (date(2024, 1, 1), "Chủ tịch UBND TP. Thái Nguyên", 4, False),
            (date(2024, 1, 1), "UBND thành phố Hà Nội", 4, True),
            (date(2025, 8, 1), "UBND huyện Đồng Hỷ", 3, False),
            (date(2026, 6, 1), "Chủ tịch Ủy ban nhân dân tỉnh Thái Nguyên", 3, True),
            (date(2026, 6, 1), "Bộ Nông nghiệp và Môi trường", 5, True),
        ],
    )
    def test_follows_the_rule_of_the_day(
        self, day: date, authority: str, stars: int, may: bool
    ) -> None:
        rule, granted = rules.on(day), level(authority)
        assert rule is not None and granted is not None
        assert rule.may_grant(stars, granted) is may

    def test_an_authority_whose_name_does_not_tell_has_no_level(self) -> None:
        assert level("Hội đồng đánh giá") is None
        assert level("UBND thị xã Phổ Yên") is Level.DISTRICT
