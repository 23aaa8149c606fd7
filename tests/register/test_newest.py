"""What is kept of each product's newest certificate, against working it out of all its ratings."""

from __future__ import annotations

import csv
import random
from datetime import date, timedelta
from pathlib import Path

import pytest

from ocop_cli.register.file import opening
from ocop_cli.register.writing import newest
from tests.conftest import Run

GOODS = [(f"Chè {word}", f"HTX Hợp {maker}") for word in ("tôm", "búp", "sen") for maker in "AB"]
HEADS = ("product", "entity", "stars", "kind", "result", "decision", "issued_on", "effective_from",
         "valid_through")  # fmt: skip


def decision(path: Path, chance: random.Random, number: int) -> Path:
    """A list of few products, rated on one of few days, before or after those of other lists."""
    day = date(chance.randrange(2019, 2023), chance.choice((1, 4, 7, 10)), 15)
    with path.open("w", encoding="utf-8", newline="") as out:
        rows = csv.writer(out)
        rows.writerow(HEADS)
        for name, maker in chance.sample(GOODS, chance.randrange(1, len(GOODS))):
            stars = chance.choice((2, 3, 4, 5))
            failed = stars < 3 or chance.random() < 0.3
            later = day + timedelta(days=200) if chance.random() < 0.2 else ""
            printed = day + timedelta(days=900) if not failed and chance.random() < 0.2 else ""
            rows.writerow((
                name, maker, stars, chance.choice(("", "re_evaluation", "upgrade", "recognition")),
                "failed" if failed else "", f"{number}/QĐ-UBND", day, later, printed,
            ))  # fmt: skip
    return path


@pytest.mark.thorough
@pytest.mark.parametrize(
    "seed", (0, 1, 2, *(pytest.param(seed, marks=pytest.mark.slow) for seed in range(3, 60)))
)
def test_ratings_in_any_order_of_days_are_kept_as_all_of_them_together_say(
    ocop: Run, tmp_path: Path, seed: int
) -> None:
    chance = random.Random(seed)
    kept = 0
    for number in range(1, 13):
        path = decision(tmp_path / f"{number}.csv", chance, number)
        ocop("import", path)
        if chance.random() < 0.2:
            ocop("undo --yes --last")
        with opening.opened(tmp_path / "register.db") as db:
            assert not newest.unlike(db, 5), number
            kept += sum(1 for _ in db.execute("SELECT 1 FROM newest WHERE rating_id IS NOT NULL"))
    assert kept > 12
