"""Stars beside words that say their row did not pass: asked, whichever of the two is right."""

from __future__ import annotations

import pytest

from tests.made.pages import (
    ANNEX,
    HEADS,
    LETTERHEAD,
    NOTHING_GIVEN,
    ROW,
    codes,
    document,
    lines,
    only,
    read,
    sheet,
)

RECOGNISES = "Về việc công nhận sản phẩm OCOP"
LISTS = [
    "Danh sách sản phẩm chưa đủ điều kiện",
    "Danh sách sản phẩm không đạt",
    "Danh sách sản phẩm OCOP chưa đạt yêu cầu",
    "DANH SÁCH SẢN PHẨM KHÔNG ĐƯỢC CÔNG NHẬN",
    "Danh sach san pham khong dat",
]
REMARKS = ["không đạt", "Không đạt yêu cầu", "chưa đạt", "bị loại", "Failed", "KĐ",
           "không công nhận", "không đủ điểm", "chưa đủ điều kiện", "KHONG DAT"]  # fmt: skip


@pytest.mark.parametrize("title", LISTS)
def test_a_list_of_those_that_fell_short_whose_rows_have_stars_is_asked(title: str) -> None:
    for head in ((), (*LETTERHEAD, RECOGNISES)):
        paper = document(*head, "PHỤ LỤC", title, ANNEX, [HEADS, ROW])
        said = read(paper, given=NOTHING_GIVEN)
        found = only(said)
        assert (found.result, codes(said)) == ("failed", ["remark.granted"])
        assert [(one.text, one.place.column) for one in found.held] == [("4 sao", 5)]


@pytest.mark.parametrize("stars", [None, "2 sao", "không đạt"])
def test_one_without_such_stars_is_what_it_says(stars: str | None) -> None:
    rows = [HEADS, (*ROW[:5], stars)]
    said = read(document("PHỤ LỤC", LISTS[1], ANNEX, rows), given=NOTHING_GIVEN)
    assert (only(said).result, said.problems) == ("failed", ())


def test_a_group_of_those_that_fell_short_is_asked_as_well() -> None:
    said = read(sheet(HEADS, ("I", "Sản phẩm không đạt"), ROW, (2, "Cam", *ROW[2:5], None)))
    assert [(one.result, bool(one.held)) for one in said.entries] == [
        ("failed", True),
        ("failed", False),
    ]


def test_a_failed_upgrade_keeps_the_stars_it_had() -> None:
    rows = ("Sản phẩm|Chủ thể|Sao|Hình thức|Ghi chú", "Chè|HTX A|3|Nâng hạng|Không đạt")
    found = only(read(lines(*rows)))
    assert (found.kind, found.result, found.stars, found.held) == ("upgrade", "failed", 3, ())


@pytest.mark.parametrize("remark", REMARKS)
def test_a_remark_that_its_row_failed_is_asked_beside_stars(remark: str) -> None:
    said = read(lines("Sản phẩm|Chủ thể|Sao|Điểm|Ghi chú", f"Chè|HTX A|4|75|{remark}"))
    found = only(said)
    assert (found.result, codes(said)) == (None, ["remark.failure"])
    assert [one.text for one in found.held] == [remark]


@pytest.mark.parametrize("remark", [*REMARKS[:2], "không công nhận"])
def test_beside_no_stars_it_is_the_result(remark: str) -> None:
    said = read(lines("Sản phẩm|Chủ thể|Sao|Điểm|Ghi chú", f"Chè|HTX A||45|{remark}"))
    assert (only(said).result, said.problems) == ("failed", ())


RESULTS = ("Không đạt 5 sao", "không đạt 5 sao", "Chưa đạt 5 sao", "Đạt 4 sao, không đạt 5 sao")


@pytest.mark.parametrize("result", RESULTS)
def test_more_stars_denied_leave_those_that_were_granted(result: str) -> None:
    found = only(read(lines("Sản phẩm|Chủ thể|Sao|Kết quả", f"Chè|HTX A|4|{result}")))
    assert (found.stars, found.result) in ((4, None), (4, "passed"))


@pytest.mark.parametrize(
    ("score", "stars", "asked"),
    [("81,5", "4 sao", True), ("65", "3 sao", True), ("45", "3 sao", False),
     ("65", "4 sao", False), ("", "4 sao", True), ("81,5", "", False)],
)  # fmt: skip
def test_a_result_against_score_and_stars_alike_is_asked(
    score: str, stars: str, asked: bool
) -> None:
    rows = ("Sản phẩm|Chủ thể|Điểm|Sao|Kết quả", f"Chè|HTX A|{score}|{stars}|Không đạt")
    found = only(read(lines(*rows)))
    assert (found.result, bool(found.held)) == ("failed", asked)


@pytest.mark.parametrize("result", ["Không đạt 3 sao", "không đạt 4 sao", "Không đạt"])
def test_but_not_its_own(result: str) -> None:
    found = only(read(lines("Sản phẩm|Chủ thể|Sao|Kết quả", f"Chè|HTX A|4|{result}")))
    assert found.result == "failed"


@pytest.mark.parametrize(
    "result", ["5 sao", "Đạt 3 sao", "Hạng 5 sao", "Đạt 3 sao, không đạt 4 sao"]
)
@pytest.mark.parametrize("heading", ["Kết quả", "Kết luận"])
def test_other_stars_in_the_result_are_two_values(heading: str, result: str) -> None:
    said = read(lines(f"Sản phẩm|Chủ thể|Sao|{heading}", f"Chè|HTX A|4|{result}"))
    assert codes(said) == ["several_values.stars"]


@pytest.mark.parametrize("remark", ["Chứng nhận OCOP đã quá hạn", "công nhận sản phẩm đã hết hạn"])
def test_what_ran_out_is_heard_beside_what_was_granted(remark: str) -> None:
    found = only(read(lines("Sản phẩm|Chủ thể|Sao|Ghi chú", f"Chè|HTX A|4|{remark}")))
    assert [one.text for one in found.held] == [remark]


@pytest.mark.parametrize("heading", ["Kết quả", "Hình thức"])
@pytest.mark.parametrize("cell", ["Chưa công nhận", "chưa được công nhận", "CHƯA CÔNG NHẬN"])
def test_what_was_not_yet_recognised_is_asked_beside_stars(heading: str, cell: str) -> None:
    for stars, held in ((4, True), (2, False), ("", False)):
        found = only(read(lines(f"Sản phẩm|Chủ thể|Sao|{heading}", f"Chè|HTX A|{stars}|{cell}")))
        assert (found.result, bool(found.held)) == ("failed", held), stars
