"""Status of a product as of a day: every sentence of the contract, then its invariants."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ocop_cli import standing
from ocop_cli.model import Act, Rating, Standing, Status
from ocop_cli.rules import LastDay
from tests import plain_standing
from tests.histories import act, rating

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

    def test_has_no_effect_while_the_certificate_holds(self) -> None:
        now = on("2023-02-01", self.FIRST, act("removal", "2022-06-01"))
        assert (now.status, now.removed_on) == (Status.LAPSED, None)


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

    def test_is_ended_by_a_failure_on_its_day(self) -> None:
        longer = act("extension", "2026-08-01", until="2026-12-01")
        failed = rating("2026-10-01", 2, kind="re_evaluation")
        assert on("2026-09-30", self.FIRST, longer, failed).status is Status.VALID
        assert on("2026-10-01", self.FIRST, longer, failed).status is Status.FAILED

    def test_is_never_assumed(self) -> None:
        assert on("2026-09-02", self.FIRST).status is Status.LAPSED


DAYS = st.dates(date(2019, 1, 1), date(2027, 12, 31))
RATINGS = st.builds(
    lambda day, stars, passed, kind, number, shift, printed: rating(
        day.isoformat(),
        stars,
        passed=False if not passed else None,
        kind=kind,
        decision=f"{number}/QĐ-UBND",
        first_day=(day + timedelta(days=shift)).isoformat() if shift else None,
        printed=(day + timedelta(days=printed)).isoformat() if printed else None,
    ),
    DAYS,
    st.sampled_from([None, 1, 2, 3, 3, 4, 5]),
    st.sampled_from([True, True, True, False]),
    st.sampled_from([None, "recognition", "re_evaluation", "upgrade"]),
    st.integers(1, 4),
    st.sampled_from([0, 0, 0, -120, 40]),
    st.sampled_from([0, 0, 0, 600, 1200]),
)
ACTS = st.builds(
    lambda kind, day, number, of_day, until: act(
        kind,
        day.isoformat(),
        of_decision=f"{number}/QĐ-UBND" if number else None,
        of_issued_on=of_day.isoformat() if number and of_day else None,
        until=(day + timedelta(days=until)).isoformat(),
    ),
    st.sampled_from(["revocation", "removal", "extension"]),
    DAYS,
    st.sampled_from([None, None, 1, 2, 3]),
    st.one_of(st.none(), st.none(), DAYS),
    st.integers(1, 400),
)


def _told_apart(ratings: list[Rating]) -> list[Rating]:
    """Two results of one product in one decision are refused at the door: none here either."""
    return list({(r.issued_on, r.decision): r for r in ratings}.values())


HISTORIES = st.tuples(
    st.lists(RATINGS, min_size=1, max_size=5).map(_told_apart), st.lists(ACTS, max_size=4)
)


class TestForAnyHistory:
    @settings(max_examples=400, deadline=None)
    @given(HISTORIES, DAYS, st.sampled_from(LastDay))
    def test_the_plain_reading_of_the_contract_agrees(
        self, history: tuple[list[Rating], list[Act]], day: date, convention: LastDay
    ) -> None:
        ratings, acts = history
        found = standing.of(ratings, acts, day, convention)
        plain = plain_standing.status(
            ratings, acts, day, day_before=convention is LastDay.DAY_BEFORE
        )
        if plain is None:
            assert found is None
            return
        assert found is not None
        assert (found.status.value, found.rating, found.removed_on) == plain[:3]
        assert found.extended_until == plain[3]

    @settings(max_examples=200, deadline=None)
    @given(HISTORIES, DAYS, st.randoms(use_true_random=False))
    def test_the_order_of_facts_makes_no_difference(
        self, history: tuple[list[Rating], list[Act]], day: date, random: object
    ) -> None:
        ratings, acts = history
        shuffled = sorted(ratings, key=lambda _: random.random())  # type: ignore[attr-defined]
        assert standing.of(ratings, acts, day) == standing.of(shuffled, acts[::-1], day)

    @settings(max_examples=200, deadline=None)
    @given(HISTORIES, DAYS)
    def test_without_new_facts_status_changes_only_after_a_last_day_or_on_a_first_day(
        self, history: tuple[list[Rating], list[Act]], day: date
    ) -> None:
        ratings, acts = history
        before, after = (standing.of(ratings, acts, d) for d in (day, day + timedelta(days=1)))
        if before is None or after is None or before.status is after.status:
            return
        next_day = day + timedelta(days=1)
        news = any(next_day in (r.issued_on, r.first_day) for r in ratings) or any(
            a.acted_on == next_day for a in acts
        )
        ended = before.status is Status.VALID and before.lapsed_on == next_day
        assert news or (ended and after.status in (Status.LAPSED, Status.FAILED))

    @settings(max_examples=200, deadline=None)
    @given(HISTORIES, DAYS, st.integers(1, 4))
    def test_a_revocation_touches_only_the_certificate_it_names(
        self, history: tuple[list[Rating], list[Act]], day: date, number: int
    ) -> None:
        ratings, acts = history
        taken = act("revocation", "2019-01-01", of_decision=f"{number}/QĐ-UBND")
        taken = taken._replace(acted_on=day)
        before = standing.of(ratings, acts, day)
        after = standing.of(ratings, [*acts, taken], day)
        steady = (Status.LAPSED, Status.REVOKED, Status.NOT_CERTIFIED)
        if before is None or before.rating.decision.startswith(f"{number}/"):
            return
        if before.status in steady:
            assert after == before

    @settings(max_examples=200, deadline=None)
    @given(HISTORIES, DAYS)
    def test_facts_dated_later_are_not_known_yet(
        self, history: tuple[list[Rating], list[Act]], day: date
    ) -> None:
        ratings, acts = history
        known = [r for r in ratings if r.issued_on <= day]
        done = [a for a in acts if a.acted_on <= day]
        assert standing.of(ratings, acts, day) == standing.of(known, done, day)


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("743/QĐ-UBND", "743/QD-UBND", True),
        ("2008/QĐ/UBND", "2008/QĐ-UBND", True),
        ("1482", "1482/QĐ-UBND", True),
        ("743/QĐ-UBND", "743/QĐ-BNNMT", False),
        ("74/QĐ-UBND", "743/QĐ-UBND", False),
    ],
)
def test_a_bare_number_names_any_decision_of_that_number(a: str, b: str, same: bool) -> None:
    assert standing.same_number(a, b) is same
