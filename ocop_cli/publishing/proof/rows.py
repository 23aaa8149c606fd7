"""The very row a fact came from, found again in its file, and what is read with it: pure.

A file is read anew each time, perhaps by a later version that counts its rows otherwise. So the
row a fact names is taken only where it still says the product's name; else the name is looked for,
and where it is nowhere the proof says so instead of showing another row.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from ocop_cli.law.numbers import number_key
from ocop_cli.model.pages import Page, PageKind, Row, Span, Value
from ocop_cli.model.reading import Reading, Table
from ocop_cli.text.keys import fold

MOST_HEADINGS = 4  # rows of headings over a table
MOST_HEAD = 16  # lines of a decision's head
AROUND = 1  # rows shown on each side
# What follows a decision's title: on what it rests.
BASES = ("can cu", "theo de nghi", "xet de nghi", "thuc hien", "theo to trinh")


class At(NamedTuple):
    """A row and the page it stands on, counted from 0."""

    page: int
    row: Row

    @property
    def key(self) -> tuple[int, int | None, int]:
        """The row as `Reading` names it."""
        return self.page, self.row.table, self.row.number


class FoundRow(NamedTuple):
    """A row with what a person needs to read it.

    `headings` stand over its columns, `groups` are the lines inside the table it stands under,
    `near` the rows before and after it, each in order. `columns` are the fields of its table.
    `named` says that the row says the product's name; `moved` that it stands elsewhere than noted.
    """

    at: At
    headings: tuple[At, ...]
    groups: tuple[At, ...]
    before: tuple[At, ...]
    after: tuple[At, ...]
    columns: Mapping[str, tuple[int, str]]
    named: bool
    moved: bool


def found(
    pages: Sequence[Page],
    reading: Reading,
    sheet: str | None,
    number: int,
    names: tuple[str, str | None],
) -> FoundRow | None:
    """The row noted as `number` on the page named `sheet`, that says the product of `names`.

    None where no row of the file says it.
    """
    at = _noted(pages, reading, sheet, number, names)
    moved = at is None
    at = at or _elsewhere(pages, names)
    if at is None:
        return None
    table = next((one for one in reading.tables if _holds(one, at)), None)
    framing = frozenset(reading.framing)
    own = [one for one in _rows(pages) if one.page == at.page and one.row.table == at.row.table]
    place = own.index(at)
    near_before = [one for one in own[:place] if one.key not in framing][-AROUND:]
    near_after = [one for one in own[place + 1 :] if one.key not in framing][:AROUND]
    headings = _headings(pages, reading, table, framing) if table and at.row.table else ()
    return FoundRow(
        at,
        headings,
        _groups(pages, at, framing, headings) if at.row.table is not None else (),
        tuple(near_before),
        tuple(near_after),
        table.columns if table else {},
        _says(pages, at, names[0]),
        moved,
    )


def _rows(pages: Sequence[Page]) -> Iterator[At]:
    for index, page in enumerate(pages):
        for row in page.rows:
            yield At(index, row)


def _noted(
    pages: Sequence[Page],
    reading: Reading,
    sheet: str | None,
    number: int,
    names: tuple[str, str | None],
) -> At | None:
    """The row that stands where it was noted and says the name."""
    candidates = [
        at
        for at in _rows(pages)
        if (at.row.number == number and (sheet is None or pages[at.page].name in (sheet, "")))
        or (at.row.number == number and len(pages) == 1)
    ]
    entered = {e.place.line for e in reading.entries}
    saying = [at for at in candidates if _says(pages, at, names[0])]
    saying.sort(key=lambda at: (at.key not in entered, not _says(pages, at, names[1] or "")))
    return saying[0] if saying else None


def _elsewhere(pages: Sequence[Page], names: tuple[str, str | None]) -> At | None:
    """The only row of the file that says both names; the rows of tables come first."""
    saying = [at for at in _rows(pages) if _says(pages, at, names[0])]
    for wanted in (
        [at for at in saying if at.row.table is not None and _says(pages, at, names[1] or "")],
        [at for at in saying if at.row.table is not None],
        saying,
    ):
        if len(wanted) == 1:
            return wanted[0]
    return None


def _says(pages: Sequence[Page], at: At, name: str) -> bool:
    """Whether the cells of a row, with those merged into it, say `name`."""
    return bare(name) in bare(" ".join(texts(pages[at.page], at.row)))


def bare(text: str) -> str:
    return "".join(sign for sign in fold(text) if sign.isalnum())


def texts(page: Page, row: Row) -> list[str]:
    """What each cell of a row says, with the cells that are merged over it."""
    return [str(value) for column in range(len(row.cells)) if (value := said(page, row, column)[0])]


def said(page: Page, row: Row, column: int) -> tuple[Value, bool]:
    """What a cell says, and whether that stands in a cell further up that is merged over it."""
    value = row.value(column)
    if value is not None:
        return value, False
    span = next((one for one in page.merged if _covers(one, row, column)), None)
    if span is None or span.first_row == row.number:
        return None, False
    first = next(
        (r for r in page.rows if r.number == span.first_row and (r.table or 1) == span.table), None
    )
    if first is None or span.first_column >= len(first.cells):
        return None, False
    shown = column == span.first_column
    return (first.cells[span.first_column], True) if shown else (None, False)


def _covers(span: Span, row: Row, column: int) -> bool:
    return (
        span.table == (row.table or 1)
        and span.first_row <= row.number <= span.last_row
        and span.first_column <= column <= span.last_column
    )


def _holds(table: Table, at: At) -> bool:
    return (
        table.page == at.page
        and table.table == at.row.table
        and table.first_row <= at.row.number <= table.last_row
    )


def _headings(
    pages: Sequence[Page],
    reading: Reading,
    table: Table,
    framing: frozenset[tuple[int, int | None, int]],
) -> tuple[At, ...]:
    """The rows of headings over a table; of one that goes on from a page before, those there."""
    for one in (table, *(t for t in reversed(reading.tables) if t.columns == table.columns)):
        own = [
            at
            for at in _rows(pages)
            if (at.page, at.row.table) == (one.page, one.table)
            and at.key in framing
            and one.first_row - MOST_HEADINGS <= at.row.number < one.first_row
        ]
        titles = {fold(heading) for _, heading in one.columns.values() if heading}
        # A title over the table is one cell; headings are several.
        kept = [at for at in own if sum(cell is not None for cell in at.row.cells) > 1]
        if kept and titles:
            return tuple(kept)
    return ()


def _groups(
    pages: Sequence[Page],
    at: At,
    framing: frozenset[tuple[int, int | None, int]],
    headings: tuple[At, ...],
) -> tuple[At, ...]:
    """The line inside its table that the row stands under ("Hạng 4 sao"), on a page before too."""
    tops = {one.key for one in headings}
    last: At | None = None
    for one in _rows(pages):
        if one == at:
            break
        if one.row.table is None:
            if pages[one.page].kind is not PageKind.PAPER:
                last = None
            continue
        filled = sum(cell is not None for cell in one.row.cells)
        if one.key in framing and one.key not in tops and filled in (1, 2):
            last = one
        elif (
            one.row.number == 1
            and one.page == at.page
            and pages[at.page].kind in (PageKind.DOCUMENT,)
        ):
            last = None
    inside = last is not None and (last.page != at.page or last.row.table == at.row.table)
    return (last,) if last is not None and inside and _under(last, at, headings) else ()


def _under(group: At, at: At, headings: tuple[At, ...]) -> bool:
    """Whether a line stands below the headings of the row's table."""
    first = min((one.key[0], one.row.number) for one in headings) if headings else (at.page, 0)
    return (group.page, group.row.number) >= first


def head(pages: Sequence[Page], found: FoundRow, number: str) -> tuple[tuple[At, ...], bool]:
    """The lines of the decision's head, and whether they say its number.

    They end before what the decision rests on, or its table. Where the number stands in the row
    itself, or nowhere, they are what stands over the row's table.
    """
    rows = list(_rows(pages))
    wanted = bare(number_key(number))
    tops = {one.key for one in found.headings}
    for place, one in enumerate(rows):
        if one.key in tops or one == found.at:
            break
        if wanted and wanted in bare(" ".join(texts(pages[one.page], one.row))):
            start = next(i for i, other in enumerate(rows) if other.page == one.page)
            if place - start > MOST_HEAD:
                start = max(start, place - 4)
            return tuple(_until_bases(rows[start:], place - start, tops)), True
    first = found.headings[0] if found.headings else found.at
    above = [one for one in rows[: rows.index(first)] if one.page == first.page]
    return tuple(above[:MOST_HEAD]), False


def _until_bases(
    rows: Sequence[At], number: int, tops: set[tuple[int, int | None, int]]
) -> Iterator[At]:
    for place, one in enumerate(rows[:MOST_HEAD]):
        if one.key in tops or one.page != rows[0].page:
            return
        text = fold(" ".join(str(cell) for cell in one.row.cells if cell is not None))
        if place > number and text.startswith(BASES):
            return
        yield one
