"""A workbook with what offices do to workbooks, for the tests of workbooks.

`python -m tests.made.awkward_workbook FILE.xlsx` writes it; those in tests/files/reading are that
file saved by LibreOffice 7.4 as xlsx, xls and ods. All names are invented.
"""

from __future__ import annotations

import sys
from datetime import date, datetime, time
from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font

MOMENT = datetime.combine(date(2024, 2, 29), time(10, 30))


def make(path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Phụ lục"
    sheet["B1"] = "DANH SÁCH\nSẢN PHẨM"
    sheet.merge_cells("B1:D1")
    for address, text in (("B3", "STT"), ("C3", "Sản phẩm"), ("D3", "Sao")):
        sheet[address] = text
    sheet["B4"], sheet["C4"], sheet["D4"] = 1, "Chè Đỉnh Mây", 3
    sheet["D4"].number_format = '0" sao"'
    sheet.merge_cells("B4:B5")
    sheet["C5"], sheet["D5"] = "Mật ong Khe Vắng", "=1+2"
    sheet["C5"].font = Font(strike=True)
    sheet.row_dimensions[5].hidden = True
    sheet["B6"], sheet["C6"], sheet["D6"] = 3, "#N/A", "=1/0"
    sheet["C6"].data_type = "e"
    sheet["B7"], sheet["C7"], sheet["D7"] = 12, 0.825, 87.5
    sheet["B7"].number_format, sheet["C7"].number_format = "0000", "0.0%"
    sheet["B8"], sheet["C8"], sheet["D8"] = 743, date(2024, 2, 29), MOMENT
    sheet["B8"].number_format = '0"/QĐ-UBND"'
    sheet["C8"].number_format = "[$-42A]dd/mm/yyyy"
    sheet["B9"], sheet["C9"] = date(2021, 6, 30), time(7, 30)
    sheet["B9"].number_format = '"Ngày "dd" tháng "mm" năm "yyyy'
    sheet["C10"] = CellRichText("Chè ", TextBlock(InlineFont(strike=True), "xanh"), " Đỉnh Mây")
    sheet["C11"] = CellRichText("OCOP ", TextBlock(InlineFont(rFont=".VnTime"), "s¶n phÈm"))
    sheet["C12"], sheet["C13"] = "M¨ng t\xad¬i lôc tróc", "Ñaëc saûn cheø"
    sheet["C12"].font, sheet["C13"].font = Font(name=".VnTime"), Font(name="VNI-Times")
    sheet["C14"] = "hîp t¸c x·"
    sheet["C14"].font = Font(name=".VnTimeH")
    sheet["D14"] = "00123"
    book.create_sheet("Ẩn")["A1"] = "hàng ẩn"
    book["Ẩn"].sheet_state = "hidden"
    book.save(path)


if __name__ == "__main__":
    make(Path(sys.argv[1]))
