"""Tables with a column for each rank and names of products below."""

from __future__ import annotations

from ocop_cli.model.pages import Value
from tests.made.pages import ANNEX, LETTERHEAD, codes, document, read, sheet

TITLE = "Phê duyệt kết quả đánh giá, phân hạng sản phẩm OCOP năm 2024"
HEAD = ("STT", "Chủ thể", "Địa chỉ", "3 sao", "4 sao", "5 sao")
ROWS: list[tuple[Value, ...]] = [
    (1, "HTX Hồng Thái", "xã An Phú", "Chè xanh", "Hồng trà", None),
    (2, "Hộ kinh doanh Lý An", "xã Hà Sơn", None, "Mật ong", "-"),
]
READ = [
    ("Chè xanh", "HTX Hồng Thái", 3),
    ("Hồng trà", "HTX Hồng Thái", 4),
    ("Mật ong", "Hộ kinh doanh Lý An", 4),
]


def said(*table: tuple[Value, ...]) -> tuple[list[tuple[str, str | None, int | None]], list[str]]:
    found = read(document(*LETTERHEAD, TITLE, ANNEX, list(table)))
    return [(one.product, one.entity, one.stars) for one in found.entries], codes(found)


def test_each_name_is_a_row_with_the_stars_above_it() -> None:
    assert said(HEAD, *ROWS) == (READ, [])


def test_ranks_are_headed_in_other_words_and_in_two_rows() -> None:
    for ranks in (
        ("Sản phẩm 3 sao", "Sản phẩm 4 sao", "Sản phẩm 5 sao"),
        ("Tên sản phẩm đạt 3 sao", "Tên sản phẩm đạt 4 sao", "Tên sản phẩm đạt 5 sao"),
        ("Hạng 3 sao", "Hạng 4 sao", "Hạng 5 sao"),
    ):
        assert said((*HEAD[:3], *ranks), *ROWS) == (READ, [])
    two = [(*HEAD[:3], "Tên sản phẩm", None, None), (None, None, None, *HEAD[3:])]
    assert said(*two, *ROWS) == (READ, [])


def test_groups_totals_and_a_heading_again_stay_what_they_are() -> None:
    group = ("I", "Huyện Sơn Hà", None, None, None, None)
    total = (None, "Tổng cộng", None, 1, 2, 0)
    assert said(HEAD, group, ROWS[0], HEAD, ROWS[1], total) == (READ, [])


def test_a_sheet_names_the_cell_of_the_name() -> None:
    found = read(sheet(("Danh sách sản phẩm OCOP được công nhận",), HEAD, *ROWS))
    assert [(one.product, one.stars) for one in found.entries] == [(a, c) for a, _, c in READ]
    assert [(one.place.row, one.place.column) for one in found.entries] == [(3, 3), (3, 4), (4, 4)]


def test_what_is_not_wholly_names_beside_makers_is_refused() -> None:
    for row in (
        (3, "HTX C", "xã A", "Rượu ngô; Rượu nếp", None, None),
        (3, "HTX C", "xã A", "x", None, None),
        (3, "HTX C", "xã A", 2, None, None),
        (3, "HTX C", "xã A", "HTX D", None, None),
        (3, None, None, "Rượu ngô", None, None),
        (None, None, None, "Người lập biểu", None, None),
    ):
        found, problems = said(HEAD, *ROWS, row)
        assert not found
        assert problems, row


def test_ranks_that_were_not_granted_are_refused() -> None:
    for above in ("Hạng sao đăng ký", "Dự kiến", "Kế hoạch năm 2025"):
        two = [(*HEAD[:3], above, None, None), (None, None, None, *HEAD[3:])]
        found, problems = said(*two, *ROWS)
        assert not found
        assert problems, above
