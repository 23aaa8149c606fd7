"""The rows of a table with their cells filled in, the group they stand in, and what they are.

Group rows hold for the rows under them. A row that may head others and is not understood puts
every row under it in doubt, for the group before it would else go on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache, partial
from typing import NamedTuple

from ocop_cli.decisions.cells import filled, is_ordinal
from ocop_cli.decisions.headings import finding
from ocop_cli.decisions.lines import formulas
from ocop_cli.decisions.tables import entity_rows, group_rows, row_kinds
from ocop_cli.decisions.tables.columns import Columns
from ocop_cli.decisions.tables.context import RowGroup
from ocop_cli.decisions.tables.filling import Filled, Filling, merged
from ocop_cli.decisions.tables.group_levels import NO_GROUP, GroupLevels
from ocop_cli.decisions.tables.row_kinds import What
from ocop_cli.decisions.tables.sections import Section
from ocop_cli.model.pages import Page, Row, Value
from ocop_cli.text.keys import clean, same_key, words


class Told(NamedTuple):
    """A row with its cells, the group it stands in, and what it is.

    `filled` are the cells taken from the row above, where that is worth a warning. `doubted` says
    that a heading above the row was not understood, which may hold for it.
    """

    row: Row
    values: Sequence[Value]
    group: RowGroup
    what: What
    filled: tuple[Filled, ...] = ()
    doubted: bool = False

    def value(self, column: int) -> Value:
        """One of its cells, None beyond the last."""
        return self.values[column] if column < len(self.values) else None

    def text(self, column: int) -> str | None:
        """What one of its cells says, None where it says nothing."""
        cell = self.value(column)
        return clean(str(cell)) or None if filled(cell) else None


DOUBTFUL = (What.UNKNOWN, What.STRAY)
_SIGNED = 6  # rows under an office in which those who sign may be named
_EVIDENCE = (
    "entity", "_entity_locality", "stars", "score", "decision", "issued_on", "kind", "locality",
    "_recognition_decision", "_commune", "_district", "group", "on", "document",
)  # fmt: skip


def told_apart(
    section: Section,
    page: Page,
    columns: Columns,
    groups: GroupLevels,
    *,
    training: bool,
    ranked: bool,
    doubted: bool = False,
    goes_on: bool = False,
) -> list[Told]:
    """Each row of a section with its cells (merged ones filled in), its group and what it is.

    `ranked` says that stars or a kind hold for the whole table, by what stands above it; `doubted`
    that a heading above it was not understood; `goes_on` that more rows of the list follow on the
    next page.
    """
    told = list(_told_apart(section, page, columns, groups, training=training))
    return list(_doubted(told, ranked=ranked, doubted=doubted, goes_on=goes_on))


def _told_apart(
    section: Section, page: Page, columns: Columns, groups: GroupLevels, *, training: bool
) -> Iterator[Told]:
    at = columns.at
    number = at.get("_number")
    named = at.get("product", at.get("entity", 0))
    evidence = tuple(at[name] for name in _EVIDENCE if name in at and at[name] != named)
    shared = merged(page, section, columns)
    filling = Filling(section, page, columns, training=training)
    wide = _wide_rows(page, section, named)
    heads = entity_rows.of(section, columns)
    groups.printed = cache(partial(printed, section, columns))
    look = partial(row_kinds.what, section.rows, number=number, named=named)
    ended, before = False, None
    signed = 0  # rows left in which those who sign may be named
    for order, row in enumerate(section.rows):
        values: Sequence[Value] = row.cells
        if shared:
            values = shared.get(row.number, values)
        if (head := heads.get(row.number)) is not None:
            groups.enter("entity", head)
            filling.end_group()
            yield Told(row, values, groups.now, What.GROUP)
            continue
        signed = _SIGNED if _all_texts(row, formulas.is_signature) else signed - 1
        if signed > 0 and _all_texts(row, _may_sign):
            yield Told(row, values, groups.now, What.FRAMING)
            continue
        numbers_columns = order < 2 and finding.is_column_numbers(row)
        if numbers_columns or not _plain(values, named, number, evidence):
            what = look(order, groups, ended=ended, wide=row.number in wide, before=before)
            ended = ended or what is What.TOTAL
            if what is not What.ENTRY:
                if what in (What.GROUP, What.TOTAL):
                    filling.end_group()
                yield Told(row, values, groups.now, what)
                continue
        before = row
        values, filled_in = filling.take(values)
        yield Told(row, values, groups.now, What.ENTRY, filled_in)


_NAMES = ("product", "entity", "_entity_locality", "group", "locality", "_commune", "_district")


def printed(section: Section, columns: Columns) -> frozenset[str]:
    """The keys of the words of the names in a table, without the rows that hold one text alone."""
    at = [columns.at[name] for name in _NAMES if name in columns.at]
    texts = {
        cell
        for row in section.rows
        if sum(map(filled, row.cells)) > 2
        for column in at
        if column < len(row.cells) and isinstance(cell := row.cells[column], str)
    }
    return frozenset(word for text in texts for word in words(same_key(text)))


def _all_texts(row: Row, test: Callable[[str], bool]) -> bool:
    """Whether each filled cell of a row is a text, and such a one."""
    found = False
    for cell in row.cells:
        if cell is None or cell == "" or not filled(cell):
            continue
        if not (isinstance(cell, str) and test(clean(cell))):
            return False
        found = True
    return found


def _may_sign(text: str) -> bool:
    return formulas.is_signature(text) or formulas.is_person(text)


def _doubted(rows: Sequence[Told], *, ranked: bool, doubted: bool, goes_on: bool) -> Iterator[Told]:
    """The same rows; those under a heading that was not understood are in doubt, with it.

    What looks like a heading counts as one. A text that only stands beside the names does where
    something holds for the rows above that would else go on under it, or where it speaks of a
    rating.
    """
    heads_others = row_kinds.heading_others([one.what for one in rows], goes_on=goes_on)
    for order, one in enumerate(rows):
        if one.what in DOUBTFUL and heads_others[order]:
            heads = one.what is What.UNKNOWN or ranked or one.group != NO_GROUP
            doubted = doubted or heads or group_rows.speaks(text_of(one.row))
            yield one._replace(doubted=doubted)
            continue
        if one.what in (What.GROUP, What.TOTAL):
            doubted = False
        yield one._replace(doubted=True) if doubted and one.what is What.ENTRY else one


def heading_nothing(told: Sequence[Told]) -> Iterator[Told]:
    """The rows taken for headings under which no product stands: they are remarks on those above.

    "* Sản phẩm đánh giá lại; ** sản phẩm nâng hạng" under a list says what its stars mean.
    """
    for one in reversed(told):
        if one.what is What.ENTRY:
            return
        if one.what is What.GROUP:
            yield one


def ends_doubted(told: Sequence[Told], *, before: bool) -> bool:
    """Whether the rows to come stand under a heading that was not understood; `before` says that
    these did."""
    for one in reversed(told):
        if one.what in (What.GROUP, What.TOTAL):
            return False
        if one.doubted or one.what is What.ENTRY:
            return one.doubted
    return before


def text_of(row: Row) -> str:
    """All that a row says, on one line."""
    return " ".join(clean(str(cell)) for cell in row.cells if filled(cell))


_TOTAL_BEGINS = frozenset({"tổ", "to", "cộ", "co"})


def _plain(
    values: Sequence[Value], named: int, number: int | None, evidence: Sequence[int]
) -> bool:
    """Whether a row is plainly a product's: numbered where rows are, named, and saying more."""
    width = len(values)
    name = values[named] if named < width else None
    if name is None or name == "":
        return False
    if number is None and isinstance(name, str) and name[:2].lower() in _TOTAL_BEGINS:
        return False
    if number is not None and not (number < width and is_ordinal(values[number])):
        return False
    for column in evidence:
        if column < width and values[column] is not None and values[column] != "":
            return True
    return False


def _wide_rows(page: Page, section: Section, named: int) -> frozenset[int]:
    """The rows in which a merged cell reaches over several columns, the product's among them."""
    table = section.rows[0].table if section.rows else None
    return frozenset(
        number
        for span in page.merged
        if span.table == table
        and span.first_column <= named <= span.last_column
        and span.last_column > span.first_column
        for number in range(span.first_row, span.last_row + 1)
    )
