"""The running numbers of a list: a leap may be a row that was lost on the way."""

from __future__ import annotations

import pytest

from ocop_cli.decisions.tables.running_numbers import RunningNumbers
from ocop_cli.model.pages import PageKind, Row
from ocop_cli.model.reading import Place
from tests.made.pages import codes, document, read

HEADING = Place(0, PageKind.SHEET, "A", 1, 1)


def leaps(*lists: list[object]) -> list[tuple[str, str, int]]:
    """From what to what number, and in which row; each list has its rows from 1 on."""
    numbers = RunningNumbers()
    for one in lists:
        numbers.begin(new_list=True)
        for row, value in enumerate(one, start=1):
            numbers.add(Row(row, (value,)), 0, HEADING)  # type: ignore[arg-type]
    return [
        (one.values["first"], one.values["second"], one.place.row)
        for one in numbers.leaps()
        if one.place is not None
    ]


def test_a_leap_is_told_with_its_row() -> None:
    assert leaps([1, 2, 4, 5]) == [("2", "4", 3)]
    assert leaps(["01", "02", "03", "07."]) == [("3", "7", 4)]


@pytest.mark.parametrize(
    "numbers",
    [
        [1, 2, 3],
        [1, 2, 1, 2, 3],  # begun again with each group
        [1, 1, 1, 2, 2, 3],  # an entity's number beside each of its products
        [1, None, None, 2, "", 3],  # as where its cells are merged
        ["I", 1, 2, "II", 3],
        [7, 8, 9],  # a list may go on where another file ends
        [102, 245, 391, 577],  # codes
        [],
    ],
)
def test_what_runs_on_or_is_no_running_number_is_not(numbers: list[object]) -> None:
    assert leaps(numbers) == []


def test_one_list_says_nothing_of_the_next() -> None:
    assert leaps([1, 2], [9, 10]) == []


def test_a_list_that_goes_on_in_another_table_is_one() -> None:
    numbers = RunningNumbers()
    numbers.begin(new_list=False)
    for table, values in enumerate(([1, 2, 3], [5, 6]), start=1):
        numbers.begin(new_list=False)
        for row, value in enumerate(values):
            numbers.add(Row(row, (value,), table=table), 0, HEADING)
    assert [one.place and one.place.table for one in numbers.leaps()] == [2]


def test_numbers_of_columns_over_a_second_page_are_no_rows() -> None:
    heads = ("STT", "Tên sản phẩm", "Chủ thể", "Hạng sao")
    columns = ("(1)", "(2)", "(3)", "(4)")
    rows = [(at, f"Chè {at}", "HTX A", "4 sao") for at in range(1, 7)]
    first, second = [heads, columns, *rows[:3]], [heads, columns, *rows[3:]]
    said = read(document(first, kind=PageKind.PAPER), document(second, kind=PageKind.PAPER))
    assert codes(said) == [] and len(said.entries) == len(rows)


def test_numbers_that_begin_again_in_a_further_table_with_nothing_above_are_told() -> None:
    heads = ["STT", "Tên sản phẩm", "Chủ thể", "Hạng sao"]
    first = [heads, *([at, f"Chè {at}", "HTX A", "4 sao"] for at in (1, 2))]
    for numbers, above, told in (((1, 2), (), True), ((3, 4), (), False), ((1, 2), ("2",), True),
                                 ((1, 2), ("Huyện Sơn Hà",), False)):  # fmt: skip
        second = [heads, *([at, f"Gạo {at}", "HTX B", "3 sao"] for at in numbers)]
        for kind in (PageKind.PAPER, PageKind.DOCUMENT):
            said = read(document("DANH SÁCH", first, *above, second, kind=kind))
            assert ("number_leap.again" in codes(said)) is told, (numbers, above)
            assert len(said.entries) == 4
    group = [heads, ["", "Huyện Sơn Hà", "", ""], [1, "Gạo", "HTX B", "3 sao"]]
    assert "number_leap.again" not in codes(read(document("DANH SÁCH", first, group)))
