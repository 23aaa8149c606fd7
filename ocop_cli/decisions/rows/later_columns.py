"""Columns of a register that nobody reads, and that are of a time behind its ratings.

A register notes beside a decision of four years ago what happened since, under a heading that is
a time alone ("2024", "T10/2024", "Cập nhật 2024"), or by the number of a later certificate. What it
means nobody can tell; but where the rating ran out by now, it may be the evaluation that followed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import lru_cache

from ocop_cli.decisions.cells import is_day
from ocop_cli.decisions.headings.immaterial import (
    is_immaterial,
    is_of_keeping,
    numbers_certificates,
)
from ocop_cli.decisions.language.bearing import Bearing
from ocop_cli.decisions.rows import in_force, remarked
from ocop_cli.decisions.rows.strange_remarks import may_be_over
from ocop_cli.decisions.rows.times import TERM_BEGUN, is_later, latest_year, years_of_ratings
from ocop_cli.decisions.tables.context import Context
from ocop_cli.decisions.tables.rows import Told
from ocop_cli.decisions.unread_cells import NOT_SO, speaks_of_ratings
from ocop_cli.law.kinds import CERTIFICATE_ACTS
from ocop_cli.model.doubt import Doubt
from ocop_cli.model.reading import Entry, Place
from ocop_cli.text.keys import fold

_MONEY = re.compile(
    r"\A(?:\d{1,3}(?:[.,]\d{3})++|\d++(?:[.,]\d++)? ?(?:tr|triệu|tỷ|đồng|đ|vnđ|%))\Z"
)
_TIME = re.compile(r"(?:19|20)\d\d|\d+")


def unread(
    texts: Sequence[str],
    fields: Sequence[str | None],
    products: Sequence[tuple[Told, Entry]],
    context: Context,
    place: Callable[[int, int], Place],
    today: date,
) -> Iterator[tuple[int, int, Doubt]]:
    """The cells of such columns beside ratings that may be over: (column, row, doubt); `texts` and
    `fields` are the headings and what they mean, `place` gives the place of a cell."""
    if context.number is not None or context.own:
        return
    over = [(line, one) for line, one in products if _may_be_over(one, today)]
    for column, line, entry, said in in_force.of_nobody(fields, over, context):
        if entry.issued_on is not None and _is_later(texts[column], said, entry.issued_on):
            where = place(line.row.number, column)
            yield column, line.row.number, remarked.doubt(said, where, Bearing.RE_EVALUATION)


def _may_be_over(entry: Entry, today: date) -> bool:
    if entry.result == "failed" or entry.kind in CERTIFICATE_ACTS:
        return False
    return may_be_over(entry.effective_from or entry.issued_on, entry.valid_through, today)


def _is_later(heading: str, said: str, own: date) -> bool:
    """Whether a cell is of a time behind its row's decision, by its heading or by its words."""
    if fold(said) in NOT_SO or _MONEY.match(said.strip().lower()):
        return False
    if numbers_certificates(heading):
        # "12/2022" is the twelfth of that year, not its December.
        return (latest_year(said) or 0) > (own + TERM_BEGUN).year
    if _is_of_matter(heading) or (is_of_keeping(heading) and is_day(said)):
        return False
    if any(year > own.year for year in years_of_ratings(heading)):
        return True
    return is_later(said, own + TERM_BEGUN)


@lru_cache(1 << 10)
def _is_of_matter(heading: str) -> bool:
    """Whether a heading is known to be of something else than ratings, whatever year it names."""
    bare = " ".join(_TIME.sub(" ", heading).split())
    return (is_immaterial(heading) or is_immaterial(bare)) and not speaks_of_ratings(heading)
