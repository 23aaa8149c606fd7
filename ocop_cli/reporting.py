"""From the register to the report an office gets by itself, and what is kept of it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from ocop_cli import due, duties, noticing, querying, since
from ocop_cli.model import Cell, Status
from ocop_cli.register import Connection, dossiers, issued, joining, reading, reported, writing
from ocop_cli.register.reported import CAME, DUE, WENT, LastReport
from ocop_cli.since import Because

LAPSED = (*querying.PRODUCT_FIELDS, *noticing.FIELDS["announcement"])


@dataclass(frozen=True, slots=True)
class Made:
    """A report: its rows in four lists, each row with the rating and product it is about.

    `in_hand` counts the new lapses whose dossier is filed and not decided.
    """

    view: querying.View
    last: LastReport
    new: tuple[querying.Held, ...]
    still: tuple[querying.Held, ...]
    gone: tuple[tuple[int, querying.Held | None, Because], ...]
    due: tuple[tuple[duties.Line, int], ...]
    held: tuple[querying.Held, ...]
    reviews: int
    in_hand: int

    @property
    def news(self) -> bool:
        """Whether there is anything that the last report did not say."""
        return bool(self.new or self.gone or self.due)

    @property
    def alarming(self) -> bool:
        """Whether a lapse is new and not under review."""
        return any(not one.pending for one in self.new)


def made(view: querying.View) -> Made:
    """The report as of the view's day, compared with the contents of the last one."""
    histories = reading.histories(view.db, view.at, view.day)
    links = histories.linking
    held = querying.held(view, histories)
    by_id = {one.product_id: one for one in held}
    last = reported.last(view.db, view.at, view.day)
    # A product may have become another's since, or two one: what is listed is the product of today.
    before: dict[int, bool] = {}
    for product_id, kept in last.lapsed.items():
        root = links.of(product_id)
        before[root] = before.get(root, True) and kept.pending
    listed = sorted((o for o in held if o.standing.status is Status.LAPSED), key=_order)
    lapsed = {one.product_id: one.pending for one in listed}
    parts = since.parted(lapsed, before)
    gone = []
    for product_id in parts.gone:
        one = by_id.get(product_id)
        standing = one.standing if one else None
        acts = one.acts if one else ()
        gone.append((product_id, one, since.because(standing, acts, last.as_of or date.min)))
    new = tuple(by_id[i] for i in parts.new)
    filed = dossiers.dossiers(view.db, view.at, view.day, links)
    return Made(
        view,
        last,
        new,
        tuple(by_id[i] for i in parts.still),
        tuple(gone),
        tuple(_due(view, held, last)),
        tuple(held),
        len(links.questions),
        sum(due.waits(filed.get(one.product_id, ()), one.ratings) for one in new),
    )


def _order(one: querying.Held) -> tuple[object, ...]:
    now = one.standing
    return (
        one.pending,
        now.lapsed_on or date.max,
        querying.sortable(now.rating.entity),
        querying.sortable(now.rating.product),
    )


def _due(
    view: querying.View, held: Sequence[querying.Held], last: LastReport
) -> list[tuple[duties.Line, int]]:
    """The certificates that reached a step no report told yet, the nearest last day first."""
    valid = [one for one in held if one.standing.status is Status.VALID]
    found = []
    for line in duties.lines(view, valid):
        left = line.held.standing.days_left
        if left is None:
            continue
        told = last.told.get((line.held.standing.rating.rating_id, end_of(line)))
        reached = since.step(left, told)
        if reached is not None:
            found.append((line, reached))
    return sorted(found, key=lambda pair: end_of(pair[0]))


def end_of(line: duties.Line) -> date:
    now = line.held.standing
    return max(day for day in (now.valid_through, now.extended_until) if day is not None)


def lapsed_rows(view: querying.View, found: Sequence[querying.Held]) -> list[tuple[Cell, ...]]:
    """The rows of lapsed products, in the order of `LAPSED`."""
    announced = issued.announced_in(view.db, view.at, view.day)
    return [noticing.lapsed_row(view, one, announced) for one in found]


def record(db: Connection, entry: writing.Entry, done: Made) -> None:
    """Keep what the report held, as what came and went since the last one, under one entry."""
    rows: list[issued.Row] = []
    for row, one in zip(lapsed_rows(done.view, done.new), done.new, strict=True):
        kept = dict(zip(LAPSED, row, strict=True))
        rows.append((one.product_id, one.standing.rating.rating_id, _row(CAME, kept)))
    roots = {product_id for product_id, _, _ in done.gone}
    links = joining.linking(db, done.view.at, done.view.day)
    for product_id in done.last.lapsed:
        root = links.of(product_id)
        if root in roots or root != product_id:
            rows.append((product_id, None, _row(WENT, {})))
            # Listed on under the product it belongs to now.
            again = next((o for o in done.still if o.product_id == root), None)
            if again is not None:
                (row,) = lapsed_rows(done.view, (again,))
                kept = dict(zip(LAPSED, row, strict=True))
                rows.append((root, again.standing.rating.rating_id, _row(CAME, kept)))
    for line, at_days in done.due:
        told = {"end": end_of(line), "at_days": at_days}
        rows.append((line.held.product_id, line.held.standing.rating.rating_id, _row(DUE, told)))
    writing.add_issued(db, entry, "report", None, done.view.day, rows)
    detail = {"as_of": done.view.day.isoformat(), "since": done.last.log_id}
    writing.finish(db, entry, "report", changes=len(rows), detail=detail)


def _row(part: str, fields: Mapping[str, object]) -> str:
    text = {"part": part, **fields}
    return json.dumps(text, ensure_ascii=False, sort_keys=True, default=date.isoformat)
