"""A decision that speaks of products without their full names: "sản phẩm Chè đinh nói trên"."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from ocop_cli.text.mentions import bare, naming, place
from tests.conftest import Run
from tests.made import word
from tests.made.each import each

BASE = """product,entity,locality,stars,decision,issued_on,authority
Chè đinh Thác Mây,HTX Thác Mây,Xã Mây,4,95/QĐ-UBND,2021-03-15,UBND tỉnh Lâm Khê
Mật ong,HTX Khe Bốn,Xã Khe,3,95/QĐ-UBND,2021-03-15,UBND tỉnh Lâm Khê
"""
OLD, NEW = {"Chè đinh Thác Mây", "Mật ong"}, {"Miến dong", "Gạo nếp"}
TEA = {"Chè đinh Thác Mây"}
ROWS = (
    ("TT", "Tên sản phẩm", "Chủ thể", "Hạng sao"),
    ("1", "Miến dong", "HTX Miến", "3"),
    ("2", "Gạo nếp", "HTX Gạo", "3"),
)


def pending(ocop: Run, write: Callable[[str, str], Path], to: Path, article: str) -> set[str]:
    """Which products are under review once a decision with this article came in."""
    ocop("import", write("base.csv", BASE))
    lines = (
        "ỦY BAN NHÂN DÂN TỈNH LÂM KHÊ",
        "Số: 310/QĐ-UBND",
        "Lâm Khê, ngày 20 tháng 02 năm 2025",
        "QUYẾT ĐỊNH",
        "Về việc công nhận kết quả đánh giá, phân hạng sản phẩm OCOP năm 2025",
        "QUYẾT ĐỊNH:",
        "Điều 1. Công nhận 02 sản phẩm OCOP đạt 3 sao (có danh sách kèm theo).",
        f"Điều 2. {article}",
        "PHỤ LỤC",
    )
    said = "".join(word.paragraph(word.run(line)) for line in lines)
    cells = (word.row(*(word.cell(word.paragraph(word.run(one))) for one in row)) for row in ROWS)
    ocop("import", word.document(to / "310.docx", said + word.table(*cells)))
    rows = ocop("ratings --as-of 2025-06-01 --format json").json
    return {row["product"] for row in rows if row["pending_review"]}


@pytest.mark.parametrize(
    ("article", "expected"),
    [
        ("Sản phẩm Chè đinh nói trên được xem xét lại khi hoàn thiện hồ sơ.", TEA),
        ("Sản phẩm chè đinh này đang chờ kết luận.", TEA),
        ("Sản phẩm Chè đinh đã nêu trên tiếp tục được sử dụng nhãn.", TEA),
        ("Sản phẩm Miến nói trên được xem xét lại khi hoàn thiện hồ sơ.", {"Miến dong"}),
        ("Những sản phẩm kể trên được gia hạn 06 tháng.", NEW),
        ("Các sản phẩm nói trên phải đánh giá lại trước ngày 30/6/2026.", NEW),
        ("Các sản phẩm vừa nêu chỉ được sử dụng nhãn đến ngày 30/6/2026.", NEW),
        ("Các sản phẩm này được giữ nguyên kết quả đến hết năm 2026.", NEW | OLD),
        (
            "Các sản phẩm hết hạn đã được rà soát. Các sản phẩm này được sử dụng nhãn đến "
            "ngày 31/12/2026.",
            OLD,
        ),
    ],
)
def test_what_a_sentence_points_at_is_under_review(
    ocop: Run, write: Callable[[str, str], Path], tmp_path: Path, article: str, expected: set[str]
) -> None:
    assert pending(ocop, write, tmp_path, article) == expected


@pytest.mark.parametrize(
    "article",
    [
        "Các sản phẩm nêu trên được sử dụng logo OCOP theo quy định.",
        "Các sản phẩm trên phải duy trì điều kiện sản xuất, chất lượng sản phẩm.",
        "Các chủ thể này tiếp tục nâng cao chất lượng sản phẩm.",
        "Giấy chứng nhận của các sản phẩm nêu trên có giá trị 36 tháng kể từ ngày ký ban hành.",
        "Các sản phẩm nêu trên phải lập hồ sơ đánh giá lại trước khi hết hạn 90 ngày.",
        "Chủ thể các sản phẩm này chịu trách nhiệm về chất lượng sản phẩm.",
        "Các sản phẩm nói trên được hỗ trợ in tem truy xuất nguồn gốc.",
    ],
)
def test_what_every_decision_says_of_its_products_is_no_question(
    ocop: Run, write: Callable[[str, str], Path], tmp_path: Path, article: str
) -> None:
    assert pending(ocop, write, tmp_path, article) == set()


@each(
    ("line", "name", "meant"),
    [
        ("Sản phẩm Chè đinh nói trên", "Chè đinh Thác Mây", True),
        ("sản phẩm Chè đinh này", "Chè đinh", True),
        ("các sản phẩm Chè đinh đã nêu trên", "Chè đinh Thác Mây", True),
        ("Sản phẩm Chè nói trên", "Chè đinh Thác Mây", False),  # any tea
        ("Sản phẩm Chè đinh nói trên", "Chè đinhh", False),
        ("Sản phẩm Chè đinh được hỗ trợ", "Chè đinh Thác Mây", False),
        ("Các sản phẩm nói trên", "Nồi đất", False),
    ],
)
def test_a_name_is_called_short_only_where_a_line_points_back_at_it(
    line: str, name: str, meant: bool
) -> None:
    assert (place(bare(line), name) is not None) is meant
    assert list(naming({1: bare(line)}, [(2, name)])) == ([(1, 2)] if meant else [])


def test_a_short_name_that_many_products_begin_with_means_none_of_them(
    ocop: Run, write: Callable[[str, str], Path], tmp_path: Path
) -> None:
    many = "".join(
        f"Chè xanh vùng {at},HTX {at},Xã Mây,3,95/QĐ-UBND,2021-03-15,UBND tỉnh Lâm Khê\n"
        for at in range(21)
    )
    ocop("import", write("many.csv", BASE.partition("\n")[0] + "\n" + many))
    article = "Sản phẩm chè xanh nói trên được xem xét lại khi hoàn thiện hồ sơ."
    assert pending(ocop, write, tmp_path, article) == set()
