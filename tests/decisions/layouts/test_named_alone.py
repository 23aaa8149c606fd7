"""The one product that Article 1 names itself: read where each word of its sentence has a place."""

from __future__ import annotations

import pytest

from ocop_cli.model.pages import PageKind
from ocop_cli.model.reading import Reading
from tests.made.each import each
from tests.made.pages import LETTERHEAD, NOTHING_GIVEN, codes, document, errors, only, read

TITLE = "Về việc công nhận sản phẩm OCOP"
PRODUCT, MAKER = "Rượu men lá Khe Mây", "Hộ kinh doanh Lý Páo"
NEXT = "Điều 2. Quyết định này có hiệu lực kể từ ngày ký."


def paper(article: str, *more: str, title: str = TITLE) -> Reading:
    said = f"Điều 1. {article.format(product=PRODUCT, maker=MAKER)}"
    return read(document(*LETTERHEAD, title, said, *more, NEXT), given=NOTHING_GIVEN)


@pytest.mark.thorough
@each(
    "article",
    ["Công nhận sản phẩm {product} của {maker}, địa chỉ: xã Khe Mây, huyện Đá Vân đạt hạng 3 sao.",
     "Công nhận sản phẩm “{product}” của {maker} (xã Khe Mây) đạt sản phẩm OCOP 3 sao năm 2024.",
     "Công nhận và cấp Giấy chứng nhận OCOP hạng 3 sao cho sản phẩm {product} của {maker}.",
     "Công nhận 01 sản phẩm OCOP đạt hạng 3 sao: {product}, chủ thể: {maker}, xã Khe Mây.",
     "Phê duyệt kết quả đánh giá, phân hạng sản phẩm {product} của {maker} đạt 62,4 điểm, xếp hạng "
     "3 sao.",
     "Công nhận sản phẩm OCOP 3 sao đối với sản phẩm {product} của {maker}, xã Khe Mây.",
     "Công nhận sản phẩm {product} ({maker}, thôn 2, xã Khe Mây): 62,4 điểm, hạng 3 sao."],
)  # fmt: skip
def test_it_is_read(article: str) -> None:
    said = paper(article)
    entry = only(said)
    assert (entry.product, entry.entity, entry.stars, entry.held) == (PRODUCT, MAKER, 3, ())
    assert codes(said) == []
    assert said.head.number == "12/QĐ-UBND"


def test_over_the_lines_of_paper() -> None:
    head = ["UBND TỈNH HÒA PHÚ", "Số: 12/QĐ-UBND", "Hòa Phú, ngày 06 tháng 5 năm 2024",
            "QUYẾT ĐỊNH", TITLE]  # fmt: skip
    lines = [f"Điều 1. Công nhận sản phẩm {PRODUCT} của {MAKER},", "xã Khe Mây, đạt hạng 3 sao."]
    said = read(document(*head, *lines, NEXT, kind=PageKind.PAPER), given=NOTHING_GIVEN)
    assert (only(said).product, only(said).stars) == (PRODUCT, 3)


def test_an_article_that_says_it_was_evaluated_again_gives_its_kind() -> None:
    entry = only(paper("Công nhận lại sản phẩm {product} của {maker} đạt hạng 3 sao."))
    assert entry.kind == "re_evaluation"


@pytest.mark.thorough
@each(
    "article",
    ["Không công nhận sản phẩm {product} của {maker} đạt hạng 3 sao.",
     "Đề nghị công nhận sản phẩm {product} của {maker} đạt hạng 3 sao.",
     "Chưa công nhận sản phẩm {product} của {maker} đạt hạng 3 sao.",
     "Công nhận tạm thời sản phẩm {product} của {maker} đạt hạng 3 sao.",
     "Công nhận sản phẩm {product} của {maker} đạt hạng 3 sao nếu bổ sung hồ sơ.",
     "Công nhận sản phẩm {product} của {maker} không đạt hạng 3 sao.",
     "Công nhận sản phẩm {product} của {maker} đạt tiềm năng 5 sao.",
     "Thu hồi Giấy chứng nhận sản phẩm {product} của {maker} đạt hạng 3 sao.",
     "Hủy kết quả công nhận sản phẩm {product} của {maker} đạt hạng 3 sao.",
     "Công nhận sản phẩm OCOP hạng 4 sao cho sản phẩm {product} của {maker} đạt hạng 3 sao.",
     "Công nhận sản phẩm {product} của {maker} đạt hạng 3-4 sao.",
     "Công nhận sản phẩm {product} của {maker} (bị thu hồi năm 2023) đạt 3 sao.",
     "Công nhận sản phẩm {product} của {maker} và HTX Nà Hiên đạt 3 sao.",
     "Công nhận sản phẩm Chè A của HTX A đạt 3 sao và sản phẩm {product} của {maker} đạt 4 sao.",
     "Công nhận sản phẩm Chè A, sản phẩm {product} của {maker} đạt hạng 4 sao.",
     "Công nhận sản phẩm {product} của {maker} đạt 3 sao, sản phẩm Chè A đạt 4 sao.",
     "Công nhận sản phẩm {product} của {maker} đạt 3 sao. Thu hồi sản phẩm Chè A."],
)  # fmt: skip
def test_one_that_says_anything_else_is_not(article: str) -> None:
    said = paper(article)
    assert said.entries == () and errors(said)


@pytest.mark.parametrize(
    ("title", "more"),
    [("Về việc thu hồi Giấy chứng nhận sản phẩm OCOP", ()),
     ("Về việc đề nghị công nhận sản phẩm OCOP", ()),
     ("Về việc công nhận sản phẩm Chè A của HTX A đạt 4 sao", ()),
     (TITLE, ("Công nhận sản phẩm Chè A của HTX A đạt 3 sao.",)),
     (TITLE, ("2. Sản phẩm Chè A của HTX A.",))],
)  # fmt: skip
def test_nor_under_another_title_or_beside_another_product(
    title: str, more: tuple[str, ...]
) -> None:
    article = "Công nhận sản phẩm {product} của {maker} đạt hạng 3 sao."
    assert paper(article, *more, title=title).entries == ()


def test_nor_above_a_table_that_nobody_reads() -> None:
    article = f"Điều 1. Công nhận sản phẩm {PRODUCT} của {MAKER} đạt hạng 3 sao."
    signed = [["Nơi nhận:\n- Như Điều 2;", "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH"], ["", "Lý Văn Páo"]]
    parts = (*LETTERHEAD, TITLE, article, NEXT, signed)
    assert only(read(document(*parts), given=NOTHING_GIVEN)).product == PRODUCT
    table = [["Tên", "Ghi"], ["Rượu ngô", "x"]]
    said = read(document(*parts, "PHỤ LỤC", table), given=NOTHING_GIVEN)
    assert said.entries == () and errors(said)


def test_what_the_other_lines_say_of_it_is_heard() -> None:
    article = "Công nhận sản phẩm {product} của {maker} đạt hạng 3 sao."
    assert only(paper(article, "Thu hồi sản phẩm Chè A.")).held
    until = "Giấy chứng nhận có giá trị đến hết ngày 31/12/2026."
    assert str(only(paper(article, until)).valid_through) == "2026-12-31"


@each(
    "article",
    ["Công nhận sản phẩm Chè xanh và Mật ong của {maker} đạt hạng 3 sao.",
     "Công nhận sản phẩm Chè xanh cùng Mật ong của {maker} đạt hạng 3 sao.",
     "Công nhận sản phẩm Chè xanh kèm Mật ong của {maker} đạt hạng 3 sao.",
     "Công nhận sản phẩm Chè xanh & Mật ong của {maker} đạt hạng 3 sao.",
     "Công nhận sản phẩm Chè xanh/Mật ong của {maker} đạt hạng 3 sao.",
     "Công nhận 02 sản phẩm Chè xanh và Mật ong của {maker} đạt hạng 3 sao.",
     "Công nhận 02 sản phẩm “Chè xanh và Mật ong” của {maker} đạt hạng 3 sao.",
     "Công nhận hai sản phẩm {product} của {maker} đạt hạng 3 sao.",
     "Công nhận các sản phẩm {product} của {maker} đạt hạng 3 sao.",
     "Công nhận cặp sản phẩm {product} của {maker} đạt hạng 3 sao."],
)  # fmt: skip
def test_what_may_be_two_products_is_refused(article: str) -> None:
    assert codes(paper(article)) == ["no_table.prose"]


@each(
    "title",
    ["Về việc công nhận 02 sản phẩm OCOP",
     f"Về việc công nhận sản phẩm {PRODUCT} và Mật ong của {MAKER} đạt 3 sao"],
)  # fmt: skip
def test_so_is_one_beside_a_title_of_two(title: str) -> None:
    article = "Công nhận sản phẩm {product} của {maker} đạt hạng 3 sao."
    assert errors(paper(article, title=title))


@each(
    ("article", "title"),
    [("Công nhận 01 sản phẩm Muối tôm và ớt của {maker} đạt hạng 3 sao.", TITLE),
     ("Công nhận 01 (một) sản phẩm Muối tôm và ớt của {maker} đạt hạng 3 sao.", TITLE),
     ("Công nhận sản phẩm “Muối tôm và ớt” của {maker} đạt hạng 3 sao.", TITLE),
     ("Công nhận sản phẩm Muối tôm và ớt của {maker} đạt hạng 3 sao.",
      "Về việc công nhận 01 sản phẩm OCOP năm 2024")],
)  # fmt: skip
def test_what_is_said_to_be_one_is_read_as_one(article: str, title: str) -> None:
    said = paper(article, title=title)
    assert (only(said).product, codes(said)) == ("Muối tôm và ớt", [])
