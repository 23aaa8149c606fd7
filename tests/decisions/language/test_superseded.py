"""What a paper says of certificates from before: those of its own products, or of others."""

from __future__ import annotations

import pytest

from ocop_cli.decisions.language import others
from ocop_cli.decisions.language.superseded import Superseded, only_ran_out, superseded
from tests.made.pages import (
    ANNEX,
    HEADS,
    LETTERHEAD,
    NOTHING_GIVEN,
    ROW,
    Cells,
    Reading,
    codes,
    document,
    read,
)

FAILED = (2, "Mật ong", "HTX B", "xã Tân Lập, huyện Sơn Hà", "41,5", "Không đạt")
OF_CITED = "Quyết định số 315/QĐ-UBND ngày 12/3/2021 của UBND tỉnh Lâm Khê"
OWN = (
    "Đối với các sản phẩm tham gia đánh giá lại, Giấy chứng nhận cũ hết hiệu lực kể từ ngày Quyết "
    "định này có hiệu lực.",
    "Kết quả phân hạng của các sản phẩm này tại các Quyết định trước không còn hiệu lực.",
    "Giấy chứng nhận đã cấp cho các sản phẩm được đánh giá lại hết giá trị kể từ ngày ký.",
    "Quyết định này thay thế Quyết định số 315/QĐ-UBND ngày 12/3/2021 đối với các sản phẩm được "
    "đánh giá lại.",
    "Các sản phẩm nâng hạng, đánh giá lại được công nhận tại Quyết định này thay thế kết quả công "
    "nhận tại các Quyết định trước đây.",
    f"Giấy chứng nhận đã cấp theo {OF_CITED} đối với các sản phẩm tại Điều 1 Quyết định này hết "
    "hiệu lực kể từ ngày ký.",
    f"Thu hồi Giấy chứng nhận đã cấp theo {OF_CITED} của các sản phẩm được đánh giá lại.",
    "Sở Nông nghiệp và PTNT chịu trách nhiệm cấp Giấy chứng nhận; thu hồi Giấy chứng nhận đã cấp "
    f"theo {OF_CITED} đối với các sản phẩm nâng hạng.",
)
CONTRARY = (
    "Bãi bỏ các quyết định trước đây trái với Quyết định này.",
    "Các quy định trước đây trái với nội dung Quyết định này đều hết hiệu lực.",
)
CITED = (
    "Giấy chứng nhận đã cấp theo Quyết định số 315/QĐ-UBND ngày 12/3/2021 hết hiệu lực kể từ ngày "
    "Quyết định này có hiệu lực.",
    "Các Giấy chứng nhận cấp theo Quyết định số 315/QĐ-UBND ngày 12/3/2021 không còn giá trị.",
)
NONE = (
    "Giấy chứng nhận cũ hết giá trị kể từ ngày ký.",
    "Giấy chứng nhận cũ không hết hiệu lực.",
    "Giấy chứng nhận cũ của các sản phẩm không tham gia đánh giá lại hết hiệu lực.",
    "Giấy chứng nhận cũ của sản phẩm hết hiệu lực kể từ ngày 01/6/2024.",
    "Giấy chứng nhận cũ của HTX Tân Lập hết hiệu lực.",
    "Giấy chứng nhận cũ hết hiệu lực nếu không nộp lại.",
    "Công nhận 02 sản phẩm.",
    f"Thu hồi Giấy chứng nhận đã cấp theo {OF_CITED} của các sản phẩm được công nhận.",
    f"Thu hồi Giấy chứng nhận đã cấp theo {OF_CITED} đối với các sản phẩm không nâng hạng.",
    f"Thu hồi Giấy chứng nhận đã cấp theo {OF_CITED} đối với các sản phẩm còn lại.",
    f"Thu hồi Giấy chứng nhận đã cấp theo {OF_CITED} đối với sản phẩm nâng hạng của HTX Tân Lập.",
    f"Không thu hồi Giấy chứng nhận đã cấp theo {OF_CITED} đối với các sản phẩm nâng hạng.",
    "Sở Nông nghiệp đề nghị giữ nguyên; thu hồi Giấy chứng nhận đã cấp theo "
    f"{OF_CITED} đối với các sản phẩm nâng hạng.",
)
RAN_OUT = (
    f"Các sản phẩm còn lại tại {OF_CITED} đã hết hạn, không được sử dụng nhãn hiệu OCOP.",
    f"Các sản phẩm đã công nhận tại {OF_CITED} đã hết thời hạn, phải dừng sử dụng logo, tem OCOP.",
)
NOT_RUN_OUT = (
    f"Các sản phẩm còn lại tại {OF_CITED} chưa hết hạn, được sử dụng nhãn hiệu OCOP.",
    f"Các sản phẩm còn lại tại {OF_CITED} đã hết hạn, được gia hạn.",
    f"Các sản phẩm còn lại tại {OF_CITED} đã hết hạn nhưng vẫn được sử dụng nhãn hiệu OCOP.",
    f"Các sản phẩm tại {OF_CITED} hết hạn ngày 15/6/2024, không được sử dụng tem OCOP.",
    f"Các sản phẩm tại {OF_CITED} hết hạn trước thời hạn, không được sử dụng nhãn hiệu.",
    f"Các sản phẩm tại {OF_CITED} đã hết hạn, không được đánh giá lại.",
    f"Giấy chứng nhận cấp theo {OF_CITED} cho HTX A đã hết hạn.",
    f"Giấy chứng nhận cấp theo {OF_CITED} đã hết hiệu lực.",
)
TO_ITS_OWN_END = (
    "Các sản phẩm đã được công nhận tiếp tục sử dụng nhãn hiệu đến hết thời hạn ghi trong Giấy "
    "chứng nhận.",
    "Các sản phẩm đã được công nhận trước đây tiếp tục có hiệu lực đến hết thời hạn của Giấy chứng "
    "nhận.",
    "Các sản phẩm OCOP còn hiệu lực tiếp tục được sử dụng nhãn hiệu theo quy định.",
    "Giấy chứng nhận đã cấp trước ngày sáp nhập vẫn có giá trị sử dụng đến khi hết thời hạn.",
)
PAST_IT = (
    "Đến hết ngày 30/6/2026, các sản phẩm chưa đánh giá lại được xem là còn giá trị công nhận.",
    "Giấy chứng nhận đã cấp còn hiệu lực đến hết tháng 6 năm 2026.",
    "Các sản phẩm cũ được xem là còn hạn.",
    "Các sản phẩm đã được công nhận được gia hạn đến hết thời hạn của Giấy chứng nhận mới.",
    "Các sản phẩm đã được công nhận tiếp tục sử dụng nhãn hiệu đến hết ngày 31/12/2026.",
    "Các sản phẩm không còn hiệu lực tiếp tục được sử dụng nhãn hiệu.",
)


def decided(article: str, *rows: Cells) -> Reading:
    title = "Phê duyệt kết quả đánh giá, phân hạng sản phẩm OCOP năm 2024"
    paper = (*LETTERHEAD, title, f"Điều 2. {article}", "PHỤ LỤC", ANNEX, [HEADS, ROW, *rows])
    return read(document(*paper), given=NOTHING_GIVEN)


@pytest.mark.thorough
def test_what_ran_out_is_known_by_all_words_of_its_sentence() -> None:
    assert all(map(only_ran_out, RAN_OUT))
    assert not any(map(only_ran_out, (*OWN, *CITED, *NONE, *NOT_RUN_OUT, *PAST_IT)))
    for text in NOT_RUN_OUT:
        assert decided(text).sayings, text


@pytest.mark.parametrize("text", [*OWN, *CONTRARY, *RAN_OUT, *TO_ITS_OWN_END])
def test_a_rating_of_today_is_left_as_it_is(text: str) -> None:
    reading = decided(text)
    assert codes(reading) == []
    assert not reading.sayings and reading.entries[0].held == ()


@pytest.mark.parametrize("text", OWN)
def test_one_that_failed_may_lose_what_it_still_held(text: str) -> None:
    assert superseded(text) is Superseded.OWN
    assert [len(entry.held) for entry in decided(text, FAILED).entries] == [0, 1]


@pytest.mark.parametrize("text", CITED)
def test_those_of_another_decision_are_asked_about(text: str) -> None:
    assert superseded(text) is Superseded.CITED
    reading = decided(text)
    assert [number for said in reading.sayings for number, _ in said.numbers] == ["315/QĐ-UBND"]
    assert reading.entries[0].held == ()


@pytest.mark.parametrize("text", NONE)
def test_what_says_more_is_heard_as_before(text: str) -> None:
    assert superseded(text) is None


@pytest.mark.parametrize("text", PAST_IT)
def test_what_goes_on_past_its_end_is_not_passed_over(text: str) -> None:
    assert not others.only_to_own_end(text)
    reading = decided(text)
    assert reading.sayings or reading.entries[0].held
