"""Lists in lines of a document, their cells parted by tabs."""

from __future__ import annotations

import pytest

from ocop_cli.model.reading import Reading
from tests.made.pages import LETTERHEAD, codes, document, read

TITLE = "Phê duyệt kết quả đánh giá, phân hạng sản phẩm OCOP năm 2024"
READ = [("Chè xanh", "HTX A", 4), ("Mật ong", "HTX B", 3)]


def said(*lines: str) -> Reading:
    return read(document(*LETTERHEAD, TITLE, "Điều 1. Công nhận các sản phẩm:", *lines))


def rated(found: Reading) -> list[tuple[str, str | None, int | None]]:
    return [(one.product, one.entity, one.stars) for one in found.entries]


@pytest.mark.thorough
def test_each_line_is_a_row_under_the_headings() -> None:
    for lines in (
        ("STT\tTên sản phẩm\tChủ thể\tHạng", "1\tChè xanh\tHTX A\t4 sao",
         "2\tMật ong\tHTX B\t3 sao"),
        ("Tên sản phẩm\t\tChủ thể\tHạng", "Chè xanh\t\tHTX A\t4 sao", "Mật ong\tHTX B\t\t3 sao"),
        ("Tên sản phẩm\tChủ thể\tĐiểm\tHạng", "Chè xanh\tHTX A\t\t4 sao",
         "Mật ong\tHTX B\t61,5\t3 sao"),
        ("Tên sản phẩm\tChủ thể", "Sản phẩm đạt 4 sao", "Chè xanh\tHTX A", "Sản phẩm đạt 3 sao",
         "Mật ong\tHTX B"),
    ):  # fmt: skip
        found = said(*lines, "Điều 2. Quyết định có hiệu lực kể từ ngày ký.")
        assert rated(found) == READ, lines
        assert not codes(found), lines


def test_a_row_is_named_by_its_line() -> None:
    found = said("Tên sản phẩm\tChủ thể\tHạng", "Chè xanh\tHTX A\t4 sao", "Mật ong\tHTX B\t9 sao")
    (problem,) = found.problems
    assert problem.place is not None
    assert (problem.place.table, problem.place.row) == (None, 6)


def test_lines_that_do_not_all_fit_are_refused() -> None:
    heads = "Tên sản phẩm\tChủ thể\tHạng"
    for more in ("Rượu ngô\tHTX C", "(loại đặc biệt)\nRượu\tHTX C\t3 sao", "a\tb\tc\td"):
        found = said(heads, "Chè xanh\tHTX A\t4 sao", *more.split("\n"))
        assert not found.entries, more
        assert codes(found)[0].startswith("no_table"), more


def test_lines_without_headings_are_no_list() -> None:
    found = said("1\tChè xanh\tHTX A\t4 sao", "2\tMật ong\tHTX B\t3 sao")
    assert not found.entries
    assert codes(found) == ["no_table.prose"]
