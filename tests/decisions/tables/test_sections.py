"""Nothing of a table is lost: pieces without a heading are read on, or the file is refused."""

from __future__ import annotations

import pytest

from tests.made.pages import HEADS, ROW, codes, document, products, read, sheet

NAMES = ("Tên sản phẩm", "Chủ thể")
MORE = ("Miến dong", "HTX B")
FULL = (2, "Miến dong", "HTX B", "xã Tân Lập, huyện Sơn Hà", "61,5", "3 sao")


class TestAListOfOneColumn:
    @pytest.mark.parametrize("title", ["Danh sách sản phẩm 4 sao", "4 sao", "Sản phẩm 4 sao"])
    def test_two_of_them_on_one_sheet(self, title: str) -> None:
        said = read(
            sheet(("Danh sách sản phẩm 3 sao",), ("Tên sản phẩm",), ("Chè A",), ("Chè B",),
                  (title,), ("Tên sản phẩm",), ("Chè C",))
        )  # fmt: skip
        assert [(e.product, e.stars) for e in said.entries] == [
            ("Chè A", 3), ("Chè B", 3), ("Chè C", 4),
        ]  # fmt: skip


class TestATableCutInTwo:
    @pytest.mark.parametrize("rest", [[MORE], [MORE, ("Nấm", "Hộ kinh doanh C")]])
    def test_goes_on_under_the_heading_of_the_first_piece(
        self, rest: list[tuple[str, str]]
    ) -> None:
        page = document("DANH SÁCH SẢN PHẨM OCOP 3 SAO", [NAMES, ("Chè xanh", "HTX A")], rest)
        said = read(page)
        assert products(said) == ["Chè xanh", *(name for name, _ in rest)]
        assert {e.stars for e in said.entries} == {3}

    def test_with_stars_and_points_and_no_running_number(self) -> None:
        said = read(document([HEADS[1:], ROW[1:]], [FULL[1:]]))
        assert products(said) == ["Chè xanh", "Miến dong"]

    @pytest.mark.parametrize(
        "row", [("HTX B", "Miến dong", "3 sao"), ("Miến dong", "HTX B"), (*FULL, "x")]
    )
    def test_whose_second_piece_has_other_columns_refuses_the_file(
        self, row: tuple[object, ...]
    ) -> None:
        said = read(document([HEADS, ROW], [tuple(map(str, row))]))
        assert codes(said) == ["not_read.products"]

    def test_a_table_of_signatures_is_no_piece_of_it(self) -> None:
        page = document([HEADS, ROW], [("Nơi nhận:\n- Như trên;", "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH")])
        assert not read(page).problems


class TestASheetWithoutHeading:
    @pytest.mark.parametrize("row", [FULL[1:], MORE, ("Nấm", "Công ty C", "4 sao")])
    def test_that_lists_products_refuses_the_file(self, row: tuple[object, ...]) -> None:
        said = read(sheet(HEADS, ROW), sheet(row, name="Sheet2"))  # type: ignore[arg-type]
        assert codes(said) == ["not_read.products"]

    def test_rows_above_the_first_heading_do_too(self) -> None:
        said = read(sheet(FULL, (None,), HEADS, ROW))
        assert "not_read.products" in codes(said)
