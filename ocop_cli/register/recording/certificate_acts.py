"""Revocations, removals and extensions read from a file: checked against the register, then kept.

An act keeps the name it was printed with. Where that name is doubtful the act waits: a review is
opened, and it takes effect when a person accepts it. So does one that the certificates of the name
do not bear, where those of what it is asked to be do.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from ocop_cli.law import standing
from ocop_cli.law.filed import FiledEntry
from ocop_cli.law.rules import EXTENSION_DAYS, LastDay
from ocop_cli.matching.linking import Linking
from ocop_cli.model.ratings import Act, Rating, Status
from ocop_cli.model.reading import Entry
from ocop_cli.register.connection import Connection
from ocop_cli.register.reading import cuts, histories, joining, present
from ocop_cli.register.recording import act_rows, meant_certificates
from ocop_cli.register.recording.one_decision import refuse_day
from ocop_cli.register.recording.outcome import Recording
from ocop_cli.register.rows import ActRow
from ocop_cli.register.writing import log


class ActRefusal(NamedTuple):
    """Why an act cannot stand; where it `waits`, it could if a question were answered yes."""

    code: str
    variant: str | None
    values: Mapping[str, object]
    waits: bool = False


def _row(filed: FiledEntry) -> ActRow:
    """The act an entry states: its document is the entry's decision, else the file's."""
    entry = filed.entry
    assert filed.on is not None and entry.kind is not None
    own: dict[str, str | None] = {
        **{name: value for name, value in entry.more.items() if name != "note"},
        "locality": entry.locality,
        "of_decision": entry.of_decision,
        "of_issued_on": entry.of_issued_on.isoformat() if entry.of_issued_on else None,
        "until": entry.extended_until.isoformat() if entry.extended_until else None,
        "ground": entry.ground,
    }
    return act_rows.row(
        entry.kind, filed.product_id, None, filed.on, filed.number,
        entry.more.get("note"), {name: value for name, value in own.items() if value},
        authority=filed.authority,
        sheet=entry.place.name or None, number=entry.place.row,
    )  # fmt: skip


def record_acts(file: Recording, acted: Sequence[FiledEntry]) -> None:
    """Bring the acts on certificates among a file's entries into the register."""
    db, entry, at, outcome = file.db, file.entry, file.now, file.outcome
    acted, doubtful = meant_certificates.settled(file, acted)
    rows = [(one.entry, _row(one)) for one in acted]
    known = present.KnownActs(db, at, (row for _, row in rows))
    fresh: list[tuple[Entry, ActRow]] = []
    for one, row in rows:
        if known.holds(row):
            outcome.unchanged += 1
        elif not file.own and (other := known.other_day(row)) is not None:
            refuse_day(outcome, one, date.fromisoformat(row.acted_on), row.document or "", other)
        else:
            fresh.append((one, row))
    with log.tried(db):
        made = log.add_acts(db, entry, (row for _, row in fresh))
        found = refusals(db, at, made)
    refused: dict[int, ActRefusal] = {}
    for place, act_id in enumerate(made):
        why = found.get(act_id)
        if why is None:
            continue
        # A register holds acts that later facts contradict, without effect; so does its copy.
        if file.own:
            outcome.warn(why.code, fresh[place][0].place, why.variant, **why.values)
        elif why.waits:
            outcome.warn("act_waits", fresh[place][0].place)
        else:
            outcome.refuse(why.code, fresh[place][0].place, why.variant, **why.values)
            refused[place] = why
    log.add_acts(db, entry, (row for place, (_, row) in enumerate(fresh) if place not in refused))
    outcome.imported += len(fresh) - len(refused)
    went_in = {one.place for place, (one, _) in enumerate(fresh) if place not in refused}
    meant_certificates.ask(file, [one for one in doubtful if one.place in went_in])


def refusals(db: Connection, at: cuts.Cut, ids: Sequence[int]) -> dict[int, ActRefusal]:
    """Which of these acts cannot stand, and why, by id."""
    facts = _facts(db, at, ids)
    found = ((act.act_id, _refusal(act, facts)) for act in facts.asked)
    return {act_id: verdict for act_id, verdict in found if verdict is not None}


def idle(db: Connection, at: cuts.Cut, ids: Sequence[int]) -> list[int]:
    """Which of these are extensions that lengthen nothing: the product failed, or its certificate
    was revoked, before the day they begin to hold."""
    facts = _facts(db, at, ids)
    found = []
    for act in facts.asked:
        if act.kind != "extension":
            continue
        ratings, acts = facts.of(act)
        certificate = standing.revoked_rating(act, ratings)
        end = standing.last_day(certificate, facts.convention) if certificate else None
        if end is None:
            continue
        then = standing.of(ratings, acts, end + standing.ONE_DAY, facts.convention)
        if then is not None and then.status in (Status.FAILED, Status.REVOKED):
            found.append(act.act_id)
    return found


class _Facts(NamedTuple):
    """What the register holds of the products of some acts, and those acts."""

    asked: Sequence[Act]
    links: Linking
    ratings: Mapping[int, Sequence[Rating]]
    acts: Mapping[int, Sequence[Act]]
    convention: LastDay
    may_be: Mapping[int, Collection[int]]  # product -> those it is asked to be one with

    def of(self, act: Act) -> tuple[Sequence[Rating], Sequence[Act]]:
        """The ratings and the acts of the product of `act`."""
        root = self.links.of(act.product_id)
        return self.ratings.get(root, ()), self.acts.get(root, ())

    def asked_to_be(self, act: Act) -> list[Sequence[Rating]]:
        """The ratings of each product that the product of `act` is asked to be one with."""
        others = self.may_be.get(self.links.of(act.product_id), ())
        return [self.ratings.get(other, ()) for other in others]


def _facts(db: Connection, at: cuts.Cut, ids: Sequence[int]) -> _Facts:
    links = joining.linking(db, at, date.max)
    convention = LastDay(cuts.settings(db, at).get("last-day", LastDay.ANNIVERSARY))
    asked = list(histories.acts(db, at, date.max, **histories.only("act_id", ids)))
    members = links.members()
    roots = {links.of(act.product_id) for act in asked}
    may_be: dict[int, set[int]] = defaultdict(set)
    for question in links.questions:
        one, other = links.of(question.product_id), links.of(question.other_id)
        may_be[one].add(other)
        may_be[other].add(one)
    roots |= {other for root in roots for other in may_be.get(root, ())}
    wanted = {i for root in roots for i in members.get(root, (root,))}
    found = histories.histories(db, at, date.max, links=links, **histories.among(wanted))
    return _Facts(asked, links, found.ratings, found.acts, convention, may_be)


def _refusal(act: Act, facts: _Facts) -> ActRefusal | None:
    ratings, acts = facts.of(act)
    others = facts.asked_to_be(act)
    if not ratings:
        return None if others else ActRefusal("unknown_product", None, {})
    found = _unfit(act, ratings, acts, facts.convention)
    if found is None:
        return None
    waits = any(_fits(act, (*ratings, *other), facts.convention) for other in others)
    return found._replace(waits=waits)


def _fits(act: Act, ratings: Sequence[Rating], convention: LastDay) -> bool:
    """Whether an act names a certificate among these ratings, and may be done to it."""
    named = act.kind == "extension" or act.of_decision is not None
    return act.kind != "removal" and named and _unfit(act, ratings, (), convention) is None


def _unfit(
    act: Act, ratings: Sequence[Rating], acts: Sequence[Act], convention: LastDay
) -> ActRefusal | None:
    day = act.acted_on
    if act.kind == "revocation" and standing.revoked_rating(act, ratings) is None:
        variant = None if act.of_decision else "none"
        return ActRefusal("unknown_decision", variant, {"decision": act.of_decision or ""})
    if act.kind == "removal":
        now = standing.of(ratings, acts, day, convention)
        if now is None or now.status is not Status.LAPSED:
            status = now.status.value if now else ""
            values = {"day": day.strftime("%d/%m/%Y"), "status": status}
            return ActRefusal("not_lapsed", None, values)
    if act.kind == "extension":
        return _extension_refusal(act, ratings, convention)
    return None


def _extension_refusal(
    act: Act, ratings: Sequence[Rating], convention: LastDay
) -> ActRefusal | None:
    certificate = standing.revoked_rating(act, ratings)
    if certificate is None:
        variant = None if act.of_decision else "none"
        return ActRefusal("unknown_decision", variant, {"decision": act.of_decision or ""})
    end = standing.last_day(certificate, convention)
    assert end is not None
    if act.until is None or not end < act.until <= end + timedelta(days=EXTENSION_DAYS):
        late = act.until is not None and act.until > end
        return ActRefusal(
            "bad_extension",
            None if late else "short" if act.until else "missing",
            {
                "until": act.until.strftime("%d/%m/%Y") if act.until else "",
                "last_day": end.strftime("%d/%m/%Y"),
                "latest": (end + timedelta(days=EXTENSION_DAYS)).strftime("%d/%m/%Y"),
            },
        )
    return None
