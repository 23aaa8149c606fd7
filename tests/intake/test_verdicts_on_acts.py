"""A yes or a no to the act itself, beside a product in a list of acts, or of ratings.

All names are invented: a tea recognised in March 2022 with three stars by 90/QĐ-UBND.
"""

from __future__ import annotations

from typing import Any

import pytest

from tests.conftest import Run
from tests.made.acting_office import TEA, Office, Write

EXTENDS = "Về việc gia hạn Giấy chứng nhận sản phẩm OCOP"
REVOKES = "Về việc thu hồi Giấy chứng nhận sản phẩm OCOP"
RENAMES = "Về việc thay đổi tên chủ thể sản phẩm OCOP"
RATES = "Về việc công nhận lại sản phẩm OCOP năm 2025"
ON = "10 tháng 3 năm 2025"
NOES = [
    "Không đồng ý",
    "Từ chối",
    "Không được chấp thuận",
    "Tạm gác",
    "Xem xét sau",
    "Không thuộc diện",
]


@pytest.fixture
def office(ocop: Run, write: Write, monkeypatch: pytest.MonkeyPatch) -> Office:
    monkeypatch.setenv("OCOP_NOW", "2026-11-28T09:00:00+07:00")
    made = Office(ocop, write)
    title = "Về việc công nhận sản phẩm OCOP"
    made.take(90, "22 tháng 3 năm 2022", title, TEA, "Hạng sao", "3")
    return made


def tea(office: Office) -> dict[str, Any]:
    found: dict[str, Any] = office.ocop("ratings --as-of 2025-06-01 --format json").json[0]
    return found


class TestANo:
    @pytest.mark.thorough
    @pytest.mark.parametrize(
        ("heading", "said"),
        [
            *(("Ý kiến Hội đồng", said) for said in (*NOES, "Không")),
            ("Kết quả thẩm định", "Không đồng ý"),
            ("Kết quả thẩm định", "Không đủ điều kiện"),
        ],
    )
    def test_extends_nothing(self, office: Office, heading: str, said: str) -> None:
        row = f"30/7/2025,{said}"
        office.take(140, ON, EXTENDS, TEA, f"Gia hạn đến ngày,{heading}", row, code=4)
        assert tea(office)["extended_until"] is None

    @pytest.mark.thorough
    @pytest.mark.parametrize("said", NOES[::2])
    @pytest.mark.parametrize("heading", ["Ý kiến Hội đồng", "Ghi chú", "Xử lý"])
    def test_revokes_nothing(self, office: Office, heading: str, said: str) -> None:
        office.take(140, ON, REVOKES, TEA, heading, said, code=4)
        assert tea(office)["status"] == "lapsed"

    @pytest.mark.parametrize("heading", ["Kết quả", "Nội dung", "Ghi chú"])
    def test_renames_nothing(self, office: Office, heading: str) -> None:
        row = "HTX Thác Mây Xanh,Không đồng ý"
        office.take(140, ON, RENAMES, TEA, f"Tên chủ thể mới,{heading}", row, code=4)
        assert tea(office)["entity"] == "HTX Thác Mây"

    @pytest.mark.thorough
    @pytest.mark.parametrize("said", NOES[::2])
    @pytest.mark.parametrize("heading", ["Ý kiến Hội đồng", "Ghi chú", "Xử lý"])
    def test_is_asked_beside_stars(self, office: Office, heading: str, said: str) -> None:
        """Also of the one row of a list, beside which no other says yes."""
        office.take(140, ON, RATES, TEA, f"Hạng sao,{heading}", f"3 sao,{said}")
        assert tea(office)["pending_review"]

    def test_that_a_person_passes_over_is_none(self, office: Office) -> None:
        title = "Về việc thu hồi Giấy chứng nhận sản phẩm OCOP"
        office.take(140, ON, title, TEA, "Ý kiến", "Bác", code=4)
        office.ocop("import --word Bác=ignore", office.last)
        assert tea(office)["status"] == "revoked"


class TestAYes:
    @pytest.mark.thorough
    @pytest.mark.parametrize("said", ["Đồng ý", "Nhất trí", "x", "Hồ sơ hợp lệ", "Đủ điều kiện"])
    @pytest.mark.parametrize("heading", ["Ý kiến Hội đồng", "Xử lý"])
    def test_extends(self, office: Office, heading: str, said: str) -> None:
        office.take(140, ON, EXTENDS, TEA, f"Gia hạn đến ngày,{heading}", f"30/7/2025,{said}")
        assert tea(office)["extended_until"] == "2025-07-30"

    @pytest.mark.parametrize("said", ["Đạt", "Đủ điều kiện"])
    def test_of_an_evaluation_extends(self, office: Office, said: str) -> None:
        office.take(140, ON, EXTENDS, TEA, "Gia hạn đến ngày,Kết quả", f"30/7/2025,{said}")
        assert tea(office)["extended_until"] == "2025-07-30"

    @pytest.mark.thorough
    @pytest.mark.parametrize(
        ("heading", "said"),
        [
            ("Kết quả đánh giá", "Không đạt"),
            ("Kết luận", "Không đủ điều kiện"),
            ("Ghi chú", "Không đủ điều kiện duy trì"),
            ("Lý do", "Không sản xuất nữa"),
        ],
    )
    def test_to_a_revocation_is_what_it_is_done_for(
        self, office: Office, heading: str, said: str
    ) -> None:
        office.take(140, ON, REVOKES, TEA, heading, said)
        assert tea(office)["status"] == "revoked"


def test_a_decision_still_to_come_is_none(office: Office) -> None:
    office.take(140, ON, RATES, TEA, "Hạng sao,Quyết định", "3 sao,Chưa có", code=4)
    assert tea(office)["status"] == "lapsed"
