"""A decision whose title says one deed and its articles, or the title of its list, another: which
of them its rows are of is asked, and never guessed."""

from __future__ import annotations

import pytest

from ocop_cli.model.reading import Given, Reading
from tests.made.each import each
from tests.made.pages import ANNEX, HEADS, LETTERHEAD, NOTHING_GIVEN, ROW, codes, document, read

RECOGNISED = "Điều 1. Công nhận 01 sản phẩm OCOP (có danh sách kèm theo)."
PLAIN = "DANH SÁCH SẢN PHẨM OCOP"
BY_TITLE = {
    "revocation": "Về việc thu hồi Giấy chứng nhận sản phẩm OCOP",
    "removal": "Về việc đưa sản phẩm ra khỏi danh sách sản phẩm OCOP",
    "extension": "Về việc gia hạn hiệu lực Giấy chứng nhận sản phẩm OCOP",
    "hold": "Về việc tạm đình chỉ Giấy chứng nhận sản phẩm OCOP",
    "reissue": "Về việc cấp đổi Giấy chứng nhận sản phẩm OCOP",
}
BY_ARTICLE = {
    "recognition": RECOGNISED,
    "revocation": "Điều 1. Thu hồi Giấy chứng nhận của 01 sản phẩm OCOP (có danh sách kèm theo).",
    "removal": "Điều 1. Đưa 01 sản phẩm ra khỏi danh sách sản phẩm OCOP.",
    "extension": "Điều 1. Gia hạn hiệu lực Giấy chứng nhận của 01 sản phẩm đến ngày 30/9/2026.",
    "hold": "Điều 1. Tạm đình chỉ Giấy chứng nhận của 01 sản phẩm OCOP.",
    "reissue": "Điều 1. Cấp đổi Giấy chứng nhận cho 01 sản phẩm OCOP.",
}


def decided(title: str | None, article: str, annex: str = PLAIN, **given: str) -> Reading:
    lines = [one for one in (title, article, "PHỤ LỤC", annex, ANNEX) if one]
    return read(document(*LETTERHEAD, *lines, [HEADS, ROW]), given=Given(**given))


@pytest.mark.thorough
@each("act", sorted(BY_TITLE))
@each("other", sorted(BY_ARTICLE))
def test_an_article_that_does_another_act_than_the_title_refuses_the_rows(
    act: str, other: str
) -> None:
    said = decided(BY_TITLE[act], BY_ARTICLE[other])
    if act == other:
        assert [one.kind for one in said.entries] == [act]
    else:
        assert not said.entries
        assert any(one.startswith("unknown_act") for one in codes(said))
        assert decided(BY_TITLE[act], BY_ARTICLE[other], kind=act).entries


@pytest.mark.thorough
@each(
    "article",
    [
        BY_ARTICLE["reissue"],
        "Điều 1. Xóa tên 01 sản phẩm OCOP (có danh sách kèm theo).",
        "Điều 1. Chấn chỉnh 01 sản phẩm OCOP nêu tại Phụ lục.",
        "Điều 1. Đổi tên 01 sản phẩm OCOP (có danh sách kèm theo).",
        "Điều 1. Kỷ luật các chủ thể có sản phẩm OCOP tại danh sách kèm theo.",
    ],
)
@each("title", ["Về việc công nhận sản phẩm OCOP năm 2024", None])
def test_a_first_article_that_does_not_rate_holds_what_its_title_rates(
    title: str | None, article: str
) -> None:
    said = decided(title, article, "DANH SÁCH SẢN PHẨM OCOP ĐƯỢC CÔNG NHẬN")
    assert all(entry.held for entry in said.entries)


@pytest.mark.thorough
@each(
    "article",
    [
        RECOGNISED,
        "Điều 1. Phê duyệt kết quả đánh giá, phân hạng 01 sản phẩm (theo danh sách đính kèm).",
        "Điều 1. Cấp Giấy chứng nhận cho 01 sản phẩm OCOP.",
        "Điều 1. Công nhận 01 sản phẩm của các chủ thể có tên sau đây.",
        "Điều 1. Ban hành kèm theo Quyết định này danh sách 01 sản phẩm OCOP được công nhận.",
        "Điều 1. Nhất trí với kết quả của Hội đồng đánh giá, phân hạng sản phẩm OCOP.",
        "Điều 1. Phạm vi điều chỉnh",
    ],
)
def test_a_first_article_that_says_what_the_title_says_in_other_words(article: str) -> None:
    (entry,) = decided("Về việc công nhận sản phẩm OCOP năm 2024", article).entries
    assert not [doubt for doubt in entry.held if doubt.variant is None]


@pytest.mark.thorough
@each(
    "title",
    [
        "Về việc xóa tên sản phẩm OCOP", "Về việc chấn chỉnh sản phẩm OCOP", "V/v dự phòng",
        "Về việc xử lý vi phạm đối với sản phẩm OCOP", "Về việc rà lại sản phẩm OCOP năm 2024",
        "Về việc khiển trách chủ thể sản phẩm OCOP", "Về việc hậu kiểm sản phẩm OCOP",
    ],
)  # fmt: skip
@each("article", [RECOGNISED, "Điều 1. Xóa tên 01 sản phẩm OCOP (có danh sách kèm theo)."])
@each("annex", [PLAIN, "DANH SÁCH SẢN PHẨM OCOP ĐƯỢC CÔNG NHẬN"])
def test_a_title_that_is_not_understood_is_not_settled_by_what_stands_under_it(
    title: str, article: str, annex: str
) -> None:
    said = decided(title, article, annex)
    assert not said.entries and codes(said)[0].startswith("unknown_act")


@each("title", ["Về việc sản phẩm OCOP năm 2024", "V/v sản phẩm OCOP huyện Sơn Hà", None])
def test_a_title_that_says_nothing_leaves_it_to_the_article(title: str | None) -> None:
    (entry,) = decided(title, RECOGNISED).entries
    assert not entry.held


@each("title", [BY_TITLE["removal"], BY_TITLE["extension"], "Về việc sản phẩm OCOP năm 2024", None])
def test_a_list_of_an_act_that_no_article_does_is_refused(title: str | None) -> None:
    said = decided(title, RECOGNISED, "DANH SÁCH SẢN PHẨM OCOP BỊ THU HỒI GIẤY CHỨNG NHẬN")
    assert not said.entries


@pytest.mark.thorough
@each(
    "end",
    ["dự phòng", "đợt sau", "xin rút", "lên trung ương", "coi như bỏ", "nộp trả giấy", "tạm gác"],
)
def test_the_end_of_a_title_that_nobody_understands_is_told(end: str) -> None:
    said = read(document(*LETTERHEAD, f"Về việc công nhận sản phẩm OCOP năm 2024 {end}", RECOGNISED,
                         "PHỤ LỤC", "DANH SÁCH SẢN PHẨM OCOP ĐƯỢC CÔNG NHẬN", ANNEX,
                         [HEADS, ROW]), given=NOTHING_GIVEN)  # fmt: skip
    assert codes(said)
