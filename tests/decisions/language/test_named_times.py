"""The times that words name, each by its first day and its last."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop_cli.decisions.language.named_times import named_time, named_times
from ocop_cli.text.keys import fold, same_key

NAMED = {
    "31/12/2023": ("2023-12-31", "2023-12-31"),
    "2023-12-31": ("2023-12-31", "2023-12-31"),
    "5 tháng 6 năm 2024": ("2024-06-05", "2024-06-05"),
    "tháng 6/2025": ("2025-06-01", "2025-06-30"),
    "tháng 2 năm 2024": ("2024-02-01", "2024-02-29"),
    "T12.2024": ("2024-12-01", "2024-12-31"),
    "tháng mười hai năm 2024": ("2024-12-01", "2024-12-31"),
    "tháng Năm năm 2025": ("2025-05-01", "2025-05-31"),
    "tháng Giêng năm 2025": ("2025-01-01", "2025-01-31"),
    "quý IV năm 2023": ("2023-10-01", "2023-12-31"),
    "Quý 3/2024": ("2024-07-01", "2024-09-30"),
    "quý II-2025": ("2025-04-01", "2025-06-30"),
    "6 tháng đầu năm 2024": ("2024-01-01", "2024-06-30"),
    "06 tháng cuối năm 2024": ("2024-07-01", "2024-12-31"),
    "nửa cuối năm 2024": ("2024-07-01", "2024-12-31"),
    "đầu năm 2023": ("2023-01-01", "2023-06-30"),
    "giữa năm 2023": ("2023-04-01", "2023-09-30"),
    "cuối 2023": ("2023-07-01", "2023-12-31"),
    "6/2024": ("2024-06-01", "2024-06-30"),
    "năm 2024": ("2024-01-01", "2024-12-31"),
    "2024": ("2024-01-01", "2024-12-31"),
}


def said(text: str) -> list[tuple[str, str]]:
    times = named_times(same_key(text))
    return [(one.first.isoformat(), one.last.isoformat()) for one in times]


@pytest.mark.parametrize("text", NAMED)
def test_a_time_alone_and_in_a_sentence(text: str) -> None:
    assert said(text) == [NAMED[text]]
    assert named_time(same_key(text)) is not None
    if text != "6/2024":  # which in a sentence is a number as well
        for around in ("Cập nhật {}", "Hết hạn {}, đánh giá lại", "({})"):
            assert said(around.format(text)) == [NAMED[text]], around
            assert said(fold(around.format(text))) == [NAMED[text]], around


def test_several_in_their_order() -> None:
    assert said("từ tháng 3/2024 đến cuối năm 2024") == [
        ("2024-03-01", "2024-03-31"),
        ("2024-07-01", "2024-12-31"),
    ]


def test_a_month_that_is_none_leaves_its_year_and_a_day_that_is_none_nothing() -> None:
    assert said("tháng 13/2024") == [("2024-01-01", "2024-12-31")]
    assert said("31/02/2024") == []


def test_a_time_with_more_beside_it_is_none_alone() -> None:
    for text in ("hết hạn tháng 6/2024", "năm 2024 và năm 2025", "tháng 6/2024 mới", "tháng sáu"):
        assert named_time(same_key(text)) is None, text
    for text in ("vào tháng 6/2024", "ngày 31/12/2023.", "từ năm 2024"):
        assert named_time(same_key(text)) is not None, text


@pytest.mark.thorough
@given(st.text(alphabet="0123456789/.- thángquýnămcuốiđầuIVT", max_size=40))
def test_each_begins_before_it_ends_and_stands_where_it_is_said(text: str) -> None:
    key = same_key(text)
    times = list(named_times(key))
    for one in times:
        assert date(1900, 1, 1) <= one.first <= one.last
        assert key[one.start : one.end].strip()
    spans = [(one.start, one.end) for one in times]
    assert spans == sorted(spans)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))
