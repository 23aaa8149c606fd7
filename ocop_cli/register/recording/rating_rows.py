"""One rating as a row of the register: made of an entry, compared with a row, completed by one."""

from __future__ import annotations

import json
from datetime import date
from functools import lru_cache

from ocop_cli.law import rules
from ocop_cli.model.reading import Entry
from ocop_cli.register.rows import RatingRow
from ocop_cli.text.entity_names import entity_type


def made(
    entry: Entry, issued_on: date, decision_id: int, product_id: int, listed: str
) -> RatingRow:
    """The row of an entry in the list called so; it passed where it is not said to have failed and
    has three stars."""
    passed = entry.result != "failed" and (entry.stars or 0) >= 3
    first_day = entry.effective_from or issued_on
    return RatingRow(
        None,
        decision_id,
        product_id,
        entry.kind,
        int(passed),
        entry.stars,
        entry.score,
        _iso(issued_on),
        _iso(first_day),
        _anniversary(first_day) if passed else None,
        _iso(entry.effective_from) if entry.effective_from else None,
        _iso(entry.valid_through) if entry.valid_through else None,
        entry.product,
        entry.entity,
        entry.entity_type or (entity_type(entry.entity) if entry.entity else None),
        entry.locality,
        entry.group,
        _more(entry),
        listed or None,
        entry.place.row,
    )


# Columns of the tool's own files that say what it worked out, or what only guides an import.
WORKED_OUT = frozenset({"pending_review", "candidates", "source_file", "source_sheet", "held"})


def _more(entry: Entry) -> str | None:
    """What further columns say, as JSON."""
    if not entry.more:
        return None
    said = {name: value for name, value in entry.more.items() if name not in WORKED_OUT}
    return json.dumps(said, ensure_ascii=False, sort_keys=True) if said else None


@lru_cache(4096)
def _iso(day: date) -> str:
    return day.isoformat()


@lru_cache(4096)
def _anniversary(first_day: date) -> str:
    return rules.anniversary(first_day).isoformat()


DECIDING = ("stars", "score", "printed_first_day", "printed_last_day")
# Of two kinds that files give one row, the one that says more: whichever file came first.
TELLING = ("re_evaluation", "upgrade", "recognition")
DETAILS = ("kind", "entity_type", "locality", "group", "more")


def differs(new: RatingRow, old: RatingRow) -> list[str]:
    """The facts on which two rows contradict each other; what is left empty contradicts nothing."""
    found = [
        name
        for name in DECIDING
        if getattr(new, name) is not None
        and getattr(old, name) is not None
        and getattr(new, name) != getattr(old, name)
    ]
    unstated = new.stars is None and old.stars is None
    if new.passed != old.passed and not unstated:
        found.append("result")
    return found


def completed(new: RatingRow, old: RatingRow) -> RatingRow:
    """The old row with what it left empty, its decision's authority included."""
    names = (*DECIDING, *DETAILS)
    known = {n: getattr(old, n) if getattr(old, n) is not None else getattr(new, n) for n in names}
    known["kind"] = min(filter(None, (old.kind, new.kind)), key=TELLING.index, default=None)
    # The decision found for a row that names its authority is the fuller mention of the two.
    return dated(old._replace(**known, passed=max(old.passed, new.passed)), new.decision_id)


def corrected(new: RatingRow, old: RatingRow) -> RatingRow:
    """The old row with what a corrected decision says otherwise."""
    names = (*DECIDING, *DETAILS)
    known = {n: getattr(new, n) if getattr(new, n) is not None else getattr(old, n) for n in names}
    return dated(old._replace(**known, passed=new.passed), new.decision_id)


def dated(row: RatingRow, decision_id: int) -> RatingRow:
    first_day = row.printed_first_day or row.issued_on
    end = _anniversary(date.fromisoformat(first_day)) if row.passed else None
    return row._replace(decision_id=decision_id, first_day=first_day, last_day=end)
