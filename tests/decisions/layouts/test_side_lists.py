"""Two lists beside each other under headings of their own are two; one product has one row."""

from __future__ import annotations

import pytest

from ocop_cli.model.reading import Reading
from tests.made.pages import GIVEN, Cells, document, errors, products, read, sheet

_LEFT: list[Cells] = [(1, "Chè Shan", "HTX A"), (2, "Mật ong", "HTX B")]
_RIGHT: list[Cells] = [(1, "Miến dong", "Công ty C"), (2, "Gạo nếp", "HTX D")]
_PLAIN: Cells = ("STT", "Tên sản phẩm", "Chủ thể")


def beside(left: list[Cells], right: list[Cells]) -> list[Cells]:
    return [(*one, *other) for one, other in zip(left, right, strict=True)]


def both(rows: list[Cells]) -> Reading:
    of_sheet, of_paper = read(sheet(*rows), given=GIVEN), read(document(rows), given=GIVEN)
    assert [one[1:] for one in of_sheet.entries] == [one[1:] for one in of_paper.entries]
    return of_sheet


_STARS = {"Chè Shan": 4, "Mật ong": 4, "Miến dong": 3, "Gạo nếp": 3}


def test_with_the_rank_in_the_heading_of_their_products() -> None:
    heads = ("STT", "Sản phẩm 4 sao", "Chủ thể", "STT", "Sản phẩm 3 sao", "Chủ thể")
    reading = both([heads, *beside(_LEFT, _RIGHT)])
    assert not reading.problems
    assert {one.product: one.stars for one in reading.entries} == _STARS


@pytest.mark.parametrize("other", [_PLAIN, ("TT", "Tên SP", "Tên chủ thể")])
def test_with_the_rank_above_each(other: Cells) -> None:
    above = ("SẢN PHẨM 4 SAO", None, None, "SẢN PHẨM 3 SAO", None, None)
    reading = both([above, (*_PLAIN, *other), *beside(_LEFT, _RIGHT)])
    assert not reading.problems
    assert {one.product: one.stars for one in reading.entries} == _STARS


def test_with_a_column_of_ranks_in_each_and_one_that_is_shorter() -> None:
    heads = (*_PLAIN, "Hạng sao", None, "TT", "Tên sản phẩm OCOP", "Tên chủ thể", "Xếp hạng")
    rows: list[Cells] = [
        (*_LEFT[0], 4, None, *_RIGHT[0], 3), (*_LEFT[1], 4, None, *_RIGHT[1], 3),
        (3, "Chè nụ", "HTX A", 4),
    ]  # fmt: skip
    reading = both([heads, *rows])
    assert {one.product: one.stars for one in reading.entries} == {**_STARS, "Chè nụ": 4}
    place = next(one.place for one in reading.entries if one.product == "Gạo nếp")
    assert (place.row, place.column) == (3, 6)


@pytest.mark.parametrize(
    "heads",
    [("STT", "Tên sản phẩm (cũ)", "Chủ thể", "STT", "Tên sản phẩm (mới)", "Chủ thể"),
     ("STT", "Sản phẩm 4 sao", "Chủ thể", "STT", "Sản phẩm dự kiến 3 sao", "Chủ thể"),
     ("STT", "Sản phẩm 4 sao", "Chủ thể", "STT", "Sản phẩm 3 sao", "Ý kiến")],
)  # fmt: skip
def test_headings_that_say_another_thing_are_refused(heads: Cells) -> None:
    reading = both([heads, *beside(_LEFT, _RIGHT)])
    assert errors(reading) and not reading.entries


def test_a_second_name_of_a_product_is_no_second_list() -> None:
    heads = ("STT", "Tên sản phẩm", "Chủ thể", "Tên sản phẩm OCOP", "Tên chủ thể", "Sao")
    rows: list[Cells] = [(1, "Chè Shan", "HTX A", "Chè Shan tuyết", "HTX chè A", 4)]
    reading = both([heads, *rows])
    assert len(reading.entries) < 2


@pytest.mark.parametrize(
    ("at", "row"),
    [(0, ("Huyện Khe Mây",)), (1, (1, "Chè Shan", "HTX A")), (1, (1, "Gạo", None))],
)
def test_where_a_row_may_be_of_both_or_stands_in_both_nothing_is_parted(
    at: int, row: Cells
) -> None:
    heads = ("STT", "Sản phẩm 4 sao", "Chủ thể", "STT", "Sản phẩm 3 sao", "Chủ thể")
    rows = beside(_LEFT, [row, _RIGHT[1]]) if at else [row, *beside(_LEFT, _RIGHT)]
    reading = both([heads, *rows])
    assert errors(reading) and not products(reading)
