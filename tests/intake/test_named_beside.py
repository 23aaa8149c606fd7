"""A cell or line that nothing reads, and that names a product of the register by its whole name."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Run

Write = Callable[[str, str], Path]

BASE = """product,entity,locality,stars,decision,issued_on,authority
Chè búp Thác Mây,HTX Thác Mây,Xã Phú Mây,4,95/QĐ-UBND,2022-03-15,UBND tỉnh Lâm Khê
Chè đinh Thác Mây,HTX Thác Mây,Xã Phú Mây,3,95/QĐ-UBND,2022-03-15,UBND tỉnh Lâm Khê
Mật ong,HTX Bản Hon,Xã Bản Hon,3,95/QĐ-UBND,2022-03-15,UBND tỉnh Lâm Khê
Rượu ngô Thác Mây,HTX Thác Mây,Xã Phú Mây,3,60/QĐ-UBND,2024-03-15,UBND tỉnh Lâm Khê
"""
PAPER = """UBND TỈNH LÂM KHÊ
Số: 310/QĐ-UBND
"Lâm Khê, ngày 20 tháng 02 năm 2025"
QUYẾT ĐỊNH
Về việc công nhận kết quả đánh giá sản phẩm OCOP năm 2025
TT,Tên sản phẩm,{heading},Chủ thể,Hạng sao
1,Chè búp Thác Mây,{said},HTX Thác Mây,4
2,Trà hoa vàng,,HTX Trà Hoa,3
{under}"""


@pytest.fixture
def pending(ocop: Run, write: Write) -> Callable[..., set[str]]:
    """The products under review once a paper is in that names one beside or under its list."""

    def read(
        heading: str = "Ghi chú", said: str = "", under: str = "", *, base: bool = True
    ) -> set[str]:
        paper = write("310.csv", PAPER.format(heading=heading, said=f'"{said}"', under=under))
        files = [write("base.csv", BASE), paper]
        for file in files if base else reversed(files):
            ocop("import", file)
        rows = ocop("ratings --as-of 2025-06-01 --format json").json
        return {row["product"] for row in rows if row["pending_review"]}

    return read


LAPSED = "Chè đinh Thác Mây"


class TestAProductThatRanOut:
    @pytest.mark.parametrize(
        ("heading", "said"),
        [
            ("Sản phẩm khác", LAPSED),
            ("Sản phẩm thứ hai", "CHÈ ĐINH THÁC MÂY"),
            ("Cùng đợt", f"{LAPSED}; Trà sen"),
            ("Danh mục hàng hóa", f"Chè búp, {LAPSED}"),
            ("Ghi chú", LAPSED),
            ("Mô tả", f"Gồm {LAPSED} và trà sen"),
            ("Bao bì", LAPSED),
            ("Hình ảnh", f"Ảnh {LAPSED}"),
            ("Ghi chú", f"gồm cả {LAPSED}"),
        ],
    )
    def test_is_under_review_where_a_cell_nobody_reads_names_it(
        self, pending: Callable[..., set[str]], heading: str, said: str
    ) -> None:
        assert pending(heading, said) == {LAPSED}

    @pytest.mark.parametrize(
        "under",
        [
            f"{LAPSED}",
            f"{LAPSED} – HTX Thác Mây – 3 sao",
            f"(*) {LAPSED}: tương tự",
            f"Cùng loại: {LAPSED}",
        ],
    )
    def test_is_where_a_line_under_the_list_does(
        self, pending: Callable[..., set[str]], under: str
    ) -> None:
        assert LAPSED in pending(under=under)

    def test_is_whichever_file_came_first(self, pending: Callable[..., set[str]]) -> None:
        assert pending("Sản phẩm khác", LAPSED, base=False) == {LAPSED}

    def test_is_told_in_one_warning_with_its_cell(self, ocop: Run, write: Write) -> None:
        ocop("import", write("base.csv", BASE))
        paper = PAPER.format(heading="Ghi chú", said=LAPSED, under="")
        told = ocop("import", write("310.csv", paper)).err
        assert told.count(f"'{LAPSED}'") == 1
        assert f"column 'Ghi chú': '{LAPSED}' may speak of the certificate of {LAPSED}" in told

    def test_is_lapsed_again_once_a_person_has_looked(
        self, ocop: Run, pending: Callable[..., set[str]]
    ) -> None:
        assert pending("Sản phẩm khác", LAPSED) == {LAPSED}
        (question,) = ocop("review --format json").json
        assert question["reasons"] and "a cell that is not read" in question["reasons"][0]
        ocop(f"review reject {question['review_id']}")
        rows = ocop("lapsed --as-of 2025-06-01 --format json").json
        assert LAPSED in {row["product"] for row in rows if not row["pending_review"]}


class TestNothingIsAsked:
    @pytest.mark.parametrize(
        ("heading", "said"),
        [
            # A certificate in force, not near its end: the name stands for something else.
            ("Sản phẩm khác", "Rượu ngô Thác Mây"),
            # Two words are what other makers call their goods by.
            ("Nguyên liệu bổ sung", "Mật ong, gừng"),
            ("Thành phần", f"{LAPSED}, gừng"),
            ("Mô tả", "Chè búp từ cây chè shan"),
            # The row's own product.
            ("Tên trên bao bì của lô", "Chè búp Thác Mây"),
            ("Ghi chú", "Chè búp Thác Mây"),
            # A name that the register does not know.
            ("Sản phẩm khác", "Chè vằng"),
        ],
    )
    def test_where_the_name_can_have_renewed_nothing(
        self, pending: Callable[..., set[str]], heading: str, said: str
    ) -> None:
        assert pending(heading, said) == set()
