"""Revocations, removals and extensions read from a file: checked against the register, then kept.

An act keeps the name it was printed with. Where that name is doubtful the act waits: a review is
opened, and it takes effect when a person accepts it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from ocop_cli.intake.recording.outcome import Outcome
from ocop_cli.law import standing
from ocop_cli.law.rules import EXTENSION_DAYS, LastDay
from ocop_cli.matching.linking import Linking
from ocop_cli.model.ratings import Act, Rating, Status
from ocop_cli.model.reading import Entry, Reading
from ocop_cli.register.connection import Connection
from ocop_cli.register.reading import cuts, histories, joining, present
from ocop_cli.register.rows import ActRow
from ocop_cli.register.writing import log, naming

Refusal = tuple[str, str | None, dict[str, object]]


def act_row(entry: Entry, said: Reading, product_id: int) -> ActRow:
    """The act an entry states: its document is the entry's decision, else the file's."""
    day = entry.issued_on or said.head.issued_on
    assert day is not None and entry.kind is not None
    return ActRow(
        kind=entry.kind,
        product_id=product_id,
        entity_id=None,
        of_act=None,
        acted_on=day.isoformat(),
        document=entry.decision or said.head.number,
        authority=entry.authority or said.head.authority,
        of_decision=entry.of_decision,
        of_issued_on=entry.of_issued_on.isoformat() if entry.of_issued_on else None,
        until=entry.extended_until.isoformat() if entry.extended_until else None,
        ground=entry.ground,
        note=entry.more.get("note"),
        more=json.dumps(_own(entry), ensure_ascii=False, sort_keys=True),
        sheet=entry.place.name or None,
        row=entry.place.row,
    )


def _own(entry: Entry) -> dict[str, str]:
    own = {k: v for k, v in entry.more.items() if k != "note"}
    if entry.locality:
        own["locality"] = entry.locality
    return own


def record_acts(
    db: Connection,
    entry: log.Entry,
    at: cuts.Cut,
    said: Reading,
    acted: Sequence[Entry],
    ids: naming.Ids,
    outcome: Outcome,
) -> None:
    """Bring the acts among a file's entries into the register under `entry`."""
    rows = [(one, act_row(one, said, ids[naming.as_printed(one)])) for one in acted]
    known = present.KnownActs(db, at, (row for _, row in rows))
    fresh: list[tuple[Entry, ActRow]] = []
    for one, row in rows:
        if known.holds(row):
            outcome.unchanged += 1
        else:
            fresh.append((one, row))
    with log.tried(db):
        log.add_acts(db, entry, (row for _, row in fresh))
        refused = refusals(db, at, [row for _, row in fresh])
    if said.own:
        # A register holds acts that later facts contradict, without effect; so does its copy.
        for place, (code, variant, values) in refused.items():
            outcome.warn(code, fresh[place][0].place, variant, **values)
        refused = {}
    for place, (code, variant, values) in refused.items():
        outcome.refuse(code, fresh[place][0].place, variant, **values)
    log.add_acts(db, entry, (row for place, (_, row) in enumerate(fresh) if place not in refused))
    outcome.imported += len(fresh) - len(refused)


def refusals(db: Connection, at: cuts.Cut, rows: Sequence[ActRow]) -> dict[int, Refusal]:
    """Which of these acts, just entered, cannot stand: index -> code, variant and values."""
    facts = _facts(db, at, rows)
    found = {}
    for place, row in enumerate(rows):
        if row.product_id is None:
            continue
        verdict = _refusal(row, facts)
        if verdict is not None:
            found[place] = verdict
    return found


def idle(db: Connection, at: cuts.Cut, rows: Sequence[ActRow]) -> list[int]:
    """Which of these extensions lengthen nothing: the product failed, or its certificate was
    revoked, before the day they begin to hold."""
    facts = _facts(db, at, rows)
    found = []
    for place, row in enumerate(rows):
        if row.kind != "extension" or row.product_id is None:
            continue
        root = facts.links.of(row.product_id)
        ratings, acts = facts.ratings.get(root, []), facts.acts.get(root, [])
        certificate = standing.revoked_rating(_act(row, root), ratings)
        end = standing.last_day(certificate, facts.convention) if certificate else None
        if end is None:
            continue
        then = standing.of(ratings, acts, end + standing.ONE_DAY, facts.convention)
        if then is not None and then.status in (Status.FAILED, Status.REVOKED):
            found.append(place)
    return found


class _Facts(NamedTuple):
    """What the register holds of the products of some acts."""

    links: Linking
    ratings: Mapping[int, Sequence[Rating]]
    acts: Mapping[int, Sequence[Act]]
    convention: LastDay


def _facts(db: Connection, at: cuts.Cut, rows: Sequence[ActRow]) -> _Facts:
    links = joining.linking(db, at, date.max)
    members = links.members()
    own = {i for row in rows if row.product_id is not None for i in (row.product_id,)}
    wanted = {i for one in own for i in members.get(links.of(one), (one,))}
    ratings: dict[int, list[Rating]] = {}
    acts: dict[int, list[Act]] = {}
    only = histories.among(wanted)
    for rating in histories.ratings(db, at, date.max, **only):
        ratings.setdefault(links.of(rating.product_id), []).append(rating)
    for act in histories.acts(db, at, date.max, **only):
        acts.setdefault(links.of(act.product_id), []).append(act)
    convention = LastDay(cuts.settings(db, at).get("last-day", LastDay.ANNIVERSARY))
    return _Facts(links, ratings, acts, convention)


def _act(row: ActRow, root: int) -> Act:
    return Act(
        0, root, row.kind, date.fromisoformat(row.acted_on), row.document, row.of_decision,
        date.fromisoformat(row.of_issued_on) if row.of_issued_on else None,
        date.fromisoformat(row.until) if row.until else None, 0,
    )  # fmt: skip


def _refusal(row: ActRow, facts: _Facts) -> Refusal | None:
    assert row.product_id is not None
    links, convention = facts.links, facts.convention
    root = links.of(row.product_id)
    ratings, acts = facts.ratings.get(root, []), facts.acts.get(root, [])
    if not ratings:
        asked = any(root in (links.of(q.product_id), links.of(q.other_id)) for q in links.questions)
        return None if asked else ("unknown_product", None, {})
    act = _act(row, root)
    day = act.acted_on
    if row.kind == "revocation" and standing.revoked_rating(act, ratings) is None:
        variant = None if row.of_decision else "none"
        return ("unknown_decision", variant, {"decision": row.of_decision or ""})
    if row.kind == "removal":
        now = standing.of(ratings, acts, day, convention)
        if now is None or now.status is not Status.LAPSED:
            status = now.status.value if now else ""
            return ("not_lapsed", None, {"day": day.strftime("%d/%m/%Y"), "status": status})
    if row.kind == "extension":
        return _extension_refusal(act, ratings, convention)
    return None


def _extension_refusal(act: Act, ratings: Sequence[Rating], convention: LastDay) -> Refusal | None:
    certificate = standing.revoked_rating(act, ratings)
    if certificate is None:
        variant = None if act.of_decision else "none"
        return ("unknown_decision", variant, {"decision": act.of_decision or ""})
    end = standing.last_day(certificate, convention)
    assert end is not None
    if act.until is None or not end < act.until <= end + timedelta(days=EXTENSION_DAYS):
        late = act.until is not None and act.until > end
        return (
            "bad_extension",
            None if late else "short" if act.until else "missing",
            {
                "until": act.until.strftime("%d/%m/%Y") if act.until else "",
                "last_day": end.strftime("%d/%m/%Y"),
                "latest": (end + timedelta(days=EXTENSION_DAYS)).strftime("%d/%m/%Y"),
            },
        )
    return None
