"""A second row of headings is known by what it says: no product stands beneath the product's."""

from __future__ import annotations

import pytest

from tests.made.pages import Cells, codes, lines, read, sheet

ROWS = ("1|Chè|HTX A|84,5|4 sao", "2|Cam|HTX B|62|3 sao")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("TT|Tên sản phẩm|Chủ thể|Kết quả|Ghi chú", "||Tên chủ thể|Điểm|Hạng sao"),
        ("TT|Tên sản phẩm|Chủ thể|Kết quả|Kết quả", "||Tên|Điểm|Hạng sao"),
        ("TT|Tên sản phẩm|Chủ thể|Kết quả đánh giá|", "|(ghi rõ)||Điểm|Hạng sao"),
        ("TT|Tên sản phẩm|Chủ thể|Điểm|Hạng sao", "|Tên gọi|Tên, địa chỉ|Trung bình|Đạt"),
        ("TT|Sản phẩm|Chủ thể|Điểm|Hạng sao", "No|Product|Producer|Score|Stars"),
        ("TT|Tên sản phẩm|Chủ thể|Điểm|Hạng sao", "A|B|C|1|2"),
    ],
)
def test_under_cells_that_are_neither_wide_nor_empty(first: str, second: str) -> None:
    said = read(lines(first, second, *ROWS))
    assert not codes(said)
    assert [(entry.product, entry.entity, entry.score, entry.stars) for entry in said.entries] == [
        ("Chè", "HTX A", 84.5, 4), ("Cam", "HTX B", 62, 3),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "second", ["|Gạo nếp|HTX C|70|4 sao", "||HTX C|70|4 sao", "I||Huyện Sơn Hà||", "||Tổng||2"]
)
def test_a_row_of_values_is_none(second: str) -> None:
    said = read(lines("TT|Tên sản phẩm|Chủ thể|Điểm|Hạng sao", second, *ROWS))
    assert [entry.product for entry in said.entries][-2:] == ["Chè", "Cam"]


def test_the_new_stars_beneath_a_result_are_the_granted_ones() -> None:
    page = lines(
        "TT|Tên sản phẩm|Chủ thể|Kết quả đánh giá|", "|||Cũ|Mới", "1|Chè|HTX A|3 sao|4 sao"
    )
    assert [entry.stars for entry in read(page).entries] == [4]


class TestAWideCell:
    """A heading whose last cell is merged over two columns, which old workbooks leave out."""

    TOP: Cells = ("TT", "Sản phẩm OCOP", "Chủ thể", "Kết quả đánh giá")
    UNDER: Cells = (None, None, None, "Điểm", "Hạng sao")
    BODY: tuple[Cells, ...] = ((1, "Chè", "HTX A", 84.5, "4 sao"), (2, "Cam", "HTX B", 62, "3 sao"))

    def test_over_the_last_columns(self) -> None:
        merged = [*((1, at, 2, at) for at in range(3)), (1, 3, 1, 4)]
        said = read(sheet(self.TOP, self.UNDER, *self.BODY, merged=merged))
        assert not codes(said)
        assert [(e.product, e.score, e.stars) for e in said.entries] == [
            ("Chè", 84.5, 4), ("Cam", 62, 3),
        ]  # fmt: skip

    @pytest.mark.parametrize("between", ["Hội đồng cấp tỉnh", "Đợt 1 năm 2024", "Tỉnh"])
    def test_with_another_wide_cell_beneath_it(self, between: str) -> None:
        merged = [*((1, at, 3, at) for at in range(3)), (1, 3, 1, 4), (2, 3, 2, 4)]
        middle = (None, None, None, between)
        said = read(sheet(self.TOP, middle, self.UNDER, *self.BODY, merged=merged))
        assert not codes(said)
        assert [(e.product, e.score, e.stars) for e in said.entries] == [
            ("Chè", 84.5, 4), ("Cam", 62, 3),
        ]  # fmt: skip

    def test_that_nothing_marks_as_merged(self) -> None:
        said = read(sheet(self.TOP, self.UNDER, *self.BODY))
        assert not codes(said)
        assert [(e.product, e.score, e.stars) for e in said.entries] == [
            ("Chè", 84.5, 4), ("Cam", 62, 3),
        ]  # fmt: skip

    def test_a_row_with_a_cell_too_many_is_no_heading(self) -> None:
        said = read(lines("TT|Tên sản phẩm|Chủ thể|Hạng sao", "1|Chè|HTX A|xã B|4 sao"))
        assert "shifted_row" in codes(said)
        said = read(lines("Tên sản phẩm|Chủ thể|Hạng sao", "Chè|HTX A|xã B|4 sao", "Cam|HTX B|3"))
        assert "shifted_row" in codes(said) and len(said.entries) == 1

    def test_two_over_the_whole_table_are_titles(self) -> None:
        head = ("TT", "Tên sản phẩm", "Chủ thể", "Điểm", "Hạng sao")
        above: list[Cells] = [("QUYẾT ĐỊNH:",), ("Điều 1. Công nhận các sản phẩm sau:",)]
        merged = [(1, 0, 1, 4), (2, 0, 2, 4)]
        padded: list[Cells] = [(*row, None, None, None, None) for row in above]
        for rows in (above, padded):
            said = read(sheet(*rows, head, *self.BODY, merged=merged))
            assert "TT" in dict(said.columns)

    def test_over_the_whole_table_is_a_title(self) -> None:
        title = "Điều 1. Công nhận các sản phẩm sau:"
        head = ("TT", "Tên sản phẩm", "Chủ thể", "Điểm", "Hạng sao")
        said = read(sheet((title,), head, *self.BODY, merged=[(1, 0, 1, 4)]))
        assert [e.product for e in said.entries] == ["Chè", "Cam"]
        assert "TT" in dict(said.columns)

    def test_a_wide_cell_over_the_row_of_a_group_is_no_heading(self) -> None:
        head = ("TT", "Tên sản phẩm", "Chủ thể", "Điểm", "Hạng sao")
        said = read(sheet(head, ("Huyện Sơn Hà",), *self.BODY, merged=[(2, 0, 2, 4)]))
        assert [e.locality for e in said.entries] == ["Huyện Sơn Hà", "Huyện Sơn Hà"]


@pytest.mark.parametrize("between", ["\n", " ", " / ", "\n\n", " - "])
def test_headings_in_two_languages(between: str) -> None:
    both = [("STT", "No."), ("Tên sản phẩm", "Product name"), ("Chủ thể", "Producer"),
            ("Địa chỉ", "Address"), ("Điểm", "Score"), ("Hạng sao", "Stars")]  # fmt: skip
    head = tuple(between.join(pair) for pair in both)
    said = read(sheet(head, (1, "Chè", "HTX A", "xã Tân Lập", 84.5, "4 sao")))
    assert not codes(said)
    assert [(e.product, e.entity, e.locality, e.score, e.stars) for e in said.entries] == [
        ("Chè", "HTX A", "xã Tân Lập", 84.5, 4)
    ]


def test_a_number_and_a_sign_head_the_ticks_of_a_rank() -> None:
    for sign in ("*", "★", " *"):
        heads = f"STT|Tên sản phẩm|Chủ thể|3{sign}|4{sign}|5{sign}"
        said = read(lines(heads, "1|Chè|HTX A||x|", "2|Cam|HTX B|x||"))
        assert [one.stars for one in said.entries] == [4, 3]
