"""Cells a hundred thousand letters long cost what they are long, whatever signs repeat in them."""

from __future__ import annotations

import time

import pytest

from ocop_cli.decisions.rows import names
from ocop_cli.publishing import privacy

LENGTH = 100_000
SIGNS = (" ", ",", ", ", "a@", "(", "((a", "-", ".", "a.", "1", "1 ", "\n", ": ", "“", '"', "a ")
PATTERNS = {
    "said": names._SAID, "reached": names._REACHED, "begins": names._BEGINS,
    "outside": names._OUTSIDE, "bare": privacy._BARE, "numbers": privacy._LONG_NUMBERS,
}  # fmt: skip


@pytest.mark.thorough
@pytest.mark.parametrize("name", PATTERNS)
def test_of_one_sign_repeated(name: str) -> None:
    begun = time.process_time()
    for sign in SIGNS:
        text = (sign * LENGTH)[:LENGTH] + "!"
        PATTERNS[name].sub("", text)
    assert time.process_time() - begun < 10
