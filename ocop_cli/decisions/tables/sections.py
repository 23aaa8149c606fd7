"""Where the tables stand: pages cut into sections (a heading and its rows) and the lines around.

A table starts where its heading is found, on whatever row; a heading that comes again on the next
page is no row; a table that runs on without one keeps the heading it had. What stands outside is
read as lines of text, because number, day and kind are said there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from ocop_cli.decisions.cells import filled, is_ordinal
from ocop_cli.decisions.headings import finding, meaning
from ocop_cli.decisions.headings.finding import Heading
from ocop_cli.decisions.language import translated
from ocop_cli.decisions.own_words import NO_WORDS, OwnWords
from ocop_cli.decisions.tables import going_on, group_rows, makers, page_heads, summaries, witness
from ocop_cli.decisions.tables.stated_totals import is_total
from ocop_cli.model.pages import Page, PageKind, Row, Span
from ocop_cli.model.reading import Line, Place
from ocop_cli.text.headings import LONGEST
from ocop_cli.text.keys import fold

Key = tuple[int, int | None, int]  # page index, table, row number


@dataclass(frozen=True, slots=True)
class Section:
    """A table under one heading: its rows, and the lines between it and the table before.

    `new_list` says that another list begins here, and not the same one going on after a page's end,
    under a heading of its own, or under a paragraph that only parts it. `headed_on` is the page on
    which its heading stands, where that is another.

    Of a list whose rows show several evaluations side by side each is a section: `rated` are the
    numbers of the rows that have it, and `again` says that the same rows were read before.
    """

    page: int
    heading: Heading
    rows: tuple[Row, ...]
    before: tuple[Line, ...]
    new_list: bool = True
    headed_on: int | None = None
    rated: frozenset[int] | None = None
    again: bool = False

    def has(self, row: Row) -> bool:
        """Whether a row that names a product has the evaluation that is read here."""
        return self.rated is None or row.number in self.rated


class Unread(NamedTuple):
    """Rows under no heading that is known: how many, where, whether they list products, the last
    one's number, and whether they are a summary that only counts."""

    rows: int
    place: Place
    products: bool
    last: int
    counts: bool = False


@dataclass(slots=True)
class Layout:
    """All the sections of a file, all its lines, and the rows that stand for no product.

    `unread` are tables without a heading known here.
    """

    sections: list[Section] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    framing: list[Key] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)


def place(pages: Sequence[Page], page: int, row: Row, column: int | None = None) -> Place:
    """The place of a row, or of one of its cells, without its heading."""
    return Place(page, pages[page].kind, pages[page].name, row.table, row.number, column)


def heading_place(pages: Sequence[Page], section: Section, column: int) -> Place:
    """The cell of a section's heading over one of its columns."""
    index, heading = section.page, section.heading
    if section.headed_on is not None and pages[index].kind is PageKind.SHEET:
        index = section.headed_on
    page = pages[index]
    table = section.rows[0].table if section.rows else 1
    text = heading.texts[column] if column < len(heading.texts) else None
    return Place(index, page.kind, page.name, table, heading.rows[-1], column, text)


def cell_place(pages: Sequence[Page], section: Section, row: int, column: int) -> Place:
    """The cell of one of a section's rows, with the heading over it."""
    page, over = pages[section.page], heading_place(pages, section, column)
    return over._replace(page=section.page, kind=page.kind, name=page.name, row=row)


def line(pages: Sequence[Page], page: int, row: Row) -> Line:
    """A row outside the tables as text, a line for each of its cells."""
    texts = [
        (column, text)
        for column, cell in enumerate(row.cells)
        if filled(cell)
        for said in str(cell).splitlines()
        for text in translated.line(said).splitlines()
    ]
    sheet = pages[page].kind is PageKind.SHEET
    columns = tuple(column for column, _ in texts) if sheet else ()
    return Line("\n".join(text for _, text in texts), place(pages, page, row), columns)


def layout(pages: Sequence[Page], need: str = "product", own: OwnWords = NO_WORDS) -> Layout:
    """The sections of all `pages` in reading order; `need` is the field a heading must name.

    `own` are the headings a person said the meaning of.
    """
    cutter = _Cutter(pages, need, own)
    for index, page in enumerate(pages):
        if page.kind is PageKind.SHEET:
            cutter.begin_sheet()
        for rows in _runs(page.rows):
            cutter.take(index, rows)
        if page.kind is PageKind.SHEET:
            cutter.settle_lines()
    cutter.settle_lines()
    return cutter.layout


class _Cutter:
    """Cuts the runs of rows of a file into sections; `pending` are lines not yet above a table."""

    def __init__(self, pages: Sequence[Page], need: str, own: OwnWords) -> None:
        self.pages = pages
        self.need = need
        self.own = own
        self.layout = Layout()
        self.pending: list[Line] = []
        self.standing: frozenset[str] = frozenset()  # the keys of the first `keyed` of these
        self.keyed = 0
        self.last: Section | None = None
        self.on_sheet_before: Section | None = None
        self.above: frozenset[str] = frozenset()  # what stands above the list that is open

    def begin_sheet(self) -> None:
        """A sheet begins: what stands on it is another list, unless all says that one goes on."""
        self.on_sheet_before, self.last = self.last, None

    def take(self, index: int, rows: Sequence[Row]) -> None:
        """Take rows of one table, or lines of running text."""
        page, table = self.pages[index], rows[0].table
        if table is None:
            self._as_lines(index, rows)
            return
        if summaries.counts(rows):
            self._as_summary(index, rows)
            return
        spans = [span for span in page.merged if span.table == table]
        self.standing |= page_heads.keys(one.text for one in self.pending[self.keyed :])
        self.keyed = len(self.pending)
        cut = _cut(rows, spans, self.need, self.own, self.standing)
        for heading, above, body in cut:
            self._as_lines(index, above)
            over = self._over(body)
            new = self.last is None or begins_list(over)
            self._section(Section(index, heading, tuple(body), over, new))
            self.layout.framing += [(index, table, number) for number in heading.rows]
        if cut:
            read = {row.number for _, above, body in cut for row in (*above, *body)}
            read |= {number for heading, _, _ in cut for number in heading.rows}
            again = [row.number for row in rows if row.number not in read]
            self.layout.framing += [(index, table, number) for number in again]
            return
        if self._goes_on(index, rows):
            return
        self._as_lines(index, rows, alone=True)

    def _goes_on(self, index: int, rows: Sequence[Row]) -> bool:
        """Take rows without a heading as further ones of the table before; whether they are."""
        page = self.pages[index]
        if page.kind is PageKind.SHEET:
            former = self.on_sheet_before
            if former is None or self.last is not None:
                return False
            skipped = going_on.over_a_sheet(
                rows, page, former.heading, former.rows, self.pages[former.page]
            )
            if skipped is None:
                return False
            self._as_lines(index, rows[:skipped])
            over = tuple(self.pending)
        else:
            former, skipped = self.last, 0
            if former is None or page.kind is PageKind.LINES:
                return False
            while len(rows) > 1 and page_heads.repeats_part(rows[0], former.heading):
                self.layout.framing.append((index, rows[0].table, rows[0].number))
                rows = rows[1:]
            over = self._over(rows)
            if begins_list(over) or not going_on.over_a_page(rows, former.heading, page.kind):
                return False
        headed_on = former.page if former.headed_on is None else former.headed_on
        self._section(Section(index, former.heading, tuple(rows[skipped:]), over, False, headed_on))
        return True

    def _over(self, body: Sequence[Row]) -> tuple[Line, ...]:
        """The lines over a table, without those that only print again what stands above the list
        that goes on in it."""
        former, lines = self.last, tuple(self.pending)
        if former is None or not page_heads.parts(lines, self.above):
            return lines
        goes_on = page_heads.numbers_go_on(former.rows, body, former.heading)
        return () if goes_on and not page_heads.denies(former.rows) else lines

    def _as_lines(self, index: int, rows: Sequence[Row], *, alone: bool = False) -> None:
        """Take rows as lines of text; where they list products they are not read, and it is said.

        `alone` says that they make a table of their own.
        """
        if rows and rows[0].table is not None:
            full = [row for row in rows if sum(map(filled, row.cells)) > 2]
            tabular = len(full) > 1 or (full and is_ordinal(full[0].cells[0]))
            products = witness.of_products(rows) and not makers.alone(rows)
            if products or (alone and tabular):
                first = place(self.pages, index, rows[0])
                self.layout.unread.append(Unread(len(rows), first, products, rows[-1].number))
        self._pend(index, rows)

    def _as_summary(self, index: int, rows: Sequence[Row]) -> None:
        """Take rows that only count as lines of which nobody need know more."""
        first = place(self.pages, index, rows[0])
        self.layout.unread.append(Unread(len(rows), first, False, rows[-1].number, counts=True))
        self._pend(index, rows)

    def _pend(self, index: int, rows: Sequence[Row]) -> None:
        for row in rows:
            self.pending.append(line(self.pages, index, row))
            self.layout.framing.append((index, row.table, row.number))

    def _section(self, section: Section) -> None:
        self.layout.sections.append(section)
        self.last = section
        if section.new_list:
            self.above = page_heads.keys(one.text for one in section.before)
        self.settle_lines()

    def settle_lines(self) -> None:
        """The lines so far belong to what is above; the next table begins anew."""
        self.layout.lines += self.pending
        self.pending = []
        self.standing, self.keyed = frozenset(), 0


def _runs(rows: Sequence[Row]) -> list[list[Row]]:
    """Rows next to each other that are of one table, or are lines of text."""
    runs: list[list[Row]] = []
    for row in rows:
        if runs and runs[-1][0].table == row.table:
            runs[-1].append(row)
        else:
            runs.append([row])
    return runs


_LIST = re.compile(
    r"(?:(?:[ivx\d]+|[a-h])[.)] *)?(?:phu luc|danh sach|danh muc|"
    r"bieu (?:so|mau|tong)|bang (?:so|tong)|(?:mau )?(?:bieu|bang) (?:\d{1,2}|[ivx]{1,4})\b|"
    r"list of |annex\b|appendix\b|"
    r"\(? ?(?:ban hanh )?kem theo)"
)


def begins_list(lines: Sequence[Line]) -> bool:
    """Whether the lines between two tables begin another list."""
    return any(is_list_title(said) for one in lines for said in one.text.splitlines())


def is_list_title(text: str) -> bool:
    """Whether a line begins as the title of an annex or a list does."""
    return _LIST.match(fold(text)) is not None


def _cut(
    rows: Sequence[Row], spans: Sequence[Span], need: str, own: OwnWords, over: frozenset[str]
) -> list[tuple[Heading, Sequence[Row], Sequence[Row]]]:
    """Each heading among `rows`, the rows above it that belong to no table, and its own rows,
    without those that a page's end printed again; `over` are the keys of the lines above all."""
    found: list[tuple[int, int, Heading]] = []
    again: set[int] = set()  # the places of rows that a page's end printed again
    place_in_run = 0
    heading: Heading | None = None
    above = over
    gone = page_heads.Gone(rows)
    while place_in_run < len(rows):
        row = rows[place_in_run]
        if heading is not None:
            printed = page_heads.block(gone, place_in_run, heading, above)
            again |= set(range(place_in_run, place_in_run + printed))
            if printed:
                place_in_run += printed
                continue
        if heading is None or _may_be_heading(row, heading):
            known = finding.find(rows, place_in_run, spans, need, own)
            if known is not None:
                heading, taken = known
                start = found[-1][0] + found[-1][1] if found else 0
                said = page_heads.keys(page_heads.of_rows(rows[start:place_in_run]))
                above = said if found else above | said
                gone.others.clear()
                found.append((place_in_run, taken, heading))
                place_in_run += taken
                continue
        place_in_run += 1
    sections: list[tuple[Heading, Sequence[Row], Sequence[Row]]] = []
    start = 0
    for order, (at, taken, one) in enumerate(found):
        end = len(rows)
        if order + 1 < len(found):
            end = _end_of_body(rows, at + taken, found[order + 1][0])
        body = [rows[of] for of in range(at + taken, end) if of not in again]
        sections.append((one, rows[start:at], body))
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
    if not isinstance(value, str) or len(value) > LONGEST:
        return False
    return meaning.may_begin(value) and meaning.meaning(value) is not None


def _end_of_body(rows: Sequence[Row], start: int, heading_at: int) -> int:
    """Where a table ends before the next heading, whose title lines are not its own.

    In a list of one column each row is as short as a title: there a title is known by its words.
    """
    end = heading_at
    narrow = all(sum(map(filled, row.cells)) <= 1 for row in rows[start:heading_at])
    while end > start:
        said = [cell for cell in rows[end - 1].cells if filled(cell)]
        if len(said) > 1 or not said or not isinstance(said[0], str) or is_total(fold(said[0])):
            break
        if narrow and not (is_list_title(said[0]) or group_rows.stars_alone(said[0])):
            break
        end -= 1
    return end
