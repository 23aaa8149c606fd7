"""Words in the cells of a register that may tell what followed: in names, in who decided, beside
stars and running numbers, in ticks, reasons and groups."""

from __future__ import annotations

import pytest

from ocop_cli.model.reading import Reading
from tests.made.each import each
from tests.made.pages import HEADS as OF_DECISIONS
from tests.made.pages import NOTHING_GIVEN, ROW, codes, lines, read, sheet

HEADS = "TT|Sản phẩm|Chủ thể|Địa chỉ|Hạng sao|Số QĐ|Ngày QĐ|Cơ quan"
OVER = "1|Cam|HTX Cam|xã Sơn Hà|4 sao|90/QĐ-UBND|10/11/2021|UBND tỉnh Hòa Phú"
HOLDS = "2|Trà lá|HTX Trà|xã Tân Lập|3 sao|95/QĐ-UBND|10/11/2025|UBND tỉnh Hòa Phú"


def register(over: str = OVER, holds: str = HOLDS, heads: str = HEADS) -> Reading:
    return read(lines(heads, over, holds), given=NOTHING_GIVEN)


def asked(reading: Reading) -> list[list[str | None]]:
    return [[one.variant for one in entry.held] for entry in reading.entries]


class TestANameAnAddressOrTheBodyThatDecided:
    @each(("cell", "more"), [
        ("HTX Cam", "HTX Cam (đạt lại 2025)"), ("HTX Cam", "HTX Cam (mới 2024)"),
        ("HTX Cam", "HTX Cam (2025)"), ("HTX Cam", "HTX Cam (đạt lại)"),
        ("HTX Cam", "HTX Cam (lần 2)"), ("HTX Cam", "HTX Cam (lên trung ương 2025)"),
        ("Cam", "Cam (2025)"), ("xã Sơn Hà", "xã Sơn Hà (2025)"),
        ("UBND tỉnh Hòa Phú", "UBND tỉnh Hòa Phú đợt sau"),
        ("UBND tỉnh Hòa Phú", "UBND tỉnh Hòa Phú lên trung ương"),
        ("UBND tỉnh Hòa Phú", "UBND tỉnh Hòa Phú lần sau"),
        ("UBND tỉnh Hòa Phú", "UBND tỉnh Hòa Phú 2025"),
        ("UBND tỉnh Hòa Phú", "UBND tỉnh Hòa Phú tạm"),
        ("UBND tỉnh Hòa Phú", "UBND TỈNH HÒA PHÚ TẠM"),
    ])  # fmt: skip
    def test_tells_of_another_time_or_what_nobody_understands(self, cell: str, more: str) -> None:
        over = "|".join(more if one == cell else one for one in OVER.split("|"))
        assert [bool(one) for one in asked(register(over))] == [True, False]

    @pytest.mark.thorough
    @each(("cell", "more"), [
        ("HTX Cam", "HTX Cam (thành lập 2018)"), ("HTX Cam", "HTX Cam (2021)"),
        ("HTX Cam", "HTX Cam Sơn Hà (ông Nguyễn Văn An)"), ("Cam", "Cam (loại 1)"),
        ("HTX Cam", "HTX Cam, ĐT 0986 2035 117"), ("xã Sơn Hà", "xã Sơn Hà, 0986.2035.117"),
        ("xã Sơn Hà", "xã Sơn Hà (nay là xã Tân Lập)"),
        ("UBND tỉnh Hòa Phú", "UBND TỈNH HÒA PHÚ"), ("UBND tỉnh Hòa Phú", "UBND tỉnh Hòa Phú 2021"),
        ("UBND tỉnh Hòa Phú", "ubnd tỉnh hòa phú"),
        ("UBND tỉnh Hòa Phú", "UBND H. Sơn Hà"), ("UBND tỉnh Hòa Phú", "Bộ NN&PTNT"),
        ("UBND tỉnh Hòa Phú", "Chủ tịch UBND tỉnh"),
        ("UBND tỉnh Hòa Phú", "Hội đồng đánh giá, phân hạng sản phẩm OCOP tỉnh Hòa Phú"),
        ("UBND tỉnh Hòa Phú", "Ban Chỉ đạo Chương trình MTQG tỉnh"),
    ])  # fmt: skip
    def test_says_no_more_than_whose_where_and_who(self, cell: str, more: str) -> None:
        over = "|".join(more if one == cell else one for one in OVER.split("|"))
        assert asked(register(over)) == [[], []]


class TestStars:
    def test_handed_on_to_a_higher_council_are_none_yet(self) -> None:
        for stars in ("4 sao lên trung ương", "4 sao (lên TW)", "4 sao ra quốc gia"):
            over = OVER.replace("4 sao", stars)
            assert "bad_stars.words" in codes(register(over)), stars

    def test_of_a_year_long_before_their_decision_may_be_anothers(self) -> None:
        row = (*ROW[:5], "4 sao (2021)")
        assert asked(read(lines("|".join(OF_DECISIONS), "|".join(map(str, row))))) == [
            ["re_evaluation"]
        ]
        row = (*ROW[:5], "4 sao (2023)")
        assert asked(read(lines("|".join(OF_DECISIONS), "|".join(map(str, row))))) == [[]]


class TestLettersBehindARunningNumber:
    def test_of_one_row_are_asked_about(self) -> None:
        assert [bool(one) for one in asked(register(f"1 HSĐG{OVER[1:]}"))] == [True, False]

    @each("mark", ["TN", "TP"])
    def test_of_all_rows_are_a_code(self, mark: str) -> None:
        assert asked(register(f"1 {mark}{OVER[1:]}", f"2 {mark}{HOLDS[1:]}")) == [[], []]

    def test_and_so_are_those_that_are_part_of_the_number(self) -> None:
        assert asked(register(f"SP-1{OVER[1:]}", HOLDS)) == [[], []]


class TestATickUnderAHeadingThatNobodyReads:
    @pytest.mark.thorough
    @each("heading", ["Giấy chứng nhận", "Theo dõi", "TW", "Rà soát", "Logo"])
    @each("tick", ["x", "✓", "Có"])
    def test_beside_one_rating_that_may_be_over_is_asked_about(
        self, heading: str, tick: str
    ) -> None:
        found = asked(register(f"{OVER}|{tick}", f"{HOLDS}|", f"{HEADS}|{heading}"))
        assert [bool(one) for one in found] == [True, False]

    @each("heading", ["Tem", "Điện thoại", "Lao động nữ"])
    def test_under_one_of_other_things_it_is_none(self, heading: str) -> None:
        assert asked(register(f"{OVER}|x", f"{HOLDS}|", f"{HEADS}|{heading}")) == [[], []]

    def test_in_every_row_it_tells_none_from_another(self) -> None:
        assert asked(register(f"{OVER}|x", f"{HOLDS}|x", f"{HEADS}|Theo dõi")) == [[], []]


class TestAReason:
    @each("reason", ["Lên trung ương", "Có GCN mới", "Theo QĐ mới", "Đợt sau", "Bổ sung"])
    def test_that_is_none_for_an_end_is_asked_about(self, reason: str) -> None:
        found = asked(register(f"{OVER}|{reason}", f"{HOLDS}|", f"{HEADS}|Lý do"))
        assert [bool(one) for one in found] == [True, False]

    @each(("heading", "reason"), [
        ("Lý do", "Không có nhu cầu"), ("Lý do", "Thiếu nguyên liệu"),
        ("Lý do chưa đánh giá lại", "Đợt sau"), ("Lý do hết hạn", "Chưa đủ kinh phí"),
    ])  # fmt: skip
    def test_why_nothing_was_done_says_no_more(self, heading: str, reason: str) -> None:
        assert asked(register(f"{OVER}|{reason}", f"{HOLDS}|", f"{HEADS}|{heading}")) == [[], []]


def test_a_group_that_goes_on_to_a_higher_council_is_none() -> None:
    found = asked(register(f"{OVER}|Lên trung ương", f"{HOLDS}|Đồ uống", f"{HEADS}|Nhóm"))
    assert [bool(one) for one in found] == [True, False]


class TestALineBelowARegister:
    @each("line", [
        "Riêng số 1 đã có giấy mới", "Sản phẩm 1 đã có giấy mới", "STT 1: đã có giấy mới",
        "Mục 1 đã có giấy", "(1) đã qua hội đồng", "Sản phẩm đầu đã có QĐ mới",
    ])  # fmt: skip
    def test_that_tells_of_its_rows_holds_those_that_may_be_over(self, line: str) -> None:
        rows = [one.split("|") for one in (HEADS, OVER, HOLDS)]
        held = [bool(one) for one in asked(read(sheet(*rows, (line,)), given=NOTHING_GIVEN))]
        assert held == [True, False]

    @each("line", [
        "Số liệu được tổng hợp từ báo cáo các xã", "Danh sách gồm 2 sản phẩm đã công nhận",
        "Người lập biểu", "Danh sách được cập nhật ngày 30/6/2026",
    ])  # fmt: skip
    def test_that_tells_how_it_was_made_does_not(self, line: str) -> None:
        rows = [one.split("|") for one in (HEADS, OVER, HOLDS)]
        assert asked(read(sheet(*rows, (line,)), given=NOTHING_GIVEN)) == [[], []]
