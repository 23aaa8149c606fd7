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
