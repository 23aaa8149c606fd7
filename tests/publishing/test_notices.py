"""Notices: which products, in which form, and what the register keeps of a published one."""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pypdfium2
import pytest

from ocop_cli.law import bases, rules
from ocop_cli.publishing.letters.letter import in_words, roman
from ocop_cli.publishing.notices import drafting
from ocop_cli.publishing.notices.wording import ended, listed
from ocop_cli.writers.placing import whole_files
from tests.conftest import Run

Write = Callable[[str, str], Path]

HEAD = "product,entity,locality,stars,decision,issued_on,authority,kind\n"
KHE_MAY = '"xã Nà Hiên, huyện Khe Mây"'
DA_VAN = '"xã Bản Cọ, huyện Đá Vân"'
FIRST = "12/QĐ-UBND,2021-03-01,UBND tỉnh A"
SECOND = "30/QĐ-UBND,2024-05-01,UBND tỉnh A"
LIST = HEAD + "\n".join(
    [
        f"Chè xanh Núi Mây,HTX Núi Mây,{KHE_MAY},3,{FIRST},",
        f"Mật ong hoa rừng,HTX Núi Mây,{KHE_MAY},4,{FIRST},",
        f"Miến dong Bản Cọ,HTX Bản Cọ,{DA_VAN},3,{FIRST},",
        f"Rượu nếp cái 40 độ,Hộ kinh doanh Mai Đức Khôi,{DA_VAN},3,{FIRST},",
        f"Rượu nếp cái 39 độ,Hộ kinh doanh Mai Đức Khôi,{DA_VAN},3,{SECOND},re_evaluation",
        f"Trà hoa vàng,Công ty TNHH Trà Vân,{DA_VAN},4,{SECOND},",
        f"Cao chè vằng,Công ty TNHH Trà Vân,{DA_VAN},5,31/QĐ-BNN,2024-05-01,Bộ Nông nghiệp,",
    ]
)
DAY = "--as-of 2024-06-30"


@pytest.fixture
def register(ocop: Run, write: Write) -> Run:
    """A register with four lapses, one of them under review, and one dossier filed."""
    ocop("import", write("list.csv", LIST))
    ocop("record dossier", "Miến dong Bản Cọ", "--on", "2024-04-02")
    return ocop


def office(ocop: Run) -> None:
    for name, value in {
        "office": "Văn phòng Điều phối | Nông thôn mới",
        "office-parent": "Sở Nông nghiệp và Môi trường",
        "office-code": "VPĐP",
        "place": "Núi Mây",
        "province": "A",
        "signatory-title": "KT. Chánh Văn phòng; Phó Chánh Văn phòng",
        "signatory": "Nguyễn Thị Thử",
        "recipients": "UBND tỉnh A; Các chủ thể",
    }.items():
        ocop("config", name, value)


def products(ran: object) -> list[str]:
    assert isinstance(ran, list)
    return [row["product"] for row in ran]


def word_lines(path: Path) -> list[str]:
    """The paragraphs of a Word document, in reading order."""
    with zipfile.ZipFile(path) as archive:
        text = archive.read("word/document.xml").decode()
    return [
        "".join(re.findall(r"<w:t[^>]*>([^<]*)</w:t>", paragraph))
        for paragraph in re.findall(r"<w:p>.*?</w:p>", text)
    ]


def pdf_pages(path: Path) -> list[str]:
    with pypdfium2.PdfDocument(path) as document:
        return [page.get_textpage().get_text_bounded() for page in document]


class TestAnAnnouncement:
    @pytest.mark.thorough
    def test_holds_what_lapsed_less_what_is_doubtful_or_filed(self, register: Run) -> None:
        lapsed = register(f"lapsed {DAY} --format json").json
        assert isinstance(lapsed, list)
        open_dossier = {"Miến dong Bản Cọ"}
        expected = {
            row["product_id"]
            for row in lapsed
            if not row["pending_review"] and row["product"] not in open_dossier
        }
        ran = register(f"notice announcement {DAY} --format json")
        assert {row["product_id"] for row in ran.json} == expected  # type: ignore[attr-defined]
        assert sorted(products(ran.json)) == ["Chè xanh Núi Mây", "Mật ong hoa rừng"]

    @pytest.mark.thorough
    def test_says_what_it_leaves_out_and_why(self, register: Run) -> None:
        said = register(f"notice announcement {DAY}").err
        assert "Left out: 1 – under review" in said and "Rượu nếp cái 40 độ" in said
        assert "Left out: 1 – a dossier is filed" in said and "Miến dong Bản Cọ" in said

    @pytest.mark.thorough
    def test_a_dossier_that_failed_or_was_answered_keeps_nobody_out(
        self, register: Run, write: Write
    ) -> None:
        register("record dossier", "Mật ong hoa rừng", "--on", "2024-03-05", "--result", "failed")
        register("record dossier", "Chè xanh Núi Mây", "--on", "2021-02-01")
        rows = register(f"notice announcement {DAY} --format json").json
        assert sorted(products(rows)) == ["Chè xanh Núi Mây", "Mật ong hoa rừng"]

    @pytest.mark.thorough
    def test_has_the_parts_of_the_decree_in_their_order(
        self, register: Run, tmp_path: Path
    ) -> None:
        office(register)
        register(f"notice announcement {DAY} -o a.docx")
        lines = word_lines(tmp_path / "a.docx")
        text = "\n".join(lines)
        parts = (
            "SỞ NÔNG NGHIỆP", "VĂN PHÒNG ĐIỀU PHỐI", "NÔNG THÔN MỚI",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc",
            "Số: ……/TB-VPĐP", "Núi Mây, ngày …… tháng …… năm 2024", "THÔNG BÁO", "Về việc",
            "Căn cứ Quyết định số 148/QĐ-TTg ngày 24 tháng 02 năm 2023", "thông báo:",
            "Tính đến hết ngày 30 tháng 6 năm 2024, có 02 sản phẩm OCOP của 01 chủ thể",
            "Nơi nhận:", "- UBND tỉnh A;", "- Các chủ thể;", "- Lưu: VT.", "KT. CHÁNH VĂN PHÒNG",
            "PHÓ CHÁNH VĂN PHÒNG", "Nguyễn Thị Thử", "Phụ lục", "DANH SÁCH", "Kèm theo Thông báo",
            "STT", "Chè xanh Núi Mây", "HTX Núi Mây", "xã Nà Hiên, huyện Khe Mây", "3 sao",
            "12/QĐ-UBND ngày 01/03/2021 của UBND tỉnh A", "01/03/2024", "02/03/2024",
            "Mã niêm phong của sổ theo dõi: ",
        )  # fmt: skip
        place = 0
        for part in parts:
            assert part in text[place:], part
            place += text[place:].index(part) + len(part)
        assert lines.count("Rượu nếp cái 40 độ") == 0

    @pytest.mark.thorough
    def test_word_and_pdf_number_their_pages_as_the_decree_asks(
        self, register: Run, tmp_path: Path
    ) -> None:
        register(f"notice announcement {DAY} -o a.docx")
        with zipfile.ZipFile(tmp_path / "a.docx") as archive:
            body = archive.read("word/document.xml").decode()
            assert "PAGE" in archive.read("word/header.xml").decode()
            assert "PAGE" not in archive.read("word/blank.xml").decode()
        assert body.count("<w:titlePg/>") == body.count('<w:pgNumType w:start="1"/>') == 2
        assert body.count("<w:tblHeader/>") == 1
        assert 'w:orient="landscape"' in body

    @pytest.mark.thorough
    def test_a_long_list_repeats_its_headings_and_counts_its_pages(
        self, ocop: Run, write: Write, tmp_path: Path
    ) -> None:
        rows = "".join(f"Bánh số {n},HTX Bánh,{KHE_MAY},3,{FIRST},\n" for n in range(60))
        ocop("import", write("many.csv", HEAD + rows))
        ocop(f"notice announcement {DAY} -o a.pdf")
        pages = pdf_pages(tmp_path / "a.pdf")
        assert len(pages) > 3
        assert all("Quyết định công nhận" in page for page in pages[1:])
        numbers = [re.findall(r"^(\d+)\s*$", page, re.M) for page in pages]
        assert [found[-1:] for found in numbers[2:]] == [[str(n)] for n in range(2, len(pages))]
        assert "2" not in (numbers[0] + numbers[1])[-1:], "no number on a first page"
        raw = (tmp_path / "a.pdf").read_bytes()
        assert b"/FontFile2" in raw and b"/Helvetica" not in raw

    @pytest.mark.thorough
    def test_recipients_are_headed_in_bold_italics_with_the_letters_to_show_it(
        self, register: Run, tmp_path: Path
    ) -> None:
        register(f"notice announcement {DAY} -o a.docx")
        register(f"notice announcement {DAY} -o a.pdf")
        with zipfile.ZipFile(tmp_path / "a.docx") as archive:
            body = archive.read("word/document.xml").decode()
            assert "word/fonts/OCOPSerif-BoldItalic.odttf" in archive.namelist()
        look = "<w:b/><w:bCs/><w:i/><w:iCs/>"
        assert re.findall(look + r"[^>]*/>[^>]*/></w:rPr><w:t[^>]*>([^<]*)", body) == ["Nơi nhận:"]
        assert b"OCOPSerif-BoldItalic" in (tmp_path / "a.pdf").read_bytes()

    @pytest.mark.thorough
    def test_its_properties_name_the_office_and_the_day(
        self, register: Run, tmp_path: Path
    ) -> None:
        register(f"lapsed {DAY} -o before.pdf")
        office(register)
        for command in ("notice announcement", "lapsed", "stats"):
            register(f"{command} {DAY} -o a.pdf")
            with pypdfium2.PdfDocument(tmp_path / "a.pdf") as document:
                said = document.get_metadata_dict()
            assert said["Author"] == "Văn phòng Điều phối Nông thôn mới"
            assert said["CreationDate"] == said["ModDate"] == "D:20240630000000+07'00'"
            register(f"{command} {DAY} -o a.docx")
            with zipfile.ZipFile(tmp_path / "a.docx") as archive:
                core = archive.read("docProps/core.xml").decode()
            assert "<dc:creator>Văn phòng Điều phối Nông thôn mới</dc:creator>" in core
        with pypdfium2.PdfDocument(tmp_path / "before.pdf") as document:
            assert document.get_metadata_dict()["Author"] == "ocop"

    @pytest.mark.thorough
    def test_the_same_arguments_give_the_same_bytes(self, register: Run, tmp_path: Path) -> None:
        for form in ("docx", "pdf", "html", "md"):
            register(f"notice announcement {DAY} -o a.{form}")
            register(f"notice announcement {DAY} -o b.{form}")
            assert (tmp_path / f"a.{form}").read_bytes() == (tmp_path / f"b.{form}").read_bytes()

    @pytest.mark.thorough
    def test_all_forms_say_the_same(self, register: Run, tmp_path: Path) -> None:
        for form in ("docx", "pdf", "html", "md"):
            register(f"notice announcement {DAY} -o a.{form}")
        texts = [
            "\n".join(word_lines(tmp_path / "a.docx")),
            "\n".join(pdf_pages(tmp_path / "a.pdf")),
            (tmp_path / "a.html").read_text(encoding="utf-8"),
            (tmp_path / "a.md").read_text(encoding="utf-8"),
        ]
        for said in ("Độc lập - Tự do - Hạnh phúc", "Mật ong hoa rừng", "02/03/2024", "Nơi nhận:"):
            flat = [" ".join(text.split()) for text in texts]
            assert all(said in text for text in flat), said

    @pytest.mark.thorough
    def test_nobody_is_told_that_there_is_nobody(self, register: Run, tmp_path: Path) -> None:
        for kind in ("announcement", "removal", "revocation", "recall", "violation", "reminder"):
            said = register(f"notice {kind} --as-of 2022-01-01 -o a.docx").err
            assert "no document is written" in said and "0 products" in said
            issued = f"notice {kind} --issue 9/TB --on 2022-01-01 -o a.docx"
            assert "not recorded" in register(issued, code=1).err
        assert not (tmp_path / "a.docx").exists()
        assert "notice" not in register("log --format csv").out

    @pytest.mark.thorough
    def test_speaks_to_the_bodies_of_its_day(self, register: Run, tmp_path: Path) -> None:
        def says(day: str) -> str:
            register(f"notice announcement --as-of {day} -o a.md")
            return (tmp_path / "a.md").read_text(encoding="utf-8")

        of_2024, of_2026 = says("2024-06-30"), says("2026-06-30")
        then = ("UBND các huyện, thị xã, thành phố".replace("UBND", "Ủy ban nhân dân"),
                "Ủy ban nhân dân cấp huyện nơi sản xuất", "- Cục Quản lý thị trường",
                "Nông nghiệp và Phát triển nông thôn, Công Thương")  # fmt: skip
        now = ("Ủy ban nhân dân các xã, phường", "Ủy ban nhân dân cấp xã nơi sản xuất",
               "- Chi cục Quản lý thị trường",
               "Nông nghiệp và Môi trường, Công Thương")  # fmt: skip
        for old, new in zip(then, now, strict=True):
            assert old in of_2024 and old not in of_2026
            assert new in of_2026 and new not in of_2024

    @pytest.mark.thorough
    def test_does_not_speak_of_days_to_come(self, register: Run) -> None:
        said = register("notice announcement --as-of 2027-06-30 -o a.docx", code=2).err
        assert "2027-06-30 has not come yet" in said

    @pytest.mark.thorough
    def test_the_seal_has_twelve_digits_that_can_be_typed_in_again(
        self, register: Run, tmp_path: Path
    ) -> None:
        register(f"notice announcement {DAY} -o a.md")
        text = (tmp_path / "a.md").read_text(encoding="utf-8")
        (seal,) = re.findall(r"Mã niêm phong của sổ theo dõi: (\w+)\.", text)
        assert len(seal) == 12
        assert register("check --expect", seal).code == 0

    @pytest.mark.thorough
    def test_gives_each_locality_its_list(self, register: Run, tmp_path: Path) -> None:
        register("record close 1 --on 2024-06-01")
        register(f"notice announcement {DAY} --split locality -o a.docx")
        lines = word_lines(tmp_path / "a.docx")
        assert [line for line in lines if line.startswith(("Phụ lục ", "Địa bàn"))] == [
            "Phụ lục I", "Địa bàn: xã Bản Cọ, huyện Đá Vân",
            "Phụ lục II", "Địa bàn: xã Nà Hiên, huyện Khe Mây",
        ]  # fmt: skip

    @pytest.mark.thorough
    def test_gives_each_district_its_list(self, register: Run, tmp_path: Path) -> None:
        register("record close 1 --on 2024-06-01")
        register(f"notice announcement {DAY} --split district -o a.docx")
        lines = word_lines(tmp_path / "a.docx")
        assert [line for line in lines if line.startswith("Địa bàn")] == [
            "Địa bàn: huyện Đá Vân", "Địa bàn: huyện Khe Mây",
        ]  # fmt: skip
        assert "commune" in register(f"notice announcement {DAY} --split street", code=2).err

    @pytest.mark.thorough
    def test_stands_in_the_order_asked_for_and_names_all(
        self, register: Run, tmp_path: Path
    ) -> None:
        register(f"notice announcement {DAY} --sort=-stars -o a.docx")
        lines = word_lines(tmp_path / "a.docx")
        assert lines.index("Mật ong hoa rừng") < lines.index("Chè xanh Núi Mây")
        assert len(products(register(f"notice announcement {DAY} --limit 1 -f json").json)) == 1
        assert "--limit" in register(f"notice announcement {DAY} --limit 1 -o b.pdf", code=2).err

    @pytest.mark.thorough
    def test_text_stays_text(self, ocop: Run, write: Write, tmp_path: Path) -> None:
        odd = 'Chè <b>{seal}</b> & "=1+1" | *x*'
        row = '"{}",HTX {{office}},,3,12/QĐ-UBND,2021-03-01,UBND tỉnh A,\n'
        ocop("import", write("a.csv", HEAD + row.format(odd.replace('"', '""'))))
        for form in ("docx", "pdf", "html", "md"):
            ocop(f"notice announcement {DAY} -o a.{form}")
        assert "<b>" not in (tmp_path / "a.html").read_text(encoding="utf-8").split("<article>")[1]
        pdf = " ".join(" ".join(pdf_pages(tmp_path / "a.pdf")).split())
        assert "{seal}" in pdf and "HTX {office}" in pdf
        assert "\\| \\*x\\*" in (tmp_path / "a.md").read_text(encoding="utf-8")


class TestPublishing:
    ISSUE = f"notice announcement {DAY} --issue 15 --on 2024-07-05"

    @pytest.mark.thorough
    def test_records_what_the_notice_held(self, register: Run) -> None:
        office(register)
        said = register(self.ISSUE + " -o a.docx").err
        assert "Recorded as published: 15/TB-VPĐP of 2024-07-05, 2 products" in said
        rows = register("lapsed --as-of 2024-07-05 --format json").json
        assert isinstance(rows, list)
        assert {row["product"]: row["announced_in"] for row in rows} == {
            "Chè xanh Núi Mây": "15/TB-VPĐP", "Mật ong hoa rừng": "15/TB-VPĐP",
            "Miến dong Bản Cọ": None, "Rượu nếp cái 40 độ": None,
        }  # fmt: skip
        earlier = register("lapsed --as-of 2024-07-04 --format json").json
        assert isinstance(earlier, list)
        assert {row["announced_in"] for row in earlier} == {None}

    @pytest.mark.thorough
    def test_the_document_bears_number_and_day(self, register: Run, tmp_path: Path) -> None:
        office(register)
        register(self.ISSUE.replace("15", "5") + " -o a.docx")
        text = "\n".join(word_lines(tmp_path / "a.docx"))
        assert "Số: 05/TB-VPĐP" in text
        assert "Núi Mây, ngày 05 tháng 7 năm 2024" in text
        assert "số 05/TB-VPĐP ngày 05 tháng 7 năm 2024 của Văn phòng Điều phối Nông" in text

    @pytest.mark.thorough
    def test_twice_changes_nothing_and_prints_the_same(
        self, register: Run, write: Write, tmp_path: Path
    ) -> None:
        register(self.ISSUE + " -o a.pdf")
        register(
            "import",
            write("late.csv", HEAD + "Bánh gai,HTX Bánh,,3,9/QĐ-UBND,2021-01-05,UBND tỉnh A,\n"),
        )
        said = register(self.ISSUE + " -o b.pdf").err
        assert "recorded already" in said
        assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()
        log = register("log --format json").json
        assert isinstance(log, list)
        assert [row["what"] for row in log].count("notice") == 1

    @pytest.mark.thorough
    def test_the_next_one_can_hold_only_what_is_new(self, register: Run, write: Write) -> None:
        register(self.ISSUE)
        register(
            "import",
            write("late.csv", HEAD + "Bánh gai,HTX Bánh,,3,9/QĐ-UBND,2021-01-05,UBND tỉnh A,\n"),
        )
        ran = register("notice announcement --as-of 2024-07-31 --new --format json")
        assert products(ran.json) == ["Bánh gai"]
        assert "Left out: 2 – an issued notice holds it already" in ran.err

    @pytest.mark.thorough
    def test_a_certificate_completed_later_stays_announced(
        self, register: Run, write: Write
    ) -> None:
        register(self.ISSUE)
        full = LIST.replace("product,", "product,score,", 1).replace(
            "Chè xanh Núi Mây,", "Chè xanh Núi Mây,61.5,"
        )
        register("import", write("full.csv", "\n".join(full.splitlines()[:2])))
        rows = register("lapsed --as-of 2024-07-31 --format json --stars 3").json
        assert isinstance(rows, list)
        row = next(row for row in rows if row["product"] == "Chè xanh Núi Mây")
        assert (row["score"], row["announced_in"]) == (61.5, "15/TB-…………")

    @pytest.mark.thorough
    def test_is_taken_back_whole(self, register: Run) -> None:
        register(self.ISSUE)
        entry = max(row["log_id"] for row in register("log --format json").json)  # type: ignore[attr-defined]
        register(f"undo {entry}")
        rows = register("lapsed --as-of 2024-07-31 --format json").json
        assert isinstance(rows, list)
        assert {row["announced_in"] for row in rows} == {None}

    @pytest.mark.thorough
    def test_refuses_what_cannot_have_been_published(self, register: Run) -> None:
        register(self.ISSUE)
        other = register(self.ISSUE + " --stars 4", code=2).err
        assert "recorded already with other contents" in other
        assert "go together" in register(f"notice announcement {DAY} --issue 3", code=2).err
        future = "notice announcement --issue 3 --on 2027-01-01"
        assert "future" in register(future, code=2).err
        before = f"notice announcement {DAY} --issue 3 --on 2024-06-01"
        assert "cannot list what holds on 2024-06-30" in register(before, code=2).err

    @pytest.mark.thorough
    def test_a_number_is_one_documents_of_one_day(self, register: Run) -> None:
        register(f"notice announcement {DAY} --issue 15/TB --on 2024-07-05")
        for other in (
            f"notice announcement {DAY} --issue 15/TB --on 2024-07-06",
            f"notice reminder {DAY} --issue '15 / TB' --on 2024-07-05",
        ):
            assert "15/TB is the document of 2024-07-05 already" in register(other, code=2).err
        # A new year begins to count anew.
        register("notice announcement --as-of 2025-06-30 --issue 15/TB --on 2025-07-06")

    @pytest.mark.thorough
    def test_a_file_that_cannot_be_written_leaves_nothing_recorded(self, register: Run) -> None:
        register(self.ISSUE + " -o missing/a.docx", code=1)
        log = register("log --format json").json
        assert isinstance(log, list)
        assert "notice" not in [row["what"] for row in log]


class TestARemoval:
    @pytest.mark.thorough
    def test_proposes_what_lapsed_and_was_announced(self, register: Run, tmp_path: Path) -> None:
        office(register)
        before = register(f"notice removal {DAY} --format json")
        assert before.json == [] and "Left out: 2 – lapsed, but not yet announced" in before.err
        register(TestPublishing.ISSUE)
        ran = register("notice removal --as-of 2024-08-01 -o r.docx --format docx")
        assert "2 products of 1 entity" in ran.err
        text = "\n".join(word_lines(tmp_path / "r.docx"))
        for part in (
            "ỦY BAN NHÂN DÂN", "TỈNH A", "Số: ……/QĐ-UBND", "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH A",
            "Căn cứ Luật Tổ chức chính quyền địa phương số 77/2015/QH13 ngày 19 tháng 6 năm 2015;",
            "Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức "
            "chính quyền địa phương số 47/2019/QH14 ngày 22 tháng 11 năm 2019;",
            "Căn cứ Thông báo số 15/TB-VPĐP ngày 05 tháng 7 năm 2024 của Văn phòng Điều phối",
            "QUYẾT ĐỊNH:", "Điều 1.", "Điều 4.", "- Như Điều 4;",
        ):  # fmt: skip
            assert part in text, part

    @pytest.mark.thorough
    def test_reports_to_the_ministry_not_to_the_committee_that_decides(
        self, register: Run, tmp_path: Path
    ) -> None:
        register(TestPublishing.ISSUE)
        register("notice removal --as-of 2024-08-01 -o r.md")
        said = (tmp_path / "r.md").read_text(encoding="utf-8")
        assert "Bộ Nông nghiệp và Phát triển nông thôn (để báo cáo)" in said
        assert "Ủy ban nhân dân tỉnh …………" not in said.split("Nơi nhận")[1].split("Phụ lục")[0]


class TestRevocationRecallViolation:
    @pytest.mark.thorough
    def test_findings_and_recalls_give_grounds(self, register: Run, tmp_path: Path) -> None:
        inspect = "record inspection --outcome violation --on 2024-05-20"
        register(
            f"{inspect} --about mark --agency market_surveillance --document 31/BB-KT "
            "--handling warning --follow-up-by 2024-06-10 --note",
            "Nhãn in 5 sao, gọi 0912 345 678",
            "Trà hoa vàng",
        )
        register(f"{inspect} --about criteria --follow-up-by 2024-07-15", "Mật ong hoa rừng")
        register(f"{inspect} --about criteria", "Cao chè vằng")
        register("record recall --on 2024-06-01 --document 512/QĐ-SYT --ordered-by", "Sở Y tế",
                 "Trà hoa vàng")  # fmt: skip
        ran = register(f"notice revocation {DAY} --format json")
        rows = ran.json
        assert isinstance(rows, list)
        assert [(r["product"], r["ground"], r["document"]) for r in rows] == [
            ("Trà hoa vàng", "mark_misuse", "31/BB-KT"),
            ("Trà hoa vàng", "law_breach", "512/QĐ-SYT"),
        ]
        assert "still has time to mend" in ran.err and "Mật ong hoa rừng" in ran.err
        assert "only the Minister" in ran.err and "Cao chè vằng" in ran.err
        register(f"notice revocation {DAY} -o v.docx")
        text = "\n".join(word_lines(tmp_path / "v.docx"))
        assert "31/BB-KT ngày 20/05/2024 của Chi cục Quản lý thị trường" in text
        assert "Nhãn in 5 sao, gọi ……" in text and "0912" not in text
        assert "Điều 8" not in text, "the article of 2026 was not in force"

        recalls = register(f"notice recall {DAY} --format json").json
        assert products(recalls) == ["Trà hoa vàng"]
        violations = register(f"notice violation {DAY} --format json").json
        assert sorted(products(violations)) == ["Cao chè vằng", "Mật ong hoa rừng", "Trà hoa vàng"]

    @pytest.mark.thorough
    def test_what_was_found_and_ordered_stands_in_the_table(
        self, register: Run, tmp_path: Path
    ) -> None:
        register(
            "record inspection --outcome violation --on 2024-05-20 --about mark --intentional"
            " --agency market_surveillance --document 31/BB-KT --handling fine --note",
            "Nhãn in 5 sao, gọi 0912 345 678",
            "Trà hoa vàng",
        )
        register("record recall --on 2024-06-01 --document 512/QĐ-SYT --note",
                 "Lô tháng 4", "--ordered-by", "Sở Y tế", "Trà hoa vàng")  # fmt: skip
        register(f"notice violation {DAY} -o v.docx")
        said = word_lines(tmp_path / "v.docx")
        for cell in (
            "Sử dụng nhãn hiệu, thông tin, quảng cáo; cố ý; Nhãn in 5 sao, gọi ……",
            "31/BB-KT ngày 20/05/2024 của Chi cục Quản lý thị trường",
            "Phạt tiền",
        ):
            assert cell in said, (cell, said)
        register(f"notice recall {DAY} -o r.docx")
        said = word_lines(tmp_path / "r.docx")
        for cell in ("512/QĐ-SYT ngày 01/06/2024", "Sở Y tế", "Lô tháng 4"):
            assert cell in said, (cell, said)

    @pytest.mark.thorough
    def test_who_acted_on_purpose_has_no_time_to_mend(self, register: Run) -> None:
        register(
            "record inspection --outcome violation --on 2024-05-20 --about mark --intentional"
            " --follow-up-by 2024-12-31",
            "Trà hoa vàng",
        )
        assert products(register(f"notice revocation {DAY} --format json").json) == ["Trà hoa vàng"]

    @pytest.mark.thorough
    def test_what_was_mended_or_recalled_is_over(self, register: Run) -> None:
        register("record inspection --outcome violation --on 2024-05-20", "Trà hoa vàng")
        register("record recall --on 2024-05-20", "Trà hoa vàng")
        register("record close 2 --on 2024-06-01")
        register("record close 3 --on 2024-06-01")
        for kind in ("revocation", "recall", "violation"):
            assert register(f"notice {kind} {DAY} --format json").json == []
            assert register(f"notice {kind} --as-of 2024-05-25 --format json").json != []

    @pytest.mark.thorough
    def test_the_law_of_2026_names_the_point(self, register: Run, tmp_path: Path) -> None:
        register("record inspection --outcome violation --on 2026-05-25 --about mark",
                 "Trà hoa vàng")  # fmt: skip
        register("notice revocation --as-of 2026-06-30 -o v.docx")
        text = "\n".join(word_lines(tmp_path / "v.docx"))
        assert "(điểm d khoản 1 Điều 8 Quyết định số 26/2026/QĐ-TTg)" in text
        assert "Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15" in text


class TestReminders:
    AS_OF = "--as-of 2026-11-10"  # 172 days before 1/5/2027

    @pytest.mark.thorough
    def test_one_letter_for_each_entity(self, register: Run, tmp_path: Path) -> None:
        office(register)
        said = register(f"notice reminder {self.AS_OF} --status valid -o letters/").err
        assert "1 document written" in said or "2 documents written" in said
        names = sorted(path.name for path in (tmp_path / "letters").iterdir())
        assert "cong-ty-tnhh-tra-van.docx" in names
        text = "\n".join(word_lines(tmp_path / "letters" / "cong-ty-tnhh-tra-van.docx"))
        for part in (
            "Số: ……/VPĐP-OCOP", "V/v đánh giá, phân hạng lại sản phẩm OCOP",
            "Kính gửi: Công ty TNHH Trà Vân", "Tình trạng, việc cần làm",
            "Trà hoa vàng", "Cao chè vằng",
            "02/11/2026 – 01/01/2027", "điểm a khoản 6 Điều 7 Quyết định số 26/2026/QĐ-TTg",
        ):  # fmt: skip
            assert part in text, part
        assert "THÔNG BÁO" not in text and "hết thời hạn của giấy chứng nhận: kể từ" not in text

    @pytest.mark.thorough
    def test_only_the_part_of_the_calendar_asked_for(self, register: Run) -> None:
        def told(line: str) -> list[str]:
            return products(register(f"notice reminder {self.AS_OF} {line} --format json").json)

        everything = told("")
        assert {"Trà hoa vàng", "Chè xanh Núi Mây"} <= set(everything)
        assert told("--step lapsed") == [n for n in everything if n not in told("--step file")]
        assert set(told("--month 2027-05")) == {
            "Trà hoa vàng", "Cao chè vằng", "Rượu nếp cái 39 độ",
        }  # fmt: skip
        assert "Trà hoa vàng" not in told("--within 10d")
        for kind in ("announcement", "removal"):
            register(f"notice {kind} --month 2027-05", code=2)

    @pytest.mark.thorough
    def test_each_row_says_what_the_entity_has_to_do(
        self, register: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("OCOP_NOW", "2027-06-02T09:00:00+07:00")

        def says(day: str) -> str:
            register(f"notice reminder --as-of {day} --entity 'Trà Vân' -o letter.md")
            return (tmp_path / "letter.md").read_text(encoding="utf-8")

        filed = "| Đã nộp hồ sơ ngày 20/11/2026, đang chờ kết quả |"
        late = "| Quá hạn nộp hồ sơ (hạn cuối: ngày 01/01/2027); nộp hồ sơ ngay |"
        due = "| Nộp hồ sơ đánh giá, phân hạng lại chậm nhất ngày 01/01/2027 |"
        assert says("2026-11-10").count(due) == 2
        register("record dossier", "Trà hoa vàng", "--on", "2026-11-20")
        register("record dossier", "Cao chè vằng", "--on", "2026-11-20", "--result", "failed")
        said = says("2027-02-01")
        assert filed in said and late in said
        assert "thông báo cho chủ thể" not in said, "that is the office's own task"
        said = says("2027-06-01")
        assert "Hết hiệu lực từ ngày 02/05/2027: không sử dụng nhãn hiệu" in said
        assert "02/05/2027, đã nộp hồ sơ ngày 20/11/2026, đang chờ kết quả: không sử dụng" in said
        assert "và đã nộp hồ sơ: trong thời gian chờ kết quả, đơn vị không được in" in said

    @pytest.mark.thorough
    def test_all_in_one_file_or_one_each(self, register: Run, tmp_path: Path) -> None:
        register(f"notice reminder {self.AS_OF} -o all.pdf")
        register(f"notice reminder {self.AS_OF} --format pdf -o letters")
        each = sum(len(pdf_pages(path)) for path in (tmp_path / "letters").iterdir())
        assert len(pdf_pages(tmp_path / "all.pdf")) == each

    @pytest.mark.thorough
    def test_a_published_reminder_is_the_notice_of_its_certificate(self, register: Run) -> None:
        register(f"notice reminder {self.AS_OF} --issue 7/VPĐP --on 2026-11-12 -o letters/")
        rows = register("due --as-of 2026-11-20 --status valid --format json").json
        assert isinstance(rows, list)
        told = {row["product"]: row["notified_on"] for row in rows}
        assert told["Trà hoa vàng"] == "2026-11-12"
        again = register("notice reminder --as-of 2026-11-20 --new --format json")
        assert again.json == []

    @pytest.mark.thorough
    def test_a_folder_is_written_whole(self, register: Run, tmp_path: Path) -> None:
        folder = tmp_path / "letters"
        folder.mkdir()
        (folder / "mine.txt").write_text("kept")
        register(f"notice reminder {self.AS_OF} -o letters/")
        assert (folder / "mine.txt").read_text() == "kept"
        assert not [path for path in tmp_path.iterdir() if path.name.startswith(".ocop-")]


class TestSeveralFiles:
    """All of a folder's new files or none."""

    @pytest.mark.parametrize("there", [True, False])
    def test_one_that_fails_leaves_none(self, tmp_path: Path, there: bool) -> None:
        folder = tmp_path / "out"
        if there:
            folder.mkdir()
        with pytest.raises(ZeroDivisionError), whole_files(folder) as add:
            with add("a.txt") as out:
                out.write(b"a")
            raise ZeroDivisionError
        assert folder.exists() == there
        assert [path.name for path in tmp_path.rglob("*")] == (["out"] if there else [])

    @pytest.mark.thorough
    def test_what_is_left_as_dots_is_named(self, register: Run) -> None:
        def unset(kind: str) -> str:
            said = register(f"notice {kind} {DAY} -o a.md").err
            return next((line for line in said.splitlines() if "lack of a setting" in line), "")

        assert "province, office, office-parent, office-code, place, signatory-title." in unset(
            "announcement"
        )
        assert "province, office, office-code, place." in unset("removal")
        assert "office-contact" in unset("reminder") and "province" not in unset("reminder")
        office(register)
        assert unset("announcement") == unset("removal") == ""

    @pytest.mark.thorough
    def test_a_full_disk_is_said(self, register: Run) -> None:
        said = register(f"notice announcement {DAY} -f pdf -o /dev/full", code=1).err
        assert "/dev/full" in said


class TestTheWording:
    @pytest.mark.thorough
    def test_an_office_uses_its_own(self, register: Run, write: Write, tmp_path: Path) -> None:
        own = write("own.txt", "[announcement]\nTên loại: CÔNG BỐ\nNội dung:\nCó {count} sản phẩm.")
        register(f"notice announcement {DAY} --wording own.txt -o a.docx")
        text = "\n".join(word_lines(tmp_path / "a.docx"))
        assert "CÔNG BỐ" in text and "Có 02 sản phẩm." in text and "Nơi nhận:" in text
        register("config notice-wording", own)
        register(f"notice announcement {DAY} -o b.docx")
        assert "CÔNG BỐ" in "\n".join(word_lines(tmp_path / "b.docx"))

    @pytest.mark.thorough
    def test_a_place_may_stand_anywhere(self, register: Run, write: Write, tmp_path: Path) -> None:
        text = "[chung]\nSản phẩm: Sản phẩm đến {as_of}\nĐã hết hạn: hết từ {lapsed_on}\n"
        text += "Chủ thể chưa rõ: Chủ của {title} ({seal})\n[announcement]\n"
        text += "Tên loại: Thông báo {as_of}\nKý hiệu: TB-{entity}\n"
        own = write("own.txt", text + "[reminder]\nSau bảng:\nTrước ngày {file_by}.")
        register(f"notice reminder {DAY} --wording", own, "-o", "a.md")
        said = (tmp_path / "a.md").read_text(encoding="utf-8")
        assert "| Sản phẩm đến ngày 30 tháng 6 năm 2024 |" in said
        assert "| hết từ 02/03/2024 |" in said and "Trước ngày …" in said
        issued = register(f"notice announcement {DAY} --issue 3 --on 2024-07-01 --wording", own)
        assert "3/TB-…………" in issued.err, "what is not known there yet is left to fill in"

    @pytest.mark.thorough
    def test_what_comes_with_the_program_can_be_edited(self, register: Run, write: Write) -> None:
        shipped = register("notice announcement --show-wording").out
        register(f"notice announcement {DAY} --wording", write("own.txt", shipped), "-f", "md")

    @pytest.mark.thorough
    @pytest.mark.parametrize(
        ("text", "said"),
        [
            ("[announcement]\nCăn cứ:\nTheo {rule};", "line 3: {rule}"),
            ("# a\n[anouncement]\n", "line 2: there is no section [anouncement]"),
            ("Nội dung: x", "line 1"),
            ("[removal]\nNội dung: {count", "line 2"),
        ],
    )
    def test_a_mistake_is_named_with_its_line(
        self, register: Run, write: Write, text: str, said: str
    ) -> None:
        ran = register(f"notice announcement {DAY} --wording", write("own.txt", text), code=1)
        assert said in ran.err

    @pytest.mark.thorough
    def test_a_kind_that_does_not_exist(self, register: Run) -> None:
        assert "announcement, removal" in register("notice obituary", code=2).err


class TestWhatIsCited:
    @pytest.mark.parametrize(
        ("day", "acts"),
        [
            (date(2019, 8, 20), []),
            (date(2022, 6, 1), ["1048/QĐ-TTg ngày 21 tháng 8 năm 2019"]),
            (date(2024, 12, 24), ["148/QĐ-TTg ngày 24 tháng 02 năm 2023"]),
            (
                date(2025, 8, 1),
                [
                    "148/QĐ-TTg ngày 24 tháng 02 năm 2023",
                    "1489/QĐ-TTg ngày 06 tháng 7 năm 2025",
                ],
            ),
            (date(2026, 6, 1), ["26/2026/QĐ-TTg ngày 22 tháng 5 năm 2026"]),
        ],
    )
    def test_the_rule_of_the_day_with_its_day(self, day: date, acts: list[str]) -> None:
        cited = bases.of_rules(day)
        assert [f"{one.number} {in_words(one.made_on)}" for one in cited] == acts

    def test_the_law_of_the_day_with_what_it_amends(self) -> None:
        def cited(*day: int) -> list[str]:
            return [one.number for one in bases.of_organisation(date(*day))]

        assert cited(2020, 6, 30) == ["77/2015/QH13"]
        assert cited(2020, 7, 1) == cited(2025, 2, 28) == ["77/2015/QH13", "47/2019/QH14"]
        assert cited(2025, 3, 1) == ["65/2025/QH15"]
        assert cited(2026, 1, 1) == ["72/2025/QH15"]

    def test_every_rule_can_be_cited(self) -> None:
        assert all(rule.title for rule in rules.RULES)

    @pytest.mark.parametrize(
        ("cited", "said"),
        [
            ("26/2026/QĐ-TTg, Điều 7.6a", "điểm a khoản 6 Điều 7 Quyết định số 26/2026/QĐ-TTg"),
            ("26/2026/QĐ-TTg, Điều 8.1", "khoản 1 Điều 8 Quyết định số 26/2026/QĐ-TTg"),
            ("26/2026/QĐ-TTg, Điều 3", "Điều 3 Quyết định số 26/2026/QĐ-TTg"),
            ("148/QĐ-TTg", "Quyết định số 148/QĐ-TTg"),
        ],
    )
    def test_articles_are_named_from_point_to_decision(self, cited: str, said: str) -> None:
        assert bases.article(cited) == said


class TestSmallForms:
    def test_days_below_ten_and_the_first_two_months_have_two_digits(self) -> None:
        assert in_words(date(2024, 2, 5)) == "ngày 05 tháng 02 năm 2024"
        assert in_words(date(2024, 12, 24)) == "ngày 24 tháng 12 năm 2024"
        assert in_words(date(2024, 3, 10)) == "ngày 10 tháng 3 năm 2024"

    def test_annexes_are_counted_in_roman(self) -> None:
        assert [roman(n) for n in (1, 4, 9, 14, 40)] == ["I", "IV", "IX", "XIV", "XL"]

    def test_numbers_take_the_offices_symbol(self) -> None:
        assert drafting.numbered("5", "TB-VPĐP") == "05/TB-VPĐP"
        assert drafting.numbered("15/TB-SNN", "TB-VPĐP") == "15/TB-SNN"
        assert drafting.numbered(None, "TB-VPĐP") == "……/TB-VPĐP"

    def test_recipients_end_as_the_decree_asks(self) -> None:
        assert ended(listed("UBND tỉnh; - Các sở;Lưu: VT.")) == (
            "- UBND tỉnh;", "- Các sở;", "- Lưu: VT.",
        )  # fmt: skip

    @pytest.mark.parametrize(
        ("locality", "day", "said"),
        [
            ("xóm 4, xã Tức Tranh, huyện Phú Lương", date(2026, 1, 1), "xã Vô Tranh"),
            ("xóm 4, xã Tức Tranh, huyện Phú Lương", date(2024, 1, 1),
             "xã Tức Tranh, huyện Phú Lương"),
            ("xã Nà Hiên, huyện Khe Mây", date(2026, 1, 1), "xã Nà Hiên, huyện Khe Mây"),
            (None, date(2026, 1, 1), None),
        ],
    )  # fmt: skip
    def test_a_locality_is_todays_commune_after_the_mergers(
        self, locality: str | None, day: date, said: str | None
    ) -> None:
        assert drafting.area(locality, "UBND tỉnh Thái Nguyên", day) == said


@pytest.mark.thorough
def test_json_rows_are_those_of_the_document(register: Run, tmp_path: Path) -> None:
    rows = json.loads(register(f"notice announcement {DAY} --format json").out)
    register(f"notice announcement {DAY} -o a.docx")
    lines = word_lines(tmp_path / "a.docx")
    assert [row["product"] for row in rows] == [line for line in lines if line in
                                                {row["product"] for row in rows}]  # fmt: skip
