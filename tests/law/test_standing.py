"""Status of a product as of a day: every sentence of the contract."""

from __future__ import annotations

from datetime import date

import pytest

from ocop_cli.law import numbers, standing
from ocop_cli.law.rules import LastDay
from ocop_cli.model.ratings import Act, Rating, Standing, Status
from tests.made.histories import act, rating

D = date.fromisoformat


def on(day: str, *facts: Rating | Act, convention: LastDay = LastDay.ANNIVERSARY) -> Standing:
    """The standing of one product with these facts."""
    ratings = [f for f in facts if isinstance(f, Rating)]
    acts = [f for f in facts if isinstance(f, Act)]
    found = standing.of(ratings, acts, D(day), convention)
    assert found is not None
    return found


class TestOneCertificate:
    FIRST = rating("2019-12-23", 3, decision="5445/QĐ-UBND")

    def test_is_valid_to_the_end_of_its_last_day(self) -> None:
        now = on("2022-12-23", self.FIRST)
        assert (now.status, now.valid_through, now.days_left) == (
            Status.VALID, D("2022-12-23"), 0,
        )  # fmt: skip

    def test_is_lapsed_from_the_next_day(self) -> None:
        now = on("2022-12-24", self.FIRST)
        assert (now.status, now.lapsed_on, now.days_left) == (Status.LAPSED, D("2022-12-24"), -1)

    def test_under_the_other_convention_the_anniversary_no_longer_counts(self) -> None:
        now = on("2022-12-23", self.FIRST, convention=LastDay.DAY_BEFORE)
        assert (now.status, now.lapsed_on) == (Status.LAPSED, D("2022-12-23"))

    def test_a_printed_last_day_beats_the_computed_one(self) -> None:
        reprinted = rating("2020-07-17", printed="2021-12-12")
        assert on("2021-12-12", reprinted).status is Status.VALID
        assert on("2021-12-13", reprinted, convention=LastDay.DAY_BEFORE).status is Status.LAPSED

    def test_a_printed_first_day_counts_instead_of_the_day_of_issue(self) -> None:
        backdated = rating("2024-12-20", 5, first_day="2024-07-01")
        assert on("2027-07-01", backdated).status is Status.VALID
        assert on("2027-07-02", backdated).status is Status.LAPSED

    def test_before_its_first_day_there_is_no_row(self) -> None:
        later = rating("2024-01-10", first_day="2024-03-01")
        assert standing.of([later], [], D("2024-02-29")) is None
        assert on("2024-03-01", later).status is Status.VALID

    def test_before_its_decision_there_is_no_row_however_far_it_was_dated_back(self) -> None:
        backdated = rating("2024-12-20", 5, first_day="2024-07-01")
        assert standing.of([backdated], [], D("2024-12-19")) is None

    def test_shows_what_decided_and_every_day_that_follows_from_it(self) -> None:
        held = Standing(
            Status.VALID, self.FIRST, D("2022-12-23"), None, 3, D("2022-12-24"), None, None
        )
        assert on("2022-12-20", self.FIRST) == held
        assert on("2022-12-25", self.FIRST) == held._replace(status=Status.LAPSED, days_left=-2)

    @pytest.mark.parametrize("convention", LastDay)
    def test_what_grants_none_has_no_last_day(self, convention: LastDay) -> None:
        refused = rating("2020-01-10", None, passed=False)
        assert standing.last_day(refused, convention) is None

    @pytest.mark.parametrize(
        ("stars", "passed", "granted"),
        [
            (5, True, True),
            (3, True, True),
            (2, True, False),
            (None, True, False),
            (4, False, False),
        ],
    )
    def test_needs_three_stars_and_a_pass(
        self, stars: int | None, passed: bool, granted: bool
    ) -> None:
        assert standing.grants(rating("2020-01-10", stars, passed=passed)) is granted


class TestReEvaluation:
    FIRST = rating("2020-01-10", 3, decision="10/QĐ-UBND")

    def test_a_renewal_decides_from_its_own_day(self) -> None:
        again = rating("2023-06-01", 4, decision="77/QĐ-UBND", kind="re_evaluation")
        assert on("2023-05-31", self.FIRST, again).status is Status.LAPSED
        assert on("2023-06-01", self.FIRST, again).rating.stars == 4

    def test_a_downgrade_is_the_newest_and_decides(self) -> None:
        first = rating("2020-01-10", 4)
        lower = rating("2022-01-10", 3, kind="re_evaluation")
        assert on("2022-02-01", first, lower).rating.stars == 3

    def test_a_failure_before_the_last_day_lets_the_certificate_run_out(self) -> None:
        failed = rating("2022-06-01", 2, kind="re_evaluation")
        assert on("2023-01-10", self.FIRST, failed).status is Status.VALID
        now = on("2023-01-11", self.FIRST, failed)
        assert (now.status, now.rating, now.valid_through) == (Status.FAILED, failed, None)

    def test_a_failure_after_the_last_day_makes_a_lapsed_product_failed(self) -> None:
        failed = rating("2023-03-01", None, passed=False, kind="re_evaluation")
        assert on("2023-02-01", self.FIRST, failed).status is Status.LAPSED
        assert on("2023-03-01", self.FIRST, failed).status is Status.FAILED

    def test_a_pass_after_a_failure_is_valid_again(self) -> None:
        failed = rating("2023-03-01", 2, kind="re_evaluation")
        again = rating("2023-09-01", 3, kind="re_evaluation")
        assert on("2023-09-01", self.FIRST, failed, again).status is Status.VALID

    def test_a_failed_upgrade_changes_nothing(self) -> None:
        failed = rating("2022-06-01", None, passed=False, kind="upgrade")
        assert on("2022-07-01", self.FIRST, failed).status is Status.VALID
        assert on("2023-02-01", self.FIRST, failed).status is Status.LAPSED

    def test_below_three_stars_however_often_is_not_certified(self) -> None:
        once = rating("2020-01-10", 2)
        twice = rating("2022-01-10", 1, kind="re_evaluation")
        now = on("2023-01-01", once, twice)
        assert (now.status, now.rating) == (Status.NOT_CERTIFIED, twice)

    def test_is_counted_from_the_first_of_two_certificates_to_the_last(self) -> None:
        again = rating("2023-06-01", 4, decision="77/QĐ-UBND", kind="re_evaluation")
        below = rating("2022-06-01", 2, decision="55/QĐ-UBND", kind="re_evaluation")
        later = rating("2023-05-01", 5, decision="66/QĐ-UBND", first_day="2023-09-01")
        given = [again, later, below, self.FIRST]
        assert standing.certificates(given, D("2023-08-31")) == [self.FIRST, again]
        assert standing.certificates(given, D("2023-09-01")) == [self.FIRST, later, again]
        assert standing.certificates(given, D("2020-01-09")) == []

    def test_below_three_stars_then_certified_is_valid(self) -> None:
        below = rating("2020-01-10", 2)
        again = rating("2021-01-10", 3, kind="re_evaluation")
        assert on("2021-01-10", below, again).status is Status.VALID

    def test_of_several_failures_the_newest_shows(self) -> None:
        once = rating("2022-06-01", 2, decision="50/QĐ-UBND", kind="re_evaluation")
        twice = rating("2022-09-01", None, decision="60/QĐ-UBND", passed=False)
        assert on("2023-01-11", self.FIRST, once, twice).rating == twice

    def test_a_failure_while_the_certificate_holds_leaves_its_days(self) -> None:
        failed = rating("2022-06-01", 2, kind="re_evaluation")
        assert on("2023-01-09", self.FIRST, failed) == Standing(
            Status.VALID, self.FIRST, D("2023-01-10"), None, 1, D("2023-01-11"), None, None
        )

    def test_two_authorities_of_one_number_and_day_have_a_fixed_order(self) -> None:
        one = rating("2020-01-10", 3, authority="UBND tỉnh A")
        other = rating("2020-01-10", 4, authority="UBND tỉnh B")
        for facts in ((one, other), (other, one)):
            assert on("2020-02-01", *facts).rating.stars == 4

    def test_a_number_without_figures_comes_first_of_its_day(self) -> None:
        numbered = rating("2020-01-10", 4, decision="1/QĐ-UBND")
        named = rating("2020-01-10", 3, decision="Quyết định khác")
        assert on("2020-02-01", named, numbered).rating.stars == 4

    def test_two_decisions_of_one_day_are_told_apart_by_the_higher_number(self) -> None:
        low = rating("2020-01-10", 3, decision="99/QĐ-UBND")
        high = rating("2020-01-10", 4, decision="100/QĐ-UBND")
        assert on("2020-02-01", high, low).rating.stars == 4


class TestRevocation:
    FIRST = rating("2020-01-10", 3, decision="10/QĐ-UBND")
    SECOND = rating("2023-01-05", 3, decision="20/QĐ-UBND", kind="re_evaluation")

    def test_ends_the_newest_certificate_where_none_is_named(self) -> None:
        assert on("2022-01-01", self.FIRST, act("revocation", "2022-01-01")).status is (
            Status.REVOKED
        )

    def test_touches_nothing_later(self) -> None:
        taken = act("revocation", "2022-01-01")
        assert on("2023-01-05", self.FIRST, self.SECOND, taken).status is Status.VALID

    @pytest.mark.parametrize("named", ["20/QĐ-UBND", "20/QD-UBND", "20"])
    def test_ends_the_certificate_it_names(self, named: str) -> None:
        taken = act("revocation", "2023-02-01", of_decision=named)
        assert on("2023-01-31", self.FIRST, self.SECOND, taken).status is Status.VALID
        now = on("2023-02-01", self.FIRST, self.SECOND, taken)
        assert (now.status, now.rating, now.revoked_by) == (Status.REVOKED, self.SECOND, taken)

    def test_ends_the_certificate_it_names_by_number_and_day(self) -> None:
        again = rating("2023-01-05", 3, decision="10/QĐ-UBND", kind="re_evaluation")
        taken = act("revocation", "2023-02-01", of_decision="10/QĐ-UBND", of_issued_on="2023-01-05")
        assert on("2023-02-01", self.FIRST, again, taken).status is Status.REVOKED

    def test_where_a_bare_number_fits_two_ends_the_newest_of_them(self) -> None:
        again = rating("2023-01-05", 3, decision="10/QĐ-SNN", kind="re_evaluation")
        taken = act("revocation", "2023-02-01", of_decision="10")
        assert standing.revoked_rating(taken, [again, self.FIRST]) == again

    def test_on_the_day_of_a_decision_ends_what_it_granted(self) -> None:
        same_day = act("revocation", "2020-01-10")
        assert on("2020-01-10", self.FIRST, same_day).status is Status.REVOKED

    def test_before_there_was_a_certificate_ends_none(self) -> None:
        early = act("revocation", "2020-01-09")
        assert standing.revoked_rating(early, [self.FIRST]) is None
        assert on("2020-02-01", self.FIRST, early).status is Status.VALID

    def test_never_ends_what_granted_none(self) -> None:
        failed = rating("2023-01-05", 2, decision="20/QĐ-UBND", kind="re_evaluation")
        taken = act("revocation", "2023-02-01", of_decision="20/QĐ-UBND")
        assert standing.revoked_rating(taken, [self.FIRST, failed]) is None

    def test_of_two_the_first_counts(self) -> None:
        first = act("revocation", "2021-05-01", document="50/QĐ-UBND")
        again = act("revocation", "2021-06-01", document="40/QĐ-UBND")
        assert on("2022-01-01", self.FIRST, again, first).revoked_by == first
        same_day = again._replace(acted_on=first.acted_on)
        unnamed = first._replace(document=None)
        assert on("2022-01-01", self.FIRST, first, same_day).revoked_by == same_day
        assert on("2022-01-01", self.FIRST, same_day, unnamed).revoked_by == unnamed

    def test_a_revoked_product_has_no_last_day(self) -> None:
        taken = act("revocation", "2022-01-01")
        assert on("2022-01-01", self.FIRST, taken) == Standing(
            Status.REVOKED, self.FIRST, None, None, None, None, None, taken
        )

    def test_another_act_revokes_nothing(self) -> None:
        for kind in ("removal", "extension"):
            assert on("2022-01-01", self.FIRST, act(kind, "2022-01-01")).status is Status.VALID

    def test_of_an_older_certificate_leaves_the_newer_one(self) -> None:
        taken = act("revocation", "2023-02-01", of_decision="10/QĐ-UBND")
        assert on("2023-03-01", self.FIRST, self.SECOND, taken).status is Status.VALID

    def test_counts_after_the_last_day_too(self) -> None:
        taken = act("revocation", "2023-06-01")
        assert on("2023-05-31", self.FIRST, taken).status is Status.LAPSED
        assert on("2023-06-01", self.FIRST, taken).status is Status.REVOKED

    def test_a_number_that_fits_two_decisions_is_told_apart_by_its_day(self) -> None:
        again = rating("2023-01-05", 3, decision="10/QĐ-UBND", kind="re_evaluation")
        taken = act("revocation", "2023-02-01", of_decision="10/QĐ-UBND", of_issued_on="2020-01-10")
        assert on("2023-03-01", self.FIRST, again, taken).status is Status.VALID

    def test_after_a_failure_the_product_stays_failed(self) -> None:
        failed = rating("2022-06-01", 2, kind="re_evaluation")
        taken = act("revocation", "2022-09-01")
        assert on("2022-08-31", self.FIRST, failed, taken).status is Status.VALID
        assert on("2022-09-01", self.FIRST, failed, taken).status is Status.FAILED

    def test_naming_a_decision_that_rated_nothing_here_has_no_effect(self) -> None:
        taken = act("revocation", "2022-01-01", of_decision="999/QĐ-UBND")
        assert on("2022-02-01", self.FIRST, taken).status is Status.VALID


class TestRemoval:
    FIRST = rating("2020-01-10", 3)

    def test_strikes_a_lapsed_product_off_the_list_and_it_stays_lapsed(self) -> None:
        now = on("2023-06-02", self.FIRST, act("removal", "2023-06-01"))
        assert (now.status, now.removed_on) == (Status.LAPSED, D("2023-06-01"))

    def test_is_cleared_by_a_later_rating(self) -> None:
        again = rating("2023-07-01", 3, kind="re_evaluation")
        now = on("2026-08-01", self.FIRST, again, act("removal", "2023-06-01"))
        assert (now.status, now.removed_on) == (Status.LAPSED, None)

    def test_is_cleared_by_a_failed_upgrade_too(self) -> None:
        again = rating("2023-07-01", 2, kind="upgrade")
        gone = act("removal", "2023-06-01")
        assert on("2023-06-30", self.FIRST, again, gone).removed_on == D("2023-06-01")
        assert on("2023-07-01", self.FIRST, again, gone).removed_on is None

    def test_of_the_day_of_a_rating_stands(self) -> None:
        again = rating("2023-06-01", 2, kind="upgrade")
        gone = act("removal", "2023-06-01")
        assert on("2023-07-01", self.FIRST, again, gone).removed_on == D("2023-06-01")

    @pytest.mark.parametrize("day", ["2022-06-01", "2023-01-10"])
    def test_has_no_effect_while_the_certificate_holds(self, day: str) -> None:
        now = on("2023-02-01", self.FIRST, act("removal", day))
        assert (now.status, now.removed_on) == (Status.LAPSED, None)

    def test_has_effect_from_the_first_day_not_valid(self) -> None:
        now = on("2023-01-11", self.FIRST, act("removal", "2023-01-11"))
        assert now.removed_on == D("2023-01-11")

    def test_of_several_the_last_shows(self) -> None:
        acts = [act("removal", "2023-06-01"), act("removal", "2023-05-01")]
        assert on("2023-07-01", self.FIRST, *acts).removed_on == D("2023-06-01")
        assert on("2023-05-02", self.FIRST, *acts).removed_on == D("2023-05-01")


class TestExtension:
    FIRST = rating("2023-09-01", 3)  # valid through 1/9/2026

    def test_keeps_the_product_valid_to_its_day(self) -> None:
        longer = act("extension", "2026-08-01", until="2026-12-01")
        now = on("2026-12-01", self.FIRST, longer)
        assert (now.status, now.extended_until, now.days_left) == (
            Status.VALID, D("2026-12-01"), 0,
        )  # fmt: skip

    def test_then_lapses_counted_from_its_day(self) -> None:
        longer = act("extension", "2026-08-01", until="2026-12-01")
        now = on("2026-12-03", self.FIRST, longer)
        assert (now.status, now.lapsed_on, now.days_left) == (Status.LAPSED, D("2026-12-02"), -2)

    def test_past_180_days_has_no_effect(self) -> None:
        longer = act("extension", "2026-08-01", until="2027-03-01")
        assert on("2026-09-02", self.FIRST, longer).status is Status.LAPSED

    def test_of_180_days_is_the_longest(self) -> None:
        for until, status in (("2027-02-28", Status.VALID), ("2027-03-01", Status.LAPSED)):
            longer = act("extension", "2026-08-01", until=until)
            assert on("2026-09-02", self.FIRST, longer).status is status

    @pytest.mark.parametrize("until", ["2026-08-31", "2026-09-01"])
    def test_that_ends_with_the_certificate_or_before_has_no_effect(self, until: str) -> None:
        shorter = act("extension", "2026-08-01", until=until)
        now = on("2026-08-30", self.FIRST, shorter)
        assert (now.extended_until, now.days_left) == (None, 2)

    def test_may_be_of_a_single_day_and_of_the_day_of_the_decision(self) -> None:
        longer = act("extension", "2023-09-01", until="2026-09-02")
        assert on("2026-09-02", self.FIRST, longer).extended_until == D("2026-09-02")

    def test_made_before_the_certificate_is_of_another_one(self) -> None:
        longer = act("extension", "2023-08-31", until="2026-12-01")
        assert on("2026-09-02", self.FIRST, longer).status is Status.LAPSED

    @pytest.mark.parametrize(
        ("named", "day", "status"),
        [
            ("100/QĐ-UBND", None, Status.VALID),
            ("100", "2023-09-01", Status.VALID),
            ("100/QĐ-UBND", "2020-09-01", Status.LAPSED),
            ("99/QĐ-UBND", None, Status.LAPSED),
        ],
    )
    def test_that_names_a_decision_extends_its_certificate_alone(
        self, named: str, day: str | None, status: Status
    ) -> None:
        longer = act(
            "extension", "2026-08-01", until="2026-12-01", of_decision=named, of_issued_on=day
        )
        assert on("2026-09-02", self.FIRST, longer).status is status

    def test_the_newest_act_counts_though_it_gives_less(self) -> None:
        longer = act("extension", "2026-08-01", until="2026-12-01")
        shorter = act("extension", "2026-08-15", until="2026-10-01")
        for acts in ((longer, shorter), (shorter, longer)):
            assert on("2026-09-02", self.FIRST, *acts).extended_until == D("2026-10-01")

    def test_of_two_acts_of_one_day_the_longer_counts(self) -> None:
        longer = act("extension", "2026-08-01", until="2026-12-01")
        shorter = act("extension", "2026-08-01", until="2026-10-01")
        assert on("2026-09-02", self.FIRST, longer, shorter).extended_until == D("2026-12-01")

    def test_without_a_day_has_no_effect(self) -> None:
        endless = act("extension", "2026-08-01")
        assert on("2026-09-02", self.FIRST, endless).status is Status.LAPSED

    def test_is_known_from_its_own_day_on(self) -> None:
        longer = act("extension", "2026-10-01", until="2026-12-01")
        assert on("2026-09-30", self.FIRST, longer).status is Status.LAPSED
        assert on("2026-10-01", self.FIRST, longer).status is Status.VALID

    def test_no_other_act_extends(self) -> None:
        gone = act("removal", "2026-09-02", until="2026-12-01")
        assert on("2026-09-03", self.FIRST, gone).status is Status.LAPSED

    def test_is_counted_from_the_last_day_of_the_convention(self) -> None:
        longer = act("extension", "2026-08-01", until="2027-02-28")
        before = LastDay.DAY_BEFORE  # 180 days from 31/8/2026 end on 27/2/2027
        assert on("2026-09-02", self.FIRST, longer, convention=before).status is Status.LAPSED

    def test_is_ended_by_a_failure_on_its_day(self) -> None:
        longer = act("extension", "2026-08-01", until="2026-12-01")
        failed = rating("2026-10-01", 2, kind="re_evaluation")
        assert on("2026-09-30", self.FIRST, longer, failed).status is Status.VALID
        assert on("2026-10-01", self.FIRST, longer, failed).status is Status.FAILED

    def test_is_never_assumed(self) -> None:
        assert on("2026-09-02", self.FIRST).status is Status.LAPSED


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("743/QĐ-UBND", "743/QD-UBND", True),
        ("2008/QĐ/UBND", "2008/QĐ-UBND", True),
        ("1482", "1482/QĐ-UBND", True),
        ("743/QĐ-UBND", "743/QĐ-BNNMT", False),
        ("743/QĐ-UBND", "743", True),
        ("074/QĐ-UBND", "74", True),
        ("74/QĐ-UBND", "743/QĐ-UBND", False),
        ("74", "743", False),
    ],
)
def test_a_bare_number_names_any_decision_of_that_number(a: str, b: str, same: bool) -> None:
    assert numbers.same_number(a, b) is same


class TestTheCertificatesOfAProduct:
    """What it was granted, as totals and changes of stars count it."""

    @pytest.mark.parametrize(
        ("day", "granted"),
        [
            ("2020-02-29", []),
            ("2020-03-01", ["A"]),
            ("2023-01-09", ["A"]),
            ("2023-01-10", ["A"]),  # issued, and not in effect before March
            ("2023-03-01", ["A", "B"]),
            ("2024-12-19", ["A", "B"]),
            ("2024-12-20", ["A", "B", "C"]),  # dated back, and known from its day of issue
        ],
    )
    def test_count_from_the_day_they_are_issued_and_in_effect(
        self, day: str, granted: list[str]
    ) -> None:
        ratings = [
            rating("2024-12-20", 5, decision="C", first_day="2024-07-01"),
            rating("2023-01-10", 4, decision="B", first_day="2023-03-01"),
            rating("2020-03-01", 3, decision="A"),
        ]
        assert [one.decision for one in standing.certificates(ratings, D(day))] == granted
