"""From pages to meaning: the one place where a file's tables become entries, for every format.

Three shapes are one flow: a decision with its annex (number and day in its head), a list whose
rows carry their decision, and a decision that revokes, removes or extends. What is not understood
is a problem with its place, never left out in silence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from ocop_cli.decisions import copied_sheets, faulty_cell, missing_columns, remarks
from ocop_cli.decisions.headings import of_acts
from ocop_cli.decisions.language import after_lapse, kinds, ranks
from ocop_cli.decisions.language.kinds import Said
from ocop_cli.decisions.layouts import upright
from ocop_cli.decisions.letterhead import named, titles, undone, unofficial
from ocop_cli.decisions.letterhead.head import Heads
from ocop_cli.decisions.lines import around, elsewhere, formulas, legends, untabled
from ocop_cli.decisions.lists import ListReader
from ocop_cli.decisions.own_lists import is_own_list
from ocop_cli.decisions.own_words import OwnWords
from ocop_cli.decisions.rows import one_day
from ocop_cli.decisions.tables import above as tables_above
from ocop_cli.decisions.tables import (
    counts_beside,
    read_as,
    restated,
    sections,
    several_evaluations,
    shown,
    side_by_side,
    witness,
)
from ocop_cli.decisions.tables.context import Context
from ocop_cli.decisions.tables.group_levels import GroupLevels
from ocop_cli.decisions.tables.sections import Layout, Section, Unread
from ocop_cli.law.kinds import OTHER_ACTS
from ocop_cli.law.numbers import same_number
from ocop_cli.model.pages import Page, PageKind
from ocop_cli.model.problem import Place, Problem, Severity, in_order
from ocop_cli.model.reading import Entry, Given, Head, Line, Reading, Saying
from ocop_cli.text.keys import clean
from ocop_cli.text.mentions import bare


def read(pages: Sequence[Page], given: Given, today: date) -> Reading:
    """What a file says: its head, its entries, and every problem with its place.

    `given` says what the file does not (number, day, authority, kind) and wins over what it says.
    `today` bounds days of issue. Nothing is raised for what a file holds: a row with an error is
    in ``problems`` and ``refused`` instead of ``entries``.
    """
    mended = upright.mended(pages, OwnWords(given.columns, given.words))
    if mended is not None:
        return mended.reading(_read(mended.pages, given, today))
    return _read(pages, given, today)


def _read(pages: Sequence[Page], given: Given, today: date) -> Reading:
    """The same of pages as they stand, or else set upright."""
    said = _FileReader(pages, given, today).read()
    if given.kind in OTHER_ACTS or not upright.may_help(said):
        return said
    stood = upright.stood(pages, OwnWords(given.columns, given.words), said)
    if stood is None:
        return said
    return upright.better(said, stood.reading(_FileReader(stood.pages, given, today).read()))


# The kinds whose lists need not name a product.
_OF_ENTITIES = ("training", "rename", "transfer")


class _FileReader:
    """One file being read: what the sections share, and what they add up to."""

    def __init__(self, pages: Sequence[Page], given: Given, today: date) -> None:
        self.pages = pages
        self.given = given
        self.today = today
        self.own_words = OwnWords(given.columns, legends.own_words(given.words, pages))
        self.lists = ListReader(pages, given, today)
        self.problems = self.lists.problems
        self.lists_rate = False  # some list's own title says that its products were rated
        self.unofficial = ""  # by what the paper says that it is a draft, or not signed
        self.strange = ""  # what stands above all lists and is no known part of a paper

    def read(self) -> Reading:
        layout = self._layout()
        if own := any("printed_valid_through" in s.heading.fields for s in layout.sections):
            for at, section in enumerate(layout.sections):
                heading = of_acts.of_own(section.heading)
                layout.sections[at] = replace(section, heading=heading)
        elif self.given.kind is None and is_own_list(self.pages, layout):
            return self._own_list(layout)
        # What the tool itself wrote above its table is about the register, not about a decision.
        lines = () if own else layout.lines
        heads = Heads(lines, self.pages, self.given, self.today, _below(layout), _tables(layout))
        if not own and (about := self._about_given(heads, lines, _below(layout))) is not None:
            return about
        if self.given.kind is None and not own and (deed := heads.deed) is not None:
            # What a title says is as good as what the user says of the file.
            given = replace(self.given, kind=deed)
            return _FileReader(self.pages, given, self.today).read()
        names = named.of_file(heads.title(0), lines, heads.head.number, heads.head.kind)
        undoes = undone.undone(heads.title(0), heads.articles(0))
        in_full = partial(replace, names=names, undoes=undoes)
        if not layout.sections:
            return self._without_lists(layout, in_full(heads.head), heads.title(0))
        self.strange = tables_above.strange(layout, lines)
        self.unofficial = unofficial.mark(layout.sections[0].before, lines, self.pages)
        self._take(layout, heads, own=own)
        if not any(one.products for one in layout.unread):
            # Of rows that are told as not read none can be missing besides.
            self.problems += self.lists.counts.check(lines)
        self.problems += self.lists.numbers.leaps()
        entries, head = self._settled(layout, heads, lines)
        paper = (*self._paper(layout, lines), *self.lists.beside.others())
        sayings: list[Saying] = []
        if not own and self.given.kind not in OTHER_ACTS:
            entries, told, sayings, settled = around.applied(
                entries,
                in_full(head),
                paper,
                self._known(layout, lines, heads),
                self.today,
            )
            asked = [doubt.problem() for doubt in settled]
            self.problems[:] = [one for one in self.problems if one not in asked]
            self.problems += told
        self.problems += remarks.of_pages(self.pages, layout)
        self.problems += self._not_read(layout, lines)
        tables = tuple(faulty_cell.tables(layout.sections))
        return Reading(
            in_full(head),
            tuple(entries),
            in_order(faulty_cell.told(self.problems, tables)),
            self.lists.rows,
            shown.columns(layout),
            tuple(dict.fromkeys(self.lists.refused)),
            (*layout.framing, *self.lists.framing),
            own,
            tables,
            (*sayings, *self.lists.beside.sayings),
        )

    def _without_lists(self, layout: Layout, head: Head, title: str | None) -> Reading:
        """A file in which no list is read: it ends the decisions that its title names, or nothing
        of it is known."""
        if not (head.names and head.kind in ("annulment", "replacement")):
            self.problems.append(untabled.problem(layout.lines, self.pages, head, title))
        return Reading(head, (), tuple(self.problems), 0, framing=tuple(layout.framing))

    def _settled(
        self, layout: Layout, heads: Heads, lines: Sequence[Line]
    ) -> tuple[list[Entry], Head]:
        """The entries, each under a decision of one day, and the head of the file; those that have
        none are refused."""
        entries, without, head = heads.settle(
            self.lists.entries, self.problems, self._first_place(layout), self.lists.rated
        )
        layout.unread += remarks.unread_names(lines, layout, self.lists.entries)
        entries, conflicting = one_day.settled(entries)
        self.problems[:] = missing_columns.of_head(self.problems, layout.sections)
        self.problems += conflicting
        places = [e.place for e in without] + [one.place for one in conflicting if one.place]
        self.lists.refused += [one.line for one in places]
        return entries, head

    def _paper(self, layout: Layout, lines: Sequence[Line]) -> Iterator[formulas.PaperLine]:
        """The lines around the tables and within them, each with the part of its paper it is."""
        ends = {section.before[-1].place for section in layout.sections if section.before}
        yield from formulas.parts(lines, ends)
        yield from formulas.parts(self.lists.notes, headed=False)

    def _about_given(
        self, heads: Heads, lines: Sequence[Line], below: frozenset[Place]
    ) -> Reading | None:
        """The file by its own number, where the one given is that of the decision it is about."""
        given, kind = self.given, self.given.kind or heads.head.kind
        if given.number is None or not named.is_about(heads.title(0), kind, given.number):
            return None
        printed = replace(given, number=None, issued_on=None)
        own = Heads(lines, self.pages, printed, self.today, below).head
        if own.number is None or own.issued_on is None or same_number(own.number, given.number):
            return None
        found = _FileReader(self.pages, printed, self.today).read()
        values = {"given": given.number, "printed": own.number, "kind": kind or ""}
        told = Problem("given_differs", Severity.WARNING, None, values, "about")
        return replace(found, problems=(told, *found.problems))

    def _layout(self) -> Layout:
        """The sections of the file, their headings understood for its kind of act."""
        need = "entity" if self.given.kind in _OF_ENTITIES else "product"
        layout = sections.layout(self.pages, need, self.own_words)
        for at, section in enumerate(layout.sections):
            layout.sections[at], aside = counts_beside.set_aside(section, self.pages[section.page])
            if aside is not None:
                self.problems.append(counts_beside.told(self.pages, section, aside))
        layout.sections = side_by_side.parted(layout.sections)
        layout.sections = several_evaluations.parted(layout.sections, self.pages)
        for at, section in enumerate(layout.sections):
            heading = witness.without_figures(section.heading, section.rows)
            heading = of_acts.understood(heading, self.given.kind)
            if self.given.kind not in OTHER_ACTS:
                heading = read_as.by_cells(of_acts.of_decisions(heading), section.rows)
                self.problems += missing_columns.taken(self.pages, section, heading)
            layout.sections[at] = replace(section, heading=heading)
        return layout

    def _take(self, layout: Layout, heads: Heads, *, own: bool) -> None:
        """Read the rows of every section, each under what stands above it."""
        groups = GroupLevels(self.own_words)
        titled = (tables_above.title(section.before) for section in layout.sections)
        self.lists_rate = any(kinds.heading(text).rates for text in titled if text)
        context: Context | None = None
        aside: list[Section] = []
        for at, section in enumerate(layout.sections):
            before = context if not section.new_list else None
            if section.new_list:
                groups = GroupLevels(self.own_words)
            context = self._context(section, heads, before, own=own)
            heading = read_as.heading(section, context)
            section = layout.sections[at] = replace(section, heading=heading)
            if not own and restated.is_one(section, context.above, self.lists.entries):
                aside.append(section)
                continue
            self.lists.take(
                section,
                context,
                groups,
                goes_on=any(not one.new_list for one in layout.sections[at + 1 : at + 2]),
            )
        if not own and self.given.kind is None:
            self.problems += copied_sheets.hold(self.lists.entries, self.pages)
        self._set_aside(layout, aside)

    def _set_aside(self, layout: Layout, aside: Sequence[Section]) -> None:
        """Tell of tables about products that were read, and take their rows for no products."""
        self.problems += [restated.told(self.pages, section) for section in aside]
        layout.framing += [(one.page, row.table, row.number) for one in aside for row in one.rows]
        layout.sections = [one for one in layout.sections if one not in aside]

    def _known(
        self, layout: Layout, lines: Sequence[Line], heads: Heads
    ) -> elsewhere.ReadElsewhere:
        """The lines that are read as titles, those told as not read, the headings, the heads."""
        above = {
            (text, one.place)
            for section in layout.sections
            for one in section.before
            for text in map(clean, one.text.splitlines())
            if sections.is_list_title(text) or tables_above.is_plain(text)
        }
        places = [line.place for line in remarks.unread(lines, self.lists.entries)]
        places += [line.place for line in lines if any(_within(one, line) for one in layout.unread)]
        places += [one.place for one in self.problems if one.place is not None]
        told = {place.line for place in places}
        headings = {
            said
            for section in layout.sections
            for text in section.heading.texts
            if len(said := bare(text)) > 3
        }
        values = {(line.text, line.place) for line in remarks.values(lines, layout)}
        titles = above | self.lists.titles | values
        return elsewhere.ReadElsewhere(titles, told, headings, heads.rows())

    def _not_read(self, layout: Layout, lines: Sequence[Line]) -> list[Problem]:
        """The tables, and the lines that look like rows, of which nothing was read."""
        found = [
            Problem(
                "not_read",
                Severity.ERROR if one.products else Severity.WARNING,
                one.place,
                {"rows": str(one.rows)},
                "products" if one.products else None,
            )
            for one in layout.unread
            if not one.counts
        ]
        if in_prose := remarks.unread(lines, self.lists.entries):
            values = {"rows": str(len(in_prose)), "value": in_prose[0].text[:80]}
            found.append(Problem("not_read", Severity.WARNING, in_prose[0].place, values, "lines"))
        return found

    def _first_place(self, layout: Layout) -> Place:
        section = layout.sections[0]
        page = self.pages[section.page]
        table = section.rows[0].table if section.rows else 1
        return Place(section.page, page.kind, page.name, table, section.heading.rows[0])

    def _own_list(self, layout: Layout) -> Reading:
        """A list this program wrote: it is about the register, and decides nothing."""
        place = self._first_place(layout) if layout.sections else layout.lines[0].place
        problem = Problem("own_list", Severity.ERROR, place)
        rows = [
            (section.page, row.table, row.number)
            for section in layout.sections
            for row in section.rows
        ]
        return Reading(
            Head(),
            (),
            (problem,),
            len(rows),
            shown.columns(layout),
            tuple(rows),
            tuple(layout.framing),
        )

    def _context(
        self, section: Section, heads: Heads, before: Context | None, *, own: bool
    ) -> Context:
        """What stands above a section; `before` is what stood above its list, where it goes on."""
        page = self.pages[section.page]
        fields, day = section.heading.fields, heads.issued_on(section.page)
        article = heads.article(section.page)
        title = heads.title(section.page)
        if title is None and heads.number(section.page) is not None and not self.given.number:
            # Under a decision's letterhead stands its title, in whatever words.
            title = self.strange or None
        decides = not heads.decides_nothing(section.page)
        rated = titles.said(title, titles.ordered(heads.articles(section.page)))
        above = after_lapse.without_times(tables_above.title(section.before), fields, rated, day)
        said, spoken = (before.said, before.above) if before else _spoken(page, above)
        said = after_lapse.settled(said, spoken, rated, fields)
        # A list whose rows name their decisions goes by these, be it a draft itself.
        draft = "" if "decision" in section.heading.fields else self.unofficial
        stars = before.stars if before else None
        if stars is None and "stars" not in section.heading.fields:
            texts = (above, page.name if page.kind is PageKind.SHEET else "", title or "", article)
            stars = next(filter(None, map(ranks.in_text, filter(None, texts))), None)
        return Context(
            section.page,
            page.name,
            page.kind,
            own=own,
            said=said,
            title=rated,
            given_kind=self.given.kind,
            day_order=self.given.day_order,
            own_words=self.own_words,
            stars=stars,
            issued_on=day,
            prints_day=self.given.issued_on is None,
            headed=heads.number(section.page) is not None,
            prints_number=heads.prints_number(section.page),
            number=heads.number(section.page),
            above=spoken,
            of_sheet=spoken != above,
            beside_rated=self.lists_rate,
            titled=draft or title or "",
            lettered=heads.is_titled(section.page),
            decides=decides,
            articles=heads.articles(section.page),
            confirmed=not draft and titles.confirmed(title, rated, (article, above)),
        )


def _spoken(page: Page, above: str) -> tuple[Said, str]:
    """What the heading above a table says of its rows, else the sheet's name; and its words."""
    said = kinds.heading(above) if above else Said()
    if not said.holds and page.kind is PageKind.SHEET:
        named = kinds.of_sheet(page.name)
        if named.holds:
            return named, page.name
    return said, above


def _within(unread: Unread, line: Line) -> bool:
    """Whether a line is a row of a table that is told as not read."""
    where, place = line.place, unread.place
    return (where.page, where.table) == (place.page, place.table) and (
        place.row <= where.row <= unread.last
    )


def _tables(layout: Layout) -> dict[Place, int]:
    """Which table of the file each line stands above, by its place."""
    return {
        line.place._replace(column=None): at
        for at, section in enumerate(layout.sections)
        for line in section.before
    }


def _below(layout: Layout) -> frozenset[Place]:
    """The places of the lines that stand under the first list of a file, or of its page."""
    if not layout.sections:
        return frozenset()
    first = {section.page: section for section in reversed(layout.sections)}
    above = {line.place for section in first.values() for line in section.before}
    above -= side_by_side.labels(layout.sections)
    below = (line.place for line in layout.lines if line.place not in above)
    return frozenset(place._replace(column=None) for place in below)
