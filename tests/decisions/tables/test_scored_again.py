"""Points of one more evaluation: the score of the paper that rates, and of no list of others."""

from __future__ import annotations

from tests.made.pages import ANNEX, LETTERHEAD, codes, document, read

TITLE = "Phê duyệt kết quả đánh giá, phân hạng lại sản phẩm OCOP năm 2024"
NAMES = ("STT", "Tên sản phẩm", "Chủ thể")
ROW = (1, "Chè xanh", "HTX A")


def test_beside_the_stars_reached_they_are_the_score() -> None:
    for points in ("Điểm đánh giá lại", "Tổng điểm đánh giá, phân hạng lại", "Số điểm lần này"):
        table = [(*NAMES, points, "Hạng sao đạt được"), (*ROW, "81,5", "4 sao")]
        said = read(document(*LETTERHEAD, TITLE, "PHỤ LỤC", ANNEX, table))
        (entry,) = said.entries
        assert (entry.score, entry.stars, entry.held) == (81.5, 4, ()), points
        assert not codes(said)


def test_beside_the_decision_that_recognised_they_are_asked_about() -> None:
    for heading, cell in (("Số quyết định công nhận", "12/QĐ-UBND ngày 15/6/2021"), ("Điểm", 75)):
        table = [
            (*NAMES, heading, "Điểm đánh giá lại", "Hạng sao"), (*ROW, cell, "81,5", "4 sao")
        ]  # fmt: skip
        said = read(document(*LETTERHEAD, TITLE, "PHỤ LỤC", ANNEX, table))
        assert all(entry.held and entry.score != 81.5 for entry in said.entries), heading
