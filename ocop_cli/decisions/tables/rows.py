"""The rows of a table with their cells filled in, the group they stand in, and what they are.

Group rows hold for the rows under them; merged cells, and entities written once for several rows,
are filled in here, a product's name never. A row that may head others and is not understood puts
every row under it in doubt, for the group before it would else go on.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache, partial
from itertools import pairwise
from string import ascii_letters
from typing import NamedTuple

from ocop_cli.decisions import formulas
from ocop_cli.decisions.cells import filled, is_ordinal
from ocop_cli.decisions.headings import finding
from ocop_cli.decisions.tables import entity_rows, group_rows, row_kinds
from ocop_cli.decisions.tables.columns import SHARED, Columns
from ocop_cli.decisions.tables.context import RowGroup
from ocop_cli.decisions.tables.group_rows import NO_GROUP, GroupLevels
from ocop_cli.decisions.tables.row_kinds import What
from ocop_cli.decisions.tables.sections import Section
from ocop_cli.model.pages import Page, Row, Value
from ocop_cli.text.keys import clean, fold, is_longer, same_key, words


class Filled(NamedTuple):
    """A cell that was blank, or said "as above", and what was taken from the row above it."""

    column: int
    text: str


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
    shared = _merged(page, section, columns)
    filling = _Filling(section, page, columns, training=training)
    wide = _wide_rows(page, section, named)
    heads = entity_rows.of(section, columns)
    groups.printed = cache(partial(printed, section, columns))
    ended = False
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
            what = row_kinds.what(
                order, row, groups, number=number, named=named, ended=ended, wide=row.number in wide
            )
            ended = ended or what is What.TOTAL
            if what is not What.ENTRY:
                if what in (What.GROUP, What.TOTAL):
                    filling.end_group()
                yield Told(row, values, groups.now, what)
                continue
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
    whats = [one.what for one in rows] + [What.ENTRY] * goes_on
    for order, one in enumerate(rows):
        if one.what in DOUBTFUL and row_kinds.heads_others(whats, order):
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


_DITTO = re.compile(
    r"\W*+(?:nt|n\.t|n/t|nhu tren|nhu dong tren|nhu o tren|idem|ditto|id\.)\W*+|"
    r"['|,-]*+[\"“”″〃/\\][\"'“”″〃/\\|,-]*+|''",
)


LONGEST_DITTO = 16  # letters
# Letters that none of them begins with, whatever marks they bear: most texts begin with one.
_BEGIN_NONE = frozenset(letter for letter in ascii_letters if letter.lower() not in "nid")


@lru_cache(1 << 12)
def is_ditto(text: str) -> bool:
    """Whether a cell says that it repeats the one above: "nt", "như trên", a ditto mark."""
    if text[:1] in _BEGIN_NONE or is_longer(text, LONGEST_DITTO):
        return False
    said = fold(text)
    return len(said) <= LONGEST_DITTO and bool(said) and _DITTO.fullmatch(said) is not None


class _Filling:
    """Fills in what stands in the row above: ditto marks, and entities written once for several."""

    def __init__(self, section: Section, page: Page, columns: Columns, *, training: bool) -> None:
        self.columns = columns
        self.entity = columns.at.get("entity", columns.at.get("_entity_locality"))
        by_hand = not section.heading.named_by_field and not training
        self.fills = "_number" in columns.at and by_hand and self.entity is not None
        # A table that says so, with merged cells or by writing a name out again for its next
        # product, leaves an entity blank where it has none.
        self.explicit = (
            self.fills
            and self.entity is not None
            and (_is_merged(page, section, self.entity) or _is_repeated(section, self.entity))
        )
        self.dittos = tuple(
            column
            for column in sorted({columns.at[name] for name in SHARED if name in columns.at})
            if any(is_ditto(text) for text in _texts(section.rows, column))
        )
        self.above: Sequence[Value] | None = None
        self.last: Sequence[Value] | None = None

    def end_group(self) -> None:
        """A heading stands between: what is blank under it is not what stands above it."""
        self.above = None

    def take(self, values: Sequence[Value]) -> tuple[Sequence[Value], tuple[Filled, ...]]:
        """The cells of the next product's row, and what was taken from above it."""
        filled_in: list[Filled] = []
        if self.dittos:
            values = self._without_dittos(values, filled_in)
        if self.fills and self.above is not None and self.entity is not None:
            values, entity = _filled_down(
                values, self.above, self.columns, self.entity, explicit=self.explicit
            )
            filled_in += [Filled(self.entity, entity)] if entity else []
        self.above = self.last = values
        return values, tuple(filled_in)

    def _without_dittos(self, values: Sequence[Value], filled_in: list[Filled]) -> Sequence[Value]:
        result = list(values)
        for column in self.dittos:
            own = result[column] if column < len(result) else None
            if not isinstance(own, str) or not is_ditto(own):
                continue
            last = self.last
            result[column] = last[column] if last is not None and column < len(last) else None
            if filled(result[column]):
                filled_in.append(Filled(column, clean(str(result[column]))))
        return result


def _texts(rows: Sequence[Row], column: int) -> set[str]:
    cells = {row.cells[column] for row in rows if column < len(row.cells)}
    return {cell for cell in cells if isinstance(cell, str)}


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


def _merged(page: Page, section: Section, columns: Columns) -> dict[int, tuple[Value, ...]]:
    """The rows under a cell merged over several rows, with what that cell says for all of them."""
    if not page.merged or not section.rows:
        return {}
    table = section.rows[0].table
    held = {columns.at[name] for name in SHARED if name in columns.at}
    by_number = {row.number: row for row in section.rows}
    filled_in: dict[int, list[Value]] = {}
    for span in page.merged:
        if span.table != table or span.last_row == span.first_row:
            continue
        if span.first_row not in by_number:
            continue
        for column in range(span.first_column, span.last_column + 1):
            first = by_number[span.first_row].cells
            if column not in held or column >= len(first):
                continue
            for number in range(span.first_row + 1, span.last_row + 1):
                if number in by_number:
                    cells = filled_in.setdefault(number, list(by_number[number].cells))
                    cells.extend([None] * (column + 1 - len(cells)))
                    if not filled(cells[column]):
                        cells[column] = first[column]
    return {number: tuple(cells) for number, cells in filled_in.items()}


def _filled_down(
    values: Sequence[Value],
    above: Sequence[Value],
    columns: Columns,
    entity: int,
    *,
    explicit: bool,
) -> tuple[Sequence[Value], str | None]:
    """An entity named once for the rows under it, where the table has no merged cells to say so.

    A row without a running number is a further product of the entity above. A numbered row without
    entity and address is taken so too, and the entity given back for a warning, unless the table is
    `explicit` (then a blank one is blank).
    """
    if entity < len(values) and filled(values[entity]):
        return values, None
    if entity >= len(above) or not filled(above[entity]):
        return values, None
    number = columns.at["_number"]
    numbered = number < len(values) and filled(values[number])
    if numbered and explicit:
        return values, None
    places = columns.localities
    for column in places:
        own = values[column] if column < len(values) else None
        same = column < len(above) and own == above[column]
        if filled(own) and (numbered or not same):
            return values, None
    result = list(values) + [None] * (len(above) - len(values))
    for column in (entity, *places):
        if column < len(above) and not filled(result[column]):
            result[column] = above[column]
    return result, clean(str(above[entity])) if numbered else None


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


def _is_merged(page: Page, section: Section, column: int) -> bool:
    """Whether the table merges cells of one column over several rows."""
    table = section.rows[0].table if section.rows else None
    first = section.rows[0].number if section.rows else 0
    return any(
        span.table == table
        and span.first_column <= column <= span.last_column
        and span.last_row > span.first_row >= first
        for span in page.merged
    )


def _is_repeated(section: Section, column: int) -> bool:
    """Whether a name in this column is written out again in the very next row."""
    said = [row.cells[column] if column < len(row.cells) else None for row in section.rows]
    return any(filled(one) and one == other for one, other in pairwise(said))
