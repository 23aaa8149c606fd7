"""From the register to the report an office gets by itself, and what is kept of it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from ocop_cli.law import due as law_due
from ocop_cli.matching.linking import Linking
from ocop_cli.model.ratings import Status
from ocop_cli.queries import due_products, listing
from ocop_cli.queries import view as queries_view
from ocop_cli.queries.deciding import Ending, Endings, deciding
from ocop_cli.queries.lapses import LAPSED, lapsed_row
from ocop_cli.queries.report import since
from ocop_cli.queries.report.since import Because
from ocop_cli.queries.wrong_notices import WrongLine, wrong_lines
from ocop_cli.register.connection import Connection
from ocop_cli.register.reading import alone, dossiers, issued, joining, market, narrowed, reports
from ocop_cli.register.reading import histories as reading_histories
from ocop_cli.register.reading.alone import Alone
from ocop_cli.register.reading.reports import CAME, DUE, WENT, LastReport
from ocop_cli.register.writing import log


class FarEnd(NamedTuple):
    """What is counted of certificates that end later than a report looks ahead."""

    stars: int
    ending: Ending


@dataclass(frozen=True, slots=True)
class Made:
    """A report: its rows in four lists, each row with the rating and product it is about.

    `held` are all products ever recognised but those of `far`, of which no list of a report has
    anything to say. `in_hand` counts the new lapses whose dossier is filed and not decided.
    """

    view: queries_view.View
    last: LastReport
    new: list[queries_view.Held]
    still: list[queries_view.Held]
    gone: tuple[tuple[int, queries_view.Held | None, Because], ...]
    due: list[tuple[due_products.DueProduct, int]]
    held: list[queries_view.Held]
    far: Mapping[FarEnd, int]
    reviews: int
    in_hand: int
    notices_wrong: tuple[WrongLine, ...] = ()

    @property
    def news(self) -> bool:
        """Whether there is anything that the last report did not say."""
        return bool(self.new or self.gone or self.due or self.notices_wrong)

    @property
    def alarming(self) -> bool:
        """Whether a lapse is new and not under review."""
        return any(not one.pending for one in self.new)


def made(view: queries_view.View) -> Made:
    """The report as of the view's day, compared with the contents of the last one."""
    links = joining.linking(view.db, view.at, view.day)
    last = reports.last(view.db, view.at, view.day)
    # A product may have become another's since, or two one: what is listed is the product of today.
    before: dict[int, bool] = {}
    for product_id, kept in last.lapsed.items():
        root = links.of(product_id)
        before[root] = before.get(root, True) and kept.pending
    held, far = _near_and_far(view, before)
    listed = _in_order([o for o in held if o.standing.status is Status.LAPSED])
    lapsed = {one.product_id: one.pending for one in listed}
    parts = since.parted(lapsed, before)
    by_id = {one.product_id: one for one in (*_judged(view, links, parts.gone), *held)}
    gone = []
    for product_id in parts.gone:
        one = by_id.get(product_id)
        standing = one.standing if one else None
        acts = one.acts if one else ()
        gone.append((product_id, one, since.because(standing, acts, last.as_of or date.min)))
    new = [by_id[i] for i in parts.new]
    filed = dossiers.dossiers(view.db, view.at, view.day, links)
    return Made(
        view,
        last,
        new,
        [by_id[i] for i in parts.still],
        tuple(gone),
        _due(view, held, last),
        held,
        far,
        len(links.questions),
        sum(law_due.waits(filed.get(one.product_id, ()), one.ratings) for one in new),
        tuple(wrong_lines(view)),
    )


def _near_and_far(
    view: queries_view.View, before: Collection[int]
) -> tuple[list[queries_view.Held], Counter[FarEnd]]:
    """The products ever recognised; counted, where the certificate that decides alone is valid for
    longer than a report looks ahead, and the product was not reported as lapsed."""
    held, near, far = _parted(view, before)
    if not near:
        return held, far
    read = narrowed.deciding(
        view.db, view.at, view.day, narrowed.CERTIFIED, among=near, questions=()
    )
    ratings = {number: rated for number, rated in read.ratings.items() if number in near}
    held += queries_view.held(view, read._replace(ratings=ratings))
    return sorted(held, key=attrgetter("product_id")), far


def _parted(
    view: queries_view.View, before: Collection[int]
) -> tuple[list[queries_view.Held], set[int], Counter[FarEnd]]:
    """The same, of those near the numbers alone: a large register has hundreds of thousands.

    Products whose owner got a letter are judged, for the deadlines of the desk.
    """
    letters = market.letters(view.db, view.at, view.day, joining.joined(view.db, view.at, view.day))
    found = deciding(view, narrowed.CERTIFIED, apart=letters)
    endings = Endings(view)
    near: set[int] = set()
    distant: list[Alone] = []
    for one in found.alone:
        if endings[one[2:]].validity.days_left > since.STEPS[0] and one[0] not in before:
            distant.append(one)
        else:
            near.add(one[0])
    far: Counter[FarEnd] = Counter()
    for one, stars in zip(distant, alone.stars(view.db, distant), strict=True):
        far[FarEnd(stars, endings[one[2:]])] += 1
    return list(found.held), near, far


def _judged(
    view: queries_view.View, links: Linking, products: Collection[int]
) -> list[queries_view.Held]:
    """These products, whether or not they ever held a certificate."""
    members = links.members()
    names = [name for one in products for name in members.get(one, (one,))]
    among = reading_histories.among(names)
    found = reading_histories.histories(view.db, view.at, view.day, links=links, **among)
    return queries_view.held(view, found) if products else []


def _in_order(lapsed: list[queries_view.Held]) -> list[queries_view.Held]:
    """Lapsed products by whether a person must settle them, by day, owner and name: the keys of
    names are long, and only those of one day are held."""
    lapsed.sort(key=_day)
    return [one for _, own in groupby(lapsed, key=_day) for one in sorted(own, key=_name)]


def _day(one: queries_view.Held) -> tuple[bool, date]:
    return one.pending, one.standing.lapsed_on or date.max


def _name(one: queries_view.Held) -> tuple[object, ...]:
    rating = one.standing.rating
    return listing.sortable(rating.entity), listing.sortable(rating.product)


def _due(
    view: queries_view.View, held: Sequence[queries_view.Held], last: LastReport
) -> list[tuple[due_products.DueProduct, int]]:
    """The certificates that reached a step no report told yet, the nearest last day first."""
    valid = [one for one in held if one.standing.status is Status.VALID]
    found = []
    for line in due_products.lines(view, valid):
        left = line.held.standing.days_left
        if left is None:
            continue
        told = last.told.get((line.held.standing.rating.rating_id, end_of(line)))
        reached = since.step(left, told)
        if reached is not None:
            found.append((line, reached))
    return sorted(found, key=lambda pair: end_of(pair[0]))


def end_of(line: due_products.DueProduct) -> date:
    now = line.held.standing
    return max(day for day in (now.valid_through, now.extended_until) if day is not None)


def record(db: Connection, entry: log.LogEntry, done: Made) -> None:
    """Keep what the report held, as what came and went since the last one, under one entry."""
    changes = log.add_issued(db, entry, "report", None, done.view.day, _rows(db, done))
    detail = {"as_of": done.view.day.isoformat(), "since": done.last.log_id}
    log.finish(db, entry, "report", changes=changes, detail=detail)


def _rows(db: Connection, done: Made) -> Iterator[issued.Row]:
    """What is kept of a report, each row made as it is kept: a large register has many."""
    announced = issued.announced_in(db, done.view.at, done.view.day)

    def came(one: queries_view.Held) -> issued.Row:
        row = lapsed_row(done.view, one, announced)
        kept = _row(CAME, dict(zip(LAPSED, row, strict=True)))
        return one.product_id, one.standing.rating.rating_id, kept

    yield from map(came, done.new)
    roots = {product_id for product_id, _, _ in done.gone}
    links = joining.joined(db, done.view.at, done.view.day)
    for product_id in done.last.lapsed:
        root = links.of(product_id)
        if root in roots or root != product_id:
            yield product_id, None, _row(WENT, {})
            # Listed on under the product it belongs to now.
            again = next((o for o in done.still if o.product_id == root), None)
            if again is not None:
                yield came(again)
    for line, at_days in done.due:
        told = {"end": end_of(line), "at_days": at_days}
        yield line.held.product_id, line.held.standing.rating.rating_id, _row(DUE, told)


def _row(part: str, fields: Mapping[str, object]) -> str:
    text = {"part": part, **fields}
    return json.dumps(text, ensure_ascii=False, sort_keys=True, default=date.isoformat)
