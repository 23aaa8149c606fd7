"""Rows and what stands above them: stars, entities, addresses, groups, totals, signatures."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ocop_cli.model.pages import PageKind, Value
from ocop_cli.model.problem import Severity
from tests.made.pages import (
    HEADS,
    ROW,
    codes,
    document,
    errors,
    lines,
    only,
    products,
    read,
    sheet,
)


class TestStars:
    HEADS = ("STT", "Sản phẩm", "Chủ thể", "Xếp hạng", None, None)
    SUB = (None, None, None, "3 sao", "4 sao", "5 sao")

    def test_by_a_tick(self) -> None:
        said = read(
            sheet(self.HEADS, self.SUB, (1, "A", "HTX A", "x"), (2, "B", "HTX A", None, "X"),
                  (3, "C", "HTX A", None, None, "x"))
        )  # fmt: skip
        assert [e.stars for e in said.entries] == [3, 4, 5]

    def test_a_tick_beside_the_hope_for_five(self) -> None:
        heads = ("STT", "Sản phẩm", "Chủ thể", "3 sao", "4 sao", "Tiềm năng 5 sao")
        said = read(sheet(heads, (1, "Chè", "HTX A", None, "x", "x"), (2, "Miến", "HTX B", "x")))
        assert [e.stars for e in said.entries] == [4, 3]
        assert codes(said) == ["potential_five"]

    def test_true_is_no_number_of_stars(self) -> None:
        heads = ("STT", "Sản phẩm", "Chủ thể", "Hạng sao")
        said = read(sheet(heads, (1, "Chè", "HTX A", True), (2, "Miến", "HTX B", 1)))
        assert codes(said) == ["bad_stars"] and products(said) == ["Miến"]

    def test_by_group_rows_with_a_running_number(self) -> None:
        heads = ("STT", "Sản phẩm", "Chủ thể", "Hạng sao")
        said = read(
            sheet(heads, ("1.1. Huyện Sơn Hà",), (1, "Chè", "HTX Tân Lập", 4),
                  ("1.2. Huyện Tân Lập",), (2, "Miến", "HTX Bản Cọ", 3),
                  ("Nhóm thực phẩm",), (3, "Mật ong", "HTX Bản Cọ", 3))
        )  # fmt: skip
        assert [(e.product, e.locality) for e in said.entries] == [
            ("Chè", "Huyện Sơn Hà"), ("Miến", "Huyện Tân Lập"), ("Mật ong", "Huyện Tân Lập"),
        ]  # fmt: skip

    def test_a_merged_entity_fills_the_rows_under_it_alone(self) -> None:
        heads = ("STT", "Sản phẩm", "Chủ thể", "Hạng sao")
        said = read(
            sheet(heads, (1, "Chè búp", "HTX A", 4), (2, "Chè đinh", None, 3),
                  (3, "Miến", None, 3), (4, "Mật ong", "HTX C", 3), merged=((2, 2, 3, 2),))
        )  # fmt: skip
        assert [e.entity for e in said.entries] == ["HTX A", "HTX A", None, "HTX C"]
        assert codes(said) == ["missing_entity"]

    @pytest.mark.parametrize("stated", [2, "2"])
    def test_a_total_in_the_column_of_names_is_checked(self, stated: Value) -> None:
        heads = ("STT", "Sản phẩm", "Chủ thể", "Hạng sao")
        said = read(sheet(heads, (1, "Chè", "HTX A", 4), ("Cộng", stated)))
        assert codes(said) == ["count_mismatch"] and products(said) == ["Chè"]

    def test_a_long_text_between_rows_heads_nothing_and_is_told(self) -> None:
        heads = ("STT", "Sản phẩm", "Chủ thể", "Hạng sao")
        long = "Huyện Sơn Hà có nhiều sản phẩm được đánh giá " * 5
        said = read(sheet(heads, (1, "Chè", "HTX A", 4), (long,), (2, "Miến", "HTX B", 3)))
        assert [e.locality for e in said.entries] == [None, None]
        assert codes(said) == ["not_understood"]

    @pytest.mark.parametrize("at", [0, 1])
    @pytest.mark.parametrize("text", ["Rượu mận " * 300, "x" * 100_000])
    def test_one_longer_than_any_remark_is_refused(self, text: str, at: int) -> None:
        heads = ("STT", "Sản phẩm", "Chủ thể", "Hạng sao")
        rows: list[tuple[Value, ...]] = [(1, "Chè", "HTX A", 4), (2, "Miến", "HTX B", 3)]
        said = read(sheet(heads, *rows[: at + 1], (None, text), *rows[at + 1 :]))
        assert codes(said) == ["bad_text.long_row"]
        assert said.problems[0].severity is Severity.ERROR
        assert (said.rows, len(said.entries), len(said.refused)) == (3, 2, 1)

    def test_two_ticks_or_none_are_asked(self) -> None:
        said = read(
            sheet(self.HEADS, self.SUB, (1, "A", "HTX A", "x", "x"), (2, "B", "HTX A", None, None))
        )
        assert codes(said) == ["several_values.stars", "bad_stars.missing"]
        assert not said.entries

    def test_by_group_rows(self) -> None:
        heads = ("TT", "Sản phẩm", "Chủ thể", "Điểm")
        said = read(
            sheet(heads, ("I. SẢN PHẨM ĐẠT HẠNG 4 SAO (01 sản phẩm)",), (1, "A", "HTX A", 76),
                  ("Hạng 3 sao: 02 sản phẩm",), (2, "B", "HTX B", 53), (3, "C", "HTX C", 54))
        )  # fmt: skip
        assert [e.stars for e in said.entries] == [4, 3, 3]
        assert not said.problems

    def test_a_districts_last_stars_do_not_reach_the_next_district(self) -> None:
        heads = ("TT", "Sản phẩm", "Chủ thể")
        said = read(
            sheet(heads, ("I", "Huyện Sơn Hà"), ("1", "Sản phẩm 4 sao"), (1, "A", "HTX A"),
                  ("II", "Huyện Tân Lập"), (2, "B", "HTX B"))
        )  # fmt: skip
        assert [(e.product, e.stars, e.locality) for e in said.entries] == [
            ("A", 4, "Huyện Sơn Hà"),
        ]  # fmt: skip
        assert codes(said) == ["bad_stars.missing"]

    def test_stars_outside_districts_reach_all_of_them(self) -> None:
        heads = ("TT", "Sản phẩm", "Chủ thể")
        said = read(
            sheet(heads, ("A", "SẢN PHẨM 4 SAO"), ("I", "Huyện Sơn Hà"), (1, "A", "HTX A"),
                  ("II", "Huyện Tân Lập"), (2, "B", "HTX B"), ("B", "SẢN PHẨM 3 SAO"),
                  ("I", "Huyện Sơn Hà"), (3, "C", "HTX C"))
        )  # fmt: skip
        assert [(e.stars, e.locality) for e in said.entries] == [
            (4, "Huyện Sơn Hà"), (4, "Huyện Tân Lập"), (3, "Huyện Sơn Hà"),
        ]  # fmt: skip

    def test_a_row_against_its_group_is_asked(self) -> None:
        said = read(sheet(HEADS, ("I. Sản phẩm 3 sao",), ROW))
        assert codes(said) == ["bad_stars.group"]

    def test_by_the_title_of_the_annex(self) -> None:
        page = document("DANH SÁCH SẢN PHẨM OCOP ĐẠT 3 SAO", [HEADS[:5], ROW[:5]])
        assert only(read(page)).stars == 3

    def test_none_printed(self) -> None:
        said = read(sheet(HEADS[:5], ROW[:5]))
        assert codes(said) == ["bad_stars.missing"]
        assert not said.entries

    def test_potential_five_alone_is_asked(self) -> None:
        said = read(sheet(HEADS, (*ROW[:5], "Tiềm năng 5 sao")))
        assert codes(said) == ["proposed.potential"]

    def test_potential_five_beside_four_is_four(self) -> None:
        said = read(sheet(HEADS, (*ROW[:5], "4 sao (tiềm năng 5 sao)")))
        assert only(said).stars == 4
        assert codes(said) == ["potential_five"]

    def test_a_group_of_potential_five_is_never_five(self) -> None:
        said = read(sheet(HEADS[:5], ("I. Sản phẩm tiềm năng 5 sao",), ROW[:5]))
        assert codes(said) == ["proposed.potential"]


class TestEntitiesAndPlaces:
    def test_a_merged_cell_holds_for_all_its_rows(self) -> None:
        said = read(
            sheet(HEADS, ROW, (2, "Chè đen", None, None, 60, "3 sao"),
                  (3, "Miến", None, "xã Khác", 60, "3 sao"), merged=[(2, 2, 3, 2), (2, 3, 3, 3)])
        )  # fmt: skip
        assert [(e.entity, e.locality) for e in said.entries] == [
            ("HTX A", ROW[3]), ("HTX A", ROW[3]), (None, "xã Khác"),
        ]  # fmt: skip
        assert codes(said) == ["missing_entity"]

    @pytest.mark.parametrize(
        "mark",
        ["như trên", "trên", "dòng trên", "Giống trên", "cùng chủ thể", "Cùng đơn vị", "↑",
         "tương tự", "cùng HTX trên"],
    )  # fmt: skip
    def test_whatever_says_that_it_is_the_cell_above(self, mark: str) -> None:
        said = read(lines("STT|Sản phẩm|Chủ thể|Sao", "1|Chè|HTX A|4", f"2|Cam|{mark}|3"))
        assert [entry.entity for entry in said.entries] == ["HTX A", "HTX A"]
        assert codes(said) == ["filled"]

    @pytest.mark.parametrize("at", ["như dòng 1", "xem STT 1", "cùng chủ thể số 1", "như mục 2"])
    def test_a_cell_that_points_at_another_row_is_no_name(self, at: str) -> None:
        said = read(lines("STT|Sản phẩm|Chủ thể|Sao", "1|Chè|HTX A|4", f"2|Cam|{at}|3"))
        assert codes(said) == ["bad_text.reference"] and len(said.entries) == 1

    @pytest.mark.parametrize("name", ["Cùng Sống", "Trên Đồi", "HTX Số 1", "Tổ 3 Cùng Tiến"])
    def test_a_name_with_such_a_word_is_a_name(self, name: str) -> None:
        said = read(lines("STT|Sản phẩm|Chủ thể|Sao", "1|Chè|HTX A|4", f"2|Cam|{name}|3"))
        assert [entry.entity for entry in said.entries] == ["HTX A", name]

    def test_a_name_of_a_product_is_never_filled_in(self) -> None:
        said = read(sheet(HEADS, ROW, (2, None, "HTX B", None, 60, "3 sao"), merged=[(2, 1, 3, 1)]))
        assert codes(said) == ["missing_product"]

    def test_numbers_count_entities(self) -> None:
        said = read(
            sheet(HEADS, ROW, (None, "Chè đen", None, None, 60, "3 sao"),
                  (2, "Miến", "HTX B", "xã B", 60, "3 sao"))
        )  # fmt: skip
        assert [e.entity for e in said.entries] == ["HTX A", "HTX A", "HTX B"]
        assert not said.problems

    def test_a_blank_entity_of_a_numbered_row_is_filled_and_told(self) -> None:
        said = read(sheet(HEADS, ROW, (2, "Chè đen", None, None, 60, "3 sao")))
        assert [(e.entity, e.locality) for e in said.entries] == [("HTX A", ROW[3])] * 2
        assert codes(said) == ["filled"]

    def test_a_blank_entity_with_the_same_address_stays_blank(self) -> None:
        said = read(sheet(HEADS, ROW, (2, "Chè đen", None, ROW[3], 60, "3 sao")))
        assert [e.entity for e in said.entries] == ["HTX A", None]
        assert codes(said) == ["missing_entity"]

    def test_a_blank_entity_in_a_table_that_writes_names_out_again_stays_blank(self) -> None:
        said = read(
            sheet(HEADS, ROW, (2, "Trà", "HTX A", None, 60, "3 sao"),
                  (3, "Chè đen", None, None, 60, "3 sao"))
        )  # fmt: skip
        assert [e.entity for e in said.entries] == ["HTX A", "HTX A", None]
        assert codes(said) == ["missing_entity"]

    def test_a_blank_entity_with_another_address_stays_blank(self) -> None:
        said = read(sheet(HEADS, ROW, (2, "Chè đen", None, "xã Khác", 60, "3 sao")))
        assert [e.entity for e in said.entries] == ["HTX A", None]
        assert codes(said) == ["missing_entity"]

    def test_a_table_written_by_a_program_is_never_filled(self) -> None:
        said = read(lines("number|product|entity|stars", "1|Chè|HTX A|4", "2|Miến||3"))
        assert [e.entity for e in said.entries] == ["HTX A", None]

    def test_a_total_or_group_ends_the_filling(self) -> None:
        said = read(sheet(HEADS, ROW, ("II", "Huyện B"), (2, "Chè đen", None, None, 60, "3 sao")))
        assert [e.entity for e in said.entries] == ["HTX A", None]

    @pytest.mark.parametrize(
        ("heading", "cell", "entity", "locality"),
        [
            ("Chủ thể, địa chỉ", "HTX A\nxã B, huyện C", "HTX A", "xã B, huyện C"),
            ("Chủ thể, địa chỉ", "HTX A, xã B, huyện C", "HTX A", "xã B, huyện C"),
            ("Chủ thể, địa chỉ", "HTX A (xã B, huyện C)", "HTX A", "xã B, huyện C"),
            ("Chủ thể, địa chỉ", "HTX A - thôn 2, xã B", "HTX A", "thôn 2, xã B"),
            ("Chủ thể, địa chỉ", "HTX A", "HTX A", None),
            ("Chủ thể", "HTX A\nĐịa chỉ: xã B, huyện C", "HTX A", "xã B, huyện C"),
            ("Chủ thể", "HTX A. Địa chỉ: xã B", "HTX A.", "xã B"),
            ("Chủ thể", "HTX A\nĐịa chỉ: xã B\nĐT: 0912 345 678", "HTX A", "xã B"),
            ("Chủ thể", "HTX A; ĐC: xã B; người đại diện: Lê Thị C", "HTX A", "xã B"),
            ("Chủ thể", "HTX A\nxã B, huyện C", "HTX A", "xã B, huyện C"),
            ("Chủ thể", "HTX A, xã B", "HTX A, xã B", None),
            ("Chủ thể", "HTX dịch vụ\nnông nghiệp A", "HTX dịch vụ nông nghiệp A", None),
        ],
    )
    def test_entity_and_address_in_one_cell(
        self, heading: str, cell: str, entity: str, locality: str | None
    ) -> None:
        entry = only(read(sheet(("TT", "Sản phẩm", heading, "Sao"), (1, "Chè", cell, 4))))
        assert (entry.entity, entry.locality) == (entity, locality)

    def test_a_line_break_is_a_space_where_addresses_have_a_column(self) -> None:
        page = sheet(
            ("TT", "Sản phẩm", "Chủ thể", "Địa chỉ", "Sao"), (1, "Chè", "HTX A\nxã B", "xã B", 4)
        )
        assert only(read(page)).entity == "HTX A xã B"

    def test_an_address_in_several_columns_smallest_first(self) -> None:
        page = lines("Sản phẩm|Chủ thể|Huyện/TP|Xã, phường|Sao", "Chè|HTX A|huyện C|xã B|4")
        assert only(read(page)).locality == "xã B, huyện C"

    def test_a_district_above_is_part_of_the_address(self) -> None:
        said = read(
            sheet(HEADS, ("I", "Huyện Sơn Hà"), ROW, (2, "Cam", "HTX B", "xã Hai", 60, "3 sao"))
        )
        assert [e.locality for e in said.entries] == [ROW[3], "xã Hai, Huyện Sơn Hà"]

    def test_an_entity_above_its_products(self) -> None:
        heads = ("TT", "Sản phẩm", "Sao")
        said = read(
            sheet(heads, ("I", "HTX chè Sơn Hà"), (1, "Chè", 4), (2, "Trà", 3),
                  ("II", "Công ty TNHH Mây"), (3, "Rượu", 3))
        )  # fmt: skip
        assert [e.entity for e in said.entries] == [
            "HTX chè Sơn Hà", "HTX chè Sơn Hà", "Công ty TNHH Mây",
        ]  # fmt: skip

    def test_a_group_of_products_above(self) -> None:
        said = read(sheet(HEADS, ("I. Nhóm thực phẩm",), ROW, ("II. Đồ uống",), ROW))
        assert [e.group for e in said.entries] == ["thực phẩm", "Đồ uống"]


class TestRowsThatAreNoProducts:
    def test_everything_around_the_rows(self) -> None:
        said = read(
            sheet(
                HEADS, ("(1)", "(2)", "(3)", "(4)", "(5)", "(6)"), ROW, HEADS,
                (2, "Miến", "HTX B", "xã B", 60, "3 sao"), (None, "Tổng cộng: 02 sản phẩm"),
                (None, None, None, None, "Hòa Phú, ngày 06 tháng 5 năm 2024"),
                (None, "Người lập biểu", None, None, "KT. CHỦ TỊCH"),
                (None, None, None, None, "PHÓ CHỦ TỊCH"), ("Ghi chú: điểm là điểm trung bình",),
                ("Nơi nhận:\n- Như Điều 3;",),
            )
        )  # fmt: skip
        assert products(said) == ["Chè xanh", "Miến"]
        assert not said.problems

    def test_a_total_that_fits_no_count(self) -> None:
        said = read(sheet(HEADS, ROW, ("Tổng cộng: 48 sản phẩm",)))
        assert codes(said) == ["count_mismatch"]
        (problem,) = said.problems
        assert (problem.values["stated"], problem.values["read"]) == ("48", "1")
        assert problem.place is not None and problem.place.row == 3

    @pytest.mark.parametrize(
        "total",
        ["Tổng cộng: 02 sản phẩm", "Cộng: 2", "Tổng: 02 sản phẩm của 2 chủ thể", "TỔNG SỐ 2",
         "Tổng cộng (I+II): 2 sản phẩm", "Tổng số: 2 sản phẩm, trong đó 01 sản phẩm 4 sao, "
         "01 sản phẩm 3 sao."],
    )  # fmt: skip
    def test_a_total_that_fits(self, total: str) -> None:
        said = read(sheet(HEADS, ROW, (2, "Miến", "HTX B", "xã B", 60, "3 sao"), (total,)))
        assert len(said.entries) == 2
        assert not said.problems

    def test_totals_of_groups_and_of_stars(self) -> None:
        said = read(
            sheet(HEADS, ("I. Huyện Sơn Hà (02 sản phẩm)",), ROW, ("Cộng huyện: 1 sản phẩm",),
                  ("II. Huyện Tân Lập (01 sản phẩm)",), ROW,
                  ("Tổng cộng: 2 sản phẩm, trong đó 02 sản phẩm 3 sao",))
        )  # fmt: skip
        assert codes(said) == ["count_mismatch.stars"]

    def test_a_count_in_a_group_row(self) -> None:
        said = read(sheet(HEADS, ("Hạng 4 sao: 21 sản phẩm",), ROW))
        assert codes(said) == ["count_mismatch"]

    def test_totals_under_columns_of_ticks(self) -> None:
        rows: list[tuple[Value, ...]] = [
            TestStars.HEADS, TestStars.SUB, (1, "A", "HTX A", "x"), (2, "B", "HTX B", None, "x"),
        ]  # fmt: skip
        assert not read(sheet(*rows, (None, "Cộng", None, 1, 1, 0))).problems
        assert codes(read(sheet(*rows, (None, "Cộng", None, 2, 1, 0)))) == ["count_mismatch.stars"]

    def test_the_first_article_counts_too(self) -> None:
        page = document("Điều 1. Công nhận 07 sản phẩm đạt hạng.", [HEADS, ROW])
        assert codes(read(page)) == ["count_mismatch"]

    def test_a_refused_row_counts_as_read(self) -> None:
        said = read(
            sheet(HEADS, ROW, (2, "Miến", "HTX B", "xã B", 60, "9 sao"), ("Tổng: 2 sản phẩm",))
        )
        assert codes(said) == ["bad_stars"]
        assert said.rows == 2

    def test_a_product_may_be_called_as_totals_are(self) -> None:
        said = read(
            lines("Sản phẩm|Chủ thể|Sao", "Tổng hợp hạt dinh dưỡng|HTX A|3", "Cốm Tổng|HTX A|3")
        )
        assert len(products(said)) == 2

    def test_a_numbered_row_left_blank_is_nothing(self) -> None:
        said = read(sheet(HEADS, ROW, (2, None, None, None, None, None)))
        assert (len(said.entries), said.problems) == (1, ())

    def test_what_is_not_understood_is_told_with_its_place(self) -> None:
        said = read(sheet(HEADS, ROW, (None, None, None, None, "xem thêm trang sau")))
        assert codes(said) == ["not_understood"]

    def test_a_table_that_runs_on_over_pages(self) -> None:
        first = document([HEADS, ("1", "Chè", "HTX A", "xã A", "81", "4 sao")], kind=PageKind.PAPER)
        second = document(
            [HEADS, ("2", "Cam", "HTX B", "xã B", "61", "3 sao")], kind=PageKind.PAPER
        )
        third = document([("3", "Mật", "HTX C", "xã C", "61", "3 sao")], kind=PageKind.PAPER)
        assert products(read(first, second, third)) == ["Chè", "Cam", "Mật"]

    def test_groups_reach_over_the_end_of_a_page(self) -> None:
        heads = ("TT", "Sản phẩm", "Chủ thể")
        first = document(
            [heads, ("I. Hạng 4 sao", None, None), ("1", "A", "HTX")], kind=PageKind.PAPER
        )
        second = document([heads, ("2", "B", "HTX")], kind=PageKind.PAPER)
        assert [e.stars for e in read(first, second).entries] == [4, 4]

    def test_a_second_list_does_not_inherit_the_groups_of_the_first(self) -> None:
        heads = ("TT", "Sản phẩm", "Chủ thể")
        page = document(
            [heads, ("I. Hạng 4 sao",), ("1", "A", "HTX")], "PHỤ LỤC II", [heads, ("1", "B", "HTX")]
        )
        assert codes(read(page)) == ["bad_stars.missing"]

    def test_a_table_of_other_things_beside_it(self) -> None:
        page = document([HEADS, ROW], [("Nơi nhận:", "KT. CHỦ TỊCH")])
        assert not read(page).problems

    def test_a_sheet_that_looks_like_a_table_and_is_not_read_is_told(self) -> None:
        other = sheet(("Huyện", "Ba", "Bốn"), ("Sơn Hà", 1, 2), ("Tân Lập", 3, 4), name="Tổng hợp")
        assert codes(read(sheet(HEADS, ROW), other)) == ["not_read"]

    def test_one_product_under_no_heading_refuses_the_file(self) -> None:
        page = document([HEADS, ROW], "PHỤ LỤC II", [("1", "Mật ong", "HTX C", "3 sao")])
        said = read(page)
        assert codes(said) == ["not_read.products"]
        assert said.problems[0].severity is Severity.ERROR

    def test_products_in_running_text_beside_a_table_are_told(self) -> None:
        page = document(
            [HEADS, ROW], "PHỤ LỤC II", "1. Mật ong của HTX C, xã C: 65 điểm, đạt 3 sao",
            "- Sản phẩm Nấm của Công ty TNHH D", "2. Các chủ thể tại Điều 1 được dùng nhãn 3 sao",
        )  # fmt: skip
        said = read(page)
        # The last line is no product's, and nothing says what it is.
        assert sorted(codes(said)) == ["not_read.lines", "unread_line"]
        assert next(p for p in said.problems if p.variant).values["rows"] == "2"

    def test_products_that_the_text_only_says_again_are_not(self) -> None:
        page = document("1. Chè xanh của HTX A: 81,5 điểm, đạt 4 sao", [HEADS, ROW])
        assert not read(page).problems

    def test_a_large_picture_beside_the_text_is_told(self) -> None:
        page = replace(document([HEADS, ROW]), pictures=2)
        assert codes(read(page)) == ["not_read.picture"]

    @pytest.mark.parametrize(
        ("article", "stars"),
        [
            ("Điều 1. Công nhận 01 sản phẩm đạt hạng 3 sao (có danh sách kèm theo).", 3),
            ("Điều 1. Công nhận 02 sản phẩm đạt 4 sao, 05 sản phẩm đạt 3 sao.", None),
            ("Điều 1. Công nhận sản phẩm từ 3 sao trở lên theo danh sách.", None),
            ("Điều 2. Sản phẩm đạt 3 sao được dùng nhãn hiệu.", None),
        ],
    )
    def test_the_first_article_ranks_a_list_without_stars(
        self, article: str, stars: int | None
    ) -> None:
        page = document(article, "DANH SÁCH", [("TT", "Sản phẩm", "Chủ thể"), ("1", "A", "HTX")])
        assert [e.stars for e in read(page).entries] == ([stars] if stars else [])

    def test_a_column_without_heading_that_holds_something_is_told(self) -> None:
        said = read(sheet(HEADS, (*ROW, "x"), (*ROW, None), (*ROW, "y")))
        assert codes(said) == ["unread_column"]
        assert said.problems[0].values["count"] == "2"

    def test_a_table_of_a_document_that_is_not_read_is_told(self) -> None:
        other = [("Huyện", "Ba", "Bốn"), ("Sơn Hà", "1", "2"), ("Tân Lập", "3", "4")]
        assert codes(read(document([HEADS, ROW], other))) == ["not_read"]


class TestAColumnOfResults:
    @pytest.mark.parametrize(
        ("cell", "stars", "score", "result"),
        [
            ("4 sao", 4, None, None),
            ("Đạt 4 sao", 4, None, "passed"),
            ("86,5 điểm, 4 sao", 4, 86.5, None),
            ("Đạt hạng ba sao (65 điểm)", 3, 65.0, "passed"),
            ("Không đạt 3 sao", None, None, "failed"),
        ],
    )
    def test_it_may_hold_the_rank_and_the_score(
        self, cell: str, stars: int | None, score: float | None, result: str | None
    ) -> None:
        entry = only(
            read(document([("TT", "Sản phẩm", "Chủ thể", "Kết quả"), ("1", "A", "HTX", cell)]))
        )
        assert (entry.stars, entry.score, entry.result) == (stars, score, result)

    def test_it_may_hold_the_score_of_a_list_whose_title_gives_the_stars(self) -> None:
        page = document(
            "PHỤ LỤC\nSẢN PHẨM ĐẠT HẠNG 4 SAO",
            [("TT", "Sản phẩm", "Chủ thể", "Kết quả đánh giá"), ("1", "A", "HTX", "81,2 điểm"),
             ("2", "B", "HTX", "75,5")],
        )  # fmt: skip
        assert [(e.stars, e.score) for e in read(page).entries] == [(4, 81.2), (4, 75.5)]

    def test_a_score_beside_the_stars_is_kept(self) -> None:
        entry = only(
            read(
                document(
                    [
                        ("TT", "Sản phẩm", "Chủ thể", "Hạng sao"),
                        ("1", "A", "HTX", "4 sao (72,5 điểm)"),
                    ]
                )
            )
        )
        assert (entry.stars, entry.score) == (4, 72.5)


@pytest.mark.parametrize(
    "label",
    ["Trung bình", "Điểm trung bình chung", "Bình quân:", "Average", "Grand Total", "Subtotal",
     "Sub-total"],
)  # fmt: skip
def test_a_row_of_averages_or_totals_is_no_product(label: str) -> None:
    rows = [(1, "Chè xanh", "HTX A", 81.5, 4), (2, "Cam", "HTX B", 60, 3)]
    heads = ("STT", "Tên sản phẩm", "Chủ thể", "Điểm", "Hạng sao")
    found = read(sheet(heads, *rows, (None, label, None, 70.75, None)))
    assert [one.product for one in found.entries] == ["Chè xanh", "Cam"]
    assert errors(found) == []
    named = read(sheet(heads, *rows, (3, "Gạo trung bình", "HTX C", 55, 3)))
    assert len(named.entries) == 3


def test_a_name_merged_over_two_rated_rows_is_both_their_name() -> None:
    heads = ("STT", "Tên sản phẩm", "Quy cách", "Chủ thể", "Hạng sao")
    rows = [(1, "Chè", "Hộp", "HTX A", 4), (2, None, "Túi", "HTX A", 4), (3, "Cam", "kg", "B C", 3)]
    found = read(sheet(heads, *rows, merged=[(2, 1, 3, 1)]))
    assert [one.product for one in found.entries] == ["Chè", "Chè", "Cam"]
    unnumbered = [rows[0], (None, None, "Túi", None, None), rows[2]]
    bare = read(sheet(heads, *unnumbered, merged=[(2, 1, 3, 1)]))
    assert "Chè" not in [one.product for one in bare.entries[1:]]
