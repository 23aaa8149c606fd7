"""Two columns of one list that mean one field and say different things of its rows.

Which of them counts is not guessed: the list is refused, and the person is shown what to leave out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ocop_cli.decisions.headings import doubled
from ocop_cli.decisions.tables import witness
from ocop_cli.decisions.tables.columns import LOCALITY
from ocop_cli.decisions.tables.rows import Told
from ocop_cli.decisions.tables.sections import Section, heading_place
from ocop_cli.model.pages import Page
from ocop_cli.model.problem import Bad
from ocop_cli.model.reading import Problem, Severity

# Of these the first is taken, and the other told as any column that is not read: no rating hangs on
# them. A list has the law's group and the part of it, two addresses, two people to call.
_OF_NO_RATING = frozenset({"group", "representative", "phone", "email", *LOCALITY})


def told(pages: Sequence[Page], section: Section, products: Sequence[Told]) -> Iterator[Problem]:
    """A problem for each pair of such columns of a section whose rows are `products`."""
    heading = section.heading
    differing = [
        (first, second)
        for first, second in heading.doubtful
        if heading.fields[first] not in _OF_NO_RATING
        and any(one.text(second) not in (None, one.text(first)) for one in products)
    ]
    known = {second for _, second in differing}
    differing += [one for one in _other_stars(section, products) if one[1] not in known]
    for first, second in doubled.told(heading.fields, differing):
        values = {"first": heading.texts[first], "second": heading.texts[second]}
        kind = doubled.variant(heading.fields[first], *values.values())
        place = heading_place(pages, section, second)
        yield Problem("double_heading", Severity.ERROR, place, values, kind)


def _other_stars(section: Section, products: Sequence[Told]) -> Iterator[tuple[int, int]]:
    """The column of stars with each column of unknown heading that shows other stars."""
    heading = section.heading
    own = heading.index("stars")
    if own is None:
        return
    for column in witness.other_stars(heading):
        try:
            shown = [_stars(one, column, heading.texts[column]) for one in products]
            read = [_stars(one, own, heading.texts[own]) for one in products]
        except Bad:
            continue
        if any(one not in (None, other) for one, other in zip(shown, read, strict=True)):
            yield own, column


def _stars(line: Told, column: int, heading: str) -> int | None:
    return witness.rank(line.value(column), heading)
