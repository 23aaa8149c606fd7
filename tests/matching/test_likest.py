"""The likest of many names: those that share most of all their words, the first of equals."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop_cli.matching.meeting import likest

WORDS = st.frozensets(st.sampled_from(("mat", "ong", "rung", "che", "xanh", "nep")), max_size=5)


@pytest.mark.thorough
@given(WORDS, st.dictionaries(st.integers(1, 60), WORDS, max_size=40), st.integers(1, 8))
def test_no_name_left_out_is_liker(
    here: frozenset[str], others: dict[int, frozenset[str]], count: int
) -> None:
    def likeness(number: int) -> float:
        every = here | others[number]
        return len(here & others[number]) / len(every) if every else 0

    found = likest(here, others, count)
    assert found == sorted(found)
    assert len(found) == min(count, len(others))
    left = others.keys() - set(found)
    assert all((-likeness(one), one) < (-likeness(two), two) for one in found for two in left)
