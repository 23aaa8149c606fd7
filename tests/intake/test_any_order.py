"""Files that speak of each other's products: whichever comes in first, the same is under review."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest

from ocop_cli.law.filed import FiledEntry
from ocop_cli.register.reading import sayings
from ocop_cli.register.recording import held
from ocop_cli.register.recording.outcome import Outcome, Recording
from tests.conftest import Run
from tests.made import word

Write = Callable[[str, str], Path]
Rows = Sequence[tuple[str, ...]]
HEADINGS = ("TT", "Tên sản phẩm", "Chủ thể", "Hạng sao")
RECOGNISES = "Về việc công nhận kết quả đánh giá, phân hạng sản phẩm OCOP"
PROVINCE = "ỦY BAN NHÂN DÂN TỈNH LÂM KHÊ"
BASE = """product,entity,locality,stars,decision,issued_on,authority
Mật ong Suối Nga,HTX Suối Nga,Xã Nga,4,95/QĐ-UBND,2022-03-15,UBND tỉnh Lâm Khê
Chè Núi Mây,HTX Núi Mây,Xã Mây,4,95/QĐ-UBND,2022-03-15,UBND tỉnh Lâm Khê
"""
LATER = """product,entity,locality,stars,decision,issued_on,authority
Măng khô Tân Lập,HTX Tân Lập,Xã Lập,3,120/QĐ-UBND,2022-06-15,UBND tỉnh Lâm Khê
Rượu ngô Men Lá (chai 500 ml),HTX Men Lá,Xã Lá,3,120/QĐ-UBND,2022-06-15,UBND tỉnh Lâm Khê
Mật ong Suối Nga đặc biệt,Công ty Khe Bốn,Xã Khe,3,120/QĐ-UBND,2022-06-15,UBND tỉnh Lâm Khê
"""
DAYS = ("2024-12-31", "2025-06-01", "2026-11-20")


def paper(
    folder: Path,
    number: int,
    *articles: str,
    rows: Rows = (("1", "Trà hoa vàng", "HTX Trà Hoa", "3"),),
    further: Sequence[str] = (),
    notes: Sequence[str] = (),
    title: str = RECOGNISES,
    headings: tuple[str, ...] = HEADINGS,
) -> Path:
    """A decision of 20 February 2025, with articles, a list and notes under it."""
    lines = [PROVINCE, f"Số: {number}/QĐ-UBND", "Lâm Khê, ngày 20 tháng 02 năm 2025",
             "QUYẾT ĐỊNH", title, "QUYẾT ĐỊNH:",
             *(f"Điều {at}. {text}" for at, text in enumerate(articles, 1)),
             *further,
             "Nơi nhận: Như Điều 3; Lưu: VT.", "PHỤ LỤC"]  # fmt: skip
    said = "".join(word.paragraph(word.run(line)) for line in lines)
    listed = word.table(
        *(
            word.row(*(word.cell(word.paragraph(word.run(one))) for one in row))
            for row in (headings, *rows)
        )
    )
    under = "".join(word.paragraph(word.run(line)) for line in notes)
    return word.document(folder / f"{number}.docx", said + listed + under)


@pytest.fixture(autouse=True)
def held_as_by_all_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a file holds by lines is found among those it touches; here all are looked at too."""
    among_some, touched = held._newly_held, sayings.touched

    def checked(file: Recording, entries: Sequence[FiledEntry]) -> list[sayings.HeldByLine]:
        whole = replace(file, outcome=Outcome(problems=[*file.outcome.problems]))
        found = among_some(file, entries)
        with monkeypatch.context() as all_lines:
            all_lines.setattr(sayings, "touched", lambda db, log_id: None)
            assert among_some(whole, entries) == found
        assert whole.outcome.problems == file.outcome.problems
        if sayings.ties(file.db, file.entry.log_id):
            assert touched(file.db, file.entry.log_id)
        return found

    monkeypatch.setattr(held, "_newly_held", checked)


Answers = list[set[tuple[str, str, str, bool]]]


class Registers:
    """Registers made of the same files in other orders."""

    def __init__(self, ocop: Run, monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
        self.ocop, self.monkeypatch, self.folder = ocop, monkeypatch, folder
        self.made = 0

    def of(self, *files: Path, line: str = "import") -> Answers:
        """What a register answers that took in these files one by one.

        One refused for what it does not know yet is tried again behind the others.
        """
        self.made += 1
        self.monkeypatch.setenv("OCOP_DB", str(self.folder / f"{self.made}.db"))
        waiting = list(files)
        while waiting:
            left = [file for file in waiting if self.refused(line, file)]
            assert len(left) < len(waiting), left
            waiting = left
        return self.answers()

    def refused(self, line: str, file: Path) -> bool:
        try:
            self.ocop(line, file)
        except AssertionError as error:
            assert "exited with 4" in str(error)
            return True
        return False

    def answers(self) -> Answers:
        found = []
        for day in DAYS:
            rows = self.ocop(f"ratings --as-of {day} --format json").json
            names = "product", "entity", "status", "pending_review"
            found.append({tuple(row[name] for name in names) for row in rows})
        return found

    def pending(self, day: str = "2025-06-01") -> set[str]:
        return {one[0] for one in self.answers()[DAYS.index(day)] if one[3]}


@pytest.fixture
def registers(ocop: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Registers:
    return Registers(ocop, monkeypatch, tmp_path)


ARTICLE = "Công nhận kết quả theo Phụ lục."
TEA = ("1", "Trà hoa vàng", "HTX Trà Hoa", "3")
WITH_REMARK = (*HEADINGS, "Ghi chú")
# What a paper says of a product of another, and whose products are under review then.
SAID: dict[str, tuple[Callable[[Path], Path], set[str]]] = {
    "revokes in an article": (
        lambda at: paper(
            at, 310, ARTICLE, "Thu hồi Giấy chứng nhận OCOP của sản phẩm Mật ong Suối Nga."
        ),
        {"Mật ong Suối Nga"},
    ),
    "names the longer of two": (
        lambda at: paper(
            at, 310, ARTICLE, "Thu hồi Giấy chứng nhận của sản phẩm Mật ong Suối Nga đặc biệt."
        ),
        {"Mật ong Suối Nga đặc biệt"},
    ),
    "puts off one that it names": (
        lambda at: paper(
            at, 310, ARTICLE, "Sản phẩm Chè Núi Mây chuyển sang đánh giá tại đợt 2 năm 2025."
        ),
        {"Chè Núi Mây"},
    ),
    "lets those that ran out go on": (
        lambda at: paper(
            at,
            310,
            ARTICLE,
            "Các sản phẩm đã hết hạn chưa đánh giá lại được tiếp tục sử dụng Giấy chứng nhận đến "
            "hết ngày 30/12/2025.",
        ),
        {
            "Mật ong Suối Nga", "Chè Núi Mây", "Măng khô Tân Lập", "Mật ong Suối Nga đặc biệt",
            "Rượu ngô Men Lá (chai 500 ml)",
        },
    ),
    "names two of two papers": (
        lambda at: paper(
            at, 310, ARTICLE, "Thu hồi Giấy chứng nhận Chè Núi Mây và Măng khô Tân Lập."
        ),
        {"Chè Núi Mây", "Măng khô Tân Lập"},
    ),
    "extends in a note": (
        lambda at: paper(
            at, 310, ARTICLE, notes=("Ghi chú: Chè Núi Mây được gia hạn đến hết ngày 31/8/2025.",)
        ),
        {"Chè Núi Mây"},
    ),
    "names its own beside it": (
        lambda at: paper(
            at, 310, ARTICLE, "Tạm dừng hiệu lực Giấy chứng nhận Trà hoa vàng và Chè Núi Mây."
        ),
        {"Trà hoa vàng", "Chè Núi Mây"},
    ),
    "says so in a row's remark": (
        lambda at: paper(
            at,
            310,
            ARTICLE,
            headings=WITH_REMARK,
            rows=((*TEA, "Thay cho Măng khô Tân Lập đã thu hồi giấy chứng nhận"),),
        ),
        {"Trà hoa vàng", "Măng khô Tân Lập"},
    ),
    "says so in a row's remark of its own list": (
        lambda at: paper(
            at,
            310,
            ARTICLE,
            headings=WITH_REMARK,
            rows=(
                (*TEA, "Thay cho Trà sen đã thu hồi giấy chứng nhận"),
                ("2", "Trà sen", "HTX Sen", "3", ""),
            ),
        ),
        {"Trà hoa vàng", "Trà sen"},
    ),
    "goes by a paper that does": (
        lambda at: paper(
            at, 310, ARTICLE, title=f"{RECOGNISES}",
            notes=(
                "Căn cứ Quyết định số 12/QĐ-UBND về việc thu hồi giấy chứng nhận Măng khô Tân Lập;",
            ),
        ),
        {"Măng khô Tân Lập"},
    ),
    "names a decision alone": (
        lambda at: paper(
            at, 310, ARTICLE,
            "Gia hạn Giấy chứng nhận các sản phẩm tại Quyết định số 120/QĐ-UBND ngày 15/6/2022.",
        ),
        {
            "Măng khô Tân Lập", "Mật ong Suối Nga đặc biệt", "Rượu ngô Men Lá (chai 500 ml)",
        },
    ),
    "lists them behind a colon": (
        lambda at: paper(
            at, 310, ARTICLE, "Thu hồi Giấy chứng nhận của các sản phẩm sau đây:",
            further=("1. Chè Núi Mây của HTX Núi Mây;", "2. Măng khô Tân Lập của HTX Tân Lập."),
        ),
        {"Chè Núi Mây", "Măng khô Tân Lập"},
    ),
    "lists its own among them": (
        lambda at: paper(
            at, 310, ARTICLE,
            notes=("Giấy chứng nhận của các sản phẩm sau bị thu hồi:", "- Trà hoa vàng",
                   "- Măng khô Tân Lập"),
        ),
        {"Trà hoa vàng", "Măng khô Tân Lập"},
    ),
    "leaves out what stands in brackets": (
        lambda at: paper(at, 310, ARTICLE, "Thu hồi Giấy chứng nhận sản phẩm Rượu ngô Men Lá."),
        {"Rượu ngô Men Lá (chai 500 ml)"},
    ),
    "names a maker alone": (
        lambda at: paper(
            at, 310, ARTICLE, "Thu hồi Giấy chứng nhận các sản phẩm của Hợp tác xã Tân Lập."
        ),
        {"Trà hoa vàng", "Măng khô Tân Lập"},
    ),
    "shortens the number of a decision": (
        lambda at: paper(
            at, 310, ARTICLE, "Tạm dừng hiệu lực các Giấy chứng nhận theo Quyết định số 95."
        ),
        {"Chè Núi Mây", "Mật ong Suối Nga"},
    ),
    "names a decision of another year": (
        lambda at: paper(
            at, 310, ARTICLE,
            "Tạm dừng hiệu lực Giấy chứng nhận theo Quyết định số 95/QĐ-UBND ngày 15/3/2021.",
        ),
        {"Trà hoa vàng"},
    ),
    "names what nobody knows": (
        lambda at: paper(at, 310, ARTICLE, "Thu hồi Giấy chứng nhận sản phẩm Cam sành Bản Vai."),
        {"Trà hoa vàng"},
    ),
}  # fmt: skip


@pytest.mark.thorough
@pytest.mark.parametrize("every", (False, pytest.param(True, marks=pytest.mark.slow)))
@pytest.mark.parametrize("said", SAID)
def test_what_a_paper_says_of_another_is_asked_whichever_came_first(
    registers: Registers, write: Write, tmp_path: Path, said: str, every: bool
) -> None:
    made, pending = SAID[said]
    files = write("base.csv", BASE), write("later.csv", LATER), made(tmp_path)
    first = registers.of(*files)
    assert registers.pending() == pending
    for order in permutations(files) if every else (files[::-1],):
        assert registers.of(*order) == first, [one.name for one in order]
        if order[0] is files[2]:
            registers.ocop("check")


@pytest.fixture
def two_ways(registers: Registers, write: Write, tmp_path: Path) -> tuple[Registers, Path, Path]:
    """A paper that revokes what a list has, and the list."""
    made, _ = SAID["revokes in an article"]
    return registers, made(tmp_path), write("base.csv", BASE)


class TestAProductThatComesAfterThePaper:
    @pytest.mark.thorough
    def test_is_told_of_with_the_file_that_names_it(
        self, two_ways: tuple[Registers, Path, Path]
    ) -> None:
        registers, said, base = two_ways
        registers.of(said)
        done = registers.ocop("import --format json", base).json["files"][0]
        (told,) = (one for one in done["problems"] if one["code"] == "remark_elsewhere")
        assert (done["held"], told["row"]) == (1, 2)
        assert "310.docx" in told["message"] and "Mật ong Suối Nga" in told["message"]

    def test_is_not_told_of_by_a_file_that_does_not_go_in(
        self, two_ways: tuple[Registers, Path, Path], write: Write
    ) -> None:
        registers, said, _ = two_ways
        registers.of(said)
        bad = write("bad.csv", BASE + BASE.splitlines()[-1].replace(",4,", ",9,") + "\n")
        done = registers.ocop("import --format json", bad, code=4).json["files"][0]
        assert done["refused"] and "remark_elsewhere" not in {p["code"] for p in done["problems"]}
        assert registers.pending() == {"Trà hoa vàng"}

    @pytest.mark.thorough
    def test_is_no_longer_under_review_once_the_paper_is_taken_back(
        self, two_ways: tuple[Registers, Path, Path]
    ) -> None:
        registers, said, base = two_ways
        registers.of(said, base)
        assert registers.pending() == {"Mật ong Suối Nga"}
        registers.ocop("undo 1 --yes")
        assert registers.pending() == set()
        registers.ocop("undo 3 --yes")
        assert registers.pending() == {"Mật ong Suối Nga"}
        registers.ocop("check")

    @pytest.mark.thorough
    def test_leaves_the_question_to_the_list_when_it_is_taken_back(
        self, two_ways: tuple[Registers, Path, Path]
    ) -> None:
        registers, said, base = two_ways
        registers.of(said, base)
        registers.ocop("undo 2 --yes")
        assert registers.pending() == {"Trà hoa vàng"}
        registers.ocop("import", base)
        assert registers.pending() == {"Mật ong Suối Nga"}

    @pytest.mark.thorough
    def test_that_another_file_rates_too_stays_when_the_first_is_taken_back(
        self, two_ways: tuple[Registers, Path, Path], write: Write
    ) -> None:
        registers, said, base = two_ways
        again = write("again.csv", BASE.replace("95/", "12/").replace("2022-", "2021-"))
        registers.of(again, base, said)
        registers.ocop("undo 1 --yes")
        assert registers.pending() == {"Mật ong Suối Nga"}

    @pytest.mark.thorough
    def test_is_asked_about_though_the_question_was_answered_for_the_list(
        self, two_ways: tuple[Registers, Path, Path]
    ) -> None:
        registers, said, base = two_ways
        registers.of(said)
        (asked,) = registers.ocop("review --format json").json
        registers.ocop("review reject", asked["review_id"])
        registers.ocop("import", base)
        (asked,) = registers.ocop("review --format json").json
        assert asked["product"] == "Mật ong Suối Nga"
        registers.ocop("review accept", asked["review_id"])
        assert registers.pending() == set()
        assert registers.ocop("review --format json").json == []

    @pytest.mark.thorough
    def test_is_not_what_was_known_before_it_came(
        self, two_ways: tuple[Registers, Path, Path], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        registers, said, base = two_ways
        registers.of(said)
        monkeypatch.setenv("OCOP_NOW", "2026-11-25T09:00:00+07:00")
        registers.ocop("import", base)
        then = registers.ocop("ratings --known-at 2026-11-24T23:00:00+07:00 --format json").json
        assert [(row["product"], row["pending_review"]) for row in then] == [("Trà hoa vàng", True)]

    @pytest.mark.thorough
    def test_is_held_in_a_register_made_of_the_history(
        self, two_ways: tuple[Registers, Path, Path], write: Write
    ) -> None:
        registers, said, base = two_ways
        first = registers.of(said, base)
        history = write("history.csv", registers.ocop("ratings --history --format csv").out)
        assert registers.of(history)[-1] == first[-1]

    @pytest.mark.thorough
    def test_is_tried_as_it_would_go_in(self, two_ways: tuple[Registers, Path, Path]) -> None:
        registers, said, base = two_ways
        registers.of(said)
        tried = registers.ocop("import --dry-run --format json", base).json["files"][0]
        assert registers.pending() == {"Trà hoa vàng"}
        done = registers.ocop("import --format json", base).json["files"][0]
        assert tried["problems"] == done["problems"]

    @pytest.mark.thorough
    def test_comes_in_by_the_same_paper_in_another_format_once(
        self, two_ways: tuple[Registers, Path, Path], tmp_path: Path
    ) -> None:
        registers, said, base = two_ways
        registers.of(said, base)
        (asked,) = registers.ocop("review --format json").json
        again = paper(
            tmp_path, 310, ARTICLE,
            "Thu hồi Giấy chứng nhận OCOP của sản phẩm Mật ong Suối Nga.",
            rows=(TEA, ("2", "Trà sen", "HTX Trà Hoa", "3")),
        )  # fmt: skip
        registers.ocop("import", again)
        assert registers.ocop("review --format json").json == [asked]
