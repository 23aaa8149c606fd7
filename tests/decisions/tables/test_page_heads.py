"""What a list prints again at the top of each page heads no rows, and ends no group."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ocop_cli.decisions.tables import page_heads, sections
from ocop_cli.model.pages import PageKind
from ocop_cli.model.reading import Reading
from tests.made.pages import (
    ANNEX,
    LETTERHEAD,
    Cells,
    codes,
    document,
    errors,
    products,
    read,
    sheet,
)

HEAD = ("STT", "Tên sản phẩm", "Chủ thể", "Điểm")
TITLE = "DANH SÁCH SẢN PHẨM OCOP NĂM 2024"
FOUR: Cells = ("Sản phẩm đạt 4 sao", None, None, None)
THREE: Cells = ("Sản phẩm đạt 3 sao", None, None, None)
ROWS: list[Cells] = [
    ("1", "Chè búp", "HTX Nắng Mai", "75,5"), ("2", "Gạo nếp", "HTX Cỏ May", "71"),
    ("3", "Mật ong", "HTX Suối Mơ", "61,5"), ("4", "Miến dong", "HTX Lũng", "65,5"),
]  # fmt: skip
STARS = [4, 4, 3, 3]


def stars(reading: Reading) -> list[int | None]:
    assert not errors(reading), reading.problems
    return [entry.stars for entry in reading.entries]


class TestABandBetweenTwoRowsOfAGroup:
    @pytest.mark.parametrize(
        "band",
        ["(Tiếp theo)", "Tiếp theo trang trước", "PHỤ LỤC (tiếp theo)", "Trang 2/5", "- 2 -",
         "In ngày 21/6/2024 - Trang 2", "Ký bởi: UBND tỉnh; Ngày ký: 6/5/2024 10:12:33",
         "Sản phẩm đạt 4 sao (tiếp theo)", "Danh sách sản phẩm OCOP năm 2024 (tiếp)", TITLE,
         "PHỤ LỤC I"],
    )  # fmt: skip
    def test_lets_it_go_on(self, band: str) -> None:
        body = [HEAD, FOUR, ROWS[0], (band, None, None, None), ROWS[1], THREE, *ROWS[2:]]
        for said in (
            read(document(*LETTERHEAD, "PHỤ LỤC I", TITLE, ANNEX, body)),
            read(sheet(("PHỤ LỤC I",), (TITLE,), (ANNEX,), *body)),
        ):
            assert stars(said) == STARS

    @pytest.mark.parametrize("band", ["PHỤ LỤC II", "Danh sách bổ sung", "OCOP 2024", "20/06/2024"])
    def test_that_was_not_printed_above_is_asked_about(self, band: str) -> None:
        body = [HEAD, FOUR, ROWS[0], (band, None, None, None), ROWS[1], THREE, *ROWS[2:]]
        said = read(document(*LETTERHEAD, "PHỤ LỤC I", TITLE, ANNEX, body))
        assert "unknown_heading" in codes(said)
        assert ROWS[1][1] not in products(said)


class TestAPageThatBeginsWithTheTitleAgain:
    def pages(self, title: str, *bodies: list[Cells]) -> Reading:
        first, *rest = bodies
        return read(
            document(*LETTERHEAD, title, ANNEX, [HEAD, *first], kind=PageKind.PAPER),
            *(document(title, [HEAD, *body], kind=PageKind.PAPER) for body in rest),
        )

    def test_goes_on_in_its_group(self) -> None:
        assert stars(self.pages(TITLE, [FOUR, ROWS[0]], [ROWS[1], THREE, *ROWS[2:]])) == STARS

    def test_is_another_list_where_its_numbers_begin_anew(self) -> None:
        said = self.pages(TITLE, [FOUR, *ROWS[:2]], [("1", *ROWS[2][1:]), ("2", *ROWS[3][1:])])
        assert codes(said) == ["bad_stars.missing"] * 2

    def test_that_says_stars_says_them_again(self) -> None:
        said = self.pages("DANH SÁCH SẢN PHẨM ĐẠT 4 SAO", [THREE, ROWS[0]], [ROWS[1]])
        assert [entry.stars for entry in said.entries][1:] == [4]

    def test_ends_that_products_fell_short(self) -> None:
        short: Cells = ("Sản phẩm không đạt", None, None, None)
        said = self.pages("DANH SÁCH SẢN PHẨM ĐƯỢC CÔNG NHẬN", [short, ROWS[0]], [ROWS[1]])
        assert [entry.result for entry in said.entries] == ["failed"]

    def test_in_a_sheet_with_its_headings(self) -> None:
        top: list[Cells] = [("UBND TỈNH HÒA PHÚ", None, "DANH SÁCH SẢN PHẨM OCOP"), ("Trang 2",)]
        rows = [ANNEX], *top[:1], HEAD, FOUR, ROWS[0], *top, HEAD, ROWS[1], THREE, *ROWS[2:]
        assert stars(read(sheet(*rows))) == STARS


class TestHeadingsThatComeAgainInPart:
    LOWER: Cells = (None, None, None, "Điểm")

    def test_within_a_table(self) -> None:
        for again in (self.LOWER, ("STT", "Tên sản phẩm", None, None)):
            said = read(
                document(
                    *LETTERHEAD, TITLE, ANNEX, [HEAD, FOUR, *ROWS[:2], again, THREE, *ROWS[2:]]
                )
            )
            assert stars(said) == STARS

    def test_above_the_piece_on_the_next_page(self) -> None:
        said = read(
            document(*LETTERHEAD, TITLE, ANNEX, [HEAD, FOUR, *ROWS[:2], THREE]),
            document([self.LOWER, *ROWS[2:]]),
        )
        assert stars(said) == STARS


BANDS = ("(Tiếp theo)", TITLE, "PHỤ LỤC I", "Trang 2/5", "Sản phẩm đạt 4 sao (tiếp)", "Ghi chú: x")
CELLS = st.sampled_from((None, *HEAD, *BANDS, "1", "2", "3", "Chè búp", "HTX Cỏ May", 75.5, " ", 3))
BODIES = st.lists(
    st.one_of(
        st.sampled_from((HEAD, *ROWS, FOUR, *((band, None, None, None) for band in BANDS))),
        st.tuples(CELLS, CELLS, CELLS, CELLS),
    ),
    max_size=12,
)


@pytest.mark.thorough
@settings(max_examples=80, deadline=None)
@given(BODIES)
def test_a_quick_look_at_each_row_leaves_out_no_head_of_a_page(body: list[Cells]) -> None:
    pages = [sheet(("PHỤ LỤC I",), (TITLE,), HEAD, ROWS[0], *body)]
    found = sections.layout(pages)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(page_heads, "_is_other", lambda *_: False)
        assert sections.layout(pages) == found
