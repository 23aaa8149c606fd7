"""Headings of which the end of a page left half behind."""

from __future__ import annotations

from ocop_cli.model.pages import PageKind, Value
from ocop_cli.model.reading import Reading
from tests.made.pages import LETTERHEAD, codes, document, read

TITLE = "Phê duyệt kết quả đánh giá, phân hạng sản phẩm OCOP năm 2024"
ROWS: list[tuple[Value, ...]] = [
    ("1", "Chè xanh", "HTX A", "81,5", "4 sao"),
    ("2", "Mật ong", "HTX B", "61,5", "3 sao"),
]
HEADS = ("STT", "Tên sản phẩm", "Chủ thể", "Điểm", "Hạng sao")


def said(
    upper: list[tuple[Value, ...]], lower: list[tuple[Value, ...]], *, apart: bool = False
) -> Reading:
    below = [lower, ROWS] if apart else [[*lower, *ROWS]]
    return read(
        document(
            *LETTERHEAD, TITLE, "Điều 1. Công nhận các sản phẩm:", upper, "1", kind=PageKind.PAPER
        ),
        document("2", *below, kind=PageKind.PAPER),
    )


def test_both_halves_are_read_as_one() -> None:
    for upper, lower in (
        ([("STT", "Tên", "Chủ", "Điểm", "Hạng")], [(None, "sản phẩm", "thể", None, "sao")]),
        ([("STT", "Tên sản", "Chủ thể", "Tổng", "Hạng")], [(None, "phẩm", None, "điểm", "sao")]),
        ([("STT", "Tên", "Chủ", "Tổng", "Hạng"), (None, "sản", "thể", None, None)],
         [(None, "phẩm", None, "điểm", None), (None, None, None, None, "sao")]),
    ):  # fmt: skip
        for apart in (False, True):
            found = said(upper, lower, apart=apart)
            read_as = [(one.product, one.entity, one.score, one.stars) for one in found.entries]
            assert read_as == [("Chè xanh", "HTX A", 81.5, 4), ("Mật ong", "HTX B", 61.5, 3)]
            assert not codes(found)
            assert {one.place.page for one in found.entries} == {1}


def test_what_the_upper_half_says_is_heard() -> None:
    found = said(
        [("STT", "Tên", "Chủ", "Điểm", "Đề xuất")], [(None, "sản phẩm", "thể", None, "hạng sao")]
    )
    assert not found.entries
    assert set(codes(found)) == {"proposed.column"}


def test_a_whole_heading_at_the_foot_heads_what_follows_and_a_group_stays_one() -> None:
    group = ("I", "Huyện Sơn Hà", None, None, None)
    rank = (None, "Sản phẩm thực phẩm", None, None, None)
    for lower in ([], [HEADS], [group], [rank]):
        found = said([HEADS], lower)
        assert [one.product for one in found.entries] == ["Chè xanh", "Mật ong"], lower
    assert [one.locality for one in said([HEADS], [group]).entries] == ["Huyện Sơn Hà"] * 2


def test_halves_that_make_no_heading_or_differ_in_width_are_left_alone() -> None:
    for upper, lower in (
        ([("STT", "Tên", "Chủ", "Điểm")], [(None, "sản phẩm", "thể", None, "sao")]),
        ([("Nơi nhận:", "Lưu", "Sở", None, "Chủ tịch")], [(None, "a", "b", None, "c")]),
        ([("STT", "Tên", None, "Điểm", "Hạng")], [(None, "sản phẩm", "thể", None, "sao")]),
    ):
        assert codes(said(upper, lower)), upper


def test_a_row_of_a_product_is_no_half_of_a_heading() -> None:
    heads = ("Tên sản phẩm", "Chủ thể", "Địa chỉ", "Kết quả")
    rows = [("Hồng trà", None, "xã An Phú", "Đạt 4 sao"), ("Chè", "HTX A", "xã B", "Đạt 3 sao")]
    found = read(
        document(*LETTERHEAD, TITLE, "Điều 1.", [heads], kind=PageKind.PAPER),
        document(rows, kind=PageKind.PAPER),
    )
    assert [one.product for one in found.entries] == ["Hồng trà", "Chè"]
