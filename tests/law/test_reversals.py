"""What later decisions take away, and give back: by the day, in whatever order they are told."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ocop_cli.law import standing
from ocop_cli.law.kinds import DEEDS
from ocop_cli.law.reversals import FOOTING, NamedDocument, Reversal, counts, gaps
from ocop_cli.model.ratings import Gap, Rating, Status
from tests.made.histories import act, rating

UBND = "UBND tỉnh A"
X = NamedDocument("100/QĐ-UBND", date(2023, 11, 15), UBND, 1)


def reversal(
    on: str,
    of: str,
    document: str,
    *,
    of_on: str | None = None,
    product: int | None = None,
    struck: bool = False,
) -> Reversal:
    """An annulment of `of` by `document`, or a row of it that a correction struck."""
    day = date.fromisoformat(on)
    return Reversal(
        hash((on, of, document, product)), "annulment", day, document, UBND, of,
        date.fromisoformat(of_on) if of_on else None, None, product,
        date.min if struck else day,
    )  # fmt: skip


class TestWhatCountsNoMore:
    def test_from_the_day_of_the_annulment(self) -> None:
        found = gaps([reversal("2025-06-10", "100/QĐ-UBND", "50/QĐ-UBND")], X)
        assert found == (Gap(date(2025, 6, 10), None),)
        assert counts(found, date(2025, 6, 9)) and not counts(found, date(2025, 6, 10))

    def test_an_annulled_annulment_gives_it_back(self) -> None:
        chain = [
            reversal("2025-06-10", "100/QĐ-UBND", "50/QĐ-UBND"),
            reversal("2025-09-01", "50/QĐ-UBND", "80/QĐ-UBND"),
        ]
        found = gaps(chain, X)
        assert found == (Gap(date(2025, 6, 10), date(2025, 9, 1)),)

    def test_and_a_third_takes_it_away_again(self) -> None:
        chain = [
            reversal("2025-06-10", "100/QĐ-UBND", "50/QĐ-UBND"),
            reversal("2025-09-01", "50/QĐ-UBND", "80/QĐ-UBND"),
            reversal("2025-10-01", "80/QĐ-UBND", "90/QĐ-UBND"),
        ]
        for order in permutations(chain):
            assert gaps(order, X) == (
                Gap(date(2025, 6, 10), date(2025, 9, 1)),
                Gap(date(2025, 10, 1), None),
            )

    def test_another_day_of_that_number_is_another_decision(self) -> None:
        other = reversal("2025-06-10", "100/QĐ-UBND", "50/QĐ-UBND", of_on="2020-11-15")
        assert gaps([other], X) == ()

    def test_a_decision_issued_later_is_not_meant(self) -> None:
        assert gaps([reversal("2022-06-10", "100/QĐ-UBND", "50/QĐ-UBND")], X) == ()

    def test_one_product_of_it_alone(self) -> None:
        one = [reversal("2025-06-10", "100/QĐ-UBND", "50/QĐ-UBND", product=2)]
        assert gaps(one, X) == () and gaps(one, X._replace(product_id=2))

    def test_a_struck_row_never_counted(self) -> None:
        found = gaps([reversal("2025-06-10", "100/QĐ-UBND", "50/QĐ-UBND", struck=True)], X)
        assert not counts(found, X.on)

    def test_two_that_annul_each_other_end(self) -> None:
        pair = [
            reversal("2025-06-10", "60/QĐ-UBND", "50/QĐ-UBND"),
            reversal("2025-06-10", "50/QĐ-UBND", "60/QĐ-UBND"),
        ]
        assert gaps([*pair, reversal("2025-06-10", "100/QĐ-UBND", "50/QĐ-UBND")], X)

    def test_each_deed_says_where_it_stands_or_that_nothing_was_found(self) -> None:
        assert set(FOOTING) == set(DEEDS)
        assert all(one.article or one.says.startswith("no text found") for one in FOOTING.values())


def taken(one: Rating, since: str, until: str | None = None) -> Rating:
    end = date.fromisoformat(until) if until else None
    return one._replace(gaps=(Gap(date.fromisoformat(since), end),))


class TestStatus:
    def test_an_annulled_recognition_leaves_the_one_before(self) -> None:
        before, after = rating("2022-01-10", 3), rating("2024-01-10", 4, decision="9/QĐ-UBND")
        annulled = [before, taken(after, "2024-06-01")]
        then = standing.of(annulled, [], date(2024, 5, 31))
        now = standing.of(annulled, [], date(2024, 6, 1))
        assert then is not None and then.rating.stars == 4
        assert now is not None and (now.status, now.rating.stars) == (Status.VALID, 3)

    def test_with_nothing_left_it_holds_no_certificate_and_never_lapses(self) -> None:
        one = [taken(rating("2022-01-10", 3), "2023-01-10")]
        for day in (date(2023, 1, 10), date(2030, 1, 1)):
            now = standing.of(one, [], day)
            assert now is not None and now.status is Status.NOT_CERTIFIED
            assert now.rating.stars is None

    def test_a_row_that_never_counted_is_no_product(self) -> None:
        one = [taken(rating("2022-01-10", 3), "0001-01-01")]
        assert standing.of(one, [], date(2023, 1, 1)) is None

    def test_an_annulled_revocation_gives_the_certificate_back_with_its_last_day(self) -> None:
        gone = act("revocation", "2022-06-01")._replace(gaps=(Gap(date(2022, 9, 1), None),))
        ratings = [rating("2022-01-10", 3)]
        held = [
            now.status.value
            for day in ("2022-05-31", "2022-06-01", "2022-08-31", "2022-09-01", "2025-01-10")
            if (now := standing.of(ratings, [gone], date.fromisoformat(day)))
        ]
        assert held == ["valid", "revoked", "revoked", "valid", "valid"]
        end = standing.of(ratings, [gone], date(2025, 1, 11))
        assert end is not None and end.status is Status.LAPSED


DAYS = st.dates(date(2020, 1, 1), date(2027, 12, 31))
NUMBERS = st.integers(1, 4).map(lambda n: f"{n}/QĐ-UBND")
REVERSALS = st.lists(
    st.builds(
        lambda day, of, document, product, struck: reversal(
            day.isoformat(), of, document, product=product, struck=struck
        ),
        DAYS, NUMBERS, NUMBERS, st.sampled_from([None, None, 1, 2]), st.booleans(),
    ),
    max_size=6,
    unique_by=lambda one: one.act_id,
)  # fmt: skip


class TestAnyHistory:
    @pytest.mark.thorough
    @settings(max_examples=120, deadline=None)
    @given(REVERSALS, NUMBERS, DAYS)
    def test_gaps_are_in_order_and_do_not_hang_on_the_order_told(
        self, told: list[Reversal], number: str, day: date
    ) -> None:
        what = NamedDocument(number, day, UBND, 1)
        found = gaps(told, what)
        assert set(gaps(told[::-1], what)) == set(found)
        assert all(gap.until is None or gap.since < gap.until for gap in found)

    @pytest.mark.thorough
    @settings(max_examples=120, deadline=None)
    @given(REVERSALS, NUMBERS, DAYS, DAYS)
    def test_what_is_dated_later_changes_nothing_before(
        self, told: list[Reversal], number: str, issued: date, day: date
    ) -> None:
        what = NamedDocument(number, issued, UBND, 1)
        plain = [one for one in told if one.since != date.min]
        before = [one for one in plain if one.on <= day]
        assert counts(gaps(plain, what), day) == counts(gaps(before, what), day)

    @pytest.mark.thorough
    @settings(max_examples=100, deadline=None)
    @given(st.lists(st.tuples(DAYS, st.integers(2, 5), REVERSALS), min_size=1, max_size=4), DAYS)
    def test_one_status_on_any_day(
        self, made: list[tuple[date, int, list[Reversal]]], day: date
    ) -> None:
        told = [one for _, _, own in made for one in own]
        ratings = []
        for place, (issued, stars, _) in enumerate(made, start=1):
            one = rating(issued.isoformat(), stars, decision=f"{place}/QĐ-UBND")
            what = NamedDocument(one.decision, one.issued_on, one.authority, 1)
            ratings.append(one._replace(gaps=gaps(told, what)))
        now = standing.of(ratings, [], day)
        again = standing.of(ratings[::-1], [], day)
        assert now == again
        if now is not None and now.status is Status.VALID:
            assert counts(now.rating.gaps, day)
            assert now.valid_through is not None and now.valid_through >= day
        tomorrow = standing.of(ratings, [], day + timedelta(days=1))
        assert tomorrow is None or tomorrow.status in Status
