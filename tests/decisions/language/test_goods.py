"""What is known to be of goods, of a place or of a maker, where it is set apart in a name."""

from __future__ import annotations

from ocop_cli.decisions.language import goods
from ocop_cli.text import keys


def test_each_entry_knows_its_example_from_end_to_end() -> None:
    for says, pattern, example in (*goods.SORTS, *goods.MAKERS):
        assert pattern.fullmatch(keys.same_key(example).strip(" .,:;")), says


def test_a_word_that_may_mean_something_else_alone_is_not_known() -> None:
    for word in ("loại", "trùng", "số", "mới", "hạng"):
        assert not goods.is_known(word, "Chè xanh")
    assert goods.is_known("loại 1", "Chè xanh")


def test_a_text_without_marks_is_compared_without_them() -> None:
    assert goods.is_known("tui loc", "Che xanh")
    assert not goods.is_known("rut", "Che xanh")


def test_capitals_mark_a_brand_only_beside_small_letters() -> None:
    assert goods.is_known("VICOSAP", "Dừa sáp sợi")
    assert not goods.is_known("VICOSAP", "DỪA SÁP SỢI")
    assert not goods.is_known("RÚT", "Dừa sáp sợi")
    assert not goods.is_known("RUT", "Dừa sáp sợi")
    assert goods.is_known("NÀ HIÊN", "CHÈ XANH")
    assert not goods.is_known("VẮNG MẶT", "Chè xanh")


OF_GOODS = [
    "hộp quà Tết", "ướp hoa sen Tây Hồ", "loại đặc biệt", "sấy thăng hoa", "không cay",
    "gạo tím than", "trồng theo hướng hữu cơ", "một tôm hai lá", "dành cho người tiểu đường",
    "ruột đỏ", "không hạt", "trà gừng", "tổ yến tinh chế", "chai thủy tinh 500 ml", "2 tôm 1 lá",
    "khẩu nua", "Detox",
]  # fmt: skip
OF_NONE = [
    "trả hộp cũ", "thu hộp", "đã bán hộp", "bỏ vỏ", "mất hộp", "chết cây", "cây chết", "trả bột",
    "không chè", "không đồng ý", "sai nhãn", "thu chè", "rút mật", "thiếu mẫu nước mắm",
    "khẩu nua rút", "Banned",
]  # fmt: skip


def test_a_bracket_is_known_only_by_all_of_its_words() -> None:
    for words in OF_GOODS:
        assert goods.is_known(words, "Chè xanh"), words
    for words in OF_NONE:
        assert not goods.is_known(words, "Chè xanh"), words
    assert not goods.is_known("TRẢ HỘP CŨ", "Chè xanh")
    assert not goods.is_known("thu hop", "Che xanh")
