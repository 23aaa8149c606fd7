"""What a person is told to type where a paper does something to products in sentences alone."""

from __future__ import annotations

from tests.made.pages import LETTERHEAD, NOTHING_GIVEN, codes, document, read

OLD_AND_NEW = ("a) Tên đã được công nhận: HTX Miến Việt;", "b) Tên mới: HTX Dịch vụ Miến Việt.")


def test_a_new_name_is_entered_as_one() -> None:
    paper = (*LETTERHEAD, "Về việc thay đổi tên chủ thể sản phẩm OCOP", "Điều 1. Thay đổi tên:")
    said = read(document(*paper, *OLD_AND_NEW), given=NOTHING_GIVEN)
    assert codes(said) == ["no_table.rename"]
    assert said.problems[0].values["document"] == " --on 2024-05-06 --document 12/QĐ-UBND"


def test_what_is_not_understood_and_may_bear_on_certificates_is_a_hold() -> None:
    tea = "Điều 1. Thực hiện đối với sản phẩm Chè Núi Mây của HTX Núi Mây đạt 4 sao."
    for title, found in (
        ("Về việc tạm đình chỉ thi hành Quyết định số 3/QĐ-UBND ngày 01/3/2023", "hold"),
        ("Về việc giải quyết khiếu nại về kết quả đánh giá sản phẩm OCOP", "hold"),
        ("Về việc tạm dừng hiệu lực Quyết định thu hồi Giấy chứng nhận OCOP", "hold"),
        ("Về việc thu hồi Giấy chứng nhận sản phẩm OCOP", "revocation"),
        ("Về việc ban hành Kế hoạch OCOP năm 2024", None),
        ("Về việc khen thưởng các chủ thể OCOP", None),
    ):
        said = read(document(*LETTERHEAD, title, "QUYẾT ĐỊNH:", tea), given=NOTHING_GIVEN)
        (problem,) = said.problems
        assert problem.values.get("kind") == found, title
