"""Tables of wordings: each entry says one thing, and knows its example with and without marks."""

from __future__ import annotations

import pytest

from ocop_cli.decisions.rows.remark_words import REMARKS, STATES
from ocop_cli.decisions.wordings import KnownWording, known
from ocop_cli.text.keys import fold, same_key


@pytest.mark.parametrize("one", [*REMARKS, *STATES], ids=lambda one: f"{one.says}: {one.example}")
def test_an_entry_knows_its_example_however_it_is_written(one: KnownWording) -> None:
    for text in (one.example, one.example.upper(), fold(one.example)):
        assert one.pattern.fullmatch(same_key(text)), text


@pytest.mark.parametrize("table", [REMARKS, STATES])
def test_a_table_knows_what_is_said_from_end_to_end_and_no_more(
    table: tuple[KnownWording, ...],
) -> None:
    for one in table:
        said = same_key(f"{one.example} nhưng đã thu hồi")
        assert not any(other.pattern.fullmatch(said) for other in table)
    assert len({one.says for one in table}) == len(table)


def test_a_wording_that_does_not_know_its_own_example_is_none() -> None:
    with pytest.raises(ValueError, match="does not know 'Hết hạn'"):
        known("standing", "còn hạn", "Hết hạn")
