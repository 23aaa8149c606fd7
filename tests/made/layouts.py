"""Makes the second half of ``tests/files/documents-more``: layouts that were read wrongly once.

Run as ``python -m tests.made.layouts`` where LibreOffice and Chromium are installed; what it makes
is kept, and the tests read that. Every place, council, entity and product is invented.
"""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

import xlsxwriter

from tests.made.documents import FOLDER, cells, convert, expect, heading, html, letterhead

WORD = "docx:MS Word 2007 XML"
PROVINCE = "UBND tỉnh Hải Đông"


def product(name: str, entity: str, stars: int | None = None, **more: object) -> dict[str, object]:
    return {"product": name, "entity": entity, **({"stars": stars} if stars else {}), **more}


def grid(*rows: str) -> str:
    return f"<table border='1' width='100%' cellpadding='3'>{''.join(rows)}</table>"


def printed(page: str, name: str) -> None:
    """`page` as the browser prints it to a PDF."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "page.html"
        source.write_text(page, encoding="utf-8")
        subprocess.run(
            ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
             f"--user-data-dir={folder}/profile", f"--print-to-pdf={FOLDER / name}", str(source)],
            check=True, capture_output=True,
        )  # fmt: skip


def headings_in_three_rows() -> None:
    name = "hai-dong-410-ba-dong-tieu-de.docx"
    heads = (
        "<tr><th rowspan='3'>TT</th><th colspan='2'>Thông tin sản phẩm</th>"
        "<th colspan='3'>Chủ thể</th><th colspan='3'>Kết quả</th></tr>"
        "<tr><th rowspan='2'>Tên</th><th rowspan='2'>Nhóm</th><th rowspan='2'>Tên</th>"
        "<th rowspan='2'>Người đại diện</th><th rowspan='2'>Địa chỉ</th><th rowspan='2'>Điểm</th>"
        "<th colspan='2'>Hạng sao</th></tr><tr><th>3 sao</th><th>4 sao</th></tr>"
    )
    table = grid(
        heads,
        cells("1", "Khô cá dứa", "Thực phẩm", "HTX Biển Xanh", "Lê Văn Biển", "xã Long Thạnh",
              "71,5", "", "x"),
        cells("2", "Trà mãng cầu", "Đồ uống", "Công ty TNHH Mãng Cầu", "Ngô Thị Lài", "xã An Thới",
              "64", "x", ""),
    )  # fmt: skip
    top = letterhead("UBND TỈNH HẢI ĐÔNG", "410/QĐ-UBND", "Hải Đông, ngày 02 tháng 02 năm 2024")
    title = heading("Phê duyệt kết quả đánh giá, phân hạng sản phẩm OCOP")
    convert(html(f"{top}{title}<p>Điều 1. Phê duyệt kết quả:</p>{table}"), name, WORD)
    rows = [
        product("Khô cá dứa", "HTX Biển Xanh", 4, score=71.5, group="Thực phẩm",
                locality="xã Long Thạnh"),
        product("Trà mãng cầu", "Công ty TNHH Mãng Cầu", 3, score=64, group="Đồ uống",
                locality="xã An Thới"),
    ]  # fmt: skip
    expect(name, rows, decision="410/QĐ-UBND", issued_on="2024-02-02", authority=PROVINCE, codes=[],
           notes="Headings in three rows; an x under the stars.")  # fmt: skip


def day_in_the_annex_alone() -> None:
    name = "meo-xanh-2145-ngay-o-danh-sach.pdf"
    table = grid(
        cells("STT", "Sản phẩm", "Chủ thể", "Địa chỉ sản xuất", "Số điện thoại", "Số điểm"),
        cells("01", "Bún khô Khuổi Lặng", "HTX Khuổi Lặng", "xã Đồng Mây", "0912345678", "63.4"),
        cells("02", "Măng ớt Nà Phia", "Tổ hợp tác Nà Phia", "xã Nà Phia", "0987 654 321", "55.0"),
    )
    body = (
        "<p align='center'>UBND HUYỆN MÈO XANH</p><p>Số:  2145 /QĐ-UBND</p>"
        "<p align='right'>Mèo Xanh, ngày      tháng 12 năm 2024</p>"
        + heading("V/v công nhận sản phẩm OCOP đạt hạng 3 sao huyện Mèo Xanh năm 2024")
        + "<p>Điều 1. Công nhận 02 sản phẩm (có danh sách kèm theo).</p>"
        "<p align='center'>DANH SÁCH</p><p align='center'>Kèm theo Quyết định số 2145/QĐ-UBND ngày "
        "27 tháng 12 năm 2024 của Chủ tịch UBND huyện Mèo Xanh</p>" + table
    )
    convert(html(body, size=14), name, "pdf:writer_web_pdf_Export")
    rows = [
        product("Bún khô Khuổi Lặng", "HTX Khuổi Lặng", 3, score=63.4, locality="xã Đồng Mây"),
        product("Măng ớt Nà Phia", "Tổ hợp tác Nà Phia", 3, score=55.0, locality="xã Nà Phia"),
    ]
    expect(name, rows, decision="2145/QĐ-UBND", issued_on="2024-12-27",
           authority="UBND huyện Mèo Xanh", codes=[],
           notes="The day stands in the annex line alone, which is broken in its authority; the "
           "stars stand in the title.")  # fmt: skip


def three_annexes() -> None:
    name = "truong-van-77-ba-phu-luc.docx"
    of = "<i>(Ban hành kèm theo Quyết định số 77/QĐ-UBND ngày 05/7/2024 của UBND tỉnh)</i>"

    def annex(number: str, title: str, *rows: str) -> str:
        return f"<p align='center'>Phụ lục {number}<br>{title}<br>{of}</p>{grid(*rows)}"

    body = (
        letterhead("UBND TỈNH TRƯỜNG VÂN", "77/QĐ-UBND", "Trường Vân, ngày 05 tháng 7 năm 2024")
        + heading("Phê duyệt kết quả đánh giá, phân hạng sản phẩm OCOP năm 2024")
        + annex(
            "I", "SẢN PHẨM OCOP ĐÁNH GIÁ LẦN ĐẦU ĐẠT HẠNG 4 SAO",
            cells("TT", "Tên sản phẩm", "Chủ thể sản xuất", "Kết quả đánh giá"),
            cells("1", "Cà phê bột Ea Mây", "Công ty CP Ea Mây", "81,2 điểm"),
        )
        + annex(
            "II", "SẢN PHẨM OCOP ĐÁNH GIÁ LẠI",
            cells("TT", "Tên sản phẩm", "Chủ thể sản xuất", "Kết quả công nhận"),
            cells("1", "Tiêu đen Lộc An", "HTX Hồ tiêu Lộc An", "Đạt 4 sao (75,5 điểm)"),
            cells("2", "Rượu cần Y Mây", "Hộ ông Y Mây Niê", "Không đạt 3 sao"),
        )
        + annex(
            "III", "SẢN PHẨM OCOP NÂNG HẠNG",
            cells("TT", "Tên sản phẩm", "Chủ thể sản xuất", "Hạng cũ", "Hạng mới"),
            cells("1", "Bơ sáp Đồi Gió", "HTX Đồi Gió", "3 sao", "4 sao"),
        )
    )  # fmt: skip
    convert(html(body), name, WORD)
    rows = [
        product("Cà phê bột Ea Mây", "Công ty CP Ea Mây", 4, score=81.2, kind="recognition"),
        product("Tiêu đen Lộc An", "HTX Hồ tiêu Lộc An", 4, score=75.5, kind="re_evaluation"),
        product("Rượu cần Y Mây", "Hộ ông Y Mây Niê", kind="re_evaluation", result="failed"),
        product("Bơ sáp Đồi Gió", "HTX Đồi Gió", 4, kind="upgrade"),
    ]
    expect(name, rows, decision="77/QĐ-UBND", issued_on="2024-07-05",
           authority="UBND tỉnh Trường Vân", codes=[],
           notes="Three annexes of three kinds; score and stars under one heading.")  # fmt: skip


def groups_of_districts() -> None:
    name = "hai-dong-3305-nhom-huyen.pdf"
    table = grid(
        cells("STT", "Tên chủ thể", "Tên sản phẩm", "Xếp hạng"),
        cells("I", "HUYỆN CỒN MÂY", "", ""),
        "<tr><td>1</td><td rowspan='2'>HTX Thủy sản Cồn Mây</td><td>Chả cá thu</td><td>★★★★</td>"
        "</tr>",
        cells("2", "Mực một nắng", "★★★"),
        cells("II", "THÀNH PHỐ HẢI ĐÔNG", "", ""),
        cells("3", "Công ty TNHH Tân Hải", "Bánh đậu xanh", "★★★★"),
        "<tr><td colspan='4'>Tổng cộng: 04 sản phẩm</td></tr>",
    )
    top = letterhead("UBND TỈNH HẢI ĐÔNG", "3305/QĐ-UBND", "Hải Đông, ngày 28 tháng 12 năm 2022")
    title = heading("Về việc công nhận sản phẩm OCOP tỉnh Hải Đông năm 2022")
    after = (
        "<p>PHỤ LỤC II. SẢN PHẨM ĐÁNH GIÁ LẠI</p>"
        "<p>1. Nước mắm cốt của HTX Thủy sản Cồn Mây, đạt 3 sao</p>"
    )
    printed(html(f"{top}{title}<p>Điều 1. Công nhận:</p>{table}{after}"), name)
    district = {"locality": "HUYỆN CỒN MÂY"}
    rows = [
        product("Chả cá thu", "HTX Thủy sản Cồn Mây", 4, **district),
        product("Mực một nắng", "HTX Thủy sản Cồn Mây", 3, **district),
        product("Bánh đậu xanh", "Công ty TNHH Tân Hải", 4, locality="THÀNH PHỐ HẢI ĐÔNG"),
    ]
    expect(name, rows, decision="3305/QĐ-UBND", issued_on="2022-12-28", authority=PROVINCE,
           codes=["count_mismatch", "not_read"],
           notes="Districts as group rows, stars as signs; a total that is not the rows read, and "
           "one product in running text.")  # fmt: skip


def decides_on_something_else() -> None:
    table = grid(
        cells("TT", "Tên sản phẩm", "Chủ thể", "Hạng sao", "Mức thưởng (đồng)"),
        cells("1", "Trà hoa vàng", "HTX Quy Hoa", "4 sao", "20.000.000"),
    )
    name = "hai-dong-222-khen-thuong.docx"
    top = letterhead("UBND TỈNH HẢI ĐÔNG", "222/QĐ-UBND", "Hải Đông, ngày 12 tháng 3 năm 2024")
    title = heading("Về việc khen thưởng các chủ thể có sản phẩm OCOP được công nhận năm 2023")
    convert(html(f"{top}{title}<p>Điều 1. Khen thưởng:</p>{table}"), name, WORD)
    expect(name, [], codes=["announcement"], notes="A decision to reward; refused.")
    name = "hai-dong-501-cong-van.docx"
    top = letterhead("UBND TỈNH HẢI ĐÔNG", "501/UBND-NN", "Hải Đông, ngày 12 tháng 3 năm 2024")
    body = f"{top}<p>V/v rà soát sản phẩm OCOP đến hạn</p><p>Kính gửi: UBND các xã</p>{table}"
    convert(html(body), name, WORD)
    expect(name, [], codes=["announcement"], notes="A letter with a list; refused.")


def workbook() -> None:
    name = "truong-van-12-cong-thuc.xlsx"
    book = xlsxwriter.Workbook(str(FOLDER / name))
    sheet = book.add_worksheet("PL I - Lần đầu")
    title = "(Kèm theo Quyết định số 12/QĐ-UBND ngày 3/2/2024 của UBND tỉnh Trường Vân)"
    sheet.write(1, 2, title)
    head = ("TT", "Chủ thể", "Người đại diện", "Sản phẩm", "Kết quả", "", "", "Điểm")
    sheet.write_row(4, 2, head)
    sheet.write_row(5, 6, ("3 sao", "4 sao", "5 sao (tiềm năng)"))
    sheet.merge_range(4, 6, 4, 8, "Kết quả")
    sheet.write_row(6, 2, (1, "HTX A Páo", "Ông A Páo", "Thịt trâu gác bếp", "", "x", ""))
    sheet.write_formula(6, 9, "=40+35.5", None, 75.5)
    sheet.write_row(7, 2, ("", "", "", "Lạp sườn", "x", "", "", 61))
    for column in (2, 3, 4):
        value = (1, "HTX A Páo", "Ông A Páo")[column - 2]
        sheet.merge_range(6, column, 7, column, value)
    sheet.write_row(8, 2, (2, "Công ty Tùng Sơn", "Bà Sơn", "Mật ong", "", "", "x", 91))
    hidden = book.add_worksheet("PL II - Đánh giá lại")
    hidden.write(0, 0, title)
    hidden.write_row(1, 0, ("STT", "Sản phẩm", "Chủ thể", "Hạng sao"))
    hidden.write_row(2, 0, (1, "Rượu ngô", "HTX Sủng Trà", "3 sao"))
    hidden.hide()
    book.close()
    rows = [
        product("Thịt trâu gác bếp", "HTX A Páo", 4, score=75.5, kind="recognition"),
        product("Lạp sườn", "HTX A Páo", 3, score=61, kind="recognition"),
        product("Rượu ngô", "HTX Sủng Trà", 3, kind="re_evaluation"),
    ]
    expect(name, rows, decision="12/QĐ-UBND", issued_on="2024-02-03",
           authority="UBND tỉnh Trường Vân", codes=["bad_stars", "formula", "hidden"],
           notes="A formula, merged entities, a hidden sheet of another kind; an x under 'five "
           "stars (potential)' grants nothing.")  # fmt: skip


if __name__ == "__main__":
    headings_in_three_rows()
    day_in_the_annex_alone()
    three_annexes()
    groups_of_districts()
    decides_on_something_else()
    workbook()
