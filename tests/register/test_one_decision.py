"""One decision, however a clerk writes it; one day for each number of an authority and year."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ocop_cli.law import numbers
from ocop_cli.register.reading import near_decisions
from ocop_cli.register.recording import one_decision
from tests.conftest import Run

Write = Callable[[str, str], Path]

HEAD = "product,entity,stars,decision,issued_on,authority\n"
KNOWN = "Chè xanh,HTX Núi Mây,3,743/QĐ-UBND,2020-05-01,UBND tỉnh A\n"


def row(number: str = "743/QĐ-UBND", day: str = "2020-05-01", by: str = "UBND tỉnh A") -> str:
    return f"Chè xanh,HTX Núi Mây,3,{number},{day},{by}\n"


# Registers that many tests begin with, made once: the file, and what the office was sent.
BUILT: dict[str, dict[str, bytes]] = {}


def knowing(ocop: Run, write: Write, rows: str) -> Run:
    """The program over a register that knows these rows."""
    folder = write("a.csv", HEAD + rows).parent
    if rows not in BUILT:
        ocop("import a.csv")
        files = [one for one in folder.rglob("*") if one.is_file()]
        BUILT[rows] = {str(one.relative_to(folder)): one.read_bytes() for one in files}
    for name, contents in BUILT[rows].items():
        (folder / name).parent.mkdir(mode=0o700, exist_ok=True)
        (folder / name).write_bytes(contents)
    return ocop


@pytest.fixture
def known(ocop: Run, write: Write) -> Run:
    return knowing(ocop, write, KNOWN)


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
        return knowing(ocop, write, row(by="UBND tỉnh Thái Nguyên"))

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

    @pytest.mark.thorough
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

    @pytest.mark.thorough
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

    @pytest.mark.parametrize("number", ["90/QĐ-UBND", "Số 90", "90"])
    @pytest.mark.parametrize("by", ["UBND tỉnh A", "Chủ tịch UBND tỉnh A", "UBND tỉnh", ""])
    @pytest.mark.parametrize("kind", ["revocation", "extension"])
    def test_with_a_second_day_is_refused_and_no_second_act(
        self, known: Run, write: Write, number: str, by: str, kind: str
    ) -> None:
        head = "product,entity,kind,decision,issued_on,authority,extended_until\n"
        act = f"Chè xanh,HTX Núi Mây,{kind},{{}},2022-{{}},{{}},2023-08-01\n"
        known("import", write("b.csv", head + act.format("90/QĐ-UBND", "05-01", "UBND tỉnh A")))
        again = write("c.csv", head + act.format(number, "05-10", by))
        problems = known("import --format json", again, code=4).json["files"][0]["problems"]
        (said,) = (one for one in problems if one["code"] == "conflicting_decision")
        assert "01/05/2022" in said["message"]
        assert len(known("show 1 --format json").json["acts"]) == 1

    @pytest.mark.thorough
    def test_for_another_product_has_no_second_day_either(self, known: Run, write: Write) -> None:
        known("import", write("b.csv", HEAD + row("5/QĐ-UBND").replace("Chè", "Cam")))
        head = "product,entity,kind,decision,issued_on,authority\n"
        act = "{} xanh,HTX Núi Mây,revocation,90/QĐ-UBND,2022-{},UBND tỉnh A\n"
        known("import", write("c.csv", head + act.format("Chè", "05-01")))
        known("import", write("d.csv", head + act.format("Cam", "05-10")), code=4)
        known("import", write("e.csv", head + act.format("Cam", "05-01")))

    @pytest.mark.thorough
    def test_of_another_office_or_year_is_another(self, known: Run, write: Write) -> None:
        head = "product,entity,kind,decision,issued_on,authority,extended_until\n"
        act = "Chè xanh,HTX Núi Mây,extension,90/QĐ-UBND,{},{},2023-{}\n"
        known("import", write("b.csv", head + act.format("2022-05-01", "UBND tỉnh A", "06-01")))
        known("import", write("c.csv", head + act.format("2022-06-01", "UBND huyện B", "07-01")))
        known("import", write("d.csv", head + act.format("2023-04-01", "UBND tỉnh A", "08-01")))
        assert len(known("show 1 --format json").json["acts"]) == 3

    def test_is_no_decision_of_another_day_that_rates(self, known: Run, write: Write) -> None:
        head = "product,entity,kind,decision,issued_on,authority\n"
        act = "Chè xanh,HTX Núi Mây,revocation,743/QĐ-UBND,2020-06-01,UBND tỉnh A\n"
        known("import", write("b.csv", head + act), code=4)

    def test_by_hand_with_a_second_day_is_refused(self, known: Run) -> None:
        line = "record revocation 'Chè xanh' --ground other --document 90/QĐ-UBND --on 2022-05-"
        known(line + "01")
        assert "01/05/2022" in known(line + "10", code=1).err
        known(line + "01")
        assert len(known("show 1 --format json").json["acts"]) == 1


class TestANumberThatLooksLikeAnotherOfItsDay:
    """One product is hardly rated twice on one day: the two may be one decision, and are asked."""

    @pytest.mark.thorough
    @pytest.mark.parametrize("number", ["743a/QĐ-UBND", "734/QĐ-UBND", "7433", "748"])
    @pytest.mark.parametrize("turned", [False, True])
    def test_with_a_product_in_common_is_held(
        self, ocop: Run, write: Write, number: str, turned: bool
    ) -> None:
        files = [write("a.csv", HEAD + KNOWN), write("b.csv", HEAD + row(number))]
        for file in reversed(files) if turned else files:
            told = ocop("import", file).err
        assert "may be one decision" in told
        (one,) = ocop("ratings --format json").json
        assert one["pending_review"]
        (asked,) = ocop("review --format json").json
        assert "743/QĐ-UBND" in asked["text"] and "--number" in asked["reasons"][0]
        ocop("review reject", asked["review_id"])
        assert not ocop("ratings --format json").json[0]["pending_review"]

    @pytest.mark.parametrize(
        ("number", "day", "by"),
        [
            ("743a/QĐ-UBND", "2020-05-02", "UBND tỉnh A"),
            ("743a/QĐ-UBND", "2020-05-01", "UBND huyện B"),
            ("743a/QĐ-SNN", "2020-05-01", "UBND tỉnh A"),
            ("812/QĐ-UBND", "2020-05-01", "UBND tỉnh A"),
        ],
    )
    def test_of_another_day_office_or_number_is_another(
        self, known: Run, write: Write, number: str, day: str, by: str
    ) -> None:
        known("import", write("b.csv", HEAD + row(number, day, by)))
        assert known("review --format json").json == []

    def test_without_a_product_in_common_is_another(self, known: Run, write: Write) -> None:
        known("import", write("b.csv", HEAD + row("743a/QĐ-UBND").replace("Chè", "Cam")))
        assert known("review --format json").json == []

    def test_in_two_rows_of_one_file_is_held_too(self, ocop: Run, write: Write) -> None:
        ocop("import", write("a.csv", HEAD + row() + row("743a/QĐ-UBND")))
        assert ocop("ratings --format json").json[0]["pending_review"]


class TestANumberOnOneDayOfTwoYears:
    """One product is hardly rated twice by one number on one day of the year: a year is wrong."""

    @pytest.mark.thorough
    @pytest.mark.parametrize("year", [2018, 2019, 2021, 2022])
    @pytest.mark.parametrize("turned", [False, True])
    def test_with_a_product_in_common_is_asked_from_the_later_day_on(
        self, ocop: Run, write: Write, year: int, turned: bool
    ) -> None:
        other = row("743/QĐ-UBND", f"{year}-05-01")
        files = [write("a.csv", HEAD + KNOWN), write("b.csv", HEAD + other)]
        for file in reversed(files) if turned else files:
            told = ocop("import", file).err
        assert "may be mistyped" in told
        later = max(year, 2020)
        for day, pending in ((f"{later}-04-30", False), (f"{later + 2}-01-01", True)):
            (one,) = ocop(f"ratings --as-of {day} --format json").json
            assert one["pending_review"] is pending, day
        (asked,) = ocop("review --format json").json
        assert f"01/05/{year}" in asked["text"] and "01/05/2020" in asked["text"]
        ocop("review reject", asked["review_id"])
        assert not ocop("ratings --format json").json[0]["pending_review"]

    @pytest.mark.parametrize(
        ("number", "day", "by"),
        [
            ("743/QĐ-UBND", "2023-05-01", "UBND tỉnh A"),  # a renewal at the end of the term
            ("743/QĐ-UBND", "2021-05-02", "UBND tỉnh A"),
            ("744/QĐ-UBND", "2021-05-01", "UBND tỉnh A"),
            ("743/QĐ-UBND", "2021-05-01", "UBND huyện B"),
        ],
    )
    def test_is_another_by_day_office_or_number(
        self, known: Run, write: Write, number: str, day: str, by: str
    ) -> None:
        known("import", write("b.csv", HEAD + row(number, day, by)))
        assert known("review --format json").json == []

    def test_without_a_product_in_common_is_another(self, known: Run, write: Write) -> None:
        other = row("743/QĐ-UBND", "2021-05-01").replace("Chè", "Cam")
        known("import", write("b.csv", HEAD + other))
        assert known("review --format json").json == []

    def test_in_two_rows_of_one_file_is_asked_too(self, ocop: Run, write: Write) -> None:
        ocop("import", write("a.csv", HEAD + row() + row("743/QĐ-UBND", "2021-05-01")))
        assert ocop("ratings --as-of 2022-01-01 --format json").json[0]["pending_review"]


@pytest.mark.thorough
def test_a_sheet_of_many_decisions_holds_few_of_them_against_each_other(
    ocop: Run, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[object] = []
    may_be_one, are_like = near_decisions.may_be_one, one_decision._is_like
    monkeypatch.setattr(
        near_decisions, "may_be_one", lambda *two: looked.append(two) or may_be_one(*two)
    )
    monkeypatch.setattr(one_decision, "_is_like", lambda *two: looked.append(two) or are_like(*two))
    rows = (
        f"Chè {number},HTX Núi Mây,3,{number}/QĐ-UBND,20{20 + number % 5}-0{number % 9 + 1}-01,\n"
        for number in range(1, 401)
    )
    ocop("import --authority", "UBND tỉnh A", write("a.csv", HEAD + "".join(rows)))
    assert len(ocop("decisions --format json").json) == 400
    assert 0 < len(looked) < 400 * 20, "each against each would be 80,000"


_NUMBERS = st.builds(
    "{}{}{}".format,
    st.text("0127", min_size=1, max_size=5),
    st.sampled_from(["", "a", "b"]),
    st.sampled_from(["", "/QĐ-UBND", "/QD-UBND", "/QĐ-CT"]),
)


@given(_NUMBERS, _NUMBERS)
@example("743/QĐ-UBND", "734/QĐ-UBND")
@example("743", "7430")
@example("743a", "743")
def test_numbers_mistyped_for_each_other_are_found_without_a_look_at_each(
    one: str, other: str
) -> None:
    if numbers.may_be_mistyped(one, other):
        assert numbers.slips(one) & numbers.slips(other)


@pytest.mark.thorough
def test_a_day_with_hundreds_of_decisions_holds_few_of_them_against_each_other(
    ocop: Run, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[object] = []
    are_like = one_decision._is_like
    monkeypatch.setattr(one_decision, "_is_like", lambda *two: looked.append(two) or are_like(*two))
    rows = (f"Chè {n},HTX Núi Mây,3,{n * 997}/QĐ-UBND,2020-05-01,\n" for n in range(1, 301))
    ocop("import --authority", "UBND tỉnh A", write("a.csv", HEAD + "".join(rows)))
    assert len(ocop("decisions --format json").json) == 300
    assert len(looked) < 300 * 10, "each against each would be 45,000"
