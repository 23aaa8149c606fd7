"""The law as dated values, and how months are counted."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop_cli.law import rules
from ocop_cli.law.authorities import level, recognises_nothing
from ocop_cli.law.rules import AuthorityLevel, LastDay

DAYS = st.dates(date(2015, 1, 1), date(2060, 12, 31))
PUBLISHED = Path(__file__).parent.parent / "files" / "expiry-conventions.csv"


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

    @pytest.mark.thorough
    @given(DAYS)
    def test_is_never_more_than_a_day_apart_between_conventions(self, issued: date) -> None:
        late = rules.valid_through(issued)
        early = rules.valid_through(issued, LastDay.DAY_BEFORE)
        assert late - early in (timedelta(0), timedelta(days=1))
        assert (late == early) == (late.day != issued.day)

    @pytest.mark.thorough
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
        conventions: dict[str, set[LastDay]] = {}
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

    def test_an_anniversary_known_already_is_not_worked_out_again(self) -> None:
        first, known = date(2020, 1, 10), date(2023, 1, 12)
        assert rules.valid_through(first, end=known) == known

    def test_is_counted_as_the_register_is_set(self) -> None:
        assert [*LastDay] == ["anniversary", "day-before"]
        assert [LastDay("anniversary"), LastDay("day-before")] == [*LastDay]

    def test_counts_the_months_of_its_own_day(self, monkeypatch: pytest.MonkeyPatch) -> None:
        shorter = replace(rules.RULES[-1], since=date(2030, 1, 1), months=24)
        monkeypatch.setattr(rules, "RULES", (*rules.RULES, shorter))
        monkeypatch.setattr(rules, "on", rules.on.__wrapped__)  # what is kept of days asked before
        assert rules.valid_through(date(2029, 12, 31)) == date(2032, 12, 31)
        assert rules.valid_through(date(2030, 1, 1)) == date(2032, 1, 1)


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

    @pytest.mark.parametrize("score", [-0.01, 100.01, 101])
    def test_no_band_holds_what_is_no_score(self, score: float) -> None:
        assert [rule.stars_for(score) for rule in rules.RULES] == [None] * 4


@pytest.mark.parametrize("rule", rules.RULES, ids=lambda r: r.act)
class TestWhatEachDecisionLaysDown:
    """The figures as the decisions print them, side by side to be read against them."""

    PROVINCE = (
        (3, AuthorityLevel.PROVINCE),
        (4, AuthorityLevel.PROVINCE),
        (5, AuthorityLevel.MINISTRY),
    )
    DISTRICT = (
        (3, AuthorityLevel.DISTRICT),
        (4, AuthorityLevel.PROVINCE),
        (5, AuthorityLevel.MINISTRY),
    )

    def _said(self, rule: rules.Rule, *by_act: object) -> object:
        acts = ("1048/QĐ-TTg", "148/QĐ-TTg", "1489/QĐ-TTg", "26/2026/QĐ-TTg")
        return dict(zip(acts, by_act, strict=True))[rule.act]

    def test_holds_from_the_day_it_was_signed(self, rule: rules.Rule) -> None:
        days = (date(2019, 8, 21), date(2023, 2, 24), date(2025, 7, 6), date(2026, 5, 22))
        assert rule.since == rule.issued_on == self._said(rule, *days)

    def test_points_by_part(self, rule: rules.Rule) -> None:
        now = (40, 25, 35)
        assert rule.parts == self._said(rule, (35, 25, 40), now, now, now)

    def test_bands_of_stars(self, rule: rules.Rule) -> None:
        bands = [(band.stars, band.low, band.below) for band in rule.bands]
        assert bands == [(5, 90, None), (4, 70, 90), (3, 50, 70), (2, 30, 50), (1, 0, 30)]

    def test_who_grants(self, rule: rules.Rule) -> None:
        said = self._said(rule, self.PROVINCE, self.DISTRICT, self.PROVINCE, self.PROVINCE)
        assert rule.grants == said

    def test_a_certificate_holds_36_months(self, rule: rules.Rule) -> None:
        assert rule.months == rules.MONTHS_WITHOUT_RULE == 36

    def test_windows_to_file_and_to_answer(self, rule: rules.Rule) -> None:
        windows = (rule.file_from_days, rule.file_by_days, rule.result_days)
        none = (None, None, None)
        assert windows == self._said(rule, none, none, none, (180, 120, 45))
        article = "26/2026/QĐ-TTg, Điều 7.6"
        assert rule.filing_article == self._said(rule, None, None, None, f"{article}a")
        assert rule.result_article == self._said(rule, None, None, None, f"{article}g")

    def test_letter_before_the_last_day(self, rule: rules.Rule) -> None:
        act = "148/QĐ-TTg"
        assert rule.notify_days == self._said(rule, None, 30, 30, None)
        assert rule.notify_article == self._said(rule, None, act, act, None)

    def test_longest_extension(self, rule: rules.Rule) -> None:
        assert rule.extension_days == self._said(rule, None, None, None, rules.EXTENSION_DAYS)
        article = "26/2026/QĐ-TTg, Điều 12.3"
        assert rule.extension_article == self._said(rule, None, None, None, article)
        assert rules.EXTENSION_DAYS == 180

    def test_grounds_of_revocation(self, rule: rules.Rule) -> None:
        grounds = (
            "dishonest_dossier", "criteria_lost", "law_breach", "mark_misuse",
            "production_stopped", "other",
        )  # fmt: skip
        assert rule.grounds == self._said(rule, (), (), (), grounds) and grounds == rules.GROUNDS
        article = "26/2026/QĐ-TTg, Điều 8.1"
        assert rule.grounds_article == self._said(rule, None, None, None, article)

    def test_what_it_is_called_and_what_it_amends(self, rule: rules.Rule) -> None:
        amended = self._said(rule, None, None, "148/QĐ-TTg", None)
        assert rule.amends == amended
        assert rule.title.startswith("sửa đổi, bổ sung" if amended else "ban hành Bộ tiêu chí")

    def test_each_figure_cites_where_it_stands(self, rule: rules.Rule) -> None:
        cited = (rule.bands_article, rule.grants_article)
        old, last = "148/QĐ-TTg", "26/2026/QĐ-TTg, Điều "
        assert cited == self._said(
            rule,
            ("1048/QĐ-TTg",) * 2,
            (old,) * 2,
            (old, "1489/QĐ-TTg"),
            (f"{last}3", f"{last}4.1, 7.3e, 7.4e"),
        )


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

    @pytest.mark.parametrize("rule", rules.RULES, ids=lambda r: r.act)
    def test_below_three_stars_is_nobodys_own(self, rule: rules.Rule) -> None:
        assert rule.may_grant(1, AuthorityLevel.DISTRICT) and rule.may_grant(
            2, AuthorityLevel.DISTRICT
        )

    @pytest.mark.parametrize("name", ["UBND xã Lũng Phìn", "Ủy ban nhân dân phường Hà Giang 1"])
    def test_a_commune_grants_no_stars(self, name: str) -> None:
        assert level(name) is AuthorityLevel.COMMUNE
        for rule in rules.RULES:
            assert not any(rule.may_grant(stars, AuthorityLevel.COMMUNE) for stars in (3, 4, 5))

    @pytest.mark.parametrize(
        ("name", "number", "nothing"),
        [("UBND tỉnh Hòa Phú", "05/QĐ-HĐOCOP", True), (None, "5/KQ-HĐĐG", True),
         ("Hội đồng đánh giá, phân hạng sản phẩm OCOP tỉnh Hòa Phú", "5/QĐ", True),
         ("HĐND tỉnh Hòa Phú", "5/NQ-HĐND", False), ("UBND tỉnh Hòa Phú", "5/QĐ-UBND", False),
         ("Hội đồng nhân dân tỉnh Hòa Phú", "5", False), (None, None, False),
         ("Hội đồng OCOP tỉnh", "5", True), ("Sở NN&PTNT", "5/QĐ-SNN", True),
         ("Phòng Nông nghiệp huyện Sơn Hà", None, True), ("VPĐP NTM", None, False),
         ("Bộ Nông nghiệp và Môi trường", "5/QĐ-BNNMT", False),
         ("UBND tỉnh Hòa Phú", "743/QĐ-SNN", True), (None, "7/QĐ-SNN&PTNT", True),
         ("UBND tỉnh Hòa Phú", "743/QĐ-PNNMT", True), ("UBND tỉnh Hòa Phú", "5/QĐ-CT", False),
         ("Bộ Nông nghiệp và PTNT", "4415/QĐ-BNN-VPĐP", False),
         ("UBND tỉnh Hòa Phú", "5/QĐ-UBND-NN", False)],
    )  # fmt: skip
    def test_a_council_or_a_department_does_not_grant(
        self, name: str | None, number: str | None, nothing: bool
    ) -> None:
        assert recognises_nothing(name, number) is nothing

    def test_an_authority_whose_name_does_not_tell_has_no_level(self) -> None:
        assert level("Hội đồng đánh giá") is None
        assert level("UBND thị xã Phổ Yên") is AuthorityLevel.DISTRICT
