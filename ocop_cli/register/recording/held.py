"""Doubts kept with a file's entries: each becomes a question of kind remark about its product.

The same words about one product are asked once, whichever file or format brings them again. What
a file says may be about a product that another file names: a line beside its list, or a remark of
one of its rows. It is kept as a saying, and the question is about that product as soon as both are
in the register, whichever came first.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from ocop_cli.law.filed import FiledEntry
from ocop_cli.law.numbers import EVERY_EARLIER, number_key
from ocop_cli.model.doubt import Doubt
from ocop_cli.model.reading import Place, Saying
from ocop_cli.register.reading import remarks
from ocop_cli.register.reading import sayings as known_sayings
from ocop_cli.register.reading.sayings import HeldByLine
from ocop_cli.register.recording.outcome import Recording
from ocop_cli.register.rows import RemarkRow, SayingRow
from ocop_cli.register.writing import log, sayings

MOST_NAMED = 10  # products in one warning
DoubtKey = tuple[str, str, Place]


class _SaidOn(NamedTuple):
    """What a file says on a day, and the products it stands with: those of its list, or its row."""

    on: date
    saying: Saying
    own: frozenset[int]


def record_remarks(file: Recording, entries: Sequence[FiledEntry], lines: Sequence[Saying]) -> None:
    """Open a question for what is held beside the ratings and acts of a file, and for what its
    lines, and those of files before it, say of the products of each other."""
    refused = {(p.page, p.table, p.row) for p in file.outcome.refused}
    kept = [one for one in entries if one.product_id and one.entry.place.line not in refused]
    hanging = {
        _key(one.doubt) for one in lines if not one.own
    }  # held unless they name another product
    rows = [
        (_row(one, doubt), said)
        for one in kept
        for doubt, said in zip(one.entry.held, one.said, strict=True)
        if _key(doubt) not in hanging
    ]
    fresh = _opened(file, rows) if rows else []
    _record_sayings(file, kept, lines)
    sayings.tie_decisions(file.db, file.entry)
    asked = {(row.code, row.text, row.place) for row in fresh}
    asked |= {(one.said.code, one.said.text, one.said.place) for one in _newly_held(file, kept)}
    file.outcome.held += len(asked)


def _opened(file: Recording, rows: Sequence[tuple[RemarkRow, str]]) -> list[RemarkRow]:
    """Open questions for what is new of these; of what a person has answered nothing is told."""
    found = remarks.brought(file.db, file.now, rows)
    log.add_remarks(file.db, file.entry, found.fresh)
    file.outcome.repeats.update(found.repeated)
    answered = {(row.place, row.text) for row in found.answered}
    asked = {(row.place, row.text) for row, _ in rows if row not in found.answered}
    file.outcome.settled += [(remarks.as_place(place), text) for place, text in answered - asked]
    return found.fresh


def _record_sayings(
    file: Recording, entries: Sequence[FiledEntry], lines: Sequence[Saying]
) -> None:
    """Keep the lines of a file, and the remarks of its rows, tied to what they may be about."""
    days = [one.on for one in entries if one.on is not None]
    on = file.head.issued_on or max(days, default=None)
    own = frozenset(one.product_id for one in entries)
    said = [_SaidOn(on, one, own) for one in lines if on is not None]
    said += _of_rows(entries, {_key(one.doubt) for one in lines})
    if not said:
        return
    rows = [_saying(one.on, one.saying) for one in said]
    ids = sayings.add(file.db, file.entry, rows, [one.own for one in said])
    hanging = {
        _key(one.saying.doubt): number
        for one, number in zip(said, ids, strict=True)
        if not one.saying.own
    }
    beside = [
        _row(one, doubt)._replace(saying_id=hanging[_key(doubt)], tie="list")
        for one in entries
        for doubt in one.entry.held
        if _key(doubt) in hanging
    ]
    log.add_remarks(file.db, file.entry, beside)


def _of_rows(entries: Sequence[FiledEntry], lines: set[DoubtKey]) -> Iterable[_SaidOn]:
    """The remarks of rows, each once a day; with the maker where it stands beside one's alone."""
    found: dict[tuple[date, str, str], list[tuple[Doubt, FiledEntry]]] = defaultdict(list)
    for one in entries:
        for doubt, said in zip(one.entry.held, one.said, strict=True):
            if _key(doubt) not in lines and one.on is not None:
                found[one.on, code(doubt), said].append((doubt, one))
    for (on, *_), beside in found.items():
        makers = {one.entry.entity for _, one in beside}
        maker = makers.pop() if len(makers) == 1 else None
        first = beside[0][0]
        own = frozenset(one.product_id for _, one in beside)
        names = {one.entry.product for _, one in beside}
        # With its product's name, for what the register knows by it of a maker that is named.
        words = f"{first.text} {names.pop()}" if maker and len(names) == 1 else first.text
        yield _SaidOn(on, Saying(first, words, True, maker), own)


def _newly_held(file: Recording, entries: Sequence[FiledEntry]) -> list[HeldByLine]:
    """What is held by a line since this file; a person is told of what it, or another file, says
    of the other's products."""
    if not known_sayings.ties(file.db, file.entry.log_id):
        return []
    lines_now = known_sayings.touched(file.db, file.entry.log_id)
    answers = remarks.answers(file.db, file.before)
    before = {one.key for one in known_sayings.held(file.db, file.before, date.max, lines_now)}
    fresh = []
    places = {one.product_id: one.entry.place for one in reversed(entries)}
    lines: dict[tuple[bool, str, str], list[HeldByLine]] = defaultdict(list)
    for one in known_sayings.held(file.db, file.now, date.max, lines_now):
        here = file.entry.log_id in one.places
        if one.key not in before:
            fresh.append(one)
        if one.said.tie != "list" and (here or one.key not in before):
            lines[here, one.said.code, one.said.text].append(one)
    for (here, _, text), held in lines.items():
        if here:
            place = remarks.as_place(held[0].places[file.entry.log_id])
            file.outcome.settled.append((place, text))
            held = [one for one in held if answers.keys().isdisjoint(one.ids)]
        if not held:
            continue
        first = held[0].said
        products = _shown(list(dict.fromkeys(one.said.product for one in held)))
        if here:
            file.outcome.warn("remark_elsewhere", place, value=text, product=products)
        else:
            file.outcome.warn(
                "remark_elsewhere", places.get(first.product_id), "earlier",
                value=text, product=products, file=first.file or "–",
            )  # fmt: skip
    return fresh


def _shown(names: Sequence[str]) -> str:
    """The first names of many, and how many more there are: "Chè Nà Hiên, Gạo Bao Thai (+12)"."""
    more = f" (+{len(names) - MOST_NAMED})" if len(names) > MOST_NAMED else ""
    return ", ".join(names[:MOST_NAMED]) + more


def _row(one: FiledEntry, doubt: Doubt) -> RemarkRow:
    assert one.on is not None, "a reading names the day of each rating and act"
    place = remarks.stored(doubt.place)
    on = doubt.since or one.on
    return RemarkRow(one.product_id, on.isoformat(), code(doubt), doubt.text, place)


def _key(doubt: Doubt) -> DoubtKey:
    return code(doubt), doubt.text, doubt.place


def code(doubt: Doubt) -> str:
    """A doubt as the register names it."""
    return f"{doubt.code}.{doubt.variant}" if doubt.variant else doubt.code


def _saying(on: date, one: Saying) -> SayingRow:
    numbers = [
        (n if n == EVERY_EARLIER else number_key(n), day and day.isoformat())
        for n, day in one.numbers
    ]
    others = json.dumps(None if one.own else numbers)
    return SayingRow(
        on.isoformat(), code(one.doubt), one.doubt.text, remarks.stored(one.doubt.place),
        one.words, one.maker, others,
    )  # fmt: skip
