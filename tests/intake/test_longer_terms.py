"""A list of extensions that prints its new last days under a heading of its own.

All names are invented: a tea recognised in March 2022, to be extended in March 2025.
"""

from __future__ import annotations

import pytest

from tests.conftest import Run
from tests.made.acting_office import TEA, Office, Write

TITLE = "Về việc gia hạn Giấy chứng nhận sản phẩm OCOP"
ON = "10 tháng 3 năm 2025"


@pytest.fixture
def office(ocop: Run, write: Write, monkeypatch: pytest.MonkeyPatch) -> Office:
    monkeypatch.setenv("OCOP_NOW", "2026-11-28T09:00:00+07:00")
    made = Office(ocop, write)
    title = "Về việc công nhận sản phẩm OCOP"
    made.take(90, "22 tháng 3 năm 2022", title, TEA, "Hạng sao", "3")
    return made


def extended(office: Office) -> str | None:
    (row,) = office.ocop("ratings --as-of 2025-06-01 --format json").json
    until: str | None = row["extended_until"]
    return until


class TestTheColumnOfDays:
    @pytest.mark.parametrize(
        ("headings", "said"),
        [
            ("Thời hạn mới", "30/7/2025"),
            ("Thời gian gia hạn", "đến 30/07/2025"),
            ("Hiệu lực đến hết ngày", "30/7/2025"),
            ("Ngày hết hiệu lực mới", "Đến hết ngày 30/7/2025"),
            ("Ngày hết hạn,Thời hạn mới", "22/3/2025,30/7/2025"),
            ("Ngày nộp hồ sơ,Thời hạn mới", "02/3/2025,30/7/2025"),
        ],
    )
    def test_behind_the_paper_is_the_extension(
        self, office: Office, headings: str, said: str
    ) -> None:
        office.take(140, ON, TITLE, TEA, headings, said)
        assert extended(office) == "2025-07-30"

    @pytest.mark.parametrize(
        ("headings", "said"),
        [
            ("Ngày nộp hồ sơ", "02/3/2025"),  # before it
            ("Ngày hết hạn", "22/3/2025"),  # as long as it holds anyway
            ("Thời hạn mới", "120 ngày"),
            ("Thời hạn mới,Lịch đánh giá", "30/7/2025,30/7/2025"),
            ("Thời hạn mới", "30/12/2025"),  # longer than the law allows
        ],
    )
    def test_else_nothing_is_guessed(self, office: Office, headings: str, said: str) -> None:
        office.take(140, ON, TITLE, TEA, headings, said, code=4)
        assert extended(office) is None
