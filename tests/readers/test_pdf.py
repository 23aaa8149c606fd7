"""What an office gets from a pdf: every letter in its cell, no row lost, merged or made up."""

from __future__ import annotations

import json
import random
import re
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from PIL import Image
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Table

from ocop_cli import readers
from ocop_cli.model.errors import OcopError, Unreadable
from ocop_cli.model.pages import Mark, Page, PageKind
from ocop_cli.readers.pdf import document
from ocop_cli.words import knows
from tests.made.paper import (
    CATALOGUE,
    GRID,
    HELVETICA,
    ONE_PAGE,
    Draw,
    assembled,
    drawn,
    list_of,
    page_of,
    sans,
    serif,
    stream,
    words,
)

FILES = Path(__file__).parent.parent / "files"
# Of these each product is a row of its own.
DOCUMENTS = sorted(one for one in FILES.glob("documents*/*.pdf") if "moi-phieu" not in one.name)
HEAD = ("TT", "Tên sản phẩm", "Chủ thể", "Điểm")
WIDTHS = (30, 180, 180, 50)


@pytest.fixture
def made(tmp_path: Path) -> Path:
    return tmp_path / "made.pdf"


def lines(page: Page) -> list[object]:
    return [row.cells[0] for row in page.rows if row.table is None]


def rows(*pages: Page) -> list[tuple[str, ...]]:
    """The rows of all tables, a line break told as a space."""
    return [
        tuple(plain(value) for value in row.cells)
        for page in pages
        for row in page.rows
        if row.table is not None
    ]


def plain(value: object) -> str:
    return " ".join(str(value or "").split())


def filled(page: Page) -> Iterator[tuple[str, ...]]:
    """The rows of a page, with what a merged cell says in each row it covers."""
    cells = {
        (row.table, row.number): [plain(value) for value in row.cells]
        for row in page.rows
        if row.table is not None
    }
    for span in page.merged:
        said = cells[span.table, span.first_row][span.first_column]
        for number in range(span.first_row, span.last_row + 1):
            for column in range(span.first_column, span.last_column + 1):
                cells[span.table, number][column] = said
    yield from (tuple(row) for row in cells.values())


class TestDocumentsOfOffices:
    @pytest.mark.thorough
    @pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
    def test_every_product_stands_in_one_row_with_its_entity(self, path: Path) -> None:
        expected = json.loads(Path(f"{path}.expected.json").read_text("utf-8"))["rows"]
        found = [row for page in document.read(path) for row in filled(page)]
        for said in expected:
            fitting = [row for row in found if {said["product"], said["entity"]} <= set(row)]
            assert len(fitting) == 1, said

    @pytest.mark.thorough
    @pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
    def test_no_row_is_doubted_and_pages_are_named_by_their_number(self, path: Path) -> None:
        pages = document.read(path)
        assert [page.name for page in pages] == [str(n + 1) for n in range(len(pages))]
        assert {page.kind for page in pages} == {PageKind.PAPER}
        assert [dict(page.marks) for page in pages] == [{}] * len(pages)

    @pytest.mark.thorough
    def test_words_of_two_fonts_keep_every_letter(self) -> None:
        page = document.read(FILES / "documents" / "lao-cai-4261-qd-ubnd.pdf")[1]
        assert ("STT", "Tên sản phẩm", "Chủ thể OCOP", "Điểm", "Ghi chú") in {
            tuple(value.replace("ST T", "STT") for value in row) for row in rows(page)
        }

    def test_a_letterhead_comes_block_by_block(self) -> None:
        page = document.read(FILES / "documents" / "lao-cai-4261-qd-ubnd.pdf")[0]
        assert lines(page)[:3] == ["UBND TỈNH LÀO CAI", "-------", "Số: 4261/QĐ-UBND"]
        assert "Lào Cai, ngày 06 tháng 12 năm 2021" in lines(page)

    def test_rows_are_counted_on_each_page_and_headings_stay(self) -> None:
        pages = document.read(FILES / "documents" / "lao-cai-4261-qd-ubnd.pdf")
        numbers = [[row.number for row in page.rows if row.table] for page in pages]
        assert numbers == [[], list(range(1, 17)), list(range(1, 11))]
        assert rows(pages[1])[0] == rows(pages[2])[0]

    @pytest.mark.thorough
    def test_a_document_turned_on_its_side_reads_as_one_upright(self) -> None:
        folder = FILES / "documents-more"
        upright = rows(*document.read(folder / "hoa-phu-1301-khong-ke-bang.pdf"))
        turned = rows(*document.read(folder / "hoa-phu-1302-xoay-trang.pdf"))
        assert turned == upright


class TestDrawnTables:
    ROWS = (HEAD, ("1", "Trà", "HTX Nắng", "81,5"), ("2", "Gạo", "HTX Mưa", "60"))

    @pytest.mark.parametrize(
        "styles",
        [
            [GRID],
            [("INNERGRID", (0, 0), (-1, -1), 0.5, "black"), ("BOX", (0, 0), (-1, -1), 2, "black")],
            [("INNERGRID", (0, 0), (-1, -1), 0.5, "black")],
            [("GRID", (0, 0), (-1, -1), 0.5, "black", None, (1, 1.5))],
            [("GRID", (0, 0), (-1, -1), 0.5, "black", None, None, None, 2, 1.5)],
            [("LINEABOVE", (0, 0), (-1, -1), 0.5, "black"),
             ("LINEBEFORE", (1, 0), (-1, -1), 0.5, "black")],
            [("LINEBELOW", (0, 0), (-1, -1), 0.5, "black")],
            [("LINEBEFORE", (0, 0), (-1, -1), 0.5, "black"), ("BOX", (0, 0), (-1, -1), 1, "black")],
            [("BACKGROUND", (0, 0), (-1, 0), "lightgrey"), GRID],
            [],
        ],
        ids=["grid", "thick", "open", "dotted", "double", "left", "below", "box", "shaded", "none"],
    )  # fmt: skip
    def test_whichever_lines_are_drawn(self, made: Path, styles: list[tuple[object, ...]]) -> None:
        assert rows(*document.read(list_of(made, self.ROWS, WIDTHS, *styles))) == list(self.ROWS)

    def test_a_merged_cell_is_told_with_its_range(self, made: Path) -> None:
        table = [*self.ROWS[:2], ("2", "Gạo", "", "60"), ("3", "Mật", "HTX Mưa", "70")]
        (page,) = document.read(list_of(made, table, WIDTHS, GRID, ("SPAN", (2, 1), (2, 2))))
        (span,) = page.merged
        assert (span.first_row, span.first_column, span.last_row, span.last_column) == (2, 2, 3, 2)
        assert [row[2] for row in rows(page)] == ["Chủ thể", "HTX Nắng", "", "HTX Mưa"]

    def test_lines_drawn_as_one_path_of_rectangles(self, made: Path) -> None:
        def page(canvas: Canvas) -> None:
            path = canvas.beginPath()
            for x in (50, 150, 300):
                path.rect(x, 600, 0.7, 60)
            for y in (600, 630, 660):
                path.rect(50, y, 250, 0.7)
            canvas.drawPath(path, fill=1, stroke=0)
            words((55, 640, "TT"), (155, 640, "Tên"), (55, 610, "1"), (155, 610, "Trà"))(canvas)

        assert rows(*document.read(drawn(made, page))) == [("TT", "Tên"), ("1", "Trà")]

    def test_a_table_in_a_form_laid_on_the_page(self, made: Path) -> None:
        def page(canvas: Canvas) -> None:
            canvas.beginForm("laid")
            canvas.setFont("Serif", 11)
            canvas.grid([50, 150, 300], [100, 130, 160])
            words((55, 140, "TT"), (155, 140, "Tên"), (55, 110, "1"), (155, 110, "Trà"))(canvas)
            canvas.endForm()
            canvas.translate(20, 400)
            canvas.doForm("laid")

        assert rows(*document.read(drawn(made, page))) == [("TT", "Tên"), ("1", "Trà")]

    def test_a_frame_around_the_page_is_no_table(self, made: Path) -> None:
        def page(canvas: Canvas) -> None:
            canvas.rect(20, 20, 550, 800)
            canvas.grid([50, 150, 300], [600, 630, 660])
            words((55, 640, "TT"), (155, 640, "Tên"), (55, 610, "1"), (155, 610, "Trà"))(canvas)
            canvas.drawString(50, 700, "Danh sách")

        (read,) = document.read(drawn(made, page))
        assert (lines(read), rows(read)) == (["Danh sách"], [("TT", "Tên"), ("1", "Trà")])

    def test_a_stamp_over_its_cells_leaves_the_rows_in_doubt(self, made: Path) -> None:
        """What is stamped over a border is no part of the names in the cells it covers."""
        grid = [40.0, 140.0, 300.0], [700.0, 670.0, 640.0]

        def page(canvas: Canvas) -> None:
            canvas.grid(*grid)
            for x, y, text in (
                (45, 680, "1"),
                (145, 680, "HTX A"),
                (45, 650, "2"),
                (145, 650, "HTX B"),
            ):
                canvas.drawString(x, y, text)
            canvas.setFont(serif(), 7)
            canvas.drawString(100, 690, "Ký bởi: Ủy ban nhân dân tỉnh Hòa Phú")

        (one,) = document.read(drawn(made, page))
        doubted = [row for _, row, column in one.marks if column == -1]
        assert doubted == [1]

    def test_text_above_between_and_below_keeps_its_order(self, made: Path) -> None:
        def page(canvas: Canvas) -> None:
            for top, name in ((700, "A"), (500, "B")):
                canvas.grid([50, 150, 300], [top - 60, top - 30, top])
                words((55, top - 20, "TT"), (155, top - 20, name), (155, top - 50, "x"))(canvas)
            words((50, 750, "trên"), (50, 580, "giữa"), (50, 400, "dưới"))(canvas)

        (read,) = document.read(drawn(made, page))
        said = [(row.table, row.cells[-1]) for row in read.rows]
        assert said == [
            (None, "trên"), (1, "A"), (1, "x"), (None, "giữa"), (2, "B"), (2, "x"), (None, "dưới"),
        ]  # fmt: skip
        assert [row.number for row in read.rows if row.table] == [1, 2, 3, 4]

    def test_a_heading_written_upwards(self, made: Path) -> None:
        def page(canvas: Canvas) -> None:
            canvas.grid([50, 80, 300], [600, 630, 730])
            words((90, 690, "Tên sản phẩm có chữ ngang"), (90, 610, "Trà"), (55, 610, "1"))(canvas)
            canvas.rotate(90)
            words((640, -65, "Xếp hạng"), (640, -78, "sao"))(canvas)

        assert rows(*document.read(drawn(made, page)))[0] == (
            "Xếp hạng sao",
            "Tên sản phẩm có chữ ngang",
        )

    @pytest.mark.parametrize("turn", [90, 180, 270])
    def test_a_page_laid_crosswise(self, made: Path, turn: int) -> None:
        def page(canvas: Canvas) -> None:
            canvas.setPageRotation(turn)
            canvas.translate(300, 400)
            canvas.rotate(turn)
            canvas.grid([0, 100, 250], [0, 30, 60])
            words((5, 40, "TT"), (105, 40, "Tên sản phẩm"), (5, 10, "1"), (105, 10, "Trà"))(canvas)

        assert rows(*document.read(drawn(made, page))) == [("TT", "Tên sản phẩm"), ("1", "Trà")]


class TestTablesWithoutLines:
    LONG = "Hợp tác xã sản xuất chế biến và thương mại nông sản hữu cơ Bình Minh"

    @pytest.mark.parametrize("valign", ["TOP", "MIDDLE", "BOTTOM"])
    def test_cells_that_wrap_stay_in_their_row(self, made: Path, valign: str) -> None:
        table = [HEAD, *((str(n), f"Trà số {n}", self.LONG, f"6{n},5") for n in range(1, 9))]
        path = list_of(made, table, (30, 150, 150, 50), ("VALIGN", (0, 0), (-1, -1), valign))
        assert rows(*document.read(path)) == table

    def test_a_column_that_is_mostly_empty(self, made: Path) -> None:
        table = [(*HEAD, "Ghi chú"), *((str(n), "Trà", "HTX", "60", "") for n in range(1, 9))]
        table[4] = (*table[4][:4], "lần 2")
        path = list_of(made, table, (30, 150, 150, 50, 70))
        assert rows(*document.read(path)) == table

    def test_a_page_that_goes_on_with_one_row_alone(self, made: Path) -> None:
        first = [(50, 700 - 20 * n, str(n)) for n in range(1, 5)]
        first += [(90, 700 - 20 * n, "Trà hoa vàng") for n in range(1, 5)]
        first += [(250, 700 - 20 * n, "HTX Nắng") for n in range(1, 5)]
        second = words((50, 780, "5"), (90, 780, "Gạo nếp"), (250, 780, "HTX Mưa"))
        pages = document.read(drawn(made, words(*first), second))
        assert rows(pages[1]) == [("5", "Gạo nếp", "HTX Mưa")]

    def test_text_that_runs_over_its_column_is_doubted(self, made: Path) -> None:
        table: list[tuple[float, float, str]] = []
        for n, y in enumerate(range(700, 500, -20), start=1):
            table += [
                (50, y, str(n)),
                (90, y, "Trà hoa vàng"),
                (250, y, "HTX Nắng"),
                (400, y, "60"),
            ]
        y = table[13][1]
        table[13:15] = [(90, y, "Trà hoa vàng loại đặc biệt hái tay sao"), (268, y, "HTX Nắng")]
        (page,) = document.read(drawn(made, words(*table)))
        assert page.marks == {(1, 4, -1): Mark.UNSURE}

    def test_texts_printed_over_each_other_are_doubted(self, made: Path) -> None:
        over = words((60, 700, "Trà hoa vàng"), (75, 700, "Hợp tác xã"), (60, 650, "Gạo nếp"))
        (page,) = document.read(drawn(made, over))
        assert page.marks == {(0, 1, 0): Mark.UNSURE}

    def test_the_two_sides_of_a_letterhead_that_are_nowhere_level(self, made: Path) -> None:
        """Cells centred in height: two lines at the left, three at the right."""
        left = [(60, 730, "ỦY BAN NHÂN DÂN THÀNH PHỐ"), (70, 714, "THIÊN THƯỢNG")]
        right = [(320, 738, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA"), (350, 722, "VIỆT NAM"),
                 (330, 706, "Độc lập - Tự do - Hạnh phúc")]  # fmt: skip
        below = (200, 660, "QUYẾT ĐỊNH")
        (page,) = document.read(drawn(made, words(*left, *right, below)))
        assert lines(page) == [text for _, _, text in (*left, *right, below)]

    def test_running_text_is_no_table(self, made: Path) -> None:
        text = [(60, 700 - 15 * n, "Căn cứ Luật Tổ chức chính quyền địa phương;") for n in range(9)]
        (page,) = document.read(drawn(made, words(*text)))
        assert rows(page) == []
        assert len(lines(page)) == 9


class TestPrintedSpreadsheets:
    """Sheets printed without borders: figures stand at the right of their cells, close to the text
    of the next, and a letterhead's right side in a column of its own."""

    HEADING = ("TT", "Tên sản phẩm", "Chủ thể", "Điểm", "Hạng sao")
    AT = (50, 90, 240, 380, 440)
    RIGHT = (88, None, None, 438, None)  # where figures end

    def sheet(self, *table: tuple[str, ...], heading: bool = True, top: int = 700) -> Draw:
        def draw(canvas: Canvas) -> None:
            if heading:
                words(*((x, top, text) for x, text in zip(self.AT, self.HEADING, strict=True)))(
                    canvas
                )
            for n, cells in enumerate(table, start=1):
                y = top - 15 * n
                for x, right, text in zip(self.AT, self.RIGHT, cells, strict=True):
                    if right is None:
                        canvas.drawString(x, y, text)
                    else:
                        canvas.drawRightString(right, y, text)

        return draw

    def listed(self, first: int, last: int) -> list[tuple[str, ...]]:
        return [
            (
                str(n),
                f"Trà hoa vàng loại {n}",
                f"HTX Nắng {n}",
                f"{60 + n % 9}.5",
                f"{n % 3 + 3} sao",
            )
            for n in range(first, last)
        ]

    def test_figures_beside_the_next_text_keep_their_column(self, made: Path) -> None:
        table = self.listed(1, 9)
        assert rows(*document.read(drawn(made, self.sheet(*table)))) == [self.HEADING, *table]

    def test_a_cell_full_to_its_end_keeps_to_its_column(self, made: Path) -> None:
        table = self.listed(1, 9)
        full = "Trà hoa vàng sấy lạnh loại"
        while 90 + stringWidth(full, serif(), 11) < 233:
            full += "."
        table[3] = ("4", full, *table[3][2:])
        (page,) = document.read(drawn(made, self.sheet(*table)))
        assert (rows(page), dict(page.marks)) == ([self.HEADING, *table], {})

    def test_signs_of_groups_at_the_left_of_their_figures_make_no_column(self, made: Path) -> None:
        table = self.listed(1, 9)

        def page(canvas: Canvas) -> None:
            words(*((x, 700, text) for x, text in zip(self.AT, self.HEADING, strict=True)))(canvas)
            words((50, 685, "I"), (90, 685, "HUYỆN CAO PHONG"))(canvas)
            self.sheet(*table[:4], heading=False, top=685)(canvas)
            words((50, 610, "II"), (90, 610, "HUYỆN MAI CHÂU"))(canvas)
            self.sheet(*table[4:], heading=False, top=610)(canvas)

        (read,) = document.read(drawn(made, page))
        found = rows(read)
        assert [row for row in found if row[2]] == [self.HEADING, *table]
        assert [row[:2] for row in found if not row[2]] == [
            ("I", "HUYỆN CAO PHONG"), ("II", "HUYỆN MAI CHÂU"),
        ]  # fmt: skip
        assert not read.marks

    def test_the_first_word_of_all_makers_is_no_column(self, made: Path) -> None:
        table = [(*one[:2], f"HTX Mưa {one[0]}", *one[3:]) for one in self.listed(1, 9)]
        assert rows(*document.read(drawn(made, self.sheet(*table))))[1:] == table

    def test_a_second_page_goes_on_without_a_heading(self, made: Path) -> None:
        first, second = self.listed(1, 9), self.listed(9, 15)
        pages = document.read(
            drawn(made, self.sheet(*first), self.sheet(*second, heading=False, top=780))
        )
        assert rows(*pages) == [self.HEADING, *first, *second]

    def test_a_title_below_the_letterhead_comes_after_its_right_side(self, made: Path) -> None:
        left = [(50, 760, "UBND TỈNH LAI CHÂU"), (50, 745, "Số: 1750/QĐ-UBND")]
        right = [(380, 760, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), (380, 745, "Lai Châu, ngày 2")]
        titles = [(50, 730, "Công nhận kết quả đánh giá sản phẩm"), (50, 715, "DANH SÁCH SẢN PHẨM")]
        table = self.listed(1, 9)
        head = words(*left, *right, *titles)

        def page(canvas: Canvas) -> None:
            head(canvas)
            self.sheet(*table)(canvas)

        (read,) = document.read(drawn(made, page))
        assert lines(read) == [text for _, _, text in (*left, *right, *titles)]


class TestASentenceOverSeveralLines:
    """Only where a line is full, and the next goes on in small letters; else they stay lines."""

    FULL = "Điều 1. Phê duyệt kết quả đánh giá, phân hạng các sản phẩm OCOP năm 2023 theo"

    def read(self, made: Path, *texts: str) -> list[object]:
        placed = [(60.0, 700.0 - 14 * at, text) for at, text in enumerate(texts)]
        (page,) = document.read(drawn(made, words(*placed)))
        return lines(page)

    def test_is_one_line(self, made: Path) -> None:
        found = self.read(made, self.FULL, "phụ lục đính kèm.", "Điều 2. Giao các cơ quan.")
        assert found == [f"{self.FULL} phụ lục đính kèm.", "Điều 2. Giao các cơ quan."]

    def test_over_three_lines(self, made: Path) -> None:
        found = self.read(made, self.FULL, self.FULL.lower(), "phụ lục đính kèm.")
        assert found == [f"{self.FULL} {self.FULL.lower()} phụ lục đính kèm."]

    @pytest.mark.parametrize("rest", ["Phụ lục đính kèm", "2023", "PHỤ LỤC", "- phụ lục"])
    def test_what_does_not_begin_small_is_a_line_of_its_own(self, made: Path, rest: str) -> None:
        assert self.read(made, self.FULL, rest) == [self.FULL, rest]

    @pytest.mark.parametrize("end", [".", ":", ";"])
    def test_a_sentence_that_ended_goes_on_nowhere(self, made: Path, end: str) -> None:
        assert len(self.read(made, self.FULL + end, "phụ lục đính kèm")) == 2

    def test_a_line_with_room_for_the_next_word_was_ended_by_hand(self, made: Path) -> None:
        assert len(self.read(made, "Danh sách sản phẩm", "huyện Mèo Xanh", self.FULL)) == 3


class TestASheetPrintedOnPagesBesideEachOther:
    """Columns that had no room on a page stand on one of their own, row for row as high."""

    HEAD = ("STT", "Tên sản phẩm", "Chủ thể", "Địa chỉ", "Điểm", "Hạng sao")
    WIDTHS = (30, 130, 110, 100, 60, 60)
    TITLE = "Danh sách sản phẩm OCOP"
    BODY = tuple((str(n), f"Chè búp {n}", "HTX A", "xã B", "75", "4 sao") for n in range(1, 7))
    ALL = (HEAD, *BODY)

    def page(self, rows: Sequence[Sequence[str]], columns: Sequence[int], top: str = "") -> Draw:
        """The rows drawn in a grid, 16 points each, from the same height on."""
        edges = [40.0]
        for column in columns:
            edges.append(edges[-1] + self.WIDTHS[column])

        def draw(canvas: Canvas) -> None:
            y = 740.0
            canvas.drawString(40, y + 30, top)
            canvas.drawString(300, 20, "Trang 1")
            for row in rows:
                for x, column in zip(edges, columns, strict=False):
                    canvas.drawString(x + 3, y - 12, row[column])
                y -= 16
            canvas.grid(edges, [740.0 - 16 * at for at in range(len(rows) + 1)])

        return draw

    @pytest.mark.parametrize(
        "parts", [[(0, 1, 2, 3), (4, 5)], [(0, 1), (2, 3), (4, 5)], [(0, 1, 2, 3, 4), (5,)]]
    )
    def test_each_row_is_whole(self, made: Path, parts: list[tuple[int, ...]]) -> None:
        tops = [self.TITLE, *[""] * len(parts)]
        drawn(made, *map(self.page, [self.ALL] * len(parts), parts, tops))
        assert rows(*document.read(made)) == [*self.ALL]

    @pytest.mark.parametrize("down", [False, True])
    def test_over_several_pages_of_rows(self, made: Path, down: bool) -> None:
        bands = [self.ALL[:4], self.ALL[4:6], self.ALL[6:]]
        left, right = (0, 1, 2, 3), (4, 5)
        pages = [(band, at) for at in (left, right) for band in bands]
        if not down:
            pages = [(band, at) for band in bands for at in (left, right)]
        drawn(made, *(self.page(*one) for one in pages))
        assert rows(*document.read(made)) == [*self.ALL]

    def test_running_numbers_on_both_are_the_same(self, made: Path) -> None:
        drawn(made, self.page(self.ALL, (0, 1, 2)), self.page(self.ALL, (0, 3, 4, 5)))
        wide = rows(*document.read(made))
        assert {len(row) for row in wide} == {7}
        later = [self.HEAD, *((str(int(row[0]) + 6), *row[1:]) for row in self.BODY)]
        drawn(made, self.page(self.ALL, (0, 1, 2)), self.page(later, (0, 3, 4, 5)))
        assert len(rows(*document.read(made))) == 2 * len(self.ALL)

    @pytest.mark.parametrize(
        ("rest", "top"), [(ALL[:-1], ""), (ALL, "Bảng 2. Kết quả của kỳ trước")]
    )
    def test_what_may_be_another_table_stays_one(
        self, made: Path, rest: Sequence[tuple[str, ...]], top: str
    ) -> None:
        drawn(made, self.page(self.ALL, (0, 1, 2, 3)), self.page(rest, (4, 5), top))
        assert len(rows(*document.read(made))) == len(self.ALL) + len(rest)


class TestPageEnds:
    """A row that a page end cuts is one row; two products are never made one."""

    LONG = "Trà tôm nõn hái tay trên đồi cao, sao chảo gang, ướp hương hoa sen hồ Núi Cốc"

    @pytest.mark.thorough
    def test_a_cut_row_is_joined(self, made: Path) -> None:
        table = [HEAD, *((str(n), f"{self.LONG} {n}", "HTX Nắng", "61,5") for n in range(1, 60))]
        pages = document.read(list_of(made, table, (30, 90, 180, 50), GRID, cut=True))
        assert len(pages) > 2
        assert rows(*pages) == table
        assert [dict(page.marks) for page in pages] == [{}] * len(pages)

    @pytest.mark.thorough
    @pytest.mark.parametrize("name", ["", "Tổ hợp tác"])
    def test_the_next_product_of_one_entity_stays_a_row(self, made: Path, name: str) -> None:
        """Numbers count entities here, so that a row without number is nothing remarkable."""
        table = [HEAD]
        for n in range(1, 40):
            table += [(str(n), f"Trà {n}", "HTX Nắng", "61"), ("", f"Gạo {n}", name, "70")]
        pages = document.read(list_of(made, table, WIDTHS, GRID))
        assert len(pages) == 3
        assert rows(*pages) == table

    def two_pages(self, made: Path, upper: str, lower: str) -> tuple[Page, ...]:
        """A table numbered throughout, whose second page begins with a row without number."""

        def page(first: int, names: list[str]) -> Draw:
            def draw(canvas: Canvas) -> None:
                bottom = 800 - 20 * len(names)
                canvas.grid([50, 80, 180, 300], [*range(bottom, 801, 20)])
                for place, name in enumerate(names):
                    number = "" if name == lower else str(first + place)
                    y = 786 - 20 * place
                    words((55, y, number), (85, y, name), (185, y, "HTX" if number else ""))(canvas)

            return draw

        return document.read(
            drawn(made, page(1, [*["Trà"] * 20, upper]), page(21, [lower, *["Gạo"] * 5]))
        )

    def cut_in_halves(self, made: Path, score: str) -> tuple[Page, ...]:
        """A numbered row whose name begins on the second page; `score` stands there too."""

        def draw(canvas: Canvas, table: list[tuple[str, ...]]) -> None:
            bottom = 800 - 20 * len(table)
            canvas.grid([50, 80, 180, 300, 350], [*range(bottom, 801, 20)])
            for place, cells in enumerate(table):
                at = zip((55, 85, 185, 305), cells, strict=True)
                words(*((x, 786 - 20 * place, text) for x, text in at))(canvas)

        first = [(str(n), "Trà", "HTX Nắng", "61") for n in range(1, 21)]
        second = [("", "Gạo nếp", "HTX Mưa", score), ("22", "Trà", "HTX Nắng", "61")]
        return document.read(
            drawn(
                made,
                lambda canvas: draw(canvas, [*first, ("21", "", "", "70")]),
                lambda canvas: draw(canvas, [*second, ("23", "Trà", "HTX Nắng", "61")]),
            )
        )

    def test_a_number_and_a_score_go_with_the_name_on_the_next_page(self, made: Path) -> None:
        pages = self.cut_in_halves(made, "")
        assert rows(pages[0])[-1] == ("21", "Gạo nếp", "HTX Mưa", "70")
        assert rows(pages[1])[0] == ("22", "Trà", "HTX Nắng", "61")

    def test_a_name_with_a_score_of_its_own_is_not_joined(self, made: Path) -> None:
        pages = self.cut_in_halves(made, "80")
        assert rows(pages[0])[-1] == ("21", "", "", "70")
        assert rows(pages[1])[0] == ("", "Gạo nếp", "HTX Mưa", "80")

    def test_where_the_next_word_did_not_fit_it_is_one_row(self, made: Path) -> None:
        pages = self.two_pages(made, "Măng khô lục trúc", "sạch")
        assert rows(pages[0])[-1] == ("21", "Măng khô lục trúc sạch", "HTX")
        assert len(rows(pages[1])) == 5

    def test_where_it_would_have_fitted_a_person_is_asked(self, made: Path) -> None:
        pages = self.two_pages(made, "Măng", "khô")
        assert rows(pages[0])[-1] == ("21", "Măng", "HTX")
        assert rows(pages[1])[0] == ("", "khô", "")
        assert pages[1].marks == {(1, 1, -1): Mark.UNSURE}

    def cut(
        self, made: Path, upper: tuple[str, ...], lower: tuple[str, ...], *furniture: str
    ) -> Path:
        """A table over two pages whose last row on the first is `upper`, and the first on the
        second `lower`; `furniture` stands below it on each page."""
        at = (52, 85, 185, 305)

        def page(table: list[tuple[str, ...]]) -> Draw:
            def draw(canvas: Canvas) -> None:
                bottom = 800 - 20 * len(table)
                canvas.grid([50, 80, 180, 300, 350], [*range(bottom, 801, 20)])
                for place, cells in enumerate(table):
                    words(
                        *((x, 786 - 20 * place, text) for x, text in zip(at, cells, strict=True))
                    )(canvas)
                words(*((52, 60 - 14 * n, text) for n, text in enumerate(furniture)))(canvas)

            return draw

        first = [HEAD, *((str(n), "Trà", "HTX Nắng", "61") for n in range(1, 21)), upper]
        second = [lower, *((str(n), "Trà", "HTX Nắng", "61") for n in range(22, 26))]
        return drawn(made, page(first), page(second))

    def test_what_runs_along_the_foot_of_every_page_parts_no_row(self, made: Path) -> None:
        upper, lower = ("21", "Măng khô lục trúc", "HTX", "70"), ("", "sạch", "", "")
        foot = ("Người ký: UBND tỉnh", "Thời gian ký: 29.12.2023 16:05:12 +07:00", "Trang 1")
        pages = document.read(self.cut(made, upper, lower, *foot))
        assert rows(pages[0])[-1] == ("21", "Măng khô lục trúc sạch", "HTX", "70")
        assert len(rows(pages[1])) == 4

    def test_a_number_too_long_for_its_column_is_no_second_one(self, made: Path) -> None:
        upper, lower = ("21", "Măng khô lục trúc", "HTX", "0912345"), ("", "sạch", "", "535")
        pages = document.read(self.cut(made, upper, lower))
        assert rows(pages[0])[-1][:3] == ("21", "Măng khô lục trúc sạch", "HTX")
        assert rows(pages[0])[-1][3].replace(" ", "") == "0912345535"

    def test_two_scores_stay_two_rows_or_are_asked_about(self, made: Path) -> None:
        upper, lower = ("21", "Măng khô lục trúc", "HTX", "85,81"), ("", "sạch", "", "78,50")
        pages = document.read(self.cut(made, upper, lower))
        assert rows(pages[0])[-1] == upper
        assert pages[1].marks == {(1, 1, -1): Mark.UNSURE}

    def test_a_heading_of_two_rows_at_the_end_of_a_page_is_no_row(self, made: Path) -> None:
        def heading(canvas: Canvas) -> None:
            table = [("TT", "Tên sản phẩm", "Kết quả", ""), ("", "", "Điểm", "Hạng")]
            placed = Table(table, colWidths=[30, 150, 60, 60], rowHeights=[20, 20])
            placed.setStyle(
                [GRID, ("FONT", (0, 0), (-1, -1), serif(), 11), ("SPAN", (0, 0), (0, 1)),
                 ("SPAN", (1, 0), (1, 1)), ("SPAN", (2, 0), (3, 0))]
            )  # fmt: skip
            placed.wrapOn(canvas, 500, 700)
            placed.drawOn(canvas, 60, 50)

        def body(canvas: Canvas) -> None:
            table = [("1", "Trà", "81", "4 sao"), ("2", "Gạo", "60", "3 sao")]
            placed = Table(table, colWidths=[30, 150, 60, 60], rowHeights=[20, 20])
            placed.setStyle([GRID, ("FONT", (0, 0), (-1, -1), serif(), 11)])
            placed.wrapOn(canvas, 500, 700)
            placed.drawOn(canvas, 60, 750)

        pages = document.read(drawn(made, heading, body))
        assert rows(pages[1])[0] == ("1", "Trà", "81", "4 sao")
        assert [dict(page.marks) for page in pages] == [{}, {}]


class TestLetters:
    def test_letters_with_marks_of_their_own_become_one(self, made: Path) -> None:
        (page,) = document.read(drawn(made, words((60, 700, "Tha\u0302\u0301t so\u0302\u0301 1"))))
        assert lines(page) == ["Thất số 1"]

    def test_a_number_too_long_for_its_column(self, made: Path) -> None:
        def page(canvas: Canvas) -> None:
            canvas.grid([50, 67, 200], [600, 630, 660])
            words((52, 645, "TT"), (70, 645, "Tên"), (70, 615, "Trà"))(canvas)
            words((53, 618, "10"), (53, 604, "0"))(canvas)

        assert rows(*document.read(drawn(made, page)))[1] == ("100", "Trà")

    @pytest.mark.parametrize(
        ("upper", "lower", "whole"),
        [("Homesta", "y Bản", "Homestay Bản"), ("Nguyễ", "n Vi", "Nguyễn Vi"),
         ("HOÀN", "G VI", "HOÀNG VI"), ("TNHH", "MTV", "TNHH MTV"),
         ("TNHH", "Quê", "TNHH Quê"), ("bánh", "dày", "bánh dày")],
    )  # fmt: skip
    def test_a_word_too_long_for_its_column(
        self, made: Path, upper: str, lower: str, whole: str
    ) -> None:
        wide = stringWidth(upper, serif(), 11) + 14

        def page(canvas: Canvas) -> None:
            table = [("TT", f"{upper}\n{lower}", "4 sao"), ("2", "Chè", "3 sao")]
            placed = Table(table, colWidths=[30, wide, 60])
            placed.setStyle([GRID, ("FONT", (0, 0), (-1, -1), serif(), 11)])
            placed.wrapOn(canvas, 500, 700)
            placed.drawOn(canvas, 60, 600)

        (read,) = document.read(drawn(made, page))
        assert rows(read)[0][1] == whole

    @pytest.mark.parametrize(
        ("pieces", "whole"),
        [("Ng\nàn\nh", "Ngành"), ("Đ\niể\nm", "Điểm"), ("ST\nT", "STT"), ("T\nT", "TT"),
         ("Ngàn\nh", "Ngành"), ("NG\nÀN\nH", "NGÀNH"), ("Xế\np\nhạ\nng", "Xếp hạng"),
         ("N\nh\nó\nm", "Nhóm"), ("nhó\nm\nngà\nnh", "nhóm ngành"),
         ("Chủ\nthể", "Chủ thể"), ("Gi\na", "Gi a"), ("Hạng\nsao", "Hạng sao"),
         ("TNHH\nMTV", "TNHH MTV"), ("Mắc\nca", "Mắc ca"), ("OCO\nP", "OCOP")],
    )  # fmt: skip
    def test_words_broken_between_their_letters(self, made: Path, pieces: str, whole: str) -> None:
        """Where pieces make syllables in one way only, they are those; else they stay apart."""
        widest = max(stringWidth(piece, serif(), 11) for piece in pieces.splitlines())

        def page(canvas: Canvas) -> None:
            table = [("A", pieces, "4 sao"), ("2", "c", "3 sao")]
            placed = Table(table, colWidths=[30, widest + 13, 60])
            placed.setStyle([GRID, ("FONT", (0, 0), (-1, -1), serif(), 11)])
            placed.wrapOn(canvas, 500, 700)
            placed.drawOn(canvas, 60, 500)

        (read,) = document.read(drawn(made, page))
        assert rows(read)[0][1] == whole

    TEXTS = (
        "Homestay Bản Lác của hộ Lò Văn Panh",
        "Muối tôm Tây Ninh loại một",
        "Chè búp nõn Nà Hiên",
    )

    @pytest.mark.parametrize(
        "moved", [(0.0,), (1.5,), (1.8, 0.0, 0.0), (0.0, 0.0, 1.6), (0.7, -0.3, 1.2, 0.0)]
    )
    def test_set_one_by_one_with_no_spaces_drawn(self, made: Path, moved: Sequence[float]) -> None:
        """However far a page moves its letters apart: its spaces are wider by as much."""

        def page(canvas: Canvas) -> None:
            for line, text in enumerate(self.TEXTS):
                x = 40.0
                for at, letter in enumerate(text):
                    if letter != " ":
                        canvas.drawString(x, 700 - 20 * line, letter)
                    x += stringWidth(letter, serif(), 11) + moved[at % len(moved)]

        (one,) = document.read(drawn(made, page))
        assert lines(one) == [*self.TEXTS]

    def test_moved_apart_within_a_word_where_spaces_are_drawn(self, made: Path) -> None:
        def page(canvas: Canvas) -> None:
            for line, text in enumerate(self.TEXTS * 3):
                canvas.drawString(40, 500 - 20 * line, text)
            text = canvas.beginText(40, 700)
            text.setFont(serif(), 11)
            text.setCharSpace(1.9)
            text.textOut("Homestay Mây")
            canvas.drawText(text)

        (one,) = document.read(drawn(made, page))
        assert lines(one)[0] == "Homestay Mây"

    def test_a_number_broken_at_its_stroke_runs_on(self, made: Path) -> None:
        def page(canvas: Canvas) -> None:
            canvas.grid([50, 110, 200], [600, 640, 660])
            words((52, 645, "Số"), (112, 645, "Tên"), (112, 615, "Trà"))(canvas)
            words((52, 625, "743/QĐ-"), (52, 611, "UBND"))(canvas)

        assert rows(*document.read(drawn(made, page)))[1] == ("743/QĐ-UBND", "Trà")

    def test_words_of_two_fonts_on_one_line(self, made: Path) -> None:
        def page(canvas: Canvas) -> None:
            canvas.drawString(60, 700, "Chè t")
            x = 60 + canvas.stringWidth("Chè t", "Serif", 11)
            canvas.setFont(sans(), 11)
            canvas.drawString(x, 700, "ô")
            x += canvas.stringWidth("ô", "Sans", 11)
            canvas.setFont("Serif", 11)
            canvas.drawString(x, 700, "m nõn")

        assert lines(document.read(drawn(made, page))[0]) == ["Chè tôm nõn"]

    def test_an_old_font_is_converted_and_said(self, made: Path) -> None:
        drawn(made, words((60, 700, "S¶n phÈm chÌ bóp"), (60, 680, "Hîp t¸c x· TiÒn Phong")))
        # What the font is called is all that tells it from another.
        made.write_bytes(made.read_bytes().replace(b"OCOPSerif", b".VnTime-R"))
        (page,) = document.read(made)
        assert lines(page) == ["Sản phẩm chè búp", "Hợp tác xã Tiền Phong"]
        assert page.marks == {(0, 1, 0): Mark.CONVERTED, (0, 2, 0): Mark.CONVERTED}

    def test_a_number_stamped_on_the_page_is_read(self, made: Path) -> None:
        look = b"/Type/XObject/Subtype/Form/BBox[0 0 200 20]/Resources<<%b>>" % HELVETICA
        assembled(
            made,
            CATALOGUE,
            ONE_PAGE,
            page_of(b"/Resources<<%b>>/Annots[5 0 R]" % HELVETICA),
            stream(b"BT /F 12 Tf 60 700 Td (So:) Tj ET"),
            b"<</Type/Annot/Subtype/Stamp/F 4/Rect[90 695 290 715]/AP<</N 6 0 R>>>>",
            stream(b"BT /F 12 Tf 2 5 Td (743/QD-UBND) Tj ET", look),
        )
        assert lines(document.read(made)[0]) == ["So: 743/QD-UBND"]


class TestRefused:
    def refusal(self, path: Path) -> OcopError:
        with pytest.raises(Unreadable) as caught:
            document.read(path)
        assert knows(caught.value.key)
        return caught.value

    @pytest.fixture
    def grey(self) -> ImageReader:
        return ImageReader(Image.new("L", (600, 850), 200))

    def test_a_scan_and_a_photograph(self) -> None:
        broken = FILES / "documents" / "broken"
        assert self.refusal(broken / "can-loc-scan.pdf").key == "scan.page"
        assert self.refusal(broken / "photo.pdf").key == "unreadable.damaged"

    def test_scanned_pages_among_others_are_named(self, made: Path, grey: ImageReader) -> None:
        def scanned(canvas: Canvas) -> None:
            canvas.drawImage(grey, 0, 0, *A4)

        text = words((60, 700, "Quyết định"))
        error = self.refusal(drawn(made, text, scanned, text, scanned, scanned))
        assert (error.key, error.values["page"]) == ("scan.page", "2, 4–5")

    def test_a_signature_on_a_scan_makes_it_no_text(self, made: Path, grey: ImageReader) -> None:
        def signed(canvas: Canvas) -> None:
            canvas.drawImage(grey, 0, 0, *A4)
            canvas.drawString(60, 800, "Người ký: Ủy ban nhân dân tỉnh")

        assert self.refusal(drawn(made, signed)).key == "scan.page"

    def test_recognised_text_behind_a_scan_is_not_believed(
        self, made: Path, grey: ImageReader
    ) -> None:
        def layered(canvas: Canvas) -> None:
            text = canvas.beginText(60, 800)
            text.setFont("Serif", 11)
            text.setTextRenderMode(3)
            for n in range(60):
                text.textLine(f"{n} Trà tôm nõn của hợp tác xã")
            canvas.drawText(text)
            canvas.drawImage(grey, 0, 0, *A4)

        assert self.refusal(drawn(made, layered)).key == "scan.layer"

    def test_text_on_a_picture_of_paper_is_text(self, made: Path, grey: ImageReader) -> None:
        def printed(canvas: Canvas) -> None:
            canvas.drawImage(grey, 0, 0, *A4)
            for n in range(40):
                canvas.drawString(60, 800 - 15 * n, f"Điều {n}. Công nhận sản phẩm sau đây")

        assert len(lines(document.read(drawn(made, printed))[0])) == 40

    def test_a_password(self, made: Path) -> None:
        canvas = Canvas(str(made), encrypt=StandardEncryption("1234"))
        canvas.drawString(60, 700, "A")
        canvas.save()
        assert self.refusal(made).key == "unreadable.password"

    @pytest.mark.parametrize("content", [b"", b"%PDF-1.4\n", b"%PDF-1.4\n" + b"\0" * 5000])
    def test_what_is_no_pdf(self, made: Path, content: bytes) -> None:
        made.write_bytes(content)
        assert self.refusal(made).key == "unreadable.damaged"

    @pytest.mark.thorough
    def test_what_unpacks_without_measure(self, made: Path) -> None:
        content = stream(b" " * 60_000_000, packed=True)
        assembled(made, CATALOGUE, ONE_PAGE, page_of(), content)
        assert self.refusal(made).key == "unreadable.bomb"

    def test_forms_that_draw_forms_without_end(self, made: Path) -> None:
        about = b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F %d 0 R>>>>"
        forms = [stream(b"/F Do " * 10, about % (6 + level)) for level in range(9)]
        last = stream(b"0 0 1 1 re f", b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]")
        page = page_of(b"/Resources<</XObject<</F 5 0 R>>>>")
        assembled(made, CATALOGUE, ONE_PAGE, page, stream(b"/F Do " * 10), *forms, last)
        assert self.refusal(made).key == "unreadable.bomb"

    @pytest.mark.thorough
    def test_a_page_of_countless_shapes(self, made: Path) -> None:
        content = stream(b"0 0 1 1 re f " * 150_000, packed=True)
        assembled(made, CATALOGUE, ONE_PAGE, page_of(), content)
        assert self.refusal(made).key == "unreadable.bomb"

    def test_pages_that_hold_themselves(self, made: Path) -> None:
        assembled(made, CATALOGUE, b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 100000>>")
        with pytest.raises(Unreadable):
            document.read(made)

    @pytest.mark.thorough
    def test_a_thousand_blank_pages_have_no_rows(self, made: Path) -> None:
        pages = document.read(drawn(made, *[words()] * 1000))
        assert len(pages) == 1000
        assert not any(page.rows for page in pages)

    @pytest.mark.thorough
    @pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
    def test_a_file_cut_short_is_refused_or_read_whole(self, made: Path, path: Path) -> None:
        whole = path.read_bytes()
        pages = document.read(path)
        for part in (0.2, 0.5, 0.8, 0.95, 0.99):
            made.write_bytes(whole[: int(len(whole) * part)])
            try:
                assert document.read(made) == pages
            except Unreadable:
                continue

    def test_a_page_damaged_inside_is_refused(self, made: Path) -> None:
        content = zlib.compress(b"BT /F 12 Tf 60 700 Td (So:) Tj ET " * 50)
        about = b"/Filter/FlateDecode"
        for damaged in (content[:-20], content[:9] + b"\xff\xff" + content[11:]):
            page = page_of(b"/Resources<<%b>>" % HELVETICA)
            assembled(made, CATALOGUE, ONE_PAGE, page, stream(damaged, about))
            assert self.refusal(made).key == "unreadable.damaged"

    @pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
    def test_one_whose_fonts_are_damaged_is_refused(self, made: Path, path: Path) -> None:
        """Words had run together, and a maker was lost, by sixteen bytes of a font."""
        whole = path.read_bytes()
        fonts = list(re.finditer(rb"/Length1\b[^>]*>>\s*stream\r?\n", whole))
        if not fonts:
            return
        end = whole.find(b"endstream", fonts[0].end())
        for at in (fonts[0].end() + 200, (fonts[0].end() + end) // 2):
            made.write_bytes(whole[:at] + bytes(16) + whole[at + 16 :])
            assert self.refusal(made).key == "unreadable.damaged"

    @pytest.mark.thorough
    def test_no_spoilt_file_brings_it_down(self, made: Path) -> None:
        chosen = random.Random(11)
        table = [HEAD, *((str(n), "Trà", "HTX Nắng", "61,5") for n in range(1, 9))]
        whole = list_of(made, table, WIDTHS, GRID, size=landscape(A4)).read_bytes()
        shared = (FILES / "documents" / "ha-tinh-3763-thu-hoi.pdf").read_bytes()
        for number in range(150):
            made.write_bytes(spoilt(whole if number % 2 else shared, chosen, number % 3))
            try:
                readers.read(made)
            except OcopError as error:
                assert knows(error.key)


def spoilt(whole: bytes, chosen: random.Random, way: int) -> bytes:
    """`whole` cut, with bytes flipped, or with two stretches swapped."""
    made = bytearray(whole)
    at = chosen.randrange(len(whole))
    if way == 0:
        return bytes(made[:at])
    if way == 1:
        for _ in range(chosen.randrange(1, 30)):
            made[chosen.randrange(len(made))] ^= 1 << chosen.randrange(8)
        return bytes(made)
    size, other = chosen.randrange(1, 400), chosen.randrange(len(whole))
    one, two = made[at : at + size], made[other : other + size]
    made[at : at + size], made[other : other + size] = two, one
    return bytes(made)
