"""What a list's title says of its products beside that they were rated: all of it is understood,
or the list is not granted in silence."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product

import pytest

from ocop_cli.decisions.language.subjects import beyond
from ocop_cli.model.problem import Severity
from ocop_cli.model.reading import Reading
from tests.made.each import each
from tests.made.pages import ANNEX, HEADS, LETTERHEAD, NOTHING_GIVEN, ROW, document, read

LISTS = (
    "Danh sách sản phẩm OCOP",
    "Danh sách sản phẩm OCOP đạt 4 sao",
    "Danh sách sản phẩm OCOP được công nhận năm 2024",
)
# What nobody here has a word for, or what befell the products, each behind what is rated.
MORE = (
    "của các chủ thể nợ thuế", "của cơ sở ngừng hoạt động", "thuộc nhóm rủi ro", "đang tranh chấp",
    "của các huyện chậm báo cáo", "bị khiếu nại", "bị nhắc nhở", "đang bị kiểm tra", "tạm dừng",
    "đã chuyển nhượng", "thuộc diện kiểm tra", "thuộc diện theo dõi", "còn vướng mắc", "nháp",
    "cho chủ thể nợ thuế", "với các sai phạm", "từ các chủ thể bỏ nghề", "do vi phạm", "để thu hồi",
    "theo đề nghị rút", "kèm theo văn bản xin rút", "còn lại", "có điều kiện", "chờ bàn giao",
    "nếu nộp đủ hồ sơ", "trừ các sản phẩm vi phạm", "gửi Trung ương", "có thể", "hoãn", "dự phòng",
)  # fmt: skip
# Whose, of which kind, where, when.
PLAIN = (
    "năm 2024", "tỉnh Hòa Phú đợt 1 năm 2024", "trên địa bàn huyện Chợ Đồn", "của các chủ thể",
    "của HTX Tân Lập", "của các doanh nghiệp, hợp tác xã", "thuộc nhóm thực phẩm", "toàn tỉnh",
    "của các xã, phường", "giai đoạn 2021-2025", "theo Quyết định số 5/QĐ-UBND ngày 16/12/2023",
    "của HTX Nông nghiệp Tân Lập", "của Sở Nông nghiệp và Môi trường", "theo địa bàn huyện",
    "thuộc Chương trình mục tiêu quốc gia xây dựng nông thôn mới", "phân theo nhóm",
    "các huyện, thành phố", "hạng 3 sao trở lên", "còn hiệu lực", "các loại chè",
)  # fmt: skip


def _as_printed(text: str) -> str:
    return text


PRINTED: tuple[Callable[[str], str], ...] = (_as_printed, str.upper)


def _alone(title: str) -> Reading:
    return read(document("PHỤ LỤC", title, ANNEX, [HEADS, ROW]), given=NOTHING_GIVEN)


def _under_a_decision(title: str) -> Reading:
    paper = (*LETTERHEAD, "Về việc công nhận sản phẩm OCOP", "PHỤ LỤC", title, ANNEX, [HEADS, ROW])
    return read(document(*paper), given=NOTHING_GIVEN)


@pytest.mark.thorough
@each(("list_", "more"), [*product(LISTS, MORE)])
def test_what_is_not_understood_is_never_granted_in_silence(list_: str, more: str) -> None:
    for printed in PRINTED:
        title = printed(f"{list_} {more}")
        alone = _alone(title)
        held = [one for one in alone.entries if one.held]
        refused = any(one.severity is Severity.ERROR for one in alone.problems)
        assert held or refused or beyond(title).named, title
        assert alone.problems and _under_a_decision(title).problems, title


@pytest.mark.thorough
@each(("list_", "more"), [*product(LISTS, PLAIN)])
def test_whose_and_where_and_when_is_read(list_: str, more: str) -> None:
    for printed in PRINTED:
        title = printed(f"{list_} {more}")
        if beyond(title).named:
            continue  # "CỦA HTX TÂN LẬP": its capitals tell no name
        for said in (_alone(title), _under_a_decision(title)):
            assert [one.held for one in said.entries] == [()], title
            assert not said.problems, title


def test_a_makers_name_in_capitals_is_told_unless_the_table_prints_it() -> None:
    (told,) = _alone("DANH SÁCH SẢN PHẨM OCOP CỦA HTX SUỐI NGA").problems
    assert told.code == "odd_title"
    assert not _alone(f"DANH SÁCH SẢN PHẨM OCOP CỦA {str(ROW[2]).upper()}").problems


def test_what_befell_the_products_of_a_list_holds_them() -> None:
    said = _alone("Danh sách sản phẩm OCOP đạt 4 sao bị khiếu nại")
    assert [one.held[0].text for one in said.entries] == ["bị khiếu nại"]
    assert [one.code for one in said.problems] == ["remark"]


# Of what stands behind these under a decision that recognises, nobody knows whether it did.
APART = ("tạm gác", "dự phòng", "vi phạm", "rút hồ sơ", "nợ phí", "để lại sau", "gửi kèm",
         "bổ khuyết", "ngoài kế hoạch", "chuyển tiếp", "xếp sau", "tồn đọng")  # fmt: skip


@pytest.mark.parametrize("more", APART)
def test_an_annex_that_says_no_rating_and_more_than_is_understood_is_asked(more: str) -> None:
    for printed in PRINTED:
        said = _under_a_decision(printed(f"Danh sách sản phẩm {more}"))
        refused = any(one.severity is Severity.ERROR for one in said.problems)
        assert refused or all(one.held for one in said.entries), printed(more)
        assert said.problems


@pytest.mark.parametrize("more", ["huyện Chợ Đồn", "của HTX Tân Lập", "năm 2024", "chè, cà phê",
                                  "nhóm thực phẩm", "tỉnh Hòa Phú (đợt 2)"])  # fmt: skip
def test_an_annex_that_says_whose_and_which_is_not(more: str) -> None:
    said = _under_a_decision(f"Danh sách sản phẩm {more}")
    assert [one.held for one in said.entries] == [()]


REPLACES = (
    "(thay thế Quyết định số 12/QĐ-UBND ngày 05/11/2023)",
    "(thay thế Quyết định số 12/QĐ-UBND ngày 05 tháng 11 năm 2023 của UBND tỉnh Hà Giang)",
    "(hủy bỏ Quyết định số 12/QĐ-UBND)",
)


@pytest.mark.parametrize("end", REPLACES)
@pytest.mark.parametrize(
    "first", ["Công nhận sản phẩm OCOP năm 2023", "Phê duyệt kết quả đánh giá sản phẩm OCOP"]
)
def test_the_decision_that_is_replaced_says_nothing_of_the_products(first: str, end: str) -> None:
    assert beyond(f"{first} {end}").words == ""


@pytest.mark.parametrize(
    "end",
    ["(thay thế Quyết định số 12/QĐ-UBND về việc thu hồi Giấy chứng nhận)",
     "(thay thế một phần Quyết định số 12/QĐ-UBND)", "(thay thế Quyết định cũ)",
     "(thay thế Quyết định số 12/QĐ-UBND đã bị bãi bỏ)", "(thu hồi Quyết định số 12/QĐ-UBND)",
     "(thay thế sản phẩm của Quyết định số 12/QĐ-UBND)",
     "(thay thế Quyết định số 12/QĐ-UBND ngày 05/11/2023 gác lại)"],
)  # fmt: skip
def test_what_more_it_says_is_asked(end: str) -> None:
    assert beyond(f"Công nhận sản phẩm OCOP năm 2023 {end}").words
