"""A decision that corrects another: the corrected decision's own rows are replaced.

Its day and its term stay. A corrected name is the same product: the row goes on under the new name,
and both names are tied. What stood there before stays in the log.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from ocop_cli.law import acts
from ocop_cli.law.filed import FiledEntry
from ocop_cli.law.reversals import NamedDocument as Document
from ocop_cli.matching.case import Named
from ocop_cli.matching.verdicts import Verdict, compare
from ocop_cli.model.problem import Bad
from ocop_cli.model.reading import Entry, NamedDecision
from ocop_cli.register.connection import Connection
from ocop_cli.register.reading import cuts, documents, joining, present
from ocop_cli.register.reading.codes import codes
from ocop_cli.register.reading.present import Present
from ocop_cli.register.recording import about, act_rows, mending, rating_rows
from ocop_cli.register.recording.outcome import Recording
from ocop_cli.register.rows import ActRow, RatingRow
from ocop_cli.register.writing import log, naming
from ocop_cli.text.entity_names import entity_key
from ocop_cli.text.keys import fold, same_key

KIND = "correction"


@dataclass(frozen=True, slots=True)
class CorrectingPaper:
    """The paper that corrects: its number, day and authority, and what it corrects."""

    document: str
    on: date
    authority: str | None
    of: Document
    decision_id: int
    values: Mapping[str, acts.Value]


@dataclass(frozen=True, slots=True)
class Mended:
    """A row put right: what takes the old one's place, what is recorded of it, and whether its
    name is another."""

    rating: RatingRow | None
    act: ActRow
    renamed: tuple[int, int] | None


def record_corrections(file: Recording, rows: Sequence[FiledEntry]) -> None:
    """Bring the rows of corrections into the register."""
    by_paper: dict[tuple[object, ...], list[FiledEntry]] = defaultdict(list)
    for filed in rows:
        by_paper[filed.number, filed.on, filed.stated and filed.stated.of].append(filed)
    for own in by_paper.values():
        try:
            paper = _paper(file, own[0])
        except Bad as bad:
            for filed in own:
                file.outcome.refuse_bad(bad, filed.entry.place)
            continue
        _of_one_decision(file, paper, own)


def _paper(file: Recording, filed: FiledEntry) -> CorrectingPaper:
    """The correction a row belongs to; raises Bad where what it corrects is not known."""
    of = filed.stated and filed.stated.of
    assert filed.number is not None and filed.on is not None and of is not None
    return made(file.db, file.before, filed.number, filed.on, filed.authority, of)


def made(
    db: Connection, at: cuts.Cut, number: str, on: date, authority: str | None, of: NamedDecision
) -> CorrectingPaper:
    """A correction of a decision the register knows; raises Bad where it is not known."""
    rating = documents.rating(db, at, date.max)
    known = list(rating.values())
    found = about.settled(known, of.number, of.issued_on, of.authority or authority, on)
    decision_id = next(i for i, one in rating.items() if one == found)
    values = about.as_values(known, found)
    return CorrectingPaper(number, on, authority, found, decision_id, values)


def _of_one_decision(file: Recording, paper: CorrectingPaper, rows: Sequence[FiledEntry]) -> None:
    db, outcome = file.db, file.outcome
    own = present.of_decisions(db, file.before, {paper.decision_id})[paper.decision_id]
    links = joining.linking(db, file.before, date.max)
    known = act_rows.present(db, file.before, links, KIND)
    register = codes(db, file.before, date.max)
    keys = {one.row.product_id: fold(register.of(links.of(one.row.product_id))) for one in own}
    for filed, old in zip(rows, _meant(rows, own, keys), strict=True):
        row = filed.entry
        try:
            if isinstance(old, Bad):
                raise old
            mended = _mended(db, file.entry, paper, row, old)
        except Bad as bad:
            outcome.refuse_bad(bad, row.place)
            continue
        if mended.rating is None and not row.more.get("struck"):
            new = act_rows.identity(links, mended.act) not in known
            if new and row.held:
                # What it corrects stands, perhaps, in what was not read of it.
                outcome.refuse("changes_nothing", row.place, product=row.product)
                continue
            outcome.unchanged += 1
            if new:
                outcome.warn("changes_nothing", row.place, product=row.product)
            continue
        enter(db, file.entry, mended)
        if old is None:
            outcome.warn("row_added", row.place, product=row.product, decision=paper.of.number)
            outcome.imported += 1
            outcome.rated += 1
        else:
            outcome.completed += 1


def enter(db: Connection, entry: log.LogEntry, mended: Mended) -> int:
    """Keep a row put right under `entry`; gives the id of its act."""
    if mended.rating is not None:
        log.add_ratings(db, entry, [mended.rating])
    if mended.renamed is not None:
        log.add_links(db, entry, [(*mended.renamed, "same", "file")])
    return log.add_acts(db, entry, [mended.act])[0]


def _meant(
    rows: Sequence[FiledEntry], own: Sequence[Present], keys: Mapping[int, str]
) -> list[Present | Bad | None]:
    """Which row of the corrected decision each row is about: None where it was left out there.

    A name that is not the decision's own is asked for, never guessed, where two rows may be meant.
    `keys` are those of the codes of the products that decision rated.
    """
    by_product = {one.row.product_id: one for one in own}
    direct = [by_product.get(row.product_id) for row in rows]
    taken = {one.rating_id for one in direct if one is not None}
    free = [one for one in own if one.rating_id not in taken]
    return [
        old if old is not None else _likeliest(row, free, keys)
        for row, old in zip(rows, direct, strict=True)
    ]


def _likeliest(
    filed: FiledEntry, free: Sequence[Present], keys: Mapping[int, str]
) -> Present | Bad | None:
    row = filed.entry
    near = [one for one in free if _may_be(row, one.row)]
    owned = [one for one in free if _one_owner(row, one.row)]
    if filed.code is not None:
        coded = [one for one in free if keys.get(one.row.product_id) == filed.code]
        near = [one for one in coded if one in near or one in owned] or near
    if len(near) == 1:
        return near[0]
    beside = near or owned
    if beside:
        names = "; ".join(one.row.product for one in beside[:3])
        return Bad("unclear_correction", "row", fields=("product",), known=names)
    return None


def _may_be(row: Entry, old: RatingRow) -> bool:
    if same_key(row.product) == same_key(old.product):
        return True
    said = Named(row.product, row.entity, row.locality)
    return compare(said, Named(old.product, old.entity, old.locality)).verdict is not (
        Verdict.DIFFERENT
    )


def _one_owner(row: Entry, old: RatingRow) -> bool:
    if row.entity is None or old.entity is None:
        return True
    return entity_key(row.entity) == entity_key(old.entity)


def _mended(
    db: Connection, entry: log.LogEntry, paper: CorrectingPaper, row: Entry, old: Present | None
) -> Mended:
    if old is None:
        if row.stars is None and row.result is None:
            raise Bad("unclear_correction", "added", fields=("stars",))
        product_id = naming.product(db, entry, _name(row))
        new = rating_rows.made(row, paper.of.on, paper.decision_id, product_id, row.place.name)
        new = new._replace(kind=None)
        return Mended(new, _act(paper, row, product_id, "+"), None)
    if "was" in row.more or "now" in row.more:
        row = mending.of_pair(row, old.row)
    new = mending.put_right(paper.decision_id, old, row)
    changed = mending.differences(old.row, new)
    act = _act(paper, row, new.product_id, changed)
    renamed = None
    name = row._replace(product=new.product, entity=new.entity, locality=new.locality)
    if mending.names(new) != mending.names(old.row):
        # It stays the product it was; what comes in under the right name is that product too.
        right = naming.product(db, entry, _name(name))
        renamed = (new.product_id, right) if right != new.product_id else None
    return Mended(new if changed else None, act, renamed)


def _name(row: Entry) -> naming.PrintedName:
    return naming.PrintedName(row.product, row.entity, row.locality, code=row.product_code)


def _act(paper: CorrectingPaper, row: Entry, product_id: int, changed: str) -> ActRow:
    struck = {"struck": True} if row.more.get("struck") else {}
    values: dict[str, acts.Value] = {**paper.values, **struck}
    if changed:
        values["changed"] = changed
    return act_rows.row(
        KIND, product_id, None, paper.on, paper.document, row.more.get("note"), values,
        authority=paper.authority, sheet=row.place.name or None, number=row.place.row,
    )  # fmt: skip


def by_hand(
    db: Connection,
    entry: log.LogEntry,
    paper: CorrectingPaper,
    old: Present,
    values: Mapping[str, acts.Value],
    note: str | None,
) -> Mended | None:
    """The same for one row by the fields of `record correction`; None where nothing changes."""
    row = mending.stated(old, values, note)
    found = _mended(db, entry, paper, row, old)
    return found if found.rating is not None or values.get("struck") else None
