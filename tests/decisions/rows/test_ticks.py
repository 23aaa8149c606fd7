"""Columns that are ticked: what a row says that is left blank where others are ticked."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from ocop_cli.model.pages import PageKind
from tests.conftest import Run
from tests.made.pages import (
    GIVEN,
    LETTERHEAD,
    NOTHING_GIVEN,
    document,
    errors,
    lines,
    only,
    read,
    sheet,
)

Write = Callable[[str, str], Path]
HEAD = "Tên sản phẩm,Chủ thể,Hạng sao,Số quyết định,Ngày ban hành"
ROW = "{name},HTX Suối Nga,4,95/QĐ-UBND,15/03/2024"
NAMES = ("Mật ong", "Chè búp", "Gạo nếp")


def results(
    ocop: Run, write: Write, headings: str, ticks: tuple[str, ...], *options: str
) -> list[str | None]:
    """What three rows say of their result; None for one that is refused."""
    rows = [f"{ROW.format(name=n)},{one}" for n, one in zip(NAMES, ticks, strict=True)]
    path = write("ticks.csv", "\n".join((f"{HEAD},{headings}", *rows, "")))
    ocop("import", path, "--rejects", "left.csv", *options)
    found = {row["product"]: row["result"] for row in ocop("ratings --history --format json").json}
    return [found.get(name) for name in NAMES]


@pytest.mark.parametrize(
    ("headings", "ticks", "said"),
    [
        ("Đạt,Không đạt", ("x,", ",x", "x,"), ["passed", "failed", "passed"]),
        ("Đạt,Không đạt", ("x,", ",x", ","), ["passed", "failed", None]),
        ("Đạt", ("x", "", "x"), ["passed", None, "passed"]),
        ("Không đạt", ("", "x", ""), ["passed", "failed", "passed"]),
        ("Đạt", ("", "", ""), ["passed", "passed", "passed"]),  # a form that nobody filled in
    ],
)
def test_a_blank_beside_ticks_passed_nobody(
    ocop: Run, write: Write, headings: str, ticks: tuple[str, ...], said: list[str | None]
) -> None:
    assert results(ocop, write, headings, ticks) == said


def test_what_the_refusal_shows_to_paste_lets_the_row_in(ocop: Run, write: Write) -> None:
    said = results(ocop, write, "Đạt", ("x", "", "x"), "--column", "Đạt=ignore")
    assert said == ["passed", "passed", "passed"]
    assert pending(ocop) == {NAMES[1]}  # it may be that the column says who passed all the same


def pending(ocop: Run) -> set[str]:
    return {row["product"] for row in ocop("ratings --format json").json if row["pending_review"]}


@pytest.mark.parametrize(
    ("headings", "ticks", "options", "held"),
    [
        ("Không đạt", ("", "x", ""), ("--column", "Không đạt=ignore"), {NAMES[1]}),
        ("Đạt", ("", "", ""), ("--column", "Đạt=ignore"), set()),
        ("Kết quả", ("Đạt", "Không đạt", "Đạt"), ("--word", "Không đạt=ignore"), {NAMES[1]}),
        ("Kết quả", ("Đạt", "Không đạt", "Đạt"), ("--column", "Kết quả=ignore"), {NAMES[1]}),
        ("Kết quả", ("Đạt", "Đạt", "Đạt"), ("--word", "Đạt=ignore"), set()),
    ],
)
def test_what_is_left_out_and_says_who_failed_is_under_review(
    ocop: Run, write: Write, headings: str, ticks: tuple[str, ...], options: tuple[str, ...],
    held: set[str],
) -> None:  # fmt: skip
    assert results(ocop, write, headings, ticks, *options) == ["passed"] * 3
    assert pending(ocop) == held


STARS = "Sản phẩm|Chủ thể|3 sao|4 sao|5 sao"
KINDS = "Sản phẩm|Chủ thể|Hạng sao|Đánh giá mới|Đánh giá lại"
RISES = "Sản phẩm|Chủ thể|Hạng sao|Đánh giá lại|Nâng hạng"
RESULTS = "Sản phẩm|Chủ thể|Hạng sao|Đạt|Không đạt"


@pytest.mark.parametrize(
    ("heads", "row"),
    [
        (STARS, "Chè|HTX A|x|x|"), (STARS, "Chè|HTX A||X|v"), (STARS, "Chè|HTX A|1|1|"),
        (f"{STARS}|Hạng sao", "Chè|HTX A|x|||4 sao"),
        (f"{STARS}|Kết quả", "Chè|HTX A||x||Đạt 3 sao"),
        ("Sản phẩm|Chủ thể|Dưới 3 sao|3 sao", "Chè|HTX A|x|x"),
        (KINDS, "Chè|HTX A|4|x|x"), (f"{KINDS}|Hình thức", "Chè|HTX A|4||x|Lần đầu"),
        ("Sản phẩm|Chủ thể|Hạng sao|Cấp mới|Cấp lại", "Chè|HTX A|4|x|x"),
        ("Sản phẩm|Chủ thể|Hạng sao|Công nhận mới|Nâng hạng", "Chè|HTX A|4|x|x"),
        (RESULTS, "Chè|HTX A|4|x|x"), (f"{RESULTS}|Kết quả", "Chè|HTX A|4|x||Không đạt"),
        (f"{RESULTS}|Kết quả", "Chè|HTX A|4||x|Đạt"),
    ],
)  # fmt: skip
def test_two_that_speak_against_each_other_refuse_the_row(heads: str, row: str) -> None:
    cells = tuple(cell or None for cell in row.split("|"))
    table = [tuple(heads.split("|")), cells]
    letter = (*LETTERHEAD, "Về việc công nhận sản phẩm OCOP", table)
    for said in (
        read(lines(heads, row)),
        read(sheet(*table)),
        read(document(*letter), given=NOTHING_GIVEN),
        read(document(*letter, kind=PageKind.PAPER), given=NOTHING_GIVEN),
    ):
        assert [one.code for one in errors(said)] == ["several_values"]
        assert errors(said)[0].place.column is not None and not said.entries


@pytest.mark.parametrize(
    ("heads", "row", "kind", "stars"),
    [
        (RISES, "Chè|HTX A|4|x|x", "upgrade", 4),  # who rose was evaluated again
        (f"{KINDS}|Hình thức", "Chè|HTX A|4||x|Đánh giá lại", "re_evaluation", 4),
        (f"{STARS}|Hạng sao", "Chè|HTX A||x||4 sao", None, 4),
        ("Sản phẩm|Chủ thể|3 sao|4 sao|Tiềm năng 5 sao", "Chè|HTX A||x|x", None, 4),
    ],
)
def test_two_that_say_the_same_are_one(heads: str, row: str, kind: str | None, stars: int) -> None:
    entry = only(read(lines(heads, row)))
    assert (entry.kind, entry.stars) == (kind, stars)


class TestPointsInThePlaceOfATick:
    """Columns "3 sao | 4 sao" that hold the points with which a product reached the rank."""

    HEADINGS = ("Tên sản phẩm", "Chủ thể", "Hạng 3 sao (50-69 điểm)", "Hạng 4 sao (70-89 điểm)")

    @pytest.mark.parametrize(
        ("three", "four", "stars", "score"),
        [
            (None, "78,5", 4, 78.5),
            ("63,0", None, 3, 63.0),
            (None, 70, 4, 70.0),
            ("69.9 điểm", None, 3, 69.9),
            (None, "x", 4, None),
        ],
    )
    def test_are_the_rank_and_the_score(
        self, three: str | None, four: str | float | None, stars: int, score: float | None
    ) -> None:
        said = read(sheet(self.HEADINGS, ("Chè búp", "HTX A", three, four)), given=GIVEN)
        entry = only(said)
        assert (entry.stars, entry.score) == (stars, score)

    @pytest.mark.parametrize(
        ("three", "four"),
        [
            ("78,5", None),  # of another rank's band
            ("63", "78"),  # the districts' points and the province's?
            (None, "4"),
            (None, "780"),
        ],
    )
    def test_that_fit_no_one_rank_are_refused(self, three: str | None, four: str | None) -> None:
        said = read(sheet(self.HEADINGS, ("Chè búp", "HTX A", three, four)), given=GIVEN)
        assert not said.entries
        assert errors(said)

    def test_beside_a_column_of_points_are_refused(self) -> None:
        headings = (*self.HEADINGS, "Điểm")
        said = read(sheet(headings, ("Chè búp", "HTX A", None, "78", "81")), given=GIVEN)
        assert not said.entries
