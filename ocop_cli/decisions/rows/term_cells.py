"""The cells of a column of terms or last days: a day, the legal term, or words about another.

"36 tháng kể từ ngày 01/01/2024" is a first day, "36 tháng" the legal term; what a person typed for
a day and is none refuses the row. All other words ("24 tháng", "2021-2024", "vô thời hạn") leave
the rating as it is and the term in doubt: the product is held.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, datetime, time
from functools import lru_cache
from math import isfinite

from ocop_cli.decisions import cells
from ocop_cli.decisions.cells import is_placeholder
from ocop_cli.decisions.language import term_words
from ocop_cli.decisions.language.bearing import Bearing, bearing
from ocop_cli.decisions.language.terms import Term, ends_a_month, term
from ocop_cli.decisions.rows.remarked import doubt
from ocop_cli.decisions.tables.columns import Columns
from ocop_cli.model.doubt import Doubt
from ocop_cli.model.pages import Value
from ocop_cli.model.problem import Bad, Place
from ocop_cli.text.keys import clean, fold

Terms = tuple[Term | str | None, Term | str | None]  # under a first day, under a last one
NO_TERMS: Terms = (None, None)
_FIELDS = ("effective_from", "valid_through")
_LEGAL = re.compile(r"\W*(?:la |du )?(?:36 ?thang|0?3 ?nam|ba nam|ba muoi sau thang)\b")
_NAMES_A_DAY = re.compile(r"\d{4}|\d ?[/.-] ?\d")
_AROUND_A_DAY = re.compile(r"\b(?:ngay|thang|nam|den|het|tu|ke)\b|[(),:;]")
# What a person types for a day or a month: three figures, or two of which the second is a year.
_TYPED_DAY = re.compile(r"\d{1,4}(?: ?[/.-] ?| )\d{1,2}(?: ?[/.-] ?| )\d{1,4}|"
                        r"\d{1,2}(?: ?[/.-] ?| )\d{4}|\d{4}[/.-]\d{1,2}")  # fmt: skip
# A month alone: it leaves open which day of it, and agrees with a term that ends in it.
_MONTH = re.compile(r"(?P<month>0?[1-9]|1[0-2]) ?[/.-] ?(?P<year>20\d\d)")


def first_day(value: Value) -> date | None:
    """The first day a cell names; None where it is blank or speaks of a term in words. Raises Bad
    for what was typed as a day and is none."""
    return None if _in_words(value) is not None else cells.day(value)


def last_day(value: Value) -> date | None:
    """The last day a cell names, as `first_day`."""
    return None if _in_words(value) is not None else cells.last_day(value)


def said(value: Value) -> Term | str | None:
    """What a cell of terms says in words: the term it plainly is, else the words as printed; None
    where it names a day, the legal term, or nothing."""
    text = _in_words(value)
    if text is None:
        return None
    legal = _LEGAL.match(fold(text)) if not _NAMES_A_DAY.search(text) else None
    if legal is not None:
        return None if term_words.OF_A_TERM_ALONE.fullmatch(fold(text), legal.end()) else text
    found = term(f"Giấy chứng nhận có thời hạn {text}")
    if found is None or not found.plain:
        return text
    return found if found.first or found.last else None


def _in_words(value: Value) -> str | None:
    """The words of a cell that names no day and was not meant as one; None for any other."""
    if value is None or isinstance(value, bool | date | datetime | time):
        return None
    if isinstance(value, str):
        return _words(value)
    try:
        cells.day(value)
    except Bad:
        return cells.text(value) if isfinite(value) else None
    return None


def plain(terms: Terms) -> Term | None:
    """The term that the cells of a row plainly say in words."""
    return next((one for one in terms if isinstance(one, Term)), None)


def in_doubt(terms: Terms, columns: Columns) -> Iterator[tuple[int, str]]:
    """The columns of a row whose words about a term are not plain, and those words."""
    for name, one in zip(_FIELDS, terms, strict=True):
        if isinstance(one, str):
            yield columns.at[name], one


def doubts(
    terms: Terms,
    remarked: Term | None,
    columns: Columns,
    place: Callable[[int], Place],
    end: date | None,
    today: date,
) -> Iterator[Doubt]:
    """What holds a row because of its terms in words: one that is not plain, or that differs from
    the one its remark says. The month of its `end` is no other term, nor is under "Năm hết hạn" the
    year of it; and "Chưa" only says that this lies ahead."""
    for column, words in in_doubt(terms, columns):
        same = _is_year_of(words, columns.heading.texts[column], end) or _is_month_of(words, end)
        if not (same or _is_state_of(words, end, today)):
            yield doubt(words, place(column), bearing(words) or Bearing.TERM)
    own = plain(terms)
    if own is not None and remarked not in (None, own):
        at = next(columns.at[n] for n, one in zip(_FIELDS, terms, strict=True) if one is own)
        yield doubt(str(own.first or own.last), place(at), Bearing.TERM)


_IN_WHICH_YEAR = re.compile(r"nam (?:het|den han|ket thuc)\b")


def _is_year_of(words: str, heading: str, end: date | None) -> bool:
    asked = _IN_WHICH_YEAR.match(fold(heading)) is not None
    return asked and end is not None and fold(words).removeprefix("nam ") == str(end.year)


def _is_month_of(words: str, end: date | None) -> bool:
    said = _MONTH.fullmatch(" ".join(_AROUND_A_DAY.sub(" ", fold(words)).split()))
    return (
        said is not None
        and end is not None
        and ((int(said["year"]), int(said["month"])) == (end.year, end.month))
    )


# What says of a term alone that it is over, or not yet.
_NOT_YET = re.compile(r"(?:chua(?: het(?: han| hieu luc)?)?|con(?: han| hieu luc| gia tri)?)")
_OVER = re.compile(r"(?:roi|(?:da )?(?:het|qua) ?(?:han|hieu luc)?)")


def _is_state_of(words: str, end: date | None, today: date) -> bool:
    """Whether words only say whether a term that ends on this day is over, and say it rightly."""
    said = _OVER if end is not None and end < today else _NOT_YET
    return end is not None and said.fullmatch(fold(words).strip(" .?!")) is not None


@lru_cache(1 << 12)
def _words(text: str) -> str | None:
    said_plainly = clean(text)
    if _NOT_YET.fullmatch(fold(said_plainly)):
        return said_plainly
    if not any(map(str.isalnum, said_plainly)) or is_placeholder(said_plainly):
        return None
    if ends_a_month(said_plainly):
        return said_plainly
    try:
        if not _LEGAL.match(fold(said_plainly)):
            cells.last_day(text)
            return None
    except Bad as bad:
        if bad.code != "bad_date" or bad.variant == "short_year":
            return None
    bare = " ".join(_AROUND_A_DAY.sub(" ", fold(said_plainly)).split())
    typed = _TYPED_DAY.fullmatch(bare) and not _MONTH.fullmatch(bare)
    return None if typed else said_plainly
