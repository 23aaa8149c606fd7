"""What a clause of an article says behind a duty, a term or the charge to carry the paper out."""

from __future__ import annotations

import pytest

from tests.made.each import each
from tests.made.pages import LETTERHEAD, NOTHING_GIVEN, Reading, codes, document, read

HEADS = ("STT", "Tên sản phẩm", "Chủ thể", "Địa chỉ", "Điểm", "Hạng sao")
ROWS = (
    (1, "Chè xanh", "HTX Sơn Hà", "xã Tân Lập", "81,5", "4 sao"),
    (2, "Mật ong", "HTX Hoa Rừng", "xã Tân Lập", "61,5", "3 sao"),
)
SAYS_MORE = (
    "Chánh Văn phòng chịu trách nhiệm thi hành Quyết định này; Quyết định có hiệu lực kể từ ngày "
    "ký; các giấy chứng nhận năm 2020 được giữ nguyên.",
    "Quyết định có hiệu lực kể từ ngày ký, áp dụng cho cả sản phẩm năm 2020.",
    "UBND huyện có trách nhiệm tuyên truyền; sản phẩm của HTX Hoa Rừng được chuyển sang năm sau.",
    "Các chủ thể có trách nhiệm duy trì chất lượng, riêng HTX Sơn Hà chưa được sử dụng nhãn.",
)
ORDINARY = (
    "Giấy chứng nhận có giá trị 36 tháng kể từ ngày ký; chủ thể được sử dụng nhãn OCOP.",
    "Quyết định này có hiệu lực kể từ ngày ký; Chánh Văn phòng chịu trách nhiệm thi hành.",
    "Giao Sở Nông nghiệp hướng dẫn các chủ thể; cấp Giấy chứng nhận; công bố kết quả.",
    "Các chủ thể được thưởng theo quy định; sản phẩm đạt 4 sao thưởng 10 triệu đồng.",
    "Kinh phí từ ngân sách năm 2024; thưởng sản phẩm OCOP theo Nghị quyết năm 2021.",
    "Sở Tài chính bố trí kinh phí; UBND huyện Sơn Hà hướng dẫn HTX Sơn Hà hoàn thiện bao bì.",
    "Sở Công Thương xúc tiến thương mại; đưa các sản phẩm OCOP lên sàn.",
)


def ordered(article: str) -> Reading:
    title = "Phê duyệt kết quả đánh giá, phân hạng sản phẩm OCOP năm 2024"
    lines = (*LETTERHEAD, title, "Điều 1. Phê duyệt kết quả đánh giá 02 sản phẩm OCOP.")
    return read(document(*lines, f"Điều 2. {article}", [HEADS, *ROWS]), given=NOTHING_GIVEN)


@pytest.mark.thorough
@each("article", SAYS_MORE)
def test_a_clause_about_one_product_or_an_earlier_year_is_told(article: str) -> None:
    assert "unread_line" in codes(ordered(article))


@pytest.mark.thorough
@each("article", ORDINARY)
def test_clauses_that_every_decision_has_are_quiet(article: str) -> None:
    reading = ordered(article)
    assert "unread_line" not in codes(reading)
    assert not any(entry.held for entry in reading.entries)


@pytest.mark.thorough
@each(
    "duty",
    [", chủ thể được sử dụng nhãn hiệu OCOP theo quy định", " và chủ thể được in logo trên bao bì",
     ", Sở Nông nghiệp và Môi trường trao Giấy chứng nhận cho các chủ thể",
     ", đồng thời các chủ thể chịu trách nhiệm duy trì chất lượng"],
)  # fmt: skip
def test_who_does_what_behind_the_legal_term_leaves_it_as_it_is(duty: str) -> None:
    for said in ("Giấy chứng nhận", "Các sản phẩm được công nhận"):
        reading = ordered(f"{said} có giá trị 36 tháng{duty}.")
        assert not any(entry.held for entry in reading.entries)
        assert not reading.sayings


@pytest.mark.thorough
@each(
    "clause",
    ["chủ thể được sử dụng nhãn, riêng HTX Hoa Rừng 12 tháng", "chủ thể HTX Hoa Rừng vắng mặt",
     "chủ thể HTX Hoa Rừng tạm dừng sử dụng logo", "chủ thể được cấp khi hoàn thiện hồ sơ",
     "Hội đồng xem xét bổ sung đối với Mật ong", "Sở Nông nghiệp xác định thời điểm bắt đầu",
     "chủ thể chỉ được nhận sau khi nghiệm thu", "sản phẩm Mật ong 24 tháng, chủ thể được in logo",
     "chủ thể Mật ong bị đình chỉ"],
)  # fmt: skip
def test_what_may_bound_the_term_behind_it_is_asked(clause: str) -> None:
    reading = ordered(f"Giấy chứng nhận có giá trị 36 tháng, {clause}.")
    assert any(entry.held for entry in reading.entries)


@each("length", ["24 tháng", "36 tháng tính từ lần công nhận trước", "đến 30/6/2026"])
def test_another_term_is_asked_whatever_the_duty_behind_it(length: str) -> None:
    reading = ordered(f"Giấy chứng nhận có giá trị {length}, chủ thể được in logo.")
    assert all(entry.held for entry in reading.entries)


def test_another_first_day_for_one_product_holds_that_one() -> None:
    reading = ordered(
        "Giấy chứng nhận có giá trị 36 tháng kể từ ngày ký; Chè xanh tính từ ngày 01/01/2024."
    )
    assert [bool(entry.held) for entry in reading.entries] == [True, False]


@pytest.mark.thorough
@each(
    "clause",
    ["sản phẩm công nhận năm 2020 còn hiệu lực đến 2025", "các sản phẩm năm 2020 giữ nguyên",
     "giấy chứng nhận cũ được giữ", "một số sản phẩm trước đó đang chờ đánh giá",
     "áp dụng cho các sản phẩm đã công nhận năm 2021"],
)  # fmt: skip
def test_a_clause_about_others_behind_a_comma_or_and_is_heard(clause: str) -> None:
    for before in ("Quyết định có hiệu lực kể từ ngày ký", "Giao Sở Nông nghiệp quản lý",
                   "Giấy chứng nhận có giá trị 36 tháng kể từ ngày ký"):  # fmt: skip
        for joined in (", ", " và ", "; "):
            assert ordered(f"{before}{joined}{clause}.").sayings


@pytest.mark.thorough
@each(
    "clause",
    ["trừ sản phẩm Mật ong", "ngoại trừ HTX Hoa Rừng", "không cấp cho Mật ong", "Mật ong cấp sau",
     "Mật ong chưa cấp", "riêng HTX Hoa Rừng chưa được cấp", "không bao gồm Mật ong",
     "còn Mật ong trao sau", "sản phẩm Mật ong xét sau"],
)  # fmt: skip
def test_what_an_article_takes_out_of_the_rest_is_held_alone(clause: str) -> None:
    for joined in (", ", " nhưng ", "; "):
        said = ordered(f"Cấp Giấy chứng nhận cho các chủ thể{joined}{clause}.")
        assert [bool(entry.held) for entry in said.entries] == [False, True]
    paid = ordered("Thưởng mỗi sản phẩm 10 triệu đồng, trừ sản phẩm Mật ong.")
    assert not any(entry.held for entry in paid.entries)
