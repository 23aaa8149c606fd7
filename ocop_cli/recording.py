"""From a reading to facts: which rows are new, known, fuller, or at odds with the register.

Works inside one writing transaction. Nothing here knows how a file looked: it is handed entries and
answers with the rows that went in, those that did not, and the problems that only the register can
see.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from ocop_cli import meant_by_code, rating_rows, rules
from ocop_cli.acting import record_acts
from ocop_cli.acts import OFFICE
from ocop_cli.authorities import level
from ocop_cli.document import Entry, Place, Problem, Reading, Severity
from ocop_cli.linking import Linking
from ocop_cli.marks import BadMark, tax_number
from ocop_cli.names import number_key
from ocop_cli.office_acts import record_office_acts
from ocop_cli.register import Connection, cuts, joining, naming, present, renaming, writing
from ocop_cli.register.present import Present
from ocop_cli.register.writing import RatingRow

MOVING = ("revocation", "removal", "extension")


@dataclass(slots=True)
class Outcome:
    """What became of one file's entries; `refused` are the places of rows that did not go in."""

    imported: int = 0
    rated: int = 0  # of the imported, those that are ratings
    unchanged: int = 0
    completed: int = 0
    new_products: int = 0
    re_evaluations: int = 0
    to_review: int = 0
    problems: list[Problem] = field(default_factory=list)
    refused: list[Place] = field(default_factory=list)

    def warn(
        self, code: str, place: Place | None, variant: str | None = None, **values: object
    ) -> None:
        """Note a warning; the row goes in as printed."""
        texts = {key: str(value) for key, value in values.items()}
        self.problems.append(Problem(code, Severity.WARNING, place, texts, variant))

    def refuse(self, code: str, place: Place, variant: str | None = None, **values: object) -> None:
        """Note an error; the row does not go in."""
        texts = {key: str(value) for key, value in values.items()}
        self.problems.append(Problem(code, Severity.ERROR, place, texts, variant))
        self.refused.append(place)


@dataclass(frozen=True, slots=True)
class Rated:
    """An entry with the decision and product it belongs to."""

    entry: Entry
    decision_id: int
    product_id: int
    row: RatingRow


def record(
    db: Connection,
    entry: writing.Entry,
    said: Reading,
    *,
    replace: bool = False,
) -> Outcome:
    """Bring the entries of one file into the register under `entry`."""
    outcome = Outcome()
    before_it = at = cuts.cut(db)
    said = meant_by_code.named(db, at, said)
    before = {p.pair_id for p in joining.linking(db, at, date.max).questions}
    rated = [e for e in said.entries if e.kind not in (*MOVING, *OFFICE)]
    acted = [e for e in said.entries if e.kind in MOVING]
    office = [e for e in said.entries if e.kind in OFFICE]
    ids, new = naming.products(db, entry, (e for e in said.entries if e.product))
    if rated:
        _record_ratings(db, entry, at, said, rated, ids, outcome, replace=replace)
    outcome.rated = outcome.imported
    at = cuts.Cut(entry.log_id, at.undone)
    renaming.ask(db, entry, at, new)
    if said.own:
        _settle_own(db, entry, said.entries, ids)
    else:
        _join_codes(db, entry, said.entries, ids)
    if acted:
        record_acts(db, entry, at, said, acted, ids, outcome)
    if office:
        record_office_acts(db, entry, at, said, office, ids, outcome)
    links = joining.linking(db, at, date.max)
    outcome.to_review = len({p.pair_id for p in links.questions} - before)
    _look_back(db, (before_it, at), said, rated, ids, links, outcome)
    return outcome


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


def _record_ratings(
    db: Connection,
    entry: writing.Entry,
    at: cuts.Cut,
    said: Reading,
    rated: Sequence[Entry],
    ids: naming.Ids,
    outcome: Outcome,
    *,
    replace: bool,
) -> None:
    decisions: dict[tuple[str, date, str], int] = {}
    named = naming.Decisions(db, entry)
    checked: set[int] = set()
    told: set[str] = set()
    rows: list[Rated] = []
    # Rows that print the authority come first, so that those without find the decision they name.
    for said_row in sorted(rated, key=lambda e: e.authority is None and e.decision is not None):
        number, issued_on, authority = printed_decision(said_row, said)
        key = (number, issued_on, authority or "")
        decision_id = decisions.get(key)
        if decision_id is None:
            decision_id = named.find(number, issued_on, authority)
            decisions[key] = decision_id
        _check_rule(said_row, issued_on, authority, decision_id, checked, outcome)
        _check_tax_number(said_row, told, outcome)
        product_id = ids[naming.as_printed(said_row)]
        row = rating_rows.made(said_row, issued_on, decision_id, product_id)
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
    writing.add_ratings(db, entry, added)


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
    except BadMark:
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
    name = naming.Name(*naming.as_printed(entry))
    found = [
        one
        for one in own
        if one.row.product_id not in taken
        and naming.is_same(name, naming.Name(one.row.product, one.row.entity, one.row.locality))
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


def _join_codes(
    db: Connection, entry: writing.Entry, entries: Sequence[Entry], ids: naming.Ids
) -> None:
    """Rows of a file that share a product code are one product."""
    by_code: dict[str, set[int]] = defaultdict(set)
    for one in entries:
        if one.product_code:
            by_code[one.product_code].add(ids[naming.as_printed(one)])
    writing.add_links(
        db,
        entry,
        (
            (min(own), other, "same", "file")
            for own in by_code.values()
            for other in own - {min(own)}
        ),
    )


def _settle_own(
    db: Connection, entry: writing.Entry, entries: Sequence[Entry], ids: naming.Ids
) -> None:
    """The tool's own file says which names are one product, and which no longer are in question."""
    _join_codes(db, entry, entries, ids)
    code = {ids[naming.as_printed(e)]: e.product_code for e in entries if e.product_code}
    asked = {
        frozenset((e.product_code, other.strip()))
        for e in entries
        if e.product_code
        for other in e.more.get("candidates", "").split(";")
    }
    writing.add_links(
        db,
        entry,
        (
            (a, b, "different", "file")
            for a, b in naming.pairs_of(db, code)
            if code[a] != code[b] and frozenset((code[a], code[b])) not in asked
        ),
    )


def _look_back(
    db: Connection,
    before_and_with: tuple[cuts.Cut, cuts.Cut],
    said: Reading,
    rated: Sequence[Entry],
    ids: naming.Ids,
    links: Linking,
    outcome: Outcome,
) -> None:
    """Count what is new, and say where a row's kind and the register's history do not agree.

    `before_and_with` are the register without this file and with it: what was taken back before is
    new again.
    """
    members = links.members()
    own = {ids[naming.as_printed(e)] for e in rated}
    everyone = {i for one in own for i in members.get(links.of(one), (one,))}
    earlier, first = (present.first_rated(db, at, everyone) for at in before_and_with)
    first_of = {
        one: min((first[i] for i in members.get(links.of(one), (one,)) if i in first), default=None)
        for one in own
    }
    rated_now = {links.of(i) for i in own if i in first}
    outcome.new_products = len(rated_now - {links.of(i) for i in earlier})
    outcome.re_evaluations = max(0, outcome.rated - outcome.new_products)
    refused = {(p.page, p.table, p.row) for p in outcome.refused}
    asked = {i for p in links.questions for i in (p.product_id, p.other_id)}
    for one in rated:
        if one.kind is None or (one.place.page, one.place.table, one.place.row) in refused:
            continue
        product_id = ids[naming.as_printed(one)]
        issued_on = printed_decision(one, said)[1]
        earliest = first_of[product_id]
        if earliest is None:
            continue
        known = earliest < issued_on.isoformat()
        if one.kind == "recognition" and known:
            outcome.warn("already_known", one.place, product=one.product, since=earliest)
        elif one.kind in ("re_evaluation", "upgrade") and not known:
            outcome.warn(
                "no_earlier_rating",
                one.place,
                product=one.product,
                asked="1" if product_id in asked else "",
            )
