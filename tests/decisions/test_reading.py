"""From pages to entries: the shapes of files offices send, and the head in doubt."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ocop_cli.intake.files import problem_words
from ocop_cli.model.pages import Mark, Value
from ocop_cli.model.reading import Given, Severity
from tests.made.pages import (
    ANNEX,
    GIVEN,
    HEADS,
    LETTERHEAD,
    NOTHING_GIVEN,
    ROW,
    codes,
    document,
    errors,
    lines,
    only,
    products,
    read,
    sheet,
)


class TestADecisionWithItsAnnex:
    def test_head_and_rows(self) -> None:
        said = read(
            document(
                *LETTERHEAD, "Về việc công nhận sản phẩm OCOP",
                "Căn cứ Quyết định số 148/QĐ-TTg ngày 24/02/2023 của Thủ tướng Chính phủ;",
                "Điều 1. Công nhận 01 sản phẩm.", "PHỤ LỤC", ANNEX, [HEADS, ROW],
            ),
            given=NOTHING_GIVEN,
        )  # fmt: skip
        entry = only(said)
        head = (said.head.number, said.head.issued_on, said.head.authority, said.head.kind)
        assert head == ("12/QĐ-UBND", date(2024, 5, 6), "UBND tỉnh Hòa Phú", None)
        assert (entry.product, entry.entity, entry.locality, entry.score, entry.stars) == (
            "Chè xanh", "HTX A", "xã Tân Lập, huyện Sơn Hà", 81.5, 4,
        )  # fmt: skip
        assert entry.decision is None, "the head says it, not the row"
        assert not said.problems

    def test_the_table_may_start_anywhere(self) -> None:
        above = [(None, None, f"Dòng chữ {number}") for number in range(40)]
        said = read(sheet(*above, (), (None, None, *HEADS), (), (None, None, *ROW)))
        assert (only(said).product, only(said).place.row, only(said).place.column) == (
            "Chè xanh", 44, 3,
        )  # fmt: skip

    def test_columns_in_any_order_in_either_language(self) -> None:
        said = read(lines("Stars|Score|Entity|Notes|Product name", "3|50,5|HTX B|x|Mật ong"))
        entry = only(said)
        assert (entry.product, entry.entity, entry.stars, entry.score) == (
            "Mật ong",
            "HTX B",
            3,
            50.5,
        )

    def test_every_row_knows_its_place(self) -> None:
        said = read(sheet((), HEADS, ROW, (2, "Mật ong", "HTX B", None, 60, "3 sao")))
        assert [(e.place.row, e.place.column, e.place.name) for e in said.entries] == [
            (3, 1, "Sheet1"), (4, 1, "Sheet1"),
        ]  # fmt: skip

    def test_columns_not_used_are_told(self) -> None:
        said = read(lines("Tên sản phẩm|Doanh thu|Chủ thể|Hạng sao", "Chè|5 tỷ|HTX A|3"))
        assert said.columns == (
            ("Tên sản phẩm", "product"), ("Doanh thu", None), ("Chủ thể", "entity"),
            ("Hạng sao", "stars"),
        )  # fmt: skip

    def test_the_rows_that_are_no_entries_are_kept_for_a_copy(self) -> None:
        page = sheet(("PHỤ LỤC",), HEADS, ("I. Sản phẩm 4 sao",), ROW, ("Cộng: 01 sản phẩm",))
        assert sorted(read(page).framing) == [(0, 1, 1), (0, 1, 2), (0, 1, 3), (0, 1, 5)]


class TestTwoDecisionsInOneRow:
    HEADS = "Sản phẩm|Chủ thể|Sao|Số QĐ|Quyết định công nhận|Ngày QĐ"

    def test_that_differ_are_asked(self) -> None:
        row = "Chè|HTX A|4|5/QĐ-UBND|6/QĐ-UBND|04/02/2020"
        said = read(lines(self.HEADS, row), given=NOTHING_GIVEN)
        assert "bad_decision.two" in codes(said) and not said.entries

    def test_that_agree_are_one(self) -> None:
        row = "Chè|HTX A|4|5/QĐ-UBND|5/QĐ-UBND|04/02/2020"
        said = read(lines(self.HEADS, row), given=Given(authority="UBND huyện Sơn Hà"))
        assert [entry.decision for entry in said.entries] == ["5/QĐ-UBND"]


class TestAListWhoseRowsNameTheirDecision:
    HEADS = "Sản phẩm|Chủ thể|Sao|Số QĐ|Ngày QĐ|Cơ quan ban hành"

    def test_rows_carry_number_day_and_authority(self) -> None:
        said = read(
            lines(self.HEADS, "Chè|HTX A|4|5/QĐ-UBND|04/02/2020|UBND huyện Sơn Hà"),
            given=NOTHING_GIVEN,
        )
        entry = only(said)
        assert (entry.decision, entry.issued_on, entry.authority) == (
            "5/QĐ-UBND", date(2020, 2, 4), "UBND huyện Sơn Hà",
        )  # fmt: skip
        assert said.head.number is None

    def test_one_cell_may_hold_number_and_day(self) -> None:
        page = lines(
            "Sản phẩm|Chủ thể|Sao|Quyết định công nhận|Cơ quan ban hành",
            "Chè|HTX A|4|5/QĐ-UBND ngày 04 tháng 02 năm 2020|UBND tỉnh",
        )
        entry = only(read(page, given=NOTHING_GIVEN))
        assert (entry.decision, entry.issued_on) == ("5/QĐ-UBND", date(2020, 2, 4))

    def test_a_row_without_decision_takes_the_files(self) -> None:
        said = read(
            lines(self.HEADS, "Chè|HTX A|4|5/QĐ-UBND|04/02/2020|UBND tỉnh", "Miến|HTX B|3|||")
        )
        assert [e.decision for e in said.entries] == ["5/QĐ-UBND", None]
        assert said.head.number == GIVEN.number
        assert not errors(said)

    def test_a_row_without_decision_is_refused_where_nothing_says_it(self) -> None:
        said = read(
            lines(self.HEADS, "Chè|HTX A|4|5/QĐ-UBND|04/02/2020|UBND tỉnh", "Miến|HTX B|3|||"),
            given=NOTHING_GIVEN,
        )
        assert products(said) == ["Chè"]
        assert said.refused == ((0, 1, 3),)
        assert {(p.variant, p.place.row) for p in errors(said) if p.place} == {
            ("number", 3), ("issued_on", 3),
        }  # fmt: skip

    def test_day_and_number_that_disagree_are_asked(self) -> None:
        said = read(lines(self.HEADS, "Chè|HTX A|4|5/QĐ-UBND ngày 01/02/2020|04/02/2020|UBND tỉnh"))
        assert codes(said) == ["bad_decision.two_days"]

    def test_one_number_of_one_authority_and_year_has_one_day(self) -> None:
        said = read(
            lines(
                self.HEADS,
                "Chè|HTX A|4|5/QĐ-UBND|04/02/2020|UBND tỉnh Hòa Phú",
                "Miến|HTX B|4|5/QD-UBND|05/02/2020|Chủ tịch Ủy ban nhân dân tỉnh Hòa Phú",
                "Cam|HTX C|4|5/QĐ-UBND|05/02/2020|UBND huyện Sơn Hà",
                "Mật|HTX D|4|5/QĐ-UBND|05/02/2021|UBND tỉnh Hòa Phú",
            )
        )
        assert codes(said) == ["conflicting_decision"]
        assert [problem_words.cell(p, "en") for p in said.problems] == ["Ngày QĐ"]
        assert said.refused == ((0, 1, 3),)
        assert products(said) == ["Chè", "Cam", "Mật"]

    def test_printed_first_and_last_days(self) -> None:
        page = lines(
            "Sản phẩm|Chủ thể|Sao|Có hiệu lực từ ngày|Có giá trị đến hết ngày",
            "Chè|HTX A|5|01/7/2024|30/6/2027",
            "Miến|HTX B|4||36 tháng kể từ ngày ký",
        )
        first, second = read(page).entries
        assert (first.effective_from, first.valid_through) == (date(2024, 7, 1), date(2027, 6, 30))
        assert (second.effective_from, second.valid_through) == (None, None)

    def test_sheets_of_two_decisions_each_with_its_own_annex_line(self) -> None:
        pages = [
            sheet((f"(Kèm theo Quyết định số {n}/QĐ-UBND ngày 0{n}/5/2024 của UBND tỉnh Hòa Phú)",),
                  HEADS, ROW, name=f"Đợt {n}")
            for n in (1, 2)
        ]  # fmt: skip
        said = read(*pages, given=NOTHING_GIVEN)
        assert [(e.decision, e.issued_on) for e in said.entries] == [
            ("1/QĐ-UBND", date(2024, 5, 1)), ("2/QĐ-UBND", date(2024, 5, 2)),
        ]  # fmt: skip
        assert not errors(said)


class TestTheHeadInDoubt:
    def test_what_is_missing_names_the_option(self) -> None:
        said = read(sheet(HEADS, ROW), given=NOTHING_GIVEN)
        assert codes(said) == [
            "missing_head.number", "missing_head.issued_on", "missing_head.authority",
        ]  # fmt: skip
        assert [p.values["option"] for p in said.problems] == [
            "--number", "--issued-on", "--authority",
        ]  # fmt: skip
        assert not said.entries
        assert said.refused == ((0, 1, 2),)
        assert said.rows == 1

    def test_the_authority_alone_may_be_missing(self) -> None:
        said = read(sheet(HEADS, ROW), given=replace(GIVEN, authority=None))
        assert products(said) == ["Chè xanh"]
        assert [p.severity for p in said.problems] == [Severity.WARNING]

    def test_two_places_that_disagree(self) -> None:
        page = document(*LETTERHEAD, "Về việc công nhận", "PHỤ LỤC",
                        ANNEX.replace("12/QĐ", "13/QĐ").replace("06/5", "07/5"),
                        [HEADS, ROW])  # fmt: skip
        said = read(page, given=NOTHING_GIVEN)
        assert codes(said) == ["head_conflict.number", "head_conflict.issued_on"]
        assert not said.entries

    @pytest.mark.parametrize("printed", ["14/QĐ-UBND ngày 06/5/2024", "12/QĐ-UBND ngày 08/5/2024"])
    def test_a_sheet_that_disagrees_hides_no_sheet_that_says_nothing(self, printed: str) -> None:
        table = (("Về việc công nhận sản phẩm OCOP",), HEADS, ROW)
        said = read(
            sheet(("Số: 12/QĐ-UBND", "Hòa Phú, ngày 06 tháng 5 năm 2024"),
                  (f"Kèm theo Quyết định số {printed} của UBND tỉnh",), *table, name="A"),
            sheet(("Số: 13/QĐ-UBND", "Hòa Phú, ngày 07 tháng 6 năm 2024"), *table, name="B"),
            sheet(HEADS, ROW, name="C"),
            given=Given(authority="UBND tỉnh Hòa Phú"),
        )  # fmt: skip
        told = {p.code + f".{p.variant}": p.place.name for p in errors(said) if p.place}
        assert told == {
            "head_conflict.number" if "14/" in printed else "head_conflict.issued_on": "A",
            "missing_head.number": "C", "missing_head.issued_on": "C",
        }  # fmt: skip

    def test_the_option_settles_it(self) -> None:
        page = document(*LETTERHEAD, "Về việc công nhận", "PHỤ LỤC",
                        ANNEX.replace("12/QĐ", "13/QĐ"), [HEADS, ROW])  # fmt: skip
        said = read(page, given=Given(number="13/QĐ-UBND"))
        assert said.head.number == "13/QĐ-UBND"
        assert not said.problems

    def test_an_option_that_contradicts_the_file_wins_and_is_told(self) -> None:
        page = document(*LETTERHEAD, "Về việc công nhận", [HEADS, ROW])
        said = read(page, given=Given(number="99/QĐ-UBND"))
        assert said.head.number == "99/QĐ-UBND"
        assert codes(said) == ["given_differs.number"]
        assert products(said) == ["Chè xanh"]

    def test_spellings_of_one_number_agree(self) -> None:
        page = document(*LETTERHEAD, "Về việc công nhận", "PHỤ LỤC",
                        ANNEX.replace("12/QĐ-UBND", "12/QD/UBND"), [HEADS, ROW])  # fmt: skip
        assert not read(page, given=NOTHING_GIVEN).problems

    @pytest.mark.parametrize("where", ["head", "row"])
    def test_a_day_in_the_future(self, where: str) -> None:
        if where == "head":
            said = read(sheet(HEADS, ROW), given=replace(GIVEN, issued_on=date(2026, 11, 25)))
            assert codes(said) == ["future_date.head"]
        else:
            said = read(lines("Sản phẩm|Chủ thể|Sao|Ngày ký", "Chè|HTX A|4|25/11/2026"))
            assert codes(said) == ["future_date"]
        assert not said.entries

    def test_a_day_that_does_not_exist_is_told_at_its_cell(self) -> None:
        above = (("Số: 743/QĐ-UBND", None, "Hòa Phú, ngày 31 tháng 6 năm 2023"),)
        said = read(sheet(*above, HEADS, ROW), given=replace(NOTHING_GIVEN, authority="UBND"))
        assert codes(said) == ["bad_date"]
        assert [problem_words.cell(p, "en") for p in said.problems] == ["C1"]
        assert not said.entries

    def test_a_total_above_the_table_is_held_against_the_rows(self) -> None:
        above = (("Số: 743/QĐ-UBND",), ("(Tổng số: 3 sản phẩm)",))
        said = read(sheet(*above, HEADS, ROW), given=replace(GIVEN, number=None))
        assert said.head.number == "743/QĐ-UBND"
        assert codes(said) == ["count_mismatch"]

    def test_no_table(self) -> None:
        said = read(sheet(("Danh mục",), ("Thực phẩm",), ("Đồ uống",)))
        assert codes(said) == ["no_table"]
        assert said.rows == 0

    def test_a_head_in_an_undecided_encoding_is_asked(self) -> None:
        page = document("UBND TỈNH HÒA PHÚ", "Số: 12/QĐ-UBND", "QUYẾT ĐỊNH", [HEADS, ROW])
        page = replace(page, marks={(0, 2, 0): Mark.UNSURE})
        said = read(page, given=replace(GIVEN, number=None))
        assert "bad_text.unsure_head" in codes(said)
        assert not said.entries
        assert only(read(page)).product == "Chè xanh"


class TestTheToolsOwnFile:
    def test_the_computed_last_day_is_not_a_printed_one(self) -> None:
        page = lines(
            "product_id|product_code|product|entity|stars|decision|issued_on|authority|valid_through|"
            "printed_valid_through|status|pending_review|kind|result",
            "1|SP1|Chè|HTX A|4|5/QĐ-UBND|2020-02-04|UBND tỉnh|2023-02-04||lapsed|false||passed",
            "2|SP2|Cam|HTX A|4|5/QĐ-UBND|2020-02-04|UBND tỉnh|2023-02-03|2023-02-03|lapsed|true||",
        )
        said = read(page, given=NOTHING_GIVEN)
        assert said.own
        assert [e.valid_through for e in said.entries] == [None, date(2023, 2, 3)]
        assert [e.product_code for e in said.entries] == ["SP1", "SP2"]
        assert [e.more.get("pending_review") for e in said.entries] == ["false", "true"]
        assert not said.problems

    def test_what_it_shows_in_words_reads_back(self) -> None:
        page = sheet(
            ("Quyết định mới nhất trong sổ: 1988/QĐ-UBND ngày 29/11/2024",),
            ("Sản phẩm", "Chủ thể", "Loại hình", "Hạng sao", "Quyết định số", "Ngày ban hành",
             "Cơ quan ban hành", "Có giá trị đến hết ngày", "Ngày hết giá trị in trên văn bản",
             "Chờ rà soát", "Loại", "Kết quả", "Căn cứ thu hồi"),
            ("Chè", "HTX A", "hợp tác xã", 4, "5/QĐ-UBND", date(2020, 2, 4), "UBND tỉnh",
             date(2023, 2, 4), None, "có", "nâng hạng", "đạt", None),
            ("Chè", "HTX A", "hợp tác xã", None, "9/QĐ-UBND", date(2021, 2, 4), "UBND tỉnh",
             None, None, "không", "thu hồi giấy chứng nhận", None, "không còn đáp ứng tiêu chí"),
        )  # fmt: skip
        said = read(page, given=NOTHING_GIVEN)
        assert not said.problems
        rating, act = said.entries
        assert (rating.entity_type, rating.kind, rating.result, rating.valid_through) == (
            "cooperative", "upgrade", "passed", None,
        )  # fmt: skip
        assert (act.kind, act.decision, act.ground) == ("revocation", "9/QĐ-UBND", "criteria_lost")
        assert [e.more for e in said.entries] == [
            {"pending_review": "true"}, {"pending_review": "false"},
        ]  # fmt: skip


class TestEveryRowIsSomewhere:
    CELL = st.one_of(
        st.none(),
        st.sampled_from(["", "x", "4 sao", "Tổng cộng: 2", "I", "HTX A", "Chè", "1", "-"]),
        st.integers(-3, 50000), st.text(max_size=8),
    )  # fmt: skip

    @pytest.mark.thorough
    @settings(max_examples=150, deadline=None)
    @given(st.lists(st.tuples(CELL, CELL, CELL, CELL, CELL, CELL), max_size=8))
    def test_each_row_is_an_entry_refused_or_told_apart(
        self, rows: list[tuple[Value, ...]]
    ) -> None:
        page = sheet(HEADS, ROW, *rows)
        said = read(page)
        entries = [(e.place.page, e.place.table, e.place.row) for e in said.entries]
        everywhere = [*entries, *said.refused, *said.framing]
        assert sorted(set(everywhere)) == sorted((0, 1, row.number) for row in page.rows)
        assert len(entries) + len(said.refused) == said.rows
        assert not set(entries) & set(said.refused)
        explained = {p.place.row for p in errors(said) if p.place}
        assert {row for _, _, row in said.refused} <= explained

    @pytest.mark.thorough
    @settings(max_examples=60, deadline=None)
    @given(st.permutations(range(6)))
    def test_the_order_of_columns_makes_no_difference(self, order: list[int]) -> None:
        plain = only(read(sheet(HEADS, ROW)))
        turned = only(read(sheet([HEADS[i] for i in order], [ROW[i] for i in order])))
        assert turned._replace(place=plain.place) == plain
