"""Rows and paragraphs that name the decision of the products under them, as registers of several
years have them: it is theirs where nothing else is said, and else they are refused or asked."""

from __future__ import annotations

from datetime import date

import pytest

from ocop_cli.decisions.tables.group_levels import GroupLevels
from ocop_cli.decisions.tables.group_rows import understood
from ocop_cli.model.reading import Entry, Given, Reading
from tests.made.each import each
from tests.made.pages import ANNEX, LETTERHEAD, NOTHING_GIVEN, document, errors, read, sheet
from tests.made.pages import lines as csv_lines

FIRST, SECOND = date(2020, 3, 20), date(2021, 7, 12)
NUMBER = "743/QĐ-UBND"
COLUMNS = ("STT", "Tên sản phẩm", "Chủ thể", "Hạng sao")


def register(first: str, second: str, given: Given = NOTHING_GIVEN) -> Reading:
    """A register of two products, each under a heading of its own."""
    return read(
        sheet(
            ("TỔNG HỢP SẢN PHẨM OCOP TỈNH TUYÊN QUANG",), COLUMNS, (first,),
            ("1", "Chè Nà Hiên", "HTX Nà Hiên", "4 sao"), (second,),
            ("2", "Gạo Bao Thai", "HTX Tân Lập", "3 sao"),
        ),
        given=given,
    )  # fmt: skip


class TestADecisionOverItsProducts:
    @each(
        "text",
        [
            "Năm 2020 (Quyết định số {})",
            "Quyết định số {} của UBND tỉnh Tuyên Quang",
            "Quyết định số {} của Chủ tịch Ủy ban nhân dân tỉnh về việc công nhận sản phẩm OCOP "
            "năm 2019 (12 sản phẩm)",
            "QUYẾT ĐỊNH SỐ {}",
            "I. Sản phẩm đã được công nhận theo Quyết định số {}: 12 sản phẩm",
            "12 sản phẩm công nhận tại QĐ số {}",
            "Đợt 1/2020 - QĐ {}",
            "Đợt I năm 2020 (theo Quyết định {} của UBND huyện Na Hang)",
            "{}",
            "Số {}",
            "Quyết định công nhận số: {}",
        ],
    )
    @each(
        ("day", "number"),
        [("ngày 20/3/2020", NUMBER), (", ngày 20 tháng 3 năm 2020", NUMBER),
         ("ban hành ngày 20-03-2020", NUMBER)],
    )  # fmt: skip
    def test_rated_them(self, text: str, day: str, number: str) -> None:
        groups = GroupLevels()
        assert understood(text.format(f"{number} {day}"), groups)
        decision = groups.now.decision
        assert decision is not None
        assert (decision.number, decision.issued_on) == (number, FIRST)

    def test_and_the_next_ends_it(self) -> None:
        reading = register(
            "Năm 2020 (Quyết định số 743/QĐ-UBND ngày 20/3/2020)",
            "Năm 2021 (Quyết định số 1890/QĐ-UBND ngày 12/7/2021)",
        )
        assert [(e.decision, e.issued_on) for e in reading.entries] == [
            (NUMBER, FIRST), ("1890/QĐ-UBND", SECOND),
        ]  # fmt: skip
        assert not errors(reading)

    def test_one_says_its_stars_as_well(self) -> None:
        groups = GroupLevels()
        assert understood("Sản phẩm 4 sao (QĐ 743/QĐ-UBND, ngày 20/3/2020)", groups)
        assert groups.now.stars is not None
        assert groups.now.stars.number == 4
        assert groups.now.decision is not None

    def test_groups_of_stars_stand_under_it(self) -> None:
        reading = read(
            sheet(
                COLUMNS[:3], ("Quyết định số 743/QĐ-UBND ngày 20/3/2020",), ("1. Hạng 4 sao",),
                ("1", "Chè Nà Hiên", "HTX Nà Hiên"), ("2. Hạng 3 sao",),
                ("2", "Gạo Bao Thai", "HTX Tân Lập"),
            ),
            given=NOTHING_GIVEN,
        )  # fmt: skip
        assert [(e.stars, e.decision) for e in reading.entries] == [(4, NUMBER), (3, NUMBER)]

    def test_stands_as_a_paragraph_over_a_table_of_its_own(self) -> None:
        row = ("1", "Chè Nà Hiên", "HTX Nà Hiên", "4 sao")
        reading = read(
            document(
                "DANH SÁCH SẢN PHẨM OCOP",
                "Năm 2020 (Quyết định số 743/QĐ-UBND ngày 20/3/2020 của UBND tỉnh Tuyên Quang)",
                (COLUMNS, row),
                "Năm 2021 (Quyết định số 1890/QĐ-UBND ngày 12/7/2021 của UBND tỉnh Tuyên Quang)",
                (COLUMNS, ("2", "Gạo Bao Thai", "HTX Tân Lập", "3 sao")),
            ),
            given=NOTHING_GIVEN,
        )
        assert [(e.decision, e.authority) for e in reading.entries] == [
            (NUMBER, "UBND tỉnh Tuyên Quang"), ("1890/QĐ-UBND", "UBND tỉnh Tuyên Quang"),
        ]  # fmt: skip


class TestAHeadingThatSaysMore:
    @pytest.mark.parametrize(
        "text",
        [
            "Sản phẩm bị thu hồi theo Quyết định số {}", "Thu hồi giấy chứng nhận cấp tại QĐ {}",
            "Quyết định số {} (đã hết hạn)", "Quyết định số {} (đã bị hủy bỏ)",
            "Quyết định số {} và Quyết định số 800/QĐ-UBND ngày 1/4/2020",
            "Thay thế Quyết định số {}", "Ngoài Quyết định số {}", "Trước Quyết định số {}",
            "Gia hạn theo Quyết định số {}",
            "Dự thảo Quyết định số {}", "Quyết định số {} về việc thu hồi giấy chứng nhận",
            "Điều chỉnh Quyết định số {}", "Sản phẩm hết hạn theo Quyết định số {}",
        ],
    )  # fmt: skip
    def test_is_not_understood_and_refuses_the_rows_under_it(self, text: str) -> None:
        reading = register(
            "Quyết định số 700/QĐ-UBND ngày 1/2/2020", text.format("743/QĐ-UBND ngày 20/3/2020")
        )
        assert "unknown_heading" in [one.code for one in errors(reading)]
        assert [e.product for e in reading.entries] == ["Chè Nà Hiên"]

    @pytest.mark.parametrize(
        "text",
        [
            "Đánh giá theo Quyết định số 148/QĐ-TTg ngày 24/02/2023",
            "Đánh giá, phân hạng theo Quyết định 148 ngày 24/02/2023",
            "Quyết định số 743/QĐ-UBND ngày 31/2/2020",
            "Quyết định số 12345678/QĐ-UBND ngày 20/3/2020",
        ],
    )
    def test_rules_and_days_that_are_none_name_no_decision(self, text: str) -> None:
        assert not understood(text, GroupLevels())

    def test_a_year_alone_does_not_let_the_decision_before_it_go_on(self) -> None:
        reading = register("Quyết định số 743/QĐ-UBND ngày 20/3/2020", "Năm 2021")
        assert [e.product for e in reading.entries] == ["Chè Nà Hiên"]


class TestInADecisionOfItsOwn:
    """A paper has one number itself; a group of it names another."""

    @staticmethod
    def decided(heading: str) -> Entry:
        """The row of a decision that recognises, under a heading in its list."""
        rows = (COLUMNS, (heading, "", "", ""), ("1", "Chè Nà Hiên", "HTX Nà Hiên", "4 sao"))
        title = "Công nhận kết quả đánh giá, phân hạng sản phẩm OCOP năm 2024"
        (entry,) = read(
            document(*LETTERHEAD, title, "Điều 1. Công nhận 01 sản phẩm.", ANNEX, rows),
            given=NOTHING_GIVEN,
        ).entries
        return entry

    @pytest.mark.parametrize(
        "text",
        [
            "II. Sản phẩm đánh giá lại (đã công nhận tại Quyết định số {})",
            "II. Sản phẩm đánh giá lại của Quyết định số {}",
            "II. Sản phẩm nâng hạng, công nhận lần đầu tại Quyết định số {}",
        ],
    )
    def test_it_is_the_decision_renewed(self, text: str) -> None:
        entry = self.decided(text.format("743/QĐ-UBND ngày 20/3/2020"))
        assert entry.decision in (None, "12/QĐ-UBND")  # that of its paper
        assert (entry.of_decision, entry.of_issued_on) == (NUMBER, FIRST)

    def test_rows_of_another_are_asked_about(self) -> None:
        entry = self.decided("Sản phẩm công nhận theo Quyết định số 743/QĐ-UBND ngày 20/3/2020")
        assert entry.decision == NUMBER
        assert entry.held


class TestBesideTheRowsOwnDecision:
    def test_they_must_agree(self) -> None:
        reading = read(
            csv_lines(
                "Tên sản phẩm|Chủ thể|Hạng sao|Số quyết định",
                "Năm 2020 (QĐ 743/QĐ-UBND ngày 20/3/2020)|||",
                "Chè Nà Hiên|HTX Nà Hiên|4|743",
                "Gạo Bao Thai|HTX Tân Lập|3|800/QĐ-UBND",
            ),
            given=NOTHING_GIVEN,
        )
        (entry,) = reading.entries
        assert (entry.product, entry.decision, entry.issued_on) == ("Chè Nà Hiên", NUMBER, FIRST)
        assert [(one.code, one.variant) for one in errors(reading)] == [("bad_decision", "above")]


class TestListsOfSeveralDecisions:
    """Each under a title of its own, which names its decision."""

    FIRST = "Quyết định số 501/QĐ-UBND ngày 20/3/2024 của UBND tỉnh Tuyên Quang"
    SECOND = "Quyết định số 777/QĐ-UBND ngày 20/8/2024 của UBND tỉnh Tuyên Quang"

    @pytest.mark.parametrize(
        "title",
        [
            "{}Danh sách sản phẩm OCOP được công nhận theo {}",
            "{}DANH SÁCH SẢN PHẨM OCOP NĂM 2024 (Kèm theo {})",
            "{}Danh sách sản phẩm OCOP đạt 4 sao tại {}",
        ],
    )
    @pytest.mark.parametrize("signs", [("", ""), ("I. ", "II. "), ("1. ", "2. ")])
    def test_have_each_its_own(self, title: str, signs: tuple[str, str]) -> None:
        row = ("1", "Chè Nà Hiên", "HTX Nà Hiên", "4 sao")
        other = ("1", "Gạo Bao Thai", "HTX Tân Lập", "4 sao")
        first, second = title.format(signs[0], self.FIRST), title.format(signs[1], self.SECOND)
        papers = (
            sheet((first,), COLUMNS, row, (), (second,), COLUMNS, other),
            document(first, (COLUMNS, row), second, (COLUMNS, other)),
        )
        for paper in papers:
            reading = read(paper, given=NOTHING_GIVEN)
            assert [(e.decision, e.authority) for e in reading.entries] == [
                ("501/QĐ-UBND", "UBND tỉnh Tuyên Quang"), ("777/QĐ-UBND", "UBND tỉnh Tuyên Quang"),
            ]  # fmt: skip
            assert reading.head.authority is None
            assert not errors(reading)

    LISTED = "Danh sách sản phẩm OCOP được công nhận theo {}"
    BESIDE = ("Danh sách sản phẩm OCOP được công nhận năm 2021", "DANH SÁCH SẢN PHẨM OCOP ĐỢT 2",
              "Danh sách sản phẩm OCOP được công nhận đạt 4 sao năm 2022",
              "Danh sách sản phẩm OCOP huyện Na Hang", "Danh sách sản phẩm đạt 4 sao",
              "Danh sách sản phẩm OCOP được công nhận năm 2024")  # fmt: skip
    CHE = ("1", "Chè Nà Hiên", "HTX Nà Hiên", "4 sao")
    GAO = ("1", "Gạo Bao Thai", "HTX Tân Lập", "4 sao")

    @pytest.mark.parametrize("beside", BESIDE)
    @pytest.mark.parametrize("first", [True, False])
    def test_one_that_names_none_is_not_of_the_decision_that_another_names(
        self, beside: str, first: bool
    ) -> None:
        """Wherever it stands, in one document, on one sheet, or on two."""
        named = (self.LISTED.format(self.FIRST),)
        lists = [(named, COLUMNS, self.CHE), ((beside,), COLUMNS, self.GAO)]
        if not first:
            lists.reverse()
        papers = (
            sheet(*lists[0], (), *lists[1]),
            document(*(part for title, *table in lists for part in (title[0], tuple(table)))),
        )
        for paper in papers:
            reading = read(paper, given=NOTHING_GIVEN)
            assert [(e.product, e.decision) for e in reading.entries] == [
                (self.CHE[1], "501/QĐ-UBND")
            ]
            (one,) = errors(reading)
            assert (one.code, one.variant) == ("missing_head", "list")
            assert one.place is not None and f"{one.values['count']}" == "1"
        sheets = (sheet(*lists[0]), sheet(*lists[1]))
        both = read(*sheets, given=NOTHING_GIVEN)
        assert [(e.product, e.decision) for e in both.entries] == [(self.CHE[1], "501/QĐ-UBND")]
        assert [(one.code, one.variant) for one in errors(both)] == [("missing_head", "list")]

    def test_a_number_given_for_the_file_is_that_of_the_others_alone(self) -> None:
        paper = sheet(
            (self.LISTED.format(self.FIRST),), COLUMNS, self.CHE, (),
            (self.BESIDE[1],), COLUMNS, self.GAO,
        )  # fmt: skip
        given = Given(number="9/QĐ-UBND", issued_on=date(2025, 1, 2))
        reading = read(paper, given=given)
        assert reading.head.number == "9/QĐ-UBND"
        assert [e.decision for e in reading.entries] == ["501/QĐ-UBND", None]  # that of the head

    @pytest.mark.parametrize(
        "parts", [("I. Thực phẩm", "II. Đồ uống"),
                  ("I. DANH SÁCH SẢN PHẨM THỰC PHẨM", "II. DANH SÁCH SẢN PHẨM ĐỒ UỐNG")],
    )  # fmt: skip
    def test_numbered_parts_of_a_list_are_of_the_decision_it_names(
        self, parts: tuple[str, str]
    ) -> None:
        paper = document(
            self.LISTED.format(self.FIRST), parts[0], (COLUMNS, self.CHE), parts[1],
            (COLUMNS, self.GAO),
        )  # fmt: skip
        reading = read(paper, given=NOTHING_GIVEN)
        assert {e.decision or reading.head.number for e in reading.entries} == {"501/QĐ-UBND"}
        assert len(reading.entries) == 2 and not errors(reading)
        assert reading.head.authority == "UBND tỉnh Tuyên Quang"
