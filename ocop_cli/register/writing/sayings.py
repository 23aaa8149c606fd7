"""What files say of products that other files name, tied to them whichever came first.

A line is tied to each name it holds, and to each product of a maker it names or of a decision it
cites. A tie says no more than that: whether both are there, and which of several names is meant, is
asked when the register is read (`reading.sayings`). So it may be made with either file, outlives
both, and needs no order.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from ocop_cli.law.numbers import EVERY_EARLIER, number_key, same_number
from ocop_cli.register.connection import Connection
from ocop_cli.register.rows import RemarkRow, SayingRow
from ocop_cli.register.writing import log
from ocop_cli.register.writing.log import LogEntry
from ocop_cli.text.mentions import bare, maker, naming

SAID = """
SELECT saying_id, on_day, code, text, place, words, numbers FROM saying
WHERE log_id {which} :log_id ORDER BY saying_id
"""
# Names that begin with a word: a letter, a figure behind it would make it another.
BEGINNING = """
SELECT p.product_id, p.name FROM json_each(:words) AS w CROSS JOIN product AS p
  ON p.search >= w.value AND p.search < w.value || '0'
UNION SELECT p.product_id, p.name FROM json_each(:words) AS w CROSS JOIN product AS p
  ON p.search >= w.value || ':' AND p.search < w.value || 'a'
UNION SELECT p.product_id, p.name FROM json_each(:words) AS w CROSS JOIN product AS p
  ON p.search >= w.value || '{' AND p.search < w.value || char(1114111)
UNION SELECT product_id, name FROM product WHERE search < '0'
UNION SELECT product_id, name FROM product WHERE search >= '{'
ORDER BY product_id
"""
MAKERS = "SELECT entity_id, name FROM entity ORDER BY entity_id"
OF_MAKERS = """
SELECT entity_id, product_id FROM product
WHERE entity_id IN (SELECT value FROM json_each(:ids)) ORDER BY product_id
"""
TIED = "SELECT saying_id, product_id, decision_id FROM remark WHERE saying_id IS NOT NULL"
NUMBERED = """
SELECT decision_id, number, issued_on FROM decision
WHERE number_key = :serial OR (number_key > :serial || '/' AND number_key < :serial || '0')
ORDER BY decision_id
"""
# Whose certificates of 36 months have run out a year behind that day at the latest.
ENDING = """
SELECT decision_id FROM decision WHERE issued_on <= date(:until, '-24 months') ORDER BY decision_id
"""
RATED_BY = """
SELECT DISTINCT decision_id, product_id FROM rating
WHERE decision_id IN (SELECT value FROM json_each(:ids)) ORDER BY decision_id, product_id
"""
RATED_NOW = "SELECT DISTINCT decision_id FROM rating WHERE log_id = :log_id"


class _Said(NamedTuple):
    saying_id: int
    on_day: str
    code: str
    text: str
    place: str
    words: str
    numbers: Sequence[tuple[str, str | None]] | None  # None: of a product of its own file

    def tied(self, product_id: int, tie: str, decision_id: int | None = None) -> RemarkRow:
        said = self.on_day, self.code, self.text, self.place
        return RemarkRow(product_id, *said, self.saying_id, tie, decision_id)


def add(
    db: Connection, entry: LogEntry, rows: Sequence[SayingRow], own: Sequence[Collection[int]]
) -> list[int]:
    """Keep what a file says, tied to the names it holds; gives the numbers of the sayings.

    `own` are, of each, the products it stands with: they are held by what holds them there.
    """
    ids = log.add_sayings(db, entry, rows)
    said = _said(db, entry, "=")
    words = {one.saying_id: bare(one.words) for one in said}
    beginnings = json.dumps(sorted({word for text in words.values() for word in text.split()}))
    names = db.execute(BEGINNING, {"words": beginnings}).fetchall()
    by_id = {one.saying_id: one for one in said}
    beside = dict(zip(ids, own, strict=True))
    found = dict.fromkeys((*naming(words, names), *_of_makers(db, said)))
    log.add_remarks(
        db, entry, [by_id[a].tied(b, "own" if b in beside[a] else "name") for a, b in found]
    )
    return ids


def _of_makers(db: Connection, said: Iterable[_Said]) -> Iterator[tuple[int, int]]:
    """The products of the makers that lines name which are about no product of their own file."""
    lines = _makers_in(said)
    if not lines:
        return
    by_maker: dict[int, list[int]] = defaultdict(list)
    for line, maker_id in naming(lines, db.execute(MAKERS), makers=True):
        by_maker[maker_id].append(line)
    ids = json.dumps(sorted(by_maker))
    for maker_id, product_id in db.execute(OF_MAKERS, {"ids": ids}):
        for line in by_maker[maker_id]:
            yield line, product_id


def _makers_in(said: Iterable[_Said]) -> dict[int, str]:
    return {one.saying_id: maker(one.words) for one in said if one.numbers is not None}


def tie_names(
    db: Connection, entry: LogEntry, names: Iterable[tuple[int, str, str | None]]
) -> None:
    """Tie new products, each with its name and its maker, to what files before said."""
    said = {one.saying_id: one for one in _said(db, entry, "<")}
    if not said:
        return
    new = list(names)
    words = {number: bare(one.words) for number, one in said.items()}
    makers = ((number, entity) for number, _, entity in new if entity)
    found = dict.fromkeys(
        (
            *naming(words, ((number, name) for number, name, _ in new)),
            *naming(_makers_in(said.values()), makers, makers=True),
        )
    )
    log.add_remarks(db, entry, [said[a].tied(b, "name") for a, b in found])


def tie_decisions(db: Connection, entry: LogEntry) -> None:
    """Tie the products of decisions to what names these by number: those that a file rates to what
    was said before, and all that were rated to what it says itself."""
    asked = {"log_id": entry.log_id}
    now = {row[0] for row in db.execute(RATED_NOW, asked)}
    _tie_numbers(db, entry, _said(db, entry, "="), None)
    _tie_numbers(db, entry, _said(db, entry, "<"), now)


def _tie_numbers(
    db: Connection, entry: LogEntry, said: Iterable[_Said], among: set[int] | None
) -> None:
    citing = [one for one in said if one.numbers]
    if not citing or among == set():
        return
    tied = set(db.execute(TIED))
    rows: list[RemarkRow] = []
    for one in citing:
        ids = {i for number, on in one.numbers or () for i in _meant(db, number, on, one.on_day)}
        ids = ids if among is None else ids & among
        for decision_id, product_id in _rated(db, ids):
            if (one.saying_id, product_id, decision_id) not in tied:
                rows.append(one.tied(product_id, "number", decision_id))
    log.add_remarks(db, entry, rows)


def _meant(db: Connection, number: str, on: str | None, until: str) -> Iterable[int]:
    """The decisions this number names, of its day where that is printed, and none of later days."""
    if number == EVERY_EARLIER:
        yield from (row[0] for row in db.execute(ENDING, {"until": until}))
        return
    serial = number_key(number).partition("/")[0]
    for decision_id, other, issued_on in db.execute(NUMBERED, {"serial": serial}):
        if same_number(number, other) and issued_on <= until and on in (None, issued_on):
            yield decision_id


def _rated(db: Connection, ids: Collection[int]) -> list[tuple[int, int]]:
    if not ids:
        return []
    return db.execute(RATED_BY, {"ids": json.dumps(sorted(ids))}).fetchall()


def _said(db: Connection, entry: LogEntry, which: str) -> list[_Said]:
    rows = db.execute(SAID.format(which=which), {"log_id": entry.log_id})
    return [_Said._make((*row[:-1], json.loads(row[-1]))) for row in rows]
