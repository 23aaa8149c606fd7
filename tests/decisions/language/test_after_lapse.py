"""The title of a list of products that ran out, and were rated again."""

from __future__ import annotations

from datetime import date

from ocop_cli.decisions.language import after_lapse, kinds
from ocop_cli.decisions.language.kinds import Said, Unclear

RATES = Said(rates=True)
SCORED = ("product", "entity", "score", "stars")


def said(text: str, title: Said = RATES, columns: tuple[str, ...] = SCORED) -> Said:
    return after_lapse.settled(kinds.heading(text), text, title, columns)


def test_what_was_done_to_them_counts_in_a_paper_that_rates_where_the_list_shows_it() -> None:
    for text in (
        "Danh sách sản phẩm hết hạn được đánh giá lại",
        "Sản phẩm hết thời hạn 36 tháng được công nhận lại",
        "Các sản phẩm đã hết hạn và được Hội đồng đánh giá lại",
        "Danh sách sản phẩm hết hạn đánh giá lại đạt",
    ):
        assert said(text).kind == "re_evaluation", text
        assert said(text, columns=SCORED[:2]).unclear is Unclear.LAPSED, text
        assert said(text, title=Said()).unclear is Unclear.LAPSED, text
    assert said("Sản phẩm hết hạn, đã được công nhận lại", columns=SCORED[:2]).kind
    assert said("Sản phẩm hết hạn được đánh giá lại không đạt").result == "failed"


def test_what_is_due_denied_or_another_deed_does_not() -> None:
    for text in (
        "Danh sách sản phẩm hết hạn cần đánh giá lại",
        "Danh sách sản phẩm hết hạn được đăng ký đánh giá lại",
        "Danh sách sản phẩm hết hạn chưa được đánh giá lại",
        "Danh sách sản phẩm sắp hết hạn được đánh giá lại",
        "Danh sách sản phẩm hết hạn đủ điều kiện đánh giá lại",
        "Danh sách sản phẩm hết hạn được gia hạn",
        "Danh sách sản phẩm hết hạn",
    ):
        assert said(text) == kinds.heading(text), text


def without(text: str, columns: tuple[str, ...] = SCORED, title: Said = RATES) -> str:
    return after_lapse.without_times(text, columns, title, date(2024, 5, 6))


def test_after_what_term_they_were_rated_again_says_nothing_of_a_list_that_shows_it() -> None:
    for when in ("sau 36 tháng", "sau khi hết thời hạn 36 tháng", "SAU 03 NĂM"):
        text = f"Danh sách sản phẩm đánh giá lại {when}"
        assert without(text) == "Danh sách sản phẩm đánh giá lại"
        assert without(text, ("product", "stars")) == text
    for other in ("đánh giá lại sau 06 tháng", "thu hồi sau 36 tháng", "đánh giá lại sau đợt 1"):
        assert without(other) == other


def test_when_they_were_rated_before_says_nothing_of_a_paper_that_rates() -> None:
    for when in ("(hết hạn năm 2024)", "(công nhận năm 2021)", "(HẾT HẠN)"):
        text = f"Danh sách sản phẩm đánh giá lại {when}"
        assert without(text) == "Danh sách sản phẩm đánh giá lại"
        assert without(text, title=Said()) == text
        assert without(text, title=Said(rates=True, unclear=Unclear.PROPOSED)) == text
