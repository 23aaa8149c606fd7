"""A proof: the very row of each fact, cut from its file, and what is said beside it."""

from __future__ import annotations

import json
import re
import shutil
from base64 import b64decode
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pdfplumber
import pytest
from PIL import Image

from ocop_cli.model.pages import Page, PageKind, Row, Span
from ocop_cli.model.reading import Head as ReadHead
from ocop_cli.model.reading import Reading, Table
from ocop_cli.publishing.proof import rows
from ocop_cli.readers.pdf import drawing
from tests.conftest import FILES, ROOT, Run, program

Write = Callable[[str, str], Path]

DOCUMENTS = FILES / "documents"
HEAD = "product,entity,stars,score,decision,issued_on,authority\n"
YELLOW = (255, 243, 178)


@pytest.fixture(scope="session")
def proven_register(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A register of the example decisions in each format, with their files."""
    path = tmp_path_factory.mktemp("proven") / "register.db"
    for name in (
        "lao-cai-4261-qd-ubnd.pdf", "bac-kan-2616-qd-ubnd.docx", "dong-hy-4127-font-vntime.xlsx",
        "gia-lai-1026-dot-2-nam-2023.xlsx", "ha-tinh-3763-thu-hoi.pdf.before.csv",
        "ha-tinh-3763-thu-hoi.pdf", "vinh-phuc-2215-dua-ra-khoi-danh-sach.ods.before.csv",
        "vinh-phuc-2215-dua-ra-khoi-danh-sach.ods",
    ):  # fmt: skip
        program(path, "import", DOCUMENTS / name)
    return path


@pytest.fixture
def proven(ocop: Run, proven_register: Path, tmp_path: Path) -> Run:
    """The program over such a register."""
    shutil.copy2(proven_register, tmp_path / "register.db")
    shutil.copytree(f"{proven_register}.files", tmp_path / "register.db.files")
    return ocop


def page_of(run: Run, product: str, more: str = "") -> str:
    """A product's proof as a page."""
    run(f"show --proof -o proof.html {more}", product)
    return Path("proof.html").read_text(encoding="utf-8")


def pictures_in(page: str) -> list[Image.Image]:
    """The pictures inside a page."""
    coded = re.findall(r"data:image/png;base64,([^\"]+)", page)
    return [Image.open(BytesIO(b64decode(one))).convert("RGB") for one in coded]


def plain(page: str) -> str:
    """The text of a page."""
    return re.sub(r"<[^>]+>", " ", page.split("</style>")[-1])


class TestOfAPdf:
    @pytest.mark.thorough
    def test_is_cut_from_the_page_and_marked(self, proven: Run) -> None:
        head, row = pictures_in(page_of(proven, "Quả bưởi Múc"))
        assert row.height < 700 and row.width > 900
        colours = {colour for _, colour in row.getcolors(1 << 24)}
        assert YELLOW in colours and (198, 40, 40) in colours
        assert YELLOW in {colour for _, colour in head.getcolors(1 << 24)}

    @pytest.mark.thorough
    def test_says_beside_it_what_it_rests_on(self, proven: Run) -> None:
        said = plain(page_of(proven, "Quả bưởi Múc"))
        for text in (
            "4261/QĐ-UBND · 2021-12-06 · UBND tỉnh Lào Cai", "lao-cai-4261-qd-ubnd.pdf",
            "page 2, table 1, row 3", "312f80468a2c897934d596b021e61b97", "Score: 76.2",
            "The row names this very product", "INTERNAL",
        ):  # fmt: skip
            assert text in said, text

    @pytest.mark.thorough
    def test_shows_ratings_and_acts_in_their_order(self, proven: Run) -> None:
        said = plain(page_of(proven, "gạo Cẩm Thành"))
        assert said.index("4190/QĐ-UBND") < said.index("2. Revocation")
        assert "ha-tinh-3763-thu-hoi.pdf" in said


class TestOfAWorkbookOrDocument:
    @pytest.mark.thorough
    @pytest.mark.parametrize(
        ("product", "texts"),
        [
            ("yến hũ tiệt trùng Mira Nest", ("Xếp hạng", "↑ Công ty TNHH một thành viên", "(D11)")),
            ("Nấm mộc nhĩ nguyên tai", ("Tổ chức, cá nhân", "table 3, row 6", "Số: 2616/QĐ-UBND")),
            ("Trà Hích", ("Tên sản phẩm", "4127/QĐ-UBND", "(B14)")),
            ("Thịt lợn thảo quế Bình Minh", ("Quyết định công nhận", "2215/QĐ-UBND")),
        ],
    )
    def test_is_its_row_with_headings_and_neighbours(
        self, product: str, texts: tuple[str, ...], proven: Run
    ) -> None:
        page = page_of(proven, product)
        assert all(text in plain(page) for text in texts)
        marked = re.findall(r'<tr class="marked">(.*?)</tr>', page)
        assert any(product in row for row in marked)
        assert not pictures_in(page)


class TestEveryProof:
    @pytest.mark.thorough
    @pytest.mark.parametrize("form", ("pdf", "png", "html"))
    def test_is_the_same_bytes_each_time(self, form: str, proven: Run) -> None:
        proven(f"show --proof -o one.{form}", "Quả bưởi Múc")
        assert proven(f"show --proof --format {form}", "Quả bưởi Múc").raw == (
            Path(f"one.{form}").read_bytes()
        )

    @pytest.mark.thorough
    def test_says_on_each_page_that_it_is_internal(self, proven: Run) -> None:
        proven("show --proof -o one.pdf --lang vi", "gạo Cẩm Thành")
        with pdfplumber.open("one.pdf") as pdf:
            assert all("NỘI BỘ" in (page.extract_text() or "") for page in pdf.pages)

    def test_of_another_format_is_misuse(self, proven: Run) -> None:
        assert "pdf, png or html" in proven("show --proof -o a.xlsx", "Quả bưởi Múc", code=2).err
        assert "pdf, png or html" in proven("show --proof", "Quả bưởi Múc", code=2).err

    def test_acts_on_nothing_in_its_rows(self, ocop: Run, write: Write) -> None:
        name = "<script>alert(1)</script> & mật"
        ocop("import", write("1.csv", HEAD + f"{name},HTX A,3,,1/QĐ-UBND,2021-03-01,UBND tỉnh A\n"))
        page = page_of(ocop, "1")
        assert "<script" not in page and "&lt;script&gt;" in page

    @pytest.mark.parametrize("how", ("missing", "changed"))
    def test_says_when_its_file_is_gone_or_changed(self, how: str, proven: Run) -> None:
        (place,) = Path("register.db.files").glob("312f80*")
        if how == "missing":
            place.unlink()
        else:
            place.write_bytes(b"x")
        said = plain(page_of(proven, "Quả bưởi Múc"))
        assert ("lacks" if how == "missing" else "no longer what was imported") in said
        assert "312f80468a2c" in said

    @pytest.mark.thorough
    def test_says_when_a_fact_was_entered_by_hand(self, proven: Run) -> None:
        proven("record dossier --on 2024-06-01", "Quả bưởi Múc")
        assert "entered by hand" in plain(page_of(proven, "Quả bưởi Múc"))

    def test_says_when_the_number_is_not_in_the_file(self, ocop: Run, write: Write) -> None:
        path = write("1.csv", "product,entity,stars\nMật ong,HTX A,3\n")
        ocop("import --number 7/QĐ-UBND --issued-on 2021-03-01 --authority 'UBND tỉnh A'", path)
        assert "7/QĐ-UBND is not printed in this file" in plain(page_of(ocop, "1"))

    @pytest.mark.thorough
    def test_of_the_sample_is_made_for_each_of_its_files(self, ocop: Run, tmp_path: Path) -> None:
        ocop("import", ROOT / "sample_data" / "decisions")
        history = json.loads(ocop("ratings --history --format json").out)
        by_file = {row["source_file"]: row["product_id"] for row in history}
        assert len(by_file) > 20
        for number in sorted(set(by_file.values())):
            assert "trouble" not in page_of(ocop, str(number)).split("</style>")[1]


class TestOfANotice:
    @pytest.mark.thorough
    def test_is_made_for_each_line(self, proven: Run) -> None:
        rows = json.loads(proven("notice announcement --format json --proof lines").out)
        names = sorted(path.name for path in Path("lines").iterdir())
        assert len(names) == len(rows) > 20
        assert [int(name[:5]) for name in names] == sorted(row["product_id"] for row in rows)

    def test_never_falls_on_the_archive(self, proven: Run) -> None:
        proven("notice announcement --format json --proof register.db.files", code=2)


def reading_of(*tables: Table, framing: tuple[tuple[int, int | None, int], ...] = ()) -> Reading:
    return Reading(ReadHead(), (), (), 0, tables=tables, framing=framing)


class TestTheRow:
    def sheet(self, *rows_of: tuple[str | None, ...], merged: tuple[Span, ...] = ()) -> Page:
        made = tuple(Row(number, cells) for number, cells in enumerate(rows_of, start=1))
        return Page("A", PageKind.SHEET, made, merged=merged)

    def test_is_the_one_noted_where_it_says_the_name(self) -> None:
        page = self.sheet(("Tên",), ("Chè",), ("Mật ong",))
        found = rows.found([page], reading_of(), "A", 3, ("mật  ONG", None))
        assert found is not None and found.at.row.number == 3 and not found.moved

    def test_is_looked_for_by_its_names_where_it_does_not(self) -> None:
        page = self.sheet(("Tên", "Chủ thể"), ("Chè", "A"), ("Mật ong", "B"), ("Mật ong", "C"))
        found = rows.found([page], reading_of(), "A", 2, ("Mật ong", "C"))
        assert found is not None and found.at.row.number == 4 and found.moved

    def test_is_none_where_two_may_be_meant(self) -> None:
        page = self.sheet(("Chè",), ("Mật ong",), ("Mật ong",))
        assert rows.found([page], reading_of(), "A", 1, ("Mật ong", None)) is None

    def test_says_what_a_merged_cell_over_it_says(self) -> None:
        page = self.sheet(("Chè xanh", "HTX A"), ("Chè đen", None), merged=(Span(1, 1, 2, 1),))
        assert rows.said(page, page.rows[1], 1) == ("HTX A", True)
        found = rows.found([page], reading_of(), "A", 2, ("Chè đen", "HTX A"))
        assert found is not None and found.at.row.number == 2


class TestOfAQuestion:
    @pytest.fixture
    def asked(self, ocop: Run, write: Write) -> tuple[Run, int]:
        """A question of two names, each in a file of its own."""
        named = (12, 2020, "Rượu ngô 40 độ"), (80, 2023, "Rượu ngô 39 độ")
        for number, year, name in named:
            row = f"{name},HTX Bản Mây,3,,{number}/QĐ-UBND,{year}-03-01,UBND tỉnh A\n"
            ocop("import", write(f"{number}.csv", HEAD + row))
        (question,) = json.loads(ocop("review --format json").out)
        return ocop, question["review_id"]

    @pytest.mark.thorough
    def test_shows_both_rows_beside_each_other_as_printed(self, asked: tuple[Run, int]) -> None:
        ocop, number = asked
        (line,) = (one for one in ocop(f"review {number}").out.splitlines() if "product: " in one)
        left, right = line.split("│")
        assert "product: Rượu ngô 40 độ" in left and "product: Rượu ngô 39 độ" in right

    @pytest.mark.thorough
    def test_shows_them_when_it_asks_and_a_picture_when_wanted(
        self, asked: tuple[Run, int]
    ) -> None:
        ocop, number = asked
        said = ocop("review --ask", typed="p\nq\n").err
        assert "12.csv · line 2" in said and "80.csv · line 2" in said
        with pdfplumber.open(f"question-{number}.pdf") as pdf:
            text = pdf.pages[0].extract_text() or ""
        assert "Rượu ngô 40 độ" in text and "80/QĐ-UBND" in text and "INTERNAL" in text

    @pytest.mark.thorough
    def test_is_a_picture_of_both(self, asked: tuple[Run, int]) -> None:
        ocop, number = asked
        ocop(f"review {number} --proof -o both.html")
        page = Path("both.html").read_text(encoding="utf-8")
        assert page.count('class="marked"') == 2
        ocop("review --proof -o both.html", code=2)

    @pytest.mark.thorough
    def test_for_a_program_is_its_row(self, asked: tuple[Run, int]) -> None:
        ocop, number = asked
        assert [q["review_id"] for q in json.loads(ocop(f"review {number} --format json").out)] == [
            number
        ]
        ocop("review 999", code=1)


class TestOfARemark:
    NOTED = HEAD.replace("authority", "authority,note")
    ROW = "{},HTX A,3,,12/QĐ-UBND,2020-03-01,UBND tỉnh A,{}\n"

    @pytest.mark.thorough
    def test_in_its_row_shows_that_row(self, ocop: Run, write: Write) -> None:
        rows = self.ROW.format("Chè xanh", "Đã nộp hồ sơ") + self.ROW.format("Miến dong", "")
        ocop("import", write("a.csv", self.NOTED + rows))
        (question,) = json.loads(ocop("review --format json").out)
        said = ocop(f"review {question['review_id']}").out
        assert "note: Đã nộp hồ sơ" in said and "same product" not in said
        ocop(f"review {question['review_id']} --proof -o remark.html")
        page = Path("remark.html").read_text(encoding="utf-8")
        (marked,) = re.findall(r'<tr class="marked">(.*?)</tr>', page)
        assert "Đã nộp hồ sơ" in marked

    @pytest.mark.thorough
    def test_under_the_table_shows_its_line_beside_the_row(self, ocop: Run, write: Write) -> None:
        under = "Sản phẩm Chè xanh đã nộp hồ sơ đánh giá lại ngày 01/02/2023\n"
        rows = self.ROW.format("Chè xanh", "") + self.ROW.format("Miến dong", "")
        ocop("import", write("a.csv", self.NOTED + rows + under))
        for question in json.loads(ocop("review --format json").out):
            said = ocop(f"review {question['review_id']}").out
            assert "product: Chè xanh" in said or "product: Miến dong" in said
            assert "đã nộp hồ sơ đánh giá lại" in said


class TestAnOfficesOwnWords:
    @pytest.mark.thorough
    def test_are_understood_when_its_file_is_read_again(self, ocop: Run, write: Write) -> None:
        text = "TT,Tên hàng,Chủ thể,Hạng sao\n1,Mật ong,HTX A,3\n2,Chè đen,HTX B,4\n"
        ocop(
            "import --number 7/QĐ-UBND --issued-on 2021-03-01 --authority 'UBND tỉnh A'"
            " --column 'Tên hàng=product'",
            write("1.csv", text),
        )
        page = page_of(ocop, "Mật ong")
        assert "Product: Mật ong (“Tên hàng”)" in plain(page)


class TestAPageThatCannotBeDrawn:
    @pytest.mark.thorough
    def test_is_shown_by_the_cells_that_were_read(
        self, proven: Run, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(drawing, "WAIT", 0.0)
        page = page_of(proven, "Quả bưởi Múc")
        assert "lao-cai-4261-qd-ubnd.pdf, page" in plain(page) and "was stopped" in plain(page)
        (marked,) = re.findall(r'<tr class="marked">(.*?)</tr>', page)
        assert "Quả bưởi Múc" in marked and not pictures_in(page)
