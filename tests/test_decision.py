"""From pages to entries: the shapes of files offices send, and what is told of each row."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ocop_cli.document import Given, Mark, PageKind, Severity, Value
from tests.pages_made import (
    GIVEN,
    codes,
    document,
    errors,
    lines,
    only,
    products,
    read,
    sheet,
)

NOTHING_GIVEN = Given()
HEADS = ("STT", "Tên sản phẩm", "Chủ thể", "Địa chỉ", "Điểm", "Hạng sao")
ROW = (1, "Chè xanh", "HTX A", "xã Tân Lập, huyện Sơn Hà", "81,5", "4 sao")
ANNEX = "(Kèm theo Quyết định số 12/QĐ-UBND ngày 06/5/2024 của UBND tỉnh Hòa Phú)"
LETTERHEAD = (
    [
        ["ỦY BAN NHÂN DÂN\nTỈNH HÒA PHÚ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
        ["Số: 12/QĐ-UBND", "Hòa Phú, ngày 06 tháng 5 năm 2024"],
    ],
    "QUYẾT ĐỊNH",
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
                        ANNEX.replace("12/QĐ", "13/QĐ").replace("06/5", "07/5"), [HEADS, ROW])  # fmt: skip
        said = read(page, given=NOTHING_GIVEN)
        assert codes(said) == ["head_conflict.number", "head_conflict.issued_on"]
        assert not said.entries

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

    def test_no_table(self) -> None:
        said = read(sheet(("Danh mục",), ("Thực phẩm",), ("Đồ uống",)))
        assert codes(said) == ["no_table"]
        assert said.rows == 0


class TestKinds:
    @pytest.mark.parametrize(
        ("title", "kind", "result"),
        [
            ("DANH SÁCH SẢN PHẨM CÔNG NHẬN MỚI", "recognition", None),
            ("DANH SÁCH SẢN PHẨM ĐÁNH GIÁ LẦN ĐẦU", "recognition", None),
            ("DANH SÁCH SẢN PHẨM ĐÁNH GIÁ LẠI, CÔNG NHẬN LẠI", "re_evaluation", None),
            ("DANH SÁCH SẢN PHẨM NÂNG HẠNG", "upgrade", None),
            ("DANH SÁCH SẢN PHẨM ĐÁNH GIÁ LẠI KHÔNG ĐẠT", "re_evaluation", "failed"),
            ("DANH SÁCH SẢN PHẨM OCOP", None, None),
            ("DANH SÁCH SẢN PHẨM CÔNG NHẬN MỚI VÀ ĐÁNH GIÁ LẠI", None, None),
        ],
    )
    def test_by_the_annex(self, title: str, kind: str | None, result: str | None) -> None:
        said = read(document("PHỤ LỤC I\n" + title, ANNEX, [HEADS, ROW]))
        assert (only(said).kind, only(said).result) == (kind, result)

    def test_annexes_of_one_document_each_with_its_own(self) -> None:
        said = read(
            document(
                "PHỤ LỤC I\nSẢN PHẨM CÔNG NHẬN MỚI", ANNEX, [HEADS, ROW],
                "PHỤ LỤC II\nSẢN PHẨM ĐÁNH GIÁ LẠI", ANNEX, [HEADS, ROW],
                "PHỤ LỤC III\nSẢN PHẨM NÂNG HẠNG", ANNEX, [HEADS, ROW],
            )
        )  # fmt: skip
        assert [e.kind for e in said.entries] == ["recognition", "re_evaluation", "upgrade"]

    def test_annexes_of_one_sheet_below_each_other(self) -> None:
        said = read(
            sheet(
                ("PHỤ LỤC I",), ("SẢN PHẨM CÔNG NHẬN MỚI",), HEADS, ROW, ("Tổng cộng: 01 sản phẩm",),
                (), ("PHỤ LỤC II",), ("SẢN PHẨM ĐÁNH GIÁ LẠI",), (ANNEX,), HEADS, ROW,
            )
        )  # fmt: skip
        assert [e.kind for e in said.entries] == ["recognition", "re_evaluation"]
        assert not said.problems

    def test_by_the_sheets_name(self) -> None:
        pages = [sheet(HEADS, ROW, name=name) for name in ("Cấp mới", "Đánh giá lại", "Nang hang")]
        assert [e.kind for e in read(*pages).entries] == ["recognition", "re_evaluation", "upgrade"]

    def test_by_a_group_row(self) -> None:
        said = read(
            sheet(HEADS, ("I", "Công nhận lần đầu"), ROW, ("II", "Đánh giá lại"), ROW,
                  ("III", "Nâng hạng"), ROW)
        )  # fmt: skip
        assert [e.kind for e in said.entries] == ["recognition", "re_evaluation", "upgrade"]

    @pytest.mark.parametrize(
        ("cell", "kind", "result"),
        [
            ("Lần đầu", "recognition", None),
            ("Mới", "recognition", None),
            ("Đánh giá lại", "re_evaluation", None),
            ("Đánh giá lại, nâng hạng", "upgrade", None),
            ("Nâng hạng từ 3 sao lên 4 sao", "upgrade", None),
            ("re_evaluation", "re_evaluation", None),
            ("Đánh giá lại không đạt", "re_evaluation", "failed"),
            ("Thu hồi", "revocation", None),
            ("Đưa ra khỏi danh sách", "removal", None),
            ("Gia hạn", "extension", None),
        ],
    )
    def test_by_a_column(self, cell: str, kind: str, result: str | None) -> None:
        entry = only(read(lines("Sản phẩm|Chủ thể|Sao|Hình thức đánh giá", f"Chè|HTX A|4|{cell}")))
        assert (entry.kind, entry.result) == (kind, result)

    def test_a_kind_nobody_knows_is_refused(self) -> None:
        assert codes(read(lines("Sản phẩm|Chủ thể|Sao|kind", "Chè|HTX A|4|gì đó"))) == ["bad_kind"]

    def test_by_a_remark_that_says_nothing_else(self) -> None:
        said = read(
            lines("Sản phẩm|Chủ thể|Sao|Ghi chú", "Chè|HTX A|4|nâng hạng", "Miến|HTX B|4|cấp đổi")
        )
        assert [e.kind for e in said.entries] == ["upgrade", None]
        assert [e.more.get("note") for e in said.entries] == ["nâng hạng", "cấp đổi"]

    def test_a_remark_of_a_revocation_is_told(self) -> None:
        said = read(lines("Sản phẩm|Chủ thể|Sao|Ghi chú", "Chè|HTX A|4|Đã thu hồi năm 2022"))
        assert codes(said) == ["note_act"]
        assert only(said).kind is None

    def test_a_column_of_another_act_is_told(self) -> None:
        said = read(
            lines(
                "Sản phẩm|Chủ thể|Sao|Quyết định thu hồi", "Chè|HTX A|4|7/QĐ-UBND", "Cam|HTX A|4|"
            )
        )
        assert codes(said) == ["act_in_list"]

    def test_what_the_user_gives(self) -> None:
        said = read(sheet(HEADS, ROW), given=replace(GIVEN, kind="re_evaluation"))
        assert (only(said).kind, said.head.kind) == ("re_evaluation", "re_evaluation")


class TestResults:
    @pytest.mark.parametrize("cell", ["Không đạt", "không đạt", "KHÔNG ĐẠT SAO", "failed"])
    def test_a_failure_needs_no_stars(self, cell: str) -> None:
        entry = only(read(lines("Sản phẩm|Chủ thể|Kết quả|Sao", f"Chè|HTX A|{cell}|")))
        assert (entry.result, entry.stars) == ("failed", None)

    def test_a_failure_in_the_column_of_stars(self) -> None:
        entry = only(read(lines("Sản phẩm|Chủ thể|Hạng sao", "Chè|HTX A|Không đạt")))
        assert (entry.result, entry.stars) == ("failed", None)

    def test_passed(self) -> None:
        entry = only(read(lines("Sản phẩm|Chủ thể|Kết quả|Sao", "Chè|HTX A|Đạt|4")))
        assert (entry.result, entry.stars) == ("passed", 4)

    def test_who_did_not_take_part_has_no_result(self) -> None:
        said = read(
            sheet(HEADS, ("I", "Không tham gia đánh giá lại"), (1, "Chè", "HTX A"),
                  ("II", "Đánh giá lại không đạt"), (2, "Miến", "HTX B"))
        )  # fmt: skip
        assert [(e.product, e.kind, e.result) for e in said.entries] == [
            ("Miến", "re_evaluation", "failed"),
        ]  # fmt: skip
        assert codes(said) == ["not_taking_part"]
        assert said.rows == 1


class TestActs:
    def test_a_revocation(self) -> None:
        said = read(
            document(
                *LETTERHEAD, "Về việc thu hồi Giấy chứng nhận sản phẩm OCOP",
                "Căn cứ Quyết định số 843/QĐ-UBND ngày 04/02/2021 của UBND tỉnh;",
                "Điều 1. Thu hồi Giấy chứng nhận đối với 02 sản phẩm sau đây:",
                [
                    ("TT", "Sản phẩm", "Chủ thể", "Quyết định công nhận", "Lý do thu hồi"),
                    ("1", "Gạo", "HTX A", "5/QĐ-UBND\nngày 16/12/2019", "Dừng sản xuất"),
                    ("2", "Cam", "HTX B", "6/QĐ-UBND ngày 25/12/2020", "Vi phạm nhãn hiệu, sai logo"),
                ],
            ),
            given=NOTHING_GIVEN,
        )  # fmt: skip
        assert not errors(said)
        first, second = said.entries
        assert said.head.kind == "revocation"
        assert (first.kind, first.decision, first.of_decision, first.of_issued_on) == (
            "revocation", None, "5/QĐ-UBND", date(2019, 12, 16),
        )  # fmt: skip
        assert (first.ground, first.more["note"]) == ("production_stopped", "Dừng sản xuất")
        assert (second.ground, second.more["note"]) == ("other", "Vi phạm nhãn hiệu, sai logo")

    def test_a_plain_column_of_decisions_is_what_the_act_ends(self) -> None:
        page = document(*LETTERHEAD, "Về việc thu hồi Giấy chứng nhận",
                        [("TT", "Sản phẩm", "Chủ thể", "Số quyết định", "Ngày quyết định"),
                         ("1", "Gạo", "HTX A", "5/QĐ-UBND", "16/12/2019")])  # fmt: skip
        entry = only(read(page, given=NOTHING_GIVEN))
        assert (entry.decision, entry.issued_on) == (None, None)
        assert (entry.of_decision, entry.of_issued_on) == ("5/QĐ-UBND", date(2019, 12, 16))

    @pytest.mark.parametrize(
        ("title", "kind"),
        [
            (
                "Về việc đưa ra khỏi danh sách sản phẩm OCOP các sản phẩm không đánh giá lại",
                "removal",
            ),
            ("Về việc đưa 04 sản phẩm ra khỏi danh sách sản phẩm OCOP của tỉnh", "removal"),
            ("Về việc thu hồi Giấy chứng nhận sản phẩm OCOP do không đánh giá lại", "revocation"),
            ("Về việc gia hạn hiệu lực Giấy chứng nhận sản phẩm OCOP", "extension"),
        ],
    )
    def test_by_the_title(self, title: str, kind: str) -> None:
        page = document(*LETTERHEAD, title, [("TT", "Sản phẩm", "Chủ thể"), ("1", "Gạo", "HTX A")])
        assert only(read(page, given=NOTHING_GIVEN)).kind == kind

    def test_annexes_that_give_the_reason_of_a_revocation(self) -> None:
        heads = ("TT", "Sản phẩm", "Chủ thể")
        said = read(
            document(
                *LETTERHEAD, "Về việc thu hồi Giấy chứng nhận sản phẩm OCOP",
                "PHỤ LỤC I\nSẢN PHẨM KHÔNG THAM GIA ĐÁNH GIÁ LẠI", [heads, ("1", "Gạo", "HTX A")],
                "PHỤ LỤC II\nSẢN PHẨM ĐÁNH GIÁ LẠI KHÔNG ĐẠT", [heads, ("1", "Cam", "HTX B")],
            ),
            given=NOTHING_GIVEN,
        )  # fmt: skip
        assert [e.kind for e in said.entries] == ["revocation", "revocation"]
        assert not said.problems

    def test_a_title_that_grants_and_takes_back_is_asked(self) -> None:
        page = document(*LETTERHEAD, "Về việc công nhận sản phẩm OCOP và thu hồi Giấy chứng nhận",
                        [HEADS, ROW])  # fmt: skip
        assert codes(read(page, given=NOTHING_GIVEN)) == ["missing_head.kind"]
        assert only(read(page, given=Given(kind="recognition"))).kind == "recognition"

    def test_an_announcement_grants_nothing(self) -> None:
        page = document(
            [["ỦY BAN NHÂN DÂN\nTỈNH HÒA PHÚ", "x"], ["Số: 9/TB-UBND", "Hòa Phú, ngày 06 tháng 5 năm 2024"]],
            "THÔNG BÁO", "Về việc sản phẩm OCOP hết thời hạn chứng nhận", [HEADS, ROW],
        )  # fmt: skip
        said = read(page, given=NOTHING_GIVEN)
        assert "announcement" in codes(said)
        assert not said.entries

    def test_an_announcement_that_names_the_decisions_is_a_list_of_them(self) -> None:
        page = document(
            [["ỦY BAN NHÂN DÂN\nTỈNH HÒA PHÚ", "x"], ["Số: 9/TB-UBND", "Hòa Phú, ngày 06 tháng 5 năm 2024"]],
            "THÔNG BÁO", "Về việc sản phẩm OCOP hết thời hạn chứng nhận",
            [("TT", "Sản phẩm", "Chủ thể", "Sao", "Quyết định công nhận", "Ngày hết hạn"),
             ("1", "Gạo", "HTX A", "3", "5/QĐ-UBND ngày 16/12/2019", "16/12/2022")],
        )  # fmt: skip
        entry = only(read(page, given=NOTHING_GIVEN))
        assert (entry.kind, entry.decision, entry.issued_on, entry.valid_through) == (
            None, "5/QĐ-UBND", date(2019, 12, 16), date(2022, 12, 16),
        )  # fmt: skip

    def test_acts_by_field_names(self) -> None:
        page = lines(
            "product|entity|kind|decision|issued_on|of_decision|of_issued_on|extended_until|ground",
            "Chè|HTX A|revocation|7/QĐ-UBND|2022-01-02|5/QĐ-UBND|2020-02-04||production_stopped",
            "Chè|HTX A|extension|8/QĐ-UBND|2023-01-02|5/QĐ-UBND|2020-02-04|2023-06-01|",
        )
        revoked, extended = read(page, given=NOTHING_GIVEN).entries
        assert (revoked.decision, revoked.issued_on) == ("7/QĐ-UBND", date(2022, 1, 2))
        assert (revoked.of_decision, revoked.ground) == ("5/QĐ-UBND", "production_stopped")
        assert (extended.kind, extended.extended_until) == ("extension", date(2023, 6, 1))

    def test_acts_in_bulk_have_their_own_columns(self) -> None:
        page = lines(
            "product|entity|on|document|how|about|agency|outcome|handling|intentional|follow_up_by|note",
            "Chè|HTX A|14/5/2024|18/BB-KT|Định kỳ|Tiêu chí|Sở Nông nghiệp|Vi phạm|Nhắc nhở|có|1/6/2024|sai tem",
        )
        entry = only(read(page, given=Given(kind="inspection")))
        assert entry.kind == "inspection"
        assert entry.more == {
            "how": "periodic", "about": "criteria", "agency": "agriculture", "outcome": "violation",
            "handling": "warning", "intentional": "true", "follow_up_by": "2024-06-01",
            "note": "sai tem", "document": "18/BB-KT", "on": "2024-05-14",
        }  # fmt: skip

    def test_bulk_acts_read_the_registers_names_of_the_same_things(self) -> None:
        page = lines(
            "product|entity|decision|issued_on|extended_until", "Chè|HTX A|7/QĐ|4/5/2023|1/6/2023"
        )
        entry = only(read(page, given=Given(kind="extension")))
        assert (entry.decision, entry.issued_on, entry.extended_until) == (
            "7/QĐ", date(2023, 5, 4), date(2023, 6, 1),
        )  # fmt: skip

    def test_a_training_names_entities_or_nobody(self) -> None:
        page = lines(
            "entity|on|topic|audience", "HTX A|4/5/2023|Nhãn mác|chủ thể", "|5/5/2023|x|cán bộ"
        )
        said = read(page, given=Given(kind="training"))
        assert [(e.entity, e.more["audience"]) for e in said.entries] == [
            ("HTX A", "entities"), (None, "officials"),
        ]  # fmt: skip
        assert not said.problems


class TestStars:
    HEADS = ("STT", "Sản phẩm", "Chủ thể", "Xếp hạng", None, None)
    SUB = (None, None, None, "3 sao", "4 sao", "5 sao")

    def test_by_a_tick(self) -> None:
        said = read(
            sheet(self.HEADS, self.SUB, (1, "A", "HTX A", "x"), (2, "B", "HTX A", None, "X"),
                  (3, "C", "HTX A", None, None, "x"))
        )  # fmt: skip
        assert [e.stars for e in said.entries] == [3, 4, 5]

    def test_two_ticks_or_none_are_asked(self) -> None:
        said = read(
            sheet(self.HEADS, self.SUB, (1, "A", "HTX A", "x", "x"), (2, "B", "HTX A", None, None))
        )
        assert codes(said) == ["bad_stars.several", "bad_stars.missing"]
        assert not said.entries

    def test_by_group_rows(self) -> None:
        heads = ("TT", "Sản phẩm", "Chủ thể", "Điểm")
        said = read(
            sheet(heads, ("I. SẢN PHẨM ĐẠT HẠNG 4 SAO (01 sản phẩm)",), (1, "A", "HTX A", 76),
                  ("Hạng 3 sao: 02 sản phẩm",), (2, "B", "HTX B", 53), (3, "C", "HTX C", 54))
        )  # fmt: skip
        assert [e.stars for e in said.entries] == [4, 3, 3]
        assert not said.problems

    def test_a_districts_last_stars_do_not_reach_the_next_district(self) -> None:
        heads = ("TT", "Sản phẩm", "Chủ thể")
        said = read(
            sheet(heads, ("I", "Huyện Sơn Hà"), ("1", "Sản phẩm 4 sao"), (1, "A", "HTX A"),
                  ("II", "Huyện Tân Lập"), (2, "B", "HTX B"))
        )  # fmt: skip
        assert [(e.product, e.stars, e.locality) for e in said.entries] == [
            ("A", 4, "Huyện Sơn Hà"),
        ]  # fmt: skip
        assert codes(said) == ["bad_stars.missing"]

    def test_stars_outside_districts_reach_all_of_them(self) -> None:
        heads = ("TT", "Sản phẩm", "Chủ thể")
        said = read(
            sheet(heads, ("A", "SẢN PHẨM 4 SAO"), ("I", "Huyện Sơn Hà"), (1, "A", "HTX A"),
                  ("II", "Huyện Tân Lập"), (2, "B", "HTX B"), ("B", "SẢN PHẨM 3 SAO"),
                  ("I", "Huyện Sơn Hà"), (3, "C", "HTX C"))
        )  # fmt: skip
        assert [(e.stars, e.locality) for e in said.entries] == [
            (4, "Huyện Sơn Hà"), (4, "Huyện Tân Lập"), (3, "Huyện Sơn Hà"),
        ]  # fmt: skip

    def test_a_row_against_its_group_is_asked(self) -> None:
        said = read(sheet(HEADS, ("I. Sản phẩm 3 sao",), ROW))
        assert codes(said) == ["bad_stars.group"]

    def test_by_the_title_of_the_annex(self) -> None:
        page = document("DANH SÁCH SẢN PHẨM OCOP ĐẠT 3 SAO", [HEADS[:5], ROW[:5]])
        assert only(read(page)).stars == 3

    def test_none_printed(self) -> None:
        said = read(sheet(HEADS[:5], ROW[:5]))
        assert codes(said) == ["bad_stars.missing"]
        assert not said.entries

    def test_potential_five_alone_is_asked(self) -> None:
        said = read(sheet(HEADS, (*ROW[:5], "Tiềm năng 5 sao")))
        assert codes(said) == ["bad_stars.potential"]

    def test_potential_five_beside_four_is_four(self) -> None:
        said = read(sheet(HEADS, (*ROW[:5], "4 sao (tiềm năng 5 sao)")))
        assert only(said).stars == 4
        assert codes(said) == ["potential_five"]

    def test_a_group_of_potential_five_is_never_five(self) -> None:
        said = read(sheet(HEADS[:5], ("I. Sản phẩm tiềm năng 5 sao",), ROW[:5]))
        assert codes(said) == ["bad_stars.potential"]


class TestEntitiesAndPlaces:
    def test_a_merged_cell_holds_for_all_its_rows(self) -> None:
        said = read(
            sheet(HEADS, ROW, (2, "Chè đen", None, None, 60, "3 sao"),
                  (3, "Miến", None, "xã Khác", 60, "3 sao"), merged=[(2, 2, 3, 2), (2, 3, 3, 3)])
        )  # fmt: skip
        assert [(e.entity, e.locality) for e in said.entries] == [
            ("HTX A", ROW[3]), ("HTX A", ROW[3]), (None, "xã Khác"),
        ]  # fmt: skip
        assert codes(said) == ["missing_entity"]

    def test_a_name_of_a_product_is_never_filled_in(self) -> None:
        said = read(sheet(HEADS, ROW, (2, None, "HTX B", None, 60, "3 sao"), merged=[(2, 1, 3, 1)]))
        assert codes(said) == ["missing_product"]

    def test_numbers_count_entities(self) -> None:
        said = read(
            sheet(HEADS, ROW, (None, "Chè đen", None, None, 60, "3 sao"),
                  (2, "Miến", "HTX B", "xã B", 60, "3 sao"))
        )  # fmt: skip
        assert [e.entity for e in said.entries] == ["HTX A", "HTX A", "HTX B"]
        assert not said.problems

    def test_a_blank_entity_of_a_numbered_row_is_filled_and_told(self) -> None:
        said = read(sheet(HEADS, ROW, (2, "Chè đen", None, None, 60, "3 sao")))
        assert [(e.entity, e.locality) for e in said.entries] == [("HTX A", ROW[3])] * 2
        assert codes(said) == ["filled_entity"]

    def test_a_blank_entity_with_another_address_stays_blank(self) -> None:
        said = read(sheet(HEADS, ROW, (2, "Chè đen", None, "xã Khác", 60, "3 sao")))
        assert [e.entity for e in said.entries] == ["HTX A", None]
        assert codes(said) == ["missing_entity"]

    def test_a_table_written_by_a_program_is_never_filled(self) -> None:
        said = read(lines("number|product|entity|stars", "1|Chè|HTX A|4", "2|Miến||3"))
        assert [e.entity for e in said.entries] == ["HTX A", None]

    def test_a_total_or_group_ends_the_filling(self) -> None:
        said = read(sheet(HEADS, ROW, ("II", "Huyện B"), (2, "Chè đen", None, None, 60, "3 sao")))
        assert [e.entity for e in said.entries] == ["HTX A", None]

    @pytest.mark.parametrize(
        ("heading", "cell", "entity", "locality"),
        [
            ("Chủ thể, địa chỉ", "HTX A\nxã B, huyện C", "HTX A", "xã B, huyện C"),
            ("Chủ thể, địa chỉ", "HTX A, xã B, huyện C", "HTX A", "xã B, huyện C"),
            ("Chủ thể, địa chỉ", "HTX A (xã B, huyện C)", "HTX A", "xã B, huyện C"),
            ("Chủ thể, địa chỉ", "HTX A - thôn 2, xã B", "HTX A", "thôn 2, xã B"),
            ("Chủ thể, địa chỉ", "HTX A", "HTX A", None),
            ("Chủ thể", "HTX A\nĐịa chỉ: xã B, huyện C", "HTX A", "xã B, huyện C"),
            ("Chủ thể", "HTX A. Địa chỉ: xã B", "HTX A.", "xã B"),
            ("Chủ thể", "HTX A\nxã B, huyện C", "HTX A", "xã B, huyện C"),
            ("Chủ thể", "HTX A, xã B", "HTX A, xã B", None),
            ("Chủ thể", "HTX dịch vụ\nnông nghiệp A", "HTX dịch vụ nông nghiệp A", None),
        ],
    )
    def test_entity_and_address_in_one_cell(
        self, heading: str, cell: str, entity: str, locality: str | None
    ) -> None:
        entry = only(read(sheet(("TT", "Sản phẩm", heading, "Sao"), (1, "Chè", cell, 4))))
        assert (entry.entity, entry.locality) == (entity, locality)

    def test_a_line_break_is_a_space_where_addresses_have_a_column(self) -> None:
        page = sheet(
            ("TT", "Sản phẩm", "Chủ thể", "Địa chỉ", "Sao"), (1, "Chè", "HTX A\nxã B", "xã B", 4)
        )
        assert only(read(page)).entity == "HTX A xã B"

    def test_an_address_in_several_columns_smallest_first(self) -> None:
        page = lines("Sản phẩm|Chủ thể|Huyện/TP|Xã, phường|Sao", "Chè|HTX A|huyện C|xã B|4")
        assert only(read(page)).locality == "xã B, huyện C"

    def test_a_district_above_is_part_of_the_address(self) -> None:
        said = read(
            sheet(HEADS, ("I", "Huyện Sơn Hà"), ROW, (2, "Cam", "HTX B", "xã Hai", 60, "3 sao"))
        )
        assert [e.locality for e in said.entries] == [ROW[3], "xã Hai, Huyện Sơn Hà"]

    def test_an_entity_above_its_products(self) -> None:
        heads = ("TT", "Sản phẩm", "Sao")
        said = read(
            sheet(heads, ("I", "HTX chè Sơn Hà"), (1, "Chè", 4), (2, "Trà", 3),
                  ("II", "Công ty TNHH Mây"), (3, "Rượu", 3))
        )  # fmt: skip
        assert [e.entity for e in said.entries] == [
            "HTX chè Sơn Hà", "HTX chè Sơn Hà", "Công ty TNHH Mây",
        ]  # fmt: skip

    def test_a_group_of_products_above(self) -> None:
        said = read(sheet(HEADS, ("I. Nhóm thực phẩm",), ROW, ("II. Đồ uống",), ROW))
        assert [e.group for e in said.entries] == ["thực phẩm", "Đồ uống"]


class TestRowsThatAreNoProducts:
    def test_everything_around_the_rows(self) -> None:
        said = read(
            sheet(
                HEADS, ("(1)", "(2)", "(3)", "(4)", "(5)", "(6)"), ROW, HEADS,
                (2, "Miến", "HTX B", "xã B", 60, "3 sao"), (None, "Tổng cộng: 02 sản phẩm"),
                (None, None, None, None, "Hòa Phú, ngày 06 tháng 5 năm 2024"),
                (None, "Người lập biểu", None, None, "KT. CHỦ TỊCH"),
                (None, None, None, None, "PHÓ CHỦ TỊCH"), ("Ghi chú: điểm là điểm trung bình",),
                ("Nơi nhận:\n- Như Điều 3;",),
            )
        )  # fmt: skip
        assert products(said) == ["Chè xanh", "Miến"]
        assert not said.problems

    def test_a_total_that_fits_no_count(self) -> None:
        said = read(sheet(HEADS, ROW, ("Tổng cộng: 48 sản phẩm",)))
        assert codes(said) == ["count_mismatch"]
        (problem,) = said.problems
        assert (problem.values["stated"], problem.values["read"]) == ("48", "1")
        assert problem.place is not None and problem.place.row == 3

    @pytest.mark.parametrize(
        "total",
        ["Tổng cộng: 02 sản phẩm", "Cộng: 2", "Tổng: 02 sản phẩm của 2 chủ thể", "TỔNG SỐ 2",
         "Tổng cộng (I+II): 2 sản phẩm", "Tổng số: 2 sản phẩm, trong đó 01 sản phẩm 4 sao, "
         "01 sản phẩm 3 sao."],
    )  # fmt: skip
    def test_a_total_that_fits(self, total: str) -> None:
        said = read(sheet(HEADS, ROW, (2, "Miến", "HTX B", "xã B", 60, "3 sao"), (total,)))
        assert len(said.entries) == 2
        assert not said.problems

    def test_totals_of_groups_and_of_stars(self) -> None:
        said = read(
            sheet(HEADS, ("I. Huyện Sơn Hà (02 sản phẩm)",), ROW, ("Cộng huyện Sơn Hà: 1 sản phẩm",),
                  ("II. Huyện Tân Lập (01 sản phẩm)",), ROW,
                  ("Tổng cộng: 2 sản phẩm, trong đó 02 sản phẩm 3 sao",))
        )  # fmt: skip
        assert codes(said) == ["count_mismatch.stars"]

    def test_a_count_in_a_group_row(self) -> None:
        said = read(sheet(HEADS, ("Hạng 4 sao: 21 sản phẩm",), ROW))
        assert codes(said) == ["count_mismatch"]

    def test_totals_under_columns_of_ticks(self) -> None:
        rows: list[tuple[Value, ...]] = [
            TestStars.HEADS, TestStars.SUB, (1, "A", "HTX A", "x"), (2, "B", "HTX B", None, "x"),
        ]  # fmt: skip
        assert not read(sheet(*rows, (None, "Cộng", None, 1, 1, 0))).problems
        assert codes(read(sheet(*rows, (None, "Cộng", None, 2, 1, 0)))) == ["count_mismatch.stars"]

    def test_the_first_article_counts_too(self) -> None:
        page = document("Điều 1. Công nhận 07 sản phẩm đạt hạng.", [HEADS, ROW])
        assert codes(read(page)) == ["count_mismatch"]

    def test_a_refused_row_counts_as_read(self) -> None:
        said = read(
            sheet(HEADS, ROW, (2, "Miến", "HTX B", "xã B", 60, "9 sao"), ("Tổng: 2 sản phẩm",))
        )
        assert codes(said) == ["bad_stars"]
        assert said.rows == 2

    def test_a_product_may_be_called_as_totals_are(self) -> None:
        said = read(
            lines("Sản phẩm|Chủ thể|Sao", "Tổng hợp hạt dinh dưỡng|HTX A|3", "Cốm Tổng|HTX A|3")
        )
        assert len(products(said)) == 2

    def test_a_numbered_row_left_blank_is_nothing(self) -> None:
        said = read(sheet(HEADS, ROW, (2, None, None, None, None, None)))
        assert (len(said.entries), said.problems) == (1, ())

    def test_what_is_not_understood_is_told_with_its_place(self) -> None:
        said = read(sheet(HEADS, ROW, (None, None, None, None, "xem thêm trang sau")))
        assert codes(said) == ["not_understood"]

    def test_a_table_that_runs_on_over_pages(self) -> None:
        first = document([HEADS, ("1", "Chè", "HTX A", "xã A", "81", "4 sao")], kind=PageKind.PAPER)
        second = document(
            [HEADS, ("2", "Cam", "HTX B", "xã B", "61", "3 sao")], kind=PageKind.PAPER
        )
        third = document([("3", "Mật", "HTX C", "xã C", "61", "3 sao")], kind=PageKind.PAPER)
        assert products(read(first, second, third)) == ["Chè", "Cam", "Mật"]

    def test_groups_reach_over_the_end_of_a_page(self) -> None:
        heads = ("TT", "Sản phẩm", "Chủ thể")
        first = document(
            [heads, ("I. Hạng 4 sao", None, None), ("1", "A", "HTX")], kind=PageKind.PAPER
        )
        second = document([heads, ("2", "B", "HTX")], kind=PageKind.PAPER)
        assert [e.stars for e in read(first, second).entries] == [4, 4]

    def test_a_second_list_does_not_inherit_the_groups_of_the_first(self) -> None:
        heads = ("TT", "Sản phẩm", "Chủ thể")
        page = document(
            [heads, ("I. Hạng 4 sao",), ("1", "A", "HTX")], "PHỤ LỤC II", [heads, ("1", "B", "HTX")]
        )
        assert codes(read(page)) == ["bad_stars.missing"]

    def test_a_table_of_other_things_beside_it(self) -> None:
        page = document([HEADS, ROW], [("Nơi nhận:", "KT. CHỦ TỊCH")])
        assert not read(page).problems

    def test_a_sheet_that_looks_like_a_table_and_is_not_read_is_told(self) -> None:
        other = sheet(
            ("Huyện", "3 sao", "4 sao"), ("Sơn Hà", 1, 2), ("Tân Lập", 3, 4), name="Tổng hợp"
        )
        assert codes(read(sheet(HEADS, ROW), other)) == ["not_read"]


class TestNamesInDoubt:
    @pytest.mark.parametrize(
        "name", ["Chè tôm nõn 2023", "Mật ong (82,5 điểm)", "Trà 4 sao", "Cam ★★★★"]
    )
    def test_a_year_or_score_inside_a_name(self, name: str) -> None:
        said = read(lines("Sản phẩm|Chủ thể|Sao", f"{name}|HTX A|4"))
        assert codes(said) == ["odd_name"]
        assert only(said).product == name

    @pytest.mark.parametrize(
        "name", ["Dưa Thiên Trường 36", "Nước mắm 40 độ đạm", "Gạo 5 kg", "Rượu 1989ml"]
    )
    def test_a_number_that_belongs(self, name: str) -> None:
        assert not read(lines("Sản phẩm|Chủ thể|Sao", f"{name}|HTX A|4")).problems

    @pytest.mark.parametrize(
        "name",
        ["Trà xanh; trà đen", "Măng tươi, măng khô", "Trà xanh và trà đen", "- Chè búp\n- Chè đinh",
         "1. Mật ong hoa nhãn 2. Mật ong bạc hà\n", "Chè xanh + Chè đen", "03 sản phẩm: chè, miến, gạo"],
    )  # fmt: skip
    def test_several_products_in_one_name(self, name: str) -> None:
        said = read(sheet(("TT", "Sản phẩm", "Chủ thể", "Sao"), (1, name, "HTX A", 4)))
        assert codes(said) == ["several_products"]
        assert len(said.entries) == 1

    @pytest.mark.parametrize(
        "name",
        ["Muối tôm và ớt", "Dệt thổ cẩm (khăn, chân váy, khăn trải bàn)", "Phong Hải Danh Trà - Trà hoa sen",
         "Bánh Vicosap dừa sáp và khoai lang", "Chè Bát tiên,\nloại đặc biệt", "Ca cao cà phê"],
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
        assert said.problems[0].values["rows"] == "2-301"

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

    def test_converted_text_and_drafts_are_counted(self) -> None:
        marks = {(2, 1): Mark.CONVERTED, (2, 2): Mark.CONVERTED, (2, -1): Mark.DRAFT}
        said = read(sheet(HEADS, ROW, marks=marks))
        assert sorted(codes(said)) == ["converted", "draft"]
        assert {p.values["count"] for p in said.problems} == {"1", "2"}

    def test_a_struck_cell(self) -> None:
        assert codes(read(sheet(HEADS, ROW, marks={(2, 1): Mark.STRUCK}))) == ["struck"]


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

    def test_a_csv_row_whose_cells_shifted(self) -> None:
        said = read(lines("Sản phẩm|Chủ thể|Sao", "Chè|xanh|HTX A|4", "Cam|HTX A|3"))
        assert products(said) == ["Cam"]
        assert "shifted_row" in codes(said)
        assert said.refused == ((0, 1, 2),)

    def test_columns_of_one_meaning(self) -> None:
        said = read(lines("Sản phẩm|Chủ thể|Hạng sao|Xếp hạng", "Chè|HTX A|4|3"))
        assert "double_heading" in codes(said)
        assert not said.entries


class TestTheToolsOwnFile:
    def test_the_computed_last_day_is_not_a_printed_one(self) -> None:
        page = lines(
            "product_id|product_code|product|entity|stars|decision|issued_on|authority|valid_through|"
            "printed_valid_through|status|pending_review|kind|result",
            "1|SP1|Chè|HTX A|4|5/QĐ-UBND|2020-02-04|UBND tỉnh|2023-02-04||lapsed|false||passed",
            "2|SP2|Cam|HTX A|4|5/QĐ-UBND|2020-02-04|UBND tỉnh|2023-02-03|2023-02-03|lapsed|true||passed",
        )
        said = read(page, given=NOTHING_GIVEN)
        assert said.own
        assert [e.valid_through for e in said.entries] == [None, date(2023, 2, 3)]
        assert [e.product_code for e in said.entries] == ["SP1", "SP2"]
        assert [e.more.get("pending_review") for e in said.entries] == ["false", "true"]
        assert not said.problems


class TestEveryRowIsSomewhere:
    CELL = st.one_of(
        st.none(), st.sampled_from(["", "x", "4 sao", "Tổng cộng: 2", "I", "HTX A", "Chè", "1", "-"]),
        st.integers(-3, 50000), st.text(max_size=8),
    )  # fmt: skip

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

    @settings(max_examples=60, deadline=None)
    @given(st.permutations(range(6)))
    def test_the_order_of_columns_makes_no_difference(self, order: list[int]) -> None:
        plain = only(read(sheet(HEADS, ROW)))
        turned = only(read(sheet([HEADS[i] for i in order], [ROW[i] for i in order])))
        assert replace(turned, place=plain.place) == plain
