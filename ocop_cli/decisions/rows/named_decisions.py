"""Which decision a row belongs to, and which one it ends.

One column of decisions means two things. In a list of ratings it is where the product was rated. In
a decision that revokes, whose own number stands in its head, it is the decision that recognised
the product: the one whose certificate ends. A list of acts may print both beside each other: then
the column of the act's own document, or of its own day, says which is which.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, time
from functools import lru_cache
from itertools import repeat
from typing import Any, NamedTuple

from ocop_cli.decisions import cells
from ocop_cli.decisions.citations import AFTER_WORD, Cited, besides, cited, numbers
from ocop_cli.decisions.rows.times import TERM_BEGUN
from ocop_cli.decisions.tables.columns import Cells
from ocop_cli.decisions.tables.context import RowGroup
from ocop_cli.law.authorities import COMMITTEE, tidy_authority
from ocop_cli.law.numbers import number_key, same_number
from ocop_cli.model.pages import Value
from ocop_cli.model.problem import Bad
from ocop_cli.text import units
from ocop_cli.text.keys import fold


class Printed(NamedTuple):
    """The decisions a row names: plainly, as an act's own, as recognition, as the one ended."""

    plain: Cited | None = None
    plain_day: date | None = None
    own: Cited | None = None
    document: Cited | None = None
    on: date | None = None
    authority: str | None = None
    other: Cited | None = None
    other_day: date | None = None
    of: Cited | None = None
    of_day: date | None = None
    above: Cited | None = None  # by the heading over the row
    former: Cited | None = None  # by the same, of a row that was evaluated anew

    @property
    def latest(self) -> date | None:
        """The last of the days it prints."""
        cited = (self.plain, self.own, self.document, self.other, self.of)
        days = (self.plain_day, self.on, self.other_day, self.of_day)
        return max(filter(None, (*days, *(one and one.issued_on for one in cited))), default=None)


class Dated(NamedTuple):
    """The decision of a row, and the one that it ends; `printed_on` is a day in the row that is not
    that of its paper, where the row names no decision beside it, or that lies a certificate's time
    behind the decision which it names."""

    number: str | None = None
    issued_on: date | None = None
    authority: str | None = None
    of_number: str | None = None
    of_issued_on: date | None = None
    printed_on: date | None = None

    @property
    def day(self) -> date | None:
        """The day that the row prints, whosever it is."""
        return self.issued_on or self.printed_on


LONGEST = 100  # letters of a decision number
NONE_PRINTED = Printed()
NOT_DATED = Dated()
_NAMED = ("decision", "_recognition_decision", "document")
DAYS = ("issued_on", "on", "_recognised_on", "decision", "_recognition_decision")
_FIELDS = (
    "decision", "_own_decision", "document", "issued_on", "on", "authority",
    "_recognition_decision", "_recognised_on", "of_decision", "of_issued_on",
)  # fmt: skip


def _disagreement(variant: str, fields: tuple[str, ...], value: str, other: str) -> Bad:
    """Two cells of a row name two decisions, or two days of one; `fields` say where."""
    return Bad("bad_decision", variant, fields=fields, value=value, other=other)


def printed(table: Cells) -> Iterator[Printed]:
    """The decisions each row of a table names, under whatever heading; rows next to each other that
    name the same ones share what is given."""
    if not table.has(*_FIELDS):
        return repeat(NONE_PRINTED)
    named = zip(
        table.take("decision", _numbered),
        table.take("issued_on", cells.day),
        table.take("_own_decision", _numbered),
        table.take("document", _cited),
        table.take("on", cells.day),
        table.take("authority", cells.text),
        table.take("_recognition_decision", _numbered),
        table.take("_recognised_on", cells.day),
        table.take("of_decision", _numbered),
        table.take("of_issued_on", cells.day),
        strict=False,
    )
    return _shared(named)


def _shared(named: Iterable[tuple[Any, ...]]) -> Iterator[Printed]:
    before: tuple[Any, ...] | None = None
    printed = NONE_PRINTED
    for said in named:
        if said != before:
            before, printed = said, Printed(*said)
        yield printed


def under(printed: Iterable[Printed], groups: Iterable[RowGroup]) -> Iterator[Printed]:
    """The same, each with the decisions that the heading over its row names; shared as before."""
    before: tuple[Printed, RowGroup] | None = None
    whole = NONE_PRINTED
    for said, group in zip(printed, groups, strict=False):
        if group.decision is None and group.former is None:
            yield said
            continue
        if before is None or said is not before[0] or group is not before[1]:
            before = said, group
            whole = said._replace(above=group.decision, former=group.former)
        yield whole


@lru_cache(1 << 12)
def which(said: Printed) -> Dated:
    """The decision a rating's row belongs to. Raises Bad where the row names two."""
    if said is NONE_PRINTED:
        return NOT_DATED
    mine = said.plain or said.document or said.other
    if mine and said.other is not None and said.other.number != mine.number:
        fields = ("_recognition_decision",)
        raise _disagreement("two", fields, mine.number or "", said.other.number or "")
    mine = _completed(mine, said.above)
    day = _agreeing(mine, said.plain_day or said.other_day)
    of = said.of or said.former or Cited()
    found = _dated(said, mine, day, of.number, said.of_day or of.issued_on)
    return found._replace(printed_on=said.other_day) if _is_of_another_term(said) else found


def _is_of_another_term(said: Printed) -> bool:
    """Whether a row was recognised, or its certificate made out, so long after its decision that
    there must be another: "Ngày QĐ: 15/11/2021", "Ngày cấp GCN: 10/10/2024"."""
    if said.plain_day is None or said.other_day is None:
        return False
    return said.other_day - said.plain_day >= TERM_BEGUN


def ending(said: Printed, *, headed: bool) -> Dated:
    """The decision of an act on a certificate, and the one that it ends or lengthens.

    `headed`: the file's own head is the decision of all its rows. Raises Bad where a day
    may be either's.
    """
    if said is NONE_PRINTED:
        return NOT_DATED
    named = said.of or said.other or said.above or said.former
    ends = (
        _of_plain(said, headed=headed) if named is None else _of_named(said, named, headed=headed)
    )
    ended = ends.ended or Cited()
    day = _agreeing(ends.mine, ends.day)
    return _dated(said, ends.mine, day, ended.number, ends.ended_day or ended.issued_on)


class _Ends(NamedTuple):
    """The decision of an act and its day, beside the one that it ends and that one's day."""

    mine: Cited | None
    day: date | None
    ended: Cited | None
    ended_day: date | None


def _of_plain(said: Printed, *, headed: bool) -> _Ends:
    """Where no column is of the decision that ends: the plain one may be it, or the act's own."""
    mine, plain = said.own or said.document, said.plain
    ended_day = said.of_day or said.other_day
    if headed:
        # A decision that revokes prints beside each product the one that recognised it.
        mine = mine if plain or said.own else None
        return _Ends(mine, said.on, plain or said.document, ended_day or said.plain_day)
    if mine is not None and plain is not None and not _same(mine, plain):
        return _Ends(mine, said.on, plain, ended_day or said.plain_day)
    return _Ends(mine or plain, _one_day(said), None, ended_day)


def _of_named(said: Printed, ended: Cited, *, headed: bool) -> _Ends:
    """Where a column is of the decision that ends: a plain one is the act's own."""
    mine, ended_day = said.own or said.document or said.plain, said.of_day or said.other_day
    undated = not ended_day and not ended.issued_on
    if undated and said.of is None and said.plain is None:
        # "Quyết định công nhận | Ngày ban hành": the day of which of the two?
        if headed or said.on:
            return _Ends(mine, said.on, ended, said.plain_day)
        if said.plain_day:
            value, number = f"{said.plain_day:%d/%m/%Y}", ended.number or ""
            raise _disagreement("whose_day", ("issued_on",), value, number)
    return _Ends(mine, _one_day(said), ended, ended_day)


def _one_day(said: Printed) -> date | None:
    """The day of the act, from its own column or the plain one; both must agree."""
    if said.on and said.plain_day and said.on != said.plain_day:
        value, issued = f"{said.on:%d/%m/%Y}", f"{said.plain_day:%d/%m/%Y}"
        raise _disagreement("either_day", ("issued_on",), value, issued)
    return said.on or said.plain_day


def noted(said: Printed) -> Dated:
    """The paper and the day of an act that moves no certificate.

    A decision beside them recognised the product, and is none of the act's; the paper may be of
    another day than the act itself.
    """
    paper = said.own or said.document or said.plain
    day = said.on or said.plain_day or (paper.issued_on if paper else None)
    return Dated(paper.number if paper else None, day, said.authority)


def _completed(mine: Cited | None, above: Cited | None) -> Cited | None:
    """A row's own decision with what the heading over it says of it besides, or the heading's.
    Raises Bad where the two name two, or print two days."""
    if mine is None or above is None:
        return mine or above
    if not same_number(mine.number or "", above.number or ""):
        raise _disagreement("above", _NAMED, mine.number or "", above.number or "")
    whole = max(mine, above, key=lambda one: len(one.number or ""))
    return Cited(whole.number, _agreeing(mine, above.issued_on), mine.authority or above.authority)


def _dated(
    said: Printed, mine: Cited | None, day: date | None, of: str | None, of_day: date | None
) -> Dated:
    authority = said.authority or (mine.authority if mine else None)
    return Dated(mine.number if mine else None, day, authority, of, of_day)


def _same(one: Cited, other: Cited) -> bool:
    return number_key(one.number or "") == number_key(other.number or "")


def _agreeing(mine: Cited | None, day: date | None) -> date | None:
    """The day of a decision from its own column, or from beside its number; both must agree."""
    own = mine.issued_on if mine else None
    if day and own and day != own:
        raise _disagreement("two_days", DAYS, f"{day:%d/%m/%Y}", f"{own:%d/%m/%Y}")
    return day or own


# What a spreadsheet made of a number it took for a day: "12-Mar", "Mar-43", "12-thg 3".
_TURNED = re.compile(
    r"(?:\d{1,4}[-/ .])?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|thg ?\d{1,2})[a-z]*"
    r"(?:[-/ .]\d{1,4})?"
)
_DAY = re.compile(
    r"(?:(?<!\W)\W++)?(?:ngày\s*+)?\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}", re.IGNORECASE
)
_PLACE = re.compile(rf"(?:của )?(?:{units.pattern(units.UNITS)}|tp\.?|tx\.?)\s+\w", re.IGNORECASE)
_CALLED = re.compile(r"^(?:quyet dinh|qd)\b[^\d]{1,60}\bso\s*:?\s*(\d{1,6}[a-z]?)(?![\d/]|\.\d)")
_OTHER_SIGNS = re.compile(r"(\d{1,6}[a-z]?)\s*[-–]\s*(q[đd])\s*/\s*(\w[\w-]*)", re.IGNORECASE)


def _committee(number: str, beside: str) -> str | None:
    """The committee that words beside a decision's number name: "(UBND huyện A)", or "huyện A"
    behind the sign of one."""
    if named := COMMITTEE.search(beside):
        return tidy_authority(named[0])
    signed = number_key(number).endswith("ubnd")
    return tidy_authority(f"UBND {beside}") if signed and _PLACE.match(beside) else None


def _numbered(value: Value) -> Cited | None:
    """The decision in a cell; None for what only stands for one. Raises Bad where it has no number:
    "abc" is no decision's, and a rating under it could never be traced."""
    said = _cited(value)
    if said is None or any(map("123456789".__contains__, said.number or "")):
        return said
    text = cells.text(value) or ""
    if cells.is_placeholder(text) and not fold(text).startswith("chua"):  # "Chưa có" is no blank
        return None
    raise Bad("bad_decision", "no_number")


def _cited(value: Value) -> Cited | None:
    if isinstance(value, date | time):
        raise Bad("bad_decision", "turned")
    said = cells.text(value)
    if said is None:
        return None
    if _TURNED.fullmatch(fold(said)):
        raise Bad("bad_decision", "turned")
    found = cited(said)
    if not numbers(said) and len(set(AFTER_WORD.findall(fold(said)))) > 1:
        raise Bad("bad_decision", "several")  # "QĐ 1203 và QĐ 900"
    if len(found.number or said) > LONGEST:
        raise Bad("bad_decision", "long")
    if found.number:
        beside = besides(said)
        authority = found.authority or _committee(found.number, beside)
        return found._replace(authority=authority, beside=beside)
    # Two days and no number that is written out: two decisions, or none that can be told.
    if len(_DAY.findall(said)) > 1:
        raise Bad("bad_decision", "several")
    rest = _DAY.sub("", said).strip(" -–/,.;:()")
    if not rest and found.issued_on is not None:
        raise Bad("bad_decision", "no_number")  # "20/3/2020": a day, and of which decision?
    known = cited(_OTHER_SIGNS.sub(r"\1/\2-\3", rest)) if rest else found
    if known.number is None and (called := _CALLED.search(fold(said))):
        return Cited(called[1].upper(), found.issued_on, found.authority, besides(said))
    return Cited(known.number or rest or said, found.issued_on, found.authority)
