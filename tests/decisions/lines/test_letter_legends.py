"""A line under a list says what the letters in its column of results mean: "ĐT = đạt"."""

from __future__ import annotations

import pytest

from ocop_cli.decisions.lines.legends import spelled_out
from ocop_cli.model.reading import Reading
from tests.made.each import each
from tests.made.pages import HEADS, ROW, codes, document, errors, read, sheet

NAMES = ("Chè xanh", "Mật ong", "Bánh khảo")


def both(heading: str, said: tuple[str, str, str], *legend: str) -> list[Reading]:
    """A list with one column more, and lines below it, as a sheet and as a document."""
    named = zip((1, 2, 3), NAMES, said, strict=True)
    rows = [(at, name, *ROW[2:5], None if at == 2 else ROW[5], one) for at, name, one in named]
    heads = (*HEADS, heading)
    return [
        read(sheet(heads, *rows, *((text,) for text in legend))),
        read(document([heads, *rows], *legend)),
    ]


@each(
    ("said", "legend"),
    [
        (("ĐT", "KĐ", "ĐT"), "Ghi chú: ĐT = đạt; KĐ = không đạt"),
        (("x", "o", "x"), "x: đạt; o: không đạt"),
        (("A", "C", "A"), "(A: Đạt, C: Không đạt)"),
        (("P", "F", "P"), "Ký hiệu: P là đạt; F là không đạt"),
        (("Đ", "K", "Đ"), "Đ: đạt; K: không đạt"),
    ],
)
def test_letters_mean_what_the_line_says(said: tuple[str, str, str], legend: str) -> None:
    for heading in ("Kết quả", "KQ"):
        for found in both(heading, said, legend):
            assert not errors(found)
            results = [one.result for one in found.entries]
            assert results == ["passed", "failed", "passed"], found.problems
            assert not any(one.held for one in found.entries)


def test_of_two_lines_that_disagree_neither_is_taken() -> None:
    for found in both("Kết quả", ("x", "o", "x"), "x: đạt; o: không đạt", "x: không đạt; o: đạt"):
        assert errors(found)


@each(
    "line",
    ["ĐT: điện thoại", "KĐ = đạt", "x: sản phẩm có VietGAP", "Ghi chú: x: đạt; o: xem xét lại",
     "Tổng số: đạt", "Kết quả đánh giá: đạt", "ĐT = đạt khi có hồ sơ", "HTX: Hợp tác xã"],
)  # fmt: skip
def test_what_says_anything_else_is_no_such_line(line: str) -> None:
    assert spelled_out(line) == {}


def test_a_person_knows_better() -> None:
    found = read(
        sheet((*HEADS, "Kết quả"), (*ROW, "x"), ("x: không đạt",)),
    )
    assert [one.result for one in found.entries] == ["failed"]


@pytest.mark.thorough
def test_a_line_above_the_list_says_it_too() -> None:
    rows = ((*ROW, "ĐT"), (2, "Mật ong", *ROW[2:5], None, "KĐ"))
    legend = "(ĐT: đạt; KĐ: không đạt)"
    found = read(document(legend, [(*HEADS, "KQ"), *rows]))
    assert [one.result for one in found.entries] == ["passed", "failed"]
    assert "unread_line" not in codes(found)


@pytest.mark.parametrize("heading", ["Kết quả", "KQ"])
def test_letters_that_no_line_explains_are_refused_with_what_says_it(heading: str) -> None:
    rows = ((*ROW, "Đ"), (2, "Mật ong", *ROW[2:5], None, "K"))
    found = read(document([(*HEADS, heading), *rows]))
    assert not found.entries
    assert {one.code for one in errors(found)} == {"bad_kind"}
