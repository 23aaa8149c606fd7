"""The same product under another name: asked, answered, remembered, and never announced before."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import FILES, Run

Write = Callable[[str, str], Path]
HEAD = "product,entity,locality,stars,kind,decision,issued_on,authority\n"
OLD = HEAD + "Rượu ngô 40 độ,HTX Bản Mây,xã Mây,3,,12/QĐ-UBND,2020-03-01,UBND tỉnh A\n"
NEW = HEAD + "Rượu ngô 39 độ,HTX Bản Mây,xã Mây,3,,80/QĐ-UBND,2023-02-01,UBND tỉnh A\n"


def rows(ocop: Run, line: str) -> list[dict[str, object]]:
    """The rows of a command as json."""
    found = ocop(f"{line} --format json").json
    assert isinstance(found, list)
    return found


def lapsed(ocop: Run, day: str = "2023-06-01") -> list[tuple[object, object]]:
    """What is lapsed on a day, and whether it waits for a person."""
    return [(r["product"], r["pending_review"]) for r in rows(ocop, f"lapsed --as-of {day}")]


class TestADoubtfulName:
    @pytest.mark.thorough
    def test_is_its_own_product_a_question_and_a_flag_on_the_older_one(
        self, ocop: Run, write: Write
    ) -> None:
        ocop("import", write("old.csv", OLD))
        ran = ocop("import --format json", write("new.csv", NEW)).json
        assert isinstance(ran, dict) and ran["files"][0]["to_review"] == 1
        assert lapsed(ocop) == [("Rượu ngô 40 độ", True)]
        (question,) = rows(ocop, "review")
        assert (question["product"], question["candidate"]) == ("Rượu ngô 40 độ", "Rượu ngô 39 độ")
        assert question["reasons"]

    @pytest.mark.thorough
    def test_typed_without_marks_keeps_the_older_one_from_being_announced(
        self, ocop: Run, write: Write
    ) -> None:
        old = HEAD + "Mật ong,Hợp tác xã Mường Lập,,3,,12/QĐ-UBND,2020-03-01,UBND tỉnh A\n"
        new = HEAD + "Mat ong,Hop tac xa Muong Lap,,3,,80/QĐ-UBND,2023-02-01,UBND tỉnh A\n"
        ocop("import", write("old.csv", old), write("new.csv", new))
        assert lapsed(ocop) == [("Mật ong", True)]
        said = ocop("notice announcement --as-of 2023-06-01 --format md")
        assert "Mật ong" not in said.out

    @pytest.mark.thorough
    def test_under_review_it_does_not_fail_a_cron_job(self, ocop: Run, write: Write) -> None:
        ocop("import", write("old.csv", OLD))
        ocop("lapsed --as-of 2023-06-01 --fail-if-any", code=3)
        ocop("import", write("new.csv", NEW))
        ocop("lapsed --as-of 2023-06-01 --fail-if-any")

    @pytest.mark.thorough
    def test_accepted_is_a_renewal(self, ocop: Run, write: Write) -> None:
        ocop("import", write("old.csv", OLD), write("new.csv", NEW))
        (question,) = rows(ocop, "review")
        ocop(f"review accept {question['review_id']}")
        assert lapsed(ocop) == [] and rows(ocop, "review") == []
        shown = ocop("show 1 --as-of 2023-06-01")
        assert "settled by a person" in shown.out

    @pytest.mark.thorough
    def test_rejected_is_lapsed_and_never_asked_again(self, ocop: Run, write: Write) -> None:
        new = write("new.csv", NEW)
        ocop("import", write("old.csv", OLD), new)
        (question,) = rows(ocop, "review")
        ocop(f"review reject {question['review_id']}")
        assert lapsed(ocop) == [("Rượu ngô 40 độ", False)]
        ocop("undo 2")
        (again,) = ocop("import --format json", new).json["files"]
        assert (again["new_products"], again["re_evaluations"]) == (1, 0)
        assert rows(ocop, "review") == []
        assert lapsed(ocop) == [("Rượu ngô 40 độ", False)]

    @pytest.mark.thorough
    def test_an_accepted_pair_survives_its_files_leaving_and_coming_back(
        self, ocop: Run, write: Write
    ) -> None:
        new = write("new.csv", NEW)
        ocop("import", write("old.csv", OLD), new)
        ocop(f"review accept {rows(ocop, 'review')[0]['review_id']}")
        ocop("undo 2")
        assert lapsed(ocop) == [("Rượu ngô 40 độ", False)]
        (again,) = ocop("import --format json", new).json["files"]
        assert (again["new_products"], again["re_evaluations"]) == (0, 1)
        assert lapsed(ocop) == []

    @pytest.mark.thorough
    def test_a_wrong_answer_is_taken_back(self, ocop: Run, write: Write) -> None:
        ocop("import", write("old.csv", OLD), write("new.csv", NEW))
        review_id = rows(ocop, "review")[0]["review_id"]
        ocop(f"review accept {review_id}")
        ocop("undo 3")
        assert lapsed(ocop) == [("Rượu ngô 40 độ", True)]
        ocop(f"review accept {review_id}")
        ocop(f"review reject {review_id}")
        assert lapsed(ocop) == [("Rượu ngô 40 độ", False)]

    def test_an_answer_to_no_question_is_refused(self, ocop: Run, write: Write) -> None:
        ocop("import", write("old.csv", OLD))
        assert "question 7" in ocop("review accept 7", code=1).err

    def test_as_of_a_day_before_the_newer_name_there_is_no_question(
        self, ocop: Run, write: Write
    ) -> None:
        ocop("import", write("old.csv", OLD), write("new.csv", NEW))
        assert rows(ocop, "review --as-of 2023-01-31") == []


class TestASeenThroughName:
    @pytest.mark.thorough
    def test_is_linked_with_its_reasons(self, ocop: Run, write: Write) -> None:
        old = OLD.replace("Rượu ngô 40 độ", "chè tôm nõn").replace("HTX", "Hợp tác xã")
        new = NEW.replace("Rượu ngô 39 độ", "Trà tôm nõn Bản Mây").replace("Bản Mây,", "Bản Mây,")
        ocop("import", write("old.csv", old), write("new.csv", new))
        assert rows(ocop, "review") == []
        assert lapsed(ocop) == []
        assert "One product" in ocop("show 1 --as-of 2023-06-01").out

    def test_siblings_of_one_decision_stay_two(self, ocop: Run, write: Write) -> None:
        old = OLD + OLD.splitlines()[1].replace("40 độ", "45 độ") + "\n"
        ocop("import", write("old.csv", old))
        assert rows(ocop, "review") == []
        assert len(lapsed(ocop)) == 2

    @pytest.mark.thorough
    def test_a_name_that_could_be_either_of_two_siblings_is_asked_for_both(
        self, ocop: Run, write: Write
    ) -> None:
        two = OLD.replace("Rượu ngô 40 độ", "Chè đinh").replace("xã Mây", "xã Tân Cương")
        two += two.splitlines()[1].replace("Chè đinh", "Chè đinh Tân Cương") + "\n"
        new = NEW.replace("Rượu ngô 39 độ", "Trà đinh").replace("xã Mây", "xã Tân Cương")
        ocop("import", write("old.csv", two))
        assert rows(ocop, "review") == []
        ocop("import", write("new.csv", new))
        assert {(r["product"], r["candidate"]) for r in rows(ocop, "review")} == {
            ("Chè đinh", "Trà đinh"), ("Chè đinh Tân Cương", "Trà đinh"),
        }  # fmt: skip
        assert lapsed(ocop) == [("Chè đinh", True), ("Chè đinh Tân Cương", True)]
        ocop(f"review accept {rows(ocop, 'review')[0]['review_id']}")
        assert rows(ocop, "review") == [], "one of two siblings settles the other"


class TestByHand:
    @pytest.mark.thorough
    def test_a_rename_no_rule_can_see_is_linked_and_parted_again(
        self, ocop: Run, write: Write
    ) -> None:
        new = NEW.replace("Rượu ngô 39 độ", "Men Say Bản Mây").replace("HTX Bản Mây", "Công ty Q")
        ocop("import", write("old.csv", OLD), write("new.csv", new))
        assert lapsed(ocop) == [("Rượu ngô 40 độ", False)]
        ocop("review link 1 2")
        assert lapsed(ocop) == []
        assert "already" in ocop("review link 1 2", code=1).err
        ocop("review unlink 1 2")
        assert lapsed(ocop) == [("Rượu ngô 40 độ", False)]
        assert "already" in ocop("review unlink 1 2", code=1).err

    @pytest.mark.thorough
    def test_at_a_terminal_a_question_shows_what_tells_two_of_one_name_apart(
        self, ocop: Run, write: Write
    ) -> None:
        household = "HKD Vũ Thị Mây"
        old = OLD.replace("HTX Bản Mây", household)
        new = OLD.replace("HTX Bản Mây", household).replace("xã Mây", "xã Mưa")
        ocop("import", write("old.csv", old))
        ocop("import", write("new.csv", new.replace("12/QĐ-UBND,2020", "80/QĐ-UBND,2023")))
        asked = ocop("review --ask", typed="what\ny\n").err
        assert f"A  Rượu ngô 40 độ – {household}\n     12/QĐ-UBND · 2020-03-01 · 3 stars" in asked
        assert f"xã Mây\n  B  Rượu ngô 40 độ – {household}\n     80/QĐ-UBND" in asked
        assert asked.count("[y] yes, one") == 2  # once more after what is no answer
        assert not rows(ocop, "review")

    @pytest.mark.thorough
    def test_what_an_answer_settles_is_not_asked_after_it(self, ocop: Run, write: Write) -> None:
        for year, praise in enumerate(("đặc biệt", "hảo hạng", "thượng hạng"), start=2020):
            text = OLD.replace("Rượu ngô 40 độ", f"Chè {praise}")
            text = text.replace("12/QĐ-UBND,2020", f"{year}/QĐ-UBND,{year}")
            ocop("import", write(f"{year}.csv", text))
        assert len(rows(ocop, "review")) == 2  # matched one to one: each with the one before it
        asked = ocop("review --ask", typed="y\ny\n").err
        assert asked.count("are these the same product?") == 2
        assert not rows(ocop, "review")

    def test_the_questions_of_one_place_or_entity(self, ocop: Run, write: Write) -> None:
        ocop("import", write("old.csv", OLD), write("new.csv", NEW))
        assert len(rows(ocop, "review --locality May --entity 'ban may'")) == 1
        assert not rows(ocop, "review --locality 'xã Mưa'")
        assert not rows(ocop, "review --entity 'HTX Khác'")

    def test_asking_needs_a_terminal(self, ocop: Run, write: Write) -> None:
        ocop("import", write("old.csv", OLD))
        ocop("review --ask", code=2)


class TestARowThatSaysReEvaluation:
    @pytest.mark.thorough
    def test_must_have_an_ancestor_so_the_nearest_product_is_asked(
        self, ocop: Run, write: Write
    ) -> None:
        old = OLD.replace("Rượu ngô 40 độ", "Tinh dầu tràm gió")
        new = NEW.replace("Rượu ngô 39 độ", "Tinh dầu quế").replace("3,,80", "3,re_evaluation,80")
        ocop("import", write("old.csv", old))
        ran = ocop("import --format json", write("new.csv", new)).json
        assert isinstance(ran, dict)
        assert [p["code"] for p in ran["files"][0]["problems"]] == ["no_earlier_rating"]
        assert len(rows(ocop, "review")) == 1

    @pytest.mark.thorough
    def test_one_marked_as_new_that_is_known_is_linked_with_a_warning(
        self, ocop: Run, write: Write
    ) -> None:
        new = NEW.replace("39 độ", "40 độ").replace("3,,80", "3,recognition,80")
        ocop("import", write("old.csv", OLD))
        ran = ocop("import --format json", write("new.csv", new)).json
        assert isinstance(ran, dict)
        assert [p["code"] for p in ran["files"][0]["problems"]] == ["already_known"]
        assert lapsed(ocop) == []


class TestADoubtfulAct:
    ACT = "kind,product,entity,locality,decision,issued_on,authority\n"

    def test_waits_for_a_person_and_takes_effect_when_accepted(
        self, ocop: Run, write: Write
    ) -> None:
        ocop("import", write("old.csv", OLD))
        act = (
            self.ACT + "revocation,Rượu ngô 39 độ,HTX Bản Mây,xã Mây,9/QĐ-UBND,2022-01-01,UBND A\n"
        )
        ocop("import", write("act.csv", act))
        (question,) = rows(ocop, "review")
        assert question["candidate_id"] is None and question["candidate"] == "Rượu ngô 39 độ"
        (product,) = rows(ocop, "ratings --as-of 2022-02-01")
        assert (product["status"], product["pending_review"]) == ("valid", True)
        ocop(f"review accept {question['review_id']}")
        (product,) = rows(ocop, "ratings --as-of 2022-02-01")
        assert product["status"] == "revoked"


class TestTheRulesMeasured:
    def test_on_the_published_pairs(self, ocop: Run) -> None:
        ran = ocop("review check --format json", FILES / "name-pairs.csv").json
        assert isinstance(ran, dict)
        counts = ran["counts"]
        assert counts["pairs"] == 168
        assert counts["no_same"] == 0, "no pair of different products is called same"
        assert counts["yes_different"] <= 0.03 * 63
        assert counts["yes_same"] >= 0.65 * 63
        assert counts["no_ask"] <= 0.40 * 105

    def test_what_only_a_person_can_decide_is_asked(self, ocop: Run) -> None:
        ran = ocop("review check --format json", FILES / "name-pairs-unclear.csv").json
        assert isinstance(ran, dict)
        assert {p["verdict"] for p in ran["pairs"]} == {"ask"}

    def test_a_file_without_the_columns_is_refused(self, ocop: Run, write: Write) -> None:
        assert "name_a" in ocop("review check", write("x.csv", "a,b\n1,2\n"), code=4).err

    def test_short_rows_blank_rows_and_rows_without_a_name(self, ocop: Run, write: Write) -> None:
        head = "name_a,entity_a,name_b,entity_b,same\n"
        short = write("short.csv", f"{head}\nMật ong,HTX A,Mật ong\n,,,,\n")
        checked = ocop("review check --format json", short).json
        assert checked["counts"]["pairs"] == 1
        assert checked["pairs"][0]["verdict"] == "ask"
        lacking = write("lacking.csv", f"{head}Mật ong,HTX A,Mật ong,HTX A\nMật ong,HTX A\n")
        assert "Line 3 of lacking.csv" in ocop("review check", lacking, code=4).err
