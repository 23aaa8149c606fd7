"""Every rating and every act that moves a certificate, one row each: what can be imported again."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date

from ocop_cli.law import standing
from ocop_cli.law.kinds import CERTIFICATE_ACTS, DEEDS
from ocop_cli.matching.linking import Linking
from ocop_cli.model.doubt import BETWEEN
from ocop_cli.model.listing import NUMBER, Cell, Report, ShownColumns
from ocop_cli.model.ratings import Rating
from ocop_cli.queries import filters, listing
from ocop_cli.queries import view as queries_view
from ocop_cli.register.reading import histories, joining, remarks
from ocop_cli.register.reading.acts import Recorded, closings, recorded

# What deeds say beside what ratings and acts do.
OF_DEEDS = (
    "to", "dissolved", "certificate", "struck", "changed", "closed_on", "of_authority", "note",
)  # fmt: skip
FIELDS = (
    *listing.PRODUCT_FIELDS, "kind", "result", "printed_valid_through", "source_file",
    "source_row", "of_decision", "of_issued_on", "ground", "candidates", "source_sheet", "held",
    *OF_DEEDS,
)  # fmt: skip
FIRST = (
    "product", "entity", "decision", "issued_on", "kind", "result", "stars", "score",
    "valid_through", "source_file", "source_row", "product_id",
)  # fmt: skip


COLUMNS = ShownColumns(
    narrow=("product_id", "product", "decision", "issued_on", "kind", "stars", "valid_through"),
    usual=("product_id", "product", "entity", "decision", "issued_on", "kind", "result", "stars",
           "score", "valid_through"),
    wide=("product_id", "product", "entity", "decision", "issued_on", "kind", "result", "stars",
          "score", "valid_through", "source_file", "source_row"),
    paper=(NUMBER, "product", "entity", "decision", "issued_on", "kind", "stars", "valid_through"),
)  # fmt: skip


def report(view: queries_view.View, text: str | None) -> Report:
    """The history of every product the filters and the text leave, oldest rating first.

    Ratings whose first day is still to come are among them; status, `pending_review`, `removed_on`
    and `candidates` (the codes of those it may be the same as) are the product's, the other fields
    the row's own; `held` are the printed words that a person has still to look at.
    """
    found = histories.histories(view.db, view.at, view.day)
    judged = {one.product_id: one for one in queries_view.held(view, found)}
    shown = {one.product_id for one in filters.chosen(view, list(judged.values()), text)}
    filtered = bool(text or view.asked.filters)
    past = _past(view, found)
    rows: list[tuple[Cell, ...]] = []
    for product_id in sorted(set(found.ratings) | set(found.acts) | past.named):
        one = judged.get(product_id)
        if product_id in shown or (one is None and not filtered):
            rows += _of_product(view, past, product_id, one)
    if not filtered:
        for done in past.deeds.get(None, ()):
            row = act_row(view, None, None, done)
            rows.append((*row, (), None, None, *past.said(done)))
    answer = listing.listing(
        view,
        "history",
        FIELDS,
        rows,
        first=FIRST,
        columns=COLUMNS,
        questions=lambda _: len(found.linking.questions),
    )
    return replace(answer, complete=True)


@dataclass(frozen=True, slots=True)
class _Past:
    """What the rows of the history are made of, as of the day and the moment asked for."""

    found: histories.Histories
    every: dict[int, Recorded]  # acts and deeds, by their numbers
    closed: dict[int, Recorded]
    deeds: dict[int | None, list[Recorded]]  # by the product; None: of no product
    asked: dict[int, tuple[str, ...]]
    held: dict[tuple[int, date], str]

    @property
    def named(self) -> set[int]:
        """The products that deeds name."""
        return {product_id for product_id in self.deeds if product_id is not None}

    def done(self, product_id: int) -> list[Recorded]:
        """The acts and the deeds of a product, in the order they were entered."""
        own = [self.every[act.act_id] for act in self.found.acts.get(product_id, [])]
        return sorted((*own, *self.deeds.get(product_id, ())), key=lambda act: act.act_id)

    def said(self, act: Recorded) -> tuple[Cell, ...]:
        """What a deed says of its own."""
        return deed_cells(act, self.closed.get(act.act_id))


def _past(view: queries_view.View, found: histories.Histories) -> _Past:
    every = recorded(view.db, view.at, view.day, kinds=(*CERTIFICATE_ACTS, *DEEDS))
    more = {one.act_id: one for one in every}
    deeds: dict[int | None, list[Recorded]] = defaultdict(list)
    for act in more.values():
        if act.kind in DEEDS:
            number = act.product_id
            deeds[None if number is None else found.linking.of(number)].append(act)
    closed = closings(view.db, view.at, view.day)
    return _Past(found, more, closed, deeds, _candidates(view, found.linking), _held(view, found))


def _of_product(
    view: queries_view.View, past: _Past, product_id: int, one: queries_view.Held | None
) -> list[tuple[Cell, ...]]:
    """The rows of one product by their days, on each its ratings before its acts."""
    lines: list[tuple[date, int, tuple[Cell, ...]]] = []
    others = past.asked.get(product_id, ())
    for rating in past.found.ratings.get(product_id, []):
        row = rating_row(view, product_id, one, rating)
        words = past.held.get((rating.product_id, rating.issued_on))
        lines.append((rating.issued_on, 0, (*row, others, rating.sheet, words, *NO_DEED)))
    for done in past.done(product_id):
        row = act_row(view, product_id, one, done)
        words = past.held.get((done.product_id or 0, done.acted_on))
        lines.append((done.acted_on, 1, (*row, others, None, words, *past.said(done))))
    return [line for _, _, line in sorted(lines, key=lambda item: item[:2])]


def _held(view: queries_view.View, found: histories.Histories) -> dict[tuple[int, date], str]:
    """The open remarks, by the product as named and the day of the row they stand beside.

    What another paper says of a product stands beside its newest rating by then.
    """
    said: dict[tuple[int, date], list[str]] = defaultdict(list)
    for one in remarks.open_remarks(view.db, view.at, view.day):
        product_id = found.linking.of(one.product_id)
        own = found.ratings.get(product_id, ())
        days = {(rating.product_id, rating.issued_on) for rating in own}
        days |= {(act.product_id, act.acted_on) for act in found.acts.get(product_id, ())}
        place = one.product_id, one.on_day
        if own and place not in days:
            newest = max(own, key=lambda rating: (rating.issued_on <= one.on_day, rating.issued_on))
            place = newest.product_id, newest.issued_on
        said[place].append(one.text)
    return {key: BETWEEN.join(dict.fromkeys(texts)) for key, texts in said.items()}


def _candidates(view: queries_view.View, linking: Linking) -> dict[int, tuple[str, ...]]:
    """The codes of the products each may be the same as, where nobody has settled it.

    Those too that are asked about on another day, or once another question is answered: a register
    made of the history takes all others for settled.
    """
    found: dict[int, set[str]] = defaultdict(set)
    for pair in (*joining.unsettled(view.db, view.at, view.day), *linking.questions):
        one, other = linking.of(pair.product_id), linking.of(pair.other_id)
        found[one].add(view.code(other))
        found[other].add(view.code(one))
    return {product_id: tuple(sorted(codes)) for product_id, codes in found.items()}


def rating_row(
    view: queries_view.View, product_id: int, one: queries_view.Held | None, rating: Rating
) -> tuple[Cell, ...]:
    """One rating as a row of the history."""
    end = standing.last_day(rating, view.convention) if standing.grants(rating) else None
    return (
        product_id,
        view.code(product_id),
        rating.product,
        rating.entity,
        *listing.of_rating(rating),
        end,
        None,
        (end - view.day).days if end else None,
        one.standing.status.value if one else None,
        one.pending if one else False,
        one.standing.removed_on if one else None,
        rating.kind,
        "passed" if rating.passed else "failed",
        rating.printed_last_day,
        rating.file,
        rating.row,
        None,
        None,
        None,
    )


NO_DEED: tuple[Cell, ...] = (None,) * len(OF_DEEDS)


def deed_cells(act: Recorded, closing: Recorded | None) -> tuple[Cell, ...]:
    """What a deed says of its own, in the order of `OF_DEEDS`; none of a certificate's acts."""
    if act.kind not in DEEDS:
        return NO_DEED
    own: dict[str, Cell] = {
        **act.more, "closed_on": closing.acted_on if closing else None, "note": act.note,
    }  # fmt: skip
    return tuple(own.get(name) for name in OF_DEEDS)


def act_row(
    view: queries_view.View, product_id: int | None, one: queries_view.Held | None, act: Recorded
) -> tuple[Cell, ...]:
    """One act or deed as a row of the history."""
    return (
        product_id,
        None if product_id is None else view.code(product_id),
        act.product or "",
        act.product_entity or act.entity,
        None,
        act.more.get("locality"),
        None,
        None,
        None,
        act.document,
        act.acted_on,
        act.authority,
        None,
        None,
        act.until,
        None,
        one.standing.status.value if one else None,
        one.pending if one else False,
        one.standing.removed_on if one else None,
        act.kind,
        None,
        None,
        act.file,
        act.row,
        act.of_decision,
        act.of_issued_on,
        act.ground,
    )
