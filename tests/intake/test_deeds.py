"""Decisions about decisions: read from their documents or entered by hand, dated, undone, carried.

The documents are invented; `decision-100.csv` recognises three products on 15/11/2023.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import FILES, Run

Write = Callable[[str, str], Path]
DEEDS = FILES / "deeds"
TEA, HONEY, CAKE = "Chè tôm nõn Khe Nhạn", "Mật ong hoa rừng", "Bánh khảo nhân đỗ"
HEAD = "product,entity,locality,stars,score,decision,issued_on,authority,of_decision\n"


@pytest.fixture
def office(ocop: Run, monkeypatch: pytest.MonkeyPatch) -> Run:
    """A register of one decision, in November 2026."""
    monkeypatch.setenv("OCOP_NOW", "2026-11-28T09:00:00+07:00")
    ocop("import", DEEDS / "decision-100.csv")
    return ocop


def held(office: Run, product: str, day: str, **more: str) -> dict[str, Any]:
    """The row of a product as of a day; empty where it has none."""
    extra = " ".join(f"--{name.replace('_', '-')} {value}" for name, value in more.items())
    rows = office(f"ratings --as-of {day} {extra} --format json").json
    return next((row for row in rows if row["product"] == product), {})


def statuses(office: Run, product: str, *days: str) -> list[str | None]:
    return [held(office, product, day).get("status") for day in days]


def copied(office: Run, write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Another register, made of the history of this one."""
    history = office("ratings --history --format csv").out
    monkeypatch.setenv("OCOP_DB", str(tmp_path / "copy.db"))
    office("import", write("history.csv", history))
    return office


class TestCorrection:
    @pytest.mark.thorough
    def test_of_stars_and_score_keeps_day_and_term(self, office: Run) -> None:
        office("import", DEEDS / "correction.docx")
        row = held(office, TEA, "2024-02-01")
        assert (row["stars"], row["score"], row["decision"]) == (3, 64.5, "100/QĐ-UBND")
        assert row["valid_through"] == "2026-11-15" and row["issued_on"] == "2023-11-15"
        assert statuses(office, TEA, "2026-11-15", "2026-11-16") == ["valid", "lapsed"]

    @pytest.mark.thorough
    def test_what_stood_there_stays_in_the_log(
        self, office: Run, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        before = office("log --format json").json[-1]["at"]
        monkeypatch.setenv("OCOP_NOW", "2026-11-28T09:01:00+07:00")
        office("import", DEEDS / "correction.docx")
        assert held(office, TEA, "2024-02-01", known_at=before)["stars"] == 4
        office("undo 2 --yes" if "--yes" in office("undo --help").out else "undo 2")
        assert held(office, TEA, "2024-02-01")["stars"] == 4

    @pytest.mark.thorough
    def test_it_is_shown_and_listed(self, office: Run) -> None:
        office("import", DEEDS / "correction.docx")
        (deed,) = office(f"show '{TEA}' --format json").json["acts"]
        assert deed["kind"] == "correction" and deed["document"] == "20/QĐ-UBND"
        assert deed["of_decision"] == "100/QĐ-UBND"
        assert deed["changed"] == "stars: 4 → 3; score: 74.5 → 64.5"
        numbers = {row["decision"] for row in office("decisions --format json").json}
        assert numbers == {"100/QĐ-UBND", "20/QĐ-UBND"}

    @pytest.mark.thorough
    @pytest.mark.parametrize("number", ["100/QĐ-UBND", "100", "Số 100/QĐ-UBND"])
    @pytest.mark.parametrize("more", ["", "--replace", "--kind correction"])
    def test_by_the_number_of_what_it_corrects(self, office: Run, number: str, more: str) -> None:
        """The number a user gives may be that of the decision whose rows these are."""
        of = f"--issued-on 2023-11-15 {more} --format json --number"
        (file,) = office(f"import {DEEDS / 'correction.docx'} {of}", number).json["files"]
        assert [p["code"] for p in file["problems"]] == ["given_differs"]
        row = held(office, TEA, "2024-02-01")
        assert (row["stars"], row["decision"], row["valid_through"], row["pending_review"]) == (
            3, "100/QĐ-UBND", "2026-11-15", False,
        )  # fmt: skip
        (deed,) = office(f"show '{TEA}' --format json").json["acts"]
        assert (deed["document"], deed["of_decision"]) == ("20/QĐ-UBND", "100/QĐ-UBND")

    @pytest.mark.thorough
    @pytest.mark.parametrize(
        ("was", "now", "stars"),
        [("Hạng sao đã công nhận", "Hạng sao điều chỉnh", 3), ("Đã in", "Sửa thành", 3),
         ("Hạng sao cũ", "Hạng sao thực tế", None), ("Đã ghi", "Ghi lại", None)],
    )  # fmt: skip
    def test_by_two_columns_is_read_or_the_row_is_refused(
        self, office: Run, write: Write, was: str, now: str, stars: int | None
    ) -> None:
        """A row that seems to correct nothing may do so in what was not read of it."""
        of = "--kind correction --number 20/QĐ-UBND --issued-on 2024-01-10 --format json"
        rows = f"Sản phẩm,{was},{now},Của quyết định số\n{TEA},4 sao,3 sao,100/QĐ-UBND\n"
        said = office(f"import {of}", write("right.csv", rows), code=0 if stars else 4).json
        refused = [p["code"] for p in said["files"][0]["problems"] if p["severity"] == "error"]
        assert refused == ([] if stars else ["changes_nothing"])
        assert held(office, TEA, "2024-02-01")["stars"] == (stars or 4)

    @pytest.mark.thorough
    def test_the_same_file_twice_changes_nothing(self, office: Run) -> None:
        office("import", DEEDS / "correction.docx")
        said = office("import --format json", DEEDS / "correction.docx").json["files"][0]
        assert (said["imported"], said["completed"], said["unchanged"]) == (0, 0, 1)

    @pytest.mark.thorough
    def test_a_corrected_name_is_the_same_product(self, office: Run, write: Write) -> None:
        right = HEAD + (
            "Chè tôm nõn Khe Nhàn,HTX chè Khe Nhạn,xã Nà Hiên,,,20/QĐ-UBND,2024-01-10,"
            "UBND tỉnh Lâm Khê,100/QĐ-UBND\n"
        )
        office("import --kind correction", write("right.csv", right))
        assert len(office("ratings --format json --as-of 2024-02-01").json) == 3
        row = held(office, "Chè tôm nõn Khe Nhàn", "2024-02-01")
        assert (row["stars"], row["valid_through"]) == (4, "2026-11-15")
        assert office("show 1 --as-of 2024-02-01 --format json").json["product"] == row["product"]

    @pytest.mark.thorough
    def test_a_corrected_name_beside_the_code_of_its_product(self, ocop: Run, write: Write) -> None:
        """The code says which product; what stands beside it is how it is called."""
        rows = (
            "Mã sản phẩm,Sản phẩm,Chủ thể,Số sao\n"
            "KN-1,Chè tôm nõn Khe Nhạn,HTX chè Khe Nhạn,4\n"
            "KN-2,Chè tôm nõn Khe Nhạn loại hai,HTX chè Khe Nhạn,3\n"
        )
        ocop(
            "import --number 100/QĐ-UBND --issued-on 2023-11-15",
            write("rows.csv", rows),
        )
        right = (
            "Mã sản phẩm,Sản phẩm,Chủ thể,Của quyết định số\n"
            "KN-1,Chè tôm nõn Khe Nhàn,HTX chè Khe Nhạn,100/QĐ-UBND\n"
        )
        line = "import --kind correction --number 20/QĐ-UBND --issued-on 2024-01-10"
        ocop(line, write("right.csv", right))
        assert held(ocop, "Chè tôm nõn Khe Nhàn", "2024-02-01")["stars"] == 4
        assert held(ocop, "Chè tôm nõn Khe Nhạn", "2024-02-01") == {}
        assert held(ocop, "Chè tôm nõn Khe Nhạn loại hai", "2024-02-01")["stars"] == 3

    @pytest.mark.thorough
    def test_a_row_left_out_and_a_row_too_many(self, office: Run, write: Write) -> None:
        added = HEAD + (
            "Rượu men lá,HTX rượu Tà Lèng,xã Tà Lèng,3,55,20/QĐ-UBND,2024-01-10,"
            "UBND tỉnh Lâm Khê,100/QĐ-UBND\n"
        )
        said = office("import --kind correction --format json", write("added.csv", added)).json
        assert [p["code"] for p in said["files"][0]["problems"]] == ["row_added"]
        assert held(office, "Rượu men lá", "2024-02-01")["valid_through"] == "2026-11-15"
        office(
            f"record correction '{CAKE}' --of-decision 100/QĐ-UBND --struck"
            " --document 21/QĐ-UBND --on 2024-01-20"
        )
        assert held(office, CAKE, "2024-02-01") == {} == held(office, CAKE, "2026-11-20")

    @pytest.mark.thorough
    def test_by_hand(self, office: Run) -> None:
        office(
            f"record correction '{HONEY}' --of-decision 100/QĐ-UBND --stars 4 --score 71,5"
            " --document 22/QĐ-UBND --on 2024-01-20"
        )
        row = held(office, HONEY, "2023-12-01")
        assert (row["stars"], row["score"], row["valid_through"]) == (4, 71.5, "2026-11-15")
        assert office("check --format json").json[0]["severity"] != "error"

    @pytest.mark.parametrize(
        ("line", "code", "said"),
        [
            ("--of-decision 100/QĐ-UBND --stars 3", 2, "needs its document"),
            ("--stars 3 --document 2/QĐ", 2, "which decision"),
            ("--of-decision 7/QĐ-UBND --stars 3 --document 2/QĐ", 1, "has no decision 7/QĐ-UBND"),
            ("--of-decision 100/QĐ-UBND --document 2/QĐ", 2, "says nothing new"),
            ("--of-decision 100/QĐ-UBND --stars 9 --document 2/QĐ", 1, "from 1 to 5"),
        ],
    )
    def test_refusals_say_what_is_missing(
        self, office: Run, line: str, code: int, said: str
    ) -> None:
        ran = office(f"record correction '{TEA}' {line} --on 2024-01-10 --lang en", code=code)
        assert said in ran.err

    @pytest.mark.thorough
    def test_a_row_that_may_be_two_is_asked_for(self, office: Run, write: Write) -> None:
        vague = HEAD + (
            "Kẹo lạc,HTX bánh kẹo Pù Vang,xã Pù Vang,4,,20/QĐ-UBND,2024-01-10,"
            "UBND tỉnh Lâm Khê,100/QĐ-UBND\n"
        )
        ran = office("import --kind correction --format json", write("v.csv", vague), code=4)
        assert ran.json["files"][0]["problems"][0]["code"] == "unclear_correction"

    @pytest.mark.thorough
    def test_what_was_printed_beside_what_is_right(self, office: Run, write: Write) -> None:
        pairs = (
            "Sản phẩm,Chủ thể,Nội dung đã ghi,Nội dung đúng\n"
            f"{TEA},HTX chè Khe Nhạn,4 sao,3 sao\n"
            f"{HONEY},Hộ kinh doanh Lò Văn Sướng,{HONEY},Mật ong hoa nhãn\n"
        )
        line = "import --kind correction --number 20/QĐ-UBND --issued-on 2024-01-10 --format json"
        refused = office(line, write("pairs.csv", pairs), code=4).json["files"][0]["problems"]
        assert "bad_act" in {one["code"] for one in refused}  # which decision it corrects
        pairs = (
            pairs.replace("đúng\n", "đúng,Của quyết định số\n", 1)
            .replace(" sao\n", " sao,100/QĐ-UBND\n")
            .replace("hoa nhãn\n", "hoa nhãn,100/QĐ-UBND\n")
        )
        office(line, write("pairs.csv", pairs))
        assert held(office, TEA, "2024-02-01")["stars"] == 3
        assert held(office, "Mật ong hoa nhãn", "2024-02-01")["stars"] == 3


class TestReplacement:
    @pytest.mark.thorough
    def test_works_by_the_day_and_asks_what_it_leaves_out(self, office: Run) -> None:
        office("import", DEEDS / "replacement.docx")
        assert held(office, CAKE, "2023-12-19")["status"] == "valid"
        assert not held(office, CAKE, "2023-12-19")["pending_review"]
        out = held(office, CAKE, "2023-12-20")
        assert (out["status"], out["pending_review"]) == ("not_certified", True)
        assert held(office, TEA, "2023-12-20")["decision"] == "130/QĐ-UBND"
        office("check")
        assert office("lapsed --as-of 2026-11-20 --format json").json == []

    @pytest.mark.thorough
    def test_whichever_file_comes_first(self, ocop: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("OCOP_NOW", "2026-11-28T09:00:00+07:00")
        said = ocop("import --format json", DEEDS / "replacement.docx").json["files"][0]
        assert "names_decision" in {one["code"] for one in said["problems"]}
        ocop("import", DEEDS / "decision-100.csv")
        assert held(ocop, CAKE, "2023-12-19")["status"] == "valid"
        out = held(ocop, CAKE, "2023-12-20")
        assert (out["status"], out["pending_review"]) == ("not_certified", True)
        assert ocop("lapsed --as-of 2026-11-20 --format json").json == []

    @pytest.mark.thorough
    def test_closing_the_hold_settles_it(self, office: Run) -> None:
        office("import", DEEDS / "replacement.docx")
        acts = office(f"show '{CAKE}' --format json").json["acts"]
        (hold,) = (act for act in acts if act["kind"] == "hold")
        office(f"record close {hold['act_id']} --on 2024-01-10")
        assert not held(office, CAKE, "2024-02-01")["pending_review"]
        assert held(office, CAKE, "2024-01-09")["pending_review"]

    @pytest.mark.thorough
    def test_by_hand(self, office: Run, write: Write) -> None:
        again = HEAD + (
            f"{TEA},HTX chè Khe Nhạn,xã Nà Hiên,4,80,130/QĐ-UBND,2023-12-20,UBND tỉnh Lâm Khê,\n"
        )
        office("import", write("again.csv", again))
        line = "record replacement 100/QĐ-UBND --document 130/QĐ-UBND --on 2023-12-20 --lang en"
        assert "2 products" in office(line).err
        for product in (HONEY, CAKE):
            assert held(office, product, "2024-02-01")["pending_review"]
        assert not held(office, TEA, "2024-02-01")["pending_review"]


class TestAnnulment:
    @pytest.mark.thorough
    def test_of_a_revocation_gives_the_certificate_back(self, office: Run) -> None:
        office("import", DEEDS / "revocation.csv", DEEDS / "annulment.docx")
        days = ("2025-02-28", "2025-03-01", "2025-06-09", "2025-06-10", "2026-11-15", "2026-11-16")
        assert statuses(office, TEA, *days) == [
            "valid", "revoked", "revoked", "valid", "valid", "lapsed",
        ]  # fmt: skip

    @pytest.mark.thorough
    def test_of_a_recognition_by_hand(self, office: Run) -> None:
        office("record annulment 100/QĐ-UBND --document 140/QĐ-UBND --on 2024-03-01")
        assert statuses(office, TEA, "2024-02-29", "2024-03-01") == ["valid", "not_certified"]
        assert office("lapsed --as-of 2026-11-20 --format json").json == []
        assert office("stats --as-of 2026-11-20 --format json").json[-1]["ever_products"] == 0

    @pytest.mark.thorough
    def test_of_one_product_alone(self, office: Run) -> None:
        office(
            f"record annulment '{TEA}' --of-decision 100/QĐ-UBND --document 1/QĐ --on 2024-03-01"
        )
        assert statuses(office, TEA, "2024-03-01") == ["not_certified"]
        assert statuses(office, HONEY, "2024-03-01") == ["valid"]

    @pytest.mark.thorough
    @pytest.mark.parametrize(
        ("deed", "day", "status"),
        [
            ("hủy bỏ", "01/03/2024", "not_certified"),
            ("hủy bỏ", "32/13/2024", "valid"),
            ("hủy bỏ kết quả công nhận tại", "01/03/2024", "revoked"),
            ("hủy bỏ kết quả công nhận tại", "32/13/2024", "valid"),
        ],
    )
    def test_of_what_is_listed_leaves_the_rest(
        self, deed: str, day: str, status: str, office: Run, write: Write
    ) -> None:
        """Also where a row is refused: the others of its decision are not annulled with it."""
        title = f"Về việc {deed} Quyết định số 100/QĐ-UBND ngày 15/11/2023 đối với sản phẩm OCOP"
        paper = write(
            "paper.csv",
            'UBND TỈNH LÂM KHÊ\nSố: 140/QĐ-UBND\n"Lâm Khê, ngày 01 tháng 3 năm 2024"\n'
            f"QUYẾT ĐỊNH\n{title}\nSTT,Tên sản phẩm,Chủ thể,Ngày ký\n"
            f"1,{TEA},HTX chè Khe Nhạn,{day}\n",
        )
        code = 4 if status == "valid" else 0
        office("import", paper, "--rejects", paper.with_name("rejects.csv"), code=code)
        assert statuses(office, TEA, "2024-12-01") == [status]
        assert statuses(office, HONEY, "2024-12-01") == ["valid"]
        assert statuses(office, CAKE, "2024-12-01") == ["valid"]

    @pytest.mark.thorough
    def test_annulled_itself(self, office: Run) -> None:
        office("record annulment 100/QĐ-UBND --document 140/QĐ-UBND --on 2024-03-01")
        office("record annulment 140/QĐ-UBND --document 150/QĐ-UBND --on 2024-05-01")
        days = ("2024-02-29", "2024-03-01", "2024-04-30", "2024-05-01")
        assert statuses(office, TEA, *days) == [
            "valid", "not_certified", "not_certified", "valid",
        ]  # fmt: skip

    @pytest.mark.thorough
    def test_undone_leaves_no_trace(self, office: Run) -> None:
        before = office("ratings --history --format csv").out
        office("record annulment 100/QĐ-UBND --document 140/QĐ-UBND --on 2024-03-01")
        office("undo 2 --yes" if "--yes" in office("undo --help").out else "undo 2")
        assert office("ratings --history --format csv").out == before


class TestReissueAndHold:
    @pytest.mark.thorough
    def test_a_reissued_certificate_keeps_its_term(self, office: Run) -> None:
        office("import", DEEDS / "reissue.docx")
        assert held(office, TEA, "2026-11-20")["status"] == "lapsed"
        assert office(f"show '{TEA}' --format json").json["acts"][0]["kind"] == "reissue"

    @pytest.mark.thorough
    def test_on_a_day_it_had_run_out_it_is_asked_whether_a_rating_is_missing(
        self, office: Run, write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        said = office(f"record reissue '{TEA}' --document 12/QĐ-UBND --on 2026-11-20")
        assert "a re-evaluation may be missing" in said.err
        assert held(office, TEA, "2026-11-27")["pending_review"]
        assert not held(office, HONEY, "2026-11-27")["pending_review"]
        (question,) = office("review --format json").json
        assert (question["kind"], question["text"]) == ("remark", "12/QĐ-UBND")
        assert "entered by hand" in office("review").out
        office(f"review reject {question['review_id']}")
        assert not held(office, TEA, "2026-11-27")["pending_review"]

    @pytest.mark.thorough
    def test_the_missing_rating_settles_it_whichever_comes_first(
        self, office: Run, write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        again = write("again.csv", HEAD.replace("of_decision", "kind") + (
            f"{TEA},HTX Khe Nhạn,,4,75,90/QĐ-UBND,2026-10-20,UBND tỉnh,re_evaluation\n"
        ))  # fmt: skip
        office("import", DEEDS / "decision-100.csv")
        reissue = f"record reissue '{TEA}' --document 12/QĐ-UBND --on 2026-11-20"
        for steps in ((reissue, again), (again, reissue)):
            monkeypatch.setenv("OCOP_DB", str(tmp_path / f"{len(str(steps[0]))}.db"))
            office("import", DEEDS / "decision-100.csv")
            for step in steps:
                office(*((step,) if isinstance(step, str) else ("import", step)))
            remarks = [q for q in office("review --format json").json if q["kind"] == "remark"]
            assert remarks == [], steps
            assert held(office, TEA, "2026-11-27")["status"] == "valid"

    @pytest.mark.thorough
    def test_of_a_file_it_is_told_with_its_row(self, office: Run, write: Write) -> None:
        rows = f"product,entity,certificate\n{TEA},HTX chè Khe Nhạn,7/GCN\n"
        path = write("again.csv", rows)
        said = office("import --kind reissue --number 12/QĐ-UBND --issued-on 2026-11-16", path)
        assert (said.out + said.err).count("issued again on 16/11/2026") == 1
        assert held(office, TEA, "2026-11-27")["pending_review"]

    @pytest.mark.thorough
    def test_a_held_product_is_on_no_public_list(self, office: Run, tmp_path: Path) -> None:
        office("import", DEEDS / "hold.docx")
        assert held(office, TEA, "2026-11-20")["pending_review"]
        notice = office("notice announcement --as-of 2026-11-20 --format json").json
        assert TEA not in {row["product"] for row in notice}
        office("publish --as-of 2026-11-20", tmp_path / "site")
        assert TEA not in (tmp_path / "site" / "data" / "lapsed.csv").read_text(encoding="utf-8")
        reasons = {
            row["reason"]
            for row in office("watch --as-of 2026-11-20 --format json").json
            if row["product"] == TEA
        }
        assert "on_hold" in reasons

    @pytest.mark.thorough
    def test_is_ended_by_closing_it_and_not_by_another_decision(
        self, office: Run, write: Write
    ) -> None:
        office(f"record hold '{TEA}' --on 2024-03-01 --document 12/QĐ-UBND --note 'khiếu nại'")
        by_hand = office(
            "record annulment 12/QĐ-UBND --on 2024-05-01 --document 15/QĐ-UBND", code=1
        )
        paper = (
            'UBND TỈNH HÒA PHÚ\nSố: 15/QĐ-UBND\n"Hòa Phú, ngày 01 tháng 5 năm 2024"\n'
            "QUYẾT ĐỊNH\nVề việc hủy bỏ Quyết định số 12/QĐ-UBND ngày 01/3/2024 của UBND tỉnh\n"
        )
        of_paper = office("import", write("15.csv", paper), code=4)
        for ran in (by_hand, of_paper):
            assert "ocop record close 1 --on" in ran.err
        office("record close 1 --on 2024-05-01")

    @pytest.mark.thorough
    def test_until_it_is_closed(self, office: Run) -> None:
        office(f"record hold '{TEA}' --on 2024-03-01 --note 'khiếu nại'")
        office("record close 1 --on 2024-06-01")
        flags = [
            held(office, TEA, day)["pending_review"]
            for day in ("2024-02-29", "2024-03-01", "2024-05-31", "2024-06-01")
        ]
        assert flags == [False, True, True, False]

    @pytest.mark.thorough
    def test_a_held_revocation_is_not_public(self, office: Run, tmp_path: Path) -> None:
        office("import", DEEDS / "revocation.csv")
        office(f"record hold '{TEA}' --on 2025-03-05 --note 'khiếu nại quyết định thu hồi'")
        office("publish --as-of 2025-04-01", tmp_path / "site")
        rows = (tmp_path / "site" / "data" / "products.csv").read_text(encoding="utf-8")
        assert "revoked" not in rows


class TestNamesAndOwners:
    @pytest.mark.thorough
    def test_two_cooperatives_merge(self, office: Run) -> None:
        office("import", DEEDS / "two-cooperatives.csv")
        for name in ("HTX chè Đồi Trám", "HTX nông nghiệp Suối Trắc"):
            office(f"record transfer '{name}' --to 'HTX Nà Hiên' --on 2026-01-15 --document 77/ĐK")
        asked = "--as-of 2026-06-25 --format json --entity"
        assert len(office(f"ratings {asked} 'HTX Nà Hiên'").json) == 4
        assert len(office(f"ratings {asked} 'HTX chè Đồi Trám'").json) == 2
        assert office("ratings --as-of 2026-01-14 --format json --entity 'HTX Nà Hiên'").json == []
        owners = {row["entity"] for row in office("due --as-of 2026-06-25 --format json").json}
        assert "HTX Nà Hiên" in owners and "HTX chè Đồi Trám" not in owners

    OLD = HEAD + (
        'Chè búp khô Đồi Trám,HTX chè Đồi Trám,"xã Nà Hiên",4,80,'
        "1/QĐ-UBND,2021-11-20,UBND tỉnh Lâm Khê,\n"
        'Măng khô,HTX chè Đồi Trám,"xã Nà Hiên",3,60,1/QĐ-UBND,2021-11-20,UBND tỉnh Lâm Khê,\n'
    )
    NEW = HEAD + (
        'Chè búp khô,HTX Nà Hiên,"xã Nà Hiên",4,80,2/QĐ-UBND,2024-10-10,UBND tỉnh Lâm Khê,\n'
        'Măng khô Nà Hiên,HTX Nà Hiên,"xã Nà Hiên",3,60,'
        "2/QĐ-UBND,2024-10-10,UBND tỉnh Lâm Khê,\n"
    )
    RENAME = "record rename 'HTX chè Đồi Trám' --to 'HTX Nà Hiên' --on 2024-01-15"

    @pytest.mark.thorough
    @pytest.mark.parametrize("deed_first", [True, False])
    def test_what_a_renamed_entity_renews_is_its_own_product(
        self, ocop: Run, write: Write, deed_first: bool
    ) -> None:
        ocop("import", write("1.csv", self.OLD))
        steps = [lambda: ocop(self.RENAME), lambda: ocop("import", write("2.csv", self.NEW))]
        for step in steps if deed_first else steps[::-1]:
            step()
        rows = ocop("ratings --as-of 2024-12-24 --format json").json
        assert [(row["status"], row["pending_review"]) for row in rows] == [("valid", False)] * 2
        assert ocop("review --as-of 2024-12-24 --format json").json == []
        assert "HTX chè Đồi Trám" in ocop("show 'Măng khô' --lang en").out
        ocop("undo --yes", next(
            row["log_id"] for row in ocop("log --format json").json if row["what"] == "record"
        ))  # fmt: skip
        assert len(ocop("ratings --as-of 2024-12-24 --format json").json) == 4

    @pytest.mark.thorough
    def test_what_bore_the_later_name_before_the_day_is_asked_about(
        self, ocop: Run, write: Write
    ) -> None:
        before = HEAD + (
            'Măng khô,HTX Nà Hiên,"xã Nà Hiên",3,60,3/QĐ-UBND,2022-03-03,UBND tỉnh Lâm Khê,\n'
        )
        ocop("import", write("1.csv", self.OLD), write("3.csv", before))
        ocop(self.RENAME)
        rows = ocop("ratings 'Măng khô' --as-of 2024-11-24 --format json").json
        assert {row["status"]: row["pending_review"] for row in rows} == {
            "lapsed": True,
            "valid": False,  # whichever the answer
        }
        (question,) = ocop("review --as-of 2024-11-24 --format json --lang en").json
        assert "rated before that day" in question["reasons"][0]

    @pytest.mark.thorough
    def test_what_two_that_merged_both_made_is_asked_about_and_nothing_else(
        self, ocop: Run, write: Write
    ) -> None:
        other = HEAD + (
            'Măng khô,HTX Suối Trắc,"xã Nà Hiên",3,60,1/QĐ-UBND,2021-11-20,UBND tỉnh Lâm Khê,\n'
        )
        ocop("import", write("1.csv", self.OLD), write("o.csv", other))
        for name in ("HTX chè Đồi Trám", "HTX Suối Trắc"):
            ocop(f"record transfer '{name}' --to 'HTX Hợp Nhất' --on 2022-05-05")
        # The one they became takes another name: it is the successor of both.
        ocop("record rename 'HTX Hợp Nhất' --to 'HTX Nà Hiên' --on 2024-01-15")
        ocop("import", write("2.csv", self.NEW))
        rows = ocop("ratings --as-of 2024-12-24 --format json").json
        assert {r["product"]: r["pending_review"] for r in rows if "búp" in r["product"]} == {
            "Chè búp khô": False
        }
        asked = ocop("review --as-of 2024-12-24 --format json").json
        assert {q["entity"] for q in asked} == {"HTX chè Đồi Trám", "HTX Suối Trắc"}
        assert {q["candidate"] for q in asked} == {"Măng khô Nà Hiên"}

    @pytest.mark.thorough
    def test_letters_go_to_the_entity_there_is(self, office: Run, tmp_path: Path) -> None:
        office("import", DEEDS / "two-cooperatives.csv")
        for name in ("HTX chè Đồi Trám", "HTX nông nghiệp Suối Trắc"):
            office(f"record rename '{name}' --to 'HTX Nà Hiên' --on 2026-01-15")
        office("notice reminder --as-of 2026-06-25 -o", tmp_path / "letters.md")
        text = (tmp_path / "letters.md").read_text(encoding="utf-8")
        assert "Kính gửi: HTX Nà Hiên (trước là HTX" in text
        assert "Kính gửi: HTX chè Đồi Trám" not in text

    @pytest.mark.thorough
    def test_a_label_under_the_new_name(self, office: Run, write: Write) -> None:
        office("import", DEEDS / "two-cooperatives.csv")
        for name in ("HTX chè Đồi Trám", "HTX nông nghiệp Suối Trắc"):
            office(f"record rename '{name}' --to 'HTX Nà Hiên' --on 2026-01-15")
        seen = write("l.csv", "product,entity,stars,seen_on\nChè đinh,HTX Nà Hiên,4,2026-05-01\n")
        assert office("labels --format json", seen).json[0]["verdict"] == "ok"
        office("import", DEEDS / "renewed.csv")
        assert office("labels --format json", seen).json[0]["verdict"] in ("ok", "ask")

    @pytest.mark.thorough
    def test_a_renamed_product_is_renewed_under_its_new_name(
        self, office: Run, write: Write
    ) -> None:
        office(f"record rename '{HONEY}' --to 'Mật ong Pù Vang' --on 2026-02-01 --document 3/CV")
        renewed = HEAD + (
            'Mật ong Pù Vang,Hộ kinh doanh Lò Văn Sướng,"xã Pù Vang, huyện Khe Nhạn",4,80,'
            "240/QĐ-UBND,2026-11-10,UBND tỉnh Lâm Khê,\n"
        )
        office("import", write("renewed.csv", renewed))
        rows = office("ratings --format json").json
        assert len(rows) == 3
        assert held(office, "Mật ong Pù Vang", "2026-11-20")["valid_through"] == "2029-11-10"
        assert held(office, HONEY, "2026-01-31")["status"] == "valid"
        assert held(office, "Mật ong Pù Vang", "2026-02-01")["status"] == "valid"

    @pytest.mark.thorough
    def test_one_product_goes_to_another_owner(self, office: Run) -> None:
        office(f"record transfer '{HONEY}' --to 'HTX Ong Việt' --on 2026-02-01 --document 3/CV")
        assert held(office, HONEY, "2026-02-01")["entity"] == "HTX Ong Việt"
        assert held(office, HONEY, "2026-01-31")["entity"] == "Hộ kinh doanh Lò Văn Sướng"

    @pytest.mark.thorough
    def test_nobody_writes_to_a_dissolved_entity(self, office: Run) -> None:
        line = "record transfer 'HTX chè Khe Nhạn' --dissolved --on 2026-02-01 --document 4/ĐK"
        office(line)
        letters = office("notice reminder --as-of 2026-06-25 --format json --lang en")
        assert TEA not in {row["product"] for row in letters.json}
        assert "dissolved" in letters.err

    @pytest.mark.thorough
    def test_old_and_new_names_in_a_table(self, office: Run, write: Write) -> None:
        table = "STT,Chủ thể cũ,Chủ thể mới\n1,HTX chè Khe Nhạn,HTX trà Khe Nhạn Xanh\n"
        office(
            "import --kind rename --number 50/QĐ-UBND --issued-on 2025-06-10",
            write("names.csv", table),
        )
        assert held(office, TEA, "2025-06-10")["entity"] == "HTX trà Khe Nhạn Xanh"

    def test_without_the_new_name_the_refusal_says_how(self, office: Run, write: Write) -> None:
        table = f"Sản phẩm,Chủ thể\n{TEA},HTX chè Khe Nhạn\n"
        ran = office(
            "import --kind rename --number 50/QĐ-UBND --issued-on 2025-06-10 --lang en",
            write("names.csv", table), code=4,
        )  # fmt: skip
        assert "ocop record rename" in ran.err


class TestWithoutADocument:
    @pytest.mark.parametrize("kind", ["revocation", "removal", "extension --until 2027-01-01"])
    def test_no_act_on_a_certificate_is_entered(self, office: Run, kind: str) -> None:
        name, _, rest = kind.partition(" ")
        ran = office(f"record {name} '{TEA}' {rest} --on 2026-11-20 --lang en", code=2)
        assert "needs its document" in ran.err


class TestCarriedByTheHistory:
    @pytest.mark.thorough
    def test_a_register_made_of_it_answers_alike(
        self, office: Run, write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        office("import", DEEDS / "two-cooperatives.csv")
        office("import", DEEDS / "revocation.csv", DEEDS / "annulment.docx")
        office("import", DEEDS / "correction.docx")
        office(f"record rename '{HONEY}' --to 'Mật ong Pù Vang' --on 2026-02-01 --document 3/CV")
        office("record transfer 'HTX chè Đồi Trám' --to 'HTX Nà Hiên' --on 2026-01-15")
        office(f"record hold '{CAKE}' --on 2024-03-01 --note 'khiếu nại'")
        office(f"record hold '{TEA}' --on 2024-03-01 --note 'đã xong'")
        closed = office(f"show '{TEA}' --format json").json["acts"]
        number = next(act["act_id"] for act in closed if act["kind"] == "hold")
        office(f"record close {number} --on 2024-05-01")
        office("record annulment 'Măng khô' --of-decision 100/QĐ-UBND --document 5/QĐ"
               " --on 2025-01-01")  # fmt: skip
        days = (
            "2023-12-01", "2024-04-01", "2025-04-01", "2025-12-01", "2026-01-20", "2026-03-01",
            "2026-11-20",
        )  # fmt: skip
        asked = "product,entity,stars,status,valid_through,pending_review"
        keys = asked.split(",")

        def answers() -> list[list[tuple[Any, ...]]]:
            found = []
            for day in days:
                rows = office(f"ratings --as-of {day} --format json").json
                found.append(sorted(tuple(str(row[key]) for key in keys) for row in rows))
            return found

        before = answers()
        copied(office, write, tmp_path, monkeypatch)
        assert answers() == before
