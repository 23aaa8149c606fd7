"""From the register to what a notice is drawn from, and back: what was published is recorded."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from ocop_cli.model.listing import Cell
from ocop_cli.model.ratings import Status
from ocop_cli.publishing.notices.selection import Case, Item, OpenFinding
from ocop_cli.publishing.notices.table import Occasion
from ocop_cli.publishing.privacy import public
from ocop_cli.queries import due_products, filters, listing
from ocop_cli.queries import view as queries_view
from ocop_cli.queries.lapses import ADDED, lapsed_row
from ocop_cli.register.reading import acts as reading_acts
from ocop_cli.register.reading import decisions, dossiers, histories, issued, narrowed, owners
from ocop_cli.text.entity_names import entity_key

LAPSES = ("announcement", "removal")
FINDING = ("act_id", "on", "document", "about", "agency", "handling", "intentional",
           "follow_up_by", "ordered_by", "note")  # fmt: skip
FIELDS: dict[str, tuple[str, ...]] = {
    "announcement": ADDED,
    "removal": ADDED,
    "revocation": ("ground", *FINDING),
    "recall": ("act_id", "on", "document", "ordered_by", "note"),
    "violation": (*FINDING[:-2], "note"),
    "reminder": ("file_from", "file_by", "step"),
}

EVERYTHING = due_products.Wanted()

Held = Mapping[int, queries_view.Held]


def cases(
    view: queries_view.View, kind: str, wanted: due_products.Wanted = EVERYTHING
) -> tuple[list[Case], Held]:
    """Every product a notice of `kind` could be about, filters applied, in a list's order.

    `wanted` is the part of the calendar that reminders are about.
    """
    only_ended = kind in LAPSES
    found = (
        narrowed.deciding(view.db, view.at, view.day, narrowed.ENDED)
        if only_ended
        else histories.histories(view.db, view.at, view.day)
    )
    held = filters.chosen(view, queries_view.held(view, found))
    if only_ended:
        held = [one for one in held if one.standing.status is Status.LAPSED]
    held.sort(key=_order)
    filed = dossiers.dossiers(view.db, view.at, view.day, found.linking)
    troubles = reading_acts.troubles(view.db, view.at, view.day, found.linking)
    announced = issued.announced(view.db, view.at, view.day)
    before = _issued(view, kind)
    gone = owners.dissolved(view.db, view.at, view.day)
    calendar = {
        line.held.product_id: line.due
        for line in (due_products.lines(view, held) if kind == "reminder" else ())
        if wanted.holds(line.due, line.ends)
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
                tuple(_finding(act) for act in troubles.get(one.product_id, ())),
                rating_id in announced,
                when.step.value if when and when.step else None,
                when.file_from if when else None,
                when.file_by if when else None,
                before.get(rating_id, frozenset()) | before.get(None, frozenset()),
                one.formerly,
                _owner_key(one) in gone,
            )
        )
    return cases, {one.product_id: one for one in held}


def _owner_key(one: queries_view.Held) -> str:
    rating = one.standing.rating
    return entity_key(rating.entity or "", rating.locality)


def _order(one: queries_view.Held) -> tuple[object, ...]:
    rating = one.standing.rating
    return (
        one.standing.lapsed_on or date.max,
        listing.sortable(rating.entity),
        listing.sortable(rating.product),
    )


def _finding(one: reading_acts.Recorded) -> OpenFinding:
    more = one.more
    until = more.get("follow_up_by")
    return OpenFinding(
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


def _issued(view: queries_view.View, kind: str) -> dict[int | None, frozenset[int | None]]:
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
    view: queries_view.View, kind: str, items: Iterable[Item], held: Held
) -> list[tuple[Cell, ...]]:
    """The rows of a notice as a report has them: one for each product, or for each finding."""
    announced = issued.announced_in(view.db, view.at, view.day)
    cells: list[tuple[Cell, ...]] = []
    for item in items:
        one = held[item.case.product_id]
        if kind in LAPSES:
            cells.append(lapsed_row(view, one, announced))
        elif kind == "reminder":
            product = listing.product_row(view, one)
            cells.append((*product, item.case.file_from, item.case.file_by, item.case.step))
        else:
            product = listing.product_row(view, one)
            cells.extend(
                (*product, *(_said(finding, field) for field in FIELDS[kind]))
                for finding in item.findings
            )
    return cells


def ordered(
    view: queries_view.View, kind: str, items: Sequence[Item], held: Held
) -> tuple[Item, ...]:
    """The items as ``--sort`` asks; raises Misused for a field they do not have."""
    if view.asked.sort is None:
        return tuple(items)
    fields = (*listing.PRODUCT_FIELDS, *FIELDS[kind], "place")
    first = [(*rows(view, kind, [item], held)[0], place) for place, item in enumerate(items)]
    found = listing.ordered(view, fields, first)
    return tuple(items[int(str(row[-1]))] for row in found)


def _said(finding: OpenFinding, field: str) -> Cell:
    value: Cell = getattr(finding, field)
    return value


def occasion(
    view: queries_view.View, kind: str, number: str | None, on: date | None, items: Iterable[Item]
) -> Occasion:
    """When and on what footing the documents are drawn up."""
    newest = decisions.newest_decision(view.db, view.at, view.day)
    sealed = decisions.last_seal(view.db, view.at)
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
