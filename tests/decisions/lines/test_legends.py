"""A sign beside names, and the line under the list that says what it means."""

from __future__ import annotations

from time import process_time

import pytest

from ocop_cli.decisions.lines import legends
from ocop_cli.model.reading import Reading
from tests.made.pages import ANNEX, LETTERHEAD, document, lines, read

TITLE = "Phê duyệt kết quả đánh giá, phân hạng sản phẩm OCOP năm 2024"
HEADS = ("STT", "Tên sản phẩm", "Chủ thể", "Điểm", "Hạng sao")


def listed(*under: str, names: tuple[str, str] = ("Chè xanh (*)", "Mật ong")) -> Reading:
    rows = [(at, name, f"HTX {at}", "81,5", "4 sao") for at, name in enumerate(names, 1)]
    return read(document(*LETTERHEAD, TITLE, ANNEX, [HEADS, *rows], *under))


def kinds(said: Reading) -> list[str | None]:
    return [one.kind for one in said.entries]


def held(said: Reading) -> list[list[str | None]]:
    return [[doubt.variant for doubt in one.held] for one in said.entries]


@pytest.mark.parametrize("name", ["Chè xanh (*)", "Chè xanh*", "(*) Chè xanh", "Chè xanh [*]"])
def test_a_kind_is_that_of_the_rows_that_bear_the_sign(name: str) -> None:
    for line, kind in (
        ("(*) Sản phẩm đánh giá lại", "re_evaluation"),
        ("Ghi chú: (*) là sản phẩm đánh giá lại.", "re_evaluation"),
        ("Sản phẩm có dấu (*) là sản phẩm công nhận lại", "re_evaluation"),
        ("Dấu * chỉ sản phẩm nâng hạng", "upgrade"),
        ("* Sản phẩm công nhận lần 2", "re_evaluation"),
    ):
        said = listed(line, names=(name, "Mật ong"))
        assert kinds(said) == [kind, None], line
        assert not said.problems
        assert [one.product for one in said.entries] == ["Chè xanh", "Mật ong"]
        assert held(said) == [[], []]


def test_what_may_bear_on_a_certificate_holds_the_marked_rows_alone() -> None:
    for line, meant in (
        ("(*) Sản phẩm không đạt", "failure"),
        ("(*) Sản phẩm đổi tên", "name"),
        ("(*) Sẽ đánh giá lại năm 2025", "re_evaluation"),
    ):
        said = listed(line)
        assert held(said) == [[meant], []], line
        assert said.entries[0].product == "Chè xanh"


def test_a_term_is_that_of_the_marked_rows_alone() -> None:
    said = listed("(*) Giấy chứng nhận có giá trị đến hết ngày 31/12/2025")
    days = [one.valid_through and one.valid_through.isoformat() for one in said.entries]
    assert days == ["2025-12-31", None]
    assert held(said) == [[], []]


def test_several_signs_are_explained_in_one_line_or_in_several() -> None:
    names = "Chè xanh (*)", "Mật ong (**)"
    for under in (
        ["Ghi chú: (*) sản phẩm đánh giá lại; (**) sản phẩm nâng hạng"],
        ["(*) Sản phẩm đánh giá lại", "(**) Sản phẩm nâng hạng"],
    ):
        said = listed(*under, names=names)
        assert kinds(said) == ["re_evaluation", "upgrade"]
        assert not said.problems


def test_a_sign_that_no_row_bears_or_that_has_two_meanings_is_asked_of_all() -> None:
    for under in (
        ["(**) Sản phẩm không đạt"],
        ["(*) Sản phẩm không đạt", "(*) Sản phẩm đánh giá lại"],
        ["* Lưu ý: các sản phẩm chưa có Giấy chứng nhận"],
        ["* Trong đó 01 sản phẩm không đạt yêu cầu, đã bị thu hồi"],
    ):
        assert all(held(listed(*under))), under


def test_a_meaning_that_nobody_knows_leaves_the_sign_in_doubt() -> None:
    said = listed("(*) Sản phẩm rút")
    assert [bool(one.held) for one in said.entries] == [True, False]
    assert said.entries[0].product == "Chè xanh (*)"


def test_all_rows_of_a_second_time_may_be_the_second_round() -> None:
    said = listed("(*) Công nhận lần 2", names=("Chè xanh*", "Mật ong*"))
    assert kinds(said) == [None, None]
    assert all(held(said))


def test_it_is_read_in_a_file_of_lines_too() -> None:
    said = read(
        lines(
            "Sản phẩm|Chủ thể|Sao|Số quyết định|Ngày quyết định",
            "Chè xanh (*)|HTX A|3|743/QĐ-UBND|20/03/2023",
            "Mật ong|HTX B|3|743/QĐ-UBND|20/03/2023",
            "(*) Sản phẩm đánh giá lại",
        )
    )
    assert kinds(said) == ["re_evaluation", None]
    assert held(said) == [[], []]


def test_a_line_without_a_sign_or_with_figures_explains_nothing() -> None:
    for text in ("Sản phẩm đánh giá lại", "(1) Sản phẩm đánh giá lại", "5*3 = 15", "(*)", "***"):
        assert not legends.of_line(text)


def test_a_name_that_bears_one_sign_behind_another_is_of_both_lines() -> None:
    said = listed(
        "(*) Sản phẩm đánh giá lại",
        "(#) Sản phẩm đổi tên",
        names=("Chè xanh (#) (*)", "Mật ong (#)"),
    )
    assert [one.product for one in said.entries] == ["Chè xanh", "Mật ong"]
    assert kinds(said) == ["re_evaluation", None]
    assert [own[-1] for own in held(said)] == ["name", "name"]


@pytest.mark.thorough
@pytest.mark.parametrize("line", ["(*) Sản phẩm đánh giá lại", "Sản phẩm đã đổi tên"])
def test_a_line_that_stands_there_as_often_as_there_are_rows_is_soon_read(line: str) -> None:
    many = [(at, f"Chè {at} *", f"HTX {at}", "81,5", "4 sao") for at in range(1, 1201)]
    before = process_time()
    said = read(document(*LETTERHEAD, TITLE, ANNEX, [HEADS, *many], *[line] * len(many)))
    assert process_time() - before < 10
    once = read(document(*LETTERHEAD, TITLE, ANNEX, [HEADS, *many], line))
    assert kinds(said) == kinds(once)
    assert [len(one.held) for one in said.entries] == [1 if "đổi" in line else 0] * len(many)
