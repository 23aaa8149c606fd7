"""A remark that says how a product was rated is of its own row, or asked about."""

from __future__ import annotations

import pytest

from ocop_cli.model.reading import Entry
from tests.made.each import each
from tests.made.pages import lines, only, read

HEADS = "Tên sản phẩm|Chủ thể|Hạng sao|Ghi chú"


def beside(note: str) -> Entry:
    """A row of four stars in a decision's own list, with this remark."""
    return only(read(lines(HEADS, f"Chè xanh|HTX A|4 sao|{note}")))


MORE = ["Nâng hạng 5 sao", "Đã được nâng hạng 5 sao", "Đã lên hạng 5 sao", "Nâng hạng (5 sao)",
        "nâng hạng từ 4 sao lên 5 sao", "Công nhận lại 5 sao", "Upgrade to 5 stars",
        "Đánh giá mới 5 sao", "Nâng hạng lên năm sao", "Đánh giá lại, 5 sao"]  # fmt: skip


@pytest.mark.thorough
@each("note", MORE)
def test_more_stars_than_its_row_has_are_of_another_rating(note: str) -> None:
    assert [one.text for one in beside(note).held] == [note]


OWN = ["Nâng hạng", "Nâng hạng 4 sao", "Nâng hạng từ 3 sao", "Nâng hạng từ 3 sao lên 4 sao",
       "Nâng hạng 3 sao lên 4 sao", "Nâng hạng sản phẩm đã đạt 3 sao", "Đánh giá lại",
       "Nâng cấp 3 sao -> 4 sao", "Đánh giá lại 4 sao", "Đánh giá mới"]  # fmt: skip


@each("note", OWN)
def test_its_own_stars_and_what_it_had_before_are_no_doubt(note: str) -> None:
    assert not beside(note).held
