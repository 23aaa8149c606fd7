"""A summary beside a list is left out of it, and told; what is no summary is not."""

from __future__ import annotations

import pytest

from ocop_cli.model.pages import Page
from tests.made.pages import HEADS, Cells, codes, read, sheet

ROWS: list[Cells] = [
    (1, "Chè xanh", "HTX A", "xã Tân Lập", "81,5", "4 sao"),
    (2, "Mật ong", "Công ty TNHH B", "xã Đá Vân", "64", "3 sao"),
    (3, "Miến dong", "HTX C", "xã Đá Vân", "58", "3 sao"),
    (4, "Gạo nếp", "HTX D", "xã Tân Lập", "72", "4 sao"),
]
BARE = [one._replace(place=None) for one in read(sheet(HEADS, *ROWS)).entries]  # type: ignore[arg-type]


def beside(head: Cells, lines: list[Cells], gap: int = 1, *, left: bool = False) -> Page:
    blank: Cells = (None,) * len(head)
    others = [head, *lines, *[blank] * (len(ROWS) - len(lines))]
    between = (None,) * gap
    return sheet(*(
        (*other, *between, *own) if left else (*own, *between, *other)
        for own, other in zip([HEADS, *ROWS], others, strict=True)
    ))  # fmt: skip


SUMMARIES: list[tuple[Cells, list[Cells]]] = [
    (("Huyện", "Số sản phẩm", "4 sao", "3 sao"), [("A", 2, 1, 1), ("Cộng", 4, 2, 2)]),
    (("Xếp hạng", "Số lượng"), [("4 sao", 2), ("3 sao", 2), ("Tổng", "4")]),
    (("Nhóm sản phẩm", "Số lượng"), [("Thực phẩm", "3"), ("Đồ uống", "1"), ("Cộng", "4")]),
    (("STT", "Xã", "Tổng số", "3 sao"), [(1, "Tân Lập", 2, None), (2, "Đá Vân", 2, 2.0)]),
]  # fmt: skip


@pytest.mark.parametrize("gap", [1, 3])
@pytest.mark.parametrize("left", [False, True])
@pytest.mark.parametrize(("head", "lines"), SUMMARIES)
def test_counts_are_told_and_change_nothing(
    head: Cells, lines: list[Cells], gap: int, *, left: bool
) -> None:
    said = read(beside(head, lines, gap, left=left))
    assert [one._replace(place=None) for one in said.entries] == BARE  # type: ignore[arg-type]
    assert codes(said) == ["not_read.beside"]
    start = 0 if left else 6 + gap
    (problem,) = said.problems
    assert problem.place is not None and problem.place.column == start
    first, last = "ABCDEFGHIJKLM"[start], "ABCDEFGHIJKLM"[start + len(head) - 1]
    assert problem.values["rows"] == f"{first}1:{last}{len(lines) + 1}"


@pytest.mark.parametrize(
    ("head", "lines"),
    [
        (("Sản phẩm khác", "Hạng sao"), [("Chè B", 3), ("Mật C", 4)]),
        (("Tên sản phẩm", "Số lượng"), [("Chè B", 3), ("Mật C", 4)]),
        (("Hạng mục", "Sao"), [("Chè xanh", 3), ("Mật ong", 4)]),
        (("Chủ thể", "Số sản phẩm"), [("HTX A", 1), ("HTX B", 3)]),
        (("Tình trạng", "Số quyết định"), [("Đã thu hồi", 4), ("Hết hạn", 3)]),
        (("Huyện", "Số sản phẩm", "4 sao"), [("A", 20, 10), ("B", 2, 1)]),  # more than the rows
        (("Huyện", "Số sản phẩm", "4 sao"), [("A", 2, "x"), ("B", 2, 1)]),
    ],
)
def test_what_is_no_count_is_not_left_out(head: Cells, lines: list[Cells]) -> None:
    said = read(beside(head, lines))
    assert "not_read.beside" not in codes(said)
    assert any(one.place and (one.place.column or 0) > 5 for one in said.problems)


def test_a_count_that_touches_the_list_is_not_parted_from_it() -> None:
    head, lines = SUMMARIES[0]
    assert "not_read.beside" not in codes(read(beside(head, lines, 0)))
