"""Makes the files of ``tests/files/accidents`` that need no office program: marks, days, layouts.

Run as ``python -m tests.made.doubtful``; what it makes is kept, and the tests read that. Every
place, council, entity and product is invented.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.worksheet.worksheet import Worksheet
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table

from tests.made import paper, word
from tests.made.injected import ANNEX, ARTICLES, BASES, HEAD, HEADS

FOLDER = Path(__file__).parent.parent / "files" / "accidents"
TOP = (*HEAD, *BASES, *ARTICLES, *ANNEX)
HEADED = {"decision": "12/QĐ-UBND", "issued_on": "2024-05-06", "authority": "UBND tỉnh Hòa Phú"}
TEA = {"product": "Chè xanh Tân Lập", "entity": "HTX chè Tân Lập", "stars": 4, "score": 84.5}
HONEY = {"product": "Mật ong hoa rừng", "entity": "Hộ kinh doanh Lý Văn Páo", "stars": 3,
         "score": 62}  # fmt: skip


def expect(
    name: str, rows: Sequence[dict[str, object]], codes: Sequence[str] = (), **head: object
) -> None:
    """Write down how the file `name` is read."""
    known = {name: value for name, value in (head or HEADED).items() if value is not None}
    said = {**known, "args": [], "rows": list(rows), "codes": list(codes)}
    text = json.dumps(said, ensure_ascii=False, indent=1)
    (FOLDER / f"{name}.expected.json").write_text(f"{text}\n", encoding="utf-8")


def document(name: str, *blocks: str, **parts: str) -> None:
    """A decision in Word whose list is made of `blocks`."""
    top = "".join(map(word.paragraph, TOP))
    word.document(FOLDER / name, top + "".join(blocks), **parts)


def sheet_of(book: Workbook) -> Worksheet:
    sheet = book.worksheets[0]
    for text in TOP:
        sheet.append([text])
    return sheet


def raised_in_word() -> None:
    name = "raised-marks.docx"

    def marked(text: str, mark: str, how: str) -> str:
        return word.cell(word.paragraph(word.run(text), word.run(mark, how)))

    up = '<w:vertAlign w:val="superscript"/>'
    document(
        name,
        word.table(
            word.row(*HEADS),
            word.row("1", marked("Chè xanh Tân Lập", "1", up), "HTX chè Tân Lập",
                     marked("84,5", "1", up), marked("4 sao", "(2)", '<w:rStyle w:val="Mark"/>')),
            word.row("2", "Mật ong hoa rừng", marked("Hộ kinh doanh Lý Văn Páo", "*", up),
                     marked("62", "2", '<w:position w:val="8"/><w:sz w:val="14"/>'), "3 sao"),
        ),
        word.paragraph("Danh sách gồm 02 sản phẩm."),
        styles=word.part(
            "styles",
            f'<w:style w:type="character" w:styleId="Mark"><w:rPr>{up}</w:rPr></w:style>',
        ),
    )  # fmt: skip
    expect(name, [TEA, HONEY])


def raised_on_paper() -> None:
    name = "raised-marks.pdf"
    style = ParagraphStyle("line", fontName=paper.serif(), fontSize=11, leading=14)
    rows = (
        HEADS,
        ("1", "Chè xanh Tân Lập<super size=7>1</super>", "HTX chè Tân Lập",
         "84,5<super size=7>1</super>", "4 sao<super size=6>(2)</super>"),
        ("2", "Mật ong hoa rừng", "Hộ kinh doanh Lý Văn Páo<super size=7>12</super>",
         "62<super size=7>*</super>", "3 sao"),
    )  # fmt: skip
    table = Table(
        [[Paragraph(text, style) for text in row] for row in rows],
        colWidths=[35, 130, 150, 60, 60], style=[paper.GRID],
    )  # fmt: skip
    flow = [*(Paragraph(text, style) for text in TOP), table]
    SimpleDocTemplate(str(FOLDER / name), invariant=1).build(flow)
    expect(name, [TEA, HONEY])


def raised_in_a_workbook() -> None:
    name = "raised-marks.xlsx"
    up = InlineFont(vertAlign="superscript")
    book = Workbook()
    sheet = sheet_of(book)
    sheet.append(HEADS)
    sheet.append([1, CellRichText("Chè xanh Tân Lập", TextBlock(up, "1")), "HTX chè Tân Lập",
                  CellRichText("84,5", TextBlock(up, "1")), "4 sao²"])  # fmt: skip
    sheet.append([2, "Mật ong hoa rừng³", "Hộ kinh doanh Lý Văn Páo", "62¹", "3 sao"])
    book.save(FOLDER / name)
    expect(name, [TEA, HONEY])


def raised_in_plain_text() -> None:
    name = "raised-marks.csv"
    rows = (
        *((text,) for text in TOP), HEADS,
        ("1", "Chè xanh Tân Lập¹", "HTX chè Tân Lập", "84,5¹", "4 sao ²"),
        ("2", "Mật ong hoa rừng", "Hộ kinh doanh Lý Văn Páo⁽³⁾", "62²", "3 sao"),
    )  # fmt: skip
    (FOLDER / name).write_text("".join(";".join(row) + "\n" for row in rows), encoding="utf-8")
    expect(name, [TEA, HONEY])


def counted_from_1904() -> None:
    name = "system-1904.xlsx"
    book = Workbook()
    book.epoch = CALENDAR_MAC_1904
    sheet = book.worksheets[0]
    sheet.append(("STT", "Tên sản phẩm", "Chủ thể", "Hạng sao", "Số quyết định", "Ngày quyết định",
                  "Cơ quan ban hành", "Điểm"))  # fmt: skip
    sheet.append((1, "Chè xanh Tân Lập", "HTX chè Tân Lập", 4, "12/QĐ-UBND",
                  date(2024, 5, 6), "UBND tỉnh Hòa Phú", 84.5333))  # fmt: skip
    sheet.cell(2, 6).number_format = "dd/mm/yyyy"
    sheet.cell(2, 8).number_format = "0.00"
    book.save(FOLDER / name)
    row = {**TEA, "score": 84.53, "decision": "12/QĐ-UBND", "issued_on": "2024-05-06"}
    expect(name, [row], decision=None, issued_on=None, authority=None)


MAKERS: Sequence[Callable[[], None]] = (
    raised_in_word, raised_on_paper, raised_in_a_workbook, raised_in_plain_text, counted_from_1904,
)  # fmt: skip


if __name__ == "__main__":
    for make in MAKERS:
        make()
