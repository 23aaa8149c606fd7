"""One decision, however a clerk writes it; one day for each number of an authority and year."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Run

Write = Callable[[str, str], Path]

HEAD = "product,entity,stars,decision,issued_on,authority\n"
KNOWN = "Chè xanh,HTX Núi Mây,3,743/QĐ-UBND,2020-05-01,UBND tỉnh A\n"


def row(number: str = "743/QĐ-UBND", day: str = "2020-05-01", by: str = "UBND tỉnh A") -> str:
    return f"Chè xanh,HTX Núi Mây,3,{number},{day},{by}\n"


@pytest.fixture
def known(ocop: Run, write: Write) -> Run:
    ocop("import", write("a.csv", HEAD + KNOWN))
    return ocop


class TestTheSameDecision:
    @pytest.mark.parametrize(
        "number", ["743", "Số 743", "743/QD-UBND", "QĐ số 743/QĐ-UBND", "0743/QĐ-UBND"]
    )
    @pytest.mark.parametrize(
        "by", ["UBND tỉnh A", "Chủ tịch UBND tỉnh A", "Ủy ban nhân dân tỉnh A", ""]
    )
    def test_is_known_however_it_is_written(
        self, known: Run, write: Write, number: str, by: str
    ) -> None:
        done = known("import --format json", write("b.csv", HEAD + row(number, by=by)))
        assert done.json["files"][0]["unchanged"] == 1
        assert len(known("decisions --format json").json) == 1

    def test_is_one_whichever_way_round(self, ocop: Run, write: Write) -> None:
        ocop("import", write("a.csv", HEAD + row("743")))
        done = ocop("import --format json", write("b.csv", HEAD + row())).json["files"][0]
        assert done["unchanged"] == 1
        assert len(ocop("decisions --format json").json) == 1

    def test_of_another_authority_is_another(self, known: Run, write: Write) -> None:
        known("import", write("b.csv", HEAD + row("743", by="UBND huyện B").replace("Chè", "Cam")))
        assert len(known("decisions --format json").json) == 2


class TestAWayOfWritingThatNoListHolds:
    """What tells is the list: one product has no two ratings by one serial number of one day."""

    @pytest.fixture
    def known(self, ocop: Run, write: Write) -> Run:
        ocop("import", write("a.csv", HEAD + row(by="UBND tỉnh Thái Nguyên")))
        return ocop

    @pytest.mark.parametrize(
        "number", ["743/QĐ-UBND", "743/QĐ-CTUBND", "743/2020/QĐ-UBND", "743-QĐ", "743/QĐ-UBND-NN"]
    )
    @pytest.mark.parametrize(
        "by",
        [
            "UBND tinh Thai Nguyen", "UBND tỉnh", "Tỉnh Thái Nguyên", "UBND tỉnh TN",
            "CT UBND tỉnh Thái Nguyên", "UBND tỉnh Thái Nguyên - Việt Nam", "Thái Nguyên", "TN",
            "Cấp tỉnh", "Ủy ban tỉnh", "Hội đồng OCOP tỉnh Thái Nguyên", "Chủ tịch",
        ],
    )  # fmt: skip
    def test_is_the_decision_known_and_that_is_told(
        self, known: Run, write: Write, number: str, by: str
    ) -> None:
        done = known("import --format json", write("b.csv", HEAD + row(number, by=by)))
        (file,) = done.json["files"]
        assert (file["unchanged"], file["imported"]) == (1, 0)
        assert [p["code"] for p in file["problems"]] == ["same_decision"]
        assert len(known("decisions --format json").json) == 1
        assert len(known("ratings --history --format json").json) == 1

    def test_other_stars_are_at_odds_with_it(self, known: Run, write: Write) -> None:
        path = write("b.csv", HEAD + row("743/QĐ-CT", by="UBND tỉnh").replace(",3,", ",4,"))
        problems = known("import --format json", path, code=4).json["files"][0]["problems"]
        assert {p["code"] for p in problems} == {"same_decision", "conflicting_row"}

    def test_another_day_is_refused(self, known: Run, write: Write) -> None:
        path = write("b.csv", HEAD + row(day="2020-10-05", by="UBND tỉnh TN"))
        (problem,) = known("import --format json", path, code=4).json["files"][0]["problems"]
        assert problem["code"] == "conflicting_decision" and "01/05/2020" in problem["message"]

    @pytest.mark.parametrize("number", ["743/2020/QĐ-UBND", "743/QĐ-CT", "743/QĐ-UBND-NN"])
    def test_of_another_day_and_another_ending_is_told(
        self, known: Run, write: Write, number: str
    ) -> None:
        path = write("b.csv", HEAD + row(number, "2020-10-05", "UBND tỉnh Thái Nguyên"))
        (file,) = known("import --format json", path).json["files"]
        (problem,) = file["problems"]
        assert problem["code"] == "near_decision" and "01/05/2020" in problem["message"]

    def test_in_two_rows_of_one_file_too(self, ocop: Run, write: Write) -> None:
        rows = row(by="UBND tỉnh Thái Nguyên") + row("743/QĐ-CT", by="UBND tỉnh TN")
        (file,) = ocop("import --format json", write("a.csv", HEAD + rows)).json["files"]
        assert file["imported"] == 1
        assert {p["code"] for p in file["problems"]} == {"same_decision", "duplicate_row"}

    @pytest.mark.parametrize(
        ("number", "by"),
        [
            ("743a/QĐ-UBND", "UBND tỉnh Thái Nguyên"),
            ("743/QĐ-UBND", "UBND huyện Đồng Hỷ"),
            ("743/QĐ-UBND", "UBND tỉnh Bắc Kạn"),
            ("743/QĐ-SNN", "Sở Nông nghiệp tỉnh Thái Nguyên"),
        ],
    )
    def test_is_another_where_that_is_said(
        self, known: Run, write: Write, number: str, by: str
    ) -> None:
        known("import", write("b.csv", HEAD + row(number, by=by)))
        assert len(known("decisions --format json").json) == 2

    def test_without_a_product_in_common_is_another_and_told(
        self, known: Run, write: Write
    ) -> None:
        path = write("b.csv", HEAD + row("743/QĐ-CT", by="UBND tỉnh TN").replace("Chè", "Cam"))
        (file,) = known("import --format json", path).json["files"]
        assert file["imported"] == 1
        assert [p["code"] for p in file["problems"]] == ["near_decision"]


class TestOneDayOfANumberAndYear:
    def test_another_day_is_refused_with_the_day_known(self, known: Run, write: Write) -> None:
        path = write("b.csv", HEAD + row(day="2020-10-05"))
        (problem,) = known("import --format json", path, code=4).json["files"][0]["problems"]
        assert problem["code"] == "conflicting_decision" and "01/05/2020" in problem["message"]
        assert len(known("ratings --history --format json").json) == 1

    @pytest.mark.parametrize(("number", "by"), [("743/QĐ-UBND", "UBND tỉnh A"), ("743", "")])
    def test_nor_does_a_file_that_mends_what_is_known_make_a_second_rating(
        self, known: Run, write: Write, number: str, by: str
    ) -> None:
        path = write("b.csv", HEAD + row(number, "2020-10-05", by))
        ran = known("import --replace --format json", path, code=4)
        assert "conflicting_decision" in {p["code"] for p in ran.json["files"][0]["problems"]}
        assert len(known("ratings --history --format json").json) == 1

    def test_another_year_or_authority_is_another_decision(self, known: Run, write: Write) -> None:
        known("import", write("b.csv", HEAD + row(day="2023-04-05")))
        other = row(day="2020-10-05", by="UBND huyện B").replace("Chè", "Cam")
        known("import", write("c.csv", HEAD + other))
        assert len(known("decisions --format json").json) == 3

    def test_what_was_taken_back_is_no_longer_known(self, known: Run, write: Write) -> None:
        known("undo 1")
        known("import", write("b.csv", HEAD + row(day="2020-10-05")))
        (one,) = known("ratings --history --format json").json
        assert one["issued_on"] == "2020-10-05"

    def test_and_does_not_hide_what_stands_since(self, known: Run, write: Write) -> None:
        """The decision taken back is named in full; the one that stands is the one to compare."""
        known("undo 1")
        known("import", write("b.csv", HEAD + row("743", "2020-10-05", "UBND tỉnh")))
        known("import", write("c.csv", HEAD + KNOWN), code=4)
        assert len(known("ratings --history --format json").json) == 1


class TestTheDocumentOfAnAct:
    @pytest.mark.parametrize("number", ["90", "Số 90", "90/QĐ-UBND", "QĐ 90/QĐ-UBND"])
    @pytest.mark.parametrize("by", ["UBND tỉnh A", "UBND tỉnh", ""])
    def test_is_one_however_it_is_written(
        self, known: Run, write: Write, number: str, by: str
    ) -> None:
        head = "product,entity,kind,decision,issued_on,authority\n"
        act = "Chè xanh,HTX Núi Mây,revocation,{},2022-05-01,{}\n"
        known("import", write("b.csv", head + act.format("90/QĐ-UBND", "UBND tỉnh A")))
        again = write("c.csv", head + act.format(number, by))
        assert known("import --format json", again).json["files"][0]["unchanged"] == 1
        assert len(known("show 1 --format json").json["acts"]) == 1
