"""Columns in which a council says yes of some rows and no of others, beside stars."""

from __future__ import annotations

import pytest

from tests.made.each import each
from tests.made.pages import HEADS, ROW, document, errors, lines, read, sheet

NAMES = ("Chè xanh", "Mật ong", "Bánh khảo")


def held(heading: str, *said: str | None) -> list[bool]:
    """Whether each row is held, of a decision with one column more."""
    named = zip((1, 2, 3), NAMES, said, strict=True)
    rows = [(at, name, *ROW[2:], cell) for at, name, cell in named]
    heads = (*HEADS, heading)
    pages = (sheet(heads, *rows), document([heads, *rows]))
    found = [read(page) for page in pages]
    assert not any(map(errors, found))
    kept = [[bool(one.held) for one in reading.entries] for reading in found]
    assert kept[0] == kept[1]
    return kept[0]


@each(
    ("heading", "yes", "no"),
    [("Ý kiến Hội đồng", "Đồng ý", "Không đồng ý"), ("Kết quả kiểm tra hồ sơ", "Hợp lệ", "Không"),
     ("Hồ sơ", "Đủ", "Thiếu"), ("Điều kiện", "Có", "Không"), ("Duyệt", "Có", "Không"),
     ("Công nhận", "Có", "Không"), ("Xét duyệt", "Đạt", "Loại"), ("Vòng 2", "Đỗ", "Trượt"),
     ("KQ họp", "Đ", "K"), ("KQ họp", "Đ", "KĐ"), ("KQ họp", "1", "0"), ("KQ họp", "+", "-"),
     ("Approved", "Yes", "No"), ("Công nhận", "x", None), ("Phê duyệt", "x", None),
     ("Đủ điều kiện", "x", None), ("Hội đồng thông qua", "v", None),
     ("Ý kiến Hội đồng", "Đồng ý", "Cần hoàn thiện"), ("Ý kiến", "Tốt", "Chưa rõ nguồn gốc"),
     ("Nhận xét của Hội đồng", "Tốt", "Chất lượng kém"), ("Kiến nghị", "Không", "Cần làm rõ"),
     ("Tồn tại, hạn chế", None, "Sai mã số"), ("Ý kiến tổ tư vấn", "Đạt", "Đang kiểm nghiệm"),
     ("Kết quả bỏ phiếu", "9/9", "3/9"), ("Tỷ lệ phiếu", "100%", "33%")],
)  # fmt: skip
def test_the_row_that_is_denied_is_asked_about(heading: str, yes: str, no: str | None) -> None:
    assert held(heading, yes, no, yes) == [False, True, False]


@each(
    ("heading", "one", "other"),
    [("Ý kiến khác", "Có", "Không"), ("Đạt giải thưởng", "x", None), ("Đạt giải", "Có", "Không"),
     ("Hồ sơ điện tử", "x", None), ("Đề nghị TW đánh giá", "x", None),
     ("Có website", "Có", "Không"), ("Nhận xét của Hội đồng", "Tốt", "Bao bì chưa đẹp"),
     ("Kiến nghị", "Không", "Cần hỗ trợ vốn"), ("Tồn tại", None, "Chưa có website"),
     ("HTX nữ", "Có", "Không"), ("Kết quả kiểm nghiệm", "Có", "Không"), ("Hồ sơ số", "1", "2"),
     ("Đánh giá cảm quan", "Tốt", "Khá"), ("Số phiếu đồng ý", "9/9", "5/9"),
     ("Tỷ lệ phiếu", "100%", "67%"), ("Hội đồng cấp", "huyện", "tỉnh")],
)  # fmt: skip
def test_what_parts_rows_by_something_else_is_not(
    heading: str, one: str, other: str | None
) -> None:
    assert held(heading, one, other, one) == [False, False, False]


@pytest.mark.thorough
@each("heading", ["Theo dõi", "Xử lý", "Phản hồi", "Mức", "Cột 1", "Khác"])
@each("said", ["đã loại", "rút", "rớt", "chờ", "không qua", "chưa ok", "bị gạch", "dự bị", "fail",
               "pending", "Thiếu giấy ATTP", "Không có mẫu", "4/9 phiếu", "trả hồ sơ", "k đạt",
               "kđ", "xét thêm", "kiểm tra", "lùi", "tồn", "cần xác minh", "để bàn thêm",
               "hoãn"])  # fmt: skip
def test_so_is_what_would_doubt_its_row_as_a_remark_below_any_heading(
    heading: str, said: str
) -> None:
    assert held(heading, None, said, None) == [False, True, False]


@each(
    ("heading", "said"),
    [("Theo dõi", "Đã lên sàn"), ("Mức", "2"), ("Bao bì", "Thiếu tem"), ("VietGAP", "Chưa"),
     ("Chuyển đổi số", "Chưa có website"), ("Khác", "Không"), ("Quy mô", "Thiếu vốn"),
     ("Thị trường", "Chưa xuất khẩu"), ("Theo dõi", "n/a"), ("Theo dõi", "mẫu đẹp"),
     ("Theo dõi", "đã kiểm tra"), ("Theo dõi", "hàng mới"), ("Theo dõi", "nhóm 2")],
)  # fmt: skip
def test_what_says_nothing_of_its_rating_is_not(heading: str, said: str) -> None:
    assert held(heading, None, said, None) == [False, False, False]


@each(("heading", "said"), [("Ý kiến Hội đồng", "Không"), ("Hồ sơ", "Thiếu"), ("Duyệt", None)])
def test_nor_what_every_row_says(heading: str, said: str | None) -> None:
    assert held(heading, said, said, said) == [False, False, False]


def test_a_row_that_failed_by_its_own_words_is_no_news() -> None:
    page = lines("Sản phẩm|Chủ thể|Sao|Kết quả|Hội đồng", "Chè|HTX A|3|Đạt|Có",
                 "Mật|HTX B||Không đạt|Không")  # fmt: skip
    assert [one.held for one in read(page).entries] == [(), ()]


@each("said", ["xét thêm", "để sau", "đang chờ", "kiểm tra", "kđ", "đợt sau"])
def test_below_rounds_what_is_no_round_may_deny_its_row(said: str) -> None:
    assert held("Đợt", "Đợt 1", said, "Đợt 1") == [False, True, False]


@each("said", ["Đợt 2", "II", "đợt II/2023", "bổ sung", None])
def test_a_round_does_not(said: str | None) -> None:
    assert held("Đợt", "Đợt 1", said, "Đợt 1") == [False, False, False]
