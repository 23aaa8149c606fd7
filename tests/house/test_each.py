"""Many cases in one test: each is tried, and none that fails hides another."""

from __future__ import annotations

import inspect

import pytest

from tests.made.each import each


def test_every_case_is_tried_and_all_that_fail_are_told() -> None:
    tried: list[int] = []

    @each("number", range(4))
    def even(number: int) -> None:
        tried.append(number)
        assert number % 2 == 0

    with pytest.raises(ExceptionGroup, match="2 of 4") as told:
        even()
    assert tried == [0, 1, 2, 3]
    notes = [one.__notes__ for one in told.value.exceptions]
    assert notes == [["with number = 1"], ["with number = 3"]]


def test_cases_of_cases_and_fixtures_are_handed_on() -> None:
    tried: list[tuple[str, int, str, str]] = []

    @each("first", "ab")
    @each(("second", "third"), [(1, "x"), (2, "y")])
    def all_of(first: str, second: int, third: str, fixture: str) -> None:
        tried.append((first, second, third, fixture))

    assert list(inspect.signature(all_of).parameters) == ["fixture"]
    all_of(fixture="f")
    assert tried == [
        ("a", 1, "x", "f"), ("a", 2, "y", "f"), ("b", 1, "x", "f"), ("b", 2, "y", "f"),
    ]  # fmt: skip


def test_a_case_of_another_length_is_no_case() -> None:
    @each("first, second", [(1,)])
    def never(first: int, second: int) -> None:
        raise AssertionError

    with pytest.raises(ExceptionGroup):
        never()
