"""Sentences of a decision by which what it rates keeps a term that began before its own day."""

from __future__ import annotations

import pytest

from ocop_cli.decisions.lines.older_terms import KEEPS
from tests.made.each import each
from tests.made.pages import ANNEX, LETTERHEAD, NOTHING_GIVEN, Reading, codes, document, read

TITLE = "Công nhận kết quả đánh giá, phân hạng sản phẩm OCOP đợt 1 năm 2024"
FIRST = "Điều 1. Công nhận các sản phẩm theo danh sách kèm theo."
LIST = [
    ("STT", "Tên sản phẩm", "Chủ thể", "Địa chỉ", "Điểm", "Hạng sao"),
    ("1", "Chè Nắng", "HTX Nắng", "xã Tân Lập", "81,5", "4 sao"),
    ("2", "Miến Mưa", "HTX Mưa", "xã Tân Lập", "61", "3 sao"),
]
OLDER = [
    *(one.example for one in KEEPS),
    "Giấy chứng nhận được in lại, không thay đổi thời hạn.",
    "Việc cấp đổi không làm thay đổi thời hạn của Giấy chứng nhận.",
    "Hạn sử dụng của Giấy chứng nhận tính từ lần cấp trước.",
    "Hiệu lực của kết quả phân hạng theo quyết định trước.",
    "Các sản phẩm này được cấp đổi Giấy chứng nhận do thay đổi địa giới hành chính.",
    "Các sản phẩm tại danh sách kế thừa thời hạn của Giấy chứng nhận đã cấp.",
    "Chủ thể mới tiếp nối thời hạn còn lại của chủ thể cũ.",
]
PLAIN = [
    "Giấy chứng nhận có giá trị 36 tháng kể từ ngày ban hành.",
    "Quyết định này có hiệu lực kể từ ngày ký.",
    "Chủ thể giữ gìn, duy trì chất lượng sản phẩm trong thời hạn 36 tháng.",
    "Giao Sở Nông nghiệp và Môi trường cấp Giấy chứng nhận theo quy định.",
    "Trước khi hết hạn, chủ thể đăng ký đánh giá lại.",
    "Không cấp đổi Giấy chứng nhận.",
    "Thời hạn của các Giấy chứng nhận hết hạn trước ngày 31/12/2023 không tính thêm.",
]


def _article(sentence: str) -> Reading:
    paper = document(*LETTERHEAD, TITLE, FIRST, f"Điều 2. {sentence}", ANNEX, LIST)
    return read(paper, given=NOTHING_GIVEN)


def _below(sentence: str) -> Reading:
    return read(document(*LETTERHEAD, TITLE, FIRST, ANNEX, LIST, sentence), given=NOTHING_GIVEN)


@each("sentence", OLDER)
def test_a_decision_that_keeps_an_older_term_holds_what_it_rates(sentence: str) -> None:
    for said in (_article(sentence), _below(f"{sentence.rstrip('.')}.")):
        assert [bool(one.held) for one in said.entries] == [True, True]
        assert "unread_line" not in codes(said), "what holds is not told a second time"


@each("sentence", PLAIN)
def test_what_every_decision_says_holds_nothing(sentence: str) -> None:
    assert not any(one.held for one in _article(sentence).entries)


def test_a_sentence_that_names_a_product_holds_that_one() -> None:
    said = _article("Sản phẩm Miến Mưa giữ nguyên thời hạn đã cấp.")
    assert [bool(one.held) for one in said.entries] == [False, True]


@pytest.mark.parametrize(
    "line",
    ["Giấy chứng nhận có giá trị 36 tháng kể từ ngày ban hành.",
     "(Giấy chứng nhận có giá trị 36 tháng kể từ ngày ký)"],
)  # fmt: skip
def test_the_legal_term_under_the_title_of_a_list_is_no_part_of_it(line: str) -> None:
    said = read(
        document(*LETTERHEAD, TITLE, FIRST, "DANH SÁCH SẢN PHẨM", line, LIST), given=NOTHING_GIVEN
    )
    assert not any(one.held for one in said.entries)
    assert not said.problems
