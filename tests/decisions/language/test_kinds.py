"""What a decision does to a product: kinds, results, acts, announcements."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from ocop_cli.decisions.language import kinds
from ocop_cli.model.reading import Given
from tests.made.each import each
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
            ("DANH SÁCH SẢN PHẨM OCOP LẦN 2 NĂM 2023", None, None),  # a round, perhaps
            ("DANH SÁCH SẢN PHẨM ĐÁNH GIÁ LẦN 2", "re_evaluation", None),
            ("DANH SÁCH SẢN PHẨM CÔNG NHẬN MỚI VÀ ĐÁNH GIÁ LẠI", None, None),
            ("DANH SÁCH SẢN PHẨM CÔNG NHẬN VÀ NÂNG HẠNG", None, None),
            ("DANH SÁCH SẢN PHẨM CÔNG NHẬN, CÔNG NHẬN LẠI", None, None),
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
                ("PHỤ LỤC I",), ("SẢN PHẨM CÔNG NHẬN MỚI",), HEADS, ROW, ("Cộng: 01 sản phẩm",),
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
            ("Thu hồi giấy chứng nhận", "revocation", None),
            ("Đưa ra khỏi danh sách", "removal", None),
            ("Gia hạn", "extension", None),
            ("Cấp mới", "recognition", None),
            ("new", "recognition", None),
            ("Lại", "re_evaluation", None),
            ("Cũ", "re_evaluation", None),
            ("Renewal", "re_evaluation", None),
            ("Giữ nguyên hạng", "re_evaluation", None),
            ("Đánh giá lại, hạ sao", "re_evaluation", None),
        ],
    )
    def test_by_a_column(self, cell: str, kind: str, result: str | None) -> None:
        entry = only(read(lines("Sản phẩm|Chủ thể|Sao|Hình thức đánh giá", f"Chè|HTX A|4|{cell}")))
        assert (entry.kind, entry.result) == (kind, result)

    @pytest.mark.parametrize("cell", ["Không tham gia đánh giá", "không tham gia"])
    def test_who_took_no_part_has_no_rating(self, cell: str) -> None:
        said = kinds.cell(cell)
        assert said is not None and said.absent and said.kind is None

    def test_a_tick_under_a_kind_is_a_tick(self) -> None:
        heads = ("STT", "Sản phẩm", "Chủ thể", "Hạng sao", "Nâng hạng", "Đánh giá lại")
        ticked = read(sheet(heads, (1, "Chè", "HTX A", 4, "x", None)))
        assert only(ticked).kind == "upgrade"
        doubtful = read(sheet(heads, (1, "Chè", "HTX A", 4, "?", None)))
        assert codes(doubtful) == ["bad_kind.mark"]

    def test_a_kind_nobody_knows_is_refused(self) -> None:
        assert codes(read(lines("Sản phẩm|Chủ thể|Sao|kind", "Chè|HTX A|4|gì đó"))) == [
            "unknown_act.cell"
        ]

    def test_by_a_remark_that_says_nothing_else(self) -> None:
        said = read(
            lines("Sản phẩm|Chủ thể|Sao|Ghi chú", "Chè|HTX A|4|nâng hạng", "Miến|HTX B|4|cấp đổi")
        )
        assert [e.kind for e in said.entries] == ["upgrade", None]
        assert [e.more.get("note") for e in said.entries] == ["nâng hạng", "cấp đổi"]

    def test_a_remark_of_a_revocation_is_told(self) -> None:
        said = read(lines("Sản phẩm|Chủ thể|Sao|Ghi chú", "Chè|HTX A|4|Đã thu hồi năm 2022"))
        assert codes(said) == ["remark.ending"]
        assert only(said).kind is None
        assert [doubt.text for doubt in only(said).held] == ["Đã thu hồi năm 2022"]

    def test_a_column_of_another_act_is_told(self) -> None:
        said = read(
            lines(
                "Sản phẩm|Chủ thể|Sao|Quyết định thu hồi", "Chè|HTX A|4|7/QĐ-UBND", "Cam|HTX A|4|"
            )
        )
        assert codes(said) == ["remark.ending"]
        assert [len(entry.held) for entry in said.entries] == [1, 0]

    def test_what_the_user_gives(self) -> None:
        said = read(sheet(HEADS, ROW), given=replace(GIVEN, kind="re_evaluation"))
        assert (only(said).kind, said.head.kind) == ("re_evaluation", "re_evaluation")

    def test_by_ticks_under_the_kinds(self) -> None:
        page = sheet(
            ("TT", "Sản phẩm", "Chủ thể", "Sao", "Hình thức", None, None),
            (None, None, None, None, "Công nhận mới", "Đánh giá lại", "Nâng hạng"),
            (1, "A", "HTX A", 3, "x"), (2, "B", "HTX A", 3, None, "x"),
            (3, "C", "HTX A", 4, None, None, "x"),
        )  # fmt: skip
        assert [e.kind for e in read(page).entries] == ["recognition", "re_evaluation", "upgrade"]

    def test_by_ticks_under_the_results(self) -> None:
        page = sheet(
            ("TT", "Sản phẩm", "Chủ thể", "Sao", "Đạt", "Không đạt"),
            (1, "A", "HTX A", 3, "x"), (2, "B", "HTX A", None, None, "x"),
        )  # fmt: skip
        assert [e.result for e in read(page).entries] == ["passed", "failed"]

    def test_by_paragraphs_above_their_tables(self) -> None:
        said = read(
            document(
                "PHỤ LỤC\nDANH SÁCH SẢN PHẨM OCOP", ANNEX,
                "A. CÔNG NHẬN MỚI", "I. Sản phẩm 4 sao", [HEADS[:5], ROW[:5]],
                "II. Sản phẩm 3 sao (01 sản phẩm)", [HEADS[:5], ROW[:5]],
                "B. ĐÁNH GIÁ LẠI", "I. Sản phẩm 4 sao", [HEADS[:5], ROW[:5]],
            )
        )  # fmt: skip
        assert [(e.kind, e.stars) for e in said.entries] == [
            ("recognition", 4), ("recognition", 3), ("re_evaluation", 4),
        ]  # fmt: skip
        assert not said.problems

    def test_the_numbered_articles_of_a_decision_head_no_table(self) -> None:
        page = document(
            *LETTERHEAD, "Về việc công nhận sản phẩm OCOP", "Điều 1. Công nhận sản phẩm:",
            "1. Công nhận mới 4 sao: 05 sản phẩm", "2. Nâng hạng: 03 sản phẩm",
            "Điều 2. Thi hành.", "PHỤ LỤC", ANNEX, [HEADS, ROW],
        )  # fmt: skip
        assert only(read(page, given=NOTHING_GIVEN)).kind is None


HEADED = "Sản phẩm|Chủ thể|Hạng sao|Điểm|Hình thức"
BARE = ("Thu hồi", "Đã thu hồi", "Bị thu hồi", "THU HỒI", "thu hoi")
OBJECTS = ("giấy chứng nhận", "GCN", "kết quả công nhận", "Quyết định công nhận")
AGAIN = ("Cấp lại", "Đã cấp lại", "Cấp lại GCN", "Được cấp lại giấy chứng nhận")


class TestWordsThatTheRestOfTheRowExplains:
    @pytest.mark.parametrize("cell", BARE)
    def test_a_bare_revocation_beside_stars_may_be_of_goods(self, cell: str) -> None:
        for stars in ("4||", "|75|", "4|75|"):
            said = read(lines(HEADED, f"Chè|HTX A|{stars}{cell}"))
            assert codes(said) == ["unknown_act.revoked"], stars

    @pytest.mark.parametrize("cell", BARE)
    def test_in_a_row_that_rates_nothing_it_is_one(self, cell: str) -> None:
        assert only(read(lines(HEADED, f"Chè|HTX A|||{cell}"))).kind == "revocation"

    @pytest.mark.parametrize("cell", BARE)
    def test_so_it_is_where_a_column_names_what_was_taken_back(self, cell: str) -> None:
        page = lines(
            "Sản phẩm|Chủ thể|Hạng sao|Quyết định công nhận|Hình thức",
            f"Chè|HTX A|4|5/QĐ-UBND ngày 16/12/2019|{cell}",
        )
        assert only(read(page)).kind == "revocation"

    @pytest.mark.parametrize("what", OBJECTS)
    def test_with_its_object_it_is_plain(self, what: str) -> None:
        assert only(read(lines(HEADED, f"Chè|HTX A|4|75|Thu hồi {what}"))).kind == "revocation"

    @pytest.mark.parametrize("goods", ["sản phẩm", "lô hàng", "hàng hóa", "sản phẩm lỗi"])
    def test_goods_are_no_certificate(self, goods: str) -> None:
        said = read(lines(HEADED, f"Chè|HTX A|4|75|Thu hồi {goods}"))
        assert codes(said) == ["unknown_act.cell"]

    @pytest.mark.parametrize("cell", AGAIN)
    def test_issued_again_with_points_is_earned_and_told(self, cell: str) -> None:
        said = read(lines(HEADED, f"Chè|HTX A|4|75|{cell}"))
        assert (only(said).kind, codes(said)) == ("re_evaluation", ["odd_kind"])

    @pytest.mark.parametrize("cell", AGAIN)
    def test_issued_again_without_points_is_asked(self, cell: str) -> None:
        assert codes(read(lines(HEADED, f"Chè|HTX A|4||{cell}"))) == ["unknown_act.again"]

    def test_a_tick_and_a_group_say_no_more(self) -> None:
        ticked = "Sản phẩm|Chủ thể|Hạng sao|Điểm|Cấp lại"
        assert codes(read(lines(ticked, "Chè|HTX A|4||x"))) == ["unknown_act.again"]
        assert codes(read(lines(ticked, "Chè|HTX A|4|75|x"))) == ["odd_kind"]
        grouped = sheet(HEADS, ("I", "Cấp lại"), ROW)
        assert codes(read(grouped)) == ["odd_kind"]


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
                    ("2", "Cam", "HTX B", "6/QĐ-UBND ngày 25/12/2020", "Vi phạm, sai logo"),
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
        assert (second.ground, second.more["note"]) == ("other", "Vi phạm, sai logo")

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
        said = read(page, given=NOTHING_GIVEN)
        assert codes(said) == ["missing_head.kind"]
        assert said.problems[0].values["option"] == "--kind recognition, --kind revocation"
        assert only(read(page, given=Given(kind="recognition"))).kind == "recognition"

    def test_an_announcement_grants_nothing(self) -> None:
        page = document(
            "ỦY BAN NHÂN DÂN TỈNH HÒA PHÚ", "Số: 9/TB-UBND", "Hòa Phú, ngày 06 tháng 5 năm 2024",
            "THÔNG BÁO", "Về việc sản phẩm OCOP hết thời hạn chứng nhận", [HEADS, ROW],
        )  # fmt: skip
        said = read(page, given=NOTHING_GIVEN)
        assert "announcement" in codes(said)
        assert not said.entries

    def test_an_announcement_that_names_the_decisions_is_a_list_of_them(self) -> None:
        page = document(
            "ỦY BAN NHÂN DÂN TỈNH HÒA PHÚ", "Số: 9/TB-UBND", "Hòa Phú, ngày 06 tháng 5 năm 2024",
            "THÔNG BÁO", "Về việc sản phẩm OCOP hết thời hạn chứng nhận",
            [("TT", "Sản phẩm", "Chủ thể", "Sao", "Quyết định công nhận", "Ngày hết hạn"),
             ("1", "Gạo", "HTX A", "3", "5/QĐ-UBND ngày 16/12/2019", "16/12/2022")],
        )  # fmt: skip
        said = read(page, given=NOTHING_GIVEN)
        entry = only(said)
        assert (entry.kind, entry.decision, entry.issued_on, entry.valid_through) == (
            None, "5/QĐ-UBND", date(2019, 12, 16), date(2022, 12, 16),
        )  # fmt: skip
        assert "announcement.rows" in codes(said), "and a person is told what it is"

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
            "product|entity|on|document|how|about|agency|outcome|handling|intentional|"
            "follow_up_by|note",
            "Chè|HTX A|14/5/2024|18/BB-KT|Định kỳ|Tiêu chí|Sở Nông nghiệp|Vi phạm|Nhắc nhở|có|"
            "1/6/2024|sai",
        )
        entry = only(read(page, given=Given(kind="inspection")))
        assert entry.kind == "inspection"
        assert entry.more == {
            "how": "periodic", "about": "criteria", "agency": "agriculture", "outcome": "violation",
            "handling": "warning", "intentional": "true", "follow_up_by": "2024-06-01",
            "note": "sai", "document": "18/BB-KT", "on": "2024-05-14",
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

    def test_a_list_of_acts_that_does_not_say_whose_decisions_it_prints_is_asked(self) -> None:
        page = lines(
            "DANH SÁCH SẢN PHẨM OCOP BỊ THU HỒI GIẤY CHỨNG NHẬN||||",
            "TT|Sản phẩm|Chủ thể|Số quyết định|Ngày quyết định",
            "1|Gạo|HTX A|5/QĐ-UBND|16/12/2019",
        )
        said = read(page, given=NOTHING_GIVEN)
        assert "missing_head.kind" in codes(said)
        assert not said.entries
        given = only(read(page, given=Given(kind="revocation")))
        assert (given.kind, given.decision, given.of_decision) == ("revocation", "5/QĐ-UBND", None)

    @pytest.mark.parametrize(
        ("number", "title"),
        [
            ("Số: 9/TTr-SNN", "TỜ TRÌNH\nVề việc đề nghị thu hồi Giấy chứng nhận sản phẩm OCOP"),
            ("Số: 9/BC-UBND", "BÁO CÁO\nKết quả công nhận sản phẩm OCOP"),
            ("Số: 9/TB-UBND", "THÔNG BÁO\nVề kết quả đánh giá sản phẩm OCOP"),
        ],
    )
    def test_a_paper_that_decides_nothing(self, number: str, title: str) -> None:
        page = document("UBND TỈNH HÒA PHÚ", number, "Hòa Phú, ngày 06 tháng 5 năm 2024", title,
                        [HEADS, ROW])  # fmt: skip
        said = read(page, given=NOTHING_GIVEN)
        assert "announcement.paper" in codes(said)
        assert not said.entries
        settled = read(page, given=replace(GIVEN, kind="recognition"))
        assert only(settled).product == "Chè xanh", "the user's word settles it"

    @pytest.mark.parametrize(
        "above",
        [
            ("UBND HUYỆN ĐỒI GIÓ", "Số: 501/UBND-NN\nV/v rà soát sản phẩm OCOP đến hạn",
             "Đồi Gió, ngày 10 tháng 01 năm 2024", "Kính gửi: UBND các xã, thị trấn"),
            ("Đồi Gió, ngày 10 tháng 01 năm 2024", "Số: 501", "Kính gửi: UBND huyện"),
            ("PHIẾU XUẤT KHO", "Số: 15", "Ngày 12 tháng 3 năm 2024"),
            ("HÓA ĐƠN GIÁ TRỊ GIA TĂNG", "Số: 0001234", "Ngày 12 tháng 3 năm 2024"),
            ("HTX MÂY TRE", "Số: 15", "Ngày 12 tháng 3 năm 2024"),
        ],
    )  # fmt: skip
    def test_letters_and_papers_of_trade_are_no_decisions(self, above: tuple[str, ...]) -> None:
        said = read(document(*above, [HEADS, ROW]), given=NOTHING_GIVEN)
        assert "announcement.paper" in codes(said)
        assert not said.entries

    @pytest.mark.parametrize(
        "title",
        [
            "Về việc hỗ trợ kinh phí cho chủ thể có sản phẩm OCOP được công nhận năm 2023",
            "V/v khen thưởng các chủ thể có sản phẩm OCOP đạt 4 sao",
            "Phê duyệt danh sách sản phẩm đăng ký tham gia Chương trình OCOP năm 2024",
            "Ban hành Kế hoạch đánh giá, phân hạng sản phẩm OCOP năm 2024",
            "Về việc thành lập Hội đồng đánh giá, phân hạng sản phẩm OCOP",
            "Về các sản phẩm OCOP dự kiến đánh giá năm 2024",
        ],
    )
    def test_a_decision_on_something_else_rates_nothing(self, title: str) -> None:
        page = document(*LETTERHEAD, title, [HEADS, ROW])
        said = read(page, given=NOTHING_GIVEN)
        assert codes(said) == ["announcement.deed"]
        assert not said.entries
        assert not read(page).entries, "a number alone says nothing of what is done"
        settled = read(page, given=replace(GIVEN, kind="recognition"))
        assert only(settled).product == "Chè xanh", "the user's word settles it"

    @pytest.mark.parametrize(
        "title",
        [
            "Phê duyệt kết quả đánh giá, phân hạng sản phẩm tham gia Chương trình OCOP năm 2024",
            "Về việc công nhận và cấp Giấy chứng nhận sản phẩm OCOP",
            "V/v phê duyệt, công bố kết quả xếp hạng sản phẩm đăng ký tham gia năm 2024",
            "Về việc công bố danh sách sản phẩm OCOP đạt hạng 3 sao",
            "Chứng nhận sản phẩm đạt chuẩn OCOP",
            "Phê duyệt kết quả Chương trình mục tiêu quốc gia: sản phẩm OCOP đợt 1",
            "Phê duyệt bổ sung kết quả đánh giá sản phẩm OCOP theo Kế hoạch năm 2024",
        ],
    )
    def test_titles_of_decisions_that_rate(self, title: str) -> None:
        said = read(document(*LETTERHEAD, title, [HEADS, ROW]), given=NOTHING_GIVEN)
        assert only(said).product == "Chè xanh"
        assert not said.problems

    @pytest.mark.parametrize(
        ("title", "code"),
        [
            ("Về việc sản phẩm tiêu biểu của tỉnh", "unknown_act"),
            ("Về việc điều chỉnh hạng sao sản phẩm OCOP", "unknown_act"),
            ("Về việc giữ nguyên kết quả phân hạng sản phẩm OCOP", "unknown_act"),
            ("Về việc giữ hạng kết quả đánh giá sản phẩm OCOP", "unknown_act"),
            ("Về việc ký lại kết quả đánh giá, phân hạng sản phẩm OCOP", "unknown_act"),
            ("Về việc ký lại Giấy chứng nhận sản phẩm OCOP", "unknown_act"),
            ("Về việc ký mới Giấy chứng nhận sản phẩm OCOP", "unknown_act"),
            ("Về việc số hóa kết quả phân hạng sản phẩm OCOP", "unknown_act"),
        ],
    )
    def test_a_title_that_does_not_say_that_it_rates_is_refused(
        self, title: str, code: str
    ) -> None:
        page = document(*LETTERHEAD, title, [HEADS, ROW])
        for given in (NOTHING_GIVEN, GIVEN):
            said = read(page, given=given)
            assert codes(said) == [code]
            assert not said.entries
        settled = read(page, given=replace(GIVEN, kind="recognition"))
        assert only(settled).product == "Chè xanh", "the user's word settles it"

    @pytest.mark.parametrize(
        ("title", "kind"),
        [
            ("Đính chính Quyết định số 9/QĐ-UBND công nhận sản phẩm OCOP", "correction"),
            ("Về việc cấp đổi Giấy chứng nhận sản phẩm OCOP", "reissue"),
            ("Điều chỉnh tên sản phẩm OCOP đã công nhận năm 2023", "rename"),
        ],
    )
    def test_a_title_that_names_a_deed_is_of_that_deed(self, title: str, kind: str) -> None:
        said = read(document(*LETTERHEAD, title, [HEADS, ROW]), given=NOTHING_GIVEN)
        assert (only(said).kind, said.head.kind) == (kind, kind)
        named = [(one.deed, one.number) for one in said.head.names]
        assert named == ([("correction", "9/QĐ-UBND")] if kind == "correction" else [])

    def test_certificates_issued_anew_may_keep_their_old_term(self) -> None:
        again = "Về việc cấp lại Giấy chứng nhận sản phẩm OCOP"
        said = read(document(*LETTERHEAD, again, [HEADS, ROW]), given=NOTHING_GIVEN)
        assert codes(said) == ["odd_title.reprint"]
        earned = "Đánh giá lại và cấp lại Giấy chứng nhận sản phẩm OCOP"
        said = read(document(*LETTERHEAD, earned, [HEADS, ROW]), given=NOTHING_GIVEN)
        assert not codes(said)

    def test_a_list_of_who_took_part_under_a_decision_that_rates_is_told(self) -> None:
        page = document(
            *LETTERHEAD, "Về việc công nhận sản phẩm OCOP", "PHỤ LỤC",
            "DANH SÁCH SẢN PHẨM ĐĂNG KÝ THAM GIA ĐÁNH GIÁ", [HEADS, ROW],
        )  # fmt: skip
        assert codes(read(page, given=NOTHING_GIVEN)) == ["announcement.planned"]

    @pytest.mark.parametrize(
        "said",
        ["chờ thẩm định", "dự kiến công nhận", "đề xuất công nhận", "dự kiến", "trình Hội đồng",
         "tiềm năng", "phấn đấu đạt 4 sao", "chờ kết quả trung ương", "sẽ công nhận đợt sau",
         "đăng ký đạt 4 sao", "pending", "proposed for recognition"],
    )  # fmt: skip
    def test_a_list_of_what_is_only_asked_for_is_granted_by_no_title(self, said: str) -> None:
        rated = [HEADS, (1, "Cam", "HTX C", "xã T", "61", "3 sao")]
        for asked in (f"DANH SÁCH SẢN PHẨM {said.upper()}", f"II. Sản phẩm {said}"):
            page = document(
                *LETTERHEAD, "Về việc công nhận sản phẩm OCOP", "PHỤ LỤC I",
                "Danh sách sản phẩm được công nhận", rated, "PHỤ LỤC II", asked, [HEADS, ROW],
            )  # fmt: skip
            found = read(page, given=NOTHING_GIVEN)
            assert [problem.code for problem in errors(found)] == ["proposed"], asked
            assert products(found) == ["Cam"]

    @pytest.mark.parametrize("said", ["bị loại", "chưa thẩm định", "thu hồi", "không đạt đợt này"])
    def test_nor_is_one_whose_heading_says_that_nothing_was_granted(self, said: str) -> None:
        page = document(
            *LETTERHEAD, "Về việc công nhận sản phẩm OCOP", "PHỤ LỤC", "DANH SÁCH SẢN PHẨM",
            f"II. Sản phẩm {said}", [HEADS, ROW],
        )  # fmt: skip
        found = read(page, given=NOTHING_GIVEN)
        assert errors(found) or not [
            one for one in found.entries if one.kind is None and one.result is None
        ]

    @pytest.mark.parametrize("said", ["đề nghị và được công nhận", "tham gia và đã được công nhận"])
    def test_a_list_of_what_was_asked_for_and_granted_is_read(self, said: str) -> None:
        page = document(
            *LETTERHEAD, "Về việc công nhận sản phẩm OCOP", "PHỤ LỤC",
            f"DANH SÁCH SẢN PHẨM {said.upper()}", [HEADS, ROW],
        )  # fmt: skip
        assert only(read(page, given=NOTHING_GIVEN)).stars == 4

    @pytest.mark.parametrize("cell", ["Đề nghị thu hồi", "Thu hồi và cấp lại", "dự kiến gia hạn"])
    def test_what_is_only_asked_for_or_comes_with_another_is_asked(self, cell: str) -> None:
        said = read(lines("Sản phẩm|Chủ thể|Sao|kind", f"Chè|HTX A|4|{cell}"))
        assert codes(said) == ["unknown_act.cell"]

    def test_a_list_of_what_is_proposed_is_asked(self) -> None:
        said = read(sheet(("DANH SÁCH SẢN PHẨM ĐỀ NGHỊ THU HỒI GIẤY CHỨNG NHẬN",), HEADS, ROW))
        assert codes(said) == ["missing_head.kind"]
        assert said.problems[0].values["option"] == "--kind"  # what is proposed was not done
        assert not said.entries


FELL_SHORT = ("Danh sách sản phẩm không đạt", "II. DANH SÁCH SẢN PHẨM CHƯA ĐẠT YÊU CẦU")
ASKED = (
    "đề nghị hoàn thiện hồ sơ", "đề nghị chủ thể tiếp tục hoàn thiện", "yêu cầu bổ sung hồ sơ",
    "cần tiếp tục hoàn thiện", "phải khắc phục tồn tại",
)  # fmt: skip


@pytest.mark.parametrize("first", FELL_SHORT)
@pytest.mark.parametrize("rest", ASKED)
def test_those_who_fell_short_may_be_asked_to_do_better(first: str, rest: str) -> None:
    rest = rest.upper() if first.isupper() else rest
    said = kinds.heading(f"{first}, {rest}")
    assert (said.result, said.kind, said.unclear) == ("failed", None, None)


@pytest.mark.parametrize(
    "text",
    ["Danh sách sản phẩm không đạt 4 sao, đề nghị công nhận 3 sao",
     "Danh sách sản phẩm không đạt 5 sao, đề nghị xếp hạng 4 sao",
     "Danh sách sản phẩm không đạt, đề nghị thu hồi giấy chứng nhận",
     "Danh sách sản phẩm được công nhận, yêu cầu hoàn thiện hồ sơ"],
)  # fmt: skip
def test_what_is_asked_of_a_rating_makes_nobody_fail(text: str) -> None:
    assert kinds.heading(text).result != "failed" or kinds.heading(text).unclear is not None


@each(
    "when",
    ["năm 2023", "đợt 2 năm 2023", "(đợt 1 năm 2023)", "quý I/2023", "tháng 11 năm 2023",
     "năm 2023 của huyện Vị Xuyên", "năm 2023 tỉnh Hà Giang", "giai đoạn 2021-2025"],
)  # fmt: skip
@each("first", [*FELL_SHORT, "Sản phẩm OCOP chưa đạt"])
def test_a_list_of_those_who_fell_short_may_say_when(first: str, when: str) -> None:
    text = f"{first} {when.upper() if first.isupper() else when}"
    said = kinds.heading(text)
    assert (said.result, said.kind, said.unclear) == ("failed", None, None)
    assert not kinds.denies(text)


@pytest.mark.parametrize(
    "end",
    ["đợt này", "từ năm 2024", "VietGAP năm 2023", "VietGAP", "HACCP đợt 2", "kỳ đánh giá năm 2023",
     "đến năm 2025"],
)  # fmt: skip
def test_what_was_not_reached_is_not_guessed_from_its_time(end: str) -> None:
    assert kinds.heading(f"Danh sách sản phẩm không đạt {end}").result != "failed"


def test_what_communes_are_rated_by_is_no_result() -> None:
    for said in ("không đạt nông thôn mới", "chưa đạt chuẩn nông thôn mới"):
        assert kinds.cell(said) is None


def test_a_cell_that_fails_one_time_and_passes_another_says_neither() -> None:
    for text in ("Không đạt lần 1, đạt lần 2", "Chưa đạt lần đầu; lần 2 đạt"):
        assert kinds.cell(text) is None
    assert kinds.cell("Không đạt lần 2") == kinds.cell("Không đạt")


@each(
    ("cell", "kind"),
    [("CN mới", "recognition"), ("Công nhận mới", "recognition"), ("CN lại", "re_evaluation"),
     ("ĐG lại", "re_evaluation"), ("CN", None)],
)  # fmt: skip
def test_a_column_of_kinds_in_the_letters_of_offices(cell: str, kind: str | None) -> None:
    said = kinds.cell(cell)
    assert (said.kind if said else None) == kind
