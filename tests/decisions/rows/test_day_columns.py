"""A column of days is judged whole: turned by a spreadsheet, written month first, or as it is."""

from __future__ import annotations

from datetime import date
from itertools import product

import pytest

from ocop_cli.model.pages import Mark, Value
from ocop_cli.model.reading import DayOrder, Given
from tests.made.pages import codes, read, sheet

HEADS = ("Tên sản phẩm", "Chủ thể", "Hạng sao", "Số quyết định", "Ngày quyết định")
LATE = ("20/12/2023", "31/12/2023", "13-1-2024", "28.2.2024")


def _list(*days: Value, given: Given | None = None, **more: object):  # type: ignore[no-untyped-def]
    rows = [(f"Chè {n}", f"HTX {n}", "4 sao", f"{n}/QĐ-UBND", day) for n, day in enumerate(days, 1)]
    authority = Given(authority="UBND tỉnh Hòa Phú")
    return read(sheet(HEADS, *rows, **more), given=given or authority)  # type: ignore[arg-type]


def _days(said) -> list[date | None]:  # type: ignore[no-untyped-def]
    return [entry.issued_on for entry in said.entries]


class TestTurnedBySpreadsheets:
    @pytest.mark.parametrize(("late", "count"), list(product(LATE, (1, 2, 5))))
    def test_early_days_beside_texts_of_late_ones_are_asked(self, late: str, count: int) -> None:
        early = [date(2023, month, 12) for month in range(1, count + 1)]
        said = _list(*early, late)
        assert codes(said) == ["ambiguous_day.turned"] * count
        assert len(said.entries) == 1

    def test_and_turned_back_or_left_as_the_user_says(self) -> None:
        days = (date(2023, 5, 12), "20/12/2023")
        for order, day in (
            (DayOrder.MONTH_FIRST, date(2023, 12, 5)), (DayOrder.DAY_FIRST, date(2023, 5, 12)),
        ):  # fmt: skip
            given = Given(authority="UBND tỉnh Hòa Phú", day_order=order)
            assert _days(_list(*days, given=given)) == [day, date(2023, 12, 20)]

    @pytest.mark.parametrize(
        "days",
        [(date(2023, 5, 12), "5/12/2023"), (date(2023, 5, 20), "20/12/2023"),
         (date(2023, 5, 12), date(2023, 5, 20)), ("5/12/2023", "20/12/2023")],
    )  # fmt: skip
    def test_a_column_that_shows_no_such_thing_is_read(self, days: tuple[Value, ...]) -> None:
        assert not codes(_list(*days)) and len(_days(_list(*days))) == 2


class TestMonthFirst:
    @pytest.mark.parametrize("sign", ["/", "-", "."])
    def test_one_text_that_can_only_be_so_puts_the_others_in_doubt(self, sign: str) -> None:
        early, late = sign.join(("5", "12", "2023")), sign.join(("12", "31", "2023"))
        said = _list(early, late)
        assert codes(said) == ["ambiguous_day", "bad_date"] and not said.entries
        given = Given(authority="UBND tỉnh Hòa Phú", day_order=DayOrder.MONTH_FIRST)
        assert _days(_list(early, late, given=given)) == [date(2023, 5, 12), date(2023, 12, 31)]

    def test_a_slip_in_a_column_that_is_day_first_is_only_a_slip(self) -> None:
        said = _list("5/12/2023", "12/31/2023", "31/12/2023")
        assert codes(said) == ["bad_date"] and len(said.entries) == 2


class TestAPartOfADay:
    def test_a_month_that_a_spreadsheet_made_a_day_of_is_asked(self) -> None:
        said = _list(date(2022, 3, 1), marks={(2, 4): Mark.PARTIAL})
        assert codes(said) == ["ambiguous_day.partial"] and not said.entries

    def test_in_a_column_of_no_days_it_says_nothing(self) -> None:
        said = _list(date(2022, 3, 1), marks={(2, 0): Mark.PARTIAL})
        assert not codes(said)
