"""One list of a file, read: its rows become entries, what heads them holds, what is left is told.

A list is a table under one heading. Here its groups, its totals, its columns and its rows come
together; what cannot be understood refuses the rows it may bear on, and no others.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence
from datetime import date
from functools import cache, partial

from ocop_cli.decisions import missing_columns, own_lists, titled
from ocop_cli.decisions.beside_lists import MOST, BesideReader
from ocop_cli.decisions.cells import LONGEST_NAME, filled
from ocop_cli.decisions.doubt_count import DoubtCount
from ocop_cli.decisions.headings import finding
from ocop_cli.decisions.rows import in_force
from ocop_cli.decisions.rows.entries import RowReader
from ocop_cli.decisions.tables import above as tables_above
from ocop_cli.decisions.tables import (
    double_columns,
    entity_rows,
    group_rows,
    page_heads,
    refusals,
    rows,
    stated_totals,
    strange_titles,
    unheaded_columns,
)
from ocop_cli.decisions.tables.columns import Columns
from ocop_cli.decisions.tables.context import Context
from ocop_cli.decisions.tables.group_levels import NO_GROUP, GroupLevels
from ocop_cli.decisions.tables.row_kinds import What
from ocop_cli.decisions.tables.rows import Told, text_of
from ocop_cli.decisions.tables.running_numbers import RunningNumbers
from ocop_cli.decisions.tables.sections import Key, Section, heading_place
from ocop_cli.law.kinds import CERTIFICATE_ACTS, OTHER_ACTS
from ocop_cli.model.pages import Page, PageKind, Row
from ocop_cli.model.reading import Entry, Given, Line, Place, Problem, Severity

LONGEST_SHOWN = 80


class ListReader:
    """The lists of a file, one after the other: what they add up to.

    `refused` are the rows that did not go in, `framing` those that stand for no product.
    """

    def __init__(self, pages: Sequence[Page], given: Given, today: date) -> None:
        self.pages = pages
        self.given = given
        self.today = today
        self.problems: list[Problem] = []
        self.entries: list[Entry] = []
        self.refused: list[Key] = []
        self.rated: set[Key] = set()  # the rows of lists whose title says that they were rated
        self.notes: list[Line] = []  # rows of text that stand for no product
        self.titles: set[tuple[str, Place]] = set()  # lines that head rows, and say what
        self.framing: list[Key] = []
        self.captions: set[str] = set()  # the lines above the tables before
        self.listed = False  # whether there was one
        self.headings: dict[str, Place] = {}  # of rows, as printed: where each stood last
        self.rows = 0
        self.doubts = DoubtCount()
        self.beside = BesideReader(pages, self.problems, today, self.doubts)
        self.counts = stated_totals.Counts()
        self.numbers = RunningNumbers()
        self.doubted = False  # a heading at the end of a page, which was not understood

    def take(
        self, section: Section, context: Context, groups: GroupLevels, *, goes_on: bool
    ) -> None:
        """Read the rows of one section; `groups` are those in force, and are moved on.

        `goes_on` says that the list does in the next one, so that the last rows here may head it.
        Of rows that were read before, for an earlier evaluation, nothing is told twice.
        """
        said = len(self.problems)
        self._take(section, context, groups, goes_on=goes_on)
        if section.again:
            known = {(one.code, one.variant, one.place) for one in self.problems[:said]}
            self.problems[said:] = [
                one
                for one in self.problems[said:]
                if (one.code, one.variant, one.place) not in known
            ]

    def _take(
        self, section: Section, context: Context, groups: GroupLevels, *, goes_on: bool
    ) -> None:
        columns, page = Columns(section.heading), self.pages[section.page]
        where = heading_place(self.pages, section, 0)
        reader = RowReader(context, columns, page.marks, self.today, self.problems)
        self.counts.begin(new_list=section.new_list and not section.again)
        self.numbers.begin(new_list=section.new_list)
        told = self._told_apart(section, context, columns, groups, goes_on=goes_on)
        self._number(section, told)
        products = [one for one in told if one.what is What.ENTRY and section.has(one.row)]
        doubled = list(double_columns.told(self.pages, section, products))
        doubled += entity_rows.without_maker(
            self.pages, section, ((one.row, one.group) for one in products)
        )
        self.problems += doubled
        printed = cache(partial(rows.printed, section, columns))
        refused = bool(doubled) or self._unclear_act(section, context, columns, printed)
        if section.new_list:
            self.problems += strange_titles.told(
                page, section.rows, context, where, printed, refused=refused
            )
        if refused:
            self._refuse(section, told, products)
            return
        self.problems += unheaded_columns.told(self.pages, section, products, self.given.kind)
        before, since = len(self.entries), len(self.problems)
        self._enter(section, reader, told, products)
        self._doubt_by_title(section, context, before, printed)
        if own_lists.is_labelled(section.heading) and not context.own:
            self.entries[before:] = own_lists.without_computed(self.entries[before:])
        self.notes += (
            Line(text_of(one.row), reader.place(one.row))
            for one in ([] if goes_on else rows.heading_nothing(told))
        )
        if self.given.kind not in OTHER_ACTS and missing_columns.told(
            section.heading,
            products,
            self.problems,
            since,
            lambda column: heading_place(self.pages, section, column),
        ):
            self.refused += [_key(section, one.row) for one in products]
            del self.entries[before:]
        for row, variant, values in reader.remarks.told():
            column = columns.at.get("note")
            reader.problem("unread_remark", Severity.WARNING, row, column, variant, **values)
        for one in reader.reasons.told():
            reader.problem(
                "unread_remark", Severity.WARNING, one.row, one.column, one.variant, **one.values
            )
        self._filled(reader, products)
        if not context.own and self.given.kind not in OTHER_ACTS:
            self.entries[before:] = self.beside.look(
                section, context, products, self.entries[before:]
            )

    def _doubt_by_title(
        self, section: Section, context: Context, before: int, printed: Callable[[], Container[str]]
    ) -> None:
        """Hold what the title above a list leaves in doubt of its entries, those from `before`."""
        where = heading_place(self.pages, section, 0)
        if context.said.rates:
            self.rated.update(one.place.line for one in self.entries[before:])
        strange = strange_titles.in_doubt(context, section.rows, printed)
        held = titled.held(self.entries[before:], context, where, self.today, strange)
        self.entries[before:], doubts = held
        left = titled.held_as_left(self.entries[before:], context, where)
        self.entries[before:] = left[0]
        self.problems += doubts + left[1]
        for text in dict.fromkeys((context.above, context.titled)):
            if text and section.new_list:
                later = titled.held_as_later(self.entries[before:], context, text, where)
                self.entries[before:] = later[0]
                self.problems += later[1]
        if context.page_kind is PageKind.SHEET and not any(tables_above.texts(section)):
            of_sheet = titled.held_by_sheet(self.entries[before:], context, where)
            self.entries[before:] = of_sheet[0]
            self.problems += of_sheet[1]
        page = self.pages[section.page]
        aside = strange_titles.set_aside(page, context)
        if section.new_list and not aside:
            above = list(tables_above.texts(section))
            aside = strange_titles.line_set_aside(context, above)
            if not (aside or above):
                aside = strange_titles.untitled(page, self.pages, context)
        if aside:
            of_sheet = titled.held_by(self.entries[before:], aside, where)
            self.entries[before:] = of_sheet[0]
            if of_sheet[1]:
                self.problems[:] = strange_titles.untold(self.problems, where)
            self.problems += of_sheet[1]
        titles = cache(lambda: tuple(strange_titles.of_register(context, printed)))
        self.entries[before:], doubts = in_force.titled(
            self.entries[before:], context, where, self.today, titles
        )
        if doubts:
            self.problems[:] = strange_titles.untold(self.problems, where)
        self.problems += doubts
        if not strange:
            self._doubt_by_caption(section, context, before)
        doubted = {text for text, _ in self.titles}
        self.captions.update(text for text in tables_above.texts(section) if text not in doubted)

    def _doubt_by_caption(self, section: Section, context: Context, before: int) -> None:
        """Hold the products of a table whose caption nobody understands: "Dự phòng"."""
        settled = context.own or context.given_kind
        self.listed = True
        caption = None if settled else tables_above.unknown_caption(section, self.captions)
        if caption is None or context.own_words.ignores(caption[0]):
            return
        if caption[0] in context.titled:
            return  # the decision's own title
        held = titled.held_by(self.entries[before:], *caption)
        self.entries[before:] = held[0]
        self.problems += held[1]
        self.titles.add(caption)

    def _told_apart(
        self,
        section: Section,
        context: Context,
        columns: Columns,
        groups: GroupLevels,
        *,
        goes_on: bool,
    ) -> list[Told]:
        """The rows of a section, each with its group, and what it is."""
        title = context.title
        settled = bool(context.given_kind or context.own or title.rates)
        groups.of_act = title.kind in CERTIFICATE_ACTS and not settled
        groups.rated = title.rates and title.unclear is None
        groups.issued_on = context.issued_on if groups.rated else None
        ranked = context.said.holds or (context.stars is not None and "stars" not in columns.at)
        tables_above.enter_titled(section, context, groups)
        unknown = self._headed_above(section, groups, ranked=ranked)
        told = rows.told_apart(
            section, self.pages[section.page], columns, groups,
            training=self.given.kind == "training", ranked=ranked, doubted=unknown,
            goes_on=goes_on,
        )  # fmt: skip
        self.doubted = goes_on and rows.ends_doubted(told, before=unknown)
        return told

    def _enter(
        self, section: Section, reader: RowReader, told: Sequence[Told], products: Sequence[Told]
    ) -> None:
        """Read the rows of a section that is not refused, in their order."""
        entries = reader.read(products)
        for one in told:
            if one.what is not What.ENTRY:
                self._other(section, reader, one)
            elif section.has(one.row):
                _, entry, refused = next(entries)
                self._product(section, reader, one, entry, refused=refused)
            elif not section.again:
                self.counts.add()

    def _refuse(self, section: Section, told: Sequence[Told], products: Sequence[Told]) -> None:
        """Take none of the products of a section; the other rows stand in a copy of the file."""
        self.refused += [_key(section, one.row) for one in products]
        self.rows += len(products)
        for _ in products:
            self.counts.add()
        self.framing += [_key(section, one.row) for one in told if one.what is not What.ENTRY]

    # -- rows -----------------------------------------------------------------------------------

    def _number(self, section: Section, told: Sequence[Told]) -> None:
        """Keep the running numbers of all rows, whatever they stand for."""
        column = section.heading.index("_number")
        if column is None or section.again:
            return
        place = heading_place(self.pages, section, column)
        paper = self.pages[section.page].kind in (PageKind.PAPER, PageKind.DOCUMENT)
        above = "".join(tables_above.texts(section))
        if self.listed and paper and not any(map(str.isalpha, above)):
            first = next((one for one in told if one.what in (What.ENTRY, What.GROUP)), None)
            if first is not None and first.what is What.ENTRY:
                self.numbers.begin_part(first.row, column, place)
        for one in told:
            if not finding.is_column_numbers(one.row):
                self.numbers.add(one.row, column, place, heads=one.what is What.GROUP)

    def _headed_above(self, section: Section, groups: GroupLevels, *, ranked: bool) -> bool:
        """Take the paragraphs that head the table; whether one may, and is not understood."""
        unknown = self.doubted and not section.new_list
        for text, place in tables_above.headings(section):
            if group_rows.understood(page_heads.without_goes_on(text), groups):
                self.titles.add((text, place))
                self.headings[text] = place
                self.counts.group(text, place)
                unknown = False
            elif groups.own.ignores(text):
                groups.end()
                unknown = False
            elif (not section.new_list and (ranked or groups.now != NO_GROUP)) or (
                self.given.kind is None and tables_above.grants_nothing(text)
            ):
                self.problems.append(tables_above.unknown(text, place))
                unknown = True
        return unknown

    def _product(
        self, section: Section, reader: RowReader, line: Told, entry: Entry | None, *, refused: bool
    ) -> None:
        """Count a row that stands for a product, and keep what became of it."""
        key, row = _key(section, line.row), line.row
        if self._shifted(section, row):
            reader.error("shifted_row", row, None, value=text_of(row)[:60])
            entry, refused = None, True
        if line.doubted and entry is not None:
            entry, refused = None, True
        if not section.again:
            self.counts.add(entry.stars if entry is not None else None)
        if entry is not None:
            self.doubts.take(len(entry.held))
            self.entries.append(self._dated(reader, line, entry))
        elif refused:
            self.refused.append(key)
        else:
            self.framing.append(key)
            return
        self.rows += 1

    def _dated(self, reader: RowReader, line: Told, entry: Entry) -> Entry:
        """An entry, held where a heading of its rows names a later year than its decision's."""
        heading = line.group.dated
        if not heading:
            return entry
        place = self.headings.get(heading, reader.place(line.row))
        (entry,), told = titled.held_as_later([entry], reader.context, heading, place)
        self.problems += (one for one in told if one not in self.problems[-1:])
        return entry

    def _other(self, section: Section, reader: RowReader, line: Told) -> None:
        """A row that stands for no product: a group's, a total, a signature, or not understood."""
        row, place = line.row, reader.place(line.row)
        if line.what in rows.DOUBTFUL and (letters := len(text_of(row))) > LONGEST_NAME:
            # No remark of a person's, nor a heading: what stands in it nobody can look through.
            values = {"value": text_of(row)[:LONGEST_SHOWN], "most": str(LONGEST_NAME)}
            reader.error("bad_text", row, None, "long_row", letters=str(letters), **values)
            self.refused.append(_key(section, row))
            self.rows += 1
            return
        self.framing.append(_key(section, row))
        if section.again:
            return
        says = line.what in (What.FRAMING, *rows.DOUBTFUL) and not line.doubted
        if says and not finding.is_column_numbers(row):
            self.notes.append(Line(text_of(row), place))
        if line.what is What.GROUP:
            self.headings[text_of(row)] = place
            self.counts.group(text_of(row), place)
        elif line.what is What.TOTAL:
            product, ticks = reader.columns.at.get("product"), reader.columns.ticks
            self.problems += self.counts.total(row, product, ticks, place)
        elif line.what in rows.DOUBTFUL and line.doubted:
            column = next(at for at, cell in enumerate(row.cells) if isinstance(cell, str))
            self.problems.append(tables_above.unknown(text_of(row), reader.place(row, column)))
        elif line.what in rows.DOUBTFUL:
            reader.warning("not_understood", row, None, value=text_of(row)[:LONGEST_SHOWN])

    def _filled(self, reader: RowReader, products: Sequence[Told]) -> None:
        """Tell of the cells taken from the row above them, where they are few one by one."""
        cells: dict[int, list[tuple[Row, str]]] = {}
        for one in products:
            for column, text in one.filled:
                cells.setdefault(column, []).append((one.row, text))
        for column, found in sorted(cells.items()):
            if len(found) > MOST:
                row, text = found[0]
                reader.problem(
                    "filled", Severity.WARNING, row, column, "many", value=text,
                    count=str(len(found)), last=str(found[-1][0].number),
                )  # fmt: skip
                continue
            for row, text in found:
                reader.warning("filled", row, column, value=text)

    def _shifted(self, section: Section, row: Row) -> bool:
        """Whether a csv row has more cells than headings: a separator too many moved its cells."""
        width = len(section.heading.texts)
        return (
            len(row.cells) > width
            and self.pages[section.page].kind is PageKind.LINES
            and any(map(filled, row.cells[width:]))
        )

    def _unclear_act(
        self, section: Section, context: Context, columns: Columns,
        printed: Callable[[], Container[str]],
    ) -> bool:  # fmt: skip
        """Whether what stands above the rows does not say what is done to them."""
        found = refusals.refusal(context, columns, printed)
        if found is not None:
            place = heading_place(self.pages, section, found.column)
            told = Problem(found.code, Severity.ERROR, place, found.values, found.variant)
            self.problems.append(told)
        return found is not None


def _key(section: Section, row: Row) -> Key:
    return section.page, row.table, row.number
