"""Titles that call a rating one of another time by letters, or by stars that stay."""

from __future__ import annotations

from ocop_cli.model.reading import Reading
from tests.made.each import each
from tests.made.pages import ANNEX, HEADS, LETTERHEAD, NOTHING_GIVEN, ROW, document, errors, read

TITLE = "Về việc công nhận sản phẩm OCOP năm 2024"
LIST = "DANH SÁCH SẢN PHẨM OCOP"


def decided(title: str = TITLE, above: str = LIST, article: str = "") -> Reading:
    """A decision with its title, an article and the title of its list."""
    articles = [f"Điều 1. {article}"] if article else []
    page = document(*LETTERHEAD, title, *articles, above, ANNEX, [HEADS, ROW])
    return read(page, given=NOTHING_GIVEN)


def asked(said: Reading) -> list[str]:
    """What of the one row is asked."""
    assert not errors(said), errors(said)
    (entry,) = said.entries
    return [doubt.text for doubt in entry.held if doubt.variant == "anew"]


@each(
    ("title", "words"),
    [(f"{TITLE} CNL", "CNL"), (f"{TITLE} (ĐGL)", "ĐGL"), (f"{TITLE} - ĐGL", "ĐGL"),
     ("Công nhận kết quả ĐGL sản phẩm OCOP năm 2024", "ĐGL"),
     (f"{TITLE} giữ nguyên hạng sao", "giữ nguyên hạng sao")],
)  # fmt: skip
def test_a_title_that_says_it_by_these_alone_is_asked_about(title: str, words: str) -> None:
    assert asked(decided(title)) == [words]


@each(
    "above",
    [f"{LIST} CNL", f"{LIST} ĐGL NĂM 2024", f"{LIST} DUY TRÌ HẠNG SAO",
     "DANH SÁCH SẢN PHẨM ĐƯỢC DUY TRÌ HẠNG SAO NĂM 2024", f"{LIST} GIỮ NGUYÊN HẠNG SAO",
     "Danh sách sản phẩm giữ hạng", "Danh sách sản phẩm OCOP giữ sao"],
)  # fmt: skip
def test_so_is_the_title_of_a_list(above: str) -> None:
    assert len(asked(decided(above=above))) == 1


@each(
    ("title", "above", "article"),
    [("Công nhận kết quả đánh giá lại (ĐGL) sản phẩm OCOP năm 2024", LIST, ""),
     ("Công nhận kết quả đánh giá lại sản phẩm OCOP", f"{LIST} DUY TRÌ HẠNG SAO", ""),
     (TITLE, f"{LIST} CNL", "Công nhận lại 01 sản phẩm OCOP (có danh sách kèm theo)."),
     (TITLE, f"{LIST} (ĐGL)", "Công nhận 01 sản phẩm OCOP. Các sản phẩm được đánh giá lại."),
     (TITLE, "DANH SÁCH SẢN PHẨM ĐÁNH GIÁ LẠI DUY TRÌ HẠNG SAO", ""),
     ("Về việc công nhận duy trì hạng sao sản phẩm OCOP năm 2024", LIST, ""),
     ("Công nhận sản phẩm OCOP giữ hạng, nâng hạng", LIST, ""),
     ("Về việc công nhận lại sản phẩm OCOP năm 2024", LIST, ""), (TITLE, LIST, "")],
)  # fmt: skip
def test_a_paper_that_says_it_in_full_is_not(title: str, above: str, article: str) -> None:
    assert asked(decided(title, above, article)) == []
