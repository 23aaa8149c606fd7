"""What a person has answered: it holds for what was asked, in every later file, and no further."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.made import word

Write = Callable[[str, str], Path]

HEAD = "product,entity,stars,decision,issued_on,authority,note\n"
FILED = "Đã nộp hồ sơ đánh giá lại"
OLD = "Chè đen,HTX Mường,3,11/QĐ-UBND,2020-02-02,UBND tỉnh A,{}\n"
NEW = "Chè đen,HTX Mường,3,12/QĐ-UBND,2022-08-02,UBND tỉnh A,{}\n"
DAY = "--as-of 2025-11-30"


def questions(ocop: Run) -> list[int]:
    return [one["review_id"] for one in ocop(f"review {DAY} --format json").json]


def answer(ocop: Run, verdict: str = "reject") -> None:
    for number in questions(ocop):
        ocop(f"review {verdict} {number} {DAY}")


def lapsed(ocop: Run) -> dict[str, bool]:
    """The products that lapsed, and whether each is under review."""
    rows = ocop(f"lapsed {DAY} --format json").json
    return {row["product"]: row["pending_review"] for row in rows}


class TestARemark:
    @pytest.mark.thorough
    @pytest.mark.parametrize("verdict", ["accept", "reject"])
    def test_that_was_answered_is_told_no_more(self, ocop: Run, write: Write, verdict: str) -> None:
        ocop("import", write("january.csv", HEAD + NEW.format(FILED)))
        answer(ocop, verdict)
        again = ocop("import", write("february.csv", HEAD + NEW.format(FILED) + "\n"))
        assert FILED not in again.err and lapsed(ocop) == {"Chè đen": False}

    @pytest.mark.thorough
    def test_is_told_as_long_as_it_is_open(self, ocop: Run, write: Write) -> None:
        ocop("import", write("january.csv", HEAD + NEW.format(FILED)))
        assert FILED in ocop("import", write("february.csv", HEAD + NEW.format(FILED) + "\n")).err
        assert lapsed(ocop) == {"Chè đen": True}

    @pytest.mark.thorough
    def test_of_one_certificate_says_nothing_of_the_next(self, ocop: Run, write: Write) -> None:
        ocop("import", write("2022.csv", HEAD + OLD.format(FILED)))
        answer(ocop)
        ocop("import", write("2025.csv", HEAD + OLD.format("") + NEW.format(FILED)))
        assert lapsed(ocop) == {"Chè đen": True} and len(questions(ocop)) == 1

    @pytest.mark.thorough
    def test_is_asked_of_the_newest_certificate_whichever_came_first(
        self, ocop: Run, write: Write
    ) -> None:
        ocop("import", write("2025.csv", HEAD + NEW.format(FILED)))
        answer(ocop)
        ocop("import", write("2022.csv", HEAD + OLD.format(FILED)))
        assert lapsed(ocop) == {"Chè đen": False}

    @pytest.mark.thorough
    def test_is_asked_again_once_its_answer_is_taken_back(self, ocop: Run, write: Write) -> None:
        ocop("import", write("january.csv", HEAD + NEW.format(FILED)))
        answer(ocop)
        ocop("undo --last")
        assert lapsed(ocop) == {"Chè đen": True}
        assert FILED in ocop("import", write("february.csv", HEAD + NEW.format(FILED) + "\n")).err


BASE = HEAD + (
    "Khô bò,HTX Bò Vàng,3,70/QĐ-UBND,2023-05-05,UBND tỉnh A,\n"
    "Khô gà,HTX Bò Vàng,3,70/QĐ-UBND,2023-05-05,UBND tỉnh A,\n"
)
REPLACES = "Sản phẩm công nhận tại Quyết định số 70/QĐ-UBND ngày 05/5/2023 được gia hạn."


def decision(path: Path, said: str) -> Path:
    lines = (
        "ỦY BAN NHÂN DÂN TỈNH A", "Số: 95/QĐ-UBND", "A, ngày 20 tháng 6 năm 2023", "QUYẾT ĐỊNH",
        "Về việc công nhận kết quả đánh giá, phân hạng sản phẩm OCOP năm 2023", "QUYẾT ĐỊNH:",
        f"Điều 1. {said}", "Nơi nhận: Như Điều 3; Lưu: VT.", "PHỤ LỤC",
    )  # fmt: skip
    text = "".join(word.paragraph(word.run(line)) for line in lines)
    rows = (
        ("TT", "Tên sản phẩm", "Chủ thể", "Địa chỉ", "Hạng sao"),
        ("1", "Khô bò", "HTX Bò Vàng", "Xã Khe", "3"),
    )
    cells = [[word.cell(word.paragraph(word.run(one))) for one in row] for row in rows]
    return word.document(path, text + word.table(*(word.row(*row) for row in cells)))


class TestALineAboutAnotherDecision:
    @pytest.mark.thorough
    def test_that_was_answered_is_told_no_more(
        self, ocop: Run, write: Write, tmp_path: Path
    ) -> None:
        ocop("import", write("base.csv", BASE))
        first = ocop("import", decision(tmp_path / "95.docx", REPLACES))
        assert "Khô gà" in first.err
        answer(ocop)
        again = decision(tmp_path / "95-again.docx", f"{REPLACES} Xong.")
        assert "under review" not in ocop("import", again).err

    @pytest.mark.thorough
    @pytest.mark.parametrize("place", ["", "Xã Khe"])
    def test_holds_none_that_it_rated_anew_however_its_place_is_printed(
        self, ocop: Run, write: Write, tmp_path: Path, place: str
    ) -> None:
        ocop("import", write("list.csv", "product,entity,stars,decision,issued_on,locality\n"
             "Khô bò,HTX Bò Vàng,3,95/QĐ-UBND,2023-06-20,\n"))  # fmt: skip
        ocop("import", write("70.csv", "product,entity,stars,decision,issued_on,authority,locality"
             f"\nKhô bò,HTX Bò Vàng,3,70/QĐ-UBND,2023-05-05,UBND tỉnh A,{place}\n"
             f"Khô gà,HTX Bò Vàng,3,70/QĐ-UBND,2023-05-05,UBND tỉnh A,{place}\n"))  # fmt: skip
        ocop("import", decision(tmp_path / "95.docx", REPLACES))
        rows = ocop("ratings --as-of 2024-01-01 --format json").json
        assert {row["product"] for row in rows if row["pending_review"]} == {"Khô gà"}


RENEWED = (
    "product,entity,locality,stars,kind,decision,issued_on,authority,of_decision\n"
    "Mật ong,HTX Suối Nga,xã Bản Vài,3,,1/QĐ-UBND,2022-11-10,UBND tỉnh A,\n"
    "Mật ong,HTX Suối Nga,xã Mường Và,4,re_evaluation,2/QĐ-UBND,2025-10-05,UBND tỉnh A,\n"
    "Mật ong,HTX Suối Nga,,,revocation,3/QĐ-UBND,2026-01-10,UBND tỉnh A,2/QĐ-UBND\n"
)


class TestSeveralQuestionsAnsweredAtOnce:
    @pytest.mark.thorough
    def test_are_all_settled_though_an_answer_settles_the_next(
        self, ocop: Run, write: Write
    ) -> None:
        ocop("import", write("a.csv", RENEWED))
        numbers = [one["review_id"] for one in ocop("review --format json").json]
        assert len(numbers) == 3
        said = ocop("review accept", *numbers).err
        assert "settled by an answer before it" in said
        (row,) = ocop("ratings --format json").json
        assert (row["status"], row["pending_review"]) == ("revoked", False)

    @pytest.mark.thorough
    def test_are_none_answered_where_one_of_them_is_no_question(
        self, ocop: Run, write: Write
    ) -> None:
        ocop("import", write("a.csv", RENEWED))
        numbers = [one["review_id"] for one in ocop("review --format json").json]
        assert "999" in ocop("review accept", *numbers, 999, code=1).err
        assert len(ocop("review --format json").json) == 3
