"""Names without a maker that are near too many others: what is not compared is told."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product
from pathlib import Path

import pytest

from ocop_cli.register.writing import pairing
from tests.conftest import Run

Write = Callable[[str, str], Path]
HEAD = "product,entity,stars,decision,issued_on,authority\n"
SYLLABLES = ["An", "Minh", "Phú", "Thành", "Tân", "Hải"]
CROWD = [f"Mật ong {one} {two}" for one, two in product(SYLLABLES, SYLLABLES) if one != two]


def listed(names: list[str], entity: str, decision: str, day: str) -> str:
    rows = (f"{name},{entity},3,{decision},{day},UBND tỉnh A\n" for name in names)
    return HEAD + "".join(rows)


def warned(ocop: Run, *paths: Path) -> list[tuple[int, str]]:
    """Row and words of each time a file was told to be crowded."""
    files = ocop("import --format json", *paths).json["files"]
    return [
        (problem["row"], problem["message"])
        for file in files
        for problem in file["problems"]
        if problem["code"] == "crowded"
    ]


@pytest.mark.thorough
def test_what_was_not_compared_is_told_once_with_its_first_row(ocop: Run, write: Write) -> None:
    assert len(CROWD) > pairing.CLOSEST + 2
    older = write("1.csv", listed(CROWD, "", "1/QĐ-UBND", "2020-05-01"))
    newer = write("2.csv", listed(["Trà xanh", *CROWD], "", "2/QĐ-UBND", "2023-04-01"))
    assert warned(ocop, older) == []
    ((row, message),) = warned(ocop, newer)
    assert row == 3
    assert CROWD[0] in message
    assert str(len(CROWD)) in message
    rows = ocop("lapsed --as-of 2023-06-01 --format json").json
    assert {row["product"] for row in rows if not row["pending_review"]} == set()


@pytest.mark.thorough
def test_few_names_are_compared_with_all(ocop: Run, write: Write) -> None:
    few = CROWD[: pairing.CLOSEST]
    older = write("1.csv", listed(few, "", "1/QĐ-UBND", "2020-05-01"))
    newer = write("2.csv", listed(few, "", "2/QĐ-UBND", "2023-04-01"))
    assert warned(ocop, older, newer) == []


@pytest.mark.thorough
def test_names_of_one_maker_are_looked_at_again(ocop: Run, write: Write) -> None:
    older = write("1.csv", listed(CROWD, "HTX Gió Lành", "1/QĐ-UBND", "2020-05-01"))
    newer = write("2.csv", listed(CROWD[::-1], "HTX Gió Lành", "2/QĐ-UBND", "2023-04-01"))
    assert warned(ocop, older, newer) == []
