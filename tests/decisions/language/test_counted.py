"""A sentence that only counts the products of its own list is understood, and held against it."""

from __future__ import annotations

import pytest

from ocop_cli.decisions.language.counted import Counted, counted
from tests.made.pages import ANNEX, HEADS, LETTERHEAD, NOTHING_GIVEN, Reading, codes, document, read

# As offices write them: what counts, and of what.
COUNTS = (
    "Ghi chú: Danh sách gồm 02 sản phẩm, trong đó 01 sản phẩm 4 sao, 01 sản phẩm 3 sao./.",
    "1. Sản phẩm đánh giá, phân hạng lần đầu: 02 sản phẩm;",
    "2. Sản phẩm đánh giá lại: 03 sản phẩm;",
    "- Nâng hạng: 01 sản phẩm;",
    "b) Công nhận lại 03 sản phẩm của 03 chủ thể;",
    "+ Số sản phẩm hết hạn được đánh giá lại: 03.",
    "Tổng số sản phẩm đánh giá là 07 (bảy) sản phẩm, trong đó 03 sản phẩm đánh giá lại do hết "
    "thời hạn 36 tháng.",
    "1. Có 06/07 sản phẩm đạt từ 50 điểm trở lên, đủ điều kiện công nhận.",
    "2. Có 03 sản phẩm được công nhận lại (Biểu số 02).",
    "Cơ cấu: thực phẩm 05 sản phẩm, đồ uống 02 sản phẩm.",
    "Hạng sản phẩm: 4 sao 03 sản phẩm (mới: 01; đánh giá lại: 01; nâng hạng: 01); 3 sao 03 sản "
    "phẩm (mới: 01; đánh giá lại: 02).",
    "Ấn định danh sách có 07 sản phẩm./.",
    "Huyện Tiên Yên: 02 sản phẩm; thành phố Bắc Hà: 03 sản phẩm.",
    "Công nhận 06 sản phẩm theo Phụ lục I; đánh giá lại 03 sản phẩm theo Phụ lục I.",
    "Đánh giá lại 03 sản phẩm, trong đó: 02 sản phẩm giữ hạng, 01 sản phẩm nâng hạng.",
    "02 sản phẩm giữ nguyên hạng 4 sao, 01 sản phẩm hạ hạng.",
    "02 sản phẩm được duy trì hạng 3 sao.",
    "Đánh giá lại: 03 sản phẩm (đã được UBND huyện Trạm Tấu công nhận trước khi sắp xếp đơn vị "
    "hành chính).",
)
FAILURES = (
    "Phê duyệt kết quả đánh giá, phân hạng năm 2024: 06/07 sản phẩm đạt hạng 3 sao trở lên; 01/07 "
    "sản phẩm không đạt.",
    "- Không đạt: 01 sản phẩm.",
    "Không công nhận 01 sản phẩm do không đủ điểm.",
    "3. Có 01 sản phẩm không đủ điều kiện công nhận lại (Biểu số 03).",
    "Số sản phẩm tham gia: 7; số sản phẩm đạt: 6; số sản phẩm không đạt: 1.",
)
# What counts as well, and says something of the products, or of others.
SAYS_MORE = (
    "Ghi chú: Danh sách gồm 02 sản phẩm, trong đó 01 sản phẩm chờ kết luận.",
    "Đánh giá lại: 03 sản phẩm (đã được UBND huyện Trạm Tấu thu hồi công nhận).",
    "Đánh giá lại: 03 sản phẩm (đã được UBND huyện Trạm Tấu công nhận, nay gia hạn).",
    "Đánh giá lại: 03 sản phẩm (chưa được UBND huyện Trạm Tấu công nhận).",
    "02 sản phẩm giữ hạng cho đến khi có kết quả đánh giá lại.",
    "03 sản phẩm hết hạn chưa đánh giá lại.",
    "03 sản phẩm hết hạn, 02 sản phẩm đánh giá lại.",
    "03 sản phẩm hết hạn được tiếp tục sử dụng Giấy chứng nhận.",
    "02 sản phẩm còn lại giữ nguyên hạng sao.",
    "12 sản phẩm không đánh giá lại.",
    "12 sản phẩm chuyển sang đợt sau.",
    "02 sản phẩm thuộc diện gia hạn.",
    "05 sản phẩm đang hoàn thiện hồ sơ.",
    "Thu hồi 02 sản phẩm.",
    "Công nhận 02 sản phẩm của HTX Tân Lập.",
    "Công nhận 02 sản phẩm kể từ ngày 01/01/2025.",
    "Công nhận 02 sản phẩm tại Quyết định số 743/QĐ-UBND.",
    "Công nhận 02 sản phẩm nếu nộp đủ hồ sơ.",
    "02 sản phẩm bị khiếu nại.",
    "Công nhận sản phẩm OCOP năm 2024.",
    "Thời hạn 36 tháng.",
)


def decided(article: str, *rows: tuple[object, ...]) -> Reading:
    title = "Phê duyệt kết quả đánh giá, phân hạng sản phẩm OCOP năm 2024"
    paper = (*LETTERHEAD, title, "Điều 1. Phê duyệt kết quả, cụ thể:", article, "PHỤ LỤC", ANNEX)
    return read(document(*paper, [HEADS, *rows]), given=NOTHING_GIVEN)  # type: ignore[list-item]


def row(number: int, stars: str) -> tuple[object, ...]:
    return (number, f"Chè {number}", f"HTX {number}", "xã Tân Lập, huyện Sơn Hà", None, stars)


PASSED = [row(number, "4 sao" if number < 4 else "3 sao") for number in range(1, 8)]
FAILED = [*PASSED[:6], row(7, "Không đạt")]


@pytest.mark.parametrize("text", [*COUNTS, *FAILURES])
def test_a_count_says_nothing_more_of_any_product(text: str) -> None:
    assert counted(text)
    reading = decided(text, *(FAILED if text in FAILURES else PASSED))
    assert not {*codes(reading)} - {"count_mismatch"}
    assert not reading.sayings and not any(entry.held for entry in reading.entries)


@pytest.mark.parametrize("text", SAYS_MORE)
def test_what_says_more_is_no_count(text: str) -> None:
    assert counted(text) == ()


@pytest.mark.parametrize("text", FAILURES)
def test_failures_that_the_list_does_not_have_are_told(text: str) -> None:
    reading = decided(text, *PASSED)
    assert "unread_line" in codes(reading)
    assert not any(entry.held for entry in reading.entries)


def test_each_number_has_its_stars_and_its_result() -> None:
    said = "Kết quả: 02 sản phẩm đạt 4 sao; 04 sản phẩm đạt 3 sao; 01 sản phẩm không đạt."
    assert counted(said) == (Counted(2, 4), Counted(4, 3), Counted(1, failed=True))


@pytest.mark.parametrize(
    ("text", "mismatch"),
    [
        ("Kết quả: 03 sản phẩm đạt 4 sao; 04 sản phẩm đạt 3 sao.", False),
        ("Kết quả: 02 sản phẩm đạt 4 sao; 05 sản phẩm đạt 3 sao.", True),
        ("Đánh giá lại: 08 sản phẩm.", True),
        ("Đánh giá lại: 07 sản phẩm.", False),
    ],
)
def test_what_it_counts_is_held_against_the_list(text: str, mismatch: bool) -> None:
    said = {code.split(".")[0] for code in codes(decided(text, *PASSED))}
    assert ("count_mismatch" in said) is mismatch


def test_an_article_may_count_only_those_that_passed() -> None:
    assert codes(decided("Điều 1. Công nhận 06 sản phẩm OCOP.", *FAILED)) == []
