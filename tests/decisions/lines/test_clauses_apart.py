"""What a clause of an article says behind a duty, a term or the charge to carry the paper out."""

from __future__ import annotations

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


@each("article", SAYS_MORE)
def test_a_clause_about_one_product_or_an_earlier_year_is_told(article: str) -> None:
    assert "unread_line" in codes(ordered(article))


@each("article", ORDINARY)
def test_clauses_that_every_decision_has_are_quiet(article: str) -> None:
    reading = ordered(article)
    assert "unread_line" not in codes(reading)
    assert not any(entry.held for entry in reading.entries)


def test_another_first_day_for_one_product_holds_that_one() -> None:
    reading = ordered(
        "Giấy chứng nhận có giá trị 36 tháng kể từ ngày ký; Chè xanh tính từ ngày 01/01/2024."
    )
    assert [bool(entry.held) for entry in reading.entries] == [True, False]
