"""What a person is told to type where a paper changes names or owners in sentences alone."""

from __future__ import annotations

from tests.made.pages import LETTERHEAD, NOTHING_GIVEN, codes, document, read

OLD_AND_NEW = ("a) Tên đã được công nhận: HTX Miến Việt;", "b) Tên mới: HTX Dịch vụ Miến Việt.")


def test_a_new_name_is_entered_as_one() -> None:
    paper = (*LETTERHEAD, "Về việc thay đổi tên chủ thể sản phẩm OCOP", "Điều 1. Thay đổi tên:")
    said = read(document(*paper, *OLD_AND_NEW), given=NOTHING_GIVEN)
    assert codes(said) == ["no_table.rename"]
    assert said.problems[0].values["document"] == " --on 2024-05-06 --document 12/QĐ-UBND"
