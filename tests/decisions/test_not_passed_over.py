"""What nobody understands is never passed over in silence, wherever in a file it stands: it is
told, and where it may say that a certificate stands, ended or was never granted, it is asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from ocop_cli.model.pages import Note, NoteKind, Page
from ocop_cli.model.reading import Reading
from tests.made.each import each
from tests.made.pages import NOTHING_GIVEN, codes, read, sheet

TOP = ("UBND TỈNH HÒA PHÚ", "Số: 12/QĐ-UBND", "Hòa Phú, ngày 06 tháng 5 năm 2023", "QUYẾT ĐỊNH",
       "Về việc công nhận sản phẩm OCOP năm 2023", "QUYẾT ĐỊNH:",
       "Điều 1. Công nhận 02 sản phẩm OCOP (có danh sách kèm theo).")  # fmt: skip
TITLE = "DANH SÁCH SẢN PHẨM OCOP ĐƯỢC CÔNG NHẬN NĂM 2023"
ANNEX = "(Kèm theo Quyết định số 12/QĐ-UBND ngày 06/5/2023 của UBND tỉnh Hòa Phú)"
HEADS = ("STT", "Tên sản phẩm", "Chủ thể", "Địa chỉ", "Điểm", "Hạng sao")
ROWS = (
    (1, "Chè xanh Tân Lập", "HTX chè Tân Lập", "xã Tân Lập", "81,5", "4 sao"),
    (2, "Mật ong hoa rừng", "Hộ kinh doanh Lý Văn Páo", "xã Sơn Hà", "62", "3 sao"),
)
# What no table of words knows, as clerks write it.
STRANGE = ("đợt sau", "dự phòng", "hụt điểm", "phúc khảo", "chờ trên", "coi như bỏ", "tạm treo",
           "chuyển kỳ tới", "hết dùng logo", "nộp trả giấy")  # fmt: skip


def decision(
    head: Sequence[str] = HEADS, rows: Sequence[Sequence[object]] = ROWS, *above: str, end: str = ""
) -> Page:
    """An annex of 2023; `above` stands right above its table, `end` behind its title."""
    lines = [[one] for one in (*TOP, "PHỤ LỤC", f"{TITLE} {end}".strip(), ANNEX, *above)]
    return sheet(*lines, head, *rows)  # type: ignore[arg-type]


def changed(row: int, column: int, value: object) -> Page:
    rows = [list(one) for one in ROWS]
    rows[row][column] = value
    return decision(rows=rows)


def beside(heading: str, value: str) -> Page:
    return decision((*HEADS, heading), [(*ROWS[0], None), (*ROWS[1], value)])


REGISTER = ("STT", "Tên sản phẩm", "Chủ thể", "Địa chỉ", "Hạng sao", "Số quyết định",
            "Ngày quyết định", "Cơ quan ban hành")  # fmt: skip
KEPT = (
    (1, "Chè xanh", "HTX A", "xã Tân Lập", "4 sao", "12/QĐ-UBND", "06/05/2021",
     "UBND tỉnh Hòa Phú"),
    (2, "Bánh khảo", "HTX B", "xã Bản Lác", "3 sao", "15/QĐ-UBND", "10/10/2025",
     "UBND tỉnh Hòa Phú"),
)  # fmt: skip


def register(heading: str, *values: object, above: Sequence[str] = ()) -> Page:
    """The sheet of an office: one rating that is over, and one in force."""
    lines = [[one] for one in ("DANH SÁCH SẢN PHẨM OCOP TỈNH HÒA PHÚ", *above)]
    rows = [(*row, value) for row, value in zip(KEPT, values, strict=True)]
    return sheet(*lines, (*REGISTER, heading), *rows)  # type: ignore[arg-type]


def said(page: Page) -> Reading:
    return read(page, given=NOTHING_GIVEN)


def held(reading: Reading) -> list[str]:
    return [one.product for one in reading.entries if one.held]


@pytest.mark.thorough
def test_the_files_alone_say_nothing_that_is_in_doubt() -> None:
    for page in (decision(), register("Đợt", "Đợt 1", "Đợt 2")):
        assert len(said(page).entries) == 2 and not codes(said(page)) and not held(said(page))


@pytest.mark.thorough
@each("caption", [one.capitalize() for one in STRANGE] + ["ĐỢT SAU", "Dự phòng, xét sau"])
def test_a_caption_of_the_only_table_holds_its_products(caption: str) -> None:
    assert len(held(said(decision(HEADS, ROWS, caption)))) == 2
    page = register("Đợt", "Đợt 1", "Đợt 2", above=[caption])
    assert len(held(said(page))) == 2


@pytest.mark.thorough
@each("caption", ["Đơn vị tính: điểm", "Huyện Sơn Hà", "Thực phẩm", "4 sao", "Trang 1/2", "Biểu 1",
                  "Năm 2023", "UBND tỉnh Hòa Phú", "Đơn vị: Văn phòng Điều phối tỉnh Hòa Phú",
                  "Đợt 1 năm 2023"])  # fmt: skip
def test_a_caption_that_says_of_what_or_where_holds_none(caption: str) -> None:
    assert not held(said(decision(HEADS, ROWS, caption)))


@pytest.mark.thorough
@each("end", STRANGE)
def test_the_end_of_the_title_of_an_annex_holds_its_products(end: str) -> None:
    assert len(held(said(decision(end=end)))) == 2
    assert len(held(said(decision(end=end.upper())))) == 2


@pytest.mark.thorough
@each("words", STRANGE)
def test_behind_a_comma_it_holds_its_row(words: str) -> None:
    for column in (2, 3):
        found = said(changed(1, column, f"{ROWS[1][column]}, {words}"))
        assert held(found) == ["Mật ong hoa rừng"] or words == "hết dùng logo"
    assert held(said(changed(1, 3, f"xã Sơn Hà ({words})"))) == ["Mật ong hoa rừng"]
    assert held(said(changed(1, 0, f"2 ({words})"))) == ["Mật ong hoa rừng"]


@pytest.mark.thorough
@each("column_and_name", [
    (2, "HTX Tân Lập, xã Sơn Hà"), (2, "Công ty TNHH sản xuất, chế biến nông sản Hòa Phú"),
    (2, "HTX Hòa Phú, sản xuất và chế biến chè"), (3, "thôn 3, xã Sơn Hà, huyện Tân Lập"),
    (3, "số 12, đường Lê Lợi, phường 5"), (3, "xa son ha, huyen tan lap"),
    (3, "tổ 4, TDP Hòa Bình, thị trấn Sơn Hà"), (3, "xã Sơn Hà (cũ)"), (0, "2."), (0, "TT 2"),
    (3, "xã Sơn Hà (xã miền núi)"), (3, "xã Sơn Hà, tỉnh"), (0, "Số 2"), (0, "2a"), (0, "SP02"),
])  # fmt: skip
def test_names_addresses_and_numbers_as_they_are_written_hold_none(
    column_and_name: tuple[int, str],
) -> None:
    assert not held(said(changed(1, *column_and_name)))


@pytest.mark.thorough
@each("remark", ["hẹn đợt sau", "phúc khảo", "2021", "không tham gia lần đầu", "chờ trên"])
def test_beside_a_failed_row_it_is_told(remark: str) -> None:
    rows = [(*ROWS[0], None), (2, "Mật ong hoa rừng", "HTX B", "xã Sơn Hà", "42", "Không đạt",
                               remark)]  # fmt: skip
    found = said(decision((*HEADS, "Ghi chú"), rows))
    assert codes(found) == ["unread_remark"] and not held(found)


@each("remark", ["không đạt", "Không đủ điểm", "Giải thể", "xin rút"])
def test_why_a_row_failed_is_not(remark: str) -> None:
    rows = [(*ROWS[0], None), (2, "Mật ong hoa rừng", "HTX B", "xã Sơn Hà", "42", "Không đạt",
                               remark)]  # fmt: skip
    assert not codes(said(decision((*HEADS, "Ghi chú"), rows)))


def test_that_it_took_no_part_the_first_time_is_no_news_that_is_understood() -> None:
    found = said(beside("Ghi chú", "Không tham gia lần đầu"))
    assert codes(found) == ["unread_remark"]


@pytest.mark.thorough
@each("heading", ["Nhận xét", "Theo dõi", "Lý do", "Đợt", "Ý kiến", "Xyz", ""])
@each("words", STRANGE)
def test_in_a_column_of_a_register_it_holds_the_rating_that_is_over(
    heading: str, words: str
) -> None:
    if heading == "Lý do":
        return
    assert held(said(register(heading, words, None))) == ["Chè xanh"]
    assert held(said(register(heading, None, words))) == []


@pytest.mark.thorough
@each(
    "heading_and_value",
    [
        ("Đợt", "Đợt 1 năm 2021"), ("Đợt", "I/2021"), ("Đợt", 1), ("Đợt", "Bổ sung"),
        ("Thương hiệu", "Shan Tuyết"), ("Mẫu", "TN-01"), ("Nhận xét", "0912 345 678"),
        ("Theo dõi", "Nguyễn Văn An"), ("Bao bì", "túi giấy"), ("Mã nội bộ", "A12"),
        ("Nhận xét", "Hộp 500 g"), ("Nhận xét", "Sản phẩm chủ lực của huyện"),
    ],
)  # fmt: skip
def test_what_is_known_to_be_no_news_in_such_a_column_holds_none(
    heading_and_value: tuple[str, object],
) -> None:
    heading, value = heading_and_value
    assert not held(said(register(heading, value, None)))


@each("words", ["hoãn đợt 3", "sau", "đợt sau", "xin rút"])
def test_a_round_that_is_none_in_a_decisions_own_list_is_asked(words: str) -> None:
    page = decision((*HEADS, "Đợt"), [(*ROWS[0], words), (*ROWS[1], "Đợt 1")])
    assert held(said(page)) == [ROWS[0][1]]


@each("words", ["xin rút", "CNL", "tạm treo", "để sau tính"])
def test_a_comment_of_later_years_beside_a_rating_that_is_over_is_asked(words: str) -> None:
    page = decision()
    first = next(row.number for row in page.rows if row.cells[0] == 1)
    note = Note(NoteKind.COMMENT, words, first, 1)
    assert held(said(replace(page, notes=(note,)))) == ["Chè xanh Tân Lập"]


@each("line", ["ĐGL 2025", "đạt lại 2025", "Đánh giá lại 2025"])
def test_a_later_year_behind_a_deed_is_no_count_of_products(line: str) -> None:
    page = decision()
    rows = (*page.rows, replace(page.rows[-1], number=len(page.rows) + 3, cells=(line,)))
    found = said(replace(page, rows=rows))
    assert codes(found) or held(found)


@each("name", ["Dự phòng", "đợt sau", "Chưa duyệt", "hụt điểm", "coi như bỏ"])
def test_the_name_of_a_sheet_is_told_in_a_register_too(name: str) -> None:
    found = said(replace(register("Đợt", "Đợt 1", "Đợt 2"), name=name))
    assert codes(found)


@pytest.mark.thorough
@each("name", ["Sheet1", "Sổ OCOP", "Sổ theo dõi", "Danh sách", "2023", "Huyện Sơn Hà",
               "Đợt 2", "4 sao", "Thực phẩm", "Tổng hợp"])  # fmt: skip
def test_one_that_says_what_or_where_is_not(name: str) -> None:
    assert not codes(said(replace(register("Đợt", "Đợt 1", "Đợt 2"), name=name)))


@pytest.mark.thorough
@each("words", ["CNL 2025", "hẹn 2026", "tái lập T6/2025"])
def test_what_names_a_later_year_was_not_written_with_the_decision(words: str) -> None:
    assert held(said(beside("Ghi chú", words))) == ["Mật ong hoa rừng"]
    page = decision()
    first = next(row.number for row in page.rows if row.cells[0] == 1)
    note = Note(NoteKind.FOOTNOTE, words, first, 1)
    assert held(said(replace(page, notes=(note,)))) == ["Chè xanh Tân Lập"]


def test_a_first_day_years_behind_its_decision_may_be_of_the_next_one() -> None:
    assert held(said(register("Có hiệu lực từ", "01/01/2024", None))) == ["Chè xanh"]
    assert held(said(register("Ghi chú", "Hiệu lực từ 01/01/2024", None))) == ["Chè xanh"]
    assert not held(said(register("Có hiệu lực từ", "10/05/2021", None)))
    assert not held(said(register("Ghi chú", "Hiệu lực từ 10/05/2021", None)))
