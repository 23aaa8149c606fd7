"""The sample province, through the program: what its own plain model says, and no more."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import FILES, ROOT, Run

EXPECTED = json.loads((FILES / "sample_expected.json").read_text(encoding="utf-8"))
AS_OF = f"--as-of {EXPECTED['as_of']}"


def rows(ocop: Run, line: str) -> list[dict[str, object]]:
    found = ocop(f"{line} {AS_OF} --format json").json
    assert isinstance(found, list)
    return found


def named(found: list[dict[str, object]]) -> set[tuple[object, object]]:
    return {(row["product"], row["entity"]) for row in found}


def expected(key: str) -> set[tuple[object, object]]:
    return {(one["product"], one["entity"]) for one in EXPECTED[key]}


def test_totals_are_the_model_provinces(sample: Run) -> None:
    stats = {row["key"]: row for row in rows(sample, "stats")}
    for key, count in EXPECTED["ever"].items():
        assert stats[key]["ever_products"] == count
        assert stats[key]["in_force_products"] == EXPECTED["in_force"][key]
    total = stats["total"]
    assert total["ever_entities"] == EXPECTED["entities"]["ever"] == 170
    assert total["in_force_entities"] == EXPECTED["entities"]["in_force"]
    assert total["lapsed_products"] == len(EXPECTED["lapsed"])


def test_the_lapsed_list_is_exactly_the_models(sample: Run) -> None:
    found = rows(sample, "lapsed")
    assert sorted((r["valid_through"], r["lapsed_on"]) for r in found) == sorted(
        (one["valid_through"], one["lapsed_on"]) for one in EXPECTED["lapsed"]
    )
    # A renewed name is shown as its newest decision spells it; the model names the first spelling.
    respelt = {(o["product"], o["entity"]) for o in EXPECTED["lapsed"]} - named(found)
    assert len(respelt) <= len(EXPECTED["respelt"])


@pytest.mark.parametrize("status", ["failed", "revoked", "not_certified"])
def test_every_other_status_is_the_models(sample: Run, status: str) -> None:
    assert named(rows(sample, f"ratings --status {status}")) == expected(status)


def test_exactly_two_questions_wait_for_a_person(sample: Run) -> None:
    asked = rows(sample, "review")
    assert {(r["product"], r["candidate"]) for r in asked} == {
        (q["product"], q["candidate"]) for q in EXPECTED["questions"]
    }
    waiting = {r["product"] for r in rows(sample, "ratings") if r["pending_review"]}
    assert waiting <= {q["product"] for q in EXPECTED["questions"]}


def test_stars_changed_where_the_model_says(sample: Run) -> None:
    assert len(rows(sample, "changed")) == len(EXPECTED["changed"])


@pytest.mark.thorough
def test_only_the_two_deliberate_rows_are_warned_of(ocop: Run) -> None:
    ran = ocop("import --format json", ROOT / "sample_data" / "decisions").json
    assert isinstance(ran, dict)
    codes = sorted(p["code"] for file in ran["files"] for p in file["problems"])
    assert codes == ["not_entitled", "score_outside_band"]
    assert not any(file["refused"] for file in ran["files"])


@pytest.mark.thorough
def test_the_order_of_the_files_makes_no_difference(ocop: Run) -> None:
    paths = sorted((ROOT / "sample_data" / "decisions").iterdir())
    for path in _acts_last(paths[::-1]):
        ocop("import --db other.db", path)
    ocop("import", *paths)
    for line in ("ratings", "lapsed", "review", "stats"):
        asked = f"{line} {AS_OF} --format json"
        one, two = ocop(asked).json, ocop(f"{asked} --db other.db").json
        assert _bare(one) == _bare(two), line


def _acts_last(paths: list[Path]) -> Iterator[Path]:
    acts = ("thu-hoi", "dua-ra-khoi", "gia-han")
    yield from (p for p in paths if not any(word in p.name for word in acts))
    yield from (p for p in paths if any(word in p.name for word in acts))


def _bare(found: object) -> list[str]:
    assert isinstance(found, list)
    ids = ("product_id", "product_code", "review_id", "candidate_id")
    return sorted(repr({k: v for k, v in row.items() if k not in ids}) for row in found)


def test_any_line_can_be_traced_to_its_cell(sample: Run) -> None:
    (row, *_) = rows(sample, "lapsed")
    shown = sample(f"show {row['product_id']} {AS_OF} --format json").json
    assert isinstance(shown, dict)
    (rating, *_) = shown["ratings"]
    file = ROOT / "sample_data" / "decisions" / rating["source_file"]
    assert file.exists() and rating["source_row"] > 0 and rating["decision"] == row["decision"]
