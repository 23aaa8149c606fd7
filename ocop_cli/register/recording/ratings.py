"""The ratings of a file against the register: new, known, fuller, or at odds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache

from ocop_cli.law import rules
from ocop_cli.law.authorities import is_of_department, level, recognises_nothing
from ocop_cli.law.filed import FiledEntry
from ocop_cli.law.marks import tax_number
from ocop_cli.law.reversals import NamedDocument
from ocop_cli.model.problem import Bad
from ocop_cli.model.reading import Entry
from ocop_cli.register.reading import joining, present
from ocop_cli.register.reading.present import Present
from ocop_cli.register.recording import rating_rows
from ocop_cli.register.recording.named import document_of
from ocop_cli.register.recording.outcome import Outcome, Recording
from ocop_cli.register.recording.repeated import Meant, Rated, taken_once
from ocop_cli.register.rows import RatingRow
from ocop_cli.register.writing import log, naming


def record_ratings(file: Recording, rated: Sequence[FiledEntry]) -> list[FiledEntry]:
    """Bring the ratings among a file's entries into the register.

    Gives them under the names they are kept by: what else a row says belongs to that product.
    """
    printed = _rows(file, rated)
    rows, meant = taken_once(file, printed)
    known = present.of_decisions(file.db, file.before, {one.row.decision_id for one in rows})
    by_product = {
        decision_id: {one.row.product_id: one for one in own} for decision_id, own in known.items()
    }
    added: list[RatingRow] = []
    taken: set[int] = {one.row.product_id for one in rows}
    met: set[int] = set()
    for one in rows:
        own = by_product[one.row.decision_id]
        there = own.get(one.row.product_id)
        if there is None and own:
            there = _respelt(file, one, known[one.row.decision_id], taken)
        if there is None:
            added.append(one.row)
            file.outcome.imported += 1
            file.outcome.rated += 1
            continue
        met.add(there.rating_id)
        meant[one.row.decision_id, one.row.product_id] = there.row.product_id
        _merge(file, one, there, added)
    if file.mending:
        _tell_left(known, met, file.outcome)
    log.add_ratings(file.db, file.entry, added)
    return _under_their_names(rated, printed, meant)


def _under_their_names(
    rated: Sequence[FiledEntry], printed: Sequence[Rated], meant: Meant
) -> list[FiledEntry]:
    if not meant:
        return list(rated)
    kept = {}
    for one in printed:
        decision_id, product_id = one.row.decision_id, one.row.product_id
        first = meant.get((decision_id, product_id), product_id)
        kept[id(one.entry)] = meant.get((decision_id, first), first)
    return [one._replace(product_id=kept.get(id(one.entry), one.product_id)) for one in rated]


def _rows(file: Recording, rated: Sequence[FiledEntry]) -> list[Rated]:
    """The rows of these entries, in the file's order, each of the decision the register knows."""
    outcome = file.outcome
    by_document: dict[NamedDocument, list[FiledEntry]] = defaultdict(list)
    for one in rated:
        by_document[document_of(one)].append(one)
    named = naming.Decisions(file.db, file.entry, {document.number for document in by_document})
    told: set[str] = set()
    without_rule: set[int] = set()
    rows: list[Rated] = []
    # Rows that print the authority come first, so that those without find the decision they name.
    for document in sorted(by_document, key=_names_no_authority):
        number, on, authority, _ = document
        own = by_document[document]
        decision_id = named.find(number, on, authority)
        if rules.on(on) is None and decision_id not in without_rule:
            without_rule.add(decision_id)
            outcome.warn("no_rule", own[0].entry.place, day=on.strftime("%d/%m/%Y"))
        for filed in own:
            entry = filed.entry
            _check_rule(entry, document, outcome)
            made = rating_rows.made(entry, on, decision_id, filed.product_id, filed.listed)
            rows.append(Rated(entry, made))
    named.enter()
    rows.sort(key=lambda r: (r.entry.place.page, r.entry.place.table or 0, r.entry.place.row))
    for row in rows:
        _check_tax_number(row.entry, told, outcome)
    return rows


def _names_no_authority(document: NamedDocument) -> bool:
    return document.authority is None


def _tell_left(known: Mapping[int, Sequence[Present]], met: set[int], outcome: Outcome) -> None:
    """Name what the register has of a corrected decision and its file does not: it stays."""
    for own in known.values():
        left = [one.row.product for one in own if one.rating_id not in met]
        if left:
            names = ", ".join(left[:3]) + (", …" if len(left) > 3 else "")
            outcome.warn("not_in_file", None, count=len(left), products=names)


def _check_rule(entry: Entry, document: NamedDocument, outcome: Outcome) -> None:
    issued_on, authority = document.on, document.authority
    rule = rules.on(issued_on)
    if rule is None or entry.stars is None or entry.result == "failed":
        return
    outside, beyond = False, _is_beyond(issued_on, entry.stars, authority, document.number)
    if entry.score is not None:
        outside = rule.stars_for(entry.score) != entry.stars
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
            "sign" if is_of_department(document.number) else None,
            number=document.number,
            authority=authority,
            stars=entry.stars,
            act=rule.grants_article,
        )


@lru_cache(4096)
def _is_beyond(issued_on: date, stars: int, authority: str | None, number: str) -> bool:
    """Whether the authority may not grant so many stars on a day with a rule; a council or
    a department grants none."""
    rule = rules.on(issued_on)
    assert rule is not None, "asked of days with a rule alone"
    if recognises_nothing(authority, number):
        return any(stars == some for some, _ in rule.grants)
    granted = level(authority) if authority else None
    return granted is not None and not rule.may_grant(stars, granted)


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


def _respelt(
    file: Recording, one: Rated, own: Sequence[Present], taken: set[int]
) -> Present | None:
    """The one row of this decision that spells the same product another way, if exactly one does:
    what is known to be one product, else what rules call one.

    A row this file names itself, under its own spelling, is a sibling and not meant.
    """
    free = [there for there in own if there.row.product_id not in taken]
    links = joining.joined(file.db, file.before, date.max)
    product = links.of(one.row.product_id)
    found = [there for there in free if links.of(there.row.product_id) == product]
    if not found:
        name = _name(one.row)
        found = [there for there in free if naming.is_same(name, _name(there.row))]
    return found[0] if len(found) == 1 else None


def _name(row: RatingRow) -> naming.PrintedName:
    return naming.PrintedName(row.product, row.entity, row.locality)


def _merge(file: Recording, one: Rated, there: Present, added: list[RatingRow]) -> None:
    outcome, old, new = file.outcome, there.row, one.row
    fields = rating_rows.differs(new, old)
    if fields and not file.mending:
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
        outcome.repeats[there.log_id] += 1
        return
    added.append(fuller._replace(replaces=there.rating_id, sheet=new.sheet, row=new.row))
    outcome.completed += 1
