"""A good decision in each format, with one sentence more at a place of its own.

Every place where a person or a program may put words on a decision: lines before and after the
list, margins, footnotes, text boxes, comments, a cell beside the list, another sheet.
"""

from __future__ import annotations

import csv
import zipfile
from collections.abc import Callable, Mapping, Sequence
from html import escape
from pathlib import Path

import xlsxwriter
from openpyxl import Workbook
from openpyxl.comments import Comment
from reportlab.pdfgen.canvas import Canvas

from tests.made import paper, word

HEAD = ("UBND TỈNH HÒA PHÚ", "Số: 12/QĐ-UBND", "Hòa Phú, ngày 06 tháng 5 năm 2024", "QUYẾT ĐỊNH",
        "Về việc công nhận sản phẩm OCOP năm 2024", "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH")  # fmt: skip
BASES = (
    "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;",
    "Căn cứ Quyết định số 148/QĐ-TTg ngày 24/02/2023 của Thủ tướng Chính phủ;",
    "Theo đề nghị của Giám đốc Sở Nông nghiệp và Môi trường tại Tờ trình số 9/TTr-SNN.",
)
ARTICLES = (
    "Điều 1. Công nhận 02 sản phẩm OCOP (có danh sách kèm theo).",
    "Điều 2. Các chủ thể có trách nhiệm duy trì chất lượng, nộp hồ sơ đánh giá lại trước khi hết "
    "hạn; nếu vi phạm thì bị thu hồi Giấy chứng nhận theo quy định.",
    "Điều 3. Chánh Văn phòng UBND tỉnh, Giám đốc các sở chịu trách nhiệm thi hành Quyết định này.",
)
ENDS = ("Nơi nhận:", "- Như Điều 3;", "- Lưu: VT, NN.", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH",
        "Nguyễn Văn Bình")  # fmt: skip
ANNEX = ("DANH SÁCH SẢN PHẨM OCOP ĐƯỢC CÔNG NHẬN",
         "(Kèm theo Quyết định số 12/QĐ-UBND ngày 06/5/2024 của UBND tỉnh Hòa Phú)")  # fmt: skip
HEADS = ("STT", "Tên sản phẩm", "Chủ thể", "Điểm", "Hạng sao")
ROWS = (
    ("1", "Chè xanh Tân Lập", "HTX chè Tân Lập", "81,5", "4 sao"),
    ("2", "Mật ong hoa rừng", "Hộ kinh doanh Lý Văn Páo", "62", "3 sao"),
)
Made = Callable[[Path, str], Path]


# -- Word ---------------------------------------------------------------------------------------

_HEADER = (
    '<w:sectPr><w:headerReference w:type="default" r:id="header"/>'
    '<w:footerReference w:type="default" r:id="footer"/></w:sectPr>'
)


def _box(text: str) -> str:
    return (
        "<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>"
        f"{word.paragraph(text)}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"
    )


def _document(path: Path, **said: str) -> Path:
    """The decision with a sentence at each of the places in `said`, as XML or words."""

    def at(place: str) -> str:
        text = said.get(place)
        return "" if text is None else text if text.startswith("<") else word.paragraph(text)

    beside = (said["cell"],) if "cell" in said else ()
    rows = [word.row(*HEADS, *("" for _ in beside)), word.row(*ROWS[0], *beside)]
    rows.append(word.row(*ROWS[1], *("" for _ in beside)))
    name = word.paragraph(word.run(ROWS[0][1]), said.get("in_cell", ""))
    if "in_cell" in said:
        rows[1] = word.row(ROWS[0][0], word.cell(name), *ROWS[0][2:])
    body = "".join(
        (
            *map(word.paragraph, HEAD[:5]), at("after_title"), word.paragraph(HEAD[5]),
            *map(word.paragraph, BASES), word.paragraph("QUYẾT ĐỊNH:"),
            *map(word.paragraph, ARTICLES), at("after_articles"),
            *map(word.paragraph, ENDS), at("after_signature"),
            *map(word.paragraph, ANNEX), at("before"), word.table(*rows), at("after"),
            _HEADER,
        )
    )  # fmt: skip
    parts = {
        "header": word.part("hdr", at("header") or word.paragraph("Trang 1")),
        "footer": word.part("ftr", at("footer") or word.paragraph("Trang 1")),
    }
    for kind in ("footnote", "comment"):
        if kind in said:
            note = f'<w:{kind} w:id="7">{word.paragraph(said[kind])}</w:{kind}>'
            parts[f"{kind}s"] = word.part(f"{kind}s", note)
    return word.document(path, body, **parts)


def _noted(place: str, kind: str) -> Made:
    def made(path: Path, sentence: str) -> Path:
        mark = f'<w:r><w:{kind}Reference w:id="7"/></w:r>'
        where = mark if place == "in_cell" else word.paragraph("Danh sách gồm 02 sản phẩm.", mark)
        return _document(path, **{place: where, kind: sentence})

    return made


def _plain(place: str) -> Made:
    return lambda path, sentence: _document(path, **{place: sentence})


DOCX: Mapping[str, Made] = {
    **{
        place: _plain(place)
        for place in ("after_title", "after_articles", "after_signature", "before", "after",
                      "header", "footer", "cell")
    },
    "box": lambda path, sentence: _document(path, before=_box(sentence)),
    "box after": lambda path, sentence: _document(path, after=_box(sentence)),
    "nested table": lambda path, sentence: _document(
        path, after=word.table(word.row(word.cell(word.table(word.row(sentence)))))
    ),
    "footnote of a name": _noted("in_cell", "footnote"),
    "footnote of a line": _noted("after", "footnote"),
    "comment on a name": _noted("in_cell", "comment"),
    "comment on a line": _noted("after", "comment"),
}  # fmt: skip


# -- workbooks ----------------------------------------------------------------------------------


def _rows(before: str | None = None, after: str | None = None) -> list[list[object]]:
    top: list[list[object]] = [[text] for text in (*HEAD, *BASES, *ARTICLES, *ANNEX)]
    return [
        *top, *([[before]] if before else []), list(HEADS), *map(list, ROWS),
        *([[after]] if after else []), *([text] for text in ENDS[:-1]),
    ]  # fmt: skip


def _workbook(path: Path, change: Callable[[Workbook], None], **said: str) -> Path:
    book = Workbook()
    sheet = book.active
    for row in _rows(**said):
        sheet.append(row)
    change(book)
    book.save(path)
    return path


def _first(book: Workbook) -> int:
    """The row of the first product."""
    found = (row[0].row for row in book.active.iter_rows() if row[0].value == "1")
    return next(found)


def with_sheet(path: Path, texts: Sequence[str]) -> Path:
    """The decision with a sheet more, of one text a row."""

    def change(book: Workbook) -> None:
        sheet = book.create_sheet("Theo dõi")
        for text in texts:
            sheet.append([text])

    return _workbook(path, change)


def _in_sheet(path: Path, sentence: str) -> Path:
    return with_sheet(path, [sentence])


def _beside(path: Path, sentence: str) -> Path:
    def change(book: Workbook) -> None:
        book.active.cell(_first(book), 7, sentence)

    return _workbook(path, change)


def _commented(column: int, offset: int) -> Made:
    def made(path: Path, sentence: str) -> Path:
        def change(book: Workbook) -> None:
            cell = book.active.cell(_first(book) + offset, column)
            cell.comment = Comment(sentence, "ai đó")

        return _workbook(path, change)

    return made


def _in_margin(margin: str) -> Made:
    def made(path: Path, sentence: str) -> Path:
        def change(book: Workbook) -> None:
            getattr(book.active, margin).center.text = sentence

        return _workbook(path, change)

    return made


def _boxed(path: Path, sentence: str) -> Path:
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        for number, row in enumerate(_rows()):
            sheet.write_row(number, 0, row)
        sheet.insert_textbox(3, 8, sentence)
    return path


XLSX: Mapping[str, Made] = {
    "before": lambda path, sentence: _workbook(path, lambda _: None, before=sentence),
    "after": lambda path, sentence: _workbook(path, lambda _: None, after=sentence),
    "another sheet": _in_sheet,
    "cell beside the list": _beside,
    "comment on a name": _commented(2, 0),
    "comment on a heading": _commented(5, -1),
    "comment on a blank cell": _commented(9, 1),
    "header": _in_margin("oddHeader"),
    "footer": _in_margin("oddFooter"),
    "text box": _boxed,
}


# -- paper --------------------------------------------------------------------------------------


def _paper(path: Path, *, noted: str | None = None, **said: str) -> Path:
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Flowable, SimpleDocTemplate, Spacer, Table
    from reportlab.platypus import Paragraph as Text

    style = ParagraphStyle("line", fontName=paper.serif(), fontSize=11, leading=14)

    def lines(*texts: str | None) -> list[Flowable]:
        return [Text(escape(text), style) for text in texts if text]

    table = Table(
        [[Text(text, style) for text in row] for row in (HEADS, *ROWS)],
        colWidths=[35, 130, 150, 50, 60], style=[paper.GRID],
    )  # fmt: skip

    def margins(canvas: Canvas, _: object) -> None:
        canvas.setFont(paper.serif(), 9)
        canvas.drawString(60, 815, said.get("header", ""))
        canvas.drawString(60, 25, said.get("footer", "1"))
        if noted:
            canvas.textAnnotation(noted, (500, 700, 520, 720))

    flow = [
        *lines(*HEAD, *BASES, "QUYẾT ĐỊNH:", *ARTICLES, said.get("after_articles"), *ENDS, *ANNEX),
        *lines(said.get("before")), Spacer(1, 6), table, Spacer(1, 6), *lines(said.get("after")),
    ]  # fmt: skip
    SimpleDocTemplate(str(path), invariant=1).build(flow, margins, margins)
    return path


def _on_paper(place: str) -> Made:
    return lambda path, sentence: _paper(path, **{place: sentence})


PDF: Mapping[str, Made] = {
    **{place: _on_paper(place) for place in ("header", "footer", "before", "after",
                                             "after_articles")},
    "note": lambda path, sentence: _paper(path, noted=sentence),
}  # fmt: skip


# -- csv ----------------------------------------------------------------------------------------


def _separated(path: Path, sentence: str, place: str, mark: str = ",") -> Path:
    rows: list[list[str]] = [[text] for text in (*HEAD, *BASES, *ARTICLES, *ANNEX)]
    body = [list(HEADS), *map(list, ROWS)]
    if place == "before":
        rows.append([sentence])
    elif place == "cell":
        body = [[*HEADS, ""], [*ROWS[0], sentence], [*ROWS[1], ""]]
    rows += body
    if place == "after":
        rows.append([sentence])
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=mark).writerows(rows)
    return path


CSV: Mapping[str, Made] = {
    **{
        place: (lambda path, sentence, place=place: _separated(path, sentence, place))
        for place in ("before", "after", "cell")
    },
    "after, tabs": lambda path, sentence: _separated(path, sentence, "after", "\t"),
    "cell, semicolons": lambda path, sentence: _separated(path, sentence, "cell", ";"),
}


# -- OpenDocument -------------------------------------------------------------------------------

_ODS = """<?xml version="1.0" encoding="UTF-8"?><office:document-content
 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>
<table:table table:name="Danh sách">{shapes}{rows}</table:table></office:spreadsheet></office:body>
</office:document-content>"""


def _open_sheet(path: Path, *, shape: str = "", comment: str = "", **said: str) -> Path:
    def cell(value: object, more: str = "") -> str:
        text = f"<text:p>{escape(str(value))}</text:p>"
        return f'<table:table-cell office:value-type="string">{text}{more}</table:table-cell>'

    rows = ["".join(map(cell, row)) for row in _rows(**said)]
    if comment:
        note = f"<office:annotation><text:p>{escape(comment)}</text:p></office:annotation>"
        rows[-1] += f"<table:table-cell>{note}</table:table-cell>"
    drawn = (
        f"<table:shapes><draw:frame><draw:text-box><text:p>{escape(shape)}</text:p>"
        "</draw:text-box></draw:frame></table:shapes>"
    )
    body = "".join(f"<table:table-row>{row}</table:table-row>" for row in rows)
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        file.writestr("content.xml", _ODS.format(shapes=drawn if shape else "", rows=body))
    return path


ODS: Mapping[str, Made] = {
    "before": lambda path, sentence: _open_sheet(path, before=sentence),
    "after": lambda path, sentence: _open_sheet(path, after=sentence),
    "text box": lambda path, sentence: _open_sheet(path, shape=sentence),
    "comment on a blank cell": lambda path, sentence: _open_sheet(path, comment=sentence),
}

PLACES: Mapping[str, Mapping[str, Made]] = {
    "docx": DOCX, "xlsx": XLSX, "pdf": PDF, "csv": CSV, "ods": ODS,
}  # fmt: skip
