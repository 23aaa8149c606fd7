"""Whether a decision as printed is one that the register, or this file, names in another way.

One number of one authority has one day in its year. Clerks shorten numbers and authorities in more
ways than any list holds ("743", "743/QĐ-CT", "UBND tỉnh TN"), and mistype them ("734"). What tells
is the list: one product has no two ratings by one serial number in one year, unless two authorities
are positively two, and hardly two of one day by numbers that look alike, or by one number of one
day in two years running: there a year is mistyped.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Generic, TypeVar

from ocop_cli.law import authorities
from ocop_cli.law.filed import EntryKind, FiledEntry
from ocop_cli.law.numbers import may_be_mistyped, may_be_short, serial, slips
from ocop_cli.law.one_day import DaysOfNumbers, NumberSeries
from ocop_cli.law.reversals import NamedDocument
from ocop_cli.model.doubt import Consequence, Doubt
from ocop_cli.model.reading import Entry
from ocop_cli.register.connection import Connection
from ocop_cli.register.reading import cuts, near_decisions, present
from ocop_cli.register.recording.named import document_of
from ocop_cli.register.recording.outcome import Outcome, Recording
from ocop_cli.register.writing import naming
from ocop_cli.text.keys import fold


def as_known(file: Recording, filed: Sequence[FiledEntry]) -> Sequence[FiledEntry]:
    """The same entries, each rating under the decision's number, day and authority as known.

    A row that gives a decision another day than the one known is refused; where its number ends
    otherwise ("743/2023/QĐ-UBND" beside "743/QĐ-UBND") it may be another's, and that is told.
    """
    if file.own:
        return filed
    outcome = file.outcome
    filed = _of_one_day(file, filed)
    rows: dict[NamedDocument, list[Entry]] = defaultdict(list)
    for one in filed:
        if one.what is EntryKind.RATING:
            rows[document_of(one)].append(one.entry)
    known: dict[NamedDocument, NamedDocument] = {}
    refused: set[int] = set()
    met = _Met(file)
    held: dict[int, HeldAs] = {}
    for decision, own in rows.items():
        names = [naming.PrintedName(one.product, one.entity, one.locality) for one in own]
        held |= _mistyped(file, decision, own, met.of_other_years(decision), "other_year")
        held |= _mistyped(file, decision, own, met.like(decision), "same_decision")
        there = _near(decision, met.near(decision))
        met.add(decision, names)
        if not there:
            continue
        meant = _meant(decision, names, there)
        if meant is None:
            _tell(outcome, "near_decision", own[0], next(iter(there)))
        elif meant.on == decision.on:
            known[decision] = meant
            _tell(outcome, "same_decision", own[0], meant)
        elif may_be_short(meant.number, decision.number):
            for row in own:
                refuse_day(outcome, row, decision.on, meant.number, meant.on)
            refused.update(map(id, own))
        else:
            _tell(outcome, "near_decision", own[0], meant, "shared")
    if not known and not refused and not held:
        return filed
    return [
        _held(held.get(id(one.entry)), _under(known, one))
        for one in filed
        if id(one.entry) not in refused
    ]


def refuse_day(outcome: Outcome, row: Entry, said: date, number: str, known: date) -> None:
    """Refuse a row that gives the decision `number` another day than the one known."""
    days = {"day": f"{said:%d/%m/%Y}", "other": f"{known:%d/%m/%Y}"}
    outcome.refuse("conflicting_decision", row.place, "register", number=number, **days)


def _of_one_day(file: Recording, filed: Sequence[FiledEntry]) -> Sequence[FiledEntry]:
    """The entries but for those that give a number of one authority another day of its year.

    An act that names no authority may be any office's: what its product says of that is asked when
    it is recorded.
    """
    days = DaysOfNumbers()
    every = {(one.series, one.on): one for one in filed}
    keys = {what.number for what, _ in every if what is not None}
    for what, day in near_decisions.numbered(file.db, file.before, keys):
        days.note(what, day)
    others: dict[tuple[NumberSeries, date], date] = {}
    for own, on in every:
        if own is None or on is None:
            continue
        if (other := days.other(own, on)) is not None:
            others[own, on] = other
        else:
            days.note(own, on)
    if not others:
        return filed
    kept = []
    for one in filed:
        if one.series is not None and one.on and (other := others.get((one.series, one.on))):
            refuse_day(file.outcome, one.entry, one.on, one.number or "", other)
        else:
            kept.append(one)
    return kept


HeldAs = tuple[Doubt, str]  # a doubt, and the key of what it says
Names = Sequence[naming.PrintedName]
Rated = Mapping[NamedDocument, Names]
T = TypeVar("T")


class _OfOneDay(Generic[T]):
    """Decisions of one day, each with what is known of it, found by numbers like their own: an
    office's register sheet may name hundreds of a day."""

    def __init__(self) -> None:
        self._all: list[tuple[NamedDocument, T]] = []
        self._by_slip: dict[str, list[int]] = defaultdict(list)

    def add(self, decision: NamedDocument, known: T) -> None:
        """Know one more."""
        for slip in slips(decision.number):
            self._by_slip[slip].append(len(self._all))
        self._all.append((decision, known))

    def like(self, decision: NamedDocument) -> list[tuple[NamedDocument, T]]:
        """Those whose numbers may be that of `decision` mistyped, in the order they were added."""
        near = {at for slip in slips(decision.number) for at in self._by_slip.get(slip, ())}
        return [self._all[at] for at in sorted(near) if _is_like(decision, self._all[at][0])]


class _Met:
    """The decisions that the next one of a file may be, of the file itself and of the register.

    Each is found by its day, or by its year and its serial number: an office's register sheet names
    ten thousand, which are not held each against each.
    """

    def __init__(self, file: Recording) -> None:
        self._db, self._at = file.db, file.before
        self._by_number: dict[tuple[int, str], dict[NamedDocument, Names]] = defaultdict(dict)
        self._by_day: dict[date, _OfOneDay[Names]] = defaultdict(_OfOneDay)
        self._by_serial: dict[tuple[str, int, int], dict[NamedDocument, Names]] = defaultdict(dict)
        self._known: dict[date, _OfOneDay[int]] = {}

    def add(self, decision: NamedDocument, names: Names) -> None:
        """Know a decision of the file, and the products it rates."""
        self._by_number[near_decisions.numbering(decision)][decision] = names
        self._by_day[decision.on].add(decision, names)
        self._by_serial[_day_of_year(decision)][decision] = names

    def near(self, decision: NamedDocument) -> Rated:
        """The decisions that this one may be, with what they rate."""
        own = {
            other: names
            for other, names in self._by_number[near_decisions.numbering(decision)].items()
            if near_decisions.may_be_one(decision, other)
        }
        return own | _rated_by(self._db, self._at, dict(near_decisions.near(self._db, decision)))

    def like(self, decision: NamedDocument) -> Rated:
        """The decisions of its day whose numbers are like its own, with what they rate."""
        day = decision.on
        if day not in self._known:
            there = self._known[day] = _OfOneDay()
            for number, other in near_decisions.of_day(self._db, self._at, day):
                there.add(other, number)
        known = {number: other for other, number in self._known[day].like(decision)}
        own = dict(self._by_day[day].like(decision))
        return own | _rated_by(self._db, self._at, known)

    def of_other_years(self, decision: NamedDocument) -> Rated:
        """The decisions of its number on its day in a year near its own, with what they rate."""
        own = {
            other: names
            for other, names in self._by_serial[_day_of_year(decision)].items()
            if near_decisions.are_a_year_apart(decision, other)
        }
        known = dict(near_decisions.of_other_years(self._db, decision))
        return own | _rated_by(self._db, self._at, known)


def _day_of_year(decision: NamedDocument) -> tuple[str, int, int]:
    return serial(decision.number), decision.on.month, decision.on.day


def _mistyped(
    file: Recording, decision: NamedDocument, own: Sequence[Entry], rated: Rated, why: str
) -> dict[int, HeldAs]:
    """The rows of products that a decision `rated` too which this one may be, mistyped: by entry,
    the doubt under which each is kept, which bears from the later of the two days."""
    found: dict[int, HeldAs] = {}
    for other, names in rated.items():
        by_name = _by_name(names)
        for row in own:
            name = naming.PrintedName(row.product, row.entity, row.locality)
            if id(row) not in found and _is_among(name, by_name):
                text = f"{decision.number} / {other.number} ({decision.on:%d/%m/%Y})"
                if other.on != decision.on:
                    days = sorted((decision.on, other.on))
                    text = f"{decision.number} ({' / '.join(f'{on:%d/%m/%Y}' for on in days)})"
                since = max(decision.on, other.on)
                doubt = Doubt(Consequence.HELD, "remark", row.place, text, why, since=since)
                found[id(row)] = doubt, fold(text)
    for doubt in {one.text: one for one, _ in reversed(found.values())}.values():
        file.outcome.problems.append(doubt.problem())
    return found


def _is_like(one: NamedDocument, other: NamedDocument) -> bool:
    return (
        one.on == other.on
        and may_be_mistyped(one.number, other.number)
        and authorities.may_be_one(one.authority or "", other.authority or "")
    )


def _held(held: HeldAs | None, one: FiledEntry) -> FiledEntry:
    if held is None:
        return one
    doubt, said = held
    entry = one.entry._replace(held=(*one.entry.held, doubt))
    return one._replace(entry=entry, said=(*one.said, said))


def _near(decision: NamedDocument, own: Rated) -> Rated:
    """What the decisions rated that this may be; none where it is known by its very name.

    One that rates nothing any more, all of it taken back, is not known by it.
    """
    return {} if any(near_decisions.are_named_alike(decision, other) for other in own) else own


def _rated_by(
    db: Connection, at: cuts.Cut, ids: Mapping[int, NamedDocument]
) -> dict[NamedDocument, Names]:
    """What these decisions of the register rate; those that rate nothing are left out."""
    return {
        ids[decision_id]: [
            naming.PrintedName(one.row.product, one.row.entity, one.row.locality) for one in rows
        ]
        for decision_id, rows in (present.of_decisions(db, at, ids) if ids else {}).items()
        if rows
    }


def _meant(
    decision: NamedDocument, names: Sequence[naming.PrintedName], there: Rated
) -> NamedDocument | None:
    """The one of these decisions that rated a product `decision` rates, one of its day first."""
    shared = [other for other, rated in there.items() if _share_a_product(names, rated)]
    return min(shared, key=lambda other: other.on != decision.on, default=None)


def _share_a_product(
    names: Iterable[naming.PrintedName], rated: Iterable[naming.PrintedName]
) -> bool:
    by_name = _by_name(rated)
    return any(_is_among(one, by_name) for one in names)


def _by_name(
    rated: Iterable[naming.PrintedName],
) -> Mapping[str, Sequence[naming.PrintedName]]:
    found: dict[str, list[naming.PrintedName]] = defaultdict(list)
    for one in rated:
        found[fold(one.product)].append(one)
    return found


def _is_among(one: naming.PrintedName, by_name: Mapping[str, Sequence[naming.PrintedName]]) -> bool:
    return any(naming.is_same(one, other) for other in by_name.get(fold(one.product), ()))


def _under(known: Mapping[NamedDocument, NamedDocument], one: FiledEntry) -> FiledEntry:
    meant = known.get(document_of(one)) if one.what is EntryKind.RATING else None
    if meant is None:
        return one
    return one._replace(number=meant.number, on=meant.on, authority=meant.authority)


def _tell(
    outcome: Outcome, code: str, entry: Entry, other: NamedDocument, variant: str | None = None
) -> None:
    outcome.warn(
        code, entry.place, variant, number=other.number, authority=other.authority or "–",
        on=f"{other.on:%d/%m/%Y}", product=entry.product,
    )  # fmt: skip
