"""Printed words that may bear on a certificate and were read into no fact: what is still asked."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from ocop_cli.register.connection import Connection
from ocop_cli.register.reading import sayings
from ocop_cli.register.reading.cuts import Cut
from ocop_cli.register.rows import RemarkRow
from ocop_cli.text.keys import fold

if TYPE_CHECKING:  # of a list that holds no remark it would be a fourteenth of the start
    from ocop_cli.model.problem import Place

REMARKS = """
SELECT r.remark_id, r.log_id, r.product_id, r.on_day, r.code, r.text, r.place,
       CASE WHEN l.what = 'import' THEN l.file END
FROM remark AS r LEFT JOIN log AS l USING (log_id)
WHERE r.on_day <= :day AND r.saying_id IS NULL AND {visible} {narrow}
ORDER BY r.remark_id
"""
REMARKED = """
SELECT DISTINCT r.product_id FROM remark AS r
WHERE r.on_day <= :day AND r.saying_id IS NULL AND {visible} {narrow}
"""
UNANSWERED = """AND NOT EXISTS
  (SELECT 1 FROM answer AS a WHERE a.remark_id = r.remark_id AND {visible})"""
OF_PRODUCTS = "AND r.product_id IN (SELECT value FROM json_each(:ids))"
ANSWERS = "SELECT remark_id, verdict FROM answer WHERE {visible} ORDER BY answer_id"
# An act that only a certificate in force allows: a question only where the register has none.
IN_FORCE = "remark.in_force"
# A revocation whose words do not fit the newest certificate of its product.
WHICH = "remark.which"


class HeldRemark(NamedTuple):
    """Words printed about one product, under the day of the decision they stand beside."""

    remark_id: int
    log_id: int
    product_id: int
    on_day: date
    code: str
    text: str
    place: Place
    file: str | None  # None: entered by hand

    @property
    def question(self) -> tuple[int, str, str, Place]:
        """Equal for the remarks that one line of a file makes of all its products."""
        return self.log_id, self.code, self.text, self.place


def open_remarks(db: Connection, at: Cut, day: date) -> list[HeldRemark]:
    """The remarks dated on or before `day` that no person has answered."""
    narrow = UNANSWERED.format(visible=at.sees("a.log_id"))
    found = sorted([*_found(db, at, day, narrow, {}), *_said(db, at, day, answered=False)])
    acts = {(one.product_id, one.on_day) for one in found if one.code == IN_FORCE}
    if not acts:
        return found
    from ocop_cli.register.reading import presupposed  # histories, which few lists of remarks need

    over = presupposed.had_run_out(db, at, day, acts)
    return [o for o in found if o.code != IN_FORCE or (o.product_id, o.on_day) in over]


def remarked(db: Connection, at: Cut, day: date) -> set[int]:
    """The products as named that these remarks are about."""
    narrow = UNANSWERED.format(visible=at.sees("a.log_id"))
    statement = REMARKED.format(visible=at.sees("r.log_id"), narrow=narrow)
    found = {row[0] for row in db.execute(statement, {"day": day.isoformat()})}
    return found.union(one.product_id for one in _said(db, at, day, answered=False))


class Brought(NamedTuple):
    """Remarks that a file brings: those the register does not know, each once; the rows of those it
    knows that a person has answered; and the entries that brought first what it knows."""

    fresh: list[RemarkRow]
    answered: list[RemarkRow]
    repeated: list[int]


def brought(db: Connection, at: Cut, rows: Sequence[tuple[RemarkRow, str]]) -> Brought:
    """Which of these remarks are new, and which were answered before.

    The same words beside one rating of a product are one remark, whichever file brings them, and
    where; the `fold` of what it says stands beside each. Beside another decision they are about
    another certificate: what a person said of the one before says nothing of it.
    """
    products = {row.product_id for row, _ in rows}
    values = {"ids": json.dumps(sorted(products))}
    lines = sayings.about(db, products)
    known: dict[tuple[int, str, str, str], bool] = {}  # whether a person has answered it
    first: dict[tuple[int, str, str, str], int] = {}
    given = answers(db, at)
    for one, ids in (
        *((one, (one.remark_id,)) for one in _found(db, at, date.max, OF_PRODUCTS, values)),
        *_said_with_ids(db, at, date.max, lines),
    ):
        key = (one.product_id, one.on_day.isoformat(), one.code, fold(one.text))
        known[key] = known.get(key, True) and not given.keys().isdisjoint(ids)
        first.setdefault(key, one.log_id)
    found = Brought([], [], [])
    for row, said in rows:
        key = (row.product_id, row.on_day, row.code, said)
        if key not in known:
            known[key] = False
            found.fresh.append(row)
            continue
        if known[key]:
            found.answered.append(row)
        if key in first:
            found.repeated.append(first[key])
    return found


def question(db: Connection, at: Cut, number: int) -> tuple[HeldRemark, ...]:
    """The remarks of the question of this number, answered or not; none where there is none."""
    every = [*_found(db, at, date.max, "", {}), *_said(db, at, date.max)]
    first = next((one for one in every if one.remark_id == number), None)
    if first is None:
        return ()
    return tuple(one for one in every if one.question == first.question)


def _found(
    db: Connection, at: Cut, day: date, narrow: str, values: dict[str, str]
) -> list[HeldRemark]:
    statement = REMARKS.format(visible=at.sees("r.log_id"), narrow=narrow)
    rows = db.execute(statement, {"day": day.isoformat(), **values})
    return [
        HeldRemark(number, log_id, name, date.fromisoformat(on), code, text, as_place(place), file)
        for number, log_id, name, on, code, text, place, file in rows
    ]


def _said(db: Connection, at: Cut, day: date, *, answered: bool = True) -> list[HeldRemark]:
    """What lines of other files say, of what the register knows; without `answered` what is open.

    The same line of several files is answered once.
    """
    held = _said_with_ids(db, at, day)
    settled = {} if answered or not held else answers(db, at)
    return [one for one, ids in held if settled.keys().isdisjoint(ids)]


def _said_with_ids(
    db: Connection, at: Cut, day: date, among: Collection[int] | None = None
) -> list[tuple[HeldRemark, tuple[int, ...]]]:
    """What lines say, each beside the numbers of the remark in all files that have the line."""
    return [
        (
            HeldRemark(
                one.said.remark_id, one.said.log_id, one.said.product_id,
                date.fromisoformat(one.said.on_day), one.said.code, one.said.text,
                as_place(one.said.place), one.said.file,
            ),
            one.ids,
        )
        for one in sayings.held(db, at, day, among)
    ]  # fmt: skip


def answers(db: Connection, at: Cut) -> dict[int, str]:
    """What a person said last of each remark."""
    return dict(db.execute(ANSWERS.format(visible=at.sees())))


def stored(place: Place) -> str:
    """A place as the register keeps it."""
    return json.dumps([place.kind.value, *place[:1], *place[2:]], ensure_ascii=False)


def as_place(text: str) -> Place:
    """A place that the register keeps."""
    from ocop_cli.model.pages import PageKind
    from ocop_cli.model.problem import Place

    kind, page, name, table, row, column, heading = json.loads(text)
    return Place(page, PageKind(kind), name, table, row, column, heading)


def answered(db: Connection, at: Cut, ids: Iterable[int]) -> str | None:
    """What a person said last of all these remarks; None where that is not one answer."""
    given = answers(db, at)
    said = {given.get(one) for one in ids}
    return said.pop() if len(said) == 1 else None
