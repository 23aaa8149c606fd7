"""Whether a decision as printed is one that the register, or this file, names in another way.

Clerks shorten numbers and authorities in more ways than any list holds ("743", "743/QĐ-CT",
"UBND tỉnh TN"). What tells is the list: one product has no two ratings by one serial number in one
year, unless two authorities are positively two.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from ocop_cli.intake.recording.filed import EntryKind, FiledEntry
from ocop_cli.intake.recording.outcome import Outcome, Recording
from ocop_cli.intake.recording.ratings import refuse_day
from ocop_cli.law.numbers import may_be_short
from ocop_cli.law.reversals import NamedDocument
from ocop_cli.model.reading import Entry
from ocop_cli.register.connection import Connection
from ocop_cli.register.reading import cuts, near_decisions, present
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
    rows: dict[NamedDocument, list[Entry]] = defaultdict(list)
    for one in filed:
        if one.what is EntryKind.RATING:
            rows[one.document()].append(one.entry)
    known: dict[NamedDocument, NamedDocument] = {}
    refused: set[int] = set()
    before: dict[NamedDocument, Sequence[naming.PrintedName]] = {}
    for decision, own in rows.items():
        names = [naming.PrintedName(one.product, one.entity, one.locality) for one in own]
        there = _near(file.db, file.before, decision, before)
        before[decision] = names
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
    if not known and not refused:
        return filed
    return [_under(known, one) for one in filed if id(one.entry) not in refused]


Rated = Mapping[NamedDocument, Sequence[naming.PrintedName]]


def _near(db: Connection, at: cuts.Cut, decision: NamedDocument, before: Rated) -> Rated:
    """What the decisions rated that this may be; none where it is known by its very name.

    One that rates nothing any more, all of it taken back, is not known by it.
    """
    ids = dict(near_decisions.near(db, decision))
    own = {
        other: rated
        for other, rated in before.items()
        if near_decisions.may_be_one(decision, other)
    }
    for decision_id, rows in (present.of_decisions(db, at, ids) if ids else {}).items():
        names = [
            naming.PrintedName(one.row.product, one.row.entity, one.row.locality) for one in rows
        ]
        if names:
            own[ids[decision_id]] = names
    return {} if any(near_decisions.are_named_alike(decision, other) for other in own) else own


def _meant(
    decision: NamedDocument, names: Sequence[naming.PrintedName], there: Rated
) -> NamedDocument | None:
    """The one of these decisions that rated a product `decision` rates, one of its day first."""
    shared = [other for other, rated in there.items() if _share_a_product(names, rated)]
    return min(shared, key=lambda other: other.on != decision.on, default=None)


def _share_a_product(
    names: Iterable[naming.PrintedName], rated: Iterable[naming.PrintedName]
) -> bool:
    by_name: dict[str, list[naming.PrintedName]] = defaultdict(list)
    for one in rated:
        by_name[fold(one.product)].append(one)
    return any(naming.is_same(a, b) for a in names for b in by_name.get(fold(a.product), ()))


def _under(known: Mapping[NamedDocument, NamedDocument], one: FiledEntry) -> FiledEntry:
    meant = known.get(one.document()) if one.what is EntryKind.RATING else None
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
