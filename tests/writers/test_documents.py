"""The same report as Markdown, HTML, workbook, Word document and PDF."""

from __future__ import annotations

import re
import string
import time
from base64 import b64encode
from datetime import date, datetime
from hashlib import sha256
from io import BytesIO
from itertools import product
from unicodedata import normalize
from zipfile import ZipFile

import docx
import openpyxl
import pdfplumber
import pytest
from docx.enum.section import WD_ORIENT
from lxml import etree, html
from PIL import Image, ImageDraw, ImageFont
from reportlab.pdfbase.ttfonts import TTFontFile

from ocop_cli.model.listing import Report
from ocop_cli.words import Language, field, value
from ocop_cli.writers import WRITERS, Options
from ocop_cli.writers.fonts import path_of
from ocop_cli.writers.layout import wrapped
from tests.made.reports import FIELDS, HOSTILE, ROWS, a_list_of, a_report, text, written


class TestMarkdown:
    def test_a_table_with_its_sentences(self) -> None:
        report = a_report(before=("Tính đến ngày 24/12/2024.",), after=("Tổng cộng 2.",))
        lines = text(report, "md").splitlines()
        assert lines[:3] == ["# Danh sách", "", "Tính đến ngày 24/12/2024."]
        assert lines[4].startswith("| ID | Sản phẩm | Chủ thể | Hạng sao |")
        assert lines[5].startswith("| ---: | --- | --- | ---: |")
        assert "| 743/QĐ-UBND | 04/02/2020 | 04/02/2023 |" in lines[6]
        assert lines[-2:] == ["Tổng cộng 2.", ""]

    def test_nothing_in_a_name_is_a_mark(self) -> None:
        table = text(a_list_of(HOSTILE), "md").splitlines()
        assert "| 3 | &lt;script&gt;alert(1)&lt;/script&gt; |" in table
        assert "| 4 | a \\| b |" in table
        assert "| 5 | \\*\\*x\\*\\* \\_y\\_ \\[z\\](http://a.example) |" in table

    def test_a_sentence_does_not_become_a_list(self) -> None:
        said = text(a_report(after=("1. Một", "- hai", "# ba")), "md")
        assert said.endswith("1\\. Một\n\n\\- hai\n\n\\# ba\n\n")


class TestHtml:
    def page(self, report: Report, language: Language = "vi") -> html.HtmlElement:
        return html.document_fromstring(written(report, "html", language))

    def test_a_page_with_title_headings_and_rows(self) -> None:
        page = self.page(a_report())
        assert page.get("lang") == "vi"
        assert page.findtext(".//title") == page.findtext(".//h1") == "Danh sách"
        assert [cell.get("scope") for cell in page.iterfind(".//thead/tr/th")] == ["col"] * 11
        cells = [cell.text_content() for cell in page.findall(".//tbody/tr")[0]]
        assert cells[1] == "Chè tôm nõn Hương Quê"
        assert cells[4] == "90,86"

    def test_names_are_text(self) -> None:
        page = self.page(a_list_of(HOSTILE))
        assert [row[1].text_content() for row in page.findall(".//tbody/tr")] == list(HOSTILE)

    def test_it_holds_no_script_and_fetches_nothing(self) -> None:
        page = self.page(a_list_of(HOSTILE))
        assert not page.xpath("//script | //link | //img | //iframe | //@src | //@href | //@style")
        policy = page.xpath("string(//meta[@http-equiv]/@content)")
        style = page.findtext(".//style")
        assert style is not None
        allowed = b64encode(sha256(style.encode()).digest()).decode()
        assert policy.startswith(f"default-src 'none'; style-src 'sha256-{allowed}'")


class TestWorkbook:
    def book(self, report: Report, language: Language = "vi") -> openpyxl.Workbook:
        return openpyxl.load_workbook(BytesIO(written(report, "xlsx", language)))

    def test_days_and_numbers_are_what_they_are(self) -> None:
        sheet = self.book(a_report())["Danh sách"]
        headings = [cell.value for cell in sheet[1]]
        row = dict(zip(headings, sheet[2], strict=True))
        assert row["Ngày ban hành"].value == datetime(2020, 2, 4)  # noqa: DTZ001 - a day in a sheet has no zone
        assert row["Ngày ban hành"].number_format == "dd/mm/yyyy"
        assert row["Điểm"].value == 90.86
        assert row["Hạng sao"].value == 4
        assert row["Chờ rà soát"].value == "có"
        assert row["Tình trạng"].value == "hết hạn, chưa đánh giá lại"
        assert "Gia hạn đến hết ngày" not in headings

    def test_the_heading_is_frozen_filtered_and_printed_on_each_page(self) -> None:
        sheet = self.book(a_report())["Danh sách"]
        assert sheet.freeze_panes == "A2"
        assert sheet.auto_filter.ref == "A1:K3"
        assert sheet.print_title_rows == "$1:$1"

    def test_text_is_never_a_formula_or_a_link(self) -> None:
        sheet = self.book(a_list_of(HOSTILE))["Danh sách"]
        assert [sheet.cell(row, 2).value for row in range(2, 10)] == list(HOSTILE)
        assert {sheet.cell(row, 2).data_type for row in range(2, 10)} == {"s"}
        assert all(cell.hyperlink is None for row in sheet.iter_rows() for cell in row)

    def test_the_notes_say_what_the_list_is(self) -> None:
        report = a_report(
            before=("Sổ biết đến quyết định 9/QĐ-UBND.",),
            after=("Tổng cộng 2.",),
            notes=(("Quy ước", "ngày tròn"),),
            day=date(2024, 12, 24),
        )
        notes = [row for row in self.book(report)["Ghi chú"].values]
        assert (None, "Danh sách") in notes
        assert ("Tính đến ngày", "24/12/2024") in notes
        assert ("Quy ước", "ngày tròn") in notes
        assert (None, "Cột trống không hiện: Gia hạn đến hết ngày.") in notes
        assert (None, "Tổng cộng 2.") in notes

    def test_what_looks_like_a_sign_spelt_out_stays_as_it_is_written(self) -> None:
        # Spreadsheet programs read _x000D_ as a line end, unless its first sign is spelt out.
        with ZipFile(BytesIO(written(a_list_of(["Chè_x000D_xanh"]), "xlsx"))) as archive:
            assert "Chè_x005F_x000D_xanh" in archive.read("xl/worksheets/sheet1.xml").decode()

    def test_a_heading_is_as_high_as_its_lines(self) -> None:
        report = Report("a", "A", ("not_certified_products",), ((1,),))
        sheet = self.book(report)["A"]
        wide = sheet.column_dimensions["A"].width
        lines = len(wrapped(str(sheet["A1"].value), wide - 3, len))
        assert sheet.row_dimensions[1].height == max(2, lines) * 15

    def test_a_row_is_as_high_as_its_longest_text_and_no_column_too_wide(self) -> None:
        sheet = self.book(a_list_of(["chè " * 40]))["Danh sách"]
        assert sheet.row_dimensions[2].height > 15 * 5
        assert all(one.width < 33 for one in sheet.column_dimensions.values())

    def test_a_text_too_long_for_a_cell_stands_whole_in_the_notes(self) -> None:
        long = "chè " * 20_000
        book = self.book(a_list_of([long.strip()]))
        cell = book["Danh sách"]["B2"].value
        assert isinstance(cell, str)
        assert len(cell) <= 32_767
        assert cell.endswith("mục 1]")
        pieces = [text for label, text in book["Ghi chú"].values if "Mục 1" in str(label)]
        assert "".join(map(str, pieces)) == long.strip()

    @pytest.mark.thorough
    def test_sheet_names_are_allowed_and_different(self) -> None:
        parts = tuple(
            Report("part", title, ("decision",), (("1/QĐ",),))
            for title in ("History", "a/b:c", "A b c", "x" * 40, "x" * 41, "'", "Danh sách")
        )
        names = self.book(a_report(parts=parts)).sheetnames
        assert len(names) == len({name.casefold() for name in names}) == 9
        assert all(len(name) <= 31 and not set(name) & set("[]:*?/\\") for name in names)
        assert "history" not in {name.casefold() for name in names}


class TestWord:
    def document(self, report: Report, language: Language = "vi") -> docx.document.Document:
        return docx.Document(BytesIO(written(report, "docx", language)))

    def test_title_sentences_and_table(self) -> None:
        document = self.document(a_report(before=("Tính đến ngày 24/12/2024.",)))
        said = [paragraph.text for paragraph in document.paragraphs]
        assert said[:2] == ["Danh sách", "Tính đến ngày 24/12/2024."]
        row = [cell.text for cell in document.tables[0].rows[1].cells]
        assert row[1] == "Chè tôm nõn Hương Quê"
        assert row[6] == "04/02/2020"

    def test_a4_and_headings_repeated(self) -> None:
        document = self.document(a_report())
        section = document.sections[0]
        assert section.page_width is not None and section.page_height is not None
        assert {round(section.page_width.mm), round(section.page_height.mm)} == {210, 297}
        assert "w:tblHeader" in document.tables[0].rows[0]._tr.xml
        assert "PAGE" in section.footer._element.xml

    def test_narrow_tables_stand_and_wide_ones_lie(self) -> None:
        standing, lying = (
            self.document(report).sections[0].orientation
            for report in (a_list_of(["Chè"]), a_report())
        )
        assert standing == WD_ORIENT.PORTRAIT
        assert lying == WD_ORIENT.LANDSCAPE

    def test_names_are_text(self) -> None:
        rows = self.document(a_list_of(HOSTILE)).tables[0].rows[1:]
        assert [row.cells[1].text for row in rows] == list(HOSTILE)

    def test_vietnamese_letters_get_their_font_everywhere(self) -> None:
        with ZipFile(BytesIO(written(a_report(), "docx"))) as archive:
            styles = archive.read("word/styles.xml").decode()
        for script in ("ascii", "hAnsi", "cs", "eastAsia"):
            assert f'w:{script}="Times New Roman"' in styles

    def test_the_letters_travel_with_the_document(self) -> None:
        with ZipFile(BytesIO(written(a_list_of(HOSTILE), "docx"))) as archive:
            table = etree.fromstring(archive.read("word/fontTable.xml"))
            belongs = etree.fromstring(archive.read("word/_rels/fontTable.xml.rels"))
            files = {one.get("Id"): archive.read(f"word/{one.get('Target')}") for one in belongs}
        embedded = table.xpath("//*[contains(local-name(), 'embed')]")
        assert len(embedded) == len(files) == 3
        for one in embedded:
            name, key = one.values()
            face = unveiled(files[name], key)
            assert ImageFont.truetype(BytesIO(face)).getname()[0] == "OCOP Serif"


class TestATableTooWideForPaper:
    FIELDS = ("product", *(f"field_{n}" for n in range(40)), "stars")
    REPORT = Report(
        "wide",
        "Rộng",
        FIELDS,
        (("Chè tôm nõn", *(f"giá-trị-{n}" if n % 3 else None for n in range(40)), 4),),
        first=("stars", "product"),
    )

    def test_says_in_one_column_what_has_no_room(self) -> None:
        table = docx.Document(BytesIO(written(self.REPORT, "docx"))).tables[0]
        heads, row = ([cell.text for cell in line.cells] for line in table.rows)
        assert len(heads) < 15 and heads[-1] == "Chi tiết"
        assert (heads[0], row[0]) == ("Sản phẩm", "Chè tôm nõn")
        assert (heads[-2], row[-2]) == ("Hạng sao", "4"), "what the report puts first is kept"
        kept = dict(zip(heads, row, strict=True))
        told = dict(part.split(": ") for part in row[-1].split("; "))
        for n in range(40):
            said = {**kept, **told}.get(f"field_{n}")
            assert said == (f"giá-trị-{n}" if n % 3 else None), "and nothing is lost"

    def test_one_endless_word_leaves_the_others_their_room(self) -> None:
        rows = (("A" * 300, "HTX Núi Mây", 4), ("Chè tôm nõn", "HTX Hương Quê", 3))
        report = Report("list", "Danh sách", ("product", "entity", "stars"), rows)
        with pdfplumber.open(BytesIO(written(report, "pdf"))) as pdf:
            assert len(pdf.pages) == 1
            page = pdf.pages[0]
            assert min(letter["size"] for letter in page.chars) >= 8
            assert page.search("HTX Hương Quê") and page.search("Hạng")

    @pytest.mark.thorough
    def test_in_letters_that_can_be_read(self) -> None:
        with pdfplumber.open(BytesIO(written(self.REPORT, "pdf"))) as pdf:
            page = pdf.pages[0]
            assert min(letter["size"] for letter in page.chars) >= 7
            assert "giá-trị-38" in (page.extract_text() or "")


class TestTypefaces:
    """The faces that travel with documents."""

    FACES = ("Regular", "Bold", "Italic", "BoldItalic")
    # Vietnamese, composed; Ê Đê, Ba Na, Chăm and others besides; what stands in names and notices.
    VOWELS = "aăâeêioôơuưy"
    TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
    LETTERS = "".join(normalize("NFC", v + tone) for v, tone in product(VOWELS, TONES)) + "đfwzj"
    OTHERS = "ƀčĕĭñŏŭǔĩũç" + "αβμ°²³½¼‰…–—“”‘’«»₫€№≥≤×→"

    @pytest.mark.parametrize("face", FACES)
    def test_every_letter_a_name_may_hold_is_there(self, face: str) -> None:
        known = TTFontFile(BytesIO(path_of(f"OCOPSerif-{face}").read_bytes())).charToGlyph
        letters = self.LETTERS + self.LETTERS.upper() + self.OTHERS + string.printable[:95]
        assert [letter for letter in letters if ord(letter) not in known] == []

    @pytest.mark.parametrize("face", FACES)
    def test_every_letter_is_drawn_and_no_two_alike(self, face: str) -> None:
        font = ImageFont.truetype(path_of(f"OCOPSerif-{face}"), 64)
        drawn = {}
        for letter in self.LETTERS + self.LETTERS.upper():
            picture = Image.new("L", (120, 120), 255)
            ImageDraw.Draw(picture).text((20, 10), letter, font=font)
            drawn[picture.tobytes()] = letter
            assert picture.getextrema() == (0, 255), letter
        assert len(drawn) == 2 * len(self.LETTERS)

    def test_what_is_cut_does_not_bear_the_name_of_the_whole(self) -> None:
        # SIL Open Font License 1.1, condition 3.
        for face in self.FACES:
            names = TTFontFile(BytesIO(path_of(f"OCOPSerif-{face}").read_bytes()))
            assert "Liberation" not in str(names.familyName) + str(names.fullName)
        assert (path_of("").parent / "LICENCE-Liberation.txt").exists()


def unveiled(font: bytes, key: str) -> bytes:
    """A font as a document holds it, as the file it was."""
    veil = bytes.fromhex(key.strip("{}").replace("-", ""))[::-1] * 2
    return bytes(a ^ b for a, b in zip(font, veil, strict=False)) + font[32:]


class TestPdf:
    def words(self, report: Report, language: Language = "vi") -> str:
        with pdfplumber.open(BytesIO(written(report, "pdf", language))) as document:
            return "\n".join(page.extract_text() for page in document.pages)

    @pytest.mark.thorough
    def test_every_letter_is_found_again(self) -> None:
        names = ("Chè đắng ẩm thực", "Ưu đãi ỷ lại", "NGUYỄN THỊ MẪU", "hạng ★★★★ → tốt")
        found = self.words(a_list_of(names))
        assert all(name in found for name in names)

    def test_a_sign_no_font_has_is_spelt_out(self) -> None:
        assert "\\U0001f35a" in self.words(a_list_of(["cơm 🍚"]))

    @pytest.mark.thorough
    def test_fonts_are_inside(self) -> None:
        with pdfplumber.open(BytesIO(written(a_report(), "pdf"))) as document:
            fonts = {char["fontname"] for page in document.pages for char in page.chars}
        assert all("+OCOPSerif" in font for font in fonts)
        assert b"/FontFile2" in written(a_report(), "pdf")

    @pytest.mark.thorough
    def test_the_table_reads_back_cell_by_cell(self) -> None:
        with pdfplumber.open(BytesIO(written(a_report(), "pdf"))) as document:
            (table,) = document.pages[0].extract_tables()
        assert [str(cell).replace("\n", " ") for cell in table[1][:4]] == [
            "1",
            "Chè tôm nõn Hương Quê",
            "Hợp tác xã chè an toàn Hương Quê",
            "4",
        ]

    @pytest.mark.thorough
    def test_each_page_has_headings_and_its_number(self) -> None:
        names = [f"Sản phẩm số {number}" for number in range(120)]
        with pdfplumber.open(BytesIO(written(a_list_of(names), "pdf"))) as document:
            pages = [page.extract_text() for page in document.pages]
            width = document.pages[0].width
        assert round(width) == 595
        assert len(pages) > 2
        for number, page in enumerate(pages, start=1):
            assert f"Trang {number}/{len(pages)}" in page
            assert "ID Sản phẩm" in page
        assert sum(page.count("Sản phẩm số") for page in pages) == 120

    @pytest.mark.thorough
    def test_a_cell_longer_than_a_page_goes_on(self) -> None:
        words = [f"từ{number}" for number in range(2_500)]
        found = self.words(a_list_of([" ".join(words)])).split()
        assert all(word in found for word in words)


class TestDocumentsOfOneThing:
    report = Report(
        "show", "Sản phẩm", FIELDS, ROWS[:1], upright=True,
        parts=(Report("ratings", "Kết quả", ("decision", "stars"), (("743/QĐ-UBND", 4),)),),
    )  # fmt: skip

    @pytest.mark.parametrize("form", ["table", "md", "html"])
    def test_labels_and_values_stand_under_each_other(self, form: str) -> None:
        shown = text(self.report, form, options=Options(width=60))
        assert "Gia hạn" not in shown
        plain = re.sub(r"<[^>]+>|[|]", " ", shown)
        assert re.search(r"Có giá trị đến hết ngày\s+04/02/2023", plain)
        assert re.search(r"Quyết định số\s+Hạng sao", plain)


class TestEveryFormat:
    @pytest.mark.parametrize("form", WRITERS)
    def test_the_same_report_gives_the_same_bytes_on_another_day(
        self, form: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        report = a_report(day=date(2024, 12, 24))
        before = written(report, form)
        later = time.time() + 100_000_000
        monkeypatch.setattr(time, "time", lambda: later)
        for name in ("localtime", "gmtime"):
            real = getattr(time, name)
            monkeypatch.setattr(time, name, lambda at=later, real=real: real(at))
        assert written(report, form) == before

    @pytest.mark.parametrize("form", ["table", "md", "html", "xlsx", "docx", "pdf"])
    @pytest.mark.parametrize("language", ["vi", "en"])
    def test_an_empty_list_says_so(self, form: str, language: Language) -> None:
        said = {"vi": "Không có dòng nào.", "en": "No rows."}[language]
        document = written(a_report(rows=()), form, language)
        if form == "pdf":
            with pdfplumber.open(BytesIO(document)) as pdf:
                shown = pdf.pages[0].extract_text()
        elif form in ("xlsx", "docx"):
            with ZipFile(BytesIO(document)) as archive:
                name = {"xlsx": "xl/worksheets/sheet1.xml", "docx": "word/document.xml"}[form]
                shown = archive.read(name).decode()
        else:
            shown = document.decode()
        assert said in shown

    @pytest.mark.parametrize("form", WRITERS)
    def test_text_that_acts_is_written_without_acting(self, form: str) -> None:
        names = ("\x1b[2Jx", "a\u202eb", "c\x07d", "\udc80 e", "tab\there")
        document = written(a_list_of(names), form)
        if form in ("table", "md", "html"):
            assert b"\x1b" not in document
            assert "\u202e".encode() not in document
        if form in ("xlsx", "docx"):
            with ZipFile(BytesIO(document)) as archive:
                for entry in archive.namelist():
                    if not entry.endswith(".odttf"):
                        etree.fromstring(archive.read(entry))

    def test_every_label_is_there_in_both_languages(self) -> None:
        for words in (field.WORDS, value.WORDS):
            assert all(vi and en for vi, en in words.values())
        families = {name for names in value.FAMILIES.values() for name in names}
        assert families <= {key.partition(".")[0] for key in value.WORDS}
        assert set(value.FAMILIES) <= set(field.WORDS)
