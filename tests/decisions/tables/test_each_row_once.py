"""What is asked of all rows before or behind a place costs a look at each row, not at each pair."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop_cli.decisions.headings import finding
from ocop_cli.decisions.headings.finding import Heading
from ocop_cli.decisions.tables import page_heads, row_kinds, running_numbers
from ocop_cli.decisions.tables.row_kinds import What
from ocop_cli.model.pages import Row, Value

HEAD = ("STT", "Tên sản phẩm", "Chủ thể", "Số sao")


def heading() -> Heading:
    found = finding.find([Row(1, HEAD)], 0, (), "product")
    assert found is not None
    return found[0]


CELLS: st.SearchStrategy[tuple[Value, ...]] = st.one_of(
    st.just(HEAD),
    st.integers(1, 4).map(lambda number: (number, "Chè búp nõn", "HTX A", 3)),
    st.just((None, "Chè búp nõn", "HTX A", 3)),
    st.sampled_from([("Danh sách không đạt", None, None, None), ("Sản phẩm 4 sao",), (None,)]),
)


@pytest.mark.thorough
@given(st.lists(CELLS, min_size=1, max_size=12), st.data())
def test_what_stands_before_and_behind_is_what_a_look_at_all_of_it_finds(
    cells: list[tuple[Value, ...]], data: st.DataObject
) -> None:
    rows, over = [Row(number, one) for number, one in enumerate(cells, 1)], heading()
    gone = page_heads.Gone(rows)
    places = sorted(data.draw(st.lists(st.integers(0, len(rows)), max_size=6)))
    for start in places:
        end = data.draw(st.integers(start, len(rows)))
        assert gone.denied(start) == page_heads.denies(rows[:start])
        plain = page_heads.numbers_go_on(rows[:start], rows[end:], over)
        assert gone.numbers_go_on(start, end, over) == plain


def plainly_heads(whats: Sequence[What], order: int) -> bool:
    for one in whats[order + 1 :]:
        if one in (What.ENTRY, What.GROUP, What.TOTAL):
            return one is What.ENTRY
    return False


@pytest.mark.thorough
@given(st.lists(st.sampled_from(What)), st.booleans())
def test_a_heading_heads_what_follows_before_the_next(whats: list[What], goes_on: bool) -> None:
    after = [*whats, *([What.ENTRY] if goes_on else [])]
    expected = [plainly_heads(after, order) for order in range(len(whats))]
    assert row_kinds.heading_others(whats, goes_on=goes_on) == expected


@pytest.mark.parametrize("numbered", [True, False])
def test_headings_over_each_row_are_gone_through_once(
    numbered: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = []
    for number in range(1, 301):
        rows.append(Row(2 * number, HEAD))
        cells = (number if numbered else None, f"Chè {number}", "HTX A", 3)
        rows.append(Row(2 * number + 1, cells))
    looked = 0
    plain = running_numbers.of

    def counted(row: Row, column: int | None) -> int | None:
        nonlocal looked
        looked += 1
        return plain(row, column)

    monkeypatch.setattr(running_numbers, "of", counted)
    gone, over = page_heads.Gone(rows), heading()
    taken = [page_heads.block(gone, at, over, frozenset()) for at in range(2, len(rows), 2)]
    assert set(taken) == {int(numbered)}
    assert looked < 3 * len(rows)


@pytest.mark.thorough
def test_headings_one_below_the_other_are_not_each_compared_with_all_that_follow(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    compared = 0
    plain = page_heads.repeats_heading

    def counted(row: Row, over: Heading) -> bool:
        nonlocal compared
        compared += 1
        return plain(row, over)

    monkeypatch.setattr(page_heads, "repeats_heading", counted)
    rows = [Row(number, HEAD) for number in range(1, 601)]
    gone, over = page_heads.Gone(rows), heading()
    assert not any(page_heads.block(gone, at, over, frozenset()) for at in range(1, len(rows)))
    assert compared < 50 * len(rows)


@pytest.mark.parametrize("count", [3, 39, 100])
def test_headings_printed_again_many_times_are_all_left_out(count: int) -> None:
    rows = [Row(1, (1, "Chè búp nõn", "HTX A", 3))]
    rows += [Row(number, HEAD) for number in range(2, count + 2)]
    rows.append(Row(count + 2, (2, "Chè xanh", "HTX A", 4)))
    gone, over, at = page_heads.Gone(rows), heading(), 1
    while at <= count:
        taken = page_heads.block(gone, at, over, frozenset())
        assert taken
        at += taken
    assert at == count + 1
