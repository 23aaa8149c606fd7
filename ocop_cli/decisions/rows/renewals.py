"""Rows that a paper evaluates anew, and the decision that they name beside the paper's own number.

It is the one that recognised the product before. Taken for the row's own, it would rate the product
on a day years ago, and have it lapsed. A paper may as well list what others rated; where the days
leave both open, a person is asked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta

from ocop_cli.decisions.language.bearing import Bearing
from ocop_cli.decisions.rows import remarked
from ocop_cli.decisions.rows.contents import RowCells
from ocop_cli.decisions.rows.named_decisions import DAYS, Dated
from ocop_cli.decisions.rows.times import TERM_BEGUN
from ocop_cli.decisions.tables.columns import Columns
from ocop_cli.decisions.tables.context import Context
from ocop_cli.law.kinds import RENEWALS
from ocop_cli.law.numbers import number_key
from ocop_cli.model.doubt import Doubt
from ocop_cli.model.problem import Place


def is_another(dated: Dated, context: Context) -> bool:
    """Whether a row names another decision than that of its own paper."""
    if dated.number is None or context.number is None:
        return False
    return number_key(dated.number) != number_key(context.number)


def in_paper(dated: Dated, kind: str | None, context: Context) -> Dated:
    """The decision of a row in a paper that has a number and a day of its own.

    A day beside no number cannot be another day of that paper: of the recognition before, of the
    certificate, only a person can say.
    """
    found = renewed(dated, context) if kind in RENEWALS else dated
    if not is_another_day(found, context):
        return found
    return found._replace(issued_on=None, printed_on=found.issued_on)


def is_another_day(dated: Dated, context: Context) -> bool:
    """Whether a row prints a day that is not the one its own paper prints, and no decision that it
    is of."""
    if dated.number is not None or not context.prints_day:
        return False
    if None in (dated.issued_on, context.issued_on, context.number):
        return False
    return dated.issued_on != context.issued_on


def renewed(dated: Dated, context: Context) -> Dated:
    """The decision of a row that its own paper evaluates anew: an earlier one that the row names is
    the one that recognised it before."""
    if not is_another(dated, context) or dated.of_number is not None or context.issued_on is None:
        return dated
    if dated.issued_on is not None and dated.issued_on >= context.issued_on:
        return dated
    return Dated(of_number=dated.number, of_issued_on=dated.issued_on)


def is_former_term(first: date | None, last: date | None, issued_on: date | None) -> bool:
    """Whether a term printed beside a rating may be that of the certificate before, or of the next:
    it begins a year or more before the decision or after it, or ends within a year of it."""
    return bool(_of_former_term(first, last, issued_on))


def _of_former_term(
    first: date | None, last: date | None, issued_on: date | None
) -> Sequence[tuple[str, date]]:
    """The days of such a term, each with its field."""
    if issued_on is None:
        return ()
    began = first is not None and abs(issued_on - first) >= TERM_BEGUN
    ends = last is not None and timedelta(0) <= last - issued_on < TERM_BEGUN
    days = (("effective_from", first, began), ("valid_through", last, ends))
    return [(name, day) for name, day, former in days if former and day is not None]


def doubts(
    dated: Dated, said: RowCells, context: Context, columns: Columns,
    place: Callable[[int | None], Place],
) -> Iterator[Doubt]:  # fmt: skip
    """The decision that a row of a paper which rates names, where it may be the row's own as well
    as the one before it, and a day or a term that may be of that. `place` gives the place of a cell
    of the row."""
    since = dated.issued_on or context.issued_on
    for name, day in _of_former_term(said.effective_from, said.valid_through, since):
        at = columns.at.get(name, columns.at.get(f"printed_{name}"))
        yield remarked.doubt(f"{day:%d/%m/%Y}", place(at), Bearing.TERM)
    if dated.printed_on is not None:
        days = DAYS if dated.issued_on is None else ("_recognised_on",)
        at = next((columns.at[name] for name in days if name in columns.at), None)
        yield remarked.doubt(f"{dated.printed_on:%d/%m/%Y}", place(at), Bearing.TERM)
    if not context.headed or not context.title.rates or columns.heading.named_by_field:
        return
    if (found := _in_dispute(dated, context, columns)) is not None:
        at = columns.at.get("decision", columns.at.get("_recognition_decision"))
        yield remarked.doubt(found, place(at), Bearing.DECISION)


def _in_dispute(dated: Dated, context: Context, columns: Columns) -> str | None:
    """The decision of a product evaluated anew within a year of it, or rated by a paper that is
    younger by a year or more."""
    if context.issued_on is None:
        return None
    if dated.of_issued_on is not None and "of_decision" not in columns.at:
        return dated.of_number if context.issued_on - dated.of_issued_on < TERM_BEGUN else None
    if dated.issued_on is not None and is_another(dated, context):
        return dated.number if context.issued_on - dated.issued_on >= TERM_BEGUN else None
    return None
