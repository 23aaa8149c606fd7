"""The charts of totals and of lapses, from what `counting` counts; drawn by `writers.chart`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from ocop_cli.model.ratings import Status
from ocop_cli.queries.totals import counting, keys
from ocop_cli.queries.totals.counting import Certified, Count
from ocop_cli.text.order import sort_key
from ocop_cli.words import Language, say
from ocop_cli.writers.chart import Chart, Series

# Bars that can still be told apart; the table beside a chart has every row.
MOST = 15
MONTHS = 12


class SplitTotals(NamedTuple):
    """Totals split by one field: the label of each group with its count, and all together."""

    by: str
    rows: tuple[tuple[str, Count], ...]
    whole: Count


def split(
    ever: Iterable[Certified],
    by: str,
    language: Language,
    further: Mapping[tuple[str, Status], int] = MappingProxyType({}),
) -> SplitTotals:
    """Totals by `by`, one of `totals.KEYS`: stars from five down, years in order, else largest
    first; what is unknown comes last. `further` are products that were counted before, each as
    its owner's only one, by their key and status."""
    ever = list(ever)
    key_of = keys.key_of(by, language, [one.certificate for one in ever])
    groups, whole = counting.count(ever, lambda one: key_of(one.certificate))
    for (key, status), products in further.items():
        in_force = products if status is Status.VALID else 0
        lapsed = products if status is Status.LAPSED else 0
        for total in (groups[key], whole):
            total.add_counted(products, products, in_force, in_force, lapsed)
    rows = sorted(groups.items(), key=lambda row: sort_key(row[0]), reverse=by == "stars")
    if by not in ("stars", "year"):
        rows.sort(key=lambda row: row[1].ever, reverse=True)
    rows.sort(key=lambda row: row[0] == keys.UNKNOWN)
    return SplitTotals(by, tuple((label(key, by, language), count) for key, count in rows), whole)


def label(key: str, by: str, language: Language) -> str:
    """What a group is called."""
    if key == keys.UNKNOWN:
        return say("chart.unknown", language)
    return say("chart.stars", language, stars=key) if by == "stars" else key


def of_split(found: SplitTotals, language: Language) -> Chart:
    """Ever recognised against in force; the smallest of many groups together as one."""
    rows = [(name, count.ever, count.in_force) for name, count in found.rows]
    if len(rows) > MOST:
        rest = rows[MOST - 1 :]
        together = say("chart.others", language, count=len(rest))
        rows = [
            *rows[: MOST - 1],
            (together, sum(row[1] for row in rest), sum(row[2] for row in rest)),
        ]
    return Chart(
        say(f"chart.by_{found.by.replace('-', '_')}", language),
        tuple(name for name, _, _ in rows),
        (
            Series(say("chart.ever", language), tuple(ever for _, ever, _ in rows)),
            Series(say("chart.in_force", language), tuple(holds for _, _, holds in rows)),
        ),
        standing=found.by == "year",
    )


def of_whole(whole: Count, language: Language) -> Chart:
    """The two totals that are often taken for one: ever recognised, in force; and lapsed."""
    named = (
        ("chart.ever", whole.ever),
        ("chart.in_force", whole.in_force),
        ("chart.lapsed", whole.lapsed),
    )
    return Chart(
        say("chart.whole", language),
        tuple(say(key, language) for key, _ in named),
        (Series(say("chart.products", language), tuple(count for _, count in named)),),
    )


def of_months(
    behind: Iterable[date], ahead: Iterable[date], day: date, language: Language
) -> Chart:
    """Lapses by month, a year behind `day` and a year ahead, by their first day not valid."""
    past, coming = (Counter(map(_month, days)) for days in (behind, ahead))
    now = _month(day)
    months = range(now - MONTHS, now + MONTHS + 1)
    return Chart(
        say("chart.by_month", language),
        tuple(_named(month, language) for month in months),
        (
            Series(
                say("chart.behind", language),
                tuple(past[month] if month <= now else None for month in months),
            ),
            Series(
                say("chart.ahead", language),
                tuple(coming[month] if month >= now else None for month in months),
            ),
        ),
        standing=True,
    )


def _month(day: date) -> int:
    return day.year * 12 + day.month - 1


def _named(month: int, language: Language) -> str:
    year, number = divmod(month, 12)
    return f"{number + 1:02}/{year}" if language == "vi" else f"{year}-{number + 1:02}"


def of_stats(
    ever: Sequence[Certified],
    by: str,
    lapses: tuple[Iterable[date], Iterable[date]],
    day: date,
    language: Language,
) -> tuple[Chart, ...]:
    """The sheet of ``ocop stats --chart``: totals, the field asked for, stars, and months."""
    fields = ("stars",) if by == "stars" else (by, "stars")
    parts = [split(ever, field, language) for field in fields]
    return (
        of_whole(parts[0].whole, language),
        *(of_split(part, language) for part in parts),
        of_months(*lapses, day, language),
    )
