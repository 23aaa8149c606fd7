"""One row of a decision put right: what a correction says of it, and what that changes.

A correction prints its rows as they should be; or what stood there and what is right beside each
other, and then the old words say which fact is meant.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from ocop_cli.law import acts
from ocop_cli.model.pages import PageKind
from ocop_cli.model.problem import Bad
from ocop_cli.model.reading import Entry, Place
from ocop_cli.register.reading.present import Present
from ocop_cli.register.recording import rating_rows
from ocop_cli.register.rows import RatingRow
from ocop_cli.text.keys import clean, fold

# What a correction may change, as the register's row calls it.
FACTS = (
    "stars", "score", "passed", "printed_first_day", "printed_last_day", "product", "entity",
    "locality",
)  # fmt: skip
_SHOWN_AS = {
    "passed": "result",
    "printed_first_day": "effective_from",
    "printed_last_day": "valid_through",
}


def put_right(decision_id: int, old: Present, row: Entry) -> RatingRow:
    """The old row with what `row` says otherwise; what it does not say stays."""
    before = old.row
    passed = before.passed
    if row.result is not None or row.stars is not None:
        passed = int(row.result != "failed" and (row.stars or before.stars or 0) >= 3)
    new = before._replace(
        replaces=old.rating_id,
        product=row.product or before.product,
        entity=row.entity or before.entity,
        locality=row.locality or before.locality,
        stars=before.stars if row.stars is None else row.stars,
        score=before.score if row.score is None else row.score,
        passed=passed,
        printed_first_day=_iso(row.effective_from) or before.printed_first_day,
        printed_last_day=_iso(row.valid_through) or before.printed_last_day,
        sheet=row.place.name or None,
        row=row.place.row,
    )
    return rating_rows.dated(new, decision_id)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def names(row: RatingRow) -> tuple[str | None, ...]:
    """What a row calls its product, its entity and its place."""
    return row.product, row.entity, row.locality


def differences(old: RatingRow, new: RatingRow) -> str:
    """What a correction changed, by field: "stars: 4 → 3; score: 72.5 → 64.5"."""
    found = []
    for name in FACTS:
        before, after = getattr(old, name), getattr(new, name)
        if before == after:
            continue
        if name == "passed":
            before, after = ("passed" if one else "failed" for one in (before, after))
        found.append(f"{_SHOWN_AS.get(name, name)}: {_plain(before)} → {_plain(after)}")
    return "; ".join(found)


def _plain(value: object) -> str:
    return "–" if value is None else f"{value:g}" if isinstance(value, float) else str(value)


def stated(old: Present, values: Mapping[str, acts.Value], note: str | None) -> Entry:
    """What the fields of ``record correction`` say of a row, as a file would."""

    def day(name: str) -> date | None:
        return date.fromisoformat(str(values[name])) if name in values else None

    def text(name: str, otherwise: str | None) -> str | None:
        return str(values[name]) if name in values else otherwise

    more = {"note": note} if note else {}
    if values.get("struck"):
        more["struck"] = "true"
    place = Place(0, PageKind.PAPER, old.row.sheet or "", None, old.row.row)
    stars, score = text("stars", None), text("score", None)
    return Entry(
        place,
        str(values.get("name", old.row.product)),
        text("owner", old.row.entity),
        result=text("result", None),
        stars=int(stars) if stars else None,
        score=float(score) if score else None,
        effective_from=day("effective_from"),
        valid_through=day("valid_through"),
        locality=text("address", old.row.locality),
        more=more,
    )


_STARS = re.compile(r"(?:hang |dat )*(\d) sao")
_SCORE = re.compile(r"(\d{1,3}(?:[.,]\d+)?)(?: diem)?")


def of_pair(row: Entry, old: RatingRow) -> Entry:
    """A row that prints what stood there and what is right, by what stood there.

    The old words say which fact they are: they must be the decision's own. Raises Bad.
    """
    was, now = clean(row.more.get("was", "")), clean(row.more.get("now", ""))
    found = _renamed(row, old, was, now) if was and now else None
    found = found or (_rated(row, old, fold(was), fold(now)) if now else None)
    if found is None:
        raise Bad("unclear_correction", "pair", fields=("now",), was=was or "–", now=now or "–")
    return found


def _renamed(row: Entry, old: RatingRow, was: str, now: str) -> Entry | None:
    if fold(was) == fold(old.product):
        return row._replace(product=now)
    if fold(was) == fold(old.entity or ""):
        return row._replace(entity=now)
    if fold(was) == fold(old.locality or ""):
        return row._replace(locality=now)
    return None


def _rated(row: Entry, old: RatingRow, was: str, now: str) -> Entry | None:
    stars = _STARS.fullmatch(now)
    if stars:
        before = _STARS.fullmatch(was)
        if was and not (before and int(before[1]) == old.stars):
            return None
        return row._replace(stars=int(stars[1]))
    score, before = _SCORE.fullmatch(now), _SCORE.fullmatch(was)
    if score and before and _number(before[1]) == old.score:
        return row._replace(score=_number(score[1]))
    return None


def _number(text: str) -> float:
    return float(text.replace(",", "."))
