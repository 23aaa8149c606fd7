"""A list of acts prints two decisions side by side: the act's own, and the one it is about."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from ocop_cli.model.pages import Value
from ocop_cli.model.reading import Entry, Given, Reading
from tests.made.pages import LETTERHEAD, NOTHING_GIVEN, codes, document, lines, only, read, sheet

ACT, RATED = date(2026, 10, 1), date(2024, 5, 20)
ROW = "Chè|HTX A|"


def of(kind: str, heads: str, cells: str) -> Reading:
    """What a list of acts of `kind` says."""
    return read(
        lines(f"Sản phẩm|Chủ thể|{heads}", ROW + cells), given=replace(NOTHING_GIVEN, kind=kind)
    )


class TestARevocationBesideTheDecisionItEnds:
    @pytest.mark.parametrize(
        ("heads", "cells"),
        [
            (
                "Quyết định công nhận|Ngày công nhận|Quyết định thu hồi|Ngày thu hồi",
                "120/QĐ-UBND|20/05/2024|999/QĐ-UBND|01/10/2026",
            ),
            (
                "Số quyết định|Ngày quyết định|Quyết định thu hồi|Ngày thu hồi",
                "120/QĐ-UBND|20/05/2024|999/QĐ-UBND|01/10/2026",
            ),
            (
                "Quyết định công nhận|Ngày ban hành|Số quyết định thu hồi|Ngày quyết định thu hồi",
                "120/QĐ-UBND|20/05/2024|999/QĐ-UBND|01/10/2026",
            ),
            (
                "Quyết định công nhận|Quyết định thu hồi",
                "120/QĐ-UBND ngày 20/5/2024|999/QĐ-UBND ngày 01/10/2026",
            ),
            (
                "Quyết định công nhận|Ngày|Quyết định thu hồi|Ngày thu hồi",
                "120/QĐ-UBND|20/05/2024|999/QĐ-UBND|01/10/2026",
            ),
            (
                "Ngày công nhận|Quyết định công nhận|Quyết định thu hồi|Ngày",
                "20/05/2024|120/QĐ-UBND|999/QĐ-UBND|01/10/2026",
            ),
            (
                "document|on|of_decision|of_issued_on",
                "999/QĐ-UBND|2026-10-01|120/QĐ-UBND|2024-05-20",
            ),
            (
                "decision|issued_on|of_decision|of_issued_on",
                "999/QĐ-UBND|2026-10-01|120/QĐ-UBND|2024-05-20",
            ),
        ],
    )
    def test_each_is_what_its_heading_says(self, heads: str, cells: str) -> None:
        entry = only(of("revocation", heads, cells))
        assert (entry.decision, entry.issued_on) == ("999/QĐ-UBND", ACT)
        assert (entry.of_decision, entry.of_issued_on) == ("120/QĐ-UBND", RATED)

    @pytest.mark.parametrize(
        ("heads", "cells", "variant"),
        [
            (
                "Số quyết định|Ngày quyết định|Ngày thu hồi",
                "120/QĐ-UBND|20/05/2024|01/10/2026",
                "either_day",
            ),
            (
                "Quyết định công nhận|Quyết định thu hồi|Lý do|Ngày ban hành",
                "120/QĐ-UBND|999/QĐ-UBND|x|01/10/2026",
                "whose_day",
            ),
        ],
    )
    def test_a_day_that_may_be_either_ones_is_asked(
        self, heads: str, cells: str, variant: str
    ) -> None:
        said = of("revocation", heads, cells)
        assert f"bad_decision.{variant}" in codes(said) and not said.entries

    def test_one_day_said_twice_is_one(self) -> None:
        heads = "Số quyết định|Ngày quyết định|Ngày thu hồi"
        entry = only(of("revocation", heads, "999/QĐ-UBND|01/10/2026|01/10/2026"))
        assert (entry.decision, entry.issued_on, entry.of_decision) == ("999/QĐ-UBND", ACT, None)

    def test_in_a_decision_that_revokes_the_plain_day_is_the_recognitions(self) -> None:
        table = [
            ("STT", "Sản phẩm", "Chủ thể", "Quyết định công nhận", "Ngày ban hành"),
            ("1", "Chè", "HTX A", "120/QĐ-UBND", "20/05/2024"),
        ]
        title = "Về việc thu hồi Giấy chứng nhận sản phẩm OCOP"
        entry = only(read(document(*LETTERHEAD, title, table)))
        assert entry.of_issued_on == RATED and entry.issued_on != RATED


class TestAnExtensionAndARemoval:
    @pytest.mark.parametrize(
        ("kind", "head"), [("extension", "gia hạn"), ("removal", "đưa ra khỏi danh sách")]
    )
    def test_their_own_columns_are_theirs(self, kind: str, head: str) -> None:
        heads = f"Quyết định công nhận|Quyết định {head}|Ngày quyết định {head}|until"
        cells = "120/QĐ-UBND|999/QĐ-UBND|01/10/2026|2027-10-01"
        entry = only(of(kind, heads, cells))
        assert (entry.decision, entry.issued_on) == ("999/QĐ-UBND", ACT)
        assert entry.of_decision == "120/QĐ-UBND"

    def test_a_certificate_that_ran_out_before_may_be_printed(self) -> None:
        heads = "Quyết định công nhận|Ngày hết hạn|Quyết định đưa ra khỏi danh sách|Ngày"
        entry = only(of("removal", heads, "120/QĐ-UBND|20/05/2026|999/QĐ-UBND|01/10/2026"))
        assert (entry.decision, entry.issued_on) == ("999/QĐ-UBND", ACT)

    def test_a_column_of_another_act_is_told(self) -> None:
        heads = "Quyết định gia hạn|Quyết định thu hồi|on|until"
        said = of("extension", heads, "999/QĐ-UBND|7/QĐ-UBND|2026-10-01|2027-10-01")
        assert "remark.ending" in codes(said) and only(said).decision == "999/QĐ-UBND"


class TestAnOfficesOwnAct:
    """The decision that recognised the product stands on the list; it is not the act's paper."""

    @pytest.mark.parametrize(
        ("kind", "heads", "cells"),
        [
            (
                "dossier",
                "Quyết định công nhận|Ngày công nhận|Ngày nộp hồ sơ|Số hồ sơ",
                "120/QĐ-UBND|20/05/2024|01/10/2026|02/PĐK",
            ),
            (
                "dossier",
                "Số quyết định|Ngày quyết định|Ngày nộp hồ sơ|Số hồ sơ",
                "120/QĐ-UBND|20/05/2024|01/10/2026|02/PĐK",
            ),
            (
                "inspection",
                "Số quyết định|Ngày ban hành|Số biên bản|Ngày kiểm tra",
                "120/QĐ-UBND|20/05/2024|02/PĐK ngày 03/10/2026|01/10/2026",
            ),
            (
                "recall",
                "Số quyết định|Ngày quyết định|Quyết định thu hồi|Ngày thu hồi",
                "120/QĐ-UBND|20/05/2024|02/PĐK|01/10/2026",
            ),
            ("dossier", "decision|issued_on", "02/PĐK|2026-10-01"),
        ],
    )
    def test_its_day_and_paper_are_its_own(self, kind: str, heads: str, cells: str) -> None:
        entry = only(of(kind, heads, cells))
        assert (entry.decision, entry.issued_on) == ("02/PĐK", ACT)

    def test_the_day_of_the_recognition_is_no_day_of_the_act(self) -> None:
        entry = only(of("dossier", "Quyết định công nhận|Ngày công nhận", "120/QĐ-UBND|20/05/2024"))
        assert (entry.decision, entry.issued_on) == (None, None)


class TestANumberThatIsNone:
    HEADS = ("Tên sản phẩm", "Chủ thể", "Hạng sao", "Số quyết định", "Ngày quyết định")

    def _said(self, number: Value) -> Reading:
        row = ("Chè xanh", "HTX A", "4 sao", number, "20/6/2023")
        return read(sheet(self.HEADS, row), given=Given(authority="UBND tỉnh Hòa Phú"))

    @pytest.mark.parametrize(
        "number", ["12-Mar", "Mar-43", "12-thg 3", "3-Dec", "May 12", date(2024, 3, 12)]
    )
    def test_a_number_that_a_spreadsheet_made_a_day_of_is_asked(self, number: Value) -> None:
        assert codes(self._said(number)) == ["bad_decision.turned"]

    @pytest.mark.parametrize(
        "number", ["abc", "QĐ-UBND", "Quyết định", "?", "inf", "0", "/QĐ-UBND"]
    )
    def test_what_has_no_number_is_no_decisions(self, number: str) -> None:
        """A rating under "abc" could never be traced; they were taken as they stood."""
        assert codes(self._said(number)) == ["bad_decision.no_number"]

    @pytest.mark.parametrize("number", ["n/a", "#N/A", "không", "…", "nan"])
    def test_what_stands_for_one_is_a_cell_left_empty(self, number: str) -> None:
        assert codes(self._said(number)) == codes(self._said(None))

    @pytest.mark.parametrize(
        "number",
        ["743 ngày 20/3/2020 và 1412 ngày 20/6/2023", "743, 20/3/2020; 1412, 20/6/2023",
         "743/QĐ-UBND, 1412/QĐ-UBND"],
    )  # fmt: skip
    def test_two_decisions_in_a_cell_are_asked(self, number: str) -> None:
        assert codes(self._said(number)) == ["bad_decision.several"]

    @pytest.mark.parametrize(
        ("written", "number"),
        [("QĐ 743/20.6.2023", "743"), ("743-QĐ/UBND-20/6/2023", "743/QĐ-UBND"),
         ("743-QĐ/UBND", "743/QĐ-UBND"), ("743 ngày 20/6/2023", "743")],
    )  # fmt: skip
    def test_a_day_glued_to_its_number_is_no_part_of_it(self, written: str, number: str) -> None:
        assert only(self._said(written)).decision == number


AGAIN = "Về việc công nhận lại sản phẩm OCOP sau đánh giá, phân hạng lại"
FIRST = "Về việc công nhận sản phẩm OCOP năm 2025"


def renewal(heading: str, cell: str, title: str = AGAIN) -> Entry:
    """The one row of decision 12/QĐ-UBND of 6 May 2025, with a column of decisions."""
    letterhead = ["UBND TỈNH HÒA PHÚ", "Số: 12/QĐ-UBND", "Hòa Phú, ngày 06 tháng 5 năm 2025"]
    table = [("Tên sản phẩm", "Chủ thể", "Hạng sao", heading), ("Chè", "HTX A", "4 sao", cell)]
    return only(read(document(*letterhead, "QUYẾT ĐỊNH", title, table), given=NOTHING_GIVEN))


class TestAPaperThatEvaluatesAnew:
    """What a row names beside the paper's own number is the decision that recognised it before: a
    rating of that day would have lapsed long ago."""

    @pytest.mark.parametrize(
        "heading",
        ["QĐ công nhận lần đầu", "Quyết định đã cấp", "Quyết định công nhận", "Số QĐ công nhận",
         "Số quyết định", "Quyết định công nhận trước đây"],
    )  # fmt: skip
    def test_rates_by_itself_and_names_what_it_renews(self, heading: str) -> None:
        entry = renewal(heading, "900/QĐ-UBND ngày 10/12/2022")
        assert (entry.decision, entry.of_decision) == (None, "900/QĐ-UBND")
        assert entry.of_issued_on == date(2022, 12, 10)
        assert not entry.held

    @pytest.mark.parametrize(
        ("heading", "cell"),
        [("Số QĐ cũ", "900/QĐ-UBND"), ("Quyết định lần trước", "900/QĐ-UBND ngày 10/12/2022"),
         ("QĐ công nhận năm 2022", "900/QĐ-UBND"), ("Số QĐ công nhận cũ", "QĐ 900/QĐ-UBND")],
    )  # fmt: skip
    def test_holds_nobody_for_the_old_decision_under_another_heading(
        self, heading: str, cell: str
    ) -> None:
        assert not renewal(heading, cell).held

    @pytest.mark.parametrize(
        ("heading", "cell"),
        [("QĐ công nhận năm 2026", "900/QĐ-UBND"), ("Số QĐ cũ", "900/QĐ-UBND (đã thu hồi)"),
         ("Số QĐ mới", "900/QĐ-UBND"), ("Số QĐ cũ", "900/QĐ-UBND ngày 10/12/2025")],
    )  # fmt: skip
    def test_asks_of_what_may_be_another(self, heading: str, cell: str) -> None:
        assert renewal(heading, cell).held

    def test_asks_where_the_other_is_hardly_a_year_old(self) -> None:
        entry = renewal("Quyết định công nhận", "900/QĐ-UBND ngày 10/12/2024")
        assert entry.held

    def test_its_own_number_in_each_row_is_its_own(self) -> None:
        entry = renewal("Quyết định công nhận", "12/QĐ-UBND ngày 06/5/2025")
        assert (entry.decision, entry.of_decision, entry.held) == ("12/QĐ-UBND", None, ())


def test_a_paper_that_recognises_and_names_a_decision_years_older_is_asked_about() -> None:
    entry = renewal("Quyết định công nhận", "900/QĐ-UBND ngày 10/12/2022", FIRST)
    assert entry.held
    entry = renewal("Quyết định công nhận", "900/QĐ-UBND ngày 10/3/2025", FIRST)
    assert not entry.held


class TestACellThatOnlySaysADay:
    @pytest.mark.parametrize("cell", ["20/3/2020", "ngày 20/3/2020", "20.3.2020"])
    def test_names_no_decision(self, cell: str) -> None:
        said = read(lines("Sản phẩm|Chủ thể|Sao|Quyết định công nhận", f"Chè|HTX A|4|{cell}"),
                    given=Given(authority="UBND tỉnh Hòa Phú"))  # fmt: skip
        assert "bad_decision.no_number" in codes(said) and not said.entries
