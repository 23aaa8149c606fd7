"""What stands beside the cells of a list that are read: it is looked at, and holds rows or is told.

Columns nobody knows, what rows say twice, comments and footnotes on cells; and of a whole file,
what hangs on no row of a list.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterator, Sequence
from datetime import date

from ocop_cli.decisions import beside, named_beside
from ocop_cli.decisions.doubt_count import DoubtCount
from ocop_cli.decisions.language.bearing import bearing
from ocop_cli.decisions.lines import formulas
from ocop_cli.decisions.lines.formula_words import PaperPart
from ocop_cli.decisions.lines.formulas import PaperLine
from ocop_cli.decisions.rows import in_force, later_columns, struck, verdict_columns
from ocop_cli.decisions.rows.strange_remarks import is_register, may_be_over
from ocop_cli.decisions.rows.twins import twins
from ocop_cli.decisions.tables.context import Context
from ocop_cli.decisions.tables.rows import Told
from ocop_cli.decisions.tables.sections import Section, cell_place, heading_place
from ocop_cli.model.doubt import Consequence, Doubt
from ocop_cli.model.pages import Note, NoteKind, Page
from ocop_cli.model.reading import Entry, Line, Place, Problem, Saying, Severity
from ocop_cli.text.keys import clean

MOST = 20  # cells of one column told one by one


class BesideReader:
    """What stands beside the lists of a file, one after the other; told in `problems`."""

    def __init__(
        self, pages: Sequence[Page], problems: list[Problem], today: date, doubts: DoubtCount
    ) -> None:
        self.pages = pages
        self.doubts = doubts
        self.today = today
        self.problems = problems
        self.looked_at: set[tuple[int, Note]] = set()  # comments and footnotes
        self.sayings: list[Saying] = []  # cells that are only told, which may name a product

    def look(
        self,
        section: Section,
        context: Context,
        products: Sequence[Told],
        said: Sequence[Entry],
    ) -> list[Entry]:
        """The entries of a list, each held for what beside its cells may bear on it."""
        lines = {one.row.number: one for one in products}
        entries = {one.place.row: one for one in said}
        pairs = [(lines[number], entry) for number, entry in entries.items()]
        held: dict[int, list[Doubt]] = defaultdict(list)
        unread = self._columns(section, context, products, pairs, held)
        heading = section.heading

        def place(row: int, column: int) -> Place:
            return cell_place(self.pages, section, row, column)

        told = {column for column, field in enumerate(heading.fields) if field == "note"} | unread
        self.sayings += named_beside.sayings(pairs, held, told, place, len(self.sayings))
        goods = set(named_beside.of_goods(heading.texts, heading.fields)) - told
        before = len(self.sayings) + named_beside.MOST // 2  # what is told comes first
        self.sayings += named_beside.sayings(pairs, held, goods, place, before)
        for row, doubt in twins(heading.texts, heading.fields, pairs, place):
            held[row].append(doubt)
            self.problems.append(doubt.problem())
        marks = self.pages[section.page].marks
        for row, doubt in struck.rows(heading.fields, pairs, marks, place):
            held[row].append(doubt)
            self.problems.append(doubt.problem())
        register = is_register(context, {one.decision for one in said if one.decision})
        for note in self._notes(section, lines):
            self.looked_at.add((section.page, note))
            where = place(note.row, note.column)
            entry = entries.get(note.row)
            over = entry is not None and self._may_tell_news(
                note, entry, context, register=register
            )
            own = (entry.issued_on if entry is not None else None) or context.issued_on
            doubt = beside.note(note, where, entry, own, over=over)
            if doubt.consequence is Consequence.HELD:
                held[note.row].append(doubt)
                doubt = doubt._replace(code=note.kind.value, variant="held")
            self.problems.append(doubt.problem())
        return [
            one._replace(held=(*one.held, *doubts)) if (doubts := held.get(one.place.row)) else one
            for one in said
        ]

    def _columns(
        self,
        section: Section,
        context: Context,
        products: Sequence[Told],
        pairs: Sequence[tuple[Told, Entry]],
        held: dict[int, list[Doubt]],
    ) -> set[int]:
        """Look at the columns nobody knows, and give those that are told; what is in doubt by one
        is put into `held`, by row."""
        heading = section.heading
        decision = context.number, context.issued_on
        register = is_register(context, {one.decision for _, one in pairs if one.decision})

        def over(entry: Entry) -> bool:
            return register and self._may_be_over(entry, context)

        def place(row: int, column: int) -> Place:
            return cell_place(self.pages, section, row, column)

        seen: dict[int, int] = {}
        found: list[tuple[int, int, Doubt | None]] = []
        for one in beside.columns(
            heading.texts, heading.fields, pairs, decision, place, context.own_words, over
        ):
            self.doubts.take(one[2] is not None)
            found.append(one)
        doubted = {(column, row) for column, row, doubt in found if doubt is not None}
        for look in (in_force.unread, later_columns.unread):
            more = look(heading.texts, heading.fields, pairs, context, place, self.today)
            found += [one for one in more if one[:2] not in doubted]
            doubted |= {one[:2] for one in found if one[2] is not None}
        denied = verdict_columns.unread(heading.texts, heading.fields, pairs, context, place)
        found += [one for one in denied if one[:2] not in doubted]
        unread: set[int] = set()
        for column, row, doubt in found:
            if doubt is None:
                unread.add(column)
                self._told_column(section, products, column, row)
                continue
            held[row].append(doubt)
            seen[column] = seen.get(column, 0) + 1
            if seen[column] > MOST:
                continue
            text = heading.text(column)
            if values := {"heading": clean(text)} if text.strip() else {}:
                field = heading.fields[column] if column < len(heading.fields) else None
                kind = beside.variant(field, doubt)
                doubt = doubt._replace(code="unread_column", variant=kind, values=values)
            self.problems.append(doubt.problem())
        return unread

    def _told_column(
        self, section: Section, products: Sequence[Told], column: int, row: int
    ) -> None:
        count = sum(one.text(column) is not None for one in products)
        where = heading_place(self.pages, section, column)
        values = {"count": str(count), "heading": clean(where.heading or ""), "row": str(row)}
        self.problems.append(Problem("unread_column", Severity.WARNING, where, values, "heading"))

    def _may_tell_news(self, note: Note, entry: Entry, context: Context, *, register: bool) -> bool:
        """Whether a note may be younger than its row's decision: one of a register, or a comment
        beside a certificate that ran out; what was printed with a decision is as old as it."""
        if register:
            return self._may_be_over(entry, context)
        first = entry.effective_from or entry.issued_on or context.issued_on
        typed = note.kind is NoteKind.COMMENT and not context.own
        return typed and in_force.ran_out(first, entry.valid_through, self.today)

    def _may_be_over(self, entry: Entry, context: Context) -> bool:
        first = entry.effective_from or entry.issued_on or context.issued_on
        return may_be_over(first, entry.valid_through, self.today)

    def _notes(self, section: Section, rows: Container[int]) -> Iterator[Note]:
        """The comments and footnotes on the products of a section, whose rows are `rows`."""
        notes = self.pages[section.page].notes
        if notes and section.rows:
            table = section.rows[0].table
            yield from (one for one in notes if one.table == table and one.row in rows)

    def others(self) -> Iterator[PaperLine]:
        """What hangs on no row of a list: comments and footnotes that may bear on it, text boxes,
        headers and footers. A comment that means nothing is told."""
        boxes: list[Line] = []
        for index, page in enumerate(self.pages):
            for note in page.notes:
                if (index, note) in self.looked_at:
                    continue
                place = Place(index, page.kind, page.name, note.table, note.row, note.column)
                if note.kind in (NoteKind.BOX, NoteKind.MARGIN):
                    boxes.append(Line(note.text, place))
                elif bearing(clean(note.text)) is None:
                    self.problems.append(beside.note(note, place, None).problem())
                else:
                    yield PaperLine(Line(clean(note.text), place), PaperPart.COMMENT)
        yield from formulas.parts(boxes, headed=False)
