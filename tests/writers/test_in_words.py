"""What a person reads is in words: no name of a field or value as programs have it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from ocop_cli.words import field
from tests.conftest import Run

LISTS = (
    "lapsed", "ratings", "ratings --history", "expiry", "changed", "stats", "decisions",
    "entities", "due", "watch", "review", "check", "status",
)  # fmt: skip
OF_PROGRAMS = re.compile(r"[a-z]+(?:_[a-z]+)+")


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("name", LISTS)
def test_a_list_on_paper_has_no_names_of_programs(
    ocop: Run, sample_register: Path, name: str, language: str
) -> None:
    said = ocop(f"{name} --as-of 2024-12-24 --format md --lang {language} --db", sample_register)
    table = [line for line in said.out.replace("\\_", "_").splitlines() if line.startswith("|")]
    assert table
    cells = [cell.strip() for line in table for cell in line.strip("|").split(" | ")]
    assert not [one for one in cells if OF_PROGRAMS.fullmatch(one)]
    headings = [cell.strip() for cell in table[0].strip("|").split(" | ")]
    assert not [one for one in headings if one in field.WORDS]
