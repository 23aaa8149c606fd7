"""What an article says of products that its own list does not have: it is told, and where it names
their decision they are held, for it may keep their certificates in force."""

from __future__ import annotations

import pytest

from ocop_cli.decisions.language.sentences import is_of_others, lets_others_go_on
from ocop_cli.law.numbers import EVERY_EARLIER
from ocop_cli.model.reading import Given, Reading
from tests.made.pages import ANNEX, HEADS, LETTERHEAD, NOTHING_GIVEN, ROW, codes, document, read

OF_OTHERS = (
    "Các sản phẩm hết hạn trong năm 2025 được gia hạn sử dụng Giấy chứng nhận đến 31/12/2025.",
    "Đối với các sản phẩm đã hết hạn chưa đánh giá lại, được tiếp tục sử dụng Giấy chứng nhận đến "
    "hết ngày 30/6/2026.",
    "Các sản phẩm chưa đánh giá lại được tiếp tục sử dụng tem OCOP đến hết quý II/2026.",
    "Sản phẩm đã nộp hồ sơ đánh giá lại được sử dụng Giấy chứng nhận cũ cho đến khi có kết quả.",
    "Cho phép các chủ thể có sản phẩm hết hạn tiếp tục sử dụng kết quả phân hạng đến hết năm 2026.",
    "Bảo lưu kết quả công nhận năm 2022 của các sản phẩm chưa nộp hồ sơ.",
    "Các sản phẩm không có tên trong danh sách này tiếp tục duy trì hạng sao đã công nhận.",
    "Các sản phẩm thuộc xã sáp nhập được giữ nguyên Giấy chứng nhận.",
    "Chủ thể có sản phẩm chưa đánh giá lại vẫn được dùng tem OCOP.",
)
OF_ITS_OWN = (
    "Các sản phẩm được công nhận được quyền sử dụng nhãn hiệu chứng nhận OCOP theo quy định.",
    "Các chủ thể có sản phẩm được công nhận có trách nhiệm duy trì chất lượng.",
    "Các Giấy chứng nhận cấp theo Quyết định này được quản lý, sử dụng theo quy định.",
    "Các sản phẩm có tên tại Điều 1 được in logo OCOP trên bao bì.",
    "Giao Sở Nông nghiệp và Môi trường rà soát các sản phẩm hết hạn, tham mưu thu hồi theo quy "
    "định.",
    "Giao UBND các huyện hướng dẫn chủ thể sử dụng Giấy chứng nhận, tem OCOP theo đúng quy định.",
    "Sản phẩm vi phạm sẽ bị thu hồi Giấy chứng nhận theo quy định.",
    "Sản phẩm OCOP được sử dụng logo theo quy định.",
    "Chánh Văn phòng Ủy ban nhân dân tỉnh chịu trách nhiệm thi hành Quyết định này.",
    "Công nhận 02 sản phẩm đạt 4 sao tại Phụ lục I; 03 sản phẩm đạt 3 sao tại Phụ lục II.",
)


# Of others, perhaps, and told; but none lets a certificate go on that has run out.
DUTIES = (
    "Các sản phẩm OCOP tiếp tục duy trì chất lượng, mẫu mã.",
    "Sản phẩm hết hạn không được sử dụng tem OCOP.",
    "Sản phẩm OCOP được sử dụng logo khi bán hàng.",
    "Sản phẩm chưa đánh giá lại phải dừng sử dụng Giấy chứng nhận.",
)


def decided(article: str) -> Reading:
    paper = (*LETTERHEAD, "Về việc công nhận sản phẩm OCOP", "Điều 1. Công nhận 01 sản phẩm.")
    return read(document(*paper, f"Điều 2. {article}", ANNEX, [HEADS, ROW]), given=NOTHING_GIVEN)


@pytest.mark.parametrize("article", OF_OTHERS)
def test_what_may_keep_others_in_force_is_told(article: str) -> None:
    assert is_of_others(article)
    reading = decided(article)
    assert [one.held for one in reading.entries] == [()]
    assert reading.problems
    assert [one.numbers for one in reading.sayings] == [((EVERY_EARLIER, None),)]


@pytest.mark.parametrize("article", DUTIES)
def test_what_others_must_do_is_told_and_holds_none(article: str) -> None:
    assert not lets_others_go_on(article)
    reading = decided(article)
    assert reading.problems
    assert not any(one.numbers for one in reading.sayings)


def test_an_extension_is_of_its_own_list() -> None:
    paper = (*LETTERHEAD, "Về việc gia hạn Giấy chứng nhận sản phẩm OCOP")
    text = "Điều 1. Giấy chứng nhận được gia hạn đến hết ngày 30/6/2027."
    reading = read(document(*paper, text, ANNEX, [HEADS, ROW]), given=Given(kind="extension"))
    assert not any(one.numbers for one in reading.sayings)


@pytest.mark.parametrize("article", OF_ITS_OWN)
def test_what_its_own_products_must_do_is_not(article: str) -> None:
    assert not is_of_others(article)
    assert codes(decided(article)) == []


@pytest.mark.parametrize(
    "article",
    [
        "Giấy chứng nhận đã cấp theo Quyết định số 900/QĐ-UBND ngày 10/11/2022 tiếp tục có giá trị "
        "đến hết ngày 30/6/2026.",
        "Giấy chứng nhận cấp theo Quyết định số 900/QĐ-UBND có giá trị đến hết ngày 30/6/2026.",
    ],
)
def test_the_term_of_another_decision_is_none_of_its_own_products(article: str) -> None:
    reading = decided(article)
    (entry,) = reading.entries
    assert (entry.valid_through, entry.held) == (None, ())
    assert [one.numbers[0][0] for one in reading.sayings] == ["900/QĐ-UBND"]
