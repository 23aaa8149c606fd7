"""A list that lacks a column it needs: said once, with the columns that may be it.

Rows without stars are refused one by one, rows without an entity told; where that is so of every
row, it is the column that is missing, and most often it stands there under a heading that is not
known. What to type is then said in full.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from ocop_cli.decisions import cells
from ocop_cli.decisions.cells import filled, is_ordinal
from ocop_cli.decisions.citations import numbers
from ocop_cli.decisions.headings.finding import Heading
from ocop_cli.decisions.headings.immaterial import is_immaterial
from ocop_cli.decisions.language import kinds
from ocop_cli.decisions.language.lexicon import Part, units
from ocop_cli.decisions.tables import by_year, former, sections
from ocop_cli.decisions.tables.rows import Told
from ocop_cli.decisions.tables.sections import Section
from ocop_cli.law.kinds import CERTIFICATE_ACTS, DEEDS
from ocop_cli.model.pages import Page, Value
from ocop_cli.model.problem import Bad, Place, Problem, Severity
from ocop_cli.text.keys import clean, fold, in_quotes

# Headings that say no more than that their column names makers, in other words.
_OF_MAKERS = re.compile(
    r"(?:(?:ten|thong tin|ho|va|chu|nguoi|noi|don vi|co so|dia chi|to chuc|ca nhan|doanh nghiep|"
    r"htx|hop tac xa|cong ty|tht|to hop tac|hkd|kinh doanh|san xuat|sx|kd|lam|tham gia|dang ky|"
    r"ocop|san pham|sp|so huu|gia dinh|che bien|nha|name|of|the|maker|entity|producer|owner)\b\W*)+"
)
MOST_NAMED = 2  # columns that may be meant: of more, none is offered
ENOUGH = 0.5  # of a column's cells that must be such, before it is offered


class Lack(NamedTuple):
    """A field that no row of a list says: the code each row is told by, and what its column may
    hold; `refuses` says whether its rows are refused."""

    field: str
    code: str
    variant: str | None
    holds: Callable[[Value], bool]


def _ranks(value: Value) -> bool:
    try:
        return cells.stars(value) is not None
    except Bad:
        return False


def _names(value: Value) -> bool:
    return isinstance(value, str) and len(value.split()) > 1 and not is_ordinal(value)


_LACKS = (
    Lack("stars", "bad_stars", "missing", _ranks),
    Lack("entity", "missing_entity", None, _names),
)


def told(
    heading: Heading,
    products: Sequence[Told],
    problems: list[Problem],
    since: int,
    place: Callable[[int], Place],
) -> bool:
    """Put one problem in place of those that every row has, for a column that is missing.

    `problems` from `since` on are those of this list, `place` the cell of its heading over a
    column. Whether its rows must be refused: the column
    of entities stands there, and no cell of it could be read.
    """
    unread = False
    for lack in _LACKS:
        alike = [
            one for one in problems[since:] if (one.code, one.variant) == (lack.code, lack.variant)
        ]
        if not products or len({one.place and one.place.row for one in alike}) < len(products):
            continue
        missing = _missing(lack, heading, products, alike[0].place, place)
        if missing is None:
            continue
        problems[since:] = [*(one for one in problems[since:] if one not in alike), missing]
        unread = unread or (lack.field == "entity" and missing.severity is Severity.ERROR)
    return unread


def _missing(
    lack: Lack,
    heading: Heading,
    products: Sequence[Told],
    first: Place | None,
    place: Callable[[int], Place],
) -> Problem | None:
    """The one problem of a column that is missing, of which each row was told, `first` of all."""
    if lack.field == "stars":
        acts = _of_acts(heading, products, place)
        if (other := _not_granted(heading, products, place) or acts) is not None:
            return other
    column = heading.index(lack.field)
    blank = column is None or not any(filled(_cell(one, column)) for one in products)
    offered = _offered(heading, products, lack.holds)
    refused = lack.field == "entity" and not blank and len(products) > 1
    if not (offered and blank) and not refused:
        return None
    where = first
    if where is not None:
        where = place(column if column is not None else offered[0])
    return _problem(lack, heading, offered, where, refused=refused)


def _not_granted(
    heading: Heading, products: Sequence[Told], place: Callable[[int], Place]
) -> Problem | None:
    """A problem for stars that stand there and are not the rating: of several years, each another
    decision's, or only asked for. None where there are no such."""
    years = by_year.columns(heading, [one.values for one in products])
    if len(years) > 1:
        names = ", ".join(f"'{clean(heading.texts[at])}'" for at in years)
        values = {"columns": names, "first": clean(heading.texts[min(years)])}
        return Problem("missing_column", Severity.ERROR, place(min(years)), values, "years")
    for column, (text, name) in enumerate(zip(heading.texts, heading.fields, strict=True)):
        if name in (None, "_before") and _asks(text):
            cells_said = [cell for one in products if filled(cell := _cell(one, column))]
            if cells_said and all(map(_ranks, cells_said)):
                values = {"value": clean(text)}
                return Problem("proposed", Severity.ERROR, place(column), values, "column")
    return None


def _of_acts(
    heading: Heading, products: Sequence[Told], place: Callable[[int], Place]
) -> Problem | None:
    """A problem for rows that need no stars, as a column under a heading nobody knows says which
    act each is: "Loại việc" over "Thu hồi". None where there is no such column."""
    offered = _offered(heading, products, _is_act)
    if not offered or heading.index("kind") is not None:
        return None
    options = ", ".join(f"--column '{in_quotes(clean(heading.texts[at]))}=kind'" for at in offered)
    values = {"columns": options, "heading": clean(heading.texts[offered[0]])}
    return Problem("missing_column", Severity.ERROR, place(offered[0]), values, "kind")


def _is_act(value: Value) -> bool:
    said = kinds.cell(clean(value)) if isinstance(value, str) else None
    return said is not None and said.kind in (*CERTIFICATE_ACTS, *DEEDS)


def _offered(
    heading: Heading, products: Sequence[Told], holds: Callable[[Value], bool]
) -> list[int]:
    """The columns under a heading nobody knows whose cells are such as the field's."""
    found = []
    for column, (text, name) in enumerate(zip(heading.texts, heading.fields, strict=True)):
        if name is not None or not text.strip() or is_immaterial(text) or _asks(text):
            continue
        said = [cell for one in products if filled(cell := _cell(one, column))]
        if said and sum(map(holds, said)) >= ENOUGH * len(products):
            found.append(column)
    own = [at for at in found if not former.is_former(heading.text(at))]
    found = own or found  # not "Hạng sao đã được công nhận" beside that of now
    return found if len(found) <= MOST_NAMED else []


def _asks(heading: str) -> bool:
    """Whether a heading speaks of what is only proposed."""
    return any(unit.part is Part.PROPOSAL for unit in units(heading))


def _problem(
    lack: Lack, heading: Heading, offered: Sequence[int], where: Place | None, *, refused: bool
) -> Problem:
    options = (f"--column '{in_quotes(clean(heading.texts[at]))}={lack.field}'" for at in offered)
    values = {"columns": ", ".join(options)}
    variant = lack.field
    if refused and where is not None:
        variant = "unread_beside" if len(offered) == 1 else "unread"
        values = {"heading": clean(where.heading or ""), **values}
    severity = Severity.ERROR if refused or lack.field == "stars" else Severity.WARNING
    return Problem("missing_column", severity, where, values, variant)


def _cell(line: Told, column: int | None) -> Value:
    if column is None or column >= len(line.values):
        return None
    return line.values[column]


# What a column whose cells are these may be, where nothing says of what decision the rows are.
_OF_HEAD: dict[str | None, tuple[str, Callable[[Value], bool]]] = {
    "number": ("decision", lambda value: isinstance(value, str) and bool(numbers(value))),
    "issued_on": ("issued_on", lambda value: _is_day(value)),
}


def _is_day(value: Value) -> bool:
    if not isinstance(value, str):
        return isinstance(value, date)
    try:
        return cells.day(value) is not None
    except Bad:
        return False


def of_head(problems: Sequence[Problem], sections: Sequence[Section]) -> list[Problem]:
    """The problems, those of a decision whose number or day no row says with the columns that seem
    to hold it under a heading nobody knows: "Số, ký hiệu văn bản", "Căn cứ"."""
    said = []
    for problem in problems:
        field, holds = _OF_HEAD.get(problem.variant, ("", None))
        if problem.code == "missing_head" and holds is not None:
            offered = _unread(sections, holds)
            dated = [] if offered else _unread(sections, _OF_HEAD["number"][1])
            if dated and problem.variant == "issued_on":
                offered, field = dated, "decision"  # number and day in one cell
            if 0 < len(offered) <= MOST_NAMED:
                options = ", ".join(f"--column '{in_quotes(one)}={field}'" for one in offered)
                values = {**problem.values, "columns": options}
                problem = replace(problem, variant=f"{problem.variant}_column", values=values)
        said.append(problem)
    return said


def _unread(sections: Sequence[Section], holds: Callable[[Value], bool]) -> list[str]:
    """The headings under which nothing is read as a field, and each cell is such."""
    found: dict[str, None] = {}
    for section in sections:
        heading = section.heading
        for column, (text, name) in enumerate(zip(heading.texts, heading.fields, strict=True)):
            if not text.strip() or name not in _NOT_READ:
                continue
            said = [cell for row in section.rows if filled(cell := row.value(column))]
            if said and sum(map(holds, said)) >= ENOUGH * len(said):
                found[clean(text)] = None
    return list(found)


_NOT_READ = frozenset({None, "ground", "_state"})


def taken(pages: Sequence[Page], section: Section, heading: Heading) -> Iterator[Problem]:
    """Which column `heading` takes for that of the entities because its cells name such, where the
    column's own heading, as `section` has it, says something else: "Đơn vị tư vấn"."""
    column = heading.index("entity")
    if column is None or column == section.heading.index("entity"):
        return
    text = clean(heading.texts[column])
    if not text or _OF_MAKERS.fullmatch(fold(text)) is not None:
        return
    where = sections.place(pages, section.page, section.rows[0], column)
    where = where._replace(row=heading.rows[-1], heading=text)
    yield Problem("unread_column", Severity.WARNING, where, {"heading": text}, "entity")
