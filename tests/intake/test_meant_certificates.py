"""A revocation that does not say in a column of its own which certificate it takes back.

All names are invented: a tea recognised in March 2022 by 90/QĐ-UBND with three stars, and again in
February 2025 by 130/QĐ-UBND with four.
"""

from __future__ import annotations

import pytest

from tests.conftest import Run
from tests.made.acting_office import TEA, Office, Write

TITLE = "Về việc thu hồi Giấy chứng nhận sản phẩm OCOP"
OLD = "90/QĐ-UBND ngày 22/03/2022"
ON = "20 tháng 5 năm 2025"


@pytest.fixture
def office(ocop: Run, write: Write, monkeypatch: pytest.MonkeyPatch) -> Office:
    monkeypatch.setenv("OCOP_NOW", "2026-11-28T09:00:00+07:00")
    made = Office(ocop, write)
    title = "Về việc công nhận sản phẩm OCOP"
    made.take(90, "22 tháng 3 năm 2022", title, TEA, "Hạng sao", "3")
    made.take(130, "10 tháng 02 năm 2025", f"{title} (công nhận lại)", TEA, "Hạng sao", "4")
    return made


def standing(office: Office) -> tuple[str, bool]:
    (row,) = office.ocop("ratings --as-of 2026-01-15 --format json").json
    return row["status"], row["pending_review"]


class TestTheDecisionItNames:
    """Anywhere: it is what the certificate rests on that is taken back."""

    @pytest.mark.parametrize(
        ("headings", "said"),
        [
            ("Căn cứ", OLD),
            ("Căn cứ,Lý do", f"{OLD},Hết hạn"),
            ("Căn cứ pháp lý", f"QĐ công nhận số {OLD}"),
            ("Lý do", f"Hết hạn theo Quyết định {OLD}"),
            ("Ghi chú", "QĐ 90/QĐ-UBND"),
            ("Giấy chứng nhận", f"Cấp theo QĐ số {OLD}"),
        ],
    )
    def test_in_a_cell(self, office: Office, headings: str, said: str) -> None:
        office.take(170, ON, TITLE, TEA, headings, said)
        assert standing(office) == ("valid", False)

    @pytest.mark.parametrize(
        "more", [f" được công nhận tại Quyết định số {OLD}", f" cấp theo Quyết định số {OLD}"]
    )
    @pytest.mark.parametrize("of_title", [True, False])
    def test_in_the_title_or_an_article(self, office: Office, more: str, of_title: bool) -> None:
        title, article = (
            TITLE + (more if of_title else ""),
            f"Thu hồi Giấy chứng nhận sản phẩm{more}",
        )
        office.take(170, ON, title, TEA, "Lý do", "Hết hạn", article=article)
        assert standing(office) == ("valid", False)


class TestWordsThatDoNotFitTheNewest:
    """They may be about the one that ran out: it goes in as that, and a person is asked."""

    @pytest.mark.parametrize(
        ("headings", "said"),
        [
            ("Lý do", "Hết hạn"),
            ("Lý do", "Giấy chứng nhận hết thời hạn 36 tháng"),
            ("Lý do", "Hết hạn ngày 22/3/2025"),
            ("Ngày hết hạn", "22/03/2025"),
            ("Ngày công nhận", "22/03/2022"),
            ("Năm công nhận", "2022"),
            ("Hạng sao", "3 sao"),
        ],
    )
    def test_in_a_cell(self, office: Office, headings: str, said: str) -> None:
        office.take(170, ON, TITLE, TEA, headings, said)
        assert standing(office) == ("valid", True)

    @pytest.mark.thorough
    @pytest.mark.parametrize("more", [" hết hạn", " năm 2022", " công nhận năm 2022"])
    def test_in_the_title(self, office: Office, more: str) -> None:
        office.take(170, ON, TITLE + more, TEA, "STT hồ sơ", "1")
        assert standing(office) == ("valid", True)

    def test_of_a_decision_that_the_register_has_not(self, office: Office) -> None:
        """An office whose register begins with the renewal: what ran out is not in it."""
        office.take(170, ON, TITLE, TEA, "Lý do", "Hết hạn theo QĐ 61/QĐ-UBND ngày 03/02/2021")
        assert standing(office)[1]

    def test_the_question_says_which_words(self, office: Office) -> None:
        said = office.take(170, ON, TITLE, TEA, "Hạng sao", "3 sao").err
        assert "'3★' does not fit the newest certificate" in said
        (asked,) = office.ocop("review --format json").json
        assert (asked["kind"], asked["product"]) == ("remark", TEA.split(",")[0])

    def test_answered_it_stands_as_it_went_in(self, office: Office) -> None:
        office.take(170, ON, TITLE, TEA, "Lý do", "Hết hạn")
        (asked,) = office.ocop("review --format json").json
        office.ocop(f"review reject {asked['review_id']}")
        assert standing(office) == ("valid", False)
        office.take(170, ON, TITLE, TEA, "Lý do", "Hết hạn")
        assert standing(office) == ("valid", False)


class TestTheNewest:
    @pytest.mark.thorough
    @pytest.mark.parametrize(
        ("headings", "said"),
        [
            ("Lý do", "Ngừng sản xuất"),
            ("Căn cứ", "Quyết định xử phạt số 55/QĐ-UBND ngày 02/05/2025"),
            ("Căn cứ", "Kết luận thanh tra số 12/KL-TTr ngày 02/05/2025"),
            ("Căn cứ", "130/QĐ-UBND ngày 10/02/2025"),
            ("Căn cứ", "Điều 8 Quyết định số 148/QĐ-TTg ngày 24/02/2023"),
            ("Ghi chú", "QĐ 90/QĐ-UBND và QĐ 130/QĐ-UBND"),
            ("Hạng sao", "4 sao"),
            ("Năm công nhận", "2025"),
            ("Ngày kiểm tra", "12/05/2025"),
        ],
    )
    def test_is_taken_back_where_nothing_speaks_against_it(
        self, office: Office, headings: str, said: str
    ) -> None:
        office.take(170, ON, TITLE, TEA, headings, said)
        assert standing(office) == ("revoked", False)

    def test_the_years_of_a_programme_speak_against_nothing(self, office: Office) -> None:
        title = f"{TITLE} giai đoạn 2022 - 2025"
        office.take(170, ON, title, TEA, "Lý do", "Ngừng sản xuất")
        assert standing(office) == ("revoked", False)

    def test_what_ran_out_was_meant_whatever_is_known_later(self, ocop: Run, write: Write) -> None:
        """A renewal that comes in after the paper that cleaned up is not taken back by it."""
        made, title = Office(ocop, write), "Về việc công nhận sản phẩm OCOP"
        made.take(90, "22 tháng 3 năm 2022", title, TEA, "Hạng sao", "3")
        made.take(170, ON, TITLE, TEA, "Lý do", "Hết hạn")
        made.take(130, "10 tháng 02 năm 2025", f"{title} (công nhận lại)", TEA, "Hạng sao", "4")
        assert standing(made)[0] == "valid"
