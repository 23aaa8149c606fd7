"""A paper that takes an act back: which decision it annuls, whatever else its rows name.

All names are invented: a cake recognised in March 2024 by 100/QĐ-UBND, and by 90/QĐ-UBND a tea in
March 2022.
"""

from __future__ import annotations

import pytest

from tests.conftest import Run
from tests.made.acting_office import CAKE, TEA, Office, Write

GRANT, TAKEN = "100/QĐ-UBND ngày 22/03/2024", "150/QĐ-UBND ngày 14/02/2025"
RESTORED = "Hủy bỏ việc thu hồi Giấy chứng nhận sản phẩm OCOP"
BY_NUMBER = f"Hủy bỏ Quyết định số {TAKEN} về việc thu hồi Giấy chứng nhận sản phẩm OCOP"


@pytest.fixture
def office(ocop: Run, write: Write, monkeypatch: pytest.MonkeyPatch) -> Office:
    monkeypatch.setenv("OCOP_NOW", "2026-11-28T09:00:00+07:00")
    made = Office(ocop, write)
    title = "Về việc công nhận sản phẩm OCOP"
    made.take(90, "22 tháng 3 năm 2022", title, TEA, "Hạng sao", "3")
    made.take(100, "22 tháng 3 năm 2024", title, CAKE, "Hạng sao", "3")
    title = "Về việc thu hồi Giấy chứng nhận sản phẩm OCOP"
    made.take(
        150, "14 tháng 02 năm 2025", title, CAKE, "Lý do", "Vi phạm quy định về nhãn hàng hóa"
    )
    assert made.status() == "revoked"
    return made


class TestARevocationTakenBack:
    @pytest.mark.thorough
    @pytest.mark.parametrize("title", [RESTORED, BY_NUMBER])
    @pytest.mark.parametrize(
        ("headings", "said"),
        [
            ("Quyết định công nhận", GRANT),
            ("Số QĐ công nhận,Ngày QĐ", "100/QĐ-UBND,22/03/2024"),
            ("Quyết định", GRANT),
            ("Quyết định thu hồi", TAKEN),
            ("QĐ thu hồi,Ngày QĐ thu hồi", "150/QĐ-UBND,14/02/2025"),
            ("Quyết định công nhận,Quyết định thu hồi", f"{GRANT},{TAKEN}"),
            ("Lý do", "Khiếu nại đúng"),
        ],
    )
    def test_gives_the_certificate_back(
        self, office: Office, title: str, headings: str, said: str
    ) -> None:
        """The recognition whose number stands in a row is what the certificate rests on."""
        office.annul(title, headings, said)
        assert office.status() == "valid"

    def test_by_its_article_alone(self, office: Office) -> None:
        title = "Về việc hủy bỏ Quyết định số 150/QĐ-UBND"
        office.annul(title, "Quyết định công nhận", GRANT, article=BY_NUMBER)
        assert office.status() == "valid"

    def test_imported_again_it_is_known(self, office: Office) -> None:
        office.annul(RESTORED, "Quyết định công nhận", GRANT)
        office.annul(RESTORED, "Quyết định công nhận", GRANT)
        assert len(office.ocop("log --format json").json) == 4

    @pytest.mark.parametrize("listed", [True, False])
    def test_by_the_number_of_a_recognition_is_refused(self, office: Office, listed: bool) -> None:
        title = f"Hủy bỏ Quyết định số {GRANT} về việc thu hồi Giấy chứng nhận sản phẩm OCOP"
        said = office.annul(title, *(("Lý do", "Sai sót") if listed else ()), code=4)
        assert "100/QĐ-UBND is another decision" in said.err
        assert office.status() == "revoked"

    def test_of_a_product_that_was_never_revoked_is_refused(self, office: Office) -> None:
        office.annul(RESTORED, "Quyết định công nhận", "90/QĐ-UBND ngày 22/03/2022", TEA, code=4)
        assert office.status(TEA) == "lapsed"

    def test_revoked_twice_needs_the_number(self, office: Office) -> None:
        title = "Về việc thu hồi Giấy chứng nhận sản phẩm OCOP"
        office.take(160, "14 tháng 3 năm 2025", title, CAKE, "Lý do", "Ngừng sản xuất")
        office.annul(RESTORED, "Quyết định công nhận", GRANT, code=4)
        assert office.status() == "revoked"


class TestARecognitionAnnulled:
    @pytest.mark.parametrize(
        ("headings", "said"), [("Quyết định công nhận", GRANT), ("Quyết định", GRANT)]
    )
    def test_takes_the_certificate_away(self, office: Office, headings: str, said: str) -> None:
        office.annul("Hủy bỏ Quyết định công nhận sản phẩm OCOP", headings, said)
        assert office.status() == "not_certified"

    def test_by_the_number_of_a_revocation_is_refused(self, office: Office) -> None:
        """To annul it would give the certificate back."""
        title = f"Hủy bỏ Quyết định số {TAKEN} về việc công nhận sản phẩm OCOP"
        office.annul(title, "Lý do", "Sai sót", code=4)
        assert office.status() == "revoked"


class TestAnotherActTakenBack:
    def test_a_removal(self, office: Office) -> None:
        title = "Về việc đưa sản phẩm ra khỏi danh sách sản phẩm OCOP"
        office.take(145, "10 tháng 9 năm 2025", title, TEA, "Lý do", "Hết hạn")
        title = "Hủy bỏ Quyết định đưa sản phẩm ra khỏi danh sách sản phẩm OCOP"
        office.annul(title, "Quyết định công nhận", "90/QĐ-UBND ngày 22/03/2022", TEA)
        assert office.status(TEA) == "lapsed"

    def test_an_extension(self, office: Office) -> None:
        title = "Về việc gia hạn Giấy chứng nhận sản phẩm OCOP"
        office.take(140, "10 tháng 3 năm 2025", title, TEA, "Gia hạn đến ngày", "30/7/2025")
        title = "Bãi bỏ Quyết định gia hạn Giấy chứng nhận sản phẩm OCOP"
        office.annul(title, "Quyết định công nhận", "90/QĐ-UBND ngày 22/03/2022", TEA)
        rows = office.ocop("ratings --as-of 2026-01-15 --format json").json
        tea = next(row for row in rows if row["product"] == "Chè đinh")
        assert (tea["status"], tea["extended_until"]) == ("lapsed", None)

    def test_two_numbers_where_nothing_says_which_is_refused(self, office: Office) -> None:
        title = "Về việc hủy bỏ Quyết định số 150/QĐ-UBND"
        office.annul(title, "Quyết định công nhận", GRANT, code=4)
        assert office.status() == "revoked"


def test_a_column_of_grounds_is_no_former_name(office: Office) -> None:
    title, said = "Về việc thay đổi tên chủ thể sản phẩm OCOP", f"{GRANT},HTX Bản Lác Xanh"
    office.take(170, "20 tháng 5 năm 2025", title, CAKE, "Căn cứ,Tên chủ thể mới", said)
    rows = office.ocop("ratings --as-of 2026-01-15 --format json").json
    assert "HTX Bản Lác Xanh" in {row["entity"] for row in rows}
