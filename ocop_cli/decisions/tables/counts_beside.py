"""A summary beside a list on one sheet: how many products each district has, or each rank.

It stands apart, by a column that is blank from its heading down, names no product and no maker, and
counts: whole numbers, none above the number of rows. It is left out of the list, and told; whatever
else stands beside a list is a part of it, or another list.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from ocop_cli.decisions.cells import filled
from ocop_cli.decisions.headings.meaning import meaning
from ocop_cli.decisions.tables import witness
from ocop_cli.decisions.tables.columns import cell_of
from ocop_cli.decisions.tables.sections import Section, heading_place
from ocop_cli.model.pages import Page, Row, Span, Value, column_letters
from ocop_cli.model.problem import Problem, Severity
from ocop_cli.text.keys import clean, fold

# What the headings of a summary may be: of its labels, and of its counts.
_LABELS = (None, "_number", "locality", "_commune", "_district", "group", "stars", "entity_type")
_COUNTS = {None, "_stars_3", "_stars_4", "_stars_5", "_stars_low", "_before", "_other_act"}


def set_aside(section: Section, page: Page) -> tuple[Section, range | None]:
    """A section without the summary beside it, and the columns of that, None for none."""
    blocks = _blocks(section, page)
    product = section.heading.index("product")
    if product is None or len(blocks) < 2:
        return section, None
    for block in blocks:
        if product not in block and _counts(section, block):
            return _without(section, block), block
    return section, None


def told(pages: Sequence[Page], section: Section, block: range) -> Problem:
    """What a person is told of a summary in these columns of a section, as it was found."""
    place = heading_place(pages, section, block.start)
    last = max(row.number for row in section.rows if _cells(row, block))
    cells = (
        f"{column_letters(block.start)}{section.heading.rows[0]}:"
        f"{column_letters(block.stop - 1)}{last}"
    )
    return Problem("not_read", Severity.WARNING, place, {"rows": cells}, "beside")


def _blocks(section: Section, page: Page) -> list[range]:
    """The runs of columns in which something stands, blank columns between them."""
    rows = section.rows
    width = max((len(row.cells) for row in rows), default=0)
    width = max(width, len(section.heading.texts))
    wide = _reached(section, page.merged)
    used = [
        column in wide
        or bool(section.heading.text(column).strip())
        or any(filled(cell_of(row, column)) for row in rows)
        for column in range(width)
    ]
    return [
        range(columns[0], columns[-1] + 1)
        for full, run in groupby(range(width), key=used.__getitem__)
        if full and (columns := list(run))
    ]


def _reached(section: Section, spans: Sequence[Span]) -> frozenset[int]:
    """The columns over which a merged cell of the section reaches."""
    numbers = {row.number for row in section.rows} | set(section.heading.rows)
    return frozenset(
        column
        for span in spans
        if span.first_row in numbers
        for column in range(span.first_column, span.last_column + 1)
    )


def _counts(section: Section, block: range) -> bool:
    """Whether the columns of a block count: a label a row, and whole numbers beside it."""
    heading, rows = section.heading, section.rows
    texts = [heading.text(at) for at in block]
    fields = [known[0] if (known := meaning(text)) else None for text in texts]
    labels = 1 + (fields[0] == "_number")
    of_labels = all(field in _LABELS for field in fields[:labels])
    if sum(map(bool, texts)) <= labels or not of_labels or not set(fields[labels:]) <= _COUNTS:
        return False
    lines = [line for row in rows if (line := _cells(row, block))]
    product = heading.index("product")
    names = {fold(str(cell)) for row in rows if filled(cell := cell_of(row, product))}
    counted = [cell for line in lines for cell in line[labels:] if filled(cell)]
    may_count = all(_number(cell) in range(len(rows) + 1) for cell in counted)
    return bool(counted) and may_count and all(_is_label(one[labels - 1], names) for one in lines)


def _cells(row: Row, block: range) -> list[Value]:
    """The cells of a row in a block, where something stands there."""
    cells = [cell_of(row, column) for column in block]
    return cells if any(map(filled, cells)) else []


def _is_label(value: Value, names: set[str]) -> bool:
    """Whether a text may say what is counted: it is no product of the list and no maker."""
    if not isinstance(value, str):
        return _number(value) is not None or not filled(value)
    return fold(clean(value)) not in names and not witness.names_entity(value)


def _number(value: Value) -> int | None:
    text = str(value).strip()
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    if isinstance(value, float):
        return int(value) if value.is_integer() else None
    return int(text) if text.isdecimal() and len(text) < 6 else None


def _without(section: Section, block: range) -> Section:
    """The section with these columns blank, whose fields its own columns have then."""
    heading = section.heading
    texts = tuple("" if at in block else text for at, text in enumerate(heading.texts))
    fields = [None if at in block else name for at, name in enumerate(heading.fields)]
    taken = {name for at in block if at < len(fields) and (name := heading.fields[at])}
    for column, text in enumerate(texts):
        known = meaning(text) if text and fields[column] is None else None
        if known is not None and known[0] in taken - set(fields):
            fields[column] = known[0]
    doubtful = tuple(pair for pair in heading.doubtful if not set(pair) & set(block))
    headed = replace(heading, texts=texts, fields=tuple(fields), doubtful=doubtful)
    return replace(section, heading=headed, rows=tuple(_rows(section.rows, block)))


def _rows(rows: Sequence[Row], block: range) -> Iterator[Row]:
    for row in rows:
        cells = tuple(None if at in block else cell for at, cell in enumerate(row.cells))
        if any(map(filled, cells)):
            yield replace(row, cells=cells)
