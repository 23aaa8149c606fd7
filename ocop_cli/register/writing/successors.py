"""Products that may be of one commune, made by two whose names tell that the one may have followed.

Common goods have many makers, so names alone bring no two of them together: whoever makes honey is
compared with no other who does. Where the one maker is called by the other's given name it may be
the heir; where it is nearly called as the other is, it may be the same, whose product may be named
otherwise too (`matching.nearest.of_one_name_there`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Container, Iterator, Mapping, Sequence

from ocop_cli.matching.comparison import given_names
from ocop_cli.matching.lookup import Goods
from ocop_cli.matching.nearest import of_one_name_there
from ocop_cli.matching.nearly_called import Words, all_nearly_called, but_one, shorter, words
from ocop_cli.register.connection import Connection
from ocop_cli.register.reading import sought
from ocop_cli.register.writing.log import INSERT_LIKENESS
from ocop_cli.register.writing.pairing import NewName, as_compared, kept_as, reasons_kept

NAMESAKES = 20  # of more products on either side, a name that is shared tells nothing
# Of more products whose makers' names begin alike, those of one thing alone are looked at.
CROWD = 300


def seek(db: Connection, log_id: int, fresh: Mapping[int, NewName]) -> None:
    """Enter which products the `fresh` names may have followed so, or been followed by.

    Whether any of it is asked hangs on the days of their ratings.
    """
    goods = {number: said for number, one in fresh.items() if (said := one.goods)}
    makers = _of_one_name_there(db, goods)
    begun = _begun_alike(db, fresh)
    named = sought.names(db, {i for own in (*makers.values(), *begun) for i in own})
    rows = []
    pairs: set[tuple[int, int]] = set()
    for own in begun:
        pairs.update(_nearly_called_of_few({n: named[n].entity or "" for n in own}, fresh))
    for own in makers.values():
        called = {number: named[number].entity or "" for number in own}
        pairs.update(_called_by_another(called, fresh))
        pairs.update(_nearly_called(called, fresh))
    for one, other in sorted(pairs):
        match = of_one_name_there(as_compared(*named[one][1:]), as_compared(*named[other][1:]))
        if match is not None:
            kept = (kept_as(match), match.confidence, reasons_kept(match))
            rows.append((log_id, one, other, 0, *kept))
    db.executemany(INSERT_LIKENESS, rows)


def _of_one_name_there(db: Connection, goods: Mapping[int, Goods]) -> dict[Goods, frozenset[int]]:
    """Of each of these goods all that may be of its commune, where they are several."""
    called = sought.filed(db, {said.name for said in goods.values()})
    shared = {said for said in goods.values() if len(called[said.name]) > 1}
    there = sought.filed(db, {place for said in shared for place in said.places})
    anywhere = sought.without_commune(db).keys() if shared else set[int]()
    found = {}
    for said in shared:
        around = {number for place in said.places for number in there[place]} | anywhere
        named = called[said.name]
        if len(own := around.intersection(named) if said.places else frozenset(named)) > 1:
            found[said] = frozenset(own)
    return found


def _begun_alike(db: Connection, fresh: Mapping[int, NewName]) -> list[frozenset[int]]:
    """The products of one commune whose makers' names begin or end alike, one of them new."""
    around = {keys for one in fresh.values() for keys in one.begun_around}
    filed = sought.filed(db, {key for keys in around for key in keys})
    found = [frozenset(number for key in keys for number in filed[key]) for keys in around]
    return [own for own in found if 1 < len(own) <= CROWD]


def _nearly_called_of_few(
    makers: Mapping[int, str], new: Collection[int]
) -> Iterator[tuple[int, int]]:
    """The pairs of products, one of them new, whose makers are nearly called alike."""
    made: dict[str, list[int]] = defaultdict(list)
    for number, maker in makers.items():
        made[maker].append(number)
    for maker, other in all_nearly_called(made):
        yield from _across(made[maker], made[other], new)


def _called_by_another(
    makers: Mapping[int, str], fresh: Container[int]
) -> Iterator[tuple[int, int]]:
    """The pairs of a person's and of a shop's goods that is called by the person's given name."""
    persons: dict[str, list[int]] = defaultdict(list)
    shops: dict[str, list[int]] = defaultdict(list)
    for number, maker in makers.items():
        given, words = given_names(maker)
        if given:
            persons[given].append(number)
        for word in words:
            shops[word].append(number)
    for given, people in persons.items():
        yield from _across(people, shops.get(given, ()), fresh)


def _nearly_called(makers: Mapping[int, str], fresh: Container[int]) -> Iterator[tuple[int, int]]:
    """The pairs of goods whose makers are nearly called alike, and some more."""
    whole: dict[Words, list[int]] = defaultdict(list)
    longer: dict[Words, list[int]] = defaultdict(list)
    parted: dict[tuple[int, Words], list[int]] = defaultdict(list)
    for number, maker in makers.items():
        name = words(maker)
        whole[name].append(number)
        for left in dict.fromkeys(shorter(name)):
            longer[left].append(number)
        for left_at in but_one(name):
            parted[left_at].append(number)
    for name, own in whole.items():
        yield from _across(own, longer.get(name, ()), fresh)
    for own in parted.values():
        yield from _across(own, own, fresh)


def _across(
    some: Sequence[int], others: Sequence[int], fresh: Container[int]
) -> Iterator[tuple[int, int]]:
    """The pairs of one of these and one of those, the smaller number first, where they are few, and
    one of the two is `fresh`: two old names were a pair when the later of them came."""
    if len(some) > NAMESAKES or len(others) > NAMESAKES:
        return
    new = [number for number in others if number in fresh]
    for one in some:
        for other in others if one in fresh else new:
            if one != other:
                yield min(one, other), max(one, other)
