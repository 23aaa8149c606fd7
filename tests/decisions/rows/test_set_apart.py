"""What stands in brackets or behind a dash in a name is heard as a remark is."""

from __future__ import annotations

import pytest

from tests.made.each import each
from tests.made.pages import lines, only, read

HEADS = "Sản phẩm|Chủ thể|Nhóm|Sao|Số quyết định|Ngày quyết định|Cơ quan ban hành"
ROW = ["Chè xanh", "HTX A", "Đồ uống", "3", "743/QĐ-UBND", "20/03/2023", "UBND tỉnh Hà Sơn"]
BEFELL = ["chờ kết quả", "xin rút", "đang kiện", "mất GCN", "không tham gia", "giải thể", "phá sản",
          "đóng cửa", "đăng ký 5 sao", "tên cũ: HTX B", "QĐ 812/QĐ-UBND", "tạm giữ", "thiếu hồ sơ",
          "đang xem xét", "không đủ điểm", "chuyển cho HTX B", "hết hạn"]  # fmt: skip
GOODS = ["gói 500g", "không đường", "loại đặc biệt", "vị gừng", "hộp 0,5 lít", "bà Lan", "mới",
         "lần 2", "dạng bột", "hữu cơ", "không cafein", "Cần Thơ", "5 năm tuổi", "cấp đông",
         "đinh", "hoa nhãn", "men lá", "túi lọc", "xã Tân Cương", "500g", "hộp", "HTX Hảo Đạt",
         "VICOSAP", "loại A", "3 trong 1", "ướp sen", "2 tôm 1 lá", "ngựa bạch", "(2)", "A12",
         "Giám đốc: Lý Văn An", "đặc sản", "tổ yến", "pha máy", "pẻng phạ", "bloóng",
         "Zanthoxylum", "Panax vietnamensis"]  # fmt: skip
# Words that no table knows, and signs: they may say that it was withdrawn, absent, turned down.
UNKNOWN = ["Rút", "trượt", "KĐ", "vắng", "x", "*", "KXL", "bỏ cuộc", "nợ", "Loại", "trùng", "treo",
           "Không", "để sau", "không lên", "rớt hạng", "ghi nhầm", "bản nháp", "RUT",
           "FAIL", "REJECTED", "Not Pass", "cancel", "pẻng không lên",
           "không thu hồi", "trừ loại 500g", "chỉ áp dụng từ 2027", "sản phẩm rút"]  # fmt: skip


def held(at: int, text: str) -> list[tuple[str, int | None]]:
    row = list(ROW)
    row[at] = text
    return [(one.text, one.place.column) for one in only(read(lines(HEADS, "|".join(row)))).held]


@pytest.mark.thorough
@each("form", ["{} ({})", "{} [{}]", "{} - {}", "{} – {}"])
@each("words", BEFELL)
def test_what_befell_a_product_or_its_maker_is_asked(words: str, form: str) -> None:
    for at in (0, 1):
        text = form.format(ROW[at], words)
        assert held(at, text) == [(text, at)]


@pytest.mark.parametrize("words", GOODS)
def test_what_the_goods_are_is_not(words: str) -> None:
    for form in ("{} ({})", "{} - {}"):
        assert not held(0, form.format(ROW[0], words))


@pytest.mark.parametrize("words", UNKNOWN)
def test_words_that_nobody_knows_are_asked(words: str) -> None:
    forms = [(0, "{} ({})"), (1, "{} [{}]"), (2, "{} ({})")]
    if words != "*":
        forms.append((0, "{} - {}"))
    for at, form in forms:
        text = form.format(ROW[at], words)
        assert held(at, text) == [(text, at)]


def test_what_the_maker_is_called_besides_is_not() -> None:
    for maker in ("Công ty CP Chè Suối Ngà (CSN)", "HTX Trà Vinh (Sokvườn)", "Hộ Lý An (Bà Thìn)",
                  "Công ty TNHH Sản xuất - Thương mại An Phú", "HTX A (HKD cũ)",
                  "HTX A (Giám đốc: Lý An - 0912345678)"):  # fmt: skip
        assert not held(1, maker)


def test_a_kind_a_code_or_a_place_that_bounds_its_row_is_asked() -> None:
    heads, row = f"{HEADS}|Loại hình|Mã sản phẩm|Địa chỉ", [*ROW, "HTX", "TN-01", "xã An Phú"]
    for at in (7, 8, 9):
        for words in ("không thu hồi", "trừ sản phẩm X", "dự thảo", "chỉ áp dụng từ 2027"):
            said = list(row)
            said[at] = words
            found = only(read(lines(heads, "|".join(said)))).held
            assert [(one.text, one.place.column) for one in found] == [(words, at)]


def test_a_maker_that_became_another_is_asked() -> None:
    for sign in ("→", "->", "=>"):
        assert held(1, f"HTX A {sign} HTX B")


@pytest.mark.parametrize(
    "group", ["Không đạt", "Tạm dừng", "Chờ cấp GCN", "Thu hồi", "Trượt", "KĐ"]
)
def test_a_group_that_is_none_is_asked(group: str) -> None:
    assert held(2, group) == [(group, 2)]


@pytest.mark.parametrize(
    "authority",
    ["UBND tỉnh (dự kiến)", "đang trình UBND tỉnh", "Chưa có", "UBND tỉnh Hà Sơn - hết hiệu lực",
     "UBND tỉnh Hà Sơn (đã thu hồi)"],
)  # fmt: skip
def test_an_authority_that_may_not_have_decided_is_asked(authority: str) -> None:
    assert held(6, authority) == [(authority, 6)]


@pytest.mark.parametrize(
    "authority",
    ["UBND thành phố Cần Thơ", "Ủy ban nhân dân tỉnh Bà Rịa - Vũng Tàu", "UBND huyện M'Đrắk", "TW",
     "Chủ tịch UBND tỉnh", "Bộ NN&MT", "UBND H. Na Hang", "VPĐP NTM", "Ministry of Agriculture",
     "Hội đồng đánh giá, phân hạng sản phẩm OCOP tỉnh", "UBND TP. Hồ Chí Minh", "Cấp tỉnh"],
)  # fmt: skip
def test_any_that_decided_is_not(authority: str) -> None:
    assert not held(6, authority)


def test_a_cell_that_begins_as_a_sentence_is_no_maker_place_or_group() -> None:
    heads = "Sản phẩm|Chủ thể|Địa chỉ|Nhóm|Sao"
    cells = ["Chè xanh", "HTX A", "xã Tân Lập", "Thực phẩm", "4"]
    for at, text in ((1, "đang xác minh"), (2, "đã chuyển đi"),
                     (3, "Không xếp"), (3, "Chưa rõ"), (3, "Thực phẩm?"), (0, "Chè = Trà Lam"),
                     (0, "Chè xanh (HTX khác)"), (1, "HTX A (chủ thể mới)")):  # fmt: skip
        said = read(lines(heads, "|".join([*cells[:at], text, *cells[at + 1 :]])))
        assert all(one.held for one in said.entries), text
    for at, text in ((1, "Không Gian Xanh"), (2, "xã Đang Lập"), (3, "Chế biến từ thịt"),
                     (0, "Chè xanh (bà Lan)"), (0, "Chè xanh (HTX Hảo Đạt)")):  # fmt: skip
        said = read(lines(heads, "|".join([*cells[:at], text, *cells[at + 1 :]])))
        assert [one.held for one in said.entries] == [()], text


def test_a_group_of_words_none_of_which_is_of_goods_is_asked() -> None:
    for words in ("Dự phòng", "Để lại", "Đợt sau", "Chưa xét", "Còn lại", "Bổ sung"):
        assert held(2, words) == [(words, 2)]
    for words in ("Trà thảo mộc", "Lâm sản ngoài gỗ", "Sản phẩm khác", "Nhóm 2", "Đồ gỗ mỹ nghệ",
                  "Hàng tiêu dùng", "Nhà hàng"):  # fmt: skip
        assert not held(2, words)
