"""A list that goes on over further sheets without its headings; and what only looks like one."""

from __future__ import annotations

import pytest

from ocop_cli.model.pages import Page
from tests.decisions.test_layouts import HEAD, LETTERHEAD, ROWS, read_plainly
from tests.made.pages import NOTHING_GIVEN, Cells, codes, errors, read, sheet

ALL = [(row[1], row[2], int(str(row[3])[0])) for row in ROWS]


def first(*rows: Cells, head: Cells = HEAD, name: str = "Sheet1") -> Page:
    return sheet(*LETTERHEAD, head, *rows, name=name)


def unnumbered(rows: list[Cells]) -> list[Cells]:
    return [row[1:] for row in rows]


class TestGoesOn:
    @pytest.mark.parametrize(
        ("one", "two"),
        [("Sheet1", "Sheet2"), ("PL1", "PL2"), ("Trang 1", "Trang 2"),
         ("Danh sách", "Danh sách (2)"),
         ("Bảng", "Bảng (tiếp)"), ("Huyện Khe Mây", "Huyện Đá Vân"), ("DS", "Khe Mây"),
         ("1", "2"), ("Table 1", "Table 2"), ("Phụ lục", "Phụ lục tiếp theo")],
    )  # fmt: skip
    def test_under_any_name_that_says_nothing(self, one: str, two: str) -> None:
        pages = first(*ROWS[:2], name=one), sheet(*ROWS[2:], name=two)
        assert read_plainly(*pages) == ALL

    @pytest.mark.parametrize(
        "line", ["(tiếp theo)", "Tiếp theo trang trước", "Trang 2", "continued"]
    )
    def test_under_a_line_that_says_so(self, line: str) -> None:
        assert read_plainly(first(*ROWS[:2]), sheet((line,), *ROWS[2:], name="Sheet2")) == ALL

    def test_over_three_sheets(self) -> None:
        pages = [sheet(row, name=f"Sheet{at}") for at, row in enumerate(ROWS[2:], 2)]
        assert read_plainly(first(*ROWS[:2]), *pages) == ALL

    def test_without_running_numbers_by_its_cells_and_names(self) -> None:
        pages = (
            first(*unnumbered(ROWS[:2]), head=HEAD[1:]),
            sheet(*unnumbered(ROWS[2:]), name="Sheet2"),
        )
        assert read_plainly(*pages) == ALL

    def test_numbered_anew_in_each_district(self) -> None:
        again: list[Cells] = [(at, *row[1:]) for at, row in enumerate(ROWS[2:], 1)]
        pages = first(*ROWS[:2], name="Huyện Khe Mây"), sheet(*again, name="Huyện Đá Vân")
        assert read_plainly(*pages) == ALL

    def test_with_its_groups_and_its_total(self) -> None:
        pages = (
            first(*ROWS[:2]),
            sheet(
                ("II", "Huyện Đá Vân"), *ROWS[2:], (None, "Tổng cộng: 4 sản phẩm"), name="Sheet2"
            ),
        )
        assert read_plainly(*pages) == ALL

    def test_a_doubt_in_it_stands_in_its_own_cell(self) -> None:
        rows: list[Cells] = [(3, "Mật ong hoa rừng", "HTX Khe Vắng", "3-4 sao"), ROWS[3]]
        head = (*HEAD[:3], "Hạng sao")
        said = read(first(*ROWS[:2], head=head), sheet(*rows, name="Sheet2"), given=NOTHING_GIVEN)
        assert len(said.entries) < 4
        assert codes(said) != []

    def test_an_unknown_column_is_told_at_its_heading_and_held_at_its_cell(self) -> None:
        head = (*HEAD, "Ý kiến của tổ")
        one: list[Cells] = [(*row, None) for row in ROWS[:2]]
        two: list[Cells] = [(*ROWS[2], "đã thu hồi giấy"), (*ROWS[3], None)]
        said = read(first(*one, head=head), sheet(*two, name="Sheet2"), given=NOTHING_GIVEN)
        (problem,) = said.problems
        assert problem.place is not None
        assert (problem.place.name, problem.place.row, problem.place.column) == ("Sheet2", 1, 4)


class TestIsAnother:
    """Rows without headings that nothing ties to the list before are refused."""

    @pytest.mark.parametrize(
        "name",
        ["Không đạt", "Dự thảo", "Dự kiến", "Đề nghị", "Loại", "Thu hồi", "Nháp", "Hết hạn",
         "chờ xét", "gác lại", "Hồ sơ thiếu", "Candidates"],
    )  # fmt: skip
    def test_by_what_its_sheet_is_called(self, name: str) -> None:
        said = read(first(*ROWS[:2]), sheet(*ROWS[2:], name=name), given=NOTHING_GIVEN)
        assert codes(said) == ["not_read.products"]

    @pytest.mark.parametrize(
        "rows",
        [
            [(at, *row[1:]) for at, row in enumerate(ROWS[2:], 1)],  # counted anew
            [(at, *row[1:]) for at, row in enumerate(ROWS[2:], 7)],  # rows between are lost
            [(row[0], row[2], row[1], row[3]) for row in ROWS[2:]],  # columns in another order
            [(*row[:3], None) for row in ROWS[2:]],  # no stars
            [(*row[:3], "HTX"), (*row[:3], "x")] if (row := ROWS[2]) else [],
            [(*row, "2.000 hộp") for row in ROWS[2:]],  # a column more
            [("Danh sách sản phẩm tạm gác",), *ROWS[2:]],  # a title of its own
            [("Các sản phẩm chờ bổ sung hồ sơ",), *ROWS[2:]],
            [("Nhóm còn lại",), *ROWS[2:]],
            [("Của năm ngoái",), *ROWS[2:]],
        ],
    )
    def test_by_its_rows(self, rows: list[Cells]) -> None:
        said = read(first(*ROWS[:2]), sheet(*rows, name="Sheet2"), given=NOTHING_GIVEN)
        assert errors(said), said

    def test_hidden_where_the_list_is_shown(self) -> None:
        pages = first(*ROWS[:2]), sheet(*ROWS[2:], name="Sheet2", hidden=True)
        assert "not_read.products" in codes(read(*pages, given=NOTHING_GIVEN))

    def test_without_numbers_an_annex_of_the_next_number(self) -> None:
        pages = (
            first(*unnumbered(ROWS[:2]), head=HEAD[1:], name="Phụ lục 1"),
            sheet(*unnumbered(ROWS[2:]), name="Phụ lục 2"),
        )
        assert codes(read(*pages, given=NOTHING_GIVEN)) == ["not_read.products"]

    def test_beside_a_list_with_headings_on_its_own_sheet(self) -> None:
        pages = first(*ROWS[:2]), sheet(*ROWS[2:], (None,), HEAD, *ROWS[2:], name="Sheet2")
        assert "not_read.products" in codes(read(*pages, given=NOTHING_GIVEN))
