"""Lists without a column of stars whose remarks all are the stars that were reached."""

from __future__ import annotations

import pytest

from ocop_cli.model.reading import Reading
from tests.made.pages import GIVEN, Cells, errors, read, sheet

_HEADS = ("STT", "Tên sản phẩm", "Chủ thể", "Ghi chú")


def said(*notes: str | None, heads: Cells = _HEADS, more: Cells = ()) -> Reading:
    rows = [(at, f"Chè {at}", "HTX A", one, *more) for at, one in enumerate(notes, 1)]
    return read(sheet(heads, *rows), given=GIVEN)


@pytest.mark.parametrize(
    "notes",
    [("Đạt 4 sao", "Đạt 3 sao"), ("4 sao", "3 sao"), ("OCOP 4 sao", "OCOP 3 sao"),
     ("Xếp hạng 4 sao.", "Xếp hạng 3 sao."), ("4 sao OCOP", "3 sao OCOP"),
     ("Được công nhận 4 sao", "Đạt hạng 3 sao")],
)  # fmt: skip
def test_are_the_stars_of_their_rows(notes: tuple[str, ...]) -> None:
    reading = said(*notes)
    assert not reading.problems
    assert [one.stars for one in reading.entries] == [4, 3]


def test_beside_one_that_failed() -> None:
    reading = said("Đạt 4 sao", "Không đạt")
    assert not reading.problems
    assert [(one.stars, one.result) for one in reading.entries] == [(4, None), (None, "failed")]


def test_beside_a_result_that_names_none() -> None:
    reading = said("4 sao", "3 sao", heads=(*_HEADS, "Kết quả"), more=("Đạt",))
    assert [one.stars for one in reading.entries] == [4, 3]


def test_under_a_group_that_says_other_stars_the_row_is_refused() -> None:
    rows = [("Sản phẩm 3 sao",), (1, "Chè", "HTX A", "4 sao"), (2, "Mật ong", "HTX B", "3 sao")]
    reading = read(sheet(_HEADS, *rows), given=GIVEN)
    assert errors(reading) or all(one.stars == 3 or one.held for one in reading.entries)


@pytest.mark.parametrize(
    "notes",
    [("Đạt 4 sao", None), ("Đạt 4 sao", "Chưa đạt 3 sao"), ("4 sao", "3 sao, đã thu hồi"),
     ("4 sao", "Đề nghị 3 sao"), ("4 sao", "3 sao (cũ)"), ("4 sao", "3 sao năm 2021"),
     ("4 sao", "Tiềm năng 5 sao"), ("4 sao", "3-4 sao"), ("Đạt 4 sao",)],
)  # fmt: skip
def test_where_one_says_more_or_nothing_they_are_remarks(notes: tuple[str | None, ...]) -> None:
    reading = said(*notes)
    assert errors(reading) and not reading.entries


@pytest.mark.parametrize(
    ("heading", "cell"), [("Hạng sao", "3 sao"), ("Xếp loại cũ", "3 sao"), ("Kết quả", "3 sao")]
)
def test_beside_other_stars_they_are_remarks(heading: str, cell: str) -> None:
    reading = said("4 sao", "4 sao", heads=(*_HEADS, heading), more=(cell,))
    assert errors(reading) or all(one.stars != 4 or one.held for one in reading.entries)
