"""From pages to meaning: the one place where a file's tables become entries, for every format.

Three shapes are one flow: a decision with its annex (number and day in its head), a list whose
rows carry their decision, and a decision that revokes, removes or extends. What is not understood
is a problem with its place, never left out in silence.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from ocop_cli.decisions import faulty_cell, kinds, remarks
from ocop_cli.decisions.cells import filled, text_stars
from ocop_cli.decisions.headings import of_acts
from ocop_cli.decisions.kinds import Said
from ocop_cli.decisions.letterhead import statements, titles
from ocop_cli.decisions.letterhead.head import Heads
from ocop_cli.decisions.rows.entries import RowReader
from ocop_cli.decisions.tables import above as tables_above
from ocop_cli.decisions.tables import rows, sections, stated_totals
from ocop_cli.decisions.tables.columns import Columns
from ocop_cli.decisions.tables.context import Context, KindOf
from ocop_cli.decisions.tables.rows import Groups, Told, What
from ocop_cli.decisions.tables.sections import Key, Layout, Section
from ocop_cli.law.acts import CERTIFICATE_ACTS, OTHER_ACTS
from ocop_cli.law.authorities import authority_key
from ocop_cli.law.numbers import number_key
from ocop_cli.model.pages import Page, PageKind, Row
from ocop_cli.model.reading import Entry, Given, Place, Problem, Reading, Severity
from ocop_cli.text.keys import clean


def read(pages: Sequence[Page], given: Given, today: date) -> Reading:
    """What a file says: its head, its entries, and every problem with its place.

    `given` says what the file does not (number, day, authority, kind) and wins over what it says.
    `today` bounds days of issue. Nothing is raised for what a file holds: a row with an error is
    in ``problems`` and ``refused`` instead of ``entries``.
    """
    return _Reader(pages, given, today).read()


class _Reader:
    """One file being read: what the sections share, and what they add up to."""

    def __init__(self, pages: Sequence[Page], given: Given, today: date) -> None:
        self.pages = pages
        self.given = given
        self.today = today
        self.problems: list[Problem] = []
        self.entries: list[Entry] = []
        self.refused: list[Key] = []
        self.rows = 0
        self.counts = stated_totals.Counts()

    def read(self) -> Reading:
        need = "entity" if self.given.kind == "training" else "product"
        layout = sections.layout(self.pages, need)
        for at, section in enumerate(layout.sections):
            heading = of_acts.understood(section.heading, self.given.kind)
            layout.sections[at] = replace(section, heading=heading)
        own = any("printed_valid_through" in s.heading.fields for s in layout.sections)
        # What the tool itself wrote above its table is about the register, not about a decision.
        lines = () if own else layout.lines
        heads = Heads(lines, self.pages, self.given, self.today)
        if not layout.sections:
            self._no_table(layout)
            return Reading(heads.head, (), tuple(self.problems), 0, framing=tuple(layout.framing))
        framing = list(layout.framing)
        groups = Groups()
        context: Context | None = None
        for at, section in enumerate(layout.sections):
            said = context.said if context and not section.new_list else None
            if section.new_list:
                groups = Groups()
            context = self._context(section, heads, said, own=own)
            heading = of_acts.of_act(section.heading, KindOf(context).base)
            section = layout.sections[at] = replace(section, heading=heading)
            self._section(section, context, groups, framing)
        self.problems += self.counts.check(lines)
        entries, without, head = heads.settle(
            self.entries, self.problems, self._first_place(layout)
        )
        self.refused += [(e.place.page, e.place.table, e.place.row) for e in without]
        entries = self._one_day_a_number(entries)
        self.problems += remarks.of_pages(self.pages, layout)
        self.problems += [
            Problem("not_read", Severity.WARNING, place, {"rows": str(count)})
            for count, place in layout.unread
        ]
        if in_prose := remarks.unread(lines, self.entries):
            values = {"rows": str(len(in_prose)), "value": in_prose[0].text[:80]}
            self.problems.append(
                Problem("not_read", Severity.WARNING, in_prose[0].place, values, "lines")
            )
        tables = tuple(faulty_cell.tables(layout.sections))
        return Reading(
            head,
            tuple(entries),
            tuple(sorted(faulty_cell.told(self.problems, tables), key=_order)),
            self.rows,
            _columns(layout),
            tuple(dict.fromkeys(self.refused)),
            tuple(framing),
            own,
            tables,
        )

    def _first_place(self, layout: Layout) -> Place:
        section = layout.sections[0]
        page = self.pages[section.page]
        table = section.rows[0].table if section.rows else 1
        return Place(section.page, page.kind, page.name, table, section.heading.rows[0])

    def _no_table(self, layout: Layout) -> None:
        place = layout.lines[0].place if layout.lines else None
        self.problems.append(Problem("no_table", Severity.ERROR, place))

    def _context(self, section: Section, heads: Heads, said: Said | None, *, own: bool) -> Context:
        """What stands above a section; `said` is what its list said, where it only goes on."""
        page = self.pages[section.page]
        above = tables_above.title(section.before)
        if said is None:
            said = kinds.heading(above) if above else Said()
            if said == Said() and page.kind is PageKind.SHEET:
                said = kinds.heading(page.name)
        title = heads.title(section.page)
        if titles.planned(above) and not heads.decides_nothing(section.page) and not own:
            place = self._heading_place(section, 0)
            values = {"title": above[:120]}
            self.problems.append(
                Problem("announcement", Severity.WARNING, place, values, "planned")
            )
        stars = None
        if "stars" not in section.heading.fields:
            name = page.name if page.kind is PageKind.SHEET else ""
            for text in (above, name, title or "", heads.article(section.page)):
                if text and (stars := text_stars(text)):
                    break
        return Context(
            section.page,
            page.name,
            page.kind,
            own=own,
            said=said,
            title=statements.kind_of_title(title),
            given_kind=self.given.kind,
            stars=stars,
            issued_on=heads.issued_on(section.page),
            headed=heads.numbered(section.page),
        )

    def _section(
        self, section: Section, context: Context, groups: Groups, framing: list[Key]
    ) -> None:
        page = self.pages[section.page]
        columns = Columns(section.heading)
        reader = RowReader(context, columns, page.marks, self.today, self.problems)
        self.counts.begin(new_list=section.new_list)
        for text, place in tables_above.headings(section):
            if rows.heads(text, groups):
                self.counts.group(text, place)
        told = list(
            rows.told_apart(section, page, columns, groups, training=self.given.kind == "training")
        )
        products = [one for one in told if one.what is What.ENTRY]
        if self._doubtful(section, products) or self._unclear_act(section, context, columns):
            self.refused += [(section.page, one.row.table, one.row.number) for one in products]
            self.rows += len(products)
            framing += [
                (section.page, one.row.table, one.row.number)
                for one in told
                if one.what is not What.ENTRY
            ]
            return
        self._unread_columns(section, products)
        entries = reader.read(products)
        for one in told:
            row = one.row
            key = (section.page, row.table, row.number)
            if one.what is What.ENTRY:
                _, entry, refused = next(entries)
                if self._shifted(section, row):
                    value = _row_text(row)[:60]
                    reader.error("shifted_row", row, None, value=value)
                    entry, refused = None, True
                self._entered(key, entry, framing, refused=refused)
                if one.filled_from and entry is not None:
                    column = columns.at.get("entity", columns.at.get("_entity_locality"))
                    reader.problem(
                        "missing_entity", Severity.WARNING, row, column, "filled",
                        value=one.filled_from,
                    )  # fmt: skip
                continue
            framing.append(key)
            if one.what is What.GROUP:
                self.counts.group(_row_text(row), reader.place(row))
            elif one.what is What.TOTAL:
                product, place = columns.at.get("product"), reader.place(row)
                self.problems += self.counts.total(row, product, columns.ticks, place)
            elif one.what is What.UNKNOWN:
                reader.warning("not_understood", row, None, value=_row_text(row)[:80])

    def _entered(self, key: Key, entry: Entry | None, framing: list[Key], *, refused: bool) -> None:
        """Count a row that stands for a product, and keep what became of it."""
        self.counts.add(entry.stars if entry is not None else None)
        if entry is not None:
            self.entries.append(entry)
        elif refused:
            self.refused.append(key)
        else:
            framing.append(key)
            return
        self.rows += 1

    def _shifted(self, section: Section, row: Row) -> bool:
        """Whether a csv row has more cells than headings: a separator too many moved its cells."""
        width = len(section.heading.texts)
        return (
            len(row.cells) > width
            and self.pages[section.page].kind is PageKind.LINES
            and any(map(filled, row.cells[width:]))
        )

    def _doubtful(self, section: Section, products: Sequence[Told]) -> bool:
        """Whether two columns mean one field and say different things; then nothing is guessed."""
        found = False
        for first, second in section.heading.doubtful:
            if any(_cell(one, second) not in (None, _cell(one, first)) for one in products):
                found = True
                heading = section.heading
                values = {"first": heading.texts[first], "second": heading.texts[second]}
                place = self._heading_place(section, second)
                self.problems.append(Problem("double_heading", Severity.ERROR, place, values))
        return found

    def _unclear_act(self, section: Section, context: Context, columns: Columns) -> bool:
        """Whether a list is headed by an act, and its column of decisions may be either one.

        A list "Sản phẩm bị thu hồi" may print the decisions that revoked or those that recognised.
        """
        if context.given_kind or "kind" in columns.at or section.heading.named_by_field:
            return False
        headed = context.headed or {"of_decision", "_recognition_decision"} & columns.at.keys()
        either = KindOf(context).base in CERTIFICATE_ACTS and not headed
        if not context.said.unclear_act and not (
            either and {"decision", "issued_on"} & columns.at.keys()
        ):
            return False
        column = columns.at.get("decision", columns.at.get("issued_on", 0))
        place = self._heading_place(section, column)
        self.problems.append(
            Problem("missing_head", Severity.ERROR, place, {"option": "--kind"}, "kind")
        )
        return True

    def _unread_columns(self, section: Section, products: Sequence[Told]) -> None:
        """Tell of columns that hold something under no heading at all, or on a list of an office's
        acts, whose columns are few, under one that is not understood.
        """
        texts, fields = section.heading.texts, section.heading.fields
        lines = self.pages[section.page].kind is PageKind.LINES
        kind = self.given.kind
        unread = {None} if kind == "dossier" else {None, "result"}
        widest = max((len(one.row.cells) for one in products), default=0)
        for column in range(widest):
            text = texts[column] if column < len(texts) else ""
            if lines and not text:
                continue
            if text and not (kind in OTHER_ACTS and fields[column] in unread):
                continue
            if text and of_acts.is_ours(text):
                continue
            held = [one for one in products if _cell(one, column) is not None]
            if held:
                place = self._heading_place(section, column)._replace(row=held[0].row.number)
                values = {"count": str(len(held)), "heading": text}
                variant = "act" if text else None
                self.problems.append(
                    Problem("unread_column", Severity.WARNING, place, values, variant)
                )

    def _heading_place(self, section: Section, column: int) -> Place:
        page, heading = self.pages[section.page], section.heading
        table = section.rows[0].table if section.rows else 1
        text = heading.texts[column] if column < len(heading.texts) else None
        return Place(section.page, page.kind, page.name, table, heading.rows[-1], column, text)

    def _one_day_a_number(self, entries: list[Entry]) -> list[Entry]:
        """Refuse the rows that give a number of one authority and year a second day."""
        days: dict[tuple[str, str, int], date] = {}
        kept: list[Entry] = []
        for entry in entries:
            number, issued = entry.decision, entry.issued_on
            if number is None or issued is None:
                kept.append(entry)
                continue
            key = (number_key(number), authority_key(entry.authority or ""), issued.year)
            first = days.setdefault(key, issued)
            if first == issued:
                kept.append(entry)
                continue
            self.problems.append(
                Problem(
                    "conflicting_decision",
                    Severity.ERROR,
                    entry.place,
                    {"number": number, "day": f"{issued:%d/%m/%Y}", "other": f"{first:%d/%m/%Y}"},
                )
            )
            self.refused.append((entry.place.page, entry.place.table, entry.place.row))
        return kept


def _order(problem: Problem) -> tuple[int, int, int, int]:
    place = problem.place
    if place is None:
        return (-1, 0, 0, 0)
    return (place.page, place.table or 0, place.row, -1 if place.column is None else place.column)


# What a person is told a column was taken for, where that is no field by itself.
_SHOWN_AS = {
    "_entity_locality": "entity",
    "_hamlet": "locality",
    "_commune": "locality",
    "_district": "locality",
    "_province": "locality",
    "_kind_recognition": "kind",
    "_kind_re_evaluation": "kind",
    "_kind_upgrade": "kind",
    "_result_passed": "result",
    "_result_failed": "result",
    "_stars_3": "stars",
    "_stars_4": "stars",
    "_stars_5": "stars",
    "_recognition_decision": "of_decision",
    "_recognised_on": "of_issued_on",
    "_own_decision": "document",
}


def _columns(layout: Layout) -> tuple[tuple[str, str | None], ...]:
    """Each heading as printed with the field it was taken for, once."""
    pairs: dict[tuple[str, str | None], None] = {}
    for section in layout.sections:
        for text, name in zip(section.heading.texts, section.heading.fields, strict=True):
            if text:
                shown = _SHOWN_AS.get(name) if name and name[0] == "_" else name
                pairs[(clean(text), shown)] = None
    return tuple(pairs)


def _cell(line: Told, column: int) -> str | None:
    """What one cell of a line says as text, None where it says nothing."""
    cell = line.values[column] if column < len(line.values) else None
    return clean(str(cell)) or None if filled(cell) else None


def _row_text(row: Row) -> str:
    return " ".join(clean(str(cell)) for cell in row.cells if filled(cell))
