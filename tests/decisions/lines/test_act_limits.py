"""Sentences of a revocation that limit it: on a condition, but for some, for a while."""

from __future__ import annotations

import pytest

from ocop_cli.model.reading import Reading
from tests.made.each import each
from tests.made.pages import ANNEX, LETTERHEAD, NOTHING_GIVEN, codes, document, read

TITLE = "Về việc thu hồi Giấy chứng nhận sản phẩm OCOP"
FIRST = "Điều 1. Thu hồi Giấy chứng nhận đối với 02 sản phẩm OCOP (Phụ lục kèm theo)."
HEADS = ["TT", "Tên sản phẩm", "Chủ thể", "Quyết định công nhận", "Lý do"]
ROWS = [
    [1, "Mật ong hoa vải", "HTX Đại Phúc", "1203/QĐ-UBND ngày 12/08/2021", "Ngừng sản xuất"],
    [2, "Rượu men lá", "Hộ Triệu Ghển", "1203/QĐ-UBND ngày 12/08/2021", "Hết hạn"],
]


def revoked(article: str, *more: str, values: tuple[str, str] = ("", "")) -> Reading:
    rows = [[*row, *((one,) if more else ())] for row, one in zip(ROWS, values, strict=True)]
    paper = (*LETTERHEAD, TITLE, FIRST, f"Điều 2. {article}", "PHỤ LỤC", ANNEX)
    return read(document(*paper, [[*HEADS, *more], *rows]), given=NOTHING_GIVEN)


LIMITED = [
    "Việc thu hồi chỉ áp dụng nếu chủ thể không khắc phục trước 30/6/2024.",
    "Không thu hồi đối với sản phẩm đã đánh giá lại.",
    "Tạm dừng thực hiện Điều 1 đến khi có kết luận.",
    "Thời hạn thu hồi: 06 tháng.",
    "Thu hồi từ năm 2025.",
    "Thu hồi Giấy chứng nhận trừ sản phẩm đã khắc phục.",
]
ORDINARY = [
    "Các chủ thể nộp lại bản gốc Giấy chứng nhận.",
    "Nếu chủ thể không nộp lại Giấy chứng nhận bị thu hồi thì xử lý theo quy định.",
    "Các chủ thể có Giấy chứng nhận bị thu hồi không được sử dụng tem OCOP.",
    "Chủ thể bị thu hồi chỉ được đăng ký đánh giá lại sau 12 tháng.",
    "Quyết định này có hiệu lực kể từ ngày ký.",
]


@pytest.mark.thorough
@each("article", LIMITED)
def test_a_revocation_that_is_limited_is_asked_of_each_product(article: str) -> None:
    said = revoked(article)
    assert [(one.kind, bool(one.held)) for one in said.entries] == [("revocation", True)] * 2


@pytest.mark.thorough
@each("article", ORDINARY)
def test_what_its_makers_have_to_do_limits_nothing(article: str) -> None:
    assert [one.held for one in revoked(article).entries] == [(), ()]


def test_a_product_of_which_an_article_says_otherwise() -> None:
    for article in ("Riêng sản phẩm Mật ong hoa vải được gia hạn.",
                    "Sản phẩm Mật ong hoa vải đã được đánh giá lại năm 2023."):  # fmt: skip
        said = revoked(article)
        assert [bool(one.held) for one in said.entries] == [True, False], article


def test_a_column_of_states_or_results_beside_the_act_speaks_against_it() -> None:
    for heading, words in (("Tình trạng", "Giữ lại"), ("Tình trạng", "Còn hiệu lực"),
                           ("Kết quả", "Đạt")):  # fmt: skip
        said = revoked("Giao các sở thi hành.", heading, values=(words, ""))
        assert codes(said) == ["unknown_act.beside"], (heading, words)
        assert [one.product for one in said.entries] == ["Rượu men lá"]
    said = revoked("Giao các sở thi hành.", "Tình trạng", values=("Cảnh cáo", ""))
    assert [one for one in codes(said) if one.startswith("un")], codes(said)
