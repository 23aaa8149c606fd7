"""What stands above a list: a line that only says whose products these are is no news."""

from __future__ import annotations

import pytest

from tests.made.each import each
from tests.made.pages import HEADS, NOTHING_GIVEN, ROW, codes, errors, read, sheet


@pytest.mark.thorough
@each("of_what", ["SẢN PHẨM OCOP", "CÁC SẢN PHẨM OCOP", "CHỦ THỂ VÀ SẢN PHẨM"])
@each("before", ["", "THEO DÕI ", "TỔNG HỢP ", "THỐNG KÊ "])
@each("behind", ["", " TỈNH HÒA PHÚ NĂM 2024", " TRÊN ĐỊA BÀN HUYỆN SƠN HÀ"])
def test_a_plain_caption_is_not_told(before: str, of_what: str, behind: str) -> None:
    said = f"{before}{of_what}{behind}"
    for text in (said, said.capitalize().replace("hòa phú", "Hòa Phú").replace("sơn hà", "Sơn Hà")):
        assert codes(read(sheet((text,), HEADS, ROW))) == []


@pytest.mark.parametrize(
    "text",
    ["SẢN PHẨM OCOP GÁC LẠI", "Các sản phẩm OCOP tỉnh bác", "Sản phẩm chưa", "Sản phẩm bảo lưu",
     "Sản phẩm của các chủ thể vắng mặt", "Sản phẩm trên đã nộp hồ sơ", "SẢN PHẨM TẠM DỪNG",
     "Sản phẩm OCOP đến 30/6/2024", "Sản phẩm OCOP hết 2023", "san pham ocop tra lai",
     "Sản phẩm để lại", "Sản phẩm nhưng", "Sản phẩm theo công văn"],
)  # fmt: skip
def test_a_caption_that_says_more_is(text: str) -> None:
    assert codes(read(sheet((text,), HEADS, ROW)))


@pytest.mark.parametrize(
    "summary",
    [[("Hạng sao", "Số sản phẩm"), ("4 sao", 1), ("3 sao", 1), ("Tổng", 2)],
     [("Hạng", "Số lượng"), ("Sản phẩm 3 sao", "1")], [("Huyện", "Số SP"), ("Huyện Na Rì", 1)]],
)  # fmt: skip
def test_a_summary_right_above_a_list_heads_no_row_of_it(summary: list[tuple[object, ...]]) -> None:
    rows = [("1", "Chè", "HTX A", "Huyện Chợ Đồn", 80, "4 sao")]
    said = read(sheet(("DANH SÁCH SẢN PHẨM OCOP",), *summary, HEADS, *rows))
    assert [(one.product, one.stars) for one in said.entries] == [("Chè", 4)]
    assert not errors(said)


def test_a_plain_caption_above_an_annex_line_is_no_title_of_a_decision() -> None:
    annex = "(Theo Quyết định số 77/QĐ-UBND ngày 05/01/2023 của UBND tỉnh Hòa Phú)"
    for caption in ("SẢN PHẨM OCOP HUYỆN SƠN HÀ", "Thống kê sản phẩm OCOP năm 2023"):
        said = read(sheet((caption,), (annex,), HEADS, ROW), given=NOTHING_GIVEN)
        assert len(said.entries) == 1 and not errors(said)


@pytest.mark.parametrize("more", [2023, "2023", 1, 12])
def test_a_title_may_stand_beside_a_figure(more: object) -> None:
    title = ("DANH SÁCH SẢN PHẨM KHÔNG ĐẠT", more)
    said = read(sheet(title, HEADS[:-1], ROW[:-1]))
    assert [one.result for one in said.entries] == ["failed"]
