"""The caption of a list, however it begins and whatever stands between it and the table."""

from __future__ import annotations

import pytest

from tests.made.pages import (
    ANNEX,
    HEADS,
    LETTERHEAD,
    NOTHING_GIVEN,
    ROW,
    Reading,
    codes,
    document,
    read,
)

# Under a title that recognises, lists of what was not recognised.
GRANT_NOTHING = (
    ("BẢNG KÊ SẢN PHẨM OCOP KHÔNG ĐẠT",),
    ("KẾT QUẢ ĐÁNH GIÁ SẢN PHẨM OCOP CẤP HUYỆN ĐỀ NGHỊ TỈNH CÔNG NHẬN",),
    ("KẾT QUẢ CHẤM ĐIỂM SẢN PHẨM OCOP TRÌNH UBND TỈNH CÔNG NHẬN",),
    ("SẢN PHẨM OCOP ĐỀ NGHỊ UBND TỈNH CÔNG NHẬN",),
    ("SẢN PHẨM OCOP ĐỀ NGHỊ", "UBND TỈNH CÔNG NHẬN"),
    ("CÁC SẢN PHẨM OCOP HẾT HẠN",),
    ("SẢN PHẨM DỰ KIẾN CÔNG NHẬN NĂM 2025",),
    ("THÔNG TIN SẢN PHẨM OCOP BỊ THU HỒI",),
    ("SẢN PHẨM OCOP BỊ THU HỒI", "Đơn vị tính: sản phẩm"),
    ("SẢN PHẨM OCOP", "ĐÃ BỊ THU HỒI GIẤY CHỨNG NHẬN"),
    ("BIỂU CHI TIẾT SẢN PHẨM OCOP TẠM DỪNG",),
    ("CÁC TRƯỜNG HỢP BỊ THU HỒI",),
    ("KHÔNG ĐƯỢC CÔNG NHẬN",),
)
GRANT = (
    ("KẾT QUẢ ĐÁNH GIÁ, PHÂN HẠNG SẢN PHẨM OCOP",),
    ("CHI TIẾT CÁC SẢN PHẨM OCOP ĐƯỢC CÔNG NHẬN",),
    ("THÔNG TIN CHI TIẾT VỀ SẢN PHẨM",),
    ("CHI TIẾT ĐIỂM CÁC SẢN PHẨM",),
    ("SẢN PHẨM OCOP 4 SAO",),
    ("SẢN PHẨM OCOP NĂM 2024 CỦA TỈNH HÒA PHÚ",),
    ("Nội dung chi tiết",),
)


def listed(*caption: str) -> Reading:
    title = "Phê duyệt kết quả đánh giá, phân hạng sản phẩm OCOP năm 2024"
    first = "Điều 1. Phê duyệt kết quả (có Phụ lục kèm theo)."
    paper = (*LETTERHEAD, title, first, *caption, ANNEX, [HEADS, ROW])
    return read(document(*paper), given=NOTHING_GIVEN)


@pytest.mark.parametrize("caption", GRANT_NOTHING)
def test_a_caption_above_the_line_that_says_whose_annex_it_is_is_heard(
    caption: tuple[str, ...],
) -> None:
    said = listed(*caption)
    assert all(entry.result == "failed" and entry.held for entry in said.entries)
    assert codes(said)


def test_words_where_a_signer_may_stand_are_none_of_a_name() -> None:
    title = "Phê duyệt kết quả đánh giá, phân hạng sản phẩm OCOP năm 2024"
    signed = ("Điều 1. Phê duyệt kết quả.", "Nơi nhận:", "- Như Điều 1;", "CHỦ TỊCH")
    for line, told in (
        ("CÁC TRƯỜNG HỢP XIN RÚT", True),
        ("Nguyễn Thành Đạt", False),
        ("LÝ A PÁO", False),
        ("Giàng Seo Sùng", False),
    ):
        paper = (*LETTERHEAD, title, *signed, line, ANNEX, [HEADS, ROW])
        said = read(document(*paper), given=NOTHING_GIVEN)
        assert bool(codes(said)) is told, line


@pytest.mark.parametrize("caption", GRANT)
def test_one_that_says_no_more_than_what_was_decided_is_no_news(caption: tuple[str, ...]) -> None:
    said = listed(*caption)
    assert codes(said) == [] and len(said.entries) == 1
    assert said.entries[0].held == ()
