"""Flags are complete: whatever an answer to an open question changes was flagged before."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ocop_cli.law import standing
from ocop_cli.matching.linking import Answer, KnownProduct, Linking, Pair, resolve
from ocop_cli.model.ratings import Rating
from ocop_cli.queries.waiting import flagged

IDS = range(1, 6)
DAYS = [date(2019, 5, 2), date(2020, 5, 1), date(2020, 5, 1), date(2022, 1, 10), date(2023, 4, 1)]
ASKED_ON = date(2023, 6, 1)


def rating(product: int, day: date, stars: int, kind: str | None, place: str) -> Rating:
    """One rating; it passed with three stars or more."""
    passed = stars >= 3
    end = date(day.year + 3, day.month, day.day) if passed else None
    return Rating(
        product, product, f"{day:%m%d}/QĐ-UBND", day, "UBND tỉnh A", kind, passed, stars, None,
        day, end, None, None, f"Chè {product}", "HTX A", None, None, None, 1, "1.csv", place, 2,
    )  # fmt: skip


RATED = st.lists(
    st.tuples(
        st.sampled_from(DAYS),
        st.sampled_from([2, 3, 4]),
        st.sampled_from([None, "re_evaluation", "upgrade", "recognition"]),
        st.sampled_from(["a", "b"]),
    ),
    min_size=1,
    max_size=3,
)
PAIRS = st.lists(
    st.tuples(
        st.sampled_from(list(combinations(IDS, 2))),
        st.sampled_from(["same", "ask", "ask", "left_over", "near"]),
        st.sampled_from([0.4, 0.7, 1.0]),
    ),
    max_size=8,
    unique_by=lambda one: one[0],
)


def known_of(ratings: Sequence[Rating]) -> KnownProduct:
    days = [one.issued_on for one in ratings]
    claims = [r.issued_on for r in ratings if r.kind in ("re_evaluation", "upgrade")]
    new = [r.issued_on for r in ratings if r.kind == "recognition"]
    return KnownProduct(
        min(days),
        max(days),
        True,
        min(claims, default=None),
        frozenset(f"{r.issued_on}/{r.sheet}" for r in ratings),
        says_new=min(days) in new,
        rated_on=tuple(sorted(days)),
        key=ratings[0].product,
    )


def standings(linking: Linking, rated: dict[int, list[Rating]]) -> dict[int, object]:
    """What holds for the product each name belongs to."""
    whole: dict[int, list[Rating]] = {}
    for name, own in rated.items():
        whole.setdefault(linking.of(name), []).extend(own)
    now = {product: standing.of(own, (), ASKED_ON) for product, own in whole.items()}
    return {name: now[linking.of(name)] for name in rated}


class TestForAnyHistory:
    @pytest.mark.thorough
    @settings(max_examples=150, deadline=None)
    @given(st.lists(RATED, min_size=5, max_size=5), PAIRS)
    def test_what_an_answer_changes_was_flagged(
        self,
        histories: list[list[tuple[date, int, str | None, str]]],
        compared: list[tuple[tuple[int, int], str, float]],
    ) -> None:
        rated = {
            name: [rating(name, *one) for one in own]
            for name, own in zip(IDS, histories, strict=True)
        }
        known = {name: known_of(own) for name, own in rated.items()}
        pairs = [Pair(10 * a + b, a, b, verdict, sure) for (a, b), verdict, sure in compared]
        before = resolve(pairs, [], known)
        whole: dict[int, list[Rating]] = {}
        for name, own in rated.items():
            whole.setdefault(before.of(name), []).extend(own)
        waiting = flagged(before, whole, known)
        was = standings(before, rated)
        for first in before.questions:
            one = [Answer(first.product_id, first.other_id, "same", by_person=True)]
            then = resolve(pairs, one, known)
            # What two answers together change was flagged from the first on.
            for further in [(), *((q,) for q in then.questions if q in before.questions)]:
                said = one + [Answer(q.product_id, q.other_id, "same", True) for q in further]
                now = standings(resolve(pairs, said, known), rated)
                changed = {name for name in rated if now[name] != was[name]}
                assert all(before.of(name) in waiting for name in changed), said
