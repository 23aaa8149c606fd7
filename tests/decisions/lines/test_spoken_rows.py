"""The rows that a line of text names, found by the words of the line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop_cli.decisions.language.bearing import Bearing
from ocop_cli.decisions.lines import spoken_rows
from ocop_cli.decisions.lines.spoken_rows import SpokenRows
from ocop_cli.decisions.rows import remarked
from ocop_cli.model.doubt import Doubt
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


def doubt(text: str) -> Doubt:
    return remarked.doubt(text, ENTRY.place, Bearing.EXTENSION)


def test_of_lines_that_each_hold_all_rows_those_past_a_limit_are_asked_about_in_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(spoken_rows, "MOST_HELD", 6)
    rows = SpokenRows([ENTRY._replace(product=name) for name in "ABC"], Head(), TODAY)
    for text in ("gia hạn I", "gia hạn II", "gia hạn III", "gia hạn IV"):
        rows.hold(doubt(text), rows.ratings(), Bearing.EXTENSION)
    rows.hold(doubt("gia hạn B"), [1], Bearing.EXTENSION)  # of one row alone, whatever came before
    rows.hold_further()
    first, second, third = ([one.text for one in entry.held] for entry in rows.entries)
    assert first == third == ["gia hạn I", "gia hạn II", "gia hạn III ‖ gia hạn IV"]
    assert second == ["gia hạn I", "gia hạn II", "gia hạn B", "gia hạn III ‖ gia hạn IV"]
    told = [problem.values["value"] for problem in rows.problems]
    assert told == ["gia hạn I", "gia hạn II", "gia hạn III", "gia hạn IV", "gia hạn B"]


def test_a_paper_of_as_many_such_lines_as_rows_does_not_hold_each_row_by_each_line() -> None:
    rows = SpokenRows([ENTRY._replace(product=f"Chè {at}") for at in range(400)], Head(), TODAY)
    for at in range(400):
        rows.hold(doubt(f"gia hạn {at}"), rows.ratings(), Bearing.EXTENSION)
    rows.hold_further()
    assert {len(entry.held) for entry in rows.entries} == {51}
    assert len(rows.problems) == 400


def test_the_rows_of_a_kind_are_those_that_a_line_made_of_it() -> None:
    rows = SpokenRows([ENTRY._replace(kind=None)] * 3, Head(), TODAY)
    assert rows.ratings() == [0, 1, 2]
    assert rows.give_kind("revocation", [1])
    assert (rows.ratings(), rows.of_kinds({"revocation"})) == ([0, 2], [1])
    assert set(rows.kinds()) == {None, "revocation"}
