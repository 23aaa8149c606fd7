"""``ocop stats``: how many products and entities, ever recognised and in force, side by side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Annotated

from ocop_cli.commands.asking import completing
from ocop_cli.commands.asking.options import Filters, Option, ReadOptions, settle, show
from ocop_cli.model.errors import Misused
from ocop_cli.model.listing import BAR, Cell, Report, ShownColumns
from ocop_cli.model.ratings import Status
from ocop_cli.queries import choices, filters, listing
from ocop_cli.queries import view as queries_view
from ocop_cli.queries.totals import counting, keys
from ocop_cli.queries.totals.counted import certified, counted_by_sql, edges
from ocop_cli.queries.totals.counting import EVALUATED, FIELDS, Certified
from ocop_cli.queries.totals.keys import KEYS
from ocop_cli.register.reading import totals
from ocop_cli.text.order import sort_key

COLUMNS = ShownColumns(
    narrow=("key", "ever_products", "in_force_products", "lapsed_products", BAR),
    usual=(*FIELDS, BAR),
    wide=(*FIELDS, *EVALUATED, BAR),
    paper=(*FIELDS, *EVALUATED),
)
FEW = replace(COLUMNS, wide=COLUMNS.usual, paper=FIELDS)
By = Annotated[
    str,
    Option(
        "--by", metavar="FIELD", help="option.by",
        autocompletion=completing.values("by", lambda: KEYS),
    ),
]  # fmt: skip
Chart = Annotated[Path | None, Option("--chart", metavar="FILE.svg", help="option.chart")]


def stats(read: ReadOptions, chosen: Filters, *, by: By = "stars", chart: Chart = None) -> None:
    asked = settle(read, chosen)
    by = choices.chosen(by, "by", KEYS, "--by", asked.language)
    if chart is not None and chart.suffix.lower() != ".svg":
        raise Misused("error.bad_value", value=chart, name="--chart", known="*.svg")
    with queries_view.view(asked) as view:
        if by in totals.COLUMNS and not asked.filters and chart is None:
            held, groups, whole = counted_by_sql(view, by, keys.key_of(by, asked.language))
        else:
            held = filters.chosen(view, queries_view.held(view))
            known = [r for one in held for r in one.ratings if r.issued_on <= view.day]
            named = keys.key_of(by, asked.language, known)
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
        answer = _report(view, fields, rows)
    show(answer, asked)


def draw(
    view: queries_view.View,
    held: Sequence[queries_view.Held],
    ever: Sequence[Certified],
    by: str,
    chart: Path,
) -> None:
    """Write the totals, stars and lapses by month as charts, each with its numbers."""
    from ocop_cli.queries.totals import pictures
    from ocop_cli.writers import placing
    from ocop_cli.writers.chart import sheet

    behind, ahead = (
        [one.standing.lapsed_on for one in held if one.standing.status is status]
        for status in (Status.LAPSED, Status.VALID)
    )
    lapses = (filter(None, behind), filter(None, ahead))
    charts = pictures.of_stats(ever, by, lapses, view.day, view.asked.language)
    title = f"{view.say('title.stats')}. {view.say('list.as_of', day=view.shown(view.day))}"
    with placing.whole(chart) as out:
        out.write(sheet(title, charts, view.asked.language).encode())


def _report(
    view: queries_view.View, fields: tuple[str, ...], rows: list[tuple[Cell, ...]]
) -> Report:
    found = [*listing.ordered(view, fields, rows[:-1]), *rows[-1:]]
    if view.asked.format in listing.DATA:
        return Report("stats", "", fields, found, day=view.day)
    said = Report(
        "stats",
        view.say("title.stats"),
        fields,
        found,
        after=(*_questions(view), listing.convention(view)),
        first=fields,
        columns=COLUMNS if fields != FIELDS else FEW,
    )
    return listing.of_view(view, said)


def _questions(view: queries_view.View) -> tuple[str, ...]:
    count = listing.open_questions(view)
    return (view.count("list.open_reviews", count),) if count else ()
