"""What files say of products that other files name: of which it holds, as known at a cut.

A line that names a product holds that one, else each of the list it stands beside; a line that
names none, but a maker, holds the products of this too; one that names a decision holds what that
granted and no later one renewed by then, and the list only where the register does not know it. Of
names within each other the longest is meant; where makers are named beside products, only theirs
are. All of it is worked out anew from what the register knows, so that it is the same whichever
file came first.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from ocop_cli.law.numbers import EVERY_EARLIER
from ocop_cli.law.rules import add_months
from ocop_cli.model import doubt
from ocop_cli.register.connection import Connection
from ocop_cli.register.reading import joining
from ocop_cli.register.reading.cuts import Cut
from ocop_cli.text.keys import fold
from ocop_cli.text.mentions import bare, is_in_full, is_named, is_of_its_own, maker, place

SAYINGS = """
SELECT r.remark_id, r.product_id,
       CASE WHEN r.tie = 'number' AND json_extract(s.numbers, '$[0][0]') IS :every
         THEN 'earlier' ELSE r.tie END,
       s.saying_id, s.log_id, s.on_day, s.code, s.text, s.place,
       l.file, s.words, s.maker, p.name, p.entity
FROM remark AS r JOIN saying AS s USING (saying_id) JOIN product AS p USING (product_id)
LEFT JOIN log AS l ON l.log_id = s.log_id
WHERE s.on_day <= :day AND {said} {among} AND (
  (r.tie IN ('list', 'own') AND {brought})
  OR (r.tie = 'name' AND (
    EXISTS (SELECT 1 FROM rating AS g WHERE g.product_id = r.product_id AND {known})
    OR EXISTS (SELECT 1 FROM link AS g WHERE g.product_id = r.product_id AND {known})
    OR EXISTS (SELECT 1 FROM link AS g WHERE g.other_id = r.product_id AND {known})))
  OR (r.tie = 'number' AND EXISTS (
    SELECT 1 FROM rating AS g
    WHERE g.product_id = r.product_id AND g.decision_id = r.decision_id AND {known}
    AND NOT EXISTS (
      SELECT 1 FROM rating AS newer WHERE newer.product_id = r.product_id
      AND newer.issued_on > g.issued_on AND newer.issued_on <= s.on_day
      AND newer.passed AND newer.stars >= 3 AND {newer})
    AND (json_extract(s.numbers, '$[0][0]') IS NOT :every OR NOT EXISTS (
      SELECT 1 FROM rating AS later WHERE later.product_id = r.product_id
      AND later.issued_on > g.issued_on AND later.issued_on <= :day AND {later})))))
ORDER BY s.saying_id, r.remark_id
"""
AMONG = "AND s.saying_id IN (SELECT value FROM json_each(:among))"
# Lines whose ties an entry made, or whose products it rated or joined to others.
TOUCHED = """
SELECT saying_id FROM saying WHERE log_id = :log_id
UNION SELECT saying_id FROM remark WHERE log_id = :log_id AND saying_id IS NOT NULL
UNION SELECT r.saying_id FROM rating AS g JOIN remark AS r USING (product_id)
  WHERE g.log_id = :log_id AND r.saying_id IS NOT NULL
UNION SELECT r.saying_id FROM link AS g JOIN remark AS r
  ON r.product_id IN (g.product_id, g.other_id)
  WHERE g.log_id = :log_id AND r.saying_id IS NOT NULL
"""
ABOUT = """
SELECT DISTINCT saying_id FROM remark
WHERE saying_id IS NOT NULL AND product_id IN (SELECT value FROM json_each(:ids))
"""
# What a line holds by number, and until when a newer rating of the product frees it.
BY_NUMBER = """
SELECT r.remark_id, r.product_id, d.issued_on,
       CASE WHEN json_extract(s.numbers, '$[0][0]') IS :every THEN :day ELSE s.on_day END
FROM remark AS r JOIN saying AS s USING (saying_id) JOIN decision AS d USING (decision_id)
WHERE r.remark_id IN (SELECT value FROM json_each(:ids))
"""
GRANTED = """
SELECT product_id, issued_on FROM rating AS g
WHERE product_id IN (SELECT value FROM json_each(:ids)) AND passed AND stars >= 3 AND {known}
"""
LINES = "SELECT saying_id, on_day, code, text, words FROM saying"
TIES = "SELECT EXISTS (SELECT 1 FROM remark WHERE log_id = ? AND saying_id IS NOT NULL)"


# Words that bear on nothing, but for a product that they name (`model.doubt.NAMED`).
NAMED = f"remark.{doubt.NAMED}"
# A renewal comes at most so long before its certificate ends.
_IN_FORCE = 30  # months
_FEW = 20  # products, of which one may be meant by a name that is not given in full


class Tied(NamedTuple):
    """A product as named, a line it is tied to, and how."""

    remark_id: int
    product_id: int
    tie: str
    saying_id: int
    log_id: int
    on_day: str
    code: str
    text: str
    place: str
    file: str | None
    words: str
    maker: str | None
    product: str
    entity: str | None


class HeldByLine(NamedTuple):
    """A product that a line holds; `ids` are those of the remark, the same line of several files
    among them, `places` where it stands in the file of each entry that brought it."""

    said: Tied
    ids: tuple[int, ...]
    places: dict[int, str]

    @property
    def key(self) -> tuple[int, str, str]:
        """Equal for the same words about the same product."""
        return self.said.product_id, self.said.code, fold(self.said.text)


def held(
    db: Connection, at: Cut, day: date, among: Collection[int] | None = None
) -> list[HeldByLine]:
    """What is held by lines dated on or before `day`, answered or not; `among` are the numbers of
    those to look at, where not all are."""
    statement = SAYINGS.format(
        said=at.sees("s.log_id"), brought=at.sees("r.log_id"), known=at.sees("g.log_id"),
        later=at.sees("later.log_id"), newer=at.sees("newer.log_id"),
        among="" if among is None else AMONG,
    )  # fmt: skip
    lines: dict[tuple[str, str, str], list[Tied]] = defaultdict(list)
    asked = {
        "day": day.isoformat(), "among": json.dumps(sorted(among or ())), "every": EVERY_EARLIER,
    }  # fmt: skip
    found = [Tied(*row) for row in db.execute(statement, asked)]
    renewed = _renewed(db, at, day, [one for one in found if one.tie in ("number", "earlier")])
    renewed |= _in_force(db, at, day, [one for one in found if one.code == NAMED])
    for one in found:
        if one.remark_id not in renewed:
            lines[one.on_day, one.code, fold(one.words)].append(one)
    return [one for tied in lines.values() for one in _of_line(_in_full_or_of_few(tied))]


def _renewed(db: Connection, at: Cut, day: date, tied: Sequence[Tied]) -> set[int]:
    """Those held by a number whose product, under another of its names, a newer decision rated."""
    if not tied:
        return set()
    others = {number: own - {number} for number, own in _names(db, at, day, tied).items()}
    if not any(others.values()):
        return set()
    rated = _granted(db, at, set().union(*others.values()))
    ids = json.dumps([one.remark_id for one in tied if others[one.product_id]])
    asked = {"ids": ids, "every": EVERY_EARLIER, "day": day.isoformat()}
    return {
        number
        for number, name, granted, until in db.execute(BY_NUMBER, asked)
        if any(granted < on <= until for other in others[name] for on in rated[other])
    }


def _in_force(db: Connection, at: Cut, day: date, tied: Sequence[Tied]) -> set[int]:
    """Those of bare names whose product, under any of its names, held a certificate then that was
    not near its end, or was rated since: whatever the name stands there for, it renewed nothing."""
    if not tied:
        return set()
    names = _names(db, at, day, tied)
    rated = _granted(db, at, set().union(*names.values()))
    return {
        one.remark_id
        for one in tied
        if any(
            date.fromisoformat(one.on_day) < add_months(on, _IN_FORCE) and on <= day
            for name in names[one.product_id]
            for on in map(date.fromisoformat, rated[name])
        )
    }


def _names(db: Connection, at: Cut, day: date, tied: Sequence[Tied]) -> dict[int, set[int]]:
    """All names of the product of each of these."""
    links = joining.joined(db, at, day)
    members = links.members()
    return {
        one.product_id: {one.product_id, *members.get(links.of(one.product_id), ())} for one in tied
    }


def _granted(db: Connection, at: Cut, names: Collection[int]) -> defaultdict[int, list[str]]:
    """The days on which a certificate was granted under each of these names."""
    found: defaultdict[int, list[str]] = defaultdict(list)
    statement = GRANTED.format(known=at.sees("g.log_id"))
    for name, on in db.execute(statement, {"ids": json.dumps(sorted(names))}):
        found[name].append(on)
    return found


def touched(db: Connection, log_id: int) -> set[int]:
    """The lines of which the newest entry may have changed what they hold."""
    return _as_wholes(db, db.execute(TOUCHED, {"log_id": log_id}))


def about(db: Connection, products: Collection[int]) -> set[int]:
    """The lines that may hold one of these products as named."""
    return _as_wholes(db, db.execute(ABOUT, {"ids": json.dumps(sorted(products))}))


def _as_wholes(db: Connection, some: Iterable[tuple[int]]) -> set[int]:
    """These lines with all that are looked at together: the same line of other files, and what has
    the same words on another day."""
    wanted = {row[0] for row in some}
    if not wanted:
        return wanted
    lines: dict[int, tuple[str, str, str]] = {}
    texts: dict[int, tuple[str, str]] = {}
    for number, on_day, code, text, words in db.execute(LINES):
        lines[number] = on_day, code, fold(words)
        texts[number] = code, fold(text)
    here = {lines[one] for one in wanted}
    said = {texts[one] for one, line in lines.items() if line in here}
    here |= {lines[one] for one, text in texts.items() if text in said}
    return {one for one, line in lines.items() if line in here}


def ties(db: Connection, log_id: int) -> bool:
    """Whether an entry tied lines and products."""
    return bool(db.execute(TIES, (log_id,)).fetchone()[0])


def _of_line(tied: Sequence[Tied]) -> Iterator[HeldByLine]:
    """What one line holds; several files may have it."""
    if not tied:
        return
    places = {one.log_id: one.place for one in reversed(tied)}
    # What its own file holds for standing in the list is held here, be its maker named besides.
    own = {one.product_id for one in tied if one.tie == "own"}
    own -= {one.product_id for one in tied if one.tie == "list"}
    ids: dict[int, list[int]] = defaultdict(list)
    for one in tied:
        ids[one.product_id].append(one.remark_id)
    named = [one for one in _named(tied) if one.product_id not in own]
    if not named:
        named = [one for one in tied if one.tie == "number"]
    if not named:
        named = [one for one in tied if one.tie == "list" or not own]
    first = tied[0]
    seen: set[int] = set()
    for one in named:
        if one.product_id not in seen and one.product_id not in own:
            seen.add(one.product_id)
            said = one._replace(
                remark_id=min(ids[one.product_id]), log_id=first.log_id, place=first.place,
                file=first.file, text=first.text,
            )  # fmt: skip
            yield HeldByLine(said, tuple(ids[one.product_id]), places)


def _named(tied: Sequence[Tied]) -> list[Tied]:
    """Those that a line names; of a remark beside a row, whose words hold the row's product behind
    its text, the product of that name as well whose maker the text names: "Chuyển đổi từ HTX A"."""
    first = tied[0]
    if first.maker is None:
        return _meant(tied, first.words)
    in_text, whole = maker(first.text), bare(first.words)
    before = [
        one
        for one in tied
        if one.tie == "name" and one.entity and is_named(in_text, one.entity)
        and place(whole, one.product) is not None
    ]  # fmt: skip
    return [*_meant(tied, first.text), *before]


def _meant(tied: Sequence[Tied], words: str) -> list[Tied]:
    """Those that words name, of names within each other the longest, and of makers named or known
    only theirs; what else stands in a cell that names one means no other maker's but by a name like
    no other."""
    said = bare(words)
    makers = {maker(one.maker) for one in tied if one.maker}
    in_words = maker(words)
    found = [
        (one, where)
        for one in tied
        if one.tie in ("own", "name") and (where := place(said, one.product)) is not None
    ]
    longest = [
        (one, where) for one, where in found if not any(_within(where, other) for _, other in found)
    ]
    theirs = [
        one
        for one, _ in longest
        if one.entity and (maker(one.entity) in makers or is_named(in_words, one.entity))
    ]
    if tied[0].code == NAMED:
        return [one for one, _ in longest if one in theirs or is_of_its_own(one.product)]
    return theirs or [one for one, _ in longest]


def _in_full_or_of_few(tied: Sequence[Tied]) -> Sequence[Tied]:
    """Those of a line without what it calls short, where that is a class of goods and no product:
    many begin so."""
    said = bare(tied[0].words)
    short = {one.product_id for one in tied if one.tie == "name" and _is_short(said, one)}
    passed_over = short if len(short) > _FEW else frozenset[int]()
    return [one for one in tied if one.tie != "name" or one.product_id not in passed_over]


def _is_short(said: str, one: Tied) -> bool:
    return place(said, one.product) is not None and not is_in_full(said, one.product)


def _within(one: tuple[int, int], other: tuple[int, int]) -> bool:
    longer = other[1] - other[0] > one[1] - one[0]
    return longer and other[0] <= one[0] and one[1] <= other[1]
