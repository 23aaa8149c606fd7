"""Makes the files of ``tests/files/documents-more`` in which products stand no row each.

Run as ``python -m tests.made.upright`` where LibreOffice is installed; what it makes is kept, and
the tests read that. Every place, council, entity and product is invented.
"""

from __future__ import annotations

from collections.abc import Iterator

import xlsxwriter

from tests.made.documents import FOLDER, cells, convert, expect, heading, html, letterhead
from tests.made.layouts import PROVINCE, WORD, grid, product

TOP = letterhead("UBND TỈNH HẢI ĐÔNG", "518/QĐ-UBND", "Hải Đông, ngày 14 tháng 3 năm 2024")
TITLE = heading("Phê duyệt kết quả đánh giá, phân hạng sản phẩm OCOP đợt 1 năm 2024")
LABELS = ("Tên sản phẩm", "Chủ thể", "Địa chỉ", "Tổng điểm", "Hạng sao", "Ghi chú")
MADE = (
    ("Chả mực Vạn Giã", "HTX Thủy sản Vạn Giã", "xã Vạn Giã", "84,5", "4 sao", "Đánh giá lại"),
    ("Bánh đa Cồn Mây", "Hộ kinh doanh Lê Thị Sen", "xã Cồn Mây", "61,25", "3 sao", ""),
    ("Mắm cáy Đồng Cừ", "Công ty TNHH Đồng Cừ", "xã Đồng Cừ", "72", "4 sao", "Nâng hạng"),
)
KINDS = {"Đánh giá lại": "re_evaluation", "Nâng hạng": "upgrade"}


def rows() -> list[dict[str, object]]:
    return [
        product(name, entity, int(stars[0]), score=float(score.replace(",", ".")),
                locality=place, **({"kind": KINDS[note]} if note else {}))
        for name, entity, place, score, stars, note in MADE
    ]  # fmt: skip


def said(name: str, notes: str) -> None:
    expect(name, rows(), decision="518/QĐ-UBND", issued_on="2024-03-14", authority=PROVINCE,
           codes=[], notes=notes)  # fmt: skip


def one_product_a_column() -> None:
    name = "hai-dong-518-moi-cot-mot-san-pham.docx"
    table = grid(*(cells(label, *values) for label, *values in zip(LABELS, *MADE, strict=True)))
    convert(html(f"{TOP}{TITLE}<p>Điều 1. Công nhận 03 sản phẩm:</p>{table}"), name, WORD)
    said(name, "The headings stand in the first column, each product is a column.")


def cards() -> Iterator[str]:
    for one in MADE:
        yield grid(*(cells(*pair) for pair in zip(LABELS, one, strict=True) if pair[1]))


def one_product_a_card() -> None:
    name = "hai-dong-518-moi-phieu-mot-san-pham.pdf"
    body = "<p>&nbsp;</p>".join(cards())
    page = html(f"{TOP}{TITLE}<p>Điều 1. Công nhận 03 sản phẩm:</p>{body}")
    convert(page, name, "pdf:writer_web_pdf_Export")
    said(name, "A small table of two columns for each product, not all with the same labels.")


def cards_beside_each_other() -> None:
    name = "hai-dong-518-phieu-canh-nhau.xlsx"
    book = xlsxwriter.Workbook(str(FOLDER / name))
    sheet = book.add_worksheet("Công nhận")
    sheet.write_column(0, 0, (
        "UBND TỈNH HẢI ĐÔNG", "Số: 518/QĐ-UBND", "Hải Đông, ngày 14 tháng 3 năm 2024", "QUYẾT ĐỊNH",
        "Phê duyệt kết quả đánh giá, phân hạng sản phẩm OCOP đợt 1 năm 2024",
    ))  # fmt: skip
    for order, one in enumerate(MADE):
        row, column = 6 + order // 2 * 7, order % 2 * 3
        sheet.write_column(row, column, LABELS)
        sheet.write_column(row, column + 1, one)
    book.close()
    said(name, "Two cards beside each other, one under them.")


if __name__ == "__main__":
    one_product_a_column()
    one_product_a_card()
    cards_beside_each_other()
