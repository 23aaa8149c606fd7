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


FAILED = RowSaid(frozenset(), date(2023, 5, 4), None, True, date(2026, 1, 1))
# That it failed, or its maker stopped, is the row's own; what was done since is not.
REVERSED = (
    "Không đạt, đã công nhận lại 2025", "Không đạt; đã được công nhận 3 sao năm 2024",
    "Không đạt lần 1, đạt lần 2", "Không đạt 4 sao, đạt 3 sao", "Không đạt (xem QĐ 15)",
    "Ngừng sản xuất, vẫn giữ giấy", "Ngừng sản xuất, nay đã hoạt động lại",
    "Chưa đạt; GCN mới 2025", "Không đạt, nhưng sau đó được Hội đồng xét",
)  # fmt: skip
FAILED_ALONE = (
    "Không đạt", "Không đạt do thiếu điểm", "Không đạt, do hồ sơ chưa đủ, bao bì sơ sài",
    "Không đạt (45 điểm)", "Không đạt; chưa có GCN ATTP",
    "Ngừng sản xuất", "HTX đã ngừng hoạt động từ năm 2023", "Không đạt vì bao bì chưa đạt",
)  # fmt: skip
# The same of a rating anew: another term, and what nobody understands.
ANEW_AND_MORE = (
    "Đánh giá lại; giữ thời hạn cũ",
    "Đánh giá lại; hai sản phẩm gộp làm một",
    "Đánh giá lại, đợt 1; hạn tính từ lần trước",
)
ANEW_ALONE = (
    "Đánh giá lại; hộp 500 g", "Đánh giá lại; chủ thể là nữ", "Đánh giá lại do hết hạn",
    "Nâng hạng, từ 3 sao lên 4 sao", "Nâng hạng, trước đây 3 sao",
    "Đánh giá lại; Đã có chứng nhận VietGAP",
)  # fmt: skip


@pytest.mark.parametrize(
    ("row", "news", "quiet"),
    [
        (FAILED, REVERSED, FAILED_ALONE),
        (RE_EVALUATED._replace(stars=4), ANEW_AND_MORE, ANEW_ALONE),
    ],
)
def test_each_piece_of_what_agrees_with_its_row_is_heard(
    row: RowSaid, news: tuple[str, ...], quiet: tuple[str, ...]
) -> None:
    def held(text: str) -> bool:
        return bool(remarked.read([Words(text, PLACE, counts=True)], row).held)

    assert [text for text in news if not held(text)] == []
    assert [text for text in quiet if held(text)] == []


def test_why_a_product_failed_is_no_news_of_it_but_what_else_is_said_there_is() -> None:
    for why in ("Lý do không đạt: Thiếu hồ sơ kiểm nghiệm", "Lý do chưa đạt: Điểm thấp",
                "Nguyên nhân không đạt: Chưa có kế hoạch bảo vệ môi trường"):  # fmt: skip
        assert remarked.read([Words(why, PLACE)], FAILED).held == (), why
        assert remarked.read([Words(why, PLACE)], RATED).held, why
    for more in ("Lý do không đạt: đã thu hồi Giấy chứng nhận",
                 "Lý do không đạt: gia hạn đến 31/12/2025"):  # fmt: skip
        assert remarked.read([Words(more, PLACE)], FAILED).held, more
