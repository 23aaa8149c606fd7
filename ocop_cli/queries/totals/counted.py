"""Products counted: by SQL where their ratings alone decide, else one by one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date

from ocop_cli.law import rules
from ocop_cli.model.ratings import Rating
from ocop_cli.queries import view as queries_view
from ocop_cli.queries.totals import counting
from ocop_cli.queries.totals import keys as totals_keys
from ocop_cli.queries.totals.counting import Certified, Count
from ocop_cli.register.reading import owners as reading_owners
from ocop_cli.register.reading import totals


def certified(
    view: queries_view.View,
    held: Sequence[queries_view.Held],
    owners: Mapping[int, int] | None = None,
) -> Iterator[Certified]:
    """Of these products, those ever recognised, as totals count them.

    `owners` are the entities the register knows by product as named, where they were looked up.
    """
    regrouped = reading_owners.regrouped(view.db, view.at, view.day)
    # Others of the same owner go by its number.
    ids = reading_owners.ids(view.db) if regrouped and owners is not None else {}
    for one in held:
        status = one.standing.status
        named_anew = not regrouped.isdisjoint(r.product_id for r in one.ratings)
        called = one.standing.rating.entity if named_anew else None
        if counted := totals_keys.certified(
            one.product_id, one.ratings, status, view.day, owners, called, ids
        ):
            yield counted


def counted_by_sql(
    view: queries_view.View, by: str, named: Callable[[Rating], str]
) -> tuple[list[queries_view.Held], dict[str, Count], Count]:
    """Totals where SQL counts the products it can, and the others are judged one by one."""
    split = totals.split(view.db, view.at, view.day, by, view.convention)
    held = queries_view.held(view, split.rest)
    judged = certified(view, held, split.owners)
    groups, whole = counting.count(judged, lambda one: named(one.certificate))
    keys: dict[tuple[int | None, str | None, str | None], str] = {}
    for one in split.plain:
        printed = (one.number, one.text, one.authority)
        key = keys.get(printed)
        if key is None:
            key = keys[printed] = named(totals_keys.printed(by, *printed))
        for total in (groups[key], whole):
            total.add(one.owner, one.products, one.in_force, one.lapsed)
    for summed in split.groups:
        key = named(totals_keys.printed(by, summed.number, summed.text, None))
        groups[key].add_counted(*summed.counts)
    for summed in split.whole:
        whole.add_counted(*summed.counts)
    return held, groups, whole


def edges(day: date) -> tuple[float, ...]:
    """The edges between the bands of the rule in force."""
    rule = rules.on(day) or rules.RULES[0]
    return tuple(band.low for band in rule.bands if band.low > 0)
