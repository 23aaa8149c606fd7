"""Rows kept with a doubt: imported as printed, under review until a person has looked."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from ocop_cli.decisions import doubt_count
from tests.conftest import Run

Write = Callable[[str, str], Path]

HEAD = "product,entity,stars,decision,issued_on,authority,note\n"
ROW = "{},HTX Núi Mây,3,12/QĐ-UBND,2020-03-01,UBND tỉnh A,{}\n"
DAY = "--as-of 2024-06-30"


@pytest.fixture
def noted(ocop: Run, write: Write) -> Run:
    """Two products that lapsed; beside one of them stands that a dossier is in."""
    text = HEAD + ROW.format("Chè xanh", "Đã nộp hồ sơ") + ROW.format("Miến dong", "")
    ocop("import", write("a.csv", text))
    return ocop


def open_ones(ocop: Run, more: str = "") -> list[tuple[str, str, str]]:
    """Product, place and words of the open remarks."""
    found = ocop(f"review --format json {more}").json
    assert isinstance(found, list)
    return [(q["product"], q["place"], q["text"]) for q in found if q["kind"] == "remark"]


def pending(ocop: Run, more: str = DAY) -> list[str]:
    """The products under review, of those that lapsed."""
    found = ocop(f"lapsed --format json {more}").json
    assert isinstance(found, list)
    return [row["product"] for row in found if row["pending_review"]]


class TestAHeldRow:
    @pytest.mark.thorough
    def test_goes_in_as_printed_and_is_asked_about(self, noted: Run) -> None:
        assert open_ones(noted, "--lang en") == [
            ("Chè xanh", "a.csv, line 2, column 'note'", "Đã nộp hồ sơ")
        ]
        assert pending(noted) == ["Chè xanh"]
        assert len(noted(f"lapsed --format json {DAY}").json) == 2

    @pytest.mark.thorough
    def test_is_on_no_notice_and_under_review_on_the_public_page(
        self, noted: Run, tmp_path: Path
    ) -> None:
        noted(f"notice announcement {DAY} -o a.html")
        text = (tmp_path / "a.html").read_text(encoding="utf-8")
        assert "Miến dong" in text and "Chè xanh" not in text
        noted(f"publish site {DAY}")
        lapsed = (tmp_path / "site/data/lapsed.csv").read_text(encoding="utf-8")
        assert "Miến dong" in lapsed and "Chè xanh" not in lapsed

    @pytest.mark.thorough
    @pytest.mark.parametrize("answer", ["accept", "reject"])
    def test_is_free_once_a_person_has_answered(self, noted: Run, answer: str) -> None:
        number = noted("review --format json").json[0]["review_id"]
        noted("review", answer, number)
        assert not open_ones(noted) and not pending(noted)
        noted("review", answer, number)
        assert noted("log --format json").json[-1]["log_id"] == 2, "the same answer changes nothing"
        noted("undo 2")
        assert pending(noted) == ["Chè xanh"]

    @pytest.mark.thorough
    def test_is_asked_with_what_the_answers_to_its_kind_say(self, noted: Run, write: Write) -> None:
        said = noted(f"review {DAY}").out.splitlines()[-1]
        assert "it is in the register" in said and "(one)" not in said
        row = ROW.format("Chè xạnh", "").replace("12/QĐ", "90/QĐ")
        noted("import", write("b.csv", HEAD + row))
        assert "of printed words" in noted(f"review {DAY}").out.splitlines()[-1]

    @pytest.mark.thorough
    def test_is_counted_by_the_import(self, ocop: Run, write: Write) -> None:
        path = write("a.csv", HEAD + ROW.format("Chè xanh", "Đã nộp hồ sơ"))
        done = ocop("import --format json", path).json["files"][0]
        assert (done["imported"], done["held"]) == (1, 1)
        assert [p["code"] for p in done["problems"]] == ["remark"]
        again = ocop("import --format json", path).json["files"][0]
        assert (again["imported"], again["unchanged"], again["held"]) == (0, 1, 0)

    @pytest.mark.thorough
    def test_goes_with_its_import(self, noted: Run) -> None:
        noted("undo 1")
        assert not open_ones(noted)

    def test_was_not_asked_before_its_day(self, noted: Run) -> None:
        assert not open_ones(noted, "--as-of 2020-02-29")

    @pytest.mark.thorough
    def test_is_settled_by_a_later_rating(self, noted: Run, write: Write) -> None:
        row = ROW.format("Chè xanh", "").replace("12/QĐ", "90/QĐ").replace("2020", "2023")
        noted("import", write("b.csv", HEAD + row))
        assert not pending(noted)

    @pytest.mark.thorough
    def test_is_carried_to_another_register(self, noted: Run, tmp_path: Path) -> None:
        noted("ratings --history --format csv -o h.csv")
        noted("import h.csv --db second.db")
        assert pending(noted, f"--db second.db {DAY}") == ["Chè xanh"]
        assert [text for _, _, text in open_ones(noted, "--db second.db")] == ["Đã nộp hồ sơ"]

    @pytest.mark.thorough
    def test_keeps_its_own_number_among_the_questions(self, noted: Run, write: Write) -> None:
        row = ROW.format("Chè xạnh", "Đã thu hồi").replace("12/QĐ", "90/QĐ")
        noted("import", write("b.csv", HEAD + row))
        found = noted("review --format json").json
        assert {q["kind"] for q in found} == {"remark", "same_product"}
        assert len({q["review_id"] for q in found}) == len(found) == 3


class TestQuestionsOfAHistory:
    @pytest.mark.thorough
    def test_two_files_of_one_decision_stay_in_question(self, ocop: Run, write: Write) -> None:
        for name in ("nhãn", "nhẫn"):
            ocop("import", write(f"{name}.csv", HEAD + ROW.format(f"Mật ong hoa {name}", "")))
        before = ocop(f"review --format json {DAY}").json
        assert len(before) == 1
        ocop("ratings --history --format csv -o h.csv")
        ocop("import h.csv --db second.db")
        after = ocop(f"review --format json {DAY} --db second.db").json
        assert [q["candidate"] for q in after] == [q["candidate"] for q in before]
        ocop("ratings --history --format csv -o h2.csv --db second.db")
        ocop("import h2.csv --db third.db")
        assert len(ocop(f"review --format json {DAY} --db third.db").json) == 1

    @pytest.mark.thorough
    def test_one_that_stands_behind_another_is_asked_there_once_that_is_answered(
        self, ocop: Run, write: Write
    ) -> None:
        for year, name in ((2020, "nhãn"), (2023, "nhẫn"), (2024, "nhàn")):
            row = ROW.format(f"Mật ong hoa {name}", "").replace("2020", str(year))
            ocop("import", write(f"{year}.csv", HEAD + row.replace("12/QĐ", f"{year - 2000}/QĐ")))
        ocop("ratings --history --format csv -o h.csv")
        ocop("import h.csv --db second.db")
        for where in ("", "--db second.db"):
            (first,) = (
                one for one in ocop(f"review --format json {where}").json
                if one["product"] == "Mật ong hoa nhãn"
            )  # fmt: skip
            ocop(f"review reject {first['review_id']} {where}")
            left = ocop(f"review --format json {where}").json
            assert "Mật ong hoa nhãn" in {one["product"] for one in left}, where
            assert "Mật ong hoa nhãn" in pending(ocop, where)

    @pytest.mark.thorough
    def test_one_of_an_earlier_day_is_asked_there_on_that_day(
        self, ocop: Run, write: Write
    ) -> None:
        for year, name in ((2019, "nhãn"), (2022, "nhẫn"), (2024, "nhãn")):
            row = ROW.format(f"Mật ong hoa {name}", "").replace("2020", str(year))
            ocop("import", write(f"{year}.csv", HEAD + row.replace("12/QĐ", f"{year - 2000}/QĐ")))
        ocop("ratings --history --format csv -o h.csv")
        ocop("import h.csv --db second.db")
        for where in ("", "--db second.db"):
            assert pending(ocop, f"--as-of 2023-01-01 {where}") == ["Mật ong hoa nhãn"], where


class TestStates:
    @pytest.mark.thorough
    @pytest.mark.parametrize("heading", ["Tình trạng", "Trạng thái", "Tình trạng GCN", "Diễn giải"])
    @pytest.mark.parametrize("state", ["Đã thu hồi", "Không đạt", "Tạm đình chỉ", "Hết hạn"])
    def test_that_contradict_the_row_are_asked(
        self, ocop: Run, write: Write, heading: str, state: str
    ) -> None:
        head = f"Tên sản phẩm,Chủ thể,Số sao,Số quyết định,Ngày quyết định,{heading}\n"
        row = "Chè,HTX A,4,240/QĐ-UBND,10/06/2025,"
        ocop("import", write("a.csv", head + row + state))
        assert [text for _, _, text in open_ones(ocop)] == [state]
        (one,) = ocop("ratings --format json --as-of 2025-07-01").json
        assert one["pending_review"]

    @pytest.mark.thorough
    @pytest.mark.parametrize(("stars", "asked"), [("4", True), ("", False)])
    def test_a_remark_that_gives_the_result_is_read_where_no_stars_deny_it(
        self, ocop: Run, write: Write, stars: str, asked: bool
    ) -> None:
        head = "Tên sản phẩm,Chủ thể,Số sao,Số quyết định,Ngày quyết định,Ghi chú\n"
        ocop("import", write("a.csv", head + f"Chè,HTX A,{stars},240/QĐ-UBND,10/06/2025,Không đạt"))
        assert bool(open_ones(ocop)) is asked
        (one,) = ocop("ratings --format json --as-of 2025-07-01").json
        assert (one["status"] == "not_certified") is not asked
        assert one["pending_review"] is asked

    @pytest.mark.parametrize("state", ["Còn hiệu lực", "Chưa thu hồi", "Đang hoạt động", ""])
    def test_that_say_nothing_new_are_not(self, ocop: Run, write: Write, state: str) -> None:
        head = "Tên sản phẩm,Chủ thể,Số sao,Số quyết định,Ngày quyết định,Tình trạng\n"
        ocop("import", write("a.csv", head + "Chè,HTX A,4,240/QĐ-UBND,10/06/2025," + state))
        assert not open_ones(ocop)

    def test_that_a_certificate_ran_out_is_nothing_new_where_it_did(
        self, ocop: Run, write: Write
    ) -> None:
        head = "Tên sản phẩm,Chủ thể,Số sao,Số quyết định,Ngày quyết định,Tình trạng\n"
        ocop("import", write("a.csv", head + "Chè,HTX A,4,24/QĐ-UBND,10/06/2019,Hết hạn"))
        assert not open_ones(ocop)


class TestAColumnNobodyKnows:
    HEAD = "Tên sản phẩm,Chủ thể,Số sao,Số quyết định,Ngày quyết định,{}\n"
    ROW = "Chè,HTX A,4,24/QĐ-UBND,10/06/2020,{}"

    @pytest.mark.thorough
    @pytest.mark.parametrize(
        ("heading", "cell"),
        [("Số QĐ đánh giá lại", "1412/QĐ-UBND"), ("Ngày xét lại", "20/6/2023"),
         ("Xyz", "đã thu hồi năm 2022"), ("Mốc", "2023-06-20")],
    )  # fmt: skip
    def test_opens_a_question_that_is_shown_and_answered(
        self, ocop: Run, write: Write, heading: str, cell: str
    ) -> None:
        ocop("import", write("a.csv", self.HEAD.format(heading) + self.ROW.format(cell)))
        (row,) = ocop("lapsed --format json --as-of 2025-03-01").json
        assert row["pending_review"]
        assert cell in ocop("review").out or "20/06/2023" in ocop("review").out
        for number in (q["review_id"] for q in ocop("review --format json").json):
            ocop(f"review reject {number}")
        (row,) = ocop("lapsed --format json --as-of 2025-03-01").json
        assert not row["pending_review"]


class TestMoreThanAnybodyCanAnswer:
    """Each cell in doubt is a question; a file of very many is given up before all are heard."""

    HEAD = "product,entity,stars,decision,issued_on,authority,Ghi chú,Theo dõi\n"
    ROW = "Chè {0},HTX {0},4,12/QĐ-UBND,2023-03-01,UBND tỉnh A,{1},{2}\n"

    def rows(self, remark: str, beside: str) -> str:
        return self.HEAD + "".join(self.ROW.format(n, remark, beside) for n in range(6))

    @pytest.mark.parametrize(
        ("remark", "beside"),
        [("Đã gia hạn giấy chứng nhận", ""), ("", "Đã nộp hồ sơ đánh giá lại"),
         ("Đã gia hạn giấy chứng nhận", "Đã nộp hồ sơ đánh giá lại")],
    )  # fmt: skip
    def test_is_refused_with_what_to_do(
        self, ocop: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, remark: str, beside: str
    ) -> None:
        path = tmp_path / "a.csv"
        path.write_text(self.rows(remark, beside), encoding="utf-8")
        monkeypatch.setattr(doubt_count, "MOST_HELD", 5)
        ran = ocop("import --lang en", path, code=4)
        assert "a.csv: more than 5 places" in ran.err and "Split it" in ran.err
        assert "Traceback" not in ran.err
        assert ocop("import --format json", path, code=4).json["files"][0]["refused"]
        monkeypatch.setattr(doubt_count, "MOST_HELD", 12)
        assert ocop("import", path).code == 0

    def test_what_is_known_to_be_no_news_does_not_count(
        self, ocop: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        path = tmp_path / "a.csv"
        path.write_text(self.rows("Đóng gói 500 g", "0912345678"), encoding="utf-8")
        monkeypatch.setattr(doubt_count, "MOST_HELD", 0)
        assert ocop("import", path).code == 0
