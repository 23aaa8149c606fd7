"""From a reading to facts: which rows are new, known, fuller, or at odds with the register.

Works inside one writing transaction. Nothing here knows how a file looked: it is handed entries and
answers with the rows that went in, those that did not, and the problems that only the register can
see.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date

from ocop_cli.intake.recording import by_code as recording_by_code
from ocop_cli.intake.recording import coded_rows, deeds, one_decision
from ocop_cli.intake.recording.certificate_acts import record_acts
from ocop_cli.intake.recording.corrections import record_corrections
from ocop_cli.intake.recording.held import record_remarks
from ocop_cli.intake.recording.office_acts import record_office_acts
from ocop_cli.intake.recording.outcome import Outcome
from ocop_cli.intake.recording.ratings import _record_ratings, printed_decision
from ocop_cli.matching.linking import Linking
from ocop_cli.model.reading import Entry, Reading
from ocop_cli.register.connection import Connection
from ocop_cli.register.reading import cuts, joining, likenesses, present
from ocop_cli.register.writing import ancestors, crowds, log, naming, renaming


def record(
    db: Connection,
    entry: log.LogEntry,
    said: Reading,
    *,
    replace: bool = False,
) -> Outcome:
    """Bring the entries of one file into the register under `entry`."""
    outcome = Outcome()
    before_it = at = cuts.cut(db)
    said = recording_by_code.named(db, at, coded_rows.without_line_numbers(said))
    said = one_decision.as_known(db, at, said, outcome, mending=replace)
    said, parts = deeds.parted(said)
    rated, acted, office, corrected = parts
    last_pair = likenesses.last(db)  # what comes later was not asked before
    ids, new = naming.products(db, entry, said)
    if rated:
        _record_ratings(db, entry, at, said, rated, ids, outcome, replace=replace)
    if corrected:
        record_corrections(db, entry, at, said, corrected, ids, outcome)
    outcome.rated = outcome.imported
    at = cuts.Cut(entry.log_id, at.undone)
    renaming.ask(db, entry, at, new)
    ancestors.seek(db, entry.log_id, new, {ids[naming.as_printed(one, said.head)] for one in rated})
    coded_rows.tie(db, entry, before_it, said, ids)
    crowds.look_again(db, entry, at, new)
    if said.own:
        _settle_own(db, entry, said, ids)
    if acted:
        record_acts(db, entry, at, said, acted, ids, outcome)
    if office:
        record_office_acts(db, entry, at, said, office, ids, outcome)
    deeds.record_whole(db, entry, at, said, outcome)
    record_remarks(db, entry, at, said, [*rated, *acted], ids, outcome)
    # An act or a deed may bear on what is asked about products its file does not name.
    touched = {*ids.values(), *new} if len(rated) == len(said.entries) else None
    links = _asked_about(db, at, touched)
    asked = {p.pair_id for p in links.questions}
    if any(pair_id <= last_pair for pair_id in asked):
        asked -= {p.pair_id for p in _asked_about(db, before_it, touched).questions}
    outcome.to_review = len(asked)
    _look_back(db, (before_it, at), said, rated, ids, links, outcome)
    return outcome


def _asked_about(db: Connection, at: cuts.Cut, touched: Collection[int] | None) -> Linking:
    """The links at a cut, with what is asked about these names (None: all) and those near them."""
    if touched is None:
        return joining.linking(db, at, date.max)
    links = joining.joined(db, at, date.max)
    members = links.members()
    names = {i for one in touched for i in members.get(links.of(one), (one,))}
    return links._replace(questions=joining.asked_about(db, at, date.max, links, names))


def _settle_own(db: Connection, entry: log.LogEntry, said: Reading, ids: naming.Ids) -> None:
    """The tool's own file says which names are one product, and which no longer are in question."""
    coded = [e for e in said.entries if e.product_code]
    code = {ids[naming.as_printed(e, said.head)]: e.product_code for e in coded}
    asked = {
        frozenset((e.product_code, other.strip()))
        for e in coded
        for other in e.more.get("candidates", "").split(";")
    }
    log.add_links(
        db,
        entry,
        (
            (a, b, "different", "file")
            for a, b in likenesses.pairs_of(db, code)
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
    own = {ids[naming.as_printed(e, said.head)] for e in rated}
    everyone = {i for one in own for i in members.get(links.of(one), (one,))}
    earlier, first = (present.first_rated(db, at, everyone) for at in before_and_with)
    first_of = {
        one: min((first[i] for i in members.get(links.of(one), (one,)) if i in first), default=None)
        for one in own
    }
    rated_now = {links.of(i) for i in own if i in first}
    outcome.new_products = len(rated_now - {links.of(i) for i in earlier})
    outcome.re_evaluations = max(0, outcome.rated - outcome.new_products)
    asked = frozenset(i for p in links.questions for i in (p.product_id, p.other_id))
    _compare_kinds(said, rated, ids, first_of, asked, outcome)


def _compare_kinds(
    said: Reading,
    rated: Sequence[Entry],
    ids: naming.Ids,
    first_of: Mapping[int, str | None],
    asked: frozenset[int],
    outcome: Outcome,
) -> None:
    """Warn where a row is called new and is not, or a re-evaluation of what is not known."""
    refused = {(p.page, p.table, p.row) for p in outcome.refused}
    for one in rated:
        if one.kind is None or (one.place.page, one.place.table, one.place.row) in refused:
            continue
        product_id = ids[naming.as_printed(one, said.head)]
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
