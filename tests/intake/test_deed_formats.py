"""One deed in each format that decisions come in: what it says is the same."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook
from reportlab.lib.pagesizes import A4
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table

from tests.conftest import FILES, Run
from tests.made.documents import fonts, head_flow, style

DEEDS = FILES / "deeds"
TEA = "Chè tôm nõn Khe Nhạn"
TITLE = (
    "Về việc hủy bỏ Quyết định số 300/QĐ-UBND ngày 01 tháng 3 năm 2025 về việc thu hồi Giấy chứng"
    " nhận sản phẩm OCOP"
)
HEADINGS = ("STT", "Tên sản phẩm", "Chủ thể", "Địa chỉ")
ROW = ("1", TEA, "HTX chè Khe Nhạn", "xã Nà Hiên, huyện Khe Nhạn")


def workbook(path: Path) -> Path:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for line in (
        ("UBND TỈNH LÂM KHÊ", None, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("Số: 50/QĐ-UBND", None, "Lâm Khê, ngày 10 tháng 6 năm 2025"),
        ("QUYẾT ĐỊNH",),
        (TITLE,),
        HEADINGS,
        ROW,
    ):
        sheet.append(line)
    book.save(path)
    return path


def paper(path: Path) -> Path:
    fonts()
    text = style(size=10)
    table = Table(
        [[Paragraph(cell, text) for cell in line] for line in (HEADINGS, ROW)],
        colWidths=[40, 150, 150, 150],
        style=[("GRID", (0, 0), (-1, -1), 0.5, "black")],
    )
    day = "Lâm Khê, ngày 10 tháng 6 năm 2025"
    flow = head_flow("50/QĐ-UBND", day, TITLE, "UBND TỈNH LÂM KHÊ")
    SimpleDocTemplate(str(path), pagesize=A4).build([*flow, table])
    return path


def table_alone(path: Path) -> Path:
    path.write_text(
        "Sản phẩm,Chủ thể,Loại,Quyết định số,Ngày ban hành,Cơ quan ban hành,Của quyết định số\n"
        f"{TEA},HTX chè Khe Nhạn,Hủy bỏ quyết định thu hồi,50/QĐ-UBND,10/06/2025,"
        "UBND tỉnh Lâm Khê,300/QĐ-UBND\n",
        encoding="utf-8",
    )
    return path


@pytest.mark.thorough
@pytest.mark.parametrize("form", ["docx", "xlsx", "pdf", "csv"])
def test_an_annulled_revocation(
    ocop: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    monkeypatch.setenv("OCOP_NOW", "2026-11-28T09:00:00+07:00")
    made = {
        "docx": lambda path: DEEDS / "annulment.docx",
        "xlsx": workbook,
        "pdf": paper,
        "csv": table_alone,
    }[form](tmp_path / f"act.{form}")
    ocop("import", DEEDS / "decision-100.csv", DEEDS / "revocation.csv")
    ocop("import", made)
    (deed,) = (
        a for a in ocop(f"show '{TEA}' --format json").json["acts"] if a["kind"] != "revocation"
    )
    said = (deed["kind"], deed["on"], deed["document"], deed["of_decision"], deed["of_issued_on"])
    assert said == ("annulment", "2025-06-10", "50/QĐ-UBND", "300/QĐ-UBND", "2025-03-01")
    for day, status in (("2025-06-09", "revoked"), ("2025-06-10", "valid")):
        assert ocop(f"show '{TEA}' --as-of {day} --format json").json["status"] == status
