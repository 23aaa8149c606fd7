"""Sentences of articles beside the deed of their paper: what they say of its products, or nothing.

Only what is understood to order, to allow what any product may, to pay or to publish is passed over
in silence; whatever else an article says is held or told.
"""

from __future__ import annotations

from datetime import date

import pytest

from tests.made.pages import (
    ANNEX,
    HEADS,
    LETTERHEAD,
    NOTHING_GIVEN,
    ROW,
    Reading,
    codes,
    document,
    read,
)

# From when a rating counts, other than by a day that is read.
COUNTS_FROM = (
    "Đối với sản phẩm đánh giá lại, Giấy chứng nhận có giá trị nối tiếp thời hạn cũ.",
    "Thời hạn của sản phẩm công nhận lại được tính nối tiếp Giấy chứng nhận cũ.",
    "Các sản phẩm nâng hạng giữ nguyên thời hạn của Giấy chứng nhận cũ.",
    "Sản phẩm đánh giá lại được cộng thêm thời gian còn lại của Giấy chứng nhận cũ.",
    "Thời hạn Giấy chứng nhận của sản phẩm nâng hạng không thay đổi.",
    "Việc nâng hạng không làm thay đổi thời hạn của Giấy chứng nhận đã cấp.",
    "Giấy chứng nhận của các sản phẩm đánh giá lại có thời hạn 36 tháng kể từ ngày hết hạn của "
    "Giấy chứng nhận trước.",
    "Việc công nhận thực hiện từ năm 2025.",
    "Công nhận 02 sản phẩm OCOP từ năm 2025.",
    "Công nhận 02 sản phẩm OCOP cho giai đoạn 2024-2027.",
    "Các sản phẩm được công nhận từ tháng 01/2025.",
    "Hiệu lực công nhận bắt đầu khi công bố.",
    "Hiệu lực của Giấy chứng nhận bắt đầu khi công bố.",
    "Công nhận có hiệu lực từ khi công bố.",
    "Giấy chứng nhận có giá trị kể từ khi được trao.",
    "Hiệu lực tính từ ngày trao Giấy chứng nhận.",
    "Kết quả được tính từ năm 2025.",
    "Hạng sao được áp dụng từ năm 2025.",
    "Thời điểm công nhận: năm 2025.",
    "Thời hạn công nhận tính từ ngày Hội đồng họp.",
    "Việc sử dụng kết quả bắt đầu từ ngày 01/01/2025.",
    "Thời gian bắt đầu: quý I năm 2025.",
    "Việc công nhận có hiệu lực sau khi chủ thể nhận Giấy chứng nhận.",
    "Thời hạn tính từ đợt đánh giá.",
    "Các Giấy chứng nhận có giá trị từ tháng 01/2025.",
    "Kết quả phân hạng áp dụng từ quý I/2025.",
    "Đối với sản phẩm đánh giá lại: Hiệu lực tính từ ngày hết hạn của Giấy chứng nhận cũ.",
)
ORDINARY = (
    "Sản phẩm được công nhận lần đầu có giá trị 36 tháng; sản phẩm đánh giá lại có giá trị 36 "
    "tháng kể từ ngày ký.",
    "Các sản phẩm đánh giá lại được cấp Giấy chứng nhận mới có thời hạn 36 tháng.",
    "Đối với các sản phẩm chưa hết hạn, thời hạn mới tính từ ngày ký Quyết định này.",
    "Chủ thể phải đăng ký lại trước khi hết hạn 6 tháng nếu muốn tiếp tục được công nhận.",
    "Hằng năm, các chủ thể OCOP báo cáo về phòng Nông nghiệp và tổ chức thực hiện.",
    "Thời gian công nhận: 3 năm.",
    "Thời hạn hiệu lực 3 năm kể từ ngày công nhận.",
    "Thời gian hiệu lực: 36 tháng từ ngày cấp.",
    "Giấy chứng nhận có giá trị 36 tháng kể từ ngày ký.",
    "Công nhận kết quả đánh giá, phân hạng sản phẩm OCOP đợt 1 năm 2024.",
    "Công nhận 01 sản phẩm OCOP năm 2024 sau khi Hội đồng đánh giá.",
    "Kết quả này là căn cứ để cấp Giấy chứng nhận.",
    "Giấy chứng nhận do Văn phòng Điều phối in và trao cho chủ thể.",
    "Sử dụng logo theo hướng dẫn.",
    "Việc sử dụng nhãn hiệu chứng nhận OCOP theo quy định.",
    "Sau khi được công nhận, chủ thể có trách nhiệm duy trì chất lượng.",
    "Hiệu lực thi hành: kể từ ngày ký.",
    "Quyết định này có hiệu lực kể từ ngày ký.",
    "Quyết định này có hiệu lực kể từ ngày ký ban hành.",
    "Kết quả được công bố trên Cổng thông tin điện tử của tỉnh.",
    "Giấy chứng nhận được trao tại hội nghị tổng kết năm 2024.",
    # What offices are to do by when about products that ran out is of others.
    "Giao Phòng Kinh tế hướng dẫn các chủ thể có sản phẩm hết hạn trong năm 2025 hoàn thiện hồ sơ "
    "đánh giá lại trước ngày 30/6/2025.",
    "Sở Nông nghiệp và Môi trường đôn đốc các địa phương có sản phẩm hết hạn năm 2025 tổ chức đánh "
    "giá lại trước 30/6/2025.",
    "Yêu cầu UBND các xã rà soát các sản phẩm đã hết thời hạn công nhận, báo cáo trước ngày "
    "30/6/2025.",
)
# What is no deadline may be the end of the paper's own ratings.
ENDS = (
    "Giao Sở Nông nghiệp thông báo các Giấy chứng nhận hết hạn ngày 30/6/2025.",
    "Sở Nông nghiệp theo dõi các sản phẩm hết hạn kể từ ngày 30/6/2025.",
)
# What nobody here understands, whichever word of an order it has besides.
STRANGE = (
    "Việc này thực hiện sau.",
    "Ủy ban nhân dân tỉnh chưa thống nhất việc tổ chức trao.",
    "Danh sách có thể thay đổi.",
    "Sản phẩm Thủ công mỹ nghệ quản lý riêng.",
    "Trước khi trao có điều chỉnh.",
)


def decided(article: str) -> Reading:
    title = "Về việc công nhận kết quả đánh giá lại sản phẩm OCOP năm 2024"
    first = "Điều 1. Công nhận 01 sản phẩm OCOP (Phụ lục kèm theo)."
    paper = (*LETTERHEAD, title, first, f"Điều 2. {article}", "PHỤ LỤC", ANNEX, [HEADS, ROW])
    return read(document(*paper), given=NOTHING_GIVEN)


@pytest.mark.parametrize("article", COUNTS_FROM)
def test_from_when_a_rating_counts_is_asked(article: str) -> None:
    reading = decided(article)
    assert [one.variant for entry in reading.entries for one in entry.held] == ["term"]
    assert all(entry.effective_from is None for entry in reading.entries)


@pytest.mark.parametrize("article", ORDINARY)
def test_what_every_paper_says_is_passed_over(article: str) -> None:
    reading = decided(article)
    assert codes(reading) == []
    assert [entry.held for entry in reading.entries] == [()]


@pytest.mark.parametrize("article", ENDS)
def test_an_end_with_its_day_is_asked_whoever_sees_to_it(article: str) -> None:
    assert decided(article).entries[0].held


@pytest.mark.parametrize("length", ["thời hạn", "có thời hạn", "Giấy chứng nhận có giá trị"])
def test_a_term_may_stand_behind_a_comma_of_what_rates(length: str) -> None:
    title = "Về việc công nhận kết quả đánh giá sản phẩm OCOP năm 2024"
    first = "Điều 1. Công nhận 01 sản phẩm OCOP năm 2024 (Phụ lục kèm theo)"
    said = f"{first}, {length} 36 tháng kể từ ngày 01/6/2024."
    paper = (*LETTERHEAD, title, said, "PHỤ LỤC", ANNEX, [HEADS, ROW])
    (entry,) = read(document(*paper), given=NOTHING_GIVEN).entries
    assert (entry.held, entry.effective_from) == ((), date(2024, 6, 1))


def test_a_decision_may_take_effect_on_the_day_from_which_its_ratings_count() -> None:
    title = "Về việc công nhận kết quả đánh giá sản phẩm OCOP năm 2024"
    first = "Điều 1. Công nhận 01 sản phẩm (Phụ lục). Thời hạn 36 tháng kể từ ngày 01/01/2025."

    def read_with(day: str) -> Reading:
        effect = f"Điều 2. Quyết định này có hiệu lực kể từ ngày {day}."
        paper = (*LETTERHEAD, title, first, effect, "PHỤ LỤC", ANNEX, [HEADS, ROW])
        return read(document(*paper), given=NOTHING_GIVEN)

    (entry,) = read_with("01/01/2025").entries
    assert (entry.held, entry.effective_from) == ((), date(2025, 1, 1))
    (other,) = read_with("01/02/2025").entries
    assert [one.variant for one in other.held] == ["term"]


@pytest.mark.parametrize("article", STRANGE)
def test_no_word_of_an_order_passes_over_the_rest(article: str) -> None:
    assert codes(decided(article)) != []


@pytest.mark.parametrize(
    ("title", "article"),
    [
        ("Gia hạn thời gian sử dụng Giấy chứng nhận", "Gia hạn thời gian sử dụng Giấy chứng nhận"),
        ("Kéo dài thời hạn sử dụng Giấy chứng nhận", "Kéo dài thời hạn của Giấy chứng nhận"),
        ("Gia hạn hiệu lực Giấy chứng nhận", "Gia hạn Giấy chứng nhận"),
    ],
)
def test_the_deed_of_the_paper_itself_is_no_news(title: str, article: str) -> None:
    paper = (*LETTERHEAD, f"Về việc {title[0].lower()}{title[1:]} sản phẩm OCOP")
    first = f"Điều 1. {article} đối với 01 sản phẩm (có danh sách kèm theo)."
    reading = read(document(*paper, first, ANNEX, [HEADS, ROW]), given=NOTHING_GIVEN)
    assert reading.head.kind == "extension"
    assert codes(reading) == []


@pytest.mark.parametrize(
    ("article", "whole"),
    [("Quyết định này thay thế Quyết định số 5/QĐ-UBND ngày 05/01/2023.", True),
     ("Giao Sở theo dõi. Quyết định này thay thế Quyết định số 5/QĐ-UBND ngày 05/01/2023 của UBND "
      "tỉnh Hòa Phú về việc công nhận sản phẩm OCOP.", True),
     ("Bãi bỏ Quyết định số 5/QĐ-UBND ngày 05/01/2023 của Ủy ban nhân dân tỉnh Hòa Phú.", True),
     ("Quyết định này thay thế khoản 2 Quyết định số 5/QĐ-UBND ngày 05/01/2023.", False),
     ("Quyết định này thay thế Quyết định số 5/QĐ-UBND; các sản phẩm cũ quản lý riêng.", False)],
)  # fmt: skip
def test_a_decision_that_another_replaces_as_a_whole_is_kept_and_not_told(
    article: str, whole: bool
) -> None:
    reading = decided(article)
    assert [one.number for one in reading.head.names] == ["5/QĐ-UBND"]
    assert ("unread_line" in codes(reading)) is not whole


def test_longer_to_file_is_no_extension() -> None:
    paper = (*LETTERHEAD, "Về việc gia hạn thời gian nộp hồ sơ đánh giá lại sản phẩm OCOP")
    reading = read(document(*paper, "DANH SÁCH", ANNEX, [HEADS, ROW]), given=NOTHING_GIVEN)
    assert "unknown_act" in codes(reading) and not reading.entries
