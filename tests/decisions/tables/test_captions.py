"""The line right above a further table: what nobody understands of it holds the products below."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ocop_cli.model.reading import Reading
from tests.made.each import each
from tests.made.pages import ANNEX, HEADS, LETTERHEAD, NOTHING_GIVEN, codes, document, read, sheet

FIRST = [HEADS, (1, "Chè xanh", "HTX A", "xã Tân Lập", "81,5", "4 sao")]
SECOND = [HEADS, (1, "Gạo nếp", "HTX C", "xã Tân Lập", "71,5", "4 sao")]
TITLE = "Phê duyệt kết quả đánh giá, phân hạng sản phẩm OCOP năm 2024"


def decision(caption: str, above: str = "Danh sách đạt 3 sao trở lên", **given: object) -> Reading:
    paper = (*LETTERHEAD, TITLE, "PHỤ LỤC", ANNEX, above, FIRST, caption, SECOND)
    return read(document(*paper), given=replace(NOTHING_GIVEN, **given))  # type: ignore[arg-type]


def held(reading: Reading) -> list[str]:
    return [one.product for one in reading.entries if one.held]


@pytest.mark.thorough
@each("caption", ["Dự phòng", "Đợt sau", "DỰ PHÒNG", "Còn lại", "Xét sau", "Hội đồng lưu ý",
                  "Sản phẩm dự phòng", "Để lại", "Tham khảo", "Khác", "Khu vực dự phòng",
                  "Vùng loại 2", "Cụm cũ", "KHU VỰC TẠM DỪNG", "Vùng Loại"])  # fmt: skip
def test_that_nobody_understands_holds_those_below_it_alone(caption: str) -> None:
    for above in ("Danh sách đạt 3 sao trở lên", "Danh sách sản phẩm được công nhận"):
        found = decision(caption, above)
        assert held(found) == ["Gạo nếp"] and len(found.entries) == 2
        assert "unread_line" not in codes(found)


@pytest.mark.parametrize("caption", ["Huyện Sơn Hà", "Nhóm thực phẩm", "Bảng 2", "4 sao", "Đồ uống",
                                     "Phụ lục II", "Danh sách 2", "HTX Chè Hảo Đạt",
                                     "Cụm số 2", "Khu vực đồng bằng", "Tiểu vùng II", "Vùng cao",
                                     "Cụm thi đua số 3", "Khu vực Tân Lập",
                                     "VÙNG TRUNG DU"])  # fmt: skip
def test_that_says_whose_or_which_they_are_does_not(caption: str) -> None:
    assert held(decision(caption)) == []


def test_a_region_above_the_first_table_says_where_its_makers_are() -> None:
    for region in ("Vùng núi", "Cụm số 1", "Khu vực đô thị"):
        found = decision("Cụm số 2", region)
        assert held(found) == [] and codes(found) == []
    assert "Chè xanh" in held(decision("Cụm số 2", "Vùng gác lại"))


def test_one_above_each_table_holds_all_unless_it_means_nothing_by_a_persons_word() -> None:
    assert held(decision("Dự phòng", "Dự phòng")) == ["Chè xanh", "Gạo nếp"]
    assert held(decision("Dự phòng", words={"du phong": "ignore"})) == []


@pytest.mark.parametrize(
    "caption",
    [
        "Phụ lục 2: Dự phòng",
        "PHỤ LỤC II. Xét sau",
        "Phụ lục 2: Đợt sau",
        "BIỂU 2: ĐỂ LẠI",
        "Bảng 2. Lần sau",
        "Phụ lục 2: Danh sách sản phẩm lên trung ương",
        "Danh sách bổ sung",
        "DANH SÁCH SẢN PHẨM OCOP LOẠI",
    ],
)
def test_a_capital_behind_the_number_of_an_annex_makes_no_name(caption: str) -> None:
    assert held(decision(caption, "Chính thức")) == ["Gạo nếp"]


@pytest.mark.parametrize("caption", ["Phụ lục 2: Huyện Sơn Hà", "Phụ lục II: Đồ uống",
                                     "Phụ lục II: Kết quả phân hạng", "Biểu 2: Đồ uống",
                                     "Phụ lục 2: Đợt 2 năm 2024", "Danh sách theo loại",
                                     "Danh sách sản phẩm 4 sao bổ sung"])  # fmt: skip
def test_but_what_the_table_prints_or_is_known_holds_nothing(caption: str) -> None:
    assert held(decision(caption, "Chính thức")) == []


@each(
    "title",
    ["KÊ KHAI SẢN PHẨM OCOP", "BIỂU KÊ KHAI SẢN PHẨM OCOP", "GIỚI THIỆU SẢN PHẨM OCOP",
     "SẢN PHẨM OCOP TIÊU BIỂU", "TỔNG QUAN VỀ SẢN PHẨM OCOP"],
)  # fmt: skip
def test_how_a_register_was_made_holds_none_of_its_certificates_in_force(title: str) -> None:
    heads = ("STT", "Tên sản phẩm", "Chủ thể", "Hạng sao", "Số QĐ", "Ngày QĐ")
    rows = [(1, "Chè", "HTX A", "4 sao", "512/QĐ-UBND", "20/4/2025"),
            (2, "Bánh", "HTX B", "3 sao", "310/QĐ-UBND", "10/9/2025")]  # fmt: skip
    assert held(read(sheet((title,), heads, *rows), given=NOTHING_GIVEN)) == []
