"""The ratings of a file against the register: new, known, fuller, or at odds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from ocop_cli.intake.recording import rating_rows
from ocop_cli.intake.recording.outcome import Outcome
from ocop_cli.law import rules
from ocop_cli.law.authorities import level
from ocop_cli.law.marks import tax_number
from ocop_cli.law.numbers import number_key
from ocop_cli.model.problem import Bad
from ocop_cli.model.reading import Entry, Reading
from ocop_cli.register.connection import Connection
from ocop_cli.register.reading import cuts, present
from ocop_cli.register.reading.present import Present
from ocop_cli.register.rows import RatingRow
from ocop_cli.register.writing import log, naming


@dataclass(frozen=True, slots=True)
class Rated:
    """An entry with the decision and product it belongs to."""

    entry: Entry
    decision_id: int
    product_id: int
    row: RatingRow


def printed_decision(entry: Entry, said: Reading) -> tuple[str, date, str | None]:
    """Number, day and authority of a row: its own, else the file's."""
    head = said.head
    number = entry.decision or head.number
    issued_on = entry.issued_on or head.issued_on
    assert number is not None and issued_on is not None, "a reading names the decision of each row"
    if entry.decision is None or entry.authority is not None:
        return number, issued_on, entry.authority or head.authority
    own = head.number is not None and number_key(number) == number_key(head.number)
    return number, issued_on, head.authority if own else None


def refuse_day(outcome: Outcome, row: Entry, said: date, number: str, known: date) -> None:
    """Refuse a row that gives the decision `number` another day than the one known."""
    days = {"day": f"{said:%d/%m/%Y}", "other": f"{known:%d/%m/%Y}"}
    outcome.refuse("conflicting_decision", row.place, "register", number=number, **days)


def _record_ratings(
    db: Connection,
    entry: log.LogEntry,
    at: cuts.Cut,
    said: Reading,
    rated: Sequence[Entry],
    ids: naming.Ids,
    outcome: Outcome,
    *,
    replace: bool,
) -> None:
    decisions: dict[tuple[str, date, str], int] = {}
    named = naming.Decisions(db, entry, {printed_decision(one, said)[0] for one in rated})
    checked: set[int] = set()
    told: set[str] = set()
    rows: list[Rated] = []
    # Rows that print the authority come first, so that those without find the decision they name.
    for said_row in sorted(rated, key=lambda e: e.authority is None and e.decision is not None):
        number, issued_on, authority = printed_decision(said_row, said)
        key = (number, issued_on, authority or "")
        if not replace and not said.own:
            other = named.other_day(number, issued_on, authority)
            if other is not None:
                refuse_day(outcome, said_row, issued_on, number, other)
                continue
        decision_id = decisions.get(key)
        if decision_id is None:
            decision_id = named.find(number, issued_on, authority)
            decisions[key] = decision_id
        _check_rule(said_row, issued_on, authority, decision_id, checked, outcome)
        _check_tax_number(said_row, told, outcome)
        product_id = ids[naming.as_printed(said_row, said.head)]
        row = rating_rows.made(said_row, issued_on, decision_id, product_id)._replace(
            sheet=naming.list_of(said_row, said) or None
        )
        rows.append(Rated(said_row, decision_id, product_id, row))
    named.enter()
    rows.sort(key=lambda r: (r.entry.place.page, r.entry.place.table or 0, r.entry.place.row))
    rows = _single(rows, outcome)
    known = present.of_decisions(db, at, {r.decision_id for r in rows})
    by_product = {
        decision_id: {one.row.product_id: one for one in own} for decision_id, own in known.items()
    }
    added: list[RatingRow] = []
    taken: set[int] = {r.product_id for r in rows}
    met: set[int] = set()
    for one in rows:
        there = by_product[one.decision_id].get(one.product_id)
        if there is None and by_product[one.decision_id]:
            there = _respelt(one.entry, known[one.decision_id], taken)
        if there is None:
            added.append(one.row)
            outcome.imported += 1
            outcome.rated += 1
            continue
        met.add(there.rating_id)
        _merge(one, there, added, outcome, replace=replace)
    if replace:
        _tell_left(known, met, outcome)
    log.add_ratings(db, entry, added)


def _tell_left(known: Mapping[int, Sequence[Present]], met: set[int], outcome: Outcome) -> None:
    """Name what the register has of a corrected decision and its file does not: it stays."""
    for own in known.values():
        left = [one.row.product for one in own if one.rating_id not in met]
        if left:
            names = ", ".join(left[:3]) + (", …" if len(left) > 3 else "")
            outcome.warn("not_in_file", None, count=len(left), products=names)


def _check_rule(
    entry: Entry,
    issued_on: date,
    authority: str | None,
    decision_id: int,
    checked: set[int],
    outcome: Outcome,
) -> None:
    rule = rules.on(issued_on)
    if rule is None:
        if decision_id not in checked:
            checked.add(decision_id)
            outcome.warn("no_rule", entry.place, day=issued_on.strftime("%d/%m/%Y"))
        return
    if entry.stars is None or entry.result == "failed":
        return
    outside, beyond = _against(issued_on, entry.stars, entry.score, authority)
    if outside:
        outcome.warn(
            "score_outside_band",
            entry.place,
            score=f"{entry.score:g}".replace(".", ","),
            stars=entry.stars,
            act=rule.bands_article,
        )
    if beyond:
        outcome.warn(
            "not_entitled",
            entry.place,
            authority=authority,
            stars=entry.stars,
            act=rule.grants_article,
        )


@lru_cache(4096)
def _against(
    issued_on: date, stars: int, score: float | None, authority: str | None
) -> tuple[bool, bool]:
    """Whether a score lies outside the band of its stars, and the authority may not grant them."""
    rule = rules.on(issued_on)
    assert rule is not None, "asked of days with a rule alone"
    granted = level(authority) if authority else None
    outside = score is not None and rule.stars_for(score) != stars
    return outside, granted is not None and not rule.may_grant(stars, granted)


def _check_tax_number(entry: Entry, told: set[str], outcome: Outcome) -> None:
    """Warn of a tax number whose own digit says that it is wrong, once in a file."""
    number = entry.more.get("tax_number")
    if number is None or number in told:
        return
    told.add(number)
    try:
        tax_number(number)
    except Bad:
        outcome.warn("tax_number", entry.place, value=number)


def _single(rows: Sequence[Rated], outcome: Outcome) -> list[Rated]:
    """Each product once a decision: the identical row is dropped, a contradicting one refused."""
    seen: dict[tuple[int, int], Rated] = {}
    kept = []
    for one in rows:
        first = seen.get((one.decision_id, one.product_id))
        if first is None:
            seen[(one.decision_id, one.product_id)] = one
            kept.append(one)
        elif fields := rating_rows.differs(one.row, first.row):
            outcome.refuse(
                "conflicting_row",
                one.entry.place,
                variant="in_file",
                product=one.entry.product,
                row=first.entry.place.row,
                fields=", ".join(fields),
            )
        else:
            outcome.warn(
                "duplicate_row",
                one.entry.place,
                product=one.entry.product,
                row=first.entry.place.row,
            )
            outcome.unchanged += 1
    return kept


def _respelt(entry: Entry, own: Sequence[Present], taken: set[int]) -> Present | None:
    """The one row of this decision that spells the same product another way, if exactly one does.

    A row this file names itself, under its own spelling, is a sibling and not meant.
    """
    name = naming.PrintedName(entry.product, entry.entity, entry.locality)
    found = [
        one
        for one in own
        if one.row.product_id not in taken
        and naming.is_same(
            name, naming.PrintedName(one.row.product, one.row.entity, one.row.locality)
        )
    ]
    return found[0] if len(found) == 1 else None


def _merge(
    one: Rated, there: Present, added: list[RatingRow], outcome: Outcome, *, replace: bool
) -> None:
    old, new = there.row, one.row
    fields = rating_rows.differs(new, old)
    if fields and not replace:
        outcome.refuse(
            "conflicting_row",
            one.entry.place,
            product=one.entry.product,
            fields=", ".join(fields),
            log_id=there.log_id,
        )
        return
    fuller = rating_rows.corrected(new, old) if fields else rating_rows.completed(new, old)
    if fuller == old:
        outcome.unchanged += 1
        return
    added.append(fuller._replace(replaces=there.rating_id, sheet=new.sheet, row=new.row))
    outcome.completed += 1
