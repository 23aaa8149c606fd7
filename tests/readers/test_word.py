"""What an office gets from a Word document: every letter in its place, and what to know of it."""

from __future__ import annotations

import io
import json
import random
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from ocop_cli import readers
from ocop_cli.model.errors import OcopError, Unreadable
from ocop_cli.model.pages import Mark, Page, PageKind, Row, Span
from ocop_cli.readers.word import document as word_document
from ocop_cli.readers.word import stream as word_stream
from ocop_cli.words import knows
from tests.made.word import SPACES, cell, deleted, document, paragraph, part, row, run, table

FILES = Path(__file__).parent.parent / "files"
DOCUMENTS = sorted(FILES.glob("documents*/*.docx"))


@pytest.fixture
def made(tmp_path: Path) -> Path:
    return tmp_path / "made.docx"


def page_of(path: Path) -> Page:
    (page,) = word_document.read(path)
    return page


def lines(page: Page) -> list[object]:
    return [row.cells[0] for row in page.rows if row.table is None]


def rows(page: Page, number: int = 1) -> list[tuple[object, ...]]:
    return [row.cells for row in page.rows if row.table == number]


def plain(value: object) -> str:
    return " ".join(str(value or "").replace("\u00ad", "").split())


class TestDocumentsOfOffices:
    @pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
    def test_every_product_stands_in_a_row_with_its_entity(self, path: Path) -> None:
        expected = json.loads(Path(f"{path}.expected.json").read_text("utf-8"))
        page = page_of(path)
        found = {plain(value) for row in page.rows for value in row.cells}
        missing = [
            said
            for said in expected["rows"]
            for key in ("product", "entity")
            if key in said and plain(said[key]) not in found
        ]
        assert missing == []

    def test_the_page_is_the_whole_document(self) -> None:
        page = page_of(FILES / "documents" / "bac-kan-2616-qd-ubnd.docx")
        assert page.kind is PageKind.DOCUMENT
        assert [row.number for row in page.rows if row.table == 3] == list(range(1, 8))
        assert {row.table for row in page.rows} == {1, 2, 3, 4, None}

    def test_a_cell_over_two_rows_is_said_once_with_its_range(self) -> None:
        page = page_of(FILES / "documents" / "thanh-hoa-1114-qd-ubnd.docx")
        assert Span(2, 2, 3, 2, table=3) in page.merged
        assert rows(page, 3)[2][2] is None


class TestTables:
    def test_tables_are_counted_in_reading_order_between_lines(self, made: Path) -> None:
        body = paragraph("Trước") + table(row("a")) + paragraph("Giữa") + table(row("b"))
        page = page_of(document(made, body))
        assert [(row.table, row.number, row.cells[0]) for row in page.rows] == [
            (None, 1, "Trước"),
            (1, 1, "a"),
            (None, 2, "Giữa"),
            (2, 1, "b"),
        ]

    def test_paragraphs_and_breaks_in_a_cell_are_lines(self, made: Path) -> None:
        inside = cell(paragraph("Trà", "<w:r><w:br/></w:r>", "hoa") + paragraph("vàng"))
        assert rows(page_of(document(made, table(row(inside))))) == [("Trà\nhoa\nvàng",)]

    def test_merged_cells_keep_their_place(self, made: Path) -> None:
        down, on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
        body = table(
            row(cell("Nhóm", '<w:gridSpan w:val="3"/>')),
            row("1", cell("HTX Nắng", down), "Trà"),
            row("2", cell("", on), "Gạo"),
            row("3", cell("HTX Mưa", down), "Mật"),
        )
        page = page_of(document(made, body))
        assert rows(page) == [
            ("Nhóm", None, None),
            ("1", "HTX Nắng", "Trà"),
            ("2", None, "Gạo"),
            ("3", "HTX Mưa", "Mật"),
        ]
        assert set(page.merged) == {Span(1, 0, 1, 2), Span(2, 1, 3, 1)}

    def test_words_under_a_merged_cell_are_kept_and_marked(self, made: Path) -> None:
        """Word shows the first name alone, and keeps what stood in the cells it merged."""
        down, on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
        names = (("HTX Nắng", down), ("HTX Mưa", on), ("HTX  nắng", on), ("", on))
        page = page_of(document(made, table(*(row(cell(*one)) for one in names))))
        assert rows(page) == [("HTX Nắng",), ("HTX Mưa",), ("HTX  nắng",), (None,)]
        assert page.merged == (Span(1, 0, 4, 0),)
        assert page.marks == {(1, 2, 0): Mark.COVERED}

    def test_a_cell_that_goes_on_under_none_is_a_cell(self, made: Path) -> None:
        body = table(row(cell("HTX Nắng")), row(cell("HTX Mưa", "<w:vMerge/>")))
        page = page_of(document(made, body))
        assert rows(page) == [("HTX Nắng",), ("HTX Mưa",)]
        assert (page.merged, page.marks) == ((), {})

    def test_columns_left_out_at_the_left_stay_empty(self, made: Path) -> None:
        body = table(row("1", "2", "3"), row("x", properties='<w:gridBefore w:val="2"/>'))
        assert rows(page_of(document(made, body)))[1] == (None, None, "x")

    def test_a_table_inside_a_cell_follows_its_row(self, made: Path) -> None:
        inner = table(row("1", "Trà"), row("2", "Gạo"))
        body = table(row(cell(inner + paragraph(""))), row("sau"))
        page = page_of(document(made, body))
        assert [(row.table, row.cells) for row in page.rows] == [
            (1, (None,)),
            (2, ("1", "Trà")),
            (2, ("2", "Gạo")),
            (1, ("sau",)),
        ]

    def test_a_frame_of_one_column_inside_a_cell_is_text_of_the_cell(self, made: Path) -> None:
        inner = table(row("Trà"), row("Gạo"))
        body = table(row("1", cell(paragraph("Gồm:") + inner)))
        assert rows(page_of(document(made, body))) == [("1", "Gồm:\nTrà\nGạo")]

    def test_content_controls_hide_nothing(self, made: Path) -> None:
        def control(content: str) -> str:
            return f"<w:sdt><w:sdtPr/><w:sdtContent>{content}</w:sdtContent></w:sdt>"

        body = (
            control(paragraph("Đầu"))
            + table(row("a", control(cell("b"))), control(row("c", "d")))
            + control(table(row(cell(control(paragraph(control(run("e"))))))))
        )
        page = page_of(document(made, body))
        assert lines(page) == ["Đầu"]
        assert rows(page) == [("a", "b"), ("c", "d")]
        assert rows(page, 2) == [("e",)]

    def test_a_hidden_row_is_read_and_said(self, made: Path) -> None:
        body = table(row("1"), row("2", properties="<w:hidden/>"))
        assert [row.hidden for row in page_of(document(made, body)).rows] == [False, True]


class TestLetters:
    @pytest.mark.parametrize(
        ("content", "said"),
        [
            ("<w:smartTag>" + run("Tân") + "</w:smartTag>" + run(" Cương"), "Tân Cương"),
            ("<w:hyperlink>" + run("Tân Cương") + "</w:hyperlink>", "Tân Cương"),
            ('<w:fldSimple w:instr="X">' + run("Tân Cương") + "</w:fldSimple>", "Tân Cương"),
            ("<w:r><w:t>Tân</w:t><w:noBreakHyphen/><w:t>Cương</w:t></w:r>", "Tân-Cương"),
            ("<w:r><w:t>Tân</w:t><w:softHyphen/><w:t>Cương</w:t></w:r>", "Tân\u00adCương"),
            ("<w:r><w:t>Tân</w:t><w:tab/><w:t>Cương</w:t></w:r>", "Tân\tCương"),
            ('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', "✓"),
            (run("ü", '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>'), "✓"),
            ("<m:oMath><m:r><m:t>5</m:t></m:r></m:oMath>" + run(" sao"), "5 sao"),
            ("<w:ruby><w:rubyBase>" + run("Tân") + "</w:rubyBase></w:ruby>", "Tân"),
        ],
    )
    def test_nothing_printed_is_left_out(self, made: Path, content: str, said: str) -> None:
        assert lines(page_of(document(made, paragraph(content)))) == [said]

    def test_a_field_shows_its_result_not_its_instruction(self, made: Path) -> None:
        def char(kind: str) -> str:
            return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

        inner = char("begin") + char("separate") + run("ẩn") + char("end")
        body = paragraph(
            char("begin"),
            "<w:r><w:instrText>IF</w:instrText></w:r>",
            inner,
            char("separate"),
            "743/QĐ-UBND",
            char("end"),
        )
        assert lines(page_of(document(made, body))) == ["743/QĐ-UBND"]

    def test_a_text_box_is_read_once(self, made: Path) -> None:
        box = f"<w:txbxContent>{paragraph('Số: 743/QĐ-UBND')}</w:txbxContent>"
        drawn = (
            "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:wsp>"
            f"{box}</wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape>{box}"
            "</v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
        )
        assert lines(page_of(document(made, paragraph("Đầu", drawn)))) == [
            "Đầu",
            "Số: 743/QĐ-UBND",
        ]

    def test_headers_notes_and_footers_are_read_where_they_print(self, made: Path) -> None:
        section = '<w:sectPr><w:headerReference r:id="header"/><w:footerReference r:id="footer"/>'
        note = '<w:footnote w:type="separator"><w:p/></w:footnote>'
        page = page_of(
            document(
                made,
                paragraph("Thân") + section + "</w:sectPr>",
                header=part("hdr", paragraph("Đầu trang")),
                footer=part("ftr", paragraph("Chân trang")),
                footnotes=part("footnotes", f"{note}<w:footnote>{paragraph('* chú')}</w:footnote>"),
            )
        )
        assert lines(page) == ["Đầu trang", "Thân", "* chú", "Chân trang"]

    def test_the_strict_form_of_the_format_reads_alike(self, made: Path) -> None:
        document(made, table(row("Trà")))
        with zipfile.ZipFile(made) as file:
            parts = {name: file.read(name) for name in file.namelist()}
        with zipfile.ZipFile(made, "w") as file:
            for name, content in parts.items():
                file.writestr(
                    name,
                    content.replace(
                        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
                    ),
                )
        assert rows(page_of(made)) == [("Trà",)]


class TestDrafts:
    def test_inserted_text_is_read_and_deleted_text_is_not(self, made: Path) -> None:
        body = table(
            row(
                cell(
                    paragraph(
                        "Trà ",
                        deleted("xanh"),
                        f"<w:ins>{run('vàng')}</w:ins>",
                    )
                ),
                "HTX",
            )
        )
        page = page_of(document(made, body))
        assert rows(page) == [("Trà vàng", "HTX")]
        assert page.marks == {(1, 1, 0): Mark.DRAFT}

    def test_a_deleted_row_is_gone_and_its_place_is_told(self, made: Path) -> None:
        body = table(row("1"), row("2", properties="<w:del/>"), row("3", properties="<w:ins/>"))
        page = page_of(document(made, body))
        assert [(row.number, row.cells) for row in page.rows] == [(1, ("1",)), (3, ("3",))]
        assert page.marks == {(1, 2, -1): Mark.DRAFT, (1, 3, -1): Mark.DRAFT}

    def test_a_deleted_line_is_told(self, made: Path) -> None:
        page = page_of(document(made, paragraph(deleted("Điều 9")) + paragraph("Điều 1")))
        assert lines(page) == ["Điều 1"]
        assert page.marks == {(0, 1, -1): Mark.DRAFT}

    def test_moved_text_is_read_where_it_went(self, made: Path) -> None:
        body = paragraph("<w:moveFrom>" + run("A") + "</w:moveFrom>", "B") + paragraph(
            "<w:moveTo>" + run("A") + "</w:moveTo>"
        )
        assert lines(page_of(document(made, body))) == ["B", "A"]

    def test_a_paragraph_whose_end_was_deleted_runs_on(self, made: Path) -> None:
        first = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + run("Trà ") + "</w:p>"
        body = table(row(cell(first + paragraph("vàng"))))
        assert rows(page_of(document(made, body))) == [("Trà vàng",)]

    def test_hidden_text_is_read_and_said(self, made: Path) -> None:
        page = page_of(document(made, table(row(cell(paragraph(run("Trà", "<w:vanish/>")))))))
        assert page.rows == (Row(1, ("Trà",), 1, hidden=True),)

    def test_struck_text_is_marked(self, made: Path) -> None:
        page = page_of(document(made, table(row(cell(paragraph(run("Trà", "<w:strike/>")))))))
        assert page.marks == {(1, 1, 0): Mark.STRUCK}


class TestOldFonts:
    VNTIME = '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>'

    def test_a_font_named_on_the_text(self, made: Path) -> None:
        page = page_of(
            document(made, table(row(cell(paragraph(run("S¶n phÈm chÌ", self.VNTIME))))))
        )
        assert rows(page) == [("Sản phẩm chè",)]
        assert page.marks == {(1, 1, 0): Mark.CONVERTED}

    def test_a_font_named_in_the_style_another_style_rests_on(self, made: Path) -> None:
        styles = part(
            "styles",
            f'<w:style w:type="paragraph" w:styleId="A"><w:rPr>{self.VNTIME}</w:rPr></w:style>'
            '<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>',
        )
        body = f'<w:p><w:pPr><w:pStyle w:val="B"/></w:pPr>{run("S¶n phÈm chÌ")}</w:p>'
        assert lines(page_of(document(made, body, styles=styles))) == ["Sản phẩm chè"]

    def test_a_letter_that_stands_in_two_runs(self, made: Path) -> None:
        font = '<w:rFonts w:hAnsi="VNI-Times"/>'
        body = paragraph(run("Saûn phaå", font), run("m cheø", font), run(" (OCOP)"))
        assert lines(page_of(document(made, body))) == ["Sản phẩm chè (OCOP)"]


class TestRefused:
    @pytest.mark.parametrize(
        ("name", "key"),
        [("half-a-file.docx", "unreadable.damaged"), ("password.docx", "unreadable.damaged")],
    )
    def test_broken_files(self, name: str, key: str) -> None:
        with pytest.raises(Unreadable) as caught:
            word_document.read(FILES / "documents" / "broken" / name)
        assert caught.value.key == key

    def test_a_document_of_pictures_alone_is_a_scan(self, made: Path) -> None:
        with pytest.raises(Unreadable) as caught:
            word_document.read(
                document(made, paragraph("<w:r><w:drawing><pic:pic/></w:drawing></w:r>"))
            )
        assert caught.value.key == "scan.document"

    def test_a_scanned_annex_under_typed_lines_is_a_scan(self, made: Path) -> None:
        picture = (
            "<w:r><w:drawing><wp:inline><wp:extent cx='5600000' cy='7900000'/><pic:pic/>"
            "</wp:inline></w:drawing></w:r>"
        )
        with pytest.raises(Unreadable) as caught:
            word_document.read(document(made, paragraph("Số: 743/QĐ-UBND") + paragraph(picture)))
        assert caught.value.key == "scan.document"

    def test_a_picture_beside_a_table_of_letters_is_no_scan(self, made: Path) -> None:
        picture = (
            "<w:r><w:drawing><wp:inline><wp:extent cx='5600000' cy='7900000'/><pic:pic/>"
            "</wp:inline></w:drawing></w:r>"
        )
        body = paragraph(picture) + table(row("TT", "Tên", "Sao"), row("1", "Trà", "3"))
        page = page_of(document(made, body))
        assert len(rows(page)) == 2
        assert page.pictures == 1, "it may show another table, and is told"

    @pytest.mark.parametrize(
        ("content", "key"),
        [
            ("<w:altChunk r:id='x'/>", "embedded.part"),
            (paragraph("<w:r><w:object><o:OLEObject/></w:object></w:r>", "A"), "embedded.object"),
        ],
    )
    def test_a_file_inside_the_document(self, made: Path, content: str, key: str) -> None:
        with pytest.raises(Unreadable) as caught:
            word_document.read(document(made, paragraph("Số: 1") + content))
        assert caught.value.key == key
        assert knows(key)

    def test_entities_are_not_expanded(self, made: Path) -> None:
        bomb = (
            "<!DOCTYPE w:document [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;&a;'>]>"
            f"<w:document {SPACES}><w:body>{paragraph('&b;')}</w:body></w:document>"
        )
        with zipfile.ZipFile(made, "w") as file:
            file.writestr("word/document.xml", bomb)
        with pytest.raises(Unreadable):
            word_document.read(made)

    @pytest.mark.thorough
    @pytest.mark.parametrize(
        "most", (5_000, pytest.param(word_stream.MOST_BLOCKS, marks=pytest.mark.slow))
    )
    def test_a_bomb_is_not_unpacked(
        self, made: Path, monkeypatch: pytest.MonkeyPatch, most: int
    ) -> None:
        monkeypatch.setattr(word_stream, "MOST_BLOCKS", most)
        with (
            zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file,
            file.open("word/document.xml", "w") as stream,
        ):
            stream.write(f"<w:document {SPACES}><w:body>".encode())
            for _ in range(60):
                stream.write(b"<w:p/>" * (most // 5))
        with pytest.raises(Unreadable) as caught:
            word_document.read(made)
        assert caught.value.key == "unreadable.bomb"

    def test_cells_without_number_are_refused(
        self, made: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(word_document, "MOST_CELLS", 500)
        body = table(("<w:tr>" + "<w:tc/>" * 60 + "</w:tr>") * 10)
        with pytest.raises(Unreadable) as caught:
            word_document.read(document(made, body))
        assert caught.value.key == "unreadable.cells"

    def test_deep_nesting_is_refused(self, made: Path) -> None:
        body = "<w:tbl><w:tr><w:tc>" * 3000 + "</w:tc></w:tr></w:tbl>" * 3000
        with pytest.raises(Unreadable):
            word_document.read(document(made, body))

    @pytest.mark.thorough
    def test_no_spoilt_file_brings_it_down(self, made: Path) -> None:
        chosen = random.Random(20)
        whole = (FILES / "documents" / "bac-kan-2616-qd-ubnd.docx").read_bytes()
        with zipfile.ZipFile(FILES / "documents" / "bac-kan-2616-qd-ubnd.docx") as file:
            xml = file.read("word/document.xml")
        for spoilt in [*mutations(whole, chosen, 60), *repacked(xml, chosen, 120)]:
            made.write_bytes(spoilt)
            try:
                readers.read(made)
            except OcopError as error:
                assert knows(error.key)


def mutations(whole: bytes, chosen: random.Random, count: int) -> Iterator[bytes]:
    """`whole` cut, with bytes flipped, or with two stretches swapped."""
    for number in range(count):
        spoilt = bytearray(whole)
        at = chosen.randrange(len(whole))
        if number % 3 == 0:
            spoilt = spoilt[:at]
        elif number % 3 == 1:
            for _ in range(chosen.randrange(1, 20)):
                spoilt[chosen.randrange(len(spoilt))] ^= 1 << chosen.randrange(8)
        else:
            size, other = chosen.randrange(1, 300), chosen.randrange(len(whole))
            one, two = spoilt[at : at + size], spoilt[other : other + size]
            spoilt[at : at + size], spoilt[other : other + size] = two, one
        yield bytes(spoilt)


def repacked(xml: bytes, chosen: random.Random, count: int) -> Iterator[bytes]:
    """Sound packages around a spoilt main part, by moving and doubling its elements."""
    tags = [at for at in range(len(xml)) if xml[at : at + 1] == b"<"]
    for _ in range(count):
        start, end = sorted(chosen.sample(tags, 2))
        place = chosen.choice(tags)
        spoilt = xml[:place] + xml[start : min(end, start + 4000)] + xml[place:]
        if chosen.random() < 0.5:
            spoilt = xml[:start] + xml[end:]
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w") as file:
            file.writestr("word/document.xml", spoilt)
        yield stream.getvalue()
