"""A province made up, whose truth is known: what its papers bring in is never a false lapse."""

from __future__ import annotations

from pathlib import Path
from random import Random
from typing import Any

import pytest

from ocop_cli.text.keys import same_key
from tests.conftest import Run
from tests.made import province

SEEDS = [1, 2, *(pytest.param(seed, marks=pytest.mark.slow) for seed in range(3, 60))]


def products_of(history: list[dict[str, Any]], made: province.Province) -> list[set[int]]:
    """The numbers the register gives to each product of the province, by its own lines."""
    named: dict[tuple[str, str, str], set[int]] = {}
    for row in history:
        key = (row["decision"], same_key(row["product"]), same_key(row["entity"]))
        named.setdefault(key, set()).add(row["product_id"])
    found: list[set[int]] = []
    for product in made.products:
        own: set[int] = set()
        for decision in made.decisions:
            for line in decision.lines:
                if line.product is product:
                    own |= named[decision.number, same_key(line.name), same_key(line.entity)]
        found.append(own)
    return found


@pytest.mark.thorough
@pytest.mark.parametrize("seed", SEEDS)
def test_no_product_of_it_is_said_to_have_lapsed_or_to_hold_that_does_not(
    ocop: Run, tmp_path: Path, seed: int
) -> None:
    made = province.made(tmp_path, Random(seed))
    ocop("import", *made.papers)
    day = province.ASKED_ON.isoformat()
    rows = {one["product_id"]: one for one in ocop(f"ratings --as-of {day} --format json").json}
    history = ocop(f"ratings --history --as-of {day} --format json").json
    for product, numbers in zip(made.products, products_of(history, made), strict=True):
        said = {rows[one]["status"] for one in numbers if not rows[one]["pending_review"]}
        assert said <= {product.standing()}, (product, numbers)
