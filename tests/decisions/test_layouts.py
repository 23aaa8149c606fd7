"""Lists as offices lay them out: what is plain is read, whatever it looks like on the sheet."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest

from ocop_cli.model.pages import Page, PageKind
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
TEXTS = [text for row in LETTERHEAD for text in row if isinstance(text, str)]
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
        assert read_plainly(document(*TEXTS, "4 SAO", four, "3 SAO", three)) == ALL


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


class TestLabelsAboveAList:
    """What the decision is, named behind labels and in no letterhead."""

    @pytest.mark.parametrize(
        ("number", "day"),
        [("Số quyết định", "Ngày ban hành"), ("Số QĐ", "Ngày quyết định"),
         ("Quyết định số", "Ngày ban hành quyết định"), ("Decision No.", "Date of issue"),
         ("Số quyết định công nhận", "Ngày công nhận")],
    )  # fmt: skip
    @pytest.mark.parametrize("cells", [1, 2])
    def test_in_one_cell_and_in_two(self, number: str, day: str, cells: int) -> None:
        labelled = [
            (number, "1412/QĐ-UBND"),
            (day, "20/6/2023"),
            ("Cơ quan ban hành", "UBND tỉnh A"),
        ]
        above: list[Cells] = [
            (f"{label}:", value) if cells == 2 else (f"{label}: {value}",)
            for label, value in labelled
        ]
        title: Cells = ("DANH SÁCH SẢN PHẨM ĐƯỢC CÔNG NHẬN OCOP",)
        for page in (sheet(*above, (None,), HEAD, *ROWS), sheet(title, *above, HEAD, *ROWS)):
            assert read_plainly(page) == ALL

    def test_a_day_of_the_spreadsheet(self) -> None:
        day = datetime.combine(date(2023, 6, 20), time())
        above: list[Cells] = [
            ("Số quyết định", "1412/QĐ-UBND"), ("Ngày ban hành", day),
            ("Cơ quan ban hành", "UBND tỉnh A"),
        ]  # fmt: skip
        assert read_plainly(sheet(*above, HEAD, *ROWS)) == ALL

    @pytest.mark.parametrize(
        "line",
        ["Ngày lập: 21/6/2023", "Ngày cập nhật: 21/6/2023", "Số tờ trình: 5/TTr-UBND",
         "Số quyết định giao vốn: 5/QĐ-UBND", "Căn cứ Quyết định số: 5/QĐ-UBND"],
    )  # fmt: skip
    def test_any_other_label_says_nothing_of_it(self, line: str) -> None:
        said = read(sheet((line,), HEAD, *ROWS), given=NOTHING_GIVEN)
        assert (said.head.number, said.head.issued_on) == (None, None)

    def test_a_day_that_does_not_exist_is_refused(self) -> None:
        above: list[Cells] = [("Số quyết định: 1412/QĐ-UBND",), ("Ngày ban hành: 31/6/2023",)]
        said = read(sheet(*above, HEAD, *ROWS), given=NOTHING_GIVEN)
        assert "bad_date" in codes(said) and not said.entries

    def test_another_number_than_the_letterheads_is_asked(self) -> None:
        page = sheet(*LETTERHEAD[:3], ("Số quyết định: 7/QĐ-UBND",), *LETTERHEAD[3:], HEAD, *ROWS)
        said = read(page, given=NOTHING_GIVEN)
        assert "head_conflict.number" in codes(said) and not said.entries


class TestProductsInNoTable:
    """None of them is read but that of Article 1 (`test_named_alone`); the refusal says what stands
    there, and what helps."""

    @pytest.mark.parametrize(
        "text",
        ["1. Sản phẩm Chè búp nõn của HTX chè Nà Hiên: 4 sao",
         "- Chè búp nõn (HTX chè Nà Hiên, xã Nà Hiên), đạt 84,5 điểm;",
         "Điều 2. Công nhận sản phẩm “Chè búp nõn” của HTX chè Nà Hiên đạt 4 sao."],
    )  # fmt: skip
    @pytest.mark.parametrize("kind", [PageKind.DOCUMENT, PageKind.PAPER])
    def test_in_sentences(self, text: str, kind: PageKind) -> None:
        said = read(document(*TEXTS, text, kind=kind), given=NOTHING_GIVEN)
        assert codes(said) == ["no_table.prose"] and not said.entries

    def test_in_a_sentence_that_paper_breaks(self) -> None:
        broken = ("Điều 2. Công nhận sản phẩm “Chè búp nõn” của HTX chè Nà Hiên, xã Nà Hiên,",
                  "huyện Hà Sơn đạt 4 sao (84,5 điểm).")  # fmt: skip
        said = read(document(*TEXTS, *broken, kind=PageKind.PAPER), given=NOTHING_GIVEN)
        assert codes(said) == ["no_table.prose"]

    def test_field_by_field_in_lines_of_paper(self) -> None:
        cards = [f"{HEAD[at]}: {row[at]}" for row in ROWS for at in range(1, len(HEAD))]
        said = read(document(*TEXTS, *cards, kind=PageKind.PAPER), given=NOTHING_GIVEN)
        assert codes(said) == ["no_table.down"] and not said.entries

    def test_a_decision_that_names_none_says_that_there_is_no_table(self) -> None:
        assert codes(read(document(*TEXTS), given=NOTHING_GIVEN)) == ["no_table"]


class TestTwoListsSideBySide:
    @staticmethod
    def _beside(head: Cells, left: list[Cells], right: list[Cells], gap: int = 1) -> Page:
        blank = (None,) * gap
        rows = [(*one, *blank, *other) for one, other in zip(left, right, strict=True)]
        return sheet(*LETTERHEAD, (*head, *blank, *head), *rows)

    @pytest.mark.parametrize("gap", [0, 1, 3])
    def test_under_the_same_headings_are_two_lists(self, gap: int) -> None:
        page = self._beside(HEAD, ROWS[:2], ROWS[2:], gap)
        assert read_plainly(page) == ALL
        cells = [(one.place.row, one.place.column) for one in read(page).entries]
        assert cells == [(7, 1), (8, 1), (7, 5 + gap), (8, 5 + gap)]

    def test_one_of_them_may_be_shorter(self) -> None:
        page = self._beside(HEAD, ROWS[:2], [ROWS[2], (None, None, None, None)])
        assert read_plainly(page) == ALL[:3]

    def test_one_product_in_both_is_evaluated_twice_and_not_guessed(self) -> None:
        again: list[Cells] = [(*row[:3], "3 sao") for row in ROWS[:2]]
        said = read(self._beside(HEAD, ROWS[:2], again), given=NOTHING_GIVEN)
        assert codes(said) == ["double_heading.same"] and not said.entries

    @pytest.mark.parametrize(
        ("four", "three"),
        [("HẠNG 4 SAO", "HẠNG 3 SAO"), ("I. Sản phẩm 4 sao", "II. Sản phẩm 3 sao")],
    )
    def test_each_under_its_own_title(self, four: str, three: str) -> None:
        left, right = short(ROWS[:2]), short(ROWS[2:])
        rows = [(*one, None, *other) for one, other in zip(left, right, strict=True)]
        titles: Cells = (four, None, None, None, three)
        page = sheet(*LETTERHEAD, titles, (None,), (*HEAD[:3], None, *HEAD[:3]), *rows)
        assert read_plainly(page) == ALL

    def test_what_stands_beside_under_other_headings_is_not_parted(self) -> None:
        head = (*HEAD, None, "Tên sản phẩm", "Số lượng")
        rows = [(*row, None, f"Hàng {order}", 5) for order, row in enumerate(ROWS)]
        said = read(sheet(*LETTERHEAD, head, *rows), given=NOTHING_GIVEN)
        assert "double_heading.lists" in codes(said) and not said.entries


class TestAStatedTotal:
    """What a decision says of how many it grants is no news beside the rows that were refused."""

    ARTICLE: Cells = ("Điều 1. Công nhận 04 sản phẩm OCOP",)

    @pytest.mark.parametrize(
        ("pages", "told"),
        [
            ([[HEAD, *ROWS[:2]], [(7, *ROWS[2][1:]), (8, *ROWS[3][1:])]], ["not_read.products"]),
            ([[(*HEAD, "Hạng sao"), *((*row, "3 sao") for row in ROWS)]], ["double_heading.same"]),
            ([[HEAD, *ROWS[:2]], [("Danh sách đề nghị công nhận",), HEAD, *ROWS[2:]]],
             ["proposed.list"]),
            ([[HEAD, *ROWS[:2]]], ["count_mismatch"]),
        ],
    )  # fmt: skip
    def test_beside_what_was_not_read(self, pages: list[list[Cells]], told: list[str]) -> None:
        first, *others = pages
        said = read(
            sheet(*LETTERHEAD, self.ARTICLE, *first),
            *(sheet(*rows, name=f"Sheet{at}") for at, rows in enumerate(others, 2)),
            given=NOTHING_GIVEN,
        )
        assert codes(said) == told


@pytest.mark.parametrize(
    ("title", "kind", "variant"),
    [
        ("Về việc thu hồi Giấy chứng nhận sản phẩm OCOP", "revocation", "act"),
        ("Về việc gia hạn hiệu lực Giấy chứng nhận sản phẩm OCOP", "extension", "extension"),
        ("Về việc đưa sản phẩm ra khỏi danh sách sản phẩm OCOP", "removal", "act"),
    ],
)
def test_an_act_that_names_its_products_in_a_sentence_says_what_to_enter(
    title: str, kind: str, variant: str
) -> None:
    article = "Điều 1. Sản phẩm Trà hoa vàng, hạng 4 sao, của Hợp tác xã Thanh Lâm."
    said = read(
        document([list(one) for one in LETTERHEAD[:3]], "QUYẾT ĐỊNH", title, article),
        given=NOTHING_GIVEN,
    )
    assert codes(said) == [f"no_table.{variant}"]
    by = " --on 2023-06-20 --document 1412/QĐ-UBND"
    assert said.problems[0].values == {"kind": kind, "document": by}
