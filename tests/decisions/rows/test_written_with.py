"""Remarks that were written with their own paper, of the rating they stand beside."""

from __future__ import annotations

import pytest

from ocop_cli.model.reading import Reading
from tests.made.each import each
from tests.made.pages import (
    ANNEX,
    HEADS,
    LETTERHEAD,
    NOTHING_GIVEN,
    codes,
    document,
    lines,
    only,
    read,
)

ROW = (1, "Chè xanh", "HTX A", "xã Tân Lập, huyện Sơn Hà", "81,5", "4 sao")
OF_THIS_RATING = ["Đã bổ sung hồ sơ", "Chủ thể đã hoàn thiện đầy đủ hồ sơ theo yêu cầu",
                  "Đề xuất nâng hạng 5 sao", "Trình Trung ương đánh giá 5 sao cấp quốc gia",
                  "SP đề nghị TW công nhận hạng 5 sao"]  # fmt: skip
REGISTER = "Sản phẩm|Chủ thể|Hạng sao|Số QĐ|Ngày QĐ|Cơ quan|Ghi chú"
OVER = "Cam|HTX Cam|4 sao|90/QĐ-UBND|10/11/2021|UBND tỉnh Hòa Phú|"
OTHER = "Trà lá|HTX Trà|3 sao|95/QĐ-UBND|10/11/2024|UBND tỉnh Hòa Phú|"


def beside(note: str, stars: str = "4 sao") -> Reading:
    title = "Về việc công nhận sản phẩm OCOP năm 2024"
    table = [(*HEADS, "Ghi chú"), (*ROW[:-1], stars, note)]
    return read(document(*LETTERHEAD, title, ANNEX, table), given=NOTHING_GIVEN)


@each("note", OF_THIS_RATING)
def test_beside_a_rating_of_their_paper_say_no_more(note: str) -> None:
    said = beside(note)
    assert not only(said).held and only(said).kind is None


@each("note", OF_THIS_RATING)
def test_in_a_register_they_may_tell_what_followed(note: str) -> None:
    said = read(lines(REGISTER, OVER + note, OTHER), given=NOTHING_GIVEN)
    assert said.entries[0].held and not said.entries[1].held


@pytest.mark.thorough
@each(
    "note",
    ["Cần bổ sung hồ sơ", "Chưa bổ sung hồ sơ", "Đã nộp hồ sơ đánh giá lại", "Bổ sung hồ sơ",
     "Đề xuất nâng hạng", "Đề nghị đánh giá lại", "Đã bổ sung hồ sơ, chờ kết luận",
     "Đề xuất nâng hạng 5 sao, thu hồi 4 sao"],
)  # fmt: skip
def test_what_may_say_more_is_asked(note: str) -> None:
    assert only(beside(note)).held or "bad_stars" in codes(beside(note))


def test_five_stars_are_hoped_for_beside_fewer_alone() -> None:
    assert beside("Đề xuất nâng hạng 5 sao", "5 sao").entries[0].held


@each(
    "note",
    ["Chủ thể không còn nhu cầu đánh giá lại", "Không có khả năng đánh giá lại",
     "HTX không muốn tham gia đánh giá, phân hạng lại sản phẩm", "Chưa có nhu cầu công nhận lại"],
)  # fmt: skip
def test_who_wishes_for_no_evaluation_was_not_evaluated_again(note: str) -> None:
    said = read(lines(REGISTER, OVER + note, OTHER), given=NOTHING_GIVEN)
    assert [one.held for one in said.entries] == [(), ()]
    assert [one.kind for one in said.entries] == [None, None]


@each(
    "note",
    ["Không có nhu cầu hỗ trợ, đánh giá lại năm 2025", "Không còn nhu cầu",
     "Không có khả năng, đã đánh giá lại", "Có nhu cầu đánh giá lại"],
)  # fmt: skip
def test_other_wishes_are_asked(note: str) -> None:
    said = read(lines(REGISTER, OVER + note, OTHER), given=NOTHING_GIVEN)
    assert said.entries[0].held
