"""Lists as offices lay them out: what is plain is read, whatever it looks like on the sheet."""

from __future__ import annotations

import pytest

from ocop_cli.model.pages import Page
from tests.made.pages import NOTHING_GIVEN, Cells, codes, document, read, sheet

LETTERHEAD: list[Cells] = [
    ("ỦY BAN NHÂN DÂN", None, None, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    ("TỈNH LÂM KHÊ", None, None, "Độc lập - Tự do - Hạnh phúc"),
    ("Số: 1412/QĐ-UBND", None, None, "Lâm Khê, ngày 20 tháng 6 năm 2023"),
    ("QUYẾT ĐỊNH",),
    ("Về việc công nhận kết quả đánh giá, phân hạng sản phẩm OCOP",),
]
HEAD = ("STT", "Tên sản phẩm", "Chủ thể", "Hạng sao")
ROWS: list[Cells] = [
    (1, "Chè búp nõn", "HTX chè Nà Hiên", "4 sao"), (2, "Gạo nếp nương", "HTX Mường Khe", "4 sao"),
    (3, "Mật ong hoa rừng", "HTX Khe Vắng", "3 sao"), (4, "Tương nếp", "HTX Hạ Lam", "3 sao"),
]  # fmt: skip
ALL = [(row[1], row[2], int(str(row[3])[0])) for row in ROWS]


def read_plainly(*pages: Page) -> list[tuple[object, object, object]]:
    said = read(*pages, given=NOTHING_GIVEN)
    assert codes(said) == [], said.problems
    assert (said.head.number, str(said.head.issued_on)) == ("1412/QĐ-UBND", "2023-06-20")
    return [(entry.product, entry.entity, entry.stars) for entry in said.entries]


def short(rows: list[Cells]) -> list[Cells]:
    """The rows without their stars."""
    return [row[:3] for row in rows]


class TestStarsAsTitlesOfSections:
    @pytest.mark.parametrize(
        ("four", "three"),
        [("4 SAO", "3 SAO"), ("Hạng 4 sao", "Hạng 3 sao"), ("I. 4 SAO", "II. 3 SAO"),
         ("Sản phẩm đạt 4 sao: 02 sản phẩm", "Sản phẩm đạt 3 sao: 02 sản phẩm")],
    )  # fmt: skip
    def test_above_the_headings_of_each(self, four: str, three: str) -> None:
        page = sheet(
            *LETTERHEAD, (four,), HEAD[:3], *short(ROWS[:2]), (None,),
            (three,), HEAD[:3], *short(ROWS[2:]),
        )  # fmt: skip
        assert read_plainly(page) == ALL

    def test_as_paragraphs_of_a_document(self) -> None:
        four: list[Cells] = [HEAD[:3], *short(ROWS[:2])]
        three: list[Cells] = [HEAD[:3], *short(ROWS[2:])]
        texts = [text for row in LETTERHEAD for text in row if isinstance(text, str)]
        assert read_plainly(document(*texts, "4 SAO", four, "3 SAO", three)) == ALL


class TestAHeadingThatComesAgain:
    @pytest.mark.parametrize(
        "between", [("Trang 1/2", "(tiếp theo)"), ("Tiếp theo trang trước",), ("Page 1 of 2",)]
    )
    def test_under_the_lines_of_a_page_end(self, between: tuple[str, ...]) -> None:
        lines: list[Cells] = [(text,) for text in between]
        assert read_plainly(sheet(*LETTERHEAD, HEAD, *ROWS[:2], *lines, HEAD, *ROWS[2:])) == ALL


def test_a_row_of_numbers_alone_is_no_product() -> None:
    said = read(sheet(HEAD, *ROWS, (None, None, 12, 7)))
    assert len(said.entries) == 4
