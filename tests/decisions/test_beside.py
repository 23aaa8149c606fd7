"""What stands beside the cells that are read: held where it may bear on a certificate."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import product

import pytest

from ocop_cli.decisions.language.bearing import bearing
from ocop_cli.model.pages import Note, NoteKind, Value
from tests.made.each import each
from tests.made.pages import (
    HEADS,
    LETTERHEAD,
    NOTHING_GIVEN,
    ROW,
    codes,
    document,
    errors,
    lines,
    only,
    read,
    sheet,
)

# A deed or a state, and how a person writes it beside a product.
MATTERS = ("công nhận lại", "đánh giá lại", "thu hồi", "gia hạn", "đính chính", "đình chỉ",
           "đổi tên", "cấp lại", "hủy bỏ")  # fmt: skip
WAYS = ("{}", "Đã {}", "Sản phẩm đã được {} năm 2024", "Đang chờ {}", "Sẽ {} quý 3",
        "{} theo QĐ 12/QĐ-UBND")  # fmt: skip
PHONE = "0912 345 678"
PLAIN = ("500 ml", "xã Tân Lập", "công nhận", "đạt 3 sao", PHONE, "đã có logo", "ok",
         "nguồn: báo tỉnh", "đợt 1 năm 2024", "hộp giấy", "ông Nam", "3 người")  # fmt: skip
OF_GOODS = (PHONE, "500 ml", "3 người")  # or of people


def _with(value: Value, heading: str = "Mục khác"):  # type: ignore[no-untyped-def]
    return read(document(*LETTERHEAD, [(*HEADS, heading), (*ROW, value)]))  # type: ignore[arg-type]


class TestWordsThatMayBear:
    @each(("matter", "way"), list(product(MATTERS, WAYS)))
    def test_a_deed_said_in_any_way(self, matter: str, way: str) -> None:
        assert bearing(way.format(matter)) is not None

    @pytest.mark.parametrize(
        "text",
        ["Hết hạn", "có giá trị đến hết ngày 31/12/2026", "Hiệu lực từ 01/01/2024",
         "Đã nộp hồ sơ", "Không đạt", "chưa được công nhận", "chủ mới: HTX B"],
    )  # fmt: skip
    def test_an_end_a_term_a_dossier_an_owner(self, text: str) -> None:
        assert bearing(text) is not None

    @pytest.mark.parametrize("text", PLAIN)
    def test_what_says_nothing_of_it(self, text: str) -> None:
        assert bearing(text) is None


class TestAColumnNobodyKnows:
    @pytest.mark.parametrize(
        "value",
        ["Đã thu hồi", "Hết hạn", "1412/QĐ-UBND", "20/6/2025", date(2025, 6, 20),
         "ngày 20 tháng 6 năm 2025", "đánh giá lại 20/6/2025"],
    )  # fmt: skip
    def test_a_cell_that_may_bear_on_the_certificate_holds_its_product(self, value: Value) -> None:
        said = _with(value)
        assert codes(said) == ["unread_column.held"]
        assert [doubt.code for doubt in only(said).held] == ["remark"]

    @pytest.mark.parametrize("code", ["a4huy7b2k9c3d1f8g5", "9c3d1f8hethan7b2k9c3-d1f8g5a4"])
    def test_a_code_of_letters_and_figures_says_nothing_by_a_word_within_it(
        self, code: str
    ) -> None:
        assert codes(_with(code)) == ["unread_column.heading"]
        assert codes(_with(f"{code} đã thu hồi")) == ["unread_column.held"]

    def test_with_other_stars_than_the_rows_is_not_chosen_from(self) -> None:
        assert codes(_with("đạt 3 sao")) == ["double_heading"]

    @pytest.mark.parametrize(
        "value",
        [*(one for one in PLAIN if "sao" not in one and one not in OF_GOODS), 12, date(2020, 1, 5),
         "12/QĐ-UBND", f"{PHONE} (mới)"],
    )  # fmt: skip
    def test_any_other_is_told_once_a_column(self, value: Value) -> None:
        said = _with(value)
        assert codes(said) == ["unread_column.heading"] and not only(said).held

    @pytest.mark.parametrize(
        "value",
        [*OF_GOODS, "0912.345.678; 0208 3851 234", "(0208) 3851 234", "+84 912 345 678",
         "htx@banmay.vn", "www.banmay.vn / 0912345678"],
    )  # fmt: skip
    def test_of_telephones_addresses_on_the_net_and_amounts_is_not_told(self, value: str) -> None:
        assert codes(_with(value)) == []

    @pytest.mark.parametrize(
        "heading", ["Quy cách đóng gói", "Giá bán", "Số lao động", "Website", "Ngày thành lập"]
    )
    def test_what_is_known_to_say_nothing_is_not_told(self, heading: str) -> None:
        assert not codes(_with("500", heading))

    def test_but_is_where_it_alone_parts_two_rows(self) -> None:
        said = read(
            document(*LETTERHEAD, [(*HEADS, "Quy cách"), (*ROW, "500 ml"), (*ROW, "5 lít")])
        )
        assert codes(said) == ["unread_column.heading", "remark.twin"]


class TestASecondColumnOfStars:
    @staticmethod
    def _two(heading: str, first: Value, second: Value) -> list[str]:
        heads = ("STT", "Sản phẩm", "Chủ thể", "Hạng sao", heading)
        return codes(read(sheet(heads, (1, "Chè", "HTX A", first, second))))

    @pytest.mark.parametrize("written", ["4 sao", "04 sao", "Đạt 4 sao", "4*", "★★★★"])
    @pytest.mark.parametrize("heading", ["Xyz", "Cột 5", "Hội đồng tỉnh", "Kết quả chính thức"])
    def test_is_known_by_its_cells_and_not_chosen_from(self, heading: str, written: str) -> None:
        assert self._two(heading, "3 sao", written) == ["double_heading"]

    @pytest.mark.parametrize(
        "heading",
        ["Xếp hạng của Hội đồng tỉnh", "Sao theo Hội đồng", "Kết quả xếp hạng chính thức"],
    )
    def test_or_by_its_heading(self, heading: str) -> None:
        assert self._two(heading, 3, 4) == ["double_heading"]
        assert self._two(heading, 4, 4) == ["unread_column.heading"]

    @pytest.mark.parametrize(
        "heading", ["Hạng sao đăng ký", "Hạng sao phấn đấu", "Hạng sao đề nghị", "Số người"]
    )
    def test_of_what_is_planned_or_of_other_numbers_is_told(self, heading: str) -> None:
        assert "double_heading" not in self._two(heading, 3, 4)


class TestNotes:
    @pytest.mark.parametrize("kind", NoteKind)
    def test_on_a_product_may_hold_it(self, kind: NoteKind) -> None:
        page = replace(
            sheet(HEADS, ROW), notes=(Note(kind, "Bỏ sản phẩm này, chờ kết luận", 2, 1),)
        )
        said = read(page)
        assert codes(said) == [f"{kind.value}.held"]
        assert only(said).held[0].text == "Bỏ sản phẩm này, chờ kết luận"

    @pytest.mark.parametrize("row", [1, 2])
    def test_other_words_are_told_with_their_cell(self, row: int) -> None:
        page = replace(sheet(HEADS, ROW), notes=(Note(NoteKind.COMMENT, "xem ảnh", row, 1),))
        said = read(page)
        assert codes(said) == ["comment"] and not only(said).held
        place = said.problems[0].place
        assert place is not None and (place.row, place.column) == (row, 1)

    def test_beside_what_ran_out_by_a_register_strange_words_are_asked(self) -> None:
        heads = ("Tên sản phẩm", "Chủ thể", "Hạng sao", "Số QĐ", "Ngày QĐ")
        rows = (("Chè", "HTX A", "4 sao", "12/QĐ-UBND", "15/6/2020"),
                ("Mật", "HTX B", "3 sao", "900/QĐ-UBND", "20/12/2025"))  # fmt: skip
        for text, asked in (("Chủ thể là nữ, hẹn đợt sau", True), ("Còn hạn", True), ("OK", True),
                            ("Xem QĐ 99", True), ("từ năm 2025", True), ("Hộp 500 g", False),
                            ("Chủ thể là nữ", False)):  # fmt: skip
            for row, may_be_over in ((2, True), (3, False)):
                page = replace(sheet(heads, *rows), notes=(Note(NoteKind.COMMENT, text, row, 0),))
                said = read(page, given=NOTHING_GIVEN)
                assert bool(said.entries[row - 2].held) is (asked and may_be_over), text
                assert "comment" in {one.code for one in said.problems}


class TestContentAsASecondWitness:
    @pytest.mark.parametrize("heading", ["Xyz", "Cột 3", "Người làm", "Bên tham gia"])
    def test_a_column_of_entities_is_known_by_its_cells(self, heading: str) -> None:
        heads = (*HEADS[:2], heading, *HEADS[3:])
        said = read(
            sheet(heads, ROW, (2, "Miến", "Công ty TNHH B", "xã C", 60, "3 sao"),
                  (3, "Mật ong", "Hộ kinh doanh C", "xã D", 60, "3 sao"))
        )  # fmt: skip
        assert [e.entity for e in said.entries] == ["HTX A", "Công ty TNHH B", "Hộ kinh doanh C"]

    def test_a_hidden_column_that_holds_something_is_told(self) -> None:
        page = replace(sheet(HEADS, ROW), hidden_columns=frozenset({5, 9}))
        assert codes(read(page)) == ["hidden.column"]


class TestACellByItsHeadingAlone:
    """A heading nobody reads may say what a cell means: "x" below "Đã gia hạn"."""

    @pytest.mark.thorough
    @each(
        ("heading", "cell"),
        [
            (f"{before} {deed}".strip(), cell)
            for before in ("", "Năm", "Lần", "Thông tin")
            for deed in ("đánh giá lại", "công nhận lại", "gia hạn", "đình chỉ", "đổi tên")
            for cell in ("x", "2025", "lần 1", "Huyện báo")
            if before or deed != "gia hạn"
        ],
    )
    def test_is_held_where_the_heading_bears(self, heading: str, cell: str) -> None:
        said = read(sheet((*HEADS, heading), (*ROW, cell)))
        assert errors(said) or said.entries[0].held or said.entries[0].kind

    @pytest.mark.parametrize("cell", ["", "-", "không", "Chưa", "0", "chưa có"])
    def test_says_nothing_where_the_cell_denies_it(self, cell: str) -> None:
        assert not read(sheet((*HEADS, "Năm đánh giá lại"), (*ROW, cell))).entries[0].held

    @pytest.mark.thorough
    @each("year", [2025, 2026])
    @each("heading", ["Kết quả năm {}", "Đánh giá năm {}", "Xếp hạng ({})"])
    @each("cell", ["K", "A", "3 sao", "đang chấm"])
    def test_of_a_later_year_is_held(self, heading: str, year: int, cell: str) -> None:
        said = read(sheet((*HEADS, heading.format(year)), (*ROW, cell)))
        assert errors(said) or said.entries[0].held

    @pytest.mark.parametrize("heading", ["Cỡ", "Theo huyện", "Sao hiện nay", "Hạng sao hiện tại"])
    def test_with_more_stars_than_the_row_has_is_held(self, heading: str) -> None:
        said = read(sheet((*HEADS, heading), (*ROW, "5 sao")))
        assert errors(said) or said.entries[0].held

    @pytest.mark.parametrize("heading", ["Hạng sao hiện tại", "Hạng sao cũ"])
    def test_with_the_stars_before_an_upgrade_says_nothing(self, heading: str) -> None:
        said = read(sheet((*HEADS, heading), (*ROW, "3 sao")))
        assert not said.entries[0].held and not said.problems


@pytest.mark.parametrize(
    "heading", ["Trạng thái cơ sở", "Anh em", "Gia nhập", "Liên kết", "Vốn có"]
)
def test_a_heading_that_only_begins_like_an_immaterial_one_is_told(heading: str) -> None:
    said = read(sheet((*HEADS, heading), (*ROW, "có")))
    assert [one.code for one in said.problems] == ["unread_column"]


class TestStarsThatWereAskedFor:
    """A row that has both what was granted and what was proposed is the granted one."""

    @pytest.mark.parametrize(
        "heading",
        ["Hạng sao đề nghị", "Đề nghị hạng sao", "Sao dự kiến", "Hạng sao đăng ký",
         "Hạng sao đề xuất", "Kết quả đề nghị"],
    )  # fmt: skip
    def test_do_not_hold_what_was_granted(self, heading: str) -> None:
        for head, row in (
            (f"Sản phẩm|Chủ thể|{heading}|Hạng sao", "Chè|HTX A|5 sao|4 sao"),
            (f"Sản phẩm|Chủ thể|Hạng sao|{heading}", "Chè|HTX A|4 sao|5 sao"),
        ):
            entry = only(read(lines(head, row)))
            assert (entry.stars, entry.held) == (4, ())
