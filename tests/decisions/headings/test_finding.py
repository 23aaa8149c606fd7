"""A second row of headings is known by what it says: no product stands beneath the product's."""

from __future__ import annotations

import pytest

from tests.made.pages import codes, lines, read

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
