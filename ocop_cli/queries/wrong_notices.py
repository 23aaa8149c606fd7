"""Lines of issued notices that the register no longer bears out, and why.

A notice is held against what is known now of the day it spoke of. A decision that came in late, one
corrected since, an undone finding: the paper that left the office says what is not so, until a
correction of it is issued.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from ocop_cli.model.listing import Cell
from ocop_cli.model.ratings import Status
from ocop_cli.queries import listing
from ocop_cli.queries import view as queries_view
from ocop_cli.register.reading import issued, sought
from ocop_cli.register.reading.issued import Issued

KIND = "correction"
# What each kind of notice says of its products, beside their names.
CHECKED = ("announcement", "removal", "revocation", "recall", "violation")
LAPSES = ("announcement", "removal")
SAID = ("product", "entity", "stars", "decision", "issued_on", "valid_through")


class WrongLine(NamedTuple):
    """One line of a notice that is wrong: as printed, and what holds of that day by what is known.

    `why` are the fields that differ; ``status`` where the product was not what the notice says, or
    ``act`` where the finding it rests on was taken back. `now` is empty where nothing is known of
    the product any more.
    """

    kind: str
    number: str | None
    on: date
    as_of: date
    line: int
    product_id: int
    why: tuple[str, ...]
    printed: Mapping[str, object]
    now: Mapping[str, str]


def wrong_lines(view: queries_view.View) -> list[WrongLine]:
    """Every line that is wrong and not yet corrected, by notice and line."""
    rows = list(issued.rows(view.db, view.at, view.day, *CHECKED))
    if not rows:
        return []
    of_day = issued.days(view.db)
    by_day: dict[date, list[tuple[int, Issued]]] = defaultdict(list)
    lines: dict[int, int] = defaultdict(int)
    for row in rows:
        lines[row.log_id] += 1
        if row.product_id is not None:
            by_day[of_day.get(row.log_id, row.on_day)].append((lines[row.log_id], row))
    settled = _settled(view)
    found = []
    for day, those in by_day.items():
        then = replace(view, asked=replace(view.asked, day=day, format="json"))
        names = [row.product_id for _, row in those if row.product_id is not None]
        histories = sought.histories(view.db, view.at, day, names)
        held = {one.product_id: one for one in queries_view.held(then, histories)}
        for line, row in those:
            number = row.product_id or 0
            one = held.get(histories.linking.of(number))
            wrong = _judged(then, line, row, one)
            said = settled.get((wrong.kind, wrong.number, wrong.on, number))
            if wrong.why and said != wrong.now:
                found.append(wrong)
    return sorted(found, key=lambda one: (one.on, one.number or "", one.kind, one.line))


def _judged(
    then: queries_view.View, line: int, row: Issued, one: queries_view.Held | None
) -> WrongLine:
    printed = row.row
    now: dict[str, str] = {}
    why: list[str] = []
    if one is None:
        why.append("status")
    else:
        cells = dict(zip(listing.PRODUCT_FIELDS, listing.product_row(then, one), strict=True))
        now = {name: _text(cells[name]) for name in ("status", *SAID)}
        if row.kind in LAPSES and one.standing.status is not Status.LAPSED:
            why.append("status")
        else:
            why += [name for name in SAID if _differs(printed.get(name), now[name])]
    acts = printed.get("acts")
    if isinstance(acts, list) and acts and not issued.are_known(then.db, then.at, acts):
        why.append("act")
    number = row.product_id or 0
    return WrongLine(
        row.kind, row.number, row.on_day, then.day, line, number, tuple(why), printed, now
    )


def _text(cell: Cell) -> str:
    if cell is None:
        return ""
    return cell.isoformat() if isinstance(cell, date) else str(cell)


def _differs(printed: object, now: str) -> bool:
    """What the notice left empty, and is known now, is no error of it."""
    return printed is not None and str(printed) != now


def _settled(
    view: queries_view.View,
) -> Mapping[tuple[str, str | None, date, int], Mapping[str, str]]:
    """What issued corrections say of a line, the newest last."""
    found: dict[tuple[str, str | None, date, int], Mapping[str, str]] = {}
    for row in issued.rows(view.db, view.at, view.day, KIND):
        of = row.row
        if row.product_id is None:
            continue
        on = date.fromisoformat(str(of["of_on"]))
        number = of["of_number"] if isinstance(of["of_number"], str) else None
        now = of["now"]
        assert isinstance(now, dict)
        found[str(of["of_kind"]), number, on, row.product_id] = now
    return found


def objects(lines: Iterable[WrongLine]) -> list[dict[str, object]]:
    """The lines for programs."""
    return [
        {
            "kind": one.kind,
            "number": one.number,
            "on": one.on,
            "line": one.line,
            "product_id": one.product_id,
            "product": one.printed.get("product"),
            "entity": one.printed.get("entity"),
            "why": list(one.why),
            "printed": {name: one.printed.get(name) for name in ("status", *SAID)},
            "now": dict(one.now) or None,
        }
        for one in lines
    ]


def reason(view: queries_view.View, one: WrongLine) -> str:
    """Why a line is wrong, in a sentence."""
    said = []
    for name in one.why:
        if name == "status":
            said.append(_status(view, one))
        elif name == "act":
            said.append(view.say("notice.wrong_act"))
        else:
            values = {
                "field": view.say(f"field.{name}").lower(),
                "printed": _shown(view, one.printed.get(name)),
                "now": _shown(view, one.now.get(name)),
            }
            said.append(view.say("notice.wrong_field", **values))
    return "; ".join(said)


def _status(view: queries_view.View, one: WrongLine) -> str:
    """What the product was on the day of the notice, and by which decision."""
    day = view.shown(one.as_of)
    if not one.now:
        return view.say("notice.wrong_unknown", day=day)
    status = view.say(f"value.status.{one.now['status']}")
    said = view.say("notice.wrong_status", status=status, day=day)
    decision = view.say(
        "notice.printed_decision",
        decision=one.now["decision"],
        day=_shown(view, one.now["issued_on"]),
    )
    if one.now["valid_through"]:
        through = view.say("notice.through", day=_shown(view, one.now["valid_through"]))
        return f"{said}, {through} ({decision})"
    return f"{said} ({decision})"


def _shown(view: queries_view.View, value: object) -> str:
    text = "–" if value in (None, "") else str(value)
    try:
        return view.shown(date.fromisoformat(text))
    except ValueError:
        return text


def sentences(view: queries_view.View, lines: Sequence[WrongLine]) -> tuple[str, ...]:
    """The lines for people, one each."""
    return tuple(
        view.say(
            "notice.wrong_line",
            notice=view.say(f"value.kind.{one.kind}"),
            number=one.number or "–",
            on=view.shown(one.on),
            line=one.line,
            product=str(one.printed.get("product") or "–"),
            entity=str(one.printed.get("entity") or "–"),
            reason=reason(view, one),
        )
        for one in lines
    )


def printed_text(view: queries_view.View, one: WrongLine) -> str:
    """What the notice said of the line, in words."""
    stars = one.printed.get("stars")
    parts = [
        view.say("notice.printed_lapsed", day=_shown(view, one.printed.get("valid_through")))
        if one.kind in LAPSES
        else view.say(f"value.kind.{one.kind}"),
        view.say("notice.printed_stars", stars=stars) if stars else "",
        view.say(
            "notice.printed_decision",
            decision=one.printed.get("decision") or "–",
            day=_shown(view, one.printed.get("issued_on")),
        ),
    ]
    return "; ".join(filter(None, parts))
