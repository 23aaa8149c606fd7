"""A register says beside an old rating what is of a time behind it: a column nobody reads, the day
or the number of a later certificate."""

from __future__ import annotations

import pytest

from ocop_cli.model.reading import Reading
from tests.made.each import each
from tests.made.pages import NOTHING_GIVEN, lines, read

HEADS = "Sản phẩm|Chủ thể|Hạng sao|Số QĐ|Ngày QĐ|Cơ quan|"
OVER = "Cam|HTX Cam|4 sao|90/QĐ-UBND|15/11/2021|UBND tỉnh Hòa Phú|"
HOLDS = "Trà lá|HTX Trà|3 sao|95/QĐ-UBND|10/11/2024|UBND tỉnh Hòa Phú|"


def register(heading: str, over: str, holds: str = "") -> Reading:
    return read(lines(HEADS + heading, OVER + over, HOLDS + holds), given=NOTHING_GIVEN)


def asked(reading: Reading) -> list[int]:
    """How much is asked of each row."""
    return [len(entry.held) for entry in reading.entries]


DAYS = ["Ngày cấp GCN", "Ngày cấp", "Ngày cấp giấy chứng nhận", "Ngày công nhận"]
NUMBERS = ["Số GCN", "Số giấy chứng nhận", "Mã số GCN OCOP", "Giấy CN"]
TIMES = ["2024", "T10/2024", "Quý 4/2024", "Năm 2024", "Cập nhật 2024", "Ghi nhận năm 2024",
         "Cuối năm 2024", "Biến động 2024", "Chốt 2024"]  # fmt: skip


class TestBesideARatingThatRanOutItIsAsked:
    @each("heading", DAYS)
    def test_a_day_years_behind_the_decision(self, heading: str) -> None:
        assert asked(register(heading, "10/10/2024")) == [1, 0]

    @each(("heading", "said"), [(one, said) for one in NUMBERS
                                for said in ("200/2024", "OCOP.2024.15", "2024-0012")])  # fmt: skip
    def test_the_number_of_a_later_certificate(self, heading: str, said: str) -> None:
        assert asked(register(heading, said)) == [1, 0]

    @pytest.mark.thorough
    @each(("heading", "said"), [(one, said) for one in TIMES for said in ("x", "Đã xong", "4")])
    def test_a_column_of_a_later_year(self, heading: str, said: str) -> None:
        assert asked(register(heading, said)) == [1, 0]

    @each("said", ["Tỉnh 2024", "T5/2024 ok", "Xong quý 1/2025"])
    def test_a_later_time_in_its_cell(self, said: str) -> None:
        assert asked(register("Theo dõi", said)) == [1, 0]

    @each("group", [
        "A|Sản phẩm đánh giá lại năm 2024", "Đánh giá lại năm 2024", "I.|Công nhận lại 2024",
        "Đánh giá lại (từ năm 2024)",
    ])  # fmt: skip
    def test_a_group_of_those_evaluated_again_in_a_later_year(self, group: str) -> None:
        rows = [f"1|{OVER}", f"2|{HOLDS}"]
        reading = read(lines("STT|" + HEADS, group, *rows), given=NOTHING_GIVEN)
        assert asked(reading) == [1, 0]

    @each("title", ["Danh sách sản phẩm OCOP đã đánh giá lại giai đoạn 2024-2025",
                    "Danh sách sản phẩm OCOP được công nhận lại từ năm 2024"])  # fmt: skip
    def test_a_title_of_later_years(self, title: str) -> None:
        assert asked(read(lines(title, HEADS, OVER, HOLDS), given=NOTHING_GIVEN)) == [1, 0]


class TestWhatIsNoNews:
    @each("heading", DAYS)
    def test_the_certificate_was_made_out_soon_after_its_decision(self, heading: str) -> None:
        assert asked(register(heading, "20/11/2021")) == [0, 0]

    @each(("heading", "said"), [
        (one, said) for one in NUMBERS[:3] for said in ("200/2021", "OCOP.2021.15", "12/2022", "15")
    ])  # fmt: skip
    def test_its_number_is_of_its_own_time(self, heading: str, said: str) -> None:
        assert asked(register(heading, said)) == [0, 0]

    @each(("heading", "said"), [
        ("Doanh thu 2024", "500"), ("Sản lượng 2024", "12 tấn"), ("Hỗ trợ 2024", "50 triệu"),
        ("Lao động 2024", "15"), ("Giá bán 2024", "120.000"), ("Thưởng 2024", "10.000.000"),
        ("2024", "không"), ("Giai đoạn 2021-2025", "x"), ("2021", "x"),
    ])  # fmt: skip
    def test_a_column_of_trade_or_of_no_later_time(self, heading: str, said: str) -> None:
        assert asked(register(heading, said)) == [0, 0]

    @each("heading", TIMES)
    def test_beside_a_rating_that_holds(self, heading: str) -> None:
        assert asked(register(heading, "", "x")) == [0, 0]
