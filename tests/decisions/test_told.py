"""What a person is told of a row: names in doubt, hidden rows, formulas, cells that are wrong."""

from __future__ import annotations

import pytest

from ocop_cli.model.pages import Mark, Value
from tests.made.pages import HEADS, ROW, codes, lines, only, products, read, sheet


class TestNamesInDoubt:
    @pytest.mark.parametrize(
        "name", ["Chè tôm nõn 2023", "Mật ong (82,5 điểm)", "Trà 4 sao", "Cam ★★★★"]
    )
    def test_a_year_or_score_inside_a_name(self, name: str) -> None:
        said = read(lines("Sản phẩm|Chủ thể|Sao", f"{name}|HTX A|4"))
        assert codes(said) == ["odd_name"]
        assert only(said).product == name

    @pytest.mark.parametrize("name", ["3", "3.5", "-3", "100%", 3, 3.5])
    def test_a_name_without_a_letter(self, name: Value) -> None:
        for row in ((name, "HTX A", 4), ("Chè xanh", name, 4)):
            said = read(sheet(("Sản phẩm", "Chủ thể", "Sao"), row))
            assert codes(said) == ["odd_name.no_letter"] and len(said.entries) == 1

    @pytest.mark.parametrize(
        "name",
        [
            "2-Sep",
            "Sep-24",
            "15-Thg5",
            "2-thg 9",
            "12 Mar 2024",
            "1.2E+05",
            "3:00 PM",
            "TRUE",
            "SAI",
        ],
    )
    def test_what_a_spreadsheet_made_of_a_name(self, name: str) -> None:
        for row in ((name, "HTX A", "4"), ("Chè xanh", name, "4")):
            said = read(sheet(("Sản phẩm", "Chủ thể", "Sao"), row))
            assert codes(said) == ["odd_name.turned"] and len(said.entries) == 1

    @pytest.mark.parametrize(
        "name", ["May 10", "Mayonnaise", "Sao Mai", "7 Đúng", "Marmelade", "3A"]
    )
    def test_no_name_that_only_begins_so(self, name: str) -> None:
        said = read(sheet(("Sản phẩm", "Chủ thể", "Sao"), ("Chè xanh", name, "4")))
        assert not codes(said)

    @pytest.mark.parametrize("name", [float("inf"), float("-inf"), float("nan")])
    def test_what_a_formula_gives_that_failed_is_no_name(self, name: float) -> None:
        for row in ((name, "HTX A", 4), ("Chè xanh", name, 4)):
            said = read(sheet(("Sản phẩm", "Chủ thể", "Sao"), row))
            assert codes(said) == ["bad_text.error"] and not said.entries

    @pytest.mark.parametrize(
        "name", ["Dưa Thiên Trường 36", "Nước mắm 40 độ đạm", "Gạo 5 kg", "Rượu 1989ml"]
    )
    def test_a_number_that_belongs(self, name: str) -> None:
        assert not read(lines("Sản phẩm|Chủ thể|Sao", f"{name}|HTX A|4")).problems

    @pytest.mark.parametrize(
        "name",
        ["Trà xanh; trà đen", "Măng tươi, măng khô", "Trà xanh và trà đen", "- Chè búp\n- Chè đinh",
         "1. Mật ong hoa nhãn 2. Mật ong bạc hà\n", "Chè xanh + Chè đen",
         "03 sản phẩm: chè, miến, gạo", "Chè búp nõn\nHồng trà\nBạch trà",
         "1. Chè búp nõn 2. Hồng trà", "Chè búp nõn/Hồng trà", "Chè búp nõn + Hồng trà",
         "Chè búp nõn.\nHồng trà.", "Miến dong loại 1\nMiến dong loại 2",
         "03 sản phẩm mật ong", "2 SP từ chè", "Mật ong & Phấn hoa", "Chè búp nõn & Hồng trà",
         "Mật ong | Phấn hoa"],
    )  # fmt: skip
    def test_several_products_in_one_name(self, name: str) -> None:
        said = read(sheet(("TT", "Sản phẩm", "Chủ thể", "Sao"), (1, name, "HTX A", 4)))
        assert codes(said) == ["several_products"]
        assert len(said.entries) == 1

    @pytest.mark.parametrize(
        "name",
        ["Muối tôm và ớt", "Dệt thổ cẩm (khăn, chân váy, khăn trải bàn)", "Danh Trà - Trà hoa sen",
         "Bánh Vicosap dừa sáp và khoai lang", "Chè Bát tiên,\nloại đặc biệt", "Ca cao cà phê",
         "Chè búp nõn\nđặc biệt", "Mật ong\nHoa Rừng", "Chè búp nõn\nNà Hiên",
         "Trà xanh & gừng", "Trà D&A", "Bộ sản phẩm chăm sóc da", "Gạo A&B hữu cơ"],
    )  # fmt: skip
    def test_one_product_with_a_long_name(self, name: str) -> None:
        assert not read(sheet(("TT", "Sản phẩm", "Chủ thể", "Sao"), (1, name, "HTX A", 4))).problems

    def test_no_entity(self) -> None:
        said = read(lines("Sản phẩm|Chủ thể|Sao", "Chè||4"))
        assert codes(said) == ["missing_entity"]
        assert only(said).entity is None

    def test_one_name_in_nfc_with_single_spaces(self) -> None:
        said = read(
            sheet(HEADS, (1, "Tra\u0300\u00a0 xanh\ntúi\u00ad lọc", "HTX A", "x", 60, "3 sao"))
        )
        assert only(said).product == "Trà xanh túi lọc"

    def test_control_characters_are_refused(self) -> None:
        said = read(lines("Sản phẩm|Chủ thể|Sao", "Ch\x00è|HTX A|4"))
        assert codes(said) == ["bad_text"]
        assert "\x00" not in said.problems[0].values["value"]


class TestWhatIsRemarkable:
    def test_hidden_rows_and_sheets_are_read_and_told(self) -> None:
        said = read(sheet(HEADS, ROW, ROW, ROW, hidden=True, hidden_rows=(2, 4)))
        assert len(said.entries) == 3
        assert sorted(codes(said)) == ["hidden", "hidden.sheet"]
        rows = next(p for p in said.problems if p.variant is None)
        assert (rows.values["rows"], rows.values["count"]) == ("2, 4", "2")

    def test_a_formula_is_told_where_its_value_is_used(self) -> None:
        said = read(sheet(HEADS, ROW, marks={(2, 0): Mark.FORMULA, (2, 4): Mark.FORMULA}))
        assert [(p.code, p.place and p.place.column) for p in said.problems] == [("formula", 4)]
        assert only(said).score == 81.5

    def test_hundreds_of_formulas_are_counted(self) -> None:
        rows = [(number, f"Chè {number}", "HTX A", "xã A", 60, "3 sao") for number in range(2, 302)]
        said = read(sheet(HEADS, *rows, marks={(n, 4): Mark.FORMULA for n in range(2, 302)}))
        assert codes(said) == ["formula.many"]
        assert said.problems[0].values["rows"] == "2–301"

    @pytest.mark.parametrize(
        ("column", "code"),
        [(1, "bad_text.error"), (4, "bad_number.error"), (5, "bad_stars.error")],
    )
    def test_an_error_of_the_spreadsheet_refuses_its_row(self, column: int, code: str) -> None:
        cells: list[Value] = list(ROW)
        cells[column] = "#N/A"
        said = read(sheet(HEADS, cells, ROW, marks={(2, column): Mark.ERROR}))
        assert codes(said) == [code]
        assert len(said.entries) == 1

    def test_an_error_in_a_column_nobody_reads(self) -> None:
        said = read(sheet(HEADS, ROW, marks={(2, 0): Mark.ERROR}))
        assert not said.problems

    def test_an_undecided_encoding_is_refused(self) -> None:
        assert codes(read(sheet(HEADS, ROW, marks={(2, 1): Mark.UNSURE}))) == ["bad_text.unsure"]
        row = read(sheet(HEADS, ROW, marks={(2, -1): Mark.UNSURE}))
        assert codes(row) == ["bad_text.unsure_row"]  # where it begins and ends is not sure

    def test_converted_text_and_drafts_are_counted(self) -> None:
        marks = {(2, 1): Mark.CONVERTED, (2, 2): Mark.CONVERTED, (2, -1): Mark.DRAFT}
        said = read(sheet(HEADS, ROW, marks=marks))
        assert sorted(codes(said)) == ["converted", "draft"]
        assert {p.values["count"] for p in said.problems} == {"1", "2"}

    def test_a_struck_cell(self) -> None:
        said = read(sheet(HEADS, ROW, marks={(2, 1): Mark.STRUCK}))
        assert codes(said) == ["struck"] and not said.entries[0].held

    def test_a_row_that_is_struck_as_a_whole_is_asked_about(self) -> None:
        more = (2, "Mật ong", *ROW[2:])
        for marked, held in ((range(1, len(ROW)), True), (range(1, len(ROW) - 1), False)):
            marks = {(3, column): Mark.STRUCK for column in marked}
            said = read(sheet(HEADS, ROW, more, marks=marks))
            assert ["remark.struck" in codes(said), *(bool(one.held) for one in said.entries)] == [
                held, False, held
            ]  # fmt: skip


class TestBadCells:
    def test_all_problems_of_a_file_are_listed_at_once(self) -> None:
        said = read(
            lines(
                "Sản phẩm|Chủ thể|Sao|Điểm|Ngày ký",
                "Chè|HTX A|0|60|04/02/2020",
                "|HTX A|3|60|04/02/2020",
                "Cam|HTX A|3|nhiều|30/02/2023",
                "Mật|HTX A|3|60|04/02/2020",
            )
        )
        assert [(p.code, p.place and (p.place.row, p.place.heading)) for p in said.problems] == [
            ("bad_stars", (2, "Sao")), ("missing_product", (3, "Sản phẩm")),
            ("bad_number", (4, "Điểm")), ("bad_date", (4, "Ngày ký")),
        ]  # fmt: skip
        assert products(said) == ["Mật"]
        assert said.refused == ((0, 1, 2), (0, 1, 3), (0, 1, 4))
        assert said.rows == 4

    @pytest.mark.parametrize(
        ("heading", "code"),
        [("Hạng sao", "bad_stars.error"), ("Ngày hết hạn", "bad_date.error"),
         ("Điểm", "bad_number.error"), ("Địa chỉ", "bad_text.error")],
    )  # fmt: skip
    def test_a_formula_that_failed_is_what_its_column_should_be(
        self, heading: str, code: str
    ) -> None:
        heads = ("STT", "Sản phẩm", "Chủ thể", heading)
        page = sheet(heads, (1, "Chè", "HTX A", "#N/A"), marks={(2, 3): Mark.ERROR})
        assert code in codes(read(page))

    def test_a_name_of_control_signs_is_refused_once(self) -> None:
        said = read(lines("Sản phẩm|Chủ thể|Sao", "Chè (4 sao)\x07|HTX A|4"))
        assert codes(said) == ["bad_text"] and not said.entries

    def test_two_columns_of_one_meaning_that_agree(self) -> None:
        said = read(lines("Sản phẩm|Chủ thể|Hạng sao|Xếp hạng", "Chè|HTX A|4|4"))
        assert "double_heading" not in codes(said) and products(said) == ["Chè"]

    def test_a_csv_row_whose_cells_shifted(self) -> None:
        said = read(lines("Sản phẩm|Chủ thể|Sao", "Chè|xanh|HTX A|4", "Cam|HTX A|3"))
        assert products(said) == ["Cam"]
        assert "shifted_row" in codes(said)
        assert said.refused == ((0, 1, 2),)

    def test_columns_of_one_meaning(self) -> None:
        said = read(lines("Sản phẩm|Chủ thể|Hạng sao|Xếp hạng", "Chè|HTX A|4|3"))
        assert "double_heading" in codes(said)
        assert not said.entries

    @pytest.mark.parametrize("issued", ["04/02/2020", ""])
    def test_a_last_day_before_the_day_of_issue(self, issued: str) -> None:
        page = lines(
            "Sản phẩm|Chủ thể|Sao|Ngày ký|Ngày hết hạn", f"Chè|HTX A|4|{issued}|03/02/2019"
        )
        assert codes(read(page)) == ["bad_date.before_issue"]
