"""Wordings of headings and cells as offices print them, read as they are meant, or offered."""

from __future__ import annotations

import pytest

from ocop_cli.decisions import cells
from ocop_cli.decisions.headings.immaterial import is_immaterial
from ocop_cli.decisions.headings.meaning import combined, meaning
from ocop_cli.decisions.language import kinds
from ocop_cli.model.reading import Given
from tests.made.pages import LETTERHEAD, codes, document, errors, read, sheet

COLUMNS = ("TT", "Tên sản phẩm", "Chủ thể")


@pytest.mark.parametrize(
    ("text", "field"),
    [("Đ/c", "locality"), ("Số QĐ đã công nhận", "_recognition_decision")],
)  # fmt: skip
def test_a_heading(text: str, field: str) -> None:
    known = meaning(text)
    assert known is not None and known[0] == field


@pytest.mark.parametrize("above", ["Bên mua", "Đơn vị tư vấn", "Nhà phân phối"])
def test_a_name_under_a_heading_nobody_knows_is_no_products(above: str) -> None:
    assert combined(above, "Tên") is None


@pytest.mark.parametrize("above", ["Tổ chức kinh tế", "Chủ thể", "Cơ sở sản xuất"])
def test_a_name_under_a_makers_heading_is_the_makers(above: str) -> None:
    known = combined(above, "Tên")
    assert known is not None and known[0] == "entity"


def test_parts_of_a_score_are_immaterial() -> None:
    assert is_immaterial("Điểm đánh giá của Hội đồng Phần A")
    assert not is_immaterial("Điểm đánh giá của Hội đồng Phần thi")


@pytest.mark.parametrize("text", ["75*", "75 (*)", "75,0**", "75 điểm *"])
def test_a_score_may_have_a_mark_that_a_note_explains(text: str) -> None:
    assert cells.score(text) == 75


@pytest.mark.parametrize(
    "text", ["Rút hồ sơ", "Xin rút hồ sơ", "Vắng mặt", "Không nộp hồ sơ", "Không gửi mẫu"]
)
def test_who_was_away_was_not_rated(text: str) -> None:
    said = kinds.cell(text)
    assert said is not None and said.absent and said.result is None


@pytest.mark.parametrize(
    ("before", "now"),
    [("Hạng sao đã được công nhận", "Hạng sao công nhận lần này"),
     ("Xếp hạng đã công nhận", "Xếp hạng đợt này"), ("Hạng sao lần trước", "Hạng sao kỳ này")],
)  # fmt: skip
def test_new_stars_beside_former_ones_are_those_granted(before: str, now: str) -> None:
    heads = (*COLUMNS, before, now)
    rows = [("1", "Kẹo", "HTX A", "", "3 sao"), ("2", "Mắm", "HTX B", "3 sao", "4 sao")]
    said = read(document(*LETTERHEAD, "Về việc công nhận sản phẩm OCOP", [heads, *rows]))
    assert [one.stars for one in said.entries] == [3, 4] and not errors(said)


def test_in_a_register_neither_is_read() -> None:
    """Of the decision that a row names may be either: which is not said."""
    heads = (*COLUMNS, "Quyết định", "Hạng sao đã công nhận", "Hạng sao công nhận lần này")
    row = ("1", "Chè", "HTX A", "4631/QĐ-UBND ngày 31/12/2020", "3 sao", "4 sao")
    assert read(sheet(heads, row), given=Given(authority="UBND tỉnh A")).entries == ()


def test_former_stars_alone_are_offered() -> None:
    heads = (*COLUMNS, "Hạng sao đã được công nhận")
    said = read(sheet(heads, ("1", "Kẹo", "HTX A", "3 sao"), ("2", "Mắm", "HTX B", "4 sao")))
    assert codes(said) == ["missing_column.stars"]
    assert "Hạng sao đã được công nhận=stars" in said.problems[0].values["columns"]


@pytest.mark.parametrize("sign", ["SY", "SL", "TrS"])
def test_the_number_of_a_copy_is_none_of_the_papers(sign: str) -> None:
    lines = ("BẢN SAO Y", f"Số 15/{sign}-UBND ngày 02/01/2024", *LETTERHEAD)
    rows = [(*COLUMNS, "Hạng sao"), ("1", "Kẹo", "HTX A", "3 sao")]
    said = read(document(*lines, "Về việc công nhận sản phẩm OCOP", rows))
    assert len(said.entries) == 1 and not errors(said)
