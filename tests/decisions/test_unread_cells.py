"""Columns of a register that no field has: years, dossiers, certificates anew beside its rows'
own decisions."""

from __future__ import annotations

import pytest

from ocop_cli.model.pages import Value
from ocop_cli.model.reading import Reading
from tests.made.each import each
from tests.made.pages import ANNEX, LETTERHEAD, NOTHING_GIVEN, codes, document, only, read, sheet

HEADS = ("Tên sản phẩm", "Chủ thể", "Hạng sao", "Số quyết định", "Ngày quyết định")
ROW = ("Chè Nà Hiên", "HTX Nà Hiên", "4 sao", "900/QĐ-UBND", "10/11/2022")


def register(heading: str, cell: Value) -> Reading:
    return read(sheet((*HEADS, heading), (*ROW, cell)), given=NOTHING_GIVEN)


def variants(reading: Reading) -> list[str | None]:
    return [one.variant for one in only(reading).held]


class TestAYear:
    @pytest.mark.parametrize("heading", ["Năm công nhận", "Năm đánh giá", "Năm được công nhận"])
    @pytest.mark.parametrize("year", [2022, "2022", 2021])
    def test_of_the_rows_own_decision_says_nothing(self, heading: str, year: Value) -> None:
        reading = register(heading, year)
        assert not variants(reading)
        assert "unread_column" not in codes(reading)

    @pytest.mark.parametrize("heading", ["Năm công nhận", "Năm đánh giá lại", "Năm phân hạng"])
    @pytest.mark.parametrize("year", [2025, "2025"])
    def test_behind_it_is_another_rating(self, heading: str, year: Value) -> None:
        assert variants(register(heading, year)) == ["re_evaluation"]

    def test_long_before_it_is_told(self) -> None:
        assert any("unread_column" in one for one in codes(register("Năm công nhận", 2019)))


class TestProgress:
    @pytest.mark.parametrize("heading", ["Hồ sơ", "Tình trạng hồ sơ", "Tiến độ hồ sơ"])
    @pytest.mark.parametrize("cell", ["Đã nộp huyện", "Đang bổ sung", "x"])
    def test_a_dossier_beside_an_older_decision_is_asked_about(
        self, heading: str, cell: str
    ) -> None:
        assert variants(register(heading, cell))

    @pytest.mark.parametrize("heading", ["GCN mới", "Giấy chứng nhận cấp mới", "GCN lại"])
    def test_so_is_a_certificate_anew(self, heading: str) -> None:
        assert variants(register(heading, "12/GCN"))

    @each(
        ("heading", "cell"),
        [
            ("Đánh giá của xã", "vẫn sản xuất, đã có GCN mới"),
            ("Phản hồi", "Đã gửi QĐ mới"),
            ("Thông tin khác", "QĐ 55/2024"),
            ("Xác nhận", "Đã được công nhận lại"),
            ("Ý kiến huyện", "Nâng lên 4 sao năm 2024"),
        ],
    )
    def test_so_is_what_speaks_of_another_paper_or_time_whatever_its_heading(
        self, heading: str, cell: str
    ) -> None:
        assert variants(register(heading, cell))

    def test_what_an_office_thinks_of_it_is_told_while_it_holds(self) -> None:
        day = "10/06/2025"
        reading = read(
            sheet((*HEADS, "Ý kiến huyện"), (*ROW[:-1], day, "Đề nghị giữ")), given=NOTHING_GIVEN
        )
        assert not variants(reading)
        assert any("unread_column" in one for one in codes(reading))
        assert variants(register("Ý kiến huyện", "Đề nghị giữ")) == [None]

    @pytest.mark.parametrize("cell", ["chưa", "không", "-"])
    def test_what_there_is_not_is_not_asked_about(self, cell: str) -> None:
        assert not variants(register("Hồ sơ", cell))

    def test_so_is_what_is_asked_for_in_a_later_year(self) -> None:
        assert variants(register("Đăng ký 2026", "x")) == ["re_evaluation"]

    @pytest.mark.parametrize("heading", ["Tên sản phẩm mới", "Tên chủ thể mới", "Chủ thể mới"])
    def test_so_is_a_new_name(self, heading: str) -> None:
        assert variants(register(heading, "Trà Shan"))

    @pytest.mark.parametrize("heading", ["Mức sao duy trì", "Đánh giá của Hội đồng", "Vòng hai"])
    def test_so_are_stars_beside_those_of_the_row_the_same_or_others(self, heading: str) -> None:
        for cell in ("4 sao", "5 sao"):
            reading = register(heading, cell)
            assert reading.problems
            assert not reading.entries or variants(reading)

    def test_in_a_decision_of_its_own_it_is_of_that_one(self) -> None:
        reading = read(sheet((*HEADS[:3], "Hồ sơ"), (*ROW[:3], "Đủ")))
        assert not variants(reading)


class TestATickBelowATerm:
    @staticmethod
    def held(heading: str, *ticks: Value) -> list[list[str | None]]:
        title = "Phê duyệt kết quả đánh giá, phân hạng sản phẩm OCOP năm 2024"
        named = zip(("Chè", "Mật ong"), ticks, strict=True)
        rows = [(name, *ROW[1:3], tick) for name, tick in named]
        found = read(document(*LETTERHEAD, title, ANNEX, [(*HEADS[:3], heading), *rows]))
        return [[one.variant for one in entry.held] for entry in found.entries]

    @each(
        "heading",
        ["Thời hạn theo quy định mới", "Hiệu lực theo QĐ 26", "Áp dụng thời hạn mới",
         "Thời hạn 24 tháng"],
    )  # fmt: skip
    def test_is_another_term_of_the_rows_that_have_it(self, heading: str) -> None:
        assert self.held(heading, "x", None) == [["term"], []]
        assert self.held(heading, "x", "x") == [["term"], ["term"]]
        assert self.held(heading, "không", None) == [[], []]

    @each(
        "heading",
        ["Thời hạn 36 tháng", "Còn thời hạn", "Thời hạn bảo quản", "Nộp đúng thời hạn",
         "Hiệu lực hợp đồng", "Giá trị gia tăng"],
    )  # fmt: skip
    def test_is_none_where_it_is_the_law_s_or_of_something_else(self, heading: str) -> None:
        assert self.held(heading, "x", None) == [[], []]


class TestTheDecisionBefore:
    @staticmethod
    def beside(heading: str, cell: Value) -> Reading:
        title = "Phê duyệt kết quả đánh giá, phân hạng sản phẩm OCOP năm 2024"
        table = [(*HEADS[:3], heading), (*ROW[:3], cell)]
        return read(document(*LETTERHEAD, title, ANNEX, table))

    @pytest.mark.parametrize(
        "heading", ["Quyết định công nhận cũ", "QĐ công nhận lần trước", "QĐ lần 1", "Số QĐ cũ"]
    )
    @pytest.mark.parametrize("cell", ["1201/QĐ-UBND", "1201/QĐ-UBND ngày 15/6/2020"])
    def test_under_a_heading_that_says_so_holds_nothing(self, heading: str, cell: str) -> None:
        said = self.beside(heading, cell)
        assert not said.entries[0].held
        assert not any(one.endswith(".held") for one in codes(said))

    @pytest.mark.parametrize(
        ("heading", "cell"),
        [
            ("Quyết định công nhận cũ", "1201/QĐ-UBND ngày 15/6/2024"),
            ("Quyết định công nhận cũ", "Thu hồi theo QĐ 1201/QĐ-UBND"),
            ("Quyết định khác", "1201/QĐ-UBND ngày 15/6/2020"),
            ("Quyết định liên quan", "1201/QĐ-UBND"),
        ],
    )
    def test_another_day_word_or_heading_is_asked(self, heading: str, cell: str) -> None:
        assert self.beside(heading, cell).entries[0].held
