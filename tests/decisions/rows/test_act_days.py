"""Columns of days that belong to acts, in lists whose rows rate."""

from __future__ import annotations

from datetime import date

import pytest

from tests.made.pages import NOTHING_GIVEN, codes, lines, only, read, sheet

HEADS = ("STT", "Tên sản phẩm", "Chủ thể", "Hạng sao", "Số quyết định", "Ngày quyết định")
ROW = (1, "Mật ong Suối Nga", "HTX Suối Nga", 4, "95/QĐ-UBND", date(2022, 3, 15))


def held(heading: str, cell: object) -> list[str | None]:
    said = read(sheet((*HEADS, heading), (*ROW, cell)))
    return [doubt.variant for doubt in only(said).held]


class TestADayOfAnActBesideARating:
    @pytest.mark.parametrize(
        ("heading", "meant"),
        [
            ("Ngày thu hồi", "ending"),
            ("Gia hạn đến", "extension"),
            ("Thời hạn gia hạn", "extension"),
            ("Đến hết ngày", "term"),
            ("Ngày nộp hồ sơ", "dossier"),
        ],
    )
    @pytest.mark.parametrize("cell", [date(2025, 8, 1), "01/8/2025", "ngày 1 tháng 8 năm 2025"])
    def test_holds_the_row(self, heading: str, meant: str, cell: object) -> None:
        assert held(heading, cell) == [meant]

    @pytest.mark.parametrize(
        ("heading", "cell"),
        [
            ("Ngày nộp hồ sơ", date(2022, 1, 10)),  # of the dossier that led to it
            ("Ngày kiểm tra", date(2023, 1, 10)),
            ("Ngày thu hồi", None),
            ("Gia hạn đến", ""),
        ],
    )
    def test_before_it_or_of_no_certificate_says_nothing(self, heading: str, cell: object) -> None:
        assert held(heading, cell) == []

    def test_in_a_revocation_is_its_day(self) -> None:
        heads = (*HEADS, "Loại", "Ngày thu hồi")
        said = read(sheet(heads, (*ROW, "Thu hồi", date(2023, 5, 1))))
        assert not any("remark" in code for code in codes(said))


@pytest.mark.parametrize("heading", ["Ngày nộp hồ sơ", "Ngày tiếp nhận", "Ngày kiểm tra"])
def test_the_day_of_an_act_is_never_that_of_the_decision(heading: str) -> None:
    reading = read(
        lines(
            f"Sản phẩm|Chủ thể|Hạng sao|Quyết định công nhận|{heading}",
            "Chè|HTX A|4|743/QĐ-UBND|20/3/2025",
        ),
        given=NOTHING_GIVEN,
    )
    assert not reading.entries
    assert "missing_head.issued_on" in codes(reading)
