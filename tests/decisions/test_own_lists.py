"""What is left of this program's own list where all around its columns was cut off."""

from __future__ import annotations

from datetime import date

import pytest

from tests.made.pages import NOTHING_GIVEN, lines, read

VI = "Sản phẩm|Chủ thể|Hạng sao|Quyết định số|Ngày ban hành|Có giá trị đến hết ngày"
EN = "Product|Entity|Stars|Decision|Issued on|Valid through"
ROW = "Chè xanh|HTX A|4|100/QĐ-UBND|15/10/2023|"


def last_day(heading: str, day: str) -> date | None:
    (entry,) = read(lines(heading, ROW + day), given=NOTHING_GIVEN).entries
    return entry.valid_through


@pytest.mark.parametrize("heading", [VI, EN])
@pytest.mark.parametrize("day", ["15/10/2026", "14/10/2026", "2026-10-15"])
def test_a_last_day_that_was_worked_out_is_not_taken_for_a_printed_one(
    heading: str, day: str
) -> None:
    assert last_day(heading, day) is None


@pytest.mark.parametrize("heading", [VI, EN])
@pytest.mark.parametrize("day", ["31/12/2026", "16/10/2026", "15/10/2027"])
def test_any_other_last_day_was_printed(heading: str, day: str) -> None:
    assert last_day(heading, day) is not None


@pytest.mark.parametrize(
    "heading",
    [
        VI.replace("Sản phẩm", "Tên sản phẩm"),
        VI.replace("Quyết định số", "Số quyết định"),
        VI.replace("Có giá trị", "Giá trị"),
        VI.upper(),
        EN.replace("Product", "Product name"),
        EN.replace("Valid through", "Có giá trị đến hết ngày"),
    ],
)
def test_an_offices_own_list_keeps_what_it_prints(heading: str) -> None:
    assert last_day(heading, "15/10/2026") == date(2026, 10, 15)
