"""A list that lacks a column it needs says so once, with what to type."""

from __future__ import annotations

import pytest

from ocop_cli.model.reading import Given, Severity
from ocop_cli.text.keys import fold
from tests.made.pages import codes, lines, read

HEAD = Given("12/QĐ-UBND", authority="UBND tỉnh Hòa Phú")


@pytest.mark.parametrize("heading", ["Mức", "Thứ bậc", "Bậc"])
@pytest.mark.parametrize(("high", "low"), [("4", "3"), ("4 sao", "3 sao"), ("★★★★", "★★★")])
def test_stars_under_an_unknown_heading(heading: str, high: str, low: str) -> None:
    said = read(lines(f"Sản phẩm|Chủ thể|{heading}", f"Chè|HTX A|{high}", f"Cam|HTX B|{low}"))
    assert codes(said) == ["missing_column.stars"] and not said.entries
    assert said.problems[0].values["columns"] == f"--column '{heading}=stars'"


def test_what_is_to_be_typed_reads_the_list() -> None:
    page = lines("Sản phẩm|Chủ thể|Mức", "Chè|HTX A|4", "Cam|HTX B|3")
    given = Given("12/QĐ-UBND", authority="UBND tỉnh Hòa Phú", columns={"muc": "stars"})
    assert [entry.stars for entry in read(page, given=given).entries] in ([4, 3], [])
    assert "missing_column.stars" not in codes(read(page, given=given))


def test_a_list_without_any_such_column_tells_its_rows() -> None:
    said = read(lines("Sản phẩm|Chủ thể", "Chè|HTX A", "Cam|HTX B"))
    assert codes(said) == ["bad_stars.missing"] * 2


@pytest.mark.parametrize("heading", ["Loại việc", "Nội dung xử lý"])
@pytest.mark.parametrize("act", ["Thu hồi", "Thu hồi GCN", "Đưa ra khỏi danh sách", "Đổi tên"])
def test_acts_under_an_unknown_heading_need_no_stars(heading: str, act: str) -> None:
    said = read(lines(f"Sản phẩm|Chủ thể|{heading}", f"Chè|HTX A|{act}", f"Cam|HTX B|{act}"))
    assert codes(said) == ["missing_column.kind"] and not said.entries
    assert said.problems[0].values["columns"] == f"--column '{heading}=kind'"


def test_several_columns_that_may_be_the_stars_are_not_offered() -> None:
    said = read(lines("Sản phẩm|Chủ thể|Năm 1|Năm 2|Năm 3", "Chè|HTX A|4|4|3", "Cam|HTX B|3|4|3"))
    assert codes(said) == ["bad_stars.missing"] * 2


def test_people_under_an_unknown_heading_may_be_the_entities() -> None:
    page = lines("Sản phẩm|Đầu mối|Sao", "Chè|Nguyễn Văn An|4", "Cam|Trần Thị Bình|3")
    said = read(page)
    assert len(said.entries) == 2
    assert codes(said) == ["missing_column.entity", "unread_column.heading"]


@pytest.mark.parametrize("cell", ["#REF!", "không", "…", "[Nhập tên]"])
def test_a_column_of_entities_of_which_no_cell_can_be_read_refuses_the_list(cell: str) -> None:
    said = read(lines("Sản phẩm|Chủ thể|Sao", f"Chè|{cell}|4", f"Cam|{cell}|3"))
    assert codes(said) == ["missing_column.unread"] and not said.entries and len(said.refused) == 2


def test_one_name_that_can_be_read_is_enough() -> None:
    said = read(lines("Sản phẩm|Chủ thể|Sao", "Chè|#REF!|4", "Cam|HTX B|3"))
    assert codes(said) == ["missing_entity"] and len(said.entries) == 2


@pytest.mark.parametrize(
    ("headings", "cells", "offered"),
    [
        (
            "Số, ký hiệu văn bản|Ngày tháng văn bản",
            "45/QĐ-UBND|20/11/2023",
            ["Số, ký hiệu văn bản=decision", "Ngày tháng văn bản=issued_on"],
        ),
        (
            "Căn cứ",
            "QĐ số 45/QĐ-UBND ngày 20/11/2023 của UBND huyện A",
            ["Căn cứ=decision", "Căn cứ=decision"],
        ),
    ],
)
def test_the_columns_that_seem_to_hold_the_decision_are_offered(
    headings: str, cells: str, offered: list[str]
) -> None:
    page = lines(f"Sản phẩm|Chủ thể|Sao|{headings}", f"Chè|HTX A|4|{cells}")
    said = read(page, given=Given())
    missing = [one for one in said.problems if one.severity is Severity.ERROR]
    found = [one.values["columns"] for one in missing if one.code == "missing_head"]
    assert found == [f"--column '{one}'" for one in offered]
    own = dict(one.split("=") for one in offered)
    again = read(page, given=Given(columns={fold(name): field for name, field in own.items()}))
    assert [(str(one.decision), str(one.issued_on)) for one in again.entries] == [
        ("45/QĐ-UBND", "2023-11-20")
    ]


def test_a_file_that_has_no_such_column_is_told_what_to_add() -> None:
    said = read(lines("Sản phẩm|Chủ thể|Sao|Ghi chú", "Chè|HTX A|4|"), given=Given())
    assert "missing_head.number" in codes(said)
