"""Columns that are ticked: what a row says that is left blank where others are ticked."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Run

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
