"""Status of any history on any day: what must hold whatever was decided, in whatever order."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ocop_cli.law import standing
from ocop_cli.law.rules import LastDay
from ocop_cli.model.ratings import Act, Rating, Status
from tests.made import plain_standing
from tests.made.histories import act, rating

# Few days, and those next to each other's last days: what is rare by chance must come often.
_NEAR = [timedelta(days=days) for days in (-1, 0, 1, 90, 180, 181)]
_TIGHT = [day + near for year in range(2019, 2028) for day in [date(year, 1, 10)] for near in _NEAR]
DAYS = st.one_of(
    st.sampled_from(_TIGHT), st.sampled_from(_TIGHT), st.dates(date(2019, 1, 1), date(2027, 12, 31))
)
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
    st.integers(1, 3),
    st.sampled_from([0, 0, 0, 0, -120, 40]),
    st.sampled_from([0, 0, 0, 0, 600, 1200]),
)
ACTS = st.builds(
    lambda kind, day, number, of_day, until: act(
        kind,
        day.isoformat(),
        of_decision=f"{number}/QĐ-UBND" if number else None,
        of_issued_on=of_day.isoformat() if number and of_day else None,
        until=until.isoformat() if until else None,
    ),
    st.sampled_from(["revocation", "removal", "extension"]),
    DAYS,
    st.sampled_from([None, None, 1, 2, 3]),
    st.one_of(st.none(), st.none(), DAYS),
    st.one_of(st.none(), DAYS, DAYS, DAYS),
)


def _told_apart(ratings: list[Rating]) -> list[Rating]:
    """Two results of one product in one decision are refused at the door: none here either."""
    return list({(r.issued_on, r.decision): r for r in ratings}.values())


HISTORIES = st.tuples(
    st.lists(RATINGS, min_size=1, max_size=5).map(_told_apart), st.lists(ACTS, max_size=4)
)


class TestForAnyHistory:
    @pytest.mark.thorough
    @settings(max_examples=150, deadline=None)
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

    @pytest.mark.thorough
    @settings(max_examples=100, deadline=None)
    @given(HISTORIES, DAYS, st.randoms(use_true_random=False))
    def test_the_order_of_facts_makes_no_difference(
        self, history: tuple[list[Rating], list[Act]], day: date, random: Random
    ) -> None:
        ratings, acts = history
        shuffled = sorted(ratings, key=lambda _: random.random())
        assert standing.of(ratings, acts, day) == standing.of(shuffled, acts[::-1], day)

    @pytest.mark.thorough
    @settings(max_examples=100, deadline=None)
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

    @pytest.mark.thorough
    @settings(max_examples=100, deadline=None)
    @given(HISTORIES, DAYS, st.integers(1, 4))
    def test_a_revocation_touches_only_the_certificate_it_names(
        self, history: tuple[list[Rating], list[Act]], day: date, number: int
    ) -> None:
        ratings, acts = history
        taken = act("revocation", "2019-01-01", of_decision=f"{number}/QĐ-UBND")
        taken = taken._replace(acted_on=day)
        before = standing.of(ratings, acts, day)
        after = standing.of(ratings, [*acts, taken], day)
        if before is None or before.rating.decision.startswith(f"{number}/"):
            return
        if before.status is not Status.FAILED:  # then the one that failed shows
            assert after == before

    @pytest.mark.thorough
    @settings(max_examples=100, deadline=None)
    @given(HISTORIES, DAYS)
    def test_facts_dated_later_are_not_known_yet(
        self, history: tuple[list[Rating], list[Act]], day: date
    ) -> None:
        ratings, acts = history
        known = [r for r in ratings if r.issued_on <= day]
        done = [a for a in acts if a.acted_on <= day]
        assert standing.of(ratings, acts, day) == standing.of(known, done, day)
