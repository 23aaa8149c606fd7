"""What every read command is asked does something in each of them."""

from __future__ import annotations

import json

import pytest

from tests.conftest import Run


@pytest.mark.parametrize(
    "line",
    ["ratings", "ratings --history", "lapsed", "expiry", "changed", "stats --by year", "decisions",
     "entities", "review", "due", "watch", "log", "check", "config"],
)  # fmt: skip
def test_a_limit_limits(sample: Run, line: str) -> None:
    day = [] if line in ("log", "check", "config") else ["--as-of", "2024-12-24"]
    every = json.loads(sample(line, *day, "--json").out)
    some = json.loads(sample(line, *day, "--json", "--limit", "1").out)
    assert len(every) > 1 and some[0] == every[0]
    assert len(some) == (2 if line.startswith("stats") else 1), "the total stays"


@pytest.mark.parametrize("line", ["show 17", "status"])
def test_one_thing_is_one_line_of_ndjson(sample: Run, line: str) -> None:
    said = sample(line, "--as-of", "2024-12-24", "--format", "ndjson").out
    assert json.loads(said) == json.loads(sample(line, "--as-of", "2024-12-24", "--json").out)
