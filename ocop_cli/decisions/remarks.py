"""What a person must know of cells and pages besides their values: hidden, computed, converted.

One warning a cell where that helps to find it; where a sheet has hundreds, one that counts them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Container, Iterator, Mapping, Sequence

from ocop_cli.decisions.cells import filled
from ocop_cli.decisions.headings.meaning import meaning
from ocop_cli.decisions.language import kinds
from ocop_cli.decisions.language.bearing import bearing
from ocop_cli.decisions.letterhead import unofficial
from ocop_cli.decisions.tables import witness
from ocop_cli.decisions.tables.columns import Columns
from ocop_cli.decisions.tables.sections import Layout, Unread
from ocop_cli.model.pages import Mark, Page, PageKind, Row
from ocop_cli.model.reading import Entry, Line, Place, Problem, Severity
from ocop_cli.text.figures import runs
from ocop_cli.text.keys import clean, fold

_ITEM = re.compile(r"\(?(?:\d{1,3}[.)]|[-–+•*]|[a-zđ]\))\s*(?=\S)")
_MAKER = re.compile(
    r"\b(?:htx|hop tac xa|cong ty|cty|ho (?:kinh doanh|san xuat|gia dinh|ong|ba)|to hop tac|tht|"
    r"co so|doanh nghiep|dntn)\b"
)
_RATED = re.compile(r"\b0?[1-5] sao\b|\b(?:ba|bon|nam) sao\b|\d ?diem\b|^(?:san pham|sp)\b")
_LONGEST = 300

Key = tuple[int, int, int]  # of a marked cell: table, row, column
# Table and row of each row of a list -> the columns that are used, and the headings of all.
Used = Mapping[tuple[int, int], tuple[frozenset[int], tuple[str, ...]]]


def unread(lines: Sequence[Line], entries: Sequence[Entry]) -> list[Line]:
    """The lines outside the tables that seem to rate a product no entry names."""
    items = list(_items(lines))
    known = {fold(entry.product) for entry in entries} if items else ()
    return [line for line in items if not any(product in fold(line.text) for product in known)]


def _items(lines: Sequence[Line]) -> Iterator[Line]:
    pieces = [
        Line(text, line.place)
        for line in lines
        for part in line.text.splitlines()
        if (text := clean(part))
    ]
    for order, line in enumerate(pieces):
        marker = _ITEM.match(line.text)
        if marker is None:
            continue
        text = line.text
        if line.place.kind is PageKind.PAPER and order + 1 < len(pieces):
            # A line of paper goes on in the next one.
            after = pieces[order + 1].text
            text = text if _ITEM.match(after) else f"{text} {after}"
        said = fold(text[marker.end() :])
        if len(text) <= _LONGEST and _MAKER.search(said) and _RATED.search(said):
            yield Line(text, line.place)


FEWEST_NAMES = 3  # lines that make a list of names


def unread_names(lines: Sequence[Line], layout: Layout, entries: Sequence[Entry]) -> list[Unread]:
    """Lists of bare names on sheets without a heading, such as those that are read elsewhere.

    Each line is a name; most begin as an entity's name does, or as a product that is read.
    """
    read = {section.page for section in layout.sections}
    by_page: dict[int, list[Line]] = defaultdict(list)
    for line in lines:
        place = line.place
        short = "\n" not in line.text and len(line.text) <= _LONGEST_NAME and place.table
        if short and place.page not in read and meaning(line.text) is None:
            by_page[place.page].append(line)
    lists = [said for said in by_page.values() if len(said) >= FEWEST_NAMES]
    named = (entry.product for entry in entries if entry.product.strip()) if lists else ()
    firsts = {fold(product).split()[0] for product in named}
    found = []
    for said in lists:
        alike = [one for one in said if _is_alike(one.text, firsts)]
        if len(alike) * 2 > len(said):
            found.append(Unread(len(said), said[0].place, products=True, last=said[-1].place.row))
    return found


_LONGEST_NAME = 80


def values(lines: Sequence[Line], layout: Layout) -> Iterator[Line]:
    """The lines of sheets that only keep what may stand in a column: a choice of kinds, of states.

    Such a sheet has no list, and nothing on it is longer than a value.
    """
    read = {section.page for section in layout.sections}
    by_page: dict[int, list[Line]] = defaultdict(list)
    for line in lines:
        if line.place.kind is PageKind.SHEET and line.place.page not in read:
            by_page[line.place.page] += (line._replace(text=one) for one in line.text.splitlines())
    for said in by_page.values():
        brief = all(len(one.text.split()) <= _MOST_WORDS for one in said)
        if brief and len(said) >= FEWEST_NAMES:
            yield from (one for one in said if _is_value(one.text))


_MOST_WORDS = 6


def _is_value(text: str) -> bool:
    """Whether a text is what a column of kinds, results, states or groups may hold."""
    if any(map(str.isdigit, text)) or "san pham" in fold(text):
        return False
    return kinds.cell(text) is not None or bearing(text) is not None


def _is_alike(text: str, firsts: Collection[str]) -> bool:
    words = fold(text).split()
    return witness.names_entity(text) or (bool(words) and words[0] in firsts)


MOST = 20  # cells of one column told one by one
_ONE_BY_ONE = {Mark.FORMULA: "formula", Mark.STRUCK: "struck"}
_COUNTED = {Mark.CONVERTED: "converted", Mark.DRAFT: "draft", Mark.SHADED: "shaded"}
_LINES = 0  # the table number of marks on lines of text


def of_pages(pages: Sequence[Page], layout: Layout) -> Iterator[Problem]:
    """Warnings for what is hidden, computed, struck, converted, a draft, or in a picture."""
    if said := unofficial.of_properties(pages):
        top = pages[0].rows[0] if pages[0].rows else Row(1, ())
        place = Place(0, pages[0].kind, pages[0].name, top.table, top.number)
        yield Problem("draft", Severity.WARNING, place, {"value": said[:_LONGEST]}, "property")
    for index, page in enumerate(pages):
        yield from _hidden(index, page)
        if page.hidden_columns:
            yield from _hidden_columns(index, page, layout)
        if page.pictures:
            first = page.rows[0] if page.rows else None
            place = Place(
                index, page.kind, page.name, first.table if first else None,
                first.number if first else 1,
            )  # fmt: skip
            values = {"rows": str(page.pictures)}
            yield Problem("not_read", Severity.WARNING, place, values, "picture")
        if page.marks:
            yield from _marks(index, page, layout)


def _hidden(index: int, page: Page) -> Iterator[Problem]:
    if page.hidden:
        first = page.rows[0].number if page.rows else 1
        place = Place(index, page.kind, page.name, 1, first)
        yield Problem(
            "hidden", Severity.WARNING, place,
            {"sheet": page.name, "rows": str(len(page.rows))}, "sheet",
        )  # fmt: skip
    hidden = [row for row in page.rows if row.hidden]
    if hidden:
        place = Place(index, page.kind, page.name, hidden[0].table, hidden[0].number)
        yield Problem(
            "hidden", Severity.WARNING, place,
            {"rows": runs((row.number for row in hidden), 15), "count": str(len(hidden))},
        )  # fmt: skip


def _hidden_columns(index: int, page: Page, layout: Layout) -> Iterator[Problem]:
    """The columns of a list that are not shown and hold something."""
    for section in layout.sections:
        if section.page != index or section.again:
            continue
        for column, text in enumerate(section.heading.texts):
            count = sum(
                column < len(row.cells) and filled(row.cells[column]) for row in section.rows
            )
            if column in page.hidden_columns and count:
                headed = section.headed_on is None
                row = section.heading.rows[-1] if headed else section.rows[0].number
                place = Place(
                    index, page.kind, page.name, section.rows[0].table, row, column, text or None
                )
                values = {"heading": clean(text), "count": str(count)}
                yield Problem("hidden", Severity.WARNING, place, values, "column")


def _marks(index: int, page: Page, layout: Layout) -> Iterator[Problem]:
    mine = [section for section in layout.sections if section.page == index]
    used: dict[tuple[int, int], tuple[frozenset[int], tuple[str, ...]]] = {}
    for section in mine:
        columns, texts = Columns(section.heading).used(), section.heading.texts
        for row in section.rows:
            at = (row.table or 0, row.number)
            if section.again and (known := used.get(at)):
                both = tuple(one or other for one, other in zip(known[1], texts, strict=True))
                used[at] = known[0] | columns, both
            else:
                used[at] = columns, texts
    headings = {
        (section.rows[0].table or 0, number)
        for section in mine if section.rows and section.headed_on is None
        for number in section.heading.rows
    }  # fmt: skip
    cells, counted = _sorted_out(page, used, headings)
    for (code, _), keys in sorted(cells.items()):
        keys.sort()
        if len(keys) > MOST:
            yield _at(index, page, code, keys[0], _heading(used, keys[0]), keys, "many")
            continue
        for key in keys:
            yield _at(index, page, code, key, _heading(used, key), [key], None)
    for code, keys in sorted(counted.items()):
        keys.sort()
        yield _at(index, page, code, keys[0], _heading(used, keys[0]), keys, None)


def _sorted_out(
    page: Page, used: Used, headings: Container[tuple[int, int]]
) -> tuple[dict[tuple[str, int], list[Key]], dict[str, list[Key]]]:
    """The marked cells that are told one by one, by code and column; those counted, by code."""
    cells: dict[tuple[str, int], list[Key]] = defaultdict(list)
    counted: dict[str, list[Key]] = defaultdict(list)
    for key, mark in page.marks.items():
        table, row, column = key
        known = used.get((table, row))
        if mark in _ONE_BY_ONE and known is not None and (column in known[0] or column == -1):
            cells[(_ONE_BY_ONE[mark], column)].append(key)
        elif mark is Mark.UNSURE and table == _LINES:
            counted["doubtful_text"].append(key)
        elif mark is Mark.SHADED and (table, row) in headings:
            continue
        elif mark in _COUNTED:
            counted[_COUNTED[mark]].append(key)
    return cells, counted


def _heading(used: Used, key: Key) -> str | None:
    known = used.get(key[:2])
    column = key[2]
    return known[1][column] if known and 0 <= column < len(known[1]) else None


def _at(
    index: int, page: Page, code: str, key: Key, heading: str | None, keys: Sequence[Key],
    variant: str | None,
) -> Problem:  # fmt: skip
    table, row, column = key
    place = Place(
        index, page.kind, page.name, table or None, row, column if column >= 0 else None, heading
    )
    values = {"count": str(len(keys)), "rows": runs((number for _, number, _ in keys), 15)}
    return Problem(code, Severity.WARNING, place, values, variant)
