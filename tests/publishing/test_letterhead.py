"""An office's own letterhead in Word: its head, typeface and margins, the rest drafted under it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.enum.section import WD_ORIENT
from docx.shared import Cm, Pt

from tests.conftest import Run

Write = Callable[[str, str], Path]

ROWS = """product,entity,locality,stars,decision,issued_on,authority
Chè xanh,HTX Núi Mây,"xã Nà Hiên, huyện Khe Mây",3,12/QĐ-UBND,2021-03-01,UBND tỉnh A
"""
NOTICE = "notice announcement --as-of 2024-06-30 -o a.docx"


def letterhead(path: Path, *, number: str = "Số:       /SNN-KTHT", motto: bool = True) -> Path:
    """A letter of some office, as its clerk would hand it over: the last one they sent."""
    document = docx.Document()
    document.styles["Normal"].font.name = "Calibri"
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin, section.right_margin = Cm(3.5), Cm(2)
    table = document.add_table(2, 2)
    texts = (
        ("SỞ NÔNG NGHIỆP TỈNH A\nPHÒNG KINH TẾ HỢP TÁC", "Độc lập - Tự do - Hạnh phúc"),
        (number, "Núi Mây, ngày      tháng      năm 2023"),
    )
    for row, line in zip(table.rows, texts, strict=True):
        for cell, text in zip(row.cells, line, strict=True):
            run = cell.paragraphs[0].add_run(text if motto or "Độc lập" not in text else "x")
            run.font.name, run.font.size = "Arial", Pt(12)
    document.add_paragraph("Căn cứ Quyết định số 9/QĐ-UBND ngày 01 tháng 01 năm 2020;")
    document.add_paragraph("Nội dung của văn bản cũ.")
    document.save(path)
    return path


@pytest.fixture
def register(ocop: Run, write: Write) -> Run:
    ocop("import", write("list.csv", ROWS))
    return ocop


def text(path: Path) -> str:
    document = docx.Document(path)
    lines = [paragraph.text for paragraph in document.paragraphs]
    lines += [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join(lines)


@pytest.mark.thorough
def test_its_head_typeface_and_margins_are_taken(register: Run, tmp_path: Path) -> None:
    said = register("config letterhead", letterhead(tmp_path / "mau.docx"))
    assert "mau.docx" in said.out and "ocop undo" in said.err and len(said.out) < 500
    register(NOTICE + " --issue 7/TB-SNN --on 2024-07-01")
    document = docx.Document(tmp_path / "a.docx")
    head = [cell.text for row in document.tables[0].rows for cell in row.cells]
    assert head == [
        "SỞ NÔNG NGHIỆP TỈNH A\nPHÒNG KINH TẾ HỢP TÁC", "Độc lập - Tự do - Hạnh phúc",
        "Số: 7/TB-SNN", "Núi Mây, ngày 01 tháng 7 năm 2024",
    ]  # fmt: skip
    said_ = text(tmp_path / "a.docx")
    assert "văn bản cũ" not in said_ and "9/QĐ-UBND" not in said_
    assert "THÔNG BÁO" in said_ and "CỘNG HÒA" not in said_, "the head is the office's own"
    drafted = next(p for p in document.paragraphs if p.text == "THÔNG BÁO")
    assert drafted.runs[0].font.name == "Arial"
    upright, across = document.sections
    assert [round(x.cm, 1) for x in (upright.left_margin, upright.right_margin)] == [3.5, 2.0]
    assert across.orientation == WD_ORIENT.LANDSCAPE and across.page_width > across.page_height
    assert "Chè xanh" in said_


@pytest.mark.thorough
def test_what_it_has_no_line_for_stands_under_it(register: Run, tmp_path: Path) -> None:
    register("config letterhead", letterhead(tmp_path / "mau.docx", number="(mẫu 1)"))
    register(NOTICE)
    assert "Số: ……/TB-" in text(tmp_path / "a.docx")


@pytest.mark.thorough
def test_each_letter_has_it(register: Run, tmp_path: Path) -> None:
    register("config letterhead", letterhead(tmp_path / "mau.docx"))
    register("notice reminder --as-of 2024-06-30 -o a.docx")
    said = text(tmp_path / "a.docx")
    assert "V/v đánh giá, phân hạng lại" in said and said.count("Độc lập") == 1


@pytest.mark.thorough
def test_same_register_same_bytes(register: Run, tmp_path: Path) -> None:
    register("config letterhead", letterhead(tmp_path / "mau.docx"))
    register(NOTICE)
    first = (tmp_path / "a.docx").read_bytes()
    (tmp_path / "mau.docx").unlink()
    register(NOTICE)
    assert (tmp_path / "a.docx").read_bytes() == first, "the register keeps the file itself"


@pytest.mark.thorough
def test_taken_back_the_decrees_own_head_stands_again(register: Run, tmp_path: Path) -> None:
    register("config letterhead", letterhead(tmp_path / "mau.docx"))
    register("config letterhead --unset")
    register(NOTICE)
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in text(tmp_path / "a.docx")
    assert "UEsDB" not in register("log --format json").out


@pytest.mark.thorough
@pytest.mark.parametrize("what", ["missing", "not_word", "no_head", "large"])
def test_what_is_none_is_refused_with_the_remedy(register: Run, tmp_path: Path, what: str) -> None:
    path = tmp_path / "mau.docx"
    if what == "not_word":
        path.write_bytes(b"x" * 100)
    elif what == "large":
        path.write_bytes(b"x" * 1_000_001)
    elif what == "no_head":
        letterhead(path, motto=False)
    said = register("config letterhead", path, code=1).err
    assert {"missing": "cannot be read", "not_word": ".docx", "no_head": "Độc lập",
            "large": "1000 KB"}[what] in said  # fmt: skip
    assert "letterhead" not in register("log --format csv").out
