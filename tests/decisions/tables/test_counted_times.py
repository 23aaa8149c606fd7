"""A column that says which evaluation of its product each row is."""

from __future__ import annotations

from ocop_cli.model.pages import Value
from ocop_cli.model.reading import Reading
from tests.made.pages import ANNEX, HEADS, LETTERHEAD, ROW, codes, document, lines, read

TITLE = "Phê duyệt kết quả đánh giá, phân hạng sản phẩm OCOP năm 2024"
OTHER = (2, "Mật ong", "HTX B", *ROW[3:])


def said(heading: str, one: Value, two: Value) -> Reading:
    rows = [(*HEADS, heading), (*ROW, one), (*OTHER, two)]
    return read(document(*LETTERHEAD, TITLE, ANNEX, rows))


def test_counts_that_differ_say_who_was_rated_before() -> None:
    for heading, one, two in (
        ("Lần đánh giá", "Lần 2", "Lần 1"),
        ("Lần công nhận", "Lần thứ hai", "Lần đầu"),
        ("Số lần đánh giá, phân hạng", 3, 1),
        ("Đánh giá lần thứ", "2", "01"),
    ):
        found = said(heading, one, two)
        assert [one.kind for one in found.entries] == ["re_evaluation", "recognition"], heading
        assert not codes(found)


def test_counts_that_may_be_a_round_or_are_none_are_held_or_told() -> None:
    for heading, one, two in (
        ("Lần đánh giá", "Lần 2", "Lần 2"),
        ("Lần đánh giá", "Lần 2", None),
        ("Lần đánh giá", "Lần 2", "chưa"),
        ("Lần chấm", "Lần 2", "Lần 1"),
    ):
        found = said(heading, one, two)
        assert [one.kind for one in found.entries] == [None, None]
        assert found.entries[0].held, heading


def test_in_a_list_of_many_decisions_a_count_may_be_the_round_of_each() -> None:
    heads = "Sản phẩm|Chủ thể|Sao|Số quyết định|Ngày quyết định|Lần đánh giá"
    found = read(
        lines(
            heads,
            "Chè xanh|HTX A|3|743/QĐ-UBND|20/03/2023|2",
            "Mật ong|HTX B|3|744/QĐ-UBND|20/05/2023|1",
        )
    )
    assert [one.kind for one in found.entries] == [None, None]
