"""Which decisions an article replaces or ends, and whether as wholes: only where it is wholly
understood to do that and nothing besides."""

from __future__ import annotations

from ocop_cli.decisions.letterhead.named import in_articles
from ocop_cli.model.pages import PageKind
from ocop_cli.model.problem import Place
from ocop_cli.model.reading import Line, NamedDecision
from tests.made.each import each

OLD = "Quyết định số 100/QĐ-UBND ngày 15/11/2023"
WHOLE = (
    "Quyết định này thay thế {old}.",
    "Quyết định này có hiệu lực kể từ ngày ký và thay thế {old} của Chủ tịch UBND tỉnh về việc "
    "công nhận sản phẩm OCOP.",
    "Quyết định này thay thế {old} của UBND tỉnh và có hiệu lực kể từ ngày ký.",
    "Quyết định này có hiệu lực từ ngày 01/8/2025 và thay thế {old}.",
    "{old} của UBND tỉnh hết hiệu lực kể từ ngày Quyết định này có hiệu lực.",
    "Kể từ ngày ký Quyết định này, {old} hết hiệu lực thi hành.",
    "Bãi bỏ {old} của UBND huyện Sơn Hà về việc công nhận kết quả.",
    "Bãi bỏ các {old} và số 120/QĐ-UBND ngày 20/12/2023 của UBND tỉnh.",
    "Hủy bỏ {old}.",
    "Quyết định này thay thế Quyết định 100/QĐ-UBND.",
    "Quyết định này thay thế cho {old} của UBND tỉnh Hà Sơn./.",
    "Điều 3. Quyết định này có hiệu lực kể từ ngày ký ban hành, thay thế {old}.",
)
IN_PART = (
    "Các quy định tại {old} trái với Quyết định này đều bãi bỏ.",
    "{old} hết hiệu lực đối với các sản phẩm tại Điều 1.",
    "Bãi bỏ kết quả công nhận của 02 sản phẩm tại {old}.",
    "Quyết định này thay thế {old} đối với sản phẩm Chè Nà Hiên.",
    "Sản phẩm Chè Nà Hiên được công nhận tại {old} hết hiệu lực.",
    "Thay thế Giấy chứng nhận đã cấp theo {old}.",
    "Thay thế tên chủ thể tại {old}.",
    "Bãi bỏ dòng 4 của danh sách kèm theo {old}.",
    "Quyết định này thay thế các quyết định trước đây, trừ {old}.",
)


def named(article: str) -> tuple[NamedDecision, ...]:
    line = Line(article.format(old=OLD), Place(0, PageKind.DOCUMENT, "", None, 1))
    return in_articles([line], "2500/QĐ-UBND")


@each("article", WHOLE)
def test_a_decision_ends_as_a_whole_where_no_word_says_more(article: str) -> None:
    assert [one.partly for one in named(article)] == [False] * len(named(article)) != []


@each("article", IN_PART)
def test_whatever_more_is_said_may_be_of_a_part_of_it(article: str) -> None:
    assert [(one.number, one.partly) for one in named(article)] == [("100/QĐ-UBND", True)]


def test_what_is_denied_ends_nothing() -> None:
    assert not named("Quyết định này không thay thế {old}.")


def test_several_end_together() -> None:
    found = named("Bãi bỏ các {old} và số 120/QĐ-UBND.")
    assert [(one.number, one.partly) for one in found] == [
        ("100/QĐ-UBND", False), ("120/QĐ-UBND", False),
    ]  # fmt: skip
