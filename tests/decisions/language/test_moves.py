"""From which stars a product came, in a remark or a column of kinds."""

from __future__ import annotations

import pytest

from ocop_cli.decisions.language.moves import kept, moved, stars
from tests.made.each import each
from tests.made.pages import NOTHING_GIVEN, codes, read, sheet

HEADS = ("Tên sản phẩm", "Chủ thể", "Hạng sao", "Số QĐ", "Ngày QĐ", "Cơ quan ban hành")


def register(heading: str, said: str, day: str = "10/05/2025") -> tuple[list[object], bool]:
    """The kinds of the rows of a register, and whether any is held or refused."""
    rows = (
        ("Chè xanh", "HTX A", "4 sao", "8/QĐ-UBND", "10/05/2025", "UBND tỉnh A", None),
        ("Mật ong", "HTX B", "4 sao", "9/QĐ-UBND", day, "UBND tỉnh A", said),
    )
    title = ("DANH SÁCH SẢN PHẨM OCOP",)
    found = read(sheet(title, (*HEADS, heading), *rows), given=NOTHING_GIVEN)
    held = any(one.held for one in found.entries) or len(found.entries) < 2
    return [one.kind for one in found.entries], held


@each(
    ("text", "kind", "after"),
    [("Nâng sao từ 3 lên 4", "upgrade", 4), ("Nâng từ 3 sao lên 4 sao", "upgrade", 4),
     ("Nâng hạng 3 lên 4", "upgrade", 4), ("3 → 4 sao", "upgrade", 4),
     ("4 sao (nâng từ 3)", "upgrade", 4), ("Từ 3 sao lên 4 sao", "upgrade", 4),
     ("Hạ sao từ 4 xuống 3", "re_evaluation", 3)],
)  # fmt: skip
def test_a_move_has_its_kind_and_its_stars(text: str, kind: str, after: int) -> None:
    assert moved(text) == (kind, after)
    assert stars(text) == after


@each("text", ["4 sao", "3-4 sao", "Từ 3 lên", "Nâng hạng", "Lần 2", "từ 3 sao trở lên"])
def test_what_is_none(text: str) -> None:
    assert moved(text) is None and kept(text) is None


@pytest.mark.parametrize("heading", ["Ghi chú", "Hình thức"])
@pytest.mark.parametrize(
    ("said", "kind"),
    [("Đánh giá lại, giữ 4 sao", "re_evaluation"), ("Nâng sao từ 3 lên 4", "upgrade"),
     ("Nâng từ 3 sao lên 4 sao", "upgrade"), ("Nâng hạng 3 lên 4", "upgrade"),
     ("3 → 4 sao", "upgrade"), ("Lần 2", "re_evaluation"), ("ĐGL lần 2", "re_evaluation"),
     ("Đánh giá lại (giữ 4 sao)", "re_evaluation")],
)  # fmt: skip
def test_beside_a_rating_that_holds_it_is_its_kind(heading: str, said: str, kind: str) -> None:
    assert register(heading, said) == ([None, kind], False)


@each("said", ["Đánh giá lại, giữ 4 sao", "Nâng sao từ 3 lên 4", "Lần 2"])
def test_beside_one_that_may_be_over_it_may_be_of_another(said: str) -> None:
    assert register("Ghi chú", said, "10/05/2021")[1]


@each("heading", ["Ghi chú", "Hình thức"])
@each("said", ["Đánh giá lại, giữ 3 sao", "Nâng sao từ 4 lên 5", "4 → 3 sao"])
def test_other_stars_than_the_rows_are_asked_about(heading: str, said: str) -> None:
    assert register(heading, said)[1]


@each("title", ["HỒ SƠ SẢN PHẨM OCOP", "RÀ SOÁT SẢN PHẨM OCOP", "HỒ SƠ QUẢN LÝ SẢN PHẨM OCOP",
                "Rà soát các sản phẩm OCOP", "BIỂU THỐNG KÊ SẢN PHẨM OCOP"])  # fmt: skip
def test_a_title_that_says_how_a_list_was_made_holds_nothing(title: str) -> None:
    row = ("Chè xanh", "HTX A", "4 sao", "8/QĐ-UBND", "10/05/2025", "UBND tỉnh A")
    found = read(sheet((title,), HEADS, row), given=NOTHING_GIVEN)
    assert not found.entries[0].held and set(codes(found)) <= {"unread_line", "odd_title.list"}


@each("title", ["HỒ SƠ ĐỀ NGHỊ CÔNG NHẬN SẢN PHẨM OCOP", "HỒ SƠ SẢN PHẨM CHỜ CÔNG NHẬN",
                "HỒ SƠ DỰ THI OCOP", "RÀ SOÁT SẢN PHẨM OCOP HẾT HẠN"])  # fmt: skip
def test_one_that_says_more_of_its_products_does(title: str) -> None:
    row = ("Chè xanh", "HTX A", "4 sao", "8/QĐ-UBND", "10/05/2025", "UBND tỉnh A")
    assert read(sheet((title,), HEADS, row), given=NOTHING_GIVEN).entries[0].held
