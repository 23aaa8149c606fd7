"""The columns of a list of labels, under headings and in layouts of agencies never seen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pytest
from openpyxl import Workbook

from tests.conftest import Run

HEAD = "product,entity,locality,stars,decision,issued_on,authority\n"
LIST = HEAD + (
    "Chè búp,HTX Chè Nà Hiên,xã Nà Hiên,4,10/QĐ-UBND,2024-03-01,UBND tỉnh A\n"
    "Mật ong rừng,Công ty TNHH Ong Vàng,xã Mây,3,11/QĐ-UBND,2021-03-01,UBND tỉnh A\n"
)
Rows = Callable[..., list[dict[str, Any]]]


@pytest.fixture
def seen(ocop: Run, tmp_path: Any) -> Rows:
    """The answers to a sheet of labels, asked without a day on 2024-10-01."""
    (tmp_path / "list.csv").write_text(LIST, encoding="utf-8")
    ocop("import", tmp_path / "list.csv")

    def ask(*lines: Sequence[object], options: str = "") -> list[dict[str, Any]]:
        book = Workbook()
        assert book.active is not None
        for line in lines:
            book.active.append(list(line))
        book.save(tmp_path / "seen.xlsx")
        ran = ocop(f"labels {options} --format json", tmp_path / "seen.xlsx")
        found = ran.json
        assert isinstance(found, list)
        return [{**row, "told": ran.err} for row in found]

    return ask


CHE = ("Chè búp", "HTX Chè Nà Hiên")
STARS = ["Số sao trên bao bì", "Sao in trên nhãn", "Logo OCOP", "Hạng sao ghi trên tem", "Dấu sao",
         "Nhãn thể hiện", "Thông tin hạng", "Stars on label", "Ký hiệu"]  # fmt: skip


class TestTheStarsOfALabel:
    @pytest.mark.parametrize("heading", STARS)
    def test_are_read_under_any_heading(self, seen: Rows, heading: str) -> None:
        head = ("Tên sản phẩm", "Chủ thể", heading)
        rows = seen(head, (*CHE, "4 sao"), (*CHE, "5 sao"), (*CHE, "★★★"))
        assert [row["verdict"] for row in rows] == ["ok", "wrong_stars", "wrong_stars"]

    @pytest.mark.thorough
    def test_are_figures_where_the_heading_is_of_the_label(self, seen: Rows) -> None:
        rows = seen(("Tên sản phẩm", "Chủ thể", "Trên bao bì"), (*CHE, 4), (*CHE, 5))
        assert [row["verdict"] for row in rows] == ["ok", "wrong_stars"]

    @pytest.mark.thorough
    @pytest.mark.parametrize("granted", ["Hạng OCOP được công nhận", "Hạng sao theo quyết định"])
    def test_are_not_those_that_were_granted(self, seen: Rows, granted: str) -> None:
        head = ("Tên sản phẩm", "Chủ thể", "Hạng OCOP ghi trên nhãn", granted)
        assert seen(head, (*CHE, "4 sao", "3 sao"))[0]["verdict"] == "ok"
        assert seen(head, (*CHE, "5 sao", "4 sao"))[0]["verdict"] == "wrong_stars"
        (alone,) = seen(("Tên sản phẩm", "Chủ thể", granted), (*CHE, "5 sao"))
        assert alone["verdict"] == "ask" and granted in str(alone["reasons"])

    @pytest.mark.thorough
    def test_are_asked_where_two_columns_differ(self, seen: Rows) -> None:
        head = ("Tên sản phẩm", "Chủ thể", "Cột A", "Cột B")
        same, other = seen(head, (*CHE, "4 sao", "4 sao"), (*CHE, "4 sao", "5 sao"))
        assert same["verdict"] == "ask" and other["verdict"] == "ask"
        named = ("Tên sản phẩm", "Chủ thể", "Số sao", "Cột B")
        same, other = seen(named, (*CHE, "4 sao", "4 sao"), (*CHE, "4 sao", "5 sao"))
        assert (same["verdict"], other["verdict"]) == ("ok", "ask")
        assert "Cột B" in str(other["reasons"])

    @pytest.mark.thorough
    @pytest.mark.parametrize("note", ["tự in 5 sao", "bao bì cũ in 3 sao", "hộp ghi năm sao"])
    def test_are_asked_where_a_remark_says_other_stars(self, seen: Rows, note: str) -> None:
        head = ("Tên sản phẩm", "Chủ thể", "Số sao", "Ghi chú")
        plain, noted = seen(head, (*CHE, 4, "bày ở quầy 4 sao"), (*CHE, 4, note))
        assert (plain["verdict"], noted["verdict"]) == ("ok", "ask")

    @pytest.mark.thorough
    def test_stand_below_a_heading_in_two_rows(self, seen: Rows) -> None:
        head = ("TT", "Tên sản phẩm", "Chủ thể", "Nhãn", None)
        rows = seen(head, (None, None, None, "Số sao", "Vị trí"), (1, *CHE, 5, "mặt trước"))
        assert [row["verdict"] for row in rows] == ["wrong_stars"]
        rows = seen(head, ("Chợ Bến Gỗ",), (1, *CHE, 4, ""))
        assert [row["verdict"] for row in rows] == ["unknown", "ok"]  # every row has its answer

    @pytest.mark.thorough
    def test_are_told_missing_with_the_columns_that_are_not_read(self, seen: Rows) -> None:
        head = ("TT", "Tên sản phẩm", "Chủ thể", "Quy cách đóng gói", "Tem nhãn", "Giá bán")
        (row,) = seen(head, (1, *CHE, "hộp 200 g", "đủ", 120000))
        assert row["verdict"] == "ok" and "no column of the stars" in str(row["reasons"])
        assert "Tem nhãn" in row["told"] and "Giá bán" not in row["told"]

    def test_nothing_is_told_of_a_list_with_its_columns(self, seen: Rows) -> None:
        (row,) = seen(("TT", "Tên sản phẩm", "Chủ thể", "Số sao", "Giá"), (1, *CHE, 4, 1000))
        assert "not read" not in row["told"]


class TestTheMaker:
    @pytest.mark.thorough
    @pytest.mark.parametrize("heading", [
        "Tên cơ sở SXKD", "Tổ chức, cá nhân chịu trách nhiệm", "Bên làm ra", "Thương nhân",
    ])  # fmt: skip
    def test_is_known_by_its_cells(self, seen: Rows, heading: str) -> None:
        (row,) = seen(("Tên sản phẩm", heading, "Số sao"), (*CHE, 4))
        assert (row["verdict"], row["entity"]) == ("ok", CHE[1])

    @pytest.mark.thorough
    def test_is_none_of_those_who_sell(self, seen: Rows) -> None:
        head = ("Tên sản phẩm", "Cửa hàng bày bán", "Số sao")
        (row,) = seen(head, ("Chè búp", "Công ty TNHH Ong Vàng", 4))
        assert row["verdict"] == "ask"


class TestTheProduct:
    @pytest.mark.thorough
    @pytest.mark.parametrize("heading", [
        "Sản phẩm kiểm tra", "Tên sản phẩm ghi trên nhãn", "Mặt hàng được khảo sát",
        "Tên hàng hóa lấy mẫu", "Tên sản phẩm trên bao bì",
    ])  # fmt: skip
    def test_is_named_under_headings_of_those_who_look(self, seen: Rows, heading: str) -> None:
        (row,) = seen((heading, "Chủ thể", "Số sao"), (*CHE, 4))
        assert (row["verdict"], row["product"]) == ("ok", CHE[0])


ONG = ("Mật ong rừng", "Công ty TNHH Ong Vàng")  # in force to 01/03/2024


class TestTheDayItWasSeen:
    @pytest.mark.thorough
    @pytest.mark.parametrize("heading", ["Ngày lấy mẫu", "Ngày đoàn đến", "Ngày lập biên bản"])
    def test_stands_under_headings_of_those_who_look(self, seen: Rows, heading: str) -> None:
        head = ("Tên sản phẩm", "Chủ thể", "Số sao", heading)
        rows = seen(head, (*ONG, 3, "01/02/2024"), (*ONG, 3, "02/03/2024"))
        assert [row["verdict"] for row in rows] == ["ok", "lapsed"]

    @pytest.mark.thorough
    def test_is_asked_under_one_nobody_knows_where_it_decides(self, seen: Rows) -> None:
        head = ("Tên sản phẩm", "Chủ thể", "Số sao", "Đợt 1")
        rows = seen(head, (*ONG, 3, "01/02/2024"), (*ONG, 3, "02/03/2024"), (*CHE, 4, "02/04/2024"))
        assert [row["verdict"] for row in rows] == ["ask", "lapsed", "ok"]
        assert "--as-of 2024-02-01" in str(rows[0]["reasons"])

    @pytest.mark.thorough
    @pytest.mark.parametrize("heading", ["Ngày sản xuất", "NSX", "Hạn sử dụng", "Ngày đóng gói"])
    def test_is_none_of_the_goods(self, seen: Rows, heading: str) -> None:
        (row,) = seen(("Tên sản phẩm", "Chủ thể", "Số sao", heading), (*ONG, 3, "01/02/2024"))
        assert row["verdict"] == "lapsed"

    @pytest.mark.thorough
    @pytest.mark.parametrize("line", [
        "Biên bản kiểm tra ngày 01/02/2024 tại chợ Mây", "Hôm nay, ngày 1 tháng 2 năm 2024",
    ])  # fmt: skip
    def test_may_stand_above_the_table(self, seen: Rows, line: str) -> None:
        lines = ((line,), ("Tên sản phẩm", "Chủ thể", "Số sao"), (*ONG, 3), (*CHE, 4))
        lapsed, valid = seen(*lines)
        assert (lapsed["verdict"], valid["verdict"]) == ("ask", "ask")
        assert "--as-of 2024-02-01" in str(lapsed["reasons"])
        told = seen(*lines, options="--as-of 2024-02-01")
        assert [row["verdict"] for row in told] == ["ok", "unknown"]

    @pytest.mark.thorough
    def test_is_none_of_the_papers_cited_above(self, seen: Rows) -> None:
        above = ("Theo Kế hoạch số 12/KH-QLTT ngày 01/02/2024",)
        (row,) = seen(above, ("Tên sản phẩm", "Chủ thể", "Số sao"), (*ONG, 3))
        assert row["verdict"] == "lapsed"
