"""Workbooks as offices send them: what is read, what is said beside it, what is refused."""

from __future__ import annotations

import random
import struct
import time as clock
import zipfile
from datetime import date, datetime, time
from pathlib import Path

import pytest
import xlsxwriter
from openpyxl import Workbook
from openpyxl.worksheet.cell_range import CellRange

from ocop_cli import readers, words
from ocop_cli.model.errors import OcopError, Unreadable
from ocop_cli.model.pages import Mark, Page, PageKind, Span, Value
from ocop_cli.readers.workbook import number_format, xls
from tests.made import awkward_workbook
from tests.made.awkward_workbook import MOMENT
from tests.made.mutated import flipped, within
from tests.made.spreadsheet import spreadsheet

FILES = Path(__file__).parent.parent / "files"
READING = FILES / "reading"
DOCUMENTS = FILES / "documents"
AWKWARD = ("awkward.xlsx", "awkward.xls", "awkward.ods")

SHEET = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'


def cells(page: Page) -> dict[str, Value]:
    """The page's values by address, empty ones left out."""
    return {
        f"{chr(65 + column)}{row.number}": value
        for row in page.rows
        for column, value in enumerate(row.cells)
        if value is not None
    }


def marks(page: Page) -> dict[str, Mark]:
    return {f"{chr(65 + column)}{row}": mark for (_, row, column), mark in page.marks.items()}


def workbook(path: Path, sheet: str, **parts: str) -> Path:
    """The smallest xlsx that holds the XML of `sheet`."""
    kinds = "http://schemas.openxmlformats.org/package/2006"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr(
            "[Content_Types].xml",
            f'<Types xmlns="{kinds}/content-types">'
            '<Default Extension="xml" ContentType="application/xml"/></Types>',
        )
        packed.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{kinds}/relationships"><Relationship Id="a"'
            f' Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        )
        packed.writestr(
            "xl/workbook.xml",
            f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets>'
            '<sheet name="A" sheetId="1" r:id="a"/></sheets></workbook>',
        )
        packed.writestr(
            "xl/_rels/workbook.xml.rels",
            f'<Relationships xmlns="{kinds}/relationships">'
            f'<Relationship Id="a" Type="{office}/worksheet" Target="worksheets/sheet1.xml"/>'
            f'<Relationship Id="b" Type="{office}/sharedStrings" Target="sharedStrings.xml"/>'
            "</Relationships>",
        )
        packed.writestr("xl/worksheets/sheet1.xml", sheet)
        for name, text in parts.items():
            packed.writestr(f"xl/{name}.xml", text)
    return path


def refusal(path: Path) -> str:
    """The key of the refusal; both its sentences must be fit to print."""
    with pytest.raises(Unreadable) as caught:
        readers.read(path)
    for language in words.LANGUAGES:
        assert path.name in words.say(caught.value.key, language, **caught.value.values)
    return caught.value.key


class TestWhatAPersonSees:
    """One workbook in three formats reads the same in each."""

    @pytest.fixture(params=AWKWARD)
    def pages(self, request: pytest.FixtureRequest) -> tuple[Page, ...]:
        return readers.read(READING / request.param)

    def test_every_value_is_read_as_it_shows(self, pages: tuple[Page, ...]) -> None:
        assert cells(pages[0]) == {
            "B1": "DANH SÁCH\nSẢN PHẨM",
            "B3": "STT",
            "C3": "Sản phẩm",
            "D3": "Sao",
            "B4": 1,
            "C4": "Chè Đỉnh Mây",
            "D4": "3 sao",
            "C5": "Mật ong Khe Vắng",
            "D5": 3,
            "B6": 3,
            "C6": "#N/A",
            "D6": "#DIV/0!",
            "B7": "0012",
            "C7": "82.5%",
            "D7": 87.5,
            "B8": "743/QĐ-UBND",
            "C8": date(2024, 2, 29),
            "D8": MOMENT,
            "B9": date(2021, 6, 30),
            "C9": time(7, 30),
            "C10": "Chè xanh Đỉnh Mây",
            "C11": "OCOP sản phẩm",
            "C12": "Măng tươi lục trúc",
            "C13": "Đặc sản chè",
            "C14": "HỢP TÁC XÃ",
            "D14": "00123",
        }

    def test_whole_numbers_are_whole(self, pages: tuple[Page, ...]) -> None:
        assert type(cells(pages[0])["B4"]) is int

    def test_what_is_remarkable_is_said(self, pages: tuple[Page, ...]) -> None:
        assert marks(pages[0]) == {
            "C5": Mark.STRUCK,
            "D5": Mark.FORMULA,
            "C6": Mark.ERROR,
            "D6": Mark.ERROR,
            "C10": Mark.STRUCK,
            "C11": Mark.CONVERTED,
            "C12": Mark.CONVERTED,
            "C13": Mark.CONVERTED,
            "C14": Mark.CONVERTED,
        }

    def test_hidden_rows_and_sheets_are_read_and_said(self, pages: tuple[Page, ...]) -> None:
        assert [row.number for row in pages[0].rows if row.hidden] == [5]
        assert [(page.name, page.hidden) for page in pages] == [("Phụ lục", False), ("Ẩn", True)]
        assert cells(pages[1]) == {"A1": "hàng ẩn"}

    def test_merged_ranges_are_told(self, pages: tuple[Page, ...]) -> None:
        spans = [
            (span.first_row, span.first_column, span.last_row, span.last_column)
            for span in pages[0].merged
        ]
        assert spans == [(1, 1, 1, 3), (4, 1, 5, 1)]

    def test_a_range_reaches_no_farther_than_the_sheet(self, tmp_path: Path) -> None:
        book = Workbook()
        for row in (("a", "b", "c"), (1, 2, 3), (4, 5, 6)):
            book.active.append(row)
        book.active.merged_cells.add("A2:XFD1048576")
        book.save(tmp_path / "far.xlsx")
        (page,) = readers.read(tmp_path / "far.xlsx")
        assert page.merged == (Span(2, 0, 4, 3),)

    def test_ranges_that_cover_a_sheet_again_and_again_are_refused(self, tmp_path: Path) -> None:
        """A hundred thousand of them had kept a processor at work for hours."""
        book = Workbook()
        for row in range(30):
            book.active.append((row, 2, 3))
        for row in range(2, 30):
            book.active.merged_cells.ranges.add(CellRange(f"A{row}:XFD1048576"))
        book.save(tmp_path / "over.xlsx")
        with pytest.raises(Unreadable, match="damaged"):
            readers.read(tmp_path / "over.xlsx")

    def test_words_under_a_merged_cell_are_kept_and_marked(self, tmp_path: Path) -> None:
        """LibreOffice keeps what stood in the cells it merges; Excel where a format was painted."""
        book = Workbook()
        for name in ("HTX Nắng", "HTX Mưa", "HTX  nắng", None, "HTX Gió"):
            book.active.append((name, "x"))
        # As a program writes it that does not clear the cells under the range.
        book.active.merged_cells.ranges.add(CellRange("A1:A4"))
        book.save(tmp_path / "kept.xlsx")
        (page,) = readers.read(tmp_path / "kept.xlsx")
        assert marks(page) == {"A2": Mark.COVERED}

    def test_rows_keep_the_numbers_of_the_margin(self, pages: tuple[Page, ...]) -> None:
        assert pages[0].kind is PageKind.SHEET
        assert [row.number for row in pages[0].rows] == [1, *range(3, 15)]


class TestPublishedFiles:
    def test_a_decision_in_tcvn3_is_read_in_unicode(self) -> None:
        (page,) = readers.read(DOCUMENTS / "dong-hy-4127-font-vntime.xlsx")
        found = cells(page)
        assert found["A1"] == "ỦY BAN NHÂN DÂN HUYỆN ĐỒNG HỶ"
        assert found["B10"] == "Măng tươi lục trúc MTQ"
        assert found["C14"] == "HTX Thương mại và Dịch vụ nông nghiệp Hòa Bình"
        assert found["C17"] == "Công ty CP Thương mại và Sản xuất TNTea"
        assert set(marks(page).values()) == {Mark.CONVERTED}

    def test_rows_hidden_by_a_filter_are_there(self) -> None:
        pages = readers.read(DOCUMENTS / "so-theo-doi-ocop-thai-nguyen.xlsx")
        hidden = [row.cells[1] for row in pages[1].rows if row.hidden]
        assert hidden == ["Mộc Trà Tân Mỹ", "Mật ong rừng"]
        assert [page.hidden for page in pages] == [False, False, False, True]

    def test_an_ods_of_libreoffice(self) -> None:
        (page,) = readers.read(DOCUMENTS / "vinh-phuc-2215-dua-ra-khoi-danh-sach.ods")
        found = cells(page)
        assert found["A2"] == "Số: 2215/QĐ-UBND"
        assert found["B22"] == "Sữa chua thanh trùng Tam Đảo"
        assert any((span.first_row, span.last_row) == (10, 12) for span in page.merged)


class TestFormulas:
    def test_a_formula_that_nobody_computed_is_an_error_with_its_text(self, tmp_path: Path) -> None:
        awkward_workbook.make(tmp_path / "a.xlsx")
        page = readers.read(tmp_path / "a.xlsx")[0]
        assert cells(page)["D5"] == "=1+2"
        assert marks(page)["D5"] is Mark.ERROR

    def test_a_formula_that_gave_an_empty_text_is_no_error(self, tmp_path: Path) -> None:
        sheet = f'{SHEET}<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1" t="str"><f>""</f>'
        path = workbook(tmp_path / "a.xlsx", f"{sheet}<v></v></c></row></sheetData></worksheet>")
        assert marks(readers.read(path)[0]) == {"B1": Mark.FORMULA}

    def test_an_ods_formula_that_nobody_computed(self, tmp_path: Path) -> None:
        row = '<table:table-row><table:table-cell table:formula="of:=1+2"/></table:table-row>'
        page = readers.read(spreadsheet(tmp_path / "a.ods", row))[0]
        assert cells(page) == {"A1": "=1+2"}
        assert marks(page) == {"A1": Mark.ERROR}


class TestNumberFormats:
    @pytest.mark.parametrize(
        ("value", "code", "shown"),
        [
            (3, '0" sao"', "3 sao"),
            (3, "0\\ \\s\\a\\o", "3 sao"),
            (743, '0"/QĐ-UBND"', "743/QĐ-UBND"),
            (58, '"Số "General', "Số 58"),
            (12, "0000", "0012"),
            (0.825, "0.0%", "82.5%"),
            (0.825, "0%", "82%"),
            (3.5, '0.0#" điểm"', "3.5 điểm"),
            (3, "0", None),
            (3.25, "0.00", None),
            (1500, "#,##0", None),
            (3, "General", None),
            (3, "@", None),
        ],
    )
    def test_a_number_shows_with_its_words(self, value: float, code: str, shown: str) -> None:
        assert number_format.shown(value, code) == shown

    @pytest.mark.parametrize("code", ["dd/mm/yyyy", "[$-42A]d mmmm yyyy", "[h]:mm", "m/d/yy"])
    def test_days_and_times_are_told_from_numbers(self, code: str) -> None:
        assert number_format.is_moment(code)

    @pytest.mark.parametrize("code", ["0.00", '0" ngày"', "General", "[Red]0", "#,##0\\ \\d"])
    def test_words_about_days_are_no_days(self, code: str) -> None:
        assert not number_format.is_moment(code)

    def test_days_of_both_calendars(self) -> None:
        assert number_format.moment(45351, since_1904=False) == date(2024, 2, 29)
        assert number_format.moment(43889, since_1904=True) == date(2024, 2, 29)
        assert number_format.moment(59, since_1904=False) == date(1900, 2, 28)
        assert number_format.moment(61, since_1904=False) == date(1900, 3, 1)
        assert number_format.moment(45351.4375, since_1904=False) == MOMENT
        assert number_format.moment(-1, since_1904=False) == -1

    def test_the_last_day_of_all_is_one_and_no_number_behind_it(self) -> None:
        for since_1904, last in ((False, 2_958_465), (True, 2_957_003)):
            assert number_format.moment(last, since_1904=since_1904) == date(9999, 12, 31)
            assert number_format.moment(last + 1, since_1904=since_1904) == last + 1
            late = number_format.moment(last + 0.9999999, since_1904=since_1904)
            assert isinstance(late, datetime) and late.date() == date(9999, 12, 31)


def record(kind: int, body: bytes) -> bytes:
    return struct.pack("<HH", kind, len(body)) + body


class TestBeforeExcel97:
    """Workbooks of Excel 5 and 95 keep text in the letters of a code page."""

    def book(self, font: bytes, text: bytes, page: int) -> bytes:
        end = record(0x0A, b"")
        label = struct.pack("<HHHH", 1, 1, 0, len(text)) + text
        number = struct.pack("<HHHd", 1, 2, 0, 87.5)
        many = struct.pack("<HHHIHIH", 2, 1, 0, 4 << 2 | 2, 0, 6625 << 2 | 3, 2)
        formula = struct.pack("<HHHBxB3xHHIH", 3, 1, 0, 0, 0, 0xFFFF, 0, 0, 0)
        sheet = (
            record(0x809, struct.pack("<HHHH", 0x0500, 0x10, 0, 0))
            + record(0x208, struct.pack("<HHHHIHH", 1, 0, 3, 0, 0, 0x20, 0))
            + record(0x204, label)
            + record(0x203, number)
            + record(0xBD, many)
            + record(0x06, formula)
            + record(0x207, struct.pack("<H", 3) + b"sao")
            + end
        )
        shared = (
            record(0x809, struct.pack("<HHHH", 0x0500, 5, 0, 0))
            + record(0x42, struct.pack("<H", page))
            + record(0x31, bytes(14) + bytes([len(font)]) + font)
            + record(0xE0, struct.pack("<HH", 0, 0) + bytes(12))
        )
        place = len(shared) + 4 + 13 + len(end)
        at = record(0x85, struct.pack("<IBBB", place, 0, 0, 6) + b"Danh s")
        return shared + at + end + sheet

    @pytest.mark.parametrize(
        ("font", "text", "page", "shown"),
        [
            (b"Arial", "Chè Đen".encode("cp1258"), 1258, "Chè Đen"),
            (b".VnTime", "ChÌ ®Ønh".encode("cp1252"), 1252, "ChÌ ®Ønh"),
            (b".VnTime", "viÖt §Þnh".encode("cp1252"), 1258, "viÖt §Þnh"),
        ],
    )
    def test_text_of_a_code_page(self, font: bytes, text: bytes, page: int, shown: str) -> None:
        (table,) = xls.tables(self.book(font, text, page))
        assert table.name == "Danh s"
        assert table.cells == {
            2: [None, shown, 87.5],
            3: [None, 4, 66.25],
            4: [None, "sao"],
        }
        assert table.look.hidden == {2}
        assert table.look.marks == {(1, 4, 1): Mark.FORMULA}
        assert ((2, 1) in table.look.styles) == (font == b".VnTime")


class TestOtherWritersOfXlsx:
    def test_cells_without_addresses_follow_each_other(self, tmp_path: Path) -> None:
        rows = (
            '<row><c/><c><v>1</v></c><c t="e"><v>#REF!</v></c></row>'
            '<row hidden="1"><c><v>2</v></c></row>'
        )
        path = workbook(tmp_path / "a.xlsx", f"{SHEET}<sheetData>{rows}</sheetData></worksheet>")
        (page,) = readers.read(path)
        assert cells(page) == {"B1": 1, "C1": "#REF!", "A2": 2}
        assert marks(page) == {"C1": Mark.ERROR}
        assert [row.hidden for row in page.rows] == [False, True]

    def test_prefixes_and_single_quotes(self, tmp_path: Path) -> None:
        name = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        path = workbook(
            tmp_path / "a.xlsx",
            f"<x:worksheet xmlns:x='{name}'><x:sheetData><x:row hidden='true' r='3'>"
            "<x:c t='e' r='B3'><x:v>#N/A</x:v></x:c></x:row></x:sheetData></x:worksheet>",
        )
        (page,) = readers.read(path)
        assert cells(page) == {"B3": "#N/A"}
        assert page.rows[0].hidden

    @pytest.mark.parametrize("strings", ["SHAREDSTRINGS.XML", "sharedStrings.xml"])
    @pytest.mark.parametrize("between", ["/", "\\"])
    def test_names_of_parts_in_other_capitals_and_with_backslashes(
        self, strings: str, between: str, tmp_path: Path
    ) -> None:
        sheet = f'{SHEET}<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>'
        text = "<sst><si><r><rPr><strike/></rPr><t>Chè</t></r></si></sst>"
        made = workbook(tmp_path / "a.xlsx", f"{sheet}</worksheet>", sharedStrings=text)
        with (
            zipfile.ZipFile(made) as source,
            zipfile.ZipFile(tmp_path / "b.xlsx", "w") as target,
        ):
            for name in source.namelist():
                changed = name.replace("sharedStrings.xml", strings).replace("/", between)
                target.writestr(changed, source.read(name))
        (page,) = readers.read(tmp_path / "b.xlsx")
        assert (cells(page), marks(page)) == ({"A1": "Chè"}, {"A1": Mark.STRUCK})

    @pytest.mark.thorough
    def test_a_sheet_of_many_pieces_keeps_its_rows(self, tmp_path: Path) -> None:
        book = xlsxwriter.Workbook(str(tmp_path / "a.xlsx"))
        sheet = book.add_worksheet()
        for row in range(3_000):
            sheet.write_row(row, 0, [row, f"Sản phẩm số {row}" * 5, row / 7])
            sheet.write_formula(row, 20, "=1/0", None, "#DIV/0!" if row % 2 else 1)
            if row % 100 == 7:
                sheet.set_row(row, None, None, {"hidden": True})
        book.close()
        (page,) = readers.read(tmp_path / "a.xlsx")
        assert [row.cells[0] for row in page.rows] == list(range(3_000))
        assert [row.number - 1 for row in page.rows if row.hidden] == list(range(7, 3_000, 100))
        failed = [row for (_, row, _), mark in page.marks.items() if mark is Mark.ERROR]
        assert failed == list(range(2, 3_001, 2))

    def test_an_empty_sheet_beside_a_full_one(self, tmp_path: Path) -> None:
        book = Workbook()
        book.active.append(["STT", "Sản phẩm"])  # type: ignore[union-attr]
        book.create_sheet("Trống")
        book.save(tmp_path / "a.xlsx")
        assert [len(page.rows) for page in readers.read(tmp_path / "a.xlsx")] == [1, 0]


class TestMislabelled:
    @pytest.mark.parametrize("name", AWKWARD)
    @pytest.mark.parametrize("suffix", [".xls", ".xlsx", ".ods", ".csv", ".docx", ""])
    def test_the_name_does_not_matter(self, name: str, suffix: str, tmp_path: Path) -> None:
        path = tmp_path / f"tệp{suffix}"
        path.write_bytes((READING / name).read_bytes())
        assert cells(readers.read(path)[0])["B8"] == "743/QĐ-UBND"

    @pytest.mark.parametrize(
        ("content", "key"),
        [
            (b"", "unreadable.empty"),
            (b"<html><table><tr><td>1</td></tr></table></html>", "unreadable.html"),
            (b"\xef\xbb\xbf\r\n<TABLE border=1>", "unreadable.html"),
            (b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:'
             b'spreadsheet">', "unreadable.old_xml"),
            (b"\xff\xd8\xff\xe0\0\x10JFIF", "unreadable.picture"),
            (b"\x89PNG\r\n\x1a\n", "unreadable.picture"),
            (b"{\\rtf1\\ansi", "unreadable.other_document"),
            (b"SQLite format 3\0", "unreadable.database"),
            (b'[\n {"product": "a", "stars": 4}]', "unreadable.records"),
            (b'{"product": "a", "stars": 4}\n{"product": "b"}\n', "unreadable.records"),
            (b"Received: from a\r\n by b; c\r\nFrom: a@b.vn\r\nTo: c@d.vn\r\n\r\nKinh",
             "unreadable.message"),
            (b"MIME-Version: 1.0\nFrom: a@b.vn\nSubject: QD\n\nx", "unreadable.message"),
            (b"From: <Saved by Blink>\nSubject: QD\nMIME-Version: 1.0\n\n<html>",
             "unreadable.html"),
            (b"\x30\x82\x10\0\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02\xa0",
             "unreadable.sealed"),
            (b"Rar!\x1a\x07", "unreadable.packed"),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "unreadable.damaged"),
            (b"PK\x03\x04" + bytes(100), "unreadable.damaged"),
        ],
    )  # fmt: skip
    def test_what_is_no_workbook_is_named(self, content: bytes, key: str, tmp_path: Path) -> None:
        path = tmp_path / "danh sách.xls"
        path.write_bytes(content)
        assert refusal(path) == key

    def test_a_password_is_told_from_damage(self, tmp_path: Path) -> None:
        path = tmp_path / "mật.xlsx"
        path.write_bytes((DOCUMENTS / "broken" / "password.docx").read_bytes())
        assert refusal(path) == "unreadable.password"

    def test_a_password_of_an_xls(self, tmp_path: Path) -> None:
        content = bytearray((READING / "awkward.xls").read_bytes())
        # The record that says so (FILEPASS) in place of the one after the first (its length kept).
        start = content.find(struct.pack("<HHH", 0x0809, 16, 0x0600))
        content[start + 20 : start + 22] = struct.pack("<H", 0x002F)
        path = tmp_path / "mật.xls"
        path.write_bytes(content)
        assert refusal(path) == "unreadable.password"

    def test_a_plain_zip_and_other_documents(self, tmp_path: Path) -> None:
        for name, part, content, key in (
            ("a.zip", "quyết định.xlsx", b"x", "unreadable.packed"),
            ("a.odt", "mimetype", b"application/vnd.oasis.opendocument.text",
             "unreadable.other_document"),
            ("a.xlsb", "xl/workbook.bin", b"x", "unreadable.binary_workbook"),
        ):  # fmt: skip
            with zipfile.ZipFile(tmp_path / name, "w") as packed:
                packed.writestr(part, content)
            assert refusal(tmp_path / name) == key


class TestHostile:
    """Each is refused, quickly and in little memory; none may end the process."""

    @pytest.mark.parametrize(
        "row",
        [
            '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
            "<row r='1048576'><c r='XFD1048576'><v>1</v></c></row>",
            '<row><c\nr="XFD1048576"\n><v>1</v></c></row>',
            '<row r="1"><c r="xfd1048576"><v>1</v></c></row>',
            '<row r="1"><c x=">" r="XFD1048576"><v>1</v></c></row>',
            '<row r="1"><c r="&#88;FD1048576"><v>1</v></c></row>',
            '<row r="1"><!-- > --><c r="XFD1048576"><v>1</v></c></row>',
            '<row r="999999999"><c r="ZZZZ999999999"><v>1</v></c></row>',
        ],
    )
    def test_a_cell_out_of_the_world(self, row: str, tmp_path: Path) -> None:
        first = '<row r="1"><c r="A1"><v>1</v></c></row>' if "1048576" in row[:20] else ""
        path = workbook(
            tmp_path / "a.xlsx", f"{SHEET}<sheetData>{first}{row}</sheetData></worksheet>"
        )
        assert refusal(path) in ("unreadable.far_cell", "unreadable.damaged")

    def test_empty_formatted_cells_far_out_do_no_harm(self, tmp_path: Path) -> None:
        rows = (
            '<row r="1"><c r="A1"><v>1</v></c></row>'
            '<row r="1048576"><c r="XFD1048576" s="0"/></row>'
        )
        path = workbook(tmp_path / "a.xlsx", f"{SHEET}<sheetData>{rows}</sheetData></worksheet>")
        assert cells(readers.read(path)[0]) == {"A1": 1}

    @pytest.mark.thorough
    def test_a_zip_that_unpacks_to_far_too_much(self, tmp_path: Path) -> None:
        path = workbook(tmp_path / "a.xlsx", SHEET + " " * 160_000_000)
        started = clock.monotonic()
        assert refusal(path) == "unreadable.bomb"
        assert clock.monotonic() - started < 2

    def test_a_zip_that_lies_about_its_size(self, tmp_path: Path) -> None:
        path = workbook(tmp_path / "a.xlsx", SHEET + " " * 5_000_000)
        size = struct.pack("<I", len(SHEET) + 5_000_000)
        path.write_bytes(path.read_bytes().replace(size, struct.pack("<I", 2_000)))
        assert refusal(path) == "unreadable.bomb"

    @pytest.mark.parametrize(
        "broken",
        ["<<<&&&", "&", "</row>", "<c r=A9>"],
    )
    def test_a_sheet_that_is_no_xml_is_refused_before_other_cells_are_read(
        self, tmp_path: Path, broken: str
    ) -> None:
        rows = '<row r="1"><c r="A1"><v>1</v></c></row>'
        whole = f"{SHEET}<sheetData>{rows}{{}}{rows}</sheetData></worksheet>"
        path = workbook(tmp_path / "a.xlsx", whole.format(broken))
        assert refusal(path) == "unreadable.damaged"

    def test_entities_are_not_expanded(self, tmp_path: Path) -> None:
        assert refusal(DOCUMENTS / "broken" / "entities.xlsx") == "unreadable.entities"
        utf16 = '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'
        path = workbook(tmp_path / "a.xlsx", f"{SHEET}</worksheet>", sharedStrings="")
        with zipfile.ZipFile(path, "a") as packed:
            packed.writestr("xl/other.xml", utf16.encode("utf-16"))
        assert refusal(path) == "unreadable.entities"

    @pytest.mark.parametrize("count", ['count="4294967295"', 'count="1" uniqueCount="99999999999"'])
    def test_more_shared_texts_said_than_there_are(self, count: str, tmp_path: Path) -> None:
        sheet = f'{SHEET}<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>'
        texts = f"<sst {count}><si><t>a</t></si></sst>"
        path = workbook(tmp_path / "a.xlsx", f"{sheet}</worksheet>", sharedStrings=texts)
        assert refusal(path) == "unreadable.bomb"

    def test_one_long_text_in_very_many_cells(self, tmp_path: Path) -> None:
        rows = "".join(
            f'<row r="{row}"><c r="A{row}" t="s"><v>0</v></c></row>' for row in range(1, 20_001)
        )
        texts = f'<sst count="20000" uniqueCount="1"><si><t>{"ab" * 15_000}</t></si></sst>'
        path = workbook(
            tmp_path / "a.xlsx",
            f"{SHEET}<sheetData>{rows}</sheetData></worksheet>",
            sharedStrings=texts,
        )
        assert refusal(path) == "unreadable.bomb"

    def test_an_ods_row_repeated_a_million_times(self, tmp_path: Path) -> None:
        cell = '<table:table-cell table:number-columns-repeated="16384" office:value-type="string">'
        row = '<table:table-row table:number-rows-repeated="1048576">'
        path = spreadsheet(
            tmp_path / "a.ods",
            f"{row}{cell}<text:p>x</text:p></table:table-cell></table:table-row>",
        )
        assert refusal(path) == "unreadable.row_filled_down"

    def test_an_ods_row_filled_down_to_the_end_of_the_sheet(self, tmp_path: Path) -> None:
        """It stands there once, and took minutes when written out a million times."""
        cell = '<table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell>'
        for count, found in ((9_999, 9_999), (10_001, 0)):
            path = spreadsheet(
                tmp_path / f"{count}.ods",
                f"<table:table-row>{cell * 3}</table:table-row>"
                f'<table:table-row table:number-rows-repeated="{count}">{cell}</table:table-row>',
            )
            if found:
                (page,) = readers.read(path)
                assert len(page.rows) == found + 1
            else:
                assert refusal(path) == "unreadable.row_filled_down"

    def test_ods_rows_too_many_to_hold_are_counted_with_the_gaps_in_them(
        self, tmp_path: Path
    ) -> None:
        cell = '<table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell>'
        gap = '<table:table-cell table:number-columns-repeated="399"/>'
        row = f'<table:table-row table:number-rows-repeated="9000">{gap}{cell}</table:table-row>'
        assert refusal(spreadsheet(tmp_path / "a.ods", row)) == "unreadable.cells"

    def test_an_ods_with_two_cells_a_world_apart_is_read(self, tmp_path: Path) -> None:
        cell = '<table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell>'
        many = '<table:table-cell table:number-columns-repeated="16383"/>'
        path = spreadsheet(
            tmp_path / "a.ods",
            f"<table:table-row>{cell}</table:table-row>"
            f'<table:table-row table:number-rows-repeated="1048574">{many}</table:table-row>'
            f"<table:table-row>{many}{cell}</table:table-row>",
        )
        (page,) = readers.read(path)
        assert [(row.number, len(row.cells)) for row in page.rows] == [(1, 1), (1048576, 16384)]

    def test_a_formula_of_the_web_is_not_fetched_and_macros_are_not_run(
        self, tmp_path: Path
    ) -> None:
        sheet = (
            f'{SHEET}<sheetData><row r="1"><c r="A1" t="str"><f>WEBSERVICE("http://localhost:1")</f>'
            "<v>x</v></c></row></sheetData></worksheet>"
        )
        path = workbook(tmp_path / "a.xlsx", sheet)
        with zipfile.ZipFile(path, "a") as packed:
            packed.writestr("xl/vbaProject.bin", b"\xd0\xcf\x11\xe0" * 100)
        assert cells(readers.read(path)[0]) == {"A1": "x"}


class TestDamaged:
    """Cut, flipped and swapped files: read, or refused with a reason; never anything else."""

    @pytest.mark.parametrize("name", AWKWARD)
    def test_cut_anywhere(self, name: str, tmp_path: Path) -> None:
        content = (READING / name).read_bytes()
        path = tmp_path / name
        pages = readers.read(READING / name)
        for end in range(0, len(content) - 1, max(1, len(content) // 40)):
            path.write_bytes(content[:end])
            if name.endswith("xls") and end > 6_000:
                # Only properties stand behind the records: all the rows, or a refusal.
                try:
                    assert readers.read(path) == pages
                except Unreadable:
                    continue
            else:
                assert refusal(path)

    @pytest.mark.thorough
    @pytest.mark.parametrize("name", AWKWARD)
    def test_flipped_bytes(self, name: str, tmp_path: Path) -> None:
        whole = (READING / name).read_bytes()
        for seed in range(80):
            read_or_refused(tmp_path / name, flipped(whole, random.Random(seed)))

    @pytest.mark.thorough
    @pytest.mark.parametrize("name", ["awkward.xlsx", "awkward.ods"])
    def test_flipped_bytes_of_the_xml(self, name: str, tmp_path: Path) -> None:
        for seed in range(80):
            chance = random.Random(seed)
            read_or_refused(tmp_path / name, within(flipped)((READING / name).read_bytes(), chance))

    @pytest.mark.slow
    @pytest.mark.parametrize("name", AWKWARD)
    def test_flipped_bytes_for_long(self, name: str, tmp_path: Path) -> None:
        whole = (READING / name).read_bytes()
        for seed in range(80, 2_000):
            chance = random.Random(seed)
            read_or_refused(tmp_path / name, flipped(whole, chance))
            if not name.endswith("xls"):
                read_or_refused(
                    tmp_path / name, within(flipped)((READING / name).read_bytes(), chance)
                )


def read_or_refused(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    try:
        readers.read(path)
    except OcopError as error:
        assert words.say(error.key, "vi", **error.values)
