"""The cells of a row's decision and of who decided: what they say besides that.

A rating hangs on the paper that this cell names. "743/QĐ-UBND (đợt 2)" names a decision;
"743/QĐ-UBND (đã thu hồi)", "Tờ trình 743/TTr-UBND" may name none under which a certificate stands.
Each word beside the number must be understood, as in a title (`subjects`); else a person is asked.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import lru_cache

from ocop_cli.decisions.citations import Cited
from ocop_cli.decisions.language.bearing import Bearing, bearing
from ocop_cli.decisions.language.deeds import phrases
from ocop_cli.decisions.language.lexicon import Part, Unit
from ocop_cli.decisions.language.subjects import beyond
from ocop_cli.decisions.letterhead import unofficial
from ocop_cli.decisions.rows import remarked, set_apart
from ocop_cli.decisions.rows.named_decisions import Dated, Printed
from ocop_cli.decisions.rows.remarked import Words
from ocop_cli.decisions.rows.times import is_later
from ocop_cli.decisions.tables.columns import Columns
from ocop_cli.law.numbers import is_of_decision
from ocop_cli.model.doubt import Doubt
from ocop_cli.text.figures import years

# The columns that name the decision of a rating, and what a row says in each.
_NAMED: tuple[tuple[str, Callable[[Printed], Cited | None]], ...] = (
    ("decision", lambda printed: printed.plain),
    ("_recognition_decision", lambda printed: printed.other),
)


def doubts(
    said: Printed, dated: Dated, columns: Columns, printed: Callable[[int], Words]
) -> Iterator[Doubt]:
    """What may say that the paper a rating's row names is no decision, or no longer holds.

    `printed` gives a cell of the row, as it is, with its place.
    """
    for field, found in _found(said, dated):
        if field in columns.at:
            words = printed(columns.at[field])
            yield remarked.doubt(words.text, words.place, found)


def says_more(said: Printed, dated: Dated) -> bool:
    """Whether there is anything of that, or anything that is not read (`left_out`)."""
    anew = any(True for _ in told_anew(said))
    return anew or any(True for _ in _found(said, dated)) or any(True for _ in left_out(said))


_OF_TITLES = frozenset({"về", "về việc", "v/v", "vv", "việc"})


def told_anew(said: Printed) -> Iterator[str]:
    """The column of each cell that tells beside its number, and not as the title of its paper, of a
    rating anew, which may have followed: "12/QĐ-UBND (đã đánh giá lại)"."""
    for field, named in _NAMED:
        cited = named(said)
        if cited is not None and cited.beside and _tells_of_another_time(cited.beside):
            yield field


@lru_cache(1 << 12)
def _tells_of_another_time(beside: str) -> bool:
    found = phrases(beside)
    if any(unit.value in _OF_TITLES for unit in found):
        return False
    done = any(unit.part is Part.DEED for unit in found)  # "lần 2" may be a round
    return done and bearing(beside) is Bearing.RE_EVALUATION


def _found(said: Printed, dated: Dated) -> Iterator[tuple[str, Bearing]]:
    """The column of each cell that is in doubt, and what it may mean."""
    for field, named in _NAMED:
        cited = named(said)
        if cited is None or cited.number is None:
            continue
        if not is_of_decision(cited.number) or _is_unsure(cited):
            yield field, Bearing.PAPER
        elif (found := meant(cited.beside)) or is_of_another_year(cited.beside, dated.issued_on):
            yield field, found or Bearing.PAPER
    if said.authority is None:
        return
    if found := set_apart.of_authority(said.authority):
        yield "authority", found
    elif dated.issued_on and years(said.authority) and is_later(said.authority, dated.issued_on):
        yield "authority", Bearing.RE_EVALUATION


@lru_cache(1 << 12)
def meant(beside: str) -> Bearing | None:
    """What words beside a number may mean; None where all of them are understood."""
    if not beyond(beside).words and not unofficial.is_mark(beside):
        return None
    found = bearing(beside)
    return Bearing.PAPER if found in (None, Bearing.OTHER) else found


# What stands for a word of doubt: "99?/QĐ-UBND", "~99/QĐ-UBND".
_UNSURE = frozenset("?~≈")


# Among the figures of a number, where none stands: "12O3/QĐ-UBND", "1.203/QĐ-UBND".
_GARBLED = re.compile(r"\d(?:[^\W\d_]|[.,])\d", re.IGNORECASE)


def _is_unsure(cited: Cited) -> bool:
    """Whether a number bears a sign of doubt, or letters and signs among its figures."""
    number = cited.number or ""
    unsure = not _UNSURE.isdisjoint(number + cited.beside)
    return unsure or _GARBLED.search(number.partition("/")[0]) is not None


def left_out(said: Printed) -> Iterator[str]:
    """The columns of the papers of a row beside whose numbers stands what is part of no number, no
    authority and no title, and is not read: "99/QĐ-UBND lần 2"."""
    papers = (*((field, named(said)) for field, named in _NAMED), ("_own_decision", said.own),
              ("document", said.document), ("of_decision", said.of))  # fmt: skip
    for field, cited in papers:
        if cited is not None and cited.number is not None and _says_more(cited.beside):
            yield field
    if said.authority is not None and set_apart.strange(said.authority) is not None:
        yield "authority"


@lru_cache(1 << 12)
def _says_more(beside: str) -> bool:
    """Whether words beside a number say which one it is of several, or are a sign of nobody knows
    what."""
    found = phrases(beside)
    footnote = len(beside) == 1 and beside.isdigit()
    return not footnote and any(_is_left_out(found, at) for at in range(len(found)))


_OF_NAMES = frozenset({Part.TAIL, Part.OWNER, Part.SUBJECT})


def _is_left_out(found: Sequence[Unit], at: int) -> bool:
    unit, before = found[at], found[at - 1] if at else None
    if unit.part is Part.AGAIN:
        return before is None or before.part is not Part.DEED
    if unit.part is Part.NUMBER:
        counted = before is not None and before.part not in (Part.JOIN, Part.BREAK, Part.UNKNOWN)
        return not (counted or years(unit.text))
    if unit.part is not Part.UNKNOWN:
        return False
    while at and found[at - 1].part in (Part.UNKNOWN, Part.JOIN):
        at -= 1
    return at == 0 or found[at - 1].part not in _OF_NAMES


def is_of_another_year(beside: str, issued_on: date | None) -> bool:
    """Whether a year that stands beside a number is none of its decision's."""
    named = years(beside)
    return bool(named) and issued_on is not None and issued_on.year not in named
