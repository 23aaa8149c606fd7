"""Registers with one row a product: each of its evaluations is a rating of its own, or asked."""

from __future__ import annotations

from datetime import date

import pytest

from ocop_cli.model.pages import Mark
from ocop_cli.model.reading import Given, Reading
from tests.made.pages import Cells, codes, errors, read, sheet

SHARED = ("STT", "Tên sản phẩm", "Chủ thể")
GIVEN = Given(authority="UBND tỉnh Lâm Khê")
FIRST = ("743/QĐ-UBND", "20/3/2020", "3 sao")
AGAIN = ("1412/QĐ-UBND", "20/6/2023", "4 sao")
NONE = (None, None, None)
ROWS: list[Cells] = [
    (1, "Chè búp nõn", "HTX chè Nà Hiên", *FIRST, *AGAIN),
    (2, "Mật ong", "Hộ kinh doanh Lý Văn Páo", *FIRST, *NONE),
    (3, "Gạo nếp", "HTX Mây Ngàn", *NONE, *AGAIN),
]
RATED = [
    ("Chè búp nõn", 3, "743/QĐ-UBND", date(2020, 3, 20)),
    ("Mật ong", 3, "743/QĐ-UBND", date(2020, 3, 20)),
    ("Chè búp nõn", 4, "1412/QĐ-UBND", date(2023, 6, 20)),
    ("Gạo nếp", 4, "1412/QĐ-UBND", date(2023, 6, 20)),
]


def said(*rows: Cells, merged: tuple[tuple[int, int, int, int], ...] = ()) -> Reading:
    title = ("SỔ THEO DÕI SẢN PHẨM OCOP TỈNH LÂM KHÊ",)
    return read(sheet(title, *rows, merged=merged), given=GIVEN)


def rated(reading: Reading) -> list[tuple[object, ...]]:
    assert codes(reading) == [], reading.problems
    return [(e.product, e.stars, e.decision, e.issued_on) for e in reading.entries]


@pytest.mark.parametrize(
    ("first", "again"),
    [
        (("Số quyết định công nhận", "Ngày công nhận", "Hạng sao"),
         ("Số quyết định công nhận lại", "Ngày công nhận lại", "Hạng sao công nhận lại")),
        (("Số QĐ", "Ngày QĐ", "Số sao"), ("Số QĐ đánh giá lại", "Ngày QĐ đánh giá lại",
                                          "Số sao đánh giá lại")),
        (("Số QĐ lần 1", "Ngày lần 1", "Sao lần 1"), ("Số QĐ lần 2", "Ngày lần 2", "Sao lần 2")),
        (("QĐ công nhận lần đầu", "Ngày công nhận lần đầu", "Hạng sao lần đầu"),
         ("QĐ công nhận lại", "Ngày công nhận lại", "Hạng sao công nhận lại")),
        (("Số QĐ năm 2020", "Ngày QĐ năm 2020", "Hạng sao năm 2020"),
         ("Số QĐ năm 2023", "Ngày QĐ năm 2023", "Hạng sao năm 2023")),
        (("Số quyết định", "Ngày ban hành", "Hạng sao"),
         ("Số quyết định nâng hạng", "Ngày nâng hạng", "Hạng sao nâng hạng")),
        (("Quyết định (lần 1)", "Ngày (lần 1)", "Hạng sao (lần 1)"),
         ("Quyết định (lần 2)", "Ngày (lần 2)", "Hạng sao (lần 2)")),
    ],
)  # fmt: skip
def test_in_one_row_of_headings(first: Cells, again: Cells) -> None:
    assert rated(said((*SHARED, *first, *again), *ROWS)) == RATED


@pytest.mark.parametrize(
    ("first", "again"),
    [("Công nhận lần đầu", "Công nhận lại"), ("Lần 1", "Lần 2"), ("Năm 2020", "Năm 2023"),
     ("Đánh giá lần đầu", "Đánh giá lại"), ("LẦN THỨ NHẤT", "LẦN THỨ HAI"),
     ("Công nhận lần đầu", "Nâng hạng"), ("Kết quả lần 1", "Kết quả lần 2")],
)  # fmt: skip
def test_under_a_heading_for_each(first: str, again: str) -> None:
    top = (*SHARED, first, None, None, again, None, None)
    under = (None, None, None, "Số QĐ", "Ngày QĐ", "Hạng sao", "Số QĐ", "Ngày QĐ", "Hạng sao")
    merged = ((2, 3, 2, 5), (2, 6, 2, 8))
    assert rated(said(top, under, *ROWS, merged=merged)) == RATED


def test_three_of_them_with_points_and_an_address() -> None:
    heads = ("Số QĐ", "Ngày QĐ", "Điểm", "Hạng sao")
    top = (*SHARED, "Địa chỉ", "Lần 1", *NONE, "Lần 2", *NONE, "Lần 3", *NONE)
    under = (*NONE, None, *heads, *heads, *heads)
    row = (1, "Chè", "HTX A", "xã Nà Hiên", "1/QĐ-UBND", "2/3/2018", 60, "3 sao",
           "2/QĐ-UBND", "2/3/2021", 75.5, "4 sao", "3/QĐ-UBND", "2/3/2024", 91, 5)  # fmt: skip
    reading = said(top, under, row, merged=((2, 4, 2, 7), (2, 8, 2, 11), (2, 12, 2, 15)))
    assert [(e.decision, e.score, e.stars, e.locality) for e in reading.entries] == [
        ("1/QĐ-UBND", 60, 3, "xã Nà Hiên"), ("2/QĐ-UBND", 75.5, 4, "xã Nà Hiên"),
        ("3/QĐ-UBND", 91, 5, "xã Nà Hiên"),
    ]  # fmt: skip


HEADS = (
    *SHARED,
    "Số QĐ lần 1",
    "Ngày lần 1",
    "Sao lần 1",
    "Số QĐ lần 2",
    "Ngày lần 2",
    "Sao lần 2",
)


def test_one_decision_merged_over_the_rows() -> None:
    rows: list[Cells] = [
        ROWS[0],
        (2, "Mật ong", "HTX B", "743/QĐ-UBND", "20/3/2020", "3 sao", *NONE),
    ]
    reading = said(HEADS, *rows, merged=((3, 6, 4, 6), (3, 7, 4, 7), (3, 8, 4, 8)))
    assert [e.decision for e in reading.entries if e.product == "Mật ong"] == [
        "743/QĐ-UBND", "1412/QĐ-UBND",
    ]  # fmt: skip


def test_under_groups_and_over_a_total() -> None:
    rows: list[Cells] = [
        ("I", "Huyện Khe Mây"), ROWS[0], ("II", "Huyện Đá Vân"), ROWS[1], ROWS[2],
        (None, "Tổng cộng: 3 sản phẩm"),
    ]  # fmt: skip
    reading = said(HEADS, *rows)
    assert rated(reading) == RATED
    assert [e.locality for e in reading.entries] == [
        "Huyện Khe Mây", "Huyện Đá Vân", "Huyện Khe Mây", "Huyện Đá Vân",
    ]  # fmt: skip


def test_a_row_without_any_is_refused_and_not_lost() -> None:
    reading = said(HEADS, *ROWS, (4, "Rượu ngô", "HTX D", *NONE, *NONE))
    (problem,) = errors(reading)
    assert problem.place is not None and problem.place.row == 6


@pytest.mark.parametrize("lost", [6, 7, 8])
def test_a_later_one_that_lacks_a_cell_is_refused(lost: int) -> None:
    row = [cell if at != lost else None for at, cell in enumerate(ROWS[0])]
    assert errors(said(HEADS, row, ROWS[1]))


def test_what_stands_beside_is_told_once() -> None:
    reading = said((*HEADS, "Ý kiến của tổ"), *((*row, "xem lại sau") for row in ROWS))
    assert codes(reading).count("unread_column.heading") <= 1


def test_a_formula_and_a_struck_row_are_told_once_and_in_every_column() -> None:
    page = sheet(HEADS, *ROWS, marks={(2, 5): Mark.FORMULA, (2, 8): Mark.FORMULA})
    assert codes(read(page, given=GIVEN)) == ["formula", "formula"]


class TestStaysWhole:
    """Where it is not plain which column is of which evaluation, nothing is taken apart."""

    @pytest.mark.parametrize(
        "again",
        [
            ("Số QĐ huyện", "Ngày QĐ huyện", "Hạng sao huyện"),
            ("Số QĐ đề nghị", "Ngày đề nghị", "Hạng sao đề nghị"),
            ("Số QĐ thu hồi", "Ngày thu hồi", "Hạng sao bị thu hồi"),
            ("Số QĐ", "Ngày QĐ", "Hạng sao"),
            ("Số QĐ kia", "Ngày kia", "Hạng sao kia"),
        ],
    )
    def test_by_its_headings(self, again: Cells) -> None:
        reading = said((*SHARED, "Số QĐ", "Ngày QĐ", "Hạng sao", *again), *ROWS[:2])
        assert errors(reading) or all(e.held for e in reading.entries if e.product != "Mật ong")

    def test_without_stars_of_its_own_the_product_is_held(self) -> None:
        heads = (
            *SHARED,
            "Số QĐ",
            "Ngày QĐ",
            "Hạng sao",
            "Số QĐ đánh giá lại",
            "Ngày QĐ đánh giá lại",
        )
        reading = said(heads, *(row[:8] for row in ROWS[:2]))
        assert [bool(entry.held) for entry in reading.entries] == [True, False]

    def test_with_one_kind_or_one_last_day_for_all(self) -> None:
        for heading, cell in (("Hình thức", "Đánh giá lại"), ("Có giá trị đến", "20/6/2026")):
            rows = [(*row, cell) for row in ROWS[:2]]
            assert errors(said((*HEADS, heading), *rows))

    def test_with_the_columns_of_one_among_those_of_the_other(self) -> None:
        heads = (*SHARED, "Số QĐ lần 1", "Số QĐ lần 2", "Ngày lần 1", "Ngày lần 2", "Sao lần 1",
                 "Sao lần 2")  # fmt: skip
        rows = [(*row[:3], row[3], row[6], row[4], row[7], row[5], row[8]) for row in ROWS[:1]]
        reading = said(heads, *rows)
        assert errors(reading) or len(reading.entries) == 2
