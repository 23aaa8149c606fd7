"""Makes ``tests/files/documents-more``: invented decisions in layouts of their own.

Run as ``python -m tests.made.documents`` where LibreOffice is installed; what it makes is kept, and
the tests read that. Every province, entity and product in them is invented.
"""

from __future__ import annotations

import json
import subprocess
import tempfile
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Spacer, Table

from ocop_cli.text import legacy

HERE = Path(__file__).parent.parent
FOLDER = HERE / "files" / "documents-more"
FONTS = HERE.parent / "ocop_cli" / "writers" / "fonts"

KINDS = ("Chè", "Mật ong", "Miến dong", "Gạo nếp", "Cao", "Tinh dầu", "Rượu", "Bột", "Măng khô")
WHATS = (
    "Hoa Nắng",
    "Suối Ngọc",
    "bạc hà",
    "cổ truyền",
    "Đồi Sim",
    "nghệ đỏ",
    "Thủy Tiên",
    "Ưu Đàm",
)
WHOS = ("Hợp tác xã", "Công ty TNHH", "Hộ kinh doanh", "Tổ hợp tác", "HTX nông nghiệp")
NAMES = (
    "Bình Yên",
    "Khánh Hạ",
    "Phượng Vĩ",
    "Thịnh Vượng",
    "Nguyễn Thị Lụa",
    "Xuân Trường",
    "Hải Nhi",
)
PLACES = ("xã Tân Lập", "xã Đông Lĩnh", "thị trấn Vĩnh Hảo", "phường Quý Hòa", "xã Mỹ Đức")


@dataclass(frozen=True)
class Made:
    """One product of an invented decision."""

    product: str
    entity: str
    place: str
    stars: int
    score: float

    def expected(self, *, score: bool = True) -> dict[str, object]:
        row: dict[str, object] = {
            "product": self.product,
            "entity": self.entity,
            "stars": self.stars,
        }
        return row | ({"score": self.score} if score else {})

    @property
    def points(self) -> str:
        return f"{self.score:.1f}".replace(".", ",")


def invented(count: int, *, seed: int, long: bool = False) -> list[Made]:
    """`count` products, no two alike, the same for the same seed."""
    found = []
    for number in range(count):
        turn = number + seed
        product = f"{KINDS[turn % 9]} {WHATS[turn * 5 % 8]}"
        if number >= 9:
            product += f" số {number + 1}"
        if long and number % 3 == 0:
            product += " loại đặc biệt, đóng hộp giấy hút chân không, phơi sương trên đồi cao"
        entity = f"{WHOS[turn * 2 % 5]} {NAMES[turn * 3 % 7]}"
        if long and number % 4 == 1:
            entity += " sản xuất, chế biến và thương mại nông sản hữu cơ miền núi"
        stars = 3 + (turn % 3 == 0)
        score = (70.0 if stars == 4 else 50.0) + turn * 7 % 190 / 10
        place = f"{PLACES[turn % 5]}, huyện Tân Lập"
        found.append(Made(product, entity, place, stars, round(score, 1)))
    return found


def letterhead(council: str, number: str, day: str) -> str:
    return (
        f"<table width='100%'><tr><td align='center' width='40%'>{council}<br>-------</td>"
        "<td align='center'><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><br>"
        "Độc lập - Tự do - Hạnh phúc</td></tr>"
        f"<tr><td align='center'>Số: {number}</td><td align='center'><i>{day}</i></td></tr></table>"
    )


def heading(text: str) -> str:
    return f"<p align='center'><b>QUYẾT ĐỊNH</b></p><p align='center'>{text}</p>"


def html(body: str, *, font: str = "Liberation Serif", size: int = 12) -> str:
    return (
        "<html><head><meta charset='utf-8'><style>"
        f"body, td, p {{font-family: '{font}'; font-size: {size}pt}} table {{border-spacing: 0}}"
        f"</style></head><body>{body}</body></html>"
    )


def html_table(head: Sequence[str], rows: Sequence[str], widths: Sequence[int]) -> str:
    columns = "".join(f"<col width='{width}%'>" for width in widths)
    headings = "".join(f"<th>{escape(name)}</th>" for name in head)
    return (
        f"<table border='1' width='100%' cellpadding='3'>{columns}"
        f"<thead><tr>{headings}</tr></thead><tbody>{''.join(rows)}</tbody></table>"
    )


def cells(*values: str) -> str:
    return "<tr>" + "".join(f"<td>{escape(value)}</td>" for value in values) + "</tr>"


def convert(page: str, name: str, kind: str) -> None:
    """`page` as LibreOffice saves it: `kind` is the ending and, after a colon, the filter."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / f"{Path(name).stem}.html"
        source.write_text(page, encoding="utf-8")
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless",
             "--infilter=HTML (StarWriter)", "--convert-to", kind, "--outdir", folder, str(source)],
            check=True, capture_output=True,
        )  # fmt: skip
        (FOLDER / name).write_bytes((Path(folder) / name).read_bytes())


def expect(name: str, rows: Sequence[dict[str, object]], **keys: object) -> None:
    said = {"file": name, **keys, "rows": list(rows)}
    text = json.dumps(said, ensure_ascii=False, indent=1)
    (FOLDER / f"{name}.expected.json").write_text(text + "\n", encoding="utf-8")


def entity_over_several_rows() -> None:
    """Word: numbers count entities, whose cells span their products; groups between; a total."""
    name = "hoa-phu-218-qd-ubnd.docx"
    made = invented(18, seed=3)
    rows = []
    expected = []
    for number in range(0, 18, 3):
        if number % 9 == 0:
            title = "A. Nhóm thực phẩm" if number == 0 else "B. Nhóm đồ uống"
            rows.append(f"<tr><td colspan='6'><b>{title}</b></td></tr>")
        owner = made[number]
        for place, one in enumerate(made[number : number + 3]):
            first = "".join(
                f"<td rowspan='3'>{escape(text)}</td>"
                for text in (str(number // 3 + 1), owner.entity, owner.place)
            )
            rest = "".join(
                f"<td>{escape(text)}</td>" for text in (one.product, one.points, f"{one.stars} sao")
            )
            rows.append(f"<tr>{first if place == 0 else ''}{rest}</tr>")
            expected.append({**one.expected(), "entity": owner.entity})
    table = html_table(
        ("STT", "Tên chủ thể", "Địa chỉ", "Tên sản phẩm", "Tổng điểm", "Hạng"),
        [*rows, "<tr><td colspan='6'>Tổng cộng: 18 sản phẩm</td></tr>"],
        (6, 24, 22, 28, 10, 10),
    )
    body = (
        letterhead("ỦY BAN NHÂN DÂN<br>TỈNH HÒA PHÚ", "218/QĐ-UBND",
                   "Hòa Phú, ngày 14 tháng 02 năm 2022")
        + heading("Công nhận kết quả đánh giá, phân hạng sản phẩm OCOP năm 2021")
        + "<p>Căn cứ Quyết định số 1048/QĐ-TTg ngày 21 tháng 8 năm 2019 của Thủ tướng;</p>"
        "<p>Điều 1. Công nhận 18 sản phẩm (Phụ lục kèm theo).</p>"
        "<p align='center'>PHỤ LỤC</p><p align='center'>(Kèm theo Quyết định số 218/QĐ-UBND ngày "
        "14/02/2022 của Ủy ban nhân dân tỉnh Hòa Phú)</p>" + table
    )  # fmt: skip
    convert(html(body), name, "docx:MS Word 2007 XML")
    expect(name, expected, decision="218/QĐ-UBND", issued_on="2022-02-14",
           authority="UBND tỉnh Hòa Phú",
           notes="Numbers count entities; entity cells span their products.")  # fmt: skip


def rows_cut_by_page_ends() -> None:
    """PDF by LibreOffice: many pages, rows that page ends cut in two, numbers above 100."""
    name = "hoa-phu-905-qd-ubnd.pdf"
    made = invented(120, seed=8, long=True)
    rows = [
        cells(str(number), one.product, one.entity, one.place, one.points, f"{one.stars} sao")
        for number, one in enumerate(made, start=1)
    ]
    table = html_table(
        ("TT", "Tên sản phẩm", "Chủ thể", "Địa chỉ", "Điểm", "Xếp hạng"),
        rows,
        (5, 30, 28, 18, 9, 10),
    )
    body = (
        letterhead("ỦY BAN NHÂN DÂN<br>TỈNH HÒA PHÚ", "905/QĐ-UBND",
                   "Hòa Phú, ngày 05 tháng 7 năm 2023")
        + heading("Về việc công nhận sản phẩm OCOP đợt 1 năm 2023")
        + "<p>Điều 1. Công nhận 120 sản phẩm:</p>"
        + table
        + "<p>Điều 2. Quyết định có hiệu lực kể từ ngày ký.</p>"
    )  # fmt: skip
    convert(html(body, size=13), name, "pdf:writer_web_pdf_Export")
    expect(name, [one.expected() for one in made], decision="905/QĐ-UBND", issued_on="2023-07-05",
           authority="UBND tỉnh Hòa Phú", notes="Rows are cut by page ends.")  # fmt: skip


def entity_over_page_ends() -> None:
    """PDF by LibreOffice: entity cells over several rows, centred, some of them over a page end."""
    name = "hoa-phu-640-qd-ubnd.pdf"
    made = invented(72, seed=4, long=True)
    rows, expected = [], []
    for number in range(0, 72, 3):
        owner = made[number]
        for place, one in enumerate(made[number : number + 3]):
            first, last = "", ""
            if place == 0:
                first = f"<td rowspan='3'>{number // 3 + 1}</td>"
                last = f"<td rowspan='3'>{owner.entity}</td><td rowspan='3'>{owner.place}</td>"
            rest = f"<td>{one.points}</td><td>{one.stars} sao</td>"
            rows.append(f"<tr>{first}<td>{escape(one.product)}</td>{last}{rest}</tr>")
            expected.append({**one.expected(), "entity": owner.entity})
    table = html_table(
        ("STT", "Tên sản phẩm", "Chủ thể", "Địa chỉ", "Điểm", "Hạng sao"),
        rows,
        (6, 32, 26, 18, 9, 9),
    )
    body = (
        letterhead("ỦY BAN NHÂN DÂN<br>TỈNH HÒA PHÚ", "640/QĐ-UBND",
                   "Hòa Phú, ngày 08 tháng 4 năm 2024")
        + heading("Về việc công nhận sản phẩm OCOP đợt 1 năm 2024")
        + "<p>Điều 1. Công nhận 72 sản phẩm của 24 chủ thể:</p>"
        + table
    )  # fmt: skip
    convert(html(body, size=13), name, "pdf:writer_web_pdf_Export")
    expect(name, expected, decision="640/QĐ-UBND", issued_on="2024-04-08",
           authority="UBND tỉnh Hòa Phú",
           notes="Entity cells span three rows each, some over a page end.")  # fmt: skip


def fonts() -> None:
    for face in ("Regular", "Bold", "Italic"):
        pdfmetrics.registerFont(TTFont(face, str(FONTS / f"OCOPSerif-{face}.ttf")))


def style(face: str = "Regular", size: float = 11, **more: object) -> ParagraphStyle:
    return ParagraphStyle("one", fontName=face, fontSize=size, leading=size * 1.25, **more)


def head_flow(number: str, day: str, title: str, council: str) -> list[Flowable]:
    """A letterhead without lines, and a title, as reportlab sets them."""
    centred = style(alignment=1)
    top = Table(
        [
            [Paragraph(f"{council}<br/>-------<br/>Số: {number}", centred),
             Paragraph("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br/>Độc lập - Tự do - Hạnh phúc<br/>"
                       f"<i>{day}</i>", centred)]
        ],
        colWidths=[190, 300],
    )  # fmt: skip
    return [
        top,
        Spacer(1, 12),
        Paragraph("QUYẾT ĐỊNH", style("Bold", 13, alignment=1)),
        Paragraph(title, style("Bold", 12, alignment=1)),
        Spacer(1, 10),
    ]


def marks_in_columns() -> None:
    """PDF by reportlab, landscape: two rows of headings, the rank as an x under its stars."""
    name = "tan-lap-77-qd-ubnd.pdf"
    made = invented(45, seed=1)
    text = style(size=10)
    head = [
        ["TT", "Sản phẩm", "Chủ thể sản xuất", "Địa chỉ", "Tổng điểm", "Kết quả xếp hạng", ""],
        ["", "", "", "", "", "3 sao", "4 sao"],
    ]
    rows = [
        [str(number), Paragraph(one.product, text), Paragraph(one.entity, text),
         Paragraph(one.place, text), one.points, "x" if one.stars == 3 else "",
         "x" if one.stars == 4 else ""]
        for number, one in enumerate(made, start=1)
    ]  # fmt: skip
    spans = [("SPAN", (column, 0), (column, 1)) for column in range(5)]
    table = Table(
        head + rows,
        colWidths=[30, 190, 190, 150, 60, 45, 45],
        repeatRows=2,
        style=[("GRID", (0, 0), (-1, -1), 0.6, "black"), ("SPAN", (5, 0), (6, 0)), *spans,
               ("FONT", (0, 0), (-1, -1), "Regular", 10), ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
               ("ALIGN", (4, 0), (-1, -1), "CENTER")],
    )  # fmt: skip
    flow = head_flow(
        "77/QĐ-UBND", "Tân Lập, ngày 20 tháng 11 năm 2024",
        "Về việc công nhận sản phẩm OCOP huyện Tân Lập năm 2024",
        "ỦY BAN NHÂN DÂN<br/>HUYỆN TÂN LẬP",
    )  # fmt: skip
    flow += [table, Spacer(1, 8), Paragraph("Danh sách có 45 sản phẩm.", text)]
    SimpleDocTemplate(str(FOLDER / name), pagesize=landscape(A4), invariant=1).build(flow)
    expect(name, [one.expected() for one in made], decision="77/QĐ-UBND", issued_on="2024-11-20",
           authority="UBND huyện Tân Lập",
           notes="Landscape; two rows of headings; the rank is an x under its stars.")  # fmt: skip


def without_lines(name: str, number: str, *, valign: str, turned: bool) -> None:
    """PDF by reportlab: a table without a single line, stars in rows of their own."""
    made = sorted(invented(50, seed=5, long=True), key=lambda one: -one.stars)
    text = style(size=10)
    rows: list[list[object]] = [["STT", "Tên sản phẩm", "Chủ thể", "Địa chỉ", "Điểm"]]
    spans = []
    for place, one in enumerate(made):
        if place == 0 or made[place - 1].stars != one.stars:
            spans.append(("SPAN", (0, len(rows)), (-1, len(rows))))
            rows.append([Paragraph(f"Sản phẩm đạt hạng {one.stars} sao", style("Bold", 10))])
        rows.append(
            [str(place + 1), Paragraph(one.product, text), Paragraph(one.entity, text),
             Paragraph(one.place, text), one.points]
        )  # fmt: skip
    table = Table(
        rows,
        colWidths=[32, 150, 150, 105, 45],
        repeatRows=1,
        style=[
            ("FONT", (0, 0), (-1, -1), "Regular", 10),
            ("VALIGN", (0, 0), (-1, -1), valign),
            *spans,
        ],
    )
    flow = head_flow(
        number, "Hòa Phú, ngày 31 tháng 12 năm 2020",
        "Phê duyệt kết quả đánh giá, phân hạng sản phẩm OCOP năm 2020",
        "ỦY BAN NHÂN DÂN<br/>TỈNH HÒA PHÚ",
    )  # fmt: skip
    size = landscape(A4) if turned else A4

    def turn(canvas: Canvas, _: object) -> None:
        if turned:
            canvas.setPageRotation(90)
            canvas.translate(0, size[0])
            canvas.rotate(-90)

    page: Callable[[Canvas, object], None] = turn
    document = SimpleDocTemplate(str(FOLDER / name), pagesize=A4, invariant=1)
    document.build([*flow, table], onFirstPage=page, onLaterPages=page)
    if turned:
        lay_down(FOLDER / name)
    expect(name, [one.expected() for one in made], decision=number, issued_on="2020-12-31",
           authority="UBND tỉnh Hòa Phú",
           notes="A table without lines; stars stand in rows of their own.")  # fmt: skip


def lay_down(path: Path) -> None:
    """Give pages that were drawn turned the paper they were drawn for."""
    width, height = A4
    box = f"/MediaBox [ 0 0 {width:.4f} {height:.4f} ]".encode()
    laid = f"/MediaBox [ 0 0 {height:.4f} {width:.4f} ]".encode()
    path.write_bytes(path.read_bytes().replace(box, laid))


OLD_NORMAL = """<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>
<w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr></w:style></w:styles>"""
CONTENT_TYPES = """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml"
ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
<Override PartName="/word/styles.xml"
ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>"""
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="{type}" Target="{target}"/></Relationships>"""


def package(path: Path, body: str, styles: str) -> None:
    """A Word document of nothing but what is needed."""
    document = (
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        f"<w:body>{body}</w:body></w:document>"
    )
    main = RELATIONS.format(type=f"{RELATION}/officeDocument", target="word/document.xml")
    inner = RELATIONS.format(type=f"{RELATION}/styles", target="styles.xml")
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in (
            ("[Content_Types].xml", CONTENT_TYPES),
            ("_rels/.rels", main),
            ("word/document.xml", document),
            ("word/_rels/document.xml.rels", inner),
            ("word/styles.xml", styles),
        ):
            file.writestr(zipfile.ZipInfo(name, (2024, 1, 1, 0, 0, 0)), text)


def old_encoding() -> None:
    """Word, all of it in the font .VnTime, named once in the style called Normal."""
    name = "song-dinh-15-qd-ubnd.docx"
    back = {new: old for old, new in legacy.TCVN3.items()}
    made = invented(12, seed=2)

    def old(text: str) -> str:
        small = "".join(back.get(letter, back.get(letter.lower(), letter)) for letter in text)
        return f"<w:r><w:t xml:space='preserve'>{escape(small)}</w:t></w:r>"

    def paragraph(text: str) -> str:
        return f"<w:p>{old(text)}</w:p>"

    def row(*values: str) -> str:
        return "<w:tr>" + "".join(f"<w:tc>{paragraph(v)}</w:tc>" for v in values) + "</w:tr>"

    lines = [row("TT", "Tên sản phẩm", "Chủ thể", "Địa chỉ", "Số điểm", "Hạng sao")]
    lines += [
        row(str(number), one.product, one.entity, one.place, one.points, f"{one.stars} sao")
        for number, one in enumerate(made, start=1)
    ]
    body = "".join(
        map(paragraph, (
            "Ủy ban nhân dân huyện Sông Đính", "Số: 15/QĐ-UBND",
            "Sông Đính, ngày 12 tháng 5 năm 2021", "Quyết định",
            "Về việc công nhận sản phẩm OCOP huyện Sông Đính năm 2021",
            "Điều 1. Công nhận 12 sản phẩm sau đây:",
        ))
    )  # fmt: skip
    package(FOLDER / name, f"{body}<w:tbl>{''.join(lines)}</w:tbl>", OLD_NORMAL)
    expect(name, [one.expected() for one in made], decision="15/QĐ-UBND", issued_on="2021-05-12",
           authority="UBND huyện Sông Đính",
           notes="Text of TCVN3; the font stands in the style Normal alone.")  # fmt: skip


def revocation() -> None:
    """Word by LibreOffice: a revocation, without numbers, with the ground of each row."""
    name = "hoa-phu-2002-thu-hoi.docx"
    made = invented(7, seed=3)
    grounds = ("Chủ thể ngừng sản xuất", "Không duy trì các tiêu chí theo quy định")
    rows = [
        cells(one.product, one.entity, "218/QĐ-UBND ngày 14/02/2022", grounds[number % 2])
        for number, one in enumerate(made)
    ]
    table = html_table(
        ("Tên sản phẩm", "Chủ thể", "Quyết định công nhận", "Lý do thu hồi"), rows, (28, 28, 22, 22)
    )
    body = (
        letterhead("ỦY BAN NHÂN DÂN<br>TỈNH HÒA PHÚ", "2002/QĐ-UBND",
                   "Hòa Phú, ngày 09 tháng 9 năm 2023")
        + heading("Về việc thu hồi Giấy chứng nhận sản phẩm OCOP")
        + "<p>Điều 1. Thu hồi Giấy chứng nhận của 07 sản phẩm sau:</p>"
        + table
    )  # fmt: skip
    convert(html(body), name, "docx:MS Word 2007 XML")
    expect(
        name,
        [{"product": one.product, "entity": one.entity, "kind": "revocation"} for one in made],
        decision="2002/QĐ-UBND", issued_on="2023-09-09", authority="UBND tỉnh Hòa Phú",
        kind="revocation", notes="No numbers in the first column; a ground in each row.",
    )  # fmt: skip


def documents() -> Iterator[Callable[[], None]]:
    yield entity_over_several_rows
    yield rows_cut_by_page_ends
    yield entity_over_page_ends
    yield marks_in_columns
    yield lambda: without_lines(
        "hoa-phu-1301-khong-ke-bang.pdf", "1301/QĐ-UBND", valign="TOP", turned=False
    )
    yield lambda: without_lines(
        "hoa-phu-1302-xoay-trang.pdf", "1302/QĐ-UBND", valign="MIDDLE", turned=True
    )
    yield old_encoding
    yield revocation


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    fonts()
    for make in documents():
        make()
