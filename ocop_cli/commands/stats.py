"""``ocop stats``: how many products and entities, ever recognised and in force, side by side."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Annotated

from ocop_cli import counting, querying, rules, totals
from ocop_cli.asked import Asked, Option, report
from ocop_cli.counting import EVALUATED, FIELDS, Certified, Count
from ocop_cli.errors import Misused
from ocop_cli.model import Cell, Rating, Report, Status
from ocop_cli.names import sort_key
from ocop_cli.register import totals as sql_totals
from ocop_cli.totals import KEYS

By = Annotated[str, Option("--by", metavar="FIELD", help="option.by")]
Chart = Annotated[Path | None, Option("--chart", metavar="FILE.svg", help="option.chart")]


@report()
def stats(asked: Asked, *, by: By = "stars", chart: Chart = None) -> Report:
    if by not in KEYS:
        raise Misused("error.bad_value", value=by, name="--by", known=", ".join(KEYS))
    if chart is not None and chart.suffix.lower() != ".svg":
        raise Misused("error.bad_value", value=chart, name="--chart", known="*.svg")
    with querying.view(asked) as view:
        if by in sql_totals.COLUMNS and not asked.filters and chart is None:
            held, groups, whole = counted_by_sql(view, by, totals.key_of(by, asked.language))
        else:
            held = querying.chosen(view, querying.held(view))
            known = [r for one in held for r in one.ratings if r.issued_on <= view.day]
            named = totals.key_of(by, asked.language, known)
            ever = list(certified(view, held))
            groups, whole = counting.count(ever, lambda one: named(one.certificate))
            if chart is not None:
                draw(view, held, ever, by, chart)
        fields: tuple[str, ...] = FIELDS
        rows: list[tuple[Cell, ...]] = []
        judged: Mapping[str, tuple[int, int, int, int]] = {}
        if by in ("authority", "decision"):
            fields = FIELDS + EVALUATED
            judged = counting.evaluations(known, named, edges(view.day))
            for key in judged:
                if key != "total":
                    groups.setdefault(key, counting.Count())
        names = sorted(groups, key=sort_key, reverse=by == "stars")
        for key in (*names, "total"):
            row: tuple[Cell, ...] = (whole if key == "total" else groups[key]).row(key)
            rows.append(row + judged.get(key, (0, 0, 0, 0)) if fields != FIELDS else row)
        return _report(view, fields, rows)


def certified(
    view: querying.View, held: Sequence[querying.Held], owners: Mapping[int, int] | None = None
) -> Iterator[Certified]:
    """Of these products, those ever recognised, as totals count them.

    `owners` are the entities the register knows by product as named, where they were looked up.
    """
    for one in held:
        status = one.standing.status
        if counted := totals.certified(one.product_id, one.ratings, status, view.day, owners):
            yield counted


def counted_by_sql(
    view: querying.View, by: str, named: Callable[[Rating], str]
) -> tuple[list[querying.Held], dict[str, Count], Count]:
    """Totals where SQL counts the products it can, and the others are judged one by one."""
    split = sql_totals.split(view.db, view.at, view.day, by, view.convention)
    held = querying.held(view, split.rest)
    judged = certified(view, held, split.owners)
    groups, whole = counting.count(judged, lambda one: named(one.certificate))
    keys: dict[tuple[int | None, str | None, str | None], str] = {}
    for one in split.plain:
        printed = (one.number, one.text, one.authority)
        key = keys.get(printed)
        if key is None:
            key = keys[printed] = named(totals.printed(by, *printed))
        for total in (groups[key], whole):
            total.add(one.owner, one.products, one.in_force, one.lapsed)
    for summed in split.groups:
        key = named(totals.printed(by, summed.number, summed.text, None))
        groups[key].add_counted(*summed.counts)
    for summed in split.whole:
        whole.add_counted(*summed.counts)
    return held, groups, whole


def draw(
    view: querying.View,
    held: Sequence[querying.Held],
    ever: Sequence[Certified],
    by: str,
    chart: Path,
) -> None:
    """Write the totals, stars and lapses by month as charts, each with its numbers."""
    from ocop_cli import writers
    from ocop_cli.writers import pictures
    from ocop_cli.writers.chart import sheet

    behind, ahead = (
        [one.standing.lapsed_on for one in held if one.standing.status is status]
        for status in (Status.LAPSED, Status.VALID)
    )
    lapses = (filter(None, behind), filter(None, ahead))
    charts = pictures.of_stats(ever, by, lapses, view.day, view.asked.language)
    title = f"{view.say('title.stats')}. {view.say('list.as_of', day=view.shown(view.day))}"
    with writers.whole(chart, view.asked.language) as out:
        out.write(sheet(title, charts, view.asked.language).encode())


def _report(view: querying.View, fields: tuple[str, ...], rows: list[tuple[Cell, ...]]) -> Report:
    found = querying.ordered(view, fields, rows[:-1]) + rows[-1:]
    if view.asked.format in querying.DATA:
        return Report("stats", "", fields, found, day=view.day)
    return Report(
        "stats",
        view.say("title.stats"),
        fields,
        found,
        before=querying.heading(view),
        after=querying.footing(view, len(found), len(found), querying.open_questions(view))[1:],
        first=fields,
        notes=querying.notes(view),
        day=view.day,
        office=view.office,
    )


def edges(day: date) -> tuple[float, ...]:
    """The edges between the bands of the rule in force."""
    rule = rules.on(day) or rules.RULES[0]
    return tuple(band.low for band in rule.bands if band.low > 0)
