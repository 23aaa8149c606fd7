"""Where the tables stand: pages cut into sections (a heading and its rows) and the lines around.

A table starts where its heading is found, on whatever row; a heading that comes again on the next
page is no row; a table that runs on without one keeps the heading it had. What stands outside is
read as lines of text, because number, day and kind are said there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ocop_cli import heading_rows, headings
from ocop_cli.cells import filled, is_ordinal
from ocop_cli.document import Page, PageKind, Place, Row, Span
from ocop_cli.heading_rows import Heading
from ocop_cli.letterhead import Line
from ocop_cli.names import fold
from ocop_cli.stated import is_total

Key = tuple[int, int | None, int]  # page index, table, row number


@dataclass(frozen=True, slots=True)
class Section:
    """A table under one heading: its rows, and the lines between it and the table before.

    `continues` says that it is the same table going on: after a page's end, or a repeated heading.
    """

    page: int
    heading: Heading
    rows: tuple[Row, ...]
    before: tuple[Line, ...]
    continues: bool = False


@dataclass(slots=True)
class Layout:
    """All the sections of a file, all its lines, and the rows that stand for no product."""

    sections: list[Section] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    framing: list[Key] = field(default_factory=list)
    unread: list[tuple[int, int, Place]] = field(default_factory=list)  # page, rows, first place
    after: list[Line] = field(default_factory=list)  # lines below the last table


def place(pages: Sequence[Page], page: int, row: Row, column: int | None = None) -> Place:
    """The place of a row, or of one of its cells, without its heading."""
    return Place(page, pages[page].kind, pages[page].name, row.table, row.number, column)


def line(pages: Sequence[Page], page: int, row: Row) -> Line:
    """A row outside the tables as text, a line for each of its cells."""
    texts = [cell if isinstance(cell, str) else str(cell) for cell in row.cells if filled(cell)]
    return Line("\n".join(texts), place(pages, page, row))


def layout(pages: Sequence[Page], need: str = "product") -> Layout:
    """The sections of all `pages` in reading order; `need` is the field a heading must name."""
    result = Layout()
    pending: list[Line] = []
    last: Section | None = None
    for index, page in enumerate(pages):
        if page.kind is PageKind.SHEET:
            last = None
        found_here = False
        for rows in _runs(page.rows):
            if rows[0].table is None:
                for row in rows:
                    pending.append(line(pages, index, row))
                    result.framing.append((index, None, row.number))
                continue
            spans = [span for span in page.merged if span.table == rows[0].table]
            cut = _cut(rows, spans, need)
            if not cut:
                if last is not None and _runs_on(rows, last, pending, page.kind):
                    result.sections.append(
                        Section(index, last.heading, tuple(rows), tuple(pending), continues=True)
                    )
                    result.lines += pending
                    pending = []
                    continue
                for row in rows:
                    pending.append(line(pages, index, row))
                    result.framing.append((index, row.table, row.number))
                continue
            found_here = True
            for heading, above, body in cut:
                for row in above:
                    pending.append(line(pages, index, row))
                    result.framing.append((index, row.table, row.number))
                continues = (
                    last is not None
                    and heading.texts == last.heading.texts
                    and not _announces_new(pending)
                )
                result.framing += [(index, rows[0].table, number) for number in heading.rows]
                last = Section(index, heading, tuple(body), tuple(pending), continues)
                result.sections.append(last)
                result.lines += pending
                pending = []
        if page.kind is PageKind.SHEET:
            if not found_here and pending:
                _note_unread(result, pages, index)
            result.lines += pending
            pending = []
    result.lines += pending
    result.after = pending
    return result


def _note_unread(result: Layout, pages: Sequence[Page], index: int) -> None:
    rows = pages[index].rows
    if rows:
        result.unread.append((index, len(rows), place(pages, index, rows[0])))


def _runs(rows: Sequence[Row]) -> list[list[Row]]:
    """Rows next to each other that are of one table, or are lines of text."""
    runs: list[list[Row]] = []
    for row in rows:
        if runs and runs[-1][0].table == row.table:
            runs[-1].append(row)
        else:
            runs.append([row])
    return runs


_NEW = re.compile(r"phu luc|danh sach|bieu|bang|\(? ?(?:ban hanh )?kem theo|[ivx]+\. ")


def _announces_new(lines: Sequence[Line]) -> bool:
    """Whether the lines between two tables begin another list."""
    return any(_NEW.match(fold(said).strip()) for one in lines for said in one.text.splitlines())


def _runs_on(rows: Sequence[Row], last: Section, between: Sequence[Line], kind: PageKind) -> bool:
    """Whether a table without a heading goes on with the last one."""
    if kind is PageKind.SHEET or kind is PageKind.LINES or _announces_new(between):
        return False
    width = len(last.heading.texts)
    if len(rows[0].cells) != width:
        return False
    column = last.heading.index("_number")
    if column is not None:
        return any(is_ordinal(row.cells[column]) for row in rows if column < len(row.cells))
    product = last.heading.index("product")
    return kind is PageKind.PAPER and any(
        product is not None and filled(row.cells[product]) for row in rows
    )


def _cut(
    rows: Sequence[Row], spans: Sequence[Span], need: str
) -> list[tuple[Heading, Sequence[Row], Sequence[Row]]]:
    """Each heading among `rows`, the rows above it that belong to no table, and its own rows."""
    found: list[tuple[int, int, Heading]] = []
    place_in_run = 0
    heading: Heading | None = None
    while place_in_run < len(rows):
        row = rows[place_in_run]
        if heading is None or _may_be_heading(row, heading):
            known = heading_rows.find(rows, place_in_run, spans, need)
            if known is not None:
                heading, taken = known
                found.append((place_in_run, taken, heading))
                place_in_run += taken
                continue
        place_in_run += 1
    sections = []
    start = 0
    for order, (at, taken, one) in enumerate(found):
        end = len(rows)
        if order + 1 < len(found):
            end = _end_of_body(rows, at + taken, found[order + 1][0])
        sections.append((one, rows[start:at], rows[at + taken : end]))
        start = end
    return sections


def _may_be_heading(row: Row, heading: Heading) -> bool:
    """A quick look that leaves out nearly every row of products."""
    number = heading.index("_number")
    cells = row.cells
    if number is not None:
        return number < len(cells) and filled(cells[number]) and not is_ordinal(cells[number])
    # A heading has words where a row of products has stars, points or days.
    for name in ("stars", "score", "issued_on", "valid_through"):
        known = heading.index(name)
        if known is not None and known < len(cells):
            value = cells[known]
            if not isinstance(value, str) or not value or not value[0].isalpha():
                return False
    column = heading.index("product")
    if column is None:
        column = heading.index("entity")
    value = cells[column] if column is not None and column < len(cells) else None
    if not isinstance(value, str) or len(value) > headings.LONGEST:
        return False
    return headings.may_begin(value) and headings.meaning(value) is not None


def _end_of_body(rows: Sequence[Row], start: int, heading_at: int) -> int:
    """Where a table ends before the next heading, whose title lines are not its own."""
    end = heading_at
    while end > start:
        row = rows[end - 1]
        said = [cell for cell in row.cells if filled(cell)]
        if len(said) > 1 or not said or not isinstance(said[0], str) or is_total(fold(said[0])):
            break
        end -= 1
    return end
