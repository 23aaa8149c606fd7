"""Whether a table without headings goes on with the one before it, over a page's end or a sheet's.

On paper a table is cut where the page ends, and its columns stand as they did. A sheet is begun by
a person, and may as well hold a draft, or those that failed: it goes on with the sheet before only
where everything says so, the name it has, its columns, its running numbers and what its cells are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ocop_cli.decisions.cells import filled, is_ordinal
from ocop_cli.decisions.headings.finding import Heading
from ocop_cli.decisions.language import kinds
from ocop_cli.decisions.lines import formulas
from ocop_cli.decisions.tables import group_rows, place_rows, strange_titles, witness
from ocop_cli.decisions.tables.columns import cell_of
from ocop_cli.decisions.tables.group_levels import GroupLevels
from ocop_cli.model.pages import Page, PageKind, Row, Value
from ocop_cli.text.keys import clean, fold

_LONGEST_NAME = 120
_DIGITS = re.compile(r"\d+")
_ANNEX = re.compile(r"\b(?:phu luc|pl|annex|appendix)\b")
_GOES_ON = re.compile(r"\W*(?:tiep(?: theo| tuc)?|tt|continued|cont|cont\.?d)\W*")


def over_a_page(rows: Sequence[Row], heading: Heading, kind: PageKind) -> bool:
    """Whether rows of a paper or a document go on with the table under `heading`."""
    if len(rows[0].cells) != len(heading.texts):
        return False
    if len(heading.texts) == 1:
        return all(_is_name(row.cells[0]) for row in rows)
    column = heading.index("_number")
    if column is not None and any(is_ordinal(cell_of(row, column)) for row in rows):
        return True
    product = heading.index("product")
    if kind is PageKind.PAPER and column is None:
        return any(filled(cell_of(row, product)) for row in rows)
    return witness.continues(rows, heading)


def over_a_sheet(
    rows: Sequence[Row], page: Page, heading: Heading, former: Sequence[Row], before: Page
) -> int | None:
    """How many of the first `rows` of a sheet are furniture, where the others go on with the
    `former` ones under `heading`, on the sheet `before`; None where they do not."""
    skipped = _furniture(rows)
    body = rows[skipped:]
    if page.hidden != before.hidden or not _is_neutral(page.name, before.name):
        return None
    if not body or _widest(body) > len(heading.texts) or not witness.continues(body, heading):
        return None
    listed = [row for row in body if sum(map(filled, row.cells)) > 2]
    if not _are_complete(listed, heading) or not _is_headed_plainly(body):
        return None
    if heading.index("_number") is None:
        return skipped if _is_told_by_names(page.name, before.name) else None
    goes_on = _numbers_go_on(former, body, heading) or _are_places(page.name, before.name)
    return skipped if goes_on else None


def _furniture(rows: Sequence[Row]) -> int:
    """How many rows at the top only say that the list goes on, or number the page."""
    count = 0
    for row in rows:
        said = [clean(str(cell)) for cell in row.cells if filled(cell)]
        if len(said) != 1 or not (_GOES_ON.fullmatch(fold(said[0])) or _is_page(said[0])):
            break
        count += 1
    return count


def _is_page(text: str) -> bool:
    return not text.isdigit() and formulas.is_furniture(text)


def _widest(rows: Sequence[Row]) -> int:
    return max((at + 1 for row in rows for at, cell in enumerate(row.cells) if filled(cell)))


def _are_complete(rows: Sequence[Row], heading: Heading) -> bool:
    """Whether each row names a product, and has what the list says of each: stars, a maker."""
    needed = [
        column
        for name in ("product", "stars", "score")
        if (column := heading.index(name)) is not None
    ]
    entity, product = heading.index("entity"), heading.index("product")
    for row in rows:
        if not all(filled(cell_of(row, column)) for column in needed):
            return False
        if witness.names_entity(cell_of(row, product)) and not witness.names_entity(
            cell_of(row, entity)
        ):
            return False
    return bool(rows)


def _is_headed_plainly(rows: Sequence[Row]) -> bool:
    """Whether nothing stands above the first product but what is known to head a group."""
    for row in rows:
        said = [clean(str(cell)) for cell in row.cells if filled(cell)]
        if len(said) > 2:
            return True
        marker = said[0] if len(said) == 2 else ""
        if not group_rows.understood(" ".join(said), GroupLevels(), marker):
            return False
    return False


def _numbers_go_on(former: Sequence[Row], rows: Sequence[Row], heading: Heading) -> bool:
    """Whether the running number of the first row is the next one to the last."""
    column = heading.index("_number")
    last = [number for row in former if (number := _number(cell_of(row, column))) is not None]
    first = [number for row in rows if (number := _number(cell_of(row, column))) is not None]
    return bool(last and first) and first[0] == last[-1] + 1


def _number(value: Value) -> int | None:
    found = _DIGITS.search(str(value)) if is_ordinal(value) else None
    return int(found[0]) if found else None


def _is_neutral(name: str, before: str) -> bool:
    """Whether the name of a sheet says nothing of its rows that the one before did not say."""
    if _stem(name) == _stem(before):
        return True
    said = kinds.of_sheet(name)
    return not said.holds and strange_titles.is_plain_sheet(name)


def _is_told_by_names(name: str, before: str) -> bool:
    """Whether two sheets are called by one name and a number, which is no annex's, or by places."""
    alike = _stem(name) == _stem(before) and not _ANNEX.search(fold(name))
    return alike or _are_places(name, before)


def _are_places(name: str, before: str) -> bool:
    return place_rows.is_place(name) and place_rows.is_place(before)


def _stem(name: str) -> str:
    return re.sub(r"[\W\d_]+|\b(?:tiep theo|tiep|tt|cont)\b", " ", fold(name)).strip()


def _is_name(cell: Value) -> bool:
    """Whether a cell may be a row of a list of one column: a short text, and no sentence."""
    return isinstance(cell, str) and len(cell) <= _LONGEST_NAME and not cell.rstrip().endswith(".")
