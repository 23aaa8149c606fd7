"""A paper that says it is a draft, or not signed, recognises nothing, whatever its title says."""

from __future__ import annotations

import pytest

from ocop_cli.model.reading import Reading
from tests.made.pages import ANNEX, HEADS, LETTERHEAD, NOTHING_GIVEN, ROW, codes, document, read

TITLE = "Về việc công nhận sản phẩm OCOP"


def _above_the_table(mark: str) -> Reading:
    return read(document(*LETTERHEAD, TITLE, mark, [HEADS, ROW]), given=NOTHING_GIVEN)


def _in_the_annex(mark: str) -> Reading:
    paper = (*LETTERHEAD, TITLE, "PHỤ LỤC", "DANH SÁCH SẢN PHẨM OCOP", ANNEX, mark, [HEADS, ROW])
    return read(document(*paper), given=NOTHING_GIVEN)


@pytest.mark.parametrize(
    "mark",
    ["DỰ THẢO", "Dự thảo lần 2", "BẢN NHÁP", "Bản nháp", "(Nháp)", "DRAFT", "For reference only",
     "Danh sách dưới đây chỉ để tham khảo", "Không phải bản chính thức", "Chưa trình ký",
     "Chưa được phê duyệt", "Bản để lấy ý kiến", "Tài liệu lưu hành nội bộ", "Ví dụ minh họa",
     "Du thao", "Chưa có hiệu lực"],
)  # fmt: skip
def test_a_mark_above_the_table_refuses_it(mark: str) -> None:
    for said in (_above_the_table(mark), _in_the_annex(mark)):
        assert not said.entries, mark
        assert any(code.startswith("unknown_act") for code in codes(said)), mark


def test_what_the_title_goes_on_to_deny_is_not_granted() -> None:
    said = _above_the_table("Các sản phẩm dưới đây không thuộc diện công nhận")
    assert codes(said) == ["unknown_act.denied"]


@pytest.mark.parametrize(
    "line", ["(Danh sách gồm 1 sản phẩm)", "Sau đây là danh sách sản phẩm", "Trang 1/2"]
)
def test_an_ordinary_line_does_not(line: str) -> None:
    assert [one.stars for one in _in_the_annex(line).entries] == [4]


def _numbered(number: str, title: str = "QUYẾT ĐỊNH") -> Reading:
    names, day = LETTERHEAD[0]
    return read(
        document([names, [number, day[1]]], title, TITLE, [HEADS, ROW]), given=NOTHING_GIVEN
    )


NUMBER = "Số: 743/QĐ-UBND"


@pytest.mark.parametrize(
    "number",
    [f"{NUMBER} (bản dự thảo)", f"{NUMBER} (Dự thảo lần 2)", f"{NUMBER} DỰ THẢO",
     f"{NUMBER} - chưa ban hành"],
)  # fmt: skip
def test_nor_does_a_paper_that_bears_it_behind_its_number(number: str) -> None:
    said = _numbered(number)
    assert not said.entries
    assert any(code.startswith("unknown_act") for code in codes(said))


def test_or_in_brackets() -> None:
    for said in (
        _numbered(NUMBER, "QUYẾT ĐỊNH (DỰ THẢO)"),
        _above_the_table("Danh sách các sản phẩm OCOP của các chủ thể trên địa bàn huyện (nháp)"),
    ):
        assert not said.entries
        assert any(code.startswith("unknown_act") for code in codes(said))


def test_what_else_stands_there_is_no_mark() -> None:
    assert _numbered(f"{NUMBER} (lần 2)").entries and _numbered(NUMBER).entries
    for line in (
        "(Kèm theo Quyết định số 12/QĐ-UBND ngày 06/5/2024 của UBND tỉnh Hòa Phú)",
        "Căn cứ Quyết định số 1048/QĐ-TTg ngày 21/8/2019 (sửa đổi)",
        "Danh sách sản phẩm OCOP (đợt 1)",
    ):
        assert _above_the_table(line).entries, line
