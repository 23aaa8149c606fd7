"""From the register to what a notice is drawn from, and back: what was published is recorded."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from ocop_cli import duties, notice_wording, querying
from ocop_cli.asked import now
from ocop_cli.errors import Misused, OcopError
from ocop_cli.linking import Linking
from ocop_cli.model import Cell, Status
from ocop_cli.notice_table import Occasion
from ocop_cli.notices import Case, Finding, Item
from ocop_cli.public_notes import public
from ocop_cli.register import (
    Connection,
    acts,
    cuts,
    decided,
    dossiers,
    issued,
    narrowed,
    reading,
    writing,
)
from ocop_cli.rules import LastDay

TEXT = Path(__file__).parent / "notice_text.txt"
LAPSES = ("announcement", "removal")
FINDING = ("act_id", "on", "document", "about", "agency", "handling", "intentional",
           "follow_up_by", "ordered_by", "note")  # fmt: skip
FIELDS: dict[str, tuple[str, ...]] = {
    "announcement": ("lapsed_on", "days_lapsed", "announced_in"),
    "removal": ("lapsed_on", "days_lapsed", "announced_in"),
    "revocation": ("ground", *FINDING),
    "recall": ("act_id", "on", "document", "ordered_by", "note"),
    "violation": (*FINDING[:-2], "note"),
    "reminder": ("file_from", "file_by", "step"),
}

Held = Mapping[int, querying.Held]


def cases(view: querying.View, kind: str) -> tuple[list[Case], Held]:
    """Every product a notice of `kind` could be about, filters applied, in a list's order."""
    only_ended = kind in LAPSES
    found = (
        narrowed.ended(view.db, view.at, view.day)
        if only_ended
        else reading.histories(view.db, view.at, view.day)
    )
    held = querying.chosen(view, querying.held(view, found))
    if only_ended:
        held = [one for one in held if one.standing.status is Status.LAPSED]
    held.sort(key=_order)
    filed = dossiers.dossiers(view.db, view.at, view.day, found.linking)
    findings = _findings(view, found.linking)
    announced = issued.announced(view.db, view.at, view.day)
    before = _issued(view, kind)
    calendar = {
        line.held.product_id: line.due
        for line in (duties.lines(view, held) if kind == "reminder" else ())
    }
    cases = []
    for one in held:
        rating_id = one.standing.rating.rating_id
        when = calendar.get(one.product_id)
        cases.append(
            Case(
                one.product_id,
                one.standing,
                # A failed upgrade answers no dossier of re-evaluation.
                tuple(r for r in one.ratings if r.passed or r.kind != "upgrade"),
                one.pending,
                tuple(filed.get(one.product_id, ())),
                tuple(findings.get(one.product_id, ())),
                rating_id in announced,
                when.step.value if when and when.step else None,
                when.file_from if when else None,
                when.file_by if when else None,
                before.get(rating_id, frozenset()) | before.get(None, frozenset()),
            )
        )
    return cases, {one.product_id: one for one in held}


def _order(one: querying.Held) -> tuple[object, ...]:
    rating = one.standing.rating
    return (
        one.standing.lapsed_on or date.max,
        querying.sortable(rating.entity),
        querying.sortable(rating.product),
    )


def _findings(view: querying.View, links: Linking) -> dict[int, list[Finding]]:
    """The violations found and the recalls ordered that are still open, by product."""
    found = list(acts.recorded(view.db, view.at, view.day, kinds=("inspection", "recall", "close")))
    closed = {one.of_act for one in found if one.kind == "close"}
    findings: dict[int, list[Finding]] = defaultdict(list)
    for one in found:
        if one.product_id is None or one.act_id in closed:
            continue
        if one.kind == "recall" or (
            one.kind == "inspection" and one.more.get("outcome") == "violation"
        ):
            findings[links.of(one.product_id)].append(_finding(one))
    return findings


def _finding(one: acts.Recorded) -> Finding:
    more = one.more
    until = more.get("follow_up_by")
    return Finding(
        one.act_id,
        one.kind,
        one.acted_on,
        one.document,
        more.get("about"),
        more.get("agency"),
        more.get("handling"),
        str(more.get("intentional", "")).lower() == "true",
        date.fromisoformat(until) if until else None,
        more.get("ordered_by"),
        public(one.note) or None,
    )


def _issued(view: querying.View, kind: str) -> dict[int | None, frozenset[int | None]]:
    """What notices of this kind hold already: acts under None, else None under the rating."""
    found: dict[int | None, set[int | None]] = defaultdict(set)
    for row in issued.rows(view.db, view.at, view.day, kind):
        held = row.row.get("acts")
        if isinstance(held, list) and held:
            found[None].update(held)
        elif row.rating_id is not None:
            found[row.rating_id].add(None)
    return {key: frozenset(acts) for key, acts in found.items()}


def rows(
    view: querying.View, kind: str, items: Iterable[Item], held: Held
) -> list[tuple[Cell, ...]]:
    """The rows of a notice as a report has them: one for each product, or for each finding."""
    announced = issued.announced_in(view.db, view.at, view.day)
    cells: list[tuple[Cell, ...]] = []
    for item in items:
        one = held[item.case.product_id]
        if kind in LAPSES:
            cells.append(lapsed_row(view, one, announced))
        elif kind == "reminder":
            product = querying.product_row(view, one)
            cells.append((*product, item.case.file_from, item.case.file_by, item.case.step))
        else:
            product = querying.product_row(view, one)
            cells.extend(
                (*product, *(_said(finding, field) for field in FIELDS[kind]))
                for finding in item.findings
            )
    return cells


def ordered(view: querying.View, kind: str, items: Sequence[Item], held: Held) -> tuple[Item, ...]:
    """The items as ``--sort`` asks; raises Misused for a field they do not have."""
    if view.asked.sort is None:
        return tuple(items)
    fields = (*querying.PRODUCT_FIELDS, *FIELDS[kind], "place")
    first = [(*rows(view, kind, [item], held)[0], place) for place, item in enumerate(items)]
    found = querying.ordered(view, fields, first)
    return tuple(items[int(str(row[-1]))] for row in found)


def lapsed_row(
    view: querying.View, one: querying.Held, announced: Mapping[int, str | None]
) -> tuple[Cell, ...]:
    """The product row with what a lapse adds."""
    on = one.standing.lapsed_on
    assert on is not None
    notice = announced.get(one.standing.rating.rating_id)
    return (*querying.product_row(view, one), on, (view.day - on).days + 1, notice)


def _said(finding: Finding, field: str) -> Cell:
    value: Cell = getattr(finding, field)
    return value


def occasion(
    view: querying.View, kind: str, number: str | None, on: date | None, items: Iterable[Item]
) -> Occasion:
    """When and on what footing the documents are drawn up."""
    newest = decided.newest_decision(view.db, view.at, view.day)
    sealed = decided.last_seal(view.db, view.at)
    announced = issued.announced(view.db, view.at, view.day)
    cited = {
        (notice.number, notice.on_day)
        for item in items
        if (notice := announced.get(item.case.standing.rating.rating_id)) and notice.number
    }
    return Occasion(
        kind=kind,
        day=view.day,
        number=number,
        on=on,
        convention=view.convention,
        newest=(newest.number, newest.issued_on) if newest else None,
        seal=sealed[0] if sealed else None,
        settings=view.settings,
        announcements=tuple(
            sorted(((n, d) for n, d in cited if n), key=lambda notice: (notice[1], notice[0]))
        ),
    )


def words(path: str | None) -> notice_wording.Wording:
    """The wording that comes with the program, an office's own file laid over it.

    Raises OcopError where the file cannot be read or says something that cannot be used.
    """
    own = notice_wording.parse(TEXT.read_text(encoding="utf-8"))
    if path is None:
        return own
    try:
        text = Path(path).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "UTF-8"
        raise OcopError("notice.wording_unreadable", path=path, reason=reason) from error
    return notice_wording.parse(text, own.sections)


def record(
    db: Connection,
    view: querying.View,
    kind: str,
    number: str,
    on: date,
    items: Sequence[Item],
    held: Held,
) -> int:
    """Enter a notice as published, with what it held; gives its log entry.

    Raises Misused where the number and day are another notice's already.
    """
    made = _entered(view, kind, items, held)
    known = issued.numbered(db, cuts.cut(db), kind, number, on)
    if known is not None:
        if [_what(row) for row in known[1]] != [_what(row) for row in made]:
            raise Misused("notice.other_contents", number=number, day=view.shown(on))
        return known[0]
    entry = writing.begin(db, now())
    writing.add_issued(db, entry, kind, number, on, made)
    detail = {"kind": kind, "number": number, "on": on.isoformat(), "as_of": view.day.isoformat()}
    writing.finish(db, entry, "notice", changes=len(items), file=number, detail=detail)
    return entry.log_id


def as_published(
    db: Connection, view: querying.View, kind: str, number: str, on: date
) -> querying.View:
    """The view a notice is drawn from: of one recorded already, what was known when it was, so
    that it can be printed again as it is."""
    known = issued.numbered(db, cuts.cut(db), kind, number, on)
    if known is None:
        return view
    at = issued.before(db, known[0])
    if view.at.upto <= at.upto:
        return view
    settings = cuts.settings(db, at)
    convention = LastDay(settings.get("last-day", LastDay.ANNIVERSARY))
    return replace(view, at=at, settings=settings, convention=convention)


def _what(row: issued.Row) -> tuple[object, ...]:
    return (row[0], row[1], json.loads(row[2]).get("acts"))


def _entered(view: querying.View, kind: str, items: Sequence[Item], held: Held) -> list[issued.Row]:
    """The rows to keep; an empty notice keeps one without product, so that its number is known."""
    made: list[issued.Row] = []
    for item in items:
        one = held[item.case.product_id]
        cells = querying.product_row(view, one)
        product: dict[str, object] = {**dict(zip(querying.PRODUCT_FIELDS, cells, strict=True))}
        product["acts"] = [finding.act_id for finding in item.findings]
        product["step"] = item.case.step
        text = json.dumps(product, ensure_ascii=False, sort_keys=True, default=str)
        made.append((one.product_id, one.standing.rating.rating_id, text))
    return made or [(None, None, json.dumps({"acts": []}))]
