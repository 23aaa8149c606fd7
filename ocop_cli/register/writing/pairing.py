"""New names beside the names near them: where to look for those, and the pairs that come out.

A name is filed under its block keys and looked up under others; only what meets there is compared,
once, when the later of the two names comes. Two rows of one list are two products and are not
compared; where such a list is taken back, what is left of it is compared then.
"""

from __future__ import annotations

import json
import sys
from collections import ChainMap, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import islice
from typing import NamedTuple, cast

from ocop_cli.matching.case import Named
from ocop_cli.matching.first_sight import seen
from ocop_cli.matching.lookup import Goods
from ocop_cli.matching.meeting import Keys, Meeting
from ocop_cli.matching.nearest import of_one_name_there
from ocop_cli.matching.verdicts import (
    Match,
    begun_around,
    blocks,
    goods_there,
    may_be_one,
    meeting_keys,
)
from ocop_cli.register.connection import Connection
from ocop_cli.register.reading import sought
from ocop_cli.register.writing.filing import joined
from ocop_cli.register.writing.log import INSERT_BLOCK, INSERT_LIKENESS, INSERT_SIGHT, LogEntry

SIGHTS = "SELECT product_id, words FROM sight WHERE product_id IN (SELECT value FROM json_each(?))"
ANY_BLOCK = "SELECT 1 FROM block LIMIT 1"
ALL_NAMED = "SELECT product_id, name, entity, commune FROM product ORDER BY product_id"
ALL_LISTED = """
SELECT product_id, decision_id || '/' || log_id || '/' || coalesce(sheet, '') FROM rating
"""
NUMBERED = """
INSERT OR REPLACE INTO likeness
  (likeness_id, log_id, product_id, other_id, because_of, verdict, confidence, reasons)
VALUES (?, 0, ?, ?, ?, ?, ?, ?)
"""
# What an earlier version made of names; the nearest of other owners is no matter of comparing.
BY_NAMES = "because_of = 0 AND NOT instr(reasons, '\"nearest_')"
ASKED_BEFORE = f"""
SELECT product_id, other_id, pair_id FROM pair
UNION ALL
SELECT product_id, other_id, likeness_id FROM likeness WHERE {BY_NAMES}
"""
# The digest of the entry that brought a pair holds it, whatever is made of the two names now.
KEEP_BEFORE = f"INSERT INTO compared_before SELECT * FROM likeness WHERE {BY_NAMES} AND log_id > 0"
FORGET = f"DELETE FROM likeness WHERE {BY_NAMES}"
RENAMED_BEFORE = """
INSERT OR IGNORE INTO likeness
  (log_id, product_id, other_id, because_of, verdict, confidence, reasons)
SELECT 0, product_id, other_id, log_id, verdict, confidence, reasons FROM pair
WHERE instr(reasons, '"renamed"')
"""
AT_ONCE = 3000  # new names looked at together
LETTERS_AT_ONCE = 240_000  # of these names: long ones are filed under hundreds of keys each
LOOKED_AT = 100_000  # pairs looked at together: those of as many names
CLOSEST = 20  # of more names near one, so many are looked at closely: the likest by their words

Row = tuple[int, int, int, str, float, str]
Lists = Mapping[int, frozenset[str]]
Filed = Mapping[int, frozenset[str]]  # the keys each name is filed under
Looking = Iterable[tuple[int, Keys]]  # names, and by what each meets others


class NewName(NamedTuple):
    """What is asked again of a name once it is filed, worked out while it is taken apart: which
    common goods of its commune it is, under what the products of its maker are filed, and those of
    its commune whose makers' names begin or end alike."""

    goods: Goods | None
    kin: str | None
    begun_around: tuple[frozenset[str], ...]


class Near(NamedTuple):
    """A pair as it is kept: same, ask, left_over or near, and why."""

    verdict: str
    match: Match


def near(a: Named, b: Named, *, met: bool = False) -> Near | None:
    """How two names compare, as a pair is kept; None where they are different.

    Both are taken as rows that say re-evaluation; ``near`` is what is different by the names alone,
    yet close enough that such a row may mean it. `met` as in `matching.may_be_one`.
    """
    # In an order of their own, so that the reasons read alike whichever file came first.
    if _order(b) < _order(a):
        a, b = b, a
    match = may_be_one(a, b, met=met) or of_one_name_there(a, b)
    if match is None:
        return None
    return Near(kept_as(match), match)


def kept_as(match: Match) -> str:
    """The verdict that is kept of two names taken as rows that say re-evaluation."""
    reasons = {reason.key for reason in match.reasons}
    if "claims_ancestor" in reasons:
        return "near"
    return "left_over" if _LEFT_OVER & reasons else match.verdict.value


# What is asked only where the one was not renewed and the other has no earlier product.
_LEFT_OVER = {"left_over", "one_name_there", "nearest_owner"}


def _order(name: Named) -> tuple[str, str, str]:
    return (name.product, name.entity or "", name.locality or "")


def as_compared(product: str, entity: str | None, commune: str | None) -> Named:
    """A name as pairs are made of it: its commune by name, as if its row said re-evaluation."""
    return Named(product, entity, f"xã {commune}" if commune else None, kind="re_evaluation")


def file_anew(db: Connection) -> dict[int, NewName]:
    """File every product under its blocks and compare them all, where nothing is filed.

    A version that files or compares names otherwise empties the table of blocks by its migration.
    Questions keep the numbers they had; those that came of an act stay. Gives what was filed.
    """
    if db.execute(ANY_BLOCK).fetchone() is not None:
        return {}
    named = {number: as_compared(*name) for number, *name in db.execute(ALL_NAMED)}
    listed: dict[int, set[str]] = defaultdict(set)
    for number, where in db.execute(ALL_LISTED):
        listed[number].add(where)
    lists = {number: frozenset(own) for number, own in listed.items()}
    words = {number: seen(name) for number, name in named.items()}
    filed = {number: blocks(name) for number, name in named.items()}
    _file(db, _members(filed), words)
    numbers = {(a, b): pair_id for a, b, pair_id in db.execute(ASKED_BEFORE)}
    db.execute(KEEP_BEFORE)
    db.execute(FORGET)
    found: dict[int, NewName] = {}

    def looking() -> Iterator[tuple[int, Keys]]:
        for number, name in named.items():
            keys = meeting_keys(name)
            found[number] = NewName(goods_there(name), keys.kin, begun_around(name))
            yield number, keys

    rows = list(
        compared(_near_new(looking(), filed, Meeting({}, words, lists), words, set()), named)
    )
    known = [(numbers[row[:2]], *row) for row in rows if row[:2] in numbers]
    db.executemany(NUMBERED, sorted(known))
    db.executemany(INSERT_LIKENESS, ((0, *row) for row in rows if row[:2] not in numbers))
    db.execute(RENAMED_BEFORE)
    return found


def as_kept(words: frozenset[str]) -> str:
    """What first sight saw of a name, as the register keeps it."""
    return " ".join(sorted(words))


def _members(filed: Filed) -> dict[str, list[int]]:
    """The names filed under each key."""
    members: dict[str, list[int]] = defaultdict(list)
    for number, keys in filed.items():
        for key in keys:
            members[key].append(number)
    return members


def _file(
    db: Connection, members: Mapping[str, list[int]], words: Mapping[int, frozenset[str]]
) -> None:
    # In the order of the table: its pages are then written one after the other.
    filed = ((key, number) for key in sorted(members) for number in members[key])
    db.executemany(INSERT_BLOCK, filed)
    db.executemany(INSERT_SIGHT, ((number, as_kept(said)) for number, said in words.items()))


def enter(
    db: Connection, entry: LogEntry, fresh: Mapping[int, Named], lists: Lists
) -> tuple[dict[int, NewName], frozenset[int]]:
    """File new names under their blocks, and enter the pairs they make with any name there.

    `lists` are the lists each new name has a row in. Gives what is asked again of each, and those
    near more names than they were compared with, where either side names no maker (for makers see
    `crowds`).
    """
    numbers = list(fresh)
    first = numbers[0]
    one_list = _are_of_one_list(numbers, lists)
    crowded: set[int] = set()
    found: dict[int, NewName] = {}
    # Some at a time, filed before the next are looked at: what is held does not grow with the file.
    for some in _some_at_once(fresh):
        # One name after the other: what is kept of each for the next look at it is large.
        looked = {i: (seen(one), blocks(one), meeting_keys(one)) for i, one in some.items()}
        words = {number: sight for number, (sight, _, _) in looked.items()}
        filed = {number: own for number, (_, own, _) in looked.items()}
        keys = {number: met for number, (_, _, met) in looked.items()}
        near_by = [*_near_earlier(db, first, keys, words, crowded)]
        if not one_list:
            near_by += _near_in_file(db, first, keys, filed, words, lists, crowded)
        old = {pair[0] for pair in near_by}.difference(fresh)
        known = {i: as_compared(*name[1:]) for i, name in sought.names(db, old).items()}
        rows = compared(near_by, ChainMap(known, cast("dict[int, Named]", fresh)))
        db.executemany(INSERT_LIKENESS, ((entry.log_id, *row) for row in rows))
        _file(db, _members(filed), words)
        for number, own in filed.items():
            entry.filing.add(number, len(own), joined(own), as_kept(words[number]))
        found.update(
            (i, NewName(goods_there(name), keys[i].kin, begun_around(name)))
            for i, name in some.items()
        )
        del looked, words, filed, keys, near_by, rows  # before as many more are made
    return found, frozenset(crowded)


def _some_at_once(fresh: Mapping[int, Named]) -> Iterator[dict[int, Named]]:
    """The new names in their order, as many together as may be held with their keys."""
    some: dict[int, Named] = {}
    letters = 0
    for number, name in fresh.items():
        some[number] = name
        letters += len(name.product) + len(name.entity or "")
        if len(some) >= AT_ONCE or letters >= LETTERS_AT_ONCE:
            yield some
            some, letters = {}, 0
    if some:
        yield some


def ask(
    db: Connection, entry: LogEntry, asked: Iterable[tuple[int, int, str, Mapping[str, str]]]
) -> None:
    """Enter questions no names give rise to, each for its reason, as long as `entry` stands."""
    db.executemany(
        INSERT_LIKENESS,
        (
            (entry.log_id, min(a, b), max(a, b), entry.log_id, "ask", 0.5, _reason(key, values))
            for a, b, key, values in asked
        ),
    )


def _reason(key: str, values: Mapping[str, str]) -> str:
    return _as_json([[key, dict(values)]])


def again(db: Connection, entry: LogEntry, among: Collection[int], lists: Lists) -> None:
    """Compare names the register knows with each other, as far as they share no list."""
    if len(among) < 2:
        return
    named = {i: as_compared(*name[1:]) for i, name in sought.names(db, among).items()}
    if _are_of_one_list(named, lists):
        return
    words = {number: seen(name) for number, name in named.items()}
    filed = {number: blocks(name) for number, name in named.items()}
    looking = ((number, meeting_keys(named[number])) for number in sorted(named))
    near_by = _near_new(looking, filed, Meeting({}, words, lists), words, set())
    rows = compared(near_by, named)
    db.executemany(INSERT_LIKENESS, ((entry.log_id, *row) for row in rows))


def _are_of_one_list(numbers: Iterable[int], lists: Lists) -> bool:
    """Whether some one list has a row of each of these names, so that none is another's."""
    none: frozenset[str] = frozenset()
    return bool(frozenset.intersection(*(lists.get(number, none) for number in numbers)))


def _near_in_file(
    db: Connection,
    first: int,
    keys: Mapping[int, Keys],
    filed: Filed,
    words: Mapping[int, frozenset[str]],
    lists: Lists,
    crowded: set[int],
) -> Iterator[tuple[int, int]]:
    """The pairs of two names a file brings, of which `first` is the first and those of `keys` the
    latest."""
    start = next(iter(keys))
    looking = keys.items()  # in the order of their numbers
    if start == first:
        return _near_new(looking, filed, Meeting({}, words, lists), words, crowded)
    before = sought.filed(db, {key for own in keys.values() for key in own.met}, start, since=first)
    kept = _kept_words(db, {i for own in before.values() for i in own})
    return _near_new(looking, filed, Meeting(before, {**kept, **words}, lists), words, crowded)


def _near_new(
    looking: Looking,
    filed: Filed,
    meeting: Meeting,
    words: Mapping[int, frozenset[str]],
    crowded: set[int],
) -> Iterator[tuple[int, int]]:
    """The pairs of two new names of different lists, each found by the later.

    At the `meeting` are those filed before these, which are added one after the other.
    """
    for number, keys in looking:
        found = _worth_a_look(number, keys, words[number], meeting, crowded)
        yield from ((other, number) for other in found)
        meeting.add(number, filed[number])


def _kept_words(db: Connection, ids: Collection[int]) -> dict[int, frozenset[str]]:
    """What first sight saw of these names."""
    found = dict.fromkeys(ids, frozenset[str]())
    for number, said in db.execute(SIGHTS, (json.dumps(list(ids)),)):
        found[number] = frozenset(map(sys.intern, said.split()))
    return found


def _near_earlier(
    db: Connection,
    first: int,
    keys: Mapping[int, Keys],
    words: Mapping[int, frozenset[str]],
    crowded: set[int],
) -> Iterator[tuple[int, int]]:
    """The pairs of a new name and one from before `first` that are not apart at first sight."""
    members = sought.filed(db, {key for own in keys.values() for key in own.met}, first)
    kept = _kept_words(db, {i for own in members.values() for i in own})
    meeting = Meeting(members, kept, {})
    for number, own in keys.items():
        found = _worth_a_look(number, own, words[number], meeting, crowded)
        yield from ((other, number) for other in found)


def _worth_a_look(
    number: int, keys: Keys, words: frozenset[str], meeting: Meeting, crowded: set[int]
) -> list[int]:
    """The names a name meets, without those of its own lists and without those that are apart at
    first sight and of other makers; it is noted among the `crowded` where these are not all."""
    found, left_out = meeting.likest(number, keys, words, CLOSEST)
    if left_out:
        crowded.add(number)
    return found


def compared(near_by: Iterable[tuple[int, int]], named: Mapping[int, Named]) -> Iterator[Row]:
    """The pairs, of an earlier name and a later one, that are not two, as they are kept: in the
    order in which they are given.

    They are looked at by the earlier name, for a later one comes with all its pairs at once: so
    both are at hand, taken apart, however many names there are.
    """
    rest = iter(near_by)
    while some := list(islice(rest, LOOKED_AT)):
        found: dict[tuple[int, int], Near] = {}
        for one, other in sorted(some):
            if (said := near(named[other], named[one], met=True)) is not None:
                found[one, other] = said
        for pair in some if found else ():
            if (said := found.get(pair)) is not None:
                yield (*pair, 0, said.verdict, said.match.confidence, reasons_kept(said.match))


def reasons_kept(match: Match) -> str:
    """The reasons of a match as the register keeps them."""
    return _as_json([[r.key, dict(r.values)] for r in match.reasons])


_as_json = json.JSONEncoder(ensure_ascii=False).encode
