"""Titles of lists and names of sheets that nobody understands, under a decision that recognises."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import Workbook

from ocop_cli.model.reading import Given
from tests.conftest import Run
from tests.made.each import each
from tests.made.pages import (
    ANNEX,
    HEADS,
    LETTERHEAD,
    NOTHING_GIVEN,
    ROW,
    codes,
    document,
    read,
    sheet,
)

HEAD = ("STT", "Tên sản phẩm", "Chủ thể", "Địa chỉ", "Số điểm", "Hạng sao")
ROWS = (
    (1, "Mật ong Suối Nga", "HTX Suối Nga", "xã Nga, huyện Khe Mây", 84.5, 4),
    (2, "Chè Núi Mây", "HTX Núi Mây", "xã Mây, huyện Đá Vân", 78, 4),
)
TITLE = "Về việc công nhận kết quả đánh giá, phân hạng sản phẩm OCOP năm 2024"
GIVEN = "--number 95/QĐ-UBND --issued-on 2024-03-15 --format json"


def told(ocop: Run, sheet: str, above: str = "", title: str = TITLE, code: int = 0) -> list[str]:
    """The codes of what is said of a decision on one sheet."""
    book = Workbook()
    page = book.active
    assert page is not None
    page.title = sheet
    for line in ("UBND TỈNH LÂM KHÊ", "QUYẾT ĐỊNH", title, above):
        page.append([line])
    page.append(HEAD)
    for row in ROWS:
        page.append(row)
    book.save("one.xlsx")
    (file,) = ocop(f"import one.xlsx {GIVEN}", code=code).json["files"]
    return [one["code"] for one in file["problems"]]


@pytest.mark.parametrize(
    "name",
    ["Sheet1", "Sheet1 (2)", "Trang tính1", "PL01", "Danh sách", "Phụ lục", "3 sao", "Đợt 2",
     "2024", "Kết quả", "H. Nga Sơn", "Khe Mây", "Đá Vân", "Thực phẩm", "xã Mây", "Data"],
)  # fmt: skip
def test_a_name_that_says_where_or_how_many_is_no_news(
    ocop: Run, tmp_path: Path, name: str
) -> None:
    assert told(ocop, name) == []


@pytest.mark.parametrize("name", ["XLS cu", "Hòa Phú cũ"])
def test_another_is_told(ocop: Run, tmp_path: Path, name: str) -> None:
    assert told(ocop, name) == ["odd_title"]


@pytest.mark.parametrize(
    "name",
    ["Nháp", "Nháp (2)", "Dự thảo", "Bản cũ", "DS cũ 2", "Phụ lục (nháp)", "Backup", "test",
     "Dự phòng", "Trước khi sửa", "gác lại"],
)  # fmt: skip
def test_a_list_on_a_sheet_that_says_that_it_does_not_count_is_held(
    ocop: Run, tmp_path: Path, name: str
) -> None:
    assert told(ocop, name) == ["remark"]
    rows = ocop("ratings --format json").json
    assert [one["pending_review"] for one in rows] == [True, True]


@pytest.mark.parametrize("name", ["Dự kiến", "Trình ký", "Đề nghị", "Bản trình"])
def test_so_is_one_of_what_is_only_asked_for(ocop: Run, tmp_path: Path, name: str) -> None:
    assert told(ocop, name) == ["remark"]


def second_sheet(name: str, *above: str) -> list[bool]:
    """Whether each row is held, of a decision with its annex and of a second sheet."""
    own = (LETTERHEAD[0][0][0], "Số: 12/QĐ-UBND", "QUYẾT ĐỊNH", TITLE)
    first = sheet(*((text,) for text in own), HEADS, ROW, name="PL1")
    more = (2, "Mật ong", *ROW[2:])
    second = sheet(*((text,) for text in above), HEADS, more, name=name)
    return [bool(one.held) for one in read(first, second).entries]


@each("name", ["Mẫu", "Mẫu 01", "Copy of PL1", "PL1 (2)", "PL1 copy", "Bản sao của PL1"])
def test_so_is_a_second_sheet_without_a_title_that_nobody_understands(name: str) -> None:
    assert second_sheet(name) == [False, True]
    if name != "Mẫu":
        assert second_sheet(name, RECOGNISED, ANNEX) == [False, False]


RECOGNISED = "DANH SÁCH SẢN PHẨM OCOP ĐƯỢC CÔNG NHẬN"


@each("name", ["Mẫu", "MẪU", "Biểu mẫu", "Template", "Mẫu trống", "form mẫu", "Ví dụ", "VD"])
def test_so_is_one_that_is_there_to_be_filled_in_whatever_its_title(name: str) -> None:
    assert second_sheet(name, RECOGNISED, ANNEX) == [False, True]


@each("name", ["Mẫu số 03", "Biểu 01", "Mẫu 2: HTX", "PL2", "Hàng mẫu"])
def test_one_whose_name_is_the_number_of_a_form_is_not(name: str) -> None:
    assert second_sheet(name, RECOGNISED, ANNEX) == [False, False]


@each("name", ["PL2", "Sheet2", "Sheet1 (2)", "Phần 2", "Tờ 2", "(tiếp)", "tiếp theo", "Rau củ",
               "Vân Hồ", "4 sao", "Đợt 2", "xã A", "Công nhận mới", "Kết quả"])  # fmt: skip
def test_one_that_goes_on_is_not(name: str) -> None:
    assert second_sheet(name) == [False, False]


@pytest.mark.thorough
@pytest.mark.parametrize(
    "name", ["Bị loại", "Bị trả", "Không xét", "Loại", "LOẠI", "Hủy", "Hủy bỏ"]
)
def test_one_that_says_what_befell_them_is_refused(ocop: Run, tmp_path: Path, name: str) -> None:
    assert told(ocop, name, code=4) == ["unknown_act"]


@pytest.mark.thorough
@pytest.mark.parametrize(
    ("above", "codes"),
    [
        ("DANH SÁCH SẢN PHẨM OCOP HUYỆN KHE MÂY NĂM 2024", []),
        ("Danh sách sản phẩm OCOP đạt 4 sao", []),
        ("DANH SÁCH SẢN PHẨM TẠM GÁC", ["remark"]),
        ("Danh sách sản phẩm tham gia", ["announcement"]),
        ("Danh sách sản phẩm đăng ký tham gia đánh giá", ["announcement"]),
        ("DANH SÁCH SẢN PHẨM THAM GIA ĐÁNH GIÁ, PHÂN HẠNG", []),
        ("Danh sách sản phẩm gác riêng", ["remark"]),
    ],
)
def test_so_is_the_title_of_a_list(ocop: Run, tmp_path: Path, above: str, codes: list[str]) -> None:
    assert told(ocop, "Sheet1", above) == codes


class TestWhoseProductsAListHolds:
    """Under no decision's title: behind "của" and "thuộc" stand names, or what nobody knows."""

    @pytest.mark.parametrize(
        "title",
        [
            "Danh sách sản phẩm của các chủ thể vắng mặt",
            "Danh sách sản phẩm thuộc diện treo",
            "Danh sách sản phẩm của HTX đã giải thể",
            "DANH SÁCH SẢN PHẨM CỦA CÁC HỘ BỎ CUỘC",
            "Danh sach san pham thuoc dien treo",
        ],
    )
    def test_that_nobody_understands_are_not_granted(self, title: str) -> None:
        assert codes(read(sheet((title,), HEADS, ROW))) == ["unknown_act.list"]

    @pytest.mark.parametrize(
        "title",
        [
            "Danh sách sản phẩm OCOP của huyện Đồng Hỷ",
            "DANH SÁCH SẢN PHẨM OCOP CỦA TỈNH LÂM KHÊ",
            "Danh sách sản phẩm của các hợp tác xã",
            "Danh sách sản phẩm OCOP thuộc nhóm thực phẩm",
            "Danh sách sản phẩm thuộc lĩnh vực đồ uống",
            "Danh sách sản phẩm của HTX Suối Nga",
            "Danh sách sản phẩm OCOP thuộc Chương trình mỗi xã một sản phẩm",
        ],
    )
    def test_that_is_named_is_not(self, title: str) -> None:
        assert "odd_title.list" not in codes(read(sheet((title,), HEADS, ROW)))

    def test_nor_where_the_table_prints_it(self) -> None:
        title = f"DANH SÁCH SẢN PHẨM CỦA {str(ROW[2]).upper()}"
        assert "odd_title.list" not in codes(read(sheet((title,), HEADS, ROW)))


COUNTED = ("Về việc công nhận lần 2 sản phẩm OCOP", "Về việc công nhận (lần thứ hai) sản phẩm OCOP",
           "Về việc đánh giá, phân hạng lần thứ ba sản phẩm OCOP", "V/v công nhận lần III SP OCOP",
           "VỀ VIỆC CÔNG NHẬN LẦN 2 SẢN PHẨM OCOP", "Ve viec cong nhan lan 2 san pham OCOP",
           "Về việc phê duyệt kết quả đánh giá lần 2 sản phẩm OCOP")  # fmt: skip
NOT_ONLY_COUNTED = ("Về việc công nhận lại lần 2 sản phẩm OCOP",
                    "Về việc đánh giá lại sản phẩm OCOP",
                    "Về việc công nhận sản phẩm OCOP lần 2",
                    "Về việc công nhận lần 2 năm 2024 sản phẩm OCOP",
                    "Về việc công nhận lần đầu sản phẩm OCOP")  # fmt: skip


@pytest.mark.parametrize("title", COUNTED)
def test_a_count_that_may_be_of_a_years_rounds_is_told_with_the_way_on(title: str) -> None:
    paper = document(*LETTERHEAD, title, [HEADS, ROW])
    said = read(paper, given=NOTHING_GIVEN)
    assert [one.kind for one in said.entries] == ["re_evaluation"]
    assert codes(said) == ["odd_title.round"]
    said = read(paper, given=Given(kind="recognition"))
    assert [one.kind for one in said.entries] == ["recognition"]
    assert codes(said) == []


@pytest.mark.parametrize("title", NOT_ONLY_COUNTED)
def test_what_says_it_otherwise_is_not(title: str) -> None:
    assert codes(read(document(*LETTERHEAD, title, [HEADS, ROW]), given=NOTHING_GIVEN)) == []


def test_the_title_of_a_list_counts_as_well() -> None:
    paper = document("PHỤ LỤC", "Danh sách sản phẩm OCOP công nhận lần 2", ANNEX, [HEADS, ROW])
    assert codes(read(paper, given=NOTHING_GIVEN)) == ["odd_title.round"]


@pytest.mark.parametrize("name", ["Nháp", "Dự thảo", "Bản nháp lần 2", "Mẫu thử"])
def test_a_sheet_of_drafts_is_held_where_no_title_stands_either(name: str) -> None:
    page = replace(sheet((ANNEX,), HEADS, ROW), name=name)
    reading = read(page, given=NOTHING_GIVEN)
    assert len(reading.entries) == 1
    assert "remark" in codes(reading)
    assert all(one.held for one in reading.entries)


RATES = "Về việc công nhận kết quả đánh giá, phân hạng sản phẩm OCOP năm 2024"


@pytest.mark.parametrize("end", [", HSĐG", " HSĐG", " (HSĐG)", " - ĐX"])
def test_letters_behind_a_decisions_title_that_nobody_knows_are_told(end: str) -> None:
    said = read(document(*LETTERHEAD, f"{RATES}{end}", [HEADS, ROW]), given=NOTHING_GIVEN)
    assert codes(said) == ["odd_title.title"]


@pytest.mark.parametrize(
    "end", [", tỉnh Hòa Phú", " (lần II)", " - đợt II", " (OCOP)", " (NTM)", " của HTX ABC"]
)
def test_numbers_names_and_known_ones_are_not(end: str) -> None:
    said = read(document(*LETTERHEAD, f"{RATES}{end}", [HEADS, ROW]), given=NOTHING_GIVEN)
    assert codes(said) == []


@each("line", ["BẢN CŨ", "Bản cũ", "(bản cũ)", "BẢN CŨ 2023", "Danh sách cũ", "DỰ PHÒNG", "Bỏ",
               "BẢN CŨ - KHÔNG SỬ DỤNG", "Không sử dụng"])  # fmt: skip
def test_so_is_one_under_a_line_that_says_it(line: str) -> None:
    own = ("12/QĐ-UBND", "06/05/2024", "UBND tỉnh Hòa Phú")
    heads = (*HEADS, "Số quyết định", "Ngày quyết định", "Cơ quan ban hành")
    above = (line, "DANH SÁCH SẢN PHẨM OCOP TỈNH HÒA PHÚ")
    for page in (document(*above, [heads, (*ROW, *own)]),
                 sheet(*((text,) for text in above), heads, (*ROW, *own))):  # fmt: skip
        (entry,) = read(page, given=NOTHING_GIVEN).entries
        assert entry.held


@each("line", ["BẢN SAO", "BẢN LƯU", "BẢN CHÍNH THỨC", "XÃ CŨ", "TỈNH HÒA PHÚ (CŨ)"])
def test_a_copy_of_the_list_that_counts_is_not(line: str) -> None:
    own = ("12/QĐ-UBND", "06/05/2024", "UBND tỉnh Hòa Phú")
    heads = (*HEADS, "Số quyết định", "Ngày quyết định", "Cơ quan ban hành")
    page = document(line, "DANH SÁCH SẢN PHẨM OCOP TỈNH HÒA PHÚ", [heads, (*ROW, *own)])
    (entry,) = read(page, given=NOTHING_GIVEN).entries
    assert not entry.held
