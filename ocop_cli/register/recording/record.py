"""From a reading to facts: which rows are new, known, fuller, or at odds with the register.

Works inside one writing transaction. Nothing here knows how a file looked: it is handed entries and
answers with the rows that went in, those that did not, and the problems that only the register can
see.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ocop_cli.law.filed import EntryKind, FiledEntry
from ocop_cli.model.reading import Reading
from ocop_cli.register.connection import Connection
from ocop_cli.register.reading import cuts, likenesses
from ocop_cli.register.recording import by_code, coded_rows, deeds, one_decision, worked_out
from ocop_cli.register.recording.certificate_acts import record_acts
from ocop_cli.register.recording.corrections import record_corrections
from ocop_cli.register.recording.held import record_remarks
from ocop_cli.register.recording.looked_back import look_back
from ocop_cli.register.recording.named import name_of
from ocop_cli.register.recording.office_acts import record_office_acts
from ocop_cli.register.recording.outcome import Outcome, Recording
from ocop_cli.register.recording.ratings import record_ratings
from ocop_cli.register.writing import crowds, further_pairs, log, naming, pairing, renaming


def record(
    db: Connection,
    entry: log.LogEntry,
    said: Reading,
    entries: Sequence[FiledEntry],
    outcome: Outcome,
    *,
    replace: bool,
) -> None:
    """Bring the entries of one file, `judged` by the law, into the register."""
    before = cuts.cut(db)
    file = Recording(
        db, entry, before, said.head, said.rows, outcome, own=said.own, mending=replace
    )
    entries = by_code.in_full(file, worked_out.without_last_days(file, said, entries))
    entries = one_decision.as_known(file, entries)
    last_pair = likenesses.last(db)  # what comes later was not asked before
    entries, new = _with_products(file, entries)
    rated = [one for one in entries if one.what is EntryKind.RATING]
    acted = [one for one in entries if one.what is EntryKind.CERTIFICATE_ACT]
    if rated:
        rated = record_ratings(file, rated)
        others = (one for one in entries if one.what is not EntryKind.RATING)
        entries = [*rated, *others]
    if corrected := [one for one in entries if one.what is EntryKind.CORRECTION]:
        record_corrections(file, corrected)
    file.outcome.rated = file.outcome.imported
    renaming.ask(db, entry, file.now, set(new))
    further_pairs.seek(db, entry.log_id, new, {one.product_id for one in rated})
    coded_rows.tie(file, entries)
    crowds.look_again(db, entry, file.now, new)
    if file.own:
        _settle_own(file, entries)
    if acted:
        record_acts(file, acted)
    if office := [one for one in entries if one.what is EntryKind.OFFICE_ACT]:
        record_office_acts(file, office)
    deeds.record_whole(file, entries)
    record_remarks(file, [*rated, *acted], said.sayings)
    look_back(file, entries, rated, new, last_pair)


def _with_products(
    file: Recording, entries: Sequence[FiledEntry]
) -> tuple[list[FiledEntry], Mapping[int, pairing.NewName]]:
    """The entries with the product each names, found or entered; and those that are new."""
    names = [name_of(one) for one in entries if one.entry.product]
    named = naming.products(file.db, file.entry, names)
    found = iter(named.ids)
    entries = [one.of_product(next(found)) if one.entry.product else one for one in entries]
    _tell_crowded(file, [one for one in entries if one.product_id in named.crowded])
    return entries, named.new


def _tell_crowded(file: Recording, crowded: Sequence[FiledEntry]) -> None:
    """Say once for a file which names are near too many others to be compared with them all."""
    if crowded:
        first = crowded[0].entry
        file.outcome.warn(
            "crowded",
            first.place,
            product=first.product,
            count=len({one.product_id for one in crowded}),
            most=pairing.CLOSEST,
        )


def _settle_own(file: Recording, entries: Sequence[FiledEntry]) -> None:
    """The tool's own file says which names are one product, and which no longer are in question."""
    coded = [one for one in entries if one.entry.product_code]
    code = {one.product_id: one.entry.product_code for one in coded}
    asked = {
        frozenset((one.entry.product_code, other.strip()))
        for one in coded
        for other in one.entry.more.get("candidates", "").split(";")
    }
    log.add_links(
        file.db,
        file.entry,
        (
            (a, b, "different", "file")
            for a, b in likenesses.pairs_of(file.db, code)
            if code[a] != code[b] and frozenset((code[a], code[b])) not in asked
        ),
    )
