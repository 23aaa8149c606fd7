"""Tables about the products of the list before them that rate nothing: what each is given as a
reward, how its points are made up.

Such a table is set aside, and told of, where its title says another business, or names nothing but
points in a table without stars; and where each of its rows is, by name, maker, stars and points, a
row that was read. Whatever differs, or speaks of a certificate, is read as any list is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from ocop_cli.decisions import cells
from ocop_cli.decisions.cells import filled, is_ordinal
from ocop_cli.decisions.headings.finding import Heading
from ocop_cli.decisions.language import kinds, ranks
from ocop_cli.decisions.language.bearing import bearing
from ocop_cli.decisions.language.kinds import Unclear
from ocop_cli.decisions.tables import above
from ocop_cli.decisions.tables.columns import cell_of
from ocop_cli.decisions.tables.sections import Section, place
from ocop_cli.decisions.tables.stated_totals import is_total
from ocop_cli.model.pages import Page, Row, Value
from ocop_cli.model.problem import Bad, Problem, Severity
from ocop_cli.model.reading import Entry
from ocop_cli.text.keys import clean, fold

_LONGEST = 80
# What such a table may hold besides what nobody knows.
_HELD = frozenset(
    {"_number", "product", "entity", "_entity_locality", "locality", "_hamlet", "_commune",
     "_district", "_province", "group", "stars", "score", "representative", "phone", None}
)  # fmt: skip


def is_one(section: Section, title: str, entries: Sequence[Entry]) -> bool:
    """Whether a section only says more of products whose rows, `entries`, were read already."""
    heading = section.heading
    if not entries or not _is_of_other_business(title, heading) or not set(heading.fields) <= _HELD:
        return False
    if any(bearing(clean(text)) for text in _texts(section)):
        return False
    rows = [row for row in section.rows if filled(cell_of(row, heading.index("product")))]
    rows = [row for row in rows if not _is_total(row)]
    known = {fold(one.product): one for one in entries}
    twice = len(known) < len(entries) and heading.index("entity") is None
    return bool(rows) and not twice and all(_is_known(row, heading, known, entries) for row in rows)


def told(pages: Sequence[Page], section: Section) -> Problem:
    """What a person is told of such a table."""
    title = clean(above.title(section.before) or section.heading.text(0))
    values = {"rows": str(len(section.rows)), "value": title[:_LONGEST]}
    at = place(pages, section.page, section.rows[0])
    return Problem("not_read", Severity.WARNING, at, values, "restated")


def _is_of_other_business(title: str, heading: Heading) -> bool:
    said = kinds.heading(title)
    if said.unclear is Unclear.OTHER:
        return True
    plain = title and not said.holds and not kinds.denies(title) and not kinds.strange(title)
    of_points = "diem" in fold(title).split() and ranks.in_text(title) is None
    return bool(plain) and heading.index("stars") is None and of_points


def _texts(section: Section) -> Iterator[str]:
    """What stands in the columns that nobody knows, and over them."""
    for at, name in enumerate(section.heading.fields):
        if name is None:
            yield section.heading.text(at)
            for row in section.rows:
                value = cell_of(row, at)
                if isinstance(value, str):
                    yield value


def _is_total(row: Row) -> bool:
    first = next(
        (c for c in row.cells if isinstance(c, str) and not is_ordinal(c) and filled(c)), ""
    )
    return is_total(fold(first))


def _is_known(
    row: Row, heading: Heading, known: Mapping[str, Entry], entries: Sequence[Entry]
) -> bool:
    """Whether a row says of its product what was read of it, as far as it says anything."""
    product = fold(clean(str(cell_of(row, heading.index("product")))))
    maker = cell_of(row, heading.index("entity"))
    one: Entry | None = known.get(product)
    if filled(maker):
        names = product, fold(clean(str(maker)))
        one = next((e for e in entries if (fold(e.product), fold(e.entity or "")) == names), None)
    if one is None or one.result == "failed":
        return False
    return _agrees(cell_of(row, heading.index("stars")), one.stars, _stars) and _agrees(
        cell_of(row, heading.index("score")), one.score, cells.score
    )


def _stars(value: Value) -> int | None:
    found = cells.stars(value)
    return None if found is None else found.number


def _agrees(value: Value, read: float | None, parse: Callable[[Value], float | None]) -> bool:
    """Whether a cell is blank, or says just what was read."""
    if not filled(value):
        return True
    try:
        return parse(value) == read
    except Bad:
        return False
