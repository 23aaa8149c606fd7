"""Remarks that are no news, and all others: what is not known to say nothing is told."""

from __future__ import annotations

from datetime import date
from itertools import product

import pytest

from ocop_cli.decisions.language.bearing import bearing
from ocop_cli.decisions.rows.plain_remarks import RowKnown, is_plain
from ocop_cli.law.numbers import number_key
from ocop_cli.text.keys import fold
from tests.made.each import each
from tests.made.pages import codes, lines, read

ROW = RowKnown("HTX Suối Nga", 4, 81.5, date(2024, 5, 6), frozenset({number_key("12/QĐ-UBND")}))
PACKED = [*product(("Hộp ", "Chai ", "Túi ", ""), ("500g", "1,5 kg", "250 ml", "10 gói", "2 lít"))]
REACHED = (
    "0912345678", "ĐT: 0912 345 678", "SĐT 0912.345.678", "htxabc@gmail.com", "www.che.vn",
    "https://che.vn/sp", "MST: 0101234567", "Zalo: 0912345678; email a@b.vn",
)  # fmt: skip
NAMED = (
    "Nguyễn Văn An", "Ông Nguyễn Văn A", "Bà Hoa", "xã Tân Lập", "Thôn 3, xã Tân Lập",
    "Tổ 5 phường Hoa Lư", "H. Sơn Hà", "XÃ TÂN LẬP", "HTX", "Hộ kinh doanh", "HTX Suối Nga",
    "Xã mới: Tân Lập",
)  # fmt: skip
OF_GOODS = (
    "Bao bì mới", "Mẫu mã đẹp", "Đóng gói hút chân không", "Giá bán 150.000 đ/kg", "Đạt VietGAP",
    "Có giấy ATTP", "ISO 22000", "Có tem truy xuất nguồn gốc", "Đã có nhãn hiệu tập thể",
    "Thực phẩm", "Nhóm đồ uống", "Sản lượng 5 tấn/năm", "Sản xuất theo mùa vụ", "Vốn 500 triệu",
    "Đóng gói mới, giá 50.000 đ; ĐT 0912345678",
)  # fmt: skip
AGAIN = (
    "4 sao", "Đạt 4 sao", "81,5 điểm", "2024", "năm 2024", "Đợt 1 năm 2024", "Đợt 1/2024",
    "ngày 06/5/2024", "12/QĐ-UBND", "QĐ số 12/QĐ-UBND ngày 06/5/2024", "Công nhận mới",
    "Lần đầu", "Đánh giá lần đầu năm 2024", "Đã cấp GCN", "cấp đổi, giữ thời hạn cũ",
    "Không thu hồi", "Còn hiệu lực", "Tham gia lần đầu", "Đánh giá lại do hết hạn",
    "Đánh giá lại sau 36 tháng", "Công nhận lại (hết thời hạn công nhận)", "Đủ hồ sơ",
    "Thay đổi địa điểm sản xuất", "Chuyển trụ sở",
)  # fmt: skip
NOTHING = ("", "-", "0", "x", "không", "Không có", "n/a", "#N/A", "Bấm vào đây để nhập văn bản.")

# In a row of which they say something else, or on no day.
OTHER = ("3 sao", "5 sao", "Đạt 3 sao", "82 điểm", "2025", "Đợt 1/2025", "đợt 2/25",
         "ngày 07/5/2024", "99/QĐ-UBND", "đến 2024", "từ 2024", "HTX Suối Mơ", "QĐ 45")  # fmt: skip
OPENED = ("xin", "chờ", "nợ", "chưa", "vướng", "gác", "để", "xem", "thiếu", "bổ sung", "kẹt")
OF_WHAT = ("hồ sơ", "giấy", "QĐ", "mẫu", "sau", "huyện", "đợt sau", "biên bản", "xét")
BEHIND = ("Bao bì mới", "ĐT 0912345678", "xã Tân Lập", "Đạt 4 sao", "Hộp 500g")


@each("remark", [*map("".join, PACKED), *REACHED, *NAMED, *OF_GOODS, *AGAIN, *NOTHING])
def test_no_news(remark: str) -> None:
    assert is_plain(remark, ROW)


@pytest.mark.parametrize("remark", [*OTHER, "không rõ", "chưa rõ", "chưa", "Giả", "Tạm Gác"])
def test_what_the_row_does_not_say_is_news(remark: str) -> None:
    assert not is_plain(remark, ROW)


def test_why_or_where_with_a_word_more_is_news() -> None:
    for remark in (
        "Đánh giá lại hết hạn", "Đánh giá lại (hết hạn 30/6/2027)", "Chưa đánh giá lại do hết hạn",
        "Cần đánh giá lại do hết hạn", "Gia hạn do hết hạn", "Thu hồi do hết hạn",
        "Chuyển địa điểm sản xuất cho HTX Suối Mơ", "Chuyển cơ sở",
        "Thay đổi địa điểm, chờ đánh giá lại", "Chưa đủ hồ sơ", "Đủ hồ sơ đánh giá lại",
    ):  # fmt: skip
        assert not is_plain(remark, ROW) or bearing(remark) is not None, remark


@pytest.mark.thorough
@each(("opened", "what"), [*product(OPENED, OF_WHAT)])
def test_what_leaves_something_open_is_news(opened: str, what: str) -> None:
    said = f"{opened} {what}"
    for text in (said, said.capitalize(), said.upper(), fold(said)):
        assert not is_plain(text, ROW), text


@each("before", BEHIND)
@each("opened", ["xin rút", "chờ xét", "nợ hồ sơ", "tạm gác", "đợt sau"])
@each("sign", [", ", "; ", ". ", " - ", "\n"])
def test_so_is_what_stands_behind_no_news(before: str, opened: str, sign: str) -> None:
    assert not is_plain(f"{before}{sign}{opened}", ROW)


@pytest.mark.parametrize("heading", ["Tình trạng", "Trạng thái"])
@pytest.mark.parametrize(
    "state", ["Bao bì mới, tạm gác", "Kênh bán hàng; vướng giấy tờ", "Mẫu mã chưa xong"]
)
def test_nor_does_a_state_begin_so_and_go_on(heading: str, state: str) -> None:
    said = read(lines(f"Sản phẩm|Chủ thể|Sao|{heading}", f"Chè|HTX A|4|{state}"))
    assert codes(said) == ["remark.state"] and said.entries[0].held


# What offices note beside a product, of which none says anything of its certificate.
ORDINARY = (
    "Đợt 1", "Giai đoạn 2021-2025", "Đã nhận GCN", "Đã nhận giấy chứng nhận ngày 20/6/2024",
    "Đã trao giấy chứng nhận", "Sản phẩm chủ lực của huyện", "Sản phẩm đặc trưng", "SP nông sản",
    "HTX thành lập năm 2019", "Có 15 thành viên", "Chủ thể là nữ", "Chủ thể là người DTTS",
    "Phụ nữ làm chủ", "Thanh niên khởi nghiệp", "Hộ nghèo thoát nghèo", "Xã nông thôn mới",
    "Xã NTM nâng cao", "Vùng ATK", "Cấp tỉnh", "UBND tỉnh công nhận", "HĐ cấp tỉnh chấm",
    "Theo QĐ 148", "Chấm theo QĐ 148/QĐ-TTg", "Theo Bộ tiêu chí mới", "Có điểm bán hàng",
    "Đã xuất khẩu Nhật Bản", "Đã lên sàn TMĐT", "Đã đưa lên sàn Postmart", "Bán online",
    "Được UBND huyện khen thưởng", "Đã được thưởng 15 triệu", "Đã hỗ trợ kinh phí",
    "Hỗ trợ bao bì", "Cần cải tiến mẫu mã", "Chất lượng tốt", "Đổi bao bì", "HSD: 12 tháng",
    "Hạn sử dụng 12 tháng", "Số công bố: 01/2023", "Tự công bố số 03/HTX/2024",
    "Giấy ĐKKD số 1234", "GCN số 12", "Tiềm năng 5 sao", "Nay là xã Sơn Hà",
    "Trước đây là huyện Sơn Hà", "Sáp nhập vào xã Tân Lập", "Xã Tân Lập cũ", "xã Tân Lập (cũ)",
    "Gia hạn giấy phép ATTP",
)  # fmt: skip
# Words of these with one that says more.
MORE = (
    "Đợt 1 bị loại", "Đã nhận lại GCN", "Đã trả GCN", "Chưa nhận GCN", "Sản phẩm chủ lực mới xét",
    "HTX có giám đốc mới", "Chủ thể mới là nữ", "UBND tỉnh chưa công nhận", "Do huyện",
    "Theo QĐ 900", "Bán HTX", "Đã bán cho công ty", "Đã thu lại tiền thưởng", "Cần đánh giá lại",
    "Hạn 12 tháng", "Tiềm năng 4 sao", "Nay là HTX Sơn Hà", "Sáp nhập HTX Tân Lập",
    "Nay là xã Sơn Hà, chủ thể mới", "Nay là xã Sơn Hà đã thu hồi", "Hết hạn GCN, có ATTP",
    "Hết hạn, đã có ATTP", "Gia hạn GCN OCOP và VietGAP", "Hồ sơ lưu nhưng chưa nộp",
)  # fmt: skip


@each("remark", ORDINARY)
def test_what_offices_note_beside_products_is_passed_over(remark: str) -> None:
    assert bearing(remark) is None
    assert is_plain(remark, ROW)


@each("remark", MORE)
def test_and_is_not_with_a_word_more(remark: str) -> None:
    assert bearing(remark) is not None or not is_plain(remark, ROW)


def test_a_later_month_of_the_rows_own_year_is_news() -> None:
    own = RowKnown(first_day=date(2024, 5, 6))
    for words, plain in (("12/2024", False), ("11-2024", False), ("tháng 8/2024", False),
                         ("04/2024", True), ("tháng 5/2024", True), ("cũ", False)):  # fmt: skip
        assert is_plain(words, own) is plain, words
