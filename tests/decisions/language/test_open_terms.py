"""Sentences that give a term and name no day: what ran its thirty-six months may hold by them."""

from __future__ import annotations

import pytest

from ocop_cli.decisions.language.terms import UNCLEAR, term
from ocop_cli.text.keys import fold
from tests.made.pages import ANNEX, HEADS, LETTERHEAD, NOTHING_GIVEN, ROW, document, read

TITLE = "Về việc công nhận sản phẩm OCOP"
OPEN = (
    "Sau thời hạn 60 tháng, chủ thể phải đánh giá lại.",
    "Các sản phẩm được bảo lưu kết quả đến khi có quyết định mới.",
    "Kết quả công nhận được giữ nguyên cho đến khi đánh giá lại.",
    "Các sản phẩm tiếp tục sử dụng hạng sao cho đến khi có kết quả mới.",
    "Chủ thể được tiếp tục dùng tem nhãn đến khi có quyết định thay thế.",
    "Hạng sao của các sản phẩm không đổi cho tới kỳ đánh giá sau.",
    "Các sản phẩm này không phải đánh giá lại.",
    "Các sản phẩm được miễn đánh giá lại.",
    "Sau 5 năm chủ thể đăng ký đánh giá lại.",
    "Đủ 24 tháng thì đánh giá lại.",
    "Việc đánh giá lại tiến hành sau 60 tháng.",
    "Chu kỳ đánh giá lại là 5 năm.",
    "Kết quả đánh giá không giới hạn thời gian.",
    "Giấy chứng nhận có giá trị vĩnh viễn.",
    "Giấy chứng nhận không thời hạn.",
    "Giấy chứng nhận chỉ có hiệu lực khi chủ thể nộp phí.",
    "Kết quả công nhận chỉ có giá trị sau khi ký cam kết.",
    "Kết quả này áp dụng đến hết chu trình 2025.",
    "Kết quả này được sử dụng đến chu trình OCOP năm 2025.",
    "Giấy chứng nhận có giá trị sử dụng đến hết giai đoạn 2021-2025.",
)
# What papers say of every certificate, and what they order.
STANDING = (
    "Chủ thể duy trì chất lượng sản phẩm trong suốt thời hạn của Giấy chứng nhận.",
    "Giấy chứng nhận có giá trị đến khi hết thời hạn.",
    "Trước khi hết hạn 06 tháng chủ thể đăng ký đánh giá lại.",
    "Định kỳ 12 tháng, UBND xã đánh giá lại chất lượng sản phẩm.",
    "Sau 36 tháng kể từ ngày ký, chủ thể phải đăng ký đánh giá lại.",
    "Sau khi được công nhận, chủ thể được sử dụng logo OCOP đến khi hết hạn Giấy chứng nhận.",
    "Đến kỳ đánh giá lại, chủ thể nộp hồ sơ; giấy chứng nhận còn hiệu lực được sử dụng.",
    "Chủ thể duy trì điều kiện sản xuất như khi được công nhận.",
    "Giao Sở Nông nghiệp tiếp tục hướng dẫn chủ thể đánh giá lại sau khi hết thời hạn 36 tháng.",
    "Chủ thể được sử dụng nhãn hiệu OCOP trên bao bì trong thời gian Giấy chứng nhận còn hiệu lực.",
    "UBND các xã theo dõi, đôn đốc chủ thể nộp hồ sơ đánh giá lại trong thời hạn 60 ngày.",
    "Trong vòng 24 tháng chủ thể có thể đăng ký nâng hạng sao.",
    "Quyết định này có hiệu lực kể từ ngày ký cho đến khi có quyết định thay thế.",
    "Kinh phí thực hiện tiếp tục bố trí đến khi hoàn thành Chương trình.",
    "Giấy chứng nhận chỉ có giá trị khi còn thời hạn.",
    "Bộ tiêu chí đánh giá, phân hạng được áp dụng đến hết giai đoạn 2021-2025.",
    "Các sản phẩm hết hạn mà không đánh giá lại thì không được sử dụng logo.",
)


def _held(said: str, *, below: bool = False) -> list[int]:
    article = "Điều 2. Chánh Văn phòng chịu trách nhiệm thi hành." if below else f"Điều 2. {said}"
    note = [f"Ghi chú: {said}"] if below else []
    page = document(*LETTERHEAD, TITLE, "Điều 1. Công nhận các sản phẩm tại Phụ lục.", article,
                    ANNEX, [HEADS, ROW], *note)  # fmt: skip
    return [len(entry.held) for entry in read(page, given=NOTHING_GIVEN).entries]


@pytest.mark.parametrize("said", OPEN)
def test_a_term_without_a_day_is_asked(said: str) -> None:
    for text in (said, said.upper(), fold(said)):
        assert term(text) == UNCLEAR, text
    assert _held(said) == _held(said, below=True) == [1]


@pytest.mark.parametrize("said", STANDING)
def test_what_is_said_of_all_certificates_is_none(said: str) -> None:
    assert _held(said) == [0]


def test_that_a_rating_is_no_other_time_is_none() -> None:
    assert term("Không phải đánh giá lại") is None
