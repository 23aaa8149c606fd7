"""From pages to meaning: the one place where a file's tables become entries, for every format.

Three shapes are one flow: a decision with its annex (number and day in its head), a list whose
rows carry their decision, and a decision that revokes, removes or extends. What is not understood
is a problem with its place, never left out in silence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from ocop_cli import heading_rows, kinds, letterhead, remarks, sections, stated
from ocop_cli.cells import filled, is_ordinal, text_stars
from ocop_cli.document import (
    Entry,
    Given,
    Page,
    PageKind,
    Place,
    Problem,
    Reading,
    Row,
    Severity,
    Value,
)
from ocop_cli.entries import SHARED, Columns, Context, Group, Rows
from ocop_cli.heads import Heads
from ocop_cli.kinds import Said
from ocop_cli.names import authority_key, clean, fold, number_key
from ocop_cli.sections import Key, Layout, Section


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
        self.counts = stated.Counts()

    def read(self) -> Reading:
        need = "entity" if self.given.kind == "training" else "product"
        layout = sections.layout(self.pages, need)
        heads = Heads(layout.lines, self.pages, self.given, self.today)
        if not layout.sections:
            self._no_table(layout)
            return Reading(heads.head, (), tuple(self.problems), 0, framing=tuple(layout.framing))
        own = any("printed_valid_through" in s.heading.fields for s in layout.sections)
        framing = list(layout.framing)
        group = Group()
        context: Context | None = None
        for section in layout.sections:
            if context is None or not section.continues:
                group = Group()
                context = self._context(section, heads, own=own)
            context = replace(context, page=section.page, name=self.pages[section.page].name)
            group = self._section(section, context, group, framing)
        self._doubtful_columns(layout)
        self.problems += self.counts.check(layout.lines)
        entries, without, head = heads.settle(
            self.entries, self.problems, self._first_place(layout)
        )
        self.refused += [(e.place.page, e.place.table, e.place.row) for e in without]
        entries = self._one_day_a_number(entries)
        self.problems += remarks.of_pages(self.pages, layout)
        for page, rows, place in layout.unread:
            if any(sum(map(filled, row.cells)) > 1 for row in self.pages[page].rows):
                self.problems.append(
                    Problem("not_read", Severity.WARNING, place, {"rows": str(rows)})
                )
        return Reading(
            head,
            tuple(entries),
            tuple(sorted(self.problems, key=_order)),
            self.rows,
            _columns(layout),
            tuple(dict.fromkeys(self.refused)),
            tuple(framing),
            own,
        )

    def _first_place(self, layout: Layout) -> Place:
        section = layout.sections[0]
        page = self.pages[section.page]
        table = section.rows[0].table if section.rows else 1
        return Place(section.page, page.kind, page.name, table, section.heading.rows[0])

    def _no_table(self, layout: Layout) -> None:
        place = layout.lines[0].place if layout.lines else None
        self.problems.append(Problem("no_table", Severity.ERROR, place))

    def _context(self, section: Section, heads: Heads, *, own: bool) -> Context:
        page = self.pages[section.page]
        above = _annex_title(section.before)
        said = kinds.heading(above) if above else Said()
        if said == Said() and page.kind is PageKind.SHEET:
            said = kinds.heading(page.name)
        title = heads.title(section.page)
        stars = None
        if "stars" not in section.heading.fields:
            for text in (above, page.name if page.kind is PageKind.SHEET else "", title or ""):
                if text and (stars := text_stars(text)):
                    break
        return Context(
            section.page,
            page.name,
            page.kind,
            own=own,
            said=said,
            title=letterhead.kind_of_title(title),
            given_kind=self.given.kind,
            stars=stars,
            headed=heads.numbered(section.page),
            announcement=heads.announcement(section.page),
        )

    def _section(
        self, section: Section, context: Context, group: Group, framing: list[Key]
    ) -> Group:
        page = self.pages[section.page]
        columns = Columns(section.heading)
        rows = Rows(context, columns, page.marks, self.today, self.problems, group)
        self.counts.begin(continues=section.continues)
        for row, values, what in _told_apart(section, page, columns, rows):
            key = (section.page, row.table, row.number)
            if what == "entry":
                before = len(self.problems)
                entry = rows.entry(row, values)
                if entry is not None:
                    self.entries.append(entry)
                    self.rows += 1
                    self.counts.add(entry.stars)
                elif any(p.severity is Severity.ERROR for p in self.problems[before:]):
                    self.refused.append(key)
                    self.rows += 1
                    self.counts.add()
                else:
                    framing.append(key)
                    self.counts.add()
                continue
            framing.append(key)
            if what == "group":
                self.counts.group(_row_text(row), rows.place(row))
            elif what == "total":
                self.problems += self.counts.total(
                    row, columns.at.get("product"), columns.ticks, rows.place(row)
                )
            elif what == "unknown":
                self.problems.append(
                    Problem(
                        "not_understood",
                        Severity.WARNING,
                        rows.place(row),
                        {"value": _row_text(row)[:80]},
                    )
                )
        return rows.group

    def _doubtful_columns(self, layout: Layout) -> None:
        seen: set[tuple[str, ...]] = set()
        for section in layout.sections:
            heading = section.heading
            if not heading.doubtful or heading.texts in seen:
                continue
            seen.add(heading.texts)
            page = self.pages[section.page]
            for first, second in heading.doubtful:
                self.problems.append(
                    Problem(
                        "double_heading",
                        Severity.ERROR,
                        Place(
                            section.page, page.kind, page.name,
                            section.rows[0].table if section.rows else 1,
                            heading.rows[-1], second, heading.texts[second],
                        ),
                        {"first": heading.texts[first], "second": heading.texts[second]},
                    )
                )  # fmt: skip

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
                    {"number": number, "day": issued.isoformat(), "other": first.isoformat()},
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
    "_stars_3": "stars",
    "_stars_4": "stars",
    "_stars_5": "stars",
    "_recognition_decision": "of_decision",
    "_recognised_on": "of_issued_on",
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


_ANNEX_BEGINS = re.compile(r"phu luc|danh sach|danh muc|bieu|bang")


def _annex_title(lines: Sequence[letterhead.Line]) -> str:
    """The title lines directly above a table: from the last "Phụ lục" or "Danh sách" on.

    Where there is none, the last line, if it ends with a colon ("Điều 1. Thu hồi … sau đây:").
    """
    pieces = [clean(part) for line in lines for part in line.text.splitlines() if part.strip()]
    start = None
    for place, piece in enumerate(pieces):
        bare = fold(piece)
        if bare.startswith("phu luc") or (
            _ANNEX_BEGINS.match(bare)
            and (start is None or not fold(pieces[start]).startswith("phu luc"))
        ):
            start = place
    if start is None:
        return pieces[-1] if pieces and pieces[-1].endswith(":") else ""
    return " ".join(piece for piece in pieces[start:] if not letterhead.is_annex_line(piece))


def _row_text(row: Row) -> str:
    return " ".join(clean(str(cell)) for cell in row.cells if filled(cell))


# -- which row is what ----------------------------------------------------------------------------

_EVIDENCE = (
    "entity", "_entity_locality", "stars", "score", "decision", "issued_on", "_recognition_decision",
    "kind", "locality", "_commune", "_district", "group", "on", "document",
)  # fmt: skip


def _told_apart(
    section: Section, page: Page, columns: Columns, rows: Rows
) -> Iterator[tuple[Row, Sequence[Value], str]]:
    """Each row with its cells (merged ones filled in) and what it is: entry, group, total, ….

    Group rows leave what they say in `rows`.
    """
    at = columns.at
    number = at.get("_number")
    named = at.get("product", at.get("entity", 0))
    evidence = tuple(at[name] for name in _EVIDENCE if name in at and at[name] != named)
    shared = _merged(page, section, columns)
    by_hand = (
        number is not None
        and not section.heading.named_by_field
        and rows.context.given_kind != "training"
    )
    entity = at.get("entity", at.get("_entity_locality"))
    above: Sequence[Value] | None = None
    for place, row in enumerate(section.rows):
        values: Sequence[Value] = row.cells
        width = len(values)
        plain = (
            named < width
            and values[named] is not None
            and values[named] != ""
            and (number is None or (number < width and is_ordinal(values[number])))
        )
        if shared:
            values = shared.get(row.number, values)
        if not (plain and any(c < width and filled(values[c]) for c in evidence)):
            what = _what(section, place, row, values, columns, rows)
            if what != "entry":
                if what in ("group", "total"):
                    above = None
                yield row, values, what
                continue
        if by_hand and entity is not None and above is not None:
            values = _filled_down(row, values, above, columns, rows, page, entity)
        yield row, values, "entry"
        above = values


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
    row: Row, values: Sequence[Value], above: Sequence[Value], columns: Columns, rows: Rows,
    page: Page, entity: int,
) -> Sequence[Value]:  # fmt: skip
    """An entity named once for the rows under it, where the table has no merged cells to say so.

    A row without a running number is a further product of the entity above. A numbered row without
    entity and address is taken so too, with a warning, unless this column has merged cells (then a
    blank one is blank).
    """
    if entity < len(values) and filled(values[entity]):
        return values
    if entity >= len(above) or not filled(above[entity]):
        return values
    places = columns.localities
    if any(column < len(values) and filled(values[column]) for column in places):
        if not all(
            column >= len(values)
            or not filled(values[column])
            or (column < len(above) and values[column] == above[column])
            for column in places
        ):
            return values
    number = columns.at["_number"]
    numbered = number < len(values) and filled(values[number])
    if numbered and any(
        span.first_column <= entity <= span.last_column and span.last_row > span.first_row
        for span in page.merged
        if span.table == row.table
    ):
        return values
    result = list(values) + [None] * (len(above) - len(values))
    for column in (entity, *places):
        if column < len(above) and not filled(result[column]):
            result[column] = above[column]
    if numbered:
        rows.problem(
            "filled_entity", Severity.WARNING, row, entity, value=clean(str(above[entity]))
        )
    return result


_NOTHING_BUT_FRAMING = re.compile(
    r"(?:kt\.|tm\.|tl\.|tuq\.|q\.)|chu tich|pho chu tich|giam doc|noi nhan|nguoi lap|nguoi tong hop|"
    r"thu truong|ky ten|da ky|\(da ky\)|ghi chu|luu y|\* |ngay .{0,12}thang|.{0,40}, ngay .{0,12}thang|"
    r"danh sach (?:nay )?(?:gom|co)|-{2,}|xac nhan|ke toan|trang \d|truong phong|can bo|chuyen vien|- |luu:"
)
_GROUP_NUMBER = re.compile(r"(?:[IVXLC]+|[A-H]|\d{1,2}(?:\.\d+)?|[a-h])\s*[.):/-]?\s*")
_LEADING = re.compile(r"^(?:[ivxlc]+|[a-h]|\d{1,2}(?:\.\d+)?)\s*[.):/-]\s*")
_PLACE_ROW = re.compile(
    r"(?:dia ban )?(huyen|thanh pho|tp\.?|thi xa|tx\.?|xa|phuong|thi tran|quan|tinh)\s"
)
_ENTITY_ROW = re.compile(
    r"(?:htx|hop tac xa|cong ty|cty|tht|to hop tac|ho kinh doanh|hkd|ho sx|co so|doanh nghiep|dntn|"
    r"lien hiep|chi nhanh|trang trai|ho gia dinh)\b"
)
_GROUPS = (
    "thuc pham", "do uong", "thao duoc", "duoc lieu", "vai va may mac", "vai, may mac", "luu niem",
    "hang thu cong", "thu cong my nghe", "sinh vat canh", "dich vu du lich", "nhom",
)  # fmt: skip


def _what(
    section: Section, place: int, row: Row, values: Sequence[Value], columns: Columns, rows: Rows
) -> str:
    """What a row is that is not plainly a product: entry, group, total, framing or unknown."""
    at = columns.at
    said = [(column, cell) for column, cell in enumerate(row.cells) if filled(cell)]
    if not said:
        return "framing"
    if heading_rows.is_column_numbers(row) and place < 2:
        return "framing"
    number = at.get("_number")
    named = at.get("product", at.get("entity", 0))
    texts = [cell for _, cell in said if isinstance(cell, str)]
    first = clean(texts[0]) if texts else ""
    bare = fold(first)
    has_name = named < len(row.cells) and filled(row.cells[named])
    numbered = number is not None and number < len(row.cells) and is_ordinal(row.cells[number])
    if texts and sections.is_total(bare) and not numbered:
        return "total"
    useful = [column for column, _ in said if column != number]
    if numbered and not useful:
        return "framing"
    if numbered and has_name:
        return "entry"
    if len(said) <= 2 and texts and not (numbered and has_name):
        label = " ".join(clean(text) for text in texts)
        wide = len(said) == 1 or (number is not None and said[0][0] == number)
        if wide and _group(label, rows, entity_allowed=not numbered):
            return "group"
        if _NOTHING_BUT_FRAMING.match(bare):
            return "framing"
        if letterhead.is_annex_line(first):
            return "framing"
        if wide and len(said) == 1 and said[0][0] == number:
            return "unknown"
        if wide and number is not None and said[0][0] == number:
            return "unknown" if not numbered else "entry"
    elif _NOTHING_BUT_FRAMING.match(bare) and not has_name:
        return "framing"
    if not has_name and all(_NOTHING_BUT_FRAMING.match(fold(clean(text))) for text in texts):
        return "framing"
    if len(said) == 1 and not has_name:
        return "unknown"
    return "entry"


def _group(label: str, rows: Rows, *, entity_allowed: bool) -> bool:
    """Whether a row's text heads the rows below it; leaves what it says in `rows`."""
    bare = _LEADING.sub("", fold(label))
    plain = clean(_GROUP_NUMBER.sub("", label, count=1)) if _LEADING.match(fold(label)) else label
    group = rows.group
    stars = text_stars(label)
    said = kinds.heading(label)
    understood = False
    if stars is not None and len(bare) < 90:
        group.stars = stars
        understood = True
    if said.kind or said.result or said.absent:
        group.said = said
        understood = True
        if stars is None:
            group.stars = None
    if _PLACE_ROW.match(bare) and len(bare) < 60:
        group.place = clean(re.sub(r"[(:].*", "", plain)).strip(" :.-")
        understood = True
    elif any(bare.startswith(name) for name in _GROUPS):
        group.group = (
            clean(
                re.sub(r"[(:].*", "", re.sub(r"(?i)^nhóm( sản phẩm| ngành)?\s*:?\s*", "", plain))
            ).strip(" .-")
            or None
        )
        understood = True
    elif entity_allowed and _ENTITY_ROW.match(bare) and not understood:
        group.entity = clean(plain)
        understood = True
    elif re.match(r"(?:cac )?san pham\b|nhom san pham", bare) and not understood:
        understood = len(bare) < 90 and bool(re.search(r"cap |ocop|huyen|tinh", bare))
    return understood
