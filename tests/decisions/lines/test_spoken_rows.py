"""The rows that a line of text names, found by the words of the line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop_cli.decisions.lines.spoken_rows import SpokenRows
from ocop_cli.model.reading import Head
from ocop_cli.text.mentions import bare, called, looked_for
from tests.made.pages import ANNEX, HEADS, ROW, TODAY, document, only, read

ENTRY = only(read(document(ANNEX, [HEADS, ROW])))
WORDS = st.sampled_from(["Chè", "búp", "nõn", "Mật", "ong", "sản phẩm", "(hộp 3 gói)", "-", "và"])
TEXTS = st.lists(WORDS, max_size=6).map(" ".join)


@pytest.mark.thorough
@given(st.lists(TEXTS, max_size=5), TEXTS)
def test_are_those_whose_name_stands_in_it(names: list[str], line: str) -> None:
    rows = SpokenRows([ENTRY._replace(product=name) for name in names], Head(), TODAY)
    said = f" {bare(line)} "
    plain = [
        at for at, name in enumerate(names) if any(looked_for(o) in said for o in called(name))
    ]
    assert rows.named(line) == plain
