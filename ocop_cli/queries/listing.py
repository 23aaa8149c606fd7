"""Lists of products: their fields, their order, and what stands over and under them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby
from operator import itemgetter
from typing import Any

from ocop_cli.model.listing import MARK, NOTE, NUMBER, Cell, Report, ShownColumns
from ocop_cli.model.ratings import Rating
from ocop_cli.queries import choices
from ocop_cli.queries.asked import Asked
from ocop_cli.queries.view import Held, View
from ocop_cli.register.reading import decisions, joining, remarks
from ocop_cli.text.order import letters, sort_key
from ocop_cli.words import knows

PRODUCT_FIELDS = (
    "product_id", "product_code", "product", "entity", "entity_type", "locality", "group",
    "stars", "score", "decision", "issued_on", "authority", "effective_from", "valid_through",
    "extended_until", "days_left", "status", "pending_review", "removed_on",
)  # fmt: skip
FIRST = (
    "product_id", "product", "entity", "stars", "status", "valid_through", "days_left", "locality",
    "decision", "issued_on", "pending_review", "removed_on", "extended_until", "authority",
    "group", "score", "product_code", "entity_type", "effective_from",
)  # fmt: skip
PRODUCT_COLUMNS = ShownColumns(
    narrow=("product_id", "product", "entity", "stars", "status", "valid_through", MARK),
    usual=("product_id", "product", "entity", "locality", "stars", "status", "valid_through",
           "decision", MARK),
    wide=("product_id", "product", "entity", "locality", "group", "stars", "score", "status",
          "valid_through", "days_left", "decision", "issued_on", MARK),
    paper=(NUMBER, "product", "entity", "locality", "stars", "decision", "valid_through", "status",
           NOTE),
)  # fmt: skip

# Formats for programs: rows alone, so nothing is looked up for a heading nobody prints.
DATA = ("csv", "json", "ndjson")


def product_row(view: View, one: Held) -> tuple[Cell, ...]:
    """The contract's product row, in the order of `PRODUCT_FIELDS`."""
    now = one.standing
    rating = now.rating
    return (
        one.product_id,
        view.code(one.product_id),
        beside(view, rating.product, (one.product_was,)),
        rating.entity and beside(view, rating.entity, one.formerly),
        *of_rating(rating),
        now.valid_through,
        now.extended_until,
        now.days_left,
        now.status.value,
        one.pending,
        now.removed_on,
    )


def of_rating(rating: Rating) -> tuple[Cell, ...]:
    """What a rating itself says, in the order of `PRODUCT_FIELDS`."""
    return (
        rating.entity_type,
        rating.locality,
        rating.group,
        rating.stars,
        rating.score,
        rating.decision,
        rating.issued_on,
        rating.authority,
        rating.effective_from,
    )


def by_number(rows: list[tuple[Cell, ...]]) -> list[tuple[Cell, ...]]:
    """Product rows in the order of their products' numbers."""
    return sorted(rows, key=itemgetter(0))


def beside(view: View, name: str, formerly: Sequence[str]) -> str:
    """A name with those it had before, for people; a program gets the name alone."""
    was = ", ".join(filter(None, formerly))
    if not was or view.asked.format in DATA:
        return name
    return view.say("list.formerly", name=name, was=was)


def ordered(
    view: View,
    fields: Sequence[str],
    rows: Sequence[tuple[Cell, ...]],
    *,
    by: Sequence[str] = (),
) -> Sequence[tuple[Cell, ...]]:
    """Rows by ``--sort`` (a leading minus turns it round), else by `by`; then ``--limit``."""
    return arranged(view.asked, fields, rows, by=by)


def arranged(
    asked: Asked,
    fields: Sequence[str],
    rows: Sequence[tuple[Cell, ...]],
    *,
    by: Sequence[str] = (),
) -> Sequence[tuple[Cell, ...]]:
    """The same, of rows no register is open for."""
    names = [asked.sort] if asked.sort else list(by)
    keys = []
    for name in names:
        down = name.startswith("-")
        field = name.removeprefix("-")
        if asked.sort:
            field = choices.field(field, "", fields)
        keys.append((fields.index(field), down))
    found = _sorted(list(rows), keys) if keys else rows
    return found[: asked.limit] if asked.limit is not None else found


def _sorted(
    rows: list[tuple[Cell, ...]], keys: Sequence[tuple[int, bool]]
) -> list[tuple[Cell, ...]]:
    """Rows by the first key, those alike in it by the next; a key is a column and whether down."""
    if not keys or len(rows) < 2:
        return rows
    (place, down), *rest = keys
    # What is unknown comes last, whichever way the rest is turned.
    known = [row for row in rows if row[place] is not None]
    unknown = [row for row in rows if row[place] is None] if len(known) < len(rows) else []
    found = []
    for alike in _parted(known, place, letters, down=down):
        for same in _parted(alike, place, sort_key, down=down) if len(alike) > 1 else (alike,):
            found += _sorted(same, rest) if len(same) > 1 else same
    return found + _sorted(unknown, rest)


def _parted(
    rows: list[tuple[Cell, ...]], place: int, key: Callable[[str], object], *, down: bool
) -> Iterable[list[tuple[Cell, ...]]]:
    """Rows alike in one column, in its order; `key` is that of text. Nearly all text is in order by
    its letters, at a fraction of the cost of its whole key."""
    first = rows[0][place] if rows else None
    if all(row[place] == first for row in rows):
        return (rows,)
    cell: Callable[[Any], Any] = itemgetter(place)
    kinds = set(map(type, map(cell, rows)))
    if len(kinds) == 1 and kinds <= _IN_ORDER:
        rows.sort(key=cell, reverse=down)
        return (list(group) for _, group in groupby(rows, key=cell))
    if kinds == {str}:
        keyed: list[tuple[Any, tuple[Cell, ...]]] = [(key(cell(row)), row) for row in rows]
    else:
        keyed = [(sortable(cell(row)), row) for row in rows]
    keyed.sort(key=itemgetter(0), reverse=down)
    return ([row for _, row in group] for _, group in groupby(keyed, key=itemgetter(0)))


_IN_ORDER = frozenset((bool, int, float, date))  # as `sortable` has them


def sortable(cell: Cell) -> tuple[int, object]:
    """A key that puts text in Vietnamese order, numbers and days by their size."""
    if cell is None:
        return (0, 0)
    if isinstance(cell, str):
        return (2, sort_key(cell))
    if isinstance(cell, tuple):
        return (3, cell)
    if isinstance(cell, date):
        return (1, cell.toordinal())
    return (1, cell)


def heading(view: View) -> tuple[str, ...]:
    """What stands over every list, in two lines: the day, up to which decision is known, filters.

    A day still to come is a forecast, and said to be one.
    """
    day = "list.forecast" if view.asked.forecast else "list.as_of"
    newest = decisions.newest_decision(view.db, view.at, view.day)
    if newest is None:
        known = view.say("list.no_decision")
    else:
        known = view.say("list.newest", number=newest.number, day=view.shown(newest.issued_on))
    lines = [f"{view.say(day, day=view.shown(view.day))} · {known}"]
    if view.asked.filters:
        said = ", ".join(
            f"{view.say(f'field.{name}') if knows(f'field.{name}') else name}: {text}"
            for name, text in view.asked.filters
        )
        lines.append(view.say("list.filters", filters=said))
    return tuple(lines)


def convention(view: View) -> str:
    """How the last valid day is counted."""
    return view.say(f"list.convention_{view.convention.value.replace('-', '_')}")


def footing(view: View, shown: int, total: int, questions: int) -> str:
    """What stands under every list, in one line: how many rows, how many left out, what is still
    asked."""
    if shown < total:
        said = [view.say("list.limited", shown=shown, total=total)]
    else:
        said = [view.say("list.total", count=total) if total else empty(view)]
    if questions:
        said.append(view.count("list.open_reviews", questions))
    return " · ".join(said)


def empty(view: View) -> str:
    """The sentence for an empty result: what was searched, and up to which decision."""
    newest = decisions.newest_decision(view.db, view.at, view.day)
    if newest is None:
        return view.say("list.empty_register")
    return view.say("list.empty", number=newest.number, day=view.shown(newest.issued_on))


def notes(view: View) -> tuple[tuple[str, str], ...]:
    """Label and text pairs for a workbook's sheet of notes."""
    seal = decisions.last_seal(view.db, view.at)
    said = (*heading(view), convention(view))
    pairs = [(view.say("list.note"), line) for line in said]
    if seal:
        pairs.append((view.say("list.seal"), seal[0]))
    return tuple(pairs)


def head(view: View) -> tuple[tuple[str, Cell], ...]:
    """What stands over every list, by name, for a program: `heading` says it in sentences."""
    newest = decisions.newest_decision(view.db, view.at, view.day)
    seal = decisions.last_seal(view.db, view.at)
    asked = view.asked
    return (
        ("as_of", view.day),
        ("known_at", asked.known_at.isoformat() if asked.known_at else None),
        ("last_day", view.convention.value),
        ("newest_decision", newest.number if newest else None),
        ("newest_decision_on", newest.issued_on if newest else None),
        ("newest_decision_by", newest.authority if newest else None),
        *((f"filter_{name}", text) for name, text in asked.filters),
        ("sort", asked.sort),
        ("limit", asked.limit),
        ("office", view.office or None),
        ("seal", seal[0] if seal else None),
    )


def listing(
    view: View,
    name: str,
    fields: tuple[str, ...],
    rows: Sequence[tuple[Cell, ...]],
    *,
    by: Sequence[str] = (),
    first: tuple[str, ...] = FIRST,
    columns: ShownColumns | None = None,
    after: tuple[str, ...] = (),
    remarks: tuple[str, ...] = (),
    questions: Callable[[View], int] = lambda _: 0,
    title: str | None = None,
) -> Report:
    """A report of rows with its title, heading and foot.

    `after` is said beside the number of rows, `remarks` in documents alone; `questions` counts what
    is asked, where that is said at all.
    """
    found = ordered(view, fields, rows, by=by)
    if view.asked.format in DATA:
        return Report(name, "", fields, found, day=view.day)
    said = Report(
        name,
        title or view.say(f"title.{name}"),
        fields,
        found,
        after=(
            " · ".join((footing(view, len(found), len(rows), questions(view)), *after)),
            convention(view),
        ),
        first=tuple(f for f in first if f in fields),
        columns=columns,
        remarks=remarks,
    )
    return of_view(view, said)


def of_view(view: View, said: Report) -> Report:
    """The same with what every report says of its view: day, decisions known, register, office."""
    return replace(
        said,
        before=heading(view),
        notes=notes(view),
        head=head(view),
        day=view.day,
        office=view.office,
    )


def product_report(
    view: View,
    name: str,
    rows: Sequence[Held],
    *,
    by: Sequence[str] = (),
    columns: ShownColumns = PRODUCT_COLUMNS,
) -> Report:
    """A report of product rows and nothing more."""
    cells = [product_row(view, one) for one in rows]
    return listing(
        view,
        name,
        PRODUCT_FIELDS,
        cells,
        by=by,
        columns=columns,
        questions=open_questions,
    )


def open_questions(view: View) -> int:
    """How many questions wait for a person: of one product or two, and of printed words."""
    remarked = {one.question for one in remarks.open_remarks(view.db, view.at, view.day)}
    return len(joining.linking(view.db, view.at, view.day).questions) + len(remarked)
