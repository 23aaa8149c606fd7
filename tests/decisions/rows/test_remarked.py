"""What stands inside a name, or beside a row, and is no part of it."""

from __future__ import annotations

from datetime import date

import pytest

from ocop_cli.decisions.rows import remarked
from ocop_cli.decisions.rows.remarked import RowSaid, Words
from ocop_cli.model.pages import PageKind
from ocop_cli.model.problem import Place
from tests.made.each import each

NAMES = ("Chè Thủy", "Chè Thi", "Hồng Thủy Tiên", "HTX Phủ Thủy", "Mật ong Bích Thủy 500 ml")
SAID = ("(đã bán)", "(đã thu hồi)", "- bị đình chỉ", "(nay là HTX An Hòa)", ", không còn sản xuất",
        "(hủy theo QĐ 12/QĐ-UBND)")  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_a_name_alone_holds_no_words_about_its_certificate(name: str) -> None:
    assert not remarked.in_name(name)


@each("said", SAID)
@each("name", NAMES)
def test_what_is_said_behind_a_name_is_heard_whatever_syllables_the_name_has(
    name: str, said: str
) -> None:
    assert remarked.in_name(f"{name} {said}")


PLACE = Place(0, PageKind.SHEET, "Sheet1", None, 5, 6)
RE_EVALUATED = RowSaid(
    frozenset(), date(2023, 5, 4), None, False, date(2026, 1, 1), "re_evaluation"
)


@pytest.mark.parametrize(
    "text",
    ["Đánh giá lại", "Hồ sơ đánh giá lại", "Đã đánh giá lại", "Sản phẩm đánh giá lại lần 2",
     "Công nhận lại"],
)  # fmt: skip
def test_a_re_evaluation_named_beside_one_is_that_one(text: str) -> None:
    assert not remarked.read([Words(text, PLACE)], RE_EVALUATED).held


@pytest.mark.parametrize(
    "text",
    ["Đang chờ kết quả đánh giá lại", "chờ đánh giá lại", "Chưa có kết quả đánh giá lại",
     "Sẽ đánh giá lại sau", "Đề nghị đánh giá lại", "Đã nộp hồ sơ đánh giá lại",
     "Hồ sơ đánh giá lại đã trình Hội đồng"],
)  # fmt: skip
def test_one_that_is_waited_for_or_asked_for_is_another(text: str) -> None:
    held = remarked.read([Words(text, PLACE)], RE_EVALUATED).held
    assert [doubt.text for doubt in held] == [text]


RATED = RowSaid(frozenset(), date(2023, 5, 4), None, False, date(2024, 1, 1))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Đánh giá lại (QĐ số 1201/QĐ-UBND ngày 15/6/2020)", "re_evaluation"),
        ("Đánh giá lại (QĐ cũ số 1201/QĐ-UBND ngày 15/6/2020 của UBND tỉnh)", "re_evaluation"),
        ("Công nhận lại - QĐ 1201/QĐ-UBND ngày 15/6/2020", "re_evaluation"),
        ("Nâng hạng (Quyết định số 1201/QĐ-UBND ngày 15/6/2020)", "upgrade"),
        ("Đánh giá lại (QĐ số 1201/QĐ-UBND)", None),
        ("Đánh giá lại (QĐ số 1201/QĐ-UBND ngày 15/6/2025)", None),
        ("Đánh giá lại (thu hồi QĐ số 1201/QĐ-UBND ngày 15/6/2020)", None),
        ("Đánh giá lại (QĐ số 1201/QĐ-UBND ngày 15/6/2020, hết hạn)", None),
        ("Chưa đánh giá lại (QĐ số 1201/QĐ-UBND ngày 15/6/2020)", None),
        ("Đánh giá lại không đạt (QĐ số 1201/QĐ-UBND ngày 15/6/2020)", None),
    ],
)
def test_a_rating_anew_that_names_the_decision_long_before_is_the_rows_own(
    text: str, kind: str | None
) -> None:
    assert remarked.own_kind(text, RATED.first_day) == kind
    held = remarked.read([Words(text, PLACE, counts=True)], RATED).held
    assert bool(held) is (kind is None)
