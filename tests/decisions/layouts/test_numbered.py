"""Tables with several products of a maker in one row, each with stars of its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from ocop_cli.model.pages import Value
from tests.made.each import each
from tests.made.pages import NOTHING_GIVEN, codes, errors, read, sheet

TITLE = ("DANH SÁCH SẢN PHẨM OCOP TỈNH HÒA PHÚ",)
HEAD = ("STT", "Chủ thể", "Sản phẩm 1", "Sao", "Sản phẩm 2", "Sao", "Số QĐ", "Ngày QĐ", "Cơ quan")
END = ("12/QĐ-UBND", "06/05/2025", "UBND tỉnh Hòa Phú")
ROWS: list[tuple[Value, ...]] = [
    (1, "HTX Tân Lập", "Chè xanh", "4 sao", "Chè đen", "3 sao", *END),
    (2, "HTX Bản Lác", "Bánh khảo", "3 sao", None, None, *END),
]
READ = [
    ("Chè xanh", "HTX Tân Lập", 4), ("Chè đen", "HTX Tân Lập", 3), ("Bánh khảo", "HTX Bản Lác", 3),
]  # fmt: skip
Said = tuple[list[tuple[str, str | None, int | None]], list[str]]


def said(*table: tuple[Value, ...], columns: Mapping[str, str] | None = None) -> Said:
    found = read(sheet(TITLE, *table), given=replace(NOTHING_GIVEN, columns=columns or {}))
    return [(one.product, one.entity, one.stars) for one in found.entries], codes(found)


def headed(*own: str) -> tuple[str, ...]:
    return (*HEAD[:2], *own, *HEAD[6:])


@each(
    "own",
    [("Sản phẩm 1", "Sao", "Sản phẩm 2", "Sao"), ("Tên SP (1)", "Sao (1)", "Tên SP (2)", "Sao (2)"),
     ("Tên sản phẩm 1", "Hạng sao 1", "Tên sản phẩm 2", "Hạng sao 2"),
     ("Product 1", "Stars", "Product 2", "Stars")],
)  # fmt: skip
def test_each_product_is_a_row(own: tuple[str, ...]) -> None:
    assert said(headed(*own), *ROWS) == (READ, [])


def test_the_stars_of_all_may_stand_behind_the_names_of_all() -> None:
    rows = [(*row[:3], row[4], row[3], row[5], *row[6:]) for row in ROWS]
    assert said(headed("Sản phẩm 1", "Sản phẩm 2", "Sao 1", "Sao 2"), *rows) == (READ, [])


def test_a_person_who_names_the_first_column_loses_none_of_the_second() -> None:
    assert said(HEAD, *ROWS, columns={"san pham 1": "product"}) == (READ, [])


def test_what_lacks_its_stars_or_its_name_is_refused_at_its_cell() -> None:
    page = sheet(TITLE, HEAD, (*ROWS[0][:5], None, *END), (*ROWS[1][:5], "3 sao", *END))
    found = read(page, given=NOTHING_GIVEN)
    wrong = [(one.code, one.place and (one.place.row, one.place.column)) for one in found.problems]
    assert wrong == [("bad_stars", (3, 5)), ("missing_product", (4, 4))]


def test_a_total_and_a_cell_without_a_heading_stay_what_they_are() -> None:
    total = (None, "Tổng cộng: 02 chủ thể", *(None,) * 7)
    assert said(HEAD, *ROWS, total)[0] == READ
    noted = read(sheet(TITLE, HEAD, (*ROWS[0], "đã thu hồi")), given=NOTHING_GIVEN)
    assert [bool(one.held) for one in noted.entries] == [True, True]


@each(
    "own",
    [("Sản phẩm 1", "Sao", "Sản phẩm 2", "Điểm"), ("Sản phẩm 1", "Sao", "Sản phẩm 3", "Sao"),
     ("Sản phẩm 1", "Điểm", "Sản phẩm 2", "Điểm"), ("Sản phẩm 1", "Sản phẩm 2", "Sao", "Điểm")],
)  # fmt: skip
def test_other_tables_are_refused_and_no_one_of_the_columns_offered(own: tuple[str, ...]) -> None:
    found = read(sheet(TITLE, headed(*own), *ROWS), given=NOTHING_GIVEN)
    assert not found.entries and errors(found)
    assert not any(one.variant == "heading" for one in found.problems)
