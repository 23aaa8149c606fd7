"""A maker with more names near each other than are compared: no renewal goes without a question."""

from __future__ import annotations

import random
from collections.abc import Callable
from itertools import product
from pathlib import Path

import pytest

from ocop_cli.register.writing import crowds, pairing
from tests.conftest import Run

Write = Callable[[str, str], Path]
HEAD = "product,entity,stars,decision,issued_on,authority\n"
SYLLABLES = ["An", "Minh", "Phú", "Thành", "Tân", "Hải", "Đông", "Lộc"]
CROWD = [f"Trà thảo mộc túi lọc {one} {two}" for one, two in product(SYLLABLES, SYLLABLES)]
# What was renewed under a name that shares less with it than with every other name.
FAR = {
    "Trà thảo mộc túi lọc Zơ Vâng": "Trà Mộc Lan Rừng",
    "Trà thảo mộc túi lọc Kơ Ria": "Trà Gió Ngàn",
}


def listed(names: list[str], decision: str, day: str) -> str:
    return HEAD + "".join(f"{name},HTX Gió Lành,3,{decision},{day},UBND tỉnh A\n" for name in names)


@pytest.mark.thorough
@pytest.mark.parametrize("older_first", [True, False])
@pytest.mark.parametrize("respelt", [True, False])
@pytest.mark.parametrize("crowded", [20, crowds.CROWDED])
def test_names_left_over_are_asked_about_however_many_are_more_alike(
    ocop: Run,
    write: Write,
    monkeypatch: pytest.MonkeyPatch,
    older_first: bool,
    respelt: bool,
    crowded: int,
) -> None:
    monkeypatch.setattr(crowds, "CROWDED", crowded)
    assert len(CROWD) > 3 * pairing.CLOSEST
    renewed = [name.replace("Trà", "Chè") if respelt else name for name in CROWD]
    older = write("1.csv", listed([*FAR, *CROWD], "1/QĐ-UBND", "2020-05-01"))
    newer = write("2.csv", listed([*renewed, *FAR.values()], "2/QĐ-UBND", "2023-04-01"))
    for path in (older, newer) if older_first else (newer, older):
        ocop("import", path)
    rows = ocop("ratings --as-of 2023-06-01 --format json").json
    flags = {row["product"]: row["pending_review"] for row in rows if row["status"] == "lapsed"}
    assert flags.keys() >= FAR.keys()
    assert set(flags.values()) == {True}


@pytest.mark.thorough
def test_a_product_renewed_before_is_left_over_when_it_ends_again(ocop: Run, write: Write) -> None:
    (name, renamed), *_ = FAR.items()
    first = write("0.csv", listed([name], "1/QĐ-UBND", "2017-05-01"))
    older = write("1.csv", listed([name, *CROWD], "2/QĐ-UBND", "2020-05-01"))
    newer = write("2.csv", listed([*CROWD, renamed], "3/QĐ-UBND", "2023-04-01"))
    ocop("import", first, older, newer)
    (row,) = ocop("lapsed --as-of 2023-06-01 --format json").json
    assert (row["product"], row["pending_review"]) == (name, True)


def asked_before(ocop: Run, day: str) -> set[str]:
    """What has run out by a day and is in question on it."""
    rows = ocop(f"lapsed --as-of {day} --format json").json
    return {row["product"] for row in rows if row["pending_review"]}


@pytest.mark.thorough
@pytest.mark.parametrize("seed", range(3))
def test_of_very_many_each_that_may_have_been_renewed_is_asked_about_on_every_day(
    ocop: Run, write: Write, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    """Compared each with each, and each with a few alone."""
    chance = random.Random(seed)
    lists = [
        (f"{number}/QĐ-UBND", f"{year}-0{chance.randint(1, 6)}-01", chance.sample(CROWD, 18))
        for number, year in enumerate((2017, 2018, 2018, 2019, 2020, 2020, 2021, 2022), 1)
    ]
    # No two lists have a name in common: each is nobody's until somebody is asked.
    rows = []
    for at, (decision, day, names) in enumerate(lists):
        own = f"Ng{'aeiou'[at % 5]}{'bklmr'[at // 5]}"
        rows += [f"{name} {own},HTX Gió Lành,3,{decision},{day},UBND tỉnh A\n" for name in names]
    chance.shuffle(rows)
    path = write("all.csv", HEAD + "".join(rows))
    days = [f"{year}-{month}-01" for year in range(2020, 2026) for month in ("01", "07")]
    monkeypatch.setattr(crowds, "CROWDED", 10_000)
    monkeypatch.setattr(pairing, "CLOSEST", 10_000)
    ocop("import", path)
    with_all = [asked_before(ocop, day) for day in days]
    monkeypatch.setenv("OCOP_DB", str(path.with_name("few.db")))
    monkeypatch.setattr(pairing, "CLOSEST", 4)
    monkeypatch.setattr(crowds, "CROWDED", 20)
    ocop("import", path)
    with_few = [asked_before(ocop, day) for day in days]
    assert with_few == with_all
    assert max(map(len, with_all)) > 60
