"""Grades the programme does not have, wherever they stand: "loại II", "hạng B", "mức 2"."""

from __future__ import annotations

from itertools import product

import pytest

from tests.made.each import each
from tests.made.pages import (
    ANNEX,
    HEADS,
    LETTERHEAD,
    NOTHING_GIVEN,
    ROW,
    codes,
    document,
    errors,
    lines,
    only,
    read,
    sheet,
)  # fmt: skip

RECOGNISES = "Về việc công nhận sản phẩm OCOP"
GRADES = ["loại II", "Loại B", "hạng II", "Hạng B", "LOẠI A", "nhóm B", "bậc 2", "mức 2", "loai II",
          "hang B", "loại 1"]  # fmt: skip
GROUPS = ["nhóm II", "nhóm III"]


def _title(grade: str) -> str:
    title = f"Về việc công nhận sản phẩm OCOP {grade}"
    return title if not grade.isupper() else title.upper()


@pytest.mark.parametrize("grade", GRADES)
def test_a_decision_of_a_grade_nobody_knows_is_refused(grade: str) -> None:
    said = read(document(*LETTERHEAD, _title(grade), [HEADS, ROW]), given=NOTHING_GIVEN)
    assert codes(said) == ["unknown_act"]


@pytest.mark.thorough
@each(("grade", "words"), [*product(GRADES, ["đạt 4 sao", "xếp", ""])])
def test_no_list_of_such_a_grade_is_granted_in_silence(grade: str, words: str) -> None:
    title = " ".join(f"Danh sách sản phẩm OCOP {words} {grade}".split())
    alone = read(document("PHỤ LỤC", title, ANNEX, [HEADS, ROW]), given=NOTHING_GIVEN)
    assert errors(alone)
    under = document(*LETTERHEAD, RECOGNISES, "PHỤ LỤC", title, ANNEX, [HEADS, ROW])
    assert read(under, given=NOTHING_GIVEN).problems


@pytest.mark.thorough
@each(("grade", "field"), [*product(GRADES, ["Hạng sao", "Kết quả", "Hình thức", "Tình trạng"])])
def test_no_cell_of_such_a_grade_is_read(grade: str, field: str) -> None:
    for cell in (grade, f"4 sao {grade}", f"đạt {grade}"):
        said = read(lines(f"Sản phẩm|Chủ thể|Sao|Điểm|{field}", f"Chè|HTX A|4|75|{cell}"))
        if field == "Tình trạng":
            assert only(said).held, cell
        else:
            assert errors(said), cell


@pytest.mark.parametrize("grade", GRADES)
def test_a_group_of_such_a_grade_is_none(grade: str) -> None:
    said = read(sheet(HEADS, ("I", "Sản phẩm 4 sao"), ROW, ("II", f"Sản phẩm {grade}"), ROW))
    assert "unknown_heading" in codes(said)


@pytest.mark.parametrize("group", GROUPS)
def test_groups_of_goods_have_numbers(group: str) -> None:
    said = read(document(*LETTERHEAD, _title(group), [HEADS, ROW]), given=NOTHING_GIVEN)
    assert only(said).stars == 4


@pytest.mark.parametrize(
    ("cell", "stars", "kind"),
    [("Hạng 4 sao", 4, None), ("4 sao/82,5", 4, None), ("4 sao (82,5)", 4, None),
     ("82,5 điểm - 4 sao", 4, None), ("Nâng hạng từ 3 sao lên 4 sao", 4, "upgrade"),
     ("Đạt hạng 4 sao OCOP cấp tỉnh năm 2024", 4, None), ("Giữ nguyên 4 sao", 4, "re_evaluation"),
     ("Đạt 3 sao, không đạt 4 sao", 3, None)],
)  # fmt: skip
def test_a_result_that_names_the_stars_reached_is_read(
    cell: str, stars: int, kind: str | None
) -> None:
    said = only(read(lines("Sản phẩm|Chủ thể|Kết quả", f"Chè|HTX A|{cell}")))
    assert (said.stars, said.kind) == (stars, kind)


@pytest.mark.parametrize(
    "cell",
    ["4 sao (bị treo)", "4 sao - nợ hồ sơ", "4 sao, thu hồi", "4 sao có điều kiện", "4 sao chờ xét",
     "4 sao tạm thời", "4 sao nếu bổ sung", "đạt 4 sao (bảo lưu)", "4 sao, xem lại", "4 sao*hoãn"],
)  # fmt: skip
def test_a_result_that_says_more_of_its_stars_is_refused(cell: str) -> None:
    assert errors(read(lines("Sản phẩm|Chủ thể|Sao|Kết quả", f"Chè|HTX A|4|{cell}")))
    assert errors(read(lines("Sản phẩm|Chủ thể|Kết quả", f"Chè|HTX A|{cell}")))
