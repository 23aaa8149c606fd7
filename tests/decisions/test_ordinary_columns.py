"""Columns and notes that say nothing of a rating, in the papers of offices that print them."""

from __future__ import annotations

import pytest

from ocop_cli.model.reading import Reading
from tests.made.each import each
from tests.made.pages import ANNEX, LETTERHEAD, NOTHING_GIVEN, codes, document, read

HEADS = ("STT", "Tên sản phẩm", "Chủ thể", "Địa chỉ", "Điểm", "Hạng sao")
TITLE = "Công nhận kết quả đánh giá, phân hạng sản phẩm OCOP đợt 1 năm 2024"
ROWS = (
    ("1", "Chè xanh Suối Lìn", "HTX Suối Lìn", "xã Tân Lập, huyện Sơn Hà", "81,5", "4 sao"),
    ("2", "Mật ong bạc hà", "Hộ kinh doanh Lụa", "xã Đông Lĩnh, huyện Sơn Hà", "64", "3 sao"),
)


def _paper(*columns: tuple[str, str, str], under: str = "") -> Reading:
    """A decision whose rows have these further columns: the heading, and the cell of each row."""
    heads = (*HEADS, *(heading for heading, *_ in columns))
    rows = [(*row, *(cells[at] for _, *cells in columns)) for at, row in enumerate(ROWS)]
    parts = (TITLE, "Điều 1. Công nhận 02 sản phẩm (danh sách kèm theo).", "DANH SÁCH", ANNEX)
    return read(document(*LETTERHEAD, *parts, [heads, *rows], *([under] if under else [])),
                given=NOTHING_GIVEN)  # fmt: skip


@pytest.mark.thorough
@each(
    "column",
    [("Nữ làm chủ", "x", ""), ("Số phiếu đồng ý", "9/9", "8/9"), ("Số hộ tham gia", "12", "1.050"),
     ("Nhãn hiệu", "Suối Lìn", "Đã đăng ký"), ("Mã vùng trồng", "VN-HP-1", ""),
     ("Vùng nguyên liệu", "5 ha", "12 ha"), ("Biểu quyết", "100%", "95%"),
     ("Ý kiến", "Thống nhất", "Nhất trí"), ("Liên kết vùng nguyên liệu", "Có", ""),
     ("Hình thức bán", "Siêu thị, sàn thương mại điện tử", "Cửa hàng"),
     ("Xác nhận khác", "VietGAP", "Đã có chứng nhận hữu cơ"),
     ("Trang", "www.che.vn", "0912345678"), ("Tổ tư vấn", "Tổ 1", "Tổ 2"),
     ("Câu chuyện sản phẩm", "Đầy đủ", "Có"),
     ("Địa chỉ (sau sáp nhập)", "xã Tân Lập, tỉnh Hòa Phú", "xã Đông Lĩnh, tỉnh Hòa Phú"),
     ("Chuyên viên theo dõi", "Lê Văn Nam", "Trần Thị Mai"),
     ("Điểm Hội đồng cấp huyện", "80", "63"), ("Ngày chấm", "25/4/2024", "25/4/2024"),
     ("Ngày cập nhật", "05/01/2026", "06/01/2026"), ("Năm", "2024", "2024")],
)  # fmt: skip
def test_goods_trade_people_votes_and_counts_are_not_told(column: tuple[str, str, str]) -> None:
    said = _paper(column)
    assert codes(said) == [] and not any(one.held for one in said.entries)


@pytest.mark.thorough
@each(
    "column",
    [("HĐ TW", "92", "64"), ("Bắt đầu", "01/01/2024", "02/02/2024"), ("Cột phụ", "x", ""),
     ("Hạn", "15/6", "15/6"), ("Diện", "Mới", "Mới"), ("Xem xét", "có", "có"),
     ("Tên thương mại", "Lìn Tea", ""), ("Số quyết định TW", "5", "4"),
     ("Số tháng", "24", "24"), ("Số lần", "2", "1"), ("Năm", "2025", "2024"),
     ("Chủ mới", "Lê Văn Nam", ""), ("Người nhận chuyển nhượng", "Lê Văn Nam", ""),
     ("Chủ thể đổi thành", "HTX Nà Hiên", ""), ("Ngày cập nhật", "Đã đánh giá lại", ""),
     ("Ngày", "05/01/2026", ""), ("Ngày in", "05/01/2026", ""), ("Ngày chấm", "05/01/2026", ""),
     ("Nhóm", "Dự phòng", "Chè"),
     ("Xác nhận", "VietGAP", "?")],
)  # fmt: skip
def test_what_may_be_another_rating_or_nobody_knows_is_told_or_asked(
    column: tuple[str, str, str],
) -> None:
    said = _paper(column)
    assert codes(said) or any(one.held for one in said.entries)


def test_parts_that_add_up_to_the_score_and_marks_whose_mean_it_is_are_not_told() -> None:
    assert codes(_paper(("Sản xuất", "30,5", "24"), ("Tiếp thị", "21", "20"),
                        ("Chất lượng", "30", "20"))) == []  # fmt: skip
    assert codes(_paper(("Ông An", "80", "63"), ("Bà Bình", "83", "65"))) == []
    assert "unread_column.heading" in codes(_paper(("Ông An", "80", "63"), ("Bà Ca", "90", "65")))


@pytest.mark.thorough
@each(
    "note",
    ["Ghi chú: địa chỉ ghi theo đơn vị hành chính trước sáp nhập",
     "Ghi chú: Tên xã, phường theo địa giới hành chính mới từ 01/7/2025.",
     "* Ghi chú: Sản phẩm được sắp xếp theo thứ tự điểm từ cao xuống thấp",
     "Ghi chú: sản phẩm sắp xếp theo địa bàn huyện", "(Ấn định danh sách 02 sản phẩm)",
     "Ghi chú: Kết quả trên được làm tròn đến 2 chữ số thập phân.",
     "Tổng số: 02 sản phẩm (01 sản phẩm 4 sao; 01 sản phẩm 3 sao)"],
)  # fmt: skip
def test_how_a_list_was_made_is_not_told(note: str) -> None:
    said = _paper(under=note)
    assert codes(said) == [] and not any(one.held for one in said.entries)


@pytest.mark.parametrize(
    "note",
    ["Ghi chú: chủ thể sản phẩm số 1 đã sáp nhập vào HTX Bình",
     "Ghi chú: tên chủ thể mới sau sáp nhập", "Ghi chú: sản phẩm sắp hết hạn",
     "Tổng số: 03 sản phẩm (02 sản phẩm 4 sao; 01 sản phẩm 3 sao)"],
)  # fmt: skip
def test_a_note_that_says_more_is_told_or_asked(note: str) -> None:
    said = _paper(under=note)
    assert codes(said) or any(one.held for one in said.entries)


def test_a_fourth_group_by_letters_ends_the_third_and_is_no_roman_number() -> None:
    heads = HEADS[:-1]
    rows = [row[:-1] for row in ROWS]
    table = [heads, ("A", "Sản phẩm đạt 5 sao", "", "", ""), ("1", "Chè vua", "HTX A", "x", "92"),
             ("B", "Sản phẩm đạt 4 sao", "", "", ""), rows[0],
             ("C", "Sản phẩm đạt 3 sao", "", "", ""), rows[1],
             ("D", "Sản phẩm không đạt", "", "", ""),
             ("3", "Rượu", "HTX B", "x", "45")]  # fmt: skip
    paper = (TITLE, "Điều 1. Công nhận các sản phẩm (danh sách kèm theo).", "DANH SÁCH", ANNEX)
    said = read(document(*LETTERHEAD, *paper, table), given=NOTHING_GIVEN)
    found = [(one.stars, one.result) for one in said.entries]
    assert found == [(5, None), (4, None), (3, None), (None, "failed")]


def test_a_committee_heads_the_products_of_its_district() -> None:
    heads = [("STT", "Tên sản phẩm", "Chủ thể", "Hạng sao")]
    table = [
        *heads,
        ("I", "UBND HUYỆN SƠN HÀ", "", ""),
        ("1", "Chè xanh", "HTX A", "4 sao"),
        ("II", "UBND thành phố Tân Yên", "", ""),
        ("2", "Miến dong", "HTX B", "3 sao"),
    ]
    paper = (TITLE, "Điều 1. Công nhận các sản phẩm (danh sách kèm theo).", "DANH SÁCH", ANNEX)
    said = read(document(*LETTERHEAD, *paper, table), given=NOTHING_GIVEN)
    assert [one.locality for one in said.entries] == ["HUYỆN SƠN HÀ", "thành phố Tân Yên"]
