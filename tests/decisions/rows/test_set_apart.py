"""What stands in brackets or behind a dash in a name is heard as a remark is."""

from __future__ import annotations

import pytest

from tests.made.pages import lines, only, read

HEADS = "Sản phẩm|Chủ thể|Nhóm|Sao|Số quyết định|Ngày quyết định|Cơ quan ban hành"
ROW = ["Chè xanh", "HTX A", "Đồ uống", "3", "743/QĐ-UBND", "20/03/2023", "UBND tỉnh Hà Sơn"]
BEFELL = ["chờ kết quả", "xin rút", "đang kiện", "mất GCN", "không tham gia", "giải thể", "phá sản",
          "đóng cửa", "đăng ký 5 sao", "tên cũ: HTX B", "QĐ 812/QĐ-UBND", "tạm giữ", "thiếu hồ sơ",
          "đang xem xét", "không đủ điểm", "chuyển cho HTX B", "hết hạn"]  # fmt: skip
GOODS = ["gói 500g", "không đường", "loại đặc biệt", "vị gừng", "hộp 0,5 lít", "bà Lan", "mới",
         "lần 2", "dạng bột", "hữu cơ", "không cafein", "Cần Thơ", "5 năm tuổi",
         "cấp đông"]  # fmt: skip


def held(at: int, text: str) -> list[tuple[str, int | None]]:
    row = list(ROW)
    row[at] = text
    return [(one.text, one.place.column) for one in only(read(lines(HEADS, "|".join(row)))).held]


@pytest.mark.parametrize("form", ["{} ({})", "{} [{}]", "{} - {}", "{} – {}"])
@pytest.mark.parametrize("words", BEFELL)
def test_what_befell_a_product_or_its_maker_is_asked(words: str, form: str) -> None:
    for at in (0, 1):
        text = form.format(ROW[at], words)
        assert held(at, text) == [(text, at)]


@pytest.mark.parametrize("words", GOODS)
def test_what_the_goods_are_is_not(words: str) -> None:
    for form in ("{} ({})", "{} - {}"):
        assert not held(0, form.format(ROW[0], words))


def test_a_maker_that_became_another_is_asked() -> None:
    for sign in ("→", "->", "=>"):
        assert held(1, f"HTX A {sign} HTX B")


@pytest.mark.parametrize("group", ["Không đạt", "Tạm dừng", "Chờ cấp GCN", "Thu hồi"])
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
