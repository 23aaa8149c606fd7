"""What products belong to, are fit for or are refused is not what was done to them."""

from __future__ import annotations

from itertools import product

import pytest

from ocop_cli.decisions.language import kinds
from ocop_cli.decisions.language.kinds import Unclear
from ocop_cli.model.problem import Severity
from ocop_cli.model.reading import Reading
from tests.made.each import each
from tests.made.pages import (
    ANNEX,
    HEADS,
    LETTERHEAD,
    NOTHING_GIVEN,
    ROW,
    codes,
    document,
    errors,
    lines,
    read,
)

RECOGNISES = "Về việc công nhận sản phẩm OCOP"
FIRST = "Điều 1. Công nhận 01 sản phẩm OCOP (Phụ lục kèm theo)."
CATEGORIES = ("thuộc diện", "thuộc đối tượng", "thuộc trường hợp", "thuộc danh mục",
              "đủ điều kiện để")  # fmt: skip
DEEDS = ("thu hồi giấy chứng nhận", "hủy kết quả công nhận", "gia hạn giấy chứng nhận",
         "đưa ra khỏi danh sách sản phẩm OCOP", "công nhận", "công nhận lại", "đánh giá lại",
         "nâng hạng sao")  # fmt: skip


@pytest.mark.thorough
@each(("category", "deed"), [*product(CATEGORIES, DEEDS)])
def test_what_products_are_due_for_is_not_done(category: str, deed: str) -> None:
    title = f"Danh sách sản phẩm {category} {deed}"
    said = read(document("PHỤ LỤC", title, ANNEX, [HEADS, ROW]), given=NOTHING_GIVEN)
    assert errors(said)
    for heading in ("Hình thức", "Kết quả"):
        row = f"Chè|HTX A|4|75|{category} {deed}"
        assert errors(read(lines(f"Sản phẩm|Chủ thể|Sao|Điểm|{heading}", row))), heading


@pytest.mark.parametrize(
    "title",
    ["Danh sách sản phẩm thuộc huyện Chợ Đồn được công nhận lại",
     "Danh sách sản phẩm OCOP thuộc nhóm thực phẩm được công nhận",
     "Công nhận sản phẩm thuộc Chương trình OCOP"],
)  # fmt: skip
def test_whose_products_they_are_is_something_else(title: str) -> None:
    assert kinds.heading(title).rates and kinds.heading(title).unclear is None


@pytest.mark.parametrize(
    ("title", "kind", "result"),
    [("Refusal of recognition", None, "failed"), ("Products that failed re-evaluation", None,
     "failed"), ("Recognition of OCOP products", None, None), ("Revocation of OCOP certificates",
     "revocation", None), ("Decision No. 12 on recognition of OCOP products", None, None)],
)  # fmt: skip
def test_english_denials_reach_behind_of(title: str, kind: str | None, result: str | None) -> None:
    found = kinds.heading(title)
    assert (found.kind, found.result, found.rates) == (kind, result, kind is None)


@pytest.mark.parametrize("title", ["No revocation of OCOP certificates", "No revocation"])
def test_none_revoked_is_none_revoked(title: str) -> None:
    assert kinds.heading(title).unclear is Unclear.DENIED
    assert kinds.cell(title) is None


# What a line under the list, or an article, says of the list.
SAID = (
    "Các sản phẩm tại Phụ lục chỉ được công nhận sau khi nộp đủ hồ sơ.",
    "Kết quả công nhận có thể bị hủy.",
    "Danh sách này chưa chính thức.",
    "Bản dự thảo.",
    "Gia hạn thêm 06 tháng cho các sản phẩm trên.",
)
TOLD = ("Ghi nhận kết quả để tham khảo.", "Kết quả này chỉ có giá trị nội bộ.")


def _under(text: str) -> Reading:
    paper = (*LETTERHEAD, RECOGNISES, FIRST, [HEADS, ROW], text)
    return read(document(*paper), given=NOTHING_GIVEN)


def _article(text: str) -> Reading:
    paper = (*LETTERHEAD, RECOGNISES, FIRST, f"Điều 2. {text}", "PHỤ LỤC", ANNEX, [HEADS, ROW])
    return read(document(*paper), given=NOTHING_GIVEN)


@pytest.mark.parametrize("text", SAID)
def test_a_line_that_takes_back_is_heard_wherever_it_stands(text: str) -> None:
    for said in (_under(text), _article(text)):
        assert [one.text for entry in said.entries for one in entry.held] == [text]


@pytest.mark.parametrize("text", TOLD)
def test_one_that_only_seems_to_restate_the_list_is_told(text: str) -> None:
    assert codes(_under(text)) == ["unread_line"]


@pytest.mark.parametrize(
    "text",
    ["Kết quả đánh giá, phân hạng sản phẩm OCOP năm 2024.", "Công nhận 01 sản phẩm OCOP.",
     "Khi Giấy chứng nhận hết hạn, chủ thể nộp hồ sơ đánh giá lại theo quy định."],
)  # fmt: skip
def test_what_a_decision_says_again_is_not(text: str) -> None:
    assert [one for one in _article(text).problems if one.severity is Severity.ERROR] == []
    assert [entry.held for entry in _article(text).entries] == [()]


@pytest.mark.parametrize("mark", ["Draft", "Bản nháp", "Chưa ký", "Văn bản chưa ban hành"])
def test_a_mark_of_a_draft_is_heard_in_the_signatures_too(mark: str) -> None:
    paper = (*LETTERHEAD, RECOGNISES, [HEADS, ROW], "Nơi nhận:", "TM. ỦY BAN NHÂN DÂN", mark)
    said = read(document(*paper), given=NOTHING_GIVEN)
    assert errors(said) or all(entry.held for entry in said.entries)


@pytest.mark.parametrize(
    "text", ["Sai tên chủ thể", "Nhầm địa chỉ của một hộ", "Bỏ một tên sản phẩm"]
)
def test_a_line_that_only_has_a_word_of_a_heading_explains_none(text: str) -> None:
    assert codes(_under_list(text)) in (["unread_line"], ["remark"])


@pytest.mark.parametrize(
    "text",
    ["Hạng sao: theo Quyết định số 148/QĐ-TTg", "Điểm là điểm trung bình",
     "Hạng sao của Hội đồng cấp tỉnh"],
)  # fmt: skip
def test_one_that_says_how_a_column_is_kept_does(text: str) -> None:
    assert codes(_under_list(text)) == []


def _under_list(text: str) -> Reading:
    return read(document(*LETTERHEAD, RECOGNISES, [HEADS, ROW], text), given=NOTHING_GIVEN)
