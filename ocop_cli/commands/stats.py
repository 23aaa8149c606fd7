"""``ocop stats``: how many products and entities, ever recognised and in force, side by side."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Annotated

from ocop_cli import counting, querying, rules, standing
from ocop_cli.asked import Asked, Option, report
from ocop_cli.counting import EVALUATED, FIELDS, Certified
from ocop_cli.errors import Misused
from ocop_cli.model import Cell, Rating, Report
from ocop_cli.names import entity_key, sort_key

KEYS = ("stars", "locality", "group", "entity-type", "year", "authority", "decision")
By = Annotated[str, Option("--by", metavar="FIELD", help="option.by")]
UNKNOWN = "?"


def certified(view: querying.View, rows: list[querying.Held]) -> list[Certified]:
    """The products ever recognised, by their newest certificate."""
    found = []
    for one in rows:
        granted = standing.certificates(one.ratings, view.day)
        if granted:
            newest = granted[-1]
            owner: object = (
                entity_key(newest.entity, newest.locality) if newest.entity else one.product_id
            )
            found.append(Certified(newest, one.standing.status, owner))
    return found


def key_of(view: querying.View, by: str) -> Callable[[Rating], str]:
    """The group a rating belongs to."""
    if by == "stars":
        return lambda rating: str(rating.stars)
    if by == "locality":
        return lambda rating: locality(view, rating)
    if by == "group":
        return lambda rating: group(view, rating.group)
    if by == "entity-type":
        return lambda rating: rating.entity_type or UNKNOWN
    if by == "year":
        return lambda rating: str(rating.issued_on.year)
    if by == "authority":
        return lambda rating: rating.authority or UNKNOWN
    return lambda rating: f"{rating.decision} ({rating.issued_on.isoformat()})"


def locality(view: querying.View, rating: Rating) -> str:
    """The largest printed unit below the province, or today's commune where it is known."""
    if rating.locality is None:
        return UNKNOWN
    from ocop_cli.places import said_today

    return said_today(rating.locality, rating.authority)


def group(view: querying.View, printed: str | None) -> str:
    """The sector of the rule in force where the printed group fits one, else as printed."""
    if printed is None:
        return UNKNOWN
    from ocop_cli import groups

    sector = groups.sector(printed)
    return view.say(f"group.{sector}") if sector else printed


@report()
def stats(asked: Asked, *, by: By = "stars") -> Report:
    if by not in KEYS:
        raise Misused("error.bad_value", value=by, name="--by", known=", ".join(KEYS))
    with querying.view(asked) as view:
        held = querying.chosen(view, querying.held(view))
        named = key_of(view, by)
        groups, whole = counting.count(certified(view, held), lambda one: named(one.certificate))
        fields: tuple[str, ...] = FIELDS
        rows: list[tuple[Cell, ...]] = []
        judged: Mapping[str, tuple[int, int, int, int]] = {}
        if by in ("authority", "decision"):
            fields = FIELDS + EVALUATED
            known = [r for one in held for r in one.ratings if r.issued_on <= view.day]
            judged = counting.evaluations(known, named, edges(view.day))
            for key in judged:
                if key != "total":
                    groups.setdefault(key, counting.Count())
        names = sorted(groups, key=sort_key, reverse=by == "stars")
        for key in (*names, "total"):
            row: tuple[Cell, ...] = (whole if key == "total" else groups[key]).row(key)
            rows.append(row + judged.get(key, (0, 0, 0, 0)) if fields != FIELDS else row)
        return _report(view, fields, rows)


def _report(view: querying.View, fields: tuple[str, ...], rows: list[tuple[Cell, ...]]) -> Report:
    found = querying.ordered(view, fields, rows[:-1]) + rows[-1:]
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
    )


def edges(day: date) -> tuple[float, ...]:
    """The edges between the bands of the rule in force."""
    rule = rules.on(day) or rules.RULES[0]
    return tuple(band.low for band in rule.bands if band.low > 0)
